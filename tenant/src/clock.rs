//! Time, in the two shapes the protocol uses, by a clock that tests may put wrong.

use std::future::Future;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use time::OffsetDateTime;
use time::macros::format_description;

tokio::task_local! {
    /// Seconds by which the tenant's clock is ahead, while it answers a request.
    static AHEAD: i64;
}

/// Answers a request by a clock that is this many seconds ahead, or behind.
pub(crate) async fn ahead<T>(seconds: i64, answer: impl Future<Output = T>) -> T {
    AHEAD.scope(seconds, answer).await
}

/// Seconds since the epoch, as in `iat`, `exp` and `x-ratelimit-reset`.
pub(crate) fn unix_now() -> i64 {
    i64::try_from(since_epoch().as_secs()).unwrap_or(i64::MAX)
}

/// The time since the epoch.
pub(crate) fn since_epoch() -> Duration {
    let true_time = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let ahead = AHEAD.try_with(|seconds| *seconds).unwrap_or_default();
    let by = Duration::from_secs(ahead.unsigned_abs());
    if ahead < 0 { true_time.saturating_sub(by) } else { true_time.saturating_add(by) }
}

/// Now, as the Management API writes it: ISO 8601 with milliseconds and `Z`.
pub(crate) fn iso_now() -> String {
    iso(i128::try_from(since_epoch().as_nanos()).unwrap_or(i128::MAX))
}

/// A time in unix seconds, as the Management API writes it.
pub(crate) fn iso_of(unix: i64) -> String {
    iso(i128::from(unix) * 1_000_000_000)
}

fn iso(nanoseconds: i128) -> String {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
    OffsetDateTime::from_unix_timestamp_nanos(nanoseconds)
        .ok()
        .and_then(|time| time.format(&format).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_with_milliseconds() {
        assert_eq!(iso_of(1_700_000_000), "2023-11-14T22:13:20.000Z");
    }

    #[tokio::test]
    async fn the_clock_is_ahead_within_a_request_and_nowhere_else() {
        let before = unix_now();
        let (ahead_by, behind) =
            (ahead(3600, async { unix_now() }).await, ahead(-3600, async { unix_now() }).await);
        assert!((before + 3600..before + 3610).contains(&ahead_by));
        assert!((before - 3600..before - 3590).contains(&behind));
        assert!(unix_now() < before + 10);
    }
}
