use proptest::prelude::*;

use super::*;

#[test]
fn a_name_has_1_to_100_characters_and_single_spaces() {
    assert_eq!(
        Name::try_new("  Van  den\u{a0}Berg ", "family_name").unwrap().as_str(),
        "Van den Berg"
    );
    assert_eq!(
        Name::try_new("   ", "family_name"),
        Err(FieldError::Empty { field: "family_name" })
    );
    for (length, accepted) in [(1, true), (99, true), (100, true), (101, false)] {
        assert_eq!(Name::try_new(&"é".repeat(length), "family_name").is_ok(), accepted, "{length}");
    }
    assert_eq!(
        Name::try_new("a\u{0}b", "given_name"),
        Err(FieldError::ControlCharacter { field: "given_name" })
    );
}

#[test]
fn a_full_name_is_said_given_first_and_sorted_family_first() {
    let name = |given: Option<&str>, family: &str| PersonName {
        family: Name::try_new(family, "family_name").unwrap(),
        given: given.map(|given| Name::try_new(given, "given_name").unwrap()),
    };
    assert_eq!(name(Some("Chloé"), "Dupont").full(), "Chloé Dupont");
    assert_eq!(name(None, "Syndic & Cie SRL").full(), "Syndic & Cie SRL");
    assert!(name(Some("Zoé"), "Albert") < name(Some("Anne"), "Bodart"));
}

#[test]
fn emails_are_read_or_refused() {
    for text in ["a@b.be", " jean.dupont+coop@sous.domaine.be ", "é@exemple.be", "o'neil@x.ie"] {
        assert!(Email::try_new(text).is_ok(), "{text}");
    }
    for text in [
        "",
        "a",
        "a@b",
        "@b.be",
        "a@.be",
        "a@b.",
        "a b@c.be",
        "a@b@c.be",
        "a@b..be",
        ".a@b.be",
        "a.@b.be",
        "Jean <a@b.be>",
        "a@b.be, c@d.be",
        "a@-b.be",
    ] {
        assert_eq!(Email::try_new(text), Err(FieldError::NotAnEmail), "{text}");
    }
    assert_eq!(Email::try_new("Jean@B.be").unwrap().folded(), "jean@b.be");
}

#[test]
fn phones_become_e164() {
    for text in [
        "0470 12 34 56",
        "0470/12.34.56",
        "+32470123456",
        "0032 470 12 34 56",
        "+32 (0)470 12 34 56",
        "0470\u{a0}12\u{202f}34-56",
    ] {
        assert_eq!(Phone::parse(text, Region::BE).unwrap().as_str(), "+32470123456", "{text}");
    }
    assert_eq!(Phone::parse("02 511 12 34", Region::BE).unwrap().as_str(), "+3225111234");
    assert_eq!(
        Phone::parse("06 12 34 56 78", Region::try_new("FR").unwrap()).unwrap().as_str(),
        "+33612345678"
    );
}

#[test]
fn a_stored_phone_is_taken_as_it_is_and_only_in_e164() {
    // "+3299" is in no plan of today: a number once accepted stays readable.
    for kept in ["+3299", "+32470123456", "+123456789012345"] {
        assert_eq!(Phone::from_e164(kept).map(|phone| phone.to_string()), Ok(kept.to_owned()));
    }
    for refused in
        ["", "+", "32470123456", "+324", "+0470123456", "+1234567890123456", "+32 470", "+32４70"]
    {
        assert_eq!(Phone::from_e164(refused), Err(FieldError::NotAPhone), "{refused}");
    }
}

#[test]
fn impossible_phones_are_refused() {
    for text in
        ["", "0470", "0470 12 34 5", "0470 12 34 567", "112", "+320", "abc", "tél 0470123456"]
    {
        assert_eq!(Phone::parse(text, Region::BE), Err(FieldError::NotAPhone), "{text:?}");
    }
    assert_eq!(Region::try_new("Belgique"), Err(FieldError::UnknownCountry));
}

#[test]
fn languages_are_three() {
    assert_eq!(Language::parse("nl"), Ok(Language::Nl));
    assert_eq!(Language::parse("de"), Err(FieldError::UnknownLanguage));
    assert_eq!(Language::parse("FR"), Err(FieldError::UnknownLanguage));
}

#[test]
fn an_empty_part_of_an_address_is_none() {
    let address = Address::try_new(" Rue  du Temple 1 ", "", "Ath", " ").unwrap();
    assert_eq!(address.street.as_deref(), Some("Rue du Temple 1"));
    assert_eq!(address.postal_code, None);
    assert_eq!(address.country, None);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_without_a_panic(text in ".{0,60}") {
        let _phone = Phone::parse(&text, Region::BE);
        let _email = Email::try_new(&text);
        let _name = Name::try_new(&text, "family_name");
        let _note = Note::try_new(&text);
    }

    #[test]
    fn any_digits_are_read_or_refused_without_a_panic(text in "[+]?[0-9 ()./-]{0,30}") {
        if let Ok(phone) = Phone::parse(&text, Region::BE) {
            prop_assert_eq!(Phone::from_e164(phone.as_str()), Ok(phone.clone()), "read back from the file");
            prop_assert_eq!(Phone::parse(phone.as_str(), Region::BE), Ok(phone), "stable once read");
        }
    }

    #[test]
    fn a_name_once_read_reads_the_same(text in "\\PC{1,60}") {
        if let Ok(name) = Name::try_new(&text, "family_name") {
            prop_assert_eq!(Name::try_new(name.as_str(), "family_name"), Ok(name));
        }
    }
}
