//! `POST /api/v2/users/{id}/identities` and `DELETE …/identities/{provider}/{user_id}`.

use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::issuer::Origin;
use crate::jwt::{self, Claims};
use crate::logs::Event;
use crate::management::call::{Call, applied, client_of};
use crate::management::error::ApiError;
use crate::management::payload::{self, Form, Property, TEXT, optional};
use crate::state::State;
use crate::user::{Linked, User};

const SCOPES: &[&str] = &["update:users", "update:current_user_identities"];

const PROPERTIES: &[Property] = &[
    optional("provider", TEXT, "Identity provider of the secondary user account being linked"),
    optional("user_id", Form::Anything, "user_id of the secondary user account being linked"),
    optional("connection_id", TEXT, "connection_id of the secondary user account being linked"),
    optional("link_with", TEXT, "JWT for the secondary account being linked"),
];

/// Attributes that a linked identity keeps as `profileData`.
const PROFILE: &[&str] = &[
    "email",
    "email_verified",
    "name",
    "username",
    "given_name",
    "family_name",
    "nickname",
    "picture",
    "phone_number",
    "phone_verified",
    "locale",
];

/// Makes another user an identity of this one. The other's metadata is gone, and so is the other as a user.
pub(super) async fn link(call: Call, Path(id): Path<String>, body: Bytes) -> Result<Response, ApiError> {
    let (mut state, claims) = call.allow_as(SCOPES)?;
    let body = call.json(&body)?;
    let members = payload::validate(&body, PROPERTIES)?;
    let secondary = match members.get("link_with").and_then(Value::as_str) {
        Some(token) => by_token(&state, &call.origin, &claims, token)?,
        None => by_identity(members)?,
    };
    if !state.users.contains_key(&id) {
        return Err(ApiError::no_such_user());
    }
    if secondary == id {
        return Err(ApiError::operation_not_supported("Main identity and the new one are the same."));
    }
    let linked_already = state
        .users
        .values()
        .any(|user| user.secondary_identities().any(|identity| full_id(identity) == secondary));
    if linked_already {
        return Err(ApiError::conflict("Specified identity already exists.", Some("identity_conflict")));
    }
    let Some(other) = state.users.get(&secondary).cloned() else {
        return Err(ApiError::operation_not_supported("Provided secondary account not found."));
    };
    state.remove_user(&secondary);
    let Some(user) = state.users.get_mut(&id) else { return Err(ApiError::no_such_user()) };
    take_over(user, other);
    let identities = user.record.get("identities").cloned().unwrap_or_default();
    state.unsaved.users = true;
    state.log(Event::ManagementWrite, &id, client_of(&claims), "Link a User Account");
    Ok(applied(StatusCode::CREATED, identities))
}

/// Makes a linked identity a user of its own again, without metadata.
pub(super) async fn unlink(
    call: Call,
    Path((id, provider, user_id)): Path<(String, String, String)>,
) -> Result<Response, ApiError> {
    let (mut state, claims) = call.allow_as(SCOPES)?;
    let wanted = format!("{provider}|{user_id}");
    let user = state.users.get_mut(&id).ok_or_else(ApiError::no_such_user)?;
    if id == wanted {
        return Err(ApiError::operation_not_supported("Main identity cannot be removed."));
    }
    let freed = release(user, &wanted).ok_or_else(|| ApiError {
        code: Some("inexistent_identity"),
        ..ApiError::not_found("The identity does not exist.")
    })?;
    let identities = user.record.get("identities").cloned().unwrap_or_default();
    state.users.insert(wanted, freed);
    state.unsaved.users = true;
    state.log(Event::ManagementWrite, &id, client_of(&claims), "Unlink a User Identity");
    Ok(applied(StatusCode::OK, identities))
}

/// The subject of another account's ID token, as whoever holds it may show.
fn by_token(state: &State, origin: &Origin, caller: &Claims, token: &str) -> Result<String, ApiError> {
    let refused = |message: &str| Err(ApiError::operation_not_supported(message));
    if jsonwebtoken::decode_header(token).is_ok_and(|header| header.alg != jsonwebtoken::Algorithm::RS256) {
        return refused("JWT (link_with) must have an alg of RS256.");
    }
    let Ok(claims) = jwt::verify(&state.keys, token, false) else {
        return refused("Invalid token (link_with).");
    };
    if claims.get("iss") != Some(&json!(origin.issuer())) {
        return refused("JWT (link_with) must have the same issuer as the calling user.");
    }
    if claims.get("aud") != caller.get("azp") {
        return refused(
            "JWT (link_with) must have an aud claim that matches that of the calling token's azp.",
        );
    }
    match claims.get("sub").and_then(Value::as_str) {
        Some(subject) => Ok(subject.to_owned()),
        None => refused("JWT (link_with) must contains sub claim."),
    }
}

fn by_identity(members: &Map<String, Value>) -> Result<String, ApiError> {
    let missing = |name: &str| payload::invalid(&format!("'Missing required property: {name}'."));
    let provider = members.get("provider").and_then(Value::as_str).ok_or_else(|| missing("provider"))?;
    let id = match members.get("user_id") {
        Some(Value::String(text)) if !text.is_empty() => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => return Err(missing("user_id")),
    };
    // SDKs send either the identity's id or the whole user_id.
    let prefix = format!("{provider}|");
    Ok(if id.starts_with(&prefix) { id } else { format!("{prefix}{id}") })
}

/// `provider|user_id` of an identity.
fn full_id(identity: &Value) -> String {
    let provider = identity.get("provider").and_then(Value::as_str).unwrap_or_default();
    match identity.get("user_id") {
        Some(Value::String(id)) => format!("{provider}|{id}"),
        Some(id) => format!("{provider}|{id}"),
        None => String::new(),
    }
}

fn take_over(user: &mut User, other: User) {
    let other_id = other.id().to_owned();
    let User { mut record, password_hash, upstream, linked } = other;
    let mut arriving = match record.remove("identities") {
        Some(Value::Array(identities)) => identities,
        _ => Vec::new(),
    };
    if let Some(first) = arriving.first_mut() {
        let profile: Map<String, Value> =
            PROFILE.iter().filter_map(|name| record.remove_entry(*name)).collect();
        first["profileData"] = Value::Object(profile);
    }
    if let Some(Value::Array(identities)) = user.record.get_mut("identities") {
        identities.append(&mut arriving);
    }
    user.linked.insert(other_id, Linked { password_hash, upstream });
    user.linked.extend(linked);
    user.touch();
}

fn release(user: &mut User, wanted: &str) -> Option<User> {
    let Some(Value::Array(identities)) = user.record.get_mut("identities") else { return None };
    let index = identities.iter().skip(1).position(|identity| full_id(identity) == wanted)? + 1;
    let mut identity = identities.remove(index);
    user.touch();
    let now = user.record.get("updated_at").cloned().unwrap_or_default();
    let mut record = Map::new();
    if let Some(Value::Object(profile)) = identity.as_object_mut().and_then(|own| own.remove("profileData")) {
        record.extend(profile);
    }
    record.insert("user_id".to_owned(), json!(wanted));
    record.insert("identities".to_owned(), json!([identity]));
    record.insert("created_at".to_owned(), now.clone());
    record.insert("updated_at".to_owned(), now);
    let Linked { password_hash, upstream } = user.linked.remove(wanted).unwrap_or_else(|| Linked {
        password_hash: None,
        upstream: record
            .iter()
            .filter(|(name, _)| PROFILE.contains(&name.as_str()))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect(),
    });
    Some(User { record, password_hash, upstream, linked: std::collections::BTreeMap::new() })
}
