//! The use cases, each declared once: name, input, answer, who may.
//!
//! Deliberately not here: rules (domain), SQL (store), layout (documents), Tauri, the keyring and
//! the clock (both reach us through [`Host`]).

mod allocation;
mod assemblies;
mod backups;
mod board;
mod call;
mod charges;
mod command;
mod contributions;
mod cooperative;
mod decisions;
mod demo;
mod desk;
mod documents;
mod history;
mod host;
mod ledger;
mod lots;
mod members;
mod message;
mod portage;
mod refusal;
mod settings;
mod steps;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod types;
mod window;
pub mod wire;

use serde_json::{Value, json};
pub use store::FileKey;
pub use texts::Lang;

pub use crate::call::{Because, Call, SignedIn};
pub use crate::command::{
    ADMINS, Access, Command, Declaration, Done, EVERY_ROLE, MANAGERS, MONEY_KEEPERS, Nothing,
    READERS, declare,
};
pub use crate::desk::{Desk, Envelope, Reply};
pub use crate::history::FindingView;
pub use crate::host::{Host, Moment, Pick};
pub use crate::message::{finding_message, message};
pub use crate::refusal::Refusal;
pub use crate::types::typescript;
pub use crate::wire::not_an_object;

/// Every command, in the order of the areas.
pub fn commands() -> Vec<Declaration> {
    [
        window::DECLARATIONS,
        cooperative::DECLARATIONS,
        settings::DECLARATIONS,
        history::DECLARATIONS,
        members::DECLARATIONS,
        contributions::DECLARATIONS,
        ledger::DECLARATIONS,
        lots::DECLARATIONS,
        charges::DECLARATIONS,
        board::DECLARATIONS,
        assemblies::DECLARATIONS,
        decisions::DECLARATIONS,
        allocation::DECLARATIONS,
        portage::DECLARATIONS,
        documents::DECLARATIONS,
    ]
    .concat()
}

/// The list that `coop commands` prints (spec 11).
pub fn command_list() -> Value {
    commands()
        .iter()
        .map(|command| {
            json!({
                "name": command.name,
                "access": command.access.codes(),
                "input": (command.input_schema)(),
                "answer": (command.answer_schema)(),
                "writes": command.writes,
            })
        })
        .collect()
}

/// Tells whether a person is a titular of a membership.
fn members_own(
    reader: store::Reader<'_>,
    membership: uuid::Uuid,
    person: uuid::Uuid,
) -> Result<bool, Refusal> {
    Ok(store::members::is_titular(reader, membership, person)?)
}
