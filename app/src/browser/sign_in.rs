//! Begins a sign-in: authorization code with PKCE (RFC 6749 §4.1, RFC 7636), asked for by address.

use crate::browser::dom::{find, language, location, run, show, tell};
use crate::browser::secret;
use crate::browser::transaction::{self, Transaction, now};
use crate::signin::return_to;
use crate::words;
use web_sys::Element;

/// Leaves for the tenant.
pub fn wake(island: &Element) {
    let Some(place) = find(island, "[data-sign-in]") else { return };
    run(async move {
        let left = match address(&place).await {
            Some(address) => location().replace(&address).is_ok(),
            None => false,
        };
        if !left {
            tell(&place, "[data-message]", &words::signin_no_crypto());
            if let Some(again) = find(&place, "[data-again]") {
                show(&again, true);
            }
        }
        // On a slow network the tenant's page may take its time: the notice about scripts would be wrong.
        if let Some(slow) = find(&place, "[data-slow]") {
            slow.remove();
        }
    });
}

async fn address(place: &Element) -> Option<String> {
    let setting = |name: &str| place.get_attribute(name).unwrap_or_default();
    let (state, nonce, verifier) = (secret::random()?, secret::random()?, secret::random()?);
    let challenge = secret::challenge(&verifier).await?;
    let mut address = setting("data-authorization-endpoint");
    let parameters = [
        ("response_type", "code"),
        ("client_id", &setting("data-client-id")),
        ("redirect_uri", &setting("data-redirect-uri")),
        ("scope", "openid profile email offline_access"),
        ("state", &state),
        ("nonce", &nonce),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
        // The tenant's page in the language of this one (OpenID Connect Core §3.1.2.1).
        ("ui_locales", &language()),
    ];
    let mut separator = if address.contains('?') { '&' } else { '?' };
    for (name, value) in parameters {
        address.push(separator);
        address.push_str(name);
        address.push('=');
        address.push_str(&String::from(js_sys::encode_uri_component(value)));
        separator = '&';
    }
    let transaction = Transaction {
        verifier,
        nonce,
        return_to: return_to(&setting("data-return-to")).to_owned(),
        issuer: setting("data-issuer"),
        issuer_in_response: place.has_attribute("data-issuer-in-response"),
        at: now(),
    };
    transaction::keep(&state, &transaction)?;
    Some(address)
}
