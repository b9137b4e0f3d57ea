use std::time::{Duration, Instant};

use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::world::World;

async fn fault(world: &World, count: u32, fault: Value) {
    let rule = json!({ "method": "PATCH", "path_prefix": "/api/v2/users/", "count": count, "fault": fault });
    world.set("/faults", rule).await;
}

async fn try_patch(world: &World, name: &str) -> reqwest::Result<Response> {
    let token = world.machine_token().await;
    let request = world.http.patch(world.at("/api/v2/users/auth0%7Calice")).bearer_auth(token);
    request.json(&json!({ "name": name })).send().await
}

async fn name(world: &World) -> Value {
    world.user("auth0|alice").await["name"].clone()
}

#[tokio::test]
async fn a_refusal_comes_as_often_as_it_was_asked_for() {
    let world = World::new().await;
    fault(&world, 2, json!({ "status": 503 })).await;
    for expected in [503, 503, 200] {
        assert_eq!(try_patch(&world, "New").await.unwrap().status(), expected);
    }
    assert_eq!(name(&world).await, "New");
}

#[tokio::test]
async fn a_429_has_auth0s_body_and_the_headers_asked_for() {
    let world = World::new().await;
    fault(&world, 1, json!({ "status": 429, "headers": { "x-ratelimit-reset": "123", "retry-after": "7" } }))
        .await;
    let response = try_patch(&world, "New").await.unwrap();
    assert_eq!(
        (response.status().as_u16(), &response.headers()["x-ratelimit-reset"]),
        (429, &"123".parse().unwrap())
    );
    assert_eq!(response.headers()["retry-after"], "7");
    assert_eq!(response.json::<Value>().await.unwrap()["errorCode"], "too_many_requests");
    assert_eq!(name(&world).await, "Alice Lindqvist");
}

#[tokio::test]
async fn a_body_can_be_anything() {
    let world = World::new().await;
    fault(&world, 1, json!({ "status": 502, "body": "<html>" })).await;
    let response = try_patch(&world, "New").await.unwrap();
    assert_eq!(response.text().await.unwrap(), "<html>");
}

#[tokio::test]
async fn a_write_can_take_effect_and_look_refused() {
    let world = World::new().await;
    fault(&world, 1, json!({ "status": 500, "when": "after" })).await;
    assert_eq!(try_patch(&world, "Applied").await.unwrap().status(), 500);
    assert_eq!(name(&world).await, "Applied");
    let entry = world.journal().await.into_iter().find(|entry| entry["method"] == "PATCH").unwrap();
    assert_eq!((&entry["status"], &entry["applied"]), (&json!(500), &json!(true)));
}

#[tokio::test]
async fn a_connection_is_dropped_before_or_after_the_write() {
    let world = World::new().await;
    for (when, expected) in [("before", "Alice Lindqvist"), ("after", "Written")] {
        fault(&world, 1, json!({ "reset": true, "when": when })).await;
        let error = try_patch(&world, "Written").await.unwrap_err();
        assert!(!error.is_timeout() && !error.is_status(), "{error:?}");
        assert_eq!(name(&world).await, expected);
    }
    let entries = world.journal().await;
    let applied: Vec<_> = entries.iter().filter(|entry| entry["method"] == "PATCH").collect();
    assert_eq!((&applied[0]["status"], &applied[0]["applied"]), (&Value::Null, &json!(false)));
    assert_eq!((&applied[1]["status"], &applied[1]["applied"]), (&Value::Null, &json!(true)));
}

#[tokio::test]
async fn a_delay_is_waited_for() {
    let world = World::new().await;
    for when in ["before", "after"] {
        fault(&world, 1, json!({ "delay_ms": 200, "when": when })).await;
        let start = Instant::now();
        assert_eq!(try_patch(&world, "Slow").await.unwrap().status(), 200);
        assert!(start.elapsed() >= Duration::from_millis(200));
    }
}

#[tokio::test]
async fn a_body_breaks_off() {
    let world = World::new().await;
    fault(&world, 1, json!({ "truncate": true })).await;
    let response = try_patch(&world, "Cut").await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.bytes().await.is_err());
    assert_eq!(name(&world).await, "Cut");
}

#[tokio::test]
async fn only_what_fits_is_hit_and_the_rest_can_be_taken_back() {
    let world = World::new().await;
    world.set("/faults", json!({ "path_prefix": "/userinfo", "count": 9, "fault": { "status": 500 } })).await;
    assert_eq!(try_patch(&world, "Fine").await.unwrap().status(), 200);
    assert_eq!(world.http.get(world.at("/userinfo")).send().await.unwrap().status(), 500);
    assert_eq!(world.control(Method::DELETE, "/faults", None).await.0, 204);
    assert_eq!(world.http.get(world.at("/userinfo")).send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_fault_that_makes_no_sense_is_refused() {
    let world = World::new().await;
    for rule in [
        json!({ "path_prefix": "/", "count": 0, "fault": {} }),
        json!({ "path_prefix": "api", "count": 1, "fault": {} }),
        json!({ "path_prefix": "/", "count": 1, "fault": { "status": 99 } }),
        json!({ "path_prefix": "/", "count": 1, "fault": { "delay": 5 } }),
        json!({ "count": 1, "fault": {} }),
    ] {
        let (status, body) = world.control(Method::POST, "/faults", Some(rule)).await;
        assert_eq!(status, 400);
        assert!(body["message"].is_string());
    }
}

#[tokio::test]
async fn an_answer_that_never_comes_may_have_taken_effect_or_not() {
    let world = World::new().await;
    for (when, applied) in [("before", false), ("after", true)] {
        world.control(Method::POST, "/reset", None).await;
        fault(&world, 1, json!({ "hang": true, "when": when })).await;
        let waited = tokio::time::timeout(Duration::from_millis(400), try_patch(&world, "New")).await;
        assert!(waited.is_err(), "{when}: an answer came");
        assert_eq!(name(&world).await == "New", applied, "{when}");
    }
}

#[tokio::test]
async fn garbage_and_another_users_record_come_in_place_of_the_truth() {
    let world = World::new().await;
    fault(&world, 1, json!({ "garbage": true })).await;
    let response = try_patch(&world, "New").await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.json::<Value>().await.is_err());
    assert_eq!(name(&world).await, "New", "it took effect");
    fault(&world, 1, json!({ "another_user": "auth0|bob" })).await;
    let body: Value = try_patch(&world, "Newer").await.unwrap().json().await.unwrap();
    assert_eq!(body["user_id"], "auth0|bob");
    assert_eq!(name(&world).await, "Newer");
}

#[tokio::test]
async fn a_redirect_leads_elsewhere_and_changes_nothing() {
    let world = World::new().await;
    fault(&world, 1, json!({ "redirect": "https://elsewhere.example/api" })).await;
    let response = try_patch(&world, "New").await.unwrap();
    assert_eq!(
        (response.status().as_u16(), &response.headers()["location"]),
        (307, &"https://elsewhere.example/api".parse().unwrap())
    );
    assert_eq!(name(&world).await, "Alice Lindqvist");
}

#[tokio::test]
async fn a_probability_goes_by_its_seed() {
    let world = World::new().await;
    let token = world.machine_token().await;
    let run = async |seed: u64| {
        world.control(Method::DELETE, "/faults", None).await;
        let rule = json!({
            "path_prefix": "/api/v2/connections", "count": 1000, "probability": 0.5, "seed": seed, "fault": { "status": 503 },
        });
        world.set("/faults", rule).await;
        let mut statuses = Vec::new();
        for _ in 0..40 {
            statuses.push(
                world.management_response(Method::GET, "/connections", &token, None).await.status().as_u16(),
            );
        }
        statuses
    };
    let (first, again, other) = (run(7).await, run(7).await, run(8).await);
    assert_eq!(first, again, "the same seed");
    assert_ne!(first, other, "another seed");
    let faults = first.iter().filter(|status| **status == 503).count();
    assert!((8..=32).contains(&faults), "{faults} of 40");
    let never = json!({ "path_prefix": "/", "count": 1, "probability": 0.0, "fault": {} });
    assert_eq!(world.control(Method::POST, "/faults", Some(never)).await.0, 400);
}

#[tokio::test]
async fn a_body_comes_slowly_not_at_all_or_with_too_much_behind_it() {
    let world = World::new().await;
    fault(&world, 1, json!({ "drip_ms": 1 })).await;
    let start = Instant::now();
    let body: Value = try_patch(&world, "Dripped").await.unwrap().json().await.unwrap();
    assert_eq!(body["name"], "Dripped");
    assert!(start.elapsed() >= Duration::from_millis(200), "hundreds of bytes, a millisecond each");
    fault(&world, 1, json!({ "stall": true })).await;
    let response = try_patch(&world, "Stalled").await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(tokio::time::timeout(Duration::from_millis(400), response.bytes()).await.is_err());
    assert_eq!(name(&world).await, "Stalled");
    fault(&world, 1, json!({ "append": "{}" })).await;
    let body = try_patch(&world, "Appended").await.unwrap().bytes().await.unwrap();
    assert!(body.ends_with(b"}{}"));
    fault(&world, 1, json!({ "padding": 3_000_000 })).await;
    let body = try_patch(&world, "Padded").await.unwrap().bytes().await.unwrap();
    assert!(body.len() > 3_000_000 && serde_json::from_slice::<Value>(&body).is_ok());
    assert_eq!(name(&world).await, "Padded");
}

#[tokio::test]
async fn the_journal_knows_at_once_what_took_effect_and_what_was_struck() {
    let world = World::new().await;
    fault(&world, 1, json!({ "hang": true, "when": "after" })).await;
    assert!(tokio::time::timeout(Duration::from_millis(400), try_patch(&world, "New")).await.is_err());
    name(&world).await;
    let entries = world.journal().await;
    let patch = entries.iter().find(|entry| entry["method"] == "PATCH").unwrap();
    assert_eq!(
        (&patch["applied"], &patch["struck"], &patch["status"]),
        (&json!(true), &json!(true), &Value::Null)
    );
    let read = entries.iter().rfind(|entry| entry["method"] == "GET").unwrap();
    assert_eq!((&read["applied"], &read["struck"]), (&json!(false), &json!(false)));
    let after = format!("/journal?after={}&path_prefix=/api/v2/users", patch["seq"]);
    let (_, later) = world.control(Method::GET, &after, None).await;
    assert!(later.as_array().unwrap().iter().all(|entry| entry["method"] == "GET"), "{later}");
}

#[tokio::test]
async fn some_pass_first_and_some_faults_are_taken_back() {
    let world = World::new().await;
    let at = |path: &str, skip: u32| json!({ "path_prefix": path, "skip": skip, "count": 1, "fault": { "status": 500 } });
    world.set("/faults", at("/userinfo", 2)).await;
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(world.http.get(world.at("/userinfo")).send().await.unwrap().status().as_u16());
    }
    assert_eq!(statuses, [401, 401, 500, 401]);
    world.set("/faults", at("/userinfo", 0)).await;
    world.set("/faults", at("/.well-known/jwks.json", 0)).await;
    assert_eq!(world.control(Method::DELETE, "/faults?path_prefix=/userinfo", None).await.0, 204);
    assert_eq!(world.http.get(world.at("/userinfo")).send().await.unwrap().status(), 401);
    assert_eq!(world.http.get(world.at("/.well-known/jwks.json")).send().await.unwrap().status(), 500);
}
