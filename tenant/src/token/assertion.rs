//! `private_key_jwt`: an application proves itself by a signature instead of a secret (RFC 7523 §2.2 and §3).

use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde::Deserialize;
use std::time::Duration;

use crate::application::Application;
use crate::clock;
use crate::issuer::Origin;
use crate::oauth::error::OAuthError;
use crate::parameters::Parameters;
use crate::random;
use crate::state::Tenant;

/// The one value of `client_assertion_type`.
pub(super) const TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// Auth0 docs: Authenticate with Private Key JWT: at most this many bytes, and characters of `iss`, `sub` and `jti`.
const LONGEST: usize = 2048;
const LONGEST_ID: usize = 64;
/// Seconds that clocks may differ.
const SKEW: i64 = 10;
/// Seconds that an assertion may be good for.
const LONGEST_LIFE: i64 = 300;

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    /// The issuer as one string; a list, which RFC 7523 allows, is refused.
    aud: String,
    jti: String,
    exp: i64,
    iat: Option<i64>,
    nbf: Option<i64>,
}

/// Whether the request carries one.
pub(super) fn is_in(parameters: &Parameters) -> bool {
    parameters.get("client_assertion").is_some() || parameters.get("client_assertion_type").is_some()
}

/// The application whose key signed the assertion. Each assertion is good once.
pub(super) fn authenticate(
    tenant: &Tenant,
    origin: &Origin,
    parameters: &Parameters,
) -> Result<Application, OAuthError> {
    if parameters.get("client_assertion_type") != Some(TYPE) {
        return Err(OAuthError::invalid_request("Unsupported client_assertion_type"));
    }
    let assertion =
        parameters.get("client_assertion").ok_or_else(|| OAuthError::missing("client_assertion"))?;
    let key = tenant.options().client_public_key.as_deref();
    let key = key.and_then(|pem| DecodingKey::from_rsa_pem(pem.as_bytes()).ok());
    let (Some(key), true) = (key, assertion.len() <= LONGEST) else { return Err(OAuthError::unauthorized()) };
    let mut validation = Validation::new(Algorithm::RS256);
    validation.algorithms = vec![Algorithm::RS256, Algorithm::RS384, Algorithm::PS256];
    // Times and audience are stricter here than in the library.
    validation.validate_exp = false;
    validation.validate_aud = false;
    validation.required_spec_claims.clear();
    let claims = jsonwebtoken::decode::<Claims>(assertion, &key, &validation)
        .map_err(|_| OAuthError::unauthorized())?
        .claims;
    let now = clock::unix_now();
    let ids_fit =
        [&claims.iss, &claims.sub, &claims.jti].iter().all(|id| (1..=LONGEST_ID).contains(&id.len()));
    let begins = [claims.iat, claims.nbf].into_iter().flatten().all(|at| at <= now + SKEW);
    let in_time = begins && now - SKEW < claims.exp && claims.exp <= now + LONGEST_LIFE + SKEW;
    let about_one = claims.iss == claims.sub
        && parameters.get("client_id").is_none_or(|id| id == claims.sub)
        && claims.aud == origin.issuer();
    let application = tenant.application(&claims.sub).filter(Application::has_key);
    match application {
        Some(application) if ids_fit && in_time && about_one => {
            let life = u64::try_from(claims.exp - now + SKEW).unwrap_or_default();
            let mut state = tenant.state();
            let seen = random::digest(&claims.jti);
            if state.assertions.get(&seen).is_some() {
                return Err(OAuthError::unauthorized());
            }
            state.assertions.insert(seen, (), Duration::from_secs(life));
            Ok(application)
        }
        _ => Err(OAuthError::unauthorized()),
    }
}
