//! Pages as marks, and the flow that fills them from top to bottom.
//!
//! The first page has the letterhead, the next ones a short header; every page has a footer, drawn
//! last because it says how many pages there are. Nothing here knows PDF.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use texts::{Arg, Lang, format, say};

use crate::font::{self, Face};
use crate::text::{Ink, Style, natural, width, wrap};
use crate::units::{
    A4_LONG, A4_SHORT, Area, BODY, BOTTOM, LARGE, Mil, SIDE, SMALL, TOP, baseline, leading, mm,
};
use crate::views::{Issue, Issuer, Logo, Recipient};

/// What is drawn on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mark {
    /// One line of text; `left` and `right` are the edges it must stay between.
    Text { x: Mil, y: Mil, style: Style, text: String, left: Mil, right: Mil },
    /// A horizontal line.
    Rule { x: Mil, y: Mil, width: Mil, weight: Mil, ink: Ink },
    /// A code to scan.
    Modules(Vec<Area>),
    /// The logo of the document.
    Logo(Area),
}

/// One page of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Page {
    pub(crate) marks: Vec<Mark>,
}

/// A document laid out, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Laid {
    pub(crate) lang: Lang,
    pub(crate) title: String,
    pub(crate) number: String,
    pub(crate) issuer: String,
    pub(crate) issued_on: NaiveDate,
    pub(crate) program_version: String,
    pub(crate) data_hash: String,
    pub(crate) width: Mil,
    pub(crate) height: Mil,
    pub(crate) logo: Option<Logo>,
    pub(crate) pages: Vec<Page>,
}

/// The styles of a page.
pub(crate) const TEXT: Style = Style::new(Face::Regular, BODY, Ink::Text);
pub(crate) const STRONG: Style = Style::new(Face::Semibold, BODY, Ink::Text);
pub(crate) const NOTE: Style = Style::new(Face::Regular, SMALL, Ink::Muted);
pub(crate) const LABEL: Style = Style::new(Face::Regular, BODY, Ink::Muted);
pub(crate) const TITLE: Style = Style::new(Face::Semibold, LARGE, Ink::Text);
const NAME: Style = Style::new(Face::Semibold, 13_000, Ink::Accent);
const SHORT_NAME: Style = Style::new(Face::Semibold, SMALL, Ink::Accent);

/// The weight of a hairline, and of the line that closes something.
pub(crate) const HAIR: Mil = 450;
pub(crate) const FIRM: Mil = 800;

/// The hash of the data of a document: SHA-256 of the view as the program sees it, its issue left
/// out, in hexadecimal.
pub(crate) fn data_hash(view: &impl std::fmt::Debug) -> String {
    format!("{:x}", Sha256::digest(format!("{view:?}")))
}

/// An issue that says nothing but its language, to leave the rest out of the hash of the data.
pub(crate) fn neutral_issue(lang: Lang) -> Issue {
    Issue {
        lang,
        number: String::new(),
        issued_on: NaiveDate::MIN,
        program_version: String::new(),
        duplicate: false,
    }
}

/// What is the same on every page of a document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet<'a> {
    pub(crate) issue: &'a Issue,
    pub(crate) issuer: &'a Issuer,
    pub(crate) title: &'a str,
    pub(crate) data_hash: &'a str,
    pub(crate) landscape: bool,
}

/// A document being filled. `y` is where the next thing goes.
#[derive(Debug)]
pub(crate) struct Flow<'a> {
    sheet: Sheet<'a>,
    width: Mil,
    height: Mil,
    pages: Vec<Page>,
    y: Mil,
    /// Where the body of the present page began: nothing was drawn while `y` is there.
    top: Mil,
}

impl<'a> Flow<'a> {
    /// Opens a document: letterhead, recipient, title and what stands under it.
    pub(crate) fn open(
        sheet: Sheet<'a>,
        recipient: Option<&Recipient>,
        subtitle: Option<&str>,
    ) -> Self {
        let (width, height) =
            if sheet.landscape { (A4_LONG, A4_SHORT) } else { (A4_SHORT, A4_LONG) };
        let mut flow = Self { sheet, width, height, pages: vec![Page::default()], y: TOP, top: 0 };
        flow.letterhead();
        if let Some(recipient) = recipient {
            flow.recipient(recipient);
        }
        let column = flow.column();
        flow.skip(mm(2));
        flow.paragraph(sheet.title, TITLE, flow.left(), column);
        if let Some(subtitle) = subtitle {
            flow.paragraph(subtitle, LABEL, flow.left(), column);
        }
        flow.skip(mm(5));
        flow
    }

    pub(crate) fn lang(&self) -> Lang {
        self.sheet.issue.lang
    }

    pub(crate) fn left(&self) -> Mil {
        SIDE
    }

    pub(crate) fn right(&self) -> Mil {
        self.width - SIDE
    }

    /// The width between the margins.
    pub(crate) fn column(&self) -> Mil {
        self.width - 2 * SIDE
    }

    pub(crate) fn y(&self) -> Mil {
        self.y
    }

    /// What is left of the present page.
    pub(crate) fn room(&self) -> Mil {
        self.height - BOTTOM - self.y
    }

    /// The height of the body of a page that follows.
    pub(crate) fn full(&self) -> Mil {
        self.height - BOTTOM - Self::next_top()
    }

    fn next_top() -> Mil {
        TOP + leading(SMALL) + mm(6)
    }

    pub(crate) fn skip(&mut self, height: Mil) {
        self.y += height;
    }

    /// Goes to a new page unless `height` is left on this one, or this one is still empty.
    pub(crate) fn need(&mut self, height: Mil) {
        if self.room() < height && self.y > self.top {
            self.break_page();
        }
    }

    pub(crate) fn break_page(&mut self) {
        self.pages.push(Page::default());
        self.y = TOP;
        let issuer = self.sheet.issuer;
        let name = [Some(issuer.name.as_str()), issuer.enterprise_number.as_deref()];
        let name = name.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let half = self.column() / 2 - mm(3);
        let title = first_line(self.sheet.title, NOTE, half);
        let name = first_line(&name, SHORT_NAME, half);
        self.line(self.left(), half, &name, SHORT_NAME);
        self.line_right(self.right(), half, &title, NOTE);
        self.y += leading(SMALL) + mm(1);
        self.rule(HAIR, Ink::Hairline);
        self.y = Self::next_top();
        self.top = self.y;
    }

    pub(crate) fn mark(&mut self, mark: Mark) {
        self.pages.last_mut().expect("BUG: a flow has a page").marks.push(mark);
    }

    /// Draws one line at `y`, from `x`, inside `limit`. Does not move.
    pub(crate) fn line(&mut self, x: Mil, limit: Mil, text: &str, style: Style) {
        let text = font::drawable(text);
        self.mark(Mark::Text {
            x,
            y: self.y + baseline(style.size),
            style,
            text,
            left: x,
            right: x + limit,
        });
    }

    /// Draws one line at `y` that ends at `right`, inside `limit`. Does not move.
    pub(crate) fn line_right(&mut self, right: Mil, limit: Mil, text: &str, style: Style) {
        let text = font::drawable(text);
        self.mark(Mark::Text {
            x: right - width(&text, style),
            y: self.y + baseline(style.size),
            style,
            text,
            left: right - limit,
            right,
        });
    }

    /// Draws wrapped lines and moves below them, from page to page where it must.
    pub(crate) fn paragraph(&mut self, text: &str, style: Style, x: Mil, limit: Mil) {
        for line in wrap(text, style, limit) {
            self.need(leading(style.size));
            self.line(x, limit, &line, style);
            self.y += leading(style.size);
        }
    }

    /// Draws a line across the column at `y`. Does not move.
    pub(crate) fn rule(&mut self, weight: Mil, ink: Ink) {
        self.mark(Mark::Rule { x: SIDE, y: self.y, width: self.column(), weight, ink });
    }

    /// The logo or the name at the left, the identity at the right, a green line below.
    fn letterhead(&mut self) {
        let issuer = self.sheet.issuer;
        let half = self.column() / 2 - mm(3);
        let top = self.y;
        let mut identity = Vec::new();
        match &issuer.logo {
            Some(logo) => {
                let (logo_width, logo_height) = (Mil::from(logo.width), Mil::from(logo.height));
                let height = mm(18).min(mm(60) * logo_height / logo_width).max(1);
                let width = (height * logo_width / logo_height).max(1);
                self.mark(Mark::Logo(Area { x: self.left(), y: top, width, height }));
                self.y += height;
                identity.push((issuer.name.clone(), Style { ink: Ink::Text, ..SHORT_NAME }));
            }
            None => self.paragraph(&issuer.name, NAME, self.left(), half),
        }
        let left_end = self.y;
        self.y = top;
        identity.extend(issuer.address.iter().map(|line| (line.clone(), NOTE)));
        if let Some(number) = &issuer.enterprise_number {
            let args = [("number", Arg::from(number))];
            identity.push((say(self.lang(), "doc-enterprise-number", &args), NOTE));
        }
        identity.extend(issuer.contact.iter().map(|line| (line.clone(), NOTE)));
        for (text, style) in identity {
            for line in wrap(&text, style, half) {
                self.line_right(self.right(), half, &line, style);
                self.y += leading(style.size);
            }
        }
        self.y = self.y.max(left_end) + mm(3);
        self.rule(FIRM, Ink::Accent);
        self.y += mm(7);
    }

    /// The recipient, behind the window at the right of a Belgian envelope.
    fn recipient(&mut self, recipient: &Recipient) {
        let limit = mm(80);
        let x = self.right() - limit;
        if !self.sheet.landscape {
            self.y = self.y.max(mm(48));
        }
        for (position, line) in recipient.lines.iter().enumerate() {
            let style = if position == 0 { STRONG } else { TEXT };
            self.paragraph(line, style, x, limit);
        }
        if let Some(reference) = &recipient.reference {
            self.skip(mm(1));
            self.paragraph(reference, NOTE, x, limit);
        }
        self.skip(mm(8));
    }

    /// Adds the footers and closes the document.
    pub(crate) fn finish(mut self) -> Laid {
        let Sheet { issue, issuer, title, data_hash, .. } = self.sheet;
        let lang = issue.lang;
        let count = self.pages.len();
        let mut issued = Vec::new();
        if !issue.number.is_empty() {
            issued.push(say(lang, "doc-number", &[("number", Arg::from(&issue.number))]));
        }
        issued.push(say(lang, "doc-issued-on", &[("on", Arg::from(issue.issued_on))]));
        let issued = issued.join(" · ");
        let hash = say(lang, "doc-data-hash", &[("hash", Arg::from(data_hash))]);
        let duplicate = issue.duplicate.then(|| say(lang, "doc-duplicate", &[]).to_uppercase());
        let (left, right, column) = (self.left(), self.right(), self.column());
        let mut pages = std::mem::take(&mut self.pages);
        for (position, page) in pages.iter_mut().enumerate() {
            self.pages = vec![std::mem::take(page)];
            if let Some(duplicate) = &duplicate {
                self.y = mm(6);
                self.line_right(right, column, duplicate, SHORT_NAME);
            }
            self.y = self.height - BOTTOM + mm(5);
            self.rule(HAIR, Ink::Hairline);
            self.y += mm(1);
            let number = [("page", Arg::from(position + 1)), ("pages", Arg::from(count))];
            let number = say(lang, "format-page", &number);
            let limit = column - natural(&number, NOTE) - mm(4);
            self.line(left, limit, &first_line(&issued, NOTE, limit), NOTE);
            self.line_right(right, column, &number, NOTE);
            self.y += leading(SMALL);
            self.line(left, column, &hash, NOTE);
            *page = self.pages.pop().expect("BUG: the page was put there above");
        }
        Laid {
            lang,
            title: title.to_owned(),
            number: issue.number.clone(),
            issuer: issuer.name.clone(),
            issued_on: issue.issued_on,
            program_version: issue.program_version.clone(),
            data_hash: data_hash.to_owned(),
            width: self.width,
            height: self.height,
            logo: issuer.logo.clone(),
            pages,
        }
    }
}

/// What of a text fits on one line, with an ellipsis when it is not all.
pub(crate) fn first_line(text: &str, style: Style, limit: Mil) -> String {
    let text = font::drawable(text).replace('\n', " ");
    if width(&text, style) <= limit {
        return text;
    }
    let room = limit - width("…", style);
    let mut line = wrap(&text, style, room).swap_remove(0);
    line.push('…');
    line
}

/// Writes an account number in groups of four.
pub(crate) fn grouped_iban(iban: &str) -> String {
    let plain: Vec<char> = iban.chars().filter(|c| !c.is_whitespace()).collect();
    let groups: Vec<String> = plain.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(&format::NO_BREAK_SPACE.to_string())
}
