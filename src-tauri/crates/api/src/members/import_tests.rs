//! Lists imported through their commands, as CSV and as XLSX.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::Desk;
use crate::testing::{TestHost, ask, desk_with_file};

fn desk() -> (Desk, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 3, 15).unwrap();
    (desk_with_file(Arc::new(TestHost::new(folder.path(), today))), folder)
}

fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn ask_of(desk: &Desk, command: &str, path: &PathBuf, more: Value) -> Value {
    let mut input = json!({ "path": path });
    input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    ask(desk, command, input).unwrap()
}

fn names(desk: &Desk) -> Vec<String> {
    let list = ask(desk, "members.list", json!({})).unwrap();
    list["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {} {}", row["number"], row["rank"], row["name"].as_str().unwrap()))
        .collect()
}

const LIST: &str = "Liste des membres;;;;;\n\
    N°;Foyer;Nom;Prénom;Courriel;Membre depuis\n\
    1;;Dupont;Jean;jean@exemple.be;05/01/2026\n\
    ;Grange;Peeters;An;;\n\
    ;Grange;Hélène;\"Noël\nMarie\";;\n\
    ;;Dupont;Jean;autre@exemple.be;\n\
    ;;Sans Identité;;;\n\
    2;;Faux;Courriel;pas-un-courriel;31/02/2026\n";

#[test]
fn a_note_keeps_its_lines_and_a_wrapped_name_is_one() {
    let (desk, folder) = desk();
    let list = "N°;Nom;Note\n1;\"Van den\r\nBroeck\";\"Deux chiens.\r\nSonner fort.\"\n";
    let path = file(&folder, "membres.csv", list.as_bytes());
    ask_of(&desk, "members.import", &path, json!({ "joined_on": "2026-01-01" }));
    assert_eq!(names(&desk), ["1 1 Van den Broeck"]);
    let members = ask(&desk, "members.list", json!({})).unwrap();
    let shown = json!({ "membership": members["members"][0]["id"] });
    let shown = ask(&desk, "members.show", shown).unwrap();
    assert_eq!(shown["persons"][0]["note"], "Deux chiens.\nSonner fort.");
    let again = ask_of(&desk, "members.import", &path, json!({ "joined_on": "2026-01-01" }));
    assert_eq!((&again["already"], &again["memberships"]), (&json!(1), &json!(0)));
}

#[test]
fn a_list_is_shown_before_anything_is_written() {
    let (desk, folder) = desk();
    let path = file(&folder, "membres.csv", &encoding_rs::WINDOWS_1252.encode(LIST).0);
    let preview = ask_of(&desk, "members.preview_import", &path, json!({}));
    assert_eq!(preview["encoding"], "windows-1252");
    assert_eq!(
        preview["columns"],
        json!(["number", "household", "family_name", "given_name", "email", "joined_on"])
    );
    let new = preview["memberships"].as_array().unwrap();
    assert_eq!(new.len(), 3);
    assert_eq!(new[0]["names"], json!(["Jean Dupont"]));
    assert_eq!(new[0]["joined_on"], "2026-01-05");
    assert_eq!(new[1]["rows"], json!([4, 5]), "rows are those of the file");
    assert_eq!(new[1]["joined_on"], "2026-03-15", "today, when the list does not say");
    let rejected = preview["rejected"].as_array().unwrap();
    assert_eq!(rejected[0]["row"], 7);
    assert_eq!(rejected[0]["issues"][0]["code"], "import_identity_missing");
    let codes: Vec<&str> = rejected[1]["issues"]
        .as_array()
        .unwrap()
        .iter()
        .map(|issue| issue["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["email_malformed", "no_such_date"], "everything wrong is told at once");
    assert!(names(&desk).is_empty(), "nothing was written");
}

#[test]
fn the_same_list_twice_adds_once_even_after_a_correction() {
    let (desk, folder) = desk();
    let path = file(&folder, "membres.csv", LIST.as_bytes());
    let first = ask_of(&desk, "members.import", &path, json!({}));
    assert_eq!(first, json!({ "memberships": 3, "persons": 4, "already": 0, "rejected": 2 }));
    // Number 2 is asked for by a refused row: it is given to nobody else.
    let expected = ["1 1 Jean Dupont", "3 2 An Peeters, Noël Marie Hélène", "4 3 Jean Dupont"];
    assert_eq!(names(&desk), expected);
    let list = ask(&desk, "members.list", json!({})).unwrap();
    let membership = &list["members"][0]["id"];
    let detail = ask(&desk, "members.show", json!({ "membership": membership })).unwrap();
    let person = &detail["persons"][0];
    let edit = json!({
        "id": person["id"], "row_version": person["row_version"],
        "person": { "family_name": "Du Pont", "given_name": "Jean" },
    });
    ask(&desk, "members.update_person", edit).unwrap();
    let second = ask_of(&desk, "members.import", &path, json!({}));
    assert_eq!(second, json!({ "memberships": 0, "persons": 0, "already": 4, "rejected": 2 }));
    assert_eq!(names(&desk).len(), 3);
}

#[test]
fn columns_are_chosen_by_hand_when_the_headings_say_nothing() {
    let (desk, folder) = desk();
    let path = file(&folder, "liste.csv", b"Colonne A,Colonne B\nDupont,7\nPeeters,8\n");
    let preview = ask_of(&desk, "members.preview_import", &path, json!({}));
    assert_eq!(preview["columns"], json!([null, null]));
    assert_eq!(preview["memberships"], json!([]));
    assert_eq!(preview["sample"], json!([["Dupont", "7"], ["Peeters", "8"]]));
    let columns = json!({ "columns": ["family_name", "number"], "joined_on": "2025-06-01" });
    let done = ask_of(&desk, "members.import", &path, columns);
    assert_eq!(done["memberships"], 2);
    assert_eq!(names(&desk), ["7 1 Dupont", "8 2 Peeters"]);
    for (columns, code) in [
        (json!([null, null]), "import_name_missing"),
        (json!(["family_name"]), "import_column_count"),
        (json!(["family_name", "family_name"]), "import_column_twice"),
        (json!(["family_name", "shoe_size"]), "unknown_choice"),
    ] {
        let input = json!({ "path": path, "columns": columns });
        let refusal = ask(&desk, "members.preview_import", input).unwrap_err();
        assert_eq!(refusal.code, code);
        assert!(refusal.field.unwrap().starts_with("columns"));
    }
}

#[test]
fn a_partner_of_a_later_list_joins_the_household_that_a_list_named() {
    let (desk, folder) = desk();
    ask(
        &desk,
        "members.add",
        json!({ "titulars": [{ "family_name": "Grange" }], "joined_on": "2026-01-05" }),
    )
    .unwrap();
    let first = file(&folder, "1.csv", "Foyer;Nom\nGrange;An Peeters\n".as_bytes());
    let done = ask_of(&desk, "members.import", &first, json!({}));
    assert_eq!(done["memberships"], 1, "a family name given by hand is no household of a list");
    let later = file(&folder, "2.csv", "Foyer;Nom\nGRANGE;Bart Claes\n".as_bytes());
    let preview = ask_of(&desk, "members.preview_import", &later, json!({}));
    assert_eq!((preview["joining"].clone(), preview["memberships"].clone()), (json!(1), json!([])));
    ask_of(&desk, "members.import", &later, json!({}));
    assert_eq!(names(&desk), ["1 1 Grange", "2 2 An Peeters, Bart Claes"]);
}

/// A spreadsheet of one sheet, by hand: what a spreadsheet program writes, and no more.
fn spreadsheet(rows: &[&[Cell<'_>]]) -> Vec<u8> {
    let mut sheet = String::new();
    for (row, cells) in (1..).zip(rows) {
        sheet.push_str(&format!("<row r=\"{row}\">"));
        for (column, cell) in ('A'..).zip(*cells) {
            let at = format!("{column}{row}");
            sheet.push_str(&match cell {
                Cell::Text(text) => {
                    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
                }
                Cell::Number(number) => format!("<c r=\"{at}\"><v>{number}</v></c>"),
                Cell::Date(serial) => format!("<c r=\"{at}\" s=\"1\"><v>{serial}</v></c>"),
            });
        }
        sheet.push_str("</row>");
    }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    zip_stored(&[
        (
            "[Content_Types].xml",
            format!(
                "{head}<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{sheet_type}.sheet.main+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "{head}<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "{head}<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Membres\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "{head}<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                "{head}<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("{head}<worksheet xmlns=\"{main}\"><sheetData>{sheet}</sheetData></worksheet>"),
        ),
    ])
}

enum Cell<'a> {
    Text(&'a str),
    Number(u32),
    Date(u32),
}

/// A ZIP whose entries are stored as they are.
fn zip_stored(entries: &[(&str, String)]) -> Vec<u8> {
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |mut crc, &byte| {
            crc ^= u32::from(byte);
            for _ in 0..8 {
                crc = (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1));
            }
            crc
        })
    }
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in entries {
        let (bytes, offset) = (content.as_bytes(), u32::try_from(zip.len()).unwrap());
        let size = u32::try_from(bytes.len()).unwrap();
        let length = u16::try_from(name.len()).unwrap();
        let mut common = Vec::new();
        // Version, flags, method (stored), time, date, CRC, sizes, lengths of name and extra.
        for field in [20_u16, 0, 0, 0, 33] {
            common.extend(field.to_le_bytes());
        }
        for field in [crc(bytes), size, size] {
            common.extend(field.to_le_bytes());
        }
        common.extend(length.to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        zip.extend(b"PK\x03\x04");
        zip.extend(&common);
        zip.extend(name.as_bytes());
        zip.extend(bytes);
        directory.extend(b"PK\x01\x02");
        directory.extend(20_u16.to_le_bytes());
        directory.extend(&common);
        // Comment, disk, attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(entries.len()).unwrap();
    let start = u32::try_from(zip.len()).unwrap();
    zip.extend(&directory);
    zip.extend(b"PK\x05\x06");
    zip.extend([0; 4]);
    zip.extend(count.to_le_bytes());
    zip.extend(count.to_le_bytes());
    zip.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    zip.extend(start.to_le_bytes());
    zip.extend([0; 2]);
    zip
}

#[test]
fn a_spreadsheet_gives_whole_numbers_and_dates() {
    use Cell::{Date, Number, Text};
    let (desk, folder) = desk();
    let bytes = spreadsheet(&[
        &[Text("Numéro"), Text("Nom"), Text("Rang"), Text("Membre depuis"), Text("GSM")],
        // 46027 is 5 January 2026 in the calendar of spreadsheets.
        &[Number(12), Text("Hélène Dupont"), Number(3), Date(46_027), Text("0470 12 34 56")],
    ]);
    let path = file(&folder, "membres.xlsx", &bytes);
    let preview = ask_of(&desk, "members.preview_import", &path, json!({}));
    assert_eq!(preview["encoding"], "xlsx");
    assert_eq!(preview["rejected"], json!([]));
    assert_eq!(preview["memberships"][0]["joined_on"], "2026-01-05");
    ask_of(&desk, "members.import", &path, json!({}));
    assert_eq!(names(&desk), ["12 3 Hélène Dupont"]);
}

#[test]
fn a_file_that_nobody_chose_or_that_is_no_list_is_refused() {
    let (desk, folder) = desk();
    let elsewhere = json!({ "path": "/etc/passwd" });
    let refusal = ask(&desk, "members.preview_import", elsewhere).unwrap_err();
    assert_eq!(refusal.code, "path_not_chosen");
    for (name, bytes, code) in [
        ("vide.csv", &b""[..], "import_empty"),
        ("faux.xlsx", b"PK\x03\x04 not a spreadsheet", "import_unreadable"),
    ] {
        let path = file(&folder, name, bytes);
        let refusal = ask(&desk, "members.import", json!({ "path": path })).unwrap_err();
        assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), (code, Some("path")));
    }
}

#[test]
fn a_list_that_changed_since_its_preview_is_refused() {
    let (desk, folder) = desk();
    let path = file(&folder, "membres.csv", "Nom;Courriel\nDupont;jean@exemple.be\n".as_bytes());
    let seen = ask_of(&desk, "members.preview_import", &path, json!({}))["sha256"].clone();
    file(
        &folder,
        "membres.csv",
        "Nom;Courriel\nDupont;jean@exemple.be\nIntrus;x@exemple.be\n".as_bytes(),
    );
    let input = json!({ "path": path, "sha256": seen });
    let refusal = ask(&desk, "members.import", input).unwrap_err();
    assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), ("import_changed", Some("path")));
    assert_eq!(names(&desk), Vec::<String>::new(), "nothing was written");
    file(&folder, "membres.csv", "Nom;Courriel\nDupont;jean@exemple.be\n".as_bytes());
    ask_of(&desk, "members.import", &path, json!({ "sha256": seen }));
    assert_eq!(names(&desk), ["1 1 Dupont"]);
}
