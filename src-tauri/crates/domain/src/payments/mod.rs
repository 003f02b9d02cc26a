//! What a Belgian payment needs: references, account numbers, the QR code's text.
//!
//! Deliberately not here: bank files (area `bank`), drawing a QR code (crate `documents`), the
//! dues that are paid (area `contributions`). Source: facts/domain.md section 2.

pub mod enterprise_number;
pub mod epc;
pub mod iban;
pub mod structured_reference;

pub use enterprise_number::{EnterpriseNumber, EnterpriseNumberError};
pub use epc::{EpcCommunication, EpcError, EpcName, EpcPayment, ReferenceLine};
pub use iban::{Iban, IbanError};
pub use structured_reference::{StructuredReference, StructuredReferenceError};

/// The remainder by 97 that Belgian check digits use.
pub(crate) fn check_97(digits: u64) -> u64 {
    match digits % 97 {
        0 => 97,
        rest => rest,
    }
}
