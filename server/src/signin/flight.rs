//! What the token endpoint lately said about one session: the answers by the token that was spent on each, and the
//! failures. Whoever renews the session holds the lock on it.

use aws_lc_rs::rand;
use sha2::{Digest, Sha256};
use std::time::{Duration, Instant};

/// An answer is kept this long: tabs that still have the old cookie get it instead of spending the old token once more.
/// A tenant that rotates tokens should tolerate the old one for as long (its *leeway*).
pub(super) const LEEWAY: Duration = Duration::from_secs(60);
/// After the first failure nobody asks for this long, more or less; each further one doubles it, …
const FIRST_PAUSE: Duration = Duration::from_secs(2);
/// … up to this.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// What the tenant said to one refresh token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The session goes on.
    Confirmed {
        /// When, in Unix seconds.
        at: i64,
        /// The token that takes the place of the one that was spent, where tokens rotate.
        rotated: Option<String>,
    },
    /// It does not.
    Refused,
}

/// What a refresh token is remembered by.
pub(super) fn hash(refresh_token: &str) -> [u8; 32] {
    Sha256::digest(refresh_token.as_bytes()).into()
}

/// The renewals of one session.
#[derive(Default)]
pub(super) struct Flight {
    answers: Vec<Kept>,
    failures: u32,
    quiet_until: Option<Instant>,
}

struct Kept {
    spent: [u8; 32],
    at: Instant,
    answer: Answer,
}

impl Flight {
    /// Forgets the answers that are too old.
    pub(super) fn forget_old(&mut self, now: Instant) {
        self.answers.retain(|kept| now.saturating_duration_since(kept.at) < LEEWAY);
    }

    /// The latest answer to a token.
    pub(super) fn known(&self, spent: &[u8; 32]) -> Option<&Answer> {
        self.answers.iter().rev().find(|kept| kept.spent == *spent).map(|kept| &kept.answer)
    }

    /// Whether the tenant failed so lately that asking again would only add to its trouble.
    pub(super) fn is_quiet(&self, now: Instant) -> bool {
        self.quiet_until.is_some_and(|until| now < until)
    }

    /// Keeps an answer.
    pub(super) fn answered(&mut self, now: Instant, spent: [u8; 32], answer: Answer) {
        self.answers.push(Kept { spent, at: now, answer });
        (self.failures, self.quiet_until) = (0, None);
    }

    /// Notes a failure, which everybody who waits shares: they do not try one after the other.
    pub(super) fn failed(&mut self, now: Instant) {
        let doubled = FIRST_PAUSE.saturating_mul(1 << self.failures.min(8)).min(LONGEST_PAUSE);
        self.failures = self.failures.saturating_add(1);
        // From half to one and a half, so that sessions that failed together do not come back together. Without
        // randomness it is three quarters.
        let mut byte = [64];
        let _ = rand::fill(&mut byte);
        let share = 0.5 + f64::from(byte[0]) / 256.0;
        self.quiet_until = now.checked_add(doubled.mul_f64(share));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn confirmed(at: i64) -> Answer {
        Answer::Confirmed { at, rotated: None }
    }

    #[test]
    fn an_answer_is_kept_for_a_minute_and_the_latest_counts() {
        let (mut flight, start) = (Flight::default(), Instant::now());
        let (one, other) = (hash("one"), hash("other"));
        assert_eq!(flight.known(&one), None);
        flight.answered(start, one, confirmed(1));
        flight.answered(start + Duration::from_secs(6), one, confirmed(7));
        assert_eq!(flight.known(&one), Some(&confirmed(7)));
        assert_eq!(flight.known(&other), None);
        flight.forget_old(start + LEEWAY);
        assert_eq!(flight.known(&one), Some(&confirmed(7)));
        flight.forget_old(start + Duration::from_secs(6) + LEEWAY - Duration::from_millis(1));
        assert_eq!(flight.known(&one), Some(&confirmed(7)));
        flight.forget_old(start + Duration::from_secs(6) + LEEWAY);
        assert_eq!(flight.known(&one), None);
    }

    #[test]
    fn failures_are_followed_by_longer_and_longer_pauses_until_there_is_an_answer() {
        let (mut flight, start) = (Flight::default(), Instant::now());
        assert!(!flight.is_quiet(start));
        for expected in [2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60] {
            flight.failed(start);
            let full = Duration::from_secs(expected);
            assert!(flight.is_quiet(start + full.mul_f64(0.49)), "{expected}");
            assert!(!flight.is_quiet(start + full.mul_f64(1.5)), "{expected}");
        }
        flight.answered(start, hash("one"), confirmed(1));
        assert!(!flight.is_quiet(start));
        flight.failed(start);
        assert!(!flight.is_quiet(start + Duration::from_secs(3)), "it begins again from the first pause");
    }

    #[test]
    fn pauses_are_not_all_alike() {
        let start = Instant::now();
        let pauses: std::collections::HashSet<_> = (0..50)
            .map(|_| {
                let mut flight = Flight::default();
                flight.failed(start);
                flight.quiet_until
            })
            .collect();
        assert!(pauses.len() > 10, "{}", pauses.len());
    }
}
