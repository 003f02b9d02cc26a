//! The order of lots by their code, as a person would file them: A2 before A10.
//!
//! Deliberately not here: which codes are allowed. Raises nothing.
//!
//! Source: spec 03, "Quotités (millièmes)": ties by natural order.

use std::cmp::Ordering;

/// Compares two codes in natural order: digits count as numbers (A2 before A10), other characters
/// by their place in Unicode. Codes that differ only by leading zeros (A2, A02) are still told
/// apart, so that equal means the same text.
pub fn natural_order(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        let (Some(first), Some(second)) = (left.chars().next(), right.chars().next()) else {
            return left.len().cmp(&right.len()).then_with(|| a.cmp(b));
        };
        let order = if first.is_ascii_digit() && second.is_ascii_digit() {
            let (number, after) = number(left);
            let (other, other_after) = self::number(right);
            (left, right) = (after, other_after);
            // Without leading zeros the longer number is the larger.
            number.len().cmp(&other.len()).then_with(|| number.cmp(other))
        } else {
            left = &left[first.len_utf8()..];
            right = &right[second.len_utf8()..];
            first.cmp(&second)
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// The digits that a text begins with, without leading zeros, and what follows them.
fn number(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, after) = text.split_at(end);
    (digits.trim_start_matches('0'), after)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn codes_are_filed_as_a_person_files_them() {
        let filed = [
            "", "-1", "0", "1", "02", "2", "2B", "10", "A", "A1", "A1-2", "A1-10", "A1b", "A002",
            "A02", "A2", "A9", "A10", "A10a", "A100", "AA1", "B1", "a1", "É1",
        ];
        let mut shuffled = filed.to_vec();
        shuffled.reverse();
        shuffled.sort_by(|a, b| natural_order(a, b));
        assert_eq!(shuffled, filed);
    }

    #[test]
    fn a_number_of_any_length_is_one() {
        let long = format!("A{}", "9".repeat(60));
        let longer = format!("A1{}", "0".repeat(60));
        assert_eq!(natural_order(&long, &longer), Ordering::Less);
    }

    /// Numbers and other characters, each a piece that compares by itself; written another way
    /// than the rule.
    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
    enum Piece {
        BelowDigits(char),
        Number(u128),
        AboveDigits(char),
    }

    fn pieces(code: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut digits = String::new();
        for c in code.chars().chain(['\0']) {
            if c.is_ascii_digit() {
                digits.push(c);
                continue;
            }
            if !digits.is_empty() {
                pieces.push(Piece::Number(digits.parse().unwrap()));
                digits.clear();
            }
            match c {
                '\0' => {}
                c if c < '0' => pieces.push(Piece::BelowDigits(c)),
                c => pieces.push(Piece::AboveDigits(c)),
            }
        }
        pieces
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn the_order_is_that_of_the_pieces(a in "[AB0129. -]{0,8}", b in "[AB0129. -]{0,8}") {
            let expected = pieces(&a).cmp(&pieces(&b)).then_with(|| a.cmp(&b));
            prop_assert_eq!(natural_order(&a, &b), expected);
            prop_assert_eq!(natural_order(&b, &a), expected.reverse());
        }

        #[test]
        fn any_two_texts_have_an_order(a in ".{0,12}", b in ".{0,12}") {
            prop_assert_eq!(natural_order(&a, &b), natural_order(&b, &a).reverse());
            prop_assert_eq!(natural_order(&a, &b) == Ordering::Equal, a == b);
        }
    }
}
