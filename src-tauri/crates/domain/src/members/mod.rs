//! People: persons, memberships, households, their statuses, ranks and consents.
//!
//! Deliberately not here: what a membership owes (area `contributions`), its lots (`lots`), who
//! signs in (`cooperative`). Identity is an id, never a name (spec 01).

pub mod consent;
pub mod correction;
pub mod household;
pub mod ids;
pub mod import;
pub mod kyc;
pub mod membership;
pub mod person;
pub mod rank;
pub mod status;

pub use consent::{Channel, Consent, ConsentError, ConsentState, current_consent};
pub use correction::{CorrectionError, JoiningFacts, correct_joining};
pub use household::{Household, HouseholdError, Occupants, OccupantsHistory};
pub use ids::{DocumentId, HouseholdId, MembershipId, PersonId};
pub use kyc::{KycCopy, KycError, KycList, KycPiece, KycRecord, KycState, missing_pieces};
pub use membership::{Membership, MembershipError, MembershipNumber, Titulars};
pub use person::{
    Address, Email, FieldError, Language, Name, Note, Person, PersonName, Phone, Region,
};
pub use rank::{Rank, RankBook, RankChange, RankError};
pub use status::{MemberStatus, STATUSES, StatusChange, StatusError, StatusFacts, change_status};
