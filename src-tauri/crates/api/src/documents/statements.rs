//! Contribution statements: `documents.statement` for one membership, `documents.statements` for
//! all of them.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use documents::Section;
use documents::views::{StatementKind, StatementLine, StatementView};
use domain::contributions::{Movement, MovementKind};
use domain::members::MembershipId;
use store::Reader;
use store::members::memberships;
use texts::Lang;
use uuid::Uuid;

use super::batch::{self, Paper};
use super::paper::{self, Kept, ToKeep};
use super::printing::Place;
use super::types::{BatchDone, DocumentMade, StatementInput, StatementsInput};
use crate::call::Call;
use crate::command::{Access, Command, MONEY_KEEPERS};
use crate::contributions::{Book, MemberAccount};
use crate::refusal::Refusal;
use crate::wire::Day;

/// The kind under which statements are kept.
const KIND: &str = "statement";

/// `documents.statement`: makes one membership's statement and keeps it.
pub struct Statement;

impl Command for Statement {
    type Input = StatementInput;
    type Answer = DocumentMade;
    const NAME: &'static str = "documents.statement";
    const ACCESS: Access = Access::RolesOrOwn(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: StatementInput) -> Result<DocumentMade, Refusal> {
        let wanted = Wanted { membership: input.membership, from: input.from, to: input.to };
        let id = call.new_id();
        call.write(|tx| {
            let (view, title) = view(call, tx.reader(), &wanted)?;
            let kept = keep(call, tx, id, &wanted, &view, title)?;
            Ok(DocumentMade { document: kept.document, title: kept.title })
        })
    }

    fn membership(input: &StatementInput) -> Option<Uuid> {
        Some(input.membership)
    }
}

/// Which statement.
struct Wanted {
    membership: Uuid,
    from: Option<Day>,
    to: Option<Day>,
}

fn keep(
    call: &Call<'_>,
    tx: &mut store::Tx<'_>,
    id: Uuid,
    wanted: &Wanted,
    view: &StatementView,
    title: String,
) -> Result<Kept, Refusal> {
    let rendered = documents::statement(view).map_err(paper::refused)?;
    paper::keep(
        call,
        tx,
        ToKeep {
            id,
            kind: KIND,
            title,
            number: &view.issue.number,
            about: wanted.membership,
            on: view.issue.issued_on,
            rendered,
            lang: view.issue.lang,
        },
    )
}

/// Loads an account and lays it out as lines of a statement.
fn view(
    call: &Call<'_>,
    reader: Reader<'_>,
    wanted: &Wanted,
) -> Result<(StatementView, String), Refusal> {
    let number = memberships::get(reader, MembershipId(wanted.membership))?.membership.number;
    let (recipient, lang) = paper::recipient(reader, wanted.membership, number.value())?;
    let (from, to) = (wanted.from.as_ref().map(|day| day.0), wanted.to.as_ref().map(|day| day.0));
    let page = MemberAccount::read(reader, wanted.membership, from, to, call.today(), lang)?;
    let paper_number = paper::next_number(reader, KIND, "REL", call.today().year())?;
    let (start, end) = (page.account.period.start(), page.account.period.end());
    let title = texts::say(
        lang,
        "paper-statement-title",
        &[("member", page.member.name.as_str().into()), ("to", end.into())],
    );
    let reference = number.structured_reference();
    let view = StatementView {
        issue: paper::issue(call, lang, paper_number),
        issuer: paper::issuer(reader)?,
        recipient,
        from: start,
        to: end,
        opening: page.account.opening,
        lines: page.account.lines.iter().map(|line| statement_line(&line.movement, lang)).collect(),
        closing: page.account.closing,
        payments: page
            .asked
            .iter()
            .filter(|asked| asked.now.is_positive())
            .map(|asked| paper::payment(reader, asked.account, asked.now, None, &reference))
            .collect::<Result<_, _>>()?,
    };
    Ok((view, title))
}

fn statement_line(movement: &Movement, lang: Lang) -> StatementLine {
    let kind = match movement.kind {
        MovementKind::Opening | MovementKind::Due(_) => StatementKind::Due,
        MovementKind::Payment => StatementKind::Payment,
        MovementKind::Waiver => StatementKind::Waiver,
        MovementKind::Cancellation | MovementKind::Reversal | MovementKind::Refund => {
            StatementKind::Correction
        }
    };
    let what = texts::say(lang, &kind_key(movement.kind), &[]);
    let label = match movement.reference.as_str() {
        "" => what,
        reference => format!("{what} · {reference}"),
    };
    StatementLine { on: movement.on, kind, label, amount: movement.effect() }
}

/// The text that names a kind of movement, on paper as in the window.
fn kind_key(kind: MovementKind) -> String {
    let code = kind.code();
    let code = code.strip_prefix("due_").unwrap_or(code);
    format!("contributions-movement-{}", code.replace('_', "-"))
}

/// `documents.statements`: every membership's statement, with progress, to be cancelled; a failure
/// on one does not stop the others.
pub struct Statements;

impl Command for Statements {
    type Input = StatementsInput;
    type Answer = BatchDone;
    const NAME: &'static str = "documents.statements";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: StatementsInput) -> Result<BatchDone, Refusal> {
        let place = Place::of(call, input.path.as_ref(), &statements_name(call))?;
        let memberships = call.read(|reader| {
            let open = with_open_account(reader, call.today())?;
            batch::memberships(reader, |membership| {
                !membership.status.has_left() || open.contains(&membership.id.0)
            })
        })?;
        let make = |membership: &batch::Addressee| {
            let wanted = Wanted {
                membership: membership.id,
                from: input.from.clone(),
                to: input.to.clone(),
            };
            let id = call.new_id();
            // Read and kept in one act: two windows never give one number twice.
            let (mut view, kept) = call.write_unit(|tx| {
                let (view, title) = view(call, tx.reader(), &wanted)?;
                let kept = keep(call, tx, id, &wanted, &view, title)?;
                Ok((view, kept))
            })?;
            kept.said_again(&mut view.issue);
            Ok(Paper { bytes: kept.bytes, name: file_name(call.today(), membership), view })
        };
        batch::run(call, &memberships, &place, input.single_file, make, |views| {
            documents::combine(&views.iter().map(Section::Statement).collect::<Vec<_>>())
        })
    }
}

/// The memberships whose account is not settled: who left with such an account gets a statement.
fn with_open_account(reader: Reader<'_>, today: NaiveDate) -> Result<BTreeSet<Uuid>, Refusal> {
    let book = Book::read(reader)?;
    let mut open = BTreeSet::new();
    for member in &book.members {
        if !book.standing(member, today)?.balance.is_zero() {
            open.insert(member.id());
        }
    }
    Ok(open)
}

/// What a single file of every statement is called when it is printed.
fn statements_name(call: &Call<'_>) -> String {
    format!("{} {}", call.today(), texts::say(call.lang(), "documents-statements", &[]))
}

fn file_name(today: NaiveDate, addressee: &batch::Addressee) -> String {
    format!("{today} {:04} {}", addressee.number, addressee.name)
}

#[cfg(test)]
mod tests {
    use domain::contributions::DueKind;
    use texts::Lang;

    use super::{MovementKind, kind_key};

    #[test]
    fn every_line_of_a_statement_is_named_in_every_language() {
        let dues = DueKind::ALL.into_iter().map(MovementKind::Due);
        let others = [
            MovementKind::Opening,
            MovementKind::Cancellation,
            MovementKind::Waiver,
            MovementKind::Payment,
            MovementKind::Reversal,
            MovementKind::Refund,
        ];
        for kind in dues.chain(others) {
            for lang in Lang::ALL {
                let key = kind_key(kind);
                assert!(texts::try_say(lang, &key, &[]).is_ok(), "{key} in {lang}");
            }
        }
    }
}
