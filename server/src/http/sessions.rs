//! `POST /auth/session` and `POST /auth/logout`.

use super::problem::problem;
use super::router::Site;
use crate::access::{Presented, Session};
use crate::audit::{self, Event, SignInRefusal};
use app::error::ApiError;
use app::ports::Credential;
use app::wire::Redemption;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use std::sync::Arc;

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");
/// Drafts and whatever else was typed, and pages that the browser kept for going back. Not `"cookies"`: that would take
/// away the cookies of every neighbour under the same registered domain, and sign people out of products that are none
/// of ours; our own cookie is taken away by its name.
const LEAVE_NOTHING: HeaderValue = HeaderValue::from_static("\"cache\", \"storage\"");

/// Redeems what the browser brought home from the tenant; answers 204 with the session cookie. Whatever session the
/// browser had before is over.
pub async fn begin(State(site): State<Arc<Site>>, headers: HeaderMap, body: Bytes) -> Response {
    // An array would be read by position otherwise.
    let is_object = body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
    let Some(redemption) = serde_json::from_slice::<Redemption>(&body).ok().filter(|_| is_object) else {
        audit::record(&Event::SignInRefused(SignInRefusal::Malformed));
        return problem(&ApiError::Malformed);
    };
    let former = presented(&site, &headers);
    // A browser that goes away must not leave a refresh token that nobody knows of.
    let tasks = site.tasks.clone();
    let begun = tasks.spawn(async move { began(&site, former, redemption).await }).await;
    begun.unwrap_or_else(|_| problem(&ApiError::Internal))
}

async fn began(site: &Site, former: Option<Session>, redemption: Redemption) -> Response {
    let session = match site.token_proxy.redeem(redemption).await {
        Ok(session) => session,
        Err(error) => {
            audit::record(&Event::of_sign_in(&error));
            return problem(&error);
        }
    };
    audit::identify(&session.subject);
    let cookie = match site.cookies.store(&session).map(|cookie| HeaderValue::try_from(cookie.to_string())) {
        Ok(Ok(cookie)) => cookie,
        Ok(Err(_)) | Err(_) => {
            audit::record(&Event::of_sign_in(&ApiError::Internal));
            site.token_proxy.give_up(session).await;
            return problem(&ApiError::Internal);
        }
    };
    audit::record(&Event::SignedIn);
    let mut response = (StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response();
    if let Some(former) = former {
        let is_another_person = former.subject != session.subject;
        site.token_proxy.replaced(former, &session).await;
        if is_another_person {
            // Nothing that the browser keeps of the former person is for this one to find.
            response.headers_mut().insert(CLEAR_SITE_DATA, LEAVE_NOTHING);
        }
    }
    response
}

/// Signs out here and sends the browser to the tenant to sign out there.
pub async fn end(State(site): State<Arc<Site>>, request: Request) -> Response {
    let session = presented(&site, request.headers());
    if let Some(session) = &session {
        audit::identify(&session.subject);
        audit::record(&Event::SignedOut);
    }
    let (clear, token_proxy) = (site.cookies.clear(), Arc::clone(&site.token_proxy));
    // A browser that goes away has signed out all the same.
    let signing_out = site.tasks.spawn(async move { token_proxy.sign_out(session).await });
    let next = signing_out.await.unwrap_or_else(|_| "/".to_owned());
    let location = HeaderValue::try_from(next).unwrap_or(HeaderValue::from_static("/"));
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
    response.headers_mut().insert(CLEAR_SITE_DATA, LEAVE_NOTHING);
    if let Ok(cookie) = HeaderValue::try_from(clear.to_string()) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

/// The session that a request brought, whatever became of it since. One that is over is good for nothing but to be ended
/// with the tenant as well.
fn presented(site: &Site, headers: &HeaderMap) -> Option<Session> {
    let cookies = Credential::cookies(headers)?;
    match site.cookies.presented(&cookies) {
        Presented::Session(session) | Presented::Over(session) => Some(*session),
        Presented::Nothing | Presented::Unusable => None,
    }
}
