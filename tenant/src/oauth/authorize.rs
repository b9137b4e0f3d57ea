//! `GET /authorize` (RFC 6749 §4.1.1, OpenID Connect Core 1.0 §3.1.2, RFC 7636 §4.3).
//!
//! Heard: `prompt`, `max_age`, `login_hint`, `connection`, `screen_hint`, `response_mode`, `dpop_jkt`. Taken and without
//! effect here: `ui_locales` (the pages are in English), `organization` and `invitation` (there are none),
//! `acr_values` (there is no second factor), and `ext-` parameters of one's own.

use axum::extract::{Extension, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use url::form_urlencoded;

use crate::application::Application;
use crate::connection::Kind;
use crate::html::error_page;
use crate::issuer::Origin;
use crate::oauth::respond::{Destination, ResponseMode};
use crate::oauth::transaction::{self, Transaction};
use crate::oauth::{code, redirect};
use crate::parameters::Parameters;
use crate::state::Tenant;
use crate::{clock, random};

/// Scopes of OpenID Connect that are granted to whoever asks; unknown ones are left out without a word.
const IDENTITY_SCOPES: &[&str] = &["openid", "profile", "email", "phone", "offline_access"];

/// A refusal that the application hears of.
struct Refusal(&'static str, String);

/// What the application said about whether the user may be asked.
struct Prompt {
    /// `prompt=none`: never.
    none: bool,
    /// `prompt=login` or `select_account`: always.
    login: bool,
    max_age: Option<i64>,
}

pub(crate) async fn start(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let parameters = Parameters::of_query(query.as_deref());
    let (application, redirect_uri) = match application_and_callback(&tenant, &parameters) {
        Ok(found) => found,
        // There is nobody to redirect to: whoever made this link may not be the application.
        Err((status, error, description)) => return error_page(status, error, &description),
    };
    let Some(mode) = ResponseMode::named(parameters.get("response_mode")) else {
        let refused = destination(&tenant, &origin, redirect_uri, ResponseMode::Query, &parameters);
        return refused.respond(&[
            ("error", "invalid_request"),
            ("error_description", "The response mode must be query, form_post or web_message."),
        ]);
    };
    // A message goes to any page that happens to hold this one: only to those that were named beforehand.
    if mode == ResponseMode::WebMessage && !application.may_be_told_by_message(redirect_uri) {
        let description =
            format!("The specified redirect_uri '{redirect_uri}' does not have a registered origin.");
        return error_page(StatusCode::FORBIDDEN, "invalid_request", &description);
    }
    let destination = destination(&tenant, &origin, redirect_uri, mode, &parameters);
    let refuse = |Refusal(error, description): Refusal| {
        destination.respond(&[("error", error), ("error_description", description.as_str())])
    };
    let (transaction, prompt) = match understand(&tenant, &application, &destination, &parameters) {
        Ok(understood) => understood,
        Err(refusal) => return refuse(refusal),
    };

    let mut state = tenant.state();
    let session = state.session(&origin, &headers).filter(|session| {
        let age = clock::unix_now() - session.auth_time;
        !prompt.login && prompt.max_age.is_none_or(|max_age| max_age > 0 && age <= max_age)
    });
    match session {
        Some(session) if state.users.get(&session.user_id).is_some_and(|user| user.is_blocked()) => {
            refuse(Refusal("unauthorized", "user is blocked".to_owned()))
        }
        Some(session) => code::answer(&tenant, &mut state, transaction, &session),
        None if prompt.none => refuse(Refusal("login_required", "Login required".to_owned())),
        None => {
            let social = transaction.connection.as_deref().and_then(|name| state.connection(name));
            let page = match social {
                Some(connection) if connection.kind == Kind::Social => "/u/login/google",
                _ if parameters.get("screen_hint") == Some("signup") => "/u/signup",
                _ => "/u/login",
            };
            let id = random::token(24);
            state.transactions.insert(id.clone(), transaction, transaction::LIFETIME);
            let query = form_urlencoded::Serializer::new(String::new()).append_pair("state", &id).finish();
            redirect::to(&format!("{page}?{query}"))
        }
    }
}

fn destination(
    tenant: &Tenant,
    origin: &Origin,
    redirect_uri: &str,
    mode: ResponseMode,
    parameters: &Parameters,
) -> Destination {
    Destination {
        redirect_uri: redirect_uri.to_owned(),
        mode,
        state: parameters.get("state").map(str::to_owned),
        issuer: tenant.options().strict.then(|| origin.issuer()),
    }
}

type NobodyToTell = (StatusCode, &'static str, String);

/// The two things that have to be right before anything is sent anywhere.
fn application_and_callback<'a>(
    tenant: &Tenant,
    parameters: &'a Parameters,
) -> Result<(Application, &'a str), NobodyToTell> {
    let missing = |name: &str| {
        (StatusCode::BAD_REQUEST, "invalid_request", format!("Missing required parameter: {name}"))
    };
    for name in ["client_id", "redirect_uri"] {
        if parameters.iter().filter(|(key, _)| *key == name).count() > 1 {
            return Err((
                StatusCode::BAD_REQUEST,
                "invalid_request",
                format!("The parameter {name} came twice."),
            ));
        }
    }
    let client_id = parameters.get("client_id").ok_or_else(|| missing("client_id"))?;
    let application = tenant
        .application(client_id)
        .ok_or_else(|| (StatusCode::FORBIDDEN, "invalid_request", format!("Unknown client: {client_id}")))?;
    let redirect_uri = parameters.get("redirect_uri").ok_or_else(|| missing("redirect_uri"))?;
    if !application.allows_callback(redirect_uri) {
        return Err((
            StatusCode::FORBIDDEN,
            "unauthorized_client",
            "Callback URL mismatch. The provided redirect_uri is not in the list of allowed callback URLs."
                .to_owned(),
        ));
    }
    Ok((application, redirect_uri))
}

fn understand(
    tenant: &Tenant,
    application: &Application,
    destination: &Destination,
    parameters: &Parameters,
) -> Result<(Transaction, Prompt), Refusal> {
    let invalid = |description: &str| Refusal("invalid_request", description.to_owned());
    if let Some(name) = parameters.repeated() {
        return Err(invalid(&format!("The parameter {name} came twice.")));
    }
    for (name, error) in [("request", "request_not_supported"), ("request_uri", "request_uri_not_supported")]
    {
        if parameters.get(name).is_some() {
            return Err(Refusal(error, format!("The parameter {name} is not supported.")));
        }
    }
    match parameters.get("response_type") {
        Some("code") => {}
        None => return Err(invalid("Missing required parameter: response_type")),
        Some(other) => {
            return Err(Refusal("unsupported_response_type", format!("Unsupported response type: {other}")));
        }
    }
    let challenge = challenge(tenant, application, parameters)?;
    let (audience, api_scopes) = audience(tenant, application, parameters)?;
    let prompt = prompt(parameters)?;
    let connection = parameters.get("connection");
    if connection.is_some_and(|name| tenant.state().connection(name).is_none()) {
        return Err(invalid("the connection was not found"));
    }
    let owned = |name: &str| parameters.get(name).map(str::to_owned);
    let transaction = Transaction {
        client_id: application.client_id().to_owned(),
        destination: destination.clone(),
        scope: granted(application, parameters.get("scope").unwrap_or_default(), &api_scopes),
        audience,
        nonce: owned("nonce"),
        challenge,
        dpop_jkt: owned("dpop_jkt"),
        wants_auth_time: prompt.max_age.is_some() || parameters.get("prompt") == Some("login"),
        login_hint: owned("login_hint"),
        connection: owned("connection"),
    };
    Ok((transaction, prompt))
}

/// The S256 challenge. A method that is `plain`, or not named, is refused rather than taken as `plain`
/// (RFC 9700 §2.1.1).
fn challenge(
    tenant: &Tenant,
    application: &Application,
    parameters: &Parameters,
) -> Result<Option<String>, Refusal> {
    let invalid = |description: &str| Refusal("invalid_request", description.to_owned());
    let needed = application.is_public() || tenant.options().strict;
    match (parameters.get("code_challenge"), parameters.get("code_challenge_method")) {
        (None, None) if needed => Err(invalid("Missing required parameter: code_challenge")),
        (None, None) => Ok(None),
        (None, Some(_)) => Err(invalid("Missing required parameter: code_challenge")),
        (Some(challenge), Some("S256")) => {
            let base64url = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
            if challenge.len() == 43 && challenge.bytes().all(base64url) {
                Ok(Some(challenge.to_owned()))
            } else {
                Err(invalid("The code_challenge is not a SHA-256 in base64url without padding."))
            }
        }
        (Some(_), _) => Err(invalid("The code_challenge_method must be S256.")),
    }
}

/// The API asked for, and the scopes it defines. Any application may ask for any API (`allow_all`), but for the
/// Management API, which users' tokens do not reach.
fn audience(
    tenant: &Tenant,
    application: &Application,
    parameters: &Parameters,
) -> Result<(Option<String>, Vec<String>), Refusal> {
    let Some(audience) = parameters.get("audience") else { return Ok((None, Vec::new())) };
    let state = tenant.state();
    let api = state.resource_servers.iter().find(|api| !api.is_system() && api.identifier() == audience);
    match api {
        Some(api) => Ok((Some(audience.to_owned()), api.scopes().map(str::to_owned).collect())),
        None if audience.ends_with("/api/v2/") => {
            let id = application.client_id();
            let description =
                format!("Client \"{id}\" is not authorized to access resource server \"{audience}\".");
            Err(Refusal("invalid_request", description))
        }
        None => Err(Refusal("access_denied", format!("Service not found: {audience}"))),
    }
}

fn prompt(parameters: &Parameters) -> Result<Prompt, Refusal> {
    let invalid = |description: &str| Refusal("invalid_request", description.to_owned());
    let mut prompt = Prompt { none: false, login: false, max_age: None };
    let values: Vec<_> = parameters.get("prompt").into_iter().flat_map(|text| text.split(' ')).collect();
    for value in &values {
        match *value {
            "none" => prompt.none = true,
            "login" | "select_account" => prompt.login = true,
            // These are first-party applications: there is nothing to consent to.
            "consent" => {}
            other => return Err(invalid(&format!("Unknown prompt: {other}"))),
        }
    }
    if prompt.none && values.len() > 1 {
        return Err(invalid("prompt=none cannot be combined with another prompt."));
    }
    if let Some(text) = parameters.get("max_age") {
        let seconds = text.parse().ok().filter(|seconds: &i64| *seconds >= 0);
        prompt.max_age = Some(seconds.ok_or_else(|| invalid("max_age must be a number of seconds."))?);
    }
    Ok(prompt)
}

/// What is granted of the scopes asked for, in their order, each once.
fn granted(application: &Application, asked: &str, api_scopes: &[String]) -> String {
    let mut granted: Vec<&str> = Vec::new();
    for scope in asked.split(' ') {
        let identity = IDENTITY_SCOPES.contains(&scope);
        let api = api_scopes.iter().any(|defined| defined == scope);
        let possible = scope != "offline_access" || application.may("refresh_token");
        if (identity || api) && possible && !granted.contains(&scope) {
            granted.push(scope);
        }
    }
    granted.join(" ")
}
