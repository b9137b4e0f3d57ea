//! A circuit breaker: a tenant that fails again and again is asked once a second, to see, and by nobody else.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// When a breaker opens, and how it closes again.
#[derive(Clone, Copy, Debug)]
pub struct BreakerRules {
    /// At least this many failures within `window`, …
    pub failures: usize,
    /// … and they are at least half of what was asked in it.
    pub window: Duration,
    /// While it is open, one request passes in this time.
    pub probe_every: Duration,
}

/// The breaker. It has no clock: every call says what time it is.
///
/// *Open* and *half open* are one state here. While the breaker is open, one request in `probe_every` passes, whether or
/// not the one before has its answer: a probe that hangs would otherwise keep a tenant that is well again waiting.
#[derive(Debug)]
pub struct Breaker {
    rules: BreakerRules,
    /// How often it has opened: what was sent before says nothing about now.
    opened: u64,
    state: State,
}

#[derive(Debug)]
enum State {
    /// What was asked lately, and whether it failed; the oldest first.
    Closed(VecDeque<(Instant, bool)>),
    /// When the next probe may pass.
    Open(Instant),
}

/// Leave to ask. What comes of it is to be [reported](Breaker::report); a request that was given up says nothing.
#[derive(Clone, Copy, Debug)]
pub struct Leave {
    opened: u64,
    is_probe: bool,
}

/// The most outcomes that are remembered. More say nothing more.
const OUTCOMES: usize = 200;

impl Breaker {
    /// A closed breaker.
    #[must_use]
    pub fn new(rules: BreakerRules) -> Self {
        Self { rules, opened: 0, state: State::Closed(VecDeque::new()) }
    }

    /// Leave to ask now, or how long until somebody may.
    ///
    /// # Errors
    /// While it is open, except for probes.
    pub fn admit(&mut self, now: Instant) -> Result<Leave, Duration> {
        match &mut self.state {
            State::Closed(_) => Ok(Leave { opened: self.opened, is_probe: false }),
            State::Open(next) if *next <= now => {
                *next = now + self.rules.probe_every;
                Ok(Leave { opened: self.opened, is_probe: true })
            }
            State::Open(next) => Err(next.saturating_duration_since(now)),
        }
    }

    /// How long until somebody may ask, where that is not now. It takes no leave.
    #[must_use]
    pub fn closed_for(&self, now: Instant) -> Option<Duration> {
        match self.state {
            State::Open(next) => Some(next.saturating_duration_since(now)).filter(|wait| !wait.is_zero()),
            State::Closed(_) => None,
        }
    }

    /// What came of a request that had leave.
    pub fn report(&mut self, leave: Leave, failed: bool, now: Instant) {
        if leave.opened != self.opened {
            return;
        }
        match &mut self.state {
            State::Closed(outcomes) => {
                outcomes.push_back((now, failed));
                let window = self.rules.window;
                while outcomes.len() > OUTCOMES
                    || outcomes.front().is_some_and(|(at, _)| now.saturating_duration_since(*at) > window)
                {
                    outcomes.pop_front();
                }
                let failures = outcomes.iter().filter(|(_, failed)| *failed).count();
                if failed && failures >= self.rules.failures && failures * 2 >= outcomes.len() {
                    self.opened += 1;
                    self.state = State::Open(now + self.rules.probe_every);
                }
            }
            State::Open(_) if leave.is_probe && !failed => self.state = State::Closed(VecDeque::new()),
            State::Open(_) => {}
        }
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Open(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const RULES: BreakerRules =
        BreakerRules { failures: 5, window: Duration::from_secs(10), probe_every: Duration::from_secs(1) };

    fn after(start: Instant, milliseconds: u64) -> Instant {
        start + Duration::from_millis(milliseconds)
    }

    #[test]
    fn f_22_it_opens_after_failures_that_are_at_least_half() {
        let start = Instant::now();
        let mut breaker = Breaker::new(RULES);
        for n in 0..20_u64 {
            let leave = breaker.admit(after(start, n)).unwrap();
            // Two in three go well: that is trouble, but not a tenant that is down.
            breaker.report(leave, n % 3 == 0, after(start, n));
        }
        assert!(!breaker.is_open());
        for n in 20..40_u64 {
            if let Ok(leave) = breaker.admit(after(start, n)) {
                breaker.report(leave, true, after(start, n));
            }
        }
        assert!(breaker.is_open());
    }

    #[test]
    fn f_22_failures_long_ago_count_no_more() {
        let start = Instant::now();
        let mut breaker = Breaker::new(RULES);
        for n in 0..30_u64 {
            let now = after(start, n * 3_000);
            let leave = breaker.admit(now).unwrap();
            breaker.report(leave, true, now);
        }
        assert!(!breaker.is_open(), "four in ten seconds are fewer than five");
    }

    #[test]
    fn f_22_what_was_sent_before_it_opened_neither_closes_nor_keeps_it_open() {
        let start = Instant::now();
        let mut breaker = Breaker::new(RULES);
        let early = breaker.admit(start).unwrap();
        for _ in 0..5 {
            let leave = breaker.admit(start).unwrap();
            breaker.report(leave, true, start);
        }
        breaker.report(early, false, start);
        assert!(breaker.is_open());
        let probe = breaker.admit(after(start, 1_000)).unwrap();
        breaker.report(probe, false, after(start, 1_001));
        assert!(!breaker.is_open());
        breaker.report(probe, true, after(start, 1_002));
        assert!(breaker.admit(after(start, 1_003)).is_ok());
    }

    proptest! {
        /// A tenant that is up, down and up again, and callers that come whenever they like. Each step is the pause
        /// before a call, and how long its answer takes, in milliseconds.
        #[test]
        fn f_02_f_22_one_probe_a_second_while_down_and_closed_soon_after(
            steps in proptest::collection::vec((0_u64..400, 0_u64..3_000), 50..300),
            down in 1_000_u64..10_000,
            lasting in 1_000_u64..60_000,
        ) {
            let start = Instant::now();
            let up_again = down + lasting;
            let mut breaker = Breaker::new(RULES);
            let mut under_way: Vec<(u64, Leave, bool)> = Vec::new();
            let (mut now, mut passed_while_open, mut opened_at) = (0, Vec::new(), None);
            for (pause, takes) in steps {
                now += pause;
                under_way.sort_by_key(|(at, ..)| *at);
                while under_way.first().is_some_and(|(at, ..)| *at <= now) {
                    let (at, leave, failed) = under_way.remove(0);
                    let was_open = breaker.is_open();
                    breaker.report(leave, failed, after(start, at));
                    if breaker.is_open() && !was_open {
                        prop_assert!(failed && at >= down, "it opens by a failure");
                        opened_at = Some(at);
                        passed_while_open.clear();
                    }
                }
                let was_open = breaker.is_open();
                match breaker.admit(after(start, now)) {
                    Ok(leave) => {
                        if was_open {
                            let since = passed_while_open.last().copied().or(opened_at).unwrap();
                            prop_assert!(now >= since + 1_000, "{now} after {since}");
                            passed_while_open.push(now);
                        }
                        under_way.push((now + takes, leave, (down..up_again).contains(&now)));
                    }
                    Err(wait) => {
                        prop_assert!(was_open && wait <= RULES.probe_every);
                    }
                }
            }
            // Whatever happened: well again, it is closed by the first probe, which comes within a second.
            now = now.max(up_again) + 1_000;
            if breaker.is_open() {
                let probe = breaker.admit(after(start, now));
                prop_assert!(probe.is_ok());
                breaker.report(probe.unwrap(), false, after(start, now));
            }
            prop_assert!(!breaker.is_open());
        }
    }
}
