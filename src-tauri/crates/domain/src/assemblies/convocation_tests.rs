//! The notice of the specification, and each boundary in three.

use super::*;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::day;

#[test]
fn a_convocation_leaves_at_least_fifteen_days_before() {
    for (sent_on, days, in_time) in [
        (day(2026, 5, 31), 16, true),
        (day(2026, 6, 1), 15, true),
        (day(2026, 6, 2), 14, false),
        (day(2026, 6, 16), 0, false),
        (day(2026, 6, 17), -1, false),
    ] {
        let found = convocation(sent_on, day(2026, 6, 16)).unwrap();
        assert_eq!((found.days, found.in_time), (days, in_time), "sent on {sent_on}");
        assert_recomputed(&found.steps);
    }
    assert!(convocation(day(2028, 2, 15), day(2028, 3, 1)).unwrap().in_time, "29 February counts");
    assert!(!convocation(day(2027, 2, 15), day(2027, 3, 1)).unwrap().in_time, "there is none");
}

#[test]
fn a_second_call_is_held_at_least_fifteen_days_later() {
    for (second_on, in_time) in
        [(day(2026, 6, 30), false), (day(2026, 7, 1), true), (day(2026, 7, 2), true)]
    {
        let found = second_call(day(2026, 6, 16), second_on).unwrap();
        assert_eq!((found.earliest, found.in_time), (day(2026, 7, 1), in_time), "{second_on}");
        assert_recomputed(&found.steps);
    }
    assert_eq!(
        second_call(NaiveDate::MAX, NaiveDate::MAX).unwrap_err().code(),
        "date_out_of_range"
    );
}

#[test]
fn holders_of_a_fifth_may_ask_and_are_answered_within_thirty_days() {
    for (quotites, total, entitled) in [
        (199, 1_000, false),
        (200, 1_000, true),
        (201, 1_000, true),
        (199, 999, false),
        (200, 999, true),
    ] {
        let found = request(quotites, total, day(2026, 1, 31)).unwrap();
        assert_eq!(found.entitled, entitled, "{quotites} of {total}");
        assert_eq!(found.convene_by, day(2026, 3, 2), "30 days after 31 January");
        assert_recomputed(&found.steps);
    }
    let refused = |quotites, total| {
        let error = request(quotites, total, day(2026, 1, 31)).unwrap_err();
        (error.code(), error.field())
    };
    assert_eq!(refused(0, 0), ("votes_total_zero", Some("quotites_total")));
    assert_eq!(refused(11, 10), ("votes_above_total", Some("quotites")));
}
