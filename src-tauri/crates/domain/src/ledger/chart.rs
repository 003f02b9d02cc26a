//! The chart of accounts: data, read from a text, extendable.
//!
//! A published heading carries its source; our additions say so; all of it is "à faire valider
//! par votre comptable" (spec 02). The text is JSON; assets/charts holds those that ship.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::account::{Account, AccountCode, AccountNames, AccountSource, SubAccounts};
use super::entry::{LedgerError, Posting};
use super::role::Role;

/// Refusals of a chart or of an account.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    /// The text is not a chart.
    #[error("not a chart: {detail}")]
    NotAChart {
        /// What the reader of JSON says.
        detail: String,
    },
    /// A code is not 2 to 10 digits of class 1 to 7.
    #[error("{code:?} is not an account code")]
    NotACode {
        /// The first characters of what was given.
        code: String,
    },
    /// A heading is empty or longer than 120 characters.
    #[error("account {code} has no heading of 1 to {most} characters")]
    BadName {
        /// Which account.
        code: String,
        /// The most characters.
        most: usize,
    },
    /// Two accounts share a code.
    #[error("account {code} stands twice")]
    CodeTwice {
        /// Which one.
        code: String,
    },
    /// A word of the chart is unknown.
    #[error("{word:?} is unknown in a chart")]
    UnknownWord {
        /// The word.
        word: String,
    },
    /// A role has no account.
    #[error("no account plays {role}")]
    RoleMissing {
        /// The code of the role.
        role: String,
    },
    /// An account is not in the chart.
    #[error("account {code} is not in the chart")]
    UnknownAccount {
        /// Which one.
        code: String,
    },
    /// An account that must name a member or a supplier does not, or the reverse.
    #[error("account {code} does not suit the role {role}")]
    WrongSubAccounts {
        /// Which account.
        code: String,
        /// The code of the role.
        role: String,
    },
}

impl ChartError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAChart { .. } => "chart_malformed",
            Self::NotACode { .. } => "account_code_malformed",
            Self::BadName { .. } => "account_name",
            Self::CodeTwice { .. } => "account_exists",
            Self::UnknownWord { .. } => "chart_unknown_word",
            Self::RoleMissing { .. } => "chart_role_missing",
            Self::UnknownAccount { .. } => "account_unknown",
            Self::WrongSubAccounts { .. } => "chart_wrong_sub_accounts",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::NotACode { .. } | Self::CodeTwice { .. } | Self::UnknownAccount { .. } => {
                Some("account")
            }
            Self::BadName { .. } => Some("name"),
            Self::NotAChart { .. }
            | Self::UnknownWord { .. }
            | Self::RoleMissing { .. }
            | Self::WrongSubAccounts { .. } => None,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChartText {
    code: String,
    note: String,
    accounts: Vec<AccountText>,
    roles: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AccountText {
    code: String,
    fr: String,
    nl: Option<String>,
    en: Option<String>,
    /// The published chart that has the heading; absent for our additions.
    source: Option<String>,
    sub_accounts: Option<String>,
}

/// A chart: accounts in the order of their codes, and which plays which role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    code: String,
    note: String,
    accounts: BTreeMap<AccountCode, Account>,
    roles: BTreeMap<Role, AccountCode>,
}

impl Chart {
    /// Most characters a heading may have.
    pub const LONGEST_NAME: usize = 120;

    /// Reads a chart from its text.
    ///
    /// # Errors
    /// [`ChartError`], also when a role has no account or one that does not suit it.
    pub fn parse(text: &str) -> Result<Self, ChartError> {
        let text: ChartText = serde_json::from_str(text)
            .map_err(|error| ChartError::NotAChart { detail: error.to_string() })?;
        let mut accounts = Vec::with_capacity(text.accounts.len());
        for account in text.accounts {
            let sub_accounts = match account.sub_accounts {
                None => None,
                Some(word) => {
                    Some(SubAccounts::parse(&word).ok_or(ChartError::UnknownWord { word })?)
                }
            };
            accounts.push(Account {
                code: AccountCode::try_new(&account.code)?,
                names: AccountNames { fr: account.fr, nl: account.nl, en: account.en },
                source: account.source.map_or(AccountSource::Ours, AccountSource::Published),
                sub_accounts,
            });
        }
        let mut roles = Vec::with_capacity(text.roles.len());
        for (word, code) in text.roles {
            let role = Role::parse(&word).ok_or(ChartError::UnknownWord { word })?;
            roles.push((role, AccountCode::try_new(&code)?));
        }
        Self::try_new(text.code, text.note, accounts, roles)
    }

    /// Makes a chart of its accounts and roles.
    ///
    /// # Errors
    /// [`ChartError::CodeTwice`], [`ChartError::BadName`], [`ChartError::UnknownAccount`],
    /// [`ChartError::RoleMissing`], [`ChartError::WrongSubAccounts`].
    pub fn try_new(
        code: String,
        note: String,
        accounts: Vec<Account>,
        roles: Vec<(Role, AccountCode)>,
    ) -> Result<Self, ChartError> {
        let mut chart =
            Self { code, note, accounts: BTreeMap::new(), roles: roles.into_iter().collect() };
        for account in accounts {
            chart.add(account)?;
        }
        for role in Role::all() {
            let account = chart.account(chart.code_of(role)?)?;
            let expected = match role {
                Role::Members(_)
                | Role::Destination(crate::contributions::Destination::MemberAdvance) => {
                    Some(SubAccounts::Memberships)
                }
                Role::Suppliers => Some(SubAccounts::Suppliers),
                _ => None,
            };
            if account.sub_accounts != expected {
                return Err(ChartError::WrongSubAccounts {
                    code: account.code.to_string(),
                    role: role.code(),
                });
            }
        }
        Ok(chart)
    }

    /// Adds an account.
    ///
    /// # Errors
    /// [`ChartError::CodeTwice`], [`ChartError::BadName`].
    pub fn add(&mut self, account: Account) -> Result<(), ChartError> {
        let names = &account.names;
        let fits = |name: &String| {
            let length = name.trim().chars().count();
            (1..=Self::LONGEST_NAME).contains(&length) && !name.chars().any(char::is_control)
        };
        let all_fit =
            [Some(&names.fr), names.nl.as_ref(), names.en.as_ref()].into_iter().flatten().all(fits);
        let code = account.code.to_string();
        if !all_fit {
            return Err(ChartError::BadName { code, most: Self::LONGEST_NAME });
        }
        if self.accounts.contains_key(&account.code) {
            return Err(ChartError::CodeTwice { code });
        }
        self.accounts.insert(account.code.clone(), account);
        Ok(())
    }

    /// The chart's own code, such as `association-be`.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// What the reader must know of the chart ("à faire valider par votre comptable").
    pub fn note(&self) -> &str {
        &self.note
    }

    /// The accounts, by code.
    pub fn accounts(&self) -> impl Iterator<Item = &Account> {
        self.accounts.values()
    }

    /// The roles and their accounts.
    pub fn roles(&self) -> impl Iterator<Item = (Role, &AccountCode)> {
        self.roles.iter().map(|(&role, code)| (role, code))
    }

    /// An account.
    ///
    /// # Errors
    /// [`ChartError::UnknownAccount`].
    pub fn account(&self, code: &AccountCode) -> Result<&Account, ChartError> {
        self.accounts.get(code).ok_or_else(|| ChartError::UnknownAccount { code: code.to_string() })
    }

    /// The account that plays a role.
    ///
    /// # Errors
    /// [`ChartError::RoleMissing`]; never once the chart is made.
    pub fn code_of(&self, role: Role) -> Result<&AccountCode, ChartError> {
        self.roles.get(&role).ok_or_else(|| ChartError::RoleMissing { role: role.code() })
    }

    /// Checks that every posting is on an account of the chart and names a member or supplier
    /// exactly where the account asks for one.
    ///
    /// # Errors
    /// [`LedgerError::Chart`], [`LedgerError::SubAccountMissing`],
    /// [`LedgerError::SubAccountUnexpected`].
    pub fn check(&self, postings: &[Posting]) -> Result<(), LedgerError> {
        for posting in postings {
            let account = self.account(&posting.account)?;
            match (account.sub_accounts, posting.sub_account) {
                (Some(_), None) => {
                    return Err(LedgerError::SubAccountMissing { account: account.code.clone() });
                }
                (None, Some(_)) => {
                    return Err(LedgerError::SubAccountUnexpected {
                        account: account.code.clone(),
                    });
                }
                (Some(_), Some(_)) | (None, None) => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    const SHIPPED: [&str; 2] = [
        include_str!("../../../../../assets/charts/association-be.json"),
        include_str!("../../../../../assets/charts/acp-be.json"),
    ];

    pub(in crate::ledger) fn association() -> Chart {
        Chart::parse(SHIPPED[0]).unwrap()
    }

    #[test]
    fn the_charts_that_ship_hold_and_ask_for_an_accountant() {
        for text in SHIPPED {
            let chart = Chart::parse(text).unwrap();
            assert!(
                chart.note().contains("à faire valider par votre comptable"),
                "{}",
                chart.code()
            );
            for account in chart.accounts() {
                assert!(
                    account.names.nl.is_some() && account.names.en.is_some(),
                    "{} of {} is not translated",
                    account.code,
                    chart.code()
                );
                if let AccountSource::Published(source) = &account.source {
                    assert!(source.len() > 10, "{} names its source", account.code);
                }
            }
        }
    }

    #[test]
    fn our_additions_stand_below_a_published_heading() {
        for text in SHIPPED {
            let chart = Chart::parse(text).unwrap();
            let published: Vec<_> = chart
                .accounts()
                .filter(|account| matches!(account.source, AccountSource::Published(_)))
                .map(|account| account.code.as_str().to_owned())
                .collect();
            for account in chart.accounts().filter(|account| account.source == AccountSource::Ours)
            {
                assert!(
                    published.iter().any(|heading| account.code.as_str().starts_with(heading)),
                    "{} of {} has no heading above it",
                    account.code,
                    chart.code()
                );
            }
        }
    }

    #[test]
    fn destinations_are_results_or_debts_and_funds_as_spec_02_says() {
        use crate::contributions::Destination;
        let chart = association();
        let class = |role| chart.code_of(role).unwrap().class();
        assert_eq!(class(Role::Destination(Destination::MemberAdvance)), 4, "owed back");
        assert_eq!(class(Role::Destination(Destination::Current)), 7, "income");
        assert_eq!(class(Role::Destination(Destination::Works)), 7, "income");
        for fund in [Destination::WorkingFund, Destination::Reserve, Destination::CommonPurse] {
            assert_eq!(class(Role::Destination(fund)), 1, "a fund");
        }
        assert_eq!(class(Role::ClaimsAbandoned), 6);
        assert_eq!(class(Role::LateInterest), 7);
    }

    fn broken(from: &str, to: &str) -> Result<Chart, ChartError> {
        let text = SHIPPED[0].replacen(from, to, 1);
        assert_ne!(text, SHIPPED[0], "{from} is in the chart");
        Chart::parse(&text)
    }

    #[test]
    fn a_broken_chart_is_refused_by_name() {
        assert!(matches!(Chart::parse("[]"), Err(ChartError::NotAChart { .. })));
        assert_eq!(
            broken("\"opening\": \"4999\"", "\"opening\": \"4998\""),
            Err(ChartError::UnknownAccount { code: "4998".to_owned() })
        );
        assert_eq!(
            broken("\"opening\"", "\"ouverture\""),
            Err(ChartError::UnknownWord { word: "ouverture".to_owned() })
        );
        assert_eq!(
            broken("\"code\": \"4999\"", "\"code\": \"550\""),
            Err(ChartError::CodeTwice { code: "550".to_owned() })
        );
        assert_eq!(
            broken("\"suppliers\": \"440\"", "\"suppliers\": \"550\""),
            Err(ChartError::WrongSubAccounts {
                code: "550".to_owned(),
                role: "suppliers".to_owned()
            })
        );
    }

    #[test]
    fn a_role_left_out_is_refused() {
        let chart = association();
        let roles = chart
            .roles()
            .filter(|(role, _)| *role != Role::Cash)
            .map(|(role, code)| (role, code.clone()))
            .collect();
        let accounts = chart.accounts().cloned().collect();
        assert_eq!(
            Chart::try_new("x".to_owned(), String::new(), accounts, roles),
            Err(ChartError::RoleMissing { role: "cash".to_owned() })
        );
    }

    #[test]
    fn an_account_is_added_once_and_with_a_heading() {
        let mut chart = association();
        let account = |code: &str, fr: &str| Account {
            code: AccountCode::try_new(code).unwrap(),
            names: AccountNames { fr: fr.to_owned(), nl: None, en: None },
            source: AccountSource::User,
            sub_accounts: None,
        };
        assert_eq!(chart.add(account("61999", "Chasse au trésor")), Ok(()));
        assert_eq!(
            chart.add(account("61999", "Autre")),
            Err(ChartError::CodeTwice { code: "61999".to_owned() })
        );
        assert!(matches!(chart.add(account("61998", " ")), Err(ChartError::BadName { .. })));
        for (length, accepted) in [(120, true), (121, false)] {
            let result = chart.add(account("61997", &"é".repeat(length)));
            assert_eq!(result.is_ok(), accepted, "{length}");
        }
    }
}
