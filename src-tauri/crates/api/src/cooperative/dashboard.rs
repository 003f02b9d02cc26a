//! The dashboard: `cooperative.dashboard`. Every figure is worked out from facts when it is read.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use domain::contributions::{ContributionStatus, Destination};
use domain::kernel::Money;
use domain::ledger::Role;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::contributions::dues::StoredDue;
use store::ledger::balances;
use ts_rs::TS;

use crate::call::Call;
use crate::command::{Access, Command, Nothing, READERS};
use crate::contributions::{Book, missing_dues};
use crate::ledger::chart;
use crate::refusal::Refusal;
use crate::wire::{Amount, Day};

/// Called and received in one month.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct MonthFigures {
    /// `YYYY-MM`.
    pub month: String,
    /// Dues of the month.
    pub called: Amount,
    /// Confirmed contributions of the month.
    pub received: Amount,
}

/// `cooperative.dashboard`: what must be done now, and the figures.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct Dashboard {
    /// Memberships that are not of those who left.
    pub members: u32,
    /// Memberships with a late due.
    pub late_members: u32,
    /// What is late in all.
    pub late_amount: Amount,
    /// Contributions waiting for confirmation.
    pub to_confirm: u32,
    /// Their sum.
    pub to_confirm_amount: Amount,
    /// Money in bank and cash.
    pub cash: Amount,
    /// The common purse.
    pub common_purse: Amount,
    /// Dues that should be issued today and are not.
    pub to_issue: u32,
    /// Messages waiting.
    pub messages: u32,
    /// Instant of the last good backup.
    pub last_backup: Option<String>,
    /// The last twelve months.
    pub months: Vec<MonthFigures>,
    /// The day of the figures.
    pub today: Day,
}

/// How many months the chart shows.
const MONTHS: u32 = 12;

/// `cooperative.dashboard`: what must be done now, and the figures.
pub struct DashboardQuery;

impl Command for DashboardQuery {
    type Input = Nothing;
    type Answer = Dashboard;
    const NAME: &'static str = "cooperative.dashboard";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<Dashboard, Refusal> {
        let today = call.today();
        call.read(|reader| dashboard(reader, today))
    }
}

fn dashboard(reader: Reader<'_>, today: NaiveDate) -> Result<Dashboard, Refusal> {
    let book = Book::read(reader)?;
    let zero = Money::zero(book.currency);
    let (mut members, mut late_members, mut late_amount) = (0_u32, 0_u32, zero);
    let (mut to_confirm, mut to_confirm_amount) = (0_u32, zero);
    let mut months = Months12::until(today, zero);
    for member in &book.members {
        members += u32::from(!member.membership.status.has_left());
        let standing = book.standing(member, today)?;
        if standing.is_late() {
            late_members += 1;
            late_amount = add(late_amount, standing.late)?;
        }
        // What was cancelled is no longer asked, and what was owed before the file was not asked by it.
        let asked =
            |stored: &&StoredDue| stored.cancelled_on.is_none() && stored.due.origin.is_some();
        for stored in member.dues.iter().filter(asked) {
            months.called(stored.due.due_on, stored.due.amount)?;
        }
        for received in &member.received {
            let one = &received.contribution;
            match one.status {
                ContributionStatus::Pending => {
                    to_confirm += 1;
                    to_confirm_amount = add(to_confirm_amount, one.amount)?;
                }
                ContributionStatus::Confirmed if !received.opening => {
                    months.received(one.value_date, one.amount)?;
                }
                _ => {}
            }
        }
    }
    let messages = store::messages::counts(reader)?
        .iter()
        .filter(|count| count.state.code() == "QUEUED")
        .map(|count| count.messages)
        .sum::<i64>();
    let backup = store::backups::last_sound(reader)?;
    Ok(Dashboard {
        members,
        late_members,
        late_amount: late_amount.into(),
        to_confirm,
        to_confirm_amount: to_confirm_amount.into(),
        cash: standing_on(reader, &[Role::Bank, Role::ReserveBank, Role::Cash], today)?.into(),
        common_purse: standing_on(reader, &[Role::Destination(Destination::CommonPurse)], today)?
            .negated()
            .into(),
        to_issue: u32::try_from(missing_dues(reader, &book, today, today)?.dues.len())
            .unwrap_or(u32::MAX),
        messages: u32::try_from(messages).unwrap_or(0),
        last_backup: backup.map(|backup| backup.at.to_rfc3339()),
        months: months.rows(),
        today: today.into(),
    })
}

fn add(sum: Money, amount: Money) -> Result<Money, Refusal> {
    sum.checked_add(&amount).map_err(|error| Refusal::broken(&error))
}

/// What stands on the accounts that play these parts; one account may play several.
fn standing_on(reader: Reader<'_>, roles: &[Role], today: NaiveDate) -> Result<Money, Refusal> {
    let chart = chart(reader)?;
    let mut accounts = Vec::new();
    for role in roles {
        let code = chart.code_of(*role)?;
        if !accounts.contains(&code) {
            accounts.push(code);
        }
    }
    let currency = reader.currency()?;
    accounts.into_iter().try_fold(Money::zero(currency), |sum, account| {
        add(sum, balances::of_account(reader, account, today)?)
    })
}

/// Called and received, month by month, oldest first.
struct Months12(BTreeMap<(i32, u32), (Money, Money)>);

impl Months12 {
    fn until(today: NaiveDate, zero: Money) -> Self {
        let months = (0..MONTHS).filter_map(|back| today.checked_sub_months(Months::new(back)));
        Self(months.map(|day| ((day.year(), day.month()), (zero, zero))).collect())
    }

    fn called(&mut self, on: NaiveDate, amount: Money) -> Result<(), Refusal> {
        if let Some((called, _)) = self.0.get_mut(&(on.year(), on.month())) {
            *called = add(*called, amount)?;
        }
        Ok(())
    }

    fn received(&mut self, on: NaiveDate, amount: Money) -> Result<(), Refusal> {
        if let Some((_, received)) = self.0.get_mut(&(on.year(), on.month())) {
            *received = add(*received, amount)?;
        }
        Ok(())
    }

    fn rows(self) -> Vec<MonthFigures> {
        let row =
            |((year, month), (called, received)): ((i32, u32), (Money, Money))| MonthFigures {
                month: format!("{year:04}-{month:02}"),
                called: called.into(),
                received: received.into(),
            };
        self.0.into_iter().map(row).collect()
    }
}
