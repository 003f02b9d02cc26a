//! Many papers in one action: progress, cancel, one file each or a single one; a failure on one is
//! reported and does not stop the others.

use std::path::{Path, PathBuf};

use documents::{DocumentError, Rendered};
use domain::members::Membership;
use store::Reader;
use uuid::Uuid;

use super::library::{check_folder, write_new};
use super::printing::Place;
use super::types::{BatchDone, FailedPaper};
use crate::call::Call;
use crate::refusal::Refusal;

/// To whom a paper goes.
pub(super) struct Addressee {
    pub(super) id: Uuid,
    pub(super) number: u32,
    pub(super) name: String,
}

/// A paper of a batch.
pub(super) struct Paper<V> {
    pub(super) bytes: Vec<u8>,
    /// File name without ending.
    pub(super) name: String,
    pub(super) view: V,
}

/// The memberships that `wanted` keeps, by number.
pub(super) fn memberships(
    reader: Reader<'_>,
    wanted: impl Fn(&Membership) -> bool,
) -> Result<Vec<Addressee>, Refusal> {
    let mut names = std::collections::BTreeMap::<Uuid, Vec<String>>::new();
    for (membership, titular) in store::members::persons::titulars(reader)? {
        names.entry(membership).or_default().push(titular.person.name.full());
    }
    let mut addressees: Vec<Addressee> = store::members::memberships::list(reader)?
        .into_iter()
        .filter(|stored| wanted(&stored.membership))
        .map(|stored| Addressee {
            id: stored.membership.id.0,
            number: stored.membership.number.value(),
            name: names.remove(&stored.membership.id.0).unwrap_or_default().join(", "),
        })
        .collect();
    addressees.sort_by_key(|addressee| addressee.number);
    Ok(addressees)
}

/// Makes the papers one by one. Cancelled half-way, what was made stays: each file on its own, or
/// the single file with what was done so far.
pub(super) fn run<V>(
    call: &Call<'_>,
    addressees: &[Addressee],
    place: &Place,
    single_file: bool,
    make: impl Fn(&Addressee) -> Result<Paper<V>, Refusal>,
    combine: impl Fn(&[V]) -> Result<Rendered, (usize, DocumentError)>,
) -> Result<BatchDone, Refusal> {
    let total = addressees.len();
    let path = place.path();
    let single_file = single_file || place.prints();
    if single_file && path.exists() {
        return Err(Refusal::new("file_already_exists").on("path"));
    }
    // Before anything is made: a folder that takes no file would be found out paper by paper.
    check_folder(if single_file { folder_of(path) } else { path }, call.new_id())?;
    let mut done = BatchDone {
        made: 0,
        total: u32::try_from(total).unwrap_or(u32::MAX),
        cancelled: false,
        failed: Vec::new(),
        files: Vec::new(),
    };
    let mut views = Vec::new();
    for (position, addressee) in addressees.iter().enumerate() {
        if call.progress(position as u64, total as u64).is_err() {
            done.cancelled = true;
            break;
        }
        let written = make(addressee).and_then(|paper| {
            if single_file {
                views.push(paper.view);
                return Ok(());
            }
            let file = free_name(path, &paper.name);
            write_new(&file, &paper.bytes)?;
            done.files.push(file.to_string_lossy().into_owned());
            Ok(())
        });
        match written {
            Ok(()) => done.made += 1,
            // A full disk or a lost folder would fail for everyone: stop and say so.
            Err(refusal) if refusal.field.as_deref() == Some("path") => return Err(refusal),
            Err(refusal) => {
                done.failed.push(FailedPaper { member: addressee.name.clone(), code: refusal.code })
            }
        }
    }
    if single_file && !views.is_empty() {
        let rendered =
            combine(&views).map_err(|(_position, error)| super::paper::refused(error))?;
        write_new(path, &rendered.bytes)?;
        done.files.push(path.to_string_lossy().into_owned());
        place.hand_over(call)?;
    }
    if !done.cancelled && call.progress(total as u64, total as u64).is_err() {
        // Cancelled after the last one: everything is there.
        tracing::info!("a batch was cancelled after its last paper");
    }
    Ok(done)
}

/// The folder of a file; the present one for a bare name.
fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A name that every file system takes: signs that some refuse become blanks, 120 at most.
pub(super) fn plain_name(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|sign| if sign.is_control() || r#"/\:*?"<>|"#.contains(sign) { ' ' } else { sign })
        .take(120)
        .collect();
    plain.trim().trim_end_matches('.').to_owned()
}

/// A file name that is not taken.
fn free_name(folder: &Path, name: &str) -> PathBuf {
    let plain = plain_name(name);
    (1..)
        .map(|attempt| match attempt {
            1 => folder.join(format!("{plain}.pdf")),
            _ => folder.join(format!("{plain} ({attempt}).pdf")),
        })
        .find(|file| !file.exists())
        .expect("BUG: some name is free")
}
