//! Rules as data: values with the dates on which they hold and the source they come from.
//!
//! Deliberately not here: the rules themselves (each area names its own) and where they are kept.
//! Raises [`RuleError`]. Source: spec 01, "Rules are data, dated, with a source".

use chrono::NaiveDate;

/// One value, the days on which it holds, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedRule<T> {
    /// First day.
    pub from: NaiveDate,
    /// Last day, included; `None` while it holds.
    pub until: Option<NaiveDate>,
    /// What holds.
    pub value: T,
    /// The article, deed or minutes it comes from.
    pub source: String,
}

impl<T> DatedRule<T> {
    /// Tells whether the rule holds on a day.
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.from <= on && self.until.is_none_or(|until| on <= until)
    }
}

/// Refusals of a table of rules.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// No value holds on the day asked for.
    #[error("no rule in force on {on}")]
    NotInForce {
        /// The day asked for.
        on: NaiveDate,
    },
    /// A value ends before it starts.
    #[error("a rule ends on {until}, before it starts on {from}")]
    EndsBeforeStart {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        until: NaiveDate,
    },
    /// Two values hold on one day.
    #[error("two rules hold on {on}")]
    Overlap {
        /// The first day they share.
        on: NaiveDate,
    },
    /// Between two values there are days without any.
    #[error("no rule from {from} to {until}")]
    Gap {
        /// First day without a value.
        from: NaiveDate,
        /// Last day without a value.
        until: NaiveDate,
    },
    /// A value without a source.
    #[error("the rule from {from} names no source")]
    NoSource {
        /// First day of the rule.
        from: NaiveDate,
    },
}

impl RuleError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotInForce { .. } => "rule_not_in_force",
            Self::EndsBeforeStart { .. } => "rule_ends_before_start",
            Self::Overlap { .. } => "rule_overlap",
            Self::Gap { .. } => "rule_gap",
            Self::NoSource { .. } => "rule_without_source",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::NotInForce { .. } => None,
            Self::EndsBeforeStart { .. } => Some("until"),
            Self::Overlap { .. } | Self::Gap { .. } => Some("from"),
            Self::NoSource { .. } => Some("source"),
        }
    }
}

/// The values of one rule over time, in order, without gap nor overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedRules<T> {
    rules: Vec<DatedRule<T>>,
}

impl<T> DatedRules<T> {
    /// Orders the values by date and checks that they follow one another day by day.
    ///
    /// # Errors
    /// [`RuleError::EndsBeforeStart`], [`RuleError::Overlap`], [`RuleError::Gap`],
    /// [`RuleError::NoSource`].
    pub fn try_new(mut rules: Vec<DatedRule<T>>) -> Result<Self, RuleError> {
        rules.sort_by_key(|rule| rule.from);
        for rule in &rules {
            if rule.source.trim().is_empty() {
                return Err(RuleError::NoSource { from: rule.from });
            }
            match rule.until {
                Some(until) if until < rule.from => {
                    return Err(RuleError::EndsBeforeStart { from: rule.from, until });
                }
                _ => {}
            }
        }
        for pair in rules.windows(2) {
            let [earlier, later] = pair else { continue };
            let expected = earlier.until.and_then(|until| until.succ_opt());
            match expected {
                Some(expected) if expected == later.from => {}
                Some(expected) if expected < later.from => {
                    let until = later.from.pred_opt().unwrap_or(later.from);
                    return Err(RuleError::Gap { from: expected, until });
                }
                _ => return Err(RuleError::Overlap { on: later.from }),
            }
        }
        Ok(Self { rules })
    }

    /// The value in force on a day, with its source.
    ///
    /// # Errors
    /// [`RuleError::NotInForce`].
    pub fn in_force(&self, on: NaiveDate) -> Result<&DatedRule<T>, RuleError> {
        self.rules.iter().find(|rule| rule.holds(on)).ok_or(RuleError::NotInForce { on })
    }

    /// All the values, by date.
    pub fn all(&self) -> &[DatedRule<T>] {
        &self.rules
    }

    /// Adds a value that takes over on its first day: the one in force then ends the day before.
    /// The past never changes: a value that starts on or before the last one's first day is
    /// refused.
    ///
    /// # Errors
    /// As [`DatedRules::try_new`].
    pub fn taken_over_by(mut self, next: DatedRule<T>) -> Result<Self, RuleError> {
        if let Some(last) = self.rules.last_mut() {
            if next.from <= last.from {
                return Err(RuleError::Overlap { on: next.from });
            }
            if last.holds(next.from) {
                last.until = next.from.pred_opt();
            }
        }
        self.rules.push(next);
        Self::try_new(self.rules)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::given::day;

    fn rule(from: NaiveDate, until: Option<NaiveDate>, value: u32) -> DatedRule<u32> {
        DatedRule { from, until, value, source: "art. 3.90".to_owned() }
    }

    fn two() -> DatedRules<u32> {
        DatedRules::try_new(vec![
            rule(day(2025, 1, 1), None, 450),
            rule(day(2024, 1, 1), Some(day(2024, 12, 31)), 575),
        ])
        .unwrap()
    }

    #[test]
    fn the_value_changes_on_the_day_itself() {
        let rules = two();
        assert_eq!(rules.in_force(day(2024, 12, 31)).unwrap().value, 575, "the day before");
        assert_eq!(rules.in_force(day(2025, 1, 1)).unwrap().value, 450, "the day");
        assert_eq!(rules.in_force(day(2025, 1, 2)).unwrap().value, 450, "the day after");
        assert_eq!(
            rules.in_force(day(2023, 12, 31)),
            Err(RuleError::NotInForce { on: day(2023, 12, 31) })
        );
    }

    #[test]
    fn a_gap_an_overlap_and_a_reversed_rule_are_named() {
        let until = |d| Some(day(2024, 12, d));
        let next = |from| rule(from, None, 2);
        let pair =
            |d, from| DatedRules::try_new(vec![rule(day(2024, 1, 1), until(d), 1), next(from)]);
        assert_eq!(
            pair(30, day(2025, 1, 1)),
            Err(RuleError::Gap { from: day(2024, 12, 31), until: day(2024, 12, 31) }),
            "one day without a rule"
        );
        assert!(pair(31, day(2025, 1, 1)).is_ok(), "one follows the other");
        assert_eq!(
            pair(31, day(2024, 12, 31)),
            Err(RuleError::Overlap { on: day(2024, 12, 31) }),
            "one day with two rules"
        );
        assert_eq!(
            DatedRules::try_new(vec![rule(day(2024, 1, 2), Some(day(2024, 1, 1)), 1)]),
            Err(RuleError::EndsBeforeStart { from: day(2024, 1, 2), until: day(2024, 1, 1) })
        );
        let open = vec![rule(day(2024, 1, 1), None, 1), next(day(2025, 1, 1))];
        assert_eq!(DatedRules::try_new(open), Err(RuleError::Overlap { on: day(2025, 1, 1) }));
    }

    #[test]
    fn a_rule_without_a_source_is_refused() {
        let mut nameless = rule(day(2024, 1, 1), None, 1);
        nameless.source = " ".to_owned();
        assert_eq!(
            DatedRules::try_new(vec![nameless]),
            Err(RuleError::NoSource { from: day(2024, 1, 1) })
        );
    }

    #[test]
    fn a_new_value_ends_the_one_in_force_and_leaves_the_past_alone() {
        let rules = two().taken_over_by(rule(day(2026, 1, 1), None, 400)).unwrap();
        assert_eq!(rules.in_force(day(2025, 12, 31)).unwrap().value, 450);
        assert_eq!(rules.in_force(day(2026, 1, 1)).unwrap().value, 400);
        assert_eq!(
            two().taken_over_by(rule(day(2025, 1, 1), None, 400)),
            Err(RuleError::Overlap { on: day(2025, 1, 1) })
        );
    }
}
