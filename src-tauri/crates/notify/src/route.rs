//! Whether a message may leave by itself.

use domain::members::{ConsentState, Phone};

/// Why a message does not leave by itself: it stands among those to print or to send otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocked {
    /// The person has not agreed to messages that leave by themselves.
    NoConsent,
    /// No number is known.
    NoPhone,
}

impl Blocked {
    /// The stable code, kept in the outbox.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoConsent => "no_consent",
            Self::NoPhone => "no_phone",
        }
    }
}

/// What becomes of a message when it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// It waits for the network.
    Queued,
    /// It stays, for this reason, until a person prints it or sends it by hand.
    Blocked(Blocked),
}

/// Decides on a message. A number is the first thing that is needed: without one, consent changes
/// nothing. Source: spec 07, "Rules".
pub fn route(consent: ConsentState, phone: Option<&Phone>) -> Route {
    match (phone, consent) {
        (None, _) => Route::Blocked(Blocked::NoPhone),
        (Some(_), ConsentState::Denied) => Route::Blocked(Blocked::NoConsent),
        (Some(_), ConsentState::Granted) => Route::Queued,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::members::Region;

    #[test]
    fn a_message_leaves_by_itself_only_with_a_number_and_a_consent() {
        let phone = Phone::parse("0470 12 34 56", Region::BE).unwrap();
        let table = [
            (ConsentState::Granted, Some(&phone), Route::Queued),
            (ConsentState::Denied, Some(&phone), Route::Blocked(Blocked::NoConsent)),
            (ConsentState::Granted, None, Route::Blocked(Blocked::NoPhone)),
            (ConsentState::Denied, None, Route::Blocked(Blocked::NoPhone)),
        ];
        for (consent, phone, wanted) in table {
            assert_eq!(route(consent, phone), wanted, "{consent:?} {}", phone.is_some());
        }
        assert_eq!(Blocked::NoPhone.code(), "no_phone");
        assert_eq!(Blocked::NoConsent.code(), "no_consent");
    }
}
