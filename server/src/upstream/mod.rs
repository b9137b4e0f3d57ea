//! How the tenant is asked for anything: with a deadline, a limit on what comes back, and care for a tenant that is in
//! trouble. One mechanism a file.

mod breaker;
mod care;
mod client;
mod deadline;
mod jitter;
mod json;
mod kept;
mod pace;
mod patience;
mod said;

pub use crate::metrics::Dependency;
pub use breaker::{Breaker, BreakerRules, Leave};
pub use care::{Care, Spared};
pub use client::{Answer, Upstream, UpstreamError};
pub use deadline::Deadline;
pub use jitter::{about, up_to};
pub use kept::{CoolDown, Fetched, Held, Kept, NotFetched, NotHeld};
pub use pace::{Busy, Pace, PaceRules, Turned};
pub use patience::Patience;
pub use said::RateSaid;
