//! What pages and server functions need from the server.

use crate::error::ApiError;
use crate::wire::{ProfileView, Saved, Update};
use async_trait::async_trait;
use http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use profile::{Schema, Values};
use std::{fmt, sync::Arc};

/// What a request brought along to say who is asking. Nothing about it is verified.
#[derive(Clone)]
pub enum Credential {
    /// The `Cookie` headers, joined.
    Cookie(String),
    /// Nothing.
    Nothing,
}

// It may hold a session: never print it.
impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cookie(_) => "Credential::Cookie(…)",
            Self::Nothing => "Credential::Nothing",
        })
    }
}

impl Credential {
    /// The credential of a request.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        let cookies: Vec<_> =
            headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).collect();
        if cookies.is_empty() { Self::Nothing } else { Self::Cookie(cookies.join("; ")) }
    }
}

/// The use cases. Each one finds out by itself who is asking: pages call these while rendering, where no endpoint's
/// middleware stands in front.
#[async_trait]
pub trait Accounts: Send + Sync + 'static {
    /// The form.
    fn schema(&self) -> &Arc<Schema>;

    /// The caller's own profile, read fresh.
    async fn read(&self, credential: Credential) -> Result<ProfileView, ApiError>;

    /// Changes the caller's own profile.
    ///
    /// # Errors
    /// [`ApiError::OtherAccount`] when the form was made for somebody else; [`ApiError::Refused`] and
    /// [`ApiError::Conflict`] when nothing was saved because of some fields.
    async fn update(&self, credential: Credential, update: Update) -> Result<Saved, ApiError>;
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
        Ok(Self { accounts, credential: Credential::of(&parts.headers) })
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
    set_status(error.status());
    if let Some(seconds) = error.retry_after() {
        set_retry_after(seconds);
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
