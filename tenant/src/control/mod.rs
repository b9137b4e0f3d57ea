//! The control surface of tests, under `/_control`: there only where it was asked for.

mod clock;
mod connection;
mod endpoint;
mod fault;
mod id_token;
mod journal;
mod key;
mod machine_token;
mod outbox;
mod rate_limit;
mod reset;
mod revocation;
mod upstream;
mod user;

use axum::Router;
use axum::extract::{Extension, Request};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::json;

use crate::issuer::Origin;
use crate::state::Tenant;

/// Everything under `/_control`.
pub(crate) fn routes() -> Router<Tenant> {
    Router::new()
        .route("/journal", get(journal::show).delete(journal::clear))
        .route("/reset", post(reset::reset))
        .route("/faults", post(fault::add).delete(fault::clear))
        .route("/keys/rotate", post(key::rotate))
        .route("/keys/drop", post(key::drop_previous))
        .route("/users/edit", post(user::edit))
        .route("/users/block", post(user::block))
        .route("/users/delete", post(user::delete))
        .route("/users/sign_in", post(user::sign_in))
        .route("/tokens/revoke", post(revocation::tokens))
        .route("/sessions/end", post(revocation::sessions))
        .route("/clock", post(clock::set))
        .route("/endpoints", get(endpoint::list))
        .route("/tokens/expire", post(machine_token::expire))
        .route("/outbox", get(outbox::show).delete(outbox::clear))
        .route("/id_token", post(id_token::set))
        .route("/upstream", post(upstream::change))
        .route("/connections", post(connection::change))
        .route("/rate_limit", post(rate_limit::set))
        .layer(from_fn(refuse_pages))
}

/// No web page that happens to be open may steer the tenant; programs send no `Origin`.
async fn refuse_pages(Extension(origin): Extension<Origin>, request: Request, next: Next) -> Response {
    match request.headers().get(header::ORIGIN) {
        Some(from) if from != origin.as_str() => {
            (StatusCode::FORBIDDEN, "Pages of other origins may not steer this tenant.\n").into_response()
        }
        _ => next.run(request).await,
    }
}

/// 400 with a sentence.
fn refused(message: impl Into<String>) -> Response {
    (StatusCode::BAD_REQUEST, axum::Json(json!({ "message": message.into() }))).into_response()
}

/// A JSON body, or 400 with what is wrong with it.
fn body<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, Box<Response>> {
    serde_json::from_slice(bytes).map_err(|error| Box::new(refused(error.to_string())))
}
