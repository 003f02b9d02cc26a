//! Opening and closing: `cooperative.start`, `.current`, `.recent`, `.open`, `.open_demo`, `.close`.

use std::path::Path;

use domain::kernel::Currency;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{FileKey, Opened, Store, users};
use ts_rs::TS;
use uuid::Uuid;

use super::create::create_demo_at;
use super::keys::with_a_key;
use crate::call::{Call, SignedIn};
use crate::command::{Access, Command, Done, Nothing};
use crate::desk::OpenFile;
use crate::documents::printing::sweep as sweep_printing;
use crate::refusal::Refusal;
use crate::wire::{FilePath, Line};

/// A user who can sign in to the open file.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct FileUser {
    /// The user's id.
    pub id: Uuid,
    /// The user's name.
    pub name: String,
    /// The role's code.
    pub role: String,
    /// Whether signing in asks a passphrase.
    pub needs_passphrase: bool,
}

/// Something to tell when a file was opened: a code of `notice-<code>` in the catalogue.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct Notice {
    /// `recovered_after_crash`, `migrated`, or a warning about the folder.
    pub code: String,
    /// What the sentence needs.
    pub detail: String,
}

/// The open file, as the window's frame shows it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct CurrentFile {
    /// Where it is.
    pub path: String,
    /// The cooperative's name.
    pub name: String,
    /// Whether it is a demo.
    pub demo: bool,
    /// The cooperative's language: `fr`, `nl` or `en`.
    pub language: String,
    /// ISO 4217 code.
    pub currency: String,
    /// How many decimals its amounts have.
    pub minor_digits: u32,
    /// Today, by the machine's calendar.
    pub today: String,
    /// Who is signed in, if anybody.
    pub signed_in: Option<FileUser>,
    /// Who may sign in.
    pub users: Vec<FileUser>,
    /// What to tell about the opening.
    pub notices: Vec<Notice>,
}

/// The answer of commands that look at or change which file is open.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct Current {
    /// The open file; none on the welcome page.
    pub file: Option<CurrentFile>,
}

/// `cooperative.start`: what the window does first. It opens the file named on the command line,
/// or the demo on the very first start; otherwise it shows the welcome page.
pub struct Start;

impl Command for Start {
    type Input = Nothing;
    type Answer = Current;
    const NAME: &'static str = "cooperative.start";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<Current, Refusal> {
        // Left by a program that was killed.
        sweep_printing(call.host());
        if let Some(path) = call.host().offered_file() {
            open_at(call, &path, None)?;
        } else if call.desk().lock_open().is_none() && first_start(call)? {
            open_demo(call)?;
        }
        current(call)
    }
}

/// Tells whether the program never started for this account, and notes that it has now.
fn first_start(call: &Call<'_>) -> Result<bool, Refusal> {
    let stamp = call.host().own_folder().join("started");
    if stamp.exists() {
        return Ok(false);
    }
    std::fs::write(&stamp, b"").map_err(|error| Refusal::broken(&error))?;
    Ok(true)
}

/// `cooperative.current`: the open file and who is signed in.
pub struct CurrentQuery;

impl Command for CurrentQuery {
    type Input = Nothing;
    type Answer = Current;
    const NAME: &'static str = "cooperative.current";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<Current, Refusal> {
        current(call)
    }
}

fn current(call: &Call<'_>) -> Result<Current, Refusal> {
    let open = call.desk().lock_open();
    let Some(open) = open.as_ref() else { return Ok(Current { file: None }) };
    let reader = open.store.reader();
    let cooperative = store::cooperative::get(reader)?;
    let users = users::all(reader)?;
    Ok(Current {
        file: Some(CurrentFile {
            path: open.path.to_string_lossy().into_owned(),
            name: cooperative.name,
            demo: cooperative.demo,
            language: cooperative.language.code().to_owned(),
            currency: open.currency.code().to_owned(),
            minor_digits: open.currency.minor_digits(),
            today: call.today().to_string(),
            signed_in: open.who.as_ref().map(|who| FileUser {
                id: who.user,
                name: who.name.clone(),
                role: who.role.code().to_owned(),
                needs_passphrase: false,
            }),
            users: users
                .iter()
                .filter(|user| user.disabled_at.is_none())
                .map(|user| FileUser {
                    id: user.id,
                    name: user.name.clone(),
                    role: user.role.code().to_owned(),
                    needs_passphrase: user.passphrase_hash.is_some() && !open.demo,
                })
                .collect(),
            notices: open.notices.clone(),
        }),
    })
}

/// A file opened lately.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct RecentFile {
    /// Where it is.
    pub path: String,
    /// Its name without folder and ending.
    pub name: String,
    /// Whether it is still there.
    pub present: bool,
}

/// The files opened lately, newest first.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct RecentFiles {
    /// At most ten.
    pub files: Vec<RecentFile>,
}

/// `cooperative.recent`: the files opened lately.
pub struct Recent;

impl Command for Recent {
    type Input = Nothing;
    type Answer = RecentFiles;
    const NAME: &'static str = "cooperative.recent";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<RecentFiles, Refusal> {
        let files = call
            .host()
            .recent()
            .iter()
            .map(|path| RecentFile {
                path: path.to_string_lossy().into_owned(),
                name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
                present: path.exists(),
            })
            .collect();
        Ok(RecentFiles { files })
    }
}

/// Which file to open, and the code when the keyring does not have its key.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenInput {
    /// The file.
    pub path: FilePath,
    /// The recovery code, as printed; case, blanks and hyphens do not matter.
    #[serde(default)]
    pub recovery_code: Option<Line>,
}

/// `cooperative.open`: tries the keyring's keys and the demo's, then the code that was given.
/// Refuses with `key_needed` when none opens the file and no code was given.
pub struct Open;

impl Command for Open {
    type Input = OpenInput;
    type Answer = Current;
    const NAME: &'static str = "cooperative.open";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: OpenInput) -> Result<Current, Refusal> {
        call.check_path("path", input.path.path())?;
        let code = input.recovery_code.as_ref().map(|code| code.0.as_str());
        open_at(call, input.path.path(), code)?;
        current(call)
    }
}

/// Opens a file and puts it on the desk; the file that was open is closed first.
pub(super) fn open_at(call: &Call<'_>, path: &Path, code: Option<&str>) -> Result<(), Refusal> {
    let path = std::path::absolute(path).map_err(|error| Refusal::broken(&error))?;
    store::probe(&path).map_err(|error| Refusal::from(error).on("path"))?;
    let (opened, key, from_code) = with_a_key(call, "path", code, |key| Store::open(&path, key))?;
    call.desk().close()?;
    let label = label(&path);
    let id = store::cooperative::get(opened.store.reader())?.id;
    let kept = from_code && call.host().remember_key(id, &key, &label);
    let mut notices = notices(&opened);
    if from_code && !kept {
        notices.push(Notice { code: "key_not_kept".to_owned(), detail: String::new() });
    }
    put_on_desk(call, opened.store, path.clone(), key, notices)?;
    if let Some(folder) = path.parent() {
        sweep(call, folder);
    }
    Ok(())
}

/// Clears the drafts of killed copies out of a folder; the person has nothing to do about them.
fn sweep(call: &Call<'_>, folder: &Path) {
    match store::sweep_drafts(folder, call.moment().now) {
        Ok(0) => {}
        Ok(swept) => tracing::info!(swept, "drafts of killed copies were removed"),
        Err(error) => tracing::warn!(%error, "drafts of killed copies could not be looked for"),
    }
}

/// Puts an opened store on the desk and signs in where nobody has to be asked.
pub(super) fn put_on_desk(
    call: &Call<'_>,
    store: Store,
    path: std::path::PathBuf,
    key: FileKey,
    notices: Vec<Notice>,
) -> Result<(), Refusal> {
    let cooperative = store::cooperative::get(store.reader())?;
    let currency: Currency = cooperative.currency;
    let who = signed_in_at_once(&store, cooperative.demo)?;
    call.host().remember_recent(&path);
    *call.desk().lock_open() = Some(OpenFile {
        seen_version: store.data_version()?,
        store,
        path,
        key,
        currency,
        demo: cooperative.demo,
        who,
        dirty: notices.iter().any(|notice| notice.code == RECOVERED),
        notices,
    });
    Ok(())
}

/// A single user without passphrase is signed in at once; on a demo, its first administrator
/// (spec 08, spec 11).
fn signed_in_at_once(store: &Store, demo: bool) -> Result<Option<SignedIn>, Refusal> {
    let users = users::all(store.reader())?;
    let mut enabled = users.into_iter().filter(|user| user.disabled_at.is_none());
    let first = match (enabled.next(), enabled.next()) {
        (Some(first), second) if demo || (second.is_none() && first.passphrase_hash.is_none()) => {
            Some(first)
        }
        _ => None,
    };
    Ok(first.map(SignedIn::from))
}

/// The notice of a file that was not closed properly: what it holds has no copy yet.
const RECOVERED: &str = "recovered_after_crash";

fn notices(opened: &Opened) -> Vec<Notice> {
    let mut notices = Vec::new();
    if opened.recovered_after_crash {
        notices.push(Notice { code: RECOVERED.to_owned(), detail: String::new() });
    }
    if let Some(migrated) = &opened.migrated {
        let copy = migrated.copy.to_string_lossy().into_owned();
        notices.push(Notice { code: "migrated".to_owned(), detail: copy });
    }
    for warning in &opened.warnings {
        notices.push(Notice { code: warning.code().to_owned(), detail: String::new() });
    }
    notices
}

/// The label of a key in the keyring: the file's name, which the person recognises.
pub(super) fn label(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// `cooperative.open_demo`: opens the demo in the program's own folder, made when missing.
pub struct OpenDemo;

impl Command for OpenDemo {
    type Input = Nothing;
    type Answer = Current;
    const NAME: &'static str = "cooperative.open_demo";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<Current, Refusal> {
        open_demo(call)?;
        current(call)
    }
}

fn open_demo(call: &Call<'_>) -> Result<(), Refusal> {
    let path = call.host().own_folder().join("Ferme du Temple (exemple).coop");
    if !path.exists() {
        create_demo_at(call, &path)?;
    }
    open_at(call, &path, None)
}

/// `cooperative.close`: folds the file into one, with a backup when something changed.
pub struct Close;

impl Command for Close {
    type Input = Nothing;
    type Answer = Done;
    const NAME: &'static str = "cooperative.close";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<Done, Refusal> {
        call.desk().close()?;
        Ok(Done {})
    }
}
