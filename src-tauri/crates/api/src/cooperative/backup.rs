//! Copies and backups at a chosen place: `cooperative.copy`, `.back_up`.
//!
//! Deliberately not here: restoring (`restore`), rotation and the second folder.

use std::ops::ControlFlow;
use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Depth;
use ts_rs::TS;

use super::not_made;
use crate::backups;
use crate::call::Call;
use crate::command::{ADMINS, Access, Command};
use crate::refusal::Refusal;
use crate::wire::FilePath;

/// Where a copy or a backup goes.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyInput {
    /// The file to make; nothing is ever overwritten.
    pub path: FilePath,
}

/// A copy that was made.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct Copied {
    /// Where it is.
    pub path: String,
}

/// `cooperative.copy`: copies the open file whole, while it is open.
pub struct Copy;

impl Command for Copy {
    type Input = CopyInput;
    type Answer = Copied;
    const NAME: &'static str = "cooperative.copy";
    const ACCESS: Access = Access::Roles(ADMINS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: CopyInput) -> Result<Copied, Refusal> {
        copy_open_file(call, input.path.path())
    }
}

/// `cooperative.back_up`: makes a backup now, at a chosen place.
pub struct BackUp;

impl Command for BackUp {
    type Input = CopyInput;
    type Answer = Copied;
    const NAME: &'static str = "cooperative.back_up";
    // The terminal's `backup` needs the key only (spec 11), and a copy shows nothing.
    const ACCESS: Access = Access::OpenFile;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: CopyInput) -> Result<Copied, Refusal> {
        copy_open_file(call, input.path.path())
    }
}

fn copy_open_file(call: &Call<'_>, path: &Path) -> Result<Copied, Refusal> {
    call.check_path("path", path)?;
    let mut open = call.desk().lock_open();
    let open = open.as_mut().ok_or_else(|| Refusal::new("no_file_open"))?;
    if path.exists() {
        return Err(Refusal::new("file_already_exists").on("path"));
    }
    let mut cancelled = None;
    let report = open.store.backup_to(path, Depth::Full, &mut |progress| match call
        .progress(progress.done, progress.total)
    {
        Ok(()) => ControlFlow::Continue(()),
        Err(refusal) => {
            cancelled = Some(refusal);
            ControlFlow::Break(())
        }
    });
    let report =
        report.map_err(|error| cancelled.take().unwrap_or_else(|| not_made(error, path)))?;
    if !report.findings.is_empty() {
        return Err(Refusal::new("file_not_whole").with("count", report.findings.len()));
    }
    let copy = (store::backups::Place::Copy, path, Depth::Full);
    backups::log(open, call.moment(), call.new_id(), copy, &report)?;
    Ok(Copied { path: path.to_string_lossy().into_owned() })
}
