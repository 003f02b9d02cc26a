//! The natural order of codes: A2 comes before A10, because digits are read as numbers.
//!
//! Deliberately not here: accents and languages; a code is a short label, not a word.

use std::cmp::Ordering;

/// Compares two codes: runs of digits as whole numbers of any length, the rest letter by letter;
/// where that finds no difference (`A1`, `A01`), the codes as they are written. Two codes are equal
/// only when they are the same.
pub fn natural_order(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        let (Some(first), Some(second)) = (left.chars().next(), right.chars().next()) else {
            // The shorter one first; both at their end, the writing decides.
            return left.len().cmp(&right.len()).then_with(|| a.cmp(b));
        };
        let order;
        if first.is_ascii_digit() && second.is_ascii_digit() {
            let (number, after) = number_of(left);
            let (other, other_after) = number_of(right);
            order = number.len().cmp(&other.len()).then_with(|| number.cmp(other));
            (left, right) = (after, other_after);
        } else {
            order = first.cmp(&second);
            (left, right) = (&left[first.len_utf8()..], &right[second.len_utf8()..]);
        }
        if order != Ordering::Equal {
            return order;
        }
    }
}

/// The digits at the start, without their leading zeros, and what follows them.
fn number_of(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, after) = text.split_at(end);
    (digits.trim_start_matches('0'), after)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn digits_are_read_as_numbers() {
        let mut codes =
            vec!["B1", "A10", "A2", "A1", "A", "A01", "10", "9", "A2b", "A2a10", "A2a9"];
        codes.sort_by(|a, b| natural_order(a, b));
        assert_eq!(codes, ["9", "10", "A", "A01", "A1", "A2", "A2a9", "A2a10", "A2b", "A10", "B1"]);
    }

    #[test]
    fn a_number_longer_than_any_integer_is_compared_all_the_same() {
        let long = format!("A{}", "9".repeat(60));
        let longer = format!("A1{}", "0".repeat(60));
        assert_eq!(natural_order(&long, &longer), Ordering::Less);
    }

    proptest! {
        #[test]
        fn it_is_an_order_and_only_the_same_codes_are_equal(
            mut codes in prop::collection::vec("[0-2aAé-]{0,5}", 3),
        ) {
            codes.sort_by(|a, b| natural_order(a, b));
            prop_assert_ne!(natural_order(&codes[0], &codes[1]), Ordering::Greater);
            prop_assert_ne!(natural_order(&codes[0], &codes[2]), Ordering::Greater, "transitive");
            for (a, b) in [(0, 1), (1, 2), (0, 2)] {
                let order = natural_order(&codes[a], &codes[b]);
                prop_assert_eq!(order.reverse(), natural_order(&codes[b], &codes[a]));
                prop_assert_eq!(order == Ordering::Equal, codes[a] == codes[b]);
            }
        }
    }
}
