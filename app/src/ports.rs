//! What pages and server functions need from the server.

use crate::error::ApiError;
use crate::wire::{ProfileView, Saved, Update};
use async_trait::async_trait;
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header, request::Parts};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use profile::{Schema, Values};
use std::{fmt, sync::Arc};

/// The largest `Authorization` header, and the largest proof beside it, that are looked at. Bytes.
const LARGEST_HEADER: usize = 8 * 1024;
/// The header of a proof of possession (RFC 9449 §4.1).
const PROOF: &str = "dpop";

/// What a request brought along to say who is asking. Nothing about it is verified. A request with an `Authorization`
/// header is judged by that alone: a cookie beside it is not read.
#[derive(Clone)]
pub enum Credential {
    /// The `Cookie` headers, joined.
    Cookie(String),
    /// An access token that whoever holds it may use (RFC 6750 §2.1).
    Bearer(String),
    /// An access token bound to a key, and a proof that the sender has that key (RFC 9449 §7.1).
    Dpop(Box<Proven>),
    /// An `Authorization` header that is no access token: another scheme, several headers, other characters, too long.
    Unreadable,
    /// Nothing.
    Nothing,
}

/// An access token with its proof, and the request that the proof has to be about.
#[derive(Clone)]
pub struct Proven {
    /// The access token.
    pub token: String,
    /// The proof, a JWT.
    pub proof: String,
    /// The method of the request.
    pub method: Method,
    /// The path of the request, without query.
    pub path: String,
}

// It may hold a session or a token: never print it.
impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cookie(_) => "Credential::Cookie(…)",
            Self::Bearer(_) => "Credential::Bearer(…)",
            Self::Dpop(_) => "Credential::Dpop(…)",
            Self::Unreadable => "Credential::Unreadable",
            Self::Nothing => "Credential::Nothing",
        })
    }
}

impl fmt::Debug for Proven {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Proven(…)")
    }
}

impl Credential {
    /// The credential of a request.
    #[must_use]
    pub fn of(method: &Method, uri: &Uri, headers: &HeaderMap) -> Self {
        if headers.contains_key(header::AUTHORIZATION) {
            return Self::of_authorization(method, uri, headers).unwrap_or(Self::Unreadable);
        }
        Self::cookies(headers).map_or(Self::Nothing, Self::Cookie)
    }

    /// The `Cookie` headers, joined; none beside an `Authorization` header.
    #[must_use]
    pub fn cookies(headers: &HeaderMap) -> Option<String> {
        let cookies: Vec<_> =
            headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).collect();
        let is_read = !cookies.is_empty() && !headers.contains_key(header::AUTHORIZATION);
        is_read.then(|| cookies.join("; "))
    }

    fn of_authorization(method: &Method, uri: &Uri, headers: &HeaderMap) -> Option<Self> {
        let (scheme, token) = only(headers, header::AUTHORIZATION.as_str())?.split_once(' ')?;
        let token = token.trim_matches(' ');
        // The characters of RFC 6750 §2.1 without padding, which no JWT has: two values joined by a comma are no token.
        let is_token = !token.is_empty()
            && token.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte));
        if !is_token {
            None
        } else if scheme.eq_ignore_ascii_case("bearer") {
            Some(Self::Bearer(token.to_owned()))
        } else if scheme.eq_ignore_ascii_case("dpop") {
            let proof = only(headers, PROOF)?.to_owned();
            let (method, path) = (method.clone(), uri.path().to_owned());
            Some(Self::Dpop(Box::new(Proven { token: token.to_owned(), proof, method, path })))
        } else {
            None
        }
    }
}

/// The text of a header that is there once and not too long.
fn only<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut all = headers.get_all(name).iter();
    match (all.next(), all.next()) {
        (Some(value), None) if value.len() <= LARGEST_HEADER => value.to_str().ok(),
        _ => None,
    }
}

/// The use cases. Each one finds out by itself who is asking: pages call these while rendering, where no endpoint's
/// middleware stands in front.
#[async_trait]
pub trait Accounts: Send + Sync + 'static {
    /// The form.
    fn schema(&self) -> &Arc<Schema>;

    /// The caller's own profile, read fresh.
    ///
    /// # Errors
    /// [`ApiError::InsufficientScope`] when the caller's token is not for reading.
    async fn read(&self, credential: Credential) -> Result<ProfileView, ApiError>;

    /// Changes the caller's own profile.
    ///
    /// # Errors
    /// [`ApiError::InsufficientScope`] when the caller's token is not for changing;
    /// [`ApiError::OtherAccount`] when the form was made for somebody else; [`ApiError::Refused`] and
    /// [`ApiError::Conflict`] when nothing was saved because of some fields.
    async fn update(&self, credential: Credential, update: Update) -> Result<Saved, ApiError>;
}

/// Where the module is that lets people choose, crop and send a picture. A page finds it in its context, where pictures
/// may be uploaded.
#[derive(Clone, Debug)]
pub struct Uploads {
    /// Its address on this origin.
    pub module: String,
}

/// What the sign-in page tells its island.
#[derive(Clone, Debug)]
pub struct SignInSettings {
    /// The tenant's authorization endpoint.
    pub authorization_endpoint: String,
    /// The tenant's issuer identifier, compared with an `iss` that comes back (RFC 9207).
    pub issuer: String,
    /// Whether the tenant promises to send `iss`.
    pub issuer_in_response: bool,
    /// The client identifier.
    pub client_id: String,
    /// Where the tenant sends the browser back to.
    pub redirect_uri: String,
}

/// The discovery of the tenant may still be under way, or have failed.
#[async_trait]
pub trait SignIn: Send + Sync + 'static {
    /// What the sign-in page has to know.
    async fn settings(&self) -> Result<SignInSettings, ApiError>;
}

/// The use cases and the credential of this request.
pub struct Call {
    /// The use cases.
    pub accounts: Arc<dyn Accounts>,
    /// The credential.
    pub credential: Credential,
}

impl Call {
    /// The call that this request makes.
    ///
    /// # Errors
    /// [`ApiError::Internal`] outside a request.
    pub fn from_request() -> Result<Self, ApiError> {
        let accounts = use_context::<Arc<dyn Accounts>>().ok_or(ApiError::Internal)?;
        let parts = use_context::<Parts>().ok_or(ApiError::Internal)?;
        Ok(Self { accounts, credential: Credential::of(&parts.method, &parts.uri, &parts.headers) })
    }
}

/// What a plain form post that was not saved left behind for the page that is shown next.
#[derive(Clone, Debug)]
pub struct Unsaved {
    /// Why.
    pub error: ApiError,
    /// What the form was made from.
    pub base: Values,
    /// What was typed.
    pub typed: Values,
    /// The tenant would not change the fields of the error; all others were saved.
    pub rest_saved: bool,
}

/// Gives the response that is being made the status of an error, and the header that goes with it. Outside a request
/// there is none, and nothing happens.
pub fn answer_with(error: &ApiError) {
    let Some(options) = use_context::<ResponseOptions>() else { return };
    set_status(error.status());
    if let Some(seconds) = error.retry_after() {
        set_retry_after(seconds);
    }
    if matches!(error, ApiError::InsufficientScope) {
        // RFC 6750 §3.1; the server adds which scope it takes.
        let challenge = HeaderValue::from_static("Bearer error=\"insufficient_scope\"");
        options.insert_header(header::WWW_AUTHENTICATE, challenge);
    }
}

/// Says when another try makes sense, in the response that is being made.
pub fn set_retry_after(seconds: u32) {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.insert_header(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
}

/// The name of a request in the log, which people can quote. A page finds it in its context.
#[derive(Clone, Debug)]
pub struct RequestName(pub String);

/// Sets the status of the response that is being made.
pub fn set_status(status: u16) {
    if let (Some(options), Ok(status)) = (use_context::<ResponseOptions>(), StatusCode::from_u16(status)) {
        options.set_status(status);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&'static str, &[u8])]) -> Credential {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_bytes(value).unwrap());
        }
        let uri = Uri::from_static("/api/profile?access_token=a.b.c");
        Credential::of(&Method::GET, &uri, &headers)
    }

    #[test]
    fn jw_14_a_token_comes_from_one_authorization_header_and_its_scheme_in_any_case() {
        for scheme in ["Bearer", "bearer", "BEARER", "bEaReR"] {
            let header = format!("{scheme} a.b.c");
            let found = read(&[("authorization", header.as_bytes()), ("cookie", b"session=x")]);
            assert!(matches!(found, Credential::Bearer(token) if token == "a.b.c"), "{scheme}");
        }
        assert!(
            matches!(read(&[("cookie", b"a=1"), ("cookie", b"b=2")]), Credential::Cookie(all) if all == "a=1; b=2")
        );
        assert!(matches!(read(&[]), Credential::Nothing));
    }

    #[test]
    fn jw_14_t_30_any_other_authorization_header_is_unreadable_and_never_falls_back_to_the_cookie() {
        let long = format!("Bearer {}", "a".repeat(LARGEST_HEADER));
        let good: &[u8] = b"Bearer a.b.c";
        let alone: &[&[u8]] = &[
            b"",
            b" ",
            b"Bearer",
            b"Bearer ",
            b"a.b.c",
            b"Basic YTpi",
            b"Bearer a.b.c, Bearer d.e.f",
            b"Bearer a b",
            b"Bearer %00",
            b"Bearer a.b.c=",
            b"Bearer \xff\xfe",
            b"Bearer \xc3\xa9",
            b"Bearer\ta.b.c",
            b"Bearer \"a.b.c\"",
            b"Bearer {}",
            b"DPoP a.b.c",
            b"Token a.b.c",
            long.as_bytes(),
        ];
        for value in alone {
            let found = read(&[("authorization", value), ("cookie", b"session=x")]);
            assert!(matches!(found, Credential::Unreadable), "{}", String::from_utf8_lossy(value));
        }
        assert!(matches!(read(&[("authorization", good), ("authorization", good)]), Credential::Unreadable));
        let at_the_limit = format!("Bearer {}", "a".repeat(LARGEST_HEADER - 7));
        assert!(matches!(read(&[("authorization", at_the_limit.as_bytes())]), Credential::Bearer(_)));
    }

    #[test]
    fn dp_02_a_proof_comes_once_with_the_request_it_is_about() {
        let found = read(&[("authorization", b"dpop a.b.c"), ("dpop", b"p.q.r")]);
        let Credential::Dpop(proven) = found else { panic!("not read") };
        assert_eq!((proven.token.as_str(), proven.proof.as_str()), ("a.b.c", "p.q.r"));
        assert_eq!((proven.method, proven.path.as_str()), (Method::GET, "/api/profile"));
        let twice = read(&[("authorization", b"DPoP a.b.c"), ("dpop", b"p.q.r"), ("dpop", b"p.q.r")]);
        assert!(matches!(twice, Credential::Unreadable));
    }

    #[test]
    fn t_21_no_credential_is_printed() {
        for pairs in [
            &[("cookie", &b"session=canary"[..])][..],
            &[("authorization", b"Bearer canary")],
            &[("authorization", b"DPoP canary"), ("dpop", b"canary")],
        ] {
            let printed = format!("{:?}", read(pairs));
            assert!(!printed.contains("canary"), "{printed}");
        }
        let Credential::Dpop(proven) = read(&[("authorization", b"DPoP canary"), ("dpop", b"canary")]) else {
            panic!("not read")
        };
        assert!(!format!("{proven:?}").contains("canary"));
    }
}
