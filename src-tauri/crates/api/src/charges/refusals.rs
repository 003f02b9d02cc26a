//! How a refusal of the charges' rules crosses the door: its code, field and data.

use domain::charges::{ChargeError, HandoverError, MOST_PARTS};

use crate::refusal::Refusal;

/// The most codes of lots that a sentence names.
const MOST_NAMED: usize = 10;

impl From<ChargeError> for Refusal {
    fn from(error: ChargeError) -> Self {
        let mut refusal = Self::new(error.code());
        refusal.field = error.field();
        match error {
            ChargeError::LotTwice { lot, .. }
            | ChargeError::UnknownLot { lot, .. }
            | ChargeError::SoldUnknown { lot }
            | ChargeError::GivenTwice { lot, .. }
            | ChargeError::Negative { lot, .. } => refusal.with("lot", lot),
            ChargeError::ReadingMissing { lots, .. }
            | ChargeError::OccupantsMissing { lots, .. } => refusal.with("lots", named(&lots)),
            ChargeError::FixedRateOutOfRange { rate, .. }
            | ChargeError::PartRateOutOfRange { rate, .. } => refusal.about_rate(&rate),
            ChargeError::RatesNotOne { sum } => refusal.with("sum", sum),
            ChargeError::TooManyParts => refusal.with("most", MOST_PARTS),
            ChargeError::NoLot
            | ChargeError::AllZero { .. }
            | ChargeError::NoPart
            | ChargeError::Step(_) => refusal,
        }
    }
}

/// The codes of lots in a sentence; dots stand for those beyond ten.
fn named(lots: &[String]) -> String {
    let mut text = lots.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
    if lots.len() > MOST_NAMED {
        text.push('…');
    }
    text
}

impl From<HandoverError> for Refusal {
    fn from(error: HandoverError) -> Self {
        let refusal = Self::new(error.code());
        match error.field() {
            Some(field) => refusal.on(field),
            None => refusal,
        }
    }
}
