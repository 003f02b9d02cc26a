//! Tables and blocks, read back.

use documents::views::*;
use documents::{DocumentError, table_report};
use domain::kernel::{Currency, Money};
use proptest::prelude::*;

use crate::fixtures::{
    cents, column, day, eur, long_name, members, payment, plain, recipient, report, text,
};
use crate::tools::{amounts, checked, flat, pages};

/// Reads a table of members back: (rank, first amount, second amount) of each printed row, and
/// checks what each page carries. Returns also the printed totals.
fn read_members(pages: &[String]) -> (Vec<(usize, i64, i64)>, Vec<i64>) {
    let mut rows = Vec::new();
    let (mut paid, mut balance) = (0, 0);
    let mut total = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let mut carried_in = number == 0;
        for line in page.lines() {
            let first = line.split_whitespace().next().unwrap_or_default();
            if line.contains("À reporter") {
                assert_eq!(amounts(line), [paid, balance], "carried out of page {}", number + 1);
                assert!(number + 1 < pages.len(), "the last page carries nothing");
            } else if first == "Report" {
                assert_eq!(amounts(line), [paid, balance], "carried into page {}", number + 1);
                carried_in = true;
            } else if first == "Total" {
                total = amounts(line);
            } else if line.contains("29/02/2024") {
                let found = amounts(line);
                assert_eq!(found.len(), 2, "{line}");
                paid += found[0];
                balance += found[1];
                rows.push((first.parse().unwrap(), found[0], found[1]));
            }
        }
        assert!(carried_in, "page {} says what was carried", number + 1);
        if number + 1 < pages.len() {
            assert_eq!(page.matches("À reporter").count(), 1, "page {}", number + 1);
        }
        assert!(page.contains("Versé"), "page {} repeats the headings", number + 1);
    }
    assert_eq!(total, [paid, balance], "the total is the sum of the printed rows");
    (rows, total)
}

#[test]
fn a_table_of_200_long_names_adds_up_by_hand_and_carries_its_totals() {
    let table = members(200);
    let made = table_report(&report("Liste des membres", vec![Block::Table(table)])).unwrap();
    let path = checked("membres-200", &made);
    let pages = pages(&path);
    assert!(pages.len() > 3, "{} pages", pages.len());
    let (rows, _) = read_members(&pages);
    assert_eq!(rows.len(), 200, "no row is lost");
    for (position, (rank, paid, balance)) in rows.iter().enumerate() {
        let n = i64::try_from(position).unwrap();
        assert_eq!(*rank, position + 1, "in order");
        assert_eq!(*paid, n * 12_347 + 99_999);
        assert_eq!(*balance, if position % 3 == 0 { -n * 777 - 1 } else { n * 31 });
    }
    let text = flat(&path);
    for number in [0, 1, 2, 57, 199] {
        let name = long_name(number);
        assert_eq!(name.chars().count(), 60);
        // A wrapped name is read in two pieces around its amounts: its start is enough.
        let start: String = name.chars().take(24).collect();
        assert!(text.contains(start.trim_end()), "{start:?} is not in the text");
    }
    for page in 1..=pages.len() {
        assert!(pages[page - 1].contains(&format!("page {page} / {}", pages.len())));
    }
}

#[test]
fn an_empty_table_says_so_and_totals_nothing() {
    let made = table_report(&report("Membres", vec![Block::Table(members(0))])).unwrap();
    let text = flat(&checked("vide", &made));
    assert!(text.contains("Aucune ligne"), "{text}");
    assert!(text.contains("Total 0,00 € 0,00 €"), "{text}");
}

#[test]
fn headings_and_subtotals_are_not_counted() {
    let row = |kind, label: &str, amount: &str| ReportRow {
        kind,
        cells: vec![text(label), Cell::Money(eur(amount))],
    };
    let table = ReportTable {
        columns: vec![
            column("Rubrique", Align::Left, false),
            column("Montant", Align::Right, true),
        ],
        rows: vec![
            ReportRow { kind: RowKind::Heading, cells: vec![text("Actif"), Cell::Empty] },
            row(RowKind::Plain, "Banque", "100.10"),
            row(RowKind::Plain, "Caisse", "-0.20"),
            row(RowKind::Subtotal, "Disponible", "99.90"),
            row(RowKind::Plain, "Créances", "0.10"),
        ],
        totals: Totals::Named("Total de l’actif".to_owned()),
        currency: Currency::EUR,
    };
    let made = table_report(&report("Bilan", vec![Block::Table(table)])).unwrap();
    let text = flat(&checked("bilan", &made));
    assert!(text.contains("Total de l’actif 100,00 €"), "{text}");
    assert!(text.contains("Caisse -0,20 €"), "{text}");
}

#[test]
fn a_row_of_many_lines_is_never_cut_and_one_taller_than_a_page_goes_on() {
    let story = |words: usize| (0..words).map(|n| format!("mot{n}")).collect::<Vec<_>>().join(" ");
    let row = |label: String| plain(vec![Cell::Text(label), Cell::Money(eur("1.00"))]);
    let table = ReportTable {
        columns: vec![column("Récit", Align::Left, false), column("Montant", Align::Right, true)],
        rows: vec![row(story(300)), row(story(450)), row(story(3_000)), row("fin".to_owned())],
        totals: Totals::Total,
        currency: Currency::EUR,
    };
    let made = table_report(&report("Longues lignes", vec![Block::Table(table)])).unwrap();
    let path = checked("longues-lignes", &made);
    let text = flat(&path);
    assert!(text.contains("mot2999"), "the end of the tallest row is there");
    assert!(text.contains("Total 4,00 €"), "{text}");
    // The second row fits one page: its first and its last word are on the same.
    let pages = pages(&path);
    let with_last =
        pages.iter().filter(|page| page.contains("mot449 ") || page.contains("mot449\n"));
    assert!(with_last.count() >= 1);
}

#[test]
fn a_table_with_more_figures_than_a_page_holds_is_refused_not_overprinted() {
    let columns = (0..40).map(|n| column(&format!("C{n}"), Align::Right, true)).collect();
    let table = ReportTable {
        columns,
        rows: vec![plain(vec![Cell::Money(eur("900000000000.00")); 40])],
        totals: Totals::Total,
        currency: Currency::EUR,
    };
    let error = table_report(&report("Trop large", vec![Block::Table(table)])).unwrap_err();
    let DocumentError::TableTooWide { needed_mm, available_mm } = error else {
        panic!("{error}");
    };
    assert!(needed_mm > available_mm && available_mm == 170, "{needed_mm} {available_mm}");
}

#[test]
fn a_ragged_row_and_two_currencies_are_refused() {
    let mut ragged = members(3);
    ragged.rows[1].cells.pop();
    assert_eq!(
        table_report(&report("x", vec![Block::Table(ragged)])),
        Err(DocumentError::RaggedRow { row: 1, cells: 4, columns: 5 })
    );
    let mut mixed = members(3);
    let francs = Money::parse("1.00", Currency::try_new("CHF").unwrap()).unwrap();
    mixed.rows[2].cells[3] = Cell::Money(francs);
    let error = table_report(&report("x", vec![Block::Table(mixed)])).unwrap_err();
    assert_eq!(error.code(), "document_amounts_cannot_be_added");
}

#[test]
fn a_wide_report_lies_on_its_side() {
    let months: Vec<_> =
        (1..=12).map(|m| column(&format!("{m:02}/2026"), Align::Right, true)).collect();
    let mut columns = vec![column("Compte", Align::Left, false)];
    columns.extend(months);
    let rows = (0..60).map(|n| {
        let mut cells = vec![Cell::Text(format!("6100{n:02} Assurance de l’immeuble"))];
        cells.extend((0..12).map(|m| Cell::Money(cents(n * 1_000 + m * 33 - 20_000))));
        plain(cells)
    });
    let table = ReportTable {
        columns,
        rows: rows.collect(),
        totals: Totals::Total,
        currency: Currency::EUR,
    };
    let view =
        ReportView { landscape: true, ..report("Budget par mois", vec![Block::Table(table)]) };
    let path = checked("budget", &table_report(&view).unwrap());
    let last = pages(&path).pop().unwrap();
    let total = last.lines().find(|line| line.trim_start().starts_with("Total")).unwrap();
    let expected: Vec<i64> =
        (0..12).map(|m| (0..60).map(|n| n * 1_000 + m * 33 - 20_000).sum()).collect();
    assert_eq!(amounts(total), expected);
}

#[test]
fn blocks_stand_in_their_order() {
    let view = ReportView {
        recipient: Some(recipient()),
        ..report(
            "Procès-verbal de l’assemblée générale",
            vec![
                Block::Facts(vec![
                    ("Date".to_owned(), "14/03/2026, 19 h 30".to_owned()),
                    (
                        "Lieu".to_owned(),
                        "Salle commune, rue des Tilleuls 12, 5000 Namur".to_owned(),
                    ),
                ]),
                Block::Heading("1. Comptes 2025".to_owned()),
                Block::Paragraph("L’assemblée entend le rapport du vérificateur.".to_owned()),
                Block::List(vec!["Pour : 812 voix".to_owned(), "Contre : 0 voix".to_owned()]),
                Block::Figure { label: "Résultat".to_owned(), value: "Adopté ✓".to_owned() },
                Block::Table(members(4)),
                Block::Note("Majorité absolue, article 3.87 du Code civil.".to_owned()),
                Block::Payment(payment(eur("12.00"))),
                Block::Signatures(vec![
                    "La présidente".to_owned(),
                    "Le secrétaire".to_owned(),
                    "La trésorière".to_owned(),
                ]),
                Block::PageBreak,
                Block::Heading("Annexe".to_owned()),
                Block::Paragraph("Premier alinéa.\nSecond alinéa.".to_owned()),
            ],
        )
    };
    let text = flat(&checked("pv", &table_report(&view).unwrap()));
    let mut from = 0;
    for expected in [
        "Zoé Lefèvre",
        "Procès-verbal",
        "Salle commune",
        "1. Comptes 2025",
        "vérificateur",
        "– Pour : 812 voix",
        "Adopté ✓",
        "Versé",
        "article 3.87",
        "12,00 €",
        "La présidente",
        "La trésorière",
        "Annexe",
        "Second alinéa.",
    ] {
        let at = text[from..].find(expected);
        from += at.unwrap_or_else(|| panic!("{expected:?} is not in order in:\n{text}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn five_hundred_names_of_any_length_are_all_printed_once(seed in 0_usize..10_000) {
        let mut table = members(500);
        for (position, row) in table.rows.iter_mut().enumerate() {
            let length = (position * 7 + seed) % 61;
            let name: String = long_name(position + seed).chars().take(length).collect();
            row.cells[1] = Cell::Text(name);
            row.cells[2] = Cell::Date(day(2024, 2, 29));
        }
        let made = table_report(&report("Membres", vec![Block::Table(table)])).unwrap();
        let path = checked(&format!("membres-500-{seed}"), &made);
        let (rows, _) = read_members(&pages(&path));
        std::fs::remove_file(path).unwrap();
        let ranks: Vec<usize> = rows.iter().map(|row| row.0).collect();
        prop_assert_eq!(ranks, (1..=500).collect::<Vec<_>>());
    }
}
