//! The HTTP front, one layer or door a file.

mod gate;
mod health;
mod host;
mod observe;
mod pages;
mod policy;
mod problem;
mod renewal;
mod router;
mod serve;
mod sessions;
mod static_files;

pub use health::Draining;
pub use router::{Site, endpoints, router};
pub use serve::serve;
