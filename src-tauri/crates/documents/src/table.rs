//! Tables: repeated headings, rows that are never cut, totals carried from page to page.
//!
//! The total is the sum of the rows that were printed. Hairlines between rows, no stripes. The
//! one row that is cut is a row taller than a whole page.

use domain::kernel::{Currency, Money};
use texts::{Lang, format, say};

use crate::DocumentError;
use crate::font::Face;
use crate::page::{FIRM, Flow, HAIR, Mark};
use crate::text::{Ink, Style, longest_word, wrap};
use crate::units::{Mil, baseline, leading};
use crate::views::{Align, RowKind};
use crate::widths::{Fitted, fit, heading_size, pads};

/// A table ready to be laid out.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) lang: Lang,
    pub(crate) columns: Vec<TableColumn>,
    pub(crate) rows: Vec<TableRow>,
    /// The words of the last row; none without it.
    pub(crate) total: Option<String>,
    /// What is said in place of rows.
    pub(crate) empty: String,
    pub(crate) currency: Currency,
}

#[derive(Debug, Clone)]
pub(crate) struct TableColumn {
    pub(crate) title: String,
    pub(crate) align: Align,
    pub(crate) carry: Carry,
}

/// What goes from page to page at the foot of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Carry {
    None,
    /// The sum of its plain rows.
    Sum,
    /// Its last amount: a running balance.
    Last,
}

#[derive(Debug, Clone)]
pub(crate) struct TableRow {
    pub(crate) kind: TableRowKind,
    pub(crate) cells: Vec<TableCell>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableRowKind {
    /// A row of the caller.
    Of(RowKind),
    /// A balance brought forward: it opens a running balance and counts in no sum.
    Opening,
}

#[derive(Debug, Clone)]
pub(crate) enum TableCell {
    Empty,
    Text(String),
    Money(Money),
}

impl TableRow {
    pub(crate) fn is_strong(&self) -> bool {
        matches!(self.kind, TableRowKind::Of(RowKind::Heading | RowKind::Subtotal))
    }
}

impl Table {
    /// The sums before the first row.
    pub(crate) fn nothing_yet(&self) -> Running {
        let zero = Money::zero(self.currency);
        Running(self.columns.iter().map(|c| (c.carry == Carry::Sum).then_some(zero)).collect())
    }

    /// Refuses rows that do not match the columns.
    fn check(&self) -> Result<(), DocumentError> {
        for (row, cells) in self.rows.iter().map(|row| row.cells.len()).enumerate() {
            if cells != self.columns.len() {
                return Err(DocumentError::RaggedRow { row, cells, columns: self.columns.len() });
            }
        }
        Ok(())
    }

    /// Draws the table at the flow's place and moves below it; returns its final sums.
    ///
    /// # Errors
    /// [`DocumentError::RaggedRow`], [`DocumentError::TableTooWide`], [`DocumentError::Sum`].
    pub(crate) fn draw(&self, flow: &mut Flow<'_>) -> Result<Running, DocumentError> {
        self.draw_like(self, flow)
    }

    /// Draws the table with the size and the columns that `model` would have: tables of one page
    /// whose columns are to stand under each other share a model that holds the rows of all.
    ///
    /// # Errors
    /// As [`Self::draw`].
    pub(crate) fn draw_like(
        &self,
        model: &Self,
        flow: &mut Flow<'_>,
    ) -> Result<Running, DocumentError> {
        self.check()?;
        model.check()?;
        if self.columns.is_empty() {
            return Ok(self.nothing_yet());
        }
        let fitted = fit(model, flow.column())?;
        let mut setting = Setting { table: self, fitted, running: self.nothing_yet() };
        setting.draw(flow)?;
        Ok(setting.running)
    }
}

/// The sums of the rows printed so far, by column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Running(Vec<Option<Money>>);

impl Running {
    /// Counts a row.
    ///
    /// # Errors
    /// [`DocumentError::Sum`].
    pub(crate) fn count(&mut self, table: &Table, row: &TableRow) -> Result<(), DocumentError> {
        for ((sum, column), cell) in self.0.iter_mut().zip(&table.columns).zip(&row.cells) {
            let TableCell::Money(amount) = cell else { continue };
            match (column.carry, row.kind) {
                (Carry::Sum, TableRowKind::Of(RowKind::Plain)) => {
                    *sum = Some(sum.unwrap_or(Money::zero(table.currency)).checked_add(amount)?);
                }
                (Carry::Last, TableRowKind::Of(RowKind::Plain) | TableRowKind::Opening) => {
                    *sum = Some(*amount);
                }
                _ => {}
            }
        }
        Ok(())
    }

    pub(crate) fn of(&self, column: usize) -> Option<Money> {
        self.0[column]
    }

    pub(crate) fn texts(&self, table: &Table) -> Vec<Option<String>> {
        self.0.iter().map(|sum| sum.map(|sum| format::money(&sum, table.lang))).collect()
    }
}

/// A row wrapped into the lines of its cells.
#[derive(Debug, Clone)]
struct Wrapped {
    /// Which row of the table it draws; only the first piece of a row counts it.
    counts: Option<usize>,
    style: Style,
    cells: Vec<Vec<String>>,
    heading: bool,
}

impl Wrapped {
    fn lines(&self) -> Mil {
        let lines = self.cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        Mil::try_from(lines).expect("BUG: a row has fewer lines than bytes")
    }

    fn height(&self) -> Mil {
        row_height(self.lines(), self.style.size)
    }

    /// Cuts a row that is taller than a page into pieces of at most `lines`.
    fn pieces(self, lines: usize) -> Vec<Self> {
        let mut pieces = Vec::new();
        let mut rest = self;
        while rest.cells.iter().any(|cell| cell.len() > lines) {
            let later = rest.cells.iter_mut().map(|c| c.split_off(c.len().min(lines))).collect();
            let next = Self { counts: None, cells: later, ..rest.clone() };
            pieces.push(std::mem::replace(&mut rest, next));
        }
        pieces.push(rest);
        pieces
    }
}

fn row_height(lines: Mil, size: Mil) -> Mil {
    lines * leading(size) + 2 * GAP
}

/// The white space above and below the lines of a row.
const GAP: Mil = 2_400;

struct Setting<'t> {
    table: &'t Table,
    fitted: Fitted,
    running: Running,
}

impl Setting<'_> {
    fn draw(&mut self, flow: &mut Flow<'_>) -> Result<(), DocumentError> {
        let carries = self.table.columns.iter().any(|column| column.carry != Carry::None);
        let carry_out = say(self.table.lang, "doc-carry-out", &[]);
        let carry_in = say(self.table.lang, "doc-carry-in", &[]);
        let summary = |label: &str| self.summary_lines(label).1;
        let carry_height = if carries { summary(&carry_out).max(summary(&carry_in)) } else { 0 };
        let total_height = self.table.total.as_deref().map_or(0, summary);
        let tail = carry_height.max(total_height);
        let tallest = flow.full() - self.heading_height() - carry_height - tail;
        let rows = self.wrapped_rows(tallest);

        let mut place = PagePlace { first: true, carries };
        for (position, row) in rows.iter().enumerate() {
            let is_last = position + 1 == rows.len();
            let mut needed = row.height() + if is_last { total_height } else { carry_height };
            if row.heading && !is_last {
                needed += rows[position + 1].height().min(tallest - row.height());
            }
            if place.first {
                flow.need(self.heading_height() + needed);
                self.heading(flow);
                place.first = false;
            } else if flow.room() < needed {
                if place.carries {
                    self.summary(flow, &carry_out, Face::Regular);
                }
                flow.break_page();
                self.heading(flow);
                if place.carries {
                    self.summary(flow, &carry_in, Face::Regular);
                }
            }
            self.row(flow, row);
            if let Some(counted) = row.counts {
                self.running.count(self.table, &self.table.rows[counted])?;
            }
        }
        if let Some(total) = &self.table.total {
            flow.rule(FIRM, Ink::Text);
            self.summary(flow, total, Face::Semibold);
        }
        Ok(())
    }

    /// Where the text of a column stands: from its left edge to its right edge.
    fn edges(&self, flow: &Flow<'_>, column: usize) -> (Mil, Mil) {
        let start = flow.left() + self.fitted.columns[..column].iter().sum::<Mil>();
        let (left, right) = pads(column, self.fitted.columns.len());
        (start + left, start + self.fitted.columns[column] - right)
    }

    /// The width of the text of a column.
    fn inner(&self, column: usize) -> Mil {
        let (left, right) = pads(column, self.fitted.columns.len());
        self.fitted.columns[column] - left - right
    }

    fn heading_style(&self) -> Style {
        Style::new(Face::Semibold, heading_size(self.fitted.size), Ink::Muted)
    }

    fn headings(&self) -> Vec<Vec<String>> {
        let style = self.heading_style();
        let columns = self.table.columns.iter().enumerate();
        columns.map(|(at, column)| wrap(&column.title, style, self.inner(at))).collect()
    }

    fn heading_height(&self) -> Mil {
        let lines = self.headings().iter().map(Vec::len).max().unwrap_or(1);
        row_height(Mil::try_from(lines).unwrap_or(1), self.heading_style().size)
    }

    fn heading(&self, flow: &mut Flow<'_>) {
        let height = self.heading_height();
        let headings = self.headings();
        let deepest = headings.iter().map(Vec::len).max().unwrap_or(0);
        for (column, lines) in headings.iter().enumerate() {
            // Headings stand on the line below them.
            self.cell(flow, column, lines, self.heading_style(), deepest - lines.len());
        }
        flow.skip(height);
        flow.rule(HAIR, Ink::Text);
    }

    fn wrapped_rows(&self, tallest: Mil) -> Vec<Wrapped> {
        let size = self.fitted.size;
        if self.table.rows.is_empty() {
            let style = Style::new(Face::Regular, size, Ink::Muted);
            let limit = self.fitted.columns.iter().sum::<Mil>();
            let cells = vec![wrap(&self.table.empty, style, limit)];
            return vec![Wrapped { counts: None, style, cells, heading: false }];
        }
        let lines = ((tallest - 2 * GAP) / leading(size)).max(1);
        let lines = usize::try_from(lines).expect("BUG: at least one line");
        let rows = self.table.rows.iter().enumerate();
        rows.flat_map(|(position, row)| self.wrapped(position, row).pieces(lines)).collect()
    }

    fn wrapped(&self, position: usize, row: &TableRow) -> Wrapped {
        let face = if row.is_strong() { Face::Semibold } else { Face::Regular };
        let ink = if row.kind == TableRowKind::Opening { Ink::Muted } else { Ink::Text };
        let style = Style::new(face, self.fitted.size, ink);
        let columns = self.table.columns.iter().enumerate();
        let cells = row.cells.iter().zip(columns).map(|(cell, (at, column))| match cell {
            TableCell::Empty => Vec::new(),
            TableCell::Text(text) if column.align == Align::Left => {
                wrap(text, style, self.inner(at))
            }
            TableCell::Text(text) => {
                crate::font::drawable(text).lines().map(str::to_owned).collect()
            }
            TableCell::Money(amount) => vec![format::money(amount, self.table.lang)],
        });
        Wrapped {
            counts: Some(position),
            style,
            cells: cells.collect(),
            heading: row.kind == TableRowKind::Of(RowKind::Heading),
        }
    }

    fn row(&self, flow: &mut Flow<'_>, row: &Wrapped) {
        if row.cells.len() == self.table.columns.len() {
            for (column, lines) in row.cells.iter().enumerate() {
                self.cell(flow, column, lines, row.style, 0);
            }
        } else {
            // The words in place of rows run over the whole width.
            self.lines(flow, flow.left(), flow.right(), Align::Left, &row.cells[0], row.style, 0);
        }
        flow.skip(row.height());
        flow.rule(HAIR, Ink::Hairline);
    }

    fn cell(
        &self,
        flow: &mut Flow<'_>,
        column: usize,
        lines: &[String],
        style: Style,
        down: usize,
    ) {
        let (left, right) = self.edges(flow, column);
        let align = self.table.columns[column].align;
        self.lines(flow, left, right, align, lines, style, down);
    }

    /// Draws lines between two edges, `down` lines below the top of the row. Does not move.
    #[expect(clippy::too_many_arguments, reason = "edges and lines of one cell, used twice")]
    fn lines(
        &self,
        flow: &mut Flow<'_>,
        left: Mil,
        right: Mil,
        align: Align,
        lines: &[String],
        style: Style,
        down: usize,
    ) {
        let first = Mil::try_from(down).expect("BUG: a heading has few lines");
        for (number, text) in (first..).zip(lines) {
            if text.is_empty() {
                continue;
            }
            let y = flow.y() + GAP + number * leading(style.size) + baseline(style.size);
            let x = match align {
                Align::Left => left,
                Align::Right => right - crate::text::width(text, style),
            };
            flow.mark(Mark::Text { x, y, style, text: text.clone(), left, right });
        }
    }

    /// The lines of the words of a row of sums, its height, and whether the sums stand below them
    /// because the columns before the first sum are too narrow for words.
    fn summary_lines(&self, label: &str) -> (Vec<String>, Mil, bool) {
        let style = Style::new(Face::Semibold, self.fitted.size, Ink::Text);
        let span = self.words_end();
        let whole = self.fitted.columns.iter().sum::<Mil>();
        let below = span < longest_word(label, style);
        let lines = wrap(label, style, if below { whole } else { span });
        let count =
            Mil::try_from(lines.len()).expect("BUG: words have few lines") + Mil::from(below);
        (lines, row_height(count, self.fitted.size), below)
    }

    /// How far the words of a row of sums may go beside the first sum, from the left margin.
    fn words_end(&self) -> Mil {
        let carried = |column: &TableColumn| column.carry != Carry::None;
        let columns = self.table.columns.len();
        match self.table.columns.iter().position(carried).unwrap_or(columns) {
            0 => 0,
            before => {
                let (_, right) = pads(before - 1, columns);
                self.fitted.columns[..before].iter().sum::<Mil>() - right
            }
        }
    }

    /// Draws a row of sums: carried out, carried in, or total.
    fn summary(&self, flow: &mut Flow<'_>, label: &str, face: Face) {
        let (lines, height, below) = self.summary_lines(label);
        let ink = if face == Face::Regular { Ink::Muted } else { Ink::Text };
        let style = Style::new(face, self.fitted.size, ink);
        let right = if below { flow.right() } else { flow.left() + self.words_end() };
        self.lines(flow, flow.left(), right, Align::Left, &lines, style, 0);
        let down = if below { lines.len() } else { 0 };
        for (column, text) in self.running.texts(self.table).into_iter().enumerate() {
            if let Some(text) = text {
                self.cell(flow, column, &[text], style, down);
            }
        }
        flow.skip(height);
        flow.rule(HAIR, Ink::Hairline);
    }
}

/// Where the table stands on its pages.
struct PagePlace {
    first: bool,
    carries: bool,
}
