//! `POST /api/v2/users`.

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::connection::Kind;
use crate::database::new_user;
use crate::logs::Event;
use crate::management::call::{Call, applied, client_of};
use crate::management::error::ApiError;
use crate::management::payload::{self, Form, Property, TEXT, optional, required};
use crate::management::{change, metadata};
use crate::password;

const PROPERTIES: &[Property] = &[
    required("connection", TEXT, "Name of the connection this user should be created in"),
    optional("email", Form::Email, "The user's email"),
    optional("password", TEXT, "Initial password for this user"),
    optional(
        "user_id",
        Form::Text { min: 0, max: 255 },
        "The external user's id provided by the identity provider",
    ),
    optional("username", Form::Text { min: 1, max: 128 }, "The user's username"),
    optional("phone_number", Form::Phone, "The user's phone number"),
    optional("given_name", Form::Text { min: 1, max: 150 }, "The user's given name(s)"),
    optional("family_name", Form::Text { min: 1, max: 150 }, "The user's family name(s)"),
    optional("name", Form::Text { min: 1, max: 300 }, "The user's full name"),
    optional("nickname", Form::Text { min: 1, max: 300 }, "The user's nickname"),
    optional("picture", Form::Uri, "A URI pointing to the user's picture"),
    optional("blocked", Form::Flag, "Whether this user was blocked by an administrator"),
    optional("email_verified", Form::Flag, "Whether this email address is verified"),
    optional("phone_verified", Form::Flag, "Whether this phone number has been verified"),
    optional("verify_email", Form::Flag, "Whether the user will receive a verification email after creation"),
    optional(
        "user_metadata",
        Form::Object,
        "Data related to the user that does not affect the application's core functionality",
    ),
    optional(
        "app_metadata",
        Form::Object,
        "Data related to the user that does affect the application's core functionality",
    ),
];

/// A user of a database connection. 409 where the address is taken, unlike a PATCH, which answers 400.
pub(super) async fn create(call: Call, body: Bytes) -> Result<Response, ApiError> {
    let claims = call.allow_as(&["create:users"])?.1;
    let body = call.json(&body)?;
    let members = payload::validate(&body, PROPERTIES)?;
    metadata::check(members)?;
    let text = |name: &str| members.get(name).and_then(Value::as_str);
    let refused = |message: &str| Err(ApiError::operation_not_supported(message));
    {
        let state = call.tenant.state();
        match state.connection(text("connection").unwrap_or_default()).map(|connection| connection.kind) {
            None => return refused("Connection does not exist"),
            Some(Kind::Database) => {}
            Some(_) => {
                return refused(
                    "Connection does not support user creation through the API. It must either be a database or passwordless connection.",
                );
            }
        }
    }
    if text("username").is_some() {
        return refused("Cannot set username for connection without requires_username");
    }
    let email = text("email").ok_or_else(|| payload::invalid("'Missing required property: email'."))?;
    let typed = text("password").ok_or_else(|| payload::invalid("'Missing required property: password'."))?;
    change::strong(typed)?;
    let typed = typed.to_owned();
    let hash = tokio::task::spawn_blocking(move || password::hash(&typed)).await.ok().flatten();
    let hash = hash.ok_or_else(ApiError::internal)?;

    let mut state = call.tenant.state();
    let own_id = text("user_id").filter(|id| !id.is_empty());
    let id_taken = own_id.is_some_and(|id| state.users.contains_key(&format!("auth0|{id}")));
    if id_taken || new_user::is_taken(&state, email) {
        return Err(ApiError::conflict("The user already exists.", Some("auth0_idp_error")));
    }
    let ways = ["connection", "email", "password", "user_id", "verify_email"];
    let attributes: Map<String, Value> = members
        .iter()
        .filter(|(name, _)| !ways.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let user_id = new_user::register_as(&mut state, own_id, email, hash, attributes);
    state.log(Event::ManagementWrite, &user_id, client_of(&claims), "Create a User");
    if members.get("verify_email") == Some(&json!(true)) {
        state.mail_verification(&call.origin, &user_id, &email.to_lowercase());
    }
    let record = state.users.get(&user_id).map(|user| user.record.clone()).unwrap_or_default();
    Ok(applied(StatusCode::CREATED, record))
}
