//! What the window asks of its own machine: dialogs, the system's programs, the end of a job.
//!
//! The area `window` is the only one that is not of spec 11's list: nothing of the cooperative is
//! in it, and the terminal refuses it with `no_dialog` or `no_opener`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::command::{Access, Command, Declaration, Done, declare};
use crate::host::Pick;
use crate::refusal::Refusal;
use crate::wire::Line;

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] =
    &[declare::<PickFiles>(), declare::<Cancel>(), declare::<Painted>()];

/// Which dialog, and the name it proposes.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PickInput {
    /// Which kind of file.
    pub pick: Pick,
    /// The name that a saving dialog proposes.
    #[serde(default)]
    pub suggested_name: Option<Line>,
}

/// A chosen file.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PickedFile {
    /// The path, to be given back to the command that reads or writes it.
    pub path: String,
    /// Its last part, to be shown.
    pub name: String,
}

/// The chosen files; none when the person cancelled.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct Picked {
    /// In the dialog's order.
    pub files: Vec<PickedFile>,
}

/// `window.pick`: shows a native dialog.
pub struct PickFiles;

impl Command for PickFiles {
    type Input = PickInput;
    type Answer = Picked;
    const NAME: &'static str = "window.pick";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PickInput) -> Result<Picked, Refusal> {
        let name = input.suggested_name.map(|name| name.0);
        let files = call.host().pick(input.pick, name.as_deref())?;
        let files = files
            .iter()
            .map(|path| PickedFile {
                path: path.to_string_lossy().into_owned(),
                name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            })
            .collect();
        Ok(Picked { files })
    }
}

/// Which job to end.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CancelInput {
    /// The name that the slow call was given.
    pub job: Line,
}

/// `window.cancel`: ends a slow command between two of its units of work.
pub struct Cancel;

impl Command for Cancel {
    type Input = CancelInput;
    type Answer = Done;
    const NAME: &'static str = "window.cancel";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: CancelInput) -> Result<Done, Refusal> {
        call.desk().cancel(&input.job.0);
        Ok(Done {})
    }
}

/// What was painted.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PaintedInput {
    /// A stable name such as `first_figures_painted`.
    pub what: Line,
}

/// `window.painted`: lets the log say how long the first figures took.
pub struct Painted;

impl Command for Painted {
    type Input = PaintedInput;
    type Answer = Done;
    const NAME: &'static str = "window.painted";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PaintedInput) -> Result<Done, Refusal> {
        call.host().painted(&input.what.0);
        Ok(Done {})
    }
}
