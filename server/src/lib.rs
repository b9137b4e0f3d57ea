//! The server: it holds the Management API's credential, finds out who is asking, and lets each caller reach exactly one
//! record, the caller's own.
//!
//! From outside in: [`http`] (layers and doors), [`access`] (who is asking), [`accounts`] (use cases), [`directory`] (the
//! tenant's users), beside them [`signin`] (the token-proxy) and [`issuer`] (metadata, keys, token endpoint), and
//! below them [`upstream`] (deadlines, limits and care in asking the tenant).
//! [`pictures`] are what people upload.
//! Around all of it are [`audit`], [`logging`] and [`metrics`].

pub mod access;
pub mod accounts;
pub mod audit;
pub mod brand;
pub mod check;
pub mod command;
pub mod config;
pub mod directory;
pub mod doctor;
pub mod http;
pub mod issuer;
pub mod logging;
pub mod metrics;
pub mod pictures;
pub mod rates;
pub mod request_id;
pub mod signin;
pub mod strangers;
pub mod tasks;
pub mod upstream;

mod compose;

pub use compose::{StartError, compose};
