//! Reading the ledger: `ledger.accounts`, `ledger.entries`, `ledger.trial_balance`,
//! `ledger.account`.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use domain::kernel::Money;
use domain::ledger::{Account, AccountCode, AccountNames, AccountSource, SubAccount};
use store::Reader;
use store::ledger::{EntryFilter, StoredEntry, balances, entries};
use store::members::persons;
use texts::Lang;
use uuid::Uuid;

use super::posting::chart;
use super::types::{
    AccountLine, AccountList, AccountRow, AccountStatement, AsOfInput, EntriesInput, EntryRow,
    Journal, LedgerAccountInput, PostingRow, TrialBalance, TrialBalanceLine,
};
use crate::call::Call;
use crate::command::{Access, Command, Nothing, READERS};
use crate::refusal::Refusal;
use crate::wire::{Amount, Line};

/// `ledger.accounts`: the chart of accounts.
pub struct Accounts;

impl Command for Accounts {
    type Input = Nothing;
    type Answer = AccountList;
    const NAME: &'static str = "ledger.accounts";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<AccountList, Refusal> {
        let lang = call.lang();
        call.read(|reader| {
            let chart = chart(reader)?;
            let mut roles: BTreeMap<&AccountCode, Vec<String>> = BTreeMap::new();
            for (role, code) in chart.roles() {
                roles.entry(code).or_default().push(role.code());
            }
            let accounts = chart
                .accounts()
                .map(|account| AccountRow {
                    number: account.code.to_string(),
                    label: name(&account.names, lang).to_owned(),
                    class: u32::from(account.code.class()),
                    source: source(account),
                    role: roles.get(&account.code).and_then(|roles| roles.first().cloned()),
                })
                .collect();
            Ok(AccountList { accounts })
        })
    }
}

fn source(account: &Account) -> Option<String> {
    match &account.source {
        AccountSource::Published(source) => Some(source.clone()),
        AccountSource::Ours | AccountSource::User => None,
    }
}

fn name(names: &AccountNames, lang: Lang) -> &str {
    let translated = match lang {
        Lang::Fr => None,
        Lang::Nl => names.nl.as_deref(),
        Lang::En => names.en.as_deref(),
    };
    translated.unwrap_or(&names.fr)
}

/// The headings of the accounts and the names of the members that lines point to.
struct Labels {
    accounts: BTreeMap<AccountCode, String>,
    members: BTreeMap<Uuid, String>,
}

impl Labels {
    fn read(reader: Reader<'_>, lang: Lang) -> Result<Self, Refusal> {
        let chart = chart(reader)?;
        let accounts = chart
            .accounts()
            .map(|account| (account.code.clone(), name(&account.names, lang).to_owned()))
            .collect();
        let mut members: BTreeMap<Uuid, String> = BTreeMap::new();
        for (membership, stored) in persons::titulars(reader)? {
            let name = stored.person.name.full();
            let joined = members.entry(membership).or_default();
            if !joined.is_empty() {
                joined.push_str(", ");
            }
            joined.push_str(&name);
        }
        Ok(Self { accounts, members })
    }

    fn account(&self, code: &AccountCode) -> String {
        self.accounts.get(code).cloned().unwrap_or_default()
    }

    fn member(&self, sub_account: Option<SubAccount>) -> Option<String> {
        self.members.get(&sub_account?.0).cloned()
    }
}

/// Splits a signed amount into its two sides.
fn sides(amount: Money) -> (Amount, Amount) {
    let zero = Money::zero(amount.currency());
    if amount.is_negative() {
        (zero.into(), amount.negated().into())
    } else {
        (amount.into(), zero.into())
    }
}

/// `ledger.entries`: the journal, newest first.
pub struct Entries;

impl Command for Entries {
    type Input = EntriesInput;
    type Answer = Journal;
    const NAME: &'static str = "ledger.entries";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: EntriesInput) -> Result<Journal, Refusal> {
        let lang = call.lang();
        let filter = EntryFilter {
            from: input.from.map(|day| day.0),
            to: input.to.map(|day| day.0),
            account: input.account.as_ref().map(account_code).transpose()?,
            sub_account: input.membership.map(SubAccount),
            limit: input.limit,
            offset: input.offset.unwrap_or(0),
        };
        call.read(|reader| {
            let labels = Labels::read(reader, lang)?;
            let total = entries::total(reader, &filter)?;
            let found = entries::list(reader, &filter)?;
            let entries = found.iter().map(|entry| entry_row(entry, &labels)).collect();
            Ok(Journal { entries, total: total.into() })
        })
    }
}

fn account_code(text: &Line) -> Result<AccountCode, Refusal> {
    Ok(AccountCode::try_new(&text.0)?)
}

fn entry_row(entry: &StoredEntry, labels: &Labels) -> EntryRow {
    let debits = entry.postings.iter().filter(|line| line.amount.is_positive());
    // The sum of what stands on one entry was checked when it was entered.
    let minor: i64 = debits.map(|line| line.amount.minor()).sum();
    let currency = entry.postings.first().map(|line| line.amount.currency());
    let amount = currency
        .and_then(|currency| Money::try_from_minor(i128::from(minor), currency).ok())
        .map_or(Amount(rust_decimal::Decimal::ZERO), Amount::from);
    EntryRow {
        id: entry.id,
        number: entry.number.0,
        year: year_name(entry.year_range),
        on: entry.on.into(),
        event: entry.event.code().to_owned(),
        text: entry.memo.clone(),
        reverses: entry.reverses,
        reversed_by: entry.reversed_by,
        amount,
        postings: entry
            .postings
            .iter()
            .map(|line| {
                let (debit, credit) = sides(line.amount);
                let member = labels.member(line.sub_account);
                PostingRow {
                    account: line.account.to_string(),
                    label: labels.account(&line.account),
                    membership: line.sub_account.filter(|_| member.is_some()).map(|sub| sub.0),
                    member,
                    debit,
                    credit,
                }
            })
            .collect(),
    }
}

/// `2026`, or `2026-2027` when the fiscal year does not follow the calendar.
pub(super) fn year_name((start, end): (NaiveDate, NaiveDate)) -> String {
    if start.year() == end.year() {
        start.year().to_string()
    } else {
        format!("{}-{}", start.year(), end.year())
    }
}

/// `ledger.trial_balance`: what stands on each account on a day; debits equal credits.
pub struct TrialBalanceQuery;

impl Command for TrialBalanceQuery {
    type Input = AsOfInput;
    type Answer = TrialBalance;
    const NAME: &'static str = "ledger.trial_balance";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: AsOfInput) -> Result<TrialBalance, Refusal> {
        let as_of = input.as_of.map_or(call.today(), |day| day.0);
        let (lang, currency) = (call.lang(), call.currency()?);
        call.read(|reader| {
            let labels = Labels::read(reader, lang)?;
            let found = balances::trial_balance(reader, as_of)?;
            let mut lines = Vec::with_capacity(found.len());
            for line in &found {
                lines.push(TrialBalanceLine {
                    account: line.account.to_string(),
                    label: labels.account(&line.account),
                    debit: line.debit.into(),
                    credit: line.credit.into(),
                    balance: line.balance()?.into(),
                });
            }
            let total = |sums: Vec<&Money>| {
                Money::sum(sums, currency).map_err(domain::ledger::LedgerError::from)
            };
            Ok(TrialBalance {
                as_of: as_of.into(),
                lines,
                debit: total(found.iter().map(|line| &line.debit).collect())?.into(),
                credit: total(found.iter().map(|line| &line.credit).collect())?.into(),
            })
        })
    }
}

/// `ledger.account`: the lines of one account over a period, with its running balance.
pub struct AccountQuery;

impl Command for AccountQuery {
    type Input = LedgerAccountInput;
    type Answer = AccountStatement;
    const NAME: &'static str = "ledger.account";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: LedgerAccountInput) -> Result<AccountStatement, Refusal> {
        let code = account_code(&input.account)?;
        let to = input.to.map_or(call.today(), |day| day.0);
        let from = input.from.map(|day| day.0);
        let (lang, currency) = (call.lang(), call.currency()?);
        call.read(|reader| {
            let labels = Labels::read(reader, lang)?;
            if !labels.accounts.contains_key(&code) {
                let code = code.to_string();
                return Err(domain::ledger::ChartError::UnknownAccount { code }.into());
            }
            let opening = match from.and_then(|from| from.pred_opt()) {
                Some(eve) => balances::of_account(reader, &code, eve)?,
                None => Money::zero(currency),
            };
            let filter = EntryFilter {
                from,
                to: Some(to),
                account: Some(code.clone()),
                ..EntryFilter::default()
            };
            let mut balance = opening;
            let mut lines = Vec::new();
            for entry in entries::list(reader, &filter)?.iter().rev() {
                for line in entry.postings.iter().filter(|line| line.account == code) {
                    balance = balance
                        .checked_add(&line.amount)
                        .map_err(domain::ledger::LedgerError::from)?;
                    let (debit, credit) = sides(line.amount);
                    lines.push(AccountLine {
                        entry: entry.id,
                        number: entry.number.0,
                        year: year_name(entry.year_range),
                        on: entry.on.into(),
                        event: entry.event.code().to_owned(),
                        text: entry.memo.clone(),
                        member: labels.member(line.sub_account),
                        debit,
                        credit,
                        balance: balance.into(),
                    });
                }
            }
            Ok(AccountStatement {
                account: code.to_string(),
                label: labels.account(&code),
                from: from.map(Into::into),
                to: to.into(),
                opening: opening.into(),
                lines,
                closing: balance.into(),
            })
        })
    }
}
