//! The demo cooperative "Ferme du Temple": a treasurer's past, laid through the commands
//! themselves, on the days it happened, relative to the day it is made.
//!
//! Source: spec 01 "The demo cooperative". Deliberately not here: any row that no command could
//! have written. 4 households, 7 adults and 5 children; 36 instalments each, of which 3 are late,
//! 2 partly paid and 1 was reversed; one payment waits for confirmation.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Days, Months, NaiveDate, TimeDelta};
use documents::views::{Block, Issue, Issuer, ReportView};
use serde::Deserialize;
use serde_json::{Value, json};
use store::FileKey;
use uuid::Uuid;

use crate::call::Call;
use crate::cooperative::make_demo_file;
use crate::desk::{Desk, Envelope};
use crate::host::{Host, Moment, Pick};
use crate::refusal::Refusal;

/// Names, households and amounts, as data.
const RECIPE: &str = include_str!("../../../../assets/demo/ferme-du-temple.json");

#[derive(Deserialize)]
struct Recipe {
    cooperative: Value,
    plan: Value,
    /// Instalments that lie in the past.
    instalments: u32,
    households: Vec<Household>,
}

#[derive(Deserialize)]
struct Household {
    member: Value,
    /// How the last instalments went.
    story: Story,
}

/// What the demo shows of one household.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Story {
    /// Everything paid; the last payment waits for confirmation.
    WaitsForConfirmation,
    /// One payment was typed wrongly, reversed and entered again; the last is partly paid.
    ReversedThenPartial,
    /// The last is partly paid.
    Partial,
    /// The three before the last are unpaid.
    Late,
}

/// Makes the demo at `path`.
///
/// # Errors
/// What the file or a command refuses; then no file is left behind.
pub(crate) fn make(call: &Call<'_>, path: &Path) -> Result<(), Refusal> {
    let recipe: Recipe = serde_json::from_str(RECIPE).map_err(|error| Refusal::broken(&error))?;
    let mut input = recipe.cooperative.clone();
    input["path"] = json!(path.to_string_lossy());
    make_demo_file(call, path, input)?;
    // A folder that nobody else has, which goes with everything in it.
    let papers = tempfile::Builder::new().prefix("coop-demo-").tempdir();
    let papers = papers.map_err(|error| Refusal::broken(&error));
    let outcome = papers.and_then(|papers| {
        let lived = live_in(call, path, &recipe, papers.path());
        lived.and(papers.close().map_err(|error| Refusal::broken(&error)))
    });
    if outcome.is_err() && std::fs::remove_file(path).is_err() {
        tracing::warn!("a half-made demo could not be removed");
    }
    outcome
}

/// Lives the past in the file at `path`, and closes it.
fn live_in(call: &Call<'_>, path: &Path, recipe: &Recipe, papers: &Path) -> Result<(), Refusal> {
    let host = Arc::new(PastHost {
        real: call.desk().host_handle(),
        today: Mutex::new(call.today()),
        file: path.to_owned(),
        papers: papers.to_owned(),
    });
    let past =
        Past { desk: Desk::new(Arc::clone(&host) as Arc<dyn Host>), host, today: call.today() };
    let lived = past.prepare_papers().and_then(|()| past.live(recipe));
    // Closed even where the past could not be lived to its end.
    let closed = past.desk.close();
    lived.and(closed)
}

/// The treasurer of the past.
struct Past {
    desk: Desk,
    host: Arc<PastHost>,
    today: NaiveDate,
}

impl Past {
    fn ask(&self, name: &str, input: Value) -> Result<Value, Refusal> {
        let reply = self.desk.call(Envelope::new(name, input)).inspect_err(|refusal| {
            tracing::error!(command = name, code = %refusal.code, field = ?refusal.field, "the demo was refused");
        })?;
        Ok(reply.answer)
    }

    /// Writes the two papers that the past refers to: a decision and a bank statement.
    fn prepare_papers(&self) -> Result<(), Refusal> {
        for (name, title, text) in [
            (
                "decision",
                "Décision de l’assemblée",
                "Le plan de cotisation est adopté à l’unanimité.",
            ),
            ("extrait", "Extrait de compte", "Versement reçu. Exemple sans valeur."),
        ] {
            let view = ReportView {
                issue: Issue {
                    lang: texts::Lang::Fr,
                    number: String::new(),
                    issued_on: self.today,
                    program_version: env!("CARGO_PKG_VERSION").to_owned(),
                    duplicate: false,
                },
                issuer: Issuer {
                    name: "Ferme du Temple".to_owned(),
                    address: Vec::new(),
                    enterprise_number: None,
                    contact: Vec::new(),
                    logo: None,
                },
                recipient: None,
                title: title.to_owned(),
                subtitle: None,
                landscape: false,
                blocks: vec![Block::Paragraph(text.to_owned())],
            };
            let rendered =
                documents::table_report(&view).map_err(|error| Refusal::new(error.code()))?;
            std::fs::write(self.paper(name), rendered.bytes)
                .map_err(|error| Refusal::broken(&error))?;
        }
        Ok(())
    }

    fn paper(&self, name: &str) -> PathBuf {
        self.host.papers.join(format!("{name}.pdf"))
    }

    /// The bank statement of the day, under the name that its document will have.
    fn bank_statement(&self) -> Result<PathBuf, Refusal> {
        let on = texts::format::long_date(self.host.moment().today, texts::Lang::Fr);
        let statement = self.paper(&format!("Extrait de compte du {on}"));
        if !statement.exists() {
            std::fs::copy(self.paper("extrait"), &statement)
                .map_err(|error| Refusal::broken(&error))?;
        }
        Ok(statement)
    }

    fn live(&self, recipe: &Recipe) -> Result<(), Refusal> {
        // The last instalment fell due five days ago: within the grace of ten days.
        let last_due = self.today - Days::new(5);
        let first_due = last_due
            .checked_sub_months(Months::new(recipe.instalments - 1))
            .ok_or_else(|| Refusal::new("date_out_of_range"))?;
        let founded = first_due - Days::new(45);
        self.host.set_today(founded);
        self.ask("cooperative.open", json!({ "path": self.host.file.to_string_lossy() }))?;
        let members = recipe
            .households
            .iter()
            .map(|household| self.join(household, founded))
            .collect::<Result<Vec<_>, _>>()?;
        self.adopt_plan(&recipe.plan, first_due)?;
        for number in 0..recipe.instalments {
            let due = first_due + Months::new(number);
            self.host.set_today(due);
            let issued = self.ask("contributions.issue_dues", json!({}))?;
            let left = recipe.instalments - 1 - number;
            self.host.set_today((due + Days::new(3)).min(self.today));
            for (household, member) in recipe.households.iter().zip(&members) {
                let row = issued["dues"].as_array().into_iter().flatten();
                let mine = row.filter(|row| row["membership"] == *member);
                for amount in mine.filter_map(|row| row["amount"].as_str()) {
                    self.pay(household.story, member, amount, left)?;
                }
            }
        }
        self.host.set_today(self.today);
        let title = "Appel du mois";
        let call = json!({ "title": title, "until": self.today.to_string() });
        self.ask("contributions.issue_call", call)?;
        Ok(())
    }

    fn join(&self, household: &Household, on: NaiveDate) -> Result<Value, Refusal> {
        let mut input = household.member.clone();
        input["joined_on"] = json!(on.to_string());
        let member = self.ask("members.add", input)?["id"].clone();
        let detail = self.ask("members.show", json!({ "membership": member }))?;
        for piece in detail["kyc"].as_array().into_iter().flatten() {
            let seen = json!({ "membership": member, "piece": piece["piece"], "seen": true });
            self.ask("members.set_kyc", seen)?;
        }
        let active = json!({ "membership": member, "to": "ACTIVE", "reason": "Dossier complet" });
        self.ask("members.change_status", active)?;
        Ok(member)
    }

    fn adopt_plan(&self, plan: &Value, first_due: NaiveDate) -> Result<(), Refusal> {
        let mut input = plan.clone();
        input["first_due"] = json!(first_due.to_string());
        input["effective_from"] = json!(first_due.to_string());
        let saved = self.ask("contributions.save_plan", input)?;
        let decision = json!({
            "path": self.paper("decision").to_string_lossy(),
            "title": "PV : plan de cotisation",
            "kind": "decision",
        });
        let document = self.ask("documents.add", decision)?["document"].clone();
        let validate = json!({
            "version": saved["version"], "row_version": saved["row_version"], "document": document,
        });
        self.ask("contributions.validate_plan", validate)?;
        Ok(())
    }

    /// Pays an instalment as the story wants; `left` instalments come after it.
    fn pay(&self, story: Story, member: &Value, amount: &str, left: u32) -> Result<(), Refusal> {
        match (story, left) {
            (Story::WaitsForConfirmation, 0) => self.declare(member, amount, None).map(|_id| ()),
            (Story::Partial | Story::ReversedThenPartial, 0) => {
                self.declare_and_confirm(member, "100.00", None).map(|_id| ())
            }
            (Story::ReversedThenPartial, 6) => {
                let wrong = self.declare_and_confirm(member, "25.00", None)?;
                let right = self.declare(member, amount, Some(&wrong))?;
                self.ask("contributions.confirm", json!({ "contribution": right })).map(|_done| ())
            }
            (Story::Late, 0..=3) => Ok(()),
            _ => self.declare_and_confirm(member, amount, None).map(|_id| ()),
        }
    }

    fn declare_and_confirm(
        &self,
        member: &Value,
        amount: &str,
        corrects: Option<&Value>,
    ) -> Result<Value, Refusal> {
        let id = self.declare(member, amount, corrects)?;
        self.ask("contributions.confirm", json!({ "contribution": id }))?;
        Ok(id)
    }

    fn declare(
        &self,
        member: &Value,
        amount: &str,
        corrects: Option<&Value>,
    ) -> Result<Value, Refusal> {
        let mut input = json!({
            "membership": member,
            "amount": amount,
            "value_date": self.host.moment().today.to_string(),
            "method": "BANK_TRANSFER",
            "proofs": [self.bank_statement()?.to_string_lossy()],
        });
        if let Some(corrects) = corrects {
            input["corrects"] = corrects.clone();
            input["reason"] = json!("Montant mal recopié de l’extrait");
        }
        Ok(self.ask("contributions.declare", input)?["id"].clone())
    }
}

/// The real host on a past day. It remembers nothing outside the demo.
struct PastHost {
    real: Arc<dyn Host>,
    today: Mutex<NaiveDate>,
    file: PathBuf,
    papers: PathBuf,
}

impl PastHost {
    fn set_today(&self, today: NaiveDate) {
        *self.today.lock().unwrap_or_else(PoisonError::into_inner) = today;
    }
}

impl Host for PastHost {
    fn moment(&self) -> Moment {
        let today = *self.today.lock().unwrap_or_else(PoisonError::into_inner);
        let real = self.real.moment();
        // The hour of the machine on the day of the past, so that events keep their order.
        let now = real.now - TimeDelta::days((real.today - today).num_days());
        Moment { now, today }
    }

    fn new_id(&self) -> Uuid {
        self.real.new_id()
    }

    fn may_use(&self, path: &Path) -> bool {
        path == self.file || path.starts_with(&self.papers)
    }

    fn pick(&self, _pick: Pick, _suggested_name: Option<&str>) -> Result<Vec<PathBuf>, Refusal> {
        Err(Refusal::new("no_dialog"))
    }

    fn opens_documents(&self) -> bool {
        false
    }

    fn open_with_system(&self, _path: &Path) -> Result<(), Refusal> {
        Err(Refusal::new("no_opener"))
    }

    fn keys(&self) -> Vec<FileKey> {
        Vec::new()
    }

    fn remember_key(&self, _id: Uuid, _key: &FileKey, _label: &str) -> bool {
        false
    }

    fn progress(&self, _job: &str, _done: u64, _total: u64) {}

    fn recent(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn remember_recent(&self, _path: &Path) {}

    fn own_folder(&self) -> PathBuf {
        self.papers.clone()
    }

    fn offered_file(&self) -> Option<PathBuf> {
        None
    }

    fn painted(&self, _what: &str) {}
}
