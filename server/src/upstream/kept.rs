//! A value that is fetched once for everybody, kept for its life, and renewed before it ends.
//!
//! The fetch runs by itself: whoever asked first may go away, and the others still get what was fetched. A failure is
//! everybody's, too, for a short while: a thousand callers make one request even when it fails. One `Kept` holds one value
//! that was fetched in one way, so there is no key under which somebody could find what was fetched for somebody else.

use super::{Deadline, jitter};
use futures::future::BoxFuture;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, timeout_at};

/// What a fetch brings.
pub struct Fetched<T> {
    /// The value.
    pub value: T,
    /// It is renewed in the background when this has passed.
    pub renew_after: Duration,
    /// It must not be used when this has passed; without it, it stays in use until there is a newer one.
    pub good_for: Option<Duration>,
}

/// Why a fetch brought nothing.
#[derive(Clone, Debug)]
pub struct NotFetched<E> {
    /// The reason.
    pub error: E,
    /// Asking again before this has passed makes no sense.
    pub not_before: Option<Duration>,
}

/// A value and its number: the next one has a higher one.
#[derive(Clone, Debug)]
pub struct Held<T> {
    /// The value.
    pub value: T,
    /// Which fetch it came from.
    pub generation: u64,
}

/// Why there is no value.
#[derive(Debug)]
pub enum NotHeld<E> {
    /// It could not be fetched.
    Failed(NotFetched<E>),
    /// It was not there in time.
    NoTime,
}

/// How long a failure lasts for everybody: at first, and at most.
#[derive(Clone, Copy, Debug)]
pub struct CoolDown {
    /// After one failure; twice as long after each one that follows.
    pub first: Duration,
    /// Never longer than this.
    pub most: Duration,
}

type Fetch<T, E> = dyn Fn() -> BoxFuture<'static, Result<Fetched<T>, NotFetched<E>>> + Send + Sync;
type Landed<T, E> = Option<Result<Held<T>, NotFetched<E>>>;

/// See the [module](self).
pub struct Kept<T, E>(Arc<Inner<T, E>>);

struct Inner<T, E> {
    fetch: Box<Fetch<T, E>>,
    cool_down: CoolDown,
    state: Mutex<State<T, E>>,
}

struct State<T, E> {
    current: Option<Current<T>>,
    generation: u64,
    /// The fetch under way.
    flight: Option<watch::Receiver<Landed<T, E>>>,
    failure: Option<Failure<E>>,
    failures: u32,
}

struct Current<T> {
    held: Held<T>,
    since: Instant,
    renew_at: Instant,
    good_until: Option<Instant>,
}

struct Failure<E> {
    not_fetched: NotFetched<E>,
    until: Instant,
}

impl<T: Clone + Send + Sync + 'static, E: Clone + Send + Sync + 'static> Kept<T, E> {
    /// Nothing is fetched until somebody asks.
    pub fn new<F, R>(fetch: F, cool_down: CoolDown) -> Self
    where
        F: Fn() -> R + Send + Sync + 'static,
        R: Future<Output = Result<Fetched<T>, NotFetched<E>>> + Send + 'static,
    {
        let state = State { current: None, generation: 0, flight: None, failure: None, failures: 0 };
        Self(Arc::new(Inner {
            fetch: Box::new(move || Box::pin(fetch())),
            cool_down,
            state: Mutex::new(state),
        }))
    }

    /// The value, fetched when nobody did before. It is not waited for beyond the deadline.
    ///
    /// # Errors
    /// When there is none, and it cannot be fetched or could not be fetched just now.
    pub async fn get(&self, deadline: Deadline) -> Result<Held<T>, NotHeld<E>> {
        let mut flight = {
            let mut state = self.0.state();
            let now = Instant::now();
            if let Some(held) = state.usable(now) {
                let is_due = state.current.as_ref().is_some_and(|current| current.renew_at <= now);
                if is_due && state.flight.is_none() && state.cooling(now).is_none() {
                    drop(self.take_off(&mut state));
                }
                return Ok(held);
            }
            if let Some(flight) = state.flight.clone() {
                flight
            } else if let Some(not_fetched) = state.cooling(now) {
                return Err(NotHeld::Failed(not_fetched));
            } else {
                self.take_off(&mut state)
            }
        };
        let landed = timeout_at(deadline.instant(), flight.wait_for(Option::is_some)).await;
        match landed {
            Ok(Ok(landed)) => match &*landed {
                Some(Ok(held)) => Ok(held.clone()),
                Some(Err(not_fetched)) => Err(NotHeld::Failed(not_fetched.clone())),
                None => Err(NotHeld::NoTime),
            },
            // The fetch broke off, or takes too long.
            Ok(Err(_)) | Err(_) => Err(NotHeld::NoTime),
        }
    }

    /// The value, if there is one.
    pub fn known(&self) -> Option<Held<T>> {
        self.0.state().usable(Instant::now())
    }

    /// How long ago the value was fetched.
    pub fn age(&self) -> Option<Duration> {
        self.0.state().current.as_ref().map(|current| current.since.elapsed())
    }

    /// Gives up the value of this generation, unless there is a newer one. Says whether it was given up.
    pub fn give_up(&self, generation: u64) -> bool {
        let mut state = self.0.state();
        let is_it = state.current.as_ref().is_some_and(|current| current.held.generation == generation);
        if is_it {
            state.current = None;
        }
        is_it
    }

    /// Begins a fetch that no caller's end will end.
    fn take_off(&self, state: &mut State<T, E>) -> watch::Receiver<Landed<T, E>> {
        let (land, flight) = watch::channel(None);
        state.flight = Some(flight.clone());
        let inner = Arc::clone(&self.0);
        let fetching = (inner.fetch)();
        tokio::spawn(async move {
            let grounded = Grounded(&inner);
            let fetched = fetching.await;
            drop(land.send(Some(inner.land(fetched))));
            drop(grounded);
        });
        flight
    }
}

/// However a fetch ends, by a panic as well, it is not under way any more.
struct Grounded<'a, T, E>(&'a Inner<T, E>);

impl<T, E> Drop for Grounded<'_, T, E> {
    fn drop(&mut self) {
        self.0.state().flight = None;
    }
}

impl<T, E> Inner<T, E> {
    fn state(&self) -> MutexGuard<'_, State<T, E>> {
        // Every change of the state is one assignment: a poisoned lock guards nothing half-written.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: Clone, E: Clone> Inner<T, E> {
    fn land(&self, fetched: Result<Fetched<T>, NotFetched<E>>) -> Result<Held<T>, NotFetched<E>> {
        let mut state = self.state();
        let now = Instant::now();
        match fetched {
            Ok(Fetched { value, renew_after, good_for }) => {
                state.generation += 1;
                let held = Held { value, generation: state.generation };
                state.current = Some(Current {
                    held: held.clone(),
                    since: now,
                    renew_at: now + renew_after,
                    good_until: good_for.map(|good| now + good),
                });
                state.failure = None;
                state.failures = 0;
                Ok(held)
            }
            Err(not_fetched) => {
                let doubled = self.cool_down.first * 2_u32.saturating_pow(state.failures.min(8));
                state.failures = state.failures.saturating_add(1);
                let pause = jitter::about(doubled.min(self.cool_down.most), 0.25);
                let pause = pause.max(not_fetched.not_before.unwrap_or_default());
                state.failure = Some(Failure { not_fetched: not_fetched.clone(), until: now + pause });
                Err(not_fetched)
            }
        }
    }
}

impl<T: Clone, E: Clone> State<T, E> {
    fn usable(&self, now: Instant) -> Option<Held<T>> {
        let current = self.current.as_ref()?;
        current.good_until.is_none_or(|end| now < end).then(|| current.held.clone())
    }

    /// The failure that still counts, with what is left of its time where it has one.
    fn cooling(&self, now: Instant) -> Option<NotFetched<E>> {
        let failure = self.failure.as_ref().filter(|failure| now < failure.until)?;
        let left = failure.until.saturating_duration_since(now);
        let NotFetched { error, not_before } = failure.not_fetched.clone();
        Some(NotFetched { error, not_before: not_before.map(|_| left) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};

    const COOL: CoolDown = CoolDown { first: Duration::from_millis(200), most: Duration::from_millis(200) };
    const LONG: Duration = Duration::from_secs(60);

    fn soon() -> Deadline {
        Deadline::after(Duration::from_secs(20))
    }

    /// Fetches numbers, slowly; those that `fails` picks fail.
    fn numbers(
        fails: fn(u32) -> bool,
        renew_after: Duration,
        good_for: Option<Duration>,
    ) -> (Kept<u32, u32>, Arc<AtomicU32>) {
        let fetches = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&fetches);
        let fetch = move || {
            let number = counted.fetch_add(1, Ordering::SeqCst) + 1;
            async move {
                tokio::time::sleep(Duration::from_millis(50)).await;
                if fails(number) {
                    return Err(NotFetched { error: number, not_before: None });
                }
                Ok(Fetched { value: number, renew_after, good_for })
            }
        };
        (Kept::new(fetch, COOL), fetches)
    }

    #[tokio::test]
    async fn f_16_a_thousand_cold_callers_make_one_fetch_whether_it_fails_or_not() {
        for fails in [|_| false, |_| true] {
            let (kept, fetches) = numbers(fails, LONG, None);
            let all = futures::future::join_all((0..1_000).map(|_| kept.get(soon()))).await;
            for outcome in all {
                match outcome {
                    Ok(held) => assert_eq!((held.value, held.generation), (1, 1)),
                    Err(NotHeld::Failed(failed)) => assert_eq!(failed.error, 1),
                    Err(NotHeld::NoTime) => panic!("there was time"),
                }
            }
            // Nobody who comes right after asks again, either.
            assert_eq!(kept.get(soon()).await.is_ok(), !fails(1));
            assert_eq!(fetches.load(Ordering::SeqCst), 1);
        }
    }

    #[tokio::test]
    async fn f_17_the_fetch_goes_on_when_whoever_asked_first_is_gone() {
        let (kept, fetches) = numbers(|_| false, LONG, None);
        let first = kept.get(Deadline::after(Duration::from_millis(1)));
        assert!(matches!(first.await, Err(NotHeld::NoTime)));
        let mut dropped = Box::pin(kept.get(soon()));
        assert!(futures::poll!(&mut dropped).is_pending());
        drop(dropped);
        assert_eq!(kept.get(soon()).await.unwrap().value, 1);
        assert_eq!(fetches.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn f_15_what_is_still_good_is_served_while_its_renewal_fails() {
        let (kept, fetches) = numbers(|number| number > 1, Duration::ZERO, Some(Duration::from_millis(700)));
        assert_eq!(kept.get(soon()).await.unwrap().value, 1);
        for _ in 0..100 {
            assert_eq!(kept.get(soon()).await.unwrap().value, 1);
        }
        assert_eq!(fetches.load(Ordering::SeqCst), 2, "renewals of everybody are one");
        tokio::time::sleep(Duration::from_millis(800)).await;
        assert!(matches!(kept.get(soon()).await, Err(NotHeld::Failed(_))), "its end is its end");
    }

    #[tokio::test]
    async fn f_13_a_generation_is_given_up_once() {
        let (kept, fetches) = numbers(|_| false, LONG, None);
        let first = kept.get(soon()).await.unwrap();
        assert!(kept.give_up(first.generation));
        let second = kept.get(soon()).await.unwrap();
        assert!(!kept.give_up(first.generation), "somebody was late to say so");
        assert_eq!((second.value, kept.get(soon()).await.unwrap().value), (2, 2));
        assert_eq!(fetches.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn f_28_a_fetch_that_panics_leaves_nobody_waiting() {
        let kept: Kept<u32, u32> = Kept::new(|| async { panic!("on purpose") }, COOL);
        assert!(matches!(kept.get(soon()).await, Err(NotHeld::NoTime)));
        assert!(matches!(kept.get(soon()).await, Err(NotHeld::NoTime)), "it was tried again");
    }
}
