//! The group and its project: their states, and what each step asks for (spec 04).
//!
//! Deliberately not here: milestones and budget, the choice of lots ([`crate::allocation`]), a
//! membership's own statuses ([`crate::members`]), and who may take a step.

mod building;
mod group;
mod step;

pub use building::{PROJECT_STATES, ProjectFacts, ProjectState, change_project, project_steps};
pub use group::{GROUP_STATES, GroupFacts, GroupState, change_group, group_steps};
pub use step::{Given, Lack, StateError};
