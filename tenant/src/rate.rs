//! The Management API's rate limits: token buckets (Auth0 docs: Rate Limit Policy).

use std::collections::HashMap;
use std::time::Instant;

use axum::http::Method;

use crate::clock;

/// How many calls the Management API takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RatePlan {
    /// The limit of all endpoints together; for plans with groups, of those that are in no group.
    all: Limit,
    /// Whether some endpoints have limits of their own, those of Auth0's Essentials and Professional plans.
    grouped: bool,
}

/// A bucket's size and how fast it fills.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Limit {
    burst: u32,
    per_second: f64,
}

const fn per_minute(burst: u32, calls: u32) -> Limit {
    Limit { burst, per_second: calls as f64 / 60.0 }
}

impl RatePlan {
    /// More than tests need.
    pub const GENEROUS: Self = Self::of(1000, 1000.0);
    /// Auth0's free plan: two a second, all endpoints together.
    pub const FREE: Self = Self::of(2, 2.0);
    /// Essentials and Professional: a bucket for each group of endpoints, ten and 150 a minute for the rest.
    pub const ESSENTIALS: Self = Self { all: per_minute(10, 150), grouped: true };
    /// Enterprise, production: 16 a second, 50 at once.
    pub const ENTERPRISE: Self = Self::of(50, 16.0);
    /// Enterprise, other than production: two a second, ten at once.
    pub const ENTERPRISE_DEVELOPMENT: Self = Self::of(10, 2.0);

    /// A plan of one's own: calls that may come at once, and calls that become possible again in a second.
    pub const fn of(burst: u32, per_second: f64) -> Self {
        Self { all: Limit { burst, per_second }, grouped: false }
    }

    /// The names that [`RatePlan::named`] knows.
    pub const NAMES: &str = "generous, free, essentials, enterprise or enterprise-development";

    /// The plan of this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "generous" => Some(Self::GENEROUS),
            "free" => Some(Self::FREE),
            "essentials" => Some(Self::ESSENTIALS),
            "enterprise" => Some(Self::ENTERPRISE),
            "enterprise-development" => Some(Self::ENTERPRISE_DEVELOPMENT),
            _ => None,
        }
    }

    fn limit(&self, group: Group) -> Limit {
        match group {
            Group::All => self.all,
            Group::UsersRead => per_minute(40, 500),
            Group::UsersWrite | Group::UsersDelete => per_minute(20, 200),
            Group::Logs => per_minute(10, 100),
            Group::ConnectionsRead => per_minute(5, 50),
        }
    }
}

/// Endpoints that share a bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Group {
    All,
    UsersRead,
    UsersWrite,
    UsersDelete,
    Logs,
    ConnectionsRead,
}

impl Group {
    /// The group of a request; `path` is what follows `/api/v2`.
    fn of(method: &Method, path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match (parts.as_slice(), method) {
            (["logs"] | ["users", _, "logs"], &Method::GET) => Self::Logs,
            (["users"] | ["users", _] | ["users-by-email"], &Method::GET) => Self::UsersRead,
            (["users"], &Method::POST) | (["users", _], &Method::PATCH) => Self::UsersWrite,
            (["users", _], &Method::DELETE) => Self::UsersDelete,
            (["connections"] | ["connections", _], &Method::GET) => Self::ConnectionsRead,
            _ => Self::All,
        }
    }

    /// What a refusal says.
    fn refusal(self) -> &'static str {
        match self {
            Self::All => "Global limit has been reached",
            Self::UsersRead => "Global per second users_read group limit has been reached",
            Self::UsersWrite => "Global per second users_write group limit has been reached",
            Self::UsersDelete => "Global per second users_delete group limit has been reached",
            Self::Logs => "Global per second logs group limit has been reached",
            Self::ConnectionsRead => "Global per second connections_read group limit has been reached",
        }
    }
}

/// What a call learns of its bucket: the values of the `x-ratelimit-*` headers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Taken {
    /// What to say where there was no token.
    pub(crate) refusal: Option<&'static str>,
    pub(crate) limit: u32,
    pub(crate) remaining: u32,
    /// Unix seconds at which the bucket is full again.
    pub(crate) reset: i64,
}

/// The buckets of a plan.
pub(crate) struct Limiter {
    plan: RatePlan,
    buckets: HashMap<Group, Bucket>,
}

struct Bucket {
    tokens: f64,
    filled: Instant,
}

impl Limiter {
    /// Every bucket is full.
    pub(crate) fn new(plan: RatePlan) -> Self {
        Self { plan, buckets: HashMap::new() }
    }

    /// Takes one token for a request, if there is one.
    pub(crate) fn take(&mut self, method: &Method, path: &str) -> Taken {
        self.take_at(method, path, Instant::now(), clock::unix_now())
    }

    fn take_at(&mut self, method: &Method, path: &str, now: Instant, unix: i64) -> Taken {
        let group = if self.plan.grouped { Group::of(method, path) } else { Group::All };
        let limit = self.plan.limit(group);
        let burst = f64::from(limit.burst);
        let bucket = self.buckets.entry(group).or_insert(Bucket { tokens: burst, filled: now });
        let passed = now.saturating_duration_since(bucket.filled).as_secs_f64();
        bucket.tokens = (bucket.tokens + passed * limit.per_second).min(burst);
        bucket.filled = now;
        let allowed = bucket.tokens >= 1.0;
        if allowed {
            bucket.tokens -= 1.0;
        }
        let until_full = ((burst - bucket.tokens) / limit.per_second).ceil();
        Taken {
            refusal: (!allowed).then(|| group.refusal()),
            limit: limit.burst,
            remaining: whole(bucket.tokens),
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
        let mut limiter = Limiter::new(RatePlan::FREE);
        let start = Instant::now();
        let mut take = |after: u64, path: &str| {
            limiter.take_at(&Method::GET, path, start + Duration::from_millis(after), 100)
        };
        let first = take(0, "/users/x");
        assert_eq!((first.refusal, first.limit, first.remaining, first.reset), (None, 2, 1, 101));
        assert_eq!(take(0, "/connections").refusal, None);
        assert_eq!(take(0, "/clients").refusal, Some("Global limit has been reached"));
        assert_eq!(take(510, "/users/x").refusal, None);
        assert!(take(510, "/users/x").refusal.is_some());
    }

    #[test]
    fn with_essentials_each_group_has_a_bucket_of_its_own() {
        for (method, path, burst, refill_ms) in [
            (Method::GET, "/users/auth0%7Calice", 40, 120),
            (Method::PATCH, "/users/auth0%7Calice", 20, 300),
            (Method::POST, "/users", 20, 300),
            (Method::DELETE, "/users/auth0%7Calice", 20, 300),
            (Method::GET, "/users/auth0%7Calice/logs", 10, 600),
            (Method::GET, "/connections", 5, 1200),
            (Method::POST, "/tickets/password-change", 10, 400),
        ] {
            let mut limiter = Limiter::new(RatePlan::ESSENTIALS);
            let start = Instant::now();
            for _ in 0..burst {
                assert!(limiter.take_at(&method, path, start, 100).refusal.is_none(), "{method} {path}");
            }
            assert!(limiter.take_at(&method, path, start, 100).refusal.is_some(), "{method} {path}");
            let other = limiter.take_at(&Method::GET, "/something/else/entirely", start, 100);
            let shares = path.starts_with("/tickets");
            assert_eq!(other.refusal.is_some(), shares, "{method} {path}");
            let later = start + Duration::from_millis(refill_ms + 1);
            assert!(limiter.take_at(&method, path, later, 100).refusal.is_none(), "{method} {path}");
        }
    }

    #[test]
    fn enterprise_takes_fifty_at_once() {
        for (plan, burst) in [(RatePlan::ENTERPRISE, 50), (RatePlan::ENTERPRISE_DEVELOPMENT, 10)] {
            let mut limiter = Limiter::new(plan);
            let now = Instant::now();
            let taken =
                (0..100).filter(|_| limiter.take_at(&Method::GET, "/users", now, 0).refusal.is_none());
            assert_eq!(taken.count(), burst);
        }
    }
}
