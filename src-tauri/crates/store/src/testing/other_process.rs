//! The other process of a test: the same test program, told by its environment what to do, killed
//! or heard to its end.
//!
//! What it does stands in an ignored test of that program. Only compiled for tests.

#![allow(clippy::missing_panics_doc, reason = "a test that cannot go on fails there")]

use std::hash::{BuildHasher as _, Hasher as _};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

/// Pseudo-random numbers from a seed that the output of the test shows (xorshift64).
pub struct Dice(u64);

impl Dice {
    /// Another seed each time, printed so that a failure can be had again.
    #[allow(clippy::print_stdout, reason = "shown with the failure of the test")]
    pub fn of_today() -> Self {
        let seed = std::collections::hash_map::RandomState::new().build_hasher().finish() | 1;
        println!("seed {seed}");
        Self(seed)
    }

    /// The numbers that this seed (not 0) gives.
    pub const fn of_seed(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`, from 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// The arguments that make a test program do one ignored test and nothing else.
pub fn only(test: &str) -> [&str; 4] {
    ["--exact", test, "--ignored", "--nocapture"]
}

/// Nothing to read for it, all that it says to us.
pub fn heard(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped())
}

/// This same test program, doing one ignored test and nothing else.
pub fn again(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    heard(command.args(only(test)));
    command
}

/// Says a line to the parent, at once.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").expect("the parent listens");
    out.flush().expect("the parent listens");
}

/// What the child said was done, in its order; a last line cut by the kill does not count.
pub fn reported(output: &str) -> impl Iterator<Item = &str> {
    let whole = output.rfind('\n').map_or("", |end| &output[..end]);
    whole.lines().filter_map(|line| line.strip_prefix("done "))
}

/// A child that will be killed, and what it has said so far.
pub struct Doomed {
    process: Child,
    said: BufReader<ChildStdout>,
    output: String,
}

impl Doomed {
    /// Starts it; the command is one of [`again`].
    pub fn start(mut command: Command) -> Self {
        let mut process = command.spawn().expect("a child process");
        let said = BufReader::new(process.stdout.take().expect("its output"));
        Self { process, said, output: String::new() }
    }

    /// Reads until it has said this, on the way it may not end.
    pub fn hear(&mut self, end: &str) {
        while !self.output.ends_with(end) {
            let read = self.said.read_line(&mut self.output).expect("it speaks");
            assert!(read > 0, "it ended: {}", self.output);
        }
    }

    /// Reads some lines more, or fewer when it ends.
    pub fn hear_lines(&mut self, lines: u64) {
        for _ in 0..lines {
            self.said.read_line(&mut self.output).expect("it speaks");
        }
    }

    /// Kills it this much later; gives all that it said. It may not have panicked before.
    pub fn kill_after(mut self, pause: Duration) -> String {
        // The moment of the kill is what the test is about: no condition could be waited for.
        std::thread::sleep(pause);
        self.process.kill().expect("it is killed");
        self.said.read_to_string(&mut self.output).expect("the rest of what it said");
        let mut complaints = String::new();
        let mut stderr = self.process.stderr.take().expect("its complaints");
        stderr.read_to_string(&mut complaints).expect("text");
        self.process.wait().expect("it is dead");
        assert!(!complaints.contains("panicked"), "{complaints}");
        self.output
    }
}
