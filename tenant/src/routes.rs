//! Which path is answered by what.

use axum::Router;
use axum::middleware::from_fn;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

use crate::state::Tenant;
use crate::ticket_pages::{email_verification, reset_password};
use crate::{
    control, cross_origin, database, faults, home_page, html, issuer, journal, management, oauth,
    outbox_page, sign_in, token,
};

/// The tenant as a service, to call in the same process. Requests need a `Host` that names loopback: issuer and
/// audience follow it. A fault that drops the connection answers 502 here, where there is none.
pub fn router(tenant: Tenant) -> Router {
    let mut router = Router::new()
        .route("/.well-known/openid-configuration", get(oauth::discovery::show))
        .route("/.well-known/oauth-authorization-server", get(oauth::discovery::show))
        .route("/.well-known/jwks.json", get(oauth::jwks::show))
        .route("/authorize", get(oauth::authorize::start))
        .route("/oauth/token", post(token::issue))
        .route("/oauth/revoke", post(oauth::revoke::revoke))
        .route("/userinfo", get(oauth::userinfo::show).post(oauth::userinfo::show))
        .route("/oidc/logout", get(oauth::logout::by_link).post(oauth::logout::by_form))
        .route("/v2/logout", get(oauth::logout_v2::log_out))
        .route("/u/login", get(sign_in::form::show).post(sign_in::form::submit))
        .route("/u/signup", get(sign_in::sign_up::show).post(sign_in::sign_up::submit))
        .route("/u/login/google", get(sign_in::google::choose).post(sign_in::google::submit))
        .route("/u/login/cancel", get(sign_in::cancel::cancel))
        .route("/u/reset-password", get(reset_password::show).post(reset_password::submit))
        .route("/u/email-verification", get(email_verification::confirm))
        .route("/dbconnections/signup", post(database::sign_up::sign_up))
        .route("/dbconnections/change_password", post(database::change_password::request))
        .route("/u/style.css", get(html::stylesheet))
        .route("/", get(home_page::show))
        .route("/outbox", get(outbox_page::show))
        .nest("/api/v2", management::routes(&tenant));
    if tenant.options().control {
        router = router.nest("/_control", control::routes());
    }
    router
        .layer(from_fn_with_state(tenant.clone(), cross_origin::allow_application))
        .layer(from_fn(issuer::require_loopback))
        .layer(from_fn_with_state(tenant.clone(), faults::apply))
        .layer(from_fn_with_state(tenant.clone(), journal::record))
        .with_state(tenant)
}
