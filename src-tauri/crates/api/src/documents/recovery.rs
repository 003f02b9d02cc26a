//! The recovery sheet: `documents.recovery_sheet`. It is never kept in the file that it opens.

use documents::views::{Issue, RecoveryView};

use super::library::write_new;
use super::paper;
use super::printing::Place;
use super::types::RecoverySheetInput;
use crate::call::Call;
use crate::command::{ADMINS, Access, Command, Done};
use crate::cooperative::{code_of_open_file, open_file_name};
use crate::refusal::Refusal;
use crate::settings::check_passphrase_of;

/// `documents.recovery_sheet`: writes the code as a PDF, or prints it, after the passphrase.
pub struct RecoverySheet;

impl Command for RecoverySheet {
    type Input = RecoverySheetInput;
    type Answer = Done;
    const NAME: &'static str = "documents.recovery_sheet";
    const ACCESS: Access = Access::Roles(ADMINS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: RecoverySheetInput) -> Result<Done, Refusal> {
        check_passphrase_of(call, input.passphrase.as_ref())?;
        let (issuer, lang) = call.read(|reader| {
            Ok((paper::issuer(reader)?, paper::lang_of(store::cooperative::get(reader)?.language)))
        })?;
        let view = RecoveryView {
            issue: Issue {
                lang,
                number: String::new(),
                issued_on: call.today(),
                program_version: env!("CARGO_PKG_VERSION").to_owned(),
                duplicate: false,
            },
            issuer,
            file_name: open_file_name(call)?,
            code: code_of_open_file(call)?.to_string(),
        };
        let rendered = documents::recovery_sheet(&view).map_err(paper::refused)?;
        let name = view.file_name.strip_suffix(".coop").unwrap_or(&view.file_name);
        let place = Place::of(call, input.path.as_ref(), name)?;
        write_new(place.path(), &rendered.bytes)?;
        place.hand_over(call)?;
        Ok(Done {})
    }
}
