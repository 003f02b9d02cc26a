//! What holds for every document: the same bytes twice, duplicates, files of several documents.

use std::time::Instant;

use documents::views::{Block, Logo};
use documents::*;
use texts::Lang;

use crate::fixtures::{call, eur, issue, members, recovery, report, statement as view, year};
use crate::tools::{checked, flat, keep, pages, run};

#[test]
fn the_same_view_gives_the_same_bytes() {
    let table = report("Membres", vec![Block::Table(members(60))]);
    let makers: [(&str, &dyn Fn() -> Rendered); 4] = [
        ("statement", &|| statement(&year(Lang::Fr)).unwrap()),
        ("call", &|| call_for_funds(&crate::fixtures::call()).unwrap()),
        ("recovery", &|| recovery_sheet(&recovery()).unwrap()),
        ("report", &|| table_report(&table).unwrap()),
    ];
    for (name, make) in makers {
        let (first, second) = (make(), make());
        assert!(first == second, "{name}: nothing but the view decides");
    }
    let call = call();
    let sections = [Section::Call(&call), Section::Report(&table)];
    assert!(combine(&sections).unwrap() == combine(&sections).unwrap());
}

#[test]
fn the_hash_follows_the_data_and_not_the_issue() {
    let first = statement(&year(Lang::Fr)).unwrap();
    let mut again = year(Lang::Fr);
    again.issue = issue(Lang::Fr, "REL-2027-0001");
    again.issue.duplicate = true;
    let again = statement(&again).unwrap();
    assert_eq!(first.data_hash, again.data_hash, "another number and a duplicate: the same data");
    assert_ne!(first.bytes, again.bytes);
    let mut other = year(Lang::Fr);
    other.lines[0].label.push('.');
    assert_ne!(statement(&other).unwrap().data_hash, first.data_hash, "one character more");
}

#[test]
fn a_duplicate_says_so_on_every_page() {
    let mut source = year(Lang::Fr);
    source.issue.duplicate = true;
    let path = checked("releve-duplicata", &statement(&source).unwrap());
    for page in pages(&path) {
        assert!(page.contains("DUPLICATA"), "{page}");
    }
}

#[test]
fn kept_bytes_are_marked_on_every_page_and_keep_the_rest() {
    let made = statement(&year(Lang::Nl)).unwrap();
    let marked = duplicate(&made.bytes, Lang::Nl).unwrap();
    assert!(marked == duplicate(&made.bytes, Lang::Nl).unwrap(), "the same bytes twice");
    let before = pages(&keep("bewaard", &made.bytes));
    let after = pages(&keep("bewaard-duplicaat", &marked));
    assert_eq!(before.len(), after.len());
    let words = |page: &str| page.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    for (before, after) in before.iter().zip(&after) {
        let mut kept = words(after);
        let at = kept.iter().position(|word| word == "DUPLICAAT").expect("each page is marked");
        kept.remove(at);
        assert_eq!(kept, words(before), "nothing else changed");
    }
    assert_eq!(duplicate(b"not a pdf", Lang::Fr).unwrap_err().code(), "document_not_a_pdf");
}

#[test]
fn a_file_of_several_documents_numbers_the_pages_of_each() {
    let long = view(Lang::Fr, eur("0.00"), &vec![(100, "Cotisation".to_owned()); 60]);
    let short = view(Lang::Fr, eur("5.00"), &[]);
    let made =
        combine(&[Section::Statement(&long), Section::Statement(&short), Section::Call(&call())])
            .unwrap();
    let path = checked("lot", &made);
    let pages = pages(&path);
    assert_eq!(pages.len(), made.pages);
    let alone = [
        statement(&long).unwrap().pages,
        statement(&short).unwrap().pages,
        call_for_funds(&call()).unwrap().pages,
    ];
    assert_eq!(alone.iter().sum::<usize>(), made.pages);
    let mut expected = alone.iter().flat_map(|count| (1..=*count).map(move |n| (n, *count)));
    for page in &pages {
        let (number, count) = expected.next().unwrap();
        assert!(page.contains(&format!("page {number} / {count}")), "{page}");
    }
    let structure = run("qpdf", &["--json", "--json-key=outlines", path.to_str().unwrap()]);
    assert_eq!(structure.matches("Relevé de cotisations REL-2026-0007").count(), 2, "{structure}");
}

#[test]
fn a_section_that_cannot_be_made_is_named_by_its_position() {
    let mut wrong = year(Lang::Fr);
    wrong.closing = eur("1.00");
    let right = year(Lang::Fr);
    let error = combine(&[Section::Statement(&right), Section::Statement(&wrong)]).unwrap_err();
    assert_eq!(error.0, 1);
    assert_eq!(error.1.code(), "document_does_not_add_up");
}

#[test]
fn a_logo_is_drawn_on_the_first_page_and_embedded_once() {
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, 60, 20);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let pixels: Vec<u8> =
        (0..60 * 20).flat_map(|n| [0x1f, 0x6b, u8::try_from(n % 200).unwrap()]).collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    let mut source = year(Lang::Fr);
    source.issuer.logo = Some(Logo::try_new(&png).unwrap());
    let path = checked("releve-logo", &statement(&source).unwrap());
    let images = run("pdfimages", &["-list", path.to_str().unwrap()]);
    let drawn: Vec<_> = images.lines().skip(2).collect();
    assert_eq!(drawn.len(), 1, "{images}");
    assert!(drawn[0].contains("60    20  rgb"), "{images}");
    assert!(flat(&path).contains("Les Tilleuls SC"), "the name stands beside the logo");
}

#[test]
fn two_hundred_statements_of_two_pages_are_made_quickly() {
    let source = year(Lang::Fr);
    let start = Instant::now();
    for _ in 0..200 {
        assert_eq!(statement(&source).unwrap().pages, 2);
    }
    let each = start.elapsed();
    println!("200 statements: {each:?}");
    // About 1 s in release on an idle machine; unoptimised code on a busy one gets far more. The
    // limit catches a cost that grows, not a busy afternoon.
    let limit = if cfg!(debug_assertions) { 60 } else { 10 };
    assert!(each.as_secs() < limit, "200 statements took {each:?}");
}
