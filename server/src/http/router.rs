//! All routes and the layers in front of them.

use super::health::Draining;
use super::problem::{method_not_allowed, problem};
use super::{gate, health, host, observe, pages, policy, renewal, sessions, static_files};
use crate::access::SessionCookies;
use crate::accounts::OwnAccounts;
use crate::audit::Subjects;
use crate::issuer::MetadataSource;
use crate::signin::TokenProxy;
use app::error::ApiError;
use app::ports::Accounts;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use axum::{Router, middleware::Next};
use http::{Method, StatusCode, Uri, header};
use leptos::config::LeptosOptions;
use leptos::prelude::provide_context;
use std::{collections::BTreeSet, sync::Arc, time::Duration};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// The largest body of a request: all fields at their longest, percent-encoded, twice.
pub const LARGEST_BODY: usize = 128 * 1024;
/// A request takes no longer than this, waiting for the tenant included.
const LONGEST: Duration = Duration::from_secs(30);

/// What requests are answered with.
pub struct Site {
    /// The use cases.
    pub accounts: Arc<OwnAccounts>,
    /// Signing in and out.
    pub token_proxy: Arc<TokenProxy>,
    /// The session cookie.
    pub cookies: Arc<SessionCookies>,
    /// The tenant's metadata.
    pub metadata: Arc<MetadataSource>,
    /// Where the front's files are.
    pub options: LeptosOptions,
    /// The origin of this product, and its host and port.
    pub origin: String,
    /// Host and port of the origin, as the `Host` header has them.
    pub authority: String,
    /// Whether people come over TLS.
    pub secure: bool,
    /// Whether the origin is on this machine.
    pub on_loopback: bool,
    /// The tenant's origin.
    pub tenant_origin: String,
    /// Hosts whose pictures pages may show.
    pub picture_hosts: Vec<String>,
    /// What live reload connects to, under `cargo leptos watch` only; else empty.
    pub reload_socket: String,
    /// How people are named in the audit trail.
    pub audit_subjects: Arc<Subjects>,
    /// Whether the server was told to end.
    pub draining: Arc<Draining>,
}

/// Every endpoint: method and path. A test tries each one as its owner, as somebody else and as nobody.
#[must_use]
pub fn endpoints() -> BTreeSet<(Method, &'static str)> {
    let own = OWN.iter().map(|(method, path)| (method.clone(), *path));
    own.chain(server_fn::axum::server_fn_paths().map(|(path, method)| (method, path))).collect()
}

const OWN: &[(Method, &str)] = &[
    (Method::GET, "/"),
    (Method::GET, "/signin"),
    (Method::GET, "/callback"),
    (Method::GET, "/profile"),
    (Method::POST, "/profile"),
    (Method::POST, "/auth/session"),
    (Method::POST, "/auth/logout"),
    (Method::GET, "/livez"),
    (Method::GET, "/readyz"),
];

/// The whole server as one service.
pub fn router(site: Arc<Site>) -> Router {
    let functions: BTreeSet<_> = server_fn::axum::server_fn_paths().collect();
    let mut personal = Router::new().route("/", only_get(get(pages::home))).route(
        "/profile",
        get(pages::profile).post(pages::save).fallback(|| async { method_not_allowed("GET, HEAD, POST") }),
    );
    for (path, method) in functions {
        let (allowed, route) = if method == Method::POST {
            ("POST", post(server_function))
        } else {
            ("GET, HEAD", get(server_function))
        };
        personal = personal.route(path, route.fallback(move || async move { method_not_allowed(allowed) }));
    }
    let personal = personal.layer(from_fn_with_state(site.clone(), renewal::renew));
    let anonymous = Router::new()
        .route("/signin", only_get(get(pages::other)))
        .route("/callback", only_get(get(pages::other)))
        .route("/auth/session", only_post(post(sessions::begin)))
        // Whoever leaves needs no renewal first.
        .route("/auth/logout", only_post(post(sessions::end)))
        .fallback(nothing_here);
    let checked = personal
        .merge(anonymous)
        .merge(static_files::static_files(&site.options))
        // A page is 40 KB of which most is the list of time zones. Nothing that somebody else could choose stands in a
        // page beside a secret, so its length under compression gives nothing away.
        .layer(CompressionLayer::new())
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(LARGEST_BODY))
        .layer(map_response(refused_size))
        .layer(from_fn_with_state(site.clone(), gate::gate))
        .layer(from_fn_with_state(site.clone(), host::one_host));
    // Probes come by address, not by name.
    let health = Router::new()
        .route("/livez", only_get(get(health::livez)))
        .route("/readyz", only_get(get(health::readyz)));
    checked
        .merge(health)
        .layer(CatchPanicLayer::custom(|_| {
            tracing::error!("a handler panicked");
            problem(&ApiError::Internal)
        }))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, LONGEST))
        .layer(from_fn(no_methods_beyond_ours))
        .layer(from_fn_with_state(site.clone(), policy::headers))
        .layer(from_fn_with_state(site.clone(), observe::observe))
        .with_state(site)
}

fn only_get(route: MethodRouter<Arc<Site>>) -> MethodRouter<Arc<Site>> {
    route.fallback(|| async { method_not_allowed("GET, HEAD") })
}

fn only_post(route: MethodRouter<Arc<Site>>) -> MethodRouter<Arc<Site>> {
    route.fallback(|| async { method_not_allowed("POST") })
}

/// A server function, without its habit of redirecting browsers to the `Referer`.
async fn server_function(State(site): State<Arc<Site>>, mut request: Request) -> Response {
    // The framework knows its functions by method, and none by HEAD; the server leaves the body out by itself.
    if request.method() == Method::HEAD {
        *request.method_mut() = Method::GET;
    }
    request.headers_mut().remove(header::REFERER);
    request.headers_mut().remove(header::ACCEPT);
    let accounts: Arc<dyn Accounts> = site.accounts.clone();
    let mut response =
        leptos_axum::handle_server_fns_with_context(move || provide_context(accounts.clone()), request)
            .await
            .into_response();
    // Which function failed is the framework's business.
    response.headers_mut().remove(server_fn::error::SERVER_FN_ERROR_HEADER);
    response
}

/// There is nothing: a page says so to people, a problem to programs. Never the app's shell under the name of a file.
async fn nothing_here(state: State<Arc<Site>>, mut request: Request) -> Response {
    let path = request.uri().path();
    let for_people = matches!(*request.method(), Method::GET | Method::HEAD)
        && !path.starts_with("/api/")
        && !path.rsplit('/').next().unwrap_or_default().contains('.')
        && request
            .headers()
            .get(header::ACCEPT)
            .is_some_and(|a| a.to_str().is_ok_and(|a| a.contains("text/html")));
    if for_people {
        // The app's own router is more generous about slashes than this one: it must not find a page here, for no
        // layer has looked at the session.
        *request.uri_mut() = Uri::from_static("/nothing-here");
        let mut response = pages::other(state, request).await;
        *response.status_mut() = StatusCode::NOT_FOUND;
        response
    } else {
        problem(&ApiError::NotFound)
    }
}

/// The size limit answers in plain text: as a problem instead.
async fn refused_size(response: Response) -> Response {
    let is_problem =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|t| t == "application/problem+json");
    if response.status() == StatusCode::PAYLOAD_TOO_LARGE && !is_problem {
        problem(&ApiError::TooLarge)
    } else {
        response
    }
}

/// Methods that no page of ours uses are refused before anything looks at them.
async fn no_methods_beyond_ours(request: Request, next: Next) -> Response {
    match *request.method() {
        Method::GET | Method::HEAD | Method::POST => next.run(request).await,
        _ => method_not_allowed("GET, HEAD, POST"),
    }
}
