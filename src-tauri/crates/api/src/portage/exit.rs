//! `exit.preview_cap`, `exit.preview_refund` (spec 11).

use domain::portage::{self as rules, CapTerms, Investment};

use super::types::{
    CapAnswer, CapBasis, PreviewCapInput, PreviewRefundInput, RefundAnswer, compounding,
};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::contributions::{at_most, currency_of};
use crate::refusal::Refusal;
use crate::steps::told;
use crate::wire::Amount;

/// `exit.preview_cap`: the most that a lot may be resold for.
pub(super) struct PreviewCap;

impl Command for PreviewCap {
    type Input = PreviewCapInput;
    type Answer = CapAnswer;
    const NAME: &'static str = "exit.preview_cap";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewCapInput) -> Result<CapAnswer, Refusal> {
        let currency = currency_of(call);
        let asked = input.asked_price.map(|asked| asked.money("asked_price", currency));
        let found = rules::resale_cap(&CapTerms {
            purchase_price: input.purchase_price.money("purchase_price", currency)?,
            fees: input.fees.money("fees", currency)?,
            works: input.works.money("works", currency)?,
            rate: input.rate.ratio(),
            compounding: compounding(input.compounding),
            years: input.years.ratio(),
            indexes_all: input.basis == Some(CapBasis::PriceFeesWorks),
            asked_price: asked.transpose()?,
        })?;
        Ok(CapAnswer {
            cap: found.cap.into(),
            indexation: found.indexation.into(),
            excess: found.excess.map(Amount::from),
            steps: told(&found.steps, call.lang()),
        })
    }
}

/// `exit.preview_refund`: what is given back to who leaves during the works.
pub(super) struct PreviewRefund;

impl Command for PreviewRefund {
    type Input = PreviewRefundInput;
    type Answer = RefundAnswer;
    const NAME: &'static str = "exit.preview_refund";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewRefundInput) -> Result<RefundAnswer, Refusal> {
        let currency = currency_of(call);
        at_most("investments", input.investments.len())?;
        let mut investments = Vec::with_capacity(input.investments.len());
        for (index, investment) in input.investments.iter().enumerate() {
            let amount =
                investment.amount.money(&format!("investments[{index}].amount"), currency)?;
            investments.push(Investment { amount, share: investment.share.ratio() });
        }
        let deduction = input.deduction.map(|amount| amount.money("deduction", currency));
        let found = rules::works_refund(&investments, deduction.transpose()?, currency)?;
        Ok(RefundAnswer {
            refund: found.refund.into(),
            recognised: found.recognised.into_iter().map(Amount::from).collect(),
            steps: told(&found.steps, call.lang()),
        })
    }
}
