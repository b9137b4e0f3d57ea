//! `POST /api/v2/jobs/verification-email` and `GET /api/v2/jobs/{id}`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value, json};
use std::time::Duration;

use crate::connection::Kind;
use crate::management::call::{Call, applied};
use crate::management::error::ApiError;
use crate::management::payload::{self, Form, Property, TEXT, optional, required};
use crate::state::State;
use crate::user::User;
use crate::{clock, random};

/// How long a job is remembered (Auth0 docs: a job's data goes after a day).
const REMEMBERED: Duration = Duration::from_secs(24 * 3600);

const PROPERTIES: &[Property] = &[
    required("user_id", TEXT, "user_id of the user to send the verification email to"),
    optional("client_id", TEXT, "client_id of the client"),
    optional("identity", Form::Object, "Identity of the user"),
    optional("organization_id", TEXT, "Organization ID"),
];

/// Mails the link that confirms the user's address: it is in the outbox when this returns, and the job says `pending`
/// all the same, as it does at Auth0.
pub(super) async fn verification_email(call: Call, body: Bytes) -> Result<Response, ApiError> {
    let mut state = call.allow(&["update:users"])?;
    let body = call.json(&body)?;
    let members = payload::validate(&body, PROPERTIES)?;
    let user_id = members.get("user_id").and_then(Value::as_str).unwrap_or_default();
    let user = state.users.get(user_id).ok_or_else(ApiError::no_such_user)?;
    let refused = |message: &str| ApiError::invalid_body(message);
    if members.get("organization_id").is_some() {
        return Err(refused("The organization does not exist"));
    }
    known_client(&state, members)?;
    named_identity(user, members)?;
    if state.connection(user.connection()).is_none_or(|connection| connection.kind != Kind::Database) {
        return Err(refused("Connection must be a database connection."));
    }
    let email = user.text("email").ok_or_else(|| refused("User does not have an email address."))?.to_owned();
    let user_id = user.id().to_owned();
    state.mail_verification(&call.origin, &user_id, &email);
    let id = format!("job_{}", random::hex(8));
    let mut job = json!({
        "type": "verification_email", "status": "pending", "created_at": clock::iso_now(), "id": id,
    });
    let answer = job.clone();
    job["status"] = json!("completed");
    state.jobs.insert(id, job, REMEMBERED);
    Ok(applied(StatusCode::CREATED, answer))
}

pub(super) async fn read(call: Call, Path(id): Path<String>) -> Result<Json<Value>, ApiError> {
    let state = call.allow(&["create:users", "read:users"])?;
    let job = state.jobs.get(&id).ok_or_else(|| ApiError {
        code: Some("inexistent_job"),
        ..ApiError::not_found("The job does not exist.")
    })?;
    Ok(Json(job.clone()))
}

/// `client_id` names an application that exists.
pub(super) fn known_client(state: &State, members: &Map<String, Value>) -> Result<(), ApiError> {
    match members.get("client_id").and_then(Value::as_str) {
        Some(id) if state.application(id).is_none() => {
            Err(ApiError::invalid_body("The client does not exist"))
        }
        _ => Ok(()),
    }
}

/// `identity` names one of the user's own.
pub(super) fn named_identity(user: &User, members: &Map<String, Value>) -> Result<(), ApiError> {
    let Some(wanted) = members.get("identity") else { return Ok(()) };
    let identities = user.record.get("identities").and_then(Value::as_array);
    let own = identities.into_iter().flatten().any(|identity| {
        identity.get("user_id") == wanted.get("user_id") && identity.get("provider") == wanted.get("provider")
    });
    if own {
        Ok(())
    } else {
        Err(ApiError::invalid_body("The user exists, but does not contain the given identity."))
    }
}
