//! What each would bear, without a file: `charges.preview_split`, `.preview_handover` (spec 11).

use domain::charges::{self as rules, ByLot, ChargedLot, Key, KeyPart, PlainKey};
use domain::kernel::Ratio;

use super::told::told_by_part;
use super::types::{
    ByLotInput, ChargeShare, HandoverAnswer, KeyInput, KeyKind, PartKeyInput, PreviewHandoverInput,
    PreviewSplitInput, SplitAnswer,
};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::contributions::{at_most, currency_of};
use crate::refusal::Refusal;
use crate::steps::told;
use crate::wire::Rate;

/// `charges.preview_split`: what each lot would bear of an amount, by a key.
pub(super) struct PreviewSplit;

impl Command for PreviewSplit {
    type Input = PreviewSplitInput;
    type Answer = SplitAnswer;
    const NAME: &'static str = "charges.preview_split";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewSplitInput) -> Result<SplitAnswer, Refusal> {
        let amount = input.amount.money("amount", currency_of(call))?;
        at_most("lots", input.lots.len())?;
        let key = key(input.key)?;
        let lots: Vec<ChargedLot> = input
            .lots
            .into_iter()
            .map(|lot| ChargedLot {
                code: lot.code.0,
                quotite: lot.quotite,
                occupants: lot.occupants,
            })
            .collect();
        let found = rules::distribute(amount, &lots, &key)?;
        let code = |position: usize| lots.get(position).map(|lot| lot.code.as_str());
        let rates: Vec<&Ratio> = match &key {
            Key::Plain(_) => Vec::new(),
            Key::Mixed(parts) => parts.iter().map(|part| &part.rate).collect(),
        };
        let steps = told_by_part(&found.steps, &rates, code, call.lang());
        let shares = lots
            .into_iter()
            .zip(found.shares)
            .map(|(lot, share)| ChargeShare { code: lot.code, amount: share.into() })
            .collect();
        Ok(SplitAnswer { shares, total: found.total.into(), steps })
    }
}

/// `charges.preview_handover`: what the seller and the buyer of a lot would bear of its share.
pub(super) struct PreviewHandover;

impl Command for PreviewHandover {
    type Input = PreviewHandoverInput;
    type Answer = HandoverAnswer;
    const NAME: &'static str = "charges.preview_handover";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewHandoverInput) -> Result<HandoverAnswer, Refusal> {
        let amount = input.amount.money("amount", currency_of(call))?;
        let found =
            rules::handover(amount, input.period_start.0, input.period_end.0, input.act_on.0)?;
        Ok(HandoverAnswer {
            seller: found.seller.into(),
            buyer: found.buyer.into(),
            seller_days: found.seller_days,
            buyer_days: found.buyer_days,
            steps: told(&found.steps, call.lang()),
        })
    }
}

/// The fields of a plain key, where they stand.
struct PlainFields<'a> {
    at: &'a str,
    fixed_rate: Option<Rate>,
    readings: Option<ByLotInput>,
    weights: Option<ByLotInput>,
}

fn key(input: KeyInput) -> Result<Key, Refusal> {
    let KeyInput { kind, fixed_rate, readings, weights, parts } = input;
    let fields = PlainFields { at: "key", fixed_rate, readings, weights };
    if kind != KeyKind::Mixed {
        Refusal::of_another_kind("key.parts", parts.is_some())?;
        return Ok(Key::Plain(fields.key(kind)?));
    }
    fields.refuse_others(&[])?;
    let parts = parts.ok_or_else(|| Refusal::new("missing_field").on("key.parts"))?;
    let part = |(position, part): (usize, super::types::KeyPartInput)| {
        let PartKeyInput { kind, fixed_rate, readings, weights, parts } = part.key;
        let at = format!("key.parts[{position}].key");
        if kind != KeyKind::Mixed {
            Refusal::of_another_kind(&format!("{at}.parts"), parts.is_some())?;
        }
        let fields = PlainFields { at: &at, fixed_rate, readings, weights };
        Ok(KeyPart { rate: part.rate.ratio(), key: fields.key(kind)? })
    };
    parts.into_iter().enumerate().map(part).collect::<Result<_, Refusal>>().map(Key::Mixed)
}

impl PlainFields<'_> {
    fn key(self, kind: KeyKind) -> Result<PlainKey, Refusal> {
        match kind {
            KeyKind::General => self.refuse_others(&[]).map(|()| PlainKey::General),
            KeyKind::Equal => self.refuse_others(&[]).map(|()| PlainKey::Equal),
            KeyKind::Occupants => self.refuse_others(&[]).map(|()| PlainKey::Occupants),
            KeyKind::Usage => {
                self.refuse_others(&["fixed_rate", "readings"])?;
                let fixed_rate = self.fixed_rate.as_ref().map(Rate::ratio);
                Ok(PlainKey::Usage {
                    fixed_rate: self.needed("fixed_rate", fixed_rate)?,
                    readings: self.by_lot("readings", self.readings.as_ref())?,
                })
            }
            KeyKind::Benefit => {
                self.refuse_others(&["weights"])?;
                let weights = self.by_lot("weights", self.weights.as_ref())?;
                Ok(PlainKey::Benefit { weights })
            }
            KeyKind::Mixed => Err(Refusal::new("key_mixed_again").on(format!("{}.kind", self.at))),
        }
    }

    fn refuse_others(&self, own: &[&str]) -> Result<(), Refusal> {
        for (field, given) in [
            ("fixed_rate", self.fixed_rate.is_some()),
            ("readings", self.readings.is_some()),
            ("weights", self.weights.is_some()),
        ] {
            if !own.contains(&field) {
                Refusal::of_another_kind(&format!("{}.{field}", self.at), given)?;
            }
        }
        Ok(())
    }

    fn needed(&self, field: &str, value: Option<Ratio>) -> Result<Ratio, Refusal> {
        value.ok_or_else(|| self.missing(field))
    }

    fn by_lot(&self, field: &str, value: Option<&ByLotInput>) -> Result<ByLot, Refusal> {
        let quantities = value.ok_or_else(|| self.missing(field))?;
        at_most(&format!("{}.{field}", self.at), quantities.0.len())?;
        Ok(quantities.0.clone())
    }

    fn missing(&self, field: &str) -> Refusal {
        Refusal::new("missing_field").on(format!("{}.{field}", self.at))
    }
}
