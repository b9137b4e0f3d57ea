//! `GET /api/v2/connections` and `GET /api/v2/connections/{id}`.

use axum::Json;
use axum::extract::Path;
use serde_json::{Map, Value};

use crate::management::call::Call;
use crate::management::error::ApiError;
use crate::management::{fields, paging};

const SCOPES: &[&str] = &["read:connections"];

/// The connections, those of one `name` or `strategy` where these are given.
pub(super) async fn list(call: Call) -> Result<Json<Value>, ApiError> {
    let state = call.allow(SCOPES)?;
    let query = &call.query;
    // `strategy` may be repeated.
    let strategies: Vec<&str> = query
        .iter()
        .filter(|(name, _)| matches!(*name, "strategy" | "strategy[]"))
        .map(|(_, value)| value)
        .collect();
    let found = state
        .connections
        .iter()
        .filter(|connection| query.get("name").is_none_or(|name| name == connection.name))
        .filter(|connection| strategies.is_empty() || strategies.contains(&connection.strategy))
        .filter_map(|connection| match connection.to_json() {
            Value::Object(members) => Some(fields::select(members, query).map(Value::Object)),
            _ => None,
        })
        .collect::<Result<_, _>>()?;
    paging::by_either(found, "connections", query).map(Json)
}

pub(super) async fn read(call: Call, Path(id): Path<String>) -> Result<Json<Map<String, Value>>, ApiError> {
    let state = call.allow(SCOPES)?;
    let connection = state.connections.iter().find(|connection| connection.id() == id);
    match connection.map(|connection| connection.to_json()) {
        Some(Value::Object(members)) => fields::select(members, &call.query).map(Json),
        _ => Err(ApiError {
            code: Some("inexistent_connection"),
            ..ApiError::not_found("The connection does not exist")
        }),
    }
}
