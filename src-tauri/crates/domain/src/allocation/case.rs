//! What a run is made of: lots, memberships as they stand at the cut-off, what is fixed, who declined.
//!
//! Source: spec 04, "FIFO allocation"; spec 11, `allocation.preview`.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::kernel::Money;
use crate::members::MemberStatus;

/// A lot that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lot {
    /// Its code, one of a kind.
    pub code: String,
    /// What it is: a free word, compared as it is written.
    pub kind: String,
    /// In square metres, above zero.
    pub surface: Decimal,
}

/// A due of which something was missing at the cut-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingDue {
    /// Its due date.
    pub due_on: NaiveDate,
    /// What is missing, above zero.
    pub amount: Money,
}

/// What a membership without preferences needs; nothing means any lot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Needs {
    /// The kind of lot; capitals make no difference.
    pub kind: Option<String>,
    /// Square metres, that surface included.
    pub min_surface: Option<Decimal>,
    /// Square metres, that surface included.
    pub max_surface: Option<Decimal>,
}

/// A membership as a run sees it, judged at the cut-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What names it, one of a kind.
    pub id: String,
    /// Its rank, from 1, one of a kind; gaps are allowed.
    pub rank: i64,
    /// Its status.
    pub status: MemberStatus,
    /// The dues that fail at the cut-off; none when it is up to date.
    pub missing: Vec<MissingDue>,
    /// A dispute or a suspension.
    pub blocked: bool,
    /// Whether it wants a lot.
    pub wants: bool,
    /// Codes of lots, the dearest first; none when it has no preference. One named again says
    /// nothing more.
    pub preferences: Vec<String>,
    /// Looked at without preferences only.
    pub needs: Needs,
}

/// A lot that stays with a membership: validated or later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The membership's id.
    pub member: String,
    /// The lot's code.
    pub lot: String,
}

/// What a run is made of.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The lots, in any order.
    pub lots: &'a [Lot],
    /// The memberships, in any order.
    pub candidates: &'a [Candidate],
    /// What stays where it is.
    pub fixed: &'a [Fixed],
    /// Ids of those who declined what was proposed; a fixed lot is kept all the same.
    pub declined: &'a [String],
}
