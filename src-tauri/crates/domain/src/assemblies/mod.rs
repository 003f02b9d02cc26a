//! Assemblies (AG): when to convene, whether enough came, what each vote weighs, what is adopted.
//!
//! Deliberately not here: who holds what (a quotité comes from the table in force that day), the
//! minutes, the decisions to follow (`decisions`) and any storage. Every computation returns its
//! steps.
//!
//! Source: spec 06, "Assemblies (AG)".

pub mod convocation;
pub mod majority;
pub mod presets;
pub mod quorum;
pub mod weights;

pub use convocation::{
    Convocation, ConvocationError, Request, SecondCall, convocation, request, second_call,
};
pub use majority::{Majority, MajorityError, Outcome, Tally, vote};
pub use presets::{Asked, DecisionKind, MajorityRule, preset};
pub use quorum::{Attendance, Quorum, QuorumError, QuorumReason, quorum};
pub use weights::{
    Cap, PROXIES_PER_PERSON, Place, Present, Proxy, ProxyRefusal, RefusedProxy, VotingWeight,
    Weights, WeightsError, weights,
};
