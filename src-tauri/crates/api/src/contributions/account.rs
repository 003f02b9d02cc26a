//! What was paid and the account of a member: `contributions.list`, `.account`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::contributions::{
    self as rules, Account, BankAccount, ContributionStatus, DueOrigin, Movement, MovementKind,
    ToPay,
};
use domain::kernel::{Currency, DateRange, Money, Step};
use store::Reader;
use store::contributions::dues::StoredDue;
use store::contributions::received;
use texts::{Arg, Lang, say};
use uuid::Uuid;

use super::book::{Book, BookMember};
use super::types::{
    AccountInput, AccountLineView, AccountView, ContributionList, ContributionRow,
    ContributionsInput, ProofBrief,
};
use crate::call::Call;
use crate::command::{Access, Command, READERS};
use crate::refusal::Refusal;
use crate::steps::{StepView, told};
use crate::wire::choice;

/// `contributions.list`: the payments declared, the newest value date first.
pub(super) struct Contributions;

impl Command for Contributions {
    type Input = ContributionsInput;
    type Answer = ContributionList;
    const NAME: &'static str = "contributions.list";
    const ACCESS: Access = Access::RolesOrOwn(READERS);
    const WRITES: bool = false;

    fn membership(input: &ContributionsInput) -> Option<Uuid> {
        input.membership
    }

    fn run(call: &Call<'_>, input: ContributionsInput) -> Result<ContributionList, Refusal> {
        let all = &ContributionStatus::ALL;
        let status = input
            .status
            .as_ref()
            .map(|code| choice("status", &code.0, all, ContributionStatus::code))
            .transpose()?;
        call.read(|reader| {
            let book = Book::read_some(reader, input.membership)?;
            let mut proofs = received::proofs(reader, None)?;
            let mut found: Vec<_> = book
                .members
                .iter()
                .flat_map(|member| member.received.iter().map(move |one| (member, one)))
                .filter(|(_, one)| status.is_none_or(|status| one.contribution.status == status))
                .collect();
            found.sort_by_key(|(_, one)| {
                std::cmp::Reverse((one.contribution.value_date, one.declaration_order))
            });
            let confirmed = found.iter().map(|(_, one)| &one.contribution);
            let confirmed = confirmed.filter(|one| one.counts()).map(|one| &one.amount);
            let confirmed = Money::sum(confirmed, book.currency)?;
            let rows = found
                .into_iter()
                .map(|(member, stored)| {
                    let one = &stored.contribution;
                    ContributionRow {
                        id: one.id,
                        membership: one.membership,
                        member: member.name.clone(),
                        amount: one.amount.into(),
                        value_date: one.value_date.into(),
                        declared_on: stored.declared_on.into(),
                        method: one.method.code().to_owned(),
                        account: stored.account.code().to_owned(),
                        reference: one.reference.clone(),
                        note: stored.note.clone(),
                        status: one.status.code().to_owned(),
                        reason: stored.reason.clone(),
                        proofs: proofs
                            .extract_if(.., |proof| proof.contribution == one.id)
                            .map(|proof| ProofBrief {
                                document: proof.document,
                                title: proof.title,
                                mime: proof.mime,
                            })
                            .collect(),
                        corrects: stored.corrects,
                    }
                })
                .collect();
            Ok(ContributionList { contributions: rows, confirmed: confirmed.into() })
        })
    }
}

/// `contributions.account`: the account of one membership over a period.
pub(super) struct AccountQuery;

impl Command for AccountQuery {
    type Input = AccountInput;
    type Answer = AccountView;
    const NAME: &'static str = "contributions.account";
    const ACCESS: Access = Access::RolesOrOwn(READERS);
    const WRITES: bool = false;

    fn membership(input: &AccountInput) -> Option<Uuid> {
        Some(input.membership)
    }

    fn run(call: &Call<'_>, input: AccountInput) -> Result<AccountView, Refusal> {
        let (today, lang) = (call.today(), call.lang());
        call.read(|reader| {
            let from = input.from.map(|day| day.0);
            let to = input.to.map(|day| day.0);
            let page = MemberAccount::read(reader, input.membership, from, to, today, lang)?;
            Ok(page.view(call.lang()))
        })
    }
}

/// What a member is asked on one account of the cooperative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AskedOn {
    /// The account.
    pub(crate) account: BankAccount,
    /// What is to be paid on it today; zero when all that is open there falls due later.
    pub(crate) now: Money,
}

/// Splits what remains by the account that each due goes to.
fn asked(
    member: &BookMember,
    to_pay: &ToPay<Uuid>,
    today: NaiveDate,
    currency: Currency,
) -> Result<Vec<AskedOn>, Refusal> {
    let dues: BTreeMap<Uuid, &StoredDue> =
        member.dues.iter().map(|stored| (stored.id, stored)).collect();
    let mut all = Vec::new();
    for account in BankAccount::ALL {
        let here: Vec<(&StoredDue, Money)> = to_pay
            .outstanding()
            .filter_map(|(id, rest)| dues.get(id).map(|due| (*due, *rest)))
            .filter(|(due, _)| due.due.destination.account() == account)
            .collect();
        if !here.is_empty() {
            let now = here.iter().filter(|(due, _)| due.due.due_on <= today).map(|(_, rest)| rest);
            all.push(AskedOn { account, now: Money::sum(now, currency)? });
        }
    }
    Ok(all)
}

/// The account of a member, for the screen and for the statement on paper.
pub(crate) struct MemberAccount {
    /// The membership.
    pub(crate) member: BookMember,
    /// Its account over the period.
    pub(crate) account: Account,
    /// What is to be paid today, and how that came out.
    pub(crate) to_pay: ToPay<Uuid>,
    /// Where that is paid: each account that an open due goes to, the current one first.
    pub(crate) asked: Vec<AskedOn>,
}

impl MemberAccount {
    /// Reads the account of one membership; from its joining date and to today when not said.
    ///
    /// # Errors
    /// `not_found` on `membership`, `period_reversed` on `to`.
    pub(crate) fn read(
        reader: Reader<'_>,
        membership: Uuid,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        today: NaiveDate,
        lang: Lang,
    ) -> Result<Self, Refusal> {
        let mut book = Book::read_one(reader, membership)?;
        let member =
            book.members.pop().ok_or_else(|| Refusal::new("not_found").on("membership"))?;
        Self::of(&book, member, from, to, today, lang)
    }

    /// Works out the account of one member of a book.
    ///
    /// # Errors
    /// `period_reversed` on `to`.
    pub(crate) fn of(
        book: &Book,
        member: BookMember,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        today: NaiveDate,
        lang: Lang,
    ) -> Result<Self, Refusal> {
        let movements = movements(&member, lang);
        let joined_on = member.membership.joined_on;
        let first = movements.iter().map(|movement| movement.on).min().unwrap_or(joined_on);
        let start = from.unwrap_or_else(|| joined_on.min(first));
        let end = to.unwrap_or_else(|| today.max(start));
        let period = DateRange::try_new(start, end)
            .ok_or_else(|| Refusal::new("period_reversed").on("to"))?;
        let account = rules::account(&movements, period, book.currency)?;
        let left_on = member.membership.left_on;
        let open = member
            .known_dues()
            .iter()
            .map(|due| due.open(left_on))
            .collect::<Result<Vec<_>, _>>()?;
        let to_pay =
            rules::to_pay_now(&open, &member.payments(), book.penalties, today, book.currency)?;
        let asked = asked(&member, &to_pay, today, book.currency)?;
        Ok(Self { member, account, to_pay, asked })
    }

    fn view(&self, lang: Lang) -> AccountView {
        let zero = Money::zero(self.account.opening.currency());
        let mut steps = told(&self.account.steps, lang);
        steps.extend(told_by_due(&self.to_pay.steps, &self.to_pay.remaining, &self.member, lang));
        AccountView {
            membership: self.member.id(),
            member: self.member.name.clone(),
            reference: self.member.membership.number.structured_reference().to_string(),
            from: self.account.period.start().into(),
            to: self.account.period.end().into(),
            opening: self.account.opening.into(),
            lines: self
                .account
                .lines
                .iter()
                .map(|line| AccountLineView {
                    on: line.movement.on.into(),
                    kind: line.movement.kind.code().to_owned(),
                    reference: line.movement.reference.clone(),
                    charged: line.movement.charged().unwrap_or(zero).into(),
                    credited: line.movement.credited().unwrap_or(zero).into(),
                    balance: line.balance.into(),
                })
                .collect(),
            charged: self.account.charged.into(),
            credited: self.account.credited.into(),
            closing: self.account.closing.into(),
            to_pay: self.to_pay.amount.into(),
            steps,
        }
    }
}

/// Which due of its plan it is; `None` for one that was brought in.
fn origin_named(stored: &StoredDue, lang: Lang) -> Option<String> {
    Some(match stored.due.origin? {
        DueOrigin::Instalment { number, .. } => {
            say(lang, "account-instalment", &[("number", number.into())])
        }
        DueOrigin::CatchUp { part } => say(lang, "account-catch-up", &[("part", part.into())]),
    })
}

/// The lines of an imputation, those of a due with its name and date.
pub(super) fn told_by_due(
    lines: &[Step],
    remaining: &[(Uuid, Money)],
    member: &BookMember,
    lang: Lang,
) -> Vec<StepView> {
    let dues: BTreeMap<Uuid, &StoredDue> =
        member.dues.iter().map(|stored| (stored.id, stored)).collect();
    let mut views = told(lines, lang);
    for ((id, _), view) in remaining.iter().zip(&mut views) {
        if let Some(stored) = dues.get(id) {
            let due =
                origin_named(stored, lang).unwrap_or_else(|| say(lang, "account-opening-due", &[]));
            let names = [("due", Arg::from(due)), ("on", stored.due.due_on.into())];
            let called = say(lang, "account-due", &names);
            view.concern_called(&stored.due.due_on.to_string(), &called, lang);
        }
    }
    views
}

/// Every movement of a member's account, in no order.
fn movements(member: &BookMember, lang: Lang) -> Vec<Movement> {
    let mut movements = Vec::new();
    for stored in &member.dues {
        let due = &stored.due;
        let after_leaving = member.membership.left_on.is_some_and(|left_on| due.due_on > left_on);
        if after_leaving && stored.cancelled_on.is_none() {
            continue;
        }
        let (kind, reference) = match origin_named(stored, lang) {
            None => (MovementKind::Opening, String::new()),
            Some(named) => (MovementKind::Due(due.kind), named),
        };
        let order = stored.issue_order.saturating_mul(2);
        movements.push(Movement {
            on: due.due_on,
            order,
            kind,
            reference: reference.clone(),
            amount: due.amount,
        });
        if let Some(on) = stored.cancelled_on {
            let kind = MovementKind::Cancellation;
            movements.push(Movement { on, order: order + 1, kind, reference, amount: due.amount });
        }
    }
    // Dues of a day stand before its payments.
    let after_dues = |order: i64| (i64::MAX / 4).saturating_add(order.saturating_mul(2));
    for stored in &member.received {
        let one = &stored.contribution;
        if !matches!(one.status, ContributionStatus::Confirmed | ContributionStatus::Reversed) {
            continue;
        }
        let order = after_dues(stored.declaration_order);
        let reference = one.reference.clone().unwrap_or_default();
        let (kind, amount) = if stored.opening {
            (MovementKind::Opening, one.amount.negated())
        } else {
            (MovementKind::Payment, one.amount)
        };
        movements.push(Movement {
            on: one.value_date,
            order,
            kind,
            reference: reference.clone(),
            amount,
        });
        if let Some(on) = stored.reversed_on {
            let kind = MovementKind::Reversal;
            movements.push(Movement { on, order: order + 1, kind, reference, amount: one.amount });
        }
    }
    movements
}
