//! Who bears what when a price does not repay everybody (moins-value).
//!
//! The shortfall is split by contract; the porteur's part is capped if that was agreed; the
//! collective's part and what exceeds the cap come from the common purse up to its balance, then
//! from the other households. With no other household, the porteur bears it.
//!
//! Source: spec 05, "Portage", loss, option A.

use super::error::PortageError;
use super::page::{Page, named};
use super::terms::LossTerms;
use crate::kernel::{Money, Operation};

/// A shortfall, split; the three sum to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Borne {
    pub(super) porteur: Money,
    pub(super) others: Money,
    pub(super) purse: Money,
}

/// Writes the lines of who bears a shortfall.
pub(super) fn borne(
    page: &mut Page,
    shortfall: Money,
    terms: Option<&LossTerms>,
    has_others: bool,
) -> Result<Borne, PortageError> {
    let terms = terms.ok_or(PortageError::LossTermsMissing { shortfall })?;
    let rate = named("loss_rate", terms.porteur_rate.clone());
    let mut porteur = page.times("porteur_loss", [named("shortfall", shortfall), rate])?;
    if let Some(cap) = terms.porteur_cap {
        let operands = vec![named("porteur_loss", porteur), named("porteur_cap", cap)];
        porteur = page.line("porteur_loss", Operation::Min, operands)?;
    }
    let operands = vec![named("shortfall", shortfall), named("porteur_loss", porteur)];
    let collective = page.less("collective_loss", operands)?;
    let operands =
        vec![named("collective_loss", collective), named("purse_balance", terms.purse_balance)];
    let purse = page.line("purse_loss", Operation::Min, operands)?;
    let operands = vec![named("collective_loss", collective), named("purse_loss", purse)];
    let mut others = page.less("others_loss", operands)?;
    if !has_others {
        let operands = vec![named("porteur_loss", porteur), named("others_loss", others)];
        porteur = page.sum("porteur_loss", operands)?;
        others = Money::zero(page.currency());
    }
    Ok(Borne { porteur, others, purse })
}
