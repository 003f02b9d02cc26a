//! A person: anyone the file must name, and the fields that describe them.
//!
//! Each field is a type that cannot be wrong. Deliberately not here: a national register number
//! (neither asked for nor stored), anything about a child (spec 01), consent (its own file).

use std::fmt;

use super::ids::PersonId;

/// Refusals of a field of a person, a household or an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// Nothing was written.
    #[error("{field} is empty")]
    Empty {
        /// The field to blame.
        field: &'static str,
    },
    /// The text is too long.
    #[error("{field} has {found} characters, {most} at most")]
    TooLong {
        /// The field to blame.
        field: &'static str,
        /// How many characters were written.
        found: usize,
        /// How many are accepted.
        most: usize,
    },
    /// The text has a line break or another control character.
    #[error("{field} has a control character")]
    ControlCharacter {
        /// The field to blame.
        field: &'static str,
    },
    /// The text is not an email address.
    #[error("not an email address")]
    NotAnEmail,
    /// The text is not a phone number that exists.
    #[error("not a phone number")]
    NotAPhone,
    /// The language is none of fr, nl, en.
    #[error("unknown language")]
    UnknownLanguage,
    /// The country is not two letters known to the phone library.
    #[error("unknown country")]
    UnknownCountry,
}

impl FieldError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "empty_text",
            Self::TooLong { .. } => "text_too_long",
            Self::ControlCharacter { .. } => "control_character",
            Self::NotAnEmail => "email_malformed",
            Self::NotAPhone => "phone_impossible",
            Self::UnknownLanguage => "language_unknown",
            Self::UnknownCountry => "country_unknown",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::Empty { field }
            | Self::TooLong { field, .. }
            | Self::ControlCharacter { field } => field,
            Self::NotAnEmail => "email",
            Self::NotAPhone => "phone",
            Self::UnknownLanguage => "language",
            Self::UnknownCountry => "country",
        })
    }
}

/// Reads one line: outer spaces dropped, inner ones made single, 1 to `most` characters.
///
/// # Errors
/// [`FieldError::Empty`], [`FieldError::TooLong`], [`FieldError::ControlCharacter`].
pub(crate) fn line(text: &str, most: usize, field: &'static str) -> Result<String, FieldError> {
    if text.trim().chars().any(char::is_control) {
        return Err(FieldError::ControlCharacter { field });
    }
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = joined.chars().count();
    if found == 0 {
        return Err(FieldError::Empty { field });
    }
    if found > most {
        return Err(FieldError::TooLong { field, found, most });
    }
    Ok(joined)
}

/// A name, or a part of one: 1 to 100 characters on one line, spaces single.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name(String);

impl Name {
    /// Most characters a name may have.
    pub const LONGEST: usize = 100;

    /// Makes a name of what was typed in `field`.
    ///
    /// # Errors
    /// [`FieldError::Empty`], [`FieldError::TooLong`], [`FieldError::ControlCharacter`].
    pub fn try_new(text: &str, field: &'static str) -> Result<Self, FieldError> {
        line(text, Self::LONGEST, field).map(Self)
    }

    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person's name: the family's (or a company's whole name) and, for a human, their own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonName {
    /// The family name, or the whole name of a company: first, so that sorting is by family.
    pub family: Name,
    /// The first names; none for a company, or when a list gave one undivided name.
    pub given: Option<Name>,
}

impl PersonName {
    /// The whole name in the order it is said.
    pub fn full(&self) -> String {
        match &self.given {
            Some(given) => format!("{given} {}", self.family),
            None => self.family.to_string(),
        }
    }
}

/// An email address, as typed, without outer spaces: 3 to 254 characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// Makes an address: one @, something before it, a dotted domain after it, no space. Whether
    /// somebody reads it, only a message can tell.
    ///
    /// # Errors
    /// [`FieldError::NotAnEmail`].
    pub fn try_new(text: &str) -> Result<Self, FieldError> {
        let text = text.trim();
        let refused = || FieldError::NotAnEmail;
        let (local, domain) = text.split_once('@').ok_or_else(refused)?;
        let odd = |c: char| c.is_whitespace() || c.is_control() || "@,;<>()[]\"\\".contains(c);
        let labels_hold = domain
            .split('.')
            .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
        let fits = text.chars().count() <= 254 && (1..=64).contains(&local.chars().count());
        let local_holds = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
        if !fits
            || !local_holds
            || !labels_hold
            || !domain.contains('.')
            || text.matches('@').count() != 1
            || local.contains(odd)
            || domain.contains(odd)
        {
            return Err(refused());
        }
        Ok(Self(text.to_owned()))
    }

    /// The address as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form to compare two addresses by: lower case.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

/// A country whose numbering plan reads numbers typed without prefix (a setting; Belgium first).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region(phonenumber::country::Id);

impl Region {
    /// Belgium.
    pub const BE: Self = Self(phonenumber::country::Id::BE);

    /// Finds a country by its two letters.
    ///
    /// # Errors
    /// [`FieldError::UnknownCountry`].
    pub fn try_new(code: &str) -> Result<Self, FieldError> {
        code.parse().map(Self).map_err(|_lost| FieldError::UnknownCountry)
    }
}

/// A phone number that exists in its country's plan, in E.164 (`+32470123456`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phone(String);

impl Phone {
    /// Reads a number, with its international prefix (`+32`, `0032`) or, without one, as dialled
    /// in `region`.
    ///
    /// # Errors
    /// [`FieldError::NotAPhone`] for an impossible number.
    pub fn parse(text: &str, region: Region) -> Result<Self, FieldError> {
        let text = text.trim();
        // "+32 (0)470": the trunk zero in brackets is for national dialling only.
        let text = if text.starts_with('+') || text.starts_with("00") {
            text.replace("(0)", "")
        } else {
            text.to_owned()
        };
        let text = match text.strip_prefix("00") {
            Some(rest) => format!("+{rest}"),
            None => text,
        };
        let dialled = |c: char| c.is_ascii_digit() || " +-./()\u{a0}\u{202f}".contains(c);
        if text.len() > 40 || !text.chars().all(dialled) {
            return Err(FieldError::NotAPhone);
        }
        let clean: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let number =
            phonenumber::parse(Some(region.0), clean).map_err(|_lost| FieldError::NotAPhone)?;
        if !number.is_valid() {
            return Err(FieldError::NotAPhone);
        }
        Ok(Self(number.format().mode(phonenumber::Mode::E164).to_string()))
    }

    /// Takes a number that was accepted before, out of the file: `+` and 4 to 15 digits.
    ///
    /// Whether it exists in its country's plan is not asked again: a plan that changes must not
    /// make a member unreadable, and reading every plan takes a third of a second at the start.
    ///
    /// # Errors
    /// [`FieldError::NotAPhone`] for anything that is not E.164.
    pub fn from_e164(text: &str) -> Result<Self, FieldError> {
        let digits = text.strip_prefix('+').ok_or(FieldError::NotAPhone)?;
        let holds = (4..=15).contains(&digits.len())
            && !digits.starts_with('0')
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        if holds { Ok(Self(text.to_owned())) } else { Err(FieldError::NotAPhone) }
    }

    /// The number in E.164.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The language that a person is written to in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// French.
    #[default]
    Fr,
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order of the lists.
    pub const ALL: [Self; 3] = [Self::Fr, Self::Nl, Self::En];

    /// The two letters of the language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// Finds a language by its two letters.
    ///
    /// # Errors
    /// [`FieldError::UnknownLanguage`].
    pub fn parse(code: &str) -> Result<Self, FieldError> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
            .ok_or(FieldError::UnknownLanguage)
    }
}

/// A postal address: every part may be missing, none is longer than a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// Street, number, box: up to 120 characters.
    pub street: Option<String>,
    /// Postal code: up to 12 characters.
    pub postal_code: Option<String>,
    /// Town: up to 80 characters.
    pub city: Option<String>,
    /// Country as written: up to 60 characters.
    pub country: Option<String>,
}

impl Address {
    /// Makes an address of what was typed; an empty part is none.
    ///
    /// # Errors
    /// [`FieldError::TooLong`], [`FieldError::ControlCharacter`].
    pub fn try_new(
        street: &str,
        postal_code: &str,
        city: &str,
        country: &str,
    ) -> Result<Self, FieldError> {
        Ok(Self {
            street: optional_line(street, 120, "street")?,
            postal_code: optional_line(postal_code, 12, "postal_code")?,
            city: optional_line(city, 80, "city")?,
            country: optional_line(country, 60, "country")?,
        })
    }
}

fn optional_line(
    text: &str,
    most: usize,
    field: &'static str,
) -> Result<Option<String>, FieldError> {
    match line(text, most, field) {
        Err(FieldError::Empty { .. }) => Ok(None),
        read => read.map(Some),
    }
}

/// Free notes: up to 4 000 characters, line breaks kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note(String);

impl Note {
    /// Most characters a note may have.
    pub const LONGEST: usize = 4_000;

    /// Makes a note; an empty one is fine.
    ///
    /// # Errors
    /// [`FieldError::TooLong`], [`FieldError::ControlCharacter`] other than a line break or a tab.
    pub fn try_new(text: &str) -> Result<Self, FieldError> {
        let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
        let found = text.chars().count();
        if found > Self::LONGEST {
            return Err(FieldError::TooLong { field: "note", found, most: Self::LONGEST });
        }
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            return Err(FieldError::ControlCharacter { field: "note" });
        }
        Ok(Self(text))
    }

    /// The note.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who it is: two persons may share everything else.
    pub id: PersonId,
    /// What they are called.
    pub name: PersonName,
    /// Where to write, if anywhere; two persons may share an address.
    pub email: Option<Email>,
    /// Where to call, if anywhere; two persons may share a number.
    pub phone: Option<Phone>,
    /// The language of what they receive.
    pub language: Language,
    /// Where they live or receive letters.
    pub address: Address,
    /// What is good to know.
    pub note: Note,
}

#[cfg(test)]
#[path = "person_tests.rs"]
mod tests;
