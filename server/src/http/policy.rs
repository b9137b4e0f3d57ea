//! The headers that every response carries, and the nonce of its scripts.

use super::router::Site;
use crate::pictures::PublicFile;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue, header};
use leptos::nonce::Nonce;
use std::sync::Arc;

/// What an answer that may be about a person depends on, should anybody keep it in spite of `no-store`.
const VARY: HeaderValue =
    HeaderValue::from_static("Accept, Accept-Language, Authorization, Cookie, Origin, Sec-Fetch-Site");

/// Ends scripts that write markup, ours as well (W3C Trusted Types): no text becomes elements, handlers or code, and no
/// policy can be made that lets one. The islands take over what the server rendered and build the rest node by node. The
/// renderer would make elements from templates by `innerHTML`, which is refused: islands wrap, they do not render.
const TRUSTED_TYPES: &str = "; require-trusted-types-for 'script'; trusted-types 'none'";

/// Should a browser ever take a picture for a page: one of no origin, in which nothing loads or runs.
const PUBLIC_FILE: HeaderValue =
    HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'");

/// The nonce of one response: 128 random bits, never used again.
#[derive(Clone)]
pub struct ResponseNonce(pub Nonce);

/// Sets the headers.
pub async fn headers(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let nonce = Nonce::new();
    // Under `no-referrer` a form post of our own would say `Origin: null`; the sign-in pages have no such form, and a
    // code in their address.
    let sign_in = matches!(request.uri().path(), "/signin" | "/callback");
    request.extensions_mut().insert(ResponseNonce(nonce.clone()));
    let mut response = next.run(request).await;
    // A picture that somebody sent may be shown by every site, and is no page of this one.
    let is_public_file = response.extensions().get::<PublicFile>().is_some();
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: HeaderValue| drop(headers.insert(name, value));
    let fixed = HeaderValue::from_static;
    set(header::X_CONTENT_TYPE_OPTIONS, fixed("nosniff"));
    set(header::REFERRER_POLICY, fixed(if sign_in { "no-referrer" } else { "same-origin" }));
    set(HeaderName::from_static("cross-origin-opener-policy"), fixed("same-origin"));
    set(
        HeaderName::from_static("cross-origin-resource-policy"),
        fixed(if is_public_file { "cross-origin" } else { "same-origin" }),
    );
    set(
        HeaderName::from_static("permissions-policy"),
        fixed("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    );
    set(header::X_FRAME_OPTIONS, fixed("DENY"));
    if site.secure {
        set(header::STRICT_TRANSPORT_SECURITY, fixed("max-age=31536000; includeSubDomains"));
    }
    if is_public_file {
        set(header::CONTENT_SECURITY_POLICY, PUBLIC_FILE);
    } else if let Ok(policy) = HeaderValue::try_from(content_security_policy(&site, &nonce)) {
        set(header::CONTENT_SECURITY_POLICY, policy);
    }
    // Files and pictures say for themselves how long they may be kept; everything else may be about a person.
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.append(header::VARY, VARY);
    }
    response
}

fn content_security_policy(site: &Site, nonce: &Nonce) -> String {
    let pictures: String = site.picture_hosts.iter().map(|host| format!(" https://{host}")).collect();
    // Live reload, while somebody works on the page, writes what has changed as markup.
    let trusted_types = if site.reload_socket.is_empty() { TRUSTED_TYPES } else { "" };
    // Signing out is a form post that is answered with a redirect to the tenant; Chromium applies `form-action` to it.
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self'{pictures}; connect-src 'self'{reload}; form-action 'self' {tenant}; base-uri 'none'; \
         frame-ancestors 'none'{trusted_types}",
        reload = site.reload_socket,
        tenant = site.tenant_origin,
    )
}
