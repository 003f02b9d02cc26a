//! The roles of the people who use one file.
//!
//! Roles prevent mistakes among people who share the key; they are not a defence against somebody
//! who holds the recovery code. Source: spec 08, "Roles".

use std::fmt;
use std::str::FromStr;

/// What a signed-in user may do; which command asks for which role is said in `api`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Users, settings, every right.
    AdminOrg,
    /// Runs the group: validates, issues, allocates, closes.
    CoopManager,
    /// Manages the co-ownership; a person or company outside the members.
    Syndic,
    /// Ledger, contributions, charges, statements.
    Treasurer,
    /// Own account and public documents; declares contributions.
    CoopMember,
    /// Reads everything, writes nothing.
    Auditor,
}

/// A role code that this program does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown role")]
pub struct UnknownRole;

impl Role {
    /// Every role, in the order of the specification.
    pub const ALL: [Self; 6] = [
        Self::AdminOrg,
        Self::CoopManager,
        Self::Syndic,
        Self::Treasurer,
        Self::CoopMember,
        Self::Auditor,
    ];

    /// The stable code, `ADMIN_ORG` and so on.
    pub fn code(self) -> &'static str {
        match self {
            Self::AdminOrg => "ADMIN_ORG",
            Self::CoopManager => "COOP_MANAGER",
            Self::Syndic => "SYNDIC",
            Self::Treasurer => "TREASURER",
            Self::CoopMember => "COOP_MEMBER",
            Self::Auditor => "AUDITOR",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(code: &str) -> Result<Self, UnknownRole> {
        Self::ALL.into_iter().find(|role| role.code() == code).ok_or(UnknownRole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back_and_an_unknown_one_is_refused() {
        for role in Role::ALL {
            assert_eq!(role.code().parse::<Role>(), Ok(role));
        }
        assert_eq!("admin_org".parse::<Role>(), Err(UnknownRole));
    }
}
