//! How a command is declared: once, with its name, input, answer, who may, and whether it writes.
//!
//! The window, the terminal, the TypeScript types, the command list and the role table all read
//! the same declarations.

use domain::cooperative::Role;
use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;

use crate::call::Call;
use crate::refusal::Refusal;
use crate::types::TypeList;
use crate::wire;

/// Who may call a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Needs no file: previews, creating, opening.
    Anyone,
    /// Needs an open file, and nobody signed in: signing in itself.
    OpenFile,
    /// Needs one of these roles.
    Roles(&'static [Role]),
    /// Needs one of these roles, or a member who asks about a membership of their own.
    RolesOrOwn(&'static [Role]),
}

impl Access {
    /// The access as `coop commands` lists it: `anyone`, `open_file`, role codes, and `own` where
    /// a member may ask about their own membership.
    pub fn codes(self) -> Vec<&'static str> {
        match self {
            Self::Anyone => vec!["anyone"],
            Self::OpenFile => vec!["open_file"],
            Self::Roles(roles) => roles.iter().map(|role| role.code()).collect(),
            Self::RolesOrOwn(roles) => {
                roles.iter().map(|role| role.code()).chain(std::iter::once("own")).collect()
            }
        }
    }
}

/// Everybody who is signed in.
pub const EVERY_ROLE: &[Role] = &Role::ALL;
/// Those who read everything: all but a plain member.
pub const READERS: &[Role] =
    &[Role::AdminOrg, Role::CoopManager, Role::Syndic, Role::Treasurer, Role::Auditor];
/// Those who keep the money.
pub const MONEY_KEEPERS: &[Role] = &[Role::AdminOrg, Role::CoopManager, Role::Treasurer];
/// Those who run the group.
pub const MANAGERS: &[Role] = &[Role::AdminOrg, Role::CoopManager];
/// Those who set up the file and its users.
pub const ADMINS: &[Role] = &[Role::AdminOrg];

/// A use case.
pub trait Command: 'static {
    /// What it is given. Unknown fields are refused (`#[serde(deny_unknown_fields)]`).
    type Input: DeserializeOwned + JsonSchema + TS + 'static;
    /// What it answers. A repeated request is answered with the stored first answer, so an answer
    /// reads back.
    type Answer: Serialize + DeserializeOwned + JsonSchema + TS + 'static;
    /// `area.verb`.
    const NAME: &'static str;
    /// Who may.
    const ACCESS: Access;
    /// Whether it changes the open file.
    const WRITES: bool;

    /// Runs it.
    ///
    /// # Errors
    /// As the command says; every code has a sentence `error-<code>` in the catalogue.
    fn run(call: &Call<'_>, input: Self::Input) -> Result<Self::Answer, Refusal>;

    /// The membership that the input is about, for [`Access::RolesOrOwn`].
    fn membership(_input: &Self::Input) -> Option<Uuid> {
        None
    }
}

/// A command with its types erased, as the lists hold it.
#[derive(Clone, Copy)]
pub struct Declaration {
    /// `area.verb`.
    pub name: &'static str,
    /// Who may.
    pub access: Access,
    /// Whether it changes the open file.
    pub writes: bool,
    /// JSON Schema of the input.
    pub input_schema: fn() -> Schema,
    /// JSON Schema of the answer.
    pub answer_schema: fn() -> Schema,
    /// Adds the TypeScript types and gives the names of input and answer.
    pub types: fn(&mut TypeList) -> (String, String),
    pub(crate) run: fn(&Call<'_>, Value) -> Result<Value, Refusal>,
}

/// Declares a command for a list.
pub const fn declare<C: Command>() -> Declaration {
    Declaration {
        name: C::NAME,
        access: C::ACCESS,
        writes: C::WRITES,
        input_schema: || schema_for!(C::Input),
        answer_schema: || schema_for!(C::Answer),
        types: |list| (list.add::<C::Input>(), list.add::<C::Answer>()),
        run: run_erased::<C>,
    }
}

fn run_erased<C: Command>(call: &Call<'_>, input: Value) -> Result<Value, Refusal> {
    let input: C::Input = wire::parse(input)?;
    call.check_own(C::ACCESS, C::membership(&input))?;
    let answer = C::run(call, input)?;
    serde_json::to_value(answer).map_err(|error| Refusal::broken(&error))
}

/// An input without fields, `{}`.
#[derive(Debug, serde::Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// An answer that only says that it was done.
#[derive(Debug, Serialize, serde::Deserialize, JsonSchema, TS)]
pub struct Done {}
