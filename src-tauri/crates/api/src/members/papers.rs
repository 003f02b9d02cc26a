//! What was seen and what was said: `members.set_kyc`, `members.set_consent`.

use domain::members::{
    Channel, Consent, ConsentState, KycRecord, KycState, MembershipId, PersonId,
};
use store::history::EntryKind;
use store::members::{consents, kyc, memberships, persons};

use super::people::kyc_list;
use super::types::{SetConsentInput, SetKycInput};
use crate::call::Call;
use crate::command::{Access, Command, Done, MONEY_KEEPERS};
use crate::history::{Telling, tell};
use crate::refusal::Refusal;

/// `members.set_kyc`: a paper seen or rejected, on a date, by who is signed in; no copy is kept.
pub struct SetKyc;

impl Command for SetKyc {
    type Input = SetKycInput;
    type Answer = Done;
    const NAME: &'static str = "members.set_kyc";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: SetKycInput) -> Result<Done, Refusal> {
        let id = MembershipId(input.membership);
        let by = call.who()?.user;
        let on = input.on.as_ref().map_or(call.today(), |on| on.0);
        let state = if input.seen {
            KycState::Seen { copy: None }
        } else {
            let reason = input.reason.as_ref().map_or(String::new(), |reason| reason.0.clone());
            KycState::Rejected { reason }
        };
        call.write(|tx| {
            memberships::get(tx.reader(), id)?;
            let list = kyc_list(tx.reader())?;
            let record = KycRecord::try_new(&list, &input.piece.0, on, by, state, call.today())?;
            // The same judgement again is already there.
            if kyc::of(tx.reader(), id)?.iter().rfind(|last| last.piece == record.piece)
                != Some(&record)
            {
                kyc::add(tx, id, &record)?;
            }
            Ok(Done {})
        })
    }
}

/// `members.set_consent`: a person accepts or refuses messages that leave by themselves.
pub struct SetConsent;

impl Command for SetConsent {
    type Input = SetConsentInput;
    type Answer = Done;
    const NAME: &'static str = "members.set_consent";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: SetConsentInput) -> Result<Done, Refusal> {
        let id = PersonId(input.person);
        let on = input.on.as_ref().map_or(call.today(), |on| on.0);
        let state = if input.granted { ConsentState::Granted } else { ConsentState::Denied };
        call.write(|tx| {
            persons::get(tx.reader(), id)?;
            let history = consents::of(tx.reader(), id, Channel::Whatsapp)?;
            let consent = Consent::try_new(state, on, &input.how.0, None, &history, call.today())?;
            // The same word again is already there.
            if history.last() != Some(&consent) {
                consents::add(tx, id, Channel::Whatsapp, &consent)?;
                let text = match state {
                    ConsentState::Granted => "timeline-consent-granted",
                    ConsentState::Denied => "timeline-consent-denied",
                };
                let told = Telling::new(EntryKind::StatusChange, text)
                    .about("person", id.0)
                    .with("on", on);
                tell(call, tx, told)?;
            }
            Ok(Done {})
        })
    }
}
