//! The identities of people's records: ids, never names.

use std::fmt;

use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// The identity of a person.
    PersonId
);
id!(
    /// The identity of a membership.
    MembershipId
);
id!(
    /// The identity of a household.
    HouseholdId
);
id!(
    /// The identity of a document kept in the file.
    DocumentId
);
