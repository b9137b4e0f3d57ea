//! Who may make requests that change something: pages of this origin, and clients that are no browsers.

use super::problem::problem;
use super::router::Site;
use app::error::ApiError;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, Method, header};
use std::sync::Arc;

/// The header that calls of WebAssembly and API clients carry. A page of another origin cannot set it without asking
/// first (CORS), and nobody here answers such questions.
const CALL_HEADER: &str = "x-selfsame";

/// What a request has to bring, by where it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    /// JSON with the header.
    Json,
    /// A plain form.
    Form,
}

/// Refuses what does not come from a page of ours, is not of the right type, or cannot be a call at all.
pub async fn gate(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    match allowed(&site.origin, request.method(), request.uri().path(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(error) => {
            tracing::info!(method = %request.method(), path = request.uri().path(), reason = %error, "a request was refused at the gate");
            problem(&error)
        }
    }
}

fn allowed(origin: &str, method: &Method, path: &str, headers: &HeaderMap) -> Result<(), ApiError> {
    let door = if path.starts_with("/api/") || path == "/auth/session" { Door::Json } else { Door::Form };
    if *method == Method::GET || *method == Method::HEAD {
        // Reading is safe from anywhere, except by a page of another site; links and the way back from the tenant are
        // navigations, and answers carry no CORS headers that would let such a page read them.
        return Ok(());
    }
    if !same_origin(origin, headers) {
        return Err(ApiError::Forbidden);
    }
    let content_type = one(headers, header::CONTENT_TYPE.as_str()).unwrap_or_default().to_ascii_lowercase();
    let content_type: String = content_type.chars().filter(|c| *c != ' ').collect();
    match door {
        Door::Json => {
            if !matches!(content_type.as_str(), "application/json" | "application/json;charset=utf-8") {
                return Err(ApiError::UnsupportedMediaType);
            }
            if one(headers, CALL_HEADER) != Some("1") { Err(ApiError::Forbidden) } else { Ok(()) }
        }
        Door::Form => match content_type.as_str() {
            "application/x-www-form-urlencoded" | "application/x-www-form-urlencoded;charset=utf-8" => Ok(()),
            _ => Err(ApiError::UnsupportedMediaType),
        },
    }
}

/// Fetch Metadata first; `Origin` where a browser is too old for it; and neither means no browser, which has no cookies
/// of anybody's to abuse.
fn same_origin(origin: &str, headers: &HeaderMap) -> bool {
    let several = |name: &str| headers.get_all(name).iter().count() > 1;
    if several("sec-fetch-site") || several("origin") {
        return false;
    }
    match (headers.get("sec-fetch-site"), headers.get(header::ORIGIN)) {
        (Some(site), _) => site == "same-origin",
        (None, Some(stated)) => stated == origin,
        (None, None) => true,
    }
}

/// The value of a header that is there once.
fn one<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut all = headers.get_all(name).iter();
    match (all.next(), all.next()) {
        (Some(value), None) => value.to_str().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://account.example.com";

    fn check(method: &str, path: &str, pairs: &[(&str, &str)]) -> Result<(), ApiError> {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(http::HeaderName::try_from(*name).unwrap(), value.parse().unwrap());
        }
        allowed(ORIGIN, &Method::try_from(method).unwrap(), path, &headers)
    }

    const JSON: (&str, &str) = ("content-type", "application/json");
    const CALL: (&str, &str) = ("x-selfsame", "1");
    const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

    #[test]
    fn pages_of_this_origin_pass() {
        for site in [("sec-fetch-site", "same-origin"), ("origin", ORIGIN), ("accept", "*/*")] {
            assert_eq!(check("POST", "/api/profile/update", &[site, JSON, CALL]), Ok(()));
            assert_eq!(check("POST", "/profile", &[site, FORM]), Ok(()));
        }
        let charset = ("content-type", "application/json; charset=utf-8");
        assert_eq!(check("POST", "/auth/session", &[("origin", ORIGIN), charset, CALL]), Ok(()));
    }

    #[test]
    fn other_origins_are_refused() {
        for site in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("sec-fetch-site", "none"),
            ("sec-fetch-site", ""),
            ("origin", "null"),
            ("origin", "https://account.example.com.evil.example"),
            ("origin", "https://evilaccount.example.com"),
            ("origin", "http://account.example.com"),
            ("origin", "https://account.example.com:8443"),
            ("origin", "https://example.com"),
        ] {
            assert_eq!(check("POST", "/profile", &[site, FORM]), Err(ApiError::Forbidden), "{site:?}");
            assert_eq!(
                check("POST", "/api/profile/update", &[site, JSON, CALL]),
                Err(ApiError::Forbidden),
                "{site:?}"
            );
        }
        let twice = [("origin", ORIGIN), ("origin", "https://evil.example"), FORM];
        assert_eq!(check("POST", "/profile", &twice), Err(ApiError::Forbidden));
    }

    #[test]
    fn the_wrong_type_is_refused() {
        for wrong in
            ["text/plain", "multipart/form-data; boundary=x", "application/json; x", "application/jsonp", ""]
        {
            assert_eq!(
                check("POST", "/profile", &[("content-type", wrong)]),
                Err(ApiError::UnsupportedMediaType),
                "{wrong}"
            );
            let call = check("POST", "/api/profile/update", &[("content-type", wrong), CALL]);
            assert_eq!(call, Err(ApiError::UnsupportedMediaType), "{wrong}");
        }
        assert_eq!(check("POST", "/profile", &[JSON, CALL]), Err(ApiError::UnsupportedMediaType));
        assert_eq!(check("POST", "/api/profile/update", &[FORM, CALL]), Err(ApiError::UnsupportedMediaType));
        assert_eq!(
            check("POST", "/api/profile/update", &[JSON, JSON, CALL]),
            Err(ApiError::UnsupportedMediaType)
        );
    }

    #[test]
    fn calls_need_their_header() {
        for wrong in [&[JSON][..], &[JSON, ("x-selfsame", "0")], &[JSON, CALL, CALL]] {
            assert_eq!(check("POST", "/api/profile/update", wrong), Err(ApiError::Forbidden));
        }
    }
}
