//! The issuer's keys, at hand without waiting: they are fetched in the background while they are good, once for everybody
//! who needs them, and a good set is only ever replaced by a good one.

use super::key_set::{self, KeySet};
use super::metadata::MetadataSource;
use super::upstream::{Upstream, UpstreamError};
use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use futures::FutureExt as _;
use futures::future::{BoxFuture, Shared};
use jsonwebtoken::DecodingKey;
use std::collections::VecDeque;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// From this age on a set is fetched anew, while it is used as before.
const REFRESH_AFTER: Duration = Duration::from_secs(5 * 60);
/// From this age on a set is used only after trying to fetch it: a key that the issuer took away is out by then.
const KEEP: Duration = Duration::from_secs(10 * 60);
/// A set that could not be fetched anew serves for so long.
const STALE_AT_MOST: Duration = Duration::from_secs(24 * 60 * 60);
/// Names that nobody knows lead to one look in this time,
const BETWEEN_LOOKS: Duration = Duration::from_secs(30);
/// and to none when there were two fetches, whatever for, within this one.
const WINDOW: Duration = Duration::from_secs(60);
const FETCHES_IN_WINDOW: usize = 2;
/// After a fetch that failed there is none for this long: long without need, short when there is no key at all.
const AFTER_FAILURE: Duration = Duration::from_secs(15);
const AFTER_FAILURE_WITHOUT_KEYS: Duration = Duration::from_secs(1);

/// No key to verify with.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The issuer has no key of that `kid`.
    #[error("no such key")]
    Unknown,
    /// The key is not among those that are known, and it is too early to look again. Issuers publish a key before they
    /// sign with it, so a good one is seldom unknown.
    #[error("no such key yet")]
    TooEarly,
    /// The keys could not be fetched.
    #[error("the keys cannot be fetched")]
    Unreachable(#[source] Arc<UpstreamError>),
}

/// Where the key set comes from.
#[async_trait]
trait Source: Send + Sync + 'static {
    /// The document.
    async fn fetch(&self) -> Result<Vec<u8>, UpstreamError>;
}

/// The document that the issuer's metadata name.
struct Issuer {
    upstream: Upstream,
    metadata: Arc<MetadataSource>,
}

#[async_trait]
impl Source for Issuer {
    async fn fetch(&self) -> Result<Vec<u8>, UpstreamError> {
        let metadata = self.metadata.get().await?;
        let answer = self.upstream.send(self.upstream.client().get(metadata.jwks_uri.clone())).await?;
        if answer.status.is_success() { Ok(answer.body) } else { Err(UpstreamError::Unusable) }
    }
}

/// Finds keys.
pub struct Keys {
    shared: Arc<Inner>,
}

struct Inner {
    source: Box<dyn Source>,
    /// By a clock that only goes forward.
    now: Box<dyn Fn() -> Instant + Send + Sync>,
    /// Readers take no lock.
    known: ArcSwapOption<Known>,
    /// Held for moments, and never across a fetch.
    looks: Mutex<Looks>,
}

struct Known {
    keys: KeySet,
    fetched: Instant,
}

/// The outcome of a fetch, for everybody who waits for it.
type Look = Shared<BoxFuture<'static, Result<(), Arc<UpstreamError>>>>;

#[derive(Default)]
struct Looks {
    under_way: Option<Look>,
    /// When the last fetches began.
    begun: VecDeque<Instant>,
    /// When an unknown name last led to one.
    for_unknown: Option<Instant>,
    failed: Option<(Instant, Arc<UpstreamError>)>,
}

/// What a fetch is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    /// The set is old, or there is none.
    Age,
    /// A name is not in the set.
    Name,
}

impl Keys {
    /// Keys of the issuer whose metadata these are.
    #[must_use]
    pub fn new(upstream: Upstream, metadata: Arc<MetadataSource>) -> Self {
        Self::of(Issuer { upstream, metadata }, Instant::now)
    }

    fn of(source: impl Source, now: impl Fn() -> Instant + Send + Sync + 'static) -> Self {
        let (known, looks) = (ArcSwapOption::empty(), Mutex::default());
        let shared = Inner { source: Box::new(source), now: Box::new(now), known, looks };
        Self { shared: Arc::new(shared) }
    }

    /// Whether there is a set that may still be used.
    #[must_use]
    pub fn are_known(&self) -> bool {
        self.known().is_some()
    }

    /// Tries until there is a set: a server that starts while the tenant is away has the keys when it returns.
    pub async fn keep_trying(&self) {
        while self.looked(Need::Age).await.is_err() {
            sleep(AFTER_FAILURE_WITHOUT_KEYS).await;
        }
    }

    /// The key of that `kid`. Callers that come together make one request, which goes on when they go away.
    ///
    /// # Errors
    /// When the issuer has no such key, or cannot be asked.
    pub async fn find(&self, kid: &str) -> Result<Arc<DecodingKey>, KeyError> {
        let age = self.known().map(|known| self.shared.age(&known));
        if age.is_none_or(|age| age >= KEEP) {
            // Without an answer the old set has to do.
            let looked = self.looked(Need::Age).await.map_or_else(Some, |()| None);
            return self.named(kid).ok_or(looked.unwrap_or(KeyError::Unknown));
        }
        if age.is_some_and(|age| age >= REFRESH_AFTER) {
            // It goes on by itself; a failure is logged there.
            drop(self.look(Need::Age));
        }
        if let Some(key) = self.named(kid) {
            return Ok(key);
        }
        self.looked(Need::Name).await?;
        self.named(kid).ok_or(KeyError::Unknown)
    }

    fn named(&self, kid: &str) -> Option<Arc<DecodingKey>> {
        self.known()?.keys.get(kid).cloned()
    }

    fn known(&self) -> Option<Arc<Known>> {
        self.shared.known.load_full().filter(|known| self.shared.age(known) < STALE_AT_MOST)
    }

    async fn looked(&self, need: Need) -> Result<(), KeyError> {
        self.look(need)?.await.map_err(KeyError::Unreachable)
    }

    /// The fetch that is under way, or a new one where that is allowed.
    fn look(&self, need: Need) -> Result<Look, KeyError> {
        let has_keys = self.are_known();
        let now = (self.shared.now)();
        // Nothing in here can panic half-way.
        let mut looks = self.shared.looks.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(look) = &looks.under_way {
            return Ok(look.clone());
        }
        looks.allow(need, has_keys, now)?;
        looks.begun.push_back(now);
        if need == Need::Name {
            looks.for_unknown = Some(now);
        }
        let shared = Arc::clone(&self.shared);
        // Whoever waits may go away; others wait for the same answer.
        let fetch = tokio::spawn(async move {
            let outcome = AssertUnwindSafe(shared.fetch()).catch_unwind().await;
            shared.settled(outcome.unwrap_or(Err(UpstreamError::Unusable)))
        });
        let broke_off = |_| Err(Arc::new(UpstreamError::Unusable));
        let look = fetch.map(move |outcome| outcome.unwrap_or_else(broke_off)).boxed().shared();
        looks.under_way = Some(look.clone());
        Ok(look)
    }
}

impl Looks {
    /// Whether a fetch may begin.
    fn allow(&mut self, need: Need, has_keys: bool, now: Instant) -> Result<(), KeyError> {
        while self.begun.pop_front_if(|begun| now.duration_since(*begun) >= WINDOW).is_some() {}
        let pause = if has_keys { AFTER_FAILURE } else { AFTER_FAILURE_WITHOUT_KEYS };
        if let Some((at, error)) = &self.failed
            && now.duration_since(*at) < pause
        {
            return Err(KeyError::Unreachable(Arc::clone(error)));
        }
        let too_early = self.begun.len() >= FETCHES_IN_WINDOW
            || self.for_unknown.is_some_and(|at| now.duration_since(at) < BETWEEN_LOOKS);
        if need == Need::Name && too_early { Err(KeyError::TooEarly) } else { Ok(()) }
    }
}

impl Inner {
    fn age(&self, known: &Known) -> Duration {
        (self.now)().duration_since(known.fetched)
    }

    async fn fetch(&self) -> Result<(), UpstreamError> {
        // From before the answer was made: what it says cannot be newer.
        let fetched = (self.now)();
        let document = self.source.fetch().await?;
        let keys = key_set::read(&document).ok_or(UpstreamError::Unusable)?;
        self.known.store(Some(Arc::new(Known { keys, fetched })));
        Ok(())
    }

    /// A fetch is over: the next one may begin.
    fn settled(&self, outcome: Result<(), UpstreamError>) -> Result<(), Arc<UpstreamError>> {
        let outcome = outcome.map_err(|error| {
            tracing::warn!(%error, "the issuer's key set cannot be used; one that is known stays in use");
            Arc::new(error)
        });
        let now = (self.now)();
        let mut looks = self.looks.lock().unwrap_or_else(PoisonError::into_inner);
        looks.under_way = None;
        looks.failed = outcome.as_ref().err().map(|error| (now, Arc::clone(error)));
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use serde_json::{Value, json};
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tokio::sync::Semaphore;

    /// An issuer whose answers and speed a test decides.
    struct Fake {
        document: Mutex<Option<String>>,
        fetches: AtomicUsize,
        /// Each answer takes one.
        turns: Semaphore,
        ahead: Mutex<Duration>,
    }

    struct Handle(Arc<Fake>);

    #[async_trait]
    impl Source for Handle {
        async fn fetch(&self) -> Result<Vec<u8>, UpstreamError> {
            self.0.fetches.fetch_add(1, Ordering::SeqCst);
            self.0.turns.acquire().await.unwrap().forget();
            let document = self.0.document.lock().unwrap().clone();
            document.map(String::into_bytes).ok_or(UpstreamError::Unusable)
        }
    }

    fn key(kid: &str) -> Value {
        // Of the right size and oddness; nothing is verified with it.
        let modulus = URL_SAFE_NO_PAD.encode([0xa5; 256]);
        json!({"kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": modulus, "e": "AQAB"})
    }

    impl Fake {
        fn start(kids: &[&str]) -> (Arc<Self>, Arc<Keys>) {
            let fake = Arc::new(Self {
                document: Mutex::default(),
                fetches: AtomicUsize::new(0),
                turns: Semaphore::new(1_000_000),
                ahead: Mutex::default(),
            });
            fake.publish(kids);
            let (clock, begin) = (Arc::clone(&fake), Instant::now());
            let keys = Keys::of(Handle(Arc::clone(&fake)), move || begin + *clock.ahead.lock().unwrap());
            (fake, Arc::new(keys))
        }

        fn publish(&self, kids: &[&str]) {
            let keys: Vec<_> = kids.iter().map(|kid| key(kid)).collect();
            self.answer(Some(&json!({"keys": keys}).to_string()));
        }

        fn answer(&self, document: Option<&str>) {
            *self.document.lock().unwrap() = document.map(str::to_owned);
        }

        fn pass(&self, seconds: u64) {
            *self.ahead.lock().unwrap() += Duration::from_secs(seconds);
        }

        fn fetches(&self) -> usize {
            self.fetches.load(Ordering::SeqCst)
        }

        /// Waits until what runs in the background has fetched so often and is done.
        async fn settled(&self, keys: &Keys, fetches: usize) {
            loop {
                let idle = keys.shared.looks.lock().unwrap().under_way.is_none();
                if idle && self.fetches() >= fetches {
                    break;
                }
                tokio::task::yield_now().await;
            }
            assert_eq!(self.fetches(), fetches);
        }
    }

    async fn found(keys: &Keys, kid: &str) -> &'static str {
        match keys.find(kid).await {
            Ok(_) => "found",
            Err(KeyError::Unknown) => "unknown",
            Err(KeyError::TooEarly) => "too early",
            Err(KeyError::Unreachable(_)) => "unreachable",
        }
    }

    #[tokio::test]
    async fn jw_04_unknown_names_lead_to_two_fetches_a_minute_at_most() {
        let (fake, keys) = Fake::start(&["a"]);
        assert_eq!(found(&keys, "a").await, "found");
        for second in 0..600 {
            for n in 0..20 {
                let kid = format!("{second}-{n}");
                let outcome = found(&keys, &kid).await;
                assert!(matches!(outcome, "unknown" | "too early"), "{outcome}");
            }
            assert_eq!(found(&keys, "a").await, "found");
            fake.pass(1);
            let minutes = second / 60 + 1;
            assert!(fake.fetches() <= 2 * minutes, "{} fetches in {minutes} minutes", fake.fetches());
        }
        assert!(fake.fetches() >= 18, "and not never: {}", fake.fetches());
    }

    #[tokio::test]
    async fn jw_04_names_are_only_ever_looked_up() {
        let (_, keys) = Fake::start(&["a"]);
        for kid in ["", "../../etc/passwd", "' OR 1", "\0", "\u{1f511}", "A", "a ", &"a".repeat(1_000_000)] {
            assert_ne!(found(&keys, kid).await, "found", "{}", kid.get(..20).unwrap_or(kid));
        }
        assert_eq!(found(&keys, "a").await, "found");
    }

    #[tokio::test]
    async fn f_16_f_17_a_thousand_who_come_together_make_one_fetch_that_outlives_who_began_it() {
        let (fake, keys) = Fake::start(&["a"]);
        fake.turns.acquire_many(1_000_000).await.unwrap().forget();
        let first = tokio::spawn({
            let keys = Arc::clone(&keys);
            async move { found(&keys, "a").await }
        });
        while fake.fetches() == 0 {
            tokio::task::yield_now().await;
        }
        first.abort();
        assert!(first.await.is_err());
        let others: Vec<_> = (0..1000)
            .map(|_| {
                let keys = Arc::clone(&keys);
                tokio::spawn(async move { found(&keys, "a").await })
            })
            .collect();
        tokio::task::yield_now().await;
        fake.turns.add_permits(1);
        for other in others {
            assert_eq!(other.await.unwrap(), "found");
        }
        assert_eq!(fake.fetches(), 1);
    }

    #[tokio::test]
    async fn f_19_no_good_token_is_refused_through_a_rotation_and_the_old_key_is_out_in_ten_minutes() {
        let (fake, keys) = Fake::start(&["old"]);
        assert_eq!(found(&keys, "old").await, "found");
        // Published, then signed with at once: one look finds it.
        fake.publish(&["old", "new"]);
        assert_eq!(found(&keys, "new").await, "found");
        fake.publish(&["new"]);
        let mut gone_after = None;
        for second in 0..=600 {
            assert_eq!(found(&keys, "new").await, "found", "after {second} s");
            if gone_after.is_none() && found(&keys, "old").await != "found" {
                gone_after = Some(second);
            }
            fake.pass(1);
            tokio::task::yield_now().await;
        }
        assert!(gone_after.is_some_and(|second| second <= 600), "{gone_after:?}");
    }

    #[tokio::test]
    async fn f_19_a_set_that_nobody_used_for_ten_minutes_is_looked_at_before_it_is_believed() {
        let (fake, keys) = Fake::start(&["old"]);
        assert_eq!(found(&keys, "old").await, "found");
        fake.publish(&["new"]);
        fake.pass(KEEP.as_secs() - 1);
        assert_eq!(found(&keys, "old").await, "found", "not ten minutes yet");
        fake.settled(&keys, 2).await;
        assert_ne!(found(&keys, "old").await, "found", "the background saw it");
        fake.publish(&["newer"]);
        fake.pass(KEEP.as_secs());
        assert_ne!(found(&keys, "new").await, "found");
        assert_eq!(found(&keys, "newer").await, "found");
    }

    #[tokio::test]
    async fn f_19_a_refresh_in_the_background_keeps_nobody_waiting() {
        let (fake, keys) = Fake::start(&["a"]);
        assert_eq!(found(&keys, "a").await, "found");
        fake.turns.acquire_many(999_999).await.unwrap().forget();
        fake.pass(REFRESH_AFTER.as_secs() - 1);
        assert_eq!((found(&keys, "a").await, fake.fetches()), ("found", 1));
        fake.pass(1);
        // The answer does not come, and they are found all the same: no lock is held meanwhile.
        for _ in 0..100 {
            assert_eq!(found(&keys, "a").await, "found");
        }
        tokio::task::yield_now().await;
        assert_eq!(fake.fetches(), 2);
        fake.publish(&["a", "b"]);
        fake.turns.add_permits(1);
        fake.settled(&keys, 2).await;
        assert_eq!(found(&keys, "b").await, "found");
    }

    #[tokio::test]
    async fn f_20_a_good_set_is_never_replaced_by_a_bad_one_and_serves_for_a_day() {
        let large = format!(r#"{{"keys":[],"x":"{}"}}"#, "x".repeat(10_000_000));
        for bad in [None, Some(r#"{"keys":[]}"#), Some(""), Some("<html>"), Some(large.as_str())] {
            let (fake, keys) = Fake::start(&["a"]);
            assert_eq!(found(&keys, "a").await, "found");
            fake.answer(bad);
            fake.pass(301);
            assert_eq!(found(&keys, "a").await, "found");
            fake.settled(&keys, 2).await;
            fake.pass(KEEP.as_secs());
            for _ in 0..100 {
                assert_eq!(found(&keys, "a").await, "found", "without an answer the old set does");
            }
            assert_eq!(fake.fetches(), 3, "and not every caller tries");
            fake.pass(14);
            assert_eq!((found(&keys, "a").await, fake.fetches()), ("found", 3));
            fake.pass(1);
            assert_eq!((found(&keys, "a").await, fake.fetches()), ("found", 4));
            fake.pass(STALE_AT_MOST.as_secs() - 301 - 600 - 15 - 1);
            assert_eq!(found(&keys, "a").await, "found", "for a day");
            fake.pass(1);
            assert_eq!(found(&keys, "a").await, "unreachable", "and no longer");
            fake.publish(&["a"]);
            fake.pass(1);
            assert_eq!(found(&keys, "a").await, "found");
        }
    }

    #[tokio::test]
    async fn f_21_without_any_key_it_is_tried_every_second_and_found_when_the_issuer_returns() {
        let (fake, keys) = Fake::start(&[]);
        assert_eq!(found(&keys, "a").await, "unreachable");
        assert_eq!((found(&keys, "a").await, fake.fetches()), ("unreachable", 1));
        assert!(!keys.are_known());
        for tries in 2..20 {
            fake.pass(1);
            assert_eq!((found(&keys, "a").await, fake.fetches()), ("unreachable", tries));
        }
        fake.publish(&["a"]);
        fake.pass(1);
        assert_eq!(found(&keys, "a").await, "found");
        assert!(keys.are_known());
    }

    #[tokio::test]
    async fn f_21_trying_ends_when_there_are_keys() {
        let (fake, keys) = Fake::start(&["a"]);
        keys.keep_trying().await;
        assert!(keys.are_known());
        assert_eq!(fake.fetches(), 1);
    }

    #[tokio::test]
    async fn a_broken_fetch_is_a_failure_like_another() {
        let (fake, keys) = Fake::start(&["a"]);
        fake.turns.close();
        assert_eq!(found(&keys, "a").await, "unreachable");
        fake.pass(1);
        assert_eq!((found(&keys, "a").await, fake.fetches()), ("unreachable", 2), "and tried again");
    }
}
