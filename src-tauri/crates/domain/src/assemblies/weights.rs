//! What each person at an assembly votes for: own votes, proxies, and the cap.
//!
//! At most three proxies a person, unless own and represented votes are at most a tenth of all: in
//! the order given, each proxy that would break both limits is refused. The syndic holds none.
//! Nobody votes for more than the sum of the other votes present or represented (before any cap);
//! under unanimity that cap does not apply. What is refused is returned beside what counts.
//! Deliberately not here: the quotités themselves, and whether a proxy is in writing. Raises
//! [`WeightsError`].
//!
//! Source: spec 06, "Assemblies (AG)", proxies; Civil Code, art. 3.87.

use std::collections::BTreeSet;

use crate::kernel::{Operand, Operation, Ratio, Relation, Rounding, Step, StepError};

/// How many proxies a person may hold whatever they weigh.
pub const PROXIES_PER_PERSON: usize = 3;

/// A proxy: whose votes, and how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxy<I> {
    /// Who gave it.
    pub principal: I,
    /// The principal's own votes; not below zero.
    pub quotite: Ratio,
}

/// A person at the assembly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present<I> {
    /// Who.
    pub id: I,
    /// Own votes; zero for who only represents others.
    pub own: Ratio,
    /// The proxies, in the order in which they were given.
    pub proxies: Vec<Proxy<I>>,
}

/// Whether nobody votes for more than all the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cap {
    /// Nobody does: every majority but unanimity.
    Applies,
    /// The cap is lifted: unanimity.
    Lifted,
}

/// What a person votes for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VotingWeight<I> {
    /// Who.
    pub id: I,
    /// How many votes, after the cap.
    pub weight: Ratio,
    /// Whether the cap took votes away.
    pub capped: bool,
}

/// Why a proxy does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProxyRefusal {
    /// It was given to the syndic.
    Syndic,
    /// It breaks both limits: a fourth one or more, and beyond a tenth of all votes.
    BothLimits,
}

impl ProxyRefusal {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Syndic => "proxy_to_syndic",
            Self::BothLimits => "proxy_beyond_limits",
        }
    }
}

/// A proxy that does not count: its votes are absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedProxy<I> {
    /// Who gave it.
    pub principal: I,
    /// To whom.
    pub holder: I,
    /// Why.
    pub reason: ProxyRefusal,
    /// The votes that the holder would have had with it.
    pub votes_with_it: Ratio,
}

/// What everybody votes for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weights<I> {
    /// In the order given.
    pub weights: Vec<VotingWeight<I>>,
    /// In the order given.
    pub refused: Vec<RefusedProxy<I>>,
    /// The limit of proxies when somebody holds more than three; per person the votes with the
    /// proxies; all together; then per person the others' votes and what counts.
    pub steps: Vec<HolderStep>,
}

/// A line of an explanation with the person that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolderStep {
    /// The person's position in the list given, from 0; `None` for what concerns them all.
    pub holder: Option<usize>,
    /// Which of that person's proxies it tries, from 0; `None` for what is about none.
    pub proxy: Option<usize>,
    /// The line.
    pub step: Step,
}

impl HolderStep {
    fn of(holder: usize, step: Step) -> Self {
        Self { holder: Some(holder), proxy: None, step }
    }

    fn of_proxy(holder: usize, proxy: usize, step: Step) -> Self {
        Self { holder: Some(holder), proxy: Some(proxy), step }
    }

    fn common(step: Step) -> Self {
        Self { holder: None, proxy: None, step }
    }
}

/// A row of the list: a person, or a proxy of theirs. Positions count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The person's position.
    pub holder: usize,
    /// The proxy's position among theirs; `None` for the person.
    pub proxy: Option<usize>,
}

/// Refusals of a list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WeightsError {
    /// A co-ownership without votes.
    #[error("the total is not above zero")]
    TotalZero,
    /// Votes below zero.
    #[error("the votes at {place:?} are below zero")]
    Negative {
        /// Whose.
        place: Place,
    },
    /// A person is in the list twice.
    #[error("the person at {place:?} is there already")]
    HolderTwice {
        /// The second time.
        place: Place,
    },
    /// Somebody who is there gave a proxy.
    #[error("who gave the proxy at {place:?} is present")]
    PrincipalPresent {
        /// The proxy.
        place: Place,
    },
    /// Somebody gave two proxies.
    #[error("who gave the proxy at {place:?} gave one before")]
    PrincipalTwice {
        /// The second proxy.
        place: Place,
    },
    /// More votes than the co-ownership has.
    #[error("with the votes at {place:?} they are more than the total")]
    AboveTotal {
        /// Where the sum goes beyond it.
        place: Place,
        /// All the votes up to these.
        votes: Box<Ratio>,
        /// The total.
        total: Box<Ratio>,
    },
    /// A step does not fit.
    #[error("a step does not fit")]
    Step,
}

impl From<StepError> for WeightsError {
    fn from(_does_not_fit: StepError) -> Self {
        Self::Step
    }
}

impl WeightsError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TotalZero => "votes_total_zero",
            Self::Negative { .. } => "votes_negative",
            Self::HolderTwice { .. } => "holder_twice",
            Self::PrincipalPresent { .. } => "principal_present",
            Self::PrincipalTwice { .. } => "principal_twice",
            Self::AboveTotal { .. } => "votes_above_total",
            Self::Step => "amount_out_of_range",
        }
    }

    /// The list or figure to blame; [`Self::place`] says which row of it.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::TotalZero => Some("total"),
            Self::Step => None,
            _ => Some("present"),
        }
    }

    /// The row to blame.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::Negative { place }
            | Self::HolderTwice { place }
            | Self::PrincipalPresent { place }
            | Self::PrincipalTwice { place }
            | Self::AboveTotal { place, .. } => Some(*place),
            Self::TotalZero | Self::Step => None,
        }
    }

    /// Whether the row's votes are to blame, or who it names.
    pub fn blames_votes(&self) -> bool {
        matches!(self, Self::Negative { .. } | Self::AboveTotal { .. })
    }
}

/// Says what everybody votes for, of `total` votes of the co-ownership.
///
/// # Errors
/// [`WeightsError`].
pub fn weights<I: Clone + Ord>(
    total: &Ratio,
    present: &[Present<I>],
    syndic: Option<&I>,
    cap: Cap,
) -> Result<Weights<I>, WeightsError> {
    check(total, present)?;
    let mut steps = Vec::new();
    let tenth = Step::compute(
        "proxy_limit",
        Operation::Product(Rounding::Exact),
        vec![
            Operand::new("votes_total", total.clone()),
            Operand::new("tenth", Ratio::try_new(1, 10).map_err(StepError::from)?),
        ],
    )?;
    let limit = tenth.exact().ok_or(WeightsError::Step)?;
    if present.iter().any(|one| one.proxies.len() > PROXIES_PER_PERSON) {
        steps.push(HolderStep::common(tenth));
    }
    let mut refused = Vec::new();
    let mut brought = Vec::with_capacity(present.len());
    for (holder, one) in present.iter().enumerate() {
        let at = (holder, one);
        brought.push(with_proxies(at, syndic, &limit, &mut refused, &mut steps)?);
    }
    let weights = match cap {
        Cap::Applies => capped(present, brought, &mut steps)?,
        Cap::Lifted => present
            .iter()
            .zip(brought)
            .map(|(one, weight)| VotingWeight { id: one.id.clone(), weight, capped: false })
            .collect(),
    };
    Ok(Weights { weights, refused, steps })
}

fn check<I: Ord>(total: &Ratio, present: &[Present<I>]) -> Result<(), WeightsError> {
    if total.is_zero() || total.is_negative() {
        return Err(WeightsError::TotalZero);
    }
    let mut holders = BTreeSet::new();
    for (holder, one) in present.iter().enumerate() {
        if !holders.insert(&one.id) {
            return Err(WeightsError::HolderTwice { place: Place { holder, proxy: None } });
        }
    }
    let mut principals = BTreeSet::new();
    let mut sum = Ratio::zero();
    let mut count = |place: Place, votes: &Ratio| {
        if votes.is_negative() {
            return Err(WeightsError::Negative { place });
        }
        sum = &sum + votes;
        if sum <= *total {
            return Ok(());
        }
        Err(WeightsError::AboveTotal {
            place,
            votes: sum.clone().into(),
            total: total.clone().into(),
        })
    };
    for (holder, one) in present.iter().enumerate() {
        count(Place { holder, proxy: None }, &one.own)?;
        for (position, proxy) in one.proxies.iter().enumerate() {
            let place = Place { holder, proxy: Some(position) };
            if holders.contains(&proxy.principal) {
                return Err(WeightsError::PrincipalPresent { place });
            }
            if !principals.insert(&proxy.principal) {
                return Err(WeightsError::PrincipalTwice { place });
            }
            count(place, &proxy.quotite)?;
        }
    }
    Ok(())
}

/// A person's votes with the proxies that count, and how; those that do not join `refused`.
fn with_proxies<I: Clone + Ord>(
    (holder, one): (usize, &Present<I>),
    syndic: Option<&I>,
    limit: &Ratio,
    refused: &mut Vec<RefusedProxy<I>>,
    steps: &mut Vec<HolderStep>,
) -> Result<Ratio, WeightsError> {
    let mut told_so_far: Option<Ratio> = None;
    let mut votes = one.own.clone();
    let mut operands = vec![Operand::new("own_votes", votes.clone())];
    for (position, proxy) in one.proxies.iter().enumerate() {
        let votes_with_it = &votes + &proxy.quotite;
        let held = operands.len() - 1;
        let is_syndic = syndic == Some(&one.id);
        if !is_syndic && held >= PROXIES_PER_PERSON {
            // The line that makes the votes so far stands before the first that adds to them.
            if told_so_far.as_ref() != Some(&votes) {
                let so_far = Step::compute("votes_so_far", Operation::Sum, operands.clone())?;
                steps.push(HolderStep::of_proxy(holder, position, so_far));
                told_so_far = Some(votes.clone());
            }
            let tried = vec![
                Operand::new("votes_so_far", votes.clone()),
                Operand::new("proxy_votes", proxy.quotite.clone()),
            ];
            let with_it = Step::compute("votes_with_one_more", Operation::Sum, tried)?;
            let limits = vec![
                Operand::new("votes_with_one_more", votes_with_it.clone()),
                Operand::new("proxy_limit", limit.clone()),
            ];
            let asked = Operation::Compare(Relation::AtMost);
            let within = Step::compute("proxy_within_limit", asked, limits)?;
            steps
                .extend([with_it, within].map(|step| HolderStep::of_proxy(holder, position, step)));
        }
        let reason = if is_syndic {
            ProxyRefusal::Syndic
        } else if held >= PROXIES_PER_PERSON && votes_with_it > *limit {
            ProxyRefusal::BothLimits
        } else {
            operands.push(Operand::new("proxy_votes", proxy.quotite.clone()));
            votes = votes_with_it;
            continue;
        };
        refused.push(RefusedProxy {
            principal: proxy.principal.clone(),
            holder: one.id.clone(),
            reason,
            votes_with_it,
        });
    }
    let brought = Step::compute("votes_brought", Operation::Sum, operands)?;
    steps.push(HolderStep::of(holder, brought));
    Ok(votes)
}

/// Nobody votes for more than the others bring.
fn capped<I: Clone>(
    present: &[Present<I>],
    brought: Vec<Ratio>,
    steps: &mut Vec<HolderStep>,
) -> Result<Vec<VotingWeight<I>>, WeightsError> {
    if brought.is_empty() {
        return Ok(Vec::new());
    }
    let named = |name: &'static str, votes: &Ratio| Operand::new(name, votes.clone());
    let all = Step::compute(
        "votes_in_the_room",
        Operation::Sum,
        brought.iter().map(|votes| named("votes_brought", votes)).collect(),
    )?;
    let in_all = all.exact().ok_or(WeightsError::Step)?;
    steps.push(HolderStep::common(all));
    let mut weights = Vec::with_capacity(brought.len());
    for (holder, (one, votes)) in present.iter().zip(brought).enumerate() {
        let operands = vec![named("votes_in_the_room", &in_all), named("votes_brought", &votes)];
        let others = Step::compute("votes_of_the_others", Operation::Difference, operands)?;
        let operands = vec![
            named("votes_brought", &votes),
            Operand { name: "votes_of_the_others", value: others.result.clone() },
        ];
        let counted = Step::compute("votes_counted", Operation::Min, operands)?;
        let weight = counted.exact().ok_or(WeightsError::Step)?;
        steps.extend([others, counted].map(|step| HolderStep::of(holder, step)));
        weights.push(VotingWeight { id: one.id.clone(), capped: weight < votes, weight });
    }
    Ok(weights)
}

#[cfg(test)]
#[path = "weights_tests.rs"]
mod tests;
