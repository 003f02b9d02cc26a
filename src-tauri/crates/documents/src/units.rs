//! Lengths of the page: whole thousandths of a point, so that the same data falls on the same
//! place on every machine. y grows downwards from the top of the page until `pdf.rs` turns it.

/// A length in thousandths of a point (1 pt = 1/72 inch).
pub(crate) type Mil = i64;

/// Millimetres, to the nearest thousandth of a point below.
pub(crate) const fn mm(millimetres: i64) -> Mil {
    millimetres * 72_000_000 / 25_400
}

/// A rectangle of the page, from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) x: Mil,
    pub(crate) y: Mil,
    pub(crate) width: Mil,
    pub(crate) height: Mil,
}

/// Short side of A4.
pub(crate) const A4_SHORT: Mil = mm(210);
/// Long side of A4.
pub(crate) const A4_LONG: Mil = mm(297);
/// White space at the left and the right of a page.
pub(crate) const SIDE: Mil = mm(20);
/// White space above the header.
pub(crate) const TOP: Mil = mm(14);
/// Where the body ends, counted from the bottom edge; the footer stands below.
pub(crate) const BOTTOM: Mil = mm(22);

/// Notes, the footer, headings of columns.
pub(crate) const SMALL: Mil = 7_500;
/// Text and figures.
pub(crate) const BODY: Mil = 9_500;
/// Titles and the figure that matters.
pub(crate) const LARGE: Mil = 18_000;

/// The height of a line of `size`: a third more than the letters.
pub(crate) const fn leading(size: Mil) -> Mil {
    size * 135 / 100
}

/// From the top of a line to its baseline: the line's white space is shared above and below.
pub(crate) const fn baseline(size: Mil) -> Mil {
    // Source Sans 3: capitals are 0.660 em high, descenders 0.2 em deep.
    (leading(size) + size * 660 / 1000 - size * 20 / 1000) / 2
}
