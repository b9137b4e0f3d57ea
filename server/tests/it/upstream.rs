//! The tenant in trouble: what people get then, and what the tenant sees of it.

use crate::world::{ALICE, World, code_of};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const USERS: &str = "/api/v2/users";

/// Durations of a server that gives up soon, so that tests do.
async fn impatient() -> World {
    World::patient(|patience| {
        patience.request = Duration::from_millis(3_000);
        patience.attempt = Duration::from_millis(1_000);
        patience.settle = Duration::from_millis(500);
    })
    .await
}

async fn fault(world: &World, method: &str, count: u32, fault: Value) {
    let rule = json!({"method": method, "path_prefix": USERS, "count": count, "fault": fault});
    world.control("faults", &rule).await;
}

/// Alice's session and nickname, with machine token and connection known and the journal empty.
async fn warm(world: &World) -> (String, String) {
    let alice = world.sign_in("alice@example.com").await;
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    let nickname = world.user(ALICE).await["nickname"].as_str().unwrap().to_owned();
    world.clear_journal().await;
    (alice, nickname)
}

#[tokio::test]
async fn f_08_a_tenant_that_never_answers_is_waited_for_as_long_as_the_request_may_take() {
    let world = impatient().await;
    let (alice, _) = warm(&world).await;
    fault(&world, "GET", 9, json!({"hang": true})).await;
    let began = Instant::now();
    let response = world.get("/api/profile", &alice).await;
    assert_eq!(code_of(response).await, "unavailable");
    let took = began.elapsed();
    assert!((Duration::from_millis(1_900)..Duration::from_secs(10)).contains(&took), "{took:?}");
    assert_eq!(world.management().await.len(), 2, "an attempt and one more");
}

#[tokio::test]
async fn f_08_f_07_a_write_without_an_answer_is_settled_by_reading() {
    let world = impatient().await;
    let (alice, nickname) = warm(&world).await;
    let mut before = nickname;
    for (n, trouble) in [
        json!({"hang": true, "when": "after"}),
        json!({"truncate": true}),
        json!({"garbage": true}),
        json!({"another_user": "auth0|bob"}),
        json!({"status": 502, "body": "<html>", "when": "after"}),
        json!({"redirect": "http://127.0.0.1:9/", "when": "after"}),
    ]
    .into_iter()
    .enumerate()
    {
        fault(&world, "PATCH", 1, trouble.clone()).await;
        world.clear_journal().await;
        let after = format!("Name {n}");
        let response = world.update(&alice, ALICE, &[("nickname", &before, &after)]).await;
        assert_eq!(response.status(), 200, "{trouble}");
        assert_eq!(world.written().await.len(), 1, "{trouble}");
        before = after;
    }
    assert_eq!(world.user(ALICE).await["nickname"], before);
}

#[tokio::test]
async fn f_03_a_read_that_fails_is_tried_once_more() {
    let world = World::patient(|patience| patience.retries_at_least = 100).await;
    let (alice, _) = warm(&world).await;
    for status in [500, 502, 503, 504] {
        world.clear_journal().await;
        fault(&world, "GET", 1, json!({"status": status, "body": "{}"})).await;
        assert_eq!(world.get("/api/profile", &alice).await.status(), 200, "{status}");
        assert_eq!(world.management().await.len(), 2, "{status}");
    }
}

#[tokio::test]
async fn f_09_f_10_f_11_t_38_an_answer_that_is_not_the_record_is_no_answer() {
    let witness = World::new().await;
    let world = World::new().await;
    let (alice, _) = warm(&world).await;
    witness.clear_journal().await;
    let large = json!({"user_id": ALICE, "name": "x".repeat(2_000_000)}).to_string();
    for trouble in [
        json!({"status": 200, "body": "<html><body>Sign in</body></html>"}),
        json!({"status": 200, "body": json!({"user_id": ALICE, "name": "A"}).to_string(), "headers": {"content-type": "text/html"}}),
        json!({"status": 200, "body": "[]"}),
        json!({"status": 200, "body": "{}"}),
        json!({"status": 200, "body": json!({"user_id": ALICE, "name": 7}).to_string()}),
        json!({"status": 200, "body": format!(r#"{{"user_id":"{ALICE}","user_metadata":{{"a":{}{}}}}}"#, "[".repeat(100), "]".repeat(100))}),
        json!({"status": 200, "body": large}),
        json!({"status": 204}),
        json!({"another_user": "auth0|bob"}),
        json!({"garbage": true}),
        json!({"redirect": format!("{}{USERS}/auth0%7Cbob", witness.tenant)}),
    ] {
        world.clear_journal().await;
        fault(&world, "GET", 1, trouble.clone()).await;
        let response = world.get("/api/profile", &alice).await;
        let status = response.status();
        assert_eq!(response.headers()["retry-after"], "15", "{trouble}");
        let text = response.text().await.unwrap();
        assert_eq!(status, 503, "{trouble} {text}");
        assert!(!text.contains("bob") && !text.contains("<html"), "{text}");
        assert_eq!(world.management().await.len(), 1, "what cannot be used is not asked for again");
    }
    assert_eq!(witness.journal().await, [] as [Value; 0], "nobody followed the redirect");
}

#[tokio::test]
async fn f_14_ow_10_a_missing_scope_is_no_reason_to_ask_again() {
    let world = World::new().await;
    let (alice, _) = warm(&world).await;
    let body = json!({"statusCode": 403, "error": "Forbidden", "message": "Insufficient scope, expected any of: read:users", "errorCode": "insufficient_scope"});
    fault(&world, "GET", 1, json!({"status": 403, "body": body.to_string()})).await;
    let response = world.get("/api/profile", &alice).await;
    assert_eq!(code_of(response).await, "unavailable");
    assert_eq!(world.management().await.len(), 1);
    assert_eq!(world.count("token").await, 0);
}

#[tokio::test]
async fn f_01_a_refusal_with_any_reset_is_answered_with_a_time_to_come_back() {
    for (headers, seconds) in [
        (json!({"retry-after": "30"}), 26..=34),
        (json!({"x-ratelimit-reset": "99999999999"}), 50..=60),
        (json!({"retry-after": "1000000"}), 50..=60),
    ] {
        let world = World::new().await;
        let (alice, nickname) = warm(&world).await;
        fault(&world, "PATCH", 1, json!({"status": 429, "body": "{}", "headers": headers})).await;
        let response = world.update(&alice, ALICE, &[("nickname", &nickname, "Later")]).await;
        let after: u64 = response.headers()["retry-after"].to_str().unwrap().parse().unwrap();
        assert!(seconds.contains(&after), "{headers}: {after}");
        assert_eq!(code_of(response).await, "busy");
        assert_eq!(world.written().await, [] as [Value; 0]);
        assert_eq!(world.user(ALICE).await["nickname"], *nickname);
    }
    // A moment that has passed, or none that can be read: a second, which is waited for.
    for headers in [json!({"x-ratelimit-reset": "1"}), json!({"x-ratelimit-reset": "soon"}), json!({})] {
        let world = World::new().await;
        let (alice, nickname) = warm(&world).await;
        fault(&world, "PATCH", 1, json!({"status": 429, "body": "{}", "headers": headers})).await;
        let response = world.update(&alice, ALICE, &[("nickname", &nickname, "Later")]).await;
        assert_eq!(response.status(), 200, "{headers}");
        assert_eq!(world.written().await.len(), 1);
    }
}

#[tokio::test]
async fn f_01_two_requests_a_second_make_a_slow_page_and_not_a_broken_one() {
    let world = World::patient(|patience| patience.request = Duration::from_secs(30)).await;
    let (alice, nickname) = warm(&world).await;
    let bob = world.sign_in("bob@example.com").await;
    world.control("rate_limit", &json!({"plan": "free"})).await;
    // The first answer says what the plan is.
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    world.clear_journal().await;
    let views = futures::future::join_all((0..5).map(|_| world.get("/api/profile", &bob)));
    let change = [("nickname", nickname.as_str(), "Slow")];
    let save = world.update(&alice, ALICE, &change);
    let (views, save) = tokio::join!(views, save);
    assert!(views.iter().all(|view| view.status() == 200));
    assert_eq!(save.status(), 200);
    let refused = world.journal().await.iter().filter(|entry| entry["status"] == 429).count();
    assert_eq!(refused, 0, "whoever waits is not refused");
    assert_eq!(world.written().await.len(), 1);
}

#[tokio::test]
async fn f_02_a_storm_of_refusals_makes_no_storm_of_requests() {
    let world = World::new().await;
    let (alice, _) = warm(&world).await;
    let storm =
        json!({"path_prefix": "/api/v2/", "count": 1_000_000, "fault": {"status": 429, "body": "{}"}});
    world.control("faults", &storm).await;
    let began = Instant::now();
    let mut answers = 0;
    while began.elapsed() < Duration::from_secs(4) {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let all = futures::future::join_all((0..10).map(|_| world.get("/api/profile", &alice))).await;
        answers += all.len();
        assert!(all.iter().all(|response| response.status() == 503));
    }
    let asked = world.management().await.len();
    let seconds = usize::try_from(began.elapsed().as_secs()).unwrap();
    // The ten that were under way when it began, and then one at a time.
    assert!(asked <= 12 + 2 * seconds, "{asked} requests for {answers} callers in {seconds} s");
    world.client.delete(format!("{}/_control/faults", world.tenant)).send().await.unwrap();
    let cleared = Instant::now();
    while world.get("/api/profile", &alice).await.status() != 200 {
        assert!(cleared.elapsed() < Duration::from_secs(10), "it does not recover");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn f_22_a_tenant_that_is_down_is_asked_once_a_second_and_is_back_at_once() {
    let world = World::new().await;
    let (alice, _) = warm(&world).await;
    let down = json!({"path_prefix": "/api/v2/", "count": 1_000_000, "fault": {"status": 503, "body": "{}"}});
    world.control("faults", &down).await;
    for _ in 0..12 {
        assert_eq!(world.get("/api/profile", &alice).await.status(), 503);
    }
    world.clear_journal().await;
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(3) {
        tokio::time::sleep(Duration::from_millis(10)).await;
        assert_eq!(world.get("/api/profile", &alice).await.status(), 503);
    }
    let (asked, seconds) = (world.management().await.len(), began.elapsed().as_secs());
    assert!(asked <= usize::try_from(seconds).unwrap() + 2, "{asked} in {seconds} s");
    world.client.delete(format!("{}/_control/faults", world.tenant)).send().await.unwrap();
    let cleared = Instant::now();
    while world.get("/api/profile", &alice).await.status() != 200 {
        assert!(cleared.elapsed() < Duration::from_secs(10), "it does not recover");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn f_15_f_16_a_token_endpoint_in_trouble_is_asked_once_for_everybody() {
    for (trouble, code) in [
        (json!({"status": 503, "body": "{}"}), "unavailable"),
        (
            json!({"status": 500, "body": r#"{"error":"access_denied","error_description":"Global limit has been reached"}"#}),
            "busy",
        ),
        (json!({"status": 429, "body": "{}", "headers": {"retry-after": "20"}}), "busy"),
        (json!({"hang": true}), "unavailable"),
    ] {
        let world = impatient().await;
        let alice = world.sign_in("alice@example.com").await;
        world.clear_journal().await;
        let rule = json!({"path_prefix": "/oauth/token", "count": 100, "fault": trouble});
        world.control("faults", &rule).await;
        let all = futures::future::join_all((0..50).map(|_| world.get("/api/profile", &alice))).await;
        for response in all {
            assert_eq!(code_of(response).await, code, "{trouble}");
        }
        let tokens = world.count("token").await;
        assert_eq!(tokens, 1, "{trouble}");
        assert_eq!(world.management().await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn f_15_the_token_that_is_there_serves_while_no_new_one_is_to_be_had() {
    let world = World::new().await;
    let (alice, _) = warm(&world).await;
    let rule = json!({"path_prefix": "/oauth/token", "count": 100, "fault": {"status": 503, "body": "{}"}});
    world.control("faults", &rule).await;
    for _ in 0..5 {
        assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    }
}

#[tokio::test]
async fn f_18_a_token_of_absurd_life_is_used_all_the_same() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let granted: Value = world
        .client
        .post(format!("{}/oauth/token", world.tenant))
        .json(&json!({"grant_type": "client_credentials", "client_id": "selfsame", "client_secret": "selfsame-secret", "audience": format!("{}/api/v2/", world.tenant)}))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    for life in [json!(0), json!(-1), json!(1_000_000_000), json!("3600"), json!("soon"), Value::Null] {
        let fresh = World::new().await;
        let mut body = granted.clone();
        body["expires_in"] = life.clone();
        // A token of another tenant: this one refuses it, which shows that it was used.
        let rule = json!({"path_prefix": "/oauth/token", "count": 1, "fault": {"status": 200, "body": body.to_string()}});
        let bob = fresh.sign_in("bob@example.com").await;
        fresh.control("faults", &rule).await;
        fresh.clear_journal().await;
        assert_eq!(fresh.get("/api/profile", &bob).await.status(), 200, "{life}");
        let refused = fresh.journal().await.iter().filter(|entry| entry["status"] == 401).count();
        assert_eq!(refused, 1, "{life}");
    }
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
}
