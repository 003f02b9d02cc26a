//! The funds when a lot changes hands: the seller's share of the working fund is refunded and
//! called from the buyer, the reserve stays with the co-ownership.
//!
//! A lot's share of a fund is by quotité. Deliberately not here: arrears, calls decided and not yet
//! due (they are read, not computed), the notary's sheet.
//!
//! Raises [`ChargeError`]. Source: spec 03, "A lot changes hands" and "Funds".

use super::distribution::distribute;
use super::error::ChargeError;
use super::key::{ChargedLot, Key, PlainKey};
use crate::kernel::{Money, Operand, Operation, Step};
use crate::lots::LotStep;

/// What moves of the funds when lots change hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundTransfer {
    /// Given back to the seller, out of the working fund.
    pub refunded: Money,
    /// Called from the buyer for the working fund: as much.
    pub called: Money,
    /// The lot's share of the reserve, for the sheet: nothing of it moves.
    pub reserve_share: Money,
    /// How; `lot` is the position in the list.
    pub steps: Vec<LotStep>,
}

/// What moves when the lot `sold` (a code of the list) changes hands, from the balances of the two
/// funds. A fund that holds nothing moves nothing.
///
/// # Errors
/// [`ChargeError`]; [`ChargeError::SoldUnknown`] when no lot of the list is `sold`.
pub fn transfer(
    working_fund: Money,
    reserve_fund: Money,
    lots: &[ChargedLot],
    sold: &str,
) -> Result<FundTransfer, ChargeError> {
    let lot = lots
        .iter()
        .position(|lot| lot.code == sold)
        .ok_or_else(|| ChargeError::SoldUnknown { lot: sold.to_owned() })?;
    let mut steps = Vec::new();
    let mut share = |label, fund: Money| -> Result<Money, ChargeError> {
        let found = distribute(fund, lots, &Key::Plain(PlainKey::General))?;
        let own = found.steps.into_iter().filter(|line| line.lot == Some(lot));
        steps.extend(own.map(|mut line| {
            line.step.label = label;
            line
        }));
        Ok(found.shares[lot])
    };
    let refunded = share("working_fund_refunded", working_fund)?;
    let reserve_share = share("reserve_share", reserve_fund)?;
    let operands = vec![Operand::new("working_fund_refunded", refunded)];
    let (called, step) = Step::money_line("working_fund_called", Operation::Sum, operands)?;
    steps.push(LotStep::of(lot, step));
    Ok(FundTransfer { refunded, called, reserve_share, steps })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charges::spec_03::lots;
    use crate::kernel::explain::assert_recomputed;
    use crate::kernel::given::eur;

    #[test]
    fn the_working_fund_passes_from_one_to_the_other_and_the_reserve_stays() {
        let found = transfer(eur("5000.00"), eur("12000.00"), &lots(), "A1").unwrap();
        assert_eq!((found.refunded, found.called), (eur("1330.00"), eur("1330.00")));
        assert_eq!(found.reserve_share, eur("3192.00"));
        assert_recomputed(found.steps.iter().map(|line| &line.step));
        assert!(found.steps.iter().all(|line| line.lot == Some(0)));
        let empty = transfer(eur("0.00"), eur("0.00"), &lots(), "C1").unwrap();
        assert_eq!((empty.refunded, empty.called), (eur("0.00"), eur("0.00")));
    }

    #[test]
    fn a_lot_that_is_not_there_is_refused() {
        let error = transfer(eur("1.00"), eur("1.00"), &lots(), "Z9").unwrap_err();
        assert_eq!((error.code(), error.field().as_deref()), ("lot_not_in_list", Some("lot")));
    }
}
