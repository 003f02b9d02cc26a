//! Several processes writing one file.

use std::time::{Duration, Instant};

use store::{Act, Store, StoreError};
use uuid::Uuid;

use crate::child;
use crate::fixture::{self, closed, create, key};

#[test]
fn two_processes_write_one_file_and_every_act_of_both_is_there() {
    let folder = fixture::folder();
    let path = closed(folder.path(), 0);
    let started = [0, 10_000].map(|from| child::start("write 150", &path, from));
    let mut expected = Vec::new();
    for process in started {
        let output = process.wait_with_output().unwrap();
        let complaints = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{complaints}");
        expected.extend(child::acknowledged(&String::from_utf8_lossy(&output.stdout)));
    }
    expected.sort_unstable();
    assert_eq!(expected.len(), 300);
    let opened = Store::open(&path, &key()).unwrap();
    assert!(!opened.recovered_after_crash, "both closed it well");
    assert_eq!(fixture::numbers(&opened.store).0, expected);
    assert_eq!(fixture::findings(&opened.store), []);
}

#[test]
fn the_same_request_from_two_at_once_is_done_once() {
    let folder = fixture::folder();
    let (path, mut first) = create(folder.path());
    let mut second = Store::open(&path, &key()).unwrap().store;
    let request = Uuid::from_u128(500);
    let ask = |store: &mut Store| {
        let act = Act::new("messages.test", fixture::noon(), fixture::day());
        store.unit_of_work(&act, |tx| {
            if tx.answer_of(request, "messages.test", &[1; 32])?.is_some() {
                return Ok::<_, StoreError>(false);
            }
            fixture::write_both(tx, 1)?;
            tx.remember_request(request, "messages.test", &[1; 32], &serde_json::json!("done"));
            Ok(true)
        })
    };
    let (one, two) = std::thread::scope(|scope| {
        let one = scope.spawn(|| ask(&mut first).unwrap().value);
        let two = scope.spawn(|| ask(&mut second).unwrap().value);
        (one.join().unwrap(), two.join().unwrap())
    });
    assert!(one != two, "one of the two did it");
    assert_eq!(fixture::numbers(&first).0, [1]);
}

#[test]
fn a_writer_waits_for_another_and_gives_up_after_five_seconds() {
    let folder = fixture::folder();
    let (path, mut first) = create(folder.path());
    let mut second = Store::open(&path, &key()).unwrap().store;
    let (holding, held) = std::sync::mpsc::channel();
    let (release, released) = std::sync::mpsc::channel::<()>();
    std::thread::scope(|scope| {
        let first = &mut first;
        scope.spawn(move || {
            let act = Act::new("messages.test", fixture::noon(), fixture::day());
            first
                .unit_of_work(&act, |tx| {
                    holding.send(()).unwrap();
                    released.recv().unwrap();
                    fixture::write_both(tx, 1)
                })
                .unwrap();
        });
        held.recv().unwrap();
        let asked = Instant::now();
        let refused = fixture::write(&mut second, 2);
        assert!(matches!(refused, Err(StoreError::Busy)));
        assert!(asked.elapsed() >= Duration::from_secs(4), "{:?}", asked.elapsed());
        assert_eq!(fixture::numbers(&second).0, Vec::<u128>::new(), "reading does not wait");
        release.send(()).unwrap();
    });
    fixture::write(&mut second, 2).unwrap();
    assert_eq!(fixture::numbers(&second).0, [1, 2]);
}
