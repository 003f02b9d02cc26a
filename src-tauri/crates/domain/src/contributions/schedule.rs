//! The table of a plan's instalments: date, factor, amount, running total, and how each came out.
//!
//! Each amount is rounded once, from the base and exact factors (spec 02: 250.00 at 3 % compound
//! with a premium of 2 % is 278.65 in the fourth year; rounding on the way would give 278.64).
//! Deliberately not here: who owes an instalment ([`issue`](mod@super::issue)) and the entry rule.
//!
//! Source: spec 02, "Contribution plan", indexation and risk premium.

use chrono::NaiveDate;

use super::indexation::Indexation;
use super::plan::{PlanError, PlanTerms};
use crate::kernel::{Money, Operand, Operation, Ratio, Rounding, Step, add_months};

/// When a membership joined, beside the start of the plan's first version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joining {
    /// The start of the plan's first version.
    pub started_on: NaiveDate,
    /// The joining date.
    pub joined_on: NaiveDate,
}

/// One step of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instalment {
    /// Its number within the version, from 1.
    pub number: u32,
    /// Its due date.
    pub due_on: NaiveDate,
    /// Exact: index factor x premium factor; for a table, its amount over the base as well.
    pub factor: Ratio,
    /// What is owed.
    pub amount: Money,
    /// The sum of the amounts up to this one.
    pub running_total: Money,
    /// How it came out.
    pub steps: Vec<Step>,
}

/// Consecutive instalments of one amount, for an explanation that fits on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// The number of the first one.
    pub first: u32,
    /// The number of the last one.
    pub last: u32,
    /// The factor they share.
    pub factor: Ratio,
    /// What each owes.
    pub amount: Money,
}

/// The whole table of a version, for one joining date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// Every instalment, by date.
    pub instalments: Vec<Instalment>,
    /// The sum of all.
    pub total: Money,
    /// Steps that all instalments share: the premium.
    pub steps: Vec<Step>,
}

impl PlanTerms {
    /// Computes the table; `joining` acts through the risk premium only (`None`: a founder).
    ///
    /// # Errors
    /// [`PlanError`].
    pub fn schedule(&self, joining: Option<Joining>) -> Result<Schedule, PlanError> {
        self.check()?;
        let (premium, steps) = self.premium(joining)?;
        let mut total = Money::zero(self.base_amount.currency());
        let mut instalments = Vec::with_capacity(self.instalments as usize);
        for number in 1..=self.instalments {
            let instalment = self.instalment(number, premium.as_ref(), total)?;
            total = instalment.running_total;
            instalments.push(instalment);
        }
        Ok(Schedule { instalments, total, steps })
    }

    fn premium(&self, joining: Option<Joining>) -> Result<(Option<Ratio>, Vec<Step>), PlanError> {
        let Some(joining) = joining.filter(|_| !self.risk_premium.is_zero()) else {
            return Ok((None, Vec::new()));
        };
        let years = Step::compute(
            "years_before_joining",
            Operation::CountYears,
            vec![
                Operand::new("plan_started_on", joining.started_on),
                Operand::new("joined_on", joining.joined_on),
            ],
        )?;
        let factor = Step::compute(
            "premium_factor",
            Operation::Simple(Rounding::Exact),
            vec![
                Operand::new("one", Ratio::one()),
                Operand::new("risk_premium_rate", self.risk_premium.clone()),
                Operand::new("years", years.result.clone()),
            ],
        )?;
        Ok((factor.exact(), vec![years, factor]))
    }

    fn instalment(
        &self,
        number: u32,
        premium: Option<&Ratio>,
        before: Money,
    ) -> Result<Instalment, PlanError> {
        let months = (number - 1) * self.period.months();
        let due_on =
            add_months(self.first_due, months).ok_or(PlanError::DateOutOfRange { number })?;
        let mut steps = vec![Step::compute(
            "due_date",
            Operation::AddMonths,
            vec![Operand::new("first_due", self.first_due), Operand::count("months", months)],
        )?];
        let mut factor = Ratio::one();
        let mut operands = Vec::with_capacity(3);
        match &self.indexation {
            Indexation::Table { amounts } => {
                let amount = amounts[number as usize - 1];
                factor = amount.exact().checked_div(&self.base_amount.exact())?;
                operands.push(Operand::new("table_amount", amount));
            }
            _ => operands.push(Operand::new("base_amount", self.base_amount)),
        }
        if let Some(index) = self.indexation.factor(self.first_due, due_on)? {
            steps.extend(index.steps);
            factor = &factor * &index.factor;
            operands.push(Operand::new("index_factor", index.factor));
        }
        if let Some(premium) = premium {
            factor = &factor * premium;
            operands.push(Operand::new("premium_factor", premium.clone()));
        }
        let currency = self.base_amount.currency();
        let (amount, amount_step) = Step::money_line(
            "instalment_amount",
            Operation::Product(Rounding::To(currency)),
            operands,
        )?;
        let (running_total, total_step) = Step::money_line(
            "running_total",
            Operation::Sum,
            vec![Operand::new("total_before", before), Operand::new("instalment_amount", amount)],
        )?;
        steps.extend([amount_step, total_step]);
        Ok(Instalment { number, due_on, factor, amount, running_total, steps })
    }
}

impl Schedule {
    /// Groups consecutive instalments of one factor and amount.
    pub fn bands(&self) -> Vec<Band> {
        let mut bands: Vec<Band> = Vec::new();
        for instalment in &self.instalments {
            match bands.last_mut() {
                Some(band)
                    if band.amount == instalment.amount && band.factor == instalment.factor =>
                {
                    band.last = instalment.number;
                }
                _ => bands.push(Band {
                    first: instalment.number,
                    last: instalment.number,
                    factor: instalment.factor.clone(),
                    amount: instalment.amount,
                }),
            }
        }
        bands
    }

    /// Every step, the shared ones first, then those of each instalment.
    pub fn all_steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().chain(self.instalments.iter().flat_map(|instalment| &instalment.steps))
    }
}
