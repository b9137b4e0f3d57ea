//! How the tenant is asked for anything: with a deadline, a limit on what comes back, and care for a tenant that is in
//! trouble. One mechanism a file.

mod client;
mod deadline;
mod json;
mod patience;

pub use client::{Answer, Upstream, UpstreamError};
pub use deadline::Deadline;
pub use patience::Patience;
