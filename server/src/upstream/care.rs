//! The care that is taken of one thing that the tenant is asked for: a breaker, a limit on what is under way at once, and
//! a budget of repeated attempts. One that is in trouble must not take the others along.

use super::{Breaker, BreakerRules, Deadline, Leave, Patience};
use crate::metrics::{self, Dependency};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout_at;
use tower::retry::budget::{Budget, TpsBudget};

/// See the [module](self).
pub struct Care {
    dependency: Dependency,
    breaker: Mutex<Breaker>,
    at_once: Arc<Semaphore>,
    retries: TpsBudget,
    least: Least,
}

/// So many in ten seconds, whatever succeeded.
struct Least {
    number: usize,
    lately: Mutex<VecDeque<Instant>>,
}

impl Least {
    fn take(&self, now: Instant) -> bool {
        let mut lately = self.lately.lock().unwrap_or_else(PoisonError::into_inner);
        while lately.front().is_some_and(|at| now.saturating_duration_since(*at) >= LATELY) {
            lately.pop_front();
        }
        let has_room = lately.len() < self.number;
        if has_room {
            lately.push_back(now);
        }
        has_room
    }
}

/// The time that the retry budget looks back.
const LATELY: Duration = Duration::from_secs(10);

/// Nobody asks just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spared {
    /// The breaker is open for this long.
    Down(Duration),
    /// Too much is under way, and none of it ended in time.
    Crowded,
}

/// Leave to ask, and a place among those who do.
pub struct Asking {
    care: Arc<Care>,
    leave: Leave,
    _place: OwnedSemaphorePermit,
}

impl Care {
    /// The care of one dependency, by the figures of `patience`.
    #[must_use]
    pub fn new(dependency: Dependency, patience: &Patience) -> Self {
        let rules = BreakerRules {
            failures: patience.breaker_failures,
            window: patience.breaker_window,
            probe_every: patience.probe_every,
        };
        let share = patience.retry_share.clamp(0.0, 1.0);
        Self {
            dependency,
            breaker: Mutex::new(Breaker::new(rules)),
            at_once: Arc::new(Semaphore::new(patience.at_once)),
            retries: TpsBudget::new(LATELY, 0, share),
            least: Least { number: patience.retries_at_least, lately: Mutex::default() },
        }
    }

    /// Waits for a place until the deadline.
    ///
    /// # Errors
    /// When there is none, or when the dependency counts as down.
    pub async fn ask(self: &Arc<Self>, deadline: Deadline) -> Result<Asking, Spared> {
        if let Some(wait) = self.closed_for() {
            return Err(Spared::Down(wait));
        }
        let place = timeout_at(deadline.instant(), Arc::clone(&self.at_once).acquire_owned()).await;
        // It is never closed.
        let Ok(Ok(place)) = place else { return Err(Spared::Crowded) };
        let leave = self.breaker().admit(Instant::now()).map_err(Spared::Down)?;
        Ok(Asking { care: Arc::clone(self), leave, _place: place })
    }

    /// Whether one more attempt at something that failed is within the budget.
    pub fn may_repeat(&self) -> bool {
        self.retries.withdraw() || self.least.take(Instant::now())
    }

    /// What the tenant is asked for.
    #[must_use]
    pub const fn dependency(&self) -> Dependency {
        self.dependency
    }

    /// Whether the dependency counts as down.
    #[must_use]
    pub fn is_down(&self) -> bool {
        self.breaker().is_open()
    }

    fn closed_for(&self) -> Option<Duration> {
        let breaker = self.breaker();
        breaker.closed_for(Instant::now())
    }

    fn breaker(&self) -> MutexGuard<'_, Breaker> {
        // Figures: a poisoned lock guards nothing half-written.
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Asking {
    /// What came of it: an answer that makes sense, whatever it says, or a failure.
    pub fn done(self, failed: bool) {
        let (was_down, is_down) = {
            let mut breaker = self.care.breaker();
            let was_down = breaker.is_open();
            breaker.report(self.leave, failed, Instant::now());
            (was_down, breaker.is_open())
        };
        if !failed {
            self.care.retries.deposit();
        }
        let dependency = self.care.dependency.label();
        match (was_down, is_down) {
            (false, true) => metrics::breaker(self.care.dependency, metrics::Breaker::Open),
            (true, false) => metrics::breaker(self.care.dependency, metrics::Breaker::Closed),
            _ => {}
        }
        match (was_down, is_down) {
            (false, true) => {
                tracing::error!(dependency, "the tenant counts as down: one request a second, to see")
            }
            (true, false) => tracing::info!(dependency, "the tenant is back"),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn care(change: impl FnOnce(&mut Patience)) -> Arc<Care> {
        let mut patience = Patience::default();
        change(&mut patience);
        Arc::new(Care::new(Dependency::Management, &patience))
    }

    fn soon() -> Deadline {
        Deadline::after(Duration::from_millis(50))
    }

    #[tokio::test]
    async fn f_22_no_more_than_so_many_are_under_way_at_once() {
        let care = care(|patience| patience.at_once = 2);
        let first = care.ask(soon()).await.unwrap();
        let _second = care.ask(soon()).await.unwrap();
        assert_eq!(care.ask(soon()).await.err(), Some(Spared::Crowded));
        first.done(false);
        assert!(care.ask(soon()).await.is_ok());
    }

    #[tokio::test]
    async fn f_02_repeated_attempts_are_a_small_share_of_what_went_well_and_a_few() {
        let care = care(|_| {});
        let least = (0..100).filter(|_| care.may_repeat()).count();
        assert_eq!(least, 3);
        for _ in 0..100 {
            care.ask(soon()).await.unwrap().done(false);
        }
        let earned = (0..100).filter(|_| care.may_repeat()).count();
        assert_eq!(earned, 5, "one in twenty");
    }

    #[test]
    fn f_02_the_few_come_again_after_ten_seconds() {
        let (start, least) = (Instant::now(), Least { number: 3, lately: Mutex::default() });
        let taken = |seconds| (0..9).filter(|_| least.take(start + Duration::from_secs(seconds))).count();
        assert_eq!([taken(0), taken(9), taken(10), taken(19), taken(40)], [3, 0, 3, 0, 3]);
    }

    #[tokio::test]
    async fn f_22_one_that_is_down_is_spared_and_tried_again_by_one() {
        let care = care(|patience| {
            patience.breaker_failures = 3;
            patience.probe_every = Duration::from_secs(2);
        });
        for _ in 0..3 {
            care.ask(soon()).await.unwrap().done(true);
        }
        assert!(care.is_down());
        assert!(matches!(care.ask(soon()).await.err(), Some(Spared::Down(_))));
        tokio::time::sleep(Duration::from_millis(2_100)).await;
        let probe = care.ask(soon()).await.unwrap();
        assert!(matches!(care.ask(soon()).await.err(), Some(Spared::Down(_))), "one at a time");
        probe.done(false);
        assert!(!care.is_down() && care.ask(soon()).await.is_ok());
    }
}
