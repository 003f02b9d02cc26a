//! `foundation.preview` (spec 11).

use domain::kernel::{Currency, Money};
use domain::portage::{self as rules, FoundationTerms, Range};

use super::types::{FoundationAnswer, PreviewFoundationInput};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::contributions::currency_of;
use crate::refusal::Refusal;
use crate::steps::told;
use crate::wire::Amount;

/// `foundation.preview`: what giving the land to a foundation costs.
pub(super) struct PreviewFoundation;

impl Command for PreviewFoundation {
    type Input = PreviewFoundationInput;
    type Answer = FoundationAnswer;
    const NAME: &'static str = "foundation.preview";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewFoundationInput) -> Result<FoundationAnswer, Refusal> {
        let currency = currency_of(call);
        let [low, high] = input.residual_rates;
        let found = rules::foundation(&FoundationTerms {
            value: input.value.money("value", currency)?,
            residual_rates: Range { low: low.ratio(), high: high.ratio() },
            duty_rate: input.duty_rate.ratio(),
            normal_rate: input.normal_rate.ratio(),
            yearly_rate: input.yearly_rate.ratio(),
            foundation_cost: range("foundation_cost", input.foundation_cost, currency)?,
            notary_cost: range("notary_cost", input.notary_cost, currency)?,
            co_owners: input.co_owners,
            deed_on: input.deed_on.0,
            on: input.on.0,
        })?;
        Ok(FoundationAnswer {
            residual: ends(found.residual),
            duty: ends(found.duty),
            normal_duty: found.normal_duty.into(),
            yearly: ends(found.yearly),
            total: ends(found.total),
            per_co_owner: found.per_co_owner.map(ends),
            allowed_from: found.allowed_from.into(),
            steps: told(&found.steps, call.lang()),
        })
    }
}

fn range(
    field: &str,
    ends: Option<[Amount; 2]>,
    currency: Currency,
) -> Result<Option<Range<Money>>, Refusal> {
    let Some([low, high]) = ends else { return Ok(None) };
    Ok(Some(Range {
        low: low.money(&format!("{field}[0]"), currency)?,
        high: high.money(&format!("{field}[1]"), currency)?,
    }))
}

fn ends(range: Range<Money>) -> [Amount; 2] {
    [range.low.into(), range.high.into()]
}
