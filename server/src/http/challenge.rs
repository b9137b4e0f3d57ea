//! What an answer says to clients that bring an access token, or should (RFC 6750 §3, RFC 9449 §7.1), and where no token
//! opens anything: pages are for sessions.

use super::problem::problem;
use super::router::Site;
use crate::access::{DpopMode, PROOF_ALGORITHMS, READ_SCOPE, UPDATE_SCOPE};
use crate::audit::{self, Event, Refusal};
use app::error::ApiError;
use app::ports::Credential;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderValue, Method, StatusCode, header};
use std::sync::Arc;

/// How a request said who is asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    /// Without an `Authorization` header.
    None,
    Bearer,
    Dpop,
    /// With one that is no access token.
    Other,
}

/// Adds the challenge to a refusal. Nothing of the request is repeated in it.
pub async fn challenge(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let scheme = match Credential::of(request.method(), request.uri(), request.headers()) {
        Credential::Cookie(_) | Credential::Nothing => Scheme::None,
        Credential::Bearer(_) => Scheme::Bearer,
        Credential::Dpop(_) => Scheme::Dpop,
        Credential::Unreadable => Scheme::Other,
    };
    let is_call = request.uri().path().starts_with("/api/");
    let scope = if *request.method() == Method::POST { UPDATE_SCOPE } else { READ_SCOPE };
    let mut response = if scheme == Scheme::None || is_call {
        next.run(request).await
    } else {
        audit::record(&Event::Refused(Refusal::Authentication));
        problem(&ApiError::Unauthenticated)
    };
    let lacks_scope = response.status() == StatusCode::FORBIDDEN
        && response.headers().contains_key(header::WWW_AUTHENTICATE);
    if response.status() != StatusCode::UNAUTHORIZED && !lacks_scope {
        return response;
    }
    response.headers_mut().remove(header::WWW_AUTHENTICATE);
    let offered = if is_call { site.callers.dpop() } else { None };
    for text in challenges(offered, scheme, lacks_scope.then_some(scope)) {
        if let Ok(value) = HeaderValue::try_from(text) {
            response.headers_mut().append(header::WWW_AUTHENTICATE, value);
        }
    }
    response
}

/// The challenges of a refusal. Only a request that brought a token is told that there is something wrong with it
/// (RFC 6750 §3.1); a page that lost its session is asked for none where none is taken.
fn challenges(offered: Option<DpopMode>, scheme: Scheme, missing: Option<&str>) -> Vec<String> {
    let error = |own: Scheme| match missing {
        _ if own != scheme => String::new(),
        Some(scope) => format!("error=\"insufficient_scope\", scope=\"{scope}\""),
        None => "error=\"invalid_token\"".to_owned(),
    };
    let bearer =
        |error: String| if error.is_empty() { "Bearer".to_owned() } else { format!("Bearer {error}") };
    let dpop = |error: String| {
        let separator = if error.is_empty() { "" } else { ", " };
        format!("DPoP algs=\"{PROOF_ALGORITHMS}\"{separator}{error}")
    };
    match offered {
        // No answer 401 may be without one (RFC 9110 §11.6.1); a cookie has no scheme to name.
        None if scheme == Scheme::None => Vec::new(),
        None => vec![bearer(String::new())],
        Some(DpopMode::Allowed) => vec![bearer(error(Scheme::Bearer)), dpop(error(Scheme::Dpop))],
        // A bearer token is wrong here, whatever it holds.
        Some(DpopMode::Required) if scheme == Scheme::Bearer => vec![dpop(error(Scheme::Bearer))],
        Some(DpopMode::Required) => vec![dpop(error(Scheme::Dpop))],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jw_20_dp_01_a_challenge_names_what_is_taken_and_an_error_only_for_a_token_that_came() {
        const ALGS: &str = "DPoP algs=\"ES256 RS256 PS256\"";
        let (allowed, required) = (Some(DpopMode::Allowed), Some(DpopMode::Required));
        let invalid = "error=\"invalid_token\"";
        let rows: [(_, _, _, &[String]); 11] = [
            (None, Scheme::None, None, &[]),
            (None, Scheme::Bearer, None, &["Bearer".into()]),
            (None, Scheme::Other, None, &["Bearer".into()]),
            (allowed, Scheme::None, None, &["Bearer".into(), ALGS.into()]),
            (allowed, Scheme::Other, None, &["Bearer".into(), ALGS.into()]),
            (allowed, Scheme::Bearer, None, &[format!("Bearer {invalid}"), ALGS.into()]),
            (allowed, Scheme::Dpop, None, &["Bearer".into(), format!("{ALGS}, {invalid}")]),
            (required, Scheme::None, None, &[ALGS.into()]),
            (required, Scheme::Bearer, None, &[format!("{ALGS}, {invalid}")]),
            (required, Scheme::Dpop, None, &[format!("{ALGS}, {invalid}")]),
            (
                allowed,
                Scheme::Bearer,
                Some("read:profile"),
                &["Bearer error=\"insufficient_scope\", scope=\"read:profile\"".into(), ALGS.into()],
            ),
        ];
        for (offered, scheme, missing, expected) in rows {
            assert_eq!(challenges(offered, scheme, missing), expected, "{offered:?} {scheme:?} {missing:?}");
        }
    }
}
