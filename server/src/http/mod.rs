//! The HTTP front, one layer or door a file.

mod address;
mod body;
mod brand;
mod challenge;
mod choices;
mod gate;
mod health;
mod host;
mod language;
mod limits;
mod methods;
mod named;
mod observe;
mod pace;
mod pages;
mod places;
mod policy;
mod problem;
mod rates;
mod renewal;
mod router;
mod serve;
mod sessions;
mod shed;
mod static_files;
mod target;
mod theme;

pub(crate) use body::read_body;
pub use health::Draining;
pub use limits::Limits;
pub(crate) use pages::form;
pub(crate) use problem::problem;
pub use router::{Site, endpoints, router, router_with};
pub use serve::{CutOff, Ground, serve};
pub(crate) use static_files::FOR_EVER;
