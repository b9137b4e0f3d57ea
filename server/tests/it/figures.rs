//! Probes and figures.

use crate::world::World;
use reqwest::Method;
use serde_json::{Value, json};
use server::metrics;
use std::collections::BTreeSet;
use std::sync::Arc;

async fn answer(world: &World, path: &str) -> (u16, Value) {
    let response = world.request(Method::GET, path).send().await.unwrap();
    (response.status().as_u16(), response.json().await.unwrap())
}

#[tokio::test]
async fn readiness_says_what_is_missing() {
    let mut world = World::new().await;
    assert_eq!(answer(&world, "/livez").await, (200, json!({"status": "alive"})));
    world.sign_in("alice@example.com").await;
    assert_eq!(answer(&world, "/readyz").await, (200, json!({"status": "ready"})));
    world.site.draining.begin();
    assert_eq!(answer(&world, "/readyz").await, (503, json!({"status": "draining"})));
    assert_eq!(answer(&world, "/livez").await, (200, json!({"status": "alive"})));
    world.stop_tenant().await;
}

#[tokio::test]
async fn f_21_without_the_tenant_it_lives_and_is_not_ready() {
    // Nobody listens on that port.
    let nowhere = |name: &str| (name == "AUTH0_DOMAIN").then(|| "http://127.0.0.1:9".to_owned());
    let world = World::with(tenant::Options::default(), nowhere).await;
    assert_eq!(answer(&world, "/livez").await.0, 200);
    let (status, document) = answer(&world, "/readyz").await;
    assert_eq!((status, &document["missing"]), (503, &json!("metadata")));
}

#[tokio::test]
async fn routes_are_labels_and_paths_are_not() {
    let (recorder, figures) = metrics::recorder(None, Arc::new(|| 0)).unwrap();
    let _counting = ::metrics::set_default_local_recorder(&recorder);
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    assert_eq!(world.get("/profile", &alice).await.status(), 200);
    world.get("/livez", "").await;
    for number in 0..1000_u64 {
        let random = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let path = match number % 4 {
            0 => format!("/{random:x}"),
            1 => format!("/pkg/{random:x}.wasm"),
            2 => format!("/api/{random:x}/profile"),
            _ => format!("/profile/{random:x}?x={random}"),
        };
        world.request(Method::GET, &path).send().await.unwrap();
    }
    let text = figures.render();
    let series: Vec<_> = text.lines().filter(|line| line.starts_with("selfsame_requests_total{")).collect();
    let routes: BTreeSet<_> =
        series.iter().map(|line| line.split("route=\"").nth(1).unwrap().split('"').next().unwrap()).collect();
    assert!(
        routes.contains("/profile") && routes.contains("/livez") && routes.contains("none"),
        "{routes:?}"
    );
    assert!(series.len() < 20, "{}", series.join("\n"));
    assert!(text.contains(r#"selfsame_audit_events_total{event="sign_in",outcome="ok",reason="none"} 1"#));
}

#[tokio::test]
async fn figures_have_an_address_of_their_own_and_one_path() {
    let (recorder, figures) = metrics::recorder(None, Arc::new(|| 0)).unwrap();
    ::metrics::with_local_recorder(&recorder, || metrics::renewal(metrics::Renewed::Confirmed));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(server::http::serve(
        listener,
        metrics::router(Arc::new(figures)),
        server::http::Ground::default(),
        std::future::pending(),
    ));
    let response = reqwest::get(format!("{address}/metrics")).await.unwrap();
    assert_eq!(response.headers()["content-type"], "text/plain; version=0.0.4; charset=utf-8");
    assert!(
        response.text().await.unwrap().contains(r#"selfsame_session_renewals_total{outcome="confirmed"} 1"#)
    );
    for path in ["/", "/metrics/", "/profile", "/livez"] {
        assert_eq!(reqwest::get(format!("{address}{path}")).await.unwrap().status(), 404, "{path}");
    }
    let posted = reqwest::Client::new().post(format!("{address}/metrics")).send().await.unwrap();
    assert_eq!(posted.status(), 405);
    let world = World::new().await;
    assert_eq!(world.get("/metrics", "").await.status(), 404, "not beside the pages");
}
