//! The server against the embedded tenant, over real HTTP. The tenant's journal is the witness: it knows what was asked
//! and what was written.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod audit;
mod bearer;
mod brand;
mod bucket;
mod doctor;
mod doors;
mod figures;
mod front;
mod front_end;
mod front_limits;
mod front_rates;
mod front_source;
mod front_tables;
mod issuer;
mod jwks;
mod language;
mod names;
mod ownership;
mod pictures;
mod profile;
mod recipe;
mod return_to;
mod schema;
mod sessions;
mod sign_in;
mod sign_in_attacks;
mod tokens;
mod upstream;
mod upstream_ends;
mod upstream_mixups;
mod wire;
mod world;
mod xss;
