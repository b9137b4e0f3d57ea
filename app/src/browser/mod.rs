//! What islands do in the browser.

pub mod account_badge;
mod api;
pub mod callback;
mod clock;
pub mod dom;
mod drafts;
mod json;
mod news;
mod presence;
pub mod save_form;
mod secret;
pub mod sign_in;
mod sign_out;
mod transaction;
pub mod try_again;
