//! How the refusals about people cross the door.

use domain::members::import::MatchingError;
use domain::members::{
    ConsentError, CorrectionError, FieldError, HouseholdError, KycError, MembershipError,
    RankError, StatusError,
};
use domain::payments::IbanError;

use crate::refusal::Refusal;

fn refusal(code: &str, field: Option<&str>) -> Refusal {
    let refusal = Refusal::new(code);
    match field {
        Some(field) => refusal.on(field),
        None => refusal,
    }
}

impl From<FieldError> for Refusal {
    fn from(error: FieldError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            FieldError::TooLong { found, most, .. } => {
                refusal.with("found", found).with("most", most)
            }
            FieldError::Empty { .. }
            | FieldError::ControlCharacter { .. }
            | FieldError::NotAnEmail
            | FieldError::NotAPhone
            | FieldError::UnknownLanguage
            | FieldError::UnknownCountry => refusal,
        }
    }
}

impl From<IbanError> for Refusal {
    fn from(error: IbanError) -> Self {
        refusal(error.code(), error.field())
    }
}

impl From<MembershipError> for Refusal {
    fn from(error: MembershipError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            MembershipError::NumberOutOfBounds { largest } => refusal.with("largest", largest),
            MembershipError::NumberTaken { number } => refusal.with("number", number),
            MembershipError::NoNumberLeft
            | MembershipError::NoTitular
            | MembershipError::TitularTwice { .. } => refusal,
        }
    }
}

impl From<CorrectionError> for Refusal {
    fn from(error: CorrectionError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            CorrectionError::DuesDepend { dues, first } => {
                refusal.with("dues", dues).with("first", first)
            }
            CorrectionError::AfterStatus { on } => refusal.with("on", on),
            CorrectionError::OwnTitulars
            | CorrectionError::ReasonMissing
            | CorrectionError::NothingToCorrect => refusal,
        }
    }
}

impl From<RankError> for Refusal {
    fn from(error: RankError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            RankError::OutOfBounds { largest } => refusal.with("largest", largest),
            RankError::Taken { rank, .. } | RankError::OfOneWhoLeft { rank } => {
                refusal.with("rank", rank)
            }
            RankError::MembershipLeft { .. }
            | RankError::UnknownMembership { .. }
            | RankError::NamedTwice { .. }
            | RankError::NothingToChange
            | RankError::ReasonMissing
            | RankError::DocumentMissing
            | RankError::NoneLeft => refusal,
        }
    }
}

impl From<KycError> for Refusal {
    fn from(error: KycError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            KycError::UnknownPiece { piece } | KycError::ListedTwice { piece } => {
                refusal.with("piece", piece)
            }
            KycError::ErasureTooEarly { erase_on, seen_on } => {
                refusal.with("erase_on", erase_on).with("seen_on", seen_on)
            }
            KycError::SeenInTheFuture { on, today } => refusal.with("on", on).with("today", today),
            KycError::NotAPiece | KycError::ReasonMissing | KycError::PurposeMissing => refusal,
        }
    }
}

impl From<ConsentError> for Refusal {
    fn from(error: ConsentError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            ConsentError::How(error) => error.into(),
            ConsentError::InTheFuture { on, today } => refusal.with("on", on).with("today", today),
            ConsentError::BeforeTheLast { on, last } => refusal.with("on", on).with("last", last),
        }
    }
}

impl From<HouseholdError> for Refusal {
    fn from(error: HouseholdError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            HouseholdError::Label(error) => error.into(),
            HouseholdError::TooMany { found, most } => {
                refusal.with("found", found).with("most", most)
            }
            HouseholdError::SameDay { from } => refusal.with("from", from),
        }
    }
}

impl From<StatusError> for Refusal {
    fn from(error: StatusError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            StatusError::Already { status } | StatusError::Final { status } => {
                refusal.with("status", status.code())
            }
            StatusError::NoSuchStep { from, to } => {
                refusal.with("from", from.code()).with("to", to.code())
            }
            StatusError::KycIncomplete { missing } => {
                let pieces: Vec<&str> = missing.iter().map(|piece| piece.piece.as_str()).collect();
                refusal.with("count", pieces.len()).with("pieces", pieces.join(", "))
            }
            StatusError::InTheFuture { on, today } => refusal.with("on", on).with("today", today),
            StatusError::TooEarly { on, earliest } => {
                refusal.with("on", on).with("earliest", earliest)
            }
            StatusError::ReasonMissing | StatusError::DocumentMissing => refusal,
        }
    }
}

impl From<MatchingError> for Refusal {
    fn from(error: MatchingError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            MatchingError::Twice { column } => refusal.with("column", column.code()),
            MatchingError::WrongCount { found, expected } => {
                refusal.with("found", found).with("expected", expected)
            }
            MatchingError::NameMissing => refusal,
        }
    }
}
