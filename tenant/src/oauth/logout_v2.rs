//! `GET /v2/logout` (Auth0 Authentication API: Logout).

use axum::extract::{Extension, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;

use crate::html::{error_page, page};
use crate::issuer::Origin;
use crate::logs::Event;
use crate::oauth::redirect;
use crate::parameters::Parameters;
use crate::session;
use crate::state::Tenant;

/// Ends the tenant's session, without asking, and goes to `returnTo` or to the first of the application's logout URLs.
/// As by `/oidc/logout`, refresh tokens live on. `federated` would end Google's session, too: here there is none.
pub(crate) async fn log_out(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let parameters = Parameters::of_query(query.as_deref());
    let refused = |description: &str| error_page(StatusCode::BAD_REQUEST, "invalid_request", description);
    if let Some(name) = parameters.repeated() {
        return refused(&format!("The parameter {name} came twice."));
    }
    // Without an application the tenant's own list counts, which is empty.
    let allowed: Vec<String> = match parameters.get("client_id") {
        None => Vec::new(),
        Some(client_id) => match tenant.application(client_id) {
            Some(application) => application.logout_urls().map(str::to_owned).collect(),
            None => return refused("Unknown client."),
        },
    };
    let back = match parameters.get("returnTo") {
        Some(url) if is_allowed(&allowed, url) => Some(url),
        Some(_) => return refused("The returnTo is not in the list of allowed logout URLs."),
        None => allowed.first().map(String::as_str),
    };
    {
        let mut state = tenant.state();
        if let Some(session) = state.session(&origin, &headers) {
            let client_id = parameters.get("client_id").unwrap_or_default();
            state.log(Event::Logout, &session.user_id, client_id, "");
        }
        state.end_session(&origin, &headers);
    }
    let mut response = match back {
        Some(url) => redirect::to(url),
        None => page(StatusCode::OK, "You are signed out", "<p>You can close this page.</p>"),
    };
    if let Some(cookie) = session::clear_cookie(&origin) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Query and hash are not compared.
fn is_allowed(allowed: &[String], url: &str) -> bool {
    let bare = url.split(['?', '#']).next().unwrap_or_default();
    url.is_ascii() && allowed.iter().any(|one| one == bare)
}
