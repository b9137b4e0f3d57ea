//! The name of a request, and what strangers may not say: the outermost layer.

use super::address::{Peer, client, is_trusted};
use super::router::Site;
use crate::request_id::RequestId;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue};
use std::net::IpAddr;
use std::sync::Arc;
use tracing::Instrument as _;

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Where a request comes from, if anybody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub Option<IpAddr>);

/// Gives a request its name, in the answer and in the log, and takes away whatever headers say about where it came from.
pub async fn named(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<Peer>().map(|Peer(socket)| socket.ip());
    let trusted = peer.is_some_and(|peer| is_trusted(&site.trusted_proxies, peer));
    let address = peer.and_then(|peer| client(&site.trusted_proxies, peer, request.headers()));
    let given = trusted.then(|| given(request.headers())).flatten();
    let id = given.unwrap_or_default();
    disarm(request.headers_mut());
    request.extensions_mut().insert(ClientAddress(address));
    request.extensions_mut().insert(id.clone());
    // Of the level that no filter leaves out: whatever is logged within carries the name.
    let span = tracing::error_span!("request", request_id = %id);
    let mut response = id.clone().scope(next.run(request).instrument(span)).await;
    if let Ok(id) = HeaderValue::from_str(id.as_str()) {
        response.headers_mut().insert(X_REQUEST_ID, id);
    }
    response
}

/// The name that a proxy gave, if it is one name.
fn given(headers: &HeaderMap) -> Option<RequestId> {
    let mut all = headers.get_all(X_REQUEST_ID).iter();
    match (all.next(), all.next()) {
        (Some(id), None) => RequestId::given(id.to_str().ok()?),
        _ => None,
    }
}

/// Takes away what nothing here may go by: forwarding headers, which are read already; a name that was not accepted;
/// another method or address than the request has; and names with an underscore, which some servers take for the same
/// name with a dash.
fn disarm(headers: &mut HeaderMap) {
    let is_harmless = |name: &HeaderName| {
        let name = name.as_str();
        !(name.contains('_')
            || name.starts_with("x-forwarded")
            || name.starts_with("x-original-")
            || name.starts_with("x-rewrite-")
            || matches!(
                name,
                "forwarded"
                    | "x-real-ip"
                    | "x-request-id"
                    | "x-host"
                    | "x-http-method"
                    | "x-http-method-override"
                    | "x-method-override"
            ))
    };
    let harmful: Vec<_> = headers.keys().filter(|name| !is_harmless(name)).cloned().collect();
    for name in harmful {
        headers.remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wb_01_wb_12_what_strangers_say_about_a_request_is_taken_away() {
        let mut headers = HeaderMap::new();
        for name in [
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x_forwarded_host",
            "x-forwarded_for",
            "forwarded",
            "x-real-ip",
            "x-request-id",
            "x-host",
            "x-http-method-override",
            "x-http-method",
            "x-method-override",
            "x-original-url",
            "x-rewrite-url",
            "x_selfsame",
            "content_type",
        ] {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static("evil"));
            headers.append(HeaderName::from_static(name), HeaderValue::from_static("twice"));
        }
        for name in ["host", "cookie", "x-selfsame", "content-type", "origin", "authorization", "dpop"] {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static("kept"));
        }
        disarm(&mut headers);
        let mut left: Vec<_> = headers.keys().map(HeaderName::as_str).collect();
        left.sort_unstable();
        assert_eq!(left, ["authorization", "content-type", "cookie", "dpop", "host", "origin", "x-selfsame"]);
    }
}
