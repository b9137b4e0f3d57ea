//! What an answer says of the tenant's rate limit.

use http::{HeaderMap, header};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What the `x-ratelimit-*` headers say: a token bucket of `limit`, with `remaining` in it, full again in `reset_in`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RateSaid {
    /// The size of the bucket.
    pub limit: Option<u32>,
    /// What is left in it.
    pub remaining: Option<u32>,
    /// When to come again, or when the bucket is full; a moment that has passed counts as now.
    pub reset_in: Option<Duration>,
}

impl RateSaid {
    /// Reads the headers. `x-ratelimit-reset` is a time of the tenant's clock (Unix seconds), so it is compared with the
    /// answer's own `Date`: clocks that differ do not matter. `Retry-After` (RFC 9110 §10.2.3, in seconds) counts more.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
        let number = |name: &str| text(name).and_then(|text| text.parse::<u64>().ok());
        let small = |name: &str| number(name).and_then(|number| u32::try_from(number).ok());
        let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let reset = number("x-ratelimit-reset").map(|reset| {
            let said = text(header::DATE.as_str()).and_then(unix_seconds).unwrap_or_else(now);
            Duration::from_secs(reset.saturating_sub(said))
        });
        Self {
            limit: small("x-ratelimit-limit"),
            remaining: small("x-ratelimit-remaining"),
            reset_in: number(header::RETRY_AFTER.as_str()).map(Duration::from_secs).or(reset),
        }
    }
}

/// An HTTP date (RFC 9110 §5.6.7, the form that must be sent) as Unix seconds.
fn unix_seconds(date: &str) -> Option<u64> {
    let format = time::format_description::well_known::Rfc2822;
    let date = date.strip_suffix("GMT").map(|date| format!("{date}+0000"))?;
    let parsed = time::OffsetDateTime::parse(&date, &format).ok()?;
    u64::try_from(parsed.unix_timestamp()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderName, HeaderValue};

    fn said(headers: &[(&'static str, &'static str)]) -> RateSaid {
        let pairs = headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        RateSaid::of(&pairs.collect())
    }

    #[test]
    fn f_01_the_reset_is_compared_with_the_tenants_own_clock() {
        let date = ("date", "Wed, 21 Oct 2015 07:28:00 GMT");
        let reset_in = |headers: &[_]| said(headers).reset_in;
        assert_eq!(reset_in(&[date, ("x-ratelimit-reset", "1445412490")]), Some(Duration::from_secs(10)));
        assert_eq!(reset_in(&[date, ("x-ratelimit-reset", "1445412470")]), Some(Duration::ZERO));
        assert_eq!(reset_in(&[date, ("x-ratelimit-reset", "soon")]), None);
        assert_eq!(reset_in(&[date]), None);
        assert_eq!(
            reset_in(&[date, ("x-ratelimit-reset", "1445412490"), ("retry-after", "7")]),
            Some(Duration::from_secs(7))
        );
        // Without a date, our own clock has to do.
        assert_eq!(reset_in(&[("x-ratelimit-reset", "1445412490")]), Some(Duration::ZERO));
        let all = said(&[("x-ratelimit-limit", "10"), ("x-ratelimit-remaining", "-3")]);
        assert_eq!((all.limit, all.remaining), (Some(10), None));
    }
}
