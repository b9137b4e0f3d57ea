//! Which pages may call the tenant from a browser: those of an origin that an application named (Auth0's *Allowed
//! Origins (CORS)* and *Allowed Web Origins*), and only the endpoints a page has use for.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::state::Tenant;

const PATHS: &[&str] = &[
    "/oauth/token",
    "/oauth/revoke",
    "/userinfo",
    "/dbconnections/signup",
    "/dbconnections/change_password",
];

/// Answers preflights, and marks answers the application's page may read (Fetch standard: CORS protocol).
pub(crate) async fn allow_application(
    State(tenant): State<Tenant>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let public = path.starts_with("/.well-known/");
    let origin = request.headers().get(header::ORIGIN).cloned();
    let Some(origin) = origin.filter(|_| public || PATHS.contains(&path)) else {
        return next.run(request).await;
    };
    // Which application is asking, a preflight does not say.
    let named = |origin: &str| tenant.state().applications.iter().any(|one| one.allows_origin(origin));
    if !public && !origin.to_str().is_ok_and(named) {
        return next.run(request).await;
    }
    let preflight = request.method() == Method::OPTIONS
        && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    let mut response =
        if preflight { StatusCode::NO_CONTENT.into_response() } else { next.run(request).await };
    mark(response.headers_mut(), origin, preflight);
    response
}

fn mark(headers: &mut HeaderMap, origin: HeaderValue, preflight: bool) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.append(header::VARY, HeaderValue::from_static("Origin"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("dpop-nonce"));
    if preflight {
        headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST"));
        headers.insert(
            header::ACCESS_CONTROL_ALLOW_HEADERS,
            HeaderValue::from_static("authorization, content-type, auth0-client, dpop"),
        );
    }
}
