//! One address: requests under another name are sent to it or refused.

use super::router::Site;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use std::sync::Arc;

/// Lets a request pass when its `Host` is the configured one. Another name of loopback is redirected there, with method
/// and body (308): a cookie of `127.0.0.1` is none of `localhost`.
pub async fn one_host(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    let host =
        host.or_else(|| request.uri().authority().map(http::uri::Authority::as_str)).unwrap_or_default();
    // Some proxies write the port that goes without saying.
    let host = host.strip_suffix(":443").filter(|_| site.secure).unwrap_or(host);
    if host.eq_ignore_ascii_case(&site.authority) {
        return next.run(request).await;
    }
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if site.on_loopback && matches!(name, "127.0.0.1" | "[::1]" | "localhost") {
        let path = request.uri().path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
        if let Ok(location) = HeaderValue::try_from(format!("{}{path}", site.origin)) {
            return (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, location)]).into_response();
        }
    }
    StatusCode::MISDIRECTED_REQUEST.into_response()
}
