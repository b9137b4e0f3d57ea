//! What a user can sign in with: `/api/v2/users/{id}/authentication-methods`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::management::call::{Call, applied, done};
use crate::management::error::ApiError;
use crate::management::paging;
use crate::management::payload::{self, Form, Property, TEXT, optional, required};
use crate::state::State;
use crate::{clock, random};

/// Of one kind for one user; Auth0 publishes no number.
const MOST: usize = 50;

const READ: &[&str] = &["read:authentication_methods"];
const UPDATE: &[&str] = &["update:authentication_methods"];
const DELETE: &[&str] = &["delete:authentication_methods"];

const PREFERRED: Form = Form::OneOf(&["voice", "sms"]);

const NEW: &[Property] = &[
    required(
        "type",
        Form::OneOf(&["phone", "email", "totp", "webauthn-roaming", "passkey"]),
        "Authentication method type",
    ),
    optional("name", TEXT, "A human-readable label to identify the authentication method"),
    optional("totp_secret", TEXT, "Base32 encoded secret for TOTP generation"),
    optional("phone_number", Form::Text { min: 2, max: 30 }, "Applies to phone authentication methods only"),
    optional("email", Form::Email, "Applies to email authentication methods only"),
    optional("preferred_authentication_method", PREFERRED, "Preferred phone authentication method"),
    optional("key_id", TEXT, "The ID of the credential"),
    optional("public_key", TEXT, "The public key, which is encoded as base64"),
    optional("aaguid", TEXT, "Authenticator Attestation Globally Unique Identifier"),
    optional("relying_party_identifier", TEXT, "Applies to webauthn authentication methods only"),
    optional("credential_device_type", Form::OneOf(&["single_device", "multi_device"]), "The kind of device"),
    optional("credential_backed_up", Form::Flag, "Whether the credential was backed up"),
    optional("identity_user_id", TEXT, "The ID of the user identity linked with the authentication method"),
    optional("user_agent", TEXT, "The user-agent of the browser used to create the passkey"),
    optional("user_handle", TEXT, "The user handle of the user identity"),
    optional("transports", Form::Texts { max: 10 }, "The transports used by clients to communicate"),
];

const CHANGE: &[Property] = &[
    optional("name", TEXT, "A human-readable label to identify the authentication method"),
    optional("preferred_authentication_method", PREFERRED, "Preferred phone authentication method"),
];

/// A password, where there is one, and what was enrolled.
pub(super) async fn list(call: Call, Path(id): Path<String>) -> Result<Json<Value>, ApiError> {
    let state = call.allow(READ)?;
    let methods = all(&state, &id)?.into_iter().map(Value::Object).collect();
    paging::by_offset(methods, "authenticators", &call.query).map(Json)
}

pub(super) async fn read(
    call: Call,
    Path((id, method_id)): Path<(String, String)>,
) -> Result<Json<Map<String, Value>>, ApiError> {
    let state = call.allow(READ)?;
    let found = all(&state, &id)?.into_iter().find(|method| is(method, &method_id));
    found.map(Json).ok_or_else(no_such_method)
}

/// An enrolment that counts as confirmed. The answer has what was given, secrets included; lists have it no more.
pub(super) async fn create(call: Call, Path(id): Path<String>, body: Bytes) -> Result<Response, ApiError> {
    let mut state = call.allow(&["create:authentication_methods"])?;
    let body = call.json(&body)?;
    let members = payload::validate(&body, NEW)?;
    let kind = members.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
    let needed: &[&str] = match kind.as_str() {
        "phone" => &["phone_number"],
        "email" => &["email"],
        "totp" => &["totp_secret"],
        _ => &["key_id", "public_key", "relying_party_identifier"],
    };
    if let Some(name) = needed.iter().find(|name| !members.contains_key(**name)) {
        return Err(payload::invalid(&format!("'Missing required property: {name}'.")));
    }
    if !state.users.contains_key(&id) {
        return Err(ApiError::no_such_user());
    }
    let methods = state.authentication_methods.entry(id).or_default();
    let same = |name: &str| {
        methods.iter().any(|method| members.contains_key(name) && method.get(name) == members.get(name))
    };
    if needed.iter().any(|name| *name != "relying_party_identifier" && same(name)) {
        return Err(ApiError::conflict("Authentication method already exists.", None));
    }
    if methods.len() >= MOST {
        return Err(ApiError::forbidden("You reached the limit of entities of this type for this user."));
    }
    let mut method = members.clone();
    method.insert("id".to_owned(), json!(format!("{kind}|dev_{}", random::hex(8))));
    method.insert("created_at".to_owned(), json!(clock::iso_now()));
    methods.push(method.clone());
    state.unsaved.authentication_methods = true;
    Ok(applied(StatusCode::CREATED, method))
}

pub(super) async fn update(
    call: Call,
    Path((id, method_id)): Path<(String, String)>,
    body: Bytes,
) -> Result<Response, ApiError> {
    let mut state = call.allow(UPDATE)?;
    let body = call.json(&body)?;
    let members = payload::validate(&body, CHANGE)?.clone();
    if !state.users.contains_key(&id) {
        return Err(ApiError::no_such_user());
    }
    let methods = state.authentication_methods.entry(id).or_default();
    let method = methods.iter_mut().find(|method| is(method, &method_id)).ok_or_else(no_such_method)?;
    method.extend(members);
    let answer = method.clone();
    state.unsaved.authentication_methods = true;
    Ok(applied(StatusCode::OK, answer))
}

pub(super) async fn delete(
    call: Call,
    Path((id, method_id)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let mut state = call.allow(DELETE)?;
    if !state.users.contains_key(&id) {
        return Err(ApiError::no_such_user());
    }
    let methods = state.authentication_methods.entry(id).or_default();
    let before = methods.len();
    methods.retain(|method| !is(method, &method_id));
    if methods.len() == before {
        return Err(no_such_method());
    }
    state.unsaved.authentication_methods = true;
    Ok(done(StatusCode::NO_CONTENT, true))
}

/// All but a password. Refused once a passkey is among them.
pub(super) async fn delete_all(call: Call, Path(id): Path<String>) -> Result<Response, ApiError> {
    let mut state = call.allow(DELETE)?;
    let methods = state.authentication_methods.get(&id);
    if methods
        .is_some_and(|methods| methods.iter().any(|method| method.get("type") == Some(&json!("passkey"))))
    {
        return Err(ApiError::forbidden(
            "Operation not permitted when the user has registered at least 1 passkey",
        ));
    }
    let removed = state.authentication_methods.remove(&id).is_some_and(|methods| !methods.is_empty());
    state.unsaved.authentication_methods |= removed;
    Ok(done(StatusCode::NO_CONTENT, removed))
}

/// As lists show them: without secrets, with addresses masked.
fn all(state: &State, user_id: &str) -> Result<Vec<Map<String, Value>>, ApiError> {
    let user = state.users.get(user_id).ok_or_else(ApiError::no_such_user)?;
    let mut shown = Vec::new();
    if user.password_hash.is_some() {
        let digest = random::digest(user_id).replace(['-', '_'], "0");
        let password = json!({
            "id": format!("password|dev_{}", digest.chars().take(16).collect::<String>()),
            "type": "password",
            "confirmed": true,
            "created_at": user.record.get("created_at"),
            "identity_user_id": user_id.split_once('|').map_or(user_id, |(_, id)| id),
        });
        shown.extend(password.as_object().cloned());
    }
    for method in state.authentication_methods.get(user_id).into_iter().flatten() {
        let mut method = method.clone();
        method.remove("totp_secret");
        for name in ["phone_number", "email"] {
            if let Some(text) = method.get(name).and_then(Value::as_str) {
                let masked = masked(text);
                method.insert(name.to_owned(), json!(masked));
            }
        }
        method.insert("confirmed".to_owned(), json!(true));
        shown.push(method);
    }
    Ok(shown)
}

/// `chuck@example.com` as `chuc****@exam*******`, and of a telephone number the last four digits.
fn masked(text: &str) -> String {
    let first_four = |part: &str| {
        let hidden = part.chars().count().saturating_sub(4).max(4);
        format!("{}{}", part.chars().take(4).collect::<String>(), "*".repeat(hidden))
    };
    match text.split_once('@') {
        Some((local, domain)) => format!("{}@{}", first_four(local), first_four(domain)),
        None => {
            let count = text.chars().count();
            let hidden = count.saturating_sub(4);
            format!("{}{}", "*".repeat(hidden), text.chars().skip(hidden).collect::<String>())
        }
    }
}

fn is(method: &Map<String, Value>, id: &str) -> bool {
    method.get("id").and_then(Value::as_str) == Some(id)
}

fn no_such_method() -> ApiError {
    ApiError::not_found("The authentication method could not be found.")
}
