//! Purchase in division: several buyers buy one property, each some of its lots (spec 05).
//!
//! For each buyer: the price of its lots, registration duties, the notary, common and private works;
//! then what is borrowed, and what a month costs. When the lots are the whole property their prices
//! sum to its price to the cent; else each is rounded by itself. Deliberately not here: whether the
//! reduced rate is due, which the notary says ([`Advice`]).

use super::loan::{LoanTerms, RateConvention};
use super::purchase_error::PurchaseError;
use super::purchase_lines::{BuyerItem, BuyerStep, Lines};
use crate::kernel::{Money, Operand, Operation, PartNames, Ratio, Rounding, Step, share_out};

/// A lot that a buyer buys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuyerLot {
    /// Square metres, above zero; none when only a fraction was agreed.
    pub surface: Option<Ratio>,
    /// Its part of the price, above 0 to 1, where one was agreed; it prevails.
    pub fraction: Option<Ratio>,
    /// From 0 to 1.
    pub registration_rate: Ratio,
}

/// Who buys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buyer {
    /// Any text that names it, once.
    pub id: String,
    /// At least one.
    pub lots: Vec<BuyerLot>,
    /// Works of its own, from 0.
    pub private_works: Money,
    /// What it brings itself, from 0.
    pub contribution: Money,
}

/// How common works are shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommonKey {
    /// By what each buys of the whole.
    General,
    /// The same for each buyer.
    Equal,
    /// By a weight of each buyer.
    Benefit(Vec<(String, Ratio)>),
}

/// Works on the common parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommonWorks {
    /// From 0.
    pub amount: Money,
    /// How they are shared.
    pub key: CommonKey,
}

/// What the bank asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rates {
    /// Of a year, from 0 to 1.
    pub rate: Ratio,
    /// From 1 to 1 200.
    pub months: u32,
    /// How the rate of a month follows.
    pub convention: RateConvention,
}

/// A loan for the private works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorksLoan {
    /// What the bank asks.
    pub rates: Rates,
    /// Months after the purchase before it is paid back, from 0 to 1 200.
    pub starts_after_months: u32,
}

/// What a purchase is computed from. Amounts are of one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurchaseTerms {
    /// What the whole is bought for, above zero.
    pub total_price: Money,
    /// Its surface, above zero.
    pub total_surface: Ratio,
    /// In a stated order: the extra cents go to the earlier.
    pub buyers: Vec<Buyer>,
    /// The notary's fee for the deed, shared equally, from 0.
    pub notary_base: Money,
    /// The notary's fee for each lot, from 0.
    pub notary_per_lot: Money,
    /// Works on the common parts.
    pub common_works: Option<CommonWorks>,
    /// What the bank asks.
    pub loan: Option<Rates>,
    /// What it asks for the private works.
    pub works_loan: Option<WorksLoan>,
}

/// What a buyer should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// The reduced rate is for the only and own home.
    ReducedRate,
    /// It has another lot in the deed beside one at the reduced rate: ask the notary.
    AskNotary,
    /// What it brings is less than 10 % of the price.
    LowContribution,
    /// What it brings is more than 20 % of the price.
    HighContribution,
    /// What it brings is more than what is to be paid: nothing is borrowed.
    NothingToBorrow,
}

impl Advice {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::ReducedRate => "reduced_rate",
            Self::AskNotary => "ask_notary",
            Self::LowContribution => "low_contribution",
            Self::HighContribution => "high_contribution",
            Self::NothingToBorrow => "nothing_to_borrow",
        }
    }
}

/// What a buyer pays and borrows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuyerPart {
    /// Of its lots.
    pub price: Money,
    /// Registration duties.
    pub registration: Money,
    /// Its part of the deed, and its lots.
    pub notary: Money,
    /// Its part.
    pub common_works: Money,
    /// Its own.
    pub private_works: Money,
    /// All of these.
    pub total: Money,
    /// The total by square metre; none when a surface is not known.
    pub per_m2: Option<Money>,
    /// What it borrows for the purchase and the common works.
    pub loan: Money,
    /// What that costs each month; none without a rate.
    pub monthly: Option<Money>,
    /// What it borrows for its own works, when a loan is made for them.
    pub works_loan: Option<Money>,
    /// What that costs each month once it is paid back.
    pub works_monthly: Option<Money>,
    /// Both, once both are paid back.
    pub monthly_with_works: Option<Money>,
    /// What it should know.
    pub advice: Vec<Advice>,
    /// How.
    pub steps: Vec<BuyerStep>,
}

/// A purchase, computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purchase {
    /// One for each buyer, in their order.
    pub buyers: Vec<BuyerPart>,
    /// What all pay.
    pub total: Money,
    /// How the parts of all add up.
    pub steps: Vec<Step>,
}

/// Up to which rate of registration duties it is the reduced one: 3 % (spec 05).
fn is_reduced(rate: &Ratio) -> bool {
    rate * &Ratio::whole(100) <= Ratio::whole(3)
}

/// Computes a purchase (spec 05).
///
/// # Errors
/// [`PurchaseError`], with the field to blame.
pub fn purchase(terms: &PurchaseTerms) -> Result<Purchase, PurchaseError> {
    terms.check()?;
    let prices = lot_prices(terms)?;
    let left = unsold(terms, &prices)?;
    let ones = vec![Ratio::one(); terms.buyers.len()];
    let notary = share_out(terms.notary_base, &ones, names("purchase_notary_share"))?;
    let (common, mut steps) = match &terms.common_works {
        Some(works) => terms.common_parts(works)?,
        None => (Vec::new(), Vec::new()),
    };
    let mut common = common.into_iter();
    let mut buyers = Vec::with_capacity(terms.buyers.len());
    let mut prices = prices.into_iter();
    for (buyer, notary) in terms.buyers.iter().zip(notary) {
        let lots: Vec<(Money, Step)> = prices.by_ref().take(buyer.lots.len()).collect();
        buyers.push(part(terms, buyer, lots, notary, common.next())?);
    }
    let operands = buyers.iter().map(|part| Operand::new("line", part.total)).collect();
    let (total, step) = Step::money_line("purchase_total_of_all", Operation::Sum, operands)?;
    steps.extend(left);
    steps.push(step);
    Ok(Purchase { buyers, total, steps })
}

/// What of the price no lot bears, as a line; none when the lots are the whole.
fn unsold(terms: &PurchaseTerms, prices: &[(Money, Step)]) -> Result<Option<Step>, PurchaseError> {
    let sold = prices.iter().map(|(price, _)| Operand::new("purchase_lot_price", *price));
    let whole = Operand::new("purchase_total_price", terms.total_price);
    let operands = [whole].into_iter().chain(sold).collect();
    let (left, step) = Step::money_line("purchase_unsold", Operation::Difference, operands)?;
    Ok((!left.is_zero()).then_some(step))
}

/// The names of a sharing out between buyers or lots.
pub(super) fn names(part: &'static str) -> PartNames {
    PartNames {
        part,
        whole: "purchase_shared_out",
        share: "purchase_share",
        sum: "purchase_sum_of_shares",
    }
}

/// The price of each lot, in the order of the buyers and of their lots.
fn lot_prices(terms: &PurchaseTerms) -> Result<Vec<(Money, Step)>, PurchaseError> {
    let lots: Vec<&BuyerLot> = terms.buyers.iter().flat_map(|buyer| &buyer.lots).collect();
    let shares = lots.iter().map(|lot| terms.share(lot)).collect::<Result<Vec<Ratio>, _>>()?;
    let sum = Ratio::sum(&shares);
    if sum > Ratio::one() {
        return Err(PurchaseError::TooMuch { sum });
    }
    if sum == Ratio::one() {
        // By surfaces alone, the line shows them: a share cannot be found again from itself.
        let by_surface = |lot: &&BuyerLot| match lot.fraction {
            None => lot.surface.clone(),
            Some(_) => None,
        };
        let surfaces: Option<Vec<Ratio>> = lots.iter().map(by_surface).collect();
        let mut names = names("purchase_lot_price");
        if surfaces.is_some() {
            names.share = "purchase_surface";
            names.sum = "purchase_total_surface";
        }
        return Ok(share_out(terms.total_price, &surfaces.unwrap_or(shares), names)?);
    }
    let rounding = Rounding::To(terms.total_price.currency());
    let line = |lot: &&BuyerLot| {
        let price = Operand::new("purchase_total_price", terms.total_price);
        let (operation, operands) = match (&lot.fraction, &lot.surface) {
            (None, Some(surface)) => (
                Operation::Prorata(rounding),
                vec![
                    price,
                    Operand::new("purchase_surface", surface.clone()),
                    Operand::new("purchase_total_surface", terms.total_surface.clone()),
                ],
            ),
            (fraction, _) => {
                let fraction = fraction.clone().unwrap_or_else(Ratio::zero);
                let operand = Operand::new("purchase_fraction", fraction);
                (Operation::Product(rounding), vec![price, operand])
            }
        };
        Ok(Step::money_line("purchase_lot_price", operation, operands)?)
    };
    lots.iter().map(line).collect()
}

/// What one buyer pays and borrows.
fn part(
    terms: &PurchaseTerms,
    buyer: &Buyer,
    lots: Vec<(Money, Step)>,
    (notary_share, notary_step): (Money, Step),
    common: Option<(Money, Vec<BuyerStep>)>,
) -> Result<BuyerPart, PurchaseError> {
    let rounding = Rounding::To(terms.total_price.currency());
    let nothing = Money::zero(terms.total_price.currency());
    let mut lines = Lines::default();
    let (mut prices, mut duties) = (vec![], vec![]);
    for (position, (lot, (price, step))) in buyer.lots.iter().zip(lots).enumerate() {
        lines.are_of(Some(BuyerItem::Lot(position)));
        lines.push(step);
        prices.push(Operand::new("purchase_lot_price", price));
        let rate = Operand::new("purchase_registration_rate", lot.registration_rate.clone());
        let operands = vec![Operand::new("purchase_lot_price", price), rate];
        let duty =
            lines.add("purchase_lot_registration", Operation::Product(rounding), operands)?;
        duties.push(Operand::new("purchase_lot_registration", duty));
    }
    lines.are_of(None);
    let surface = buyer.surface_line(&mut lines)?;
    let price = lines.add("purchase_lots_price", Operation::Sum, prices)?;
    let registration = lines.add("purchase_registration", Operation::Sum, duties)?;

    lines.push(notary_step);
    let count = i64::try_from(buyer.lots.len()).unwrap_or(i64::MAX);
    let operands = vec![
        Operand::new("purchase_notary_per_lot", terms.notary_per_lot),
        Operand::count("purchase_lots", count),
    ];
    let per_lot = lines.add("purchase_notary_lots", Operation::Product(rounding), operands)?;
    let operands = vec![
        Operand::new("purchase_notary_share", notary_share),
        Operand::new("purchase_notary_lots", per_lot),
    ];
    let notary = lines.add("purchase_notary", Operation::Sum, operands)?;

    let mut common_works = nothing;
    if let Some((amount, steps)) = common {
        common_works = amount;
        lines.extend(steps);
    }
    let financed = [
        Operand::new("purchase_lots_price", price),
        Operand::new("purchase_registration", registration),
        Operand::new("purchase_notary", notary),
        Operand::new("purchase_common_works", common_works),
    ];
    let mut operands = financed.to_vec();
    operands.push(Operand::new("purchase_private_works", buyer.private_works));
    let total = lines.add("purchase_total", Operation::Sum, operands)?;
    let per_m2 = match surface {
        Some(surface) => {
            let operands = vec![Operand::new("purchase_total", total), surface];
            Some(lines.add("purchase_per_m2", Operation::Quotient(rounding), operands)?)
        }
        None => None,
    };
    let to_pay = lines.add("purchase_financed", Operation::Sum, financed.to_vec())?;
    let loan = borrowed(&mut lines, to_pay, buyer.contribution)?;
    let monthly = match &terms.loan {
        Some(rates) => Some(monthly_of(&mut lines, BuyerItem::Loan, loan, rates)?),
        None => None,
    };
    let works_loan = terms.works_loan.as_ref().map(|_asked| buyer.private_works);
    if terms.works_loan.is_none() && buyer.private_works.is_positive() {
        let works = vec![Operand::new("purchase_private_works", buyer.private_works)];
        lines.add("purchase_works_in_no_loan", Operation::Given, works)?;
    }
    let works_monthly = match &terms.works_loan {
        Some(works) => {
            let amount = buyer.private_works;
            Some(monthly_of(&mut lines, BuyerItem::WorksLoan, amount, &works.rates)?)
        }
        None => None,
    };
    let monthly_with_works = match (monthly, works_monthly) {
        (Some(monthly), Some(works)) => {
            let operands = vec![
                Operand::new("purchase_monthly", monthly),
                Operand::new("purchase_works_monthly", works),
            ];
            Some(lines.add("purchase_monthly_with_works", Operation::Sum, operands)?)
        }
        _ => None,
    };
    Ok(BuyerPart {
        price,
        registration,
        notary,
        common_works,
        private_works: buyer.private_works,
        total,
        per_m2,
        loan,
        monthly,
        works_loan,
        works_monthly,
        monthly_with_works,
        advice: advice(buyer, price, to_pay),
        steps: lines.into_steps(),
    })
}

/// What is to be borrowed: nothing when more is brought than is to be paid.
fn borrowed(lines: &mut Lines, to_pay: Money, contribution: Money) -> Result<Money, PurchaseError> {
    let operands = vec![
        Operand::new("purchase_financed", to_pay),
        Operand::new("purchase_contribution", contribution),
    ];
    if to_pay.checked_cmp(&contribution)?.is_ge() {
        return lines.add("purchase_loan", Operation::Difference, operands);
    }
    let name = "purchase_financed_after_contribution";
    let rest = lines.add(name, Operation::Difference, operands)?;
    let nothing = Operand::new("nothing", Money::zero(rest.currency()));
    lines.add("purchase_loan", Operation::Max, vec![Operand::new(name, rest), nothing])
}

/// What a loan costs each month: nothing when nothing is borrowed.
fn monthly_of(
    lines: &mut Lines,
    item: BuyerItem,
    amount: Money,
    rates: &Rates,
) -> Result<Money, PurchaseError> {
    if !amount.is_positive() {
        return Ok(Money::zero(amount.currency()));
    }
    let Rates { rate, months, convention } = rates.clone();
    let (_, monthly, steps) = LoanTerms { amount, rate, months, convention }.monthly()?;
    lines.are_of(Some(item));
    steps.into_iter().for_each(|step| lines.push(step));
    lines.are_of(None);
    Ok(monthly)
}

/// What a buyer should know.
fn advice(buyer: &Buyer, price: Money, to_pay: Money) -> Vec<Advice> {
    let mut found = vec![];
    if buyer.lots.iter().any(|lot| is_reduced(&lot.registration_rate)) {
        found.push(Advice::ReducedRate);
        if buyer.lots.len() > 1 {
            found.push(Advice::AskNotary);
        }
    }
    let (brought, price) = (buyer.contribution.exact(), price.exact());
    let tenth = |count: i64| &price * &Ratio::whole(count);
    let tenfold = &brought * &Ratio::whole(10);
    if tenfold < tenth(1) {
        found.push(Advice::LowContribution);
    } else if tenfold > tenth(2) {
        found.push(Advice::HighContribution);
    }
    if brought > to_pay.exact() {
        found.push(Advice::NothingToBorrow);
    }
    found
}

impl Buyer {
    /// The surface of its lots; none when one is not known.
    pub(super) fn surface(&self) -> Option<Ratio> {
        let surfaces: Option<Vec<Ratio>> =
            self.lots.iter().map(|lot| lot.surface.clone()).collect();
        surfaces.map(|surfaces| Ratio::sum(&surfaces))
    }

    /// The surface of its lots with the name it has among its lines; those of several are added up
    /// there.
    fn surface_line(&self, lines: &mut Lines) -> Result<Option<Operand>, PurchaseError> {
        let Some(surface) = self.surface() else { return Ok(None) };
        if self.lots.len() < 2 {
            return Ok(Some(Operand::new("purchase_surface", surface)));
        }
        let each = self.lots.iter().filter_map(|lot| lot.surface.clone());
        let operands = each.map(|surface| Operand::new("purchase_surface", surface)).collect();
        lines.push(Step::compute("purchase_buyer_surface", Operation::Sum, operands)?);
        Ok(Some(Operand::new("purchase_buyer_surface", surface)))
    }
}

#[cfg(test)]
#[path = "purchase_tests.rs"]
mod tests;
