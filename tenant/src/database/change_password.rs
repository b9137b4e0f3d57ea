//! `POST /dbconnections/change_password`: a mail with a link, for whoever asks (Auth0 Authentication API: Change
//! Password).

use axum::body::Bytes;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::connection::DATABASE;
use crate::database::check;
use crate::database::error::DatabaseError;
use crate::issuer::Origin;
use crate::oauth::error::OAuthError;
use crate::parameters::Parameters;
use crate::state::Tenant;

pub(crate) async fn request(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match requested(&tenant, &origin, &headers, &body) {
        // A sentence, not JSON, and the same one whether somebody has this address or nobody.
        Ok(()) => (
            [(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))],
            "We've just sent you an email to reset your password.",
        )
            .into_response(),
        Err(error) => error.into_response(),
    }
}

fn requested(
    tenant: &Tenant,
    origin: &Origin,
    headers: &HeaderMap,
    body: &Bytes,
) -> Result<(), DatabaseError> {
    let parameters = Parameters::of_body(headers, body)
        .ok_or_else(|| OAuthError::invalid_request("The body could not be read."))?;
    check(tenant, &parameters)?;
    let email = parameters.get("email").unwrap_or_default().to_lowercase();
    let mut state = tenant.state();
    let found = state
        .users
        .values()
        .find(|user| user.connection() == DATABASE && user.text("email") == Some(&email))
        .map(|user| user.id().to_owned());
    if let Some(user_id) = found {
        state.mail_password_change(origin, &user_id, &email);
    }
    Ok(())
}
