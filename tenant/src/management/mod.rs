//! The Management API: users and connections, as an administrator's program sees them.

mod attributes;
mod bearer;
mod change;
mod delete_user;
mod error;
mod fields;
mod limit;
mod list_connections;
mod metadata;
mod read_user;
mod update_user;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;

use crate::state::Tenant;

/// Everything under `/api/v2`.
pub(crate) fn routes(tenant: &Tenant) -> Router<Tenant> {
    Router::new()
        .route("/users/{id}", get(read_user::read).patch(update_user::update).delete(delete_user::delete))
        .route("/connections", get(list_connections::list))
        .fallback(not_found)
        .method_not_allowed_fallback(not_found)
        .layer(from_fn_with_state(tenant.clone(), limit::limit))
}

/// Auth0 answers 404 to a method it does not have, too.
async fn not_found() -> error::ApiError {
    error::ApiError::not_found("Not Found")
}
