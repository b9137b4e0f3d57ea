//! `GET` and `DELETE /_control/journal`.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use serde::Deserialize;

use crate::journal::Entry;
use crate::state::Tenant;

/// Which entries.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    /// Only those with a greater `seq`.
    #[serde(default)]
    after: u64,
    /// Only those whose paths, as they were sent, begin so.
    #[serde(default)]
    path_prefix: String,
}

/// The requests so far, oldest first.
pub(super) async fn show(State(tenant): State<Tenant>, Query(asked): Query<Asked>) -> Json<Vec<Entry>> {
    Json(tenant.state().journal.entries(asked.after, &asked.path_prefix))
}

pub(super) async fn clear(State(tenant): State<Tenant>) -> StatusCode {
    tenant.state().journal.clear();
    StatusCode::NO_CONTENT
}
