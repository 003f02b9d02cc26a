//! The guide's page on charges, in each language: its cases are asked as they stand, and each
//! figure of its table and lines is one that the program gave.

use api::Lang;
use serde_json::json;

use crate::guide_lots::{Page, plain, steps, told};

#[test]
fn the_figures_of_the_page_on_charges_are_those_of_its_cases() {
    for lang in [Lang::Fr, Lang::Nl, Lang::En] {
        let page = Page::read("charges", lang);
        let case = page.case("charges.preview_split");
        let heating = page.ask("charges.preview_split", case.clone());
        let lots = case["lots"].as_array().unwrap();
        for lot in lots {
            let code = lot["code"].as_str().unwrap();
            let lines: Vec<_> = steps(&heating, Some(code)).collect();
            let results: Vec<String> =
                lines.iter().map(|step| plain(&step["words"]["result"])).collect();
            let read = case["key"]["readings"][code].as_i64().unwrap();
            let read = plain(&json!(texts::format::integer(read, lang)));
            page.assert_says(&format!(
                "| {code} | {} | {read} | {} |\n",
                lot["quotite"],
                results.join(" | ")
            ));
        }
        assert_eq!(page.rows(), lots.len(), "no row without its lot");

        let common = steps(&heating, None).filter(|step| step["label"] != "shares_total");
        let first: Vec<String> = common.chain(steps(&heating, Some("A1"))).map(told).collect();
        let mut cent = case.clone();
        cent["amount"] = json!("1000.01");
        cent["key"] = json!({"kind": "general"});
        let cent = page.ask("charges.preview_split", cent);
        let second: Vec<String> = steps(&cent, Some("B2")).map(told).collect();
        let sale = page.case("charges.preview_handover");
        let sale = page.ask("charges.preview_handover", sale);
        let shown = ["period_days", "seller_days", "seller_share", "buyer_share"];
        let third: Vec<String> = steps(&sale, None)
            .filter(|step| shown.iter().any(|label| step["label"] == *label))
            .map(told)
            .collect();
        for lines in [&first, &second, &third] {
            page.assert_says(&format!("```text\n{}\n```", lines.join("\n")));
        }
        let count = first.len() + second.len() + third.len();
        assert_eq!(page.lines(), count, "no line that the program does not write");
    }
}
