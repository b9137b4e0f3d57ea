//! `POST /dbconnections/signup` (Auth0 Authentication API: Signup).

use axum::body::Bytes;
use axum::extract::{Extension, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use crate::database::error::DatabaseError;
use crate::database::{check, new_user};
use crate::issuer::Origin;
use crate::journal::Applied;
use crate::oauth::error::OAuthError;
use crate::parameters::Parameters;
use crate::password;
use crate::state::Tenant;

/// Attributes a new user may bring along.
const ATTRIBUTES: &[&str] = &["given_name", "family_name", "name", "nickname", "picture"];
/// Of `user_metadata`, at sign-up (Auth0 docs: Metadata Field Names and Data Types).
const METADATA_FIELDS: usize = 10;
const METADATA_LENGTH: usize = 500;

pub(crate) async fn sign_up(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match signed_up(&tenant, &origin, &headers, &body).await {
        Ok(response) => response,
        Err(error) => error.into_response(),
    }
}

async fn signed_up(
    tenant: &Tenant,
    origin: &Origin,
    headers: &HeaderMap,
    body: &Bytes,
) -> Result<Response, DatabaseError> {
    let parameters = Parameters::of_body(headers, body)
        .ok_or_else(|| OAuthError::invalid_request("The body could not be read."))?;
    check(tenant, &parameters)?;
    let email = parameters.get("email").unwrap_or_default().to_owned();
    if !new_user::is_email(&email) {
        return Err(OAuthError::invalid_request("The email is not an address.").into());
    }
    let typed = parameters.get("password").ok_or_else(|| OAuthError::missing("password"))?.to_owned();
    let attributes = attributes(&parameters, body)?;
    if !password::is_strong(&typed) {
        return Err(DatabaseError::WeakPassword);
    }
    let hash = tokio::task::spawn_blocking(move || password::hash(&typed)).await.ok().flatten();
    let hash = hash.ok_or_else(OAuthError::server_error)?;

    let mut state = tenant.state();
    if new_user::is_taken(&state, &email) {
        return Err(DatabaseError::InvalidSignUp);
    }
    let user_id = new_user::register(&mut state, &email, hash, attributes.clone());
    let email = email.to_lowercase();
    state.mail_verification(origin, &user_id, &email);
    let mut answer = Map::from_iter([
        ("_id".to_owned(), json!(user_id.trim_start_matches("auth0|"))),
        ("email_verified".to_owned(), json!(false)),
        ("email".to_owned(), json!(email)),
    ]);
    answer.extend(attributes);
    let mut response = axum::Json(answer).into_response();
    response.extensions_mut().insert(Applied);
    Ok(response)
}

/// The attributes of the body that a new user takes.
fn attributes(parameters: &Parameters, body: &[u8]) -> Result<Map<String, Value>, OAuthError> {
    let mut attributes: Map<String, Value> = ATTRIBUTES
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), json!(parameters.get(name)?))))
        .collect();
    // Only JSON can carry an object.
    if let Ok(Value::Object(mut members)) = serde_json::from_slice(body)
        && let Some(metadata) = members.remove("user_metadata")
    {
        let fits = metadata.as_object().is_some_and(|fields| {
            fields.len() <= METADATA_FIELDS
                && fields
                    .values()
                    .all(|value| value.as_str().is_some_and(|text| text.chars().count() <= METADATA_LENGTH))
        });
        if !fits {
            return Err(OAuthError::invalid_request(
                "user_metadata takes at most 10 texts of at most 500 characters.",
            ));
        }
        attributes.insert("user_metadata".to_owned(), metadata);
    }
    Ok(attributes)
}
