//! Which column of a list is what: proposed from the headings, corrected by hand.

use std::borrow::Cow;

use super::fold;

/// What a column of a list of members can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The membership's number.
    MembershipNumber,
    /// A word for the household; rows that share it are one membership.
    Household,
    /// First names.
    GivenName,
    /// Family name, or a whole name.
    FamilyName,
    /// A whole name in one cell.
    FullName,
    /// Email address.
    Email,
    /// Phone number.
    Phone,
    /// Language of what the person receives.
    Language,
    /// Street and number.
    Street,
    /// Postal code.
    PostalCode,
    /// Town.
    City,
    /// Country.
    Country,
    /// Joining date.
    JoinedOn,
    /// FIFO rank.
    Rank,
    /// Account number for refunds.
    Iban,
    /// How many adults live there.
    Adults,
    /// How many children live there.
    Children,
    /// Free notes.
    Note,
}

impl Column {
    /// Every column, in the order of the screen.
    pub const ALL: [Self; 18] = [
        Self::MembershipNumber,
        Self::Household,
        Self::GivenName,
        Self::FamilyName,
        Self::FullName,
        Self::Email,
        Self::Phone,
        Self::Language,
        Self::Street,
        Self::PostalCode,
        Self::City,
        Self::Country,
        Self::JoinedOn,
        Self::Rank,
        Self::Iban,
        Self::Adults,
        Self::Children,
        Self::Note,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::MembershipNumber => "number",
            Self::Household => "household",
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::FullName => "full_name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Language => "language",
            Self::Street => "street",
            Self::PostalCode => "postal_code",
            Self::City => "city",
            Self::Country => "country",
            Self::JoinedOn => "joined_on",
            Self::Rank => "rank",
            Self::Iban => "iban",
            Self::Adults => "adults",
            Self::Children => "children",
            Self::Note => "note",
        }
    }

    /// Finds a column by its code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }

    /// Headings that name the column in French, Dutch and English, folded.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::MembershipNumber => &[
                "numero",
                "numero de membre",
                "numero membre",
                "numero d adhesion",
                "n",
                "no",
                "num",
                "n de membre",
                "no de membre",
                "n membre",
                "no membre",
                "n d adhesion",
                "adhesion",
                "nummer",
                "nr",
                "lidnummer",
                "lidnr",
                "lidmaatschapsnummer",
                "number",
                "member number",
                "membership number",
                "member no",
                "membership no",
                "membership",
            ],
            Self::Household => &["foyer", "menage", "logement", "huishouden", "gezin", "household"],
            Self::GivenName => &[
                "prenom",
                "prenoms",
                "voornaam",
                "voornamen",
                "first name",
                "firstname",
                "given name",
                "given names",
                "forename",
            ],
            Self::FamilyName => &[
                "nom",
                "nom de famille",
                "naam",
                "achternaam",
                "familienaam",
                "name",
                "last name",
                "lastname",
                "surname",
                "family name",
            ],
            Self::FullName => &[
                "nom complet",
                "nom et prenom",
                "nom prenom",
                "prenom et nom",
                "prenom nom",
                "titulaire",
                "membre",
                "volledige naam",
                "naam en voornaam",
                "titularis",
                "lid",
                "full name",
                "member",
            ],
            Self::Email => &[
                "email",
                "e mail",
                "mail",
                "courriel",
                "adresse email",
                "adresse e mail",
                "adresse mail",
                "adresse electronique",
                "emailadres",
                "e mailadres",
                "mailadres",
                "email address",
                "e mail address",
            ],
            Self::Phone => &[
                "telephone",
                "tel",
                "gsm",
                "mobile",
                "portable",
                "numero de telephone",
                "n de telephone",
                "n de gsm",
                "whatsapp",
                "telefoon",
                "telefoonnummer",
                "gsm nummer",
                "mobiel",
                "phone",
                "phone number",
                "mobile phone",
            ],
            Self::Language => &["langue", "taal", "language"],
            Self::Street => &[
                "adresse",
                "rue",
                "rue et numero",
                "adresse postale",
                "adres",
                "straat",
                "straat en nummer",
                "address",
                "street",
            ],
            Self::PostalCode => {
                &["code postal", "cp", "postcode", "postal code", "zip", "zip code"]
            }
            Self::City => &[
                "ville",
                "localite",
                "commune",
                "gemeente",
                "stad",
                "woonplaats",
                "plaats",
                "city",
                "town",
            ],
            Self::Country => &["pays", "land", "country"],
            Self::JoinedOn => &[
                "date d adhesion",
                "date adhesion",
                "date d entree",
                "date entree",
                "entree",
                "membre depuis",
                "depuis",
                "lid sinds",
                "sinds",
                "datum toetreding",
                "toetredingsdatum",
                "joined",
                "joined on",
                "joining date",
                "member since",
                "since",
            ],
            Self::Rank => &[
                "rang",
                "rang fifo",
                "fifo",
                "ordre",
                "rangorde",
                "volgorde",
                "fifo rang",
                "rank",
                "fifo rank",
            ],
            Self::Iban => &[
                "iban",
                "compte",
                "compte bancaire",
                "numero de compte",
                "n de compte",
                "rekening",
                "rekeningnummer",
                "bankrekening",
                "account",
                "bank account",
                "account number",
            ],
            Self::Adults => {
                &["adultes", "nombre d adultes", "volwassenen", "aantal volwassenen", "adults"]
            }
            Self::Children => {
                &["enfants", "nombre d enfants", "kinderen", "aantal kinderen", "children"]
            }
            Self::Note => &[
                "note",
                "notes",
                "remarque",
                "remarques",
                "commentaire",
                "commentaires",
                "opmerking",
                "opmerkingen",
                "comment",
                "comments",
                "remarks",
            ],
        }
    }
}

/// Refusals of a matching of columns.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MatchingError {
    /// Two positions are said to be the same column.
    #[error("column {} stands twice", column.code())]
    Twice {
        /// Which one.
        column: Column,
    },
    /// No column holds the name.
    #[error("no column holds the name")]
    NameMissing,
    /// Not as many positions as the list has columns.
    #[error("{found} columns matched where the list has {expected}")]
    WrongCount {
        /// How many were matched.
        found: usize,
        /// How many the list has.
        expected: usize,
    },
}

impl MatchingError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Twice { .. } => "import_column_twice",
            Self::NameMissing => "import_name_missing",
            Self::WrongCount { .. } => "import_column_count",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some("columns")
    }
}

/// What each position of the list is; `None` is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnMatching(Vec<Option<Column>>);

impl ColumnMatching {
    /// Makes a matching for a list of `width` columns.
    ///
    /// # Errors
    /// [`MatchingError`].
    pub fn try_new(positions: Vec<Option<Column>>, width: usize) -> Result<Self, MatchingError> {
        if positions.len() != width {
            return Err(MatchingError::WrongCount { found: positions.len(), expected: width });
        }
        for (index, column) in positions.iter().enumerate() {
            if let Some(column) = *column
                && positions[..index].contains(&Some(column))
            {
                return Err(MatchingError::Twice { column });
            }
        }
        let has = |column| positions.contains(&Some(column));
        if !has(Column::FamilyName) && !has(Column::FullName) {
            return Err(MatchingError::NameMissing);
        }
        Ok(Self(positions))
    }

    /// What each position is, in the order of the list.
    pub fn positions(&self) -> &[Option<Column>] {
        &self.0
    }

    /// The cell of `column` in a row, trimmed; empty when the list has no such column. A line
    /// break inside a cell is how a spreadsheet wraps it, not part of a name: only notes keep it.
    pub fn cell<'a>(&self, row: &'a [String], column: Column) -> Cow<'a, str> {
        let cell = self
            .0
            .iter()
            .position(|&position| position == Some(column))
            .and_then(|position| row.get(position))
            .map_or("", |cell| cell.trim());
        if column != Column::Note && cell.contains(['\r', '\n']) {
            return Cow::Owned(cell.replace("\r\n", " ").replace(['\r', '\n'], " "));
        }
        Cow::Borrowed(cell)
    }
}

/// Proposes what each heading is; of two headings for one column the first wins. The proposal may
/// lack a name: [`ColumnMatching::try_new`] says so once the user has corrected it.
pub fn propose(header: &[String]) -> Vec<Option<Column>> {
    let mut proposed: Vec<Option<Column>> = Vec::with_capacity(header.len());
    for heading in header {
        let folded = fold(heading);
        let column = Column::ALL
            .into_iter()
            .find(|column| column.headings().contains(&folded.as_str()))
            .filter(|&column| !proposed.contains(&Some(column)));
        proposed.push(column);
    }
    proposed
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn header(headings: &[&str]) -> Vec<String> {
        headings.iter().map(|&heading| heading.to_owned()).collect()
    }

    #[test]
    fn headings_are_known_in_three_languages_whatever_their_case_and_accents() {
        use Column::{Email, FamilyName, GivenName, JoinedOn, MembershipNumber, Phone, Rank};
        let expected: Vec<_> =
            [MembershipNumber, FamilyName, GivenName, Email, Phone, JoinedOn, Rank]
                .map(Some)
                .into();
        for headings in [
            ["N° de membre", "NOM", "Prénom", "Courriel", "Tél.", "Date d'adhésion", "Rang FIFO"],
            ["Lidnummer", "Achternaam", "voornaam", "E-mailadres", "GSM", "Lid sinds", "Rangorde"],
            ["Member number", "Surname", "First name", "E-Mail", "Phone", "Joined on", "rank"],
            ["NUMERO", "nom de famille", "PRENOM", "e-mail", "téléphone", "membre depuis", "Rang"],
        ] {
            assert_eq!(propose(&header(&headings)), expected, "{headings:?}");
        }
    }

    #[test]
    fn an_unknown_heading_is_left_out_and_a_second_one_for_a_column_too() {
        assert_eq!(
            propose(&header(&["Nom", "Couleur", "", "Name"])),
            [Some(Column::FamilyName), None, None, None]
        );
    }

    #[test]
    fn no_heading_names_two_columns() {
        let mut seen = BTreeSet::new();
        for column in Column::ALL {
            for heading in column.headings() {
                assert_eq!(fold(heading), *heading, "headings are written folded");
                assert!(seen.insert(heading), "{heading} names two columns");
            }
            assert_eq!(Column::parse(column.code()), Some(column));
        }
    }

    #[test]
    fn a_matching_needs_a_name_and_each_column_once() {
        let name = Some(Column::FamilyName);
        assert!(ColumnMatching::try_new(vec![name, None], 2).is_ok());
        assert!(ColumnMatching::try_new(vec![Some(Column::FullName)], 1).is_ok());
        assert_eq!(
            ColumnMatching::try_new(vec![Some(Column::Email)], 1),
            Err(MatchingError::NameMissing)
        );
        assert_eq!(
            ColumnMatching::try_new(vec![name, name], 2),
            Err(MatchingError::Twice { column: Column::FamilyName })
        );
        assert_eq!(
            ColumnMatching::try_new(vec![name], 2),
            Err(MatchingError::WrongCount { found: 1, expected: 2 })
        );
    }

    #[test]
    fn a_short_row_has_empty_cells() {
        let matching =
            ColumnMatching::try_new(vec![Some(Column::FamilyName), Some(Column::Email)], 2)
                .unwrap();
        let row = header(&["  Dupont "]);
        assert_eq!(matching.cell(&row, Column::FamilyName), "Dupont");
        assert_eq!(matching.cell(&row, Column::Email), "");
        assert_eq!(matching.cell(&row, Column::Rank), "");
    }

    #[test]
    fn a_wrapped_cell_is_one_line_but_a_note_keeps_its_lines() {
        let columns = vec![Some(Column::FamilyName), Some(Column::Note)];
        let matching = ColumnMatching::try_new(columns, 2).unwrap();
        for wrapped in ["Van den\nBroeck", "Van den\r\nBroeck", "Van den\rBroeck"] {
            let row = [wrapped.to_owned(), wrapped.to_owned()];
            assert_eq!(matching.cell(&row, Column::FamilyName), "Van den Broeck");
            assert_eq!(matching.cell(&row, Column::Note), wrapped);
        }
    }

    proptest! {
        #[test]
        fn the_order_of_the_columns_changes_nothing(order in Just(Column::ALL.to_vec()).prop_shuffle()) {
            let headings: Vec<String> = order.iter().map(|column| column.headings()[0].to_owned()).collect();
            prop_assert_eq!(propose(&headings), order.into_iter().map(Some).collect::<Vec<_>>());
        }
    }
}
