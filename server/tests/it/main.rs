//! The server against the embedded tenant, over real HTTP. The tenant's journal is the witness: it knows what was asked
//! and what was written.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod audit;
mod doctor;
mod doors;
mod figures;
mod front;
mod ownership;
mod profile;
mod schema;
mod sign_in;
mod upstream;
mod world;
