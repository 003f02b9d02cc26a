//! What a message says: its template, and the variables the template needs.

use chrono::NaiveDate;
use domain::kernel::Money;
use domain::payments::StructuredReference;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use texts::Arg;

/// A message, without its language. The JSON form is what the outbox keeps: amounts as
/// `{amount, currency}` in decimal text, days as `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A call for funds was issued to a membership.
    CallForFunds {
        /// What the call is named.
        title: String,
        /// What is asked, above zero.
        amount: Money,
        /// Until when.
        due_on: NaiveDate,
        /// The membership's permanent reference.
        reference: StructuredReference,
    },
    /// A due will be owed soon.
    PaymentReminder {
        /// What is still owed of it, above zero.
        amount: Money,
        /// When it is owed.
        due_on: NaiveDate,
        /// The membership's permanent reference.
        reference: StructuredReference,
    },
}

/// Why the variables of a template cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoticeError {
    /// No template has this name.
    #[error("no template is called {name}")]
    UnknownTemplate {
        /// The name.
        name: String,
    },
    /// A variable is missing, too many, or not of its kind.
    #[error("the variables do not fit the template: {why}")]
    Variables {
        /// What is wrong, for the log.
        why: String,
    },
}

impl NoticeError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownTemplate { .. } => "message_unknown_template",
            Self::Variables { .. } => "message_variables",
        }
    }
}

/// An amount as the outbox keeps it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sum {
    amount: String,
    currency: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CallVariables {
    title: String,
    amount: Sum,
    due_on: NaiveDate,
    reference: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReminderVariables {
    amount: Sum,
    due_on: NaiveDate,
    reference: String,
}

const CALL_FOR_FUNDS: &str = "EVT_COOP_CALL_FOR_FUNDS";
const PAYMENT_REMINDER: &str = "EVT_COOP_PAYMENT_REMINDER";

impl Notice {
    /// The template's name, as spec 07 lists it and as the provider knows it.
    pub fn template(&self) -> &'static str {
        match self {
            Self::CallForFunds { .. } => CALL_FOR_FUNDS,
            Self::PaymentReminder { .. } => PAYMENT_REMINDER,
        }
    }

    /// The variables as the outbox keeps them, a JSON object.
    pub fn variables(&self) -> Value {
        let (amount, due_on, reference) = self.payment();
        let mut variables = serde_json::json!({
            "amount": { "amount": amount.to_string(), "currency": amount.currency().code() },
            "due_on": due_on,
            "reference": reference.to_string(),
        });
        if let Self::CallForFunds { title, .. } = self {
            variables["title"] = Value::from(title.as_str());
        }
        variables
    }

    /// Reads back what the outbox keeps, each variable checked.
    ///
    /// # Errors
    /// [`NoticeError`].
    pub fn read(template: &str, variables: &Value) -> Result<Self, NoticeError> {
        match template {
            CALL_FOR_FUNDS => {
                let read: CallVariables = fit(variables)?;
                Ok(Self::CallForFunds {
                    title: read.title,
                    amount: money(&read.amount)?,
                    due_on: read.due_on,
                    reference: fits(StructuredReference::parse(&read.reference))?,
                })
            }
            PAYMENT_REMINDER => {
                let read: ReminderVariables = fit(variables)?;
                Ok(Self::PaymentReminder {
                    amount: money(&read.amount)?,
                    due_on: read.due_on,
                    reference: fits(StructuredReference::parse(&read.reference))?,
                })
            }
            _ => Err(NoticeError::UnknownTemplate { name: template.to_owned() }),
        }
    }

    fn payment(&self) -> (Money, NaiveDate, &StructuredReference) {
        match self {
            Self::CallForFunds { amount, due_on, reference, .. }
            | Self::PaymentReminder { amount, due_on, reference } => (*amount, *due_on, reference),
        }
    }

    pub(crate) fn text_key(&self) -> &'static str {
        match self {
            Self::CallForFunds { .. } => "message-call-for-funds",
            Self::PaymentReminder { .. } => "message-payment-reminder",
        }
    }

    /// The values of the text's placeables, which are also the named parameters of the
    /// provider's template.
    pub(crate) fn args(&self) -> Vec<(&'static str, Arg)> {
        let (amount, due_on, reference) = self.payment();
        let mut args = vec![
            ("amount", Arg::from(amount)),
            ("due_on", Arg::from(due_on)),
            ("reference", Arg::from(reference.to_string())),
        ];
        if let Self::CallForFunds { title, .. } = self {
            args.push(("title", Arg::from(title)));
        }
        args
    }
}

fn fits<T, E: std::fmt::Display>(read: Result<T, E>) -> Result<T, NoticeError> {
    read.map_err(|error| NoticeError::Variables { why: error.to_string() })
}

fn fit<T: for<'de> Deserialize<'de>>(variables: &Value) -> Result<T, NoticeError> {
    fits(T::deserialize(variables))
}

fn money(sum: &Sum) -> Result<Money, NoticeError> {
    let currency = fits(domain::kernel::Currency::try_new(&sum.currency))?;
    let amount = fits(Money::parse(&sum.amount, currency))?;
    if !amount.is_positive() {
        return Err(NoticeError::Variables { why: "the amount is not above zero".to_owned() });
    }
    Ok(amount)
}

#[cfg(test)]
pub(crate) mod samples {
    use super::*;
    use domain::kernel::Currency;

    fn euros(amount: &str) -> Money {
        Money::parse(amount, Currency::EUR).unwrap()
    }

    fn day(month: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, 5).unwrap()
    }

    pub(crate) fn call() -> Notice {
        Notice::CallForFunds {
            title: "Cotisations 2026".to_owned(),
            amount: euros("273.18"),
            due_on: day(11),
            reference: StructuredReference::of_membership(73),
        }
    }

    pub(crate) fn reminder() -> Notice {
        Notice::PaymentReminder {
            amount: euros("250.00"),
            due_on: day(12),
            reference: StructuredReference::of_membership(73),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_the_outbox_keeps_comes_back_as_it_was() {
        for notice in [samples::call(), samples::reminder()] {
            assert_eq!(Notice::read(notice.template(), &notice.variables()), Ok(notice));
        }
    }

    #[test]
    fn variables_that_do_not_fit_their_template_are_refused() {
        let good = samples::call().variables();
        let changed = |field: &str, value: Value| {
            let mut variables = good.clone();
            variables[field] = value;
            variables
        };
        let mut without = good.clone();
        without.as_object_mut().unwrap().remove("due_on");
        for bad in [
            json!(null),
            json!([]),
            json!({}),
            without,
            changed("extra", json!(1)),
            changed("amount", json!("273.18")),
            changed("amount", json!({ "amount": "0.00", "currency": "EUR" })),
            changed("amount", json!({ "amount": "-1.00", "currency": "EUR" })),
            changed("amount", json!({ "amount": "273.181", "currency": "EUR" })),
            changed("amount", json!({ "amount": "273.18", "currency": "XXX" })),
            changed("due_on", json!("2026-02-31")),
            changed("reference", json!("+++000/0000/07374+++")),
            changed("title", json!(3)),
        ] {
            let read = Notice::read(CALL_FOR_FUNDS, &bad);
            assert_eq!(read.unwrap_err().code(), "message_variables", "{bad}");
        }
        let unknown = Notice::read("EVT_COOP_NOTHING", &good).unwrap_err();
        assert_eq!(unknown.code(), "message_unknown_template");
    }
}
