//! Where things stand on the page, for any view: inside their cell, inside the margins, above the
//! footer, and never over each other.

use domain::kernel::Currency;
use proptest::prelude::*;
use texts::Lang;

use crate::page::{Laid, Mark};
use crate::text::width;
use crate::units::{BOTTOM, Mil, SIDE, mm};
use crate::views::*;
use crate::{Section, report};

#[path = "../tests/pdf/fixtures.rs"]
mod fixtures;

use fixtures::{call, cents, column, members, payment, plain, recovery, statement, text, year};

/// Asserts that a document is tidy.
fn assert_tidy(laid: &Laid) {
    for (number, page) in laid.pages.iter().enumerate() {
        let mut boxes: Vec<(Mil, Mil, Mil, Mil, &str)> = Vec::new();
        for mark in &page.marks {
            match mark {
                Mark::Text { x, y, style, text, left, right } => {
                    let end = x + width(text, *style);
                    // One character is drawn even where it does not fit.
                    let fits = *left <= *x && end <= *right || text.chars().count() <= 2;
                    assert!(fits, "page {}: {text:?} leaves its cell", number + 1);
                    assert!(*left >= SIDE && *right <= laid.width - SIDE, "{text:?}: margins");
                    assert!(*y > 0 && *y < laid.height - mm(8), "{text:?}: top and bottom");
                    boxes.push((*x, y - style.size * 48 / 100, end, *y, text));
                }
                Mark::Rule { x, y, width, .. } => {
                    assert!(*x >= SIDE && x + width <= laid.width - SIDE && *y < laid.height);
                }
                Mark::Modules(areas) => {
                    let left = areas.iter().map(|area| area.x).min().unwrap();
                    let right = areas.iter().map(|area| area.x + area.width).max().unwrap();
                    let top = areas.iter().map(|area| area.y).min().unwrap();
                    let bottom = areas.iter().map(|area| area.y + area.height).max().unwrap();
                    assert!(bottom < laid.height - BOTTOM, "a code ends above the footer");
                    assert!(right <= laid.width - SIDE);
                    boxes.push((left, top, right, bottom, "a code to scan"));
                }
                Mark::Logo(area) => {
                    let (right, bottom) = (area.x + area.width, area.y + area.height);
                    boxes.push((area.x, area.y, right, bottom, "the logo"));
                }
            }
        }
        for (position, one) in boxes.iter().enumerate() {
            for other in &boxes[..position] {
                let apart =
                    one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1;
                assert!(apart, "page {}: {:?} covers {:?}", number + 1, one.4, other.4);
            }
        }
    }
}

fn tidy(section: &Section<'_>) -> Laid {
    let laid = section.lay_out().unwrap();
    assert_tidy(&laid);
    laid
}

#[test]
fn the_ordinary_documents_are_tidy_in_every_language() {
    for lang in Lang::ALL {
        tidy(&Section::Statement(&year(lang)));
        let mut view = call();
        view.issue.lang = lang;
        tidy(&Section::Call(&view));
        let mut view = recovery();
        view.issue.lang = lang;
        tidy(&Section::Recovery(&view));
    }
}

#[test]
fn a_check_that_finds_nothing_would_find_a_text_out_of_its_cell() {
    let mut laid = Section::Statement(&year(Lang::Fr)).lay_out().unwrap();
    let last = laid.pages[0].marks.iter_mut().rev().find_map(|mark| match mark {
        Mark::Text { x, .. } => Some(x),
        _ => None,
    });
    *last.unwrap() += mm(100);
    assert!(std::panic::catch_unwind(|| assert_tidy(&laid)).is_err());
}

#[test]
fn the_largest_amounts_fit_a_statement() {
    let huge = cents(90_000_000_000_000_000);
    let mut view = statement(Lang::Fr, cents(0), &[(huge.minor(), "Apport".to_owned())]);
    view.payments = vec![payment(view.closing)];
    tidy(&Section::Statement(&view));
}

#[test]
fn a_recovery_code_of_any_shape_is_printed_whole() {
    for code in ["", "A", "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ", "AB CD\nEF--GH"] {
        let view = RecoveryView { code: code.to_owned(), ..recovery() };
        let laid = tidy(&Section::Recovery(&view));
        let drawn: String =
            laid.pages.iter().flat_map(|page| &page.marks).fold(String::new(), |all, mark| {
                match mark {
                    Mark::Text { text, .. } => all + text,
                    _ => all,
                }
            });
        for group in code.split(|c: char| !c.is_alphanumeric()) {
            assert!(drawn.contains(group), "{group} of {code:?}");
        }
    }
}

/// Text of any kind, from nothing to several lines.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Zéèœß ’-]{0,80}",
        "[A-Z]{30,90}",
        "(\\PC){0,40}",
        Just("Ligne 1\nLigne 2\n\nLigne 4".to_owned()),
        Just(String::new()),
    ]
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        Just(Cell::Empty),
        words().prop_map(Cell::Text),
        (-10_000_000_000_i64..10_000_000_000).prop_map(|minor| Cell::Money(cents(minor))),
        (-1_000_000_i64..1_000_000).prop_map(Cell::Number),
    ]
}

fn table() -> impl Strategy<Value = ReportTable> {
    let column_of = (words(), any::<bool>(), any::<bool>()).prop_map(|(title, left, sum)| Column {
        title,
        align: if left { Align::Left } else { Align::Right },
        sum,
    });
    prop::collection::vec(column_of, 1..6).prop_flat_map(|columns| {
        let count = columns.len();
        let row = (prop::collection::vec(cell(), count), 0..10_u8).prop_map(|(cells, kind)| {
            let kind = match kind {
                0 => RowKind::Heading,
                1 => RowKind::Subtotal,
                _ => RowKind::Plain,
            };
            ReportRow { kind, cells }
        });
        prop::collection::vec(row, 0..70).prop_map(move |rows| {
            // Words at the right do not wrap: figures only, as the view asks.
            let rows = rows.into_iter().map(|mut row| {
                for (cell, column) in row.cells.iter_mut().zip(&columns) {
                    if column.align == Align::Right && matches!(cell, Cell::Text(_)) {
                        *cell = text("n° 12");
                    }
                }
                row
            });
            ReportTable {
                columns: columns.clone(),
                rows: rows.collect(),
                totals: Totals::Total,
                currency: Currency::EUR,
            }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_table_is_tidy_and_prints_each_row_once(table in table(), landscape in any::<bool>()) {
        let view = ReportView {
            landscape,
            ..fixtures::report("Rapport", vec![Block::Table(table.clone())])
        };
        let laid = report::lay_out(&view).unwrap();
        assert_tidy(&laid);
        // Amounts do not wrap: each is drawn whole, once.
        let mut asked: Vec<String> = table.rows.iter().flat_map(|row| &row.cells)
            .filter_map(|cell| match cell {
                Cell::Money(amount) => Some(texts::format::money(amount, Lang::Fr)),
                _ => None,
            })
            .collect();
        for mark in laid.pages.iter().flat_map(|page| &page.marks) {
            if let Mark::Text { text, .. } = mark
                && let Some(at) = asked.iter().position(|amount| amount == text)
            {
                asked.swap_remove(at);
            }
        }
        prop_assert!(asked.is_empty(), "not printed: {asked:?}");
    }

    #[test]
    fn any_letter_is_tidy(
        lines in prop::collection::vec(words(), 0..8),
        reference in prop::option::of(words()),
        name in words(),
        beneficiary in words(),
        labels in prop::collection::vec(words(), 0..30),
        opening in -100_000_000_i64..100_000_000,
    ) {
        let lines_of: Vec<(i64, String)> =
            labels.iter().enumerate().map(|(n, l)| (if n % 2 == 0 { 12_345 } else { -9_999 }, l.clone())).collect();
        let mut view = statement(Lang::Nl, cents(opening), &lines_of);
        view.recipient = Recipient { lines: lines.clone(), reference };
        view.issuer.name = name.clone();
        view.issuer.contact = lines.clone();
        view.payments[0].beneficiary = beneficiary.clone();
        tidy(&Section::Statement(&view));

        let facts = labels.iter().map(|label| (name.clone(), label.clone())).collect();
        let view = ReportView {
            recipient: Some(view.recipient.clone()),
            subtitle: Some(name.clone()),
            ..fixtures::report(&name, vec![
                Block::Heading(beneficiary.clone()),
                Block::Facts(facts),
                Block::List(labels.clone()),
                Block::Paragraph(labels.join("\n")),
                Block::Figure { label: name.clone(), value: "12,00 €".to_owned() },
                Block::Table(members(labels.len())),
                Block::Signatures(labels.clone()),
                Block::Note(beneficiary),
            ])
        };
        tidy(&Section::Report(&view));
    }
}

#[test]
fn a_table_of_sums_only_has_room_for_its_words() {
    let rows = (0..80).map(|n| plain(vec![Cell::Money(cents(n)), Cell::Money(cents(-n))]));
    let table = ReportTable {
        columns: vec![column("A", Align::Right, true), column("B", Align::Right, true)],
        rows: rows.collect(),
        totals: Totals::Named("Total général de la période".to_owned()),
        currency: Currency::EUR,
    };
    let view = fixtures::report("Sommes", vec![Block::Table(table)]);
    assert!(tidy(&Section::Report(&view)).pages.len() > 1);
}
