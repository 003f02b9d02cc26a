//! An account of the chart.

use std::fmt;

use super::chart::ChartError;

/// The code of an account: 2 to 10 digits, the first of which is its class (1 to 7).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AccountCode(String);

impl AccountCode {
    /// Makes a code.
    ///
    /// # Errors
    /// [`ChartError::NotACode`].
    pub fn try_new(code: &str) -> Result<Self, ChartError> {
        let digits = code.bytes().all(|b| b.is_ascii_digit());
        let class = code.starts_with(|c| ('1'..='7').contains(&c));
        if !digits || !class || !(2..=10).contains(&code.len()) {
            return Err(ChartError::NotACode { code: code.chars().take(20).collect() });
        }
        Ok(Self(code.to_owned()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The class: the first digit, 1 to 7.
    pub fn class(&self) -> u8 {
        self.0.as_bytes()[0] - b'0'
    }

    /// Tells whether the account is of charges (6) or income (7), which a year's closing empties.
    pub fn is_of_result(&self) -> bool {
        matches!(self.class(), 6 | 7)
    }
}

impl fmt::Display for AccountCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a heading comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountSource {
    /// A published chart; the text says which.
    Published(String),
    /// Our addition, below a published heading.
    Ours,
    /// Added by the cooperative.
    User,
}

/// Whether postings name somebody below the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SubAccounts {
    /// One per membership: a control account of members.
    Memberships,
    /// One per supplier.
    Suppliers,
}

impl SubAccounts {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Memberships => "memberships",
            Self::Suppliers => "suppliers",
        }
    }

    /// Finds a kind by its code.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Memberships, Self::Suppliers].into_iter().find(|kind| kind.code() == code)
    }
}

/// A heading in three languages; Dutch and English fall back to French.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountNames {
    /// In French: 1 to 120 characters.
    pub fr: String,
    /// In Dutch, if translated.
    pub nl: Option<String>,
    /// In English, if translated.
    pub en: Option<String>,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its code.
    pub code: AccountCode,
    /// Its heading.
    pub names: AccountNames,
    /// Where the heading comes from.
    pub source: AccountSource,
    /// Whether postings name somebody below it.
    pub sub_accounts: Option<SubAccounts>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_2_to_10_digits_of_classes_1_to_7() {
        for (code, accepted) in [
            ("1", false),
            ("10", true),
            ("4160", true),
            ("1234567890", true),
            ("12345678901", false),
            ("09", false),
            ("80", false),
            ("41a", false),
            ("", false),
            ("٤١", false),
        ] {
            assert_eq!(AccountCode::try_new(code).is_ok(), accepted, "{code:?}");
        }
        let code = AccountCode::try_new("730").unwrap();
        assert_eq!(code.class(), 7);
        assert!(code.is_of_result());
        assert!(!AccountCode::try_new("550").unwrap().is_of_result());
    }
}
