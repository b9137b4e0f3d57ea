//! An embedded tenant that behaves as Auth0 does, for development and tests.
//!
//! It speaks the protocol over its own loopback port, so that an application meets it exactly as it meets the real
//! service: OpenID Connect discovery, `/authorize` with a sign-in page, `/oauth/token`, and the part of the
//! Management API that reads and changes a user. Nothing here is shared with a client of that protocol: an error made
//! on both sides would cancel out.
//!
//! Its people ([`PERSONAS`]) have published passwords and its applications published secrets, therefore it
//! refuses to listen beyond loopback.
//!
//! ```no_run
//! # async fn run() -> Result<(), tenant::StartError> {
//! let running = tenant::start(tenant::Options::default()).await?;
//! println!("the tenant is at {}", running.origin());
//! running.join().await;
//! # Ok(()) }
//! ```

mod api;
mod application;
mod clock;
mod connection;
mod control;
mod cross_origin;
mod database;
mod dpop;
mod expiring;
mod faults;
mod grants;
mod home_page;
mod html;
mod id_token_mode;
mod issuer;
mod journal;
mod jwt;
mod keys;
mod logs;
mod management;
mod oauth;
mod options;
mod outbox;
mod outbox_page;
mod parameters;
mod password;
mod persona;
mod random;
mod rate;
mod refresh_tokens;
mod routes;
mod running;
mod seed;
mod session;
mod sign_in;
mod state;
mod state_file;
mod ticket_pages;
mod tickets;
mod tls;
mod token;
mod user;

pub use options::{Options, StartError};
pub use persona::{DEMO_PASSWORD, PERSONAS, Persona};
pub use rate::RatePlan;
pub use routes::router;
pub use running::{Running, start};
pub use state::Tenant;
