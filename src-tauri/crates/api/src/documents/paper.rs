//! What every paper has: who issues, to whom, in which language, how to pay.

use documents::views::{Issue, Issuer, Payment, Recipient};
use documents::{DocumentError, Rendered};
use domain::contributions::BankAccount;
use domain::kernel::Money;
use domain::members::Language;
use domain::payments::{
    EpcCommunication, EpcName, EpcPayment, Iban, ReferenceLine, StructuredReference,
};
use store::documents::{Document, DocumentFilter, NewDocument, Visibility};
use store::history::EntryKind;
use store::{Reader, Tx};
use texts::Lang;
use uuid::Uuid;

use crate::call::Call;
use crate::cooperative::identity;
use crate::history::{Telling, tell};
use crate::refusal::Refusal;

/// The catalogue's language of a person or of the cooperative.
pub(crate) fn lang_of(language: Language) -> Lang {
    match language {
        Language::Fr => Lang::Fr,
        Language::Nl => Lang::Nl,
        Language::En => Lang::En,
    }
}

/// A layout that refuses is a refusal with its own code.
pub(super) fn refused(error: DocumentError) -> Refusal {
    let mut refusal = Refusal::new(error.code());
    refusal.field = error.field().map(str::to_owned);
    refusal
}

/// The letterhead.
pub(super) fn issuer(reader: Reader<'_>) -> Result<Issuer, Refusal> {
    let identity = identity(reader)?;
    Ok(Issuer {
        name: identity.name,
        address: identity.address.lines().map(str::to_owned).collect(),
        enterprise_number: identity.enterprise_number,
        contact: Vec::new(),
        logo: None,
    })
}

/// To whom a membership's paper goes, and in which language: the first titular's.
pub(super) fn recipient(
    reader: Reader<'_>,
    membership: Uuid,
    number: u32,
) -> Result<(Recipient, Lang), Refusal> {
    let titulars = store::members::persons::titulars_of(reader, membership)?;
    let mut lines: Vec<String> =
        titulars.iter().map(|titular| titular.person.name.full()).collect();
    let first = titulars.first();
    if let Some(first) = first {
        let address = &first.person.address;
        lines.extend(address.street.clone());
        let city: Vec<String> =
            [&address.postal_code, &address.city].into_iter().flatten().cloned().collect();
        if !city.is_empty() {
            lines.push(city.join(" "));
        }
    }
    let lang = first.map_or(Lang::Fr, |first| lang_of(first.person.language));
    let country = first.and_then(|first| first.person.address.country.as_deref());
    if let Some(country) = country {
        lines.extend(country_line(country, lang));
    }
    let reference = texts::say(lang, "paper-membership", &[("number", number.into())]);
    Ok((Recipient { lines, reference: Some(reference) }, lang))
}

/// The last line of an address: the country in words, and none at home, as the post asks.
fn country_line(country: &str, lang: Lang) -> Option<String> {
    let home = [Lang::Fr, Lang::Nl, Lang::En].map(|lang| texts::say(lang, "country-be", &[]));
    if country.eq_ignore_ascii_case("BE") || home.iter().any(|name| name == country) {
        return None;
    }
    let key = format!("country-{}", country.to_ascii_lowercase());
    Some(if texts::has(lang, &key) { texts::say(lang, &key, &[]) } else { country.to_owned() })
}

/// How to pay an amount on an account of the cooperative (spec 03: what goes to the reserve is
/// asked on its own account): number, permanent reference, and the code that a banking app scans.
///
/// # Errors
/// `iban_needed`, `reserve_iban_needed` when the cooperative has not recorded the account.
pub(super) fn payment(
    reader: Reader<'_>,
    account: BankAccount,
    amount: Money,
    due_on: Option<chrono::NaiveDate>,
    reference: &StructuredReference,
) -> Result<Payment, Refusal> {
    let identity = identity(reader)?;
    let (iban, needed) = match account {
        BankAccount::Current => (identity.iban, "iban_needed"),
        BankAccount::Reserve => (identity.reserve_iban, "reserve_iban_needed"),
    };
    let iban = iban.ok_or_else(|| Refusal::new(needed))?;
    let epc =
        if amount.is_positive() { epc(&identity.name, &iban, amount, reference)? } else { None };
    Ok(Payment {
        amount,
        due_on,
        beneficiary: identity.name,
        iban,
        bic: None,
        communication: reference.to_string(),
        epc,
    })
}

/// The EPC payload. None where the standard has no room for it (another currency than the euro,
/// an amount beyond its bounds): the page then shows the account and the reference alone.
fn epc(
    name: &str,
    iban: &str,
    amount: Money,
    reference: &StructuredReference,
) -> Result<Option<String>, Refusal> {
    if amount.currency() != domain::kernel::Currency::EUR {
        return Ok(None);
    }
    let iban = Iban::parse(iban).map_err(|wrong| Refusal::new(wrong.code()))?;
    let made = EpcName::shortened(name).and_then(|name| {
        let communication = EpcCommunication::Reference(*reference, ReferenceLine::Line10);
        EpcPayment::try_new(name, iban, amount, communication)
    });
    match made {
        Ok(epc) => Ok(Some(epc.payload())),
        Err(error) => {
            tracing::info!(code = error.code(), "a paper without scan code");
            Ok(None)
        }
    }
}

/// What makes this copy: language, number, day.
pub(super) fn issue(call: &Call<'_>, lang: Lang, number: String) -> Issue {
    Issue {
        lang,
        number,
        issued_on: call.today(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        duplicate: false,
    }
}

/// The next number of a kind of paper in a year: `REL-2026-0012`. Issued papers are never
/// deleted, so their count gives it.
pub(super) fn next_number(
    reader: Reader<'_>,
    kind: &str,
    prefix: &str,
    year: i32,
) -> Result<String, Refusal> {
    let kept = kept_of_kind(reader, kind)?;
    let start = format!("{prefix}-{year}-");
    let count = kept
        .iter()
        .filter(|document| document.tags.iter().any(|tag| tag.starts_with(&start)))
        .count();
    Ok(format!("{start}{:04}", count + 1))
}

fn kept_of_kind(reader: Reader<'_>, kind: &str) -> Result<Vec<Document>, Refusal> {
    let filter = DocumentFilter { kind: Some(kind.to_owned()), ..DocumentFilter::default() };
    Ok(store::documents::list(reader, &filter)?)
}

/// A paper that was just made, or found again.
pub(super) struct Kept {
    pub(super) document: Uuid,
    pub(super) title: String,
    pub(super) bytes: Vec<u8>,
    /// The number and the day it left with, when it had left before.
    again: Option<(String, chrono::NaiveDate)>,
}

impl Kept {
    /// Makes the page of a single file say what the kept one says: its number and day, and that
    /// it is a duplicate, when it had left before.
    pub(super) fn said_again(&self, issue: &mut Issue) {
        if let Some((number, on)) = &self.again {
            issue.number.clone_from(number);
            issue.issued_on = *on;
            issue.duplicate = true;
        }
    }
}

/// A paper to keep.
pub(super) struct ToKeep<'a> {
    pub(super) id: Uuid,
    pub(super) kind: &'a str,
    pub(super) title: String,
    pub(super) number: &'a str,
    pub(super) about: Uuid,
    pub(super) on: chrono::NaiveDate,
    pub(super) rendered: Rendered,
    pub(super) lang: Lang,
}

/// Keeps a paper as the bytes that leave; the same data issued before give those bytes again,
/// marked as a duplicate.
pub(super) fn keep(call: &Call<'_>, tx: &mut Tx<'_>, paper: ToKeep<'_>) -> Result<Kept, Refusal> {
    let data = format!("data:{}", paper.rendered.data_hash);
    let about = ("membership".to_owned(), paper.about);
    let earlier = kept_of_kind(tx.reader(), paper.kind)?
        .into_iter()
        .find(|document| document.about.as_ref() == Some(&about) && document.tags.contains(&data));
    if let Some(earlier) = earlier {
        let bytes = store::documents::content(tx.reader(), earlier.id)?;
        let bytes = documents::duplicate(&bytes, paper.lang).map_err(refused)?;
        let number = earlier.tags.iter().find(|tag| !tag.starts_with("data:"));
        let number = number.cloned().unwrap_or_else(|| paper.number.to_owned());
        let again = Some((number, earlier.dated_on.unwrap_or(paper.on)));
        return Ok(Kept { document: earlier.id, title: earlier.title, bytes, again });
    }
    let new = NewDocument {
        title: paper.title.clone(),
        kind: paper.kind.to_owned(),
        dated_on: Some(paper.on),
        mime: "application/pdf".to_owned(),
        file_name: None,
        bytes: paper.rendered.bytes.clone(),
        about: Some(about),
        visibility: Visibility::Person,
        tags: vec![data, paper.number.to_owned()],
        issued: true,
        notes: String::new(),
        replaces: None,
        erase_after: None,
    };
    store::documents::add(tx, paper.id, &new)?;
    let told = Telling::new(EntryKind::DocumentLog, "timeline-paper-issued")
        .about("membership", paper.about)
        .with("title", &paper.title)
        .document(Some(paper.id));
    tell(call, tx, told)?;
    let bytes = paper.rendered.bytes;
    Ok(Kept { document: paper.id, title: paper.title, bytes, again: None })
}

#[cfg(test)]
mod tests {
    use domain::kernel::Currency;
    use domain::members::MembershipNumber;

    use super::*;
    use crate::testing::{TestHost, desk_with_file};

    #[test]
    fn the_scan_code_carries_the_account_that_the_page_names() {
        let folder = tempfile::tempdir().unwrap();
        let today = chrono::NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        let host = std::sync::Arc::new(TestHost::new(folder.path(), today));
        let desk = desk_with_file(host);
        let open = desk.lock_open();
        let reader = open.as_ref().unwrap().store.reader();
        let reference = MembershipNumber::try_new(7).unwrap().structured_reference();
        let amount = Money::parse("40.00", Currency::EUR).unwrap();
        let asked = |account| payment(reader, account, amount, None, &reference);
        let current = asked(BankAccount::Current).unwrap();
        assert!(current.epc.unwrap().contains("BE68539007547034"));
        assert_eq!(asked(BankAccount::Reserve).unwrap_err().code, "reserve_iban_needed");
        drop(open);
        let shown = crate::testing::ask(&desk, "cooperative.show", serde_json::json!({})).unwrap();
        let input = serde_json::json!({
            "name": shown["name"], "language": shown["language"], "iban": shown["iban"],
            "row_version": shown["row_version"], "reserve_iban": "BE71096123456769",
        });
        crate::testing::ask(&desk, "cooperative.update", input).unwrap();
        let open = desk.lock_open();
        let reader = open.as_ref().unwrap().store.reader();
        let reserve = payment(reader, BankAccount::Reserve, amount, None, &reference).unwrap();
        assert_eq!(reserve.iban.replace(' ', ""), "BE71096123456769");
        assert!(reserve.epc.unwrap().contains("BE71096123456769"), "the same in the code");
    }

    #[test]
    fn a_country_stands_in_words_and_never_at_home() {
        for (country, line) in [
            ("BE", None),
            ("be", None),
            ("Belgique", None),
            ("België", None),
            ("FR", Some("France")),
            ("lu", Some("Luxembourg")),
            ("Suisse", Some("Suisse")),
            ("XX", Some("XX")),
        ] {
            assert_eq!(country_line(country, Lang::Fr).as_deref(), line, "{country}");
        }
    }
}
