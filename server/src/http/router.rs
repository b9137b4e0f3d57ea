//! All routes and the layers in front of them.

use super::health::Draining;
use super::limits::Limits;
use super::problem::{in_our_words, problem, problem_as, with_request_id};
use super::rates::ByAddress;
use super::{
    body, challenge, gate, health, host, language, methods, named, observe, pages, policy, rates, renewal,
    sessions, shed, static_files, target, theme,
};
use crate::access::{Callers, SessionCookies};
use crate::accounts::OwnAccounts;
use crate::audit::Subjects;
use crate::brand::{self, Branding};
use crate::issuer::{Keys, MetadataSource};
use crate::pictures::{self, Pictures};
use crate::signin::TokenProxy;
use crate::tasks::Tasks;
use app::error::ApiError;
use app::language::Languages;
use app::ports::Accounts;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http::{Method, StatusCode, Uri, header};
use ipnet::IpNet;
use leptos::config::LeptosOptions;
use leptos::prelude::provide_context;
use std::{collections::BTreeSet, sync::Arc};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

/// What requests are answered with.
pub struct Site {
    /// The use cases.
    pub accounts: Arc<OwnAccounts>,
    /// Signing in and out.
    pub token_proxy: Arc<TokenProxy>,
    /// Who is asking.
    pub callers: Arc<Callers>,
    /// The session cookie.
    pub cookies: Arc<SessionCookies>,
    /// The issuer's keys.
    pub keys: Arc<Keys>,
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
    /// Pictures that people upload, where they may.
    pub pictures: Option<Arc<Pictures>>,
    /// What live reload connects to, under `cargo leptos watch` only; else empty.
    pub reload_socket: String,
    /// The languages that pages can be in.
    pub languages: Arc<Languages>,
    /// Whether there is a page with every state, for developers.
    pub development: bool,
    /// The operator's brand.
    pub branding: Branding,
    /// How people are named in the audit trail.
    pub audit_subjects: Arc<Subjects>,
    /// Whether the server was told to end.
    pub draining: Arc<Draining>,
    /// Work that outlives its requests.
    pub tasks: Tasks,
    /// How much, how long and how often.
    pub limits: Limits,
    /// Proxies that are believed about where a request comes from.
    pub trusted_proxies: Vec<IpNet>,
}

impl Site {
    /// The names this server answers under.
    pub(super) fn names(&self) -> host::Names<'_> {
        host::Names {
            authority: &self.authority,
            usual_port: if self.secure { ":443" } else { ":80" },
            on_loopback: self.on_loopback,
        }
    }
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
    (Method::POST, pictures::PATH),
    (Method::GET, pictures::PATTERN),
    (Method::POST, "/auth/session"),
    (Method::POST, "/auth/logout"),
    (Method::POST, "/language"),
    (Method::POST, "/theme"),
    (Method::GET, brand::STYLESHEET),
    (Method::GET, brand::LOGO),
    (Method::GET, "/livez"),
    (Method::GET, "/readyz"),
];

/// The whole server as one service.
pub fn router(site: Arc<Site>) -> Router {
    router_with(site, Router::new())
}

/// The same with some routes more behind all layers, for what a test wants to see go wrong.
pub fn router_with(site: Arc<Site>, more: Router<Arc<Site>>) -> Router {
    let counters = Arc::new(ByAddress::new(&site.limits.rates));
    // Which methods an address takes is decided in front of all routes, so none has to refuse any.
    let mut personal =
        Router::new().route("/", get(pages::home)).route("/profile", get(pages::profile).post(pages::save));
    personal = personal.route(pictures::PATH, post(pictures::upload));
    for (path, method) in server_fn::axum::server_fn_paths().collect::<BTreeSet<_>>() {
        let route = if method == Method::POST { post(server_function) } else { get(server_function) };
        personal = personal.route(path, route);
    }
    let personal = personal
        .layer(from_fn_with_state(site.clone(), renewal::renew))
        .layer(from_fn_with_state(site.clone(), challenge::challenge));
    let states = Router::new().route("/states", get(pages::other)).route("/states/{name}", get(pages::other));
    let anonymous = Router::new()
        .merge(if site.development { states } else { Router::new() })
        .route("/signin", get(pages::other))
        .route("/callback", get(pages::other))
        .route(pictures::PATTERN, get(pictures::serve))
        .route("/auth/session", post(sessions::begin))
        // Whoever leaves needs no renewal first.
        .route("/auth/logout", post(sessions::end))
        .route("/language", post(language::choose))
        .route("/theme", post(theme::choose))
        .route(brand::STYLESHEET, get(super::brand::stylesheet))
        .route(brand::LOGO, get(super::brand::logo))
        .fallback(nothing_here);
    // From the last to the first: what costs least refuses first.
    let checked = personal
        .merge(anonymous)
        .merge(static_files::static_files(&site.options))
        .merge(more)
        .layer(from_fn(in_our_words))
        // The front has its own limit.
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(site.clone(), body::whole))
        .layer(from_fn_with_state(counters, rates::by_address))
        .layer(from_fn_with_state(site.clone(), gate::gate))
        .layer(from_fn_with_state(site.clone(), host::one_host))
        .layer(from_fn_with_state(Arc::new(Semaphore::new(site.limits.requests)), shed::shed));
    // Probes come by address, not by name, and are answered however much there is to do.
    let health = Router::new().route("/livez", get(health::livez)).route("/readyz", get(health::readyz));
    let all = checked
        .merge(health)
        .layer(CatchPanicLayer::custom(|_| {
            tracing::error!("a handler panicked");
            problem(&ApiError::Internal)
        }))
        .layer(from_fn_with_state(site.clone(), in_time))
        .layer(from_fn_with_state(site.clone(), target::target))
        .layer(from_fn_with_state(methods::allowed(), methods::methods));
    dressed(all, site)
}

/// What those are told who come when there is no place for another connection.
pub(super) fn shedding(site: Arc<Site>) -> Router {
    dressed(Router::new().fallback(shed::busy), site)
}

/// With what every answer has, whatever it is.
fn dressed(router: Router<Arc<Site>>, site: Arc<Site>) -> Router {
    router
        .layer(from_fn(with_request_id))
        // A page is 40 KB of which most is the list of time zones. Nothing that somebody else could choose stands in a
        // page beside a secret, so its length under compression gives nothing away.
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(site.clone(), policy::headers))
        .layer(from_fn_with_state(site.clone(), observe::observe))
        .layer(from_fn_with_state(site.clone(), named::named))
        .with_state(site)
}

/// A request is answered in time. What was asked to change something may have been done nevertheless.
async fn in_time(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let is_safe = matches!(*request.method(), Method::GET | Method::HEAD);
    let late = if is_safe { ApiError::Unavailable } else { ApiError::OutcomeUnknown };
    timeout(site.limits.answer_within, next.run(request)).await.unwrap_or_else(|_| {
        tracing::warn!("a request took too long to answer");
        problem_as(&late, StatusCode::GATEWAY_TIMEOUT)
    })
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
