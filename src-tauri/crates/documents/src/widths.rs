//! How wide the columns of a table are, and in what size it is set.
//!
//! Columns of figures take what their widest figure needs, sums included; columns of words share
//! the rest by what they would like. Where that does not fit, the type becomes smaller, down to
//! 5.5 points; where even that does not fit, the table is refused rather than overprinted.

use crate::DocumentError;
use crate::font::Face;
use crate::table::{Running, Table, TableCell};
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
    let in_mm = |length: Mil| (length * 254 + 360_000) / 720_000;
    Err(DocumentError::TableTooWide {
        needed_mm: in_mm(needed) + 1,
        available_mm: in_mm(available),
    })
}

/// For each column, the widest sum that a page could carry, in thousandths of an em. Sums are set
/// in semibold, which is the wider face.
fn widest_sums(table: &Table) -> Result<Vec<Mil>, DocumentError> {
    let strong = Style::new(Face::Semibold, 1_000, Ink::Text);
    let mut running = table.nothing_yet();
    let mut widest = vec![0; table.columns.len()];
    let mut keep = |running: &Running| {
        for (widest, text) in widest.iter_mut().zip(running.texts(table)) {
            *widest = text.map_or(0, |text| natural(&text, strong)).max(*widest);
        }
    };
    keep(&running);
    for row in &table.rows {
        running.count(table, row)?;
        keep(&running);
    }
    Ok(widest)
}

fn wishes(table: &Table, sums: &[Mil], size: Mil, longest: Mil) -> Vec<Wish> {
    let style = Style::new(Face::Regular, size, Ink::Text);
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
        least = least.max((sums[position] * size + 999) / 1_000);
        let grows = column.align == Align::Left;
        let (left, right) = pads(position, table.columns.len());
        Wish { least: least + left + right, most: most.max(least) + left + right, grows }
    };
    (0..table.columns.len()).map(of_column).collect()
}

/// Shares the page: each column its least, then the headings over figures, then the growing ones towards their most in
/// proportion, then what is left to the widest of those (or to all columns when none grows).
fn share(wishes: &[Wish], available: Mil) -> Vec<Mil> {
    let mut widths: Vec<Mil> = wishes.iter().map(|wish| wish.least).collect();
    let mut spare = available - widths.iter().sum::<Mil>();
    // A short heading over figures stands on one line where there is room.
    for (width, wish) in widths.iter_mut().zip(wishes).filter(|(_, wish)| !wish.grows) {
        let more = (wish.most.min(mm(25)) - wish.least).clamp(0, spare);
        *width += more;
        spare -= more;
    }
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

#[cfg(test)]
mod tests {
    use domain::kernel::{Currency, Money};
    use texts::Lang;

    use super::*;
    use crate::table::{Carry, TableColumn, TableRow, TableRowKind};
    use crate::views::RowKind;

    fn table(titles: &[(&str, Align)], rows: &[&[i128]]) -> Table {
        let cell =
            |minor: &i128| TableCell::Money(Money::try_from_minor(*minor, Currency::EUR).unwrap());
        Table {
            lang: Lang::Fr,
            columns: titles
                .iter()
                .map(|(title, align)| TableColumn {
                    title: (*title).to_owned(),
                    align: *align,
                    carry: if *align == Align::Right { Carry::Sum } else { Carry::None },
                })
                .collect(),
            rows: rows
                .iter()
                .map(|cells| TableRow {
                    kind: TableRowKind::Of(RowKind::Plain),
                    cells: cells.iter().map(cell).collect(),
                })
                .collect(),
            total: None,
            empty: String::new(),
            currency: Currency::EUR,
        }
    }

    #[test]
    fn a_sum_on_the_way_counts_even_when_the_final_one_is_narrower() {
        // As long as -12 345 678,90 in characters, but a digit is wider than the minus.
        let up = [10_462_059_292_i128, -11_696_627_182];
        let columns = [("A", Align::Right), ("B", Align::Right), ("C", Align::Right)];
        let fitted = fit(&table(&columns, &[&[up[0]; 3], &[up[1]; 3]]), mm(70)).unwrap();
        let style = Style::new(Face::Semibold, fitted.size, Ink::Text);
        let widest = natural("104\u{202F}620\u{202F}592,92\u{A0}€", style);
        assert!(fitted.columns[1] >= widest + 2 * PAD, "{fitted:?}");
        assert!(fitted.size < BODY, "and this page is too narrow for the ordinary size");
    }

    #[test]
    fn the_columns_fill_the_page_exactly() {
        for available in [mm(80), mm(121), mm(170), mm(257)] {
            for count in 1..=4 {
                let columns = &[
                    ("A", Align::Right),
                    ("Nom", Align::Left),
                    ("B", Align::Right),
                    ("C", Align::Right),
                ][..count];
                let row = vec![123_456; count];
                let fitted = fit(&table(columns, &[&row, &row]), available).unwrap();
                assert_eq!(fitted.columns.iter().sum::<Mil>(), available, "{count} columns");
            }
        }
    }

    #[test]
    fn what_does_not_fit_in_the_smallest_type_is_refused_with_both_widths() {
        let columns = [("A", Align::Right); 3];
        let wide = table(&columns, &[&[90_000_000_000_000_000; 3]]);
        let error = fit(&wide, mm(60)).unwrap_err();
        let DocumentError::TableTooWide { needed_mm, available_mm } = error else {
            panic!("{error}");
        };
        assert!(needed_mm > 60 && available_mm == 60, "{needed_mm} {available_mm}");
        assert!(fit(&wide, mm(needed_mm)).is_ok(), "what it says is enough");
    }
}
