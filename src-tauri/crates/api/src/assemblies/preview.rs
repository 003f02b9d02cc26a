//! What an assembly would do, without a file: `assemblies.preview_quorum`, `.preview_majority`,
//! `.preview_weights` (spec 11).

use domain::assemblies::{
    self as rules, Attendance, Cap, Majority, PROXIES_PER_PERSON, Present, Proxy, ProxyRefusal,
    QuorumReason, RefusedProxy, Tally,
};
use domain::kernel::Ratio;
use texts::{Arg, Lang, format, say};

use super::types::{
    MajorityAnswer, MajorityKind, PreviewMajorityInput, PreviewQuorumInput, PreviewWeightsInput,
    QuorumAnswer, RefusedProxyRow, Votes, WeightRow, WeightsAnswer,
};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::refusal::Refusal;
use crate::steps::told;

/// The most persons and proxies that a preview takes, all together.
const MOST_ROWS: usize = 10_000;

/// `assemblies.preview_quorum`: whether enough came, and which test says so.
pub(super) struct PreviewQuorum;

impl Command for PreviewQuorum {
    type Input = PreviewQuorumInput;
    type Answer = QuorumAnswer;
    const NAME: &'static str = "assemblies.preview_quorum";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewQuorumInput) -> Result<QuorumAnswer, Refusal> {
        let attendance = Attendance {
            holders_total: input.holders_total,
            holders_present: input.holders_present,
            quotites_total: input.quotites_total,
            quotites_present: input.quotites_present,
        };
        let found = rules::quorum(&attendance, input.second_call)?;
        Ok(QuorumAnswer {
            reached: found.reached,
            why: why(&attendance, found.reason, call.lang()),
            reason: found.reason.code().to_owned(),
            steps: told(&found.steps, call.lang()),
        })
    }
}

/// Which test held or failed, with its figures.
fn why(attendance: &Attendance, reason: QuorumReason, lang: Lang) -> String {
    let figure = |value: u32| Arg::Text(format::integer(value.into(), lang));
    let key = match reason {
        QuorumReason::SecondCall => "quorum-second-call",
        QuorumReason::HeadsAndHalf => "quorum-heads-and-half",
        QuorumReason::ThreeQuarters => "quorum-three-quarters",
        QuorumReason::TooFewHeads => "quorum-too-few-heads",
        QuorumReason::TooFewQuotites => "quorum-too-few-quotites",
        QuorumReason::TooFewOfBoth => "quorum-too-few-of-both",
    };
    let figures = [
        ("holders", figure(attendance.holders_present)),
        ("holders_total", figure(attendance.holders_total)),
        ("quotites", figure(attendance.quotites_present)),
        ("quotites_total", figure(attendance.quotites_total)),
    ];
    say(lang, key, &figures)
}

/// `assemblies.preview_majority`: whether a resolution would be adopted.
pub(super) struct PreviewMajority;

impl Command for PreviewMajority {
    type Input = PreviewMajorityInput;
    type Answer = MajorityAnswer;
    const NAME: &'static str = "assemblies.preview_majority";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewMajorityInput) -> Result<MajorityAnswer, Refusal> {
        let majority = match input.majority {
            MajorityKind::Absolute => Majority::Absolute,
            MajorityKind::TwoThirds => Majority::TwoThirds,
            MajorityKind::ThreeQuarters => Majority::ThreeQuarters,
            MajorityKind::FourFifths => Majority::FourFifths,
            MajorityKind::Unanimity => Majority::Unanimity,
        };
        let tally = Tally {
            votes_for: input.votes_for.ratio(),
            against: input.against.ratio(),
            abstention: input.abstention.ratio(),
            total: input.total.ratio(),
        };
        let found = rules::vote(majority, &tally)?;
        Ok(MajorityAnswer {
            adopted: found.adopted,
            share: found.share.map(|share| share.display(6)),
            steps: told(&found.steps, call.lang()),
        })
    }
}

/// `assemblies.preview_weights`: what everybody would vote for, and which proxies do not count. The
/// cap applies, as under every majority but unanimity.
pub(super) struct PreviewWeights;

impl Command for PreviewWeights {
    type Input = PreviewWeightsInput;
    type Answer = WeightsAnswer;
    const NAME: &'static str = "assemblies.preview_weights";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewWeightsInput) -> Result<WeightsAnswer, Refusal> {
        let rows: usize = input.present.iter().map(|one| 1 + one.proxies.len()).sum();
        if rows > MOST_ROWS {
            return Err(Refusal::new("too_many_rows").on("present").with("most", MOST_ROWS));
        }
        let total = input.total.ratio();
        let present: Vec<Present<String>> = input
            .present
            .into_iter()
            .map(|one| Present {
                id: one.id.0,
                own: one.own.ratio(),
                proxies: one
                    .proxies
                    .into_iter()
                    .map(|proxy| Proxy { principal: proxy.id.0, quotite: proxy.quotite.ratio() })
                    .collect(),
            })
            .collect();
        let syndic = input.syndic.map(|id| id.0);
        if let Some(syndic) = syndic.as_ref().filter(|id| present.iter().all(|one| one.id != **id))
        {
            return Err(Refusal::new("syndic_not_present").on("syndic").with("syndic", syndic));
        }
        let found = rules::weights(&total, &present, syndic.as_ref(), Cap::Applies)?;
        let lang = call.lang();
        let mut steps = told(found.steps.iter().map(|line| &line.step), lang);
        for (line, view) in found.steps.iter().zip(&mut steps) {
            let Some(one) = line.holder.and_then(|holder| present.get(holder)) else { continue };
            match line.proxy.and_then(|proxy| one.proxies.get(proxy)) {
                Some(proxy) => {
                    let names =
                        [("holder", Arg::from(&one.id)), ("by", Arg::from(&proxy.principal))];
                    view.concern_called(&one.id, &say(lang, "proxy-tried", &names), lang);
                }
                None => view.concern(&one.id, lang),
            }
        }
        Ok(WeightsAnswer {
            refused: found.refused.into_iter().map(|one| refused_row(one, &total, lang)).collect(),
            weights: found
                .weights
                .into_iter()
                .map(|one| WeightRow {
                    id: one.id,
                    weight: Votes::of(one.weight),
                    capped: one.capped,
                })
                .collect(),
            steps,
        })
    }
}

/// A proxy that does not count, with the reason in words.
fn refused_row(refused: RefusedProxy<String>, total: &Ratio, lang: Lang) -> RefusedProxyRow {
    let votes = |exact: &Ratio| Arg::Text(format::factor(exact, 6, lang));
    let why = match refused.reason {
        ProxyRefusal::Syndic => say(lang, "proxy-to-syndic", &[]),
        ProxyRefusal::BothLimits => {
            let figures = [
                ("most", Arg::from(PROXIES_PER_PERSON)),
                ("votes", votes(&refused.votes_with_it)),
                ("total", votes(total)),
            ];
            say(lang, "proxy-beyond-limits", &figures)
        }
    };
    RefusedProxyRow {
        id: refused.principal,
        holder: refused.holder,
        reason: refused.reason.code().to_owned(),
        why,
    }
}
