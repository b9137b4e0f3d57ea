//! How long the server waits for the tenant, and how much it asks of it: every figure in one place.

use std::time::Duration;

/// Durations and limits of everything that is asked of the tenant. The defaults are the product's; tests give smaller ones.
#[derive(Clone, Debug)]
pub struct Patience {
    /// One request of a caller's has this long, from its first byte to its answer, whatever it takes upstream.
    pub request: Duration,
    /// One attempt upstream has this long, or what is left of the request.
    pub attempt: Duration,
    /// A connection comes about within this, all addresses of the tenant together.
    pub connect: Duration,
    /// A write is not begun, and not waited for, beyond the point at which less than this is left: it is for reading back.
    pub settle: Duration,
    /// Reads that may follow a write whose outcome is open.
    pub read_backs: u32,
    /// The pause before the second of them; each one after that waits twice as long.
    pub read_back_pause: Duration,
    /// A repeated attempt comes after a random pause of up to this.
    pub retry_pause: Duration,
    /// Repeated attempts, and second and third looks at a write whose outcome is open, are at most this share of the
    /// attempts that succeeded in the last ten seconds …
    pub retry_share: f32,
    /// … and this many in ten seconds besides, for a server that is little asked.
    pub retries_at_least: usize,
    /// Requests under way at once, for each thing that the tenant is asked for.
    pub at_once: usize,
    /// Requests that wait for the tenant's rate limit at once.
    pub queue: usize,
    /// A tenant that is out of requests is left alone at least this long, whatever it says, …
    pub busy_least: Duration,
    /// … and at most this long.
    pub busy_most: Duration,
    /// The tenant counts as down when at least this many of the requests of the last `breaker_window` failed, and they
    /// are at least half.
    pub breaker_failures: usize,
    /// See `breaker_failures`.
    pub breaker_window: Duration,
    /// While the tenant counts as down, one request is let through this often, to see.
    pub probe_every: Duration,
    /// After a failure to fetch what everybody needs, everybody is told so for this long; then twice as long, up to
    /// `cool_down_most`.
    pub cool_down: Duration,
    /// See `cool_down`.
    pub cool_down_most: Duration,
    /// A machine token is taken to be good for at least this long, whatever the tenant says, …
    pub token_least: Duration,
    /// … and at most this long.
    pub token_most: Duration,
    /// A token that was fetched because the tenant refused the one before is not refused again within this time: it is
    /// not the token's fault then.
    pub token_settles: Duration,
    /// Metadata is looked up again after this long; what is known stays in use when that fails.
    pub metadata_life: Duration,
    /// The largest JSON answer that is read, in bytes. A profile may have 10 KB, and a key set is smaller.
    pub largest_json: usize,
    /// The largest answer of another type. It is only ever thrown away.
    pub largest_other: usize,
    /// How deep JSON may be nested.
    pub deepest_json: usize,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            request: Duration::from_secs(8),
            attempt: Duration::from_secs(3),
            connect: Duration::from_secs(2),
            settle: Duration::from_secs(1),
            read_backs: 3,
            read_back_pause: Duration::from_millis(150),
            retry_pause: Duration::from_millis(200),
            // With what may be read back besides, less than a tenth comes on top of what people ask for.
            retry_share: 0.05,
            retries_at_least: 3,
            at_once: 64,
            queue: 2_000,
            busy_least: Duration::from_secs(1),
            busy_most: Duration::from_secs(60),
            breaker_failures: 10,
            breaker_window: Duration::from_secs(10),
            probe_every: Duration::from_secs(1),
            cool_down: Duration::from_millis(500),
            cool_down_most: Duration::from_secs(1),
            token_least: Duration::from_secs(60),
            token_most: Duration::from_secs(86_400),
            token_settles: Duration::from_secs(10),
            metadata_life: Duration::from_secs(600),
            largest_json: 1024 * 1024,
            largest_other: 16 * 1024,
            deepest_json: 64,
        }
    }
}
