//! What the contributions' commands take and give.

mod account;
mod dues;
mod payments;
mod plan;
mod preview;

pub use account::*;
pub use dues::*;
pub use payments::*;
pub use plan::*;
pub use preview::*;
