//! Decides the session before anything is rendered: a page's body never starts before its cookie is settled.

use super::router::Site;
use crate::access::SessionState;
use crate::audit::{self, Event, RenewalRefusal};
use crate::metrics::{Renewed, renewal as count};
use crate::signin::Renewal;
use app::ports::Credential;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderValue, header};
use std::sync::Arc;

/// Renews a session that is due and hands the new one to what comes next, or takes away one that is over.
pub async fn renew(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Credential::Cookie(cookies) = Credential::of(&parts.headers) else {
        return next.run(Request::from_parts(parts, body)).await;
    };
    let Some(session) = site.cookies.open(&cookies) else {
        return next.run(Request::from_parts(parts, body)).await;
    };
    let (subject, state) = (session.subject.clone(), session.state(site.cookies.now()));
    // A browser that goes away must not break off a renewal that other tabs wait for, nor lose a rotated token.
    let token_proxy = Arc::clone(&site.token_proxy);
    let renewal = site.tasks.spawn(async move { token_proxy.renew(session).await }).await;
    let set_cookie = match renewal.unwrap_or(Renewal::AsItWas) {
        Renewal::AsItWas => {
            if state == SessionState::Stale {
                count(Renewed::NotAsked);
            }
            None
        }
        Renewal::Renewed(session) => {
            count(Renewed::Confirmed);
            site.cookies.store(&session).ok()
        }
        Renewal::Ended => {
            count(Renewed::Ended);
            audit::identify(&subject);
            audit::record(&Event::RenewalRefused(match state {
                SessionState::Over => RenewalRefusal::TooOld,
                SessionState::Stale | SessionState::Fresh => RenewalRefusal::ByTenant,
            }));
            Some(site.cookies.clear())
        }
    };
    if let Some(cookie) = &set_cookie {
        let kept = Some(cookie).filter(|cookie| !cookie.value().is_empty());
        match HeaderValue::try_from(site.cookies.replace(&cookies, kept)) {
            Ok(value) if !value.is_empty() => drop(parts.headers.insert(header::COOKIE, value)),
            Ok(_) | Err(_) => drop(parts.headers.remove(header::COOKIE)),
        }
    }
    let mut response = next.run(Request::from_parts(parts, body)).await;
    // An answer that sets the cookie itself, as signing out does, has the last word.
    if let Some(cookie) = set_cookie
        && !response.headers().contains_key(header::SET_COOKIE)
        && let Ok(value) = HeaderValue::try_from(cookie.to_string())
    {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}
