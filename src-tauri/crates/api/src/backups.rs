//! The copy that closing a changed file leaves in the program's own folder, and the log of copies.
//!
//! The first copy of a day is checked whole, the later ones by their structure; a copy that is not
//! sound never takes the place of one that is. Source: spec 08, "Backups and restore".
//! Deliberately not here: how many are kept, and a second folder.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use store::Act;
use store::backups::{self, Backup, Place};
use store::{BackupReport, Depth};
use uuid::Uuid;

use crate::desk::OpenFile;
use crate::host::{Host, Moment};
use crate::refusal::Refusal;

/// Copies the open file beside the other automatic copies, in the place of the same day's.
///
/// # Errors
/// `disk_full`, `file_read_only`, `backup_not_sound`; the copies that were there stay.
pub(crate) fn back_up_on_close(host: &dyn Host, open: &mut OpenFile) -> Result<(), Refusal> {
    let moment = host.moment();
    let folder = host.own_folder().join("backups");
    fs::create_dir_all(&folder).map_err(|error| Refusal::broken(&error))?;
    let cooperative = store::cooperative::get(open.store.reader())?;
    let name = format!("{}-{}.coop", cooperative.id, moment.today);
    let fresh = folder.join(format!("{name}.new"));
    // A leftover of a copy that was cut short is not a copy.
    if fresh.exists() {
        remove(&fresh)?;
    }
    let depth = match checked_whole_on(open, moment)? {
        true => Depth::Quick,
        false => Depth::Full,
    };
    let go_on = &mut |_progress| ControlFlow::Continue(());
    let report = open.store.backup_to(&fresh, depth, go_on)?;
    if !report.findings.is_empty() {
        remove(&fresh)?;
        tracing::error!(findings = report.findings.len(), "the copy made on closing is not sound");
        return Err(Refusal::new("backup_not_sound").with("findings", report.findings.len()));
    }
    let kept = folder.join(name);
    fs::rename(&fresh, &kept).map_err(|error| Refusal::broken(&error))?;
    log(open, moment, host.new_id(), (Place::Main, &kept, depth), &report)
}

/// Says in the file that a sound copy of it was made.
///
/// # Errors
/// Failures of the file.
pub(crate) fn log(
    open: &mut OpenFile,
    moment: Moment,
    id: Uuid,
    (place, path, depth): (Place, &Path, Depth),
    report: &BackupReport,
) -> Result<(), Refusal> {
    let act = Act {
        user: open.who.as_ref().map(|who| who.user),
        role: open.who.as_ref().map(|who| who.role),
        ..Act::new("cooperative.back_up", moment.now, moment.today)
    };
    let backup = Backup {
        at: moment.now,
        place,
        path: path.to_string_lossy().into_owned(),
        bytes: report.bytes,
        depth,
        sound: report.findings.is_empty(),
        head_sequence: report.head.sequence,
    };
    open.store.unit_of_work(&act, |tx| {
        backups::log(tx, id, &backup)?;
        Ok::<(), Refusal>(())
    })?;
    Ok(())
}

fn checked_whole_on(open: &OpenFile, moment: Moment) -> Result<bool, Refusal> {
    let made = backups::all(open.store.reader())?;
    let today = moment.now.date_naive();
    Ok(made.iter().any(|backup| {
        backup.place == Place::Main
            && backup.sound
            && backup.depth == Depth::Full
            && backup.at.date_naive() == today
    }))
}

fn remove(path: &Path) -> Result<(), Refusal> {
    fs::remove_file(path).map_err(|error| Refusal::broken(&error))
}
