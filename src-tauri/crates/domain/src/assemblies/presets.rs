//! Which majority a kind of decision asks, with its article: a proposal that the item may change.
//!
//! The rule is dated data: the mission asks three quarters for any change of the statutes and for a
//! reveal; Belgium, in force, two thirds, four fifths or unanimity by the kind of decision. A reveal
//! there is two decisions: it disposes of commons and changes quotités. Deliberately not here: the
//! vote itself (`majority`), and the same-majority exception of art. 3.88 § 3, which a notary judges.
//!
//! Source: spec 01, "Rules are data, dated"; spec 06, majorities; Civil Code, art. 3.88.

use chrono::NaiveDate;

use super::majority::Majority;
use crate::kernel::{DatedRules, RuleError};

/// A kind of decision of a general assembly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecisionKind {
    /// Accounts, budget, elections, works that the law imposes.
    Ordinary,
    /// Other works on the commons.
    Works,
    /// Statutes: use, enjoyment or administration of the commons.
    StatutesUse,
    /// Any other change of the statutes.
    StatutesOther,
    /// The key by which charges are shared.
    ChargeKey,
    /// Disposing of commons.
    CommonsDisposal,
    /// No reserve fund.
    ReserveWaiver,
    /// Quotités.
    Quotites,
    /// Revealing a hidden lot.
    Reveal,
}

impl DecisionKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Ordinary,
        Self::Works,
        Self::StatutesUse,
        Self::StatutesOther,
        Self::ChargeKey,
        Self::CommonsDisposal,
        Self::ReserveWaiver,
        Self::Quotites,
        Self::Reveal,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Works => "works",
            Self::StatutesUse => "statutes_use",
            Self::StatutesOther => "statutes_other",
            Self::ChargeKey => "charge_key",
            Self::CommonsDisposal => "commons_disposal",
            Self::ReserveWaiver => "reserve_waiver",
            Self::Quotites => "quotites",
            Self::Reveal => "reveal",
        }
    }
}

/// A rule set of majorities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MajorityRule {
    /// Three quarters for the statutes and a reveal; the rest as the law.
    Mission,
    /// The law in force.
    Belgium,
}

/// A majority that is asked, and by which article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub majority: Majority,
    /// By what.
    pub article: &'static str,
}

const fn asked(majority: Majority, article: &'static str) -> Asked {
    Asked { majority, article }
}

const ABSOLUTE: Asked = asked(Majority::Absolute, "art. 3.87, § 8");
const TWO_THIRDS: Asked = asked(Majority::TwoThirds, "art. 3.88, § 1, 1°");
const FOUR_FIFTHS: Asked = asked(Majority::FourFifths, "art. 3.88, § 1, 2°");
const RESERVE: Asked = asked(Majority::FourFifths, "art. 3.86, § 3");
const UNANIMITY: Asked = asked(Majority::Unanimity, "art. 3.88, § 3");
const OF_THE_MISSION: Asked = asked(Majority::ThreeQuarters, "guide de la mission");

/// The majorities that a kind of decision asks on a day, each for a vote of its own.
///
/// # Errors
/// [`RuleError::NotInForce`].
pub fn preset(
    rules: &DatedRules<MajorityRule>,
    kind: DecisionKind,
    on: NaiveDate,
) -> Result<&'static [Asked], RuleError> {
    let of_the_mission = rules.in_force(on)?.value == MajorityRule::Mission;
    Ok(match kind {
        DecisionKind::StatutesUse
        | DecisionKind::StatutesOther
        | DecisionKind::ChargeKey
        | DecisionKind::Reveal
            if of_the_mission =>
        {
            &[OF_THE_MISSION]
        }
        DecisionKind::Ordinary => &[ABSOLUTE],
        DecisionKind::Works | DecisionKind::StatutesUse => &[TWO_THIRDS],
        DecisionKind::StatutesOther | DecisionKind::ChargeKey | DecisionKind::CommonsDisposal => {
            &[FOUR_FIFTHS]
        }
        DecisionKind::ReserveWaiver => &[RESERVE],
        DecisionKind::Quotites => &[UNANIMITY],
        DecisionKind::Reveal => &[FOUR_FIFTHS, UNANIMITY],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::DatedRule;
    use crate::kernel::given::day;

    /// The mission's rule until the end of 2026, the law from then on.
    fn rules() -> DatedRules<MajorityRule> {
        let rule = |from, value| DatedRule { from, until: None, value, source: "PV".to_owned() };
        DatedRules::try_new(vec![rule(day(2021, 9, 1), MajorityRule::Mission)])
            .unwrap()
            .taken_over_by(rule(day(2027, 1, 1), MajorityRule::Belgium))
            .unwrap()
    }

    fn majorities(kind: DecisionKind, on: NaiveDate) -> Vec<Majority> {
        let asked = preset(&rules(), kind, on).unwrap();
        assert!(
            asked.iter().all(|one| !one.article.is_empty()),
            "{} names its source",
            kind.code()
        );
        asked.iter().map(|one| one.majority).collect()
    }

    #[test]
    fn each_kind_of_decision_asks_the_majority_of_the_rule_set() {
        use Majority::{Absolute, FourFifths, ThreeQuarters, TwoThirds, Unanimity};
        for (kind, mission, belgium) in [
            (DecisionKind::Ordinary, vec![Absolute], vec![Absolute]),
            (DecisionKind::Works, vec![TwoThirds], vec![TwoThirds]),
            (DecisionKind::StatutesUse, vec![ThreeQuarters], vec![TwoThirds]),
            (DecisionKind::StatutesOther, vec![ThreeQuarters], vec![FourFifths]),
            (DecisionKind::ChargeKey, vec![ThreeQuarters], vec![FourFifths]),
            (DecisionKind::CommonsDisposal, vec![FourFifths], vec![FourFifths]),
            (DecisionKind::ReserveWaiver, vec![FourFifths], vec![FourFifths]),
            (DecisionKind::Quotites, vec![Unanimity], vec![Unanimity]),
            (DecisionKind::Reveal, vec![ThreeQuarters], vec![FourFifths, Unanimity]),
        ] {
            assert_eq!(majorities(kind, day(2026, 12, 31)), mission, "{kind:?}, the mission's");
            assert_eq!(majorities(kind, day(2027, 1, 1)), belgium, "{kind:?}, the law's");
        }
        assert_eq!(DecisionKind::ALL.len(), 9, "each kind stands above");
    }

    #[test]
    fn a_day_without_a_rule_is_refused() {
        let refused = preset(&rules(), DecisionKind::Ordinary, day(2021, 8, 31)).unwrap_err();
        assert_eq!(refused.code(), "rule_not_in_force");
    }
}
