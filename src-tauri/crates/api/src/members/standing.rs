//! Where each membership stands today: what it owes, and whether a due is late.
//!
//! Worked out from facts by the contributions' rules; nothing of it is kept.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::contributions::{
    ContributionStatus, DueFacts, DueKind, DueState, Nature, OpenDue, Payment, PenaltyOrder, impute,
};
use domain::kernel::{Currency, Money};
use domain::ledger::LedgerError;
use store::Reader;
use store::contributions::dues::{self, StoredDue};
use store::contributions::received::{self, ContributionFilter};
use uuid::Uuid;

use crate::refusal::Refusal;

/// What a membership owes on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    /// Above zero when it owes, below when it is in credit.
    pub(super) owed: Money,
    /// Whether a due is late.
    pub(super) late: bool,
}

impl Standing {
    /// That of a membership without any due nor payment.
    pub(super) fn settled(currency: Currency) -> Self {
        Self { owed: Money::zero(currency), late: false }
    }
}

/// Works out the standing of every membership that has a due or a payment.
///
/// # Errors
/// Failures of the file; amounts beyond what a ledger holds.
pub(super) fn standings(
    reader: Reader<'_>,
    left: &BTreeMap<Uuid, NaiveDate>,
    today: NaiveDate,
    currency: Currency,
) -> Result<BTreeMap<Uuid, Standing>, Refusal> {
    let mut facts: BTreeMap<Uuid, (Vec<StoredDue>, Vec<Payment>)> = BTreeMap::new();
    for due in dues::list(reader, None)? {
        facts.entry(due.due.membership).or_default().0.push(due);
    }
    let confirmed =
        ContributionFilter { status: Some(ContributionStatus::Confirmed), membership: None };
    for received in received::list(reader, confirmed)? {
        let contribution = received.contribution;
        if contribution.value_date <= today {
            facts.entry(contribution.membership).or_default().1.push(Payment {
                on: contribution.value_date,
                declaration_order: received.declaration_order,
                amount: contribution.amount,
            });
        }
    }
    facts
        .into_iter()
        .map(|(membership, (dues, payments))| {
            let left_on = left.get(&membership).copied();
            Ok((membership, standing(&dues, &payments, left_on, today, currency)?))
        })
        .collect()
}

fn standing(
    dues: &[StoredDue],
    payments: &[Payment],
    left_on: Option<NaiveDate>,
    today: NaiveDate,
    currency: Currency,
) -> Result<Standing, Refusal> {
    let money = |error| Refusal::from(LedgerError::Money(error));
    let mut owed = Money::zero(currency);
    let mut open = Vec::with_capacity(dues.len());
    let mut facts = Vec::with_capacity(dues.len());
    // A due taken out of the ledger is asked of nobody.
    for stored in dues.iter().filter(|stored| stored.cancelled_on.is_none()) {
        let due = &stored.due;
        let fact = DueFacts {
            due_on: due.due_on,
            amount: due.amount,
            waived: Money::zero(currency),
            paid: Money::zero(currency),
            grace_days: due.grace_days,
            taken_back: false,
            left_on,
        };
        let asked = fact.owed().map_err(money)?;
        if due.due_on <= today {
            owed = owed.checked_add(&asked).map_err(money)?;
        }
        let nature = if due.kind == DueKind::Penalty { Nature::Penalty } else { Nature::Principal };
        open.push(OpenDue {
            id: stored.id,
            due_on: due.due_on,
            issue_order: stored.issue_order,
            amount: asked,
            nature,
        });
        facts.push((stored.id, fact));
    }
    for payment in payments {
        owed = owed.checked_sub(&payment.amount).map_err(money)?;
    }
    let imputation = impute(&open, payments, PenaltyOrder::Last, currency)?;
    let mut late = false;
    for (id, fact) in facts {
        let paid = imputation.paid(&id).map_err(money)?;
        late |= DueFacts { paid, ..fact }.state(today).map_err(money)? == DueState::Late;
    }
    Ok(Standing { owed, late })
}
