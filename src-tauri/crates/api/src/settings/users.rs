//! The users of the file: `settings.users`, `.add_user`, `.update_user`, `.set_passphrase`.

use std::collections::HashMap;

use domain::cooperative::Role;
use domain::members::PersonId;
use schemars::JsonSchema;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use store::Tx;
use store::history::EntryKind;
use store::members::persons;
use store::users::{self, UserEdit};
use ts_rs::TS;
use uuid::Uuid;

use super::passphrase;
use crate::call::Call;
use crate::command::{ADMINS, Access, Command, Done, EVERY_ROLE, Nothing};
use crate::history::{Telling, tell};
use crate::refusal::Refusal;
use crate::wire::{Line, Passphrase, choice};

/// A user, as the settings list them.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct UserRow {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Role code.
    pub role: String,
    /// The linked person.
    pub person: Option<Uuid>,
    /// Their name.
    pub person_name: Option<String>,
    /// Whether signing in asks a passphrase.
    pub has_passphrase: bool,
    /// Whether signing in is refused.
    pub disabled: bool,
    /// Given back on update.
    pub row_version: i64,
}

/// The users.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct UserList {
    /// By name.
    pub users: Vec<UserRow>,
}

/// `settings.users`: who uses the file.
pub struct Users;

impl Command for Users {
    type Input = Nothing;
    type Answer = UserList;
    const NAME: &'static str = "settings.users";
    const ACCESS: Access = Access::Roles(&[Role::AdminOrg, Role::Auditor]);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<UserList, Refusal> {
        let (users, names) = call.read(|reader| {
            let names: HashMap<Uuid, String> = persons::list(reader)?
                .into_iter()
                .map(|stored| (stored.person.id.0, stored.person.name.full()))
                .collect();
            Ok((users::all(reader)?, names))
        })?;
        let users = users
            .into_iter()
            .map(|user| UserRow {
                id: user.id,
                name: user.name,
                role: user.role.code().to_owned(),
                person: user.person_id,
                person_name: user.person_id.and_then(|person| names.get(&person).cloned()),
                has_passphrase: user.passphrase_hash.is_some(),
                disabled: user.disabled_at.is_some(),
                row_version: user.row_version,
            })
            .collect();
        Ok(UserList { users })
    }
}

/// A new user.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddUserInput {
    /// Name, unlike the others'.
    pub name: Line,
    /// Role code.
    pub role: Line,
    /// The person they are, when the file names them: a member sees that person's accounts.
    #[serde(default)]
    pub person: Option<Uuid>,
    /// Their first passphrase, to be changed by them.
    pub passphrase: Passphrase,
}

/// The id of what was made.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct UserMade {
    /// Id.
    pub id: Uuid,
}

/// Refuses a person whom the file does not name.
fn check_person(tx: &Tx<'_>, person: Option<Uuid>) -> Result<(), Refusal> {
    if let Some(person) = person {
        persons::get(tx.reader(), PersonId(person))
            .map_err(|error| Refusal::from(error).on("person"))?;
    }
    Ok(())
}

fn read_role(text: &Line) -> Result<Role, Refusal> {
    choice("role", &text.0, &Role::ALL, Role::code)
}

/// `settings.add_user`: adds a user. Refused while the asker has no passphrase: with two users the
/// file no longer opens at once.
pub struct AddUser;

impl Command for AddUser {
    type Input = AddUserInput;
    type Answer = UserMade;
    const NAME: &'static str = "settings.add_user";
    const ACCESS: Access = Access::Roles(ADMINS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: AddUserInput) -> Result<UserMade, Refusal> {
        let role = read_role(&input.role)?;
        let who = call.who()?.user;
        let hash = passphrase::hash(&input.passphrase)?;
        let id = call.new_id();
        call.write(|tx| {
            let known = users::all(tx.reader())?;
            if known.iter().any(|user| user.name == input.name.0) {
                return Err(Refusal::new("name_taken").on("name"));
            }
            let demo = store::cooperative::get(tx.reader())?.demo;
            let asker = known.iter().find(|user| user.id == who);
            if !demo && asker.is_none_or(|user| user.passphrase_hash.is_none()) {
                return Err(Refusal::new("passphrase_first"));
            }
            check_person(tx, input.person)?;
            let user = UserEdit {
                name: input.name.0.clone(),
                role,
                person_id: input.person,
                disabled: false,
            };
            users::add(tx, id, &user)?;
            users::set_passphrase(tx, id, Some(&hash))?;
            let told = Telling::new(EntryKind::System, "timeline-user-added")
                .with("name", &input.name.0)
                .with("role", role.code());
            tell(call, tx, told)?;
            Ok(UserMade { id })
        })
    }
}

/// A user's changes.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateUserInput {
    /// The user.
    pub id: Uuid,
    /// Name.
    pub name: Line,
    /// Role code.
    pub role: Line,
    /// The person they are, or none: said each time, so that nobody is unlinked by silence.
    #[schemars(with = "Option<Uuid>")]
    #[ts(as = "Option<Uuid>")]
    pub person: PersonOrNone,
    /// Whether signing in is refused.
    pub disabled: bool,
    /// As the list gave it.
    pub row_version: i64,
}

/// A person, or none: `null` says none, silence is refused.
#[derive(Debug)]
pub struct PersonOrNone(pub Option<Uuid>);

impl<'de> Deserialize<'de> for PersonOrNone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Serde takes a missing field for an option's none, but for no other value's.
        let said = serde_json::Value::deserialize(deserializer)?;
        Option::deserialize(said).map(Self).map_err(D::Error::custom)
    }
}

/// `settings.update_user`: changes a user; the last administrator stays one.
pub struct UpdateUser;

impl Command for UpdateUser {
    type Input = UpdateUserInput;
    type Answer = Done;
    const NAME: &'static str = "settings.update_user";
    const ACCESS: Access = Access::Roles(ADMINS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: UpdateUserInput) -> Result<Done, Refusal> {
        let person = input.person.0;
        let role = read_role(&input.role)?;
        call.write(|tx| {
            let known = users::all(tx.reader())?;
            if known.iter().all(|user| user.id != input.id) {
                return Err(Refusal::new("unknown_user").on("id"));
            }
            if known.iter().any(|other| other.id != input.id && other.name == input.name.0) {
                return Err(Refusal::new("name_taken").on("name"));
            }
            let other_admin = known.iter().any(|other| {
                other.id != input.id && other.role == Role::AdminOrg && other.disabled_at.is_none()
            });
            if !other_admin && (role != Role::AdminOrg || input.disabled) {
                return Err(Refusal::new("last_administrator").on("role"));
            }
            check_person(tx, person)?;
            let edit = UserEdit {
                name: input.name.0.clone(),
                role,
                person_id: person,
                disabled: input.disabled,
            };
            users::update(tx, input.id, &edit, input.row_version)?;
            let linked = known.iter().find(|user| user.id == input.id).and_then(|u| u.person_id);
            if linked != person {
                let text = match person {
                    Some(_) => "timeline-user-linked",
                    None => "timeline-user-unlinked",
                };
                let told = Telling::new(EntryKind::System, text).with("name", &input.name.0);
                // The person is named by whom it concerns, looked up when it is read.
                let about = person.or(linked);
                let told = match about {
                    Some(person) => told.about("person", person),
                    None => told,
                };
                tell(call, tx, told)?;
            }
            Ok(Done {})
        })
    }
}

/// A new passphrase.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPassphraseInput {
    /// Whose; one's own when absent. Another's only by an administrator.
    #[serde(default)]
    pub user: Option<Uuid>,
    /// The present one, when changing one's own.
    #[serde(default)]
    pub present: Option<Passphrase>,
    /// The new one.
    pub passphrase: Passphrase,
}

/// `settings.set_passphrase`: sets one's own passphrase, or as administrator somebody's who forgot.
pub struct SetPassphrase;

impl Command for SetPassphrase {
    type Input = SetPassphraseInput;
    type Answer = Done;
    const NAME: &'static str = "settings.set_passphrase";
    const ACCESS: Access = Access::Roles(EVERY_ROLE);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: SetPassphraseInput) -> Result<Done, Refusal> {
        let who = call.who()?;
        let user = input.user.unwrap_or(who.user);
        if user == who.user {
            super::check_passphrase_of(call, input.present.as_ref())
                .map_err(|refusal| refusal.on("present"))?;
        } else if who.role != Role::AdminOrg {
            return Err(crate::call::forbidden(Self::NAME, who.role));
        }
        let hash = passphrase::hash(&input.passphrase)?;
        call.write(|tx| {
            users::set_passphrase(tx, user, Some(&hash))?;
            Ok(Done {})
        })
    }
}
