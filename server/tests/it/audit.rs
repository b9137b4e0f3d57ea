//! The audit trail, seen by whoever reads the log: one event for each thing that happened.

use crate::world::{ALICE, BOB, World};
use serde_json::{Value, json};
use server::logging;
use std::io::{self, Write};
use std::sync::{Arc, Mutex};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::Layer;
use tracing_subscriber::layer::SubscriberExt;

/// The log of everything on this thread: the server, the tenant and the test share it.
struct Log {
    kept: Kept,
    _default: tracing::subscriber::DefaultGuard,
}

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn start() -> Self {
        let kept = Kept::default();
        let writer = kept.clone();
        let lines = logging::lines(move || writer.clone()).with_filter(LevelFilter::INFO);
        let default = tracing::subscriber::set_default(tracing_subscriber::registry().with(lines));
        Self { kept, _default: default }
    }

    fn text(&self) -> String {
        String::from_utf8(self.kept.0.lock().unwrap().clone()).unwrap()
    }

    /// The events since the last time.
    fn events(&self) -> Vec<Value> {
        let text = self.text();
        self.kept.0.lock().unwrap().clear();
        let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        lines.filter(|line| line["target"] == "audit").collect()
    }

    /// Exactly one event, of this name, outcome and reason.
    #[track_caller]
    fn one(&self, event: &str, outcome: &str, reason: impl Into<Value>) -> Value {
        let events = self.events();
        assert_eq!(events.len(), 1, "{events:#?}");
        let event_ = events[0].clone();
        let fields = &event_["fields"];
        assert_eq!((&fields["event"], &fields["outcome"]), (&json!(event), &json!(outcome)), "{event_}");
        assert_eq!(fields["reason"], reason.into(), "{event_}");
        assert!(event_["timestamp"].as_str().unwrap().ends_with('Z'), "in UTC: {event_}");
        event_
    }
}

#[tokio::test]
async fn lg_01_signing_in_and_out_is_told_once() {
    let log = Log::start();
    let world = World::new().await;
    log.events();
    let back = world.come_back("alice@example.com").await;
    assert_eq!(world.redeem(&back).await.status(), 204);
    let event = log.one("sign_in", "ok", Value::Null);
    assert_eq!(
        (&event["fields"]["route"], &event["fields"]["method"]),
        (&json!("/auth/session"), &json!("POST"))
    );
    let subject = event["fields"]["subject"].clone();
    assert!(subject.as_str().is_some_and(|subject| subject.len() == 32 && !subject.contains("alice")));

    world.redeem(&back).await;
    log.one("sign_in", "refused", "code");
    let mut back = world.come_back("alice@example.com").await;
    back.nonce = "n".repeat(43);
    world.redeem(&back).await;
    log.one("sign_in", "refused", "id_token");
    world.call("/auth/session", "", &json!(["code", "verifier", "nonce"])).await;
    log.one("sign_in", "refused", "malformed");

    let alice = world.sign_in("alice@example.com").await;
    assert_eq!(log.one("sign_in", "ok", Value::Null)["fields"]["subject"], subject, "one person, one name");
    world.post("/auth/logout", &alice, &[]).await;
    assert_eq!(log.one("sign_out", "ok", Value::Null)["fields"]["subject"], subject);
}

#[tokio::test]
async fn lg_01_each_hostile_request_is_one_event_of_its_code() {
    let log = Log::start();
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let nickname = world.user(ALICE).await["nickname"].as_str().unwrap().to_owned();
    log.events();

    world.request(reqwest::Method::GET, "/api/profile").send().await.unwrap();
    log.one("request", "refused", "authentication");
    world.get("/api/profile", &format!("{alice}x")).await;
    let event = log.one("request", "refused", "authentication");
    assert_eq!(event["fields"]["detail"], "unusable_cookie");
    // A page that answers by leading to the sign-in is a refusal as well.
    assert_eq!(world.get("/profile", &format!("{alice}x")).await.status(), 303);
    log.one("request", "refused", "authentication");
    world.update(&format!("{alice}x"), ALICE, &[("nickname", &nickname, "x")]).await;
    log.one("request", "refused", "authentication");

    world.update(&alice, BOB, &[("nickname", &nickname, "x")]).await;
    let event = log.one("request", "refused", "other_account");
    assert_eq!(event["fields"]["route"], "/api/profile/update");
    assert!(event["fields"]["subject"].is_string(), "who tried is known");
    world.update(&alice, ALICE, &[("blocked", "", "true")]).await;
    log.one("request", "refused", "malformed");
    world.update(&alice, ALICE, &[("nickname", &nickname, &"too long ".repeat(99))]).await;
    assert_eq!(log.one("request", "refused", "fields")["fields"]["fields"], "nickname");
    let body = json!({"subject": ALICE, "base": {}, "edit": {}, "app_metadata": {}});
    world.call("/api/profile/update", &alice, &body).await;
    log.one("request", "refused", "malformed");

    let address = |path: &str| format!("{}{path}", world.server);
    let evil = world.client.post(address("/profile")).header("origin", "https://evil.example");
    evil.header("cookie", &alice).form(&[("subject", ALICE)]).send().await.unwrap();
    log.one("request", "refused", "gate");
    let without = world.request(reqwest::Method::POST, "/api/profile/update").header("cookie", &alice);
    without.json(&json!({})).send().await.unwrap();
    log.one("request", "refused", "gate");
    let text = world.request(reqwest::Method::POST, "/profile").header("content-type", "text/plain");
    text.body("x").send().await.unwrap();
    log.one("request", "refused", "content_type");
    world.client.get(address("/profile")).header("host", "evil.example").send().await.unwrap();
    log.one("request", "refused", "host");
    world.request(reqwest::Method::DELETE, "/profile").send().await.unwrap();
    log.one("request", "refused", "method");
    world.post("/profile", &alice, &[("about", &"x".repeat(200_000))]).await;
    log.one("request", "refused", "size");

    world.administrate(ALICE, &json!({"blocked": true})).await;
    world.get("/api/profile", &alice).await;
    log.one("request", "refused", "blocked");
}

#[tokio::test]
async fn lg_01_a_managed_field_and_a_session_that_ends_are_told() {
    let log = Log::start();
    let world = World::new().await;
    let grace = world.sign_in("grace@example.com").await;
    let id = "google-oauth2|103547991597142817347";
    let name = world.user(id).await["name"].as_str().unwrap().to_owned();
    log.events();
    world.update(&grace, id, &[("name", &name, "Somebody else")]).await;
    assert_eq!(log.one("request", "refused", "fields")["fields"]["fields"], "name");

    let alice = world.sign_in("alice@example.com").await;
    world.administrate(ALICE, &json!({"blocked": true})).await;
    log.events();
    world.get("/profile", &world.aged(&alice, 16 * 60)).await;
    log.one("renewal", "refused", "by_tenant");
    world.get("/profile", &world.aged(&alice, 25 * 60 * 60)).await;
    log.one("renewal", "refused", "too_old");
}

#[tokio::test]
async fn lg_01_an_update_is_told_with_its_fields_and_without_its_values() {
    let log = Log::start();
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let nickname = world.user(ALICE).await["nickname"].as_str().unwrap().to_owned();
    log.events();
    world.update(&alice, ALICE, &[("nickname", &nickname, "Canary7351")]).await;
    let line = log.text();
    let event = log.one("update", "saved", Value::Null);
    assert_eq!(event["fields"]["fields"], "nickname");
    world.update(&alice, ALICE, &[("nickname", &nickname, "Canary7352")]).await;
    let line = line + &log.text();
    assert_eq!(log.one("update", "not_saved", "conflict")["fields"]["fields"], "nickname");
    let token = alice.split_once('=').unwrap().1;
    for canary in ["Canary", &nickname, "alice", token, "selfsame-secret"] {
        assert!(!line.contains(canary), "{canary} in {line}");
    }
}

#[tokio::test]
async fn lg_01_a_credential_that_the_tenant_does_not_take_is_told() {
    let log = Log::start();
    let world = World::with(tenant::Options::default(), |name| match name {
        "AUTH0_MANAGEMENT_CLIENT_ID" => Some("selfsame".to_owned()),
        "AUTH0_MANAGEMENT_CLIENT_SECRET" => Some("not the secret".to_owned()),
        _ => None,
    })
    .await;
    let alice = world.sign_in("alice@example.com").await;
    log.events();
    assert_eq!(world.get("/api/profile", &alice).await.status(), 503);
    log.one("credential", "failed", "client_refused");
}

#[tokio::test]
async fn lg_01_people_are_named_openly_only_where_that_is_asked_for() {
    let log = Log::start();
    let plain = |name: &str| (name == "AUDIT_SUBJECTS").then(|| "plain".to_owned());
    let world = World::with(tenant::Options::default(), plain).await;
    log.events();
    world.sign_in("alice@example.com").await;
    assert_eq!(log.one("sign_in", "ok", Value::Null)["fields"]["subject"], ALICE);
}

#[tokio::test]
async fn lg_02_what_a_client_sends_never_breaks_a_line() {
    let log = Log::start();
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    log.events();
    for hostile in ["\u{202e}\u{2066}", "\u{9b}31m", "\u{7f}", "\"}\\n{\"level\":\"ERROR\"}", "%0d%0a%1b[2J"]
    {
        let request = world.client.post(format!("{}/api/{hostile}", world.server));
        let header =
            |text: &str| reqwest::header::HeaderValue::from_bytes(text.replace('\u{7f}', "").as_bytes());
        let _ = request
            .header("x-request-id", header(hostile).unwrap())
            .header("origin", header(hostile).unwrap())
            .header("user-agent", header(hostile).unwrap())
            .header("content-type", header(hostile).unwrap())
            .header("cookie", header(&format!("{alice}; {hostile}")).unwrap())
            .body("x")
            .send()
            .await
            .unwrap();
        let edit = json!({"subject": format!("auth0|{hostile}"), "base": {hostile: hostile}, "edit": {hostile: hostile}});
        world.call("/api/profile/update", &alice, &edit).await;
        world.post("/profile", &alice, &[("subject", hostile), (hostile, hostile)]).await;
    }
    let text = log.text();
    assert!(text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')), "{text}");
    let refused = log.events();
    assert!(refused.len() >= 15, "each was refused and told: {refused:#?}");
    assert!(refused.iter().all(|event| event["level"] == "INFO"));
}
