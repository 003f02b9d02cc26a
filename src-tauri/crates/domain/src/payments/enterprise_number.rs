//! Belgian enterprise numbers (BCE/KBO): ten digits whose last two are
//! 97 minus the first eight modulo 97.

use std::fmt;

/// Refusals of an enterprise number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnterpriseNumberError {
    /// The text is not ten digits starting with 0 or 1.
    #[error("not an enterprise number")]
    NotANumber,
    /// The last two digits do not fit the first eight.
    #[error("check digits are {found:02} where {expected:02} belongs")]
    WrongCheck {
        /// What the text says.
        found: u32,
        /// What the first eight digits ask for.
        expected: u32,
    },
}

impl EnterpriseNumberError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotANumber => "enterprise_number_malformed",
            Self::WrongCheck { .. } => "enterprise_number_wrong_check",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some("enterprise_number")
    }
}

/// An enterprise number whose check digits hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EnterpriseNumber {
    /// The first eight digits.
    base: u32,
}

impl EnterpriseNumber {
    /// Reads `0403.019.261`, with or without `BE`, dots, dashes and spaces; nine digits of an old
    /// number get their leading zero.
    ///
    /// # Errors
    /// [`EnterpriseNumberError::NotANumber`], [`EnterpriseNumberError::WrongCheck`].
    pub fn parse(text: &str) -> Result<Self, EnterpriseNumberError> {
        let mut compact: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-'))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        if let Some(rest) = compact.strip_prefix("BE") {
            compact = rest.to_owned();
        }
        if compact.len() == 9 {
            compact.insert(0, '0');
        }
        let starts_well = compact.starts_with(['0', '1']);
        if compact.len() != 10 || !starts_well || !compact.bytes().all(|b| b.is_ascii_digit()) {
            return Err(EnterpriseNumberError::NotANumber);
        }
        let (base, found) = compact.split_at(8);
        let base: u32 = base.parse().map_err(|_lost| EnterpriseNumberError::NotANumber)?;
        let found: u32 = found.parse().map_err(|_lost| EnterpriseNumberError::NotANumber)?;
        let number = Self { base };
        if found != number.check() {
            return Err(EnterpriseNumberError::WrongCheck { found, expected: number.check() });
        }
        Ok(number)
    }

    /// The ten digits, as stored.
    pub fn digits(&self) -> String {
        format!("{:08}{:02}", self.base, self.check())
    }

    fn check(&self) -> u32 {
        97 - self.base % 97
    }
}

impl fmt::Display for EnterpriseNumber {
    /// `0403.019.261`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits();
        write!(f, "{}.{}.{}", &digits[..4], &digits[4..7], &digits[7..])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_read_in_every_usual_form() {
        for text in
            ["0403.019.261", "BE0403019261", "be 0403 019 261", "403.019.261", "0403-019-261"]
        {
            let number = EnterpriseNumber::parse(text).unwrap();
            assert_eq!(number.to_string(), "0403.019.261", "{text:?}");
            assert_eq!(number.digits(), "0403019261");
        }
    }

    #[test]
    fn a_remainder_of_zero_gives_97() {
        // 04030189 = 97 x 41548 + 33; the multiple of 97 just below is 04030156.
        assert_eq!(EnterpriseNumber { base: 4_030_156 }.digits(), "0403015697");
        assert_eq!(EnterpriseNumber { base: 4_030_157 }.digits(), "0403015796", "one after");
        assert_eq!(EnterpriseNumber { base: 4_030_155 }.digits(), "0403015501", "one before");
    }

    #[test]
    fn a_wrong_check_says_which_was_expected() {
        assert_eq!(
            EnterpriseNumber::parse("0403.019.262"),
            Err(EnterpriseNumberError::WrongCheck { found: 62, expected: 61 })
        );
        for text in ["", "BE", "0403.019", "2403.019.261", "04030192611", "O403.019.261"] {
            assert_eq!(
                EnterpriseNumber::parse(text),
                Err(EnterpriseNumberError::NotANumber),
                "{text:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn printing_then_reading_gives_the_same(base in 0_u32..20_000_000) {
            let number = EnterpriseNumber { base };
            prop_assert_eq!(EnterpriseNumber::parse(&number.to_string()), Ok(number));
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in ".{0,40}") {
            let _ignored = EnterpriseNumber::parse(&text);
        }
    }
}
