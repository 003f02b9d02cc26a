//! What an account is for: the events of the ledger name roles, the chart names accounts.

use crate::contributions::{Destination, DueKind};

/// The part an account plays in the events of spec 02.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// What members owe of one kind: a control account, its sub-account is the membership.
    Members(DueKind),
    /// Where the money of dues goes.
    Destination(Destination),
    /// Regularisation of calls, at a settlement of charges.
    Regularisation,
    /// The current account at the bank.
    Bank,
    /// The reserve's account at the bank.
    ReserveBank,
    /// The cash box.
    Cash,
    /// Income of late interest and penalties.
    LateInterest,
    /// Claims on members given up.
    ClaimsAbandoned,
    /// What is owed to suppliers: a control account.
    Suppliers,
    /// Income taken from the funds.
    IncomeFromFunds,
    /// The opening account, which must end at zero.
    Opening,
    /// The result carried forward.
    ResultCarried,
}

impl Role {
    /// Every role that a chart must give an account.
    pub fn all() -> Vec<Self> {
        let others = [
            Self::Regularisation,
            Self::Bank,
            Self::ReserveBank,
            Self::Cash,
            Self::LateInterest,
            Self::ClaimsAbandoned,
            Self::Suppliers,
            Self::IncomeFromFunds,
            Self::Opening,
            Self::ResultCarried,
        ];
        DueKind::ALL
            .into_iter()
            .map(Self::Members)
            .chain(Destination::ALL.into_iter().map(Self::Destination))
            .chain(others)
            .collect()
    }

    /// The stable code, such as `members.contribution` or `bank`.
    pub fn code(self) -> String {
        match self {
            Self::Members(kind) => format!("members.{}", kind.code()),
            Self::Destination(destination) => format!("destination.{}", destination.code()),
            Self::Regularisation => "regularisation".to_owned(),
            Self::Bank => "bank".to_owned(),
            Self::ReserveBank => "reserve_bank".to_owned(),
            Self::Cash => "cash".to_owned(),
            Self::LateInterest => "late_interest".to_owned(),
            Self::ClaimsAbandoned => "claims_abandoned".to_owned(),
            Self::Suppliers => "suppliers".to_owned(),
            Self::IncomeFromFunds => "income_from_funds".to_owned(),
            Self::Opening => "opening".to_owned(),
            Self::ResultCarried => "result_carried".to_owned(),
        }
    }

    /// Finds a role by its code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|role| role.code() == code)
    }

    /// Where the money of a due goes: late interest for a penalty, the regularisation of calls
    /// for a settlement, else the destination of its plan.
    pub fn counterpart(kind: DueKind, destination: Destination) -> Self {
        match kind {
            DueKind::Penalty => Self::LateInterest,
            DueKind::Settlement => Self::Regularisation,
            DueKind::Contribution
            | DueKind::Provision
            | DueKind::WorkingFund
            | DueKind::Reserve
            | DueKind::Works
            | DueKind::Purse => Self::Destination(destination),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_are_distinct_and_read_back() {
        let codes: BTreeSet<_> = Role::all().into_iter().map(Role::code).collect();
        assert_eq!(codes.len(), Role::all().len());
        for role in Role::all() {
            assert_eq!(Role::parse(&role.code()), Some(role));
        }
        assert_eq!(Role::parse("members"), None);
    }

    #[test]
    fn a_penalty_and_a_settlement_do_not_follow_their_plan() {
        let to = Destination::MemberAdvance;
        assert_eq!(Role::counterpart(DueKind::Penalty, to), Role::LateInterest);
        assert_eq!(Role::counterpart(DueKind::Settlement, to), Role::Regularisation);
        assert_eq!(Role::counterpart(DueKind::Contribution, to), Role::Destination(to));
    }
}
