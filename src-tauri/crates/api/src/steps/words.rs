//! A step as a person reads it: its label, its operands joined by the signs of what is done with
//! them, its result; one way for the window, the terminal and the paper.
//!
//! Labels and names of operands are texts `step-<code>`. Deliberately not here: the figures.

use std::cmp::Ordering;

use domain::kernel::explain::{Operand, Operation, Step, Value};
use domain::kernel::relation::order;
use domain::kernel::{Money, Ratio};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use texts::{Arg, Lang, format, say};
use ts_rs::TS;

/// Operands whose name says nothing beside their figure.
const UNNAMED: [&str; 7] =
    ["line", "placed", "instalment_amount", "due_remaining", "paid", "days", "one"];

/// What a sum begins with so that it has an operand; beside others it says nothing.
const NOTHING: &str = "nothing";

/// One step in words and written figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct StepWords {
    /// What is computed.
    pub label: String,
    /// From what, and how: `250,00 € (montant de base) × 1,03 (facteur d’indexation)`.
    pub operands: String,
    /// What comes out.
    pub result: String,
}

impl StepWords {
    pub(super) fn new(step: &Step, lang: Lang) -> Self {
        Self {
            label: name(step.label, lang),
            operands: operands(step, lang),
            result: result(step, lang),
        }
    }
}

/// The name of a step or an operand.
fn name(code: &str, lang: Lang) -> String {
    say(lang, &format!("step-{}", code.replace('_', "-")), &[])
}

/// A value as it is written.
fn figure(value: &Value, lang: Lang) -> String {
    match value {
        Value::Money(money) => format::money(money, lang),
        Value::Ratio(ratio) => exact(ratio, lang),
        Value::Count(count) => format::integer(*count, lang),
        Value::Days(count) => say(lang, "computation-days", &[("count", Arg::Number(*count))]),
        Value::Date(day) => format::date(*day),
        Value::Text(text) => text.clone(),
    }
}

/// What comes out, as it is written; a comparison answers yes or no.
fn result(step: &Step, lang: Lang) -> String {
    match (&step.operation, &step.result) {
        (Operation::Compare(_), Value::Text(answer)) if answer == "yes" => {
            say(lang, "computation-yes", &[])
        }
        (Operation::Compare(_), _) => say(lang, "computation-no", &[]),
        (_, Value::Ratio(rate)) if is_rate(step.label) => percent(rate, lang),
        (_, value) => figure(value, lang),
    }
}

/// Whether a figure of that name is read as a percentage.
fn is_rate(name: &str) -> bool {
    name.ends_with("rate") || name.ends_with("yield")
}

/// A rate as a percentage, with the decimals it has.
fn percent(rate: &Ratio, lang: Lang) -> String {
    let figure = exact(&(rate * &Ratio::whole(100)), lang);
    match lang {
        Lang::Fr => format!("{figure}\u{A0}%"),
        Lang::Nl | Lang::En => format!("{figure}%"),
    }
}

/// So many decimals that a factor times the price of a house still gives the cent that is printed.
const DECIMALS: u32 = 10;

/// A ratio with the decimals it has, ten at most; one with more is cut there and ends in dots.
fn exact(ratio: &Ratio, lang: Lang) -> String {
    if let Some(places) = ratio.decimals().and_then(|places| u32::try_from(places).ok())
        && places <= DECIMALS
    {
        return format::ratio(ratio, places, lang);
    }
    let shift = Ratio::whole(10).power(DECIMALS);
    let cut = (&ratio.abs() * &shift).floor().ok().and_then(|whole| {
        let cut = Ratio::from(whole).checked_div(&shift).ok()?;
        Some(if ratio.is_negative() { -&cut } else { cut })
    });
    // What is too large to be cut is written rounded.
    format!("{}…", format::ratio(cut.as_ref().unwrap_or(ratio), DECIMALS, lang))
}

/// The figure of an operand; a rate as a percentage, as it is decided and printed.
fn operand_figure(operand: &Operand, lang: Lang) -> String {
    match &operand.value {
        Value::Ratio(rate) if is_rate(operand.name) => percent(rate, lang),
        value => figure(value, lang),
    }
}

/// The figure of an operand with its name in brackets.
fn named(operand: &Operand, lang: Lang) -> String {
    let figure = operand_figure(operand, lang);
    if UNNAMED.contains(&operand.name) {
        figure
    } else {
        format!("{figure} ({})", name(operand.name, lang))
    }
}

/// What stands between the values of a list: French has a blank before it.
fn between(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => " ; ",
        Lang::Nl | Lang::En => "; ",
    }
}

fn joined(operands: &[Operand], sign: &str, lang: Lang) -> String {
    operands.iter().map(|operand| named(operand, lang)).collect::<Vec<_>>().join(sign)
}

/// The operands as a formula, or as a sentence where no sign says it.
fn operands(step: &Step, lang: Lang) -> String {
    let all = &step.operands[..];
    let sentence = |key: &str| {
        let texts: Vec<String> = all.iter().map(|operand| named(operand, lang)).collect();
        let of = |position: usize| Arg::from(texts.get(position).cloned().unwrap_or_default());
        let list = texts.join(between(lang));
        say(lang, key, &[("first", of(0)), ("second", of(1)), ("list", list.into())])
    };
    match step.operation {
        Operation::Given => joined(all, between(lang), lang),
        Operation::Sum | Operation::SumRounded(_) => {
            let said: Vec<Operand> =
                all.iter().filter(|one| one.name != NOTHING).cloned().collect();
            joined(if said.is_empty() { all } else { &said }, " + ", lang)
        }
        Operation::Difference => joined(all, " − ", lang),
        Operation::Product(_) => joined(all, " × ", lang),
        Operation::Quotient(_) => joined(all, " ÷ ", lang),
        Operation::Prorata(_) => match all {
            [factors @ .., last] => {
                format!("{} ÷ {}", joined(factors, " × ", lang), named(last, lang))
            }
            [] => String::new(),
        },
        Operation::Compound(_) => grown(all, lang, |rate, n| format!("(1 + {rate})^{n}")),
        Operation::Simple(_) => grown(all, lang, |rate, n| format!("(1 + {n} × {rate})")),
        Operation::Split { .. } => sentence("computation-split"),
        Operation::Part => part(step, lang),
        Operation::WholePart => sentence("computation-whole-part"),
        Operation::Min => sentence("computation-min"),
        Operation::Max => sentence("computation-max"),
        Operation::Compare(_) => compared(all, lang),
        Operation::CountMonths => sentence("computation-count-months"),
        Operation::CountYears => sentence("computation-count-years"),
        Operation::CountDays => sentence("computation-count-days"),
        Operation::AddMonths | Operation::AddDays => joined(all, " + ", lang),
        Operation::PeriodRate => match all {
            [rate, periods] => {
                format!("(1 + {})^(1 ÷ {}) − 1", named(rate, lang), figure(&periods.value, lang))
            }
            _ => joined(all, between(lang), lang),
        },
        Operation::Annuity(_) => match all {
            // Without interest the formula would divide nothing by nothing.
            [amount, rate, n] if rate.value.exact().is_some_and(|rate| rate.is_zero()) => {
                format!("{} ÷ {}", named(amount, lang), named(n, lang))
            }
            _ => grown(all, lang, |rate, n| format!("{rate} ÷ (1 − (1 + {rate})^−{n})")),
        },
    }
}

/// Two figures with the sign of how they stand to each other, whatever was asked of them.
fn compared(operands: &[Operand], lang: Lang) -> String {
    let [first, second] = operands else { return joined(operands, between(lang), lang) };
    let sign = match order(&first.value, &second.value) {
        Ok(Ordering::Greater) => ">",
        Ok(Ordering::Less) => "<",
        Ok(Ordering::Equal) => "=",
        Err(_) => ";",
    };
    format!("{} {sign} {}", named(first, lang), named(second, lang))
}

/// Base, rate and n of a growth, the names of the last two behind their formula.
fn grown(operands: &[Operand], lang: Lang, factor: impl Fn(String, String) -> String) -> String {
    let [base, rate, n] = operands else { return joined(operands, between(lang), lang) };
    let formula = factor(operand_figure(rate, lang), operand_figure(n, lang));
    let names = [rate, n].map(|operand| name(operand.name, lang)).join(", ");
    format!("{} × {formula} ({names})", named(base, lang))
}

/// A part of a sharing out: that it was cut where it was, and what was left over where some fell
/// to it.
fn part(step: &Step, lang: Lang) -> String {
    let [whole, share, sum, left_over] = &step.operands[..] else {
        return joined(&step.operands, between(lang), lang);
    };
    let product = format!("{} × {}", named(whole, lang), named(share, lang));
    // Nobody divides by one, which is what rates add up to.
    let formula = match sum.value.exact() {
        Some(one) if one == Ratio::one() => product,
        _ => format!("{product} ÷ {}", named(sum, lang)),
    };
    let Some(cut) = cut_part(whole, share, sum, &step.result, &left_over.value) else {
        return formula;
    };
    let negative = matches!(whole.value, Value::Money(money) if money.is_negative());
    let direction = if negative { "computation-towards-zero" } else { "computation-down" };
    let mut said =
        vec![("formula", Arg::from(formula)), ("direction", say(lang, direction, &[]).into())];
    if cut.units == 0 {
        return say(lang, "computation-cut", &said);
    }
    let rest = format!("{} ({})", figure(&cut.rest, lang), name(left_over.name, lang));
    let sign = if negative { "−" } else { "+" };
    said.extend([
        ("kept", figure(&cut.kept, lang).into()),
        ("rest", rest.into()),
        ("sign", sign.into()),
    ]);
    say(lang, "computation-cut-and-rest", &said)
}

/// What a part is made of when its share of the whole has more decimals than can be given.
struct CutPart {
    kept: Value,
    /// By its magnitude.
    rest: Value,
    units: i64,
}

/// Takes a part apart; `None` when its share is exact, or the step is no such part.
fn cut_part(
    whole: &Operand,
    share: &Operand,
    sum: &Operand,
    result: &Value,
    left_over: &Value,
) -> Option<CutPart> {
    let Value::Count(units) = *left_over else { return None };
    let exact = &whole.value.exact()? * &share.value.exact()?;
    let exact = exact.checked_div(&sum.value.exact()?).ok()?;
    let (kept, rest) = match result {
        Value::Money(part) => {
            let rest = Money::try_from_minor(units.into(), part.currency()).ok()?;
            let kept = match whole.value {
                Value::Money(whole) if whole.is_negative() => part.checked_add(&rest),
                _ => part.checked_sub(&rest),
            };
            (Value::Money(kept.ok()?), Value::Money(rest))
        }
        Value::Count(part) => (Value::Count(part.checked_sub(units)?), Value::Count(units)),
        _ => return None,
    };
    (kept.exact()? != exact).then_some(CutPart { kept, rest, units })
}

#[cfg(test)]
mod tests {
    use domain::kernel::{Currency, Rounding};

    use super::*;

    fn eur(text: &str) -> Value {
        Value::Money(Money::parse(text, Currency::EUR).unwrap())
    }

    fn ratio(above: i64, below: i64) -> Value {
        Value::from(Ratio::try_new(above, below).unwrap())
    }

    /// What stands between the label and the result, with plain spaces.
    fn said(operation: Operation, operands: &[(&'static str, Value)]) -> String {
        let operands =
            operands.iter().map(|(name, value)| Operand { name, value: value.clone() }).collect();
        let step = Step::compute("base_amount", operation, operands).unwrap();
        StepWords::new(&step, Lang::Fr).operands.replace(['\u{A0}', '\u{202F}'], " ")
    }

    #[test]
    fn each_operation_is_written_as_a_hand_would_write_it() {
        let cents = Rounding::To(Currency::EUR);
        let base = ("base_amount", eur("1250.00"));
        let rate = ("yearly_rate", ratio(3, 100));
        let years = ("years", Value::Count(2));
        assert_eq!(
            said(Operation::Product(cents), &[base.clone(), ("index_factor", ratio(103, 100))]),
            "1 250,00 € (montant de base) × 1,03 (facteur d’indexation)"
        );
        assert_eq!(
            said(Operation::Compound(cents), &[base.clone(), rate.clone(), years.clone()]),
            "1 250,00 € (montant de base) × (1 + 3 %)^2 (taux annuel, années entières)"
        );
        assert_eq!(
            said(Operation::Simple(cents), &[base.clone(), rate, years.clone()]),
            "1 250,00 € (montant de base) × (1 + 2 × 3 %) (taux annuel, années entières)"
        );
        assert_eq!(
            said(Operation::Prorata(cents), &[base, ("index_factor", ratio(1, 3)), years]),
            "1 250,00 € (montant de base) × 0,3333333333… (facteur d’indexation) ÷ 2 (années entières)"
        );
    }

    #[test]
    fn a_sum_leaves_out_the_nothing_it_begins_with_unless_it_is_alone() {
        let nothing = (NOTHING, eur("0.00"));
        let lines = [nothing.clone(), ("line", eur("1.00")), ("line", eur("2.00"))];
        assert_eq!(said(Operation::Sum, &lines), "1,00 € + 2,00 €");
        assert_eq!(said(Operation::Sum, &[nothing]), "0,00 € (zéro)");
    }

    #[test]
    fn a_part_tells_the_left_over_cent_only_where_it_fell() {
        let part = |left_over: i64| {
            said(
                Operation::Part,
                &[
                    ("line", eur("100.00")),
                    ("own_share", Value::Count(1)),
                    ("sum_of_shares", Value::Count(3)),
                    ("left_over", Value::Count(left_over)),
                ],
            )
        };
        let formula = "100,00 € × 1 (part) ÷ 3 (somme des parts)";
        assert_eq!(part(0), format!("{formula}, arrondi vers le bas"));
        let rest = "reste, qui va aux plus grandes fractions perdues ; à égalité, au premier";
        assert_eq!(part(1), format!("{formula}, arrondi vers le bas à 33,33 €, + 0,01 € ({rest})"));
    }
}
