//! Kinds of decisions that come with a deadline of their own.
//!
//! Source: spec 06, "Decisions to follow", templates.

use chrono::{Days, NaiveDate};

/// A kind of decision with a default deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Template {
    /// Works that were voted: 60 days.
    VotedWorks,
    /// Asking for three quotes: 30 days.
    ThreeQuotes,
    /// Sending the minutes: 30 days; made by itself when an assembly closes.
    SendMinutes,
}

impl Template {
    /// Every template.
    pub const ALL: [Self; 3] = [Self::VotedWorks, Self::ThreeQuotes, Self::SendMinutes];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::VotedWorks => "voted_works",
            Self::ThreeQuotes => "three_quotes",
            Self::SendMinutes => "send_minutes",
        }
    }

    /// Days from the assembly to the deadline.
    pub fn days(self) -> u64 {
        match self {
            Self::VotedWorks => 60,
            Self::ThreeQuotes | Self::SendMinutes => 30,
        }
    }
}

/// The deadline that a template proposes after an assembly; `None` past the calendar's end.
pub fn default_deadline(template: Template, assembly_on: NaiveDate) -> Option<NaiveDate> {
    assembly_on.checked_add_days(Days::new(template.days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_template_proposes_its_own_deadline() {
        let assembly = NaiveDate::from_ymd_opt(2026, 6, 16).unwrap();
        for (template, deadline) in [
            (Template::VotedWorks, (2026, 8, 15)),
            (Template::ThreeQuotes, (2026, 7, 16)),
            (Template::SendMinutes, (2026, 7, 16)),
        ] {
            let (year, month, day) = deadline;
            let deadline = NaiveDate::from_ymd_opt(year, month, day);
            assert_eq!(default_deadline(template, assembly), deadline, "{}", template.code());
            assert_eq!(default_deadline(template, NaiveDate::MAX), None, "past the calendar");
        }
    }
}
