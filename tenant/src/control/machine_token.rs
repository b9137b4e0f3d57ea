//! `POST /_control/tokens/expire`.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use crate::state::Tenant;

/// Every token for the Management API issued so far is answered with 401 from now on.
pub(super) async fn expire(State(tenant): State<Tenant>) -> Json<Value> {
    let ended = tenant.state().machine_tokens.end_all();
    Json(json!({ "ended": ended }))
}
