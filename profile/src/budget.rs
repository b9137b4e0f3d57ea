//! The tenant keeps 10 KB for a whole profile (Auth0, *User profile size limit*, 2026): what does not fit is refused here,
//! with how much is left, before the tenant is asked.

use crate::patch::ProfileChange;
use crate::record::Record;
use serde::{Deserialize, Serialize};

/// The most bytes of JSON of one profile.
pub const PROFILE_LIMIT: u16 = 10 * 1024;

/// Left free for what is never read here: `app_metadata`, dates and counters, which grow by themselves.
const UNSEEN: i64 = 256;

/// A change does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoRoom {
    /// How many bytes are free.
    pub left: u32,
    /// How many bytes the change would add.
    pub needed: u32,
}

/// Whether a change fits into the record it was made for. What makes a record shorter always does, even one that is too
/// long already.
///
/// # Errors
/// When it does not, with the figures.
pub fn fits(record: &Record, change: &ProfileChange) -> Result<(), NoRoom> {
    let size = i64::try_from(record.size).unwrap_or(i64::MAX);
    let left = i64::from(PROFILE_LIMIT).saturating_sub(UNSEEN).saturating_sub(size).max(0);
    let needed = change.growth(record);
    let figure = |bytes: i64| u32::try_from(bytes).unwrap_or(u32::MAX);
    if needed <= left { Ok(()) } else { Err(NoRoom { left: figure(left), needed: figure(needed) }) }
}
