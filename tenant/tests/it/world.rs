//! A running tenant, a browser, and the calls tests make.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::header::{COOKIE, HeaderMap, LOCATION, SET_COOKIE};
use reqwest::{Client, Method, Response, StatusCode, redirect};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tenant::{DEMO_PASSWORD, Options, Running, start};
use url::Url;

pub const CALLBACK: &str = "http://localhost:3000/callback";
pub const VERIFIER: &str = "a-verifier-of-at-least-forty-three-characters-0";
pub const API: &str = "https://selfsame.example/api";

/// A tenant on a port of its own.
pub struct World {
    pub running: Running,
    pub http: Client,
    /// Where tests call it.
    pub origin: String,
}

pub fn challenge(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()))
}

/// A client that follows no redirect and keeps no cookie.
pub fn client() -> Client {
    Client::builder().redirect(redirect::Policy::none()).build().unwrap()
}

/// [`client`] that trusts one authority only.
pub fn client_trusting(ca_pem: &str) -> Client {
    let ca = reqwest::Certificate::from_pem(ca_pem.as_bytes()).unwrap();
    Client::builder().redirect(redirect::Policy::none()).tls_certs_only([ca]).build().unwrap()
}

impl World {
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    pub async fn with(change: impl FnOnce(&mut Options)) -> Self {
        let mut options = Options { control: true, ..Options::default() };
        options.listen.set_port(0);
        change(&mut options);
        let running = start(options).await.unwrap();
        Self { origin: running.origin(), running, http: client() }
    }

    /// A tenant that is called by HTTPS, by a client that trusts nothing but the tenant's own authority.
    pub async fn by_https() -> Self {
        let world = Self::with(|options| options.listen_https = Some("127.0.0.1:0".parse().unwrap())).await;
        let origin = world.running.https_origin().unwrap();
        let http = client_trusting(world.running.ca_pem().unwrap());
        Self { origin, http, ..world }
    }

    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    pub fn issuer(&self) -> String {
        self.at("/")
    }

    pub fn management_audience(&self) -> String {
        self.at("/api/v2/")
    }

    /// The usual parameters of `/authorize` for a client, with changes: `None` takes one away.
    pub fn authorize_url(&self, client_id: &str, changes: &[(&str, Option<&str>)]) -> Url {
        let challenge = challenge(VERIFIER);
        let usual = [
            ("response_type", "code"),
            ("client_id", client_id),
            ("redirect_uri", CALLBACK),
            ("scope", "openid profile email offline_access"),
            ("state", "the-state"),
            ("nonce", "the-nonce"),
            ("code_challenge", challenge.as_str()),
            ("code_challenge_method", "S256"),
        ];
        let mut url = Url::parse(&self.at("/authorize")).unwrap();
        {
            let mut query = url.query_pairs_mut();
            for (name, value) in usual {
                if !changes.iter().any(|(changed, _)| *changed == name) {
                    query.append_pair(name, value);
                }
            }
            for (name, value) in changes {
                if let Some(value) = value {
                    query.append_pair(name, value);
                }
            }
        }
        url
    }

    pub async fn token(&self, form: &[(&str, &str)]) -> (StatusCode, Value) {
        let response = self.http.post(self.at("/oauth/token")).form(form).send().await.unwrap();
        (response.status(), response.json().await.unwrap())
    }

    /// Redeems a code as `selfsame` or `selfsame-spa` does.
    pub async fn redeem(&self, client_id: &str, code: &str) -> (StatusCode, Value) {
        self.redeem_with(client_id, code, &[]).await
    }

    pub async fn redeem_with(
        &self,
        client_id: &str,
        code: &str,
        changes: &[(&str, Option<&str>)],
    ) -> (StatusCode, Value) {
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("client_id", client_id),
            ("code", code),
            ("redirect_uri", CALLBACK),
            ("code_verifier", VERIFIER),
        ];
        if client_id == "selfsame" {
            form.push(("client_secret", "selfsame-secret"));
        }
        form.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
        form.extend(changes.iter().filter_map(|(name, value)| Some((*name, (*value)?))));
        self.token(&form).await
    }

    pub async fn refresh(&self, client_id: &str, refresh_token: &str) -> (StatusCode, Value) {
        let mut form =
            vec![("grant_type", "refresh_token"), ("client_id", client_id), ("refresh_token", refresh_token)];
        if client_id == "selfsame" {
            form.push(("client_secret", "selfsame-secret"));
        }
        self.token(&form).await
    }

    /// Signs a persona in afresh and redeems the code.
    pub async fn tokens(&self, client_id: &str, email: &str) -> Value {
        let code = Browser::new(self).sign_in(client_id, email).await;
        let (status, body) = self.redeem(client_id, &code).await;
        assert_eq!(status, 200, "{body}");
        body
    }

    pub async fn machine_token_for(&self, client_id: &str, secret: &str, scope: Option<&str>) -> String {
        let audience = self.management_audience();
        let mut form = vec![
            ("grant_type", "client_credentials"),
            ("client_id", client_id),
            ("client_secret", secret),
            ("audience", audience.as_str()),
        ];
        form.extend(scope.map(|scope| ("scope", scope)));
        let (status, body) = self.token(&form).await;
        assert_eq!(status, 200, "{body}");
        body["access_token"].as_str().unwrap().to_owned()
    }

    pub async fn machine_token(&self) -> String {
        self.machine_token_for("selfsame-admin", "selfsame-admin-secret", None).await
    }

    pub async fn management(&self, method: Method, path: &str, body: Option<&Value>) -> (StatusCode, Value) {
        let token = self.machine_token().await;
        let response = self.management_response(method, path, &token, body).await;
        let status = response.status();
        (status, response.json().await.unwrap_or(Value::Null))
    }

    pub async fn management_response(
        &self,
        method: Method,
        path: &str,
        token: &str,
        body: Option<&Value>,
    ) -> Response {
        let mut request = self.http.request(method, self.at(&format!("/api/v2{path}"))).bearer_auth(token);
        if let Some(body) = body {
            request = request.json(body);
        }
        request.send().await.unwrap()
    }

    pub async fn user(&self, user_id: &str) -> Value {
        let (status, body) =
            self.management(Method::GET, &format!("/users/{}", encoded(user_id)), None).await;
        assert_eq!(status, 200, "{body}");
        body
    }

    pub async fn patch(&self, user_id: &str, body: Value) -> (StatusCode, Value) {
        self.management(Method::PATCH, &format!("/users/{}", encoded(user_id)), Some(&body)).await
    }

    pub async fn control(&self, method: Method, path: &str, body: Option<Value>) -> (StatusCode, Value) {
        let mut request = self.http.request(method, self.at(&format!("/_control{path}")));
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.unwrap();
        let status = response.status();
        (status, response.json().await.unwrap_or(Value::Null))
    }

    pub async fn set(&self, path: &str, body: Value) {
        let (status, answer) = self.control(Method::POST, path, Some(body)).await;
        assert!(status.is_success(), "{answer}");
    }

    pub async fn journal(&self) -> Vec<Value> {
        let (status, body) = self.control(Method::GET, "/journal", None).await;
        assert_eq!(status, 200);
        body.as_array().unwrap().clone()
    }
}

pub fn encoded(user_id: &str) -> String {
    percent_encoding::utf8_percent_encode(user_id, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// The payload of a token, unverified.
pub fn payload(token: &Value) -> Value {
    let part = token.as_str().unwrap().split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

/// Where a response redirects to.
pub fn location(headers: &HeaderMap) -> Url {
    let text = headers[LOCATION].to_str().unwrap();
    Url::parse(text).unwrap_or_else(|_| Url::parse("http://tenant.invalid").unwrap().join(text).unwrap())
}

pub fn query(url: &Url, name: &str) -> Option<String> {
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// The error of a redirect back to the application.
pub fn refusal(response: &Response) -> Value {
    assert_eq!(response.status(), 302);
    let url = location(response.headers());
    assert!(url.as_str().starts_with(CALLBACK), "{url}");
    assert_eq!(query(&url, "code"), None);
    json!({
        "error": query(&url, "error"),
        "error_description": query(&url, "error_description"),
        "state": query(&url, "state"),
    })
}

/// A browser: it keeps the tenant's cookie.
pub struct Browser<'a> {
    world: &'a World,
    cookie: Option<String>,
}

impl<'a> Browser<'a> {
    pub fn new(world: &'a World) -> Self {
        Self { world, cookie: None }
    }

    pub async fn get(&mut self, url: &str) -> Response {
        self.send(Method::GET, url, None).await
    }

    pub async fn post(&mut self, url: &str, form: &[(&str, &str)]) -> Response {
        self.send(Method::POST, url, Some(form)).await
    }

    async fn send(&mut self, method: Method, url: &str, form: Option<&[(&str, &str)]>) -> Response {
        let mut request = self.world.http.request(method, url);
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        if let Some(form) = form {
            request = request.form(form);
        }
        let response = request.send().await.unwrap();
        if let Some(set) = response.headers().get(SET_COOKIE) {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            self.cookie = (!pair.ends_with('=')).then(|| pair.to_owned());
        }
        response
    }

    pub async fn authorize(&mut self, client_id: &str, changes: &[(&str, Option<&str>)]) -> Response {
        let url = self.world.authorize_url(client_id, changes);
        self.get(url.as_str()).await
    }

    /// The address of the sign-in page that `/authorize` leads to.
    pub async fn sign_in_page(&mut self, client_id: &str, changes: &[(&str, Option<&str>)]) -> String {
        let response = self.authorize(client_id, changes).await;
        assert_eq!(response.status(), 302);
        let to = location(response.headers());
        assert!(to.path().starts_with("/u/login"), "{to}");
        self.world.at(&format!("{}?{}", to.path(), to.query().unwrap()))
    }

    /// Types a password or chooses a Google account.
    pub async fn submit(&mut self, page: &str, email: &str) -> Response {
        match email {
            "grace@example.com" => self.choose(page, "google-oauth2|103547991597142817347").await,
            "frida@example.com" => self.choose(page, "google-oauth2|103547991597142817399").await,
            _ => self.post(page, &[("username", email), ("password", DEMO_PASSWORD)]).await,
        }
    }

    pub async fn choose(&mut self, page: &str, user_id: &str) -> Response {
        let page = page.replace("/u/login?", "/u/login/google?");
        self.post(&page, &[("user_id", user_id)]).await
    }

    pub async fn sign_in(&mut self, client_id: &str, email: &str) -> String {
        self.sign_in_with(client_id, email, &[]).await
    }

    pub async fn sign_in_with(
        &mut self,
        client_id: &str,
        email: &str,
        changes: &[(&str, Option<&str>)],
    ) -> String {
        let page = self.sign_in_page(client_id, changes).await;
        let response = self.submit(&page, email).await;
        assert_eq!(response.status(), 302);
        query(&location(response.headers()), "code").unwrap()
    }

    /// The code of a silent `/authorize`.
    pub async fn silent_code(&mut self, client_id: &str, changes: &[(&str, Option<&str>)]) -> Option<String> {
        let response = self.authorize(client_id, changes).await;
        query(&location(response.headers()), "code")
    }
}
