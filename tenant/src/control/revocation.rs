//! `POST /_control/tokens/revoke` and `POST /_control/sessions/end`: of one user, or of everybody.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use crate::control::body;
use crate::state::Tenant;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Whose {
    /// Everybody's where absent.
    user_id: Option<String>,
}

/// Ends refresh tokens and opaque access tokens; says how many refresh tokens.
pub(super) async fn tokens(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let whose = match whose(&bytes) {
        Ok(whose) => whose,
        Err(response) => return *response,
    };
    let of = |user_id: &str| whose.user_id.as_deref().is_none_or(|wanted| wanted == user_id);
    let mut state = tenant.state();
    let revoked = state.refresh_tokens.revoke_where(|_, grant| of(&grant.user_id));
    state.access_tokens.retain(|token| !of(&token.user_id));
    state.unsaved.refresh_tokens = true;
    Json(json!({ "revoked": revoked })).into_response()
}

/// Ends sessions with the tenant; says how many.
pub(super) async fn sessions(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let whose = match whose(&bytes) {
        Ok(whose) => whose,
        Err(response) => return *response,
    };
    let of = |user_id: &str| whose.user_id.as_deref().is_none_or(|wanted| wanted == user_id);
    let mut state = tenant.state();
    let ended = state.sessions.values().filter(|session| of(&session.user_id)).count();
    state.sessions.retain(|session| !of(&session.user_id));
    Json(json!({ "ended": ended })).into_response()
}

fn whose(bytes: &Bytes) -> Result<Whose, Box<Response>> {
    if bytes.is_empty() { Ok(Whose::default()) } else { body(bytes) }
}
