//! How often somebody may ask. Memory is bounded: whoever has not asked for a minute is forgotten.

use crate::audit;
use app::error::ApiError;
use arc_swap::ArcSwap;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};
use profile::UserId;
use std::hash::Hash;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// More who ask are not remembered.
const MOST: usize = 100_000;
/// Who has not asked lately is forgotten every so many questions.
const SWEEP: u32 = 4096;

/// The most pictures that one person may send in a minute.
const PICTURES: NonZeroU32 = NonZeroU32::MIN.saturating_add(29);

/// How often in a minute. `None` is as often as they like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rates {
    /// Profiles read by one person. An address, which many may share, has [`Rates::SHARED`] times as much.
    pub reads: Option<NonZeroU32>,
    /// Saves by one person; an address as above.
    pub writes: Option<NonZeroU32>,
    /// Attempts to begin a session from one address.
    pub sign_ins: Option<NonZeroU32>,
}

impl Rates {
    /// How many people an address stands for.
    pub const SHARED: NonZeroU32 = NonZeroU32::MIN.saturating_add(9);
}

impl Default for Rates {
    fn default() -> Self {
        Self { reads: NonZeroU32::new(1200), writes: NonZeroU32::new(240), sign_ins: NonZeroU32::new(120) }
    }
}

/// Counts what one person asks for, by the verified subject: whatever the door and whatever the proof.
pub struct ByPerson {
    reads: Counter<UserId>,
    writes: Counter<UserId>,
    pictures: Counter<UserId>,
}

impl ByPerson {
    /// With these limits.
    #[must_use]
    pub fn new(rates: &Rates) -> Self {
        // Decoding one keeps a core busy. Who may save without limit may send pictures without.
        let pictures = rates.writes.map(|writes| writes.min(PICTURES));
        Self {
            reads: Counter::new(rates.reads),
            writes: Counter::new(rates.writes),
            pictures: Counter::new(pictures),
        }
    }

    /// A person is about to read.
    ///
    /// # Errors
    /// [`ApiError::RateLimited`] when they do so too often.
    pub fn reads(&self, who: &UserId) -> Result<(), ApiError> {
        self.reads.ask(who).inspect_err(|_| audit::note("rate_of_person"))
    }

    /// A person is about to send a picture.
    ///
    /// # Errors
    /// [`ApiError::RateLimited`] when they do so too often.
    pub fn pictures(&self, who: &UserId) -> Result<(), ApiError> {
        self.pictures.ask(who).inspect_err(|_| audit::note("rate_of_person"))
    }

    /// A person is about to save.
    ///
    /// # Errors
    /// [`ApiError::RateLimited`] when they do so too often.
    pub fn writes(&self, who: &UserId) -> Result<(), ApiError> {
        self.writes.ask(who).inspect_err(|_| audit::note("rate_of_person"))
    }
}

/// Counts by somebody's key; without a limit, not at all.
pub struct Counter<K: Hash + Eq + Clone> {
    quota: Option<Quota>,
    limiter: ArcSwap<Option<DefaultKeyedRateLimiter<K>>>,
    asked: AtomicU32,
    most: usize,
}

impl<K: Hash + Eq + Clone> Counter<K> {
    /// At most so many in a minute, all of which may come at once.
    #[must_use]
    pub fn new(by_minute: Option<NonZeroU32>) -> Self {
        let quota = by_minute.map(Quota::per_minute);
        let limiter = ArcSwap::from_pointee(quota.map(DefaultKeyedRateLimiter::keyed));
        Self { quota, limiter, asked: AtomicU32::new(0), most: MOST }
    }

    /// Counts one more of theirs.
    ///
    /// # Errors
    /// [`ApiError::RateLimited`] when it is one too many; it is not counted then.
    pub fn ask(&self, who: &K) -> Result<(), ApiError> {
        let current = self.limiter.load();
        let Some(limiter) = Option::as_ref(&current) else { return Ok(()) };
        if self.asked.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            limiter.retain_recent();
            limiter.shrink_to_fit();
            if limiter.len() > self.most {
                // So many within a minute are no crowd that counting one by one would hold back: memory comes first.
                tracing::warn!("too many to count; counting anew");
                self.limiter.store(Arc::new(self.quota.map(DefaultKeyedRateLimiter::keyed)));
            }
        }
        limiter.check_key(who).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            ApiError::RateLimited { retry_after: u32::try_from(seconds.max(1)).unwrap_or(u32::MAX) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counter(by_minute: u32) -> Counter<u64> {
        Counter::new(NonZeroU32::new(by_minute))
    }

    #[test]
    fn who_asks_too_often_waits_and_others_do_not() {
        let counter = counter(3);
        for _ in 0..3 {
            assert_eq!(counter.ask(&7), Ok(()));
        }
        let Err(ApiError::RateLimited { retry_after }) = counter.ask(&7) else {
            panic!("the fourth in a minute")
        };
        assert!((1..=20).contains(&retry_after), "{retry_after}");
        assert_eq!(counter.ask(&8), Ok(()));
    }

    #[test]
    fn without_a_limit_nobody_is_counted() {
        let counter = counter(0);
        assert!((0..10_000).all(|_| counter.ask(&7).is_ok()));
    }

    #[test]
    fn t_34_memory_is_bounded() {
        let mut counter = counter(1);
        counter.most = 1000;
        for asked in 0..20_000 {
            let _ = counter.ask(&asked);
        }
        let kept = Option::as_ref(&counter.limiter.load()).map_or(0, DefaultKeyedRateLimiter::len);
        assert!(kept <= SWEEP as usize + 1000, "{kept}");
    }

    #[test]
    fn an_address_stands_for_ten_people() {
        assert_eq!(Rates::SHARED.get(), 10);
    }
}
