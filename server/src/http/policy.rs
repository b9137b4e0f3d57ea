//! The headers that every response carries, and the nonce of its scripts.

use super::router::Site;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue, header};
use leptos::nonce::Nonce;
use std::sync::Arc;

/// The nonce of one response: 128 random bits, never used again.
#[derive(Clone)]
pub struct ResponseNonce(pub Nonce);

/// Sets the headers.
pub async fn headers(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let nonce = Nonce::new();
    let path = request.uri().path().to_owned();
    request.extensions_mut().insert(ResponseNonce(nonce.clone()));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set =
        |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Under `no-referrer` a form post of our own would say `Origin: null`; the sign-in pages have no such form, and a
    // code in their address.
    let sign_in = matches!(path.as_str(), "/signin" | "/callback");
    set(header::REFERRER_POLICY, if sign_in { "no-referrer" } else { "same-origin" });
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    );
    set(header::X_FRAME_OPTIONS, "DENY");
    if site.secure {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    if let Ok(policy) = HeaderValue::try_from(content_security_policy(&site, &nonce)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    // Files under `/pkg/` say for themselves how long they may be kept; everything else may be about a person.
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

fn content_security_policy(site: &Site, nonce: &Nonce) -> String {
    let pictures: String = site.picture_hosts.iter().map(|host| format!(" https://{host}")).collect();
    // Signing out is a form post that is answered with a redirect to the tenant; Chromium applies `form-action` to it.
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self'{pictures}; connect-src 'self'{reload}; form-action 'self' {tenant}; base-uri 'none'; \
         frame-ancestors 'none'",
        reload = site.reload_socket,
        tenant = site.tenant_origin,
    )
}
