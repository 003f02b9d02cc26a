//! Who the cooperative is: `cooperative.show`, `cooperative.update`.

use domain::members::Language;
use domain::payments::{EnterpriseNumber, Iban};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::cooperative::CooperativeEdit;
use store::{Reader, settings};
use ts_rs::TS;

use crate::call::Call;
use crate::command::{ADMINS, Access, Command, Done, EVERY_ROLE, Nothing};
use crate::refusal::Refusal;
use crate::wire::{Line, Paragraph, choice};

/// An IBAN as typed: with or without blanks.
pub type IbanText = Line;

/// Reads an optional IBAN.
pub(super) fn read_iban(field: &str, text: Option<&Line>) -> Result<Option<String>, Refusal> {
    text.map(|text| Iban::parse(&text.0).map(|iban| iban.to_string()))
        .transpose()
        .map_err(|wrong| Refusal::new(wrong.code()).on(field))
}

/// Reads an optional enterprise number.
pub(super) fn read_enterprise_number(text: Option<&Line>) -> Result<Option<String>, Refusal> {
    text.map(|text| EnterpriseNumber::parse(&text.0).map(|number| number.to_string()))
        .transpose()
        .map_err(|wrong| Refusal::new(wrong.code()).on("enterprise_number"))
}

/// The cooperative's identity, as it stands on every paper.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct CooperativeIdentity {
    /// Name.
    pub name: String,
    /// BCE/KBO number, printed form.
    pub enterprise_number: Option<String>,
    /// Postal address, several lines.
    pub address: String,
    /// ISO 4217.
    pub currency: String,
    /// `fr`, `nl` or `en`.
    pub language: String,
    /// First day of the fiscal year, `MM-DD`.
    pub fiscal_year_start: String,
    /// Current account.
    pub iban: Option<String>,
    /// Reserve account.
    pub reserve_iban: Option<String>,
    /// Grows with each change: given back on update.
    pub row_version: i64,
}

/// Reads the identity and the two accounts.
pub(crate) fn identity(reader: Reader<'_>) -> Result<CooperativeIdentity, Refusal> {
    let cooperative = store::cooperative::get(reader)?;
    let iban = |key: &str| -> Result<Option<String>, Refusal> {
        Ok(settings::get(reader, key)?.and_then(|value| value.as_str().map(str::to_owned)))
    };
    Ok(CooperativeIdentity {
        name: cooperative.name,
        enterprise_number: cooperative.enterprise_number,
        address: cooperative.address,
        currency: cooperative.currency.code().to_owned(),
        language: cooperative.language.code().to_owned(),
        fiscal_year_start: cooperative.fiscal_year_start,
        iban: iban("iban.current")?,
        reserve_iban: iban("iban.reserve")?,
        row_version: cooperative.row_version,
    })
}

/// `cooperative.show`: the identity.
pub struct Show;

impl Command for Show {
    type Input = Nothing;
    type Answer = CooperativeIdentity;
    const NAME: &'static str = "cooperative.show";
    const ACCESS: Access = Access::Roles(EVERY_ROLE);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<CooperativeIdentity, Refusal> {
        call.read(identity)
    }
}

/// The new identity. The currency was fixed at creation.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CooperativeUpdate {
    /// Name.
    pub name: Line,
    /// BCE/KBO number.
    #[serde(default)]
    pub enterprise_number: Option<Line>,
    /// Postal address.
    #[serde(default)]
    pub address: Option<Paragraph>,
    /// `fr`, `nl` or `en`.
    pub language: Line,
    /// Current account.
    #[serde(default)]
    pub iban: Option<IbanText>,
    /// Reserve account.
    #[serde(default)]
    pub reserve_iban: Option<IbanText>,
    /// As `cooperative.show` gave it.
    pub row_version: i64,
}

/// `cooperative.update`: changes the identity; refused with `changed_meanwhile` when another
/// window changed it first.
pub struct Update;

impl Command for Update {
    type Input = CooperativeUpdate;
    type Answer = Done;
    const NAME: &'static str = "cooperative.update";
    const ACCESS: Access = Access::Roles(ADMINS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: CooperativeUpdate) -> Result<Done, Refusal> {
        let enterprise_number = read_enterprise_number(input.enterprise_number.as_ref())?;
        let iban = read_iban("iban", input.iban.as_ref())?;
        let reserve_iban = read_iban("reserve_iban", input.reserve_iban.as_ref())?;
        let language = choice("language", &input.language.0, &Language::ALL, Language::code)?;
        call.write(|tx| {
            let now = store::cooperative::get(tx.reader())?;
            let edit = CooperativeEdit {
                name: input.name.0.clone(),
                enterprise_number: enterprise_number.clone(),
                address: input.address.as_ref().map_or(String::new(), |address| address.0.clone()),
                language,
                fiscal_year_start: now.fiscal_year_start,
                logo: now.logo,
            };
            store::cooperative::update(tx, &edit, input.row_version)?;
            for (key, wanted) in [("iban.current", &iban), ("iban.reserve", &reserve_iban)] {
                let wanted = serde_json::json!(wanted);
                if settings::get(tx.reader(), key)?.unwrap_or_default() != wanted {
                    settings::set(tx, key, &wanted)?;
                }
            }
            Ok(Done {})
        })
    }
}
