//! Figures for Prometheus, on an address of their own (`METRICS_ADDR`). Without it nothing is counted.
//!
//! No label takes a value that a client chose: routes are the patterns of the router, everything else is a word of this
//! file. So the number of series is bounded by the program, not by who calls it.

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{StatusCode, header};
use metrics_exporter_prometheus::{
    BuildError, Matcher, PrometheusBuilder, PrometheusHandle, PrometheusRecorder,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tracing_appender::non_blocking::ErrorCounter;

/// What this server depends upon: each has its own deadline, breaker and figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dependency {
    /// The issuer's metadata.
    Metadata,
    /// The issuer's keys.
    Keys,
    /// The token endpoint.
    Token,
    /// The Management API.
    Management,
}

impl Dependency {
    /// Its label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Metadata => "metadata",
            Self::Keys => "keys",
            Self::Token => "token",
            Self::Management => "management",
        }
    }
}

/// How a call upstream ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    /// Answered, by whichever status.
    Answered(StatusCode),
    /// Never sent: no connection.
    NotSent,
    /// Sent, and no answer that could be read.
    NoAnswer,
    /// Not even tried: the breaker is open, or there is no room.
    Shed,
}

impl Called {
    const fn label(self) -> &'static str {
        match self {
            Self::Answered(status) if status.as_u16() == 429 => "limited",
            Self::Answered(status) if status.as_u16() >= 500 => "failed",
            Self::Answered(status) if status.as_u16() >= 400 => "refused",
            Self::Answered(_) => "ok",
            Self::NotSent => "not_sent",
            Self::NoAnswer => "no_answer",
            Self::Shed => "shed",
        }
    }
}

/// A breaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breaker {
    /// Calls are made.
    Closed,
    /// One call is tried.
    HalfOpen,
    /// None is made.
    Open,
}

/// What became of a session that was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewed {
    /// The tenant confirmed it.
    Confirmed,
    /// It is over.
    Ended,
    /// The tenant could not be asked.
    NotAsked,
}

/// One request was answered. `route` is the pattern that matched.
pub fn answered(method: &'static str, route: &str, status: StatusCode, took: Duration) {
    let outcome = match status.as_u16() {
        0..=299 => "ok",
        300..=399 => "redirected",
        400..=499 => "refused",
        _ => "failed",
    };
    let status = status.as_u16().to_string();
    ::metrics::counter!("selfsame_requests_total", "method" => method, "route" => route.to_owned(), "outcome" => outcome, "status" => status)
        .increment(1);
    ::metrics::histogram!("selfsame_request_seconds", "route" => route.to_owned(), "outcome" => outcome)
        .record(took.as_secs_f64());
}

/// One call upstream ended.
pub fn called(dependency: Dependency, how: Called, took: Duration) {
    let dependency = dependency.label();
    ::metrics::counter!("selfsame_upstream_calls_total", "dependency" => dependency, "outcome" => how.label())
        .increment(1);
    ::metrics::histogram!("selfsame_upstream_seconds", "dependency" => dependency).record(took.as_secs_f64());
}

/// The tenant said how many calls it still takes (`x-ratelimit-remaining`).
pub fn budget_left(dependency: Dependency, calls: u32) {
    ::metrics::gauge!("selfsame_upstream_budget_left", "dependency" => dependency.label())
        .set(f64::from(calls));
}

/// A breaker changed.
pub fn breaker(dependency: Dependency, state: Breaker) {
    let value = match state {
        Breaker::Closed => 0.0,
        Breaker::HalfOpen => 1.0,
        Breaker::Open => 2.0,
    };
    ::metrics::gauge!("selfsame_breaker_state", "dependency" => dependency.label()).set(value);
}

/// A session was due.
pub fn renewal(outcome: Renewed) {
    let outcome = match outcome {
        Renewed::Confirmed => "confirmed",
        Renewed::Ended => "ended",
        Renewed::NotAsked => "not_asked",
    };
    ::metrics::counter!("selfsame_session_renewals_total", "outcome" => outcome).increment(1);
}

/// An event went to the audit trail.
pub(crate) fn audited(event: &'static str, outcome: &'static str, reason: Option<&'static str>) {
    ::metrics::counter!("selfsame_audit_events_total", "event" => event, "outcome" => outcome, "reason" => reason.unwrap_or("none"))
        .increment(1);
}

/// A save under way, counted as long as this lives.
pub struct SaveInFlight(());

impl SaveInFlight {
    /// One more.
    #[must_use]
    pub fn begin() -> Self {
        ::metrics::gauge!("selfsame_saves_in_flight").increment(1.0);
        Self(())
    }
}

impl Drop for SaveInFlight {
    fn drop(&mut self) {
        ::metrics::gauge!("selfsame_saves_in_flight").decrement(1.0);
    }
}

/// When the machine token was fetched, in Unix seconds; 0 before the first.
static TOKEN_FETCHED: AtomicI64 = AtomicI64::new(0);

/// A machine token was fetched, at this Unix time.
pub fn token_fetched(at: i64) {
    TOKEN_FETCHED.store(at, Ordering::Relaxed);
}

/// What is counted, ready to be asked for.
pub struct Figures {
    handle: PrometheusHandle,
    dropped: Option<ErrorCounter>,
    now: Arc<dyn Fn() -> i64 + Send + Sync>,
}

/// A recorder and what it records. `dropped` counts the lines of the log that were dropped; `now` gives Unix seconds.
///
/// # Errors
/// Never, as long as the bounds of the histograms below are numbers in order.
pub fn recorder(
    dropped: Option<ErrorCounter>,
    now: Arc<dyn Fn() -> i64 + Send + Sync>,
) -> Result<(PrometheusRecorder, Figures), BuildError> {
    let seconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0];
    let recorder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &seconds)?
        .build_recorder();
    ::metrics::with_local_recorder(&recorder, describe);
    let handle = recorder.handle();
    Ok((recorder, Figures { handle, dropped, now }))
}

fn describe() {
    for (name, help) in [
        ("selfsame_requests_total", "Requests answered, by the route that matched."),
        ("selfsame_upstream_calls_total", "Calls to the tenant, by dependency and outcome."),
        ("selfsame_session_renewals_total", "Sessions that were due, by what became of them."),
        ("selfsame_audit_events_total", "Events of the audit trail."),
        ("selfsame_log_lines_dropped_total", "Lines of the log that a slow sink made us drop."),
    ] {
        ::metrics::describe_counter!(name, help);
    }
    for (name, help) in [
        ("selfsame_upstream_budget_left", "Calls that the tenant still takes, as it last said."),
        ("selfsame_breaker_state", "0 closed, 1 half open, 2 open."),
        ("selfsame_saves_in_flight", "Saves under way."),
        ("selfsame_machine_token_age_seconds", "Age of the Management API's token; absent before the first."),
    ] {
        ::metrics::describe_gauge!(name, help);
    }
    ::metrics::describe_histogram!("selfsame_request_seconds", "Time to the head of the response.");
    ::metrics::describe_histogram!("selfsame_upstream_seconds", "Time a call to the tenant took.");
}

impl Figures {
    /// The exposition in Prometheus' text format.
    #[must_use]
    pub fn render(&self) -> String {
        let mut text = self.handle.render();
        // Two figures that are looked up rather than counted.
        if let Some(dropped) = &self.dropped {
            let lines = dropped.dropped_lines();
            text.push_str(&format!(
                "# TYPE selfsame_log_lines_dropped_total counter\nselfsame_log_lines_dropped_total {lines}\n"
            ));
        }
        let fetched = TOKEN_FETCHED.load(Ordering::Relaxed);
        if fetched > 0 {
            let age = (self.now)().saturating_sub(fetched).max(0);
            text.push_str(&format!(
                "# TYPE selfsame_machine_token_age_seconds gauge\nselfsame_machine_token_age_seconds {age}\n"
            ));
        }
        text
    }

    /// Drains what histograms collected, for when nobody asks: to be called now and then.
    pub fn upkeep(&self) {
        self.handle.run_upkeep();
    }
}

/// `GET /metrics`, and nothing else.
pub fn router(figures: Arc<Figures>) -> Router {
    Router::new().route("/metrics", get(metrics)).with_state(figures)
}

async fn metrics(State(figures): State<Arc<Figures>>) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], figures.render()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_rendered_with_their_labels() {
        let (recorder, figures) = recorder(None, Arc::new(|| 1_000)).unwrap();
        let _under_way = ::metrics::with_local_recorder(&recorder, || {
            answered("GET", "/profile", StatusCode::OK, Duration::from_millis(3));
            called(Dependency::Management, Called::Answered(StatusCode::TOO_MANY_REQUESTS), Duration::ZERO);
            called(Dependency::Token, Called::NotSent, Duration::ZERO);
            budget_left(Dependency::Management, 7);
            breaker(Dependency::Keys, Breaker::Open);
            renewal(Renewed::Ended);
            drop(SaveInFlight::begin());
            token_fetched(940);
            SaveInFlight::begin()
        });
        let text = figures.render();
        for line in [
            r#"selfsame_requests_total{method="GET",route="/profile",outcome="ok",status="200"} 1"#,
            r#"selfsame_request_seconds_bucket{route="/profile",outcome="ok",le="0.005"} 1"#,
            r#"selfsame_upstream_calls_total{dependency="management",outcome="limited"} 1"#,
            r#"selfsame_upstream_calls_total{dependency="token",outcome="not_sent"} 1"#,
            r#"selfsame_upstream_budget_left{dependency="management"} 7"#,
            r#"selfsame_breaker_state{dependency="keys"} 2"#,
            r#"selfsame_session_renewals_total{outcome="ended"} 1"#,
            "selfsame_saves_in_flight 1",
            "selfsame_machine_token_age_seconds 60",
        ] {
            assert!(text.lines().any(|each| each == line), "{line}\n{text}");
        }
    }
}
