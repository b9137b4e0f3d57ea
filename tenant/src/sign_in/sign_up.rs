//! `GET` and `POST /u/signup`: a new user of the tenant's database, who is signed in at once.

use axum::body::Bytes;
use axum::extract::{Extension, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::Map;

use crate::database::new_user;
use crate::html::{escape, page};
use crate::issuer::Origin;
use crate::parameters::Parameters;
use crate::password;
use crate::sign_in::{complete::complete, transaction};
use crate::state::Tenant;

pub(crate) async fn show(State(tenant): State<Tenant>, RawQuery(query): RawQuery) -> Response {
    match transaction(&tenant, query.as_deref()) {
        Ok((id, transaction)) => form(&id, transaction.login_hint.as_deref().unwrap_or_default(), None),
        Err(over) => *over,
    }
}

pub(crate) async fn submit(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let id = match transaction(&tenant, query.as_deref()) {
        Ok((id, _)) => id,
        Err(over) => return *over,
    };
    let fields = Parameters::of_form(&body);
    let email = fields.get("email").unwrap_or_default().trim().to_lowercase();
    let typed = fields.get("password").unwrap_or_default().to_owned();
    if !new_user::is_email(&email) {
        return form(&id, &email, Some("Email is not valid."));
    }
    if !password::is_strong(&typed) {
        return form(&id, &email, Some(password::TOO_WEAK));
    }
    // The same words for an address that is taken: whose it is, is nobody's business.
    let failed = || form(&id, &email, Some("Something went wrong, please try again later"));
    let Some(hash) = tokio::task::spawn_blocking(move || password::hash(&typed)).await.ok().flatten() else {
        return failed();
    };
    let user_id = {
        let mut state = tenant.state();
        if new_user::is_taken(&state, &email) {
            return failed();
        }
        let user_id = new_user::register(&mut state, &email, hash, Map::new());
        state.mail_verification(&origin, &user_id, &email);
        user_id
    };
    complete(&tenant, &origin, &headers, &id, &user_id)
}

fn form(id: &str, email: &str, wrong: Option<&str>) -> Response {
    let status = if wrong.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let (message, marked) = match wrong {
        Some(text) => (
            format!(r#"<p class="wrong" id="wrong" role="alert">{}</p>"#, escape(text)),
            r#" aria-invalid="true" aria-describedby="wrong""#,
        ),
        None => (String::new(), ""),
    };
    let main = format!(
        r#"{message}
<form method="post" action="/u/signup?state={state}">
<label for="email">Email address</label>
<input id="email" name="email" type="email" autocomplete="email" autocapitalize="none" spellcheck="false" required value="{email}"{marked} autofocus>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="new-password" minlength="8" required{marked}>
<button class="first" type="submit">Continue</button>
</form>
<p>Here already? <a href="/u/login?state={state}">Sign in</a></p>
<p><a href="/u/login/cancel?state={state}">Cancel</a></p>"#,
        state = escape(id),
        email = escape(email),
    );
    page(status, "Sign up", &main)
}
