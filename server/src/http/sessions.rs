//! `POST /auth/session` and `POST /auth/logout`.

use super::problem::problem;
use super::router::Site;
use crate::audit::{self, Event, SignInRefusal};
use app::error::ApiError;
use app::ports::Credential;
use app::wire::Redemption;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use std::sync::Arc;

/// Redeems what the browser brought home from the tenant; answers 204 with the session cookie.
pub async fn begin(State(site): State<Arc<Site>>, body: Bytes) -> Response {
    // An array would be read by position otherwise.
    let is_object = body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
    let Some(redemption) = serde_json::from_slice::<Redemption>(&body).ok().filter(|_| is_object) else {
        audit::record(&Event::SignInRefused(SignInRefusal::Malformed));
        return problem(&ApiError::Malformed);
    };
    let begun = match site.token_proxy.redeem(redemption).await {
        Ok(session) => {
            audit::identify(&session.subject);
            let stored = site.cookies.store(&session);
            if stored.is_ok() {
                audit::record(&Event::SignedIn);
            }
            stored
        }
        Err(error) => {
            audit::record(&Event::of_sign_in(&error));
            Err(error)
        }
    };
    match begun.map(|cookie| HeaderValue::try_from(cookie.to_string())) {
        Ok(Ok(cookie)) => (StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response(),
        Ok(Err(_)) => problem(&ApiError::Internal),
        Err(error) => problem(&error),
    }
}

/// Signs out here and sends the browser to the tenant to sign out there.
pub async fn end(State(site): State<Arc<Site>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let session = match Credential::of(&parts.headers) {
        Credential::Cookie(cookies) => site.cookies.open(&cookies),
        Credential::Nothing => None,
    };
    if let Some(session) = &session {
        audit::identify(&session.subject);
        audit::record(&Event::SignedOut);
    }
    let next = site.token_proxy.sign_out(session).await;
    let location = HeaderValue::try_from(next).unwrap_or(HeaderValue::from_static("/"));
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
    // Drafts and whatever else was kept in the browser: nothing of what was typed stays behind.
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"storage\""));
    if let Ok(cookie) = HeaderValue::try_from(site.cookies.clear().to_string()) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}
