//! What crosses the door when a command does not succeed: a code, the field to blame, the data a
//! sentence needs. The sentence itself comes from the catalogue (`error-<code>`).
//!
//! Deliberately not here: sentences. "Refused by a rule" is not "broken": the second is logged
//! with its causes by the desk.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use domain::kernel::Ratio;
use serde::Serialize;
use ts_rs::TS;

/// Why a command did not succeed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Refusal {
    /// Stable snake_case code; `error-<code with dashes>` is its sentence in the catalogue.
    pub code: String,
    /// The input field to blame, as a path (`members[2].rank`), when one is.
    pub field: Option<String>,
    /// The values the sentence needs, as text.
    pub params: BTreeMap<String, String>,
    /// True when the program failed rather than a rule refusing.
    #[serde(skip)]
    #[ts(skip)]
    pub broken: bool,
}

impl Refusal {
    /// Refuses with a code.
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), field: None, params: BTreeMap::new(), broken: false }
    }

    /// Refuses because the program failed; `cause` goes to the log, never to the window.
    pub fn broken(cause: &dyn std::error::Error) -> Self {
        tracing::error!(cause = %Causes(cause), "a command broke");
        Self { broken: true, ..Self::new("broken") }
    }

    /// Names the field to blame.
    #[must_use]
    pub fn on(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// Gives a value that the sentence needs.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// Gives a rate that is refused; one above 1 was perhaps a percentage.
    #[must_use]
    pub fn about_rate(self, rate: &Ratio) -> Self {
        let refusal = self.with("rate", rate);
        if *rate <= Ratio::one() || *rate > Ratio::whole(100) {
            return refusal;
        }
        let Ok(fraction) = rate.checked_div(&Ratio::whole(100)) else { return refusal };
        let digits = fraction.display(8);
        let digits = digits.trim_end_matches('0').trim_end_matches('.');
        refusal.with("suggested", digits).with("meant", digits)
    }

    /// Gives the date that an index has no value for, and that of the last value before it.
    #[must_use]
    pub fn about_index(self, on: NaiveDate, latest: Option<NaiveDate>) -> Self {
        let refusal = self.with("on", on);
        match latest {
            Some(latest) => refusal.with("latest", latest),
            None => refusal,
        }
    }

    /// Refuses a field that is given and that the chosen kind has no use for: it is never passed
    /// over in silence.
    ///
    /// # Errors
    /// `unknown_field` on `field`.
    pub fn of_another_kind(field: &str, given: bool) -> Result<(), Self> {
        if given { Err(Self::new("unknown_field").on(field)) } else { Ok(()) }
    }

    /// Names two fields of which exactly one is given.
    #[must_use]
    pub fn between(self, first: &str, second: &str) -> Self {
        self.with("advice", "either").with("first", first).with("second", second)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code)?;
        if let Some(field) = &self.field {
            write!(f, " ({field})")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

/// Writes an error and all its causes on one line.
struct Causes<'a>(&'a dyn std::error::Error);

impl fmt::Display for Causes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut next = self.0.source();
        while let Some(cause) = next {
            write!(f, ": {cause}")?;
            next = cause.source();
        }
        Ok(())
    }
}
