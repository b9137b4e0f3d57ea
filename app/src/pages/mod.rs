//! The pages, one a file.

pub(crate) mod callback;
mod home;
mod not_found;
mod profile;
#[cfg(test)]
mod profile_tests;
#[cfg(test)]
pub(crate) mod samples;
mod sign_in;
pub mod states;
mod trouble;

pub use callback::Callback;
pub use home::{Home, Start};
pub use not_found::NotFound;
pub use profile::{Profile, ProfilePage};
pub use sign_in::SignIn;
pub use trouble::Trouble;
