use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use tenant::RatePlan;

use crate::world::World;

#[tokio::test]
async fn every_management_answer_tells_the_limit() {
    let world = World::new().await;
    let now = time::OffsetDateTime::now_utc().unix_timestamp();
    for (path, token, status) in [
        ("/connections", world.machine_token().await, 200),
        ("/nothing", String::new(), 404),
        ("/connections", "x".to_owned(), 400),
    ] {
        let response = world.management_response(Method::GET, path, &token, None).await;
        assert_eq!(response.status(), status);
        let number = |name: &str| response.headers()[name].to_str().unwrap().parse::<i64>().unwrap();
        assert_eq!(number("x-ratelimit-limit"), 1000);
        assert!((990..1000).contains(&number("x-ratelimit-remaining")));
        assert!((now..now + 5).contains(&number("x-ratelimit-reset")));
    }
}

#[tokio::test]
async fn the_free_plan_takes_two_a_second_and_then_answers_429() {
    let world = World::with(|options| options.rate_plan = RatePlan::FREE).await;
    let token = world.machine_token().await;
    let get = async || world.management_response(Method::GET, "/users/auth0%7Calice", &token, None).await;
    assert_eq!((get().await.status(), get().await.status().as_u16()), (reqwest::StatusCode::OK, 200));
    let response = get().await;
    assert_eq!(response.status(), 429);
    assert_eq!(response.headers()["x-ratelimit-limit"], "2");
    assert_eq!(response.headers()["x-ratelimit-remaining"], "0");
    let body: Value = response.json().await.unwrap();
    let expected = json!({
        "statusCode": 429, "error": "Too Many Requests", "message": "Global limit has been reached",
        "errorCode": "too_many_requests",
    });
    assert_eq!(body, expected);
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert_eq!(get().await.status(), 200);
}

#[tokio::test]
async fn with_essentials_reading_connections_runs_out_first_and_says_which_limit() {
    let world = World::with(|options| options.rate_plan = RatePlan::ESSENTIALS).await;
    let token = world.machine_token().await;
    let get = async |path: &str| world.management_response(Method::GET, path, &token, None).await;
    for left in (0..5).rev() {
        let response = get("/connections").await;
        assert_eq!(response.headers()["x-ratelimit-limit"], "5");
        assert_eq!(
            (response.status().as_u16(), &response.headers()["x-ratelimit-remaining"]),
            (200, &left.to_string().parse().unwrap())
        );
    }
    let response = get("/connections").await;
    assert_eq!(response.status(), 429);
    assert_eq!(
        response.json::<Value>().await.unwrap()["message"],
        "Global per second connections_read group limit has been reached"
    );
    let user = get("/users/auth0%7Calice").await;
    assert_eq!((user.status().as_u16(), &user.headers()["x-ratelimit-limit"]), (200, &"40".parse().unwrap()));
}

#[tokio::test]
async fn the_plan_can_be_changed_while_it_runs() {
    let world = World::new().await;
    world.set("/rate_limit", json!({ "burst": 1, "per_second": 0.001 })).await;
    let token = world.machine_token().await;
    let get = async || world.management_response(Method::GET, "/connections", &token, None).await.status();
    assert_eq!((get().await.as_u16(), get().await.as_u16()), (200, 429));
    world.set("/rate_limit", json!({ "plan": "generous" })).await;
    assert_eq!(get().await, 200);
    let (status, _) = world.control(Method::POST, "/rate_limit", Some(json!({ "plan": "unlimited" }))).await;
    assert_eq!(status, 400);
}
