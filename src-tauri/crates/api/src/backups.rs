//! The copy that closing a changed file leaves in the program's own folder, and the log of copies.
//!
//! The first copy of a day is checked whole, the later ones by their structure; a copy that is not
//! sound never takes the place of one that is. Source: spec 08, "Backups and restore".
//! Deliberately not here: how many are kept, and a second folder.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};
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
    let folder = host.backups_folder();
    fs::create_dir_all(&folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::StorageFull => Refusal::new("disk_full"),
        _ => Refusal::broken(&error),
    })?;
    let cooperative = store::cooperative::get(open.store.reader())?;
    let name = file_name(cooperative.id, &open.path, moment.today);
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
    if let Err(error) = store::sweep_drafts(&folder, moment.now) {
        tracing::warn!(%error, "drafts of killed copies could not be looked for");
    }
    log(open, moment, host.new_id(), (Place::Main, &kept, depth), &report)
}

/// `COOPERATIVE-PATH-DAY.coop`: an old copy of a cooperative, opened at another path, has a name
/// of its own and never takes the place of the real file's copy of that day. PATH is 8 hexadecimal
/// digits of the SHA-256 of the file's path.
fn file_name(cooperative: Uuid, path: &Path, day: NaiveDate) -> String {
    let path = path.canonicalize().unwrap_or_else(|_gone| path.to_owned());
    let digest = store::canonical::hex(&Sha256::digest(path.as_os_str().as_encoded_bytes()));
    format!("{cooperative}-{}-{day}.coop", &digest[..8])
}

/// The day in the name of an automatic copy; `None` for any other file.
pub(crate) fn day_of(name: &str) -> Option<NaiveDate> {
    let (rest, day) = name.strip_suffix(".coop")?.split_at_checked(name.len().checked_sub(15)?)?;
    let cooperative = rest.strip_suffix('-')?.get(..36)?;
    cooperative.parse::<Uuid>().ok()?;
    day.parse().ok()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_read_back_from_the_names_of_automatic_copies_alone() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let name = file_name(Uuid::from_u128(7), Path::new("/x/Ferme.coop"), day);
        let other = file_name(Uuid::from_u128(7), Path::new("/x/copie.coop"), day);
        assert_ne!(name, other, "another path, another copy");
        let former = format!("{}-2026-11-22.coop", Uuid::from_u128(7));
        for (name, found) in [
            (name.as_str(), Some(day)),
            (&former, Some(day)),
            (&former.replace("-22", "-31"), None),
            (&former.replace(".coop", ".pdf"), None),
            ("Ferme-2026-11-22.coop", None),
            ("é2026-11-22.coop", None),
            (".coop", None),
            ("", None),
        ] {
            assert_eq!(day_of(name), found, "{name}");
        }
    }
}
