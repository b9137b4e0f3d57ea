//! `POST /_control/id_token`.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::control::{body, refused};
use crate::id_token_mode::IdTokenMode;
use crate::state::Tenant;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    mode: Value,
}

/// What is wrong with ID tokens from now on; `"none"` or null for nothing.
pub(super) async fn set(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let mode = match body::<Wanted>(&bytes) {
        Ok(wanted) => wanted.mode,
        Err(response) => return *response,
    };
    let mode = if mode.is_null() || mode == json!("none") {
        None
    } else {
        match serde_json::from_value::<IdTokenMode>(mode) {
            Ok(mode) => Some(mode),
            Err(_) => return refused(format!("the modes are none and {}", json!(IdTokenMode::ALL))),
        }
    };
    tenant.state().id_token_mode = mode;
    StatusCode::NO_CONTENT.into_response()
}
