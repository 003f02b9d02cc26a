//! The key of a file, and its written form: the recovery code.
//!
//! A recovery code is 70 characters of Crockford's base 32 in 14 groups of 5: four of data and one
//! that checks the group and its place, so that one mistyped or exchanged character names its
//! group. The last 24 bits check the whole. Source: spec 08, "Encryption".
//!
//! Deliberately not here: where keys are kept (crate `secrets`).

use std::fmt;

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::FileError;

/// The 256-bit random key of one file, used raw. Wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct FileKey([u8; 32]);

impl fmt::Debug for FileKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FileKey(…)")
    }
}

/// A recovery code as it is shown and printed. Wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<String>);

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl fmt::Display for RecoveryCode {
    /// 14 groups of 5 characters, joined by hyphens.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl RecoveryCode {
    /// The groups, in order, to lay them out on paper.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.0.split('-')
    }
}

/// Why a text is not a recovery code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryCodeError {
    /// Characters are missing or too many; separators do not count.
    #[error("{found} characters instead of {expected}")]
    WrongLength {
        /// How many a code has.
        expected: usize,
        /// How many were typed.
        found: usize,
    },
    /// A character that no code contains.
    #[error("{character:?} in group {group} is not part of a code")]
    ForeignCharacter {
        /// Number of the group, from 1.
        group: usize,
        /// The character.
        character: char,
    },
    /// The group is mistyped, or stands at the wrong place.
    #[error("group {group} is mistyped")]
    Mistyped {
        /// Number of the first such group, from 1.
        group: usize,
    },
    /// Each group is right in itself and the whole is not.
    #[error("the code as a whole is mistyped")]
    NotACode,
}

impl RecoveryCodeError {
    /// Stable code, `recovery_code_…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongLength { .. } => "recovery_code_wrong_length",
            Self::ForeignCharacter { .. } => "recovery_code_foreign_character",
            Self::Mistyped { .. } => "recovery_code_mistyped",
            Self::NotACode => "recovery_code_not_a_code",
        }
    }

    /// The input field to blame: always the code.
    pub fn field(&self) -> Option<&str> {
        Some("recovery_code")
    }
}

/// Crockford's alphabet: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 14;
const DATA_IN_GROUP: usize = 4;
const GROUP: usize = DATA_IN_GROUP + 1;
const LENGTH: usize = GROUPS * GROUP;
/// 32 bytes of key and 3 of checksum are exactly 56 characters of 5 bits.
const PAYLOAD: usize = 35;

impl FileKey {
    /// Takes 32 bytes as a key.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Makes a new random key.
    ///
    /// # Errors
    /// [`FileError::NoRandomness`] when the operating system has none.
    pub fn generate() -> Result<Self, FileError> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| {
            tracing::error!(%error, "no randomness");
            FileError::NoRandomness
        })?;
        Ok(Self(bytes))
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Writes the key as a recovery code.
    pub fn recovery_code(&self) -> RecoveryCode {
        let mut payload = Zeroizing::new([0_u8; PAYLOAD]);
        payload[..32].copy_from_slice(&self.0);
        payload[32..].copy_from_slice(&checksum(&self.0));
        let digits = Zeroizing::new(to_base32(&payload[..]));
        let mut code = Zeroizing::new(String::with_capacity(LENGTH + GROUPS));
        for (index, group) in digits.chunks(DATA_IN_GROUP).enumerate() {
            if index > 0 {
                code.push('-');
            }
            for digit in group.iter().chain([&check_digit(index, group)]) {
                code.push(char::from(ALPHABET[usize::from(*digit)]));
            }
        }
        RecoveryCode(code)
    }

    /// Reads a recovery code. Case, spaces, hyphens and line ends do not matter; O is read as 0, I
    /// and L as 1.
    ///
    /// # Errors
    /// [`RecoveryCodeError`]: a mistyped code is told from one that is too short, and its first
    /// wrong group is named.
    pub fn from_recovery_code(text: &str) -> Result<Self, RecoveryCodeError> {
        let typed: Zeroizing<Vec<u8>> = read_digits(text)?;
        if typed.len() != LENGTH {
            return Err(RecoveryCodeError::WrongLength { expected: LENGTH, found: typed.len() });
        }
        let mut digits = Zeroizing::new(Vec::with_capacity(GROUPS * DATA_IN_GROUP));
        for (index, group) in typed.chunks(GROUP).enumerate() {
            let (data, check) = group.split_at(DATA_IN_GROUP);
            if check != [check_digit(index, data)] {
                return Err(RecoveryCodeError::Mistyped { group: index + 1 });
            }
            digits.extend_from_slice(data);
        }
        let payload = Zeroizing::new(from_base32(&digits));
        let mut key = Self([0; 32]);
        key.0.copy_from_slice(&payload[..32]);
        if payload[32..] != checksum(&key.0) {
            return Err(RecoveryCodeError::NotACode);
        }
        Ok(key)
    }
}

fn checksum(key: &[u8; 32]) -> [u8; 3] {
    let digest = Sha256::new().chain_update(b"coop-habitat recovery code").chain_update(key);
    let digest = digest.finalize();
    [digest[0], digest[1], digest[2]]
}

/// The values (0 to 31) of the characters that count.
fn read_digits(text: &str) -> Result<Zeroizing<Vec<u8>>, RecoveryCodeError> {
    let mut digits = Zeroizing::new(Vec::with_capacity(LENGTH));
    for character in text.chars() {
        if is_separator(character) {
            continue;
        }
        let read = match character.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let value = ALPHABET.iter().position(|known| char::from(*known) == read);
        match value.and_then(|value| u8::try_from(value).ok()) {
            Some(value) => digits.push(value),
            None => {
                let group = digits.len() / GROUP + 1;
                return Err(RecoveryCodeError::ForeignCharacter { group, character });
            }
        }
    }
    Ok(digits)
}

/// Spaces and line ends of any kind, and the dashes that word processors put for a hyphen.
fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}' | '\u{feff}')
}

fn to_base32(bytes: &[u8]) -> Vec<u8> {
    let mut digits = Vec::with_capacity(bytes.len() * 8 / 5);
    let (mut pending, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        pending = (pending << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            digits.push(low_bits(pending >> bits, 5));
        }
        pending &= (1 << bits) - 1;
    }
    digits
}

fn from_base32(digits: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(digits.len() * 5 / 8);
    let (mut pending, mut bits) = (0_u32, 0_u32);
    for digit in digits {
        pending = (pending << 5) | u32::from(*digit);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(low_bits(pending >> bits, 8));
        }
        pending &= (1 << bits) - 1;
    }
    bytes
}

fn low_bits(value: u32, bits: u32) -> u8 {
    u8::try_from(value & ((1 << bits) - 1)).expect("BUG: at most 8 bits were asked for")
}

/// The digit that makes a group right: a weighted sum in the field of 32 elements, with a weight
/// of its own for each position (so that one wrong digit, or two exchanged, always show) and the
/// number of the group added (so that two exchanged groups show).
fn check_digit(group: usize, data: &[u8]) -> u8 {
    let mut weight = 2_u8;
    let mut sum = u8::try_from(group + 1).expect("BUG: a code has 14 groups");
    for digit in data {
        sum ^= field_product(weight, *digit);
        weight = field_product(weight, 2);
    }
    sum
}

/// Multiplies in GF(32), modulo x^5 + x^2 + 1.
fn field_product(a: u8, b: u8) -> u8 {
    let (mut a, mut b, mut product) = (a, b, 0);
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 0b10_0000 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(key: [u8; 32]) -> String {
        FileKey::from_bytes(key).recovery_code().to_string()
    }

    #[test]
    fn a_code_is_14_groups_of_5_characters() {
        let code = FileKey::from_bytes([7; 32]).recovery_code();
        assert_eq!(code.groups().count(), 14);
        assert!(code.groups().all(|group| group.len() == 5));
        assert!(!code.to_string().contains(['I', 'L', 'O', 'U']), "no ambiguous letter");
    }

    #[test]
    fn a_code_stays_the_same_from_one_version_to_the_next() {
        // Printed on paper by an earlier version: it must open the file for ever.
        insta::assert_snapshot!(code([0x5a; 32]));
    }

    #[test]
    fn case_spaces_and_hyphens_do_not_matter() {
        let code = code([9; 32]);
        let forms = [
            code.to_lowercase(),
            code.replace('-', ""),
            code.replace('-', " "),
            code.replace('-', "\u{2013}"),
            format!("\u{feff}  {}\r\n", code.replace('-', "\u{a0}\n")),
            code.replace('0', "o").replace('1', "l"),
        ];
        for form in forms {
            assert_eq!(FileKey::from_recovery_code(&form), Ok(FileKey([9; 32])), "{form:?}");
        }
    }

    #[test]
    fn a_code_cut_short_or_too_long_says_how_many_characters_are_there() {
        let code = code([1; 32]);
        for (text, found) in
            [(String::new(), 0), (code[..83 - 1].to_owned(), 69), (format!("{code}7"), 71)]
        {
            let expected = RecoveryCodeError::WrongLength { expected: 70, found };
            assert_eq!(FileKey::from_recovery_code(&text), Err(expected));
        }
    }

    #[test]
    fn a_character_that_no_code_contains_is_named_with_its_group() {
        let mut code = code([1; 32]);
        code.replace_range(7..8, "é");
        assert_eq!(
            FileKey::from_recovery_code(&code),
            Err(RecoveryCodeError::ForeignCharacter { group: 2, character: 'é' })
        );
    }

    #[test]
    fn debug_shows_no_secret() {
        let key = FileKey::from_bytes([0xab; 32]);
        assert_eq!(format!("{key:?} {:?}", key.recovery_code()), "FileKey(…) RecoveryCode(…)");
    }

    proptest! {
        #[test]
        fn reading_a_written_code_gives_the_key(key: [u8; 32]) {
            prop_assert_eq!(FileKey::from_recovery_code(&code(key)), Ok(FileKey(key)));
        }

        #[test]
        fn one_wrong_character_names_its_group(key: [u8; 32], at in 0_usize..70, to in 0_usize..32) {
            let code = code(key).replace('-', "");
            let mut typed = code.clone().into_bytes();
            typed[at] = ALPHABET[to];
            prop_assume!(typed != code.as_bytes());
            let typed = String::from_utf8(typed).expect("ASCII");
            let expected = RecoveryCodeError::Mistyped { group: at / 5 + 1 };
            prop_assert_eq!(FileKey::from_recovery_code(&typed), Err(expected));
        }

        #[test]
        fn two_neighbours_exchanged_are_noticed(key: [u8; 32], at in 0_usize..69) {
            let code = code(key).replace('-', "");
            let mut typed = code.clone().into_bytes();
            typed.swap(at, at + 1);
            prop_assume!(typed != code.as_bytes());
            let typed = String::from_utf8(typed).expect("ASCII");
            let noticed = matches!(
                FileKey::from_recovery_code(&typed),
                Err(RecoveryCodeError::Mistyped { .. })
            );
            prop_assert!(noticed);
        }

        #[test]
        fn two_groups_exchanged_are_noticed(key: [u8; 32], a in 0_usize..14, b in 0_usize..14) {
            let code = code(key);
            let mut groups: Vec<&str> = code.split('-').collect();
            prop_assume!(groups[a] != groups[b]);
            groups.swap(a, b);
            let noticed = matches!(
                FileKey::from_recovery_code(&groups.concat()),
                Err(RecoveryCodeError::Mistyped { .. })
            );
            prop_assert!(noticed);
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in ".{0,90}") {
            prop_assert!(FileKey::from_recovery_code(&text).is_err());
        }
    }
}
