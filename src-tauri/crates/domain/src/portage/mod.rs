//! Portage and what goes with it: the lot that a member carries until a newcomer buys it, the
//! reveal of a hidden lot, buying together, leaving, and the land given to a foundation.
//!
//! Each is a calculator over exact inputs whose lines end in a price and in who gets it. Deliberately
//! not here: the records (convention, candidates, votes), the memorandum that keeps a settlement,
//! and texts.
//!
//! Source: spec 05, "Portage, reveal of hidden lots, purchase, exit, foundation".

pub mod calculation;
pub mod costs;
pub mod error;
pub mod exit;
pub mod foundation;
pub mod indexation;
pub mod loan;
pub mod loss;
mod page;
pub mod price;
pub mod purchase;
mod purchase_checks;
mod purchase_common;
pub mod purchase_error;
mod purchase_lines;
pub mod redistribution;
pub mod reveal;
pub mod terms;

pub use calculation::{Monthly, Portage, Warning, WithoutPortage, portage};
pub use costs::Costs;
pub use error::PortageError;
pub use exit::{Cap, CapTerms, Investment, Refund, resale_cap, works_refund};
pub use foundation::{Foundation, FoundationTerms, Range, foundation};
pub use indexation::{Basis, Growth};
pub use loan::{Loan, LoanInstalment, LoanTerms, RateConvention, loan};
pub use price::Price;
pub use purchase::{
    Advice, Buyer, BuyerLot, BuyerPart, CommonKey, CommonWorks, Purchase, PurchaseTerms, Rates,
    WorksLoan, purchase,
};
pub use purchase_error::PurchaseError;
pub use purchase_lines::{BuyerItem, BuyerStep};
pub use redistribution::{Shared, Surplus};
pub use reveal::{Bonus, Fees, Holder, Reveal, RevealTerms, Variant, reveal};
pub use terms::{
    ForcedRecovery, Formula, LossTerms, PortageTerms, Recovery, Redistribution, RestTo, Together,
    WorksPayer,
};
