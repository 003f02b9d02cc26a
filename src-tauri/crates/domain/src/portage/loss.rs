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
use crate::kernel::{Money, Operand, Operation};

/// A shortfall, split; the three sum to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Borne {
    /// With the name that it has on the page.
    pub(super) porteur: Operand,
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
    let part = page.times("porteur_loss", [named("shortfall", shortfall), rate])?;
    let mut porteur = named("porteur_loss", part);
    if let Some(cap) = terms.porteur_cap {
        let operands = vec![porteur, named("porteur_cap", cap)];
        let capped = page.line("porteur_loss_capped", Operation::Min, operands)?;
        porteur = named("porteur_loss_capped", capped);
    }
    let operands = vec![named("shortfall", shortfall), porteur.clone()];
    let collective = page.less("collective_loss", operands)?;
    let operands =
        vec![named("collective_loss", collective), named("purse_balance", terms.purse_balance)];
    let purse = page.line("purse_loss", Operation::Min, operands)?;
    let operands = vec![named("collective_loss", collective), named("purse_loss", purse)];
    let mut others = page.less("others_loss", operands)?;
    if !has_others {
        let operands = vec![porteur, named("others_loss", others)];
        porteur = named("porteur_loss_alone", page.sum("porteur_loss_alone", operands)?);
        others = Money::zero(page.currency());
    }
    Ok(Borne { porteur, others, purse })
}
