//! Which name a request came by. Issuer, audience and endpoints follow it, as they follow the domain at Auth0.

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use url::{Host, Url};

/// `http://127.0.0.1:3100` or `https://127.0.0.1:3143`, without trailing slash; an extension of every request.
#[derive(Clone, Debug)]
pub(crate) struct Origin(String);

impl Origin {
    /// The issuer: the origin with a trailing slash.
    pub(crate) fn issuer(&self) -> String {
        format!("{}/", self.0)
    }

    /// The audience of the Management API.
    pub(crate) fn management_audience(&self) -> String {
        format!("{}/api/v2/", self.0)
    }

    /// The audience of `/userinfo`.
    pub(crate) fn userinfo_audience(&self) -> String {
        format!("{}/userinfo", self.0)
    }

    /// An endpoint's address; `path` begins with a slash.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// Whether browsers keep `Secure` cookies of it.
    pub(crate) fn is_https(&self) -> bool {
        self.0.starts_with("https:")
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    #[cfg(test)]
    pub(crate) fn for_tests(origin: &str) -> Self {
        Self(origin.to_owned())
    }
}

/// Marks a request that came by TLS.
#[derive(Clone, Copy)]
pub(crate) struct ByTls;

/// The origin of a `Host` header, where that names this machine and nothing else.
fn of_host(scheme: &str, host: &str) -> Option<Origin> {
    let url = Url::parse(&format!("{scheme}://{host}/")).ok()?;
    let bare =
        url.path() == "/" && url.username().is_empty() && url.password().is_none() && url.query().is_none();
    let loopback = match url.host()? {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    };
    (bare && loopback).then(|| Origin(url.origin().ascii_serialization()))
}

/// Refuses requests by any other name: a page elsewhere could point its own name at this port (DNS rebinding).
pub(crate) async fn require_loopback(mut request: Request, next: Next) -> Response {
    let scheme = if request.extensions().get::<ByTls>().is_some() { "https" } else { "http" };
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|value| value.to_str().ok())
        .or_else(|| request.uri().authority().map(|authority| authority.as_str()))
        .and_then(|host| of_host(scheme, host));
    match host {
        Some(origin) => {
            request.extensions_mut().insert(origin);
            next.run(request).await
        }
        None => {
            (StatusCode::MISDIRECTED_REQUEST, "This tenant answers to loopback names only.\n").into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_issuer_follows_the_host_and_ends_with_a_slash() {
        for (host, issuer) in [
            ("127.0.0.1:3100", "http://127.0.0.1:3100/"),
            ("localhost:3100", "http://localhost:3100/"),
            ("[::1]:3100", "http://[::1]:3100/"),
            ("LOCALHOST", "http://localhost/"),
        ] {
            assert_eq!(of_host("http", host).map(|origin| origin.issuer()).as_deref(), Some(issuer));
        }
    }

    #[test]
    fn it_follows_the_scheme_too() {
        let origin = of_host("https", "localhost:3143").unwrap();
        assert_eq!(origin.management_audience(), "https://localhost:3143/api/v2/");
        assert!(origin.is_https());
    }

    #[test]
    fn other_names_are_nobody() {
        for host in [
            "example.com",
            "localhost.example.com",
            "10.0.0.1:3100",
            "a@localhost",
            "localhost/x",
            "localhost?x",
            "",
        ] {
            assert!(of_host("http", host).is_none(), "{host}");
        }
    }
}
