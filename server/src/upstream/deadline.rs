//! The time by which a request has its answer. It travels with the work that the request causes.

use std::time::Duration;
use tokio::time::Instant;

tokio::task_local! {
    static CURRENT: Deadline;
}

/// A moment of the monotonic clock. Work whose deadline has passed is not begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deadline(Instant);

impl Deadline {
    /// This long from now.
    #[must_use]
    pub fn after(time: Duration) -> Self {
        Self(Instant::now() + time)
    }

    /// The deadline of the work that is under way, or one that is `time` from now where there is none.
    #[must_use]
    pub fn current_or(time: Duration) -> Self {
        CURRENT.try_with(|deadline| *deadline).unwrap_or_else(|_| Self::after(time))
    }

    /// How much time is left.
    #[must_use]
    pub fn left(self) -> Duration {
        self.0.saturating_duration_since(Instant::now())
    }

    /// The moment itself.
    #[must_use]
    pub fn instant(self) -> Instant {
        self.0
    }

    /// The same, this much earlier: what comes after has that long.
    #[must_use]
    pub fn earlier_by(self, time: Duration) -> Self {
        Self(self.0.checked_sub(time).unwrap_or(self.0))
    }

    /// Does some work under this deadline, or under the one it already has if that is earlier.
    pub async fn hold<F: Future>(self, work: F) -> F::Output {
        let earliest = CURRENT.try_with(|outer| self.min(*outer)).unwrap_or(self);
        CURRENT.scope(earliest, work).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(900);

    #[tokio::test]
    async fn the_earlier_deadline_holds_and_a_task_of_its_own_has_none() {
        let outer = Deadline::after(Duration::from_secs(200));
        let work = async {
            let inner = async { assert_eq!(Deadline::current_or(LONG), outer) };
            Deadline::after(Duration::from_secs(800)).hold(inner).await;
            let earlier = Deadline::after(Duration::from_secs(100));
            earlier.hold(async { assert_eq!(Deadline::current_or(LONG), earlier) }).await;
            let alone = tokio::spawn(async { Deadline::current_or(LONG).left() });
            assert!(alone.await.unwrap() > Duration::from_secs(800));
        };
        outer.hold(work).await;
        assert_eq!(Deadline::after(Duration::ZERO).left(), Duration::ZERO);
    }
}
