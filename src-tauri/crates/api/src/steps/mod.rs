//! An explanation as it crosses the door: label, operands, result, each readable and each exact.

mod words;

use domain::kernel::explain::{Operation, Step, Value};
use domain::lots::LotStep;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use texts::{Arg, Lang, say};
use ts_rs::TS;

pub use words::StepWords;

/// One value of an explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum StepValue {
    /// An amount, `"1234.56"`.
    Money(String),
    /// A ratio with six decimals, for display; `exact` numerator and denominator beside.
    Ratio {
        /// Six decimals.
        shown: String,
        /// Numerator over denominator in lowest terms.
        exact: String,
    },
    /// A count.
    Count(i64),
    /// A number of days.
    Days(i64),
    /// A date, `YYYY-MM-DD`.
    Date(String),
    /// A text.
    Text(String),
}

/// A named operand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct StepOperand {
    /// Key of the catalogue.
    pub name: String,
    /// Its value.
    pub value: StepValue,
}

/// One step: the result follows from the operands by the operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct StepView {
    /// The lot (person, household, instalment, day) that the line is about, when it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub about: Option<String>,
    /// Key of the catalogue.
    pub label: String,
    /// What is done with the operands, in snake_case: `sum`, `product`, …
    pub operation: String,
    /// In the order the operation takes them.
    pub operands: Vec<StepOperand>,
    /// What comes out.
    pub result: StepValue,
    /// The same for a person, in the language asked.
    pub words: StepWords,
}

/// The steps of a computation, told in a language.
pub fn told<'a>(steps: impl IntoIterator<Item = &'a Step>, lang: Lang) -> Vec<StepView> {
    steps.into_iter().map(|step| StepView::new(step, lang)).collect()
}

/// The steps of a computation over several lots, each told with the code of its lot.
pub fn told_by_lot<'a>(
    steps: &[LotStep],
    code: impl Fn(usize) -> Option<&'a str>,
    lang: Lang,
) -> Vec<StepView> {
    steps
        .iter()
        .map(|line| {
            let mut view = StepView::new(&line.step, lang);
            if let Some(code) = line.lot.and_then(&code) {
                view.concern(code, lang);
            }
            view
        })
        .collect()
}

impl From<&Value> for StepValue {
    fn from(value: &Value) -> Self {
        match value {
            Value::Money(money) => Self::Money(money.to_string()),
            Value::Ratio(ratio) => {
                let (numerator, denominator) = ratio.parts();
                Self::Ratio { shown: ratio.display(6), exact: format!("{numerator}/{denominator}") }
            }
            Value::Count(count) => Self::Count(*count),
            Value::Days(days) => Self::Days(*days),
            Value::Date(day) => Self::Date(day.to_string()),
            Value::Text(text) => Self::Text(text.clone()),
        }
    }
}

impl StepView {
    /// Says whom (or which lot) the line is about, in the field and before the label.
    pub(crate) fn concern(&mut self, about: &str, lang: Lang) {
        self.concern_called(about, about, lang);
    }

    /// As [`Self::concern`], where people call it otherwise than the field does.
    pub(crate) fn concern_called(&mut self, about: &str, called: &str, lang: Lang) {
        let label = std::mem::take(&mut self.words.label);
        let args = [("about", Arg::from(called)), ("label", Arg::from(label))];
        self.words.label = say(lang, "computation-about", &args);
        self.about = Some(about.to_owned());
    }

    fn new(step: &Step, lang: Lang) -> Self {
        Self {
            about: None,
            label: step.label.to_owned(),
            operation: operation_code(&step.operation).to_owned(),
            operands: step
                .operands
                .iter()
                .map(|operand| StepOperand {
                    name: operand.name.to_owned(),
                    value: StepValue::from(&operand.value),
                })
                .collect(),
            result: StepValue::from(&step.result),
            words: StepWords::new(step, lang),
        }
    }
}

/// The code of an operation, by which a program does it again.
fn operation_code(operation: &Operation) -> &'static str {
    match operation {
        Operation::Given => "given",
        Operation::Sum | Operation::SumRounded(_) => "sum",
        Operation::Difference => "difference",
        Operation::Product(_) => "product",
        Operation::Quotient(_) => "quotient",
        Operation::Prorata(_) => "prorata",
        Operation::Compound(_) => "compound",
        Operation::Simple(_) => "simple",
        Operation::Split { .. } => "split",
        Operation::Part => "part",
        Operation::WholePart => "whole_part",
        Operation::Min => "min",
        Operation::Max => "max",
        Operation::Compare(asked) => asked.code(),
        Operation::CountMonths => "count_months",
        Operation::CountYears => "count_years",
        Operation::CountDays => "count_days",
        Operation::AddMonths => "add_months",
        Operation::AddDays => "add_days",
        Operation::PeriodRate => "period_rate",
        Operation::Annuity(_) => "annuity",
    }
}
