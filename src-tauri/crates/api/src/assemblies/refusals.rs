//! How a refusal of the assemblies' rules crosses the door: its code, field and data.

use domain::assemblies::{MajorityError, QuorumError, WeightsError};
use domain::kernel::Ratio;

use crate::refusal::Refusal;

fn refusal(code: &str, field: Option<&str>) -> Refusal {
    let refusal = Refusal::new(code);
    match field {
        Some(field) => refusal.on(field),
        None => refusal,
    }
}

impl Refusal {
    /// Gives the votes that are counted so far, and all there are.
    fn above(self, votes: &Ratio, total: &Ratio) -> Self {
        self.with("votes", votes).with("total", total)
    }
}

impl From<QuorumError> for Refusal {
    fn from(error: QuorumError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            QuorumError::PresentAboveTotal { present, total, .. } => {
                refusal.with("present", present).with("total", total)
            }
            QuorumError::TotalZero { .. } | QuorumError::Step(_) => refusal,
        }
    }
}

impl From<MajorityError> for Refusal {
    fn from(error: MajorityError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            MajorityError::AboveTotal { votes, total, .. } => refusal.above(&votes, &total),
            MajorityError::TotalZero | MajorityError::Negative { .. } | MajorityError::Step(_) => {
                refusal
            }
        }
    }
}

impl From<WeightsError> for Refusal {
    fn from(error: WeightsError) -> Self {
        let Some(place) = error.place() else { return refusal(error.code(), error.field()) };
        let row = match place.proxy {
            Some(proxy) => format!("present[{}].proxies[{proxy}]", place.holder),
            None => format!("present[{}]", place.holder),
        };
        let field = match (error.blames_votes(), place.proxy) {
            (false, _) => "id",
            (true, Some(_)) => "quotite",
            (true, None) => "own",
        };
        let refusal = refusal(error.code(), Some(&format!("{row}.{field}")));
        match &error {
            WeightsError::AboveTotal { votes, total, .. } => refusal.above(votes, total),
            _ => refusal,
        }
    }
}
