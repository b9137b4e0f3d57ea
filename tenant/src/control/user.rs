//! `/_control/users/…`: what an administrator does in the dashboard, or the identity provider by signing somebody in.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::control::{body, refused};
use crate::logs::Event;
use crate::state::Tenant;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    user_id: String,
    /// Root attributes to set; null takes one away. Metadata is replaced whole.
    attributes: Map<String, Value>,
}

/// `POST /_control/users/edit`: sets attributes, with none of the Management API's rules in between. A changed address
/// ends the user's sessions all the same.
pub(super) async fn edit(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let edit = match body::<Edit>(&bytes) {
        Ok(edit) => edit,
        Err(response) => return *response,
    };
    if ["user_id", "identities"].iter().any(|name| edit.attributes.contains_key(*name)) {
        return refused("user_id and identities stay what they are");
    }
    let mut state = tenant.state();
    let Some(user) = state.users.get_mut(&edit.user_id) else { return unknown(&edit.user_id) };
    let email = user.record.get("email").cloned();
    for (name, value) in edit.attributes {
        if value.is_null() {
            user.record.remove(&name);
        } else {
            user.record.insert(name, value);
        }
    }
    user.touch();
    let (record, other_email) = (user.record.clone(), user.record.get("email") != email.as_ref());
    state.unsaved.users = true;
    if other_email {
        state.end_sessions_of(&edit.user_id);
    }
    Json(record).into_response()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    user_id: String,
    blocked: bool,
}

/// `POST /_control/users/block`.
pub(super) async fn block(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let block = match body::<Block>(&bytes) {
        Ok(block) => block,
        Err(response) => return *response,
    };
    let mut state = tenant.state();
    let Some(user) = state.users.get_mut(&block.user_id) else { return unknown(&block.user_id) };
    user.record.insert("blocked".to_owned(), json!(block.blocked));
    user.touch();
    state.unsaved.users = true;
    StatusCode::NO_CONTENT.into_response()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    user_id: String,
}

/// `POST /_control/users/delete`.
pub(super) async fn delete(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let named = match body::<Named>(&bytes) {
        Ok(named) => named,
        Err(response) => return *response,
    };
    let mut state = tenant.state();
    if !state.users.contains_key(&named.user_id) {
        return unknown(&named.user_id);
    }
    state.remove_user(&named.user_id);
    StatusCode::NO_CONTENT.into_response()
}

/// `POST /_control/users/sign_in`: a sign-in somewhere else, with what it does to the record: counts, times, and for a
/// connection that says so the identity provider's attributes.
pub(super) async fn sign_in(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let named = match body::<Named>(&bytes) {
        Ok(named) => named,
        Err(response) => return *response,
    };
    let mut guard = tenant.state();
    let state = &mut *guard;
    let Some(user) = state.users.get_mut(&named.user_id) else { return unknown(&named.user_id) };
    if user.is_blocked() {
        return refused(format!("{} is blocked", named.user_id));
    }
    let connection = state.connections.iter().find(|connection| connection.name == user.connection());
    user.signed_in(connection);
    let record = user.record.clone();
    state.unsaved.users = true;
    state.log(Event::Login, &named.user_id, "", "");
    Json(record).into_response()
}

fn unknown(user_id: &str) -> Response {
    refused(format!("there is no user {user_id}"))
}
