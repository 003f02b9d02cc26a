//! The Belgian structured communication (OGM/VCS): ten digits and two check digits.
//!
//! The last two digits are the first ten modulo 97, and 97 when that is zero. It is printed
//! `+++ddd/dddd/ddddd+++`. Source: Febelfin, facts/domain.md section 2.

use std::fmt;

use super::check_97;

/// Refusals of a structured reference.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StructuredReferenceError {
    /// The text is not twelve digits, with or without their marks.
    #[error("not a structured reference")]
    NotAReference,
    /// The last two digits do not fit the first ten.
    #[error("check digits are {found:02} where {expected:02} belongs")]
    WrongCheck {
        /// What the text says.
        found: u8,
        /// What the first ten digits ask for.
        expected: u8,
    },
    /// The number has more than ten digits.
    #[error("number too large for a structured reference")]
    NumberTooLarge {
        /// The largest that fits.
        largest: u64,
    },
}

impl StructuredReferenceError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAReference => "reference_malformed",
            Self::WrongCheck { .. } => "reference_wrong_check",
            Self::NumberTooLarge { .. } => "reference_number_too_large",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some("structured_reference")
    }
}

/// A structured communication whose check digits hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StructuredReference {
    /// The first ten digits.
    base: u64,
}

impl StructuredReference {
    /// The largest number that ten digits write.
    pub const LARGEST_BASE: u64 = 9_999_999_999;

    /// Makes the reference whose first ten digits are `base`.
    ///
    /// # Errors
    /// [`StructuredReferenceError::NumberTooLarge`] beyond ten digits.
    pub fn try_new(base: u64) -> Result<Self, StructuredReferenceError> {
        if base > Self::LARGEST_BASE {
            return Err(StructuredReferenceError::NumberTooLarge { largest: Self::LARGEST_BASE });
        }
        Ok(Self { base })
    }

    /// Makes the permanent reference of a membership (spec 01): its number written with ten
    /// digits. It depends on nothing else, so that a standing order works for years.
    pub fn of_membership(number: u32) -> Self {
        Self { base: u64::from(number) }
    }

    /// The membership whose permanent reference this would be, if its number fits.
    pub fn membership_number(&self) -> Option<u32> {
        u32::try_from(self.base).ok().filter(|&number| number > 0)
    }

    /// Reads twelve digits, alone or in `+++ddd/dddd/ddddd+++` or `***ddd/dddd/ddddd***`; spaces
    /// around and between are ignored.
    ///
    /// # Errors
    /// [`StructuredReferenceError::NotAReference`], [`StructuredReferenceError::WrongCheck`].
    pub fn parse(text: &str) -> Result<Self, StructuredReferenceError> {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let inner = ["+++", "***"]
            .iter()
            .find_map(|mark| compact.strip_prefix(mark)?.strip_suffix(mark))
            .unwrap_or(&compact);
        let digits = match inner.as_bytes() {
            [_, _, _, b'/', _, _, _, _, b'/', _, _, _, _, _] => inner.replace('/', ""),
            _ => inner.to_owned(),
        };
        if digits.len() != 12 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(StructuredReferenceError::NotAReference);
        }
        let (base, check) = digits.split_at(10);
        let base: u64 = base.parse().map_err(|_lost| StructuredReferenceError::NotAReference)?;
        let found: u8 = check.parse().map_err(|_lost| StructuredReferenceError::NotAReference)?;
        let reference = Self { base };
        let expected = reference.check();
        if found != expected {
            return Err(StructuredReferenceError::WrongCheck { found, expected });
        }
        Ok(reference)
    }

    /// The twelve digits, as bank files carry them.
    pub fn digits(&self) -> String {
        format!("{:010}{:02}", self.base, self.check())
    }

    fn check(&self) -> u8 {
        u8::try_from(check_97(self.base)).expect("BUG: a remainder by 97 fits a byte")
    }
}

impl fmt::Display for StructuredReference {
    /// `+++ddd/dddd/ddddd+++`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits();
        write!(f, "+++{}/{}/{}+++", &digits[..3], &digits[3..7], &digits[7..])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn published_references_are_read_and_printed_back() {
        for digits in ["010806817183", "020343057642", "090933755493", "202400000138"] {
            let reference = StructuredReference::parse(digits).unwrap();
            assert_eq!(reference.digits(), digits);
            assert_eq!(StructuredReference::parse(&reference.to_string()), Ok(reference));
        }
        assert_eq!(
            StructuredReference::parse("202400000138").unwrap().to_string(),
            "+++202/4000/00138+++"
        );
    }

    #[test]
    fn stars_and_spaces_are_read_too() {
        let expected = StructuredReference::parse("010806817183").unwrap();
        for text in ["***010/8068/17183***", " +++ 010 / 8068 / 17183 +++ ", "010/8068/17183"] {
            assert_eq!(StructuredReference::parse(text), Ok(expected), "{text:?}");
        }
    }

    #[test]
    fn a_remainder_of_zero_is_written_97() {
        assert_eq!(StructuredReference::of_membership(96).digits(), "000000009696", "one before");
        assert_eq!(
            StructuredReference::of_membership(97).digits(),
            "000000009797",
            "97 mod 97 = 0"
        );
        assert_eq!(StructuredReference::of_membership(98).digits(), "000000009801", "one after");
    }

    #[test]
    fn a_wrong_check_says_which_was_expected() {
        assert_eq!(
            StructuredReference::parse("+++010/8068/17184+++"),
            Err(StructuredReferenceError::WrongCheck { found: 84, expected: 83 })
        );
        assert_eq!(
            StructuredReference::parse("000000009700"),
            Err(StructuredReferenceError::WrongCheck { found: 0, expected: 97 }),
            "00 is never a check"
        );
    }

    #[test]
    fn what_is_not_a_reference_is_refused() {
        for text in [
            "",
            "+++",
            "++++++",
            "01080681718",
            "0108068171833",
            "+++010/8068/17183***",
            "+++010/8068/17183",
            "0108/068/17183",
            "RF18539007547034",
            "01080681718a",
            "٠١٠٨٠٦٨١٧١٨٣",
        ] {
            assert_eq!(
                StructuredReference::parse(text),
                Err(StructuredReferenceError::NotAReference),
                "{text:?}"
            );
        }
    }

    #[test]
    fn ten_digits_fit_and_eleven_do_not() {
        assert!(StructuredReference::try_new(9_999_999_999).is_ok());
        assert_eq!(
            StructuredReference::try_new(10_000_000_000),
            Err(StructuredReferenceError::NumberTooLarge { largest: 9_999_999_999 })
        );
    }

    proptest! {
        #[test]
        fn printing_then_reading_gives_the_same(base in 0..=StructuredReference::LARGEST_BASE) {
            let reference = StructuredReference::try_new(base).unwrap();
            prop_assert_eq!(StructuredReference::parse(&reference.digits()), Ok(reference));
            prop_assert_eq!(StructuredReference::parse(&reference.to_string()), Ok(reference));
        }

        #[test]
        fn one_digit_mistyped_is_always_seen(base in 0..=StructuredReference::LARGEST_BASE, position in 0_usize..12, shift in 1_u8..10) {
            let mut digits = StructuredReference::try_new(base).unwrap().digits().into_bytes();
            digits[position] = b'0' + (digits[position] - b'0' + shift) % 10;
            let typed = String::from_utf8(digits).unwrap();
            prop_assert!(StructuredReference::parse(&typed).is_err());
        }

        #[test]
        fn two_memberships_never_share_a_reference(a in 1_u32.., b in 1_u32..) {
            let same = StructuredReference::of_membership(a) == StructuredReference::of_membership(b);
            prop_assert_eq!(same, a == b);
            prop_assert_eq!(StructuredReference::of_membership(a).membership_number(), Some(a));
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in ".{0,40}") {
            let _ignored = StructuredReference::parse(&text);
        }
    }
}
