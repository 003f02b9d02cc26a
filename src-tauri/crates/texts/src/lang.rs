//! The three languages of the catalogue.

use std::fmt;

/// A language of the catalogue. French comes first: it is the fallback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    /// French, the language in which every text exists.
    #[default]
    Fr,
    /// Dutch, as written in Belgium.
    Nl,
    /// English, with British spelling.
    En,
}

impl Lang {
    /// Every language, French first.
    pub const ALL: [Self; 3] = [Self::Fr, Self::Nl, Self::En];

    /// The two-letter code: `fr`, `nl`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// Finds a language by its two-letter code, or by the start of a longer tag (`nl-BE`).
    /// `None` for any other language.
    pub fn from_code(code: &str) -> Option<Self> {
        let start = code.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(start))
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_and_a_longer_tag_name_their_language_and_others_none() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
        }
        assert_eq!(Lang::from_code("nl-BE"), Some(Lang::Nl));
        assert_eq!(Lang::from_code("FR_be"), Some(Lang::Fr));
        assert_eq!(Lang::from_code("de"), None);
        assert_eq!(Lang::from_code(""), None);
        assert_eq!(Lang::from_code("french"), None);
    }
}
