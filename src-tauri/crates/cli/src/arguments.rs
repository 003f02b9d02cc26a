//! What the command line says.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use uuid::Uuid;

/// How the language of the sentences is chosen, below the help.
const LANGUAGES: &str = "\
The sentences of answers and refusals are in French, Dutch or English, as the terminal asks:
LANGUAGE first (a list, as nl:fr), then LC_ALL, LC_MESSAGES or LANG; French when none of them asks
for one of the three. For one call in Dutch: LANGUAGE=nl coop call …";

/// The commands of Coop Habitat from a terminal: one JSON object in, one JSON object out.
#[derive(Debug, Parser)]
#[command(name = "coop", version, about, after_help = LANGUAGES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) verb: Verb,
    #[command(flatten)]
    pub(crate) key: KeyArguments,
}

/// Where the file's key comes from when the keyring does not have it.
#[derive(Debug, Args)]
pub(crate) struct KeyArguments {
    /// A file that holds the recovery code; COOP_RECOVERY_CODE is looked at first.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) recovery_code_file: Option<PathBuf>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Calls a command: its input is one JSON object on standard input.
    Call(CallArguments),
    /// Lists every command with its access and the JSON Schema of its input and answer.
    Commands,
    /// Creates a cooperative: standard input is the input of cooperative.create without its path.
    New {
        /// The file to create.
        file: PathBuf,
    },
    /// Creates the demo cooperative.
    Demo {
        /// The file to create.
        file: PathBuf,
        /// The day the demo is laid around.
        #[arg(long)]
        today: Option<NaiveDate>,
    },
    /// Checks every page, document, the audit chain and the ledger.
    Verify {
        /// The file to check.
        file: PathBuf,
    },
    /// Copies a file, open or not, to a backup.
    Backup {
        /// The file to back up.
        file: PathBuf,
        /// Where the backup goes; beside the file, with the date, when absent.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Restores a backup as FILE; a present FILE is kept aside.
    Restore {
        /// The backup.
        backup: PathBuf,
        /// The file to make.
        file: PathBuf,
    },
}

/// The arguments of `coop call`.
#[derive(Debug, Args)]
#[command(after_help = LANGUAGES)]
pub(crate) struct CallArguments {
    /// `area.verb`, as `coop commands` lists them.
    pub(crate) name: String,
    /// The cooperative's file.
    #[arg(long)]
    pub(crate) file: Option<PathBuf>,
    /// Who calls; asks that user's passphrase.
    #[arg(long)]
    pub(crate) user: Option<Uuid>,
    /// A file descriptor that gives the passphrase, instead of a prompt.
    #[arg(long, value_name = "N")]
    pub(crate) passphrase_fd: Option<u32>,
    /// Another business date than today's.
    #[arg(long)]
    pub(crate) today: Option<NaiveDate>,
    /// The reason for a write with another business date.
    #[arg(long, value_name = "REASON")]
    pub(crate) backdate: Option<String>,
    /// Names the wish, so that the same call sent twice is done once.
    #[arg(long)]
    pub(crate) request: Option<Uuid>,
}
