//! Views made up for the tests: a small cooperative in French.

use chrono::{Days, NaiveDate};
use documents::views::*;
use domain::kernel::{Currency, Money};
use texts::Lang;

pub(crate) fn eur(text: &str) -> Money {
    Money::parse(text, Currency::EUR).unwrap()
}

pub(crate) fn cents(minor: i64) -> Money {
    Money::try_from_minor(minor.into(), Currency::EUR).unwrap()
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn issue(lang: Lang, number: &str) -> Issue {
    Issue {
        lang,
        number: number.to_owned(),
        issued_on: day(2026, 12, 31),
        program_version: "0.1.0".to_owned(),
        duplicate: false,
    }
}

pub(crate) fn issuer() -> Issuer {
    Issuer {
        name: "Coopérative d’habitants Les Tilleuls SC".to_owned(),
        address: vec!["Rue des Tilleuls 12".to_owned(), "5000 Namur".to_owned()],
        enterprise_number: Some("BE 0999.999.922".to_owned()),
        contact: vec!["tresorerie@tilleuls.example".to_owned()],
        logo: None,
    }
}

pub(crate) fn recipient() -> Recipient {
    Recipient {
        lines: vec![
            "Zoé Lefèvre-Dûchêne et Ömer Yıldız".to_owned(),
            "Chaussée de Dinant 103 bte 4".to_owned(),
            "5000 Namur".to_owned(),
        ],
        reference: Some("Adhésion n° 7, rang 3".to_owned()),
    }
}

/// An EPC069-12 payload as the domain makes it.
pub(crate) fn epc(amount: &Money) -> String {
    format!("BCD\n002\n1\nSCT\n\nLes Tilleuls SC\nBE96999000000101\nEUR{amount}\n\n010806817183")
}

pub(crate) fn payment(amount: Money) -> Payment {
    Payment {
        amount,
        due_on: Some(day(2027, 1, 31)),
        beneficiary: "Coopérative d’habitants Les Tilleuls SC".to_owned(),
        iban: "BE96999000000101".to_owned(),
        bic: None,
        communication: "+++010/8068/17183+++".to_owned(),
        epc: Some(epc(&amount)),
    }
}

/// A statement whose `lines` are (cents, label), one every three days.
pub(crate) fn statement(lang: Lang, opening: Money, lines: &[(i64, String)]) -> StatementView {
    let mut closing = opening;
    let mut made = Vec::new();
    let mut on = day(2026, 1, 5);
    for (amount, label) in lines {
        let amount = cents(*amount);
        closing = closing.checked_add(&amount).unwrap();
        let kind = if amount.is_negative() { StatementKind::Payment } else { StatementKind::Due };
        made.push(StatementLine { on, kind, label: label.clone(), amount });
        on = on.checked_add_days(Days::new(3)).unwrap();
    }
    StatementView {
        issue: issue(lang, "REL-2026-0007"),
        issuer: issuer(),
        recipient: recipient(),
        from: day(2026, 1, 1),
        to: day(2026, 12, 31),
        opening,
        lines: made,
        closing,
        payments: vec![payment(closing)],
    }
}

/// A year of an ordinary member: twelve dues, eleven payments, one penalty.
pub(crate) fn year(lang: Lang) -> StatementView {
    let mut lines = Vec::new();
    for month in 1..=12 {
        lines.push((25_000, format!("Cotisation {month}/48")));
        if month != 9 {
            lines.push((-25_000, "Virement du compte BE85 9990 0000 0202".to_owned()));
        }
    }
    let mut view = statement(lang, eur("1250.00"), &lines);
    let penalty = StatementLine {
        on: day(2026, 12, 31),
        kind: StatementKind::Penalty,
        label: "Pénalité de retard sur l’échéance du 05/09/2026".to_owned(),
        amount: cents(205),
    };
    view.closing = view.closing.checked_add(&penalty.amount).unwrap();
    view.lines.push(penalty);
    view.payments = vec![payment(view.closing)];
    view
}

pub(crate) fn call() -> CallView {
    let line = |label: &str, detail: &str, amount: &str| CallLine {
        label: label.to_owned(),
        detail: Some(detail.to_owned()),
        amount: eur(amount),
    };
    CallView {
        issue: issue(Lang::Fr, "APP-2026-0003-07"),
        issuer: issuer(),
        recipient: recipient(),
        subject: "Provisions du 2e trimestre 2026, lot B2 (112/1 000)".to_owned(),
        basis: vec![
            "Décidé par l’assemblée générale du 14/03/2026, point 5, sur la base du budget 2026 de \
             48 000,00 €. Les charges sont réparties selon les quotités de l’acte de base."
                .to_owned(),
        ],
        due_on: day(2027, 1, 31),
        main: CallPart {
            lines: vec![
                line("Assurance de l’immeuble", "6 400,00 € × 112/1 000 × 3/12", "179.20"),
                line(
                    "Nettoyage et entretien des communs",
                    "9 600,00 € × 112/1 000 × 3/12",
                    "268.80",
                ),
                line("Électricité des communs", "2 000,00 € × 112/1 000 × 3/12", "56.00"),
                line("Correction du trimestre précédent", "", "-4.25"),
            ],
            total: eur("499.75"),
            payment: Some(payment(eur("499.75"))),
        },
        reserve: Some(CallPart {
            lines: vec![line("Toiture", "5 000,00 € × 112/1 000 × 3/12", "140.00")],
            total: eur("140.00"),
            payment: Some(Payment {
                iban: "BE85999000000202".to_owned(),
                ..payment(eur("140.00"))
            }),
        }),
        notes: vec![
            "Tout retard de plus de dix jours porte intérêt au taux légal, article 12 du règlement \
             d’ordre intérieur."
                .to_owned(),
        ],
    }
}

pub(crate) fn recovery() -> RecoveryView {
    RecoveryView {
        issue: issue(Lang::Fr, ""),
        issuer: issuer(),
        file_name: "Les Tilleuls.coop".to_owned(),
        code: "7K2M-QX9D-4WVT-8HJP-3RNB-6YCF-2ZEG-5ASL-9TKQ-1MXD-7WVP-4HNB-8RYC-3FZG".to_owned(),
    }
}

pub(crate) fn column(title: &str, align: Align, sum: bool) -> Column {
    Column { title: title.to_owned(), align, sum }
}

pub(crate) fn plain(cells: Vec<Cell>) -> ReportRow {
    ReportRow { kind: RowKind::Plain, cells }
}

pub(crate) fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

/// Names of exactly sixty characters, with accents, told apart by a number.
pub(crate) fn long_name(number: usize) -> String {
    let names = ["Élodie Vandenbrœck-Détienne", "Chloë Ångström–Nuñez", "Jérôme-François D’Haese"];
    let start = format!("{} {number:03} ", names[number % names.len()]);
    let filler = "Société coopérative agréée à finalité sociale et solidaire";
    start.chars().chain(filler.chars()).take(60).collect()
}

/// A table of members with two amounts each.
pub(crate) fn members(count: usize) -> ReportTable {
    let rows = (0..count).map(|number| {
        let amount = i64::try_from(number).unwrap();
        plain(vec![
            Cell::Number(amount + 1),
            Cell::Text(long_name(number)),
            Cell::Date(day(2024, 2, 29)),
            Cell::Money(cents(amount * 12_347 + 99_999)),
            Cell::Money(cents(if number % 3 == 0 { -amount * 777 - 1 } else { amount * 31 })),
        ])
    });
    ReportTable {
        columns: vec![
            column("Rang", Align::Right, false),
            column("Nom", Align::Left, false),
            column("Entrée", Align::Left, false),
            column("Versé", Align::Right, true),
            column("Solde", Align::Right, true),
        ],
        rows: rows.collect(),
        totals: Totals::Total,
        currency: Currency::EUR,
    }
}

pub(crate) fn report(title: &str, blocks: Vec<Block>) -> ReportView {
    ReportView {
        issue: issue(Lang::Fr, "RAP-2026-0001"),
        issuer: issuer(),
        recipient: None,
        title: title.to_owned(),
        subtitle: Some("Exercice 2026, au 31/12/2026".to_owned()),
        landscape: false,
        blocks,
    }
}
