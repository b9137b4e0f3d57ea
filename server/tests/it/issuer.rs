//! An issuer of our own, so that hostile tokens can be truly signed: metadata, keys, a token endpoint that hands out what
//! it is told, and a trap for whoever follows an address in a token. The users stay with the embedded tenant.

use crate::world::World;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256, RSA_PKCS1_SHA384,
    RSA_PSS_SHA256, RsaEncoding,
};
use aws_lc_rs::{encoding, hmac};
use axum::extract::State;
use axum::response::IntoResponse;
use axum::{Json, Router, routing::get};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use tokio::net::TcpListener;

/// The audience of the API under test.
pub const AUDIENCE: &str = "https://selfsame.example/api";
/// The name of the issuer's key.
pub const KID: &str = "the-issuers-key";

/// Made once: a key of 2048 bits takes its time.
static RSA: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate(KeySize::Rsa2048).unwrap());
static OTHER_RSA: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate(KeySize::Rsa2048).unwrap());
static EC: LazyLock<EcdsaKeyPair> =
    LazyLock::new(|| EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap());

/// What a token is signed with.
pub fn signature(how: &str, input: &[u8]) -> Vec<u8> {
    match how {
        "issuer" => rsa(&RSA, &RSA_PKCS1_SHA256, input),
        "other" => rsa(&OTHER_RSA, &RSA_PKCS1_SHA256, input),
        "rs384" => rsa(&RSA, &RSA_PKCS1_SHA384, input),
        "ps256" => rsa(&RSA, &RSA_PSS_SHA256, input),
        "es256" => EC.sign(&SystemRandom::new(), input).unwrap().as_ref().to_vec(),
        "none" => Vec::new(),
        _ => {
            let form = how.strip_prefix("hs256:").unwrap_or_else(|| panic!("no such signature: {how}"));
            let key = hmac::Key::new(hmac::HMAC_SHA256, &public_key_as(form));
            hmac::sign(&key, input).as_ref().to_vec()
        }
    }
}

/// The issuer's public key in the forms that a careless verifier may take for a secret.
fn public_key_as(form: &str) -> Vec<u8> {
    let der: encoding::PublicKeyX509Der<'_> = encoding::AsDer::as_der(RSA.public_key()).unwrap();
    let der = der.as_ref();
    let pem = format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", STANDARD.encode(der));
    match form {
        "pem" => pem.into_bytes(),
        "pem-trimmed" => pem.trim_end().as_bytes().to_vec(),
        "pem-spaced" => format!(" {pem}").into_bytes(),
        "pem-crlf" => pem.replace('\n', "\r\n").into_bytes(),
        "der" => der.to_vec(),
        "pkcs1" => RSA.public_key().as_ref().to_vec(),
        "jwk" => jwk(&RSA, KID).to_string().into_bytes(),
        "modulus" => modulus(&RSA).into_bytes(),
        "modulus-raw" => RSA.public_key().modulus().big_endian_without_leading_zero().to_vec(),
        "empty" => Vec::new(),
        "zeros" => vec![0; 32],
        "kid" => KID.as_bytes().to_vec(),
        _ => panic!("no such form: {form}"),
    }
}

fn rsa(pair: &KeyPair, how: &'static dyn RsaEncoding, input: &[u8]) -> Vec<u8> {
    let mut signature = vec![0; pair.public_modulus_len()];
    pair.sign(how, &SystemRandom::new(), input, &mut signature).unwrap();
    signature
}

fn modulus(pair: &KeyPair) -> String {
    URL_SAFE_NO_PAD.encode(pair.public_key().modulus().big_endian_without_leading_zero())
}

fn jwk(pair: &KeyPair, kid: &str) -> Value {
    json!({"kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": modulus(pair), "e": "AQAB"})
}

/// The public key of a proof.
pub fn proof_key(how: &str) -> Value {
    match how {
        "es256" => {
            let point = EC.public_key().as_ref();
            let part = |range: std::ops::Range<usize>| URL_SAFE_NO_PAD.encode(&point[range]);
            json!({"kty": "EC", "crv": "P-256", "x": part(1..33), "y": part(33..65)})
        }
        _ => json!({"kty": "RSA", "n": modulus(&OTHER_RSA), "e": "AQAB"}),
    }
}

/// The issuer's key set.
pub fn key_set() -> Value {
    json!({"keys": [jwk(&RSA, KID)]})
}

/// The other key under a name, as a set lists it.
pub fn other_key(kid: &str) -> Value {
    jwk(&OTHER_RSA, kid)
}

pub struct Issuer {
    /// With its trailing slash.
    pub url: String,
    pub state: Arc<IssuerState>,
}

pub struct IssuerState {
    url: String,
    keys: Mutex<Value>,
    id_token: Mutex<String>,
    /// How often the keys were fetched.
    pub key_fetches: AtomicUsize,
    /// How often an address was followed that stood in a token.
    pub trapped: AtomicUsize,
}

impl Issuer {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://127.0.0.1:{}/", listener.local_addr().unwrap().port());
        let state = Arc::new(IssuerState {
            url: url.clone(),
            keys: Mutex::new(key_set()),
            id_token: Mutex::default(),
            key_fetches: AtomicUsize::new(0),
            trapped: AtomicUsize::new(0),
        });
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/jwks", get(keys))
            .route("/oauth/token", axum::routing::post(token))
            .fallback(trap)
            .with_state(Arc::clone(&state));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { url, state }
    }

    /// A server that believes this issuer, while the users are the embedded tenant's.
    pub async fn world(&self, variables: &[(&str, &str)]) -> World {
        World::with(tenant::Options::default(), |name| match name {
            "AUTH0_DOMAIN" => Some(self.url.clone()),
            // So many rows come from one address.
            _ if name.starts_with("RATE_LIMIT_") => Some("0".to_owned()),
            _ => variables.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned()),
        })
        .await
    }

    pub fn publish(&self, keys: Value) {
        *self.state.keys.lock().unwrap() = keys;
    }

    /// The ID token that the next code is redeemed for.
    pub fn hand_out(&self, id_token: String) {
        *self.state.id_token.lock().unwrap() = id_token;
    }

    pub fn key_fetches(&self) -> usize {
        self.state.key_fetches.load(Ordering::SeqCst)
    }

    pub fn trapped(&self) -> usize {
        self.state.trapped.load(Ordering::SeqCst)
    }
}

async fn metadata(State(issuer): State<Arc<IssuerState>>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", issuer.url);
    Json(json!({
        "issuer": issuer.url,
        "authorization_endpoint": at("authorize"),
        "token_endpoint": at("oauth/token"),
        "jwks_uri": at("jwks"),
        "response_types_supported": ["code"],
        "id_token_signing_alg_values_supported": ["RS256"],
    }))
}

async fn keys(State(issuer): State<Arc<IssuerState>>) -> Json<Value> {
    issuer.key_fetches.fetch_add(1, Ordering::SeqCst);
    Json(issuer.keys.lock().unwrap().clone())
}

async fn token(State(issuer): State<Arc<IssuerState>>) -> Json<Value> {
    let id_token = issuer.id_token.lock().unwrap().clone();
    Json(json!({"access_token": "opaque", "token_type": "Bearer", "expires_in": 3600, "id_token": id_token}))
}

async fn trap(State(issuer): State<Arc<IssuerState>>) -> impl IntoResponse {
    issuer.trapped.fetch_add(1, Ordering::SeqCst);
    Json(key_set())
}
