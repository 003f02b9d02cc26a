//! Printing through the system: `documents.print`, and the place of the papers of the other
//! commands that are asked for print.
//!
//! The system's viewer needs a file. It is the only one of its kind, in a private folder of the
//! program: the next print takes its place, and it goes when the cooperative is closed, when who is
//! signed in goes, and when the program starts (spec 08: "printing may use one private temporary
//! file"). Another process that closes the same cooperative leaves it alone.

use std::fs;
use std::path::{Path, PathBuf};

use store::documents;

use super::batch::plain_name;
use super::library::write_new;
use super::seen::Seen;
use super::types::DocumentInput;
use crate::call::Call;
use crate::command::{Access, Command, Done, EVERY_ROLE};
use crate::host::Host;
use crate::refusal::Refusal;
use crate::wire::FilePath;

/// Where a paper goes.
pub(super) enum Place {
    /// Where the person chose.
    Chosen(PathBuf),
    /// To the system's printing, through this file.
    Print(PathBuf),
}

impl Place {
    /// The place that the person chose in the field `path`, or printing when they chose none.
    /// `name` is the paper's, without ending: the viewer shows it.
    ///
    /// # Errors
    /// `path_not_chosen`, `no_opener` before anything is made; failures of the private folder.
    pub(super) fn of(
        call: &Call<'_>,
        path: Option<&FilePath>,
        name: &str,
    ) -> Result<Self, Refusal> {
        match path {
            Some(path) => {
                call.check_path("path", path.path())?;
                Ok(Self::Chosen(path.path().to_owned()))
            }
            None => Ok(Self::Print(fresh(call, name, "pdf")?)),
        }
    }

    /// The file, or the folder.
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Chosen(path) | Self::Print(path) => path,
        }
    }

    /// Tells whether the paper goes to the system's printing: always as a single file.
    pub(super) fn prints(&self) -> bool {
        matches!(self, Self::Print(_))
    }

    /// Hands the finished paper to the system's own program, where it was asked for print.
    ///
    /// # Errors
    /// `not_opened`; then nothing is left in print.
    pub(super) fn hand_over(&self, call: &Call<'_>) -> Result<(), Refusal> {
        match self {
            Self::Print(path) => call
                .host()
                .open_with_system(path)
                .inspect_err(|_refusal| call.desk().sweep_printing()),
            Self::Chosen(_) => Ok(()),
        }
    }
}

/// `documents.print`: opens a kept document in the system's own program, to be printed.
pub struct Print;

impl Command for Print {
    type Input = DocumentInput;
    type Answer = Done;
    const NAME: &'static str = "documents.print";
    const ACCESS: Access = Access::Roles(EVERY_ROLE);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: DocumentInput) -> Result<Done, Refusal> {
        let (document, bytes) = call.read(|reader| {
            let document = documents::get(reader, input.document)?;
            Seen::read(call, reader)?.check(reader, &document)?;
            let bytes = documents::content(reader, input.document)?;
            Ok((document, bytes))
        })?;
        let ending = match document.mime.as_str() {
            "image/jpeg" => "jpg",
            "image/png" => "png",
            "image/webp" => "webp",
            _ => "pdf",
        };
        let place = Place::Print(fresh(call, &document.title, ending)?);
        write_new(place.path(), &bytes)?;
        place.hand_over(call)?;
        Ok(Done {})
    }
}

fn folder(host: &dyn Host) -> PathBuf {
    host.own_folder().join("printing")
}

/// The path of the one private file of this desk, whose predecessor is gone: in a folder of its own,
/// because a viewer may still hold the one before.
fn fresh(call: &Call<'_>, name: &str, ending: &str) -> Result<PathBuf, Refusal> {
    if !call.host().opens_documents() {
        return Err(Refusal::new("no_opener"));
    }
    call.desk().sweep_printing();
    let own = folder(call.host()).join(call.new_id().to_string());
    make_private(&own).map_err(|error| Refusal::broken(&error))?;
    call.desk().prints_in(own.clone());
    // A title may end like a file, or be nothing that a file system takes.
    let name = plain_name(name);
    let stem = name.strip_suffix(&format!(".{ending}")).unwrap_or(&name);
    let stem = if stem.is_empty() { "document" } else { stem };
    Ok(own.join(format!("{stem}.{ending}")))
}

#[cfg(unix)]
fn make_private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;

    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Elsewhere a person's own folder is theirs alone.
#[cfg(not(unix))]
fn make_private(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)
}

/// Takes away whatever was left in print, by any process: at the start of the one window.
pub(crate) fn sweep(host: &dyn Host) {
    take_away(&folder(host));
}

/// Takes a folder away; what a viewer still holds goes at the next start.
pub(crate) fn take_away(folder: &Path) {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            tracing::warn!(kind = %error.kind(), "what was printed last could not be taken away");
        }
        _ => {}
    }
}
