//! What the dates of a mandate mean, without a file: `board.preview_mandate` (spec 11). A wrong
//! length is an answer, not a refusal.

use domain::board::{Mandate, MandateError};

use super::types::{MandateAnswer, PreviewMandateInput};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::refusal::Refusal;
use crate::steps::told;

/// `board.preview_mandate`: judged by the dates alone.
pub(super) struct PreviewMandate;

impl Command for PreviewMandate {
    type Input = PreviewMandateInput;
    type Answer = MandateAnswer;
    const NAME: &'static str = "board.preview_mandate";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewMandateInput) -> Result<MandateAnswer, Refusal> {
        let mandate = Mandate { start: input.start.0, end: input.end.0 };
        let judged = mandate.judge(input.on.0)?;
        Ok(MandateAnswer {
            valid: judged.valid,
            active: judged.active,
            days_left: judged.days_left,
            expiring: judged.expiring,
            renewable: judged.renewable,
            earliest_end: judged.earliest_end.into(),
            latest_end: judged.latest_end.into(),
            steps: told(&judged.steps, call.lang()),
        })
    }
}

impl From<MandateError> for Refusal {
    fn from(error: MandateError) -> Self {
        let refusal = Self::new(error.code());
        let refusal = match error.field() {
            Some(field) => refusal.on(field),
            None => refusal,
        };
        match error {
            MandateError::WrongLength { earliest, latest } => {
                refusal.with("earliest", earliest).with("latest", latest)
            }
            MandateError::EndBeforeStart { start } => refusal.with("start", start),
            MandateError::RenewedTooEarly { from } => refusal.with("from", from),
            MandateError::ClosedOutside { start, end } => {
                refusal.with("start", start).with("end", end)
            }
            MandateError::RevocationNotAdopted | MandateError::Step(_) => refusal,
        }
    }
}
