//! The guide's page on portage, read in each language: its cases are asked, and the amounts of its
//! tables are what comes out, cell by cell.

use std::path::Path;
use std::sync::Arc;

use api::testing::{TestHost, ask};
use api::{Desk, Lang};
use domain::kernel::{Currency, Money};
use serde_json::{Value, json};

use crate::evening::day;

fn page(lang: Lang) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    std::fs::read_to_string(root.join(format!("docs/guide/{lang}/portage.md"))).unwrap()
}

/// The cases of a page, in their order.
fn cases(page: &str) -> Vec<Value> {
    page.split("```json\n")
        .skip(1)
        .map(|rest| serde_json::from_str(rest.split_once("```").unwrap().0).unwrap())
        .collect()
}

fn answer(name: &str, input: &Value) -> Value {
    let host = Arc::new(TestHost::new(Path::new("/nowhere"), day(2026, 7, 1)));
    ask(&Desk::new(host), name, input.clone()).unwrap()
}

fn with(case: &Value, name: &str, value: Value) -> Value {
    let mut case = case.clone();
    case[name] = value;
    case
}

/// An amount as the page writes it, with plain spaces.
fn written(amount: &Value, lang: Lang) -> String {
    let money = Money::parse(amount.as_str().unwrap(), Currency::EUR).unwrap();
    texts::format::money(&money, lang).replace(['\u{A0}', '\u{202F}'], " ")
}

/// Every amount of the tables, row by row.
fn amounts(page: &str) -> Vec<String> {
    page.lines()
        .filter(|line| line.starts_with('|'))
        .flat_map(|line| line.trim_matches('|').split('|').skip(1))
        .map(|cell| cell.trim().to_owned())
        .filter(|cell| cell.contains('€'))
        .collect()
}

#[test]
fn the_page_on_portage_says_what_its_cases_give() {
    for lang in [Lang::Fr, Lang::Nl, Lang::En] {
        let page = page(lang);
        let [portage, reveal, cap, refund, foundation] = &cases(&page)[..] else {
            panic!("{lang}: the page has five cases");
        };
        let a = answer("portage.preview", portage);
        let b = with(portage, "redistribution", json!({"option": "b"}));
        let b = answer("portage.preview", &b);
        let sold = with(portage, "sale_price", json!("165000"));
        let half = with(&sold, "loss", json!({"porteur_rate": "0.5"}));
        let half = answer("portage.preview", &half);
        let terms = json!({"porteur_rate": "0.5", "porteur_cap": "3000", "purse_balance": "4000"});
        let said = r#""porteur_rate": "0.5", "porteur_cap": "3000", "purse_balance": "4000""#;
        assert!(page.contains(said), "{lang}: the terms of the loss stand on the page");
        let capped = answer("portage.preview", &with(&sold, "loss", terms));
        let lot = answer("reveal.preview", reveal);
        let most = answer("exit.preview_cap", cap);
        let back = answer("exit.preview_refund", refund);
        let land = answer("foundation.preview", foundation);
        let mut expected: Vec<&Value> = [
            "registration_duties",
            "recovered",
            "net_duty_loss",
            "interest",
            "porteur_charges",
            "others_charges",
            "carrying_cost",
            "indexation",
            "price",
        ]
        .map(|line| &a[line])
        .to_vec();
        for total in ["porteur", "others", "purse"] {
            expected.extend([&a["summary"][total], &b["summary"][total]]);
        }
        expected.extend([&a["net_result"], &b["net_result"]]);
        for total in ["porteur", "others", "purse"] {
            expected.extend([&half["summary"][total], &capped["summary"][total]]);
        }
        expected.extend(["a", "b", "c", "d", "price", "act_fees", "bonus"].map(|line| &lot[line]));
        expected.push(&lot["distribution"][0]["amount"]);
        expected.extend([&most["cap"], &most["excess"], &back["refund"]]);
        for line in ["residual", "duty", "yearly", "total", "per_co_owner"] {
            expected.extend([&land[line][0], &land[line][1]]);
        }
        let expected: Vec<String> =
            expected.into_iter().map(|amount| written(amount, lang)).collect();
        assert_eq!(amounts(&page), expected, "{lang}");
        let dated = answer("portage.preview", &with(portage, "recovery", json!({})));
        for amount in [&dated["price"], &half["summary"]["shortfall"], &land["normal_duty"]] {
            let amount = written(amount, lang);
            assert!(page.contains(&amount), "{lang}: the page lacks {amount}");
        }
    }
}
