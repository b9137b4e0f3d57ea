//! `GET` and `POST /u/login`: by e-mail address and password.

use axum::body::Bytes;
use axum::extract::{Extension, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::html::{escape, hidden, page};
use crate::issuer::Origin;
use crate::logs::Event;
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
    let (id, transaction) = match transaction(&tenant, query.as_deref()) {
        Ok(found) => found,
        Err(over) => return *over,
    };
    let fields = Parameters::of_form(&body);
    let email = fields.get("username").unwrap_or_default().trim().to_owned();
    let typed = fields.get("password").unwrap_or_default().to_owned();
    // Sam's organisation checks his password, the tenant's database everybody else's: which, the address tells.
    let found = {
        let state = tenant.state();
        let user = state.users.values().find(|user| {
            user.password_hash.is_some()
                && user.text("email").is_some_and(|own| own.eq_ignore_ascii_case(&email))
        });
        user.map(|user| (user.id().to_owned(), user.password_hash.clone()))
    };
    let hash = found.as_ref().and_then(|(_, hash)| hash.clone());
    let right =
        tokio::task::spawn_blocking(move || password::verify(&typed, hash.as_deref())).await.unwrap_or(false);
    match found {
        Some((user_id, _)) if right => complete(&tenant, &origin, &headers, &id, &user_id),
        Some((user_id, _)) => {
            let client_id = transaction.client_id;
            tenant.state().log(Event::WrongPassword, &user_id, &client_id, "Wrong email or password.");
            form(&id, &email, Some("Wrong email or password."))
        }
        None => form(&id, &email, Some("Wrong email or password.")),
    }
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
    // Whoever has an address there types the password next.
    let (focus_email, focus_password) =
        if email.is_empty() { (" autofocus", "") } else { ("", " autofocus") };
    let state = escape(id);
    let main = format!(
        r#"{message}
<form method="post" action="/u/login?state={state}">
<label for="username">Email address</label>
<input id="username" name="username" type="email" autocomplete="username" autocapitalize="none" spellcheck="false" required value="{email}"{marked}{focus_email}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required{marked}{focus_password}>
<button class="first" type="submit">Continue</button>
</form>
<p class="or">or</p>
<form method="get" action="/u/login/google">{hidden}<button type="submit">Continue with Google</button></form>
<p>Nobody here yet? <a href="/u/signup?state={state}">Sign up</a></p>
<p><a href="/u/login/cancel?state={state}">Cancel</a></p>"#,
        email = escape(email),
        hidden = hidden([("state", id)]),
    );
    page(status, "Sign in", &main)
}
