//! How an authorization response reaches the application: in the address, by a form, or as a message to the page that
//! opened this one (OAuth 2.0 Multiple Response Type Encoding Practices; OAuth 2.0 Form Post Response Mode; Auth0 docs:
//! Silent Authentication).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use url::Url;

use crate::html::{escape, hidden};
use crate::oauth::redirect;

/// What the application asked for as `response_mode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ResponseMode {
    /// Parameters of the callback's address.
    #[default]
    Query,
    /// A form that posts itself to the callback.
    FormPost,
    /// A message to the page that opened or embeds this one. No discovery document lists it.
    WebMessage,
}

impl ResponseMode {
    pub(crate) fn named(name: Option<&str>) -> Option<Self> {
        match name {
            None | Some("query") => Some(Self::Query),
            Some("form_post") => Some(Self::FormPost),
            Some("web_message") => Some(Self::WebMessage),
            Some(_) => None,
        }
    }
}

/// Where a response goes, and what comes along with every one.
#[derive(Clone, Debug)]
pub(crate) struct Destination {
    /// Found to be the application's own.
    pub(crate) redirect_uri: String,
    pub(crate) mode: ResponseMode,
    /// Echoed where there was one.
    pub(crate) state: Option<String>,
    /// The issuer, where the tenant names itself in responses (RFC 9207).
    pub(crate) issuer: Option<String>,
}

/// Posts the form. A constant, so that the page's policy can allow it and nothing else.
const SUBMIT: &str = "document.forms[0].submit()";

/// Tells the opener, or the page around this one, at the callback's origin and at no other.
const TELL: &str = "const{origin,response}=document.body.dataset;(window.opener??window.parent).postMessage({type:'authorization_response',response:JSON.parse(response)},origin)";

impl Destination {
    /// Hands the parameters over.
    pub(crate) fn respond(&self, parameters: &[(&str, &str)]) -> Response {
        let mut all = parameters.to_vec();
        all.extend(self.state.as_deref().map(|state| ("state", state)));
        all.extend(self.issuer.as_deref().map(|issuer| ("iss", issuer)));
        match self.mode {
            ResponseMode::Query => redirect::to_application(&self.redirect_uri, &all, None),
            ResponseMode::FormPost => form_post(&self.redirect_uri, &all),
            ResponseMode::WebMessage => web_message(&self.redirect_uri, &all),
        }
    }
}

/// The origin of a callback, as a browser writes it.
pub(crate) fn origin_of(redirect_uri: &str) -> Option<String> {
    let origin = Url::parse(redirect_uri).ok()?.origin();
    origin.is_tuple().then(|| origin.ascii_serialization())
}

fn form_post(redirect_uri: &str, parameters: &[(&str, &str)]) -> Response {
    let body = format!(
        r#"<body>
<form method="post" action="{}">{}<noscript><button type="submit">Continue</button></noscript></form>
<script>{SUBMIT}</script>
</body>"#,
        escape(redirect_uri),
        hidden(parameters.iter().copied()),
    );
    scripted(&body, SUBMIT, "'none'")
}

fn web_message(redirect_uri: &str, parameters: &[(&str, &str)]) -> Response {
    let Some(origin) = origin_of(redirect_uri) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let response: Map<String, Value> =
        parameters.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    let body = format!(
        r#"<body data-origin="{}" data-response="{}"><script>{TELL}</script></body>"#,
        escape(&origin),
        escape(&Value::Object(response).to_string()),
    );
    scripted(&body, TELL, &origin)
}

/// A page that runs one script and may be embedded by `ancestors` only.
fn scripted(body: &str, script: &str, ancestors: &str) -> Response {
    let digest = STANDARD.encode(Sha256::digest(script.as_bytes()));
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{digest}'; base-uri 'none'; frame-ancestors {ancestors}"
    );
    let Ok(policy) = HeaderValue::from_str(&policy) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_SECURITY_POLICY, policy),
    ];
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Authorization response</title></head>\n{body}\n</html>\n"
    );
    (StatusCode::OK, headers, html).into_response()
}
