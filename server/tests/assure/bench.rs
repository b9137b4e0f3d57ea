//! What the parts share beyond the world of the other tests: more servers of one tenant, sessions of anybody, users by
//! the dozen, and the journal of one of them.

use crate::world::{SECRET, World, configuration, now, started};
use reqwest::{Client, redirect};
use serde_json::{Value, json};
use server::access::{Lifetimes, SealingKeys, SessionCookies, SessionId};
use server::config::Config;
use server::rates::Rates;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A server beside others, to be used like the first one; it ends when it is dropped.
pub struct Replica {
    pub world: World,
    serving: JoinHandle<()>,
}

impl Drop for Replica {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Shorter than the product's, so that many runs fit into little time; all proportions are kept.
pub fn impatient(config: &mut Config) {
    let patience = &mut config.patience;
    patience.request = Duration::from_millis(5_500);
    patience.attempt = Duration::from_millis(2_000);
    patience.settle = Duration::from_millis(700);
    often(config);
}

/// Checks ask more often than any person does.
pub fn often(config: &mut Config) {
    config.rates = Rates { reads: None, writes: None, sign_ins: None };
}

/// A tenant and a server that may be asked as often as one likes.
pub async fn busy_world() -> World {
    World::configured(tenant::Options::default(), |_| None, often).await
}

/// Another server of the same tenant. It remembers nothing of what the first one did.
pub async fn replica(world: &World) -> Replica {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = format!("http://localhost:{}", listener.local_addr().unwrap().port());
    let mut config = configuration(&world.tenant, &server, |_| None);
    impatient(&mut config);
    let (site, serving) = started(listener, config, &world.ahead, |_| {}, axum::Router::new());
    let client = Client::builder().redirect(redirect::Policy::none()).no_proxy().build().unwrap();
    let (tenant, ahead) = (world.tenant.clone(), Arc::clone(&world.ahead));
    Replica { world: World { tenant, server, client, site, running: None, ahead }, serving }
}

/// A session that began just now, like this one but for its subject.
pub fn session_of(cookie: &str, subject: &str) -> String {
    let keys = SealingKeys::parse(SECRET).unwrap();
    let cookies = SessionCookies::new(keys, false, Lifetimes::LONGEST, Arc::new(now));
    let mut session = cookies.open(cookie).unwrap();
    session.id = SessionId::random().unwrap();
    session.subject = subject.to_owned().try_into().unwrap();
    (session.began, session.renewed, session.used) = (now(), now(), now());
    let stored = cookies.store(&session).unwrap();
    format!("{}={}", stored.name(), stored.value())
}

/// An administrator, whose token lasts for as long as the tenant takes it.
pub struct Administrator {
    client: Client,
    tenant: String,
    token: String,
}

impl Administrator {
    pub async fn of(world: &World) -> Self {
        let mut administrator =
            Self { client: world.client.clone(), tenant: world.tenant.clone(), token: String::new() };
        administrator.renew().await;
        administrator
    }

    async fn renew(&mut self) {
        let grant = json!({
            "grant_type": "client_credentials", "client_id": "selfsame-admin",
            "client_secret": "selfsame-admin-secret", "audience": format!("{}/api/v2/", self.tenant),
        });
        let response = self.client.post(format!("{}/oauth/token", self.tenant)).json(&grant).send().await;
        let granted: Value = response.unwrap().json().await.unwrap();
        self.token = granted["access_token"].as_str().unwrap().to_owned();
    }

    /// Makes a database user; what comes back is the `user_id`.
    pub async fn create(&self, id: &str) -> String {
        let user = json!({
            "connection": "Username-Password-Authentication", "user_id": id,
            "email": format!("{id}@example.com"), "password": "Correct-horse-7", "email_verified": true,
        });
        let request = self.client.post(format!("{}/api/v2/users", self.tenant)).bearer_auth(&self.token);
        let response = request.json(&user).send().await.unwrap();
        assert_eq!(response.status(), 201, "{}", response.text().await.unwrap());
        format!("auth0|{id}")
    }

    /// Changes a user. The address is spelled in another way than the server spells it, so that faults that wait for the
    /// server do not meet this.
    pub async fn change(&mut self, user: &str, change: &Value) -> u16 {
        let address = format!("{}/api/v2/users/{}", self.tenant, user.replace('|', "%7c"));
        for _ in 0..3 {
            let request = self.client.patch(&address).bearer_auth(&self.token).json(change);
            let status = request.send().await.unwrap().status().as_u16();
            if status != 401 {
                return status;
            }
            self.renew().await;
        }
        401
    }
}

/// The journal's entries about one user after a number, in their order, however the address was spelled.
pub async fn journal_of(world: &World, user: &str, after: u64) -> Vec<Value> {
    let mut entries: Vec<Value> = Vec::new();
    for bar in ["%7C", "%7c"] {
        let path = format!("/api/v2/users/{}", user.replace('|', bar));
        // The percent sign of the path is itself to be looked for.
        let query = format!("after={after}&path_prefix={}", path.replace('%', "%25"));
        let address = format!("{}/_control/journal?{query}", world.tenant);
        let found: Vec<Value> = world.client.get(address).send().await.unwrap().json().await.unwrap();
        entries.extend(found);
    }
    entries.sort_by_key(|entry| entry["seq"].as_u64());
    entries
}

/// Sets attributes of a user, as the dashboard would, and gives the whole record. With none, it is only read.
pub async fn record_of(world: &World, user: &str, attributes: Value) -> Value {
    let address = format!("{}/_control/users/edit", world.tenant);
    let edit = json!({"user_id": user, "attributes": attributes});
    let response = world.client.post(address).json(&edit).send().await.unwrap();
    assert_eq!(response.status(), 200, "{user}");
    response.json().await.unwrap()
}

/// Takes back the faults that wait for a path.
pub async fn forget_faults(world: &World, path_prefix: &str) {
    let query = format!("path_prefix={}", path_prefix.replace('%', "%25"));
    let address = format!("{}/_control/faults?{query}", world.tenant);
    let response = world.client.delete(address).send().await.unwrap();
    assert_eq!(response.status(), 204);
}
