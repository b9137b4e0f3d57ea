//! How often one address may ask: before anything is read or opened.

use super::address::Neighbourhood;
use super::named::ClientAddress;
use super::problem::problem;
use crate::audit;
use crate::rates::{Counter, Rates};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::Method;
use std::num::NonZeroU32;
use std::sync::Arc;

/// The counters of addresses.
pub struct ByAddress {
    sign_ins: Counter<Neighbourhood>,
    reads: Counter<Neighbourhood>,
    writes: Counter<Neighbourhood>,
}

impl ByAddress {
    /// With these limits.
    #[must_use]
    pub fn new(rates: &Rates) -> Self {
        let shared = |rate: Option<NonZeroU32>| rate.map(|rate| rate.saturating_mul(Rates::SHARED));
        Self {
            sign_ins: Counter::new(rates.sign_ins),
            reads: Counter::new(shared(rates.reads)),
            writes: Counter::new(shared(rates.writes)),
        }
    }
}

/// What somebody is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Read,
    Write,
    BeginSession,
    /// Files, which cost nothing and say nothing about anybody.
    Fetch,
}

impl Deed {
    fn of(method: &Method, path: &str) -> Self {
        match *method {
            Method::GET | Method::HEAD if path.starts_with("/pkg/") || path == "/favicon.svg" => Self::Fetch,
            Method::GET | Method::HEAD => Self::Read,
            _ if path == "/auth/session" => Self::BeginSession,
            _ => Self::Write,
        }
    }
}

/// Refuses an address that asks too often.
pub async fn by_address(State(counters): State<Arc<ByAddress>>, request: Request, next: Next) -> Response {
    let address = request.extensions().get::<ClientAddress>().and_then(|ClientAddress(address)| *address);
    let asked = match (address.map(Neighbourhood::of), Deed::of(request.method(), request.uri().path())) {
        (None, _) | (_, Deed::Fetch) => Ok(()),
        (Some(who), Deed::Read) => counters.reads.ask(&who),
        (Some(who), Deed::Write) => counters.writes.ask(&who),
        (Some(who), Deed::BeginSession) => counters.sign_ins.ask(&who),
    };
    match asked {
        Ok(()) => next.run(request).await,
        Err(error) => {
            audit::note("rate_of_address");
            problem(&error)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deeds_go_by_method_and_place() {
        for (method, path, deed) in [
            (Method::GET, "/profile", Deed::Read),
            (Method::HEAD, "/api/profile", Deed::Read),
            (Method::POST, "/profile", Deed::Write),
            (Method::POST, "/auth/logout", Deed::Write),
            (Method::POST, "/auth/session", Deed::BeginSession),
            (Method::GET, "/pkg/selfsame.js", Deed::Fetch),
            (Method::POST, "/pkg/selfsame.js", Deed::Write),
            (Method::GET, "/favicon.svg", Deed::Fetch),
        ] {
            assert_eq!(Deed::of(&method, path), deed, "{method} {path}");
        }
    }
}
