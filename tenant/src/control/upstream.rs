//! `POST /_control/upstream`: what the identity provider says of somebody from now on.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::control::{body, refused};
use crate::state::Tenant;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    user_id: String,
    /// Null makes the provider say nothing of it.
    attributes: Map<String, Value>,
}

/// Takes effect at the user's next sign-in, where the connection takes over attributes at all.
pub(super) async fn change(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let change = match body::<Change>(&bytes) {
        Ok(change) => change,
        Err(response) => return *response,
    };
    let mut state = tenant.state();
    let Some(user) = state.users.get_mut(&change.user_id) else {
        return refused(format!("there is no user {}", change.user_id));
    };
    for (name, value) in change.attributes {
        if value.is_null() {
            user.upstream.remove(&name);
        } else {
            user.upstream.insert(name, value);
        }
    }
    state.unsaved.users = true;
    StatusCode::NO_CONTENT.into_response()
}
