//! The session as a value: what the sealed cookie holds, and how long each part of it is good for.

use app::error::ApiError;
use aws_lc_rs::rand;
use profile::UserId;
use serde::{Deserialize, Serialize};

/// How far the clocks of two servers may be apart, in seconds.
const SKEW: i64 = 60;
/// A session that could not be renewed, because the tenant cannot be asked, is still believed until this many times the
/// renewal interval has passed since the last answer: an hour by default. After that the person is not signed out, but
/// nothing is shown or changed until the tenant has answered.
const PATIENCE: i64 = 4;
/// The use of a session is noted this many times in the time after which it would be idle, …
const NOTES: i64 = 16;
/// … and at the latest after this many seconds.
const LONGEST_WITHOUT_NOTE: i64 = 5 * 60;

/// How long sessions last, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetimes {
    /// A session must be renewed with the tenant after this long: the longest that a copied cookie goes on after the
    /// person has signed out, on a server that has not heard of it.
    pub renew_after: i64,
    /// A session that nobody used for this long is over.
    pub idle: i64,
    /// A session is over after this long in any case. Neither renewal nor rotation extends it.
    pub absolute: i64,
}

impl Lifetimes {
    /// The longest that are allowed, and what holds when nothing is said: 15 minutes, 8 hours, 24 hours.
    pub const LONGEST: Self = Self { renew_after: 15 * 60, idle: 8 * 60 * 60, absolute: 24 * 60 * 60 };
    /// The shortest that make sense: a page and its files take a moment.
    pub const SHORTEST: Self = Self { renew_after: 5, idle: 10, absolute: 10 };

    /// After how long without a note the use of a session is noted in its cookie.
    fn note_after(&self) -> i64 {
        let part = self.idle / NOTES;
        part.min(LONGEST_WITHOUT_NOTE)
    }
}

/// The name of one sign-in: 128 random bits, new each time. It is in the sealed cookie and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SessionId(u128);

impl SessionId {
    /// One that never was before.
    ///
    /// # Errors
    /// [`ApiError::Internal`] when the system has no randomness to give.
    pub fn random() -> Result<Self, ApiError> {
        let mut bytes = [0; 16];
        rand::fill(&mut bytes).map_err(|_| ApiError::Internal)?;
        Ok(Self(u128::from_be_bytes(bytes)))
    }
}

/// What the cookie holds. Times are Unix seconds.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The sign-in that it came from.
    pub id: SessionId,
    /// The verified subject.
    pub subject: UserId,
    /// The tenant's session (`sid`), for signing out there.
    pub sid: Option<String>,
    /// When the person proved who they are, where the tenant says so.
    pub auth_time: Option<i64>,
    /// When the session began.
    pub began: i64,
    /// When the tenant last confirmed it.
    pub renewed: i64,
    /// When it was last used, as far as the cookie has been told: see [`Session::noted`].
    pub used: i64,
    /// The refresh token, where `offline_access` was granted.
    pub refresh_token: Option<String>,
}

/// How a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// The tenant confirmed it lately.
    Fresh,
    /// To be renewed with the tenant; good for a while when the tenant cannot be asked.
    Stale,
    /// To be renewed with the tenant before anything is shown or changed.
    Overdue,
    /// Over.
    Over,
}

impl Session {
    /// How the session stands at `now`.
    #[must_use]
    pub fn state(&self, now: i64, lifetimes: &Lifetimes) -> SessionState {
        let since = now.saturating_sub(self.renewed);
        // A session from the future was not made by us.
        let newest = self.began.max(self.renewed).max(self.used);
        if now >= self.ends(lifetimes) || newest.saturating_sub(now) > SKEW {
            SessionState::Over
        } else if since >= PATIENCE.saturating_mul(lifetimes.renew_after) {
            SessionState::Overdue
        } else if since >= lifetimes.renew_after {
            SessionState::Stale
        } else {
            SessionState::Fresh
        }
    }

    /// When the session is over unless it is used or renewed before.
    #[must_use]
    pub fn ends(&self, lifetimes: &Lifetimes) -> i64 {
        let by_age = self.began.saturating_add(lifetimes.absolute);
        let by_idleness = self.used.saturating_add(lifetimes.idle);
        let either = by_age.min(by_idleness);
        match self.refresh_token {
            Some(_) => either,
            // There is nothing to renew it with.
            None => either.min(self.renewed.saturating_add(lifetimes.renew_after)),
        }
    }

    /// The session as the tenant confirmed it at `at`, with the refresh token that takes the place of the one it had. The
    /// time when it began stays.
    #[must_use]
    pub fn confirmed(self, at: i64, rotated: Option<String>) -> Self {
        let refresh_token = rotated.or(self.refresh_token);
        Self { renewed: at, used: at.max(self.used), refresh_token, ..self }
    }

    /// The session with its use at `now` noted, when it is time to write it down again. A cookie that is about to be
    /// renewed is left alone: the renewal says it as well, and a note that comes in late would undo it.
    #[must_use]
    pub fn noted(&self, now: i64, lifetimes: &Lifetimes) -> Option<Self> {
        let until_renewal = lifetimes.renew_after.saturating_sub(now.saturating_sub(self.renewed));
        let renewal_is_near = (0..=SKEW).contains(&until_renewal);
        let is_due = now.saturating_sub(self.used) >= lifetimes.note_after();
        (is_due && !renewal_is_near).then(|| Self { used: now, ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const T: i64 = 1_000_000;
    const DEFAULT: Lifetimes = Lifetimes::LONGEST;

    fn session(began: i64, renewed: i64, used: i64) -> Session {
        Session {
            id: SessionId(7),
            subject: UserId::parse("auth0|alice").unwrap(),
            sid: None,
            auth_time: None,
            began,
            renewed,
            used,
            refresh_token: Some("r".into()),
        }
    }

    #[test]
    fn a_session_ends_by_idleness_and_by_age() {
        let Lifetimes { renew_after, idle, absolute } = DEFAULT;
        for (began, renewed, used, expected) in [
            (T, T, T, SessionState::Fresh),
            (T - 9, T - renew_after + 1, T - 9, SessionState::Fresh),
            (T - renew_after, T - renew_after, T, SessionState::Stale),
            (T - idle, T - 4 * renew_after + 1, T - 1, SessionState::Stale),
            (T - idle, T - 4 * renew_after, T - 1, SessionState::Overdue),
            (T - idle, T - idle, T - idle + 1, SessionState::Overdue),
            (T - idle, T - idle, T - idle, SessionState::Over),
            (T - idle, T, T - idle, SessionState::Over),
            (T - absolute + 1, T, T, SessionState::Fresh),
            (T - absolute, T, T, SessionState::Over),
            (T + 60, T + 60, T + 60, SessionState::Fresh),
            (T + 61, T, T, SessionState::Over),
            (T, T + 61, T, SessionState::Over),
            (T, T, T + 61, SessionState::Over),
        ] {
            let state = session(began, renewed, used).state(T, &DEFAULT);
            assert_eq!(state, expected, "{began} {renewed} {used}");
        }
    }

    #[test]
    fn no_session_is_allowed_to_last_longer_than_promised() {
        let promised = Lifetimes { renew_after: 900, idle: 28_800, absolute: 86_400 };
        assert_eq!(Lifetimes::LONGEST, promised);
    }

    #[test]
    fn what_cannot_be_renewed_ends_when_it_would_have_to_be() {
        let fresh = Session { refresh_token: None, ..session(T, T, T) };
        assert_eq!(fresh.ends(&DEFAULT), T + DEFAULT.renew_after);
        assert_eq!(fresh.state(T + DEFAULT.renew_after - 1, &DEFAULT), SessionState::Fresh);
        assert_eq!(fresh.state(T + DEFAULT.renew_after, &DEFAULT), SessionState::Over);
        assert_eq!(session(T, T, T).ends(&DEFAULT), T + DEFAULT.idle);
        assert_eq!(
            session(T, T + DEFAULT.absolute, T + DEFAULT.absolute).ends(&DEFAULT),
            T + DEFAULT.absolute
        );
    }

    #[test]
    fn shorter_lifetimes_hold_for_sessions_that_began_before() {
        let short = Lifetimes { renew_after: 5, idle: 20, absolute: 60 };
        let before = session(T, T, T);
        for (after, state) in [
            (4, SessionState::Fresh),
            (5, SessionState::Stale),
            (19, SessionState::Stale),
            (20, SessionState::Over),
        ] {
            assert_eq!(before.state(T + after, &short), state, "{after}");
        }
        assert_eq!(session(T, T + 59, T + 59).state(T + 60, &short), SessionState::Over);
    }

    #[test]
    fn oa_13_renewal_extends_neither_the_age_nor_the_identity() {
        let mut renewed = session(T, T, T);
        for hour in 1..=23 {
            renewed = renewed.confirmed(T + hour * 3600, Some(format!("r{hour}")));
        }
        assert_eq!((renewed.id, renewed.began), (SessionId(7), T));
        assert_eq!(renewed.refresh_token.as_deref(), Some("r23"));
        assert_eq!(renewed.ends(&DEFAULT), T + DEFAULT.absolute);
        assert_eq!(renewed.state(T + DEFAULT.absolute, &DEFAULT), SessionState::Over);
        let kept = session(T, T, T + 30).confirmed(T + 20, None);
        assert_eq!(kept.refresh_token.as_deref(), Some("r"), "a token that does not rotate stays");
        assert_eq!((kept.renewed, kept.used), (T + 20, T + 30), "time does not run back");
        assert_eq!(session(T, T, T).confirmed(T + 20, None).used, T + 20, "to be renewed is to be used");
    }

    #[test]
    fn use_is_noted_now_and_then_and_not_around_a_renewal() {
        let used = |after: i64| session(T, T, T).noted(T + after, &DEFAULT).map(|noted| noted.used - T);
        assert_eq!(used(0), None);
        assert_eq!(used(299), None);
        assert_eq!(used(300), Some(300));
        assert_eq!(used(839), Some(839));
        assert_eq!(used(840), None, "a minute before the renewal");
        assert_eq!(used(900), None);
        assert_eq!(used(901), Some(901), "the tenant could not be asked");
        let just = session(T, T, T + 800).noted(T + 830, &DEFAULT);
        assert!(just.is_none(), "half a minute after the last note");
        let short = Lifetimes { renew_after: 900, idle: 160, absolute: 3600 };
        assert!(session(T, T, T).noted(T + 9, &short).is_none());
        assert!(session(T, T, T).noted(T + 10, &short).is_some());
        let middling = Lifetimes { renew_after: 900, idle: 4800, absolute: 86_400 };
        assert!(session(T, T, T).noted(T + 299, &middling).is_none());
        assert!(session(T, T, T).noted(T + 300, &middling).is_some());
    }

    #[test]
    fn t_16_every_sign_in_has_a_name_of_its_own() {
        let names: std::collections::HashSet<_> = (0..1000).map(|_| SessionId::random().unwrap()).collect();
        assert_eq!(names.len(), 1000);
    }
}
