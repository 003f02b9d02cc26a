//! `purchase.preview`, `purchase.preview_loan`: what each buyer would pay, borrow and pay back (spec
//! 11). The same rules as on a file, on what is given.

use std::collections::BTreeSet;

use domain::kernel::{Currency, Money, Ratio};
use domain::portage::loan::months_of;
use domain::portage::{
    self as rules, Advice, Buyer, BuyerItem, BuyerLot, BuyerPart, BuyerStep, CommonKey,
    CommonWorks, LoanTerms, PurchaseTerms, RateConvention, Rates, WorksLoan,
};
use texts::{Lang, say};

use super::purchase_types::{
    LoanAnswer, LoanInput, LoanRow, PurchaseAdvice, PurchaseAnswer, PurchaseBuyer,
    PurchaseBuyerPart, PurchaseCommonWorks, PurchaseInput, PurchaseKey, RateConventionInput,
};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::refusal::Refusal;
use crate::steps::{StepView, told};
use crate::wire::{Amount, Number, Rate};

/// The most buyers, lots in all, and weights.
const MOST_ROWS: usize = 10_000;

fn at_most(field: &str, count: usize) -> Result<(), Refusal> {
    if count > MOST_ROWS {
        return Err(Refusal::new("too_many_rows").on(field).with("most", MOST_ROWS));
    }
    Ok(())
}

impl From<RateConventionInput> for RateConvention {
    fn from(convention: RateConventionInput) -> Self {
        match convention {
            RateConventionInput::Proportional => Self::Proportional,
            RateConventionInput::Actuarial => Self::Actuarial,
        }
    }
}

/// `purchase.preview_loan`: a loan month by month.
pub(super) struct PreviewLoan;

impl Command for PreviewLoan {
    type Input = LoanInput;
    type Answer = LoanAnswer;
    const NAME: &'static str = "purchase.preview_loan";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: LoanInput) -> Result<LoanAnswer, Refusal> {
        let currency = call.currency().unwrap_or(Currency::EUR);
        let loan = rules::loan(&LoanTerms {
            amount: input.amount.money("amount", currency)?,
            rate: input.rate.ratio(),
            months: input.months,
            convention: input.rate_convention.unwrap_or_default().into(),
        })?;
        Ok(LoanAnswer {
            monthly: loan.monthly.into(),
            total_interest: loan.total_interest.into(),
            instalments: loan
                .instalments
                .iter()
                .map(|one| LoanRow {
                    number: one.number,
                    payment: one.payment.into(),
                    interest: one.interest.into(),
                    principal: one.principal.into(),
                    balance: one.balance.into(),
                })
                .collect(),
            steps: told(&loan.steps, call.lang()),
        })
    }
}

/// `purchase.preview`: what each buyer pays and borrows.
pub(super) struct PreviewPurchase;

impl Command for PreviewPurchase {
    type Input = PurchaseInput;
    type Answer = PurchaseAnswer;
    const NAME: &'static str = "purchase.preview";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PurchaseInput) -> Result<PurchaseAnswer, Refusal> {
        let currency = call.currency().unwrap_or(Currency::EUR);
        at_most("buyers", input.buyers.len())?;
        at_most("buyers", input.buyers.iter().map(|buyer| buyer.lots.len()).sum())?;
        let starts = input.works_loan.as_ref().map(|works| works.starts_after_months.unwrap_or(0));
        let terms = terms(&input, currency)?;
        let found = rules::purchase(&terms)?;
        let part = |(buyer, part): (PurchaseBuyer, BuyerPart)| {
            part_view(buyer.id.0, &part, starts, call.lang())
        };
        Ok(PurchaseAnswer {
            buyers: input.buyers.into_iter().zip(found.buyers).map(part).collect(),
            total: found.total.into(),
            steps: told(&found.steps, call.lang()),
        })
    }
}

fn terms(input: &PurchaseInput, currency: Currency) -> Result<PurchaseTerms, Refusal> {
    let convention = |given: Option<RateConventionInput>| given.unwrap_or_default().into();
    let rates = |name: &str, rate: &Rate, years: &Number, convention| {
        let months = months_of(&years.ratio(), &format!("{name}.years"))?;
        Ok::<Rates, Refusal>(Rates { rate: rate.ratio(), months, convention })
    };
    let loan = input.loan.as_ref();
    let of_loan = convention(loan.and_then(|loan| loan.rate_convention));
    let works = input.works_loan.as_ref();
    Ok(PurchaseTerms {
        total_price: input.total_price.money("total_price", currency)?,
        total_surface: input.total_surface.ratio(),
        buyers: input
            .buyers
            .iter()
            .enumerate()
            .map(|(at, one)| buyer(at, one, currency))
            .collect::<Result<_, _>>()?,
        notary_base: input.notary_base.money("notary_base", currency)?,
        notary_per_lot: input.notary_per_lot.money("notary_per_lot", currency)?,
        common_works: input
            .common_works
            .as_ref()
            .map(|works| common_works(works, currency))
            .transpose()?,
        loan: loan.map(|loan| rates("loan", &loan.rate, &loan.years, of_loan)).transpose()?,
        works_loan: works
            .map(|works| {
                let rates = rates("works_loan", &works.rate, &works.years, of_loan)?;
                let starts_after_months = works.starts_after_months.unwrap_or(0);
                Ok::<WorksLoan, Refusal>(WorksLoan { rates, starts_after_months })
            })
            .transpose()?,
    })
}

fn buyer(at: usize, buyer: &PurchaseBuyer, currency: Currency) -> Result<Buyer, Refusal> {
    let amount = |name: &str, given: &Option<Amount>| match given {
        Some(amount) => amount.money(&format!("buyers[{at}].{name}"), currency),
        None => Ok(Money::zero(currency)),
    };
    Ok(Buyer {
        id: buyer.id.0.clone(),
        lots: buyer
            .lots
            .iter()
            .map(|lot| BuyerLot {
                surface: lot.surface.as_ref().map(Number::ratio),
                fraction: lot.fraction.as_ref().map(Rate::ratio),
                registration_rate: lot.registration_rate.ratio(),
            })
            .collect(),
        private_works: amount("private_works", &buyer.private_works)?,
        contribution: amount("contribution", &buyer.contribution)?,
    })
}

fn common_works(works: &PurchaseCommonWorks, currency: Currency) -> Result<CommonWorks, Refusal> {
    let key = match &works.key {
        None | Some(PurchaseKey::General {}) => CommonKey::General,
        Some(PurchaseKey::Equal {}) => CommonKey::Equal,
        Some(PurchaseKey::Benefit { weights }) => {
            at_most("common_works.key.weights", weights.len())?;
            let weights: Vec<(String, Ratio)> =
                weights.iter().map(|(id, weight)| (id.clone(), weight.0.clone())).collect();
            CommonKey::Benefit(weights)
        }
    };
    Ok(CommonWorks { amount: works.amount.money("common_works.amount", currency)?, key })
}

fn part_view(id: String, part: &BuyerPart, starts: Option<u32>, lang: Lang) -> PurchaseBuyerPart {
    let advice = |advice: &Advice| PurchaseAdvice {
        code: advice.code().to_owned(),
        words: say(lang, &format!("purchase-advice-{}", advice.code().replace('_', "-")), &[]),
    };
    PurchaseBuyerPart {
        id,
        price: part.price.into(),
        registration: part.registration.into(),
        notary: part.notary.into(),
        common_works: part.common_works.into(),
        private_works: part.private_works.into(),
        total: part.total.into(),
        per_m2: part.per_m2.map(Amount::from),
        loan: part.loan.into(),
        monthly: part.monthly.map(Amount::from),
        works_loan: part.works_loan.map(Amount::from),
        works_monthly: part.works_monthly.map(Amount::from),
        works_start_after_months: starts,
        monthly_with_works: part.monthly_with_works.map(Amount::from),
        warnings: part.advice.iter().map(advice).collect(),
        steps: told_by_item(&part.steps, lang),
    }
}

/// The lines of a buyer; those of a lot or a loan say of which, where there are several.
fn told_by_item(lines: &[BuyerStep], lang: Lang) -> Vec<StepView> {
    let items: BTreeSet<BuyerItem> = lines.iter().filter_map(|line| line.of).collect();
    // Where a loan for the works is asked, each loan is named, even when one of them is nothing.
    let several = |item: BuyerItem| match item {
        BuyerItem::Lot(_) => items.contains(&BuyerItem::Lot(1)),
        BuyerItem::Loan | BuyerItem::WorksLoan => items.contains(&BuyerItem::WorksLoan),
    };
    let mut views = told(lines.iter().map(|line| &line.step), lang);
    for (line, view) in lines.iter().zip(&mut views) {
        if let Some(item) = line.of.filter(|item| several(*item)) {
            let called = match item {
                BuyerItem::Lot(position) => {
                    say(lang, "purchase-lot-of-buyer", &[("number", (position + 1).into())])
                }
                BuyerItem::Loan => say(lang, "purchase-loan-of-buyer", &[]),
                BuyerItem::WorksLoan => say(lang, "purchase-works-loan-of-buyer", &[]),
            };
            view.concern(&called, lang);
        }
    }
    views
}
