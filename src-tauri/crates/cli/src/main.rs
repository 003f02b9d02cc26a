//! `coop`: the same commands as the window, from a terminal. JSON in, JSON out.
//!
//! Deliberately not here: rules, SQL, sentences. Exit status: 0 done, 1 refused, 2 wrong call.
//! Source: spec 11.

mod arguments;
mod host;
mod input;
mod session;
mod verbs;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are answers, anything else is a wrong call.
            let code = if error.use_stderr() { 2 } else { 0 };
            return if error.print().is_ok() { ExitCode::from(code) } else { ExitCode::from(2) };
        }
    };
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::from_env("COOP_LOG"))
        .with_writer(std::io::stderr)
        .init();
    verbs::run(arguments)
}
