//! What this process knows of sessions that ended before their time. A sealed cookie cannot be taken back; a server that
//! remembers can refuse it.

use super::session::{Lifetimes, SessionId};
use app::error::ApiError;
use moka::policy::EvictionPolicy;
use moka::sync::Cache;
use std::time::Duration;

/// How many are remembered: of more, the oldest are forgotten, and the tenant's refusal has to do. About 20 MB when full.
const MOST: u64 = 100_000;

/// Why a session ended before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The person signed out.
    SignedOut,
    /// Somebody, perhaps the same person, signed in with this browser.
    Replaced,
    /// The tenant refused to renew it.
    Refused,
    /// The tenant has blocked the person.
    Blocked,
    /// The tenant knows the person no longer.
    Gone,
}

impl Ending {
    /// What somebody hears who comes with such a session.
    #[must_use]
    pub const fn error(self) -> ApiError {
        match self {
            Self::SignedOut | Self::Replaced | Self::Refused => ApiError::Unauthenticated,
            Self::Blocked => ApiError::Blocked,
            Self::Gone => ApiError::Gone,
        }
    }

    /// The ending that an error of the directory is.
    #[must_use]
    pub const fn of(error: &ApiError) -> Option<Self> {
        match error {
            ApiError::Blocked => Some(Self::Blocked),
            ApiError::Gone => Some(Self::Gone),
            _ => None,
        }
    }
}

/// Remembers ended sessions for as long as their cookies could be good.
pub struct EndedSessions(Cache<SessionId, Ending>);

impl EndedSessions {
    /// An empty memory for sessions of these lifetimes.
    #[must_use]
    pub fn new(lifetimes: &Lifetimes) -> Self {
        let longest = Duration::from_secs(lifetimes.absolute.unsigned_abs());
        let memory = Cache::builder().max_capacity(MOST).eviction_policy(EvictionPolicy::lru());
        Self(memory.time_to_live(longest).build())
    }

    /// Remembers. The first reason stays: what comes after it is a consequence.
    pub fn insert(&self, id: SessionId, ending: Ending) {
        let _ = self.0.entry(id).or_insert(ending);
    }

    /// Whether and why a session ended.
    #[must_use]
    pub fn get(&self, id: SessionId) -> Option<Ending> {
        self.0.get(&id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_reason_stays_and_is_about_one_session() {
        let ended = EndedSessions::new(&Lifetimes::LONGEST);
        let (one, other) = (SessionId::random().unwrap(), SessionId::random().unwrap());
        assert_eq!(ended.get(one), None);
        ended.insert(one, Ending::SignedOut);
        ended.insert(one, Ending::Refused);
        assert_eq!(ended.get(one), Some(Ending::SignedOut));
        assert_eq!(ended.get(other), None);
    }

    #[test]
    fn t_37_only_what_the_tenant_says_of_the_person_ends_a_session() {
        assert_eq!(Ending::of(&ApiError::Blocked), Some(Ending::Blocked));
        assert_eq!(Ending::of(&ApiError::Gone), Some(Ending::Gone));
        for error in [ApiError::Unavailable, ApiError::Busy { retry_after: 1 }, ApiError::Forbidden] {
            assert_eq!(Ending::of(&error), None);
        }
        assert_eq!(Ending::Blocked.error(), ApiError::Blocked);
        assert_eq!(Ending::Gone.error(), ApiError::Gone);
        assert_eq!(Ending::SignedOut.error(), ApiError::Unauthenticated);
    }
}
