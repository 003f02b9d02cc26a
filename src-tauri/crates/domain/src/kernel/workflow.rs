//! Workflows: which status may follow which, and the guards each step asks for.
//!
//! A table, so that the screen can show what is possible and say why the rest is not.
//! Deliberately not here: what a guard checks (each area answers for its own by name).
//! Raises [`WorkflowError`].

/// One permitted step of a workflow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition<S: 'static> {
    /// The status before.
    pub from: S,
    /// The status after.
    pub to: S,
    /// Names of what must hold, each a key of the catalogue without the prefix `guard-`.
    pub guards: &'static [&'static str],
}

/// Why a step is not possible now.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WorkflowError<S: std::fmt::Debug> {
    /// The workflow has no such step.
    #[error("no step from {from:?} to {to:?}")]
    NoSuchStep {
        /// The status before.
        from: S,
        /// The status asked for.
        to: S,
    },
    /// The step exists, but something does not hold.
    #[error("the step from {from:?} to {to:?} lacks {lacking:?}")]
    Guarded {
        /// The status before.
        from: S,
        /// The status asked for.
        to: S,
        /// The guards that do not hold, in the order of the table.
        lacking: Vec<&'static str>,
    },
}

impl<S: std::fmt::Debug> WorkflowError<S> {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSuchStep { .. } => "no_such_step",
            Self::Guarded { .. } => "step_guarded",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some("status")
    }
}

/// A workflow: the table of its permitted steps.
#[derive(Debug, Clone, Copy)]
pub struct Workflow<S: 'static> {
    transitions: &'static [Transition<S>],
}

impl<S: Copy + Eq + std::fmt::Debug + 'static> Workflow<S> {
    /// Makes a workflow of a table.
    pub const fn new(transitions: &'static [Transition<S>]) -> Self {
        Self { transitions }
    }

    /// The table.
    pub fn transitions(&self) -> &'static [Transition<S>] {
        self.transitions
    }

    /// The statuses that can follow `from` now, in the order of the table.
    pub fn reachable(&self, from: S, holds: impl Fn(&'static str) -> bool) -> Vec<S> {
        self.transitions
            .iter()
            .filter(|step| step.from == from && step.guards.iter().all(|guard| holds(guard)))
            .map(|step| step.to)
            .collect()
    }

    /// Checks one step; what it lacks is in the refusal.
    ///
    /// # Errors
    /// [`WorkflowError::NoSuchStep`], [`WorkflowError::Guarded`].
    pub fn check(
        &self,
        from: S,
        to: S,
        holds: impl Fn(&'static str) -> bool,
    ) -> Result<(), WorkflowError<S>> {
        let step = self
            .transitions
            .iter()
            .find(|step| step.from == from && step.to == to)
            .ok_or(WorkflowError::NoSuchStep { from, to })?;
        let lacking: Vec<_> = step.guards.iter().copied().filter(|guard| !holds(guard)).collect();
        if lacking.is_empty() { Ok(()) } else { Err(WorkflowError::Guarded { from, to, lacking }) }
    }

    /// Why a step is not possible now; `None` when it is.
    pub fn why_not(
        &self,
        from: S,
        to: S,
        holds: impl Fn(&'static str) -> bool,
    ) -> Option<WorkflowError<S>> {
        self.check(from, to, holds).err()
    }

    /// Tells whether nothing can follow a status, whatever holds.
    pub fn is_final(&self, status: S) -> bool {
        self.transitions.iter().all(|step| step.from != status)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Door {
        Open,
        Closed,
        Walled,
    }

    const DOOR: Workflow<Door> = Workflow::new(&[
        Transition { from: Door::Open, to: Door::Closed, guards: &[] },
        Transition { from: Door::Closed, to: Door::Open, guards: &["key"] },
        Transition { from: Door::Closed, to: Door::Walled, guards: &["bricks", "mason"] },
    ]);

    #[test]
    fn only_the_steps_whose_guards_hold_are_reachable() {
        assert_eq!(DOOR.reachable(Door::Closed, |_| false), []);
        assert_eq!(DOOR.reachable(Door::Closed, |guard| guard == "key"), [Door::Open]);
        assert_eq!(DOOR.reachable(Door::Closed, |_| true), [Door::Open, Door::Walled]);
    }

    #[test]
    fn a_refusal_names_every_guard_that_lacks() {
        assert_eq!(
            DOOR.check(Door::Closed, Door::Walled, |guard| guard == "mason"),
            Err(WorkflowError::Guarded {
                from: Door::Closed,
                to: Door::Walled,
                lacking: vec!["bricks"]
            })
        );
        assert_eq!(
            DOOR.why_not(Door::Walled, Door::Open, |_| true),
            Some(WorkflowError::NoSuchStep { from: Door::Walled, to: Door::Open })
        );
        assert_eq!(DOOR.why_not(Door::Open, Door::Closed, |_| false), None);
        assert!(DOOR.is_final(Door::Walled));
        assert!(!DOOR.is_final(Door::Open));
    }
}
