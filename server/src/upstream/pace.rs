//! The pace at which the tenant may be asked, learned from what it says: a plan of two requests a second makes a slow
//! page, not a broken one.
//!
//! The tenant's limits are token buckets. Every answer says how large its bucket is, what is left in it, and when it is
//! full again; from that, a bucket here fills and empties as the tenant's does. Who finds it empty waits in line, for as
//! long as there is time. The line is fair between people: who asks ten times has one turn for everybody else's one.

use super::{Deadline, Patience, RateSaid, jitter};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

/// Endpoints that the tenant may count together. Those whose buckets turn out to be of one size are taken to share one:
/// on Auth0's free plan all do, on others each group has its own (Auth0 docs: Rate Limit Configurations).
pub type Group = &'static str;

/// How the pace deals with what it learns.
#[derive(Clone, Copy, Debug)]
pub struct PaceRules {
    /// A refusal keeps everybody away at least this long, …
    pub busy_least: Duration,
    /// … and at most this long.
    pub busy_most: Duration,
    /// The longest line.
    pub queue: usize,
}

impl From<&Patience> for PaceRules {
    fn from(patience: &Patience) -> Self {
        Self { busy_least: patience.busy_least, busy_most: patience.busy_most, queue: patience.queue }
    }
}

/// The pace of everything that one tenant is asked. It has no clock: every call says what time it is. `W` is whoever waits.
struct Line<W> {
    rules: PaceRules,
    buckets: HashMap<Size, Bucket>,
    /// Which bucket a group's last answer spoke of.
    groups: HashMap<Group, Size>,
    /// The bucket that any answer spoke of last: the best guess for a group that was never asked.
    latest: Size,
    /// Who waits for what, by turn.
    waiting: BTreeMap<Group, BTreeMap<Turn, W>>,
    /// The turn that was last given to each person who is, or lately was, in line.
    last_turns: HashMap<String, u64>,
    now_serving: u64,
    arrivals: u64,
}

/// Buckets are told apart by their size; none is known before the first answer.
type Size = Option<u32>;
/// A turn in line, and the order of arrival among equals.
type Turn = (u64, u64);

#[derive(Clone, Copy, Debug)]
struct Bucket {
    tokens: f64,
    /// Tokens a second.
    rate: f64,
    filled: Instant,
    under_way: u32,
    /// Since when, and until when, the tenant wants to be left alone; after that one request goes ahead, to see.
    refused: Option<(Instant, Instant)>,
}

/// Leave for one who waited.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Go {
    size: Size,
    at: Instant,
}

impl Bucket {
    /// Before the tenant has said anything, one request goes ahead, and one more every now and then.
    fn unknown(now: Instant) -> Self {
        Self { tokens: 1.0, rate: 1.0, filled: now, under_way: 0, refused: None }
    }

    fn fill(&mut self, size: Size, now: Instant) {
        let passed = now.saturating_duration_since(self.filled).as_secs_f64();
        self.tokens = (self.tokens + passed * self.rate).min(size.map_or(1.0, f64::from));
        self.filled = now;
    }

    /// When the `n`th request from now may go, the first being 1.
    fn ready(&self, n: usize, now: Instant) -> Instant {
        let after = |missing: f64| now + Duration::from_secs_f64((missing.max(0.0) / self.rate).min(3_600.0));
        #[expect(clippy::cast_precision_loss, reason = "a line is some thousands long at most")]
        let number = n as f64;
        match self.refused {
            None => after(number - self.tokens),
            // One goes ahead as soon as the tenant allows it, whatever was reckoned before; who comes after it looks again
            // when it is back, or after a moment.
            Some((_, until)) => {
                let first = if self.under_way > 0 { now + Duration::from_millis(250) } else { now };
                first.max(until) + (after(number - 1.0) - now)
            }
        }
    }

    fn learn(&mut self, size: u32, said: RateSaid, now: Instant) {
        let Some(remaining) = said.remaining else { return };
        // Others that are under way have not been counted by the tenant yet.
        self.tokens = f64::from(remaining) - f64::from(self.under_way.saturating_sub(1));
        self.filled = now;
        if let Some(reset_in) = said.reset_in {
            // Whole seconds, rounded up: the true rate is never lower.
            let seconds = reset_in.as_secs_f64().max(1.0);
            self.rate = self.rate.max(f64::from(size.saturating_sub(remaining)) / seconds);
        }
    }
}

impl<W> Line<W> {
    fn new(rules: PaceRules) -> Self {
        Self {
            rules,
            buckets: HashMap::new(),
            groups: HashMap::new(),
            latest: None,
            waiting: BTreeMap::new(),
            last_turns: HashMap::new(),
            now_serving: 0,
            arrivals: 0,
        }
    }

    fn size(&self, group: Group) -> Size {
        self.groups.get(group).copied().unwrap_or(self.latest)
    }

    fn bucket(&mut self, size: Size, now: Instant) -> &mut Bucket {
        let bucket = self.buckets.entry(size).or_insert_with(|| Bucket::unknown(now));
        bucket.fill(size, now);
        bucket
    }

    fn length(&self) -> usize {
        self.waiting.values().map(BTreeMap::len).sum()
    }

    /// Puts somebody in line: their turn, and when it will come as things stand. `None` when the line is full.
    fn join(&mut self, person: &str, group: Group, who: W, now: Instant) -> Option<(Turn, Instant)> {
        match self.length() {
            0 => self.last_turns.clear(),
            length if length >= self.rules.queue => return None,
            _ => {}
        }
        let last = self.last_turns.get(person).copied().unwrap_or(self.now_serving);
        let turn = (last.max(self.now_serving) + 1, self.arrivals);
        self.arrivals += 1;
        self.last_turns.insert(person.to_owned(), turn.0);
        self.waiting.entry(group).or_default().insert(turn, who);
        let size = self.size(group);
        let sharing = self.waiting.iter().filter(|(other, _)| self.size(other) == size);
        let ahead: usize = sharing.map(|(_, waiting)| waiting.range(..turn).count()).sum();
        let bucket = self.bucket(size, now);
        let expected = match size {
            Some(_) => bucket.ready(ahead + 1, now),
            // The first answer will tell; until then there is nothing to reckon with.
            None => bucket.refused.map_or(now, |(_, until)| until.max(now)),
        };
        Some((turn, expected))
    }

    /// Everybody whose turn has come leaves the line.
    fn serve(&mut self, now: Instant) -> Vec<(W, Go)> {
        let mut served = Vec::new();
        // Those of other buckets may go when the first in line may not.
        let mut empty: Vec<Size> = Vec::new();
        loop {
            let fronts = self.waiting.iter().filter_map(|(group, waiting)| {
                let (turn, _) = waiting.first_key_value()?;
                Some((*turn, *group, self.size(group)))
            });
            let next = fronts.filter(|(_, _, size)| !empty.contains(size)).min_by_key(|(turn, ..)| *turn);
            let Some((turn, group, size)) = next else { return served };
            let bucket = self.bucket(size, now);
            if bucket.ready(1, now) > now {
                empty.push(size);
                continue;
            }
            bucket.tokens -= 1.0;
            bucket.under_way += 1;
            self.now_serving = self.now_serving.max(turn.0);
            let who = self.waiting.get_mut(group).and_then(|waiting| waiting.remove(&turn));
            served.extend(who.map(|who| (who, Go { size, at: now })));
        }
    }

    /// When somebody in line for this group had better look again.
    fn look_again(&mut self, group: Group, now: Instant) -> Instant {
        let size = self.size(group);
        self.bucket(size, now).ready(1, now).max(now + Duration::from_millis(5))
    }

    fn leave(&mut self, group: Group, turn: Turn) {
        if let Some(waiting) = self.waiting.get_mut(group) {
            waiting.remove(&turn);
        }
    }

    /// A request has its answer, which was a refusal for want of requests or anything else.
    fn answered(&mut self, go: Go, group: Group, said: RateSaid, refused: bool, now: Instant) {
        if let Some(limit) = said.limit.filter(|limit| *limit > 0) {
            self.groups.insert(group, Some(limit));
            self.latest = Some(limit);
            self.bucket(Some(limit), now).learn(limit, said, now);
        }
        let rules = self.rules;
        let spoken_of = self.size(group);
        let bucket = self.bucket(spoken_of, now);
        if refused {
            let pause = said.reset_in.unwrap_or_default().clamp(rules.busy_least, rules.busy_most);
            bucket.refused = Some((now, now + pause));
            bucket.tokens = 1.0_f64.min(bucket.tokens.max(0.0));
            // Others use the same limit: go slower until an answer says that there is more.
            bucket.rate = (bucket.rate / 2.0).max(0.2);
        } else if bucket.refused.is_some_and(|(since, _)| go.at >= since) {
            bucket.refused = None;
        }
        if spoken_of.is_none() && !refused {
            // A tenant that says nothing of limits is not slowed down by guesses.
            bucket.tokens = bucket.tokens.max(1.0);
            bucket.rate = bucket.rate.max(1_000.0);
        }
        self.done(go.size);
    }

    fn done(&mut self, size: Size) {
        if let Some(bucket) = self.buckets.get_mut(&size) {
            bucket.under_way = bucket.under_way.saturating_sub(1);
        }
    }

    /// What is left of the bucket that was spoken of last.
    fn left(&self, now: Instant) -> Option<f64> {
        let mut bucket = *self.buckets.get(&self.latest)?;
        self.latest?;
        bucket.fill(self.latest, now);
        Some(bucket.tokens.max(0.0))
    }
}

/// The pace of everything that one tenant is asked.
#[derive(Clone)]
pub struct Pace(Arc<Shared>);

struct Shared {
    line: Mutex<Line<oneshot::Sender<Go>>>,
}

/// There is no turn in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy {
    /// Seconds until another try makes sense.
    pub retry_after: u32,
}

/// Leave to ask once. Dropping it says that no answer came.
pub struct Turned {
    shared: Arc<Shared>,
    group: Group,
    go: Go,
    is_settled: bool,
}

/// A place in line, which is given up by whoever goes away.
struct Place<'a> {
    shared: &'a Shared,
    group: Group,
    turn: Turn,
    bell: oneshot::Receiver<Go>,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut line = self.shared.line();
        line.leave(self.group, self.turn);
        // It may have rung when nobody listened any more.
        if let Ok(go) = self.bell.try_recv() {
            line.done(go.size);
        }
    }
}

impl Shared {
    fn line(&self) -> MutexGuard<'_, Line<oneshot::Sender<Go>>> {
        // Figures and a list: a poisoned lock guards nothing that could be half-written to any harm.
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells everybody whose turn has come.
    fn serve(&self) {
        let mut line = self.line();
        for (who, go) in line.serve(Instant::now()) {
            if who.send(go).is_err() {
                // Gone meanwhile.
                line.done(go.size);
            }
        }
    }
}

impl Pace {
    /// A pace that has to learn everything.
    #[must_use]
    pub fn new(rules: PaceRules) -> Self {
        Self(Arc::new(Shared { line: Mutex::new(Line::new(rules)) }))
    }

    /// Waits for leave to ask for something of this group on behalf of a person.
    ///
    /// # Errors
    /// [`Busy`] at once when the turn would come after the deadline; at the deadline when it did not come.
    pub async fn turn(&self, person: &str, group: Group, deadline: Deadline) -> Result<Turned, Busy> {
        let end = deadline.instant().into_std();
        let (ring, bell) = oneshot::channel();
        let joined = self.0.line().join(person, group, ring, Instant::now());
        let Some((turn, expected)) = joined else { return Err(busy(Duration::from_secs(1))) };
        let mut place = Place { shared: &self.0, group, turn, bell };
        if expected > end {
            return Err(busy(expected.saturating_duration_since(Instant::now())));
        }
        loop {
            self.0.serve();
            let now = Instant::now();
            let again = self.0.line().look_again(group, now);
            let pause = again.min(end).saturating_duration_since(now);
            tokio::select! {
                biased;
                go = &mut place.bell => match go {
                    Ok(go) => return Ok(Turned { shared: Arc::clone(&self.0), group, go, is_settled: false }),
                    Err(_) => return Err(busy(Duration::from_secs(1))),
                },
                () = tokio::time::sleep(pause) => {}
            }
            if Instant::now() >= end {
                return Err(busy(again.saturating_duration_since(now)));
            }
        }
    }

    /// What is left of the tenant's limit, as far as it is known.
    #[must_use]
    pub fn left(&self) -> Option<f64> {
        self.0.line().left(Instant::now())
    }
}

fn busy(wait: Duration) -> Busy {
    // Never early, and not all at once.
    let seconds = (wait + jitter::up_to(wait / 10)).as_secs_f64().ceil().clamp(1.0, 60.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 1 to 60")]
    Busy { retry_after: seconds as u32 }
}

impl Turned {
    /// The answer came; `refused` when it was a refusal for want of requests.
    pub fn answered(mut self, said: RateSaid, refused: bool) {
        self.is_settled = true;
        self.shared.line().answered(self.go, self.group, said, refused, Instant::now());
        self.shared.serve();
    }
}

impl Drop for Turned {
    fn drop(&mut self) {
        if !self.is_settled {
            self.shared.line().done(self.go.size);
            self.shared.serve();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: PaceRules =
        PaceRules { busy_least: Duration::from_secs(1), busy_most: Duration::from_secs(60), queue: 100 };

    fn said(limit: u32, remaining: u32, seconds: u64) -> RateSaid {
        RateSaid {
            limit: Some(limit),
            remaining: Some(remaining),
            reset_in: Some(Duration::from_secs(seconds)),
        }
    }

    fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    type People = Line<&'static str>;

    /// Those who go now.
    fn go(line: &mut People, now: Instant) -> Vec<(&'static str, Go)> {
        line.serve(now)
    }

    /// Puts these in line.
    fn join(line: &mut People, people: &[&'static str], now: Instant) {
        for person in people {
            line.join(person, "users", person, now).unwrap();
        }
    }

    /// A line that knows the free plan: two at once, two a second, both used up at `start`.
    fn free(start: Instant) -> People {
        let mut line = Line::new(RULES);
        join(&mut line, &["somebody"], start);
        let [(_, first)] = go(&mut line, start)[..] else { panic!("one goes ahead") };
        line.answered(first, "users", said(2, 0, 1), false, start);
        line
    }

    /// Who goes, in order, and after how many milliseconds, when everybody has an answer at once.
    fn served(line: &mut People, start: Instant) -> Vec<(&'static str, u64)> {
        let (mut gone, mut at) = (Vec::new(), 0);
        while line.length() > 0 {
            for (person, went) in go(line, start + ms(at)) {
                gone.push((person, at));
                line.done(went.size);
            }
            at += 10;
        }
        gone
    }

    #[test]
    fn f_01_two_requests_a_second_are_two_requests_a_second() {
        let start = Instant::now();
        let mut line = free(start);
        join(&mut line, &["a", "b", "c", "d"], start);
        let times: Vec<_> = served(&mut line, start).iter().map(|(_, at)| *at).collect();
        let due = [500, 1_000, 1_500, 2_000];
        assert!(times.iter().zip(due).all(|(at, due)| (due..due + 30).contains(at)), "{times:?}");
        assert_eq!(times.len(), due.len());
    }

    #[test]
    fn f_01_who_asks_ten_times_does_not_starve_the_others() {
        let start = Instant::now();
        let mut line = free(start);
        join(&mut line, &["a", "a", "a", "a", "a", "a", "b", "c"], start);
        let people: String = served(&mut line, start).iter().map(|(person, _)| *person).collect();
        assert_eq!(people, "abcaaaaa");
    }

    #[test]
    fn f_01_before_the_first_answer_one_goes_ahead() {
        let start = Instant::now();
        let mut line = Line::new(RULES);
        join(&mut line, &["a", "b", "c"], start);
        let [("a", first)] = go(&mut line, start)[..] else { panic!("one goes ahead") };
        assert!(go(&mut line, start + ms(20)).is_empty());
        line.answered(first, "users", said(1_000, 999, 1), false, start + ms(20));
        let people: String = go(&mut line, start + ms(20)).iter().map(|(person, _)| *person).collect();
        assert_eq!(people, "bc");
    }

    #[test]
    fn f_01_a_tenant_that_says_nothing_of_limits_is_not_slowed_down() {
        let start = Instant::now();
        let mut line = Line::new(RULES);
        join(&mut line, &["a"], start);
        let [(_, first)] = go(&mut line, start)[..] else { panic!("one goes ahead") };
        line.answered(first, "users", RateSaid::default(), false, start);
        join(&mut line, &["a"; 50], start);
        let gone = served(&mut line, start);
        assert!(gone.last().unwrap().1 <= 1_000, "{gone:?}");
        assert_eq!(line.left(start), None);
    }

    #[test]
    fn f_01_f_02_a_refusal_keeps_everybody_away_and_then_one_goes_ahead() {
        let start = Instant::now();
        for (reset_in, pause) in [
            (Some(Duration::from_secs(3)), 3_000),
            (Some(Duration::ZERO), 1_000),
            (Some(Duration::from_secs(100_000)), 60_000),
            (None, 1_000),
        ] {
            let mut line = free(start);
            join(&mut line, &["a"], start);
            let went = start + ms(600);
            let [(_, first)] = go(&mut line, went)[..] else { panic!("there is room for one") };
            line.answered(first, "users", RateSaid { reset_in, ..RateSaid::default() }, true, went);
            let (_, expected) = line.join("b", "users", "b", went).unwrap();
            assert!(expected >= went + ms(pause), "{reset_in:?}");
            join(&mut line, &["c"], went);
            assert!(go(&mut line, went + ms(pause - 1)).is_empty());
            let later = went + ms(pause);
            let [("b", second)] = go(&mut line, later)[..] else { panic!("one goes ahead, to see") };
            assert!(go(&mut line, later + ms(100)).is_empty(), "and only one");
            line.answered(second, "users", said(2, 1, 1), false, later + ms(100));
            assert_eq!(go(&mut line, later + ms(100)).len(), 1);
        }
    }

    #[test]
    fn f_01_groups_of_different_sizes_do_not_wait_for_each_other() {
        let start = Instant::now();
        let mut line = free(start);
        line.join("a", "connections", "a", start).unwrap();
        assert!(go(&mut line, start).is_empty(), "it is taken to share the bucket until it says otherwise");
        let now = start + ms(500);
        let [(_, first)] = go(&mut line, now)[..] else { panic!("there is room for one") };
        line.answered(first, "connections", said(10, 9, 1), false, now);
        join(&mut line, &["b"], now);
        line.join("a", "connections", "a", now).unwrap();
        let [("a", Go { size: Some(10), .. })] = go(&mut line, now)[..] else { panic!("another bucket") };
        assert_eq!(line.length(), 1);
    }

    #[tokio::test]
    async fn f_01_who_cannot_have_a_turn_in_time_is_told_at_once_and_leaves_no_place() {
        let pace = Pace::new(RULES);
        let soon = || Deadline::after(Duration::from_secs(5));
        let first = pace.turn("a", "users", soon()).await.ok().unwrap();
        let slow = RateSaid { reset_in: Some(Duration::from_secs(30)), ..RateSaid::default() };
        first.answered(slow, true);
        let began = Instant::now();
        let refused = pace.turn("b", "users", soon()).await;
        let Err(Busy { retry_after }) = refused else { panic!("there was no turn") };
        assert!((26..=34).contains(&retry_after), "{retry_after}");
        assert!(began.elapsed() < Duration::from_secs(3));
        assert_eq!(pace.0.line().length(), 0);
    }

    #[tokio::test]
    async fn f_16_a_thousand_who_come_at_once_are_all_served() {
        let pace = Pace::new(PaceRules { queue: 2_000, ..RULES });
        let deadline = Deadline::after(Duration::from_secs(60));
        let one = |_| async {
            let turn = pace.turn("a", "users", deadline).await?;
            tokio::task::yield_now().await;
            turn.answered(said(1_000, 999, 1), false);
            Ok::<_, Busy>(())
        };
        let all = futures::future::join_all((0..1_000).map(one)).await;
        assert!(all.iter().all(Result::is_ok));
    }
}
