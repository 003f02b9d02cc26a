//! The one catalogue of sentences, in French, Dutch and English, and how figures are written.
//!
//! Every sentence that a person reads in the window, a PDF, a message or the terminal is a Fluent
//! message of `assets/texts/<language>/<area>.ftl`, embedded at build time: a new file there is in
//! the catalogue at the next build. Keys are `<area>-<thing>`; the sentence of an error is
//! `error-<code>`, of a status `status-<code>`, of a step of a computation `step-<code>`.
//!
//! Deliberately not here: which language a person reads, and what the figures are. A missing text
//! never stops a document: it is logged and the French one, or the key between brackets, stands
//! in; tests of this crate and [`try_say`] make it an error. Source: design/architecture.md,
//! "Texts".

pub mod format;
mod lang;

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::NaiveDate;
use domain::kernel::Money;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use lang::Lang;

include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// What a placeable of a text is filled with; written as the language writes it.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A text, as it is.
    Text(String),
    /// A whole number; the text can choose by its plural. Shown without grouping.
    Number(i64),
    /// An amount, shown as [`format::money`].
    Money(Money),
    /// A date, shown as [`format::date`].
    Date(NaiveDate),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Money> for Arg {
    fn from(amount: Money) -> Self {
        Self::Money(amount)
    }
}

impl From<NaiveDate> for Arg {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg {
    /// A count beyond 63 bits, which no memory holds, becomes the largest number.
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Arg {
    /// Says the value by itself, as the language writes it.
    pub fn said(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Money(amount) => format::money(amount, lang),
            Self::Date(day) => format::date(*day),
        }
    }

    fn value(&self, lang: Lang) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(number) => FluentValue::from(*number),
            Self::Money(_) | Self::Date(_) => FluentValue::from(self.said(lang)),
        }
    }
}

/// Why a text could not be said as asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextError {
    /// The catalogue has no such key in that language.
    Missing,
    /// A placeable was not given, or the text refers to another that does not exist.
    Incomplete {
        /// What could be said.
        said: String,
        /// What Fluent found wrong, for the log.
        why: String,
    },
}

impl std::fmt::Display for TextError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing => f.write_str("no such text"),
            Self::Incomplete { why, .. } => write!(f, "incomplete text: {why}"),
        }
    }
}

impl std::error::Error for TextError {}

/// Says the text `key` in `lang`, with its placeables filled. A text that is missing is logged and
/// said in French, then as its key between brackets; a placeable that is missing shows its name
/// between braces, and is logged.
pub fn say(lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
    let mut missing = None;
    for language in [lang, Lang::Fr] {
        match try_say(language, key, args) {
            Ok(text) => {
                if missing.is_some() {
                    tracing::warn!(key, lang = lang.code(), "text missing, said in French");
                }
                return text;
            }
            Err(TextError::Incomplete { said, why }) => {
                tracing::warn!(key, lang = language.code(), why, "text incomplete");
                return said;
            }
            Err(TextError::Missing) => missing = Some(language),
        }
    }
    tracing::warn!(key, "text missing in every language");
    format!("[{key}]")
}

/// Says the text `key` in `lang`, or tells why it cannot.
///
/// # Errors
/// [`TextError::Missing`], [`TextError::Incomplete`].
pub fn try_say(lang: Lang, key: &str, args: &[(&str, Arg)]) -> Result<String, TextError> {
    let bundle = bundle(lang);
    let message = bundle.get_message(key).ok_or(TextError::Missing)?;
    let pattern = message.value().ok_or(TextError::Missing)?;
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        values.set(Cow::Borrowed(*name), arg.value(lang));
    }
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
    if errors.is_empty() {
        return Ok(said);
    }
    let why = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    Err(TextError::Incomplete { said, why })
}

/// Tells whether the catalogue has the text `key` in `lang`.
pub fn has(lang: Lang, key: &str) -> bool {
    bundle(lang).has_message(key)
}

/// The embedded files of a language: (name without extension, content), sorted by name.
pub fn sources(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Fr => FRENCH,
        Lang::Nl => DUTCH,
        Lang::En => ENGLISH,
    }
}

fn bundle(lang: Lang) -> &'static FluentBundle<FluentResource> {
    type Built = LazyLock<FluentBundle<FluentResource>>;
    static FRENCH: Built = LazyLock::new(|| build(Lang::Fr));
    static DUTCH: Built = LazyLock::new(|| build(Lang::Nl));
    static ENGLISH: Built = LazyLock::new(|| build(Lang::En));
    match lang {
        Lang::Fr => &FRENCH,
        Lang::Nl => &DUTCH,
        Lang::En => &ENGLISH,
    }
}

/// Builds the bundle of a language from what of its files can be read; the rest is logged (and
/// fails a test).
fn build(lang: Lang) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = lang.code().parse().expect("BUG: a language code is a tag");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks (U+2068, U+2069) would show in PDFs and break comparisons.
    bundle.set_use_isolating(false);
    for (name, source) in sources(lang) {
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, errors)| {
                tracing::error!(name, lang = lang.code(), ?errors, "texts that cannot be read");
                resource
            });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(name, lang = lang.code(), ?errors, "texts with a key twice");
        }
    }
    bundle
}
