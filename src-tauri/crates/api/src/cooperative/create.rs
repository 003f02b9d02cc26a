//! Creating a file and keeping its recovery code: `cooperative.create`, `.create_demo`,
//! `.recovery_code`. The printed sheet is `documents.recovery_sheet`.

use std::path::Path;

use domain::cooperative::Role;
use domain::kernel::Currency;
use domain::members::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::cooperative::CooperativeEdit;
use store::history::EntryKind;
use store::users::UserEdit;
use store::{Act, FileKey, NewFile, Store};
use ts_rs::TS;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::identity::{IbanText, read_enterprise_number, read_iban};
use super::open::{Notice, label, put_on_desk};
use super::{demo_key, not_made};
use crate::call::{Call, SignedIn};
use crate::command::{ADMINS, Access, Command};
use crate::history::{Telling, tell};
use crate::refusal::Refusal;
use crate::settings::{check_passphrase_of, hash_passphrase};
use crate::wire::{FilePath, Line, Paragraph, Passphrase, choice};

/// What the wizard asks first. Members, lots and plan come later, each when the person wants.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateInput {
    /// Where the file goes; nothing is ever overwritten.
    pub path: FilePath,
    /// The cooperative's name.
    pub name: Line,
    /// BCE/KBO number, with or without dots.
    #[serde(default)]
    pub enterprise_number: Option<Line>,
    /// Postal address, several lines.
    #[serde(default)]
    pub address: Option<Paragraph>,
    /// ISO 4217; EUR when absent.
    #[serde(default)]
    pub currency: Option<Line>,
    /// `fr`, `nl` or `en`; `fr` when absent.
    #[serde(default)]
    pub language: Option<Line>,
    /// The month the fiscal year starts, 1 to 12; January when absent.
    #[serde(default)]
    pub fiscal_year_start: Option<u32>,
    /// The current account.
    #[serde(default)]
    pub iban: Option<IbanText>,
    /// The reserve account.
    #[serde(default)]
    pub reserve_iban: Option<IbanText>,
    /// The first user, who administers the file.
    pub user_name: Line,
    /// The first user's passphrase; without one the file opens at once while there is one user.
    #[serde(default)]
    pub passphrase: Option<Passphrase>,
}

/// A file that was just made, open on the desk.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct Created {
    /// Where it is.
    pub path: String,
    /// The recovery code, to be printed and put away.
    pub recovery_code: String,
    /// Whether this computer's keyring keeps the key: when not, the code opens the file each time.
    pub key_kept: bool,
}

/// `cooperative.create`: makes a file, its first user and its key, and opens it.
pub struct Create;

impl Command for Create {
    type Input = CreateInput;
    type Answer = Created;
    const NAME: &'static str = "cooperative.create";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: CreateInput) -> Result<Created, Refusal> {
        call.check_path("path", input.path.path())?;
        let wanted = Wanted::try_from_input(&input)?;
        let path = with_ending(input.path.path());
        let key = FileKey::generate()?;
        let id = call.new_id();
        let store = make_file(call, id, &path, &key, &wanted, input.passphrase.as_ref())?;
        // Only now: a refused creation leaves the open file open. A new file whose code nobody
        // has seen must not stay behind either.
        if let Err(refusal) = call.desk().close() {
            discard(store, &path);
            return Err(refusal);
        }
        let key_kept = call.host().remember_key(id, &key, &label(&path));
        let recovery_code = key.recovery_code().to_string();
        let mut notices = Vec::new();
        if !key_kept {
            notices.push(Notice { code: "key_not_kept".to_owned(), detail: String::new() });
        }
        put_on_desk(call, store, path.clone(), key, notices)?;
        if let Some(open) = call.desk().lock_open().as_mut() {
            open.dirty = true;
        }
        sign_in_its_maker(call)?;
        Ok(Created { path: path.to_string_lossy().into_owned(), recovery_code, key_kept })
    }
}

/// Who makes a file has chosen its passphrase a moment ago, and is not asked for it again.
fn sign_in_its_maker(call: &Call<'_>) -> Result<(), Refusal> {
    let maker = call.read(|reader| Ok(store::users::all(reader)?.into_iter().next()))?;
    if let Some(open) = call.desk().lock_open().as_mut() {
        open.who = maker.map(SignedIn::from);
    }
    Ok(())
}

/// The checked wishes of the wizard.
struct Wanted {
    name: String,
    enterprise_number: Option<String>,
    address: String,
    currency: Currency,
    language: Language,
    fiscal_year_start: u32,
    iban: Option<String>,
    reserve_iban: Option<String>,
    user_name: String,
    demo: bool,
}

impl Wanted {
    fn try_from_input(input: &CreateInput) -> Result<Self, Refusal> {
        let currency = input.currency.as_ref().map_or("EUR", |code| code.0.as_str());
        let language = input.language.as_ref().map_or("fr", |code| code.0.as_str());
        let month = input.fiscal_year_start.unwrap_or(1);
        if !(1..=12).contains(&month) {
            return Err(Refusal::new("no_such_month").on("fiscal_year_start"));
        }
        Ok(Self {
            name: input.name.0.clone(),
            enterprise_number: read_enterprise_number(input.enterprise_number.as_ref())?,
            address: input.address.as_ref().map_or(String::new(), |address| address.0.clone()),
            currency: Currency::try_new(currency)
                .map_err(|_unknown| Refusal::new("unknown_currency").on("currency"))?,
            language: choice("language", language, &Language::ALL, Language::code)?,
            fiscal_year_start: month,
            iban: read_iban("iban", input.iban.as_ref())?,
            reserve_iban: read_iban("reserve_iban", input.reserve_iban.as_ref())?,
            user_name: input.user_name.0.clone(),
            demo: false,
        })
    }
}

/// Makes the file with its identity and first user; nothing stays when it cannot be filled.
fn make_file(
    call: &Call<'_>,
    id: Uuid,
    path: &Path,
    key: &FileKey,
    wanted: &Wanted,
    passphrase: Option<&Passphrase>,
) -> Result<Store, Refusal> {
    let header = NewFile {
        id,
        name: wanted.name.clone(),
        currency: wanted.currency,
        language: wanted.language,
        demo: wanted.demo,
        created_at: call.moment().now,
        today: call.today(),
    };
    let mut store = Store::create(path, key, &header).map_err(|error| not_made(error, path))?;
    match fill(call, &mut store, wanted, passphrase) {
        Ok(()) => Ok(store),
        Err(refusal) => {
            discard(store, path);
            Err(refusal)
        }
    }
}

/// Makes the empty file of a demo, closed.
pub(crate) fn make_demo_file(
    call: &Call<'_>,
    path: &Path,
    input: serde_json::Value,
) -> Result<(), Refusal> {
    let input: CreateInput = crate::wire::parse(input)?;
    let wanted = Wanted { demo: true, ..Wanted::try_from_input(&input)? };
    let store = make_file(call, call.new_id(), path, &demo_key(), &wanted, None)?;
    Ok(store.close()?)
}

fn fill(
    call: &Call<'_>,
    store: &mut Store,
    wanted: &Wanted,
    passphrase: Option<&Passphrase>,
) -> Result<(), Refusal> {
    let hash = passphrase.map(hash_passphrase).transpose()?;
    let act = Act::new(Create::NAME, call.moment().now, call.today());
    store.unit_of_work(&act, |tx| {
        let now = store::cooperative::get(tx.reader())?;
        let edit = CooperativeEdit {
            name: wanted.name.clone(),
            enterprise_number: wanted.enterprise_number.clone(),
            address: wanted.address.clone(),
            language: wanted.language,
            fiscal_year_start: format!("{:02}-01", wanted.fiscal_year_start),
            logo: None,
        };
        store::cooperative::update(tx, &edit, now.row_version)?;
        for (key, iban) in [("iban.current", &wanted.iban), ("iban.reserve", &wanted.reserve_iban)]
        {
            if let Some(iban) = iban {
                store::settings::set(tx, key, &serde_json::json!(iban))?;
            }
        }
        let user = UserEdit {
            name: wanted.user_name.clone(),
            role: Role::AdminOrg,
            person_id: None,
            disabled: false,
        };
        let id = call.new_id();
        store::users::add(tx, id, &user)?;
        if let Some(hash) = &hash {
            store::users::set_passphrase(tx, id, Some(hash))?;
        }
        let told = Telling::new(EntryKind::System, "timeline-cooperative-created")
            .with("name", &wanted.name);
        tell(call, tx, told)?;
        Ok::<(), Refusal>(())
    })?;
    Ok(())
}

/// Takes back a file that could not be filled, so that a second try finds the place free.
fn discard(store: Store, path: &Path) {
    let closed = store.close();
    let removed = std::fs::remove_file(path);
    if closed.is_err() || removed.is_err() {
        tracing::warn!("a half-made file could not be removed");
    }
}

fn with_ending(path: &Path) -> std::path::PathBuf {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("coop")) {
        path.to_owned()
    } else {
        let mut name = path.as_os_str().to_owned();
        name.push(".coop");
        name.into()
    }
}

/// Where a demo goes.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateDemoInput {
    /// The file to make.
    pub path: FilePath,
}

/// A demo that was made.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct DemoMade {
    /// Where it is.
    pub path: String,
    /// Its public recovery code.
    pub recovery_code: String,
}

/// `cooperative.create_demo`: makes the demo cooperative, laid around today.
pub struct CreateDemo;

impl Command for CreateDemo {
    type Input = CreateDemoInput;
    type Answer = DemoMade;
    const NAME: &'static str = "cooperative.create_demo";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: CreateDemoInput) -> Result<DemoMade, Refusal> {
        call.check_path("path", input.path.path())?;
        let path = with_ending(input.path.path());
        create_demo_at(call, &path)?;
        Ok(DemoMade {
            path: path.to_string_lossy().into_owned(),
            recovery_code: demo_key().recovery_code().to_string(),
        })
    }
}

/// Makes the demo: an empty file first, then a treasurer's past through the commands themselves.
pub(super) fn create_demo_at(call: &Call<'_>, path: &Path) -> Result<(), Refusal> {
    crate::demo::make(call, path)
}

/// Who asks for the code.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecoveryCodeInput {
    /// The asker's passphrase, when they have one.
    #[serde(default)]
    pub passphrase: Option<Passphrase>,
}

/// The recovery code of the open file.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct RecoveryCodeShown {
    /// The code, in groups.
    pub recovery_code: String,
}

/// `cooperative.recovery_code`: shows the code again, after the passphrase.
pub struct RecoveryCode;

impl Command for RecoveryCode {
    type Input = RecoveryCodeInput;
    type Answer = RecoveryCodeShown;
    const NAME: &'static str = "cooperative.recovery_code";
    const ACCESS: Access = Access::Roles(ADMINS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: RecoveryCodeInput) -> Result<RecoveryCodeShown, Refusal> {
        check_passphrase_of(call, input.passphrase.as_ref())?;
        Ok(RecoveryCodeShown { recovery_code: code_of_open_file(call)?.to_string() })
    }
}

/// The code of the open file, wiped after use.
pub(crate) fn code_of_open_file(call: &Call<'_>) -> Result<Zeroizing<String>, Refusal> {
    let open = call.desk().lock_open();
    let open = open.as_ref().ok_or_else(|| Refusal::new("no_file_open"))?;
    Ok(Zeroizing::new(open.key.recovery_code().to_string()))
}

/// The name of the open file, as the recovery sheet shows it.
pub(crate) fn open_file_name(call: &Call<'_>) -> Result<String, Refusal> {
    let open = call.desk().lock_open();
    let open = open.as_ref().ok_or_else(|| Refusal::new("no_file_open"))?;
    Ok(label(&open.path))
}
