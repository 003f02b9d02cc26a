//! A member, a syndic and an auditor at the desk: what each sees, and what is refused (spec 08).

use std::collections::BTreeMap;

use crate::evening::{Evening, day};
use api::Access;
use api::testing::ask;
use serde_json::{Value, json};

const PHRASE: &str = "petit jardin bleu";

/// An evening with a second member, and users: each role, the member linked to the first titular.
struct Place {
    evening: Evening,
    other: Value,
    person: Value,
}

impl Place {
    fn new() -> Self {
        let evening = Evening::new();
        evening.on(day(2026, 3, 5));
        evening.ask("contributions.issue_dues", json!({}));
        let added = json!({"titulars": [{"family_name": "Autre"}], "joined_on": "2026-01-01"});
        let other = evening.ask("members.add", added)["id"].clone();
        let shown = evening.ask("members.show", json!({"membership": evening.member}));
        let person = shown["persons"][0]["id"].clone();
        evening.ask("settings.set_passphrase", json!({"passphrase": PHRASE}));
        for (name, role, person) in [
            ("Membre", "COOP_MEMBER", person.clone()),
            ("Sans lien", "COOP_MEMBER", Value::Null),
            ("Syndic", "SYNDIC", Value::Null),
            ("Audrey", "AUDITOR", Value::Null),
            ("Tom", "TREASURER", person.clone()),
        ] {
            let input = json!({"name": name, "role": role, "person": person, "passphrase": PHRASE});
            evening.ask("settings.add_user", input);
        }
        Self { evening, other, person }
    }

    fn enter(&self, name: &str) {
        let current = self.evening.ask("cooperative.current", json!({}));
        let users = current["file"]["users"].as_array().unwrap().clone();
        let user = users.iter().find(|user| user["name"] == name).unwrap();
        let input = json!({"user": user["id"], "passphrase": PHRASE});
        self.evening.ask("settings.sign_in", input);
    }

    fn code(&self, name: &str, input: Value) -> String {
        ask(&self.evening.desk, name, input).map_or_else(|refusal| refusal.code, |_| "done".into())
    }

    fn document(&self, title: &str, visibility: &str) -> Value {
        let path = self.evening.file(&format!("{title}.pdf"), b"%PDF-1.7\nexemple");
        let input =
            json!({"path": path, "title": title, "kind": "other", "visibility": visibility});
        self.evening.ask("documents.add", input)["document"].clone()
    }

    fn titles(&self) -> Vec<String> {
        let list = self.evening.ask("documents.list", json!({}));
        let mut titles: Vec<String> = list["documents"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["kind"] == "other")
            .map(|row| row["title"].as_str().unwrap().to_owned())
            .collect();
        titles.sort();
        titles
    }

    fn declare(&self, membership: &Value) -> Value {
        let proof = self.evening.file("extrait.pdf", b"%PDF-1.7\nextrait");
        json!({
            "membership": membership, "amount": "250.00", "value_date": "2026-03-04",
            "method": "BANK_TRANSFER", "proofs": [proof],
        })
    }
}

#[test]
fn a_member_sees_their_own_account_and_no_other() {
    let place = Place::new();
    place.enter("Membre");
    let own = place.evening.ask("members.own", json!({}));
    assert_eq!(own["linked"], true);
    assert_eq!(own["members"].as_array().unwrap().len(), 1);
    assert_eq!(own["members"][0]["id"], place.evening.member);
    for name in [
        "contributions.account",
        "contributions.dues",
        "contributions.list",
        "members.show",
        "documents.statement",
    ] {
        let mine = json!({"membership": place.evening.member});
        assert_eq!(place.code(name, mine), "done", "{name} of their own");
        let theirs = json!({"membership": place.other});
        assert_eq!(place.code(name, theirs), "forbidden", "{name} of another");
    }
    for name in ["contributions.dues", "contributions.list"] {
        assert_eq!(place.code(name, json!({})), "forbidden", "{name} of everybody");
    }
    for name in ["members.list", "members.persons", "cooperative.dashboard", "history.timeline"] {
        assert_eq!(place.code(name, json!({})), "forbidden", "{name}");
    }
}

#[test]
fn a_member_declares_for_their_own_membership_only_and_confirms_nothing() {
    let place = Place::new();
    place.enter("Membre");
    let own = place.declare(&place.evening.member);
    let made = place.evening.ask("contributions.declare", own);
    assert_eq!(made["status"], "PENDING");
    assert_eq!(
        place.code("contributions.declare", place.declare(&place.other)),
        "forbidden",
        "not for another"
    );
    let confirm = json!({"contribution": made["id"]});
    assert_eq!(place.code("contributions.confirm", confirm.clone()), "forbidden");
    let listed = json!({"membership": place.evening.member});
    let rows = place.evening.ask("contributions.list", listed)["contributions"].clone();
    let proof = rows[0]["proofs"][0]["document"].clone();
    assert_eq!(place.code("documents.content", json!({"document": proof})), "done", "their proof");
    place.enter("Nadia");
    assert_eq!(place.code("contributions.confirm", confirm), "done");
}

#[test]
fn a_member_adds_proofs_to_their_own_payments_while_they_wait() {
    let place = Place::new();
    let theirs = place.evening.ask("contributions.declare", place.declare(&place.other));
    place.enter("Membre");
    let mine = place.evening.ask("contributions.declare", place.declare(&place.evening.member));
    let more = place.evening.file("recu.pdf", b"%PDF-1.7\nrecu");
    let add = |membership: &Value, contribution: &Value| json!({"membership": membership, "contribution": contribution, "path": more});
    let (own, other) = (&place.evening.member, &place.other);
    assert_eq!(place.code("contributions.add_proof", add(own, &mine["id"])), "done");
    for (membership, contribution, code) in [
        (own, &theirs["id"], "not_found"),
        (other, &theirs["id"], "forbidden"),
        (&Value::Null, &mine["id"], "forbidden"),
    ] {
        let told = place.code("contributions.add_proof", add(membership, contribution));
        assert_eq!(told, code, "{membership} {contribution}");
    }
    let rows = place.evening.ask("contributions.list", json!({"membership": own}));
    assert_eq!(rows["contributions"][0]["proofs"].as_array().unwrap().len(), 2);
    place.enter("Nadia");
    assert_eq!(place.code("contributions.confirm", json!({"contribution": mine["id"]})), "done");
    place.enter("Membre");
    let late = place.code("contributions.add_proof", add(own, &mine["id"]));
    assert_eq!(late, "contribution_wrong_status", "what is confirmed has its proofs");
}

#[test]
fn a_user_who_is_nobody_has_no_account_until_they_are_linked() {
    let place = Place::new();
    place.enter("Sans lien");
    let own = place.evening.ask("members.own", json!({}));
    assert_eq!((&own["linked"], &own["members"]), (&json!(false), &json!([])));
    place.enter("Nadia");
    let users = place.evening.ask("settings.users", json!({}))["users"].clone();
    let user = users.as_array().unwrap().iter().find(|user| user["name"] == "Sans lien").unwrap();
    let mut link = json!({
        "id": user["id"], "name": "Sans lien", "role": "COOP_MEMBER", "disabled": false,
        "row_version": user["row_version"], "person": "00000000-0000-0000-0000-00000000dead",
    });
    let refusal = ask(&place.evening.desk, "settings.update_user", link.clone()).unwrap_err();
    assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), ("not_found", Some("person")));
    link.as_object_mut().unwrap().remove("person");
    let refusal = ask(&place.evening.desk, "settings.update_user", link.clone()).unwrap_err();
    let said = (refusal.code.as_str(), refusal.field.as_deref());
    assert_eq!(said, ("missing_field", Some("person")), "silence unlinks nobody");
    link["person"] = place.person.clone();
    place.evening.ask("settings.update_user", link);
    let users = place.evening.ask("settings.users", json!({}))["users"].clone();
    let user = users.as_array().unwrap().iter().find(|user| user["name"] == "Sans lien").unwrap();
    assert_eq!(user["person_name"], "Dupont");
    place.enter("Sans lien");
    let own = place.evening.ask("members.own", json!({}));
    assert_eq!(own["members"][0]["id"], place.evening.member);
}

#[test]
fn each_sees_the_documents_shown_to_them() {
    let place = Place::new();
    let documents: Vec<(&str, Value)> = ["EVERYONE", "BOARD", "MANAGERS"]
        .into_iter()
        .map(|visibility| (visibility, place.document(visibility, visibility)))
        .collect();
    let statement = json!({"membership": place.other});
    let statement = place.evening.ask("documents.statement", statement)["document"].clone();
    for (who, seen) in [
        ("Membre", &["EVERYONE"][..]),
        ("Syndic", &["BOARD", "EVERYONE"][..]),
        ("Audrey", &["BOARD", "EVERYONE", "MANAGERS"][..]),
        ("Tom", &["BOARD", "EVERYONE", "MANAGERS"][..]),
    ] {
        place.enter(who);
        assert_eq!(place.titles(), seen, "{who}");
        for (visibility, document) in &documents {
            let expected = if seen.contains(visibility) { "done" } else { "not_found" };
            let content = place.code("documents.content", json!({"document": document}));
            assert_eq!(content, expected, "{who} opens {visibility}");
            let path = place.evening.path(&format!("{who} {visibility}.pdf"));
            let save = json!({"document": document, "path": path});
            assert_eq!(place.code("documents.save", save), expected, "{who} saves {visibility}");
        }
        let all = matches!(who, "Audrey" | "Tom");
        let expected = if all { "done" } else { "not_found" };
        let content = place.code("documents.content", json!({"document": statement}));
        assert_eq!(content, expected, "{who} opens the statement of another");
    }
}

#[test]
fn a_document_is_shown_to_others_but_not_one_that_is_about_a_person() {
    let place = Place::new();
    let document = place.document("Statuts", "MANAGERS");
    let show = |document: &Value, to: &str| json!({"document": document, "visibility": to});
    place.enter("Membre");
    assert_eq!(place.titles(), Vec::<String>::new());
    assert_eq!(place.code("documents.set_visibility", show(&document, "EVERYONE")), "forbidden");
    place.enter("Nadia");
    assert_eq!(place.code("documents.set_visibility", show(&document, "PERSON")), "unknown_choice");
    place.evening.ask("documents.set_visibility", show(&document, "EVERYONE"));
    let statement = json!({"membership": place.evening.member});
    let statement = place.evening.ask("documents.statement", statement)["document"].clone();
    let code = place.code("documents.set_visibility", show(&statement, "EVERYONE"));
    assert_eq!(code, "document_of_a_person");
    place.enter("Membre");
    assert_eq!(place.titles(), ["Statuts"]);
    assert_eq!(place.code("documents.content", json!({"document": statement})), "done");
}

#[test]
fn who_declared_for_themselves_leaves_the_confirmation_to_another_unless_it_is_turned_off() {
    let place = Place::new();
    let duties = place.evening.ask("settings.duties", json!({}));
    assert_eq!((&duties["separation"], &duties["keepers"]), (&json!(true), &json!(2)));
    place.enter("Tom");
    let own = place.declare(&place.evening.member);
    let made = place.evening.ask("contributions.declare", own)["id"].clone();
    let confirm = json!({"contribution": made});
    assert_eq!(place.code("contributions.confirm", confirm.clone()), "own_declaration");
    let together = json!({"separation": false});
    assert_eq!(place.code("settings.set_duties", together.clone()), "forbidden");
    place.enter("Nadia");
    place.evening.ask("settings.set_duties", together.clone());
    place.evening.ask("settings.set_duties", together);
    let told = place.evening.ask("history.timeline", json!({}))["entries"].clone();
    let told = told.as_array().unwrap().iter();
    let lifted = told.filter(|entry| entry["text"] == "timeline-duties-together").count();
    assert_eq!(lifted, 1, "the same word again changes nothing");
    place.enter("Tom");
    assert_eq!(place.code("contributions.confirm", confirm), "done");
}

#[test]
fn a_joining_date_that_dues_depend_on_is_not_corrected() {
    let place = Place::new();
    let shown = place.evening.ask("members.show", json!({"membership": place.evening.member}));
    let input = json!({
        "membership": place.evening.member, "joined_on": "2026-02-01",
        "titulars": [{"person": place.person}], "reason": "mal recopié",
        "row_version": shown["row_version"],
    });
    let refusal = ask(&place.evening.desk, "members.correct", input).unwrap_err();
    assert_eq!(refusal.code, "joining_date_has_dues");
    assert_eq!(refusal.field.as_deref(), Some("joined_on"));
    assert_eq!(refusal.params["first"], "2026-01-05");
    assert!(api::message(&refusal, api::Lang::Fr).contains("5/01/2026"), "{refusal:?}");
}

#[test]
fn a_member_reads_neither_remarks_nor_how_to_reach_the_other_titular() {
    let place = Place::new();
    let own = json!({"membership": place.evening.member});
    let mine = json!({
        "family_name": "Dupont", "email": "moi@exemple.be", "phone": "+32 470 12 34 56",
        "note": "à relancer doucement",
    });
    let other = json!({
        "family_name": "Leroy", "email": "autre@exemple.be", "phone": "+32 471 12 34 56",
        "street": "Rue Haute 1", "postal_code": "1000", "city": "Bruxelles", "country": "BE",
        "note": "en conflit",
    });
    let shown = place.evening.ask("members.show", own.clone());
    let update = json!({
        "id": place.person, "person": mine, "row_version": shown["persons"][0]["row_version"],
    });
    place.evening.ask("members.update_person", update);
    let correct = json!({
        "membership": place.evening.member, "joined_on": shown["row"]["joined_on"],
        "titulars": [{"person": place.person}, {"new": other}],
        "reason": "la compagne manquait", "row_version": shown["row_version"],
    });
    place.evening.ask("members.correct", correct);
    let reject = json!({
        "membership": place.evening.member, "piece": "identity", "seen": false,
        "reason": "carte illisible",
    });
    place.evening.ask("members.set_kyc", reject);
    let suspend = json!({
        "membership": place.evening.member, "to": "SUSPENDED", "reason": "en litige avec le groupe",
    });
    place.evening.ask("members.change_status", suspend);
    place.enter("Tom");
    let whole = place.evening.ask("members.show", own.clone()).to_string();
    let hidden = [
        "à relancer doucement",
        "en conflit",
        "autre@exemple.be",
        "+32471123456",
        "Rue Haute",
        "en litige avec le groupe",
        "carte illisible",
    ];
    for said in hidden {
        assert!(whole.contains(said), "the treasurer reads {said}: {whole}");
    }
    place.enter("Membre");
    let seen = place.evening.ask("members.show", own);
    for said in hidden {
        assert!(!seen.to_string().contains(said), "a member does not read {said}: {seen}");
    }
    assert_eq!(seen["persons"][0]["email"], "moi@exemple.be", "their own");
    assert_eq!(seen["persons"][1]["family_name"], "Leroy");
}

#[test]
fn nobody_corrects_the_titulars_of_their_own_membership_while_duties_are_separate() {
    let place = Place::new();
    place.enter("Tom");
    let own = place.declare(&place.evening.member);
    let confirm = json!({"contribution": place.evening.ask("contributions.declare", own)["id"]});
    assert_eq!(place.code("contributions.confirm", confirm), "own_declaration");
    let correct = |membership: &Value, titulars: Value, household: &str| {
        let shown = place.evening.ask("members.show", json!({"membership": membership}));
        json!({
            "membership": membership, "joined_on": shown["row"]["joined_on"],
            "titulars": titulars, "household": household, "reason": "mal recopié",
            "row_version": shown["row_version"],
        })
    };
    let without = json!([{"new": {"family_name": "Prête-nom"}}]);
    let with = json!([{"new": {"family_name": "Prête-nom"}}, {"person": place.person}]);
    for titulars in [&without, &with] {
        let input = correct(&place.evening.member, titulars.clone(), "Dupont");
        let refusal = ask(&place.evening.desk, "members.correct", input).unwrap_err();
        assert_eq!(
            (refusal.code.as_str(), refusal.field.as_deref()),
            ("own_titulars", Some("titulars"))
        );
        assert!(api::message(&refusal, api::Lang::Fr).contains("la vôtre"), "{refusal:?}");
    }
    let same = json!([{"person": place.person}]);
    let label = correct(&place.evening.member, same, "Les Dupont");
    assert_eq!(place.code("members.correct", label), "done", "what is no titular");
    let other = correct(&place.other, without.clone(), "Autre");
    assert_eq!(place.code("members.correct", other), "done", "of another");
    place.enter("Nadia");
    place.evening.ask("settings.set_duties", json!({"separation": false}));
    place.enter("Tom");
    let input = correct(&place.evening.member, without, "Dupont");
    assert_eq!(place.code("members.correct", input), "done", "once it is lifted");
}

#[test]
fn no_command_of_one_s_own_answers_of_another_s() {
    let place = Place::new();
    let other = place.other.clone();
    let payment = place.evening.ask("contributions.declare", place.declare(&other))["id"].clone();
    let proof = place.evening.file("autre.pdf", b"%PDF-1.7\nautre");
    place.enter("Membre");
    let inputs: BTreeMap<&str, Value> = BTreeMap::from([
        ("members.show", json!({"membership": other})),
        ("contributions.dues", json!({"membership": other})),
        ("contributions.declare", place.declare(&other)),
        (
            "contributions.add_proof",
            json!({"membership": other, "contribution": payment, "path": proof}),
        ),
        ("contributions.list", json!({"membership": other})),
        ("contributions.account", json!({"membership": other})),
        ("documents.statement", json!({"membership": other})),
    ]);
    for command in api::commands() {
        if !matches!(command.access, Access::RolesOrOwn(_)) {
            continue;
        }
        let input = inputs.get(command.name).unwrap_or_else(|| panic!("{} too", command.name));
        assert_eq!(place.code(command.name, input.clone()), "forbidden", "{}", command.name);
    }
}
