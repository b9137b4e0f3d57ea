//! Nobody is given what was fetched for somebody else, and nothing is asked of the tenant but one's own record.

use crate::world::{ALICE, BOB, World, code_of, now};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use server::config::{Client, ClientCredential};
use server::directory::MachineToken;
use server::http::endpoints;
use server::issuer::{MetadataSource, TokenEndpoint};
use server::upstream::{Deadline, Patience, Upstream};
use std::sync::Arc;
use std::time::Duration;

#[tokio::test]
async fn t_06_t_07_many_people_at_once_each_get_their_own() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let mut people = Vec::new();
    for n in 0..40 {
        world.create_user(&format!("person{n}"), &format!("canary-{n}-end")).await;
        people.push((format!("canary-{n}-end"), world.session_of(&alice, &format!("auth0|person{n}"))));
    }
    // The first of them find no machine token, and all of them find it refused in the middle.
    for round in 0..5 {
        if round == 2 {
            world.control("tokens/expire", &json!({})).await;
        }
        let all = people.iter().map(|(canary, cookie)| {
            let world = &world;
            async move { (canary, world.get("/api/profile", cookie).await) }
        });
        for (canary, response) in futures::future::join_all(all).await {
            assert_eq!(response.status(), 200);
            let text = response.text().await.unwrap();
            assert!(text.contains(canary.as_str()), "{canary}");
            assert_eq!(text.matches("canary-").count(), text.matches(canary.as_str()).count(), "{canary}");
        }
    }
}

#[tokio::test]
async fn t_09_t_10_each_machine_token_is_of_its_own_tenant_client_and_audience() {
    let (one, two) = (World::new().await, World::new().await);
    let upstream = Upstream::new(Patience::default()).unwrap();
    let mut tokens = Vec::new();
    for (world, client) in [(&one, "selfsame"), (&one, "selfsame-admin"), (&two, "selfsame")] {
        let issuer = url::Url::parse(&format!("{}/", world.tenant)).unwrap();
        let metadata = Arc::new(MetadataSource::new(upstream.clone(), issuer));
        let credential = ClientCredential::Secret(SecretString::from(format!("{client}-secret")));
        let endpoint = TokenEndpoint::new(
            upstream.clone(),
            metadata,
            Client { id: client.to_owned(), credential },
            Arc::new(now),
        );
        let audience = format!("{}/api/v2/", world.tenant);
        tokens.push((MachineToken::new(endpoint, audience.clone(), Patience::default()), client, audience));
    }
    let deadline = Deadline::after(Duration::from_secs(60));
    let all = (0..60).map(|n| tokens[n % 3].0.get(deadline));
    for (n, held) in futures::future::join_all(all).await.into_iter().enumerate() {
        let (_, client, audience) = &tokens[n % 3];
        let held = held.unwrap();
        let payload = held.value.expose_secret().split('.').nth(1).unwrap();
        let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap();
        assert_eq!(claims["sub"], format!("{client}@clients"));
        assert!(claims["aud"] == json!(audience) || claims["aud"] == json!([audience]), "{claims}");
    }
    assert_eq!((one.count("token").await, two.count("token").await), (2, 1));
}

#[tokio::test]
async fn t_10_t_37_no_decision_is_kept_from_one_request_to_the_next() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    world.administrate(ALICE, &json!({"blocked": true})).await;
    assert_eq!(code_of(world.get("/api/profile", &alice).await).await, "blocked");
    let edit = [("nickname", "x", "y")];
    world.clear_journal().await;
    assert_eq!(code_of(world.update(&alice, ALICE, &edit).await).await, "blocked");
    assert_eq!(world.written().await, [] as [Value; 0]);
    // And the other way about: a new sign-in is not held to what was so.
    world.administrate(ALICE, &json!({"blocked": false})).await;
    let again = world.sign_in("alice@example.com").await;
    assert_eq!(world.get("/api/profile", &again).await.status(), 200);
}

#[tokio::test]
async fn t_35_no_route_reaches_anything_upstream_but_ones_own_record() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let body = json!({"subject": ALICE, "user_id": BOB, "id": BOB, "base": {}, "edit": {}});
    for (method, path) in endpoints() {
        for path in [path.to_owned(), format!("{path}?user_id={BOB}&id={BOB}"), format!("{path}/auth0%7Cbob")]
        {
            let request =
                world.request(method.clone(), &path).header("cookie", &alice).header("x-selfsame", "1");
            let _ = request.try_clone().unwrap().json(&body).send().await.unwrap();
            let _ = request.form(&[("subject", ALICE), ("user_id", BOB), ("id", BOB)]).send().await.unwrap();
        }
    }
    let calls = world.management().await;
    assert!(!calls.is_empty());
    for call in calls {
        let (_, path) = call.split_once(' ').unwrap();
        let path = path.split('?').next().unwrap();
        assert!(["/api/v2/users/auth0%7Calice", "/api/v2/connections"].contains(&path), "{call}");
    }
}

#[tokio::test]
async fn t_38_no_failure_upstream_is_a_success_here() {
    let world = World::patient(|patience| {
        patience.request = Duration::from_millis(1_500);
        patience.attempt = Duration::from_millis(500);
        patience.settle = Duration::from_millis(300);
        patience.breaker_failures = 1_000;
        patience.busy_least = Duration::from_millis(50);
    })
    .await;
    let alice = world.sign_in("alice@example.com").await;
    let nickname = world.user(ALICE).await["nickname"].as_str().unwrap().to_owned();
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    for fault in [
        json!({"status": 400, "body": "{}"}),
        json!({"status": 401, "body": "{}"}),
        json!({"status": 403, "body": "{}"}),
        json!({"status": 404, "body": "{}"}),
        json!({"status": 409, "body": "{}"}),
        json!({"status": 422, "body": "{}"}),
        json!({"status": 429, "body": "{}"}),
        json!({"status": 500, "body": "{}"}),
        json!({"status": 502, "body": "<html>"}),
        json!({"status": 503, "body": "{}"}),
        json!({"status": 504, "body": ""}),
        json!({"status": 204}),
        json!({"status": 200, "body": "{}"}),
        json!({"reset": true}),
        json!({"hang": true}),
        json!({"redirect": "/"}),
    ] {
        for method in ["GET", "PATCH"] {
            let rule = json!({"method": method, "path_prefix": "/api/v2/users", "count": 20, "fault": fault});
            world.control("faults", &rule).await;
            world.clear_journal().await;
            let response = world.update(&alice, ALICE, &[("nickname", &nickname, "Never")]).await;
            let status = response.status();
            assert!(status.is_client_error() || status.is_server_error(), "{method} {fault}: {status}");
            world.client.delete(format!("{}/_control/faults", world.tenant)).send().await.unwrap();
            assert_eq!(world.written().await, [] as [Value; 0], "{method} {fault}");
        }
    }
    assert_eq!(world.user(ALICE).await["nickname"], *nickname);
}
