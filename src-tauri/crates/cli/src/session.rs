//! One open file for one call: finds the key, signs in, closes.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::sync::Arc;

use api::{Desk, Envelope, Refusal};
use serde_json::{Value, json};

use crate::arguments::KeyArguments;
use crate::host::TerminalHost;

/// A desk at a terminal.
pub(crate) struct Session {
    desk: Desk,
}

impl Session {
    pub(crate) fn new() -> Self {
        Self { desk: Desk::new(Arc::new(TerminalHost)) }
    }

    /// Calls a command with its plain input.
    pub(crate) fn ask(&self, name: &str, input: Value) -> Result<Value, Refusal> {
        self.call(Envelope::new(name, input))
    }

    /// Calls a command.
    pub(crate) fn call(&self, envelope: Envelope) -> Result<Value, Refusal> {
        self.desk.call(envelope).map(|reply| reply.answer)
    }

    /// Opens a file.
    pub(crate) fn open(&self, file: &Path, key: &KeyArguments) -> Result<(), Refusal> {
        let input = json!({ "path": file.to_string_lossy() });
        self.ask_with_key("cooperative.open", &input, key).map(|_opened| ())
    }

    /// Calls a command that takes a recovery code: the keyring's keys are tried, then
    /// COOP_RECOVERY_CODE, then the code's file.
    pub(crate) fn ask_with_key(
        &self,
        name: &str,
        input: &Value,
        key: &KeyArguments,
    ) -> Result<Value, Refusal> {
        let first = self.ask(name, input.clone());
        let Err(refusal) = first else { return first };
        if refusal.code != "key_needed" {
            return Err(refusal);
        }
        let Some(code) = recovery_code(key)? else { return Err(refusal) };
        let mut input = input.clone();
        input["recovery_code"] = json!(code);
        self.ask(name, input)
    }

    /// Signs in as a user; without one, a file with a single user without passphrase, or a demo,
    /// is already signed in by opening it.
    pub(crate) fn sign_in(
        &self,
        user: uuid::Uuid,
        passphrase_fd: Option<u32>,
    ) -> Result<(), Refusal> {
        let opened = self.ask("cooperative.current", json!({}))?;
        let needs =
            opened["file"]["users"].as_array().into_iter().flatten().any(|listed| {
                listed["id"] == json!(user) && listed["needs_passphrase"] == json!(true)
            });
        let passphrase = if needs { Some(passphrase(passphrase_fd)?) } else { None };
        self.ask("settings.sign_in", json!({ "user": user, "passphrase": passphrase }))
            .map(|_done| ())
    }

    pub(crate) fn close(&self) -> Result<(), Refusal> {
        self.desk.close()
    }
}

fn recovery_code(key: &KeyArguments) -> Result<Option<String>, Refusal> {
    if let Ok(code) = std::env::var("COOP_RECOVERY_CODE") {
        return Ok(Some(code));
    }
    let Some(file) = &key.recovery_code_file else { return Ok(None) };
    std::fs::read_to_string(file).map(|code| Some(code.trim().to_owned())).map_err(|_unreadable| {
        Refusal::new("recovery_code_file_unreadable").on("recovery_code_file")
    })
}

/// Reads a passphrase from a file descriptor, or asks for it at the terminal.
fn passphrase(descriptor: Option<u32>) -> Result<String, Refusal> {
    let unreadable =
        |_error: std::io::Error| Refusal::new("passphrase_unreadable").on("passphrase");
    match descriptor {
        None => rpassword::prompt_password("Passphrase: ").map_err(unreadable),
        Some(0) => first_line(std::io::stdin().lock()).map_err(unreadable),
        #[cfg(unix)]
        Some(number) => File::open(format!("/dev/fd/{number}"))
            .and_then(|file| first_line(BufReader::new(file)))
            .map_err(unreadable),
        #[cfg(not(unix))]
        Some(_) => Err(Refusal::new("passphrase_unreadable").on("passphrase")),
    }
}

fn first_line(mut reader: impl BufRead) -> std::io::Result<String> {
    let mut line = String::new();
    reader.by_ref().take(4_096).read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
