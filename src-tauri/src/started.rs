//! When this process began. Deliberately not here: what is measured from it.

use std::time::{Duration, Instant};

/// The moment the system made this process, before it loaded a single library; where the system
/// does not tell, the present moment.
pub(crate) fn process_start() -> Instant {
    let now = Instant::now();
    age().and_then(|age| now.checked_sub(age)).unwrap_or(now)
}

/// How long this process has been there, to a hundredth of a second.
#[cfg(target_os = "linux")]
fn age() -> Option<Duration> {
    let read = |path: &str| std::fs::read_to_string(path).ok();
    // The name, in brackets, may hold blanks; the twentieth field after it is the start, in
    // hundredths of a second since the system's own start (proc_pid_stat(5)).
    let began: u64 =
        read("/proc/self/stat")?.rsplit_once(')')?.1.split_whitespace().nth(19)?.parse().ok()?;
    let uptime = read("/proc/uptime")?;
    let (seconds, hundredths) = uptime.split_whitespace().next()?.split_once('.')?;
    let now = seconds.parse::<u64>().ok()? * 100 + hundredths.parse::<u64>().ok()?;
    Some(Duration::from_millis(now.checked_sub(began)? * 10))
}

/// Elsewhere the system is not asked.
#[cfg(not(target_os = "linux"))]
fn age() -> Option<Duration> {
    None
}
