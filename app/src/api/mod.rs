//! The endpoints that are server functions, one a file.

mod read_profile;
mod strict_json;
mod update_profile;

pub use read_profile::{ReadProfile, read_profile};
pub use update_profile::{UpdateProfile, update_profile};
