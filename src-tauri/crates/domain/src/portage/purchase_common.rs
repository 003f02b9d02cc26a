//! The parts of the buyers in the common works of a purchase, with the lines that their shares come
//! from: surfaces where surfaces alone were given, else parts of the whole.
//!
//! Source: spec 05, purchase in division.

use std::collections::{BTreeMap, BTreeSet};

use super::purchase::{Buyer, BuyerLot, CommonKey, CommonWorks, PurchaseTerms, names};
use super::purchase_error::PurchaseError;
use super::purchase_lines::{BuyerItem, BuyerStep};
use crate::kernel::{Money, Operand, Operation, PartNames, Ratio, Rounding, Step, share_out};

/// The part of a buyer, after the lines that its share comes from.
type Part = (Money, Vec<BuyerStep>);

/// What the buyers' parts are computed from.
struct Shares {
    names: PartNames,
    /// In the order of the buyers.
    shares: Vec<Ratio>,
    /// In the order of the buyers: the lines of each share.
    lines: Vec<Vec<BuyerStep>>,
    /// What concerns them all.
    common: Vec<Step>,
}

impl PurchaseTerms {
    /// A lot's part of the whole.
    pub(super) fn share(&self, lot: &BuyerLot) -> Result<Ratio, PurchaseError> {
        match (&lot.fraction, &lot.surface) {
            (Some(fraction), _) => Ok(fraction.clone()),
            (None, Some(surface)) => Ok(surface.checked_div(&self.total_surface)?),
            (None, None) => Ok(Ratio::zero()),
        }
    }

    /// The part of each buyer in the common works, and what concerns them all.
    pub(super) fn common_parts(
        &self,
        works: &CommonWorks,
    ) -> Result<(Vec<Part>, Vec<Step>), PurchaseError> {
        let plain = |shares: Vec<Ratio>| Shares {
            names: names("purchase_common_works"),
            lines: vec![Vec::new(); shares.len()],
            shares,
            common: Vec::new(),
        };
        let Shares { names, shares, lines, common } = match &works.key {
            CommonKey::Equal => plain(vec![Ratio::one(); self.buyers.len()]),
            CommonKey::Benefit(weights) => plain(self.by_weight(weights)?),
            CommonKey::General => match self.surfaces() {
                Some(surfaces) => self.by_surface(surfaces)?,
                None => self.by_part()?,
            },
        };
        let parts = share_out(works.amount, &shares, names)?;
        let with_lines = |((amount, step), mut lines): ((Money, Step), Vec<BuyerStep>)| {
            lines.push(BuyerStep { of: None, step });
            (amount, lines)
        };
        Ok((parts.into_iter().zip(lines).map(with_lines).collect(), common))
    }

    /// The surface of each buyer's lots, where surfaces alone say what is bought.
    fn surfaces(&self) -> Option<Vec<Ratio>> {
        let lots = self.buyers.iter().flat_map(|buyer| &buyer.lots);
        let alone = lots.into_iter().all(|lot| lot.fraction.is_none());
        let surfaces = || self.buyers.iter().map(Buyer::surface).collect();
        if alone { surfaces() } else { None }
    }

    fn by_surface(&self, surfaces: Vec<Ratio>) -> Result<Shares, PurchaseError> {
        let whole = Ratio::sum(&surfaces) == self.total_surface;
        let sum = if whole { "purchase_total_surface" } else { "purchase_buyers_surface" };
        let mut common = Vec::new();
        if !whole {
            let each = surfaces.iter().map(|one| Operand::new("line", one.clone())).collect();
            common.push(Step::compute(sum, Operation::Sum, each)?);
        }
        let share = "purchase_buyer_surface";
        Ok(Shares {
            names: PartNames { share, sum, ..names("purchase_common_works") },
            lines: vec![Vec::new(); surfaces.len()],
            shares: surfaces,
            common,
        })
    }

    fn by_part(&self) -> Result<Shares, PurchaseError> {
        let mut lines = Vec::with_capacity(self.buyers.len());
        let mut shares = Vec::with_capacity(self.buyers.len());
        for buyer in &self.buyers {
            let (share, steps) = self.part_of_whole(buyer)?;
            shares.push(share);
            lines.push(steps);
        }
        let names = names("purchase_common_works");
        let mut common = Vec::new();
        if Ratio::sum(&shares) != Ratio::one() {
            let each = shares.iter().map(|one| Operand::new("line", one.clone())).collect();
            common.push(Step::compute(names.sum, Operation::Sum, each)?);
        }
        Ok(Shares { names, shares, lines, common })
    }

    /// A buyer's part of the whole, with a line for what was not typed.
    fn part_of_whole(&self, buyer: &Buyer) -> Result<(Ratio, Vec<BuyerStep>), PurchaseError> {
        let mut steps = Vec::new();
        let mut parts = Vec::with_capacity(buyer.lots.len());
        let several = buyer.lots.len() > 1;
        for (position, lot) in buyer.lots.iter().enumerate() {
            let name = match (&lot.fraction, &lot.surface) {
                (None, Some(surface)) => {
                    let operands = vec![
                        Operand::new("purchase_surface", surface.clone()),
                        Operand::new("purchase_total_surface", self.total_surface.clone()),
                    ];
                    let label = if several { "purchase_lot_share" } else { "purchase_share" };
                    let exact = Operation::Quotient(Rounding::Exact);
                    let step = Step::compute(label, exact, operands)?;
                    steps.push(BuyerStep { of: Some(BuyerItem::Lot(position)), step });
                    label
                }
                _ => "purchase_fraction",
            };
            parts.push(Operand::new(name, self.share(lot)?));
        }
        let shares: Vec<Ratio> = parts.iter().filter_map(|part| part.value.exact()).collect();
        if several {
            let step = Step::compute("purchase_share", Operation::Sum, parts)?;
            steps.push(BuyerStep { of: None, step });
        }
        Ok((Ratio::sum(&shares), steps))
    }

    fn by_weight(&self, weights: &[(String, Ratio)]) -> Result<Vec<Ratio>, PurchaseError> {
        let known: BTreeSet<&str> = self.buyers.iter().map(|buyer| buyer.id.as_str()).collect();
        if let Some((id, _)) = weights.iter().find(|(id, _)| !known.contains(id.as_str())) {
            return Err(PurchaseError::WeightOfNobody { id: id.clone() });
        }
        let weights: BTreeMap<&str, &Ratio> =
            weights.iter().map(|(id, weight)| (id.as_str(), weight)).collect();
        if weights.values().any(|weight| weight.is_negative())
            || weights.values().all(|weight| weight.is_zero())
        {
            return Err(PurchaseError::WeightsUnusable);
        }
        let of = |buyer: &Buyer| {
            weights
                .get(buyer.id.as_str())
                .map(|&weight| weight.clone())
                .ok_or_else(|| PurchaseError::WeightMissing { id: buyer.id.clone() })
        };
        self.buyers.iter().map(of).collect()
    }
}
