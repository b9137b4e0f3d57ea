//! The journal: every request the tenant got, so that a test can say *nothing was written*.

use std::collections::VecDeque;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Value, json};

use crate::clock;
use crate::parameters::Parameters;
use crate::running::Connected;
use crate::state::Tenant;

/// Entries kept; the oldest goes.
const ENTRIES: usize = 5000;
/// Auth0 takes requests of at most 1 MB.
const LARGEST_REQUEST: usize = 1024 * 1024;
/// A larger body is only counted, so that the journal stays small.
const LARGEST_BODY: usize = 64 * 1024;

/// What a request was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Discovery,
    Jwks,
    Authorize,
    Page,
    Token,
    Userinfo,
    Revoke,
    Logout,
    Management,
    Other,
}

impl Kind {
    fn of(path: &str) -> Self {
        match path {
            "/.well-known/openid-configuration" | "/.well-known/oauth-authorization-server" => {
                Self::Discovery
            }
            "/.well-known/jwks.json" => Self::Jwks,
            "/authorize" => Self::Authorize,
            "/oauth/token" => Self::Token,
            "/userinfo" => Self::Userinfo,
            "/oauth/revoke" => Self::Revoke,
            "/oidc/logout" | "/v2/logout" => Self::Logout,
            _ if path.starts_with("/api/v2/") => Self::Management,
            _ if path.starts_with("/u/") => Self::Page,
            _ => Self::Other,
        }
    }
}

/// A request.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Entry {
    seq: u64,
    kind: Kind,
    method: String,
    /// As it was sent, percent-encoding included, without the query.
    path: String,
    /// `null` while the answer is on its way, and where the connection was dropped instead.
    status: Option<u16>,
    /// Whether it changed something that the tenant keeps: a user, a session, a token, an application.
    applied: bool,
    /// Whether a fault that was asked for struck it.
    struck: bool,
    body: Value,
}

/// The number of a request in the journal, for what is found out about it on its way.
#[derive(Clone, Copy)]
pub(crate) struct Number(u64);

/// Marks an answer after which something that the tenant keeps is another.
#[derive(Clone, Copy)]
pub(crate) struct Applied;

/// Marks an answer that is not to be given: the connection is dropped instead.
#[derive(Clone, Copy)]
pub(crate) struct Dropped;

/// The requests so far.
#[derive(Default)]
pub(crate) struct Journal {
    entries: VecDeque<Entry>,
    last: u64,
}

impl Journal {
    /// The entries after a number, to paths that begin so.
    pub(crate) fn entries(&self, after: u64, path_prefix: &str) -> Vec<Entry> {
        let fits = |entry: &&Entry| entry.seq > after && entry.path.starts_with(path_prefix);
        self.entries.iter().filter(fits).cloned().collect()
    }

    /// A fault strikes this request.
    pub(crate) fn struck(&mut self, Number(seq): Number) {
        self.change(seq, |entry| entry.struck = true);
    }

    /// This request took effect, while its answer is still to come.
    pub(crate) fn applied(&mut self, Number(seq): Number) {
        self.change(seq, |entry| entry.applied = true);
    }

    fn change(&mut self, seq: u64, change: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.entries.iter_mut().rev().find(|entry| entry.seq == seq) {
            change(entry);
        }
    }

    /// Forgets the entries; `seq` goes on.
    pub(crate) fn clear(&mut self) {
        self.entries.clear();
    }

    fn begin(&mut self, kind: Kind, method: &Method, path: &str, body: Value) -> u64 {
        if self.entries.len() >= ENTRIES {
            self.entries.pop_front();
        }
        self.last += 1;
        let (seq, method, path) = (self.last, method.to_string(), path.to_owned());
        let (status, applied, struck) = (None, false, false);
        self.entries.push_back(Entry { seq, kind, method, path, status, applied, struck, body });
        seq
    }

    fn finish(&mut self, seq: u64, status: Option<u16>, applied: bool) {
        self.change(seq, |entry| {
            entry.status = status;
            entry.applied |= applied;
        });
    }
}

/// Records a request, and answers it in a task of its own: a client that stops waiting does not undo what it asked
/// for, as it would not at a real service.
pub(crate) async fn record(State(tenant): State<Tenant>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path == "/_control" || path.starts_with("/_control/") {
        let ahead = tenant.state().ahead;
        let response = clock::ahead(ahead, next.run(request)).await;
        tenant.save().await;
        return response;
    }
    let (mut parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, LARGEST_REQUEST).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let kind = Kind::of(&path);
    let seq = {
        let shown = shown(kind, &parts.method, &parts.headers, &bytes);
        tenant.state().journal.begin(kind, &parts.method, &path, shown)
    };
    parts.extensions.insert(Number(seq));
    let connection = parts.extensions.get::<Connected>().cloned();
    let ahead = tenant.state().ahead;
    let handling = tokio::spawn(async move {
        let answer = next.run(Request::from_parts(parts, Body::from(bytes)));
        let response = clock::ahead(ahead, answer).await;
        tenant.save().await;
        let applied = response.extensions().get::<Applied>().is_some();
        let dropped = response.extensions().get::<Dropped>().is_some();
        let status = (!dropped).then(|| response.status().as_u16());
        tenant.state().journal.finish(seq, status, applied);
        response
    });
    let Ok(response) = handling.await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if response.extensions().get::<Dropped>().is_some() {
        if let Some(connection) = connection {
            connection.drop_it().await;
        }
        return StatusCode::BAD_GATEWAY.into_response();
    }
    response
}

/// What the journal shows of a body: of a Management write all, of a token request never a secret.
fn shown(kind: Kind, method: &Method, headers: &HeaderMap, body: &Bytes) -> Value {
    match kind {
        Kind::Management if *method != Method::GET && !body.is_empty() => {
            if body.len() > LARGEST_BODY {
                json!(format!("{} bytes", body.len()))
            } else {
                serde_json::from_slice(body).unwrap_or_else(|_| json!(String::from_utf8_lossy(body)))
            }
        }
        Kind::Token => Parameters::of_body(headers, body).map_or(Value::Null, |parameters| {
            let client_id = parameters
                .get("client_id")
                .map(str::to_owned)
                .or_else(|| crate::token::client::basic_id(headers));
            json!({ "grant_type": parameters.get("grant_type"), "client_id": client_id })
        }),
        _ => Value::Null,
    }
}
