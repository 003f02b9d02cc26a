use super::*;
use crate::kernel::given::{day, eur};

fn ratio(numerator: i64, denominator: i64) -> Value {
    Ratio::try_new(numerator, denominator).unwrap().into()
}

const CENTS: Rounding = Rounding::To(Currency::EUR);

#[test]
fn each_operation_gives_what_a_hand_would() {
    let money = |text: &str| Value::Money(eur(text));
    let cases: Vec<(Operation, Vec<Value>, Value)> = vec![
        (Operation::Given, vec![money("1")], money("1")),
        (Operation::Sum, vec![money("1"), money("2.50")], money("3.50")),
        (Operation::Sum, vec![Value::Count(3), Value::Count(4)], Value::Count(7)),
        (Operation::SumRounded(Currency::EUR), vec![ratio(1, 400), ratio(1, 400)], money("0.01")),
        (Operation::Difference, vec![money("1"), money("2"), money("3")], money("-4")),
        (Operation::Difference, vec![ratio(1, 2), ratio(1, 3)], ratio(1, 6)),
        (Operation::Product(Rounding::Exact), vec![money("10"), ratio(1, 3)], ratio(10, 3)),
        (Operation::Product(CENTS), vec![money("10"), ratio(1, 3)], money("3.33")),
        (Operation::Quotient(Rounding::Exact), vec![money("1"), Value::Count(3)], ratio(1, 3)),
        (Operation::Quotient(CENTS), vec![money("1"), Value::Count(3)], money("0.33")),
        (
            Operation::Prorata(CENTS),
            vec![money("75.00"), ratio(25_006, 100), Value::Count(300)],
            money("62.52"),
        ),
        (
            Operation::Compound(CENTS),
            vec![money("250"), ratio(3, 100), Value::Count(3)],
            money("273.18"),
        ),
        (
            Operation::Simple(Rounding::Exact),
            vec![ratio(1, 1), ratio(3, 100), Value::Count(3)],
            ratio(109, 100),
        ),
        (
            Operation::Simple(Rounding::Exact),
            vec![ratio(1, 1), ratio(2, 100), ratio(1, 2)],
            ratio(101, 100),
        ),
        (Operation::WholePart, vec![ratio(43, 12)], Value::Count(3)),
        (Operation::Difference, vec![ratio(43, 12), Value::Count(3)], ratio(7, 12)),
        (
            Operation::Split { position: 0 },
            vec![money("100"), Value::Count(1), Value::Count(1), Value::Count(1)],
            money("33.34"),
        ),
        (
            Operation::Part,
            vec![money("-100"), Value::Count(1), Value::Count(3), Value::Count(1)],
            money("-33.34"),
        ),
        (
            Operation::Part,
            vec![Value::Count(1_000), ratio(133, 10), Value::Count(50), Value::Count(0)],
            Value::Count(266),
        ),
        (Operation::Min, vec![money("2"), money("1"), money("3")], money("1")),
        (Operation::Max, vec![Value::Days(2), Value::Days(9)], Value::Days(9)),
        (
            Operation::CountYears,
            vec![Value::Date(day(2026, 1, 5)), Value::Date(day(2027, 6, 15))],
            Value::Count(1),
        ),
        (
            Operation::CountMonths,
            vec![Value::Date(day(2026, 1, 5)), Value::Date(day(2027, 6, 15))],
            Value::Count(17),
        ),
        (
            Operation::CountDays,
            vec![Value::Date(day(2026, 1, 5)), Value::Date(day(2026, 2, 4))],
            Value::Days(30),
        ),
        (
            Operation::AddMonths,
            vec![Value::Date(day(2026, 1, 31)), Value::Count(1)],
            Value::Date(day(2026, 2, 28)),
        ),
        (
            Operation::AddDays,
            vec![Value::Date(day(2027, 6, 15)), Value::Days(30)],
            Value::Date(day(2027, 7, 15)),
        ),
    ];
    for (operation, values, expected) in cases {
        let operands = values.into_iter().map(|value| Operand { name: "x", value }).collect();
        let step = Step::compute("case", operation, operands).unwrap();
        assert_eq!(step.result, expected, "{operation:?}");
        assert_eq!(step.recompute(), Ok(expected), "{operation:?}");
    }
}

#[test]
fn operands_that_do_not_suit_are_refused() {
    let compute = |operation, operands| Step::compute("case", operation, operands);
    assert_eq!(compute(Operation::Sum, vec![]), Err(StepError::WrongOperands));
    assert_eq!(
        compute(Operation::Sum, vec![Operand::new("a", eur("1")), Operand::count("b", 1)]),
        Err(StepError::WrongOperands),
        "euros and things do not add up"
    );
    assert_eq!(
        compute(
            Operation::Quotient(Rounding::Exact),
            vec![Operand::new("a", eur("1")), Operand::count("b", 0)]
        ),
        Err(StepError::Ratio(RatioError::DivisionByZero))
    );
    assert_eq!(
        compute(
            Operation::Split { position: 1 },
            vec![Operand::new("a", eur("1")), Operand::count("b", 1)]
        ),
        Err(StepError::WrongOperands),
        "there is no second part"
    );
}

#[test]
fn a_step_whose_result_was_altered_is_found_out() {
    let mut step =
        Step::compute("case", Operation::Sum, vec![Operand::new("a", eur("1"))]).unwrap();
    step.result = Value::Money(eur("1.01"));
    assert_ne!(step.recompute().as_ref(), Ok(&step.result));
}
