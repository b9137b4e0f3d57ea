//! `GET /api/v2/users/{id}/logs`.

use axum::Json;
use axum::extract::Path;
use serde_json::Value;

use crate::management::call::Call;
use crate::management::error::ApiError;
use crate::management::paging;

/// What happened to a user, newest first; with `sort=date:1`, oldest first. At Auth0 it takes seconds to appear. A user
/// who is gone still has a past.
pub(super) async fn list(call: Call, Path(id): Path<String>) -> Result<Json<Value>, ApiError> {
    let state = call.allow(&["read:logs", "read:logs_users"])?;
    let mut events = state.logs.of(&id);
    match call.query.get("sort") {
        None | Some("date:-1") => {}
        Some("date:1") => events.reverse(),
        Some(other) => {
            return Err(ApiError::invalid_query(format!(
                "Query validation error: 'No enum match for: {other}' on property sort (Field to sort by)."
            )));
        }
    }
    paging::by_offset(events, "logs", &call.query).map(Json)
}
