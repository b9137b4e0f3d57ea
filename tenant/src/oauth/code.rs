//! Authorization codes.

use axum::response::Response;

use crate::oauth::transaction::Transaction;
use crate::random;
use crate::session::Session;
use crate::state::{State, Tenant};

/// What a code stands for.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    pub(crate) transaction: Transaction,
    pub(crate) user_id: String,
    pub(crate) sid: String,
    pub(crate) auth_time: i64,
    /// Presented once already. It stays until it expires, so that a second presentation is known as one.
    pub(crate) used: bool,
    /// What was issued for it: the access token and perhaps a refresh token.
    pub(crate) issued: Vec<String>,
}

/// The response that hands a new code to the application (RFC 6749 §4.1.2).
pub(crate) fn answer(
    tenant: &Tenant,
    state: &mut State,
    transaction: Transaction,
    session: &Session,
) -> Response {
    let text = random::token(32);
    let destination = transaction.destination.clone();
    let code = Code {
        transaction,
        user_id: session.user_id.clone(),
        sid: session.sid.clone(),
        auth_time: session.auth_time,
        used: false,
        issued: Vec::new(),
    };
    if let Some(kept) = state.sessions.values_mut().find(|kept| kept.sid == session.sid) {
        kept.answered(&code.transaction.client_id);
    }
    state.codes.insert(random::digest(&text), code, tenant.options().code_lifetime);
    destination.respond(&[("code", &text)])
}
