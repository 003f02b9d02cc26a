//! Lots: their codes, their holders, and what each weighs in the co-ownership (quotités,
//! millièmes), computed or from the notary.
//!
//! Deliberately not here: who is allotted which lot (`allocation`), what a lot pays (`charges`),
//! the revealing of a hidden lot (`portage`), and any storage.
//!
//! Source: spec 03, "Lots" and "Quotités (millièmes)".

pub mod code;
pub mod deed;
pub mod ownership;
pub mod quotites;

pub use code::natural_order;
pub use deed::{DeedError, DeedTable, LotQuotite, compare};
pub use ownership::{Holding, Ownership, OwnershipError, ownership_history, ownership_on};
pub use quotites::{BASES, QuotiteError, QuotiteTable, Smoothing, WeighedLot, quotites};

use crate::kernel::Step;

/// A line of an explanation with the lot that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotStep {
    /// The lot's position in the list given, from 0; `None` for what concerns them all.
    pub lot: Option<usize>,
    /// Which part of a key made of several, from 0; `None` elsewhere.
    pub part: Option<usize>,
    /// The line.
    pub step: Step,
}

impl LotStep {
    /// A line about one lot.
    pub fn of(lot: usize, step: Step) -> Self {
        Self { lot: Some(lot), part: None, step }
    }

    /// A line about them all.
    pub fn common(step: Step) -> Self {
        Self { lot: None, part: None, step }
    }

    /// The same line, made by a part of a key.
    pub fn by_part(self, part: Option<usize>) -> Self {
        Self { part, ..self }
    }
}
