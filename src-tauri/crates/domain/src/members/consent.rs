//! Consent to automatic messages: denied by default, granted with date, how and document.
//!
//! The history is kept; the last entry counts. Source: spec 07. Deliberately not here: sending.

use chrono::NaiveDate;

use super::ids::DocumentId;
use super::person::{FieldError, line};

/// What a consent is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Messages that leave by themselves through WhatsApp.
    Whatsapp,
}

impl Channel {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Whatsapp => "WHATSAPP",
        }
    }

    /// Finds a channel by its code.
    pub fn parse(code: &str) -> Option<Self> {
        (code == Self::Whatsapp.code()).then_some(Self::Whatsapp)
    }
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ConsentState {
    /// The person said yes.
    Granted,
    /// The person said no, or has never been asked.
    #[default]
    Denied,
}

impl ConsentState {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Granted => "GRANTED",
            Self::Denied => "DENIED",
        }
    }

    /// Finds a state by its code.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Granted, Self::Denied].into_iter().find(|state| state.code() == code)
    }
}

/// Refusals of a consent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConsentError {
    /// How it was given is not said, or is too long.
    #[error(transparent)]
    How(#[from] FieldError),
    /// The date is yet to come.
    #[error("given on {on}, after today {today}")]
    InTheFuture {
        /// When it is said to have been given.
        on: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
    /// A later word of the same person is recorded already.
    #[error("given on {on}, before the last one of {last}")]
    BeforeTheLast {
        /// When it is said to have been given.
        on: NaiveDate,
        /// When the last one was given.
        last: NaiveDate,
    },
}

impl ConsentError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::How(error) => error.code(),
            Self::InTheFuture { .. } => "date_in_the_future",
            Self::BeforeTheLast { .. } => "consent_before_the_last",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::How(error) => error.field(),
            Self::InTheFuture { .. } | Self::BeforeTheLast { .. } => Some("on"),
        }
    }
}

/// One word of a person about a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Yes or no.
    pub state: ConsentState,
    /// When.
    pub on: NaiveDate,
    /// How: signed form, by voice at an assembly… Up to 200 characters.
    pub how: String,
    /// The paper, if there is one.
    pub document: Option<DocumentId>,
}

impl Consent {
    /// Makes an entry that follows `history`, oldest first.
    ///
    /// # Errors
    /// [`ConsentError`].
    pub fn try_new(
        state: ConsentState,
        on: NaiveDate,
        how: &str,
        document: Option<DocumentId>,
        history: &[Self],
        today: NaiveDate,
    ) -> Result<Self, ConsentError> {
        let how = line(how, 200, "how")?;
        if on > today {
            return Err(ConsentError::InTheFuture { on, today });
        }
        if let Some(last) = history.last().map(|consent| consent.on).filter(|&last| on < last) {
            return Err(ConsentError::BeforeTheLast { on, last });
        }
        Ok(Self { state, on, how, document })
    }
}

/// What the person last said; denied when never asked.
pub fn current_consent(history: &[Consent]) -> ConsentState {
    history.last().map(|consent| consent.state).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, d).unwrap()
    }

    fn granted(on: NaiveDate, history: &[Consent]) -> Result<Consent, ConsentError> {
        Consent::try_new(ConsentState::Granted, on, "formulaire signé", None, history, day(10))
    }

    #[test]
    fn nobody_who_was_never_asked_has_consented() {
        assert_eq!(current_consent(&[]), ConsentState::Denied);
    }

    #[test]
    fn the_last_word_counts() {
        let yes = granted(day(5), &[]).unwrap();
        assert_eq!(current_consent(std::slice::from_ref(&yes)), ConsentState::Granted);
        let no = Consent::try_new(
            ConsentState::Denied,
            day(6),
            "par téléphone",
            None,
            std::slice::from_ref(&yes),
            day(10),
        )
        .unwrap();
        assert_eq!(current_consent(&[yes, no]), ConsentState::Denied);
    }

    #[test]
    fn a_consent_says_how_and_is_neither_to_come_nor_before_the_last() {
        assert_eq!(
            Consent::try_new(ConsentState::Granted, day(5), " ", None, &[], day(10)),
            Err(ConsentError::How(FieldError::Empty { field: "how" }))
        );
        assert!(granted(day(10), &[]).is_ok(), "today");
        assert_eq!(
            granted(day(11), &[]),
            Err(ConsentError::InTheFuture { on: day(11), today: day(10) })
        );
        let first = granted(day(5), &[]).unwrap();
        let history = [first];
        assert!(granted(day(5), &history).is_ok(), "the same day");
        assert_eq!(
            granted(day(4), &history),
            Err(ConsentError::BeforeTheLast { on: day(4), last: day(5) })
        );
    }

    #[test]
    fn codes_are_read_back() {
        assert_eq!(ConsentState::parse("GRANTED"), Some(ConsentState::Granted));
        assert_eq!(ConsentState::parse("granted"), None);
        assert_eq!(Channel::parse("WHATSAPP"), Some(Channel::Whatsapp));
        assert_eq!(Channel::parse("SMS"), None);
    }
}
