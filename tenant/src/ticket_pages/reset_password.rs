//! `GET` and `POST /u/reset-password?ticket=`: a new password, typed twice.

use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use crate::html::{escape, page};
use crate::journal::Applied;
use crate::logs::Event;
use crate::parameters::Parameters;
use crate::password;
use crate::state::Tenant;
use crate::ticket_pages::{Outcome, finish, spent, text_of};
use crate::tickets::{Ticket, TicketKind};

const FAILED: &str = "Your password could not be changed";

pub(crate) async fn show(State(tenant): State<Tenant>, RawQuery(query): RawQuery) -> Response {
    let text = text_of(query.as_deref());
    match good(&tenant, &text) {
        Ok(ticket) => form(&text, &ticket.email, None),
        Err(over) => *over,
    }
}

pub(crate) async fn submit(State(tenant): State<Tenant>, RawQuery(query): RawQuery, body: Bytes) -> Response {
    let text = text_of(query.as_deref());
    let ticket = match good(&tenant, &text) {
        Ok(ticket) => ticket,
        Err(over) => return *over,
    };
    let fields = Parameters::of_form(&body);
    let typed = fields.get("password-reset").unwrap_or_default().to_owned();
    if fields.get("re-enter-password") != Some(typed.as_str()) {
        return form(&text, &ticket.email, Some("The two passwords are not the same."));
    }
    if !password::is_strong(&typed) {
        return form(&text, &ticket.email, Some(password::TOO_WEAK));
    }
    let hashed = tokio::task::spawn_blocking(move || password::hash(&typed)).await.ok().flatten();
    let Some(hash) = hashed else {
        return form(&text, &ticket.email, Some("The password could not be kept. Try again."));
    };
    change(&tenant, &text, hash)
}

/// Uses the ticket up and sets the password. Sessions end, refresh tokens live on (Auth0 docs: Session Layers).
fn change(tenant: &Tenant, text: &str, hash: String) -> Response {
    let mut guard = tenant.state();
    let state = &mut *guard;
    let ticket = match state.tickets.take(text) {
        Some(Ok(ticket)) => ticket,
        Some(Err(why)) => return finish(None, &spent(why, FAILED)),
        None => return finish(None, &unknown()),
    };
    let Some(user) = state.users.get_mut(&ticket.user_id).filter(|user| ticket.is_for(user)) else {
        return finish(Some(&ticket), &unknown());
    };
    user.password_hash = Some(hash);
    user.touch();
    let now = user.record.get("updated_at").cloned().unwrap_or_default();
    user.record.insert("last_password_reset".to_owned(), now);
    if ticket.kind == (TicketKind::PasswordChange { mark_email_as_verified: true }) {
        user.record.insert("email_verified".to_owned(), json!(true));
    }
    state.unsaved.users = true;
    state.end_sessions_of(&ticket.user_id);
    state.log(Event::PasswordChanged, &ticket.user_id, "", "");
    let outcome = Outcome {
        success: true,
        code: "success",
        message: "You can now login to the application with the new password.",
        title: "Password changed",
    };
    let mut response = finish(Some(&ticket), &outcome);
    response.extensions_mut().insert(Applied);
    response
}

/// The ticket while it is good, or the answer that it is not.
fn good(tenant: &Tenant, text: &str) -> Result<Ticket, Box<Response>> {
    let state = tenant.state();
    match state.tickets.look_up(text) {
        Some((ticket, _)) if ticket.kind == TicketKind::EmailVerification => {
            Err(Box::new(finish(None, &unknown())))
        }
        Some((ticket, Err(why))) => Err(Box::new(finish(Some(&ticket), &spent(why, FAILED)))),
        Some((ticket, Ok(())))
            if state.users.get(&ticket.user_id).is_some_and(|user| ticket.is_for(user)) =>
        {
            Ok(ticket)
        }
        Some((ticket, Ok(()))) => Err(Box::new(finish(Some(&ticket), &unknown()))),
        None => Err(Box::new(finish(None, &unknown()))),
    }
}

fn unknown() -> Outcome {
    Outcome {
        success: false,
        code: "invalid_ticket",
        message: "User account does not exist or verification code is invalid.",
        title: FAILED,
    }
}

fn form(ticket: &str, email: &str, wrong: Option<&str>) -> Response {
    let status = if wrong.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let (message, marked) = match wrong {
        Some(text) => (
            format!(r#"<p class="wrong" id="wrong" role="alert">{}</p>"#, escape(text)),
            r#" aria-invalid="true" aria-describedby="wrong""#,
        ),
        None => (String::new(), ""),
    };
    let main = format!(
        r#"<p>Enter a new password for {email}.</p>
{message}
<form method="post" action="/u/reset-password?ticket={ticket}">
<label for="password-reset">New password</label>
<input id="password-reset" name="password-reset" type="password" autocomplete="new-password" required autofocus{marked}>
<label for="re-enter-password">Re-enter new password</label>
<input id="re-enter-password" name="re-enter-password" type="password" autocomplete="new-password" required{marked}>
<button class="first" type="submit">Reset password</button>
</form>"#,
        email = escape(email),
        ticket = escape(ticket),
    );
    page(status, "Change your password", &main)
}
