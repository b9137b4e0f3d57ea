//! Whether the server lives, and whether it is ready for people.

use super::router::Site;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the server was told to end: a load balancer should send nobody any more.
#[derive(Debug, Default)]
pub struct Draining(AtomicBool);

impl Draining {
    /// From now on.
    pub fn begin(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it is so.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Whether people can be served, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Readiness {
    Ready,
    /// The tenant's metadata is not known, so nobody can sign in.
    WithoutMetadata,
    /// The server ends.
    Draining,
}

impl Readiness {
    fn of(site: &Site) -> Self {
        if site.draining.is_on() {
            Self::Draining
        } else if site.metadata.known().is_none() {
            Self::WithoutMetadata
        } else {
            Self::Ready
        }
    }

    /// The status, and a document that names no host and no version: whoever probes comes by address.
    const fn answer(self) -> (StatusCode, &'static str) {
        match self {
            Self::Ready => (StatusCode::OK, r#"{"status":"ready"}"#),
            Self::WithoutMetadata => {
                (StatusCode::SERVICE_UNAVAILABLE, r#"{"status":"not_ready","missing":"metadata"}"#)
            }
            Self::Draining => (StatusCode::SERVICE_UNAVAILABLE, r#"{"status":"draining"}"#),
        }
    }
}

/// `GET /livez`: the process answers.
pub async fn livez() -> Response {
    json(StatusCode::OK, r#"{"status":"alive"}"#)
}

/// `GET /readyz`: people can sign in; else what is missing for it.
pub async fn readyz(State(site): State<Arc<Site>>) -> Response {
    let (status, document) = Readiness::of(&site).answer();
    json(status, document)
}

fn json(status: StatusCode, document: &'static str) -> Response {
    let content_type = (header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    (status, [content_type], document).into_response()
}
