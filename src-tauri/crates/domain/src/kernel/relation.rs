//! A judgement as a comparison: which of two figures is asked to be the larger, and whether it is.
//!
//! An explanation that ends in "adopted" or "late" shows the two figures beside each other and says
//! yes or no; what is asked stands in the label of its step. Deliberately not here: sentences.
//!
//! Source: spec 11 ("every answer also carries `steps`"); ARCHITECTURE.md, "Explain the figure".

use std::cmp::Ordering;

use super::explain::{StepError, Value};

/// What is asked of the first of two figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// It is more than the second, or later.
    Above,
    /// It is the second, or more.
    AtLeast,
    /// It is less than the second, or earlier.
    Below,
    /// It is the second, or less.
    AtMost,
}

impl Relation {
    /// Tells whether two figures in that order have it.
    pub fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Above => order.is_gt(),
            Self::AtLeast => order.is_ge(),
            Self::Below => order.is_lt(),
            Self::AtMost => order.is_le(),
        }
    }

    /// The stable code, as the operation of a step.
    pub fn code(self) -> &'static str {
        match self {
            Self::Above => "is_above",
            Self::AtLeast => "is_at_least",
            Self::Below => "is_below",
            Self::AtMost => "is_at_most",
        }
    }
}

/// How two values stand to each other: dates with dates, numbers with numbers.
///
/// # Errors
/// [`StepError::WrongOperands`] for a text, or a date beside a number; [`StepError::Money`] for two
/// currencies.
pub fn order(first: &Value, second: &Value) -> Result<Ordering, StepError> {
    match (first, second) {
        (Value::Money(first), Value::Money(second)) => Ok(first.checked_cmp(second)?),
        (Value::Date(first), Value::Date(second)) => Ok(first.cmp(second)),
        _ => match (first.exact(), second.exact()) {
            (Some(first), Some(second)) => Ok(first.cmp(&second)),
            _ => Err(StepError::WrongOperands),
        },
    }
}

/// The answer of a comparison, as the value of its step: `yes` or `no`.
pub(super) fn answer(holds: bool) -> Value {
    Value::Text(if holds { "yes" } else { "no" }.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Operand, Operation, Ratio, Step};

    fn compare(relation: Relation, first: Value, second: Value) -> Result<Value, StepError> {
        let operands = [first, second].map(|value| Operand { name: "line", value }).to_vec();
        Step::compute("label", Operation::Compare(relation), operands).map(|step| step.result)
    }

    #[test]
    fn each_relation_says_yes_where_it_holds_and_no_elsewhere() {
        let table = [
            (Relation::Above, [false, false, true]),
            (Relation::AtLeast, [false, true, true]),
            (Relation::Below, [true, false, false]),
            (Relation::AtMost, [true, true, false]),
        ];
        for (relation, expected) in table {
            for (first, holds) in [1, 2, 3].into_iter().zip(expected) {
                let second = Value::from(Ratio::whole(2));
                let said = compare(relation, Value::Count(first), second).unwrap();
                assert_eq!(said, answer(holds), "{} {first} 2", relation.code());
            }
        }
    }

    #[test]
    fn a_text_or_a_date_beside_a_number_is_refused() {
        let day = Value::Date(chrono::NaiveDate::from_ymd_opt(2026, 1, 5).unwrap());
        for odd in [day.clone(), Value::Text("x".into())] {
            let refused = compare(Relation::Above, odd, Value::Days(3));
            assert_eq!(refused, Err(StepError::WrongOperands));
        }
        assert_eq!(compare(Relation::AtMost, day.clone(), day), Ok(answer(true)));
    }
}
