//! `POST /_control/connections`: who owns root attributes from now on.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::connection::{Kind, SetRootAttributes};
use crate::control::{body, refused};
use crate::state::Tenant;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    name: String,
    /// Of a social or enterprise connection.
    set_user_root_attributes: Option<SetRootAttributes>,
    /// Of a database: false makes it a custom one whose users are kept elsewhere (*Import Users to Auth0* off).
    import_mode: Option<bool>,
}

/// As an administrator who flips *Sync user profile attributes at each login*.
pub(super) async fn change(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let change = match body::<Change>(&bytes) {
        Ok(change) => change,
        Err(response) => return *response,
    };
    let mut state = tenant.state();
    let Some(connection) = state.connections.iter_mut().find(|one| one.name == change.name) else {
        return refused(format!("there is no connection {}", change.name));
    };
    match (change.set_user_root_attributes, change.import_mode) {
        (Some(sync), None) if connection.sync.is_some() => connection.sync = Some(sync),
        (None, Some(imports)) if connection.kind == Kind::Database => connection.imports = imports,
        _ => {
            return refused(
                "give set_user_root_attributes of a social or enterprise connection, or import_mode of a database",
            );
        }
    }
    StatusCode::NO_CONTENT.into_response()
}
