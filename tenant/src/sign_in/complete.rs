//! What follows once the user proved who they are.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;

use crate::connection::Kind;
use crate::html::error_page;
use crate::issuer::Origin;
use crate::journal::Applied;
use crate::logs::Event;
use crate::oauth::code;
use crate::random;
use crate::session::{self, Session};
use crate::state::Tenant;

/// Ends the transaction: a session, the record of the sign-in, and a code for the application; or its refusal.
pub(super) fn complete(
    tenant: &Tenant,
    origin: &Origin,
    headers: &HeaderMap,
    transaction_id: &str,
    user_id: &str,
) -> Response {
    let mut guard = tenant.state();
    let state = &mut *guard;
    let (Some(transaction), Some(user)) =
        (state.transactions.remove(transaction_id), state.users.get_mut(user_id))
    else {
        return error_page(StatusCode::BAD_REQUEST, "invalid_request", "This sign-in is over.");
    };
    if user.is_blocked() {
        state.log(Event::FailedLogin, user_id, &transaction.client_id, "user is blocked");
        let told = [("error", "unauthorized"), ("error_description", "user is blocked")];
        return transaction.destination.respond(&told);
    }
    let connection = state.connections.iter().find(|connection| connection.name == user.connection());
    let local = connection.is_none_or(|connection| connection.kind == Kind::Database);
    let method = if local { "pwd" } else { "federated" };
    user.signed_in(connection);
    state.unsaved.users = true;
    state.log(Event::Login, user_id, &transaction.client_id, "");
    // A new secret at every sign-in: one that somebody planted beforehand is worth nothing.
    state.end_session(origin, headers);
    let secret = random::token(32);
    let session = Session::begin(random::token(24), user_id, method, headers);
    state.sessions.insert(random::digest(&secret), session.clone(), session::LIFETIME);
    let mut response = code::answer(tenant, state, transaction, &session);
    if let Some(cookie) = session::set_cookie(origin, &secret) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response.extensions_mut().insert(Applied);
    response
}
