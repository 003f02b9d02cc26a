//! Whether a board is required, by the rule in force and the lots that count for it.
//!
//! The mission: more than twenty lots. Belgium, in force: at least twenty, without cellars, garages,
//! parkings and hidden lots. Below that a board is voluntary, and never refused. Deliberately not
//! here: the board itself. Raises [`RequirementError`].
//!
//! Source: spec 01, "Rules are data, dated, with a source"; Civil Code, art. 3.90.

use chrono::NaiveDate;

use crate::kernel::{DatedRules, Operand, Operation, RuleError, Step, StepError};

/// What a lot is, as far as counting goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LotUse {
    /// A dwelling, a shop, a workshop: counts everywhere.
    Unit,
    /// A cellar.
    Cellar,
    /// A garage.
    Garage,
    /// A parking.
    Parking,
    /// A permitted lot still in the common parts.
    Hidden,
}

/// From how many lots a board is required, and which of them count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoardRule {
    /// The fewest counted lots.
    pub least_lots: u32,
    /// Whether cellars, garages, parkings and hidden lots count.
    pub annexes_count: bool,
}

impl BoardRule {
    /// The mission's rule: more than twenty lots.
    pub const MISSION: Self = Self { least_lots: 21, annexes_count: true };
    /// Belgium, in force: at least twenty lots, without annexes and hidden lots.
    pub const BELGIUM: Self = Self { least_lots: 20, annexes_count: false };
}

/// What the rule says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// Whether a board is required.
    pub required: bool,
    /// How many lots count.
    pub counted_lots: u32,
    /// The rule used.
    pub rule: BoardRule,
    /// Where the rule comes from.
    pub source: String,
    /// How.
    pub steps: Vec<Step>,
}

/// Refusals.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequirementError {
    /// No rule holds on that day.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// More lots than a count holds.
    #[error("too many lots")]
    TooManyLots,
    /// A step does not fit.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl RequirementError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Rule(error) => error.code(),
            Self::TooManyLots => "too_many_rows",
            Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Rule(error) => error.field(),
            Self::TooManyLots => Some("lots"),
            Self::Step(_) => None,
        }
    }
}

/// Tells whether a board is required on a day.
///
/// # Errors
/// [`RequirementError`].
pub fn requirement(
    rules: &DatedRules<BoardRule>,
    lots: &[LotUse],
    on: NaiveDate,
) -> Result<Requirement, RequirementError> {
    let in_force = rules.in_force(on)?;
    let rule = in_force.value;
    let too_many = RequirementError::TooManyLots;
    let all = u32::try_from(lots.len()).map_err(|_too_many| too_many)?;
    let annexes = lots.iter().filter(|&&lot| lot != LotUse::Unit && !rule.annexes_count);
    // No more than all of them, which fit.
    let left_out = u32::try_from(annexes.count()).unwrap_or(all);
    let counted_lots = all - left_out;
    let steps = vec![
        Step::compute(
            "board_counted_lots",
            Operation::Difference,
            vec![
                Operand::count("board_all_lots", all),
                Operand::count("board_lots_left_out", left_out),
            ],
        )?,
        Step::compute(
            "board_lots_beyond_asked",
            Operation::Difference,
            vec![
                Operand::count("board_counted_lots", counted_lots),
                Operand::count("board_lots_asked", rule.least_lots),
            ],
        )?,
    ];
    Ok(Requirement {
        required: counted_lots >= rule.least_lots,
        counted_lots,
        rule,
        source: in_force.source.clone(),
        steps,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::DatedRule;
    use crate::kernel::explain::assert_recomputed;
    use crate::kernel::given::day;

    fn rules(value: BoardRule) -> DatedRules<BoardRule> {
        let source = "art. 3.90".to_owned();
        DatedRules::try_new(vec![DatedRule { from: day(2021, 9, 1), until: None, value, source }])
            .unwrap()
    }

    fn lots(units: usize, others: &[LotUse]) -> Vec<LotUse> {
        let mut lots = vec![LotUse::Unit; units];
        lots.extend(others);
        lots
    }

    #[test]
    fn a_board_is_required_from_the_rule_s_own_count() {
        for (rule, units, required) in [
            (BoardRule::MISSION, 19, false),
            (BoardRule::MISSION, 20, false),
            (BoardRule::MISSION, 21, true),
            (BoardRule::BELGIUM, 19, false),
            (BoardRule::BELGIUM, 20, true),
            (BoardRule::BELGIUM, 21, true),
        ] {
            let found = requirement(&rules(rule), &lots(units, &[]), day(2026, 1, 1)).unwrap();
            assert_eq!(found.required, required, "{units} lots by {rule:?}");
            assert_eq!(found.source, "art. 3.90");
            assert_recomputed(&found.steps);
        }
    }

    #[test]
    fn annexes_and_hidden_lots_count_for_the_mission_only() {
        let annexes = [LotUse::Cellar, LotUse::Garage, LotUse::Parking, LotUse::Hidden];
        let lots = lots(19, &annexes);
        let belgium = requirement(&rules(BoardRule::BELGIUM), &lots, day(2026, 1, 1)).unwrap();
        assert_eq!((belgium.counted_lots, belgium.required), (19, false));
        let mission = requirement(&rules(BoardRule::MISSION), &lots, day(2026, 1, 1)).unwrap();
        assert_eq!((mission.counted_lots, mission.required), (23, true));
    }

    #[test]
    fn the_rule_of_the_day_decides_and_a_day_without_one_is_refused() {
        let source = "acte".to_owned();
        let next =
            DatedRule { from: day(2027, 1, 1), until: None, value: BoardRule::MISSION, source };
        let rules = rules(BoardRule::BELGIUM).taken_over_by(next).unwrap();
        let required = |on: NaiveDate| requirement(&rules, &lots(20, &[]), on).unwrap().required;
        assert!(required(day(2026, 12, 31)) && !required(day(2027, 1, 1)));
        let before = requirement(&rules, &[], day(2021, 8, 31)).unwrap_err();
        assert_eq!(before.code(), "rule_not_in_force");
    }
}
