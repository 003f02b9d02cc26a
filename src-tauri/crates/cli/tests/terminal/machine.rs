//! A machine of its own for each test: a folder, no keyring, French.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

/// What `coop` said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// The answer of a call that was done.
    pub(crate) fn answer(&self) -> Value {
        assert_eq!((self.status, self.err.as_str()), (0, ""), "{self:?}");
        serde_json::from_str(&self.out).unwrap()
    }

    /// The refusal of a call that was refused, which says nothing on standard output.
    pub(crate) fn refusal(&self, status: i32) -> Value {
        assert_eq!((self.status, self.out.as_str()), (status, ""), "{self:?}");
        let refusal: Value = serde_json::from_str(&self.err).unwrap();
        let fields: Vec<&String> = refusal.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["code", "field", "message", "params"], "spec 11");
        let message = refusal["message"].as_str().unwrap();
        let code = refusal["code"].as_str().unwrap();
        assert!(
            !message.is_empty() && !message.contains(code),
            "{refusal}: no sentence of its own"
        );
        refusal
    }
}

pub(crate) struct Machine {
    folder: TempDir,
    code: Option<String>,
    language: &'static str,
    /// The program of another user of the system, and their number; ours without.
    #[cfg(unix)]
    other: Option<(String, u32)>,
}

impl Machine {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            code: None,
            language: "fr_BE.UTF-8",
            #[cfg(unix)]
            other: None,
        }
    }

    /// The machine of another user of this system, with a program that they may run; only root can
    /// make one.
    #[cfg(unix)]
    pub(crate) fn of_another_user(number: u32) -> std::io::Result<Self> {
        let mut machine = Self::new();
        let program = machine.path("coop");
        std::fs::copy(env!("CARGO_BIN_EXE_coop"), &program)?;
        for path in [machine.folder.path(), &program] {
            std::os::unix::fs::chown(path, Some(number), Some(number))?;
        }
        machine.other = Some((text(&program), number));
        Ok(machine)
    }

    /// Copies a file of another machine to this one, as its user would.
    #[cfg(unix)]
    pub(crate) fn copies(&self, from: &Self, path: &str, name: &str) -> String {
        use std::os::unix::fs::{PermissionsExt as _, chown};
        assert!(Path::new(path).starts_with(from.folder.path()), "a file of that machine");
        let copy = self.path(name);
        std::fs::copy(path, &copy).unwrap();
        std::fs::set_permissions(&copy, std::fs::Permissions::from_mode(0o600)).unwrap();
        let owner = self.other.as_ref().map(|(_, number)| *number);
        chown(&copy, owner, owner).unwrap();
        text(&copy)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file on the machine and gives its path.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        text(&path)
    }

    /// Speaks another language from now on, as LANG says it.
    pub(crate) fn speaks(&mut self, language: &'static str) {
        self.language = language;
    }

    /// Knows a recovery code from now on, as COOP_RECOVERY_CODE.
    pub(crate) fn knows(&mut self, code: &Value) {
        self.code = Some(code.as_str().unwrap().to_owned());
    }

    pub(crate) fn forgets(&mut self) -> String {
        self.code.take().unwrap()
    }

    pub(crate) fn coop(&self, arguments: &[&str], input: &str) -> Said {
        #[cfg(unix)]
        if let Some((program, _)) = &self.other {
            return self.run(program, arguments, input);
        }
        self.run(env!("CARGO_BIN_EXE_coop"), arguments, input)
    }

    pub(crate) fn run(&self, program: &str, arguments: &[&str], input: &str) -> Said {
        let mut command = Command::new(program);
        let home = self.folder.path();
        command
            .args(arguments)
            .current_dir(home)
            .env_remove("COOP_RECOVERY_CODE")
            .env_remove("COOP_LOG")
            .env_remove("LANGUAGE")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("LANG", self.language)
            // A bus that does not answer, and a home that is empty: no keyring of whoever tests.
            .env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", text(&home.join("no-bus"))))
            .env("HOME", home)
            .env("XDG_RUNTIME_DIR", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        #[cfg(unix)]
        if let Some((_, number)) = &self.other {
            std::os::unix::process::CommandExt::uid(&mut command, *number);
            std::os::unix::process::CommandExt::gid(&mut command, *number);
        }
        if let Some(code) = &self.code {
            command.env("COOP_RECOVERY_CODE", code);
        }
        let mut child = command.spawn().unwrap();
        let written = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        if let Err(error) = written {
            // A verb that reads nothing may have ended before.
            assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe);
        }
        Said {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// A preview, which needs no file.
    pub(crate) fn preview(&self, name: &str, input: &Value) -> Value {
        self.coop(&["call", name], &input.to_string()).answer()
    }
}

/// A cooperative's file on a machine that knows its code.
pub(crate) struct File {
    pub(crate) machine: Machine,
    pub(crate) path: String,
    today: String,
}

impl File {
    pub(crate) fn new() -> Self {
        let mut machine = Machine::new();
        let path = text(&machine.path("ferme.coop"));
        let input = json!({"name": "Ferme", "user_name": "Nadia", "iban": "BE68539007547034"});
        let created = machine.coop(&["new", &path], &input.to_string()).answer();
        assert_eq!(created["key_kept"], false, "there is no keyring here: {created}");
        machine.knows(&created["recovery_code"]);
        Self { machine, path, today: "2026-01-05".to_owned() }
    }

    /// From now on it is another day.
    pub(crate) fn on(&mut self, today: &str) -> &mut Self {
        today.clone_into(&mut self.today);
        self
    }

    /// Calls a command on the day of the story; writing on it takes a reason (spec 08).
    pub(crate) fn try_ask(&self, name: &str, input: &Value) -> Said {
        let arguments =
            ["call", name, "--file", &self.path, "--today", &self.today, "--backdate", "exemple"];
        self.machine.coop(&arguments, &input.to_string())
    }

    pub(crate) fn ask(&self, name: &str, input: &Value) -> Value {
        self.try_ask(name, input).answer()
    }

    pub(crate) fn active_member(&self, name: &str, joined_on: &str) -> Value {
        let input = json!({"titulars": [{"family_name": name}], "joined_on": joined_on});
        let member = self.ask("members.add", &input)["id"].clone();
        let shown = self.ask("members.show", &json!({"membership": member}));
        for piece in shown["kyc"].as_array().unwrap() {
            let input = json!({"membership": member, "piece": piece["piece"], "seen": true});
            self.ask("members.set_kyc", &input);
        }
        let input = json!({"membership": member, "to": "ACTIVE", "reason": "complet"});
        self.ask("members.change_status", &input);
        member
    }

    /// Adopts a plan, with its decision.
    pub(crate) fn adopt(&self, plan: &Value) {
        let saved = self.ask("contributions.save_plan", plan);
        let pv = self.machine.write("pv.pdf", b"%PDF-1.7\nPV");
        let input = json!({"path": pv, "title": "PV", "kind": "decision"});
        let document = self.ask("documents.add", &input)["document"].clone();
        let input = json!({
            "version": saved["version"], "row_version": saved["row_version"], "document": document,
        });
        self.ask("contributions.validate_plan", &input);
    }

    /// Declares a payment with its proof and confirms it; gives the confirmation's answer.
    pub(crate) fn pay(&self, member: &Value, amount: &str, on: &str) -> Value {
        let proof = self.machine.write("preuve.pdf", b"%PDF-1.7\npreuve");
        let input = json!({
            "membership": member, "amount": amount, "value_date": on,
            "method": "BANK_TRANSFER", "proofs": [proof],
        });
        let id = self.ask("contributions.declare", &input)["id"].clone();
        self.ask("contributions.confirm", &json!({"contribution": id}))
    }
}

pub(crate) fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}
