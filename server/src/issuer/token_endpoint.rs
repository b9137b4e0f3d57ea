//! The token endpoint, by the `oauth2` crate: a code, a refresh token or a client's own credential for tokens.

use super::metadata::{Metadata, MetadataSource};
use super::upstream::{RateSaid, Upstream, UpstreamError};
use crate::config::{Client, ClientCredential};
use aws_lc_rs::rand;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use oauth2::basic::{
    BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, EndpointNotSet, EndpointSet, ExtraTokenFields,
    HttpRequest, HttpResponse, PkceCodeVerifier, RedirectUrl, RefreshToken, RequestTokenError,
    StandardRevocableToken, StandardTokenResponse, TokenResponse, TokenUrl,
};
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Redeems grants for one client.
pub struct TokenEndpoint {
    upstream: Upstream,
    metadata: Arc<MetadataSource>,
    client: Client,
    now: Arc<dyn Fn() -> i64 + Send + Sync>,
}

/// What was granted.
pub struct Granted {
    /// The access token.
    pub access_token: String,
    /// Seconds it is good for, where the tenant said.
    pub expires_in: Option<u64>,
    /// The ID token.
    pub id_token: Option<String>,
    /// The refresh token.
    pub refresh_token: Option<String>,
    /// The scopes, where the tenant said.
    pub scopes: Vec<String>,
}

/// Why nothing was granted.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// The grant is used up, expired, revoked, or its user is gone (`invalid_grant`).
    #[error("the grant was refused: {0}")]
    Grant(String),
    /// The client is not known, or may not do this: a mistake of the operator's.
    #[error("the client was refused: {0}")]
    Client(String),
    /// Too many requests.
    #[error("too many requests")]
    Busy {
        /// Seconds until another try makes sense.
        retry_after: u32,
    },
    /// No usable answer.
    #[error("the token endpoint gave no usable answer")]
    Unreachable(#[source] UpstreamError),
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
struct IdTokenField {
    id_token: Option<String>,
}

impl ExtraTokenFields for IdTokenField {}

/// Parameters of a token request beyond those of its grant.
type Parameters = Vec<(&'static str, String)>;
type Response = StandardTokenResponse<IdTokenField, BasicTokenType>;
type OAuthClient = oauth2::Client<
    BasicErrorResponse,
    Response,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

impl TokenEndpoint {
    /// The token endpoint of the issuer, as this client sees it. `now` gives Unix seconds.
    #[must_use]
    pub fn new(
        upstream: Upstream,
        metadata: Arc<MetadataSource>,
        client: Client,
        now: Arc<dyn Fn() -> i64 + Send + Sync>,
    ) -> Self {
        Self { upstream, metadata, client, now }
    }

    /// Redeems an authorization code (RFC 6749 §4.1.3, RFC 7636 §4.5).
    ///
    /// # Errors
    /// [`TokenError::Grant`] for a code that is late, used, or of another verifier.
    pub async fn redeem(
        &self,
        code: String,
        verifier: String,
        redirect_uri: String,
    ) -> Result<Granted, TokenError> {
        let (client, parameters) = self.prepared().await?;
        let redirect_uri = RedirectUrl::new(redirect_uri).map_err(|_| unusable())?;
        let mut request = client
            .exchange_code(AuthorizationCode::new(code))
            .set_pkce_verifier(PkceCodeVerifier::new(verifier))
            .set_redirect_uri(std::borrow::Cow::Owned(redirect_uri));
        for (name, value) in parameters {
            request = request.add_extra_param(name, value);
        }
        granted(request.request_async(&self.sender()).await)
    }

    /// Redeems a refresh token (RFC 6749 §6).
    ///
    /// # Errors
    /// [`TokenError::Grant`] when it is not good any more.
    pub async fn refresh(&self, refresh_token: String) -> Result<Granted, TokenError> {
        let (client, parameters) = self.prepared().await?;
        let refresh_token = RefreshToken::new(refresh_token);
        let mut request = client.exchange_refresh_token(&refresh_token);
        for (name, value) in parameters {
            request = request.add_extra_param(name, value);
        }
        granted(request.request_async(&self.sender()).await)
    }

    /// A token of the client's own for an audience (RFC 6749 §4.4).
    ///
    /// # Errors
    /// [`TokenError::Client`] when the client is not allowed to have one.
    pub async fn machine(&self, audience: &str) -> Result<Granted, TokenError> {
        let (client, parameters) = self.prepared().await?;
        let mut request = client.exchange_client_credentials().add_extra_param("audience", audience);
        for (name, value) in parameters {
            request = request.add_extra_param(name, value);
        }
        granted(request.request_async(&self.sender()).await)
    }

    /// Revokes a refresh token (RFC 7009). To say it twice does no harm. Where the tenant has no such endpoint, or refuses
    /// this client, nothing more can be done, and that counts as done.
    ///
    /// # Errors
    /// When the tenant may not have heard of it: it should be said again.
    pub async fn revoke(&self, refresh_token: &str) -> Result<(), UpstreamError> {
        let metadata = self.metadata.get().await?;
        let Some(endpoint) = metadata.revocation_endpoint.clone() else { return Ok(()) };
        let mut form = vec![("client_id", self.client.id.clone()), ("token", refresh_token.to_owned())];
        match self.credential(&metadata) {
            Ok((Some(secret), _)) => form.push(("client_secret", secret.secret().clone())),
            Ok((None, parameters)) => form.extend(parameters),
            Err(_) => return Ok(()),
        }
        let answer = self.upstream.send(self.upstream.client().post(endpoint).form(&form)).await;
        let answer = answer.inspect_err(|error| {
            tracing::warn!(%error, "a refresh token could not be revoked");
        })?;
        if answer.status.is_success() {
            return Ok(());
        }
        tracing::warn!(status = %answer.status, "the tenant did not revoke a refresh token");
        let may_help =
            answer.status.is_server_error() || answer.status == http::StatusCode::TOO_MANY_REQUESTS;
        if may_help { Err(UpstreamError::Unusable) } else { Ok(()) }
    }

    async fn prepared(&self) -> Result<(OAuthClient, Parameters), TokenError> {
        let metadata = self.metadata.get().await.map_err(TokenError::Unreachable)?;
        let (secret, parameters) = self.credential(&metadata)?;
        let client = oauth2::Client::new(ClientId::new(self.client.id.clone()))
            // Auth0's applications are registered with `client_secret_post` unless somebody changed it.
            .set_auth_type(AuthType::RequestBody)
            .set_token_uri(TokenUrl::from_url(metadata.token_endpoint.clone()));
        let client = match secret {
            Some(secret) => client.set_client_secret(secret),
            None => client,
        };
        Ok((client, parameters))
    }

    fn credential(&self, metadata: &Metadata) -> Result<(Option<ClientSecret>, Parameters), TokenError> {
        match &self.client.credential {
            ClientCredential::Secret(secret) => {
                Ok((Some(ClientSecret::new(secret.expose_secret().to_owned())), Vec::new()))
            }
            ClientCredential::SigningKey(pem) => {
                let assertion = self.assertion(pem.expose_secret(), &metadata.issuer).ok_or_else(unusable)?;
                let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".to_owned();
                Ok((None, vec![("client_assertion_type", kind), ("client_assertion", assertion)]))
            }
        }
    }

    /// A client assertion (RFC 7523 §3): one use, one minute, for the issuer itself as one string.
    fn assertion(&self, pem: &str, issuer: &str) -> Option<String> {
        let mut unique = [0_u8; 16];
        rand::fill(&mut unique).ok()?;
        let now = (self.now)();
        let claims = serde_json::json!({
            "iss": self.client.id, "sub": self.client.id, "aud": issuer,
            "iat": now, "exp": now + 60, "jti": URL_SAFE_NO_PAD.encode(unique),
        });
        let key = EncodingKey::from_rsa_pem(pem.as_bytes()).ok()?;
        jsonwebtoken::encode(&Header::new(Algorithm::RS256), &claims, &key).ok()
    }

    /// How the `oauth2` crate sends: by our own client, which follows no redirects.
    fn sender(&self) -> impl Fn(HttpRequest) -> std::pin::Pin<Box<dyn Future<Output = Sent> + Send>> + use<> {
        let upstream = self.upstream.clone();
        move |request| {
            let upstream = upstream.clone();
            Box::pin(async move {
                let (parts, body) = request.into_parts();
                let address = parts.uri.to_string();
                let request =
                    upstream.client().request(parts.method, address).headers(parts.headers).body(body);
                let answer = upstream.send(request).await?;
                let out_of_requests = answer.status == http::StatusCode::TOO_MANY_REQUESTS
                    || (!answer.status.is_success() && says_out_of_requests(&answer.body));
                if out_of_requests {
                    return Err(SendError::Busy { retry_after: retry_after(&answer.headers) });
                }
                let body = if answer.status.is_success() {
                    if !answer.is_json() {
                        return Err(SendError::Upstream(UpstreamError::Unusable));
                    }
                    with_a_sensible_life(answer.body)
                } else {
                    answer.body
                };
                let mut response = HttpResponse::new(body);
                *response.status_mut() = answer.status;
                *response.headers_mut() = answer.headers;
                Ok(response)
            })
        }
    }
}

type Sent = Result<HttpResponse, SendError>;

#[derive(Debug, thiserror::Error)]
enum SendError {
    #[error(transparent)]
    Upstream(#[from] UpstreamError),
    #[error("too many requests")]
    Busy { retry_after: u32 },
}

/// A tenant that is out of requests has been seen to say so as `access_denied`, with a status of 500 or 403: its words
/// count, not the status.
fn says_out_of_requests(body: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Refusal {
        #[serde(default)]
        error: String,
        #[serde(default)]
        error_description: String,
    }
    serde_json::from_slice::<Refusal>(body).is_ok_and(|refusal| {
        refusal.error == "too_many_requests" || refusal.error_description.contains("limit has been reached")
    })
}

/// Seconds until the token endpoint has room again, from one to sixty; five where it does not say.
fn retry_after(headers: &http::HeaderMap) -> u32 {
    let seconds = RateSaid::of(headers).reset_in.map_or(5, |reset_in| reset_in.as_secs().clamp(1, 60));
    u32::try_from(seconds).unwrap_or(60)
}

/// The answer without an `expires_in` that is no whole number of seconds: that is as good as none, and no reason to throw
/// the token away. A number in quotes is a number (some gateways write it so).
fn with_a_sensible_life(body: Vec<u8>) -> Vec<u8> {
    let Ok(serde_json::Value::Object(mut answer)) = serde_json::from_slice(&body) else { return body };
    let Some(life) = answer.remove("expires_in") else { return body };
    if life.is_u64() {
        return body;
    }
    if let Some(seconds) = life.as_str().and_then(|text| text.parse::<u64>().ok()) {
        answer.insert("expires_in".to_owned(), seconds.into());
    }
    serde_json::to_vec(&answer).unwrap_or(body)
}

fn unusable() -> TokenError {
    TokenError::Unreachable(UpstreamError::Unusable)
}

fn granted(
    answer: Result<Response, RequestTokenError<SendError, BasicErrorResponse>>,
) -> Result<Granted, TokenError> {
    match answer {
        Ok(response) => Ok(Granted {
            access_token: response.access_token().secret().clone(),
            expires_in: response.expires_in().map(|seconds| seconds.as_secs()),
            id_token: response.extra_fields().id_token.clone(),
            refresh_token: response.refresh_token().map(|token| token.secret().clone()),
            scopes: response
                .scopes()
                .map(|all| all.iter().map(|scope| scope.to_string()).collect())
                .unwrap_or_default(),
        }),
        Err(RequestTokenError::ServerResponse(error)) => {
            let description = error.error_description().cloned().unwrap_or_default();
            let reason = format!("{}: {description}", error.error());
            // Statuses differ between Auth0's documents and its answers, so only the error's name counts.
            match error.error().as_ref() {
                "invalid_grant" => Err(TokenError::Grant(reason)),
                "access_denied" | "unauthorized" if description.contains("blocked") => {
                    Err(TokenError::Grant(reason))
                }
                _ => Err(TokenError::Client(reason)),
            }
        }
        Err(RequestTokenError::Request(SendError::Busy { retry_after })) => {
            Err(TokenError::Busy { retry_after })
        }
        Err(RequestTokenError::Request(SendError::Upstream(error))) => Err(TokenError::Unreachable(error)),
        Err(RequestTokenError::Parse(..) | RequestTokenError::Other(_)) => Err(unusable()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::upstream::Patience;
    use serde_json::{Value, json};

    #[test]
    fn f_18_a_life_that_is_no_number_is_no_reason_to_throw_the_token_away() {
        for (said, kept) in [
            (json!({"t": 1, "expires_in": 60}), json!({"t": 1, "expires_in": 60})),
            (json!({"t": 1, "expires_in": "3600"}), json!({"t": 1, "expires_in": 3600})),
            (json!({"t": 1, "expires_in": -1}), json!({"t": 1})),
            (json!({"t": 1, "expires_in": 0.5}), json!({"t": 1})),
            (json!({"t": 1, "expires_in": "soon"}), json!({"t": 1})),
            (json!({"t": 1, "expires_in": null}), json!({"t": 1})),
            (json!({"t": 1}), json!({"t": 1})),
        ] {
            let body = with_a_sensible_life(said.to_string().into_bytes());
            assert_eq!(serde_json::from_slice::<Value>(&body).unwrap(), kept, "{said}");
        }
        assert_eq!(with_a_sensible_life(b"<html>".to_vec()), b"<html>");
    }

    #[test]
    fn f_15_out_of_requests_is_recognised_by_what_is_said() {
        for (body, expected) in [
            (json!({"error": "access_denied", "error_description": "Global limit has been reached"}), true),
            (json!({"error": "too_many_requests"}), true),
            (json!({"error": "access_denied", "error_description": "Unauthorized"}), false),
            (json!({"error": 7}), false),
        ] {
            assert_eq!(says_out_of_requests(body.to_string().as_bytes()), expected, "{body}");
        }
    }

    #[tokio::test]
    async fn ow_12_t_39_an_assertion_is_for_the_issuer_as_one_string_and_never_used_twice() {
        let key = rsa_key();
        let issuer = url::Url::parse("https://tenant.example/").unwrap();
        let upstream = Upstream::new(Patience::default()).unwrap();
        let metadata = Arc::new(MetadataSource::new(upstream.clone(), issuer.clone()));
        let client =
            Client { id: "me".to_owned(), credential: ClientCredential::SigningKey(key.clone().into()) };
        let endpoint = TokenEndpoint::new(upstream, metadata, client, Arc::new(|| 1_000));
        let claims = || {
            let assertion = endpoint.assertion(&key, issuer.as_str()).unwrap();
            let payload = assertion.split('.').nth(1).unwrap().to_owned();
            serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
        };
        let all: Vec<_> = (0..50).map(|_| claims()).collect();
        let ids: std::collections::BTreeSet<_> = all.iter().map(|c| c["jti"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), all.len());
        for claims in &all {
            assert_eq!((&claims["aud"], &claims["sub"]), (&json!("https://tenant.example/"), &json!("me")));
            assert_eq!((&claims["iat"], &claims["exp"]), (&json!(1_000), &json!(1_060)));
        }
    }

    #[tokio::test]
    async fn t_21_an_error_prints_neither_the_grant_nor_the_client() {
        let closed = {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            listener.local_addr().unwrap()
        };
        let upstream = Upstream::new(Patience::default()).unwrap();
        let issuer = url::Url::parse(&format!("http://{closed}/canary/")).unwrap();
        let metadata = Arc::new(MetadataSource::new(upstream.clone(), issuer));
        let client =
            Client { id: "me".to_owned(), credential: ClientCredential::Secret("canary".to_owned().into()) };
        let endpoint = TokenEndpoint::new(upstream, metadata, client, Arc::new(|| 1_000));
        let canary = || "canary".to_owned();
        let callback = "https://account.example/callback?canary".to_owned();
        for error in [
            endpoint.redeem(canary(), canary(), callback).await.err(),
            endpoint.refresh(canary()).await.err(),
        ] {
            let error = error.unwrap();
            assert!(matches!(error, TokenError::Unreachable(_)), "{error:?}");
            let printed = format!("{error} {error:?}");
            assert!(!printed.contains("canary"), "{printed}");
        }
    }

    /// A new RSA key of 2048 bits, in PEM.
    fn rsa_key() -> String {
        use aws_lc_rs::encoding::AsDer as _;
        let pair = aws_lc_rs::rsa::KeyPair::generate(aws_lc_rs::rsa::KeySize::Rsa2048).unwrap();
        let der: aws_lc_rs::encoding::Pkcs8V1Der<'_> = pair.as_der().unwrap();
        let text = base64::engine::general_purpose::STANDARD.encode(der.as_ref());
        let lines: Vec<_> = text.as_bytes().chunks(64).map(|line| String::from_utf8_lossy(line)).collect();
        format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", lines.join("\n"))
    }
}
