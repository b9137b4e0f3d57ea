//! `POST /api/v2/tickets/password-change` and `POST /api/v2/tickets/email-verification`. No mail is sent: whoever asks
//! delivers the link.

use std::time::Duration;

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::connection::Kind;
use crate::management::call::{Call, applied};
use crate::management::error::ApiError;
use crate::management::jobs::{known_client, named_identity};
use crate::management::payload::{self, Form, Property, TEXT, optional, required};
use crate::state::State;
use crate::tickets::{Ticket, TicketKind};
use crate::user::User;

const SCOPES: &[&str] = &["create:user_tickets"];

const PASSWORD_CHANGE: &[Property] = &[
    optional("result_url", Form::Uri, "URL the user will be redirected to once ticket is used"),
    optional("user_id", TEXT, "user_id of for whom the ticket should be created"),
    optional("client_id", TEXT, "ID of the client"),
    optional("organization_id", TEXT, "Organization ID"),
    optional("connection_id", TEXT, "ID of the connection"),
    optional("email", Form::Email, "Email address of the user"),
    optional("ttl_sec", Form::Count, "Number of seconds for which the ticket is valid before expiration"),
    optional("mark_email_as_verified", Form::Flag, "Whether to set the email_verified attribute to true"),
    optional("includeEmailInRedirect", Form::Flag, "Whether to include the email address in the result_url"),
    optional("identity", Form::Object, "Identity of the user"),
];

const EMAIL_VERIFICATION: &[Property] = &[
    required("user_id", TEXT, "user_id of for whom the ticket should be created"),
    optional("result_url", Form::Uri, "URL the user will be redirected to once ticket is used"),
    optional("client_id", TEXT, "ID of the client"),
    optional("organization_id", TEXT, "Organization ID"),
    optional("ttl_sec", Form::Count, "Number of seconds for which the ticket is valid before expiration"),
    optional("includeEmailInRedirect", Form::Flag, "Whether to include the email address in the result_url"),
    optional("identity", Form::Object, "Identity of the user"),
];

pub(super) async fn password_change(call: Call, body: Bytes) -> Result<Response, ApiError> {
    let mut state = call.allow(SCOPES)?;
    let body = call.json(&body)?;
    let members = payload::validate(&body, PASSWORD_CHANGE)?;
    let verified = members.get("mark_email_as_verified") == Some(&json!(true));
    let kind = TicketKind::PasswordChange { mark_email_as_verified: verified };
    let user = by_id_or_email(&state, members)?;
    let ticket = ticket(&state, user, members, kind)?;
    Ok(created(&mut state, &call, members, ticket))
}

pub(super) async fn email_verification(call: Call, body: Bytes) -> Result<Response, ApiError> {
    let mut state = call.allow(SCOPES)?;
    let body = call.json(&body)?;
    let members = payload::validate(&body, EMAIL_VERIFICATION)?;
    let user = by_id_or_email(&state, members)?;
    let ticket = ticket(&state, user, members, TicketKind::EmailVerification)?;
    Ok(created(&mut state, &call, members, ticket))
}

/// The user that `user_id` names, or `email` with `connection_id`, but not both ways.
fn by_id_or_email<'a>(state: &'a State, members: &Map<String, Value>) -> Result<&'a User, ApiError> {
    let text = |name: &str| members.get(name).and_then(Value::as_str);
    match (text("user_id"), text("email"), text("connection_id")) {
        (Some(user_id), None, None) => state.users.get(user_id).ok_or_else(ApiError::no_such_user),
        (None, Some(email), Some(id)) => {
            let connection = state.connections.iter().find(|connection| connection.id() == id);
            let connection = connection.ok_or_else(|| {
                ApiError::invalid_body(format!("The connection with id {id} does not exist."))
            })?;
            let email = email.to_lowercase();
            state
                .users
                .values()
                .find(|user| user.connection() == connection.name && user.text("email") == Some(&email))
                .ok_or_else(ApiError::no_such_user)
        }
        _ => Err(payload::invalid("'give either user_id, or email and connection_id'.")),
    }
}

fn ticket(
    state: &State,
    user: &User,
    members: &Map<String, Value>,
    kind: TicketKind,
) -> Result<Ticket, ApiError> {
    let refused = |message: &str| ApiError::invalid_body(message);
    let text = |name: &str| members.get(name).and_then(Value::as_str);
    if text("result_url").is_some() && text("client_id").is_some() {
        return Err(payload::invalid("'give either result_url or client_id'."));
    }
    if text("organization_id").is_some() {
        return Err(refused("The organization does not exist"));
    }
    known_client(state, members)?;
    named_identity(user, members)?;
    if state.connection(user.connection()).is_none_or(|connection| connection.kind != Kind::Database) {
        return Err(refused("The user's main connection does not support this operation."));
    }
    let email = user.text("email").ok_or_else(|| refused("The user does not have an email address."))?;
    Ok(Ticket {
        result_url: text("result_url").map(str::to_owned),
        email_in_redirect: members.get("includeEmailInRedirect") == Some(&json!(true)),
        ..Ticket::new(kind, user.id(), email)
    })
}

fn created(state: &mut State, call: &Call, members: &Map<String, Value>, ticket: Ticket) -> Response {
    let seconds = members.get("ttl_sec").and_then(Value::as_u64).unwrap_or_default();
    let link = state.tickets.create(&call.origin, ticket, Duration::from_secs(seconds));
    applied(StatusCode::CREATED, json!({ "ticket": link }))
}
