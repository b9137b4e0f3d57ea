//! The application that may read and change users: its credential, its scopes, and, where it may look, the settings of the
//! other one.

use super::Report;
use crate::config::Config;
use crate::directory::{NEEDED_SCOPES, WELCOME_SCOPE};
use crate::issuer::{Granted, MetadataSource, TokenEndpoint, TokenError, Upstream};
use serde::Deserialize;
use std::sync::Arc;

/// Only for this examination: it lets the application's own settings be read.
const TO_LOOK: &str = "read:clients";
/// The shortest leeway under which a rotated token survives a lost cookie.
const LEEWAY: u64 = 60;

/// What is read of an application (Management API, `GET /clients/{id}`).
#[derive(Deserialize)]
struct Application {
    refresh_token: Option<RefreshTokens>,
}

#[derive(Deserialize)]
struct RefreshTokens {
    rotation_type: Option<String>,
    leeway: Option<u64>,
}

pub async fn examine(
    report: &mut Report,
    upstream: &Upstream,
    config: &Config,
    now: Arc<dyn Fn() -> i64 + Send + Sync>,
) {
    let about = "management";
    let base = &config.management_base;
    let metadata = Arc::new(MetadataSource::new(upstream.clone(), base.clone()));
    let endpoint = TokenEndpoint::new(upstream.clone(), metadata, config.management_client.clone(), now);
    let audience = format!("{base}api/v2/");
    let granted = match endpoint.machine(&audience).await {
        Ok(granted) => granted,
        Err(TokenError::Busy { .. }) => {
            report.warning(about, "the tenant has no room for requests just now; try again in a minute");
            return;
        }
        Err(TokenError::Grant(reason) | TokenError::Client(reason)) => {
            report.error(about, format!("no token for {audience} ({reason}). Authorize the application {} for the Management API with read:users and update:users, and allow it the grant *Client Credentials*", config.management_client.id));
            return;
        }
        Err(TokenError::Unreachable(error)) => {
            report.error(
                about,
                format!(
                    "{base} gives no token ({error}). Check AUTH0_MANAGEMENT_API_DOMAIN, else AUTH0_DOMAIN"
                ),
            );
            return;
        }
    };
    report.good(about, format!("{} gets a token for {audience}", config.management_client.id));
    scopes(report, &granted);
    rotation(report, upstream, config, &granted).await;
}

fn scopes(report: &mut Report, granted: &Granted) {
    let about = "scopes";
    let has = |scope: &str| granted.scopes.iter().any(|one| one == scope);
    let missing: Vec<_> = NEEDED_SCOPES.into_iter().filter(|scope| !has(scope)).collect();
    if missing.is_empty() {
        report.good(about, NEEDED_SCOPES.join(" and "));
    } else {
        report.error(
            about,
            format!("missing: {}. Grant them to the application for the Management API", missing.join(", ")),
        );
    }
    if !has(WELCOME_SCOPE) {
        report.warning(about, format!("{WELCOME_SCOPE} is not granted: which connections let people edit their name is assumed, and learned by refusal"));
    }
    let is_known = |scope: &&String| {
        NEEDED_SCOPES.contains(&scope.as_str()) || matches!(scope.as_str(), WELCOME_SCOPE | TO_LOOK)
    };
    let surplus: Vec<_> = granted.scopes.iter().filter(|scope| !is_known(scope)).cloned().collect();
    if !surplus.is_empty() {
        report.warning(
            about,
            format!(
                "more than needed: {}. Take them away: whoever got hold of this server would have them",
                surplus.join(", ")
            ),
        );
    }
}

async fn rotation(report: &mut Report, upstream: &Upstream, config: &Config, granted: &Granted) {
    let about = "rotation";
    if !granted.scopes.iter().any(|scope| scope == TO_LOOK) {
        report.warning(about, format!("not looked at: that takes the scope {TO_LOOK}, which you may grant for the time of this examination. *Refresh Token Rotation* is to be off, or its leeway {LEEWAY} s or more"));
        return;
    }
    report.warning("scopes", format!("{TO_LOOK} was good for this examination; take it away now"));
    let Ok(mut address) = config.management_base.join("api/v2/clients/") else { return };
    if let Ok(mut segments) = address.path_segments_mut() {
        segments.pop_if_empty().push(&config.client.id);
    }
    address.query_pairs_mut().append_pair("fields", "refresh_token").append_pair("include_fields", "true");
    let request = upstream.client().get(address).bearer_auth(&granted.access_token);
    let found = match upstream.send(request).await {
        Ok(answer) if answer.status.is_success() => serde_json::from_slice::<Application>(&answer.body).ok(),
        _ => None,
    };
    let Some(found) = found else {
        report.warning(about, format!("the settings of {} could not be read", config.client.id));
        return;
    };
    let tokens = found.refresh_token.unwrap_or(RefreshTokens { rotation_type: None, leeway: None });
    match (tokens.rotation_type.as_deref(), tokens.leeway.unwrap_or(0)) {
        (Some("rotating"), leeway) if leeway < LEEWAY => report.error(about, format!("refresh tokens rotate with a leeway of {leeway} s: a lost answer signs people out. Turn rotation off, or set the leeway to {LEEWAY} s or more")),
        (Some("rotating"), leeway) => report.good(about, format!("on, with a leeway of {leeway} s")),
        _ => report.good(about, "off, as a confidential client may have it"),
    }
}
