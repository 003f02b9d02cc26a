//! The call for funds and the recovery sheet, read back.

use documents::{DocumentError, call_for_funds, recovery_sheet};

use crate::fixtures::{call, eur, recovery};
use crate::tools::{checked, flat};

#[test]
fn a_call_shows_the_reserve_apart_with_its_own_account() {
    let text = flat(&checked("appel", &call_for_funds(&call()).unwrap()));
    for expected in [
        "Appel de fonds",
        "Provisions du 2e trimestre 2026, lot B2 (112/1 000)",
        "639,75 €",
        "à payer au plus tard le 31/01/2027",
        "6 400,00 € × 112/1 000 × 3/12",
        "179,20 €",
        "-4,25 €",
        "499,75 €",
        "Part destinée au fonds de réserve",
        "140,00 €",
        "BE96 9990 0000 0101",
        "BE85 9990 0000 0202",
    ] {
        assert!(text.contains(expected), "{expected:?} is not in:\n{text}");
    }
    assert_eq!(text.matches("À scanner").count(), 2, "one code for each account");
}

#[test]
fn a_reserve_without_account_is_paid_with_the_rest() {
    let mut view = call();
    view.main.payment = Some(crate::fixtures::payment(eur("639.75")));
    view.reserve.as_mut().unwrap().payment = None;
    let text = flat(&checked("appel-un-compte", &call_for_funds(&view).unwrap()));
    assert_eq!(text.matches("À scanner").count(), 1);
    assert!(text.contains("Fonds de réserve"));
}

#[test]
fn a_call_for_the_reserve_alone_names_no_other_account() {
    let mut view = call();
    view.main.lines.clear();
    view.main.total = eur("0.00");
    view.main.payment = None;
    let text = flat(&checked("appel-reserve", &call_for_funds(&view).unwrap()));
    for expected in ["Part destinée au fonds de réserve", "140,00 €", "BE85 9990 0000 0202"] {
        assert!(text.contains(expected), "{expected:?} is not in:\n{text}");
    }
    for absent in ["BE96 9990 0000 0101", "Montants appelés"] {
        assert!(!text.contains(absent), "{absent:?} is in:\n{text}");
    }
    assert_eq!(text.matches("À scanner").count(), 1);
    view.main.total = eur("0.01");
    let refused = call_for_funds(&view).unwrap_err();
    assert!(matches!(refused, DocumentError::DoesNotAddUp { what: "call_total", .. }));
}

#[test]
fn a_call_whose_total_is_a_cent_off_is_refused() {
    for (total, is_right) in [("499.74", false), ("499.75", true), ("499.76", false)] {
        let mut view = call();
        view.main.total = eur(total);
        match call_for_funds(&view) {
            Ok(_) => assert!(is_right, "{total}"),
            Err(error) => {
                assert!(!is_right, "{total}: {error}");
                assert!(matches!(error, DocumentError::DoesNotAddUp { what: "call_total", .. }));
            }
        }
    }
}

#[test]
fn a_recovery_sheet_shows_every_group_in_order() {
    let view = recovery();
    let text = flat(&checked("recuperation", &recovery_sheet(&view).unwrap()));
    let mut from = 0;
    for (number, group) in view.code.split('-').enumerate() {
        let expected = format!("{} {group}", number + 1);
        let at = text[from..].find(&expected);
        from += at.unwrap_or_else(|| panic!("{expected} is not in order in:\n{text}"));
    }
    assert!(text.contains("Les Tilleuls.coop"));
    assert!(!format!("{view:?}").contains("QX9D"), "the code reaches no log");
}
