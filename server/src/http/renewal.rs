//! Decides the session before anything is rendered: a page's body never starts before its cookie is settled.

use super::router::Site;
use crate::access::{Ending, Presented, Session, SessionState};
use crate::audit::{self, Event, RenewalRefusal};
use crate::metrics::{Renewed, renewal as count};
use crate::signin::Renewal;
use app::ports::Credential;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use cookie::Cookie;
use http::{HeaderValue, header, request::Parts};
use std::sync::Arc;

/// Renews a session that is due and hands the new one to what comes next, or takes away one that is over.
pub async fn renew(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Some(cookies) = Credential::cookies(&parts.headers) else {
        return next.run(Request::from_parts(parts, body)).await;
    };
    let session = match site.cookies.presented(&cookies) {
        Presented::Session(session) => *session,
        Presented::Nothing => return next.run(Request::from_parts(parts, body)).await,
        useless @ (Presented::Unusable | Presented::Over(_)) => {
            if let Presented::Over(session) = useless {
                ended(&session, RenewalRefusal::TooOld);
            } else {
                audit::note("unusable_cookie");
                audit::record(&Event::Refused(audit::Refusal::Authentication));
            }
            // It can only ever be refused: the browser need not send it again.
            let response = next.run(Request::from_parts(parts, body)).await;
            return with(response, Some(site.cookies.clear()));
        }
    };
    let before = site.cookies.ending(session.id);
    let going_on = if before.is_some() { Some(session.clone()) } else { renewed(&site, &session).await };
    if going_on.as_ref() != Some(&session) {
        let stored = going_on.as_ref().and_then(|session| site.cookies.store(session).ok());
        hand_on(&mut parts, &site.cookies.replace(&cookies, stored.as_ref()));
    }
    let response = next.run(Request::from_parts(parts, body)).await;
    let set_cookie = match (before, site.cookies.ending(session.id)) {
        // The browser has a newer session, or is being given one just now: that is not to be taken away.
        (Some(Ending::Replaced), _) | (None, Some(Ending::Replaced)) => None,
        // Signing out has taken the cookie away by itself, and somebody may have signed in since.
        (None, Some(Ending::SignedOut)) => None,
        (Some(_), _) | (None, Some(Ending::Refused | Ending::Blocked | Ending::Gone)) => {
            Some(site.cookies.clear())
        }
        (None, None) => match going_on {
            None => Some(site.cookies.clear()),
            Some(going_on) => kept(&site, &session, going_on).await,
        },
    };
    with(response, set_cookie)
}

/// The session to go on with; none when it is over, or too large for a cookie since its token was rotated.
async fn renewed(site: &Arc<Site>, session: &Session) -> Option<Session> {
    let state = site.cookies.state(session);
    // A browser that goes away must not break off a renewal that other tabs wait for, nor lose a rotated token.
    let (token_proxy, asked) = (Arc::clone(&site.token_proxy), session.clone());
    let renewal = site.tasks.spawn(async move { token_proxy.renew(asked).await }).await;
    match renewal.unwrap_or(Renewal::AsItWas) {
        Renewal::AsItWas => {
            if state != SessionState::Fresh {
                count(Renewed::NotAsked);
            }
            Some(session.clone())
        }
        Renewal::Ended => {
            let is_too_old = state == SessionState::Over;
            ended(session, if is_too_old { RenewalRefusal::TooOld } else { RenewalRefusal::ByTenant });
            None
        }
        Renewal::Renewed(renewed) => match site.cookies.store(&renewed) {
            Ok(_) => {
                count(Renewed::Confirmed);
                Some(renewed)
            }
            Err(_) => {
                ended(session, RenewalRefusal::ByTenant);
                site.cookies.end(renewed.id, Ending::Refused);
                let token_proxy = Arc::clone(&site.token_proxy);
                drop(site.tasks.spawn(async move { token_proxy.give_up(renewed).await }));
                None
            }
        },
    }
}

/// Says that a session is over.
fn ended(session: &Session, why: RenewalRefusal) {
    count(Renewed::Ended);
    audit::identify(&session.subject);
    audit::record(&Event::RenewalRefused(why));
}

/// The cookie of a session that goes on, when it has something new to say. While this answer was made, another tab may
/// have renewed the session once more: the newest is what the browser is to keep.
async fn kept(site: &Site, presented: &Session, going_on: Session) -> Option<Cookie<'static>> {
    let newest = site.token_proxy.newest(going_on).await;
    let newest = site.cookies.noted(&newest).unwrap_or(newest);
    if newest == *presented { None } else { site.cookies.store(&newest).ok() }
}

/// What comes next sees these cookies.
fn hand_on(parts: &mut Parts, cookies: &str) {
    match HeaderValue::try_from(cookies) {
        Ok(value) if !value.is_empty() => drop(parts.headers.insert(header::COOKIE, value)),
        Ok(_) | Err(_) => drop(parts.headers.remove(header::COOKIE)),
    }
}

/// An answer that sets the cookie itself has the last word.
fn with(mut response: Response, set_cookie: Option<Cookie<'static>>) -> Response {
    if let Some(cookie) = set_cookie
        && !response.headers().contains_key(header::SET_COOKIE)
        && let Ok(value) = HeaderValue::try_from(cookie.to_string())
    {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}
