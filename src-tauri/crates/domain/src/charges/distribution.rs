//! Sharing an expense out over the lots by its key, to the cent, every line explained.
//!
//! The order of rounding is fixed: the amount over the parts of the key (the fixed one before the
//! variable one), then each part over the lots, both by largest remainder, ties to the earlier lot
//! of the list given; what a lot bears is the sum of its lines. A credit note (a negative amount)
//! is shared out by its magnitude. A part whose rate is zero has nothing to share out and asks
//! nothing of its lots, but what it is given must be right.
//!
//! Raises [`ChargeError`]. Source: spec 03, "Shared charges (charges communes)", order of rounding.

use std::collections::HashMap;

use super::error::{ChargeError, Given};
use super::key::{ByLot, ChargedLot, Key, KeyPart, MOST_PARTS, PlainKey};
use crate::kernel::{
    Money, Operand, Operation, PartNames, Ratio, Rounding, Step, StepError, share_out,
};
use crate::lots::LotStep;

/// What each lot bears of an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    /// In the order of the lots; zero for a lot that the key does not concern.
    pub shares: Vec<Money>,
    /// Their sum: the amount.
    pub total: Money,
    /// The parts of the key, then each lot's lines and their sum, then the total.
    pub steps: Vec<LotStep>,
}

/// Shares an amount out over the lots.
///
/// # Errors
/// [`ChargeError`].
pub fn distribute(
    amount: Money,
    lots: &[ChargedLot],
    key: &Key,
) -> Result<Distribution, ChargeError> {
    let book = Book::try_new(lots)?;
    let mut steps = Vec::with_capacity(lots.len() * 3 + 8);
    let mut leaves = Vec::new();
    match key {
        Key::Plain(key) => book.leaves(None, Some(amount), key, &mut steps, &mut leaves)?,
        Key::Mixed(parts) => {
            let amounts = split_parts(amount, parts, &mut steps)?;
            for (part, (of_part, amount)) in parts.iter().zip(amounts).enumerate() {
                book.leaves(Some(part), amount, &of_part.key, &mut steps, &mut leaves)?;
            }
        }
    }
    let lines = leaves.into_iter().map(|leaf| book.lines(leaf)).collect::<Result<Vec<_>, _>>()?;
    let shares = add_up(amount, lots.len(), lines, &mut steps)?;
    let operands = shares.iter().map(|&share| Operand::new("line", share)).collect();
    let (total, step) = Step::money_line("shares_total", Operation::Sum, operands)?;
    steps.push(LotStep::common(step));
    Ok(Distribution { shares, total, steps })
}

/// What a part of an amount is shared out by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Basis {
    Quotite,
    Usage,
    Benefit,
    Equal,
    Occupants,
}

impl Basis {
    /// What the lines of a lot are called.
    fn names(self) -> PartNames {
        let (part, share, sum) = match self {
            Self::Quotite => ("share_by_quotite", "quotite", "quotites_total"),
            Self::Usage => ("share_by_usage", "usage", "usage_total"),
            Self::Benefit => ("share_by_benefit", "benefit_weight", "benefit_weights_total"),
            Self::Equal => ("equal_share", "own_share", "sum_of_shares"),
            Self::Occupants => ("share_by_occupants", "occupants", "occupants_total"),
        };
        PartNames { part, whole: "to_share", share, sum }
    }

    /// Where its figures are given, when not with the lots.
    fn given(self) -> Option<Given> {
        match self {
            Self::Usage => Some(Given::Reading),
            Self::Benefit => Some(Given::Weight),
            Self::Quotite | Self::Equal | Self::Occupants => None,
        }
    }
}

/// A part of the amount with its shares, in the order of the lots.
struct Leaf {
    /// Which part of a mixed key.
    part: Option<usize>,
    amount: Money,
    basis: Basis,
    /// Whose shares: the positions of the lots, ascending; all when `None`.
    of: Option<Vec<usize>>,
    shares: Vec<Ratio>,
}

/// Lines, each with the position of its lot, ascending.
type ByPosition = std::iter::Zip<std::vec::IntoIter<usize>, std::vec::IntoIter<(Money, Step)>>;

/// The lines of a leaf.
struct Lines {
    /// Which part of a mixed key.
    part: Option<usize>,
    lines: std::iter::Peekable<ByPosition>,
}

/// The lots, found by their codes.
struct Book<'a> {
    lots: &'a [ChargedLot],
    positions: HashMap<&'a str, usize>,
}

impl<'a> Book<'a> {
    fn try_new(lots: &'a [ChargedLot]) -> Result<Self, ChargeError> {
        if lots.is_empty() {
            return Err(ChargeError::NoLot);
        }
        let mut positions = HashMap::with_capacity(lots.len());
        for (position, lot) in lots.iter().enumerate() {
            if positions.insert(lot.code.as_str(), position).is_some() {
                return Err(ChargeError::LotTwice { position, lot: lot.code.clone() });
            }
        }
        Ok(Self { lots, positions })
    }

    /// Adds the leaves of a plain key; an amount of `None` is that of a part whose rate is zero,
    /// of which only what is given is checked.
    fn leaves(
        &self,
        part: Option<usize>,
        amount: Option<Money>,
        key: &PlainKey,
        steps: &mut Vec<LotStep>,
        leaves: &mut Vec<Leaf>,
    ) -> Result<(), ChargeError> {
        let mut add = |amount, basis, of, shares| {
            leaves.push(Leaf { part, amount, basis, of, shares });
        };
        match key {
            PlainKey::General => {
                let Some(amount) = amount else { return Ok(()) };
                add(amount, Basis::Quotite, None, self.quotites());
            }
            PlainKey::Usage { fixed_rate, readings } => {
                let found = self.by_lot(part, Given::Reading, readings)?;
                let usage = self.all_read(part, found)?;
                let (fixed, variable) = fixed_and_variable(part, amount, fixed_rate, steps)?;
                if let Some(fixed) = fixed {
                    add(fixed, Basis::Quotite, None, self.quotites());
                }
                if let Some(variable) = variable {
                    add(variable, Basis::Usage, None, usage);
                }
            }
            PlainKey::Benefit { weights } => {
                let found = self.by_lot(part, Given::Weight, weights)?;
                let Some(amount) = amount else { return Ok(()) };
                let named = found.into_iter().enumerate();
                let (of, shares) =
                    named.filter_map(|(position, weight)| Some((position, weight?))).unzip();
                add(amount, Basis::Benefit, Some(of), shares);
            }
            PlainKey::Equal => {
                let Some(amount) = amount else { return Ok(()) };
                add(amount, Basis::Equal, None, vec![Ratio::one(); self.lots.len()]);
            }
            PlainKey::Occupants => {
                let shares = self.occupants()?;
                let Some(amount) = amount else { return Ok(()) };
                add(amount, Basis::Occupants, None, shares);
            }
        }
        Ok(())
    }

    fn quotites(&self) -> Vec<Ratio> {
        self.lots.iter().map(|lot| Ratio::whole(lot.quotite.into())).collect()
    }

    fn occupants(&self) -> Result<Vec<Ratio>, ChargeError> {
        let missing = |lot: &&ChargedLot| lot.occupants.is_none();
        if let Some(position) = self.lots.iter().position(|lot| missing(&lot)) {
            let lots = self.lots.iter().filter(missing).map(|lot| lot.code.clone()).collect();
            return Err(ChargeError::OccupantsMissing { position, lots });
        }
        let count = |lot: &ChargedLot| Ratio::whole(lot.occupants.unwrap_or_default().into());
        Ok(self.lots.iter().map(count).collect())
    }

    /// What is given by lot, in the order of the lots.
    fn by_lot(
        &self,
        part: Option<usize>,
        given: Given,
        quantities: &ByLot,
    ) -> Result<Vec<Option<Ratio>>, ChargeError> {
        let mut found = vec![None; self.lots.len()];
        for (code, quantity) in quantities {
            let lot = || code.clone();
            let Some(&position) = self.positions.get(code.as_str()) else {
                return Err(ChargeError::UnknownLot { part, given, lot: lot() });
            };
            if quantity.is_negative() {
                return Err(ChargeError::Negative { part, given, lot: lot() });
            }
            if found[position].replace(quantity.clone()).is_some() {
                return Err(ChargeError::GivenTwice { part, given, lot: lot() });
            }
        }
        Ok(found)
    }

    fn all_read(
        &self,
        part: Option<usize>,
        found: Vec<Option<Ratio>>,
    ) -> Result<Vec<Ratio>, ChargeError> {
        if found.iter().any(Option::is_none) {
            let missing = self.lots.iter().zip(&found).filter(|(_, reading)| reading.is_none());
            let lots = missing.map(|(lot, _)| lot.code.clone()).collect();
            return Err(ChargeError::ReadingMissing { part, lots });
        }
        Ok(found.into_iter().flatten().collect())
    }

    /// Shares a leaf out over its lots.
    fn lines(&self, leaf: Leaf) -> Result<Lines, ChargeError> {
        let Leaf { part, amount, basis, of, shares } = leaf;
        let given = basis.given();
        if shares.iter().all(Ratio::is_zero) {
            return Err(ChargeError::AllZero { part, given });
        }
        let of = of.unwrap_or_else(|| (0..self.lots.len()).collect());
        let lines = of.into_iter().zip(share_out(amount, &shares, basis.names())?).peekable();
        Ok(Lines { part, lines })
    }
}

/// The amount of each part of a mixed key; `None` where the rate is zero.
fn split_parts(
    amount: Money,
    parts: &[KeyPart],
    steps: &mut Vec<LotStep>,
) -> Result<Vec<Option<Money>>, ChargeError> {
    if parts.is_empty() {
        return Err(ChargeError::NoPart);
    }
    if parts.len() > MOST_PARTS {
        return Err(ChargeError::TooManyParts);
    }
    if let Some(part) = parts.iter().position(|part| !is_rate(&part.rate)) {
        return Err(ChargeError::PartRateOutOfRange { part, rate: parts[part].rate.clone() });
    }
    let rates: Vec<Ratio> = parts.iter().map(|part| part.rate.clone()).collect();
    let sum = Ratio::sum(&rates);
    if sum != Ratio::one() {
        return Err(ChargeError::RatesNotOne { sum });
    }
    let names = PartNames {
        part: "part_of_key",
        whole: "charge_amount",
        share: "part_rate",
        sum: "sum_of_rates",
    };
    let mut amounts = Vec::with_capacity(parts.len());
    let lines = parts.iter().zip(share_out(amount, &rates, names)?);
    for (number, (part, (share, step))) in lines.enumerate() {
        let mut step = by_rate(step)?;
        step.label = match part.key {
            PlainKey::General => "part_by_quotite",
            PlainKey::Usage { .. } => "part_by_usage",
            PlainKey::Benefit { .. } => "part_by_benefit",
            PlainKey::Equal => "part_equal",
            PlainKey::Occupants => "part_by_occupants",
        };
        steps.push(LotStep::common(step).by_part(Some(number)));
        amounts.push((!part.rate.is_zero()).then_some(share));
    }
    Ok(amounts)
}

/// The fixed part and the variable one of a key by usage; `None` where it is nothing at all.
fn fixed_and_variable(
    part: Option<usize>,
    amount: Option<Money>,
    fixed_rate: &Ratio,
    steps: &mut Vec<LotStep>,
) -> Result<(Option<Money>, Option<Money>), ChargeError> {
    if !is_rate(fixed_rate) {
        return Err(ChargeError::FixedRateOutOfRange { part, rate: fixed_rate.clone() });
    }
    let Some(amount) = amount else { return Ok((None, None)) };
    if fixed_rate.is_zero() {
        return Ok((None, Some(amount)));
    }
    if *fixed_rate == Ratio::one() {
        return Ok((Some(amount), None));
    }
    let names = PartNames {
        part: "fixed_part",
        whole: "charge_amount",
        share: "part_rate",
        sum: "sum_of_rates",
    };
    let variable = Step::compute(
        "variable_rate",
        Operation::Difference,
        vec![
            Operand::new("whole_rate", Ratio::one()),
            Operand::new("fixed_rate", fixed_rate.clone()),
        ],
    )?;
    let rates = [fixed_rate.clone(), variable.exact().ok_or(StepError::WrongOperands)?];
    steps.push(LotStep::common(variable).by_part(part));
    let mut amounts = Vec::with_capacity(2);
    let labels = [("fixed_part", "fixed_rate"), ("variable_part", "variable_rate")];
    for ((label, rate), (share, mut step)) in
        labels.into_iter().zip(share_out(amount, &rates, names)?)
    {
        if let Some(operand) = step.operands.get_mut(1) {
            operand.name = rate;
        }
        let mut step = by_rate(step)?;
        step.label = label;
        steps.push(LotStep::common(step).by_part(part));
        amounts.push(share);
    }
    Ok((amounts.first().copied(), amounts.last().copied()))
}

/// What each lot bears: the sum of its lines, which are told lot by lot.
fn add_up(
    amount: Money,
    count: usize,
    mut lines: Vec<Lines>,
    steps: &mut Vec<LotStep>,
) -> Result<Vec<Money>, StepError> {
    let mut shares = Vec::with_capacity(count);
    for lot in 0..count {
        let mut operands = Vec::with_capacity(lines.len());
        for leaf in &mut lines {
            let line = leaf.lines.next_if(|(position, _)| *position == lot);
            if let Some((_, (share, step))) = line {
                operands.push(Operand::new(step.label, share));
                steps.push(LotStep::of(lot, step).by_part(leaf.part));
            }
        }
        shares.push(match &operands[..] {
            [] => Money::zero(amount.currency()),
            [only] => match only.value {
                crate::kernel::Value::Money(share) => share,
                _ => return Err(StepError::WrongOperands),
            },
            _ => {
                let (share, step) = Step::money_line("lot_share", Operation::Sum, operands)?;
                steps.push(LotStep::of(lot, step));
                share
            }
        });
    }
    Ok(shares)
}

/// A part by its rate, told as a product where nothing was rounded: the rates of a key sum to one,
/// by which nobody needs to divide. Where something was, its line says which way.
fn by_rate(step: Step) -> Result<Step, StepError> {
    let [amount, rate, ..] = &step.operands[..] else { return Ok(step) };
    let Some(currency) = step.money().map(|part| part.currency()) else { return Ok(step) };
    let operands = vec![amount.clone(), rate.clone()];
    let exact = Step::compute(step.label, Operation::Product(Rounding::Exact), operands.clone())?;
    if exact.exact() != step.exact() {
        return Ok(step);
    }
    Step::compute(step.label, Operation::Product(Rounding::To(currency)), operands)
}

/// Tells whether a rate is from 0 to 1.
fn is_rate(rate: &Ratio) -> bool {
    !rate.is_negative() && *rate <= Ratio::one()
}

#[cfg(test)]
#[path = "distribution_tests.rs"]
mod tests;
