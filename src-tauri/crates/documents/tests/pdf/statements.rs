//! The contribution statement, read back.

use documents::views::StatementKind;
use documents::{DocumentError, statement};
use texts::Lang;

use crate::fixtures::{cents, eur, statement as view, year};
use crate::tools::{amounts, checked, flat, pages, run, scanned};

#[test]
fn a_statement_gives_its_figures_back() {
    let made = statement(&year(Lang::Fr)).unwrap();
    let path = checked("releve", &made);
    let text = flat(&path);
    for expected in [
        "Relevé de cotisations",
        "Période du 01/01/2026 au 31/12/2026",
        "Zoé Lefèvre-Dûchêne et Ömer Yıldız",
        "N° d’entreprise BE 0999.999.922",
        "Solde d’ouverture au 01/01/2026",
        "1 250,00 €",
        "1 502,05 €",
        "restant dû par vous",
        "À payer au plus tard le 31/01/2027",
        "+++010/8068/17183+++",
        "BE96 9990 0000 0101",
        "N° REL-2026-0007 · établi le 31/12/2026",
        "page 1 / 2",
        "page 2 / 2",
    ] {
        assert!(text.contains(expected), "{expected:?} is not in:\n{text}");
    }
    assert!(text.contains(&made.data_hash), "the hash of the data is at the foot");
    assert_eq!(made.pages, 2);
}

#[test]
fn the_code_is_read_from_the_printed_page_as_it_was_meant() {
    let codes = scanned(&checked("releve-code", &statement(&year(Lang::Fr)).unwrap()));
    let [code] = &codes[..] else { panic!("one code: {codes:?}") };
    let lines: Vec<&str> = code.lines().collect();
    assert_eq!((lines[0], lines[3]), ("BCD", "SCT"), "{code}");
    assert_eq!((lines[6], lines[7]), ("BE96999000000101", "EUR1502.05"), "{code}");
    assert!(code.contains("010806817183") || code.contains("+++010/8068/17183+++"), "{code}");
    let credit = statement(&view(Lang::Fr, eur("-10.00"), &[])).unwrap();
    assert_eq!(scanned(&checked("releve-credit", &credit)), [""; 0], "nothing to pay, no code");
}

#[test]
fn the_running_balance_of_a_page_follows_its_rows_and_is_carried() {
    let lines: Vec<_> = (0..120)
        .map(|n| {
            if n % 3 == 2 {
                (-n * 113 - 60_000, format!("Virement {n}"))
            } else {
                (25_000 + n, format!("Plan {n}"))
            }
        })
        .collect();
    let source = view(Lang::Fr, eur("-321.09"), &lines);
    let path = checked("releve-long", &statement(&source).unwrap());
    let pages = pages(&path);
    assert!(pages.len() >= 3, "{} pages", pages.len());
    let (mut owed, mut received, mut balance) = (0, 0, -32_109);
    let mut rows = 0;
    for (number, page) in pages.iter().enumerate() {
        for line in page.lines() {
            if line.contains("À reporter") || line.contains("Report ") {
                assert_eq!(amounts(line), [owed, received, balance], "page {}", number + 1);
            } else if line.contains("/2026")
                && (line.contains("Échéance") || line.contains("Cotisation"))
            {
                let found = amounts(line);
                let (source_amount, _) = lines[rows];
                assert_eq!(found.len(), 2, "{line}");
                assert_eq!(found[0], source_amount.abs(), "{line}");
                if source_amount < 0 {
                    received -= source_amount
                } else {
                    owed += source_amount
                }
                balance += source_amount;
                assert_eq!(found[1], balance, "{line}");
                rows += 1;
            }
        }
        let carried_out = page.matches("À reporter").count();
        let is_last = number + 1 == pages.len() || rows == lines.len();
        assert!(carried_out == 1 || is_last, "page {} carries its sums", number + 1);
    }
    assert_eq!(rows, lines.len(), "no row is lost");
    assert_eq!(cents(balance), source.closing);
}

#[test]
fn nothing_to_pay_shows_no_account_and_no_code() {
    for (opening, words) in [("-40.00", "en votre faveur"), ("0.00", "votre compte est soldé")] {
        let made = statement(&view(Lang::Fr, eur(opening), &[])).unwrap();
        let text = flat(&checked(&format!("releve-sans-paiement{opening}"), &made));
        assert!(text.contains(words), "{text}");
        assert!(text.contains("Rien à payer"), "{text}");
        assert!(!text.contains("À scanner") && !text.contains("+++"), "{text}");
        assert!(text.contains("Aucun mouvement pendant la période."));
    }
}

#[test]
fn one_cent_to_pay_shows_the_code_to_scan() {
    let text =
        flat(&checked("releve-un-cent", &statement(&view(Lang::Fr, cents(1), &[])).unwrap()));
    assert!(text.contains("À scanner") && text.contains("0,01 €"), "{text}");
}

#[test]
fn a_closing_balance_that_the_lines_do_not_give_is_refused() {
    let mut wrong = view(Lang::Fr, eur("10.00"), &[(500, "Cotisation".to_owned())]);
    wrong.closing = eur("15.01");
    assert_eq!(
        statement(&wrong),
        Err(DocumentError::DoesNotAddUp {
            what: "closing_balance",
            given: eur("15.01"),
            printed: eur("15.00")
        })
    );
}

#[test]
fn every_kind_of_line_has_its_word_in_every_language() {
    for (lang, words) in [
        (Lang::Fr, ["Échéance", "Cotisation", "Pénalité", "Remise", "Correction"]),
        (
            Lang::Nl,
            ["Vervallen bedrag", "Bijdrage", "Verwijlvergoeding", "Kwijtschelding", "Rechtzetting"],
        ),
        (Lang::En, ["Due", "Contribution", "Penalty", "Waiver", "Correction"]),
    ] {
        let amounts = [25_000, -10_000, 205, -205, 10_000];
        let mut source = view(lang, eur("0.00"), &amounts.map(|a| (a, "x".to_owned())));
        let kinds = [
            StatementKind::Due,
            StatementKind::Payment,
            StatementKind::Penalty,
            StatementKind::Waiver,
            StatementKind::Correction,
        ];
        for (line, kind) in source.lines.iter_mut().zip(kinds) {
            line.kind = kind;
        }
        let text = flat(&checked(&format!("releve-{lang}"), &statement(&source).unwrap()));
        for word in words {
            assert!(text.contains(word), "{word} is not in {text}");
        }
    }
    let path = checked("releve-nl-chiffres", &statement(&year(Lang::Nl)).unwrap());
    assert!(flat(&path).contains("€ 1.502,05"), "figures as a Dutch reader writes them");
    let path = checked("releve-en-chiffres", &statement(&year(Lang::En)).unwrap());
    assert!(flat(&path).contains("€1,502.05"), "figures as an English reader writes them");
}

#[test]
fn the_metadata_names_title_author_language_and_date() {
    let path = checked("releve-meta", &statement(&year(Lang::Fr)).unwrap());
    let info = run("pdfinfo", &["-isodates", path.to_str().unwrap()]);
    let info = info.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in [
        "Title: Relevé de cotisations",
        "Author: Coopérative d’habitants Les Tilleuls SC",
        "Creator: Coop Habitat 0.1.0",
        "CreationDate: 2026-12-31T00:00:00Z",
        "pts (A4)",
    ] {
        assert!(info.contains(expected), "{expected:?} is not in:\n{info}");
    }
    let packet = run("pdfinfo", &["-meta", path.to_str().unwrap()]);
    assert!(packet.contains(r#"<rdf:li xml:lang="fr">Relevé de cotisations</rdf:li>"#), "{packet}");
    let structure = run("qpdf", &["--json", path.to_str().unwrap()]);
    let has_lang = [r#""/Lang": "u:fr""#, r#""/Lang": "fr""#].iter().any(|l| structure.contains(l));
    assert!(has_lang, "the catalogue names the language");
    let fonts = run("pdffonts", &[path.to_str().unwrap()]);
    let embedded = fonts.lines().filter(|line| line.contains("+SourceSans3")).count();
    assert!((2..=3).contains(&embedded), "subsets of the family, embedded:\n{fonts}");
    assert_eq!(fonts.lines().count(), 2 + embedded, "and no other font:\n{fonts}");
}
