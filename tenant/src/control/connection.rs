//! `POST /_control/connections`: when a connection takes over root attributes from now on.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::connection::SetRootAttributes;
use crate::control::{body, refused};
use crate::state::Tenant;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    name: String,
    set_user_root_attributes: SetRootAttributes,
}

/// As an administrator who flips *Sync user profile attributes at each login*.
pub(super) async fn change(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let change = match body::<Change>(&bytes) {
        Ok(change) => change,
        Err(response) => return *response,
    };
    let mut state = tenant.state();
    let found = state.connections.iter_mut().find(|one| one.name == change.name && one.sync.is_some());
    match found {
        Some(connection) => {
            connection.sync = Some(change.set_user_root_attributes);
            StatusCode::NO_CONTENT.into_response()
        }
        None => refused(format!("there is no social or enterprise connection {}", change.name)),
    }
}
