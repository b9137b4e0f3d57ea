//! The Management API's rate limit: a token bucket (Auth0 docs: Rate Limit Policy).

use std::time::Instant;

use crate::clock;

/// How many calls the Management API takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RatePlan {
    /// Calls that may come at once.
    pub burst: u32,
    /// Calls that become possible again in a second.
    pub per_second: f64,
}

impl RatePlan {
    /// More than tests need.
    pub const GENEROUS: Self = Self { burst: 1000, per_second: 1000.0 };
    /// Auth0's free plan: two a second, all endpoints together.
    pub const FREE: Self = Self { burst: 2, per_second: 2.0 };

    /// The plan of this name: `generous` or `free`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "generous" => Some(Self::GENEROUS),
            "free" => Some(Self::FREE),
            _ => None,
        }
    }
}

/// What a call learns of the bucket: the values of the `x-ratelimit-*` headers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Taken {
    pub(crate) allowed: bool,
    pub(crate) limit: u32,
    pub(crate) remaining: u32,
    /// Unix seconds at which the bucket is full again.
    pub(crate) reset: i64,
}

/// A token bucket.
pub(crate) struct Bucket {
    plan: RatePlan,
    tokens: f64,
    filled: Instant,
}

impl Bucket {
    pub(crate) fn new(plan: RatePlan) -> Self {
        Self { plan, tokens: f64::from(plan.burst), filled: Instant::now() }
    }

    /// Takes one token, if there is one.
    pub(crate) fn take(&mut self) -> Taken {
        self.take_at(Instant::now(), clock::unix_now())
    }

    fn take_at(&mut self, now: Instant, unix: i64) -> Taken {
        let passed = now.saturating_duration_since(self.filled).as_secs_f64();
        self.tokens = (self.tokens + passed * self.plan.per_second).min(f64::from(self.plan.burst));
        self.filled = now;
        let allowed = self.tokens >= 1.0;
        if allowed {
            self.tokens -= 1.0;
        }
        let missing = f64::from(self.plan.burst) - self.tokens;
        let until_full = (missing / self.plan.per_second).ceil();
        Taken {
            allowed,
            limit: self.plan.burst,
            remaining: whole(self.tokens),
            reset: unix + i64::from(whole(until_full)),
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "bounded by a plan's burst, never negative"
)]
fn whole(number: f64) -> u32 {
    number as u32
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_free_plan_takes_two_and_refills_in_half_a_second() {
        let mut bucket = Bucket::new(RatePlan::FREE);
        let start = Instant::now();
        let first = bucket.take_at(start, 100);
        assert!(first.allowed);
        assert_eq!((first.limit, first.remaining, first.reset), (2, 1, 101));
        assert!(bucket.take_at(start, 100).allowed);
        assert!(!bucket.take_at(start, 100).allowed);
        assert!(bucket.take_at(start + Duration::from_millis(510), 100).allowed);
        assert!(!bucket.take_at(start + Duration::from_millis(510), 100).allowed);
    }
}
