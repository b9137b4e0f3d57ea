//! The tenant's sign-in pages (Auth0's Universal Login).

pub(crate) mod cancel;
mod complete;
pub(crate) mod form;
pub(crate) mod google;
pub(crate) mod sign_up;

use axum::http::StatusCode;
use axum::response::Response;

use crate::html::error_page;
use crate::oauth::transaction::Transaction;
use crate::parameters::Parameters;
use crate::state::Tenant;

/// The sign-in a page belongs to, by its `state`, or the page that says that it is over.
fn transaction(tenant: &Tenant, query: Option<&str>) -> Result<(String, Transaction), Box<Response>> {
    let parameters = Parameters::of_query(query);
    let found = parameters.get("state").and_then(|id| {
        let transaction = tenant.state().transactions.get(id).cloned()?;
        Some((id.to_owned(), transaction))
    });
    found.ok_or_else(|| {
        let description =
            "This sign-in is over or was never begun. Go back to the application and sign in again.";
        Box::new(error_page(StatusCode::BAD_REQUEST, "invalid_request", description))
    })
}
