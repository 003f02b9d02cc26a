//! What the members' commands take and give.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::wire::{Amount, Day, FilePath, Line, Paragraph};

/// A person in short.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct PersonBrief {
    /// Id.
    pub id: Uuid,
    /// Given name and family name.
    pub name: String,
}

/// A membership as the list shows it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct MemberRow {
    /// Id.
    pub id: Uuid,
    /// Number, from 1.
    pub number: u32,
    /// The titulars' names, joined: what a call is addressed to.
    pub name: String,
    /// The titulars.
    pub titulars: Vec<PersonBrief>,
    /// FIFO rank.
    pub rank: u32,
    /// `PENDING_KYC`, `ACTIVE`, `SUSPENDED`, `IN_DEFAULT`, `EXITED`, `EXCLUDED`.
    pub status: String,
    /// Joining date.
    pub joined_on: Day,
    /// Leaving date.
    pub left_on: Option<Day>,
    /// Permanent structured reference, `+++…+++`.
    pub reference: String,
    /// The household's label.
    pub household: Option<String>,
    /// Adults and children of the household today.
    pub occupants: Option<u32>,
    /// KYC pieces still missing.
    pub kyc_missing: u32,
    /// What is owed today: positive owed, negative in credit.
    pub balance: Amount,
    /// Whether a due is late today.
    pub late: bool,
}

/// The members.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct MemberList {
    /// By rank.
    pub members: Vec<MemberRow>,
}

/// A person to choose: what tells two of one name apart stands beside it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct PersonChoice {
    /// Id.
    pub id: Uuid,
    /// Given name and family name.
    pub name: String,
    /// Email.
    pub email: Option<String>,
    /// Numbers of the memberships of which they are a titular.
    pub members: Vec<u32>,
}

/// Everybody whom the file names.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PersonList {
    /// By family name.
    pub persons: Vec<PersonChoice>,
}

/// Which membership.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct MemberInput {
    /// Id.
    pub membership: Uuid,
}

/// A person whole.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct PersonView {
    /// Id.
    pub id: Uuid,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: Option<String>,
    /// Email.
    pub email: Option<String>,
    /// E.164.
    pub phone: Option<String>,
    /// `fr`, `nl`, `en`.
    pub language: String,
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// Notes.
    pub note: String,
    /// `GRANTED` or `DENIED`.
    pub consent: String,
    /// Since when.
    pub consent_on: Option<Day>,
    /// Given back on update.
    pub row_version: i64,
}

/// A piece of the KYC checklist.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct KycPieceView {
    /// `identity`, `address`, …; `kyc-<piece>` in the catalogue.
    pub piece: String,
    /// `missing`, `seen`, `rejected`.
    pub state: String,
    /// Seen or rejected on.
    pub on: Option<Day>,
    /// By which user.
    pub by: Option<String>,
    /// Why it was rejected.
    pub reason: Option<String>,
}

/// A past change of status.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct StatusChangeView {
    /// New status.
    pub to: String,
    /// On.
    pub on: Day,
    /// Why.
    pub reason: String,
    /// By which user.
    pub by: Option<String>,
}

/// A status that could come next.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct StatusStepView {
    /// The status.
    pub to: String,
    /// Whether it is open now.
    pub open: bool,
    /// Why not: an error code, when closed.
    pub why_not: Option<String>,
    /// Whether a document is asked.
    pub needs_document: bool,
}

/// A membership whole.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct MemberDetail {
    /// As in the list.
    pub row: MemberRow,
    /// IBAN for refunds.
    pub iban: Option<String>,
    /// Titulars, in order.
    pub persons: Vec<PersonView>,
    /// Adults of the household today.
    pub adults: Option<u32>,
    /// Children of the household today.
    pub children: Option<u32>,
    /// The checklist.
    pub kyc: Vec<KycPieceView>,
    /// Newest first.
    pub status_history: Vec<StatusChangeView>,
    /// What could come next.
    pub next_steps: Vec<StatusStepView>,
    /// Given back on update.
    pub row_version: i64,
}

/// A person to add or as edited.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonInput {
    /// Family name.
    pub family_name: Line,
    /// Given name.
    #[serde(default)]
    pub given_name: Option<Line>,
    /// Email.
    #[serde(default)]
    pub email: Option<Line>,
    /// As typed; stored as E.164 (Belgium by default).
    #[serde(default)]
    pub phone: Option<Line>,
    /// `fr`, `nl`, `en`; the cooperative's when absent.
    #[serde(default)]
    pub language: Option<Line>,
    /// Street and number.
    #[serde(default)]
    pub street: Option<Line>,
    /// Postal code.
    #[serde(default)]
    pub postal_code: Option<Line>,
    /// City.
    #[serde(default)]
    pub city: Option<Line>,
    /// Country.
    #[serde(default)]
    pub country: Option<Line>,
    /// Notes.
    #[serde(default)]
    pub note: Option<Paragraph>,
}

/// `members.add`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddMemberInput {
    /// One or several titulars, in order.
    pub titulars: Vec<PersonInput>,
    /// Joining date.
    pub joined_on: Day,
    /// FIFO rank; the next free one when absent.
    #[serde(default)]
    pub rank: Option<u32>,
    /// Number; the next one when absent.
    #[serde(default)]
    pub number: Option<u32>,
    /// Label of the household; the first titular's family name when absent.
    #[serde(default)]
    pub household: Option<Line>,
    /// Adults of the household.
    #[serde(default)]
    pub adults: Option<u32>,
    /// Children of the household.
    #[serde(default)]
    pub children: Option<u32>,
    /// IBAN for refunds.
    #[serde(default)]
    pub iban: Option<Line>,
}

/// A membership that was made.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct MemberMade {
    /// Id.
    pub id: Uuid,
    /// Number.
    pub number: u32,
    /// Permanent structured reference.
    pub reference: String,
}

/// `members.update_person`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdatePersonInput {
    /// Which person.
    pub id: Uuid,
    /// All fields, as they are now to be.
    pub person: PersonInput,
    /// As the detail gave it.
    pub row_version: i64,
}

/// `members.update`: IBAN and household of a membership.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateMemberInput {
    /// Which membership.
    pub membership: Uuid,
    /// IBAN for refunds.
    #[serde(default)]
    pub iban: Option<Line>,
    /// Adults, from today.
    #[serde(default)]
    pub adults: Option<u32>,
    /// Children, from today.
    #[serde(default)]
    pub children: Option<u32>,
    /// As the detail gave it.
    pub row_version: i64,
}

/// A titular as they should have been: a person of the file, or a new one.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TitularInput {
    /// Somebody whom the file names.
    #[serde(default)]
    pub person: Option<Uuid>,
    /// Somebody new.
    #[serde(default)]
    pub new: Option<PersonInput>,
}

/// `members.correct`: what was typed wrongly, as it should have been.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectMemberInput {
    /// Which membership.
    pub membership: Uuid,
    /// Joining date.
    pub joined_on: Day,
    /// All titulars, in order.
    pub titulars: Vec<TitularInput>,
    /// Label of the household; as it is when absent.
    #[serde(default)]
    pub household: Option<Line>,
    /// Why.
    pub reason: Line,
    /// As the detail gave it.
    pub row_version: i64,
}

/// `members.set_kyc`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetKycInput {
    /// Which membership.
    pub membership: Uuid,
    /// Which piece.
    pub piece: Line,
    /// Seen (true) or rejected (false).
    pub seen: bool,
    /// On; today when absent.
    #[serde(default)]
    pub on: Option<Day>,
    /// Why it is rejected.
    #[serde(default)]
    pub reason: Option<Line>,
}

/// `members.change_status`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeStatusInput {
    /// Which membership.
    pub membership: Uuid,
    /// New status, without prefix.
    pub to: Line,
    /// On; today when absent.
    #[serde(default)]
    pub on: Option<Day>,
    /// Why.
    pub reason: Line,
    /// The document, where one is asked.
    #[serde(default)]
    pub document: Option<Uuid>,
}

/// `members.change_rank`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeRankInput {
    /// Which membership.
    pub membership: Uuid,
    /// New rank, free.
    pub rank: u32,
    /// Why.
    pub reason: Line,
    /// The document.
    pub document: Uuid,
}

/// `members.set_consent`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetConsentInput {
    /// Which person.
    pub person: Uuid,
    /// Granted or denied.
    pub granted: bool,
    /// On; today when absent.
    #[serde(default)]
    pub on: Option<Day>,
    /// How it was given: form, email, by word.
    pub how: Line,
}

/// `members.preview_import`, `members.import`.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportInput {
    /// The list, CSV or XLSX.
    pub path: FilePath,
    /// For each column of the file its meaning (`column-<code>` in the catalogue) or null; the
    /// program's own proposal when absent.
    #[serde(default)]
    pub columns: Option<Vec<Option<Line>>>,
    /// Joining date of rows without one; today when absent.
    #[serde(default)]
    pub joined_on: Option<Day>,
    /// SHA-256 of the list as it was previewed: another list is then refused.
    #[serde(default)]
    pub sha256: Option<Line>,
}

/// A row that is refused, and why.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct RejectedRowView {
    /// Row of the file, the heading being 1.
    pub row: u32,
    /// The cells as they are.
    pub cells: Vec<String>,
    /// Each reason.
    pub issues: Vec<RowIssueView>,
}

/// Why a row is refused.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct RowIssueView {
    /// `error-<code>` in the catalogue.
    pub code: String,
    /// Which column, by code.
    pub column: Option<String>,
    /// What the sentence needs.
    pub params: std::collections::BTreeMap<String, String>,
}

/// A membership that the import would make.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct ImportedMember {
    /// Rows of the file, one per titular.
    pub rows: Vec<u32>,
    /// Titulars' names.
    pub names: Vec<String>,
    /// Household.
    pub household: Option<String>,
    /// Rank, when the list gives one.
    pub rank: Option<u32>,
    /// Joining date.
    pub joined_on: Day,
}

/// What an import would do; nothing is written.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct ImportPreview {
    /// The file's headings.
    pub header: Vec<String>,
    /// What each column is taken for, or null.
    pub columns: Vec<Option<String>>,
    /// Every meaning a column can have.
    pub known_columns: Vec<String>,
    /// First rows of the file, to recognise the columns by.
    pub sample: Vec<Vec<String>>,
    /// How the file was read: `utf-8`, `windows-1252`, `xlsx`.
    pub encoding: String,
    /// SHA-256 of the file, hexadecimal: given back on import.
    pub sha256: String,
    /// New memberships.
    pub memberships: Vec<ImportedMember>,
    /// Persons who would join a membership that exists.
    pub joining: u32,
    /// Rows that are already in the cooperative.
    pub already: u32,
    /// Rows that repeat another row of the file.
    pub repeated: u32,
    /// Refused rows.
    pub rejected: Vec<RejectedRowView>,
}

/// What an import did.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct ImportDone {
    /// Memberships made.
    pub memberships: u32,
    /// Persons made.
    pub persons: u32,
    /// Rows that were already there.
    pub already: u32,
    /// Rows refused.
    pub rejected: u32,
}
