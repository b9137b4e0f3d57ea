//! Applications: `/api/v2/clients` (Auth0 Management API: Clients), as far as provisioning needs them.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::application::{self, Application};
use crate::management::call::{Call, applied, done};
use crate::management::error::ApiError;
use crate::management::payload::{self, Form, Property, TEXT, optional};
use crate::management::{fields, paging};
use crate::random;

const READ: &[&str] = &["read:clients", "read:client_keys"];
/// Without one of these, secrets are left out.
const READ_SECRETS: &[&str] = &["read:client_keys"];
const UPDATE: &[&str] = &["update:clients", "update:client_keys"];

const URLS: Form = Form::Texts { max: 100 };

/// What a body may have. Auth0 knows more than has an effect here; it is kept and shown as it was given.
const PROPERTIES: &[Property] = &[
    optional("name", TEXT, "Name of this client"),
    optional("description", Form::Text { min: 0, max: 140 }, "Free text description of this client"),
    optional("client_secret", TEXT, "The secret used to sign tokens for the client"),
    optional("logo_uri", Form::Anything, "URL of the logo to display for this client"),
    optional("callbacks", URLS, "URLs that are valid to call back from Auth0 for authentication"),
    optional("allowed_origins", URLS, "URLs allowed to make requests from JavaScript to Auth0 API"),
    optional(
        "web_origins",
        URLS,
        "Origins for use with Cross-Origin Authentication, Device Flow, and web message response mode",
    ),
    optional("allowed_logout_urls", URLS, "URLs that are valid to redirect to after logout from Auth0"),
    optional("allowed_clients", URLS, "Clients that are allowed to make delegation requests"),
    optional("client_aliases", URLS, "Audiences or realms for SAML protocol"),
    optional("grant_types", URLS, "Grant types supported for this client"),
    optional(
        "token_endpoint_auth_method",
        Form::OneOf(&["none", "client_secret_post", "client_secret_basic"]),
        "Defines the requested authentication method for the token endpoint",
    ),
    optional(
        "app_type",
        Form::OneOf(&[
            "native",
            "spa",
            "regular_web",
            "non_interactive",
            "resource_server",
            "express_configuration",
        ]),
        "The type of application this client represents",
    ),
    optional("is_first_party", Form::Flag, "Whether this client a first party client or not"),
    optional("oidc_conformant", Form::Flag, "Whether this client conforms to strict OIDC specifications"),
    optional("sso", Form::Flag, "Applies only to SSO clients"),
    optional("sso_disabled", Form::Flag, "Whether Single Sign On is disabled"),
    optional(
        "cross_origin_authentication",
        Form::Flag,
        "Whether this client can be used to make cross-origin authentication requests",
    ),
    optional(
        "cross_origin_auth",
        Form::Flag,
        "Whether this client can be used to make cross-origin authentication requests",
    ),
    optional(
        "cross_origin_loc",
        Form::Anything,
        "URL of the location in your site where the cross origin verification takes place",
    ),
    optional("custom_login_page_on", Form::Flag, "Whether a custom login page is to be used"),
    optional("custom_login_page", Form::Anything, "The content of the custom login page"),
    optional(
        "custom_login_page_preview",
        Form::Anything,
        "The content of the custom login page, for the preview",
    ),
    optional("form_template", Form::Anything, "HTML form template to be used for WS-Federation"),
    optional(
        "is_token_endpoint_ip_header_trusted",
        Form::Flag,
        "Whether the auth0-forwarded-for header is trusted",
    ),
    optional("jwt_configuration", Form::Object, "Configuration related to JWTs for the client"),
    optional("refresh_token", Form::Anything, "Refresh token configuration"),
    optional("client_metadata", Form::Object, "Metadata associated with the client"),
    optional("addons", Form::Anything, "Addons enabled for this client"),
    optional("mobile", Form::Anything, "Configuration related to native mobile apps"),
    optional("native_social_login", Form::Anything, "Configure native social settings"),
    optional("encryption_key", Form::Anything, "Encryption used for WsFed responses with this client"),
    optional("initiate_login_uri", Form::Anything, "Initiate login uri"),
    optional("oidc_logout", Form::Anything, "Configuration for OIDC backchannel logout"),
    optional("oidc_backchannel_logout", Form::Anything, "Configuration for OIDC backchannel logout"),
    optional("session_transfer", Form::Anything, "Native to Web SSO Configuration"),
    optional(
        "organization_usage",
        Form::Anything,
        "Defines how to proceed during an authentication transaction with regards an organization",
    ),
    optional(
        "organization_require_behavior",
        Form::Anything,
        "Defines how to proceed when organization_usage is require",
    ),
    optional(
        "organization_discovery_methods",
        Form::Anything,
        "Defines the available methods for organization discovery",
    ),
    optional("default_organization", Form::Anything, "The default Organization"),
    optional("client_authentication_methods", Form::Anything, "Defines client authentication methods"),
    optional(
        "require_pushed_authorization_requests",
        Form::Flag,
        "Whether the use of Pushed Authorization Requests is required",
    ),
    optional("require_proof_of_possession", Form::Flag, "Whether the use of Proof-of-Possession is required"),
    optional("signed_request_object", Form::Anything, "Configuration for JWT-secured Authorization Requests"),
    optional("compliance_level", Form::Anything, "Defines the compliance level for this client"),
    optional(
        "skip_non_verifiable_callback_uri_confirmation_prompt",
        Form::Anything,
        "Controls whether a confirmation prompt is shown for callback URIs that cannot be verified",
    ),
    optional("token_exchange", Form::Anything, "Token exchange configuration"),
    optional("token_quota", Form::Anything, "Quota of tokens"),
    optional("par_request_expiry", Form::Anything, "Lifetime of Pushed Authorization Requests"),
    optional(
        "resource_server_identifier",
        Form::Anything,
        "The identifier of the resource server this client is linked to",
    ),
    optional("async_approval_notification_channels", Form::Anything, "Channels of CIBA"),
    optional("third_party_security_mode", Form::Anything, "Security mode for third-party clients"),
    optional("redirection_policy", Form::Anything, "Whether redirects of errors are allowed"),
];

/// Where each of these is given, only applications that have that value are listed.
const FILTERS: &[&str] = &["is_first_party", "app_type"];

pub(super) async fn list(call: Call) -> Result<Json<Value>, ApiError> {
    let state = call.allow(READ)?;
    let secrets = call.allow_again(&state, READ_SECRETS);
    let global = call.query.get("is_global");
    let app_types: Vec<&str> =
        call.query.get("app_type").into_iter().flat_map(|text| text.split(',')).collect();
    let found = state
        .applications
        .iter()
        // The tenant has no global client.
        .filter(|_| global != Some("true"))
        .filter(|application| {
            FILTERS.iter().all(|name| match (call.query.get(name), application.record.get(*name)) {
                (None, _) => true,
                (Some(_), Some(Value::String(own))) => app_types.contains(&own.as_str()),
                (Some(wanted), Some(Value::Bool(own))) => wanted.parse() == Ok(*own),
                (Some(_), _) => false,
            })
        })
        .map(|application| fields::select(shown(application, secrets), &call.query).map(Value::Object))
        .collect::<Result<_, _>>()?;
    paging::by_either(found, "clients", &call.query).map(Json)
}

pub(super) async fn read(call: Call, Path(id): Path<String>) -> Result<Json<Map<String, Value>>, ApiError> {
    let state = call.allow(READ)?;
    let secrets = call.allow_again(&state, READ_SECRETS);
    let application = state.application(&id).ok_or_else(no_such_client)?;
    fields::select(shown(application, secrets), &call.query).map(Json)
}

pub(super) async fn create(call: Call, body: Bytes) -> Result<Response, ApiError> {
    let mut state = call.allow(&["create:clients"])?;
    let body = call.json(&body)?;
    let members = payload::validate(&body, PROPERTIES)?;
    if !members.contains_key("name") {
        return Err(payload::invalid("'Missing required property: name'."));
    }
    let mut record = match application::common() {
        Value::Object(common) => common,
        _ => Map::new(),
    };
    let app_type = members.get("app_type").and_then(Value::as_str);
    let public = matches!(app_type, Some("spa" | "native"));
    let grants: &[&str] = match app_type {
        Some("non_interactive") => &["client_credentials"],
        _ if public => &["authorization_code", "implicit", "refresh_token"],
        _ => &["authorization_code", "implicit", "refresh_token", "client_credentials"],
    };
    record.insert("client_id".to_owned(), json!(random::hex(16)));
    record.insert("client_secret".to_owned(), json!(random::token(48)));
    record.insert("grant_types".to_owned(), json!(grants));
    let method = if public { "none" } else { "client_secret_post" };
    record.insert("token_endpoint_auth_method".to_owned(), json!(method));
    merge(&mut record, members);
    state.applications.push(Application { record: record.clone() });
    state.unsaved.configuration = true;
    Ok(applied(StatusCode::CREATED, record))
}

pub(super) async fn update(call: Call, Path(id): Path<String>, body: Bytes) -> Result<Response, ApiError> {
    let mut state = call.allow(UPDATE)?;
    let secrets = call.allow_again(&state, READ_SECRETS);
    let body = call.json(&body)?;
    let mut body = body;
    // Null takes a setting away; the forms are for what is left.
    let removed = take_nulls(&mut body);
    let members = payload::validate(&body, PROPERTIES)?;
    let application =
        state.applications.iter_mut().find(|own| own.client_id() == id).ok_or_else(no_such_client)?;
    let before = application.record.clone();
    merge(&mut application.record, members);
    for name in removed {
        application.record.remove(&name);
    }
    let changed = application.record != before;
    let answer = shown(application, secrets);
    state.unsaved.configuration = true;
    Ok(if changed { applied(StatusCode::OK, answer) } else { received(answer) })
}

/// Its client grants and refresh tokens go with it. 204, also where there is none.
pub(super) async fn delete(call: Call, Path(id): Path<String>) -> Result<Response, ApiError> {
    let mut state = call.allow(&["delete:clients"])?;
    let before = state.applications.len();
    state.applications.retain(|application| application.client_id() != id);
    let removed = state.applications.len() < before;
    if removed {
        state.client_grants.retain(|grant| grant.record.get("client_id") != Some(&json!(id)));
        state.refresh_tokens.revoke_where(|_, grant| grant.client_id == id);
        state.unsaved.configuration = true;
        state.unsaved.refresh_tokens = true;
    }
    Ok(done(StatusCode::NO_CONTENT, removed))
}

/// An answer to a write that changed nothing.
pub(super) fn received(answer: Map<String, Value>) -> Response {
    axum::response::IntoResponse::into_response(Json(answer))
}

/// Takes the members that are null out of a body, and says which they were.
pub(super) fn take_nulls(body: &mut Value) -> Vec<String> {
    let Value::Object(members) = body else { return Vec::new() };
    let names: Vec<String> =
        members.iter().filter(|(_, value)| value.is_null()).map(|(name, _)| name.clone()).collect();
    members.retain(|_, value| !value.is_null());
    names
}

/// Settings are replaced whole, but for metadata, where entries are set one by one and null takes one away.
fn merge(record: &mut Map<String, Value>, members: &Map<String, Value>) {
    for (name, value) in members {
        match (name.as_str(), value, record.get_mut(name)) {
            ("client_metadata", Value::Object(new), Some(Value::Object(old))) => {
                for (key, value) in new {
                    if value.is_null() {
                        old.remove(key);
                    } else {
                        old.insert(key.clone(), value.clone());
                    }
                }
            }
            _ => {
                record.insert(name.clone(), value.clone());
            }
        }
    }
}

fn shown(application: &Application, secrets: bool) -> Map<String, Value> {
    let mut record = application.record.clone();
    if !secrets {
        record.remove("client_secret");
    }
    record
}

fn no_such_client() -> ApiError {
    ApiError { code: Some("inexistent_client"), ..ApiError::not_found("The client does not exist") }
}
