//! Tests of the outbox.

use super::*;
use crate::Store;
use crate::fixture;

fn reminder(event: &str, blocked: Option<&str>) -> NewMessage {
    NewMessage {
        template: "EVT_COOP_PAYMENT_LATE".to_owned(),
        entity: "due".to_owned(),
        entity_id: fixture::id(5),
        event: event.to_owned(),
        person_id: Some(fixture::id(6)),
        language: Language::Fr,
        channel: Channel::CloudApi,
        phone: Some("+32470123456".to_owned()),
        variables: json!({"amount": "250.00"}),
        document: None,
        not_before: fixture::day(10),
        blocked: blocked.map(str::to_owned),
    }
}

fn queued(number: u128, event: &str) -> Store {
    let mut store = fixture::store();
    store
        .unit_of_work(&fixture::act("contributions.remind"), |tx| {
            enqueue(tx, fixture::id(number), &reminder(event, None))
        })
        .unwrap();
    store
}

fn sent_now() -> Attempt {
    Attempt {
        at: fixture::noon(10),
        outcome: Outcome::Sent { provider_id: Some("wamid.1".to_owned()) },
        http_status: Some(200),
        provider_code: None,
        detail: None,
    }
}

#[test]
fn the_same_event_twice_is_one_row_and_another_event_is_another() {
    let mut store = queued(20, "J+1");
    let act = fixture::act("contributions.remind");
    let mut again = |number, event: &str| {
        let message = reminder(event, None);
        store.unit_of_work(&act, |tx| enqueue(tx, fixture::id(number), &message)).unwrap()
    };
    let same = again(21, "J+1");
    assert_eq!((same.value, same.sequence), (Enqueued::Already(fixture::id(20)), None));
    assert_eq!(again(22, "J+7").value, Enqueued::New(fixture::id(22)));
    assert_eq!(list(store.reader(), &MessageFilter::default()).unwrap().len(), 2);
}

#[test]
fn a_message_is_due_from_its_day_and_not_before_its_next_try() {
    let mut store = queued(20, "J+1");
    let count = |store: &Store, day, now| {
        due(store.reader(), fixture::noon(now), fixture::day(day), 100).unwrap().len()
    };
    for (day, found) in [(9, 0), (10, 1), (11, 1)] {
        assert_eq!(count(&store, day, day), found, "January {day}");
    }
    let act = fixture::act("messages.send");
    store.unit_of_work(&act, |tx| claim(tx, fixture::id(20))).unwrap();
    assert_eq!(count(&store, 10, 10), 0, "it is being sent");
    let retry = Attempt {
        outcome: Outcome::Retry { next_try_at: fixture::noon(12) },
        http_status: Some(429),
        ..sent_now()
    };
    store.unit_of_work(&act, |tx| record_attempt(tx, fixture::id(20), &retry)).unwrap();
    for (now, found) in [(11, 0), (12, 1), (13, 1)] {
        assert_eq!(count(&store, 10, now), found, "noon of January {now}");
    }
    assert_eq!(attempts(store.reader(), fixture::id(20)).unwrap(), [retry]);
}

#[test]
fn one_of_two_gets_a_message_to_send() {
    let mut store = queued(20, "J+1");
    let act = fixture::act("messages.send");
    let claimed = store.unit_of_work(&act, |tx| claim(tx, fixture::id(20))).unwrap().value;
    assert_eq!(claimed.state, State::Sending);
    let second = store.unit_of_work(&act, |tx| claim(tx, fixture::id(20)));
    assert!(matches!(second, Err(StoreError::WrongState { state, .. }) if state == "SENDING"));
}

#[test]
fn an_attempt_that_succeeded_keeps_the_id_of_the_provider() {
    let mut store = queued(20, "J+1");
    let act = fixture::act("messages.send");
    store.unit_of_work(&act, |tx| claim(tx, fixture::id(20))).unwrap();
    let state =
        store.unit_of_work(&act, |tx| record_attempt(tx, fixture::id(20), &sent_now())).unwrap();
    assert_eq!(state.value, State::Sent);
    let message = get(store.reader(), fixture::id(20)).unwrap();
    assert_eq!(message.provider_id.as_deref(), Some("wamid.1"));
    assert_eq!(attempts(store.reader(), message.id).unwrap(), [sent_now()]);
}

#[test]
fn what_a_crash_left_in_sending_becomes_unknown_once() {
    let mut store = queued(20, "J+1");
    let act = fixture::act("messages.send");
    store.unit_of_work(&act, |tx| claim(tx, fixture::id(20))).unwrap();
    for found in [1, 0] {
        assert_eq!(store.unit_of_work(&act, interrupted).unwrap().value, found);
    }
    assert_eq!(get(store.reader(), fixture::id(20)).unwrap().state, State::Unknown);
    store
        .unit_of_work(&act, |tx| {
            set_state(tx, fixture::id(20), &[State::Unknown], State::Sent, Some("by_hand"))
        })
        .unwrap();
    assert_eq!(get(store.reader(), fixture::id(20)).unwrap().state, State::Sent);
}

#[test]
fn without_consent_a_message_is_blocked_and_never_due() {
    let mut store = fixture::store();
    store
        .unit_of_work(&fixture::act("contributions.remind"), |tx| {
            enqueue(tx, fixture::id(20), &reminder("J+1", Some("no_consent")))
        })
        .unwrap();
    assert_eq!(due(store.reader(), fixture::noon(20), fixture::day(20), 100).unwrap(), []);
    let message = get(store.reader(), fixture::id(20)).unwrap();
    assert_eq!(message.state, State::BlockedByPolicy);
    assert_eq!(message.message, reminder("J+1", Some("no_consent")));
}

#[test]
fn reminders_are_cancelled_when_their_due_is_paid() {
    let mut store = queued(20, "J-3");
    let act = fixture::act("contributions.confirm");
    let cancelled = store
        .unit_of_work(&act, |tx| {
            cancel_waiting(tx, "EVT_COOP_PAYMENT_LATE", "due", fixture::id(5), "paid")
        })
        .unwrap();
    assert_eq!(cancelled.value, 1);
    let [count] = &counts(store.reader()).unwrap()[..] else { panic!("one state") };
    assert_eq!((count.state, count.messages, count.oldest_at), (State::Cancelled, 1, act.at));
}

#[test]
fn the_number_of_a_person_is_not_in_the_chain() {
    let store = queued(20, "J+1");
    let filter =
        crate::history::EventFilter { entity: Some("outbox".to_owned()), ..Default::default() };
    let events = crate::history::events(store.reader(), &filter).unwrap();
    assert!(!events[0].diff.to_string().contains("32470123456"));
}
