//! How much, how long and how often: every limit of the front in one place.

use crate::rates::Rates;
use std::time::Duration;

/// File descriptors that connections leave for the tenant, files and the log.
const KEPT_FREE: usize = 64;

/// The limits of the front. The defaults are for life; tests set smaller ones.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The head of a request is there within this time, or never: also how long an unused connection stays open.
    pub headers_within: Duration,
    /// The same for proxies that are trusted. They keep connections for later, commonly a minute, and a save that is sent
    /// on one which is just being closed is an error to them.
    pub proxy_headers_within: Duration,
    /// The body of a request is there within this time.
    pub body_within: Duration,
    /// A request is answered within this time, waiting for the tenant included.
    pub answer_within: Duration,
    /// A peer takes something of its answer within this time.
    pub taken_within: Duration,
    /// A connection takes no further requests after this time.
    pub connection_age: Duration,
    /// Before the end, balancers have this long to notice that the server is not ready any more.
    pub notice: Duration,
    /// Requests, and what they left running, have this long at the end.
    pub drain_within: Duration,
    /// Connections at a time.
    pub connections: usize,
    /// Connections at a time from one address, or one /64 of IPv6.
    pub connections_by_address: usize,
    /// Requests at a time.
    pub requests: usize,
    /// The longest target of a request, in bytes.
    pub target: usize,
    /// All headers of a request together, in bytes.
    pub headers: usize,
    /// The largest body, in bytes: all fields at their longest, percent-encoded, twice.
    pub body: usize,
    /// How often.
    pub rates: Rates,
}

impl Default for Limits {
    fn default() -> Self {
        let connections = connections(open_files());
        Self {
            headers_within: Duration::from_secs(10),
            proxy_headers_within: Duration::from_secs(75),
            body_within: Duration::from_secs(15),
            answer_within: Duration::from_secs(30),
            taken_within: Duration::from_secs(20),
            connection_age: Duration::from_secs(10 * 60),
            notice: Duration::from_secs(1),
            drain_within: Duration::from_secs(25),
            connections,
            connections_by_address: connections.div_ceil(4),
            requests: 512,
            target: 8 * 1024,
            headers: 24 * 1024,
            body: 128 * 1024,
            rates: Rates::default(),
        }
    }
}

/// As many connections as there are file descriptors for, and no more than 4,096.
fn connections(open_files: Option<usize>) -> usize {
    open_files.map_or(1024, |files| (files.saturating_sub(KEPT_FREE) * 3 / 4).clamp(16, 4096))
}

/// How many files this process may have open, where the system says so.
fn open_files() -> Option<usize> {
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f_29_connections_leave_room_for_other_files() {
        for (files, expected) in
            [(None, 1024), (Some(20), 16), (Some(256), 144), (Some(1024), 720), (Some(1_000_000), 4096)]
        {
            assert_eq!(connections(files), expected, "{files:?}");
        }
    }
}
