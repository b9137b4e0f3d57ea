//! Faults on request: latency, refusals, truncated bodies, dropped connections.

mod slow_body;

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::journal::{Applied, Dropped, Number};
use crate::state::Tenant;
use slow_body::{SlowBody, Then};

/// Rules kept at once.
const RULES: usize = 100;

/// Which requests a fault is for, and how many of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    /// Any method where absent.
    method: Option<String>,
    /// How the request's path begins, as it is sent.
    path_prefix: String,
    /// How many of the requests that fit pass before anything goes wrong.
    #[serde(default)]
    skip: u32,
    /// How often it is to go wrong.
    count: u32,
    /// With which probability it goes wrong at all, from above 0 to 1; the requests it lets pass do not count.
    #[serde(default = "always")]
    probability: f64,
    /// The same seed makes the same requests go wrong.
    #[serde(default)]
    seed: u64,
    fault: Fault,
}

fn always() -> f64 {
    1.0
}

/// What goes wrong.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Fault {
    /// Answer with this status instead; without `body`, the Management API's paths get the body Auth0 would send.
    status: Option<u16>,
    body: Option<String>,
    headers: std::collections::BTreeMap<String, String>,
    /// Milliseconds to wait, before or after the request takes effect.
    delay_ms: u64,
    when: When,
    /// Drop the connection without an answer.
    reset: bool,
    /// Send half of the true body, then drop the connection. Always after the request took effect.
    truncate: bool,
    /// Give no answer at all, for ten minutes.
    hang: bool,
    /// Send bytes that are no JSON, with the true status and content type. Always after the request took effect.
    garbage: bool,
    /// Send this user's record in place of the true body. Always after the request took effect.
    another_user: Option<String>,
    /// Send the client there (307) instead.
    redirect: Option<String>,
    /// Send the true body one byte at a time, with this many milliseconds between. Always after the request took effect.
    drip_ms: u64,
    /// Send the head of the true answer and nothing of its body, for ten minutes. Always after the request took effect.
    stall: bool,
    /// Send this behind the true body. Always after the request took effect.
    append: String,
    /// Send this many spaces behind the true body, which stays the JSON that it was. Always after the request took effect.
    padding: usize,
}

/// Whether the request takes effect first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum When {
    #[default]
    Before,
    After,
}

/// How long an answer that never comes is held back; a client has given up long before.
const HANGING: Duration = Duration::from_secs(600);

/// The faults to come.
#[derive(Default)]
pub(crate) struct Faults(Vec<Rule>);

impl Faults {
    /// Adds a rule; says whether there was room, and whether the rule makes sense.
    pub(crate) fn add(&mut self, rule: Rule) -> Result<(), &'static str> {
        if self.0.len() >= RULES {
            return Err("there are 100 faults already: DELETE /_control/faults first");
        }
        if rule.count == 0 || !rule.path_prefix.starts_with('/') {
            return Err("give a count of at least 1 and a path_prefix that begins with /");
        }
        if rule.fault.status.is_some_and(|status| !(200..=599).contains(&status)) {
            return Err("give a status from 200 to 599");
        }
        if !(rule.probability > 0.0 && rule.probability <= 1.0) {
            return Err("give a probability above 0 and up to 1");
        }
        self.0.push(rule);
        Ok(())
    }

    /// Takes back the rules whose paths begin so.
    pub(crate) fn remove(&mut self, path_prefix: &str) {
        self.0.retain(|rule| !rule.path_prefix.starts_with(path_prefix));
    }

    fn take(&mut self, method: &str, path: &str) -> Option<Fault> {
        let fits = |rule: &Rule| {
            path.starts_with(&rule.path_prefix)
                && rule.method.as_deref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
        };
        // A rule that lets pass leaves the request to the next one.
        let index = self.0.iter_mut().position(|rule| {
            let fits = fits(rule);
            let passes = fits && rule.skip > 0;
            rule.skip -= u32::from(passes);
            fits && !passes
        })?;
        let rule = self.0.get_mut(index)?;
        if rule.probability < 1.0 && rule.next_fraction() >= rule.probability {
            return None;
        }
        rule.count -= 1;
        let fault = rule.fault.clone();
        if rule.count == 0 {
            self.0.remove(index);
        }
        Some(fault)
    }
}

impl Rule {
    /// The next number of the seed's sequence, from 0 to 1 (SplitMix64).
    fn next_fraction(&mut self) -> f64 {
        self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.seed;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let high = u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or_default();
        f64::from(high) / (f64::from(u32::MAX) + 1.0)
    }
}

/// Applies the first fault that fits the request.
pub(crate) async fn apply(State(tenant): State<Tenant>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path.starts_with("/_control") {
        return next.run(request).await;
    }
    let Some(fault) = tenant.state().faults.take(request.method().as_str(), &path) else {
        return next.run(request).await;
    };
    let number = request.extensions().get::<Number>().copied();
    if let Some(number) = number {
        tenant.state().journal.struck(number);
    }
    let delay = Duration::from_millis(fault.delay_ms);
    if fault.when == When::Before {
        tokio::time::sleep(delay).await;
        if fault.hang {
            tokio::time::sleep(HANGING).await;
            return dropped(StatusCode::BAD_GATEWAY.into_response());
        }
        if fault.reset {
            return dropped(StatusCode::BAD_GATEWAY.into_response());
        }
        if let Some(instead) = instead(&fault, &path) {
            return instead;
        }
        return finished(&tenant, next.run(request).await, &fault).await;
    }
    let response = next.run(request).await;
    // What took effect has taken effect, however late the answer is.
    if let Some(number) = number
        && response.extensions().get::<Applied>().is_some()
    {
        tenant.state().journal.applied(number);
    }
    tokio::time::sleep(delay).await;
    if fault.hang {
        tokio::time::sleep(HANGING).await;
        return dropped(response);
    }
    if fault.reset {
        return dropped(response);
    }
    match instead(&fault, &path) {
        Some(mut instead) => {
            // The journal is to know that the request took effect.
            *instead.extensions_mut() = response.extensions().clone();
            instead
        }
        None => finished(&tenant, response, &fault).await,
    }
}

/// The answer that is given in place of the true one.
fn instead(fault: &Fault, path: &str) -> Option<Response> {
    if let Some(target) = fault.redirect.as_deref().and_then(|target| HeaderValue::from_str(target).ok()) {
        let redirect = (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, target)]).into_response();
        return Some(with_headers(redirect, fault));
    }
    Some(with_headers(refusal(fault.status?, fault, path), fault))
}

fn dropped(mut response: Response) -> Response {
    response.extensions_mut().insert(Dropped);
    response
}

async fn finished(tenant: &Tenant, response: Response, fault: &Fault) -> Response {
    let mut response = with_headers(response, fault);
    let other = fault.another_user.as_ref();
    if let Some(record) = other.and_then(|id| Some(tenant.state().users.get(id)?.record.clone())) {
        replace(&mut response, json!(record).to_string().into());
    }
    if fault.garbage {
        replace(&mut response, Bytes::from_static(b"<\xff\xfe{\"user_id\": "));
    }
    if !fault.append.is_empty() {
        let (parts, body) = response.into_parts();
        let whole = to_bytes(body, usize::MAX).await.unwrap_or_default();
        response = Response::from_parts(parts, Body::empty());
        replace(&mut response, [whole.as_ref(), fault.append.as_bytes()].concat().into());
    }
    let drip = Duration::from_millis(fault.drip_ms);
    if fault.truncate {
        paced(response, true, |whole| SlowBody::whole(whole.slice(..whole.len() / 2), Then::BreakOff)).await
    } else if fault.stall {
        paced(response, true, |_| SlowBody::whole(Bytes::new(), Then::Silence(HANGING))).await
    } else if !drip.is_zero() {
        paced(response, true, |whole| SlowBody::dripping(whole, drip)).await
    } else if fault.padding > 0 {
        paced(response, false, |whole| SlowBody::padded(whole, fault.padding)).await
    } else {
        response
    }
}

fn replace(response: &mut Response, body: Bytes) {
    response.headers_mut().remove(header::CONTENT_LENGTH);
    *response.body_mut() = Body::from(body);
}

fn refusal(status: u16, fault: &Fault, path: &str) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Some(body) = &fault.body {
        return (status, [(header::CONTENT_TYPE, "application/json; charset=utf-8")], body.clone())
            .into_response();
    }
    if path.starts_with("/api/v2/") {
        let phrase = status.canonical_reason().unwrap_or_default();
        let body = if status == StatusCode::TOO_MANY_REQUESTS {
            json!({
                "statusCode": 429, "error": phrase, "message": "Global limit has been reached",
                "errorCode": "too_many_requests",
            })
        } else {
            json!({ "statusCode": status.as_u16(), "error": phrase, "message": phrase })
        };
        return (status, axum::Json(body)).into_response();
    }
    status.into_response()
}

fn with_headers(mut response: Response, fault: &Fault) -> Response {
    for (name, value) in &fault.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// The answer with its body sent in another way; where `is_whole`, its length is the true one.
async fn paced(response: Response, is_whole: bool, pace: impl FnOnce(Bytes) -> SlowBody) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(whole) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    if is_whole {
        parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    }
    Response::from_parts(parts, Body::new(pace(whole)))
}
