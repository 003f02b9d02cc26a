//! How wide the columns of a table are, and in what size it is set.
//!
//! Columns of figures take what their widest figure needs, sums included; columns of words share
//! the rest by what they would like. Where that does not fit, the type becomes smaller, down to
//! 5.5 points; where even that does not fit, the table is refused rather than overprinted.

use crate::DocumentError;
use crate::font::Face;
use crate::table::{Carry, Table, TableCell};
use crate::text::{Ink, Style, longest_word, natural};
use crate::units::{BODY, Mil, SMALL, mm};
use crate::views::Align;

/// The white space at each side of a cell, but for the outer sides of a table: its words and
/// figures stand flush with the text above and below it.
pub(crate) const PAD: Mil = 4_800;

/// The white space at the left and at the right of the cells of a column.
pub(crate) fn pads(column: usize, columns: usize) -> (Mil, Mil) {
    (if column == 0 { 0 } else { PAD }, if column + 1 == columns { 0 } else { PAD })
}

const SIZES: [Mil; 5] = [BODY, 8_500, SMALL, 6_500, 5_500];

/// A table as it fits the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fitted {
    /// The size of its text.
    pub(crate) size: Mil,
    /// The width of each column, white space included; they fill the page exactly.
    pub(crate) columns: Vec<Mil>,
}

/// What a column asks for, at some size.
#[derive(Debug, Clone, Copy)]
struct Wish {
    least: Mil,
    most: Mil,
    grows: bool,
}

/// The size of the headings of columns in a table set in `size`.
pub(crate) fn heading_size(size: Mil) -> Mil {
    size.min(SMALL)
}

/// Finds the size and the widths of a table on `available`.
///
/// # Errors
/// [`DocumentError::TableTooWide`], [`DocumentError::Sum`].
pub(crate) fn fit(table: &Table, available: Mil) -> Result<Fitted, DocumentError> {
    let sums = widest_sums(table)?;
    let mut needed = 0;
    for size in SIZES {
        // A word may be cut only when nothing else helps.
        let longest = if size == SIZES[SIZES.len() - 1] { mm(14) } else { mm(32) };
        let wishes = wishes(table, &sums, size, longest);
        needed = wishes.iter().map(|wish| wish.least).sum();
        if needed <= available {
            return Ok(Fitted { size, columns: share(&wishes, available) });
        }
    }
    let in_mm = |length: Mil| length * 254 / 720_000;
    Err(DocumentError::TableTooWide {
        needed_mm: in_mm(needed) + 1,
        available_mm: in_mm(available),
    })
}

/// For each column, every sum that a page could carry.
fn widest_sums(table: &Table) -> Result<Vec<Vec<String>>, DocumentError> {
    let mut running = table.nothing_yet();
    let mut longest: Vec<Vec<String>> = vec![Vec::new(); table.columns.len()];
    let mut keep = |running: &crate::table::Running| {
        for (column, text) in running.texts(table).into_iter().enumerate() {
            let Some(text) = text else { continue };
            // A sum with more characters is wider: digits are tabular. Keep one of each length.
            if longest[column].iter().all(|kept| kept.len() < text.len()) {
                longest[column].push(text);
            }
        }
    };
    keep(&running);
    for row in &table.rows {
        running.count(table, row)?;
        keep(&running);
    }
    Ok(longest)
}

fn wishes(table: &Table, sums: &[Vec<String>], size: Mil, longest: Mil) -> Vec<Wish> {
    let style = Style::new(Face::Regular, size, Ink::Text);
    // Sums are set in semibold, which is the wider face.
    let strong = Style::new(Face::Semibold, size, Ink::Text);
    let heading = Style::new(Face::Semibold, heading_size(size), Ink::Muted);
    let of_column = |position: usize| {
        let column = &table.columns[position];
        let cells = table.rows.iter().map(|row| (&row.cells[position], row.is_strong()));
        let mut least = longest_word(&column.title, heading).min(longest);
        let mut most = natural(&column.title, heading);
        for (cell, is_strong) in cells {
            let style = if is_strong { strong } else { style };
            let text = match cell {
                TableCell::Empty => continue,
                TableCell::Text(text) => text.clone(),
                TableCell::Money(amount) => texts::format::money(amount, table.lang),
            };
            most = most.max(natural(&text, style));
            least = least.max(match column.align {
                Align::Left => longest_word(&text, style).min(longest),
                Align::Right => natural(&text, style),
            });
        }
        if column.carry != Carry::None {
            for sum in &sums[position] {
                least = least.max(natural(sum, strong));
            }
        }
        let grows = column.align == Align::Left;
        let (left, right) = pads(position, table.columns.len());
        Wish { least: least + left + right, most: most.max(least) + left + right, grows }
    };
    (0..table.columns.len()).map(of_column).collect()
}

/// Shares the page: each column its least, then the growing ones towards their most in
/// proportion, then what is left to the widest of those (or to all columns when none grows).
fn share(wishes: &[Wish], available: Mil) -> Vec<Mil> {
    let mut widths: Vec<Mil> = wishes.iter().map(|wish| wish.least).collect();
    let spare = available - widths.iter().sum::<Mil>();
    let wanted: Mil = wishes.iter().filter(|w| w.grows).map(|wish| wish.most - wish.least).sum();
    let given = spare.min(wanted);
    for (width, wish) in widths.iter_mut().zip(wishes) {
        if wish.grows && wanted > 0 {
            *width += given * (wish.most - wish.least) / wanted;
        }
    }
    let left = available - widths.iter().sum::<Mil>();
    // Columns of dates and of short words keep their width: a wide one takes the rest, two share.
    let wide = |wish: &Wish| wish.grows && wish.most > WIDE;
    let total: Mil = wishes.iter().filter(|wish| wide(wish)).map(|wish| wish.most).sum();
    let takers: Vec<(usize, Mil)> = if total > 0 {
        let wide = wishes.iter().enumerate().filter(|(_, wish)| wide(wish));
        wide.map(|(position, wish)| (position, left * wish.most / total)).collect()
    } else if let Some(first) = wishes.iter().position(|wish| wish.grows) {
        vec![(first, left)]
    } else {
        let count = Mil::try_from(widths.len()).expect("BUG: a table has few columns");
        (0..widths.len()).map(|position| (position, left / count)).collect()
    };
    for (position, more) in &takers {
        widths[*position] += more;
    }
    // What the divisions dropped.
    if let Some((last, _)) = takers.last() {
        widths[*last] += available - widths.iter().sum::<Mil>();
    }
    widths
}

/// From what width on a column of words takes what is left of the page.
const WIDE: Mil = mm(24);
