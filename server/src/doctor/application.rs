//! The application that people sign in to: its credential and its callback.

use super::Report;
use crate::config::{Config, is_loopback};
use crate::issuer::{MetadataSource, TokenEndpoint, TokenError, Upstream};
use http::header;
use url::Url;

pub async fn examine(
    report: &mut Report,
    upstream: &Upstream,
    config: &Config,
    metadata: &MetadataSource,
    endpoint: &TokenEndpoint,
) {
    credential(report, config, endpoint).await;
    callback(report, upstream, config, metadata).await;
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

/// Nobody is signed in here, so the tenant sends `login_required` to the callback, if it is allowed, and shows a page of its
/// own if it is not.
async fn callback(report: &mut Report, upstream: &Upstream, config: &Config, metadata: &MetadataSource) {
    let about = "callback";
    let callback = config.redirect_uri();
    let Ok(metadata) = metadata.get().await else { return };
    let mut address = metadata.authorization_endpoint.clone();
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
        Err(error) => {
            report.error(about, format!("the authorization endpoint gave no answer ({error})"));
            return;
        }
    };
    let location = answer.headers.get(header::LOCATION).and_then(|location| location.to_str().ok());
    let location = location.and_then(|location| Url::parse(location).ok());
    let back = location.filter(|location| {
        let mut without = location.clone();
        without.set_query(None);
        without.as_str() == callback
    });
    let Some(back) = back else {
        report.error(about, format!("the application does not allow {callback}. Add it to *Allowed Callback URLs*, and check that APP_BASE_URL is where people reach this page"));
        return;
    };
    let error = back.query_pairs().find(|(name, _)| name == "error").map(|(_, error)| error.into_owned());
    match error.as_deref() {
        Some("login_required") => report.good(about, format!("{callback} is allowed")),
        Some("consent_required" | "interaction_required") if is_loopback(&config.app_base_url) => report.warning(about, format!("{callback} is allowed, but people are asked to confirm each sign-in to this machine. Set `skip_non_verifiable_callback_uri_confirmation_prompt` on the application if that is in the way")),
        other => report.warning(about, format!("{callback} is allowed, but the tenant answered {} instead of login_required. Look at its log", other.unwrap_or("nothing"))),
    }
}
