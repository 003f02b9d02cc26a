//! What the quotités would be, without a file: `lots.preview_quotites` (spec 11).

use domain::lots::{self as rules, QuotiteError, Smoothing, WeighedLot};

use super::types::{PreviewQuotitesInput, QuotiteRow, QuotitesAnswer};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::contributions::at_most;
use crate::refusal::Refusal;
use crate::steps::told_by_lot;

/// `lots.preview_quotites`: what each lot would hold over a base, before and after smoothing.
pub(super) struct PreviewQuotites;

impl Command for PreviewQuotites {
    type Input = PreviewQuotitesInput;
    type Answer = QuotitesAnswer;
    const NAME: &'static str = "lots.preview_quotites";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewQuotitesInput) -> Result<QuotitesAnswer, Refusal> {
        at_most("lots", input.lots.len())?;
        let smoothing = Smoothing::try_new(input.smoothing.ratio())?;
        let lots: Vec<WeighedLot> = input
            .lots
            .into_iter()
            .map(|lot| WeighedLot {
                code: lot.code.0,
                surface: lot.surface.ratio(),
                use_coefficient: lot.use_coefficient.ratio(),
                location_coefficient: lot.location_coefficient.ratio(),
            })
            .collect();
        let table = rules::quotites(i64::from(input.base), &smoothing, &lots)?;
        let code = |position: usize| lots.get(position).map(|lot| lot.code.as_str());
        let steps = told_by_lot(&table.steps, code, call.lang());
        Ok(QuotitesAnswer {
            quotites: lots
                .iter()
                .zip(&table.quotites)
                .map(|(lot, &quotite)| QuotiteRow { code: lot.code.clone(), quotite })
                .collect(),
            total: table.total,
            ratio_before: table.ratio_before.display(6),
            ratio_after: table.ratio_after.display(6),
            steps,
        })
    }
}

impl From<QuotiteError> for Refusal {
    fn from(error: QuotiteError) -> Self {
        let mut refusal = Self::new(error.code());
        refusal.field = error.field();
        match error {
            QuotiteError::BaseUnknown { base } => refusal.with("base", base),
            QuotiteError::CodeTwice { code, .. } | QuotiteError::NotPositive { code, .. } => {
                refusal.with("lot", code)
            }
            QuotiteError::ZeroQuotite { code, base, .. } => {
                refusal.with("lot", code).with("base", base)
            }
            QuotiteError::NoLot
            | QuotiteError::SmoothingOutOfRange { .. }
            | QuotiteError::Step(_) => refusal,
        }
    }
}
