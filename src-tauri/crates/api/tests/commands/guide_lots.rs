//! The guide's page on lots, in each language: its case is asked as it stands, and each figure of
//! its tables and lines is one that the program gave.

use std::path::PathBuf;
use std::sync::Arc;

use api::testing::TestHost;
use api::{Desk, Envelope, Lang};
use serde_json::{Value, json};

use crate::evening::day;

/// A page of the guide.
pub(crate) struct Page {
    lang: Lang,
    text: String,
}

impl Page {
    pub(crate) fn read(area: &str, lang: Lang) -> Self {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join(format!("../../../docs/guide/{}/{area}.md", lang.code()));
        Self { lang, text: std::fs::read_to_string(path).unwrap() }
    }

    /// The case that the page gives after `coop call NAME`.
    pub(crate) fn case(&self, name: &str) -> Value {
        let (_, after) = self.text.split_once(&format!("coop call {name} <")).unwrap();
        let (_, block) = after.split_once("```json\n").unwrap();
        let (block, _) = block.split_once("```").unwrap();
        serde_json::from_str(block).unwrap()
    }

    /// Asks in the page's language.
    pub(crate) fn ask(&self, name: &str, input: Value) -> Value {
        // A desk without a file: previews need none.
        let host = TestHost::new(std::path::Path::new("/nowhere"), day(2026, 1, 5));
        let mut envelope = Envelope::new(name, input);
        envelope.lang = Some(self.lang.code().to_owned());
        Desk::new(Arc::new(host)).call(envelope).unwrap().answer
    }

    /// Holds that a line, a row or a figure stands on the page.
    pub(crate) fn assert_says(&self, what: &str) {
        assert!(self.text.contains(what), "{}: the page lacks\n{what}", self.lang.code());
    }

    /// How many rows of figures the page has.
    pub(crate) fn rows(&self) -> usize {
        let rows = self.text.lines().filter(|line| line.starts_with("| "));
        rows.filter(|row| row.contains(|c: char| c.is_ascii_digit()) && !row.contains("m²")).count()
    }

    /// How many lines of computations the page has.
    pub(crate) fn lines(&self) -> usize {
        let blocks = self.text.split("```text\n").skip(1);
        blocks.map(|block| block.split("```").next().unwrap().lines().count()).sum()
    }

    /// A decimal as the page's language writes it.
    fn decimal(&self, text: &Value) -> String {
        let text = text.as_str().unwrap();
        if self.lang == Lang::En { text.to_owned() } else { text.replace('.', ",") }
    }
}

/// With plain spaces, as a page is typed.
pub(crate) fn plain(text: &Value) -> String {
    text.as_str().unwrap().replace(['\u{a0}', '\u{202f}'], " ")
}

/// A step as the page shows it.
pub(crate) fn told(step: &Value) -> String {
    let words = &step["words"];
    let part = |field: &str| plain(&words[field]);
    format!("{} = {} = {}", part("label"), part("operands"), part("result"))
}

/// The steps of an answer about a lot, or about them all.
pub(crate) fn steps<'a>(
    answer: &'a Value,
    about: Option<&'a str>,
) -> impl Iterator<Item = &'a Value> {
    let steps = answer["steps"].as_array().unwrap().iter();
    steps.filter(move |step| step["about"].as_str() == about)
}

#[test]
fn the_figures_of_the_page_on_lots_are_those_of_its_case() {
    for lang in [Lang::Fr, Lang::Nl, Lang::En] {
        let page = Page::read("lots", lang);
        let case = page.case("lots.preview_quotites");
        let smoothed = page.ask("lots.preview_quotites", case.clone());
        let mut without = case.clone();
        without["smoothing"] = json!("0");
        let plain_table = page.ask("lots.preview_quotites", without);
        let lots = case["lots"].as_array().unwrap();
        for (at, lot) in lots.iter().enumerate() {
            let weight = steps(&smoothed, lot["code"].as_str()).next().unwrap();
            page.assert_says(&format!(
                "| {} | {} | {} | {} | {} | {} | {} |\n",
                lot["code"].as_str().unwrap(),
                page.decimal(&lot["surface"]),
                page.decimal(&lot["use_coefficient"]),
                page.decimal(&lot["location_coefficient"]),
                plain(&weight["words"]["result"]),
                plain_table["quotites"][at]["quotite"],
                smoothed["quotites"][at]["quotite"],
            ));
        }
        assert_eq!(page.rows(), lots.len(), "no row without its lot");
        let labels = [
            "sum_of_weights",
            "mean_weight",
            "part_of_mean",
            "kept_share",
            "sum_of_smoothed_weights",
        ];
        let told_there = smoothed["steps"].as_array().unwrap().iter().filter(|step| {
            step["about"] == "A2" || labels.iter().any(|label| step["label"] == *label)
        });
        let lines: Vec<String> = told_there.map(told).collect();
        page.assert_says(&format!("```text\n{}\n```", lines.join("\n")));
        assert_eq!(page.lines(), lines.len(), "no line that the program does not write");
    }
}
