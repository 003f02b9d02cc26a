//! The plan's versions: `contributions.plans`, `.save_plan`, `.validate_plan`.

use std::str::FromStr;

use domain::contributions::{
    Compounding, Destination, EntryRule, Indexation, Plan, PlanState, PlanTerms, PlanVersion,
};
use domain::kernel::{Currency, Ratio};
use rust_decimal::Decimal;
use store::contributions::plans::{self, StoredPlan};
use store::history::EntryKind;
use store::{Reader, documents};
use texts::Lang;
use uuid::Uuid;

use super::plan_view::{indexation, plan_table};
use super::types::{
    CompoundingKind, EntryRuleKind, IndexationInput, IndexationKind, IndexationValue, PlanList,
    PlanSaved, PlanVersionView, SavePlanInput, ValidatePlanInput,
};
use crate::call::{Because, Call};
use crate::command::{Access, Command, MANAGERS, MONEY_KEEPERS, Nothing, READERS};
use crate::history::{Telling, tell};
use crate::refusal::Refusal;
use crate::wire::{Amount, Day, Rate, choice};

/// The plan of the file: its validated versions. A file has one plan, named by the cooperative.
///
/// # Errors
/// Failures of the file.
pub(super) fn plan(reader: Reader<'_>) -> Result<Plan, Refusal> {
    let id = store::cooperative::get(reader)?.id;
    let versions = plans::all(reader)?.into_iter().map(|stored| stored.version).collect();
    Ok(Plan::try_new(id, versions)?)
}

/// `contributions.plans`: every version, with the table of a founder.
pub(super) struct Plans;

impl Command for Plans {
    type Input = Nothing;
    type Answer = PlanList;
    const NAME: &'static str = "contributions.plans";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<PlanList, Refusal> {
        let lang = call.lang();
        call.read(|reader| {
            let mut versions = Vec::new();
            for stored in plans::all(reader)?.into_iter().rev() {
                versions.push(version_view(reader, stored, lang)?);
            }
            Ok(PlanList { versions })
        })
    }
}

/// `contributions.save_plan`: writes a draft, or changes the one that stands.
pub(super) struct SavePlan;

impl Command for SavePlan {
    type Input = SavePlanInput;
    type Answer = PlanSaved;
    const NAME: &'static str = "contributions.save_plan";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: SavePlanInput) -> Result<PlanSaved, Refusal> {
        let currency = call.currency()?;
        let mut version = read_version(&input, currency)?;
        call.write(|tx| {
            let known = plans::all(tx.reader())?;
            let draft = known.iter().find(|stored| stored.version.state == PlanState::Draft);
            let changed = match (input.version, draft) {
                (None, Some(draft)) => {
                    let number = draft.version.number;
                    return Err(Refusal::new("plan_draft_exists").with("version", number));
                }
                (None, None) => None,
                (Some(number), Some(draft)) if draft.version.number == number => Some(draft),
                (Some(number), _) => return Err(not_a_draft(&known, number)),
            };
            version.number = match changed {
                Some(draft) => draft.version.number,
                None => plans::next_number(tx.reader())?,
            };
            // What its validation would refuse is told while it is being written.
            version.clone().validated(Some(Uuid::nil()), &plan(tx.reader())?)?;
            match changed {
                Some(draft) => {
                    let read = input.row_version;
                    let read =
                        read.ok_or_else(|| Refusal::new("missing_field").on("row_version"))?;
                    plans::change_draft(tx, draft.id, &version, read)?;
                }
                None => plans::add_draft(tx, call.new_id(), &version)?,
            }
            saved(tx.reader(), version.number)
        })
    }
}

/// `contributions.validate_plan`: a draft takes effect, with the decision that adopts it.
pub(super) struct ValidatePlan;

impl Command for ValidatePlan {
    type Input = ValidatePlanInput;
    type Answer = PlanSaved;
    const NAME: &'static str = "contributions.validate_plan";
    const ACCESS: Access = Access::Roles(MANAGERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: ValidatePlanInput) -> Result<PlanSaved, Refusal> {
        let because = Because { reason: None, document: Some(input.document) };
        call.write_because(&because, |tx| {
            let known = plans::all(tx.reader())?;
            let stored = known
                .iter()
                .find(|stored| stored.version.number == input.version)
                .ok_or_else(|| unknown_version(input.version))?;
            if stored.version.state == PlanState::Draft && stored.row_version != input.row_version {
                return Err(plans::changed_meanwhile(stored.id).into());
            }
            documents::get(tx.reader(), input.document)
                .map_err(|error| Refusal::from(error).on("document"))?;
            stored.version.clone().validated(Some(input.document), &plan(tx.reader())?)?;
            plans::validate(tx, stored.id, input.document, input.row_version)?;
            let told = Telling::new(EntryKind::StatusChange, "timeline-plan-validated")
                .about("plan_version", stored.id)
                .with("version", input.version)
                .with("on", stored.version.effective_from)
                .document(Some(input.document));
            tell(call, tx, told)?;
            saved(tx.reader(), input.version)
        })
    }
}

fn saved(reader: Reader<'_>, number: u32) -> Result<PlanSaved, Refusal> {
    let stored = plans::find(reader, number)?.ok_or_else(|| unknown_version(number))?;
    Ok(PlanSaved { version: number, row_version: stored.row_version })
}

fn unknown_version(number: u32) -> Refusal {
    Refusal::new("plan_version_unknown").on("version").with("version", number)
}

fn not_a_draft(known: &[StoredPlan], number: u32) -> Refusal {
    if known.iter().any(|stored| stored.version.number == number) {
        Refusal::new("plan_already_validated").on("version").with("number", number)
    } else {
        unknown_version(number)
    }
}

fn read_version(input: &SavePlanInput, currency: Currency) -> Result<PlanVersion, Refusal> {
    let entry_rule = match input.entry_rule {
        EntryRuleKind::CatchUp => EntryRule::CatchUp,
        EntryRuleKind::CatchUpOver => EntryRule::CatchUpOver(
            input.catch_up_over.ok_or_else(|| Refusal::new("missing_field").on("catch_up_over"))?,
        ),
        EntryRuleKind::FromNext => EntryRule::FromNext,
    };
    let destination = match &input.destination {
        None => Destination::MemberAdvance,
        Some(code) => choice("destination", &code.0, &Destination::ALL, Destination::code)?,
    };
    let mut cut_offs: Vec<_> = input.cut_offs.iter().flatten().map(|day| day.0).collect();
    cut_offs.sort_unstable();
    cut_offs.dedup();
    Ok(PlanVersion {
        number: 0,
        state: PlanState::Draft,
        effective_from: input.effective_from.0,
        document: None,
        terms: PlanTerms {
            base_amount: input.base_amount.money("base_amount", currency)?,
            period: input.period.into(),
            first_due: input.first_due.0,
            instalments: input.instalments,
            indexation: indexation(&input.indexation, currency)?,
            risk_premium: input.risk_premium.as_ref().map_or_else(Ratio::zero, Rate::ratio),
        },
        entry_rule,
        grace_days: input.grace_days.unwrap_or(0),
        cut_offs,
        destination,
    })
}

fn version_view(
    reader: Reader<'_>,
    stored: StoredPlan,
    lang: Lang,
) -> Result<PlanVersionView, Refusal> {
    let version = stored.version;
    let document_title = match version.document {
        Some(document) => Some(documents::get(reader, document)?.title),
        None => None,
    };
    let terms = &version.terms;
    let (entry_rule, catch_up_over) = match version.entry_rule {
        EntryRule::CatchUp => (EntryRuleKind::CatchUp, None),
        EntryRule::CatchUpOver(parts) => (EntryRuleKind::CatchUpOver, Some(parts)),
        EntryRule::FromNext => (EntryRuleKind::FromNext, None),
    };
    let schedule = terms.schedule(None)?;
    Ok(PlanVersionView {
        version: version.number,
        row_version: stored.row_version,
        state: version.state.code().to_owned(),
        effective_from: version.effective_from.into(),
        base_amount: terms.base_amount.into(),
        period: terms.period.into(),
        first_due: terms.first_due.into(),
        instalments: terms.instalments,
        indexation: indexation_view(&terms.indexation),
        risk_premium: (!terms.risk_premium.is_zero()).then(|| rate(&terms.risk_premium)),
        entry_rule,
        catch_up_over,
        grace_days: version.grace_days,
        destination: version.destination.code().to_owned(),
        cut_offs: version.cut_offs.iter().copied().map(Day::from).collect(),
        document: version.document,
        document_title,
        table: plan_table(terms, None, &schedule, lang),
    })
}

/// A ratio that came from a decimal, as that decimal; beyond its digits, rounded for display.
fn decimal(ratio: &Ratio) -> Decimal {
    let text = ratio.display(27);
    let digits = text.trim_end_matches('0').trim_end_matches('.');
    Decimal::from_str(digits).unwrap_or_default()
}

fn rate(ratio: &Ratio) -> Rate {
    Rate(decimal(ratio))
}

fn indexation_view(indexation: &Indexation) -> IndexationInput {
    let plain = |kind| IndexationInput { kind, rate: None, compounding: None, values: None };
    match indexation {
        Indexation::None => plain(IndexationKind::None),
        Indexation::Fixed { rate: yearly, compounding } => IndexationInput {
            rate: Some(rate(yearly)),
            compounding: Some(match compounding {
                Compounding::Simple => CompoundingKind::Simple,
                Compounding::Compound => CompoundingKind::Compound,
            }),
            ..plain(IndexationKind::Fixed)
        },
        Indexation::Series { values } => IndexationInput {
            values: Some(
                values
                    .iter()
                    .map(|value| IndexationValue {
                        on: Some(value.on.into()),
                        value: Amount(decimal(&value.value)),
                    })
                    .collect(),
            ),
            ..plain(IndexationKind::Series)
        },
        Indexation::Table { amounts } => IndexationInput {
            values: Some(
                amounts
                    .iter()
                    .map(|amount| IndexationValue { on: None, value: amount.into() })
                    .collect(),
            ),
            ..plain(IndexationKind::Table)
        },
    }
}
