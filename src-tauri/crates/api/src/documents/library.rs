//! The library: `documents.list`, `.content`, `.add`, `.set_visibility`, `.save`.

use std::io::Write;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::cooperative::Role;
use store::documents::{self, Document, DocumentEdit, DocumentFilter, NewDocument, Visibility};
use store::history::EntryKind;
use uuid::Uuid;

use super::photo;
use super::seen::{self, Seen};
use super::types::{
    AddDocumentInput, DocumentContent, DocumentInput, DocumentList, DocumentMade, DocumentRow,
    SaveDocumentInput, SetVisibilityInput,
};
use crate::call::Call;
use crate::command::{Access, Command, Done, EVERY_ROLE, Nothing};
use crate::history::{Telling, hexadecimal, tell};
use crate::refusal::Refusal;
use crate::wire::{Line, choice};

/// Those who may add to the library.
const KEEPERS: &[Role] = &[Role::AdminOrg, Role::CoopManager, Role::Syndic, Role::Treasurer];

/// The largest file that is attached, in bytes.
const LARGEST: u64 = 25 * 1024 * 1024;

/// `documents.list`: what is kept and the asker may see, newest first.
pub struct List;

impl Command for List {
    type Input = Nothing;
    type Answer = DocumentList;
    const NAME: &'static str = "documents.list";
    const ACCESS: Access = Access::Roles(EVERY_ROLE);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<DocumentList, Refusal> {
        call.read(|reader| {
            let seen = Seen::read(call, reader)?;
            let mut rows = Vec::new();
            for document in documents::list(reader, &DocumentFilter::default())? {
                if seen.sees(reader, &document)? {
                    rows.push(row(document));
                }
            }
            Ok(DocumentList { documents: rows })
        })
    }
}

fn row(document: Document) -> DocumentRow {
    let visibility = seen::visibility(&document);
    DocumentRow {
        id: document.id,
        title: document.title,
        kind: document.kind,
        mime: document.mime,
        on: document.dated_on.unwrap_or_else(|| document.created_at.date_naive()).into(),
        size: u32::try_from(document.size).unwrap_or(u32::MAX),
        sha256: hexadecimal(&document.sha256),
        visibility: visibility.code().to_owned(),
    }
}

/// `documents.content`: the bytes of one document, for the preview inside the window.
pub struct Content;

impl Command for Content {
    type Input = DocumentInput;
    type Answer = DocumentContent;
    const NAME: &'static str = "documents.content";
    const ACCESS: Access = Access::Roles(EVERY_ROLE);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: DocumentInput) -> Result<DocumentContent, Refusal> {
        call.read(|reader| {
            let document = documents::get(reader, input.document)?;
            Seen::read(call, reader)?.check(reader, &document)?;
            let bytes = documents::content(reader, input.document)?;
            Ok(DocumentContent {
                title: document.title,
                mime: document.mime,
                content_base64: STANDARD.encode(bytes),
            })
        })
    }
}

/// `documents.add`: keeps a file; what it is is read from its content, never from its name.
pub struct Add;

impl Command for Add {
    type Input = AddDocumentInput;
    type Answer = DocumentMade;
    const NAME: &'static str = "documents.add";
    const ACCESS: Access = Access::Roles(KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: AddDocumentInput) -> Result<DocumentMade, Refusal> {
        let mut file = read_attachment(call, "path", input.path.path())?;
        if !input.original.unwrap_or(false) {
            file = file.bounded("path")?;
        }
        let on = input.on.as_ref().map_or(call.today(), |on| on.0);
        let visibility = read_visibility(input.visibility.as_ref())?;
        let id = call.new_id();
        call.write(|tx| {
            let document = NewDocument {
                title: input.title.0.clone(),
                kind: input.kind.0.clone(),
                dated_on: Some(on),
                mime: file.mime.to_owned(),
                file_name: Some(file.name.clone()),
                bytes: file.bytes.clone(),
                visibility,
                about: None,
                tags: Vec::new(),
                notes: String::new(),
                issued: false,
                replaces: None,
                erase_after: None,
            };
            documents::add(tx, id, &document)?;
            let told = Telling::new(EntryKind::DocumentLog, "timeline-document-added")
                .with("title", &input.title.0)
                .document(Some(id));
            tell(call, tx, told)?;
            Ok(DocumentMade { document: id, title: input.title.0.clone() })
        })
    }
}

/// Reads who may see a document; those who run the group when nothing is said. What concerns one
/// person is never shown to others by this choice.
///
/// # Errors
/// `unknown_choice` on `visibility`.
fn read_visibility(code: Option<&Line>) -> Result<Visibility, Refusal> {
    let Some(code) = code else { return Ok(Visibility::Managers) };
    let choices = [Visibility::Everyone, Visibility::Board, Visibility::Managers];
    choice("visibility", &code.0, &choices, Visibility::code)
}

/// `documents.set_visibility`: shows a document to others than before.
pub struct SetVisibility;

impl Command for SetVisibility {
    type Input = SetVisibilityInput;
    type Answer = Done;
    const NAME: &'static str = "documents.set_visibility";
    const ACCESS: Access = Access::Roles(KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: SetVisibilityInput) -> Result<Done, Refusal> {
        let visibility = read_visibility(Some(&input.visibility))?;
        call.write(|tx| {
            let document = documents::get(tx.reader(), input.document)?;
            Seen::read(call, tx.reader())?.check(tx.reader(), &document)?;
            let before = seen::visibility(&document);
            if before == visibility {
                return Ok(Done {});
            }
            if before == Visibility::Person {
                return Err(Refusal::new("document_of_a_person").on("visibility"));
            }
            let edit = DocumentEdit {
                title: document.title.clone(),
                kind: document.kind,
                dated_on: document.dated_on,
                about: document.about,
                visibility,
                tags: document.tags,
                notes: document.notes,
                erase_after: document.erase_after,
            };
            documents::update(tx, input.document, &edit, document.row_version)?;
            let told = Telling::new(EntryKind::DocumentLog, "timeline-document-shown")
                .with("title", &document.title)
                .with("visibility", visibility.code())
                .document(Some(input.document));
            tell(call, tx, told)?;
            Ok(Done {})
        })
    }
}

/// A file that may be attached: a PDF or a picture, by its content.
pub(crate) struct Attachment {
    /// File name.
    pub(crate) name: String,
    /// Media type, by content.
    pub(crate) mime: &'static str,
    /// The bytes.
    pub(crate) bytes: Vec<u8>,
}

impl Attachment {
    /// The same, a photograph made small enough to be kept.
    ///
    /// # Errors
    /// `picture_unreadable` on `field`.
    fn bounded(self, field: &str) -> Result<Self, Refusal> {
        let Some(bytes) = photo::bounded(&self.bytes, self.mime, field)? else { return Ok(self) };
        Ok(Self { name: photo::renamed(&self.name), mime: photo::MIME, bytes })
    }
}

/// Reads a file to attach.
///
/// # Errors
/// `path_not_chosen`, `file_missing`, `file_unreadable`, `file_too_large`, `heic_not_supported`,
/// `attachment_not_supported`, on `field`.
pub(crate) fn read_attachment(
    call: &Call<'_>,
    field: &str,
    path: &Path,
) -> Result<Attachment, Refusal> {
    call.check_path(field, path)?;
    let unreadable = |error: std::io::Error| {
        let code = match error.kind() {
            std::io::ErrorKind::NotFound => "file_missing",
            _ => "file_unreadable",
        };
        Refusal::new(code).on(field)
    };
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > LARGEST {
        return Err(Refusal::new("file_too_large")
            .on(field)
            .with("megabytes", LARGEST / 1024 / 1024));
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let mime = infer::get(&bytes).map_or("", |kind| kind.mime_type());
    let mime = match mime {
        "application/pdf" | "image/jpeg" | "image/png" | "image/webp" => mime,
        "image/heif" | "image/heic" => return Err(Refusal::new("heic_not_supported").on(field)),
        _ => return Err(Refusal::new("attachment_not_supported").on(field)),
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Attachment { name, mime, bytes })
}

/// `documents.save`: writes a kept document to a file.
pub struct Save;

impl Command for Save {
    type Input = SaveDocumentInput;
    type Answer = Done;
    const NAME: &'static str = "documents.save";
    const ACCESS: Access = Access::Roles(EVERY_ROLE);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: SaveDocumentInput) -> Result<Done, Refusal> {
        call.check_path("path", input.path.path())?;
        let bytes = call.read(|reader| {
            let document = documents::get(reader, input.document)?;
            Seen::read(call, reader)?.check(reader, &document)?;
            Ok(documents::content(reader, input.document)?)
        })?;
        write_new(input.path.path(), &bytes)?;
        Ok(Done {})
    }
}

/// Writes a file that must not exist yet, under another name until it is whole: nothing
/// half-written ever has its name, even when the process is killed.
///
/// # Errors
/// `file_already_exists`, `disk_full`, `folder_read_only`, `folder_missing` on `path`.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    if path.exists() {
        return Err(Refusal::new("file_already_exists").on("path"));
    }
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".part");
    let unfinished = Path::new(&unfinished);
    let written = std::fs::File::create(unfinished)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| name_it(unfinished, path));
    written.map_err(|error| {
        if unfinished.exists()
            && let Err(error) = std::fs::remove_file(unfinished)
        {
            tracing::warn!(%error, "a half-written file could not be removed");
        }
        not_written(&error)
    })
}

/// Gives a whole file its name, unless another file has got it meanwhile.
fn name_it(unfinished: &Path, path: &Path) -> std::io::Result<()> {
    match std::fs::hard_link(unfinished, path) {
        Ok(()) => std::fs::remove_file(unfinished),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(error),
        // A stick's file system has one name for each file.
        Err(_no_links) => std::fs::rename(unfinished, path),
    }
}

/// Refuses a folder that takes no file, before anything is made for it.
///
/// # Errors
/// `folder_missing`, `folder_read_only`, `disk_full` on `path`.
pub(super) fn check_folder(folder: &Path, trial: Uuid) -> Result<(), Refusal> {
    if !folder.is_dir() {
        return Err(Refusal::new("folder_missing").on("path"));
    }
    let file = folder.join(format!(".{trial}"));
    write_new(&file, &[])?;
    std::fs::remove_file(&file).map_err(|error| not_written(&error))
}

/// Says why a file could not be written.
fn not_written(error: &std::io::Error) -> Refusal {
    use std::io::ErrorKind;

    let code = match error.kind() {
        ErrorKind::AlreadyExists => "file_already_exists",
        ErrorKind::StorageFull => "disk_full",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "folder_read_only",
        ErrorKind::NotFound | ErrorKind::NotADirectory => "folder_missing",
        _ => return Refusal::broken(error),
    };
    Refusal::new(code).on("path")
}

#[cfg(test)]
mod tests {
    use super::{check_folder, write_new};
    use uuid::Uuid;

    #[test]
    fn a_place_that_takes_no_file_is_named_and_left_as_it_is() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("relevé.pdf");
        let code = |folder: &std::path::Path| {
            let refusal = check_folder(folder, Uuid::nil()).unwrap_err();
            assert_eq!(refusal.field.as_deref(), Some("path"));
            refusal.code
        };
        write_new(&file, b"une fois").unwrap();
        assert_eq!(write_new(&file, b"deux fois").unwrap_err().code, "file_already_exists");
        assert_eq!(std::fs::read(&file).unwrap(), b"une fois");
        assert_eq!(code(&file), "folder_missing");
        assert_eq!(code(&home.path().join("nulle part")), "folder_missing");
        check_folder(home.path(), Uuid::nil()).unwrap();
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1, "the trial leaves nothing");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_that_is_read_only_is_named() {
        let refusal = check_folder(std::path::Path::new("/sys/kernel"), Uuid::nil()).unwrap_err();
        assert_eq!(refusal.code, "folder_read_only");
    }
}
