//! A tenant and a server, each on a port of its own, and browsers and clients to use them with.

use aws_lc_rs::digest::{SHA256, digest};
use axum::Router;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leptos::config::{Env, LeptosOptions};
use reqwest::{Client, Method, RequestBuilder, Response, redirect};
use serde_json::{Value, json};
use server::access::{Lifetimes, SealingKeys, Session, SessionCookies};
use server::config::Config;
use server::http::{Ground, Site, router_with, serve};
use server::upstream::Patience;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::Url;

pub const SECRET: &str = "5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f";
pub const ALICE: &str = "auth0|alice";
pub const BOB: &str = "auth0|bob";

/// Everything a test needs.
pub struct World {
    pub tenant: String,
    pub server: String,
    pub client: Client,
    pub site: Arc<Site>,
    pub running: Option<tenant::Running>,
    /// Seconds that the server's clock, and that of its replicas, is ahead.
    pub ahead: Arc<AtomicI64>,
}

/// Another server of the same name and secrets, as behind a load balancer. They share no memory.
pub struct Replica {
    address: String,
    name: String,
    client: Client,
}

impl Replica {
    pub async fn get(&self, path: &str, cookie: &str) -> Response {
        let request = self.client.get(format!("{}{path}", self.address)).header("host", &self.name);
        request.header("x-selfsame", "1").header("cookie", cookie).send().await.unwrap()
    }
}

/// What a browser brings back from the tenant's sign-in.
pub struct ComeBack {
    pub location: Url,
    pub verifier: String,
    pub nonce: String,
}

impl World {
    pub async fn new() -> Self {
        Self::with(tenant::Options::default(), |_| None).await
    }

    /// With other options for the tenant and other variables for the server.
    pub async fn with(options: tenant::Options, variable: impl Fn(&str) -> Option<String>) -> Self {
        Self::configured(options, variable, |_| {}).await
    }

    /// With a server that waits for the tenant as it is told here.
    pub async fn patient(change: impl FnOnce(&mut Patience)) -> Self {
        Self::configured(tenant::Options::default(), |_| None, |config| change(&mut config.patience)).await
    }

    /// With a configuration that is changed in what no variable says.
    pub async fn configured(
        options: tenant::Options,
        variable: impl Fn(&str) -> Option<String>,
        change: impl FnOnce(&mut Config),
    ) -> Self {
        Self::built(options, variable, change, |_| {}, Router::new()).await
    }

    /// With other limits, and some routes more behind all layers.
    pub async fn adjusted(adjust: impl FnOnce(&mut Site), more: Router<Arc<Site>>) -> Self {
        Self::built(tenant::Options::default(), |_| None, |_| {}, adjust, more).await
    }

    /// With everything that can be chosen.
    pub async fn built(
        options: tenant::Options,
        variable: impl Fn(&str) -> Option<String>,
        change: impl FnOnce(&mut Config),
        adjust: impl FnOnce(&mut Site),
        more: Router<Arc<Site>>,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        let options = tenant::Options {
            listen: "127.0.0.1:0".parse().unwrap(),
            app_base_url: server.clone(),
            control: true,
            ..options
        };
        let running = tenant::start(options).await.unwrap();
        let tenant = running.origin();
        let client = Client::builder().redirect(redirect::Policy::none()).no_proxy().build().unwrap();
        let ahead = Arc::default();
        let mut config = configuration(&tenant, &server, variable);
        change(&mut config);
        let (site, _) = started(listener, config, &ahead, adjust, more);
        Self { tenant, server, client, site, running: Some(running), ahead }
    }

    /// Another server of the same name and secrets, with these variables.
    pub async fn replica(&self, variable: impl Fn(&str) -> Option<String>) -> Replica {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let config = configuration(&self.tenant, &self.server, variable);
        started(listener, config, &self.ahead, |_| {}, Router::new());
        let name = self.server.strip_prefix("http://").unwrap().to_owned();
        Replica { address, name, client: self.client.clone() }
    }

    /// Puts the clocks of the servers and the tenant ahead: seconds from the true time.
    pub async fn at(&self, seconds: i64) {
        self.ahead.store(seconds, Ordering::Relaxed);
        self.control("clock", &json!({"offset_seconds": seconds})).await;
    }

    /// The session of a `Cookie` header.
    pub fn session(&self, cookie: &str) -> Session {
        self.cookies(SECRET).open(cookie).unwrap()
    }

    /// A second server before the same tenant, with the same secret, as after a restart. It runs in a runtime of its own,
    /// whose end is a sudden one, and has a clock of its own.
    pub fn beside(&self) -> (Self, tokio::runtime::Runtime) {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let server = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        let (ahead, config) = (Arc::default(), configuration(&self.tenant, &server, |_| None));
        let (site, _) = {
            let _entered = runtime.enter();
            started(TcpListener::from_std(listener).unwrap(), config, &ahead, |_| {}, Router::new())
        };
        let (tenant, client) = (self.tenant.clone(), self.client.clone());
        (Self { tenant, server, client, site, running: None, ahead }, runtime)
    }

    /// Puts the clock of the server ahead, and leaves the tenant's.
    pub fn jump(&self, seconds: i64) {
        self.ahead.store(seconds, Ordering::Relaxed);
    }

    /// The session of a `Cookie` header as if it were this user's.
    pub fn session_of(&self, cookie: &str, user: &str) -> String {
        let mut session = self.session(cookie);
        session.subject = profile::UserId::parse(user).unwrap();
        self.sealed(&session, SECRET)
    }

    /// The session of a `Cookie` header as if it had begun, and been renewed, this long ago.
    pub fn aged(&self, cookie: &str, seconds: i64) -> String {
        let mut session = self.session(cookie);
        session.began -= seconds;
        session.renewed -= seconds;
        session.used -= seconds;
        self.sealed(&session, SECRET)
    }

    /// The `Cookie` header of a session as a server with this secret seals it.
    pub fn sealed(&self, session: &Session, secret: &str) -> String {
        let stored = self.cookies(secret).store(session).unwrap();
        format!("{}={}", stored.name(), stored.value())
    }

    fn cookies(&self, secret: &str) -> SessionCookies {
        let ahead = Arc::clone(&self.ahead);
        let clock = Arc::new(move || now() + ahead.load(Ordering::Relaxed));
        SessionCookies::new(SealingKeys::parse(secret).unwrap(), false, Lifetimes::LONGEST, clock)
    }

    /// Takes the tenant away.
    pub async fn stop_tenant(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop().await;
        }
    }

    /// A request to the server as a page of ours makes it.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.server)).header("origin", &self.server)
    }

    /// The server's host and port.
    pub fn host(&self) -> &str {
        self.server.trim_start_matches("http://")
    }

    /// A page as a browser asks for it, or data as a script of ours does.
    pub async fn get(&self, path: &str, cookie: &str) -> Response {
        let request = self.request(Method::GET, path).header("cookie", cookie);
        let request = if path.starts_with("/api/") { request.header("x-selfsame", "1") } else { request };
        request.send().await.unwrap()
    }

    /// A call as the form's island makes it.
    pub async fn call(&self, path: &str, cookie: &str, body: &Value) -> Response {
        let request = self.request(Method::POST, path).header("cookie", cookie).header("x-selfsame", "1");
        request.json(body).send().await.unwrap()
    }

    /// A change of some fields as the form's island sends it.
    pub async fn update(&self, cookie: &str, subject: &str, fields: &[(&str, &str, &str)]) -> Response {
        let base: Value = fields.iter().map(|(id, base, _)| ((*id).to_owned(), json!(base))).collect();
        let edit: Value = fields.iter().map(|(id, _, edit)| ((*id).to_owned(), json!(edit))).collect();
        self.call("/api/profile/update", cookie, &json!({"subject": subject, "base": base, "edit": edit}))
            .await
    }

    /// A new picture for a field of somebody's, as the page sends it.
    pub fn picture(&self, subject: &str, field: &str, base: &str) -> RequestBuilder {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        let form = form.extend_pairs([("subject", subject), ("field", field), ("base", base)]).finish();
        let request = self.request(Method::POST, "/api/picture").header("x-selfsame-form", form);
        request.header("x-selfsame", "1").header("content-type", "image/png")
    }

    /// A plain form post.
    pub async fn post(&self, path: &str, cookie: &str, form: &[(&str, &str)]) -> Response {
        self.request(Method::POST, path).header("cookie", cookie).form(form).send().await.unwrap()
    }

    /// Signs somebody in and gives the `Cookie` header of the session.
    pub async fn sign_in(&self, email: &str) -> String {
        let back = self.come_back(email).await;
        let response = self.redeem(&back).await;
        assert_eq!(response.status(), 204, "{}", response.text().await.unwrap());
        cookie_of(&response)
    }

    /// What the callback page's island does.
    pub async fn redeem(&self, back: &ComeBack) -> Response {
        self.redeem_beside(back, "").await
    }

    /// The same in a browser that has cookies already.
    pub async fn redeem_beside(&self, back: &ComeBack, cookie: &str) -> Response {
        let code = parameter(&back.location, "code").unwrap();
        let body = json!({"code": code, "verifier": back.verifier, "nonce": back.nonce});
        self.call("/auth/session", cookie, &body).await
    }

    /// The browser's way through the tenant's sign-in, up to the callback.
    pub async fn come_back(&self, email: &str) -> ComeBack {
        self.come_back_for(email, "openid profile email offline_access", None).await
    }

    /// The same with other scopes, and for an API.
    pub async fn come_back_for(&self, email: &str, scope: &str, audience: Option<&str>) -> ComeBack {
        let random = || {
            let mut bytes = [0_u8; 32];
            aws_lc_rs::rand::fill(&mut bytes).unwrap();
            URL_SAFE_NO_PAD.encode(bytes)
        };
        let (verifier, nonce, state) = (random(), random(), random());
        let challenge = URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()));
        let mut address = Url::parse(&format!("{}/authorize", self.tenant)).unwrap();
        address
            .query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", "selfsame")
            .append_pair("redirect_uri", &format!("{}/callback", self.server))
            .append_pair("scope", scope)
            .append_pair("state", &state)
            .append_pair("nonce", &nonce)
            .append_pair("code_challenge", &challenge)
            .append_pair("code_challenge_method", "S256")
            .extend_pairs(audience.map(|audience| ("audience", audience)));
        let response = self.client.get(address.clone()).send().await.unwrap();
        let form = address.join(&location_of(&response)).unwrap();
        let persona = tenant::PERSONAS.iter().find(|persona| persona.email == email).unwrap();
        let request = match persona.password {
            Some(password) => self.client.post(form).form(&[("username", email), ("password", password)]),
            None => {
                let mut google = form.join("/u/login/google").unwrap();
                google.set_query(form.query());
                self.client.post(google).form(&[("user_id", persona.user_id)])
            }
        };
        let location = Url::parse(&location_of(&request.send().await.unwrap())).unwrap();
        assert_eq!(parameter(&location, "state").as_deref(), Some(state.as_str()));
        ComeBack { location, verifier, nonce }
    }

    /// The tenant's journal.
    pub async fn journal(&self) -> Vec<Value> {
        self.client
            .get(format!("{}/_control/journal", self.tenant))
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap()
    }

    pub async fn clear_journal(&self) {
        self.client.delete(format!("{}/_control/journal", self.tenant)).send().await.unwrap();
    }

    /// The calls of the Management API, as `GET /api/v2/users/…`.
    pub async fn management(&self) -> Vec<String> {
        let entry = |entry: &Value| {
            format!("{} {}", entry["method"].as_str().unwrap(), entry["path"].as_str().unwrap())
        };
        self.journal().await.iter().filter(|entry| entry["kind"] == "management").map(entry).collect()
    }

    /// The bodies of the writes that the tenant applied.
    pub async fn written(&self) -> Vec<Value> {
        let journal = self.journal().await;
        journal
            .iter()
            .filter(|e| e["kind"] == "management" && e["applied"] == true)
            .map(|e| e["body"].clone())
            .collect()
    }

    /// How many requests of a kind the tenant got.
    pub async fn count(&self, kind: &str) -> usize {
        self.journal().await.iter().filter(|entry| entry["kind"] == kind).count()
    }

    /// A command for the tenant's control surface.
    pub async fn control(&self, path: &str, body: &Value) {
        let address = format!("{}/_control/{path}", self.tenant);
        let response = self.client.post(address).json(body).send().await.unwrap();
        assert!(response.status().is_success(), "{path}: {}", response.text().await.unwrap());
    }

    /// Changes a user as an administrator would.
    pub async fn administrate(&self, user: &str, change: &Value) {
        let response =
            self.client.patch(self.user_address(user)).bearer_auth(self.administrator().await).json(change);
        let response = response.send().await.unwrap();
        assert_eq!(response.status(), 200, "{}", response.text().await.unwrap());
    }

    /// A new user, whose nickname is as given.
    pub async fn create_user(&self, id: &str, nickname: &str) {
        let user = json!({
            "connection": "Username-Password-Authentication", "user_id": id, "nickname": nickname,
            "email": format!("{id}@example.com"), "password": "correct-Horse-7-battery",
        });
        let address = format!("{}/api/v2/users", self.tenant);
        let request = self.client.post(address).bearer_auth(self.administrator().await).json(&user);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 201, "{}", response.text().await.unwrap());
    }

    /// A user as an administrator sees it.
    pub async fn user(&self, user: &str) -> Value {
        let request = self.client.get(self.user_address(user)).bearer_auth(self.administrator().await);
        request.send().await.unwrap().json().await.unwrap()
    }

    /// Changes something of the tenant's, by its path in the Management API.
    pub async fn administrate_at(&self, path: &str, change: &Value) {
        let address = format!("{}/api/v2/{path}", self.tenant);
        let request = self.client.patch(address).bearer_auth(self.administrator().await).json(change);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 200, "{path}: {}", response.text().await.unwrap());
    }

    /// Something of the tenant's as an administrator sees it.
    pub async fn administrator_sees(&self, path: &str) -> Value {
        let address = format!("{}/api/v2/{path}", self.tenant);
        let request = self.client.get(address).bearer_auth(self.administrator().await);
        request.send().await.unwrap().json().await.unwrap()
    }

    /// Unix seconds by the true clock.
    pub fn now(&self) -> i64 {
        now()
    }

    fn user_address(&self, user: &str) -> Url {
        let mut address = Url::parse(&self.tenant).unwrap();
        address.path_segments_mut().unwrap().extend(["api", "v2", "users", user]);
        address
    }

    /// A token for everything in the Management API.
    pub async fn administrator(&self) -> String {
        let grant = json!({
            "grant_type": "client_credentials", "client_id": "selfsame-admin", "client_secret": "selfsame-admin-secret",
            "audience": format!("{}/api/v2/", self.tenant),
        });
        let response =
            self.client.post(format!("{}/oauth/token", self.tenant)).json(&grant).send().await.unwrap();
        response.json::<Value>().await.unwrap()["access_token"].as_str().unwrap().to_owned()
    }
}

pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

pub fn configuration(tenant: &str, server: &str, variable: impl Fn(&str) -> Option<String>) -> Config {
    let config = Config::read(|name| {
        let default = || match name {
            "AUTH0_DOMAIN" => Some(tenant.to_owned()),
            "AUTH0_CLIENT_ID" => Some("selfsame".to_owned()),
            "AUTH0_CLIENT_SECRET" => Some("selfsame-secret".to_owned()),
            "AUTH0_SECRET" => Some(SECRET.to_owned()),
            "APP_BASE_URL" => Some(server.to_owned()),
            "PICTURES" => Some("memory".to_owned()),
            // Another issuer, while the users are this tenant's.
            "AUTH0_MANAGEMENT_API_DOMAIN" => variable("AUTH0_DOMAIN").map(|_| tenant.to_owned()),
            _ => None,
        };
        variable(name).or_else(default)
    });
    config.unwrap()
}

/// Serves by a clock that is this far ahead.
pub fn started(
    listener: TcpListener,
    config: Config,
    ahead: &Arc<AtomicI64>,
    adjust: impl FnOnce(&mut Site),
    more: Router<Arc<Site>>,
) -> (Arc<Site>, JoinHandle<()>) {
    let ahead = Arc::clone(ahead);
    let clock = Arc::new(move || now() + ahead.load(Ordering::Relaxed));
    let mut site = server::compose(config, leptos_options(), clock).unwrap();
    adjust(Arc::get_mut(&mut site).unwrap());
    let serving = tokio::spawn(run(listener, Arc::clone(&site), more));
    (site, serving)
}

async fn run(listener: TcpListener, site: Arc<Site>, more: Router<Arc<Site>>) {
    let metadata = site.metadata.clone();
    tokio::spawn(async move { metadata.keep_trying().await });
    let ground = Ground::of(&site);
    let _ = serve(listener, router_with(site, more), ground, std::future::pending()).await;
}

fn leptos_options() -> LeptosOptions {
    LeptosOptions::builder().output_name("selfsame").env(Env::PROD).build()
}

pub fn location_of(response: &Response) -> String {
    response.headers().get("location").unwrap_or_else(|| panic!("{response:?}")).to_str().unwrap().to_owned()
}

/// The `Cookie` header that a browser sends after this response.
pub fn cookie_of(response: &Response) -> String {
    let set =
        response.headers().get("set-cookie").unwrap_or_else(|| panic!("{response:?}")).to_str().unwrap();
    set.split(';').next().unwrap().to_owned()
}

pub fn parameter(url: &Url, name: &str) -> Option<String> {
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// A photo as a PNG: a square of one colour.
pub fn photo(shade: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let photo = image::RgbImage::from_pixel(80, 80, image::Rgb([shade, 99, 99]));
    photo.write_with_encoder(image::codecs::png::PngEncoder::new(&mut bytes)).unwrap();
    bytes
}

/// The stable code of a problem document.
pub async fn code_of(response: Response) -> String {
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let status = response.status().as_u16();
    let problem: Value = response.json().await.unwrap();
    assert_eq!(problem["status"], status);
    problem["code"].as_str().unwrap().to_owned()
}
