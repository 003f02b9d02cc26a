//! The trial balance: what stands on each account, and that it all comes to zero.

use std::collections::BTreeMap;

use super::account::AccountCode;
use super::entry::{LedgerError, Posting, SubAccount};
use crate::kernel::{Currency, Money};

/// What stands on an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountBalance {
    /// Which account.
    pub account: AccountCode,
    /// The sum of its debits, at least zero.
    pub debit: Money,
    /// The sum of its credits, at least zero.
    pub credit: Money,
}

impl AccountBalance {
    /// Debits minus credits.
    ///
    /// # Errors
    /// [`LedgerError::Money`].
    pub fn balance(&self) -> Result<Money, LedgerError> {
        Ok(self.debit.checked_sub(&self.credit)?)
    }
}

/// The accounts moved, by code, and their totals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialBalance {
    /// One line per account moved, by code.
    pub lines: Vec<AccountBalance>,
    /// The sum of all debits.
    pub debit: Money,
    /// The sum of all credits: always that of the debits.
    pub credit: Money,
}

impl TrialBalance {
    /// Adds up postings.
    ///
    /// # Errors
    /// [`LedgerError::Money`].
    pub fn of<'a>(
        postings: impl IntoIterator<Item = &'a Posting>,
        currency: Currency,
    ) -> Result<Self, LedgerError> {
        let zero = Money::zero(currency);
        let mut sums: BTreeMap<&AccountCode, (Money, Money)> = BTreeMap::new();
        for posting in postings {
            let (debit, credit) = sums.entry(&posting.account).or_insert((zero, zero));
            if posting.amount.is_negative() {
                *credit = credit.checked_sub(&posting.amount)?;
            } else {
                *debit = debit.checked_add(&posting.amount)?;
            }
        }
        let lines: Vec<AccountBalance> = sums
            .into_iter()
            .map(|(account, (debit, credit))| AccountBalance {
                account: account.clone(),
                debit,
                credit,
            })
            .collect();
        Ok(Self {
            debit: Money::sum(lines.iter().map(|line| &line.debit), currency)?,
            credit: Money::sum(lines.iter().map(|line| &line.credit), currency)?,
            lines,
        })
    }

    /// Debits minus credits over everything: anything but zero means a damaged ledger.
    ///
    /// # Errors
    /// [`LedgerError::Money`].
    pub fn difference(&self) -> Result<Money, LedgerError> {
        Ok(self.debit.checked_sub(&self.credit)?)
    }

    /// What stands on one account; zero when nothing moved it.
    ///
    /// # Errors
    /// [`LedgerError::Money`].
    pub fn balance_of(&self, account: &AccountCode) -> Result<Money, LedgerError> {
        match self.lines.iter().find(|line| line.account == *account) {
            Some(line) => line.balance(),
            None => Ok(Money::zero(self.debit.currency())),
        }
    }
}

/// What stands on each sub-account of one account.
///
/// # Errors
/// [`LedgerError::Money`].
pub fn sub_account_balances<'a>(
    postings: impl IntoIterator<Item = &'a Posting>,
    account: &AccountCode,
    currency: Currency,
) -> Result<BTreeMap<SubAccount, Money>, LedgerError> {
    let mut balances = BTreeMap::new();
    for posting in postings.into_iter().filter(|posting| posting.account == *account) {
        if let Some(sub_account) = posting.sub_account {
            let balance = balances.entry(sub_account).or_insert(Money::zero(currency));
            *balance = balance.checked_add(&posting.amount)?;
        }
    }
    Ok(balances)
}
