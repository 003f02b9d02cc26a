//! Buying together: what each buyer pays, borrows and pays back.
//!
//! Source: spec 05, "Purchase in division".

pub mod loan;
pub mod purchase;
mod purchase_checks;
pub mod purchase_error;

pub use loan::{Loan, LoanInstalment, LoanTerms, RateConvention, loan};
pub use purchase::{
    Advice, Buyer, BuyerLot, BuyerPart, CommonKey, CommonWorks, Purchase, PurchaseTerms, Rates,
    WorksLoan, purchase,
};
pub use purchase_error::PurchaseError;
