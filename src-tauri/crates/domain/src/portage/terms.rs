//! What a portage is computed from, and what of it is refused.
//!
//! Source: spec 05, "Portage", inputs.

use chrono::NaiveDate;

use super::error::PortageError;
use super::indexation::{Basis, Growth};
use crate::kernel::{Currency, Money, Ratio, whole_months};

/// The most months a lot is carried: a century.
pub const MOST_MONTHS: u32 = 1_200;

/// The most that a convention indexes a year.
pub(super) fn convention_rate() -> Ratio {
    Ratio::try_new(2, 100).expect("BUG: a hundred is not zero")
}

/// How the price is formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Formula {
    /// Capital + works + indexation + carrying cost - rents.
    Equitable,
    /// Between individuals: capital + net duty loss + notary + works + indexation (at most 2 % a
    /// year) - rents, all of it for the porteur.
    Convention,
    /// As equitable, without indexation.
    Solidarity,
}

/// Who paid the works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WorksPayer {
    /// Nobody yet: they are in the price and repaid to nobody.
    Nobody,
    /// The porteur.
    Porteur,
    /// The other households together.
    Households,
    /// Who buys the lot: then they count nowhere.
    FutureBuyer,
}

/// What the treasurer holds about the duties, whatever the dates say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ForcedRecovery {
    /// They are recovered.
    Recovered,
    /// They are lost.
    Lost,
}

/// When registration duties come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    /// Which part of them, from 0 to 1.
    pub rate: Ratio,
    /// How many months after the purchase the resale may be, deed to deed; at most a century.
    pub window_months: u32,
    /// Against the dates.
    pub force: Option<ForcedRecovery>,
}

impl Default for Recovery {
    /// 60 % within 24 months.
    fn default() -> Self {
        let rate = Ratio::try_new(60, 100).expect("BUG: a hundred is not zero");
        Self { rate, window_months: 24, force: None }
    }
}

/// Where the rest of option B goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RestTo {
    /// To the common purse.
    Purse,
    /// To every household equally, the porteur's too.
    Households,
}

/// How a price is shared out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Redistribution {
    /// Option A: full repayment, then the surplus.
    Full {
        /// The porteur's part of the surplus, from 0 to 1.
        porteur_rate: Ratio,
    },
    /// Option B: partial compensation, then the rest.
    Partial {
        /// The part of the net duty loss that comes back, from 0 to 1.
        duty_rate: Ratio,
        /// The part of the interest that comes back, from 0 to 1.
        interest_rate: Ratio,
        /// Where the rest goes.
        rest_to: RestTo,
    },
}

/// Who bears a loss, by contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossTerms {
    /// The porteur's part of the shortfall, from 0 to 1.
    pub porteur_rate: Ratio,
    /// The most that the porteur bears, from 0.
    pub porteur_cap: Option<Money>,
    /// What the common purse holds, from 0.
    pub purse_balance: Money,
}

/// The purchase of all together, for the comparison without portage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Together {
    /// What all pay together, above zero.
    pub total_price: Money,
    /// How many buy, from 1 to 10 000.
    pub buyers: u32,
}

/// What a portage is computed from. Amounts are of one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortageTerms {
    /// What the lot was bought for, above zero.
    pub capital: Money,
    /// Registration duties as a part of it, from 0 to 1.
    pub registration_rate: Ratio,
    /// The deed of the purchase.
    pub acquired_on: NaiveDate,
    /// The deed of the resale, not before.
    pub resale_on: NaiveDate,
    /// Months carried, from 1 to [`MOST_MONTHS`]; those between the two dates when absent.
    pub months: Option<u32>,
    /// The notary's fees, from 0.
    pub notary_fees: Money,
    /// The loan's interest a month, from 0.
    pub monthly_interest: Money,
    /// Collective charges a month, from 0.
    pub monthly_charges: Money,
    /// How many households share them, the porteur's included, from 1 to 10 000.
    pub households: u32,
    /// The lot's part of common works, from 0.
    pub common_works: Money,
    /// Works in the lot, from 0.
    pub private_works: Money,
    /// Who paid the works.
    pub works_paid_by: WorksPayer,
    /// Rents that the porteur received, from 0.
    pub rents_received: Money,
    /// How the basis grows; needed by every formula but the solidarity one.
    pub growth: Option<Growth>,
    /// What is indexed.
    pub basis: Basis,
    /// When duties come back.
    pub recovery: Recovery,
    /// How the price is formed.
    pub formula: Formula,
    /// How it is shared out; ignored by the convention formula.
    pub redistribution: Redistribution,
    /// What the lot is sold for, from 0, when it is not the price computed.
    pub sale_price: Option<Money>,
    /// Who bears a loss under option A.
    pub loss: Option<LossTerms>,
    /// For the comparison without portage.
    pub together: Option<Together>,
}

/// The months that are carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Months {
    pub(super) carried: u32,
    /// They were typed and the dates say otherwise.
    pub(super) against_dates: bool,
}

impl PortageTerms {
    pub(super) fn currency(&self) -> Currency {
        self.capital.currency()
    }

    /// How many months are carried.
    pub(super) fn months(&self) -> Result<Months, PortageError> {
        if self.resale_on < self.acquired_on {
            return Err(PortageError::ResaleBeforePurchase {
                acquired_on: self.acquired_on,
                resale_on: self.resale_on,
            });
        }
        let by_dates = whole_months(self.acquired_on, self.resale_on);
        let (field, carried) =
            self.months.map_or(("resale_on", by_dates), |months| ("months", months));
        if !(1..=MOST_MONTHS).contains(&carried) {
            return Err(PortageError::MonthsOutOfRange {
                field,
                given: carried,
                most: MOST_MONTHS,
            });
        }
        Ok(Months { carried, against_dates: carried != by_dates })
    }

    /// Works that the porteur paid.
    pub(super) fn porteur_paid_works(&self) -> bool {
        self.works_paid_by == WorksPayer::Porteur
    }

    /// Refuses what cannot be computed with.
    pub(super) fn check(&self) -> Result<(), PortageError> {
        PortageError::positive("capital", self.capital)?;
        PortageError::rate("registration_rate", &self.registration_rate)?;
        for (field, amount) in [
            ("notary_fees", self.notary_fees),
            ("monthly_interest", self.monthly_interest),
            ("monthly_charges", self.monthly_charges),
            ("common_works", self.common_works),
            ("private_works", self.private_works),
            ("rents_received", self.rents_received),
        ] {
            PortageError::not_negative(field, amount)?;
        }
        PortageError::count("households", self.households)?;
        if self.works_paid_by == WorksPayer::Households && self.households == 1 {
            return Err(PortageError::NoOtherHousehold);
        }
        match &self.growth {
            Some(growth) => growth.check(self.formula)?,
            None if self.formula == Formula::Solidarity => {}
            None => return Err(PortageError::IndexationMissing),
        }
        PortageError::rate("recovery.rate", &self.recovery.rate)?;
        if self.recovery.window_months > MOST_MONTHS {
            return Err(PortageError::WindowTooLong {
                given: self.recovery.window_months,
                most: MOST_MONTHS,
            });
        }
        if let Some(price) = self.sale_price {
            PortageError::not_negative("sale_price", price)?;
        }
        if let Some(together) = self.together {
            PortageError::positive("total_price", together.total_price)?;
            PortageError::count("buyers", together.buyers)?;
        }
        self.check_sharing()
    }

    /// The fields of the option that is not chosen are ignored (spec 11).
    fn check_sharing(&self) -> Result<(), PortageError> {
        if self.formula == Formula::Convention {
            return Ok(());
        }
        match &self.redistribution {
            Redistribution::Full { porteur_rate } => {
                PortageError::rate("redistribution.porteur_rate", porteur_rate)?;
                let Some(loss) = &self.loss else { return Ok(()) };
                PortageError::rate("loss.porteur_rate", &loss.porteur_rate)?;
                if let Some(cap) = loss.porteur_cap {
                    PortageError::not_negative("loss.porteur_cap", cap)?;
                }
                PortageError::not_negative("loss.purse_balance", loss.purse_balance)
            }
            Redistribution::Partial { duty_rate, interest_rate, .. } => {
                PortageError::rate("redistribution.duty_rate", duty_rate)?;
                PortageError::rate("redistribution.interest_rate", interest_rate)
            }
        }
    }
}
