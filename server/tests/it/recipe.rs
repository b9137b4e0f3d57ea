//! Tokens by recipe: a row of a data file says what is other than in a good token, and how it is sent.

use crate::issuer::{AUDIENCE, Issuer, KID, proof_key, signature};
use crate::world::{ALICE, World};
use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::header::{HeaderName, HeaderValue};
use reqwest::{Method, Response};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// One row. What it leaves out is as in a good token.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub id: String,
    pub line: String,
    #[expect(dead_code, reason = "for whoever reads the file")]
    pub what: String,
    #[serde(default)]
    pub dialect: Option<String>,
    #[serde(default)]
    pub mode: Option<String>,
    #[serde(default)]
    pub token: Recipe,
    #[serde(default)]
    pub proof: Option<Recipe>,
    #[serde(default)]
    pub send: Send,
    pub expect: Expect,
}

/// How a token is made.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// Members in place of those of a good header; `null` takes one away, `{"$null": true}` makes it null.
    #[serde(default)]
    header: Map<String, Value>,
    /// Text that is put behind the last member of the header, or the whole header when `header_text` is there.
    #[serde(default)]
    header_more: String,
    header_text: Option<String>,
    #[serde(default)]
    payload: Map<String, Value>,
    #[serde(default)]
    payload_more: String,
    payload_text: Option<String>,
    /// What it is signed with; [`signature`] knows them.
    sign: Option<String>,
    /// The key that a proof shows, by the signature that goes with it.
    key: Option<String>,
    /// What is done to the finished text, one after the other.
    #[serde(default)]
    form: Vec<String>,
}

/// How it is sent. `$token`, `$proof` and `$host` stand for themselves.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Send {
    /// Pairs of name and value; `hex:` begins a value in hexadecimal.
    headers: Vec<(String, String)>,
    query: String,
    update: bool,
    body: Option<Value>,
    /// The very same request once more; the answer to that is what counts.
    twice: bool,
}

impl Default for Send {
    fn default() -> Self {
        let headers = vec![("authorization".to_owned(), "Bearer $token".to_owned())];
        Self { headers, query: String::new(), update: false, body: None, twice: false }
    }
}

/// What the answer is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    pub status: u16,
    pub code: Option<String>,
    /// What is to stand in `WWW-Authenticate`.
    pub challenge: Option<String>,
}

/// What a token is about, besides its recipe.
pub struct Context<'a> {
    pub issuer: &'a Issuer,
    pub world: &'a World,
    pub dialect: &'a str,
}

pub fn rows(text: &str) -> Vec<Row> {
    let rows: Vec<Row> = serde_json::from_str(text).unwrap();
    let mut ids: Vec<_> = rows.iter().map(|row| row.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), rows.len(), "each row has an id of its own");
    rows
}

pub fn now() -> i64 {
    i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()).unwrap()
}

impl Context<'_> {
    /// The access token of a recipe.
    pub fn access_token(&self, recipe: &Recipe) -> String {
        let typ = if self.dialect == "access_token" { "JWT" } else { "at+jwt" };
        let header = json!({"alg": "RS256", "typ": typ, "kid": KID});
        let payload = json!({
            "iss": self.issuer.url, "sub": ALICE, "aud": AUDIENCE, "iat": now(), "exp": now() + 3600,
            "scope": "openid read:profile update:profile", "azp": "selfsame-spa",
        });
        self.made(recipe, header, payload, "issuer")
    }

    /// The ID token of a recipe for the sign-in of that nonce.
    pub fn id_token(&self, recipe: &Recipe, nonce: &str) -> String {
        let header = json!({"alg": "RS256", "typ": "JWT", "kid": KID});
        let payload = json!({
            "iss": self.issuer.url, "sub": ALICE, "aud": "selfsame", "iat": now(), "exp": now() + 36_000,
            "nonce": nonce, "sid": "sid",
        });
        self.made(recipe, header, payload, "issuer")
    }

    /// The proof of a recipe for a token.
    pub fn proof(&self, recipe: &Recipe, token: &str, send: &Send) -> String {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let how = recipe.key.as_deref().unwrap_or("es256");
        let alg = if how == "es256" {
            "ES256"
        } else if how == "ps256" {
            "PS256"
        } else {
            "RS256"
        };
        let header = json!({"typ": "dpop+jwt", "alg": alg, "jwk": proof_key(how)});
        let (method, path) = send.target();
        let payload = json!({
            "jti": format!("proof-{}", COUNT.fetch_add(1, Ordering::SeqCst)), "htm": method.as_str(),
            "htu": format!("{}{path}", self.world.server), "iat": now(),
            "ath": URL_SAFE_NO_PAD.encode(digest(&SHA256, token.as_bytes())),
        });
        self.made(recipe, header, payload, if how == "es256" { "es256" } else { "other" })
    }

    fn made(&self, recipe: &Recipe, header: Value, payload: Value, sign: &str) -> String {
        // One moment for all times of a token: a second may pass meanwhile.
        let now = now();
        let text = |base: Value, changes: &Map<String, Value>, more: &str, whole: &Option<String>| {
            if let Some(whole) = whole {
                return self.filled(whole);
            }
            let mut members = base.as_object().unwrap().clone();
            for (name, value) in changes {
                match value {
                    Value::Null => drop(members.remove(name)),
                    value => drop(members.insert(name.clone(), self.value(value, now))),
                }
            }
            let text = Value::Object(members).to_string();
            if more.is_empty() {
                text
            } else {
                format!("{},{}}}", &text[..text.len() - 1], self.filled(more))
            }
        };
        let header = text(header, &recipe.header, &recipe.header_more, &recipe.header_text);
        let payload = text(payload, &recipe.payload, &recipe.payload_more, &recipe.payload_text);
        let part = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let input = format!("{}.{}", part(header.as_bytes()), part(payload.as_bytes()));
        let signature = signature(recipe.sign.as_deref().unwrap_or(sign), input.as_bytes());
        let whole = format!("{input}.{}", part(&signature));
        recipe.form.iter().fold(whole, |token, form| formed(&token, form))
    }

    /// `{"$now": 60}` is in a minute, `{"$repeat": ["a", 3]}` is `aaa`, `{"$null": true}` is null; texts are filled in.
    fn value(&self, value: &Value, now: i64) -> Value {
        if let Some(after) = value.get("$now") {
            return json!(now + after.as_i64().unwrap());
        }
        if let Some(again) = value.get("$repeat") {
            let times = usize::try_from(again[1].as_u64().unwrap()).unwrap();
            return json!(again[0].as_str().unwrap().repeat(times));
        }
        if value.get("$null").is_some() {
            return Value::Null;
        }
        if let Some(key) = value.get("$key") {
            let mut jwk = proof_key(key.as_str().unwrap());
            for (name, member) in value.as_object().unwrap().iter().filter(|(name, _)| *name != "$key") {
                jwk[name] = member.clone();
            }
            return jwk;
        }
        match value {
            Value::String(text) => json!(self.filled(text)),
            Value::Array(members) => members.iter().map(|member| self.value(member, now)).collect(),
            Value::Object(members) => {
                members.iter().map(|(name, member)| (name.clone(), self.value(member, now))).collect()
            }
            other => other.clone(),
        }
    }

    fn filled(&self, text: &str) -> String {
        let thumbprint = thumbprint(&proof_key("es256"));
        text.replace("$thumbprint_rsa", &thumbprint_rsa(&proof_key("other")))
            .replace("$thumbprint", &thumbprint)
            .replace("$bareiss", self.issuer.url.trim_end_matches('/'))
            .replace("$iss", &self.issuer.url)
            .replace("$aud", AUDIENCE)
            .replace("$server", &self.world.server)
            .replace("$host", self.world.server.trim_start_matches("http://"))
            .replace("$exp", &(now() + 3600).to_string())
            .replace("$iat", &now().to_string())
            .replace("$kid", KID)
    }

    /// Sends a row and gives the answer that counts.
    pub async fn answer(&self, row: &Row) -> Response {
        let token = self.access_token(&row.token);
        let proof = row.proof.as_ref().map(|recipe| self.proof(recipe, &token, &row.send));
        let first = self.sent(&row.send, &token, proof.as_deref()).await;
        if row.send.twice { self.sent(&row.send, &token, proof.as_deref()).await } else { first }
    }

    pub async fn sent(&self, send: &Send, token: &str, proof: Option<&str>) -> Response {
        let (method, path) = send.target();
        let fill = |text: &str| {
            self.filled(text).replace("$token", token).replace("$proof", proof.unwrap_or_default())
        };
        let address = format!("{}{path}{}", self.world.server, fill(&send.query));
        let mut request = self.world.client.request(method.clone(), address);
        for (name, value) in &send.headers {
            let value = match value.strip_prefix("hex:") {
                Some(hex) => (0..hex.len())
                    .step_by(2)
                    .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
                    .collect(),
                None => fill(value).into_bytes(),
            };
            let name = HeaderName::try_from(name.as_str()).unwrap();
            request = request.header(name, HeaderValue::from_bytes(&value).unwrap());
        }
        if method == Method::POST {
            let mut body = json!({
                "subject": ALICE, "base": {"location": "Gothenburg, Sweden"}, "edit": {"location": "Lund"},
            });
            for (name, value) in send.body.iter().flat_map(|body| body.as_object().unwrap()) {
                body[name] = match value {
                    Value::String(text) => json!(fill(text)),
                    other => other.clone(),
                };
            }
            request = request.header("x-selfsame", "1").json(&body);
        }
        request.send().await.unwrap()
    }
}

impl Send {
    /// Whether the request is made twice, and its second answer counts.
    pub fn is_twice(&self) -> bool {
        self.twice
    }

    fn target(&self) -> (Method, &'static str) {
        if self.update { (Method::POST, "/api/profile/update") } else { (Method::GET, "/api/profile") }
    }
}

fn thumbprint(jwk: &Value) -> String {
    let text = format!(r#"{{"crv":"P-256","kty":"EC","x":{},"y":{}}}"#, jwk["x"], jwk["y"]);
    URL_SAFE_NO_PAD.encode(digest(&SHA256, text.as_bytes()))
}

fn thumbprint_rsa(jwk: &Value) -> String {
    let text = format!(r#"{{"e":{},"kty":"RSA","n":{}}}"#, jwk["e"], jwk["n"]);
    URL_SAFE_NO_PAD.encode(digest(&SHA256, text.as_bytes()))
}

/// What is done to a finished token.
fn formed(token: &str, form: &str) -> String {
    let parts: Vec<_> = token.split('.').collect();
    let last = parts.len() - 1;
    let (form, argument) = form.split_once(':').unwrap_or((form, ""));
    let number = || argument.parse::<usize>().unwrap();
    match form {
        "two parts" => parts[..2].join("."),
        "one part" => parts[0].to_owned(),
        "four parts" => format!("{token}.{}", parts[last]),
        "five parts" => format!("{}.{}.{}.{}.{}", parts[0], parts[2], parts[2], parts[1], parts[2]),
        "no signature" => format!("{}.{}.", parts[0], parts[1]),
        "no payload" => format!("{}..{}", parts[0], parts[last]),
        "no header" => format!(".{}.{}", parts[1], parts[last]),
        "behind" => format!("{token}{argument}"),
        "before" => format!("{argument}{token}"),
        "dots" => ".".repeat(number()),
        "letters" => format!("{}.{}.{}", parts[0], "A".repeat(number()), parts[2]),
        "another payload" => {
            let payload = String::from_utf8(URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
            let other = URL_SAFE_NO_PAD.encode(payload.replace("auth0|alice", "auth0|bob"));
            format!("{}.{other}.{}", parts[0], parts[2])
        }
        "another header" => {
            let header = String::from_utf8(URL_SAFE_NO_PAD.decode(parts[0]).unwrap()).unwrap();
            format!("{}.{}.{}", URL_SAFE_NO_PAD.encode(header.replace('{', "{ ")), parts[1], parts[2])
        }
        "flipped bit" => {
            let mut signature = URL_SAFE_NO_PAD.decode(parts[2]).unwrap();
            signature[number()] ^= 1;
            format!("{}.{}.{}", parts[0], parts[1], URL_SAFE_NO_PAD.encode(signature))
        }
        "longer signature" => {
            let mut signature = URL_SAFE_NO_PAD.decode(parts[2]).unwrap();
            signature.push(0);
            format!("{}.{}.{}", parts[0], parts[1], URL_SAFE_NO_PAD.encode(signature))
        }
        "shorter signature" => {
            let signature = URL_SAFE_NO_PAD.decode(parts[2]).unwrap();
            format!("{}.{}.{}", parts[0], parts[1], URL_SAFE_NO_PAD.encode(&signature[1..]))
        }
        // The last letter of 256 bytes holds four bits that say nothing: set, they make a second text for one signature.
        "idle bits" => {
            const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            let value = LETTERS.find(&token[token.len() - 1..]).unwrap();
            format!("{}{}", &token[..token.len() - 1], &LETTERS[value + 1..=value + 1])
        }
        "standard base64" => token.replace('-', "+").replace('_', "/"),
        "line break" => {
            let (one, other) = token.split_at(token.len() / 2);
            format!("{one}{argument}{other}")
        }
        "flattened json" => json!({
            "protected": parts[0], "payload": parts[1], "signature": parts[2],
        })
        .to_string(),
        "general json" => json!({
            "payload": parts[1], "signatures": [{"protected": parts[0], "signature": parts[2]}],
        })
        .to_string(),
        "as text" => URL_SAFE_NO_PAD.encode(token),
        _ => panic!("no such form: {form}"),
    }
}
