//! International bank account numbers, with Belgium's own check on top.
//!
//! ISO 13616 (length and shape by country, remainder by 97) comes from `iban_validate`. A Belgian
//! number also carries a national check: its last two digits are the ten before them modulo 97,
//! and 97 when that is zero (facts/domain.md section 2). Bank code 999 was never issued: published
//! samples use it without that check, so it is not asked of them.

use std::fmt;

use iban::IbanLike;

use super::check_97;

/// The Belgian bank code that only samples use.
const SAMPLE_BANK: &str = "999";

/// Refusals of an account number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IbanError {
    /// The text has not the shape of an IBAN, or its country is unknown.
    #[error("not an IBAN")]
    NotAnIban,
    /// The two check digits after the country do not fit.
    #[error("the IBAN's check digits do not fit")]
    WrongCheck,
    /// The Belgian check at the end of the number does not fit.
    #[error("the national check of the account number does not fit")]
    WrongNationalCheck,
}

impl IbanError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAnIban => "iban_malformed",
            Self::WrongCheck => "iban_wrong_check",
            Self::WrongNationalCheck => "iban_wrong_national_check",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some("iban")
    }
}

/// An account number whose checks hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Iban(iban::Iban);

impl Iban {
    /// Reads an IBAN, with or without spaces, in capitals or not.
    ///
    /// # Errors
    /// [`IbanError`], one for each check.
    pub fn parse(text: &str) -> Result<Self, IbanError> {
        let compact: String =
            text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        let parsed: iban::Iban = compact.parse().map_err(|error| match error {
            iban::ParseIbanError::InvalidBaseIban {
                source: iban::ParseBaseIbanError::InvalidChecksum,
            } => IbanError::WrongCheck,
            _ => IbanError::NotAnIban,
        })?;
        if parsed.country_code() == "BE" && !parsed.bban().starts_with(SAMPLE_BANK) {
            let (number, check) = parsed.bban().split_at(10);
            let expected = number.parse().map(check_97).map_err(|_lost| IbanError::NotAnIban)?;
            if check.parse() != Ok(expected) {
                return Err(IbanError::WrongNationalCheck);
            }
        }
        Ok(Self(parsed))
    }

    /// The number without spaces, as stored and as banks exchange it.
    pub fn electronic(&self) -> &str {
        self.0.electronic_str()
    }

    /// The two letters of the country.
    pub fn country_code(&self) -> &str {
        self.0.country_code()
    }
}

impl fmt::Display for Iban {
    /// In groups of four, as printed on paper.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_numbers_are_read_and_printed_in_groups_of_four() {
        for (text, printed) in [
            ("BE68 5390 0754 7034", "BE68 5390 0754 7034"),
            ("be68539007547034", "BE68 5390 0754 7034"),
            ("BE96999000000101", "BE96 9990 0000 0101"),
            ("BE85999000000202", "BE85 9990 0000 0202"),
            ("BE74999000000303", "BE74 9990 0000 0303"),
            ("FR7630006000011234567890189", "FR76 3000 6000 0112 3456 7890 189"),
        ] {
            let iban = Iban::parse(text).unwrap();
            assert_eq!(iban.to_string(), printed);
            assert_eq!(iban.electronic(), printed.replace(' ', ""));
        }
        assert_eq!(Iban::parse("BE68 5390 0754 7034").unwrap().country_code(), "BE");
    }

    #[test]
    fn each_check_has_its_own_refusal() {
        assert_eq!(Iban::parse("BE69 5390 0754 7034"), Err(IbanError::WrongCheck));
        // The ISO check holds (made for it), the Belgian one does not: 5390075470 mod 97 is 34.
        assert_eq!(Iban::parse("BE41 5390 0754 7035"), Err(IbanError::WrongNationalCheck));
        for text in ["", "BE", "539-0075470-34", "BE68 5390 0754 7", "XX68 5390 0754 7034", "é"] {
            assert!(Iban::parse(text).is_err(), "{text:?}");
        }
        assert_eq!(Iban::parse("539-0075470-34"), Err(IbanError::NotAnIban), "an old number");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in ".{0,40}") {
            let _ignored = Iban::parse(&text);
        }

        #[test]
        fn one_digit_mistyped_in_a_belgian_number_is_always_seen(position in 2_usize..16, shift in 1_u8..10) {
            let mut bytes = b"BE68539007547034".to_vec();
            bytes[position] = b'0' + (bytes[position] - b'0' + shift) % 10;
            prop_assert!(Iban::parse(&String::from_utf8(bytes).unwrap()).is_err());
        }
    }
}
