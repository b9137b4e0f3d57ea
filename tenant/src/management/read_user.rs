//! `GET /api/v2/users/{id}`.

use axum::Json;
use axum::extract::{Extension, Path, RawQuery, State};
use axum::http::HeaderMap;
use serde_json::{Map, Value};

use crate::issuer::Origin;
use crate::management::error::ApiError;
use crate::management::{bearer, fields};
use crate::parameters::Parameters;
use crate::state::Tenant;

const SCOPES: &[&str] = &["read:users", "read:current_user", "read:user_idp_tokens"];

/// The record. `id` is one path segment, percent-decoded once.
pub(super) async fn read(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Json<Map<String, Value>>, ApiError> {
    let state = tenant.state();
    bearer::require(&state, &origin, &headers, SCOPES)?;
    let user = state.users.get(&id).ok_or_else(ApiError::no_such_user)?;
    fields::select(user.record.clone(), &Parameters::of_query(query.as_deref())).map(Json)
}
