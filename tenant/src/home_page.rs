//! `GET /`: who is here, what can be called, and where to look.

use std::fmt::Write;

use axum::extract::{Extension, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::api::API_AUDIENCE;
use crate::html::{escape, page};
use crate::issuer::Origin;
use crate::persona::PERSONAS;
use crate::state::Tenant;

/// What a person can open in a browser.
const READABLE: &[(&str, &str)] =
    &[("/.well-known/openid-configuration", "discovery"), ("/.well-known/jwks.json", "keys")];

/// What programs call.
const CALLED: &[(&str, &str)] = &[
    ("/authorize", "prompt, max_age, login_hint, screen_hint; response_mode query, form_post, web_message"),
    ("/oauth/token", "authorization_code, refresh_token, client_credentials; DPoP"),
    ("/oauth/revoke", "ends a refresh token"),
    ("/userinfo", "the latest values of whoever signed in"),
    ("/oidc/logout", "sign out"),
    ("/v2/logout", "sign out, the older way"),
    ("/dbconnections/signup", "a new user"),
    ("/dbconnections/change_password", "a mail to set another password"),
    ("/api/v2/", "Management API"),
];

pub(crate) async fn show(State(tenant): State<Tenant>, Extension(origin): Extension<Origin>) -> Response {
    let mut main = String::from(
        "<p>It behaves as Auth0 does, for development and tests. Everyone here is made up and every secret is \
         published, so it listens on this machine only.</p>\n<h2>People</h2>\n<ul>\n",
    );
    for persona in PERSONAS {
        let how = persona.password.map_or_else(
            || "by <em>Continue with Google</em>".to_owned(),
            |password| format!("password <code>{}</code>", escape(password)),
        );
        let _ = writeln!(
            main,
            "<li><bdi>{}</bdi>, <code>{}</code>, {how}: {}</li>",
            escape(persona.name),
            escape(persona.email),
            escape(persona.shows),
        );
    }
    main.push_str("</ul>\n<h2>Applications</h2>\n<ul>\n");
    for application in &tenant.state().applications {
        let secret = application.secret().map_or_else(
            || "public, with PKCE".to_owned(),
            |secret| format!("secret <code>{}</code>", escape(secret)),
        );
        let _ = writeln!(
            main,
            "<li><code>{}</code>, {secret}: {}</li>",
            escape(application.client_id()),
            escape(&application.grants().collect::<Vec<_>>().join(", ")),
        );
    }
    let _ = write!(
        main,
        "</ul>\n<p>Domain <code>{}</code>, issuer <code>{}</code>, audience of the application's API <code>{API_AUDIENCE}</code>, \
         of the Management API <code>{}</code>.</p>\n<h2>Endpoints</h2>\n<ul>\n",
        escape(origin.as_str()),
        escape(&origin.issuer()),
        escape(&origin.management_audience()),
    );
    for (path, what) in READABLE {
        let _ = writeln!(main, "<li><a href=\"{path}\"><code>{path}</code></a>: {what}</li>");
    }
    for (path, what) in CALLED {
        let _ = writeln!(main, "<li><code>{path}</code>: {what}</li>");
    }
    main.push_str("</ul>\n<p><a href=\"/outbox\">Outbox</a>: the mails that were not sent.</p>");
    if tenant.options().control {
        main.push_str(
            "\n<p>The control surface of tests is on: <a href=\"/_control/journal\">journal</a>, \
             <a href=\"/_control/outbox\">outbox</a> as JSON.</p>",
        );
    }
    page(StatusCode::OK, "Development tenant", &main)
}
