//! `GET` and `POST /u/login/google`: the choice of an account that stands for Google's own pages.

use std::fmt::Write;

use axum::body::Bytes;
use axum::extract::{Extension, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::connection::Kind;
use crate::html::{error_page, escape, hidden, page};
use crate::issuer::Origin;
use crate::oauth::transaction::Transaction;
use crate::parameters::Parameters;
use crate::sign_in::{complete::complete, transaction};
use crate::state::Tenant;

pub(crate) async fn choose(State(tenant): State<Tenant>, RawQuery(query): RawQuery) -> Response {
    let (id, transaction) = match transaction(&tenant, query.as_deref()) {
        Ok(found) => found,
        Err(over) => return *over,
    };
    let state = escape(&id);
    let mut main = String::from("<p>Continue as</p>\n");
    for (user_id, name, email) in accounts(&tenant, &transaction) {
        let _ = writeln!(
            main,
            r#"<form method="post" action="/u/login/google?state={state}">{}<button type="submit"><bdi>{}</bdi> <small>{}</small></button></form>"#,
            hidden([("user_id", user_id.as_str())]),
            escape(&name),
            escape(&email),
        );
    }
    let _ = write!(main, r#"<p><a href="/u/login/cancel?state={state}">Cancel</a></p>"#);
    page(StatusCode::OK, "Choose a Google account", &main)
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
    let chosen = fields.get("user_id").unwrap_or_default();
    // Without a password this door is for those who come by Google, and for nobody else.
    if accounts(&tenant, &transaction).iter().any(|(user_id, _, _)| user_id == chosen) {
        complete(&tenant, &origin, &headers, &id, chosen)
    } else {
        error_page(StatusCode::BAD_REQUEST, "invalid_request", "There is no such Google account.")
    }
}

/// Who may come by Google: `user_id`, name and e-mail as Google has them.
fn accounts(tenant: &Tenant, transaction: &Transaction) -> Vec<(String, String, String)> {
    let state = tenant.state();
    let social =
        |name: &str| state.connection(name).is_some_and(|connection| connection.kind == Kind::Social);
    let wanted = transaction.connection.as_deref().filter(|name| social(name));
    state
        .users
        .values()
        .filter(|user| {
            let own = user.connection();
            social(own) && wanted.is_none_or(|name| name == own)
        })
        .map(|user| {
            let at_google =
                |name: &str| user.upstream.get(name).and_then(|value| value.as_str()).unwrap_or_default();
            (user.id().to_owned(), at_google("name").to_owned(), at_google("email").to_owned())
        })
        .collect()
}
