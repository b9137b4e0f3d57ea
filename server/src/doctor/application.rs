//! The application that people sign in to: its credential, its callback, and the API that its clients ask for.

use super::Report;
use crate::config::{Config, is_loopback};
use crate::issuer::{MetadataSource, TokenEndpoint, TokenError, Upstream};
use http::{StatusCode, header};
use url::Url;

pub async fn examine(
    report: &mut Report,
    upstream: &Upstream,
    config: &Config,
    metadata: &MetadataSource,
    endpoint: &TokenEndpoint,
) {
    credential(report, config, endpoint).await;
    let Ok(metadata) = metadata.get().await else { return };
    let address = metadata.authorization_endpoint.clone();
    if callback(report, ask(upstream, config, address.clone(), None).await, config)
        && let Some(clients) = &config.clients
    {
        api(report, ask(upstream, config, address, Some(&clients.audience)).await, &clients.audience);
    }
}

/// A code that nobody issued is refused as a grant only after the client was taken for itself.
async fn credential(report: &mut Report, config: &Config, endpoint: &TokenEndpoint) {
    let about = "application";
    let nobody = "a".repeat(43);
    match endpoint.redeem("selfsame-doctor".to_owned(), nobody, config.redirect_uri()).await {
        // A code that nobody issued cannot be taken; a tenant that does is not one to rely on.
        Ok(_) => report.error(about, "the tenant took a code that it never issued. This is no tenant to rely on"),
        Err(TokenError::Grant(_)) => report.good(about, format!("the credential of {} is good", config.client.id)),
        Err(TokenError::Client(reason)) => report.error(about, format!("the tenant does not take the credential of {} ({reason}). Copy AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET from the application's settings; its authentication method is to be *Post*, and the grant *Authorization Code* allowed", config.client.id)),
        Err(TokenError::Busy { .. }) => report.warning(about, "the tenant has no room for requests just now; try again in a minute"),
        Err(TokenError::Unreachable(error)) => report.error(about, format!("the token endpoint gave no usable answer ({error})")),
    }
}

/// What the tenant says to a sign-in without a page.
enum Answer {
    /// Nothing.
    Lost(String),
    /// Something on a page of its own.
    Page,
    /// This, to the callback (RFC 6749 §4.1.2.1).
    Back { error: Option<String>, description: String },
}

/// Nobody is signed in here, so the tenant sends `login_required` to the callback, if it is allowed, and shows a page of its
/// own if it is not.
async fn ask(upstream: &Upstream, config: &Config, mut address: Url, audience: Option<&str>) -> Answer {
    let callback = config.redirect_uri();
    if let Some(audience) = audience {
        address.query_pairs_mut().append_pair("audience", audience);
    }
    address
        .query_pairs_mut()
        .append_pair("response_type", "code")
        .append_pair("client_id", &config.client.id)
        .append_pair("redirect_uri", &callback)
        .append_pair("scope", "openid")
        .append_pair("state", "selfsame-doctor")
        .append_pair("nonce", "selfsame-doctor")
        .append_pair("code_challenge", &"a".repeat(43))
        .append_pair("code_challenge_method", "S256")
        .append_pair("prompt", "none");
    let answer = match upstream.send(upstream.client().get(address)).await {
        Ok(answer) => answer,
        Err(error) => return Answer::Lost(error.to_string()),
    };
    if answer.status == StatusCode::TOO_MANY_REQUESTS || answer.status.is_server_error() {
        return Answer::Lost(format!("it answered {}", answer.status));
    }
    let location = answer.headers.get(header::LOCATION).and_then(|location| location.to_str().ok());
    let location = location.and_then(|location| Url::parse(location).ok());
    let back = location.filter(|location| {
        let mut without = location.clone();
        without.set_query(None);
        without.as_str() == callback
    });
    let Some(back) = back else { return Answer::Page };
    let said =
        |what: &str| back.query_pairs().find(|(name, _)| name == what).map(|(_, said)| said.into_owned());
    Answer::Back { error: said("error"), description: said("error_description").unwrap_or_default() }
}

/// Whether the callback is allowed, and nothing else is wrong.
fn callback(report: &mut Report, answer: Answer, config: &Config) -> bool {
    let about = "callback";
    let callback = config.redirect_uri();
    let error = match answer {
        Answer::Lost(error) => {
            report.error(about, format!("the authorization endpoint gave no answer ({error})"));
            return false;
        }
        Answer::Page => {
            report.error(about, format!("the application does not allow {callback}. Add it to *Allowed Callback URLs*, and check that APP_BASE_URL is where people reach this page"));
            return false;
        }
        Answer::Back { error, .. } => error,
    };
    let is_asked =
        matches!(error.as_deref(), Some("login_required" | "consent_required" | "interaction_required"));
    match error.as_deref() {
        Some("login_required") => report.good(about, format!("{callback} is allowed")),
        Some("consent_required" | "interaction_required") if is_loopback(&config.app_base_url) => report.warning(about, format!("{callback} is allowed, but people are asked to confirm each sign-in to this machine. Set `skip_non_verifiable_callback_uri_confirmation_prompt` on the application if that is in the way")),
        other => report.warning(about, format!("{callback} is allowed, but the tenant answered {} instead of login_required. Look at its log", other.unwrap_or("nothing"))),
    }
    is_asked
}

/// The page's own application asks here, in place of the clients that will. An unknown API is known by its sentence; whether
/// this application may have a token for a known one does not matter.
fn api(report: &mut Report, answer: Answer, audience: &str) {
    let about = "api";
    match answer {
        Answer::Back { error, description } => match error.as_deref() {
            Some("login_required" | "consent_required" | "interaction_required") => {
                report.good(about, format!("the tenant knows {audience}"));
            }
            Some("access_denied") if description.starts_with("Service not found") => report.error(about, format!("the tenant knows no {audience}. Set AUTH0_AUDIENCE to the identifier of this API as Auth0 has it under *APIs*, to the letter")),
            other => report.warning(about, format!("asked for {audience}, the tenant answered {} ({description}). Where an application has to be allowed to use this API, that is no more than this one's lack of it; else look at the tenant's log", other.unwrap_or("nothing"))),
        },
        Answer::Page => report.warning(about, format!("asked for {audience}, the tenant shows a page of its own. Compare AUTH0_AUDIENCE with the identifier of this API in Auth0, under *APIs*")),
        Answer::Lost(error) => report.warning(about, format!("asked for {audience}, the authorization endpoint gave no answer ({error})")),
    }
}
