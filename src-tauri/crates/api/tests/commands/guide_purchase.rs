//! The guide's page on the purchase, read in each language: its case is asked, and what comes out is
//! what the page says.

use std::path::Path;
use std::sync::Arc;

use api::Lang;
use api::testing::{TestHost, ask};
use domain::kernel::{Currency, Money};
use serde_json::{Value, json};

use crate::evening::day;

fn asked(name: &str, input: Value) -> Value {
    let host = Arc::new(TestHost::new(Path::new("/nowhere"), day(2026, 7, 1)));
    ask(&api::Desk::new(host), name, input).unwrap()
}

/// An amount as the page writes it, with plain spaces.
fn written(amount: &Value, lang: Lang) -> String {
    let amount = Money::parse(amount.as_str().unwrap(), Currency::EUR).unwrap();
    texts::format::money(&amount, lang).replace(['\u{A0}', '\u{202F}'], " ")
}

#[test]
fn the_page_on_the_purchase_says_what_its_case_gives() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    for lang in [Lang::Fr, Lang::Nl, Lang::En] {
        let path = root.join(format!("docs/guide/{}/purchase.md", lang.code()));
        let page = std::fs::read_to_string(path).unwrap().replace(['\u{A0}', '\u{202F}'], " ");
        let (_, rest) = page.split_once("```json\n").unwrap();
        let case: Value = serde_json::from_str(rest.split_once("```").unwrap().0).unwrap();
        let answer = asked("purchase.preview", case);
        for buyer in answer["buyers"].as_array().unwrap() {
            let figures = ["price", "registration", "notary", "total"]
                .map(|field| written(&buyer[field], lang))
                .join(" | ");
            let row = format!("| {} | {figures} |", buyer["id"].as_str().unwrap());
            assert!(page.contains(&row), "{lang:?}: the page lacks {row}");
        }
        let bruno = &answer["buyers"][1];
        assert!(page.contains(&written(&bruno["loan"], lang)), "{lang:?}: what Bruno borrows");
        for convention in ["proportional", "actuarial"] {
            let input = json!({
                "amount": bruno["loan"], "rate": "0.035", "months": 240,
                "rate_convention": convention,
            });
            let monthly = written(&asked("purchase.preview_loan", input)["monthly"], lang);
            assert!(page.contains(&monthly), "{lang:?}: the page lacks {monthly}");
        }
    }
}
