//! The text of the European payment QR code (EPC069-12), that a banking application scans.
//!
//! Lines, from 1: `BCD`, `002`, `1` (UTF-8), `SCT`, BIC (left empty), name, IBAN, amount,
//! purpose (left empty), structured reference, free text, information. Deliberately not here:
//! the drawing of the code. The standard puts an ISO 11649 reference on line 10; Belgian banks
//! read a structured communication there, some only on line 11: the caller chooses (spec 09).

use super::{Iban, StructuredReference};
use crate::kernel::{Currency, Money};

/// Refusals of a payment code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EpcError {
    /// The amount is not within 0.01 and 999 999 999.99 euros.
    #[error("amount outside 0.01 to 999999999.99 EUR")]
    AmountOutOfBounds {
        /// What was asked for.
        amount: Money,
    },
    /// The name is empty, longer than 70 characters or has a line break.
    #[error("name empty, longer than 70 characters or on several lines")]
    Name,
    /// The free text is empty, longer than 140 characters or has a line break.
    #[error("communication empty, longer than 140 characters or on several lines")]
    Communication,
    /// The whole text is beyond 331 bytes.
    #[error("payload of {bytes} bytes, beyond 331")]
    TooLong {
        /// How many bytes it would take.
        bytes: usize,
    },
}

impl EpcError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::AmountOutOfBounds { .. } => "epc_amount_out_of_bounds",
            Self::Name => "epc_name",
            Self::Communication => "epc_communication",
            Self::TooLong { .. } => "epc_too_long",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::AmountOutOfBounds { .. } => Some("amount"),
            Self::Name => Some("name"),
            Self::Communication => Some("communication"),
            Self::TooLong { .. } => None,
        }
    }
}

/// The beneficiary's name: 1 to 70 characters on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpcName(String);

impl EpcName {
    /// Most characters a name may have.
    pub const LONGEST: usize = 70;

    /// Makes a name.
    ///
    /// # Errors
    /// [`EpcError::Name`] when empty, too long or on several lines.
    pub fn try_new(text: &str) -> Result<Self, EpcError> {
        let text = text.trim();
        if !fits_line(text, Self::LONGEST) {
            return Err(EpcError::Name);
        }
        Ok(Self(text.to_owned()))
    }

    /// Makes a name of the first 70 characters, whole ones: banks compare its beginning.
    ///
    /// # Errors
    /// [`EpcError::Name`] when empty or on several lines.
    pub fn shortened(text: &str) -> Result<Self, EpcError> {
        let first: String = text.trim().chars().take(Self::LONGEST).collect();
        Self::try_new(&first)
    }
}

/// Which line carries a structured reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReferenceLine {
    /// Line 10, as twelve digits: the default.
    #[default]
    Line10,
    /// Line 11, as `+++ddd/dddd/ddddd+++`, for banks that refuse it on line 10.
    Line11,
}

/// What the payer's bank will pass on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EpcCommunication {
    /// A structured reference on the line given.
    Reference(StructuredReference, ReferenceLine),
    /// Free text, on line 11: 1 to 140 characters.
    Text(String),
}

/// A payment to show as a QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpcPayment {
    name: EpcName,
    iban: Iban,
    amount: Money,
    communication: EpcCommunication,
}

impl EpcPayment {
    /// The most bytes a payload may have.
    pub const MOST_BYTES: usize = 331;
    const LEAST_MINOR: i64 = 1;
    const MOST_MINOR: i64 = 99_999_999_999;

    /// Makes a payment.
    ///
    /// # Errors
    /// [`EpcError::AmountOutOfBounds`] also for another currency than the euro (nothing to pay
    /// has no code), [`EpcError::Communication`], [`EpcError::TooLong`].
    pub fn try_new(
        name: EpcName,
        iban: Iban,
        amount: Money,
        communication: EpcCommunication,
    ) -> Result<Self, EpcError> {
        let within = (Self::LEAST_MINOR..=Self::MOST_MINOR).contains(&amount.minor());
        if amount.currency() != Currency::EUR || !within {
            return Err(EpcError::AmountOutOfBounds { amount });
        }
        if let EpcCommunication::Text(text) = &communication
            && !fits_line(text, 140)
        {
            return Err(EpcError::Communication);
        }
        let payment = Self { name, iban, amount, communication };
        let bytes = payment.payload().len();
        if bytes > Self::MOST_BYTES {
            return Err(EpcError::TooLong { bytes });
        }
        Ok(payment)
    }

    /// The text to encode: lines separated by LF, without a trailing empty line.
    pub fn payload(&self) -> String {
        let (line_10, line_11) = match &self.communication {
            EpcCommunication::Reference(reference, ReferenceLine::Line10) => {
                (reference.digits(), String::new())
            }
            EpcCommunication::Reference(reference, ReferenceLine::Line11) => {
                (String::new(), reference.to_string())
            }
            EpcCommunication::Text(text) => (String::new(), text.clone()),
        };
        let payload = [
            "BCD",
            "002",
            "1",
            "SCT",
            "",
            &self.name.0,
            self.iban.electronic(),
            &format!("EUR{}", self.amount),
            "",
            &line_10,
            &line_11,
        ]
        .join("\n");
        payload.trim_end_matches('\n').to_owned()
    }
}

fn fits_line(text: &str, longest: usize) -> bool {
    let characters = text.chars().count();
    (1..=longest).contains(&characters) && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::given::eur;

    fn payment(amount: &str, communication: EpcCommunication) -> Result<EpcPayment, EpcError> {
        EpcPayment::try_new(
            EpcName::try_new("Ferme du Temple").unwrap(),
            Iban::parse("BE68 5390 0754 7034").unwrap(),
            eur(amount),
            communication,
        )
    }

    fn reference(line: ReferenceLine) -> EpcCommunication {
        EpcCommunication::Reference(StructuredReference::of_membership(1), line)
    }

    #[test]
    fn the_reference_stands_on_line_10_as_digits() {
        assert_eq!(
            payment("250.00", reference(ReferenceLine::Line10)).unwrap().payload(),
            "BCD\n002\n1\nSCT\n\nFerme du Temple\nBE68539007547034\nEUR250.00\n\n000000000101"
        );
    }

    #[test]
    fn or_on_line_11_as_printed() {
        let payload = payment("0.01", reference(ReferenceLine::Line11)).unwrap().payload();
        let lines: Vec<&str> = payload.split('\n').collect();
        assert_eq!(lines[7], "EUR0.01");
        assert_eq!(lines[9], "", "line 10 is empty");
        assert_eq!(lines[10], "+++000/0000/00101+++");
        assert_eq!(lines.len(), 11, "no trailing empty line");
    }

    #[test]
    fn the_amount_is_bounded_on_both_sides() {
        for (amount, accepted) in [
            ("0.00", false),
            ("0.01", true),
            ("0.02", true),
            ("999999999.98", true),
            ("999999999.99", true),
            ("1000000000.00", false),
            ("-1.00", false),
        ] {
            let result = payment(amount, reference(ReferenceLine::Line10));
            assert_eq!(result.is_ok(), accepted, "{amount}");
        }
        let dollars = Money::parse("1.00", Currency::try_new("USD").unwrap()).unwrap();
        let result = EpcPayment::try_new(
            EpcName::try_new("A").unwrap(),
            Iban::parse("BE68539007547034").unwrap(),
            dollars,
            reference(ReferenceLine::Line10),
        );
        assert_eq!(result, Err(EpcError::AmountOutOfBounds { amount: dollars }));
    }

    #[test]
    fn a_long_name_is_cut_between_characters_not_inside_one() {
        let long = "é".repeat(71);
        assert_eq!(EpcName::try_new(&long), Err(EpcError::Name));
        assert_eq!(EpcName::shortened(&long).unwrap().0, "é".repeat(70));
        assert!(EpcName::try_new(&"é".repeat(70)).is_ok());
        assert_eq!(EpcName::try_new("  "), Err(EpcError::Name));
        assert_eq!(EpcName::try_new("a\nb"), Err(EpcError::Name), "a line break would shift lines");
    }

    #[test]
    fn free_text_is_bounded_and_the_whole_stays_under_331_bytes() {
        for (length, accepted) in [(0, false), (1, true), (140, true), (141, false)] {
            let result = payment("1.00", EpcCommunication::Text("a".repeat(length)));
            assert_eq!(result.is_ok(), accepted, "{length}");
        }
        let wide = payment("1.00", EpcCommunication::Text("€".repeat(140)));
        assert_eq!(wide, Err(EpcError::TooLong { bytes: 478 }));
    }
}
