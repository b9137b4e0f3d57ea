//! What a profile is and what may happen to it: schema, rules, capabilities, merge and patch.
//!
//! Pure code for both targets: no I/O, no clock, no randomness. The browser and the server run the very same
//! rules, so a value that one accepts the other accepts too.

mod capability;
mod choices;
mod merge;
mod patch;
mod record;
mod rules;
mod schema;
mod user_id;

pub use capability::{Access, Capability, ConnectionKind, Owner, Policy, Provenance, Sync, capability};
pub use choices::{LANGUAGES, TIME_ZONES};
pub use merge::{Conflict, Merge, Merged, merge, merge_field};
pub use patch::ProfileChange;
pub use record::{Identity, Record, Values};
pub use rules::{Format, Refusal, Rules, UnknownRules};
pub use schema::{BUILT_IN, Field, Group, Home, RootAttribute, field, fields};
pub use user_id::{InvalidUserId, UserId};
