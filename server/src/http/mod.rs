//! The HTTP front, one layer or door a file.

mod gate;
mod health;
mod host;
mod pages;
mod policy;
mod problem;
mod renewal;
mod router;
mod serve;
mod sessions;
mod static_files;

pub use router::{Site, endpoints, router};
pub use serve::serve;
