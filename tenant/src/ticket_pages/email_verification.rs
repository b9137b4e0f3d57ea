//! `GET /u/email-verification?ticket=`: opening it confirms the address.

use axum::extract::{RawQuery, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::journal::Applied;
use crate::logs::Event;
use crate::state::Tenant;
use crate::ticket_pages::{Outcome, finish, spent, text_of};
use crate::tickets::TicketKind;

const FAILED: &str = "Your email address could not be verified";

pub(crate) async fn confirm(
    State(tenant): State<Tenant>,
    method: Method,
    RawQuery(query): RawQuery,
) -> Response {
    // Whoever only looks whether the link works does not follow it.
    if method == Method::HEAD {
        return StatusCode::NO_CONTENT.into_response();
    }
    let text = text_of(query.as_deref());
    let unknown = || Outcome {
        success: false,
        code: "invalid_ticket",
        message: "User account does not exist or verification code is invalid.",
        title: FAILED,
    };
    let mut state = tenant.state();
    let ticket = match state.tickets.look_up(&text) {
        Some((ticket, _)) if ticket.kind != TicketKind::EmailVerification => return finish(None, &unknown()),
        Some((ticket, Err(why))) => return finish(Some(&ticket), &spent(why, FAILED)),
        Some((ticket, Ok(()))) => ticket,
        None => return finish(None, &unknown()),
    };
    let Some(user) = state.users.get_mut(&ticket.user_id).filter(|user| ticket.is_for(user)) else {
        return finish(Some(&ticket), &unknown());
    };
    if user.record.get("email_verified") == Some(&json!(true)) {
        let outcome = Outcome {
            success: false,
            code: "already_verified",
            message: "This account is already verified.",
            title: "Already verified",
        };
        return finish(Some(&ticket), &outcome);
    }
    user.record.insert("email_verified".to_owned(), json!(true));
    user.touch();
    state.unsaved.users = true;
    state.tickets.take(&text);
    state.log(Event::EmailVerified, &ticket.user_id, "", "");
    let outcome = Outcome {
        success: true,
        code: "success",
        message: "Your email was verified. You can continue using the application.",
        title: "Email verified",
    };
    let mut response = finish(Some(&ticket), &outcome);
    response.extensions_mut().insert(Applied);
    response
}
