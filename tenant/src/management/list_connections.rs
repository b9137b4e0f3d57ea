//! `GET /api/v2/connections`.

use axum::Json;
use axum::extract::{Extension, RawQuery, State};
use axum::http::HeaderMap;
use serde_json::{Map, Value};

use crate::issuer::Origin;
use crate::management::error::ApiError;
use crate::management::{bearer, fields};
use crate::parameters::Parameters;
use crate::state::Tenant;

/// The connections, those of one `name` or `strategy` where these are given.
pub(super) async fn list(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Json<Vec<Map<String, Value>>>, ApiError> {
    let state = tenant.state();
    bearer::require(&state, &origin, &headers, &["read:connections"])?;
    let query = Parameters::of_query(query.as_deref());
    // `strategy` may be repeated.
    let strategies: Vec<&str> = query
        .iter()
        .filter(|(name, _)| matches!(*name, "strategy" | "strategy[]"))
        .map(|(_, value)| value)
        .collect();
    state
        .connections
        .iter()
        .filter(|connection| query.get("name").is_none_or(|name| name == connection.name))
        .filter(|connection| strategies.is_empty() || strategies.contains(&connection.strategy))
        .filter_map(|connection| match connection.to_json() {
            Value::Object(members) => Some(fields::select(members, &query)),
            _ => None,
        })
        .collect::<Result<_, _>>()
        .map(Json)
}
