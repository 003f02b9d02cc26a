//! Separation of duties: `settings.duties`, `.set_duties`.
//!
//! The rule itself stands where a payment is confirmed. Source: spec 08 "Separation of duties".

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::history::EntryKind;
use store::{Reader, settings, users};
use ts_rs::TS;

use crate::call::Call;
use crate::command::{ADMINS, Access, Command, Done, EVERY_ROLE, MONEY_KEEPERS, Nothing};
use crate::history::{Telling, tell};
use crate::refusal::Refusal;

/// The setting that turns it off.
const SEPARATION: &str = "separation_of_duties";

/// Tells whether who declares for themselves must leave the confirmation to somebody else: yes
/// unless it was turned off, and only where more than one user keeps the money.
///
/// # Errors
/// Failures of the file.
pub(crate) fn duties_are_separate(reader: Reader<'_>) -> Result<bool, Refusal> {
    Ok(is_on(reader)? && keepers(reader)? > 1)
}

fn is_on(reader: Reader<'_>) -> Result<bool, Refusal> {
    let set = settings::get(reader, SEPARATION)?;
    Ok(set.and_then(|value| value.as_bool()).unwrap_or(true))
}

/// How many users may confirm a payment.
fn keepers(reader: Reader<'_>) -> Result<u32, Refusal> {
    let may_confirm = users::all(reader)?
        .into_iter()
        .filter(|user| user.disabled_at.is_none() && MONEY_KEEPERS.contains(&user.role))
        .count();
    Ok(u32::try_from(may_confirm).unwrap_or(u32::MAX))
}

/// How duties are separated.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct DutiesView {
    /// Whether who declares a payment for themselves may not confirm it.
    pub separation: bool,
    /// Users who may confirm a payment: with one alone, nothing is separated.
    pub keepers: u32,
}

/// `settings.duties`: how duties are separated.
pub struct Duties;

impl Command for Duties {
    type Input = Nothing;
    type Answer = DutiesView;
    const NAME: &'static str = "settings.duties";
    const ACCESS: Access = Access::Roles(EVERY_ROLE);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<DutiesView, Refusal> {
        call.read(|reader| Ok(DutiesView { separation: is_on(reader)?, keepers: keepers(reader)? }))
    }
}

/// Whether duties are to be separated.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetDutiesInput {
    /// Whether who declares a payment for themselves may not confirm it.
    pub separation: bool,
}

/// `settings.set_duties`: turns the separation on or off; the same word again changes nothing.
pub struct SetDuties;

impl Command for SetDuties {
    type Input = SetDutiesInput;
    type Answer = Done;
    const NAME: &'static str = "settings.set_duties";
    const ACCESS: Access = Access::Roles(ADMINS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: SetDutiesInput) -> Result<Done, Refusal> {
        call.write(|tx| {
            if is_on(tx.reader())? != input.separation {
                settings::set(tx, SEPARATION, &json!(input.separation))?;
                let text = match input.separation {
                    true => "timeline-duties-separate",
                    false => "timeline-duties-together",
                };
                tell(call, tx, Telling::new(EntryKind::System, text))?;
            }
            Ok(Done {})
        })
    }
}
