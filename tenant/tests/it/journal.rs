use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{Browser, World, encoded};

fn kinds(entries: &[Value]) -> Vec<&str> {
    entries.iter().map(|entry| entry["kind"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn every_request_is_recorded_with_its_kind() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    for path in [
        "/.well-known/openid-configuration",
        "/.well-known/jwks.json",
        "/userinfo",
        "/oidc/logout",
        "/nothing",
        "/u/style.css",
    ] {
        browser.get(&world.at(path)).await;
    }
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    let revoke = [("client_id", "selfsame"), ("token", tokens["refresh_token"].as_str().unwrap())];
    browser.post(&world.at("/oauth/revoke"), &revoke).await;
    world.user("auth0|alice").await;
    let entries = world.journal().await;
    let expected = [
        "discovery",
        "jwks",
        "userinfo",
        "logout",
        "other",
        "page",
        "authorize",
        "page",
        "token",
        "revoke",
        "token",
        "management",
    ];
    assert_eq!(kinds(&entries), expected);
    let sequence: Vec<_> = entries.iter().map(|entry| entry["seq"].as_u64().unwrap()).collect();
    assert_eq!(sequence, (1..=12).collect::<Vec<_>>());
    assert_eq!(entries[6]["path"], "/authorize", "without its query");
    assert_eq!(
        (&entries[7]["method"], &entries[7]["status"], &entries[7]["applied"]),
        (&json!("POST"), &json!(302), &json!(true))
    );
    assert_eq!(entries[8]["body"], json!({ "grant_type": "authorization_code", "client_id": "selfsame" }));
    assert_eq!(entries[11]["path"], "/api/v2/users/auth0%7Calice");
}

#[tokio::test]
async fn a_write_is_recorded_with_its_body_and_whether_it_changed_anything() {
    let world = World::new().await;
    let (good, bad) = (json!({ "user_metadata": { "about": "x" } }), json!({ "nonsense": 1 }));
    world.patch("auth0|alice", good.clone()).await;
    world.patch("auth0|alice", bad.clone()).await;
    let writes: Vec<Value> =
        world.journal().await.into_iter().filter(|entry| entry["method"] == "PATCH").collect();
    assert_eq!(writes.len(), 2);
    assert_eq!(
        (&writes[0]["body"], &writes[0]["status"], &writes[0]["applied"]),
        (&good, &json!(200), &json!(true))
    );
    assert_eq!(
        (&writes[1]["body"], &writes[1]["status"], &writes[1]["applied"]),
        (&bad, &json!(400), &json!(false))
    );
}

#[tokio::test]
async fn no_secret_is_in_it() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await;
    world
        .http
        .post(world.at("/oauth/token"))
        .basic_auth("selfsame", Some("selfsame-secret"))
        .form(&[("grant_type", "client_credentials")])
        .send()
        .await
        .unwrap();
    let entries = world.journal().await;
    assert_eq!(
        entries.last().unwrap()["body"],
        json!({ "grant_type": "client_credentials", "client_id": "selfsame" })
    );
    let text = json!(entries).to_string();
    for secret in
        ["selfsame-secret", "selfsame-demo", tokens["refresh_token"].as_str().unwrap(), "a-verifier"]
    {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn it_can_be_cleared_and_goes_on_counting() {
    let world = World::new().await;
    world.user("auth0|alice").await;
    let last = world.journal().await.last().unwrap()["seq"].as_u64().unwrap();
    assert_eq!(world.control(Method::DELETE, "/journal", None).await.0, 204);
    assert!(world.journal().await.is_empty());
    world.user("auth0|alice").await;
    assert_eq!(world.journal().await[0]["seq"].as_u64().unwrap(), last + 1);
}

#[tokio::test]
async fn what_a_client_stopped_waiting_for_still_happens() {
    let world = World::new().await;
    let token = world.machine_token().await;
    let fault =
        json!({ "method": "PATCH", "path_prefix": "/api/v2/", "count": 1, "fault": { "delay_ms": 300 } });
    world.set("/faults", fault).await;
    let request =
        world.http.patch(world.at(&format!("/api/v2/users/{}", encoded("auth0|alice")))).bearer_auth(&token);
    let request = request.json(&json!({ "name": "Late" })).timeout(std::time::Duration::from_millis(100));
    assert!(request.send().await.unwrap_err().is_timeout());
    let entry = world.journal().await.into_iter().find(|entry| entry["method"] == "PATCH").unwrap();
    assert_eq!((&entry["status"], &entry["applied"]), (&Value::Null, &json!(false)), "on its way");
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    let entry = world.journal().await.into_iter().find(|entry| entry["method"] == "PATCH").unwrap();
    assert_eq!((&entry["status"], &entry["applied"]), (&json!(200), &json!(true)));
    assert_eq!(world.user("auth0|alice").await["name"], "Late");
}

#[tokio::test]
async fn each_write_says_whether_it_was_applied_or_only_received() {
    let world = World::new().await;
    let sid = {
        let tokens = world.tokens("selfsame", "alice@example.com").await;
        crate::world::payload(&tokens["id_token"])["sid"].as_str().unwrap().to_owned()
    };
    let session = format!("/sessions/{sid}");
    for (method, path, body, applied) in [
        (Method::POST, "/jobs/verification-email", json!({ "user_id": "auth0|alice" }), true),
        (Method::POST, "/jobs/verification-email", json!({ "user_id": "auth0|nobody" }), false),
        (Method::POST, "/tickets/password-change", json!({ "user_id": "auth0|alice" }), true),
        (Method::PATCH, &session, json!({ "session_metadata": { "a": "b" } }), true),
        (Method::PATCH, &session, json!({ "session_metadata": 1 }), false),
        (Method::DELETE, &session, Value::Null, true),
        (Method::DELETE, &session, Value::Null, false),
        (Method::DELETE, "/users/auth0%7Calice/refresh-tokens", Value::Null, true),
        (Method::DELETE, "/users/auth0%7Calice/refresh-tokens", Value::Null, false),
        (Method::DELETE, "/grants?user_id=auth0%7Calice", Value::Null, true),
        (Method::DELETE, "/grants?user_id=auth0%7Calice", Value::Null, false),
        (
            Method::POST,
            "/users/auth0%7Calice/identities",
            json!({ "provider": "auth0", "user_id": "bob" }),
            true,
        ),
        (
            Method::POST,
            "/users/auth0%7Calice/identities",
            json!({ "provider": "auth0", "user_id": "bob" }),
            false,
        ),
        (Method::DELETE, "/users/auth0%7Calice", Value::Null, true),
        (Method::DELETE, "/users/auth0%7Calice", Value::Null, false),
    ] {
        world.management(method.clone(), path, Some(&body).filter(|body| !body.is_null())).await;
        let entry = world.journal().await.last().unwrap().clone();
        assert_eq!(
            (&entry["method"], &entry["applied"]),
            (&json!(method.as_str()), &json!(applied)),
            "{path} {body}"
        );
        assert_eq!(entry["body"], body, "{path}");
    }
}
