//! The log: a file a day in the program's own folder, a fortnight kept, no personal data.

use std::path::Path;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;

/// How many daily files are kept.
const KEPT_FILES: usize = 14;

/// Keeps the log's writer alive until the program ends.
pub(crate) struct LogGuard {
    _writer: Option<WorkerGuard>,
}

/// Starts the log. Without a writable folder the program runs without one.
pub(crate) fn start(folder: &Path) -> LogGuard {
    let logs = folder.join("logs");
    // The appender looks for old files first and complains on the terminal when there is no folder.
    if std::fs::create_dir_all(&logs).is_err() {
        return LogGuard { _writer: None };
    }
    let appender = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("coop-habitat")
        .filename_suffix("log")
        .max_log_files(KEPT_FILES)
        .build(logs);
    let Ok(appender) = appender else { return LogGuard { _writer: None } };
    let (writer, guard) = tracing_appender::non_blocking(appender);
    let filter = EnvFilter::try_from_env("COOP_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let installed = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_writer(writer)
        .try_init();
    LogGuard { _writer: installed.is_ok().then_some(guard) }
}
