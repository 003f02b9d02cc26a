//! The library: `documents.list`, `.content`, `.add`, `.save`.

use std::io::Write;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::cooperative::Role;
use store::documents::{self, Document, DocumentFilter, NewDocument, Visibility};

use super::types::{
    AddDocumentInput, DocumentContent, DocumentInput, DocumentList, DocumentMade, DocumentRow,
    SaveDocumentInput,
};
use crate::call::Call;
use crate::command::{Access, Command, Done, MONEY_KEEPERS, Nothing, READERS};
use crate::history::hexadecimal;
use crate::refusal::Refusal;

/// Those who may add to the library.
const KEEPERS: &[Role] = &[Role::AdminOrg, Role::CoopManager, Role::Syndic, Role::Treasurer];

/// The largest file that is attached, in bytes.
const LARGEST: u64 = 25 * 1024 * 1024;

/// `documents.list`: what is kept, newest first.
pub struct List;

impl Command for List {
    type Input = Nothing;
    type Answer = DocumentList;
    const NAME: &'static str = "documents.list";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<DocumentList, Refusal> {
        let documents =
            call.read(|reader| Ok(documents::list(reader, &DocumentFilter::default())?))?;
        Ok(DocumentList { documents: documents.into_iter().map(row).collect() })
    }
}

fn row(document: Document) -> DocumentRow {
    DocumentRow {
        id: document.id,
        title: document.title,
        kind: document.kind,
        mime: document.mime,
        on: document.dated_on.unwrap_or_else(|| document.created_at.date_naive()).into(),
        size: u32::try_from(document.size).unwrap_or(u32::MAX),
        sha256: hexadecimal(&document.sha256),
    }
}

/// `documents.content`: the bytes of one document, for the preview inside the window.
pub struct Content;

impl Command for Content {
    type Input = DocumentInput;
    type Answer = DocumentContent;
    const NAME: &'static str = "documents.content";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: DocumentInput) -> Result<DocumentContent, Refusal> {
        call.read(|reader| {
            let document = documents::get(reader, input.document)?;
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
        let file = read_attachment(call, "path", input.path.path())?;
        let on = input.on.as_ref().map_or(call.today(), |on| on.0);
        let id = call.new_id();
        call.write(|tx| {
            let document = NewDocument {
                title: input.title.0.clone(),
                kind: input.kind.0.clone(),
                dated_on: Some(on),
                mime: file.mime.to_owned(),
                file_name: Some(file.name.clone()),
                bytes: file.bytes.clone(),
                visibility: Visibility::Managers,
                about: None,
                tags: Vec::new(),
                notes: String::new(),
                issued: false,
                replaces: None,
                erase_after: None,
            };
            documents::add(tx, id, &document)?;
            Ok(DocumentMade { document: id, title: input.title.0.clone() })
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

/// Reads a file to attach.
///
/// # Errors
/// `path_not_chosen`, `file_missing`, `file_too_large`, `heic_not_supported`,
/// `attachment_not_supported`, on `field`.
pub(crate) fn read_attachment(
    call: &Call<'_>,
    field: &str,
    path: &Path,
) -> Result<Attachment, Refusal> {
    call.check_path(field, path)?;
    let unreadable = |_error: std::io::Error| Refusal::new("file_missing").on(field);
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
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: SaveDocumentInput) -> Result<Done, Refusal> {
        call.check_path("path", input.path.path())?;
        let bytes = call.read(|reader| Ok(documents::content(reader, input.document)?))?;
        write_new(input.path.path(), &bytes)?;
        Ok(Done {})
    }
}

/// Writes a file that must not exist yet, under another name until it is whole: nothing
/// half-written ever has its name, even when the process is killed.
///
/// # Errors
/// `file_already_exists`, `folder_missing`, `disk_full`, `file_read_only` on `path`.
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
        unwritable(&error)
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

fn unwritable(error: &std::io::Error) -> Refusal {
    let code = match error.kind() {
        std::io::ErrorKind::AlreadyExists => "file_already_exists",
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => "folder_missing",
        std::io::ErrorKind::StorageFull => "disk_full",
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            "file_read_only"
        }
        _ => return Refusal::broken(error),
    };
    Refusal::new(code).on("path")
}
