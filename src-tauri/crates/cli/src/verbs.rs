//! The verbs: each opens what it needs, calls the commands, prints the answer.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use api::{Envelope, Refusal};
use serde_json::{Value, json};

use crate::arguments::{Arguments, CallArguments, KeyArguments, Verb};
use crate::input;
use crate::session::Session;

/// Runs a verb and prints its outcome.
pub(crate) fn run(arguments: Arguments) -> ExitCode {
    let outcome = match arguments.verb {
        Verb::Call(call) => read_input().and_then(|input| run_call(call, &arguments.key, input)),
        Verb::Commands => Ok(api::command_list()),
        Verb::New { file } => read_input().and_then(|input| new(&file, input)),
        Verb::Demo { file, today } => demo(&file, today),
        Verb::Verify { file } => verify(&file, &arguments.key),
        Verb::Backup { file, out } => backup(&file, out.as_deref(), &arguments.key),
        Verb::Restore { backup, file } => restore(&backup, &file, &arguments.key),
    };
    match outcome {
        Ok(answer) => print(&answer, std::io::stdout(), 0),
        Err(Failure::Refused(refusal)) => print(&with_message(&refusal), std::io::stderr(), 1),
        Err(Failure::WrongCall(refusal)) => print(&with_message(&refusal), std::io::stderr(), 2),
    }
}

/// How a verb fails.
enum Failure {
    /// A command refused: exit status 1.
    Refused(Refusal),
    /// The terminal was used wrongly: exit status 2.
    WrongCall(Refusal),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        if refusal.code == "unknown_command" {
            Self::WrongCall(refusal)
        } else {
            Self::Refused(refusal)
        }
    }
}

fn run_call(call: CallArguments, key: &KeyArguments, input: Value) -> Result<Value, Failure> {
    let session = Session::new();
    if let Some(file) = &call.file {
        session.open(file, key)?;
    }
    let answer = signed_in_call(&session, call, input);
    let closed = session.close();
    let answer = answer?;
    closed?;
    Ok(answer)
}

fn signed_in_call(session: &Session, call: CallArguments, input: Value) -> Result<Value, Failure> {
    if let Some(user) = call.user {
        session.sign_in(user, call.passphrase_fd)?;
    }
    let mut envelope = Envelope::new(call.name, input);
    envelope.today = call.today;
    envelope.backdate = call.backdate;
    envelope.request = call.request;
    envelope.lang = language_of_terminal().map(|lang| lang.code().to_owned());
    Ok(session.call(envelope)?)
}

fn new(file: &Path, mut input: Value) -> Result<Value, Failure> {
    let refusal = api::not_an_object(&input);
    let Some(fields) = input.as_object_mut() else { return Err(Failure::Refused(refusal)) };
    fields.insert("path".to_owned(), json!(file.to_string_lossy()));
    let session = Session::new();
    let answer = session.ask("cooperative.create", input)?;
    session.close()?;
    Ok(answer)
}

fn demo(file: &Path, today: Option<chrono::NaiveDate>) -> Result<Value, Failure> {
    let session = Session::new();
    let mut envelope =
        Envelope::new("cooperative.create_demo", json!({ "path": file.to_string_lossy() }));
    envelope.today = today;
    let answer = session.call(envelope)?;
    session.close()?;
    Ok(answer)
}

fn verify(file: &Path, key: &KeyArguments) -> Result<Value, Failure> {
    let input = json!({ "path": file.to_string_lossy() });
    // Looked at where it lies: nothing is opened for writing.
    let mut report = Session::new().ask_with_key("history.verify_file", &input, key)?;
    if let Some(findings) = report["findings"].as_array_mut() {
        findings.iter_mut().for_each(tell);
    }
    if report["whole"] == json!(true) {
        return Ok(report);
    }
    // A broken file is a refusal for scripts; the findings are its answer all the same.
    let count = report["findings"].as_array().map_or(0, Vec::len);
    let refusal =
        Refusal::new("file_not_whole").with("count", count).with("findings", &report["findings"]);
    Err(Failure::Refused(refusal))
}

/// Gives a finding its sentence.
fn tell(finding: &mut Value) {
    if let Ok(view) = serde_json::from_value::<api::FindingView>(finding.clone()) {
        finding["message"] = json!(api::finding_message(&view, language()));
    }
}

fn backup(file: &Path, out: Option<&Path>, key: &KeyArguments) -> Result<Value, Failure> {
    let session = Session::new();
    session.open(file, key)?;
    let path = out.map_or_else(
        || {
            let stamp = chrono::Local::now().format("%Y-%m-%d-%H%M%S");
            file.with_extension(format!("{stamp}.backup.coop"))
        },
        Path::to_owned,
    );
    let answer = session.ask("cooperative.back_up", json!({ "path": path.to_string_lossy() }));
    let closed = session.close();
    let answer = answer?;
    closed?;
    Ok(answer)
}

fn restore(backup: &Path, file: &Path, key: &KeyArguments) -> Result<Value, Failure> {
    let session = Session::new();
    let input = json!({ "backup": backup.to_string_lossy(), "path": file.to_string_lossy() });
    let answer = session.ask_with_key("cooperative.restore", &input, key);
    let closed = session.close();
    let answer = answer?;
    closed?;
    Ok(answer)
}

fn read_input() -> Result<Value, Failure> {
    input::read().map_err(Failure::WrongCall)
}

fn with_message(refusal: &Refusal) -> Value {
    json!({
        "code": refusal.code,
        "field": refusal.field,
        "params": refusal.params,
        "message": api::message(refusal, language()),
    })
}

/// The terminal's language, French when it is none of ours.
fn language() -> api::Lang {
    language_of_terminal().unwrap_or(api::Lang::Fr)
}

/// The language that the terminal asks for, when it is one of ours: the first of LANGUAGE, a list in
/// order of preference; then that of LC_ALL, LC_MESSAGES or LANG, whichever is set first. As for any
/// program, LANGUAGE says nothing when these ask for no language at all (`C`).
fn language_of_terminal() -> Option<api::Lang> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| set(name));
    let named = |asked: &str| api::Lang::from_code(asked.split(['.', '@']).next()?);
    if !matches!(locale.as_deref(), Some("C" | "POSIX")) {
        let listed = set("LANGUAGE");
        let preferred = listed.as_deref().and_then(|list| list.split(':').find_map(named));
        if preferred.is_some() {
            return preferred;
        }
    }
    named(&locale?)
}

fn print(value: &Value, to: impl Write, code: u8) -> ExitCode {
    // A pipe is not written line by line: an answer may have millions of them.
    let mut to = std::io::BufWriter::new(to);
    match writeln!(to, "{value:#}").and_then(|()| to.flush()) {
        Ok(()) => ExitCode::from(code),
        // The reader closed the pipe: nobody is left to tell.
        Err(_closed) => ExitCode::from(code.max(1)),
    }
}
