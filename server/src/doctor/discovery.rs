//! Whether the tenant is there, is the one that is meant, and has the same time.

use super::Report;
use crate::config::{Config, is_loopback};
use crate::issuer::{Answer, Upstream, UpstreamError};
use http::header;
use serde::Deserialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;
use url::Url;

/// ID tokens and assertions are refused when clocks differ by more.
const LARGEST_SKEW: i64 = 10;

/// What is asked of the metadata here; reading all of it is the server's own part.
#[derive(Deserialize)]
struct Said {
    issuer: String,
}

/// Whether it makes sense to go on.
pub async fn examine(
    report: &mut Report,
    upstream: &Upstream,
    config: &Config,
    now: &(dyn Fn() -> i64 + Send + Sync),
) -> bool {
    let issuer = &config.issuer;
    let about = "discovery";
    let Ok(address) = issuer.join(".well-known/openid-configuration") else { return false };
    let answer = match upstream.send(upstream.client().get(address.clone())).await {
        Ok(answer) => answer,
        Err(UpstreamError::NotSent(error)) => {
            report.error(about, format!("{issuer} cannot be reached ({}). Check AUTH0_DOMAIN and the network; for a CA of your own, set SSL_CERT_FILE", root(&error)));
            return false;
        }
        Err(error) => {
            report.error(about, format!("{issuer} gave no answer ({error}). Check AUTH0_DOMAIN"));
            return false;
        }
    };
    clock(report, &answer, now());
    if !answer.status.is_success() {
        report.error(
            about,
            format!(
                "{address} answered {}. AUTH0_DOMAIN is to be a tenant's domain, as `example.eu.auth0.com`",
                answer.status
            ),
        );
        return false;
    }
    match serde_json::from_slice::<Said>(&answer.body) {
        Ok(said) if said.issuer == issuer.as_str() => {
            report.good(about, format!("{issuer} answers for itself"));
            domains(report, &config.management_base);
            true
        }
        Ok(said) => {
            let domain = said.issuer.trim_start_matches("https://").trim_end_matches('/');
            report.error(about, format!("{issuer} speaks for {}. Set AUTH0_DOMAIN to `{domain}`: tokens of one issuer are not taken for another's", said.issuer));
            false
        }
        Err(_) => {
            report.error(
                about,
                format!("{address} is no OpenID Connect metadata. AUTH0_DOMAIN is to be a tenant's domain"),
            );
            false
        }
    }
}

fn clock(report: &mut Report, answer: &Answer, now: i64) {
    let date = answer.headers.get(header::DATE).and_then(|date| date.to_str().ok());
    // HTTP writes GMT where RFC 2822 writes an offset.
    let date = date.and_then(|date| OffsetDateTime::parse(&date.replace("GMT", "+0000"), &Rfc2822).ok());
    let Some(theirs) = date.map(OffsetDateTime::unix_timestamp) else {
        report.warning(
            "clock",
            "the tenant does not say what time it is; compare this machine's clock by hand",
        );
        return;
    };
    let ahead = now - theirs;
    if ahead.abs() > LARGEST_SKEW {
        let direction = if ahead > 0 { "ahead of" } else { "behind" };
        report.error("clock", format!("this machine is {} s {direction} the tenant: tokens will seem expired or not valid yet. Let NTP set its clock", ahead.abs()));
    } else {
        report.good("clock", format!("within {LARGEST_SKEW} s of the tenant's"));
    }
}

/// The Management API takes tokens for the tenant's own domain only (Auth0 docs: *Custom domains*).
fn domains(report: &mut Report, management: &Url) {
    let is_canonical = management.host_str().is_some_and(|host| host.ends_with(".auth0.com"));
    if is_canonical || is_loopback(management) {
        report.good("domains", format!("the Management API is asked at {management}"));
    } else {
        report.warning("domains", format!("{management} seems to be a custom domain, which the Management API does not take. Set AUTH0_MANAGEMENT_API_DOMAIN to the tenant's own, as `example.eu.auth0.com`"));
    }
}

/// The innermost cause, which says most.
fn root(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::Grade;

    #[test]
    fn a_custom_domain_is_told_from_the_tenants_own() {
        for (domain, grade) in [
            ("https://example.eu.auth0.com/", Grade::Good),
            ("http://127.0.0.1:3100/", Grade::Good),
            ("https://login.example.com/", Grade::Warning),
            ("https://auth0.com.example/", Grade::Warning),
        ] {
            let mut report = Report::default();
            domains(&mut report, &Url::parse(domain).unwrap());
            assert_eq!(report.0.iter().map(|finding| finding.grade).collect::<Vec<_>>(), [grade], "{domain}");
        }
    }
}
