//! The tenant in trouble: what people get then, and what the tenant sees of it.

use crate::world::{World, code_of};
use serde_json::json;
use std::time::{Duration, Instant};

#[tokio::test]
async fn f_08_a_tenant_that_never_answers_is_waited_for_as_long_as_the_request_may_take() {
    let world = World::patient(|patience| {
        patience.request = Duration::from_millis(1_500);
        patience.attempt = Duration::from_millis(1_000);
    })
    .await;
    let alice = world.sign_in("alice@example.com").await;
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    let hang = json!({"path_prefix": "/api/v2/users", "count": 9, "fault": {"hang": true}});
    world.control("faults", &hang).await;
    let began = Instant::now();
    let response = world.get("/api/profile", &alice).await;
    assert_eq!(code_of(response).await, "unavailable");
    let took = began.elapsed();
    assert!((Duration::from_millis(1_400)..Duration::from_secs(6)).contains(&took), "{took:?}");
}
