//! `GET /u/login/cancel`: the user does not want to.

use axum::extract::{RawQuery, State};
use axum::response::Response;

use crate::sign_in::transaction;
use crate::state::Tenant;

pub(crate) async fn cancel(State(tenant): State<Tenant>, RawQuery(query): RawQuery) -> Response {
    let (id, transaction) = match transaction(&tenant, query.as_deref()) {
        Ok(found) => found,
        Err(over) => return *over,
    };
    tenant.state().transactions.remove(&id);
    let told = [("error", "access_denied"), ("error_description", "User did not authorize the request")];
    transaction.destination.respond(&told)
}
