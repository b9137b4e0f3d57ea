//! `GET` and `POST /oidc/logout` (OpenID Connect RP-Initiated Logout 1.0).

use axum::body::Bytes;
use axum::extract::{Extension, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use serde_json::Value;

use crate::application::Application;
use crate::html::{error_page, hidden, page};
use crate::issuer::Origin;
use crate::jwt::{self, Claims};
use crate::logs::Event;
use crate::oauth::redirect;
use crate::parameters::Parameters;
use crate::session;
use crate::state::Tenant;

/// What the confirming button of our own page adds.
const CONFIRMED: &str = "confirmed";

pub(crate) async fn by_link(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let parameters = Parameters::of_query(query.as_deref());
    // Only our page confirms, and it does so by POST.
    log_out(&tenant, &origin, &headers, &parameters, false)
}

pub(crate) async fn by_form(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let parameters = Parameters::of_form(&body);
    let own_page = headers.get(header::ORIGIN).is_none_or(|sent| sent == origin.as_str() || sent == "null");
    let confirmed = own_page && parameters.get(CONFIRMED) == Some("yes");
    log_out(&tenant, &origin, &headers, &parameters, confirmed)
}

/// Ends the tenant's session and nothing else: access tokens live on, refresh tokens are not revoked.
fn log_out(
    tenant: &Tenant,
    origin: &Origin,
    headers: &HeaderMap,
    parameters: &Parameters,
    confirmed: bool,
) -> Response {
    let refused = |description: &str| error_page(StatusCode::BAD_REQUEST, "invalid_request", description);
    if let Some(name) = parameters.repeated() {
        return refused(&format!("The parameter {name} came twice."));
    }
    let hint = match parameters.get("id_token_hint").map(|token| hinted(tenant, origin, token)) {
        Some(None) => return refused("The id_token_hint was not issued by this tenant."),
        Some(hint) => hint,
        None => None,
    };
    let client_id = parameters.get("client_id").or_else(|| hint.as_ref()?.get("aud")?.as_str());
    let application = match client_id.map(|id| tenant.application(id)) {
        Some(None) => return refused("Unknown client."),
        Some(application) => application,
        None => None,
    };
    let back = match parameters.get("post_logout_redirect_uri") {
        None => None,
        Some(url) if is_allowed(application.as_ref(), url) => Some(url),
        Some(_) => return refused("The post_logout_redirect_uri is not in the list of allowed logout URLs."),
    };

    let mut state = tenant.state();
    if let Some(session) = state.session(origin, headers) {
        let hinted_sid = hint.as_ref().and_then(|claims| claims.get("sid")).and_then(Value::as_str);
        let sid = parameters.get("logout_hint").or(hinted_sid);
        if !confirmed && sid != Some(session.sid.as_str()) {
            // Anybody could have made this link.
            return confirmation(parameters);
        }
        state.end_session(origin, headers);
        state.log(Event::Logout, &session.user_id, client_id.unwrap_or_default(), "");
    }
    let mut response = match back {
        Some(url) if parameters.get("state").is_some() => {
            redirect::to_application(url, &[], parameters.get("state"))
        }
        Some(url) => redirect::to(url),
        None => page(StatusCode::OK, "You are signed out", "<p>You can close this page.</p>"),
    };
    if let Some(cookie) = session::clear_cookie(origin) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The claims of an ID token of ours; it may have expired.
fn hinted(tenant: &Tenant, origin: &Origin, token: &str) -> Option<Claims> {
    let claims = jwt::verify(&tenant.state().keys, token, true).ok()?;
    (claims.get("iss")?.as_str()? == origin.issuer()).then_some(claims)
}

/// An exact match, query included. Without an application the tenant's own list counts, which is empty.
fn is_allowed(application: Option<&Application>, url: &str) -> bool {
    application.is_some_and(|application| application.logout_urls().any(|allowed| allowed == url))
}

fn confirmation(parameters: &Parameters) -> Response {
    let main = format!(
        r#"<p>Do you want to sign out?</p>
<form method="post" action="/oidc/logout">{}{}<button class="first">Sign out</button></form>"#,
        hidden(parameters.iter().filter(|(name, _)| *name != CONFIRMED)),
        hidden([(CONFIRMED, "yes")]),
    );
    page(StatusCode::OK, "Sign out", &main)
}
