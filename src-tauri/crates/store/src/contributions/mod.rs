//! Contributions: versions of the plan, dues, calls for funds, declared payments and their proofs.
//!
//! Only facts stand here; what follows from dates and sums (paid, late, imputation) is worked out
//! by `domain::contributions` when it is read. Deliberately not here: journal entries (`ledger`),
//! whose ids these rows name. Source: spec 02.

pub mod calls;
pub mod dues;
pub mod plans;
pub mod received;

use std::str::FromStr;

use domain::kernel::Ratio;
use rust_decimal::Decimal;

use crate::columns;
use crate::error::StoreError;

/// Writes a ratio as the decimal it came from.
fn decimal_text(ratio: &Ratio) -> Result<String, StoreError> {
    let mut text = ratio.display(28);
    text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    let read = Decimal::from_str(&text).ok().map(Ratio::from);
    if read.as_ref() == Some(ratio) {
        Ok(text)
    } else {
        Err(StoreError::CheckFailed { constraint: "a rate is a decimal of 28 digits".to_owned() })
    }
}

/// Reads a ratio that was written by [`decimal_text`].
fn ratio(index: usize, text: &str) -> rusqlite::Result<Ratio> {
    Decimal::from_str(text).map(Ratio::from).map_err(|error| columns::unreadable(index, error))
}

#[cfg(test)]
pub(crate) mod tests;
