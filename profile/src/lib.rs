//! What a profile is and what may happen to it: schema, rules, capabilities, merge and patch.
//!
//! Pure code for both targets: no I/O, no clock, no randomness. The browser and the server run the very same
//! rules, so a value that one accepts the other accepts too.

mod budget;
mod capability;
mod choices;
mod format;
mod merge;
mod patch;
mod record;
mod refusal;
mod rules;
mod schema;
mod user_id;

pub use budget::{NoRoom, PROFILE_LIMIT, fits};
pub use capability::{
    Access, Capability, Connection, ConnectionKind, Owner, Policy, Provenance, Sync, capability,
};
pub use choices::{COUNTRIES, LANGUAGES, TIME_ZONES};
pub use format::{Format, with_line_feeds, without_line_breaks};
pub use merge::{Conflict, Merge, Merged, merge, merge_field};
pub use patch::ProfileChange;
pub use record::{Identity, Record, Values};
pub use refusal::Refusal;
pub use rules::{Rules, UnknownRules};
pub use schema::{
    Address, Choice, Field, Group, Home, InvalidHome, Path, RootAttribute, Schema, Text, VerifiedAttribute,
};
#[cfg(feature = "file")]
pub use schema::{Mistake, Mistakes};
pub use user_id::{InvalidUserId, UserId};
