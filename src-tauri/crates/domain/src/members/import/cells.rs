//! From the cells of a row to typed values, or everything that is wrong with them.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::columns::{Column, ColumnMatching};
use super::fold;
use crate::members::household::{HouseholdError, Occupants};
use crate::members::membership::MembershipNumber;
use crate::members::person::{
    Address, Email, FieldError, Language, Name, Note, PersonName, Phone, Region,
};
use crate::members::rank::Rank;
use crate::payments::Iban;

/// One reason why a row is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowIssue {
    /// The stable code, a key of the catalogue as every refusal.
    pub code: &'static str,
    /// The column to blame, if one is.
    pub column: Option<Column>,
    /// What the sentence needs: names and values.
    pub params: Vec<(&'static str, String)>,
}

impl RowIssue {
    pub(super) fn new(code: &'static str, column: Option<Column>) -> Self {
        Self { code, column, params: Vec::new() }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }
}

/// A row that is not accepted, with every reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedRow {
    /// Its position in the list, from 1 (the heading is not counted).
    pub row: u32,
    /// The membership number it asks for: given to nobody else meanwhile.
    pub number: Option<MembershipNumber>,
    /// The rank it asks for: given to nobody else meanwhile.
    pub rank: Option<Rank>,
    /// Why: at least one reason.
    pub issues: Vec<RowIssue>,
}

/// A row whose cells all hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    /// Its position in the list, from 1 (the heading is not counted).
    pub row: u32,
    /// The membership's number, when the list gives it.
    pub number: Option<MembershipNumber>,
    /// The household's word, when the list gives it.
    pub household: Option<Name>,
    /// The person's name.
    pub name: PersonName,
    /// Where to write.
    pub email: Option<Email>,
    /// Where to call.
    pub phone: Option<Phone>,
    /// The language, when the list gives it.
    pub language: Option<Language>,
    /// Where they live.
    pub address: Address,
    /// Since when, when the list says it.
    pub joined_on: Option<NaiveDate>,
    /// The rank, when the list gives it.
    pub rank: Option<Rank>,
    /// Where a refund goes.
    pub iban: Option<Iban>,
    /// How many live there, when the list says it.
    pub occupants: Option<Occupants>,
    /// Free notes.
    pub note: Note,
}

/// Reads every row of a list; a row whose cells are all empty is left out.
pub fn read_rows(
    rows: &[Vec<String>],
    matching: &ColumnMatching,
    region: Region,
) -> (Vec<MemberRow>, Vec<RejectedRow>) {
    let mut accepted = Vec::new();
    let mut rejected = Vec::new();
    for (position, cells) in rows.iter().enumerate() {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let row = u32::try_from(position + 1).unwrap_or(u32::MAX);
        match read_row(row, cells, matching, region) {
            Ok(member) => accepted.push(member),
            Err(refused) => rejected.push(refused),
        }
    }
    (accepted, rejected)
}

/// Gathers what goes wrong, so that a row says everything at once.
struct Reader<'a> {
    cells: &'a [String],
    matching: &'a ColumnMatching,
    issues: Vec<RowIssue>,
}

impl<'a> Reader<'a> {
    fn text(&self, column: Column) -> Cow<'a, str> {
        self.matching.cell(self.cells, column)
    }

    /// Reads an optional cell; an empty one is none.
    fn optional<T>(
        &mut self,
        column: Column,
        read: impl FnOnce(&str) -> Result<T, RowIssue>,
    ) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() { None } else { self.keep(read(&text)) }
    }

    fn keep<T>(&mut self, read: Result<T, RowIssue>) -> Option<T> {
        read.map_err(|issue| self.issues.push(issue)).ok()
    }
}

fn read_row(
    row: u32,
    cells: &[String],
    matching: &ColumnMatching,
    region: Region,
) -> Result<MemberRow, RejectedRow> {
    let mut reader = Reader { cells, matching, issues: Vec::new() };
    let number = reader.optional(Column::MembershipNumber, |text| {
        whole_number(text).and_then(|number| MembershipNumber::try_new(number).ok()).ok_or_else(
            || {
                RowIssue::new("membership_number_out_of_bounds", Some(Column::MembershipNumber))
                    .with("largest", MembershipNumber::LARGEST)
            },
        )
    });
    let household = reader.optional(Column::Household, |text| name(text, Column::Household));
    let person = read_name(&mut reader);
    let email = reader
        .optional(Column::Email, |text| Email::try_new(text).map_err(|e| issue(&e, Column::Email)));
    let phone = reader.optional(Column::Phone, |text| {
        Phone::parse(text, region).map_err(|e| issue(&e, Column::Phone))
    });
    let language = reader.optional(Column::Language, language);
    let address = Address::try_new(
        &reader.text(Column::Street),
        &reader.text(Column::PostalCode),
        &reader.text(Column::City),
        &reader.text(Column::Country),
    )
    .map_err(|error| {
        let column = error.field().and_then(Column::parse).unwrap_or(Column::Street);
        issue(&error, column)
    });
    let address = reader.keep(address);
    let joined_on = reader.optional(Column::JoinedOn, |text| {
        date(text).map_err(|code| RowIssue::new(code, Some(Column::JoinedOn)))
    });
    let rank = reader.optional(Column::Rank, |text| {
        whole_number(text).and_then(|rank| Rank::try_new(rank).ok()).ok_or_else(|| {
            RowIssue::new("rank_out_of_bounds", Some(Column::Rank)).with("largest", Rank::LARGEST)
        })
    });
    let iban = reader.optional(Column::Iban, |text| {
        Iban::parse(text).map_err(|error| RowIssue::new(error.code(), Some(Column::Iban)))
    });
    let adults = reader.optional(Column::Adults, |text| count(text, Column::Adults));
    let children = reader.optional(Column::Children, |text| count(text, Column::Children));
    let occupants = match (adults, children) {
        (None, None) => None,
        (adults, children) => {
            let read = Occupants::try_new(adults.unwrap_or(0), children.unwrap_or(0));
            reader.keep(read.map_err(|error| too_many(&error)))
        }
    };
    let note = Note::try_new(&reader.text(Column::Note)).map_err(|e| issue(&e, Column::Note));
    let note = reader.keep(note);
    let issues = reader.issues;
    match (person, address, note) {
        (Some(name), Some(address), Some(note)) if issues.is_empty() => Ok(MemberRow {
            row,
            number,
            household,
            name,
            email,
            phone,
            language,
            address,
            joined_on,
            rank,
            iban,
            occupants,
            note,
        }),
        _ => Err(RejectedRow { row, number, rank, issues }),
    }
}

fn read_name(reader: &mut Reader<'_>) -> Option<PersonName> {
    let given = reader.optional(Column::GivenName, |text| name(text, Column::GivenName));
    let family = reader.text(Column::FamilyName);
    let (text, column) = if family.is_empty() {
        (reader.text(Column::FullName), Column::FullName)
    } else {
        (family, Column::FamilyName)
    };
    if text.is_empty() {
        reader.issues.push(
            RowIssue::new("empty_text", Some(Column::FamilyName))
                .with("field", Column::FamilyName.code()),
        );
        return None;
    }
    let family = reader.keep(name(&text, column))?;
    // A whole name already says the first names.
    let given = given.filter(|_| column == Column::FamilyName);
    Some(PersonName { family, given })
}

fn name(text: &str, column: Column) -> Result<Name, RowIssue> {
    Name::try_new(text, column.code()).map_err(|error| issue(&error, column))
}

/// The refusal of a field, told of a cell.
fn issue(error: &FieldError, column: Column) -> RowIssue {
    let issue = RowIssue::new(error.code(), Some(column));
    match error {
        FieldError::TooLong { found, most, .. } => {
            issue.with("field", column.code()).with("found", found).with("most", most)
        }
        FieldError::Empty { .. } | FieldError::ControlCharacter { .. } => {
            issue.with("field", column.code())
        }
        FieldError::NotAnEmail
        | FieldError::NotAPhone
        | FieldError::UnknownLanguage
        | FieldError::UnknownCountry => issue,
    }
}

fn too_many(error: &HouseholdError) -> RowIssue {
    let issue = RowIssue::new(error.code(), Some(Column::Adults));
    match error {
        HouseholdError::TooMany { found, most } => issue.with("found", found).with("most", most),
        HouseholdError::Label(_) | HouseholdError::SameDay { .. } => issue,
    }
}

fn count(text: &str, column: Column) -> Result<u16, RowIssue> {
    whole_number(text)
        .and_then(|count| u16::try_from(count).ok())
        .ok_or_else(|| RowIssue::new("count_malformed", Some(column)).with("field", column.code()))
}

/// Digits only, as `12` or `012`.
fn whole_number(text: &str) -> Option<u32> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

fn language(text: &str) -> Result<Language, RowIssue> {
    match fold(text).as_str() {
        "fr" | "francais" | "frans" | "french" | "f" => Ok(Language::Fr),
        "nl" | "neerlandais" | "nederlands" | "dutch" | "n" => Ok(Language::Nl),
        "en" | "anglais" | "engels" | "english" | "e" => Ok(Language::En),
        _ => Err(RowIssue::new("language_unknown", Some(Column::Language))),
    }
}

/// Reads `2026-01-31`, `31/01/2026`, `31-1-2026` or `31.01.2026`: day first, as Belgians write.
/// The error is the code of the refusal: the shape is no date's, or the calendar has no such day.
fn date(text: &str) -> Result<NaiveDate, &'static str> {
    let (year, month, day) = parts_of_date(text).ok_or("not_a_date")?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or("no_such_date")
}

/// Year, month and day of a text that has the shape of a date.
fn parts_of_date(text: &str) -> Option<(i32, u32, u32)> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    let [first, second, third] = parts[..] else { return None };
    let (year, month, day) =
        if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    if year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    Some((i32::try_from(whole_number(year)?).ok()?, whole_number(month)?, whole_number(day)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn matching(columns: &[Column]) -> ColumnMatching {
        ColumnMatching::try_new(columns.iter().copied().map(Some).collect(), columns.len()).unwrap()
    }

    fn read(columns: &[Column], cells: &[&str]) -> Result<MemberRow, Vec<RowIssue>> {
        let cells: Vec<String> = cells.iter().map(|&cell| cell.to_owned()).collect();
        read_row(1, &cells, &matching(columns), Region::BE).map_err(|rejected| rejected.issues)
    }

    #[test]
    fn a_full_row_becomes_typed_values() {
        let row = read(
            &Column::ALL,
            &[
                "012",
                "Grange",
                "Chloé",
                "D'Hondt",
                "",
                "chloe@exemple.be",
                "0470 12 34 56",
                "Néerlandais",
                "Rue du Temple 1",
                "7800",
                "Ath",
                "Belgique",
                "05/01/2026",
                "3",
                "BE68 5390 0754 7034",
                "2",
                "1",
                "arrive en retard",
            ],
        )
        .unwrap();
        assert_eq!(row.number.unwrap().value(), 12);
        assert_eq!(row.household.unwrap().as_str(), "Grange");
        assert_eq!(row.name.full(), "Chloé D'Hondt");
        assert_eq!(row.phone.unwrap().as_str(), "+32470123456");
        assert_eq!(row.language, Some(Language::Nl));
        assert_eq!(row.joined_on, NaiveDate::from_ymd_opt(2026, 1, 5));
        assert_eq!(row.rank.unwrap().value(), 3);
        assert_eq!(row.iban.unwrap().electronic(), "BE68539007547034");
        assert_eq!(row.occupants.unwrap().total(), 3);
        assert_eq!(row.note.as_str(), "arrive en retard");
    }

    #[test]
    fn a_row_says_everything_that_is_wrong_at_once() {
        let columns = [
            Column::FamilyName,
            Column::Email,
            Column::Phone,
            Column::JoinedOn,
            Column::Rank,
            Column::Iban,
            Column::MembershipNumber,
            Column::Language,
            Column::Children,
        ];
        let issues = read(
            &columns,
            &["", "pas-un-mail", "0470", "31/02/2026", "0", "BE00", "1.5", "de", "deux"],
        )
        .unwrap_err();
        let mut told: Vec<_> =
            issues.iter().map(|issue| (issue.column.unwrap(), issue.code)).collect();
        told.sort();
        assert_eq!(
            told,
            [
                (Column::MembershipNumber, "membership_number_out_of_bounds"),
                (Column::FamilyName, "empty_text"),
                (Column::Email, "email_malformed"),
                (Column::Phone, "phone_impossible"),
                (Column::Language, "language_unknown"),
                (Column::JoinedOn, "no_such_date"),
                (Column::Rank, "rank_out_of_bounds"),
                (Column::Iban, "iban_wrong_check"),
                (Column::Children, "count_malformed"),
            ]
        );
    }

    #[test]
    fn dates_are_read_day_first_or_as_iso() {
        let fifth = Ok(NaiveDate::from_ymd_opt(2026, 1, 5).unwrap());
        for text in ["2026-01-05", "05/01/2026", "5/1/2026", "5-1-2026", "05.01.2026"] {
            assert_eq!(date(text), fifth, "{text}");
        }
        for text in ["", "05/01/26", "2026", "2026-1", "5 janvier 2026", "1/2/3/2026"] {
            assert_eq!(date(text), Err("not_a_date"), "{text}");
        }
        for text in ["13/13/2026", "29/02/2026", "31/02/2026", "00/01/2026"] {
            assert_eq!(date(text), Err("no_such_date"), "{text}");
        }
    }

    #[test]
    fn a_whole_name_in_one_cell_is_enough() {
        let row = read(&[Column::FullName, Column::GivenName], &["Jean Dupont", "Jean"]).unwrap();
        assert_eq!(row.name.full(), "Jean Dupont", "the first name is not said twice");
    }

    #[test]
    fn empty_rows_are_left_out_without_changing_the_positions() {
        let rows =
            vec![vec![" ".to_owned()], vec!["Dupont".to_owned()], vec![], vec!["x".repeat(101)]];
        let (accepted, rejected) = read_rows(&rows, &matching(&[Column::FamilyName]), Region::BE);
        assert_eq!(accepted.iter().map(|row| row.row).collect::<Vec<_>>(), [2]);
        assert_eq!(rejected.len(), 1);
        assert_eq!(rejected[0].row, 4);
        assert_eq!(
            rejected[0].issues,
            [RowIssue::new("text_too_long", Some(Column::FamilyName))
                .with("field", "family_name")
                .with("found", 101)
                .with("most", 100)]
        );
    }

    proptest! {
        #[test]
        fn any_cells_are_read_or_refused_with_a_reason(cells in prop::collection::vec(".{0,20}", 0..20)) {
            match read_row(1, &cells, &matching(&Column::ALL), Region::BE) {
                Ok(row) => prop_assert!(!row.name.full().is_empty()),
                Err(rejected) => prop_assert!(!rejected.issues.is_empty(), "a refusal always says why"),
            }
        }
    }
}
