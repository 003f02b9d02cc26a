//! What the previews take and give (spec 11), and the votes that cross the door.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use domain::kernel::Ratio;
use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

use crate::steps::StepView;
use crate::wire::Line;

/// The most votes that one figure holds.
const MOST_VOTES: i64 = 1_000_000_000_000;
/// The most decimals that votes have.
const DECIMALS: u32 = 6;

/// Votes: a whole number (`400`) or a decimal as a text (`"12.5"`), from 0 to 10^12, at most six
/// decimals. Answered as a whole number where they are one.
#[derive(Debug, Clone, PartialEq, Eq, TS)]
#[ts(type = "number | string")]
pub struct Votes(Ratio);

impl Votes {
    /// The votes as an exact number.
    pub(super) fn ratio(self) -> Ratio {
        self.0
    }

    /// Votes that a rule gave: sums and differences of those that crossed the door.
    pub(super) fn of(exact: Ratio) -> Self {
        Self(exact)
    }

    fn read(decimal: Decimal) -> Result<Self, &'static str> {
        if decimal.is_sign_negative() && !decimal.is_zero() {
            Err("votes_negative")
        } else if decimal > Decimal::from(MOST_VOTES) || decimal.normalize().scale() > DECIMALS {
            Err("votes_out_of_range")
        } else {
            Ok(Self(Ratio::from(decimal)))
        }
    }
}

struct VotesVisitor;

impl Visitor<'_> for VotesVisitor {
    type Value = Votes;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("votes, a whole number or a decimal as a text")
    }

    fn visit_i64<E: serde::de::Error>(self, votes: i64) -> Result<Votes, E> {
        Votes::read(Decimal::from(votes)).map_err(|code| E::custom(format_args!("#{code}")))
    }

    fn visit_u64<E: serde::de::Error>(self, votes: u64) -> Result<Votes, E> {
        Votes::read(Decimal::from(votes)).map_err(|code| E::custom(format_args!("#{code}")))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Votes, E> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        // 28 digits is where a decimal would start to round: longer is refused instead.
        let short = whole.len() + fraction.len() <= 28;
        let decimal = (all_digits(whole) && all_digits(fraction) && short)
            .then(|| Decimal::from_str(text).ok())
            .flatten()
            .ok_or_else(|| E::custom("#not_votes"))?;
        Votes::read(decimal).map_err(|code| E::custom(format_args!("#{code}")))
    }
}

impl<'de> Deserialize<'de> for Votes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(VotesVisitor)
    }
}

impl Serialize for Votes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.0.display(DECIMALS);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        match text.parse::<i64>() {
            Ok(whole) => serializer.serialize_i64(whole),
            Err(_has_decimals) => serializer.serialize_str(text),
        }
    }
}

impl JsonSchema for Votes {
    fn schema_name() -> Cow<'static, str> {
        "Votes".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [
            { "type": "integer", "minimum": 0 },
            { "type": "string", "format": "votes" },
        ]})
    }
}

/// `assemblies.preview_quorum` (spec 11).
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewQuorumInput {
    /// Holders of the co-ownership, as heads.
    pub holders_total: u32,
    /// Heads present or represented.
    pub holders_present: u32,
    /// Quotités of the co-ownership.
    pub quotites_total: u32,
    /// Quotités present or represented.
    pub quotites_present: u32,
    /// Whether it is a second call.
    pub second_call: bool,
}

/// Whether the assembly may decide.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct QuorumAnswer {
    /// Whether the quorum is reached.
    pub reached: bool,
    /// Which test held or failed, in words, with its figures.
    pub why: String,
    /// The same as a code: `second_call`, `heads_and_half`, `three_quarters`, `too_few_heads`,
    /// `too_few_quotites`, `too_few_of_both`.
    pub reason: String,
    /// How.
    pub steps: Vec<StepView>,
}

/// A majority that a resolution asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum MajorityKind {
    /// More for than against.
    Absolute,
    /// Two thirds.
    TwoThirds,
    /// Three quarters.
    ThreeQuarters,
    /// Four fifths.
    FourFifths,
    /// Every holder of the co-ownership.
    Unanimity,
}

/// `assemblies.preview_majority` (spec 11).
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewMajorityInput {
    /// The majority asked.
    pub majority: MajorityKind,
    /// Votes for.
    #[serde(rename = "for")]
    #[ts(rename = "for")]
    pub votes_for: Votes,
    /// Votes against.
    pub against: Votes,
    /// Abstentions, blank and void votes.
    pub abstention: Votes,
    /// All the votes of the co-ownership.
    pub total: Votes,
}

/// Whether the resolution is adopted.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct MajorityAnswer {
    /// Whether it is.
    pub adopted: bool,
    /// The share of for in for and against, six decimals; null when nobody expressed a vote.
    pub share: Option<String>,
    /// How.
    pub steps: Vec<StepView>,
}

/// `assemblies.preview_weights`: a proxy.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ProxyInput {
    /// Who gave it.
    pub id: Line,
    /// The principal's votes.
    pub quotite: Votes,
}

/// `assemblies.preview_weights`: somebody present.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PresentInput {
    /// Any text that names them.
    pub id: Line,
    /// Own votes.
    pub own: Votes,
    /// Proxies, in the order given.
    pub proxies: Vec<ProxyInput>,
}

/// `assemblies.preview_weights` (spec 11).
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewWeightsInput {
    /// All the votes of the co-ownership.
    pub total: Votes,
    /// Who is there.
    pub present: Vec<PresentInput>,
    /// The syndic's id, when among those present: proxies to the syndic do not count.
    #[serde(default)]
    pub syndic: Option<Line>,
}

/// What somebody votes for.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct WeightRow {
    /// Who.
    pub id: String,
    /// How many votes.
    pub weight: Votes,
    /// Whether the cap took votes away.
    pub capped: bool,
}

/// A proxy that does not count.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct RefusedProxyRow {
    /// Who gave it.
    pub id: String,
    /// To whom.
    pub holder: String,
    /// `proxy_to_syndic` or `proxy_beyond_limits`.
    pub reason: String,
    /// In words, with its figures.
    pub why: String,
}

/// What everybody votes for.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct WeightsAnswer {
    /// In the order given.
    pub weights: Vec<WeightRow>,
    /// In the order given.
    pub refused: Vec<RefusedProxyRow>,
    /// How.
    pub steps: Vec<StepView>,
}
