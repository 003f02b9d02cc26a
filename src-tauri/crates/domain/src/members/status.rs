//! The statuses of a membership and the steps between them (spec 04).
//!
//! PENDING_KYC -> ACTIVE -> SUSPENDED or IN_DEFAULT -> ACTIVE; EXITED and EXCLUDED are final.
//! Deliberately not here: the consequences (dues cancelled, final statement, follow-up task),
//! which the use case of the change calls for.

use chrono::NaiveDate;

use super::ids::DocumentId;
use super::kyc::MissingPiece;
use crate::kernel::{Transition, Workflow, WorkflowError};

/// Where a membership stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MemberStatus {
    /// Papers are missing.
    PendingKyc,
    /// A full member.
    Active,
    /// Set aside by a decision; still owes.
    Suspended,
    /// Does not pay; still owes.
    InDefault,
    /// Left.
    Exited,
    /// Was made to leave.
    Excluded,
}

impl MemberStatus {
    /// Every status, in the order of a membership's life.
    pub const ALL: [Self; 6] = [
        Self::PendingKyc,
        Self::Active,
        Self::Suspended,
        Self::InDefault,
        Self::Exited,
        Self::Excluded,
    ];

    /// The stable code, without its prefix `COOP_MEMBER_`.
    pub fn code(self) -> &'static str {
        match self {
            Self::PendingKyc => "PENDING_KYC",
            Self::Active => "ACTIVE",
            Self::Suspended => "SUSPENDED",
            Self::InDefault => "IN_DEFAULT",
            Self::Exited => "EXITED",
            Self::Excluded => "EXCLUDED",
        }
    }

    /// Finds a status by its code, with or without its prefix.
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.strip_prefix("COOP_MEMBER_").unwrap_or(code);
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Tells whether the membership has left for good.
    pub fn has_left(self) -> bool {
        matches!(self, Self::Exited | Self::Excluded)
    }

    /// Tells whether a membership in this status is issued dues (spec 02).
    pub fn owes_dues(self) -> bool {
        matches!(self, Self::Active | Self::Suspended | Self::InDefault)
    }
}

use MemberStatus::{Active, Excluded, Exited, InDefault, PendingKyc, Suspended};

/// Every required piece of the checklist was seen.
pub const KYC_COMPLETE: &str = "kyc_complete";
/// A reason is given.
pub const REASON: &str = "reason";
/// A document is given.
pub const DOCUMENT: &str = "document";

const fn step(
    from: MemberStatus,
    to: MemberStatus,
    guards: &'static [&'static str],
) -> Transition<MemberStatus> {
    Transition { from, to, guards }
}

const LEAVING: &[&str] = &[REASON, DOCUMENT];

/// The workflow of a membership.
pub const STATUSES: Workflow<MemberStatus> = Workflow::new(&[
    step(PendingKyc, Active, &[KYC_COMPLETE]),
    step(PendingKyc, Exited, LEAVING),
    step(PendingKyc, Excluded, LEAVING),
    step(Active, Suspended, &[REASON]),
    step(Active, InDefault, &[REASON]),
    step(Active, Exited, LEAVING),
    step(Active, Excluded, LEAVING),
    step(Suspended, Active, &[KYC_COMPLETE, REASON]),
    step(Suspended, Exited, LEAVING),
    step(Suspended, Excluded, LEAVING),
    step(InDefault, Active, &[KYC_COMPLETE, REASON]),
    step(InDefault, Exited, LEAVING),
    step(InDefault, Excluded, LEAVING),
]);

/// Refusals of a change of status.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StatusError {
    /// The membership is there already: nothing to do.
    #[error("the membership is already {status:?}")]
    Already {
        /// Its status.
        status: MemberStatus,
    },
    /// The membership has left, for good.
    #[error("{status:?} is final")]
    Final {
        /// Its status.
        status: MemberStatus,
    },
    /// The workflow has no such step.
    #[error("no step from {from:?} to {to:?}")]
    NoSuchStep {
        /// The status before.
        from: MemberStatus,
        /// The status asked for.
        to: MemberStatus,
    },
    /// Pieces of the checklist are missing or rejected.
    #[error("the checklist lacks {missing:?}")]
    KycIncomplete {
        /// Which pieces, and why.
        missing: Vec<MissingPiece>,
    },
    /// A reason is required.
    #[error("reason missing")]
    ReasonMissing,
    /// A document is required.
    #[error("document missing")]
    DocumentMissing,
    /// The date is yet to come.
    #[error("on {on}, after today {today}")]
    InTheFuture {
        /// The date asked for.
        on: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
    /// The date is before the joining date or before the last change.
    #[error("on {on}, before {earliest}")]
    TooEarly {
        /// The date asked for.
        on: NaiveDate,
        /// The earliest that is possible.
        earliest: NaiveDate,
    },
}

impl StatusError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Already { .. } => "status_already",
            Self::Final { .. } => "status_final",
            Self::NoSuchStep { .. } => "status_no_such_step",
            Self::KycIncomplete { .. } => "kyc_incomplete",
            Self::ReasonMissing => "reason_missing",
            Self::DocumentMissing => "document_missing",
            Self::InTheFuture { .. } => "date_in_the_future",
            Self::TooEarly { .. } => "status_date_too_early",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::Already { .. }
            | Self::Final { .. }
            | Self::NoSuchStep { .. }
            | Self::KycIncomplete { .. } => "status",
            Self::ReasonMissing => "reason",
            Self::DocumentMissing => "document",
            Self::InTheFuture { .. } | Self::TooEarly { .. } => "on",
        })
    }
}

/// What a change of status is judged on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusFacts {
    /// The status before.
    pub current: MemberStatus,
    /// Since when the membership has that status; its joining date at first.
    pub since: NaiveDate,
    /// The pieces missing or rejected.
    pub missing: Vec<MissingPiece>,
}

/// A change of status asked for, and what is given with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusChange {
    /// The status after.
    pub to: MemberStatus,
    /// The first day of that status; the last day of membership for EXITED and EXCLUDED.
    pub on: NaiveDate,
    /// Why; empty when none is given.
    pub reason: String,
    /// The decision, if any.
    pub document: Option<DocumentId>,
}

/// Judges a change of status; what it lacks first is in the refusal.
///
/// # Errors
/// [`StatusError`], in this order: already there, final, no such step, date, checklist, reason,
/// document.
pub fn change_status(
    facts: &StatusFacts,
    change: &StatusChange,
    today: NaiveDate,
) -> Result<(), StatusError> {
    let (from, to) = (facts.current, change.to);
    if from == to {
        return Err(StatusError::Already { status: from });
    }
    if STATUSES.is_final(from) {
        return Err(StatusError::Final { status: from });
    }
    let holds = |guard: &str| match guard {
        KYC_COMPLETE => facts.missing.is_empty(),
        REASON => !change.reason.trim().is_empty(),
        DOCUMENT => change.document.is_some(),
        _ => false,
    };
    let checked = STATUSES.check(from, to, holds);
    if let Err(WorkflowError::NoSuchStep { .. }) = checked {
        return Err(StatusError::NoSuchStep { from, to });
    }
    if change.on > today {
        return Err(StatusError::InTheFuture { on: change.on, today });
    }
    if change.on < facts.since {
        return Err(StatusError::TooEarly { on: change.on, earliest: facts.since });
    }
    match checked {
        Err(WorkflowError::Guarded { lacking, .. }) => Err(match lacking.first() {
            Some(&KYC_COMPLETE) => StatusError::KycIncomplete { missing: facts.missing.clone() },
            Some(&REASON) => StatusError::ReasonMissing,
            _ => StatusError::DocumentMissing,
        }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::kyc::KycPiece;
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, d).unwrap()
    }

    fn facts(current: MemberStatus) -> StatusFacts {
        StatusFacts { current, since: day(5), missing: vec![] }
    }

    fn change(to: MemberStatus) -> StatusChange {
        StatusChange {
            to,
            on: day(10),
            reason: "décision de l'AG".to_owned(),
            document: Some(DocumentId(Uuid::from_u128(1))),
        }
    }

    #[test]
    fn only_the_steps_of_the_workflow_are_open() {
        let open: &[(MemberStatus, &[MemberStatus])] = &[
            (PendingKyc, &[Active, Exited, Excluded]),
            (Active, &[Suspended, InDefault, Exited, Excluded]),
            (Suspended, &[Active, Exited, Excluded]),
            (InDefault, &[Active, Exited, Excluded]),
            (Exited, &[]),
            (Excluded, &[]),
        ];
        for &(from, reachable) in open {
            for to in MemberStatus::ALL {
                let result = change_status(&facts(from), &change(to), day(10));
                assert_eq!(result.is_ok(), reachable.contains(&to), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn a_final_status_says_so_and_the_same_status_is_named() {
        assert_eq!(
            change_status(&facts(Exited), &change(Active), day(10)),
            Err(StatusError::Final { status: Exited })
        );
        assert_eq!(
            change_status(&facts(Active), &change(Active), day(10)),
            Err(StatusError::Already { status: Active })
        );
        assert_eq!(
            change_status(&facts(PendingKyc), &change(Suspended), day(10)),
            Err(StatusError::NoSuchStep { from: PendingKyc, to: Suspended })
        );
    }

    #[test]
    fn active_is_refused_while_a_piece_is_missing() {
        let missing =
            vec![MissingPiece { piece: KycPiece::try_new("identity").unwrap(), rejected: None }];
        for from in [PendingKyc, Suspended, InDefault] {
            let facts = StatusFacts { missing: missing.clone(), ..facts(from) };
            assert_eq!(
                change_status(&facts, &change(Active), day(10)),
                Err(StatusError::KycIncomplete { missing: missing.clone() }),
                "{from:?}"
            );
        }
    }

    #[test]
    fn leaving_needs_a_reason_and_a_document() {
        for to in [Exited, Excluded] {
            let silent = StatusChange { reason: "  ".to_owned(), ..change(to) };
            assert_eq!(
                change_status(&facts(Active), &silent, day(10)),
                Err(StatusError::ReasonMissing)
            );
            let bare = StatusChange { document: None, ..change(to) };
            assert_eq!(
                change_status(&facts(Active), &bare, day(10)),
                Err(StatusError::DocumentMissing)
            );
        }
        let bare = StatusChange { document: None, ..change(Suspended) };
        assert_eq!(
            change_status(&facts(Active), &bare, day(10)),
            Ok(()),
            "a suspension needs none"
        );
    }

    #[test]
    fn a_change_is_between_the_last_one_and_today() {
        for (d, expected) in [
            (4, Err(StatusError::TooEarly { on: day(4), earliest: day(5) })),
            (5, Ok(())),
            (6, Ok(())),
            (9, Ok(())),
            (10, Ok(())),
            (11, Err(StatusError::InTheFuture { on: day(11), today: day(10) })),
        ] {
            let change = StatusChange { on: day(d), ..change(Suspended) };
            assert_eq!(change_status(&facts(Active), &change, day(10)), expected, "{d} June");
        }
    }

    #[test]
    fn codes_are_read_with_or_without_their_prefix() {
        for status in MemberStatus::ALL {
            assert_eq!(MemberStatus::parse(status.code()), Some(status));
            assert_eq!(
                MemberStatus::parse(&format!("COOP_MEMBER_{}", status.code())),
                Some(status)
            );
        }
        assert_eq!(MemberStatus::parse("active"), None);
    }
}
