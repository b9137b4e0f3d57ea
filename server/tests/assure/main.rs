//! What holds, with figures: hostile inputs, the authorization matrix, faults, storms, stampedes, secrets and
//! configurations that must not start, each against the real server and the embedded tenant.
//!
//! A bounded slice by default; `SELFSAME_ASSURE=full` runs everything, and `SELFSAME_ASSURE_SEED` chooses where chance
//! begins. Each part leaves its figures under `target/selfsame/assure/`, and fails where one breaks its limit.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a check that cannot go on fails")]

mod authorization;
mod bench;
mod checker;
mod configurations;
mod corpus;
mod faults;
mod operations;
mod program;
mod report;
mod runs;
mod secrets;
mod stampede;
mod storms;
#[path = "../it/world.rs"]
#[expect(dead_code, reason = "the other tests use more of it")]
mod world;
