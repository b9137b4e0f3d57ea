//! Nobody changes another profile.

use crate::world::{ALICE, BOB, World, code_of, photo};
use http::Method;
use reqwest::Response;
use serde_json::json;
use std::collections::BTreeSet;

/// Who tries.
#[derive(Clone, Copy, Debug)]
enum Actor {
    Owner,
    Other,
    Nobody,
}

/// One endpoint tried by everybody: the statuses for the owner, somebody else and nobody.
struct Row {
    method: Method,
    path: &'static str,
    statuses: [u16; 3],
}

/// For pages the *other* and the owner are alike: there is no address of anybody's. For updates the *other* sends the
/// owner's subject under a session of their own.
fn rows() -> Vec<Row> {
    let row = |method, path, statuses| Row { method, path, statuses };
    vec![
        row(Method::GET, "/", [303, 303, 200]),
        row(Method::GET, "/signin", [200, 200, 200]),
        row(Method::GET, "/callback", [200, 200, 200]),
        row(Method::GET, "/profile", [200, 200, 303]),
        row(Method::POST, "/profile", [303, 409, 401]),
        row(Method::POST, "/auth/session", [400, 400, 400]),
        row(Method::GET, "/livez", [200, 200, 200]),
        row(Method::GET, "/readyz", [200, 200, 200]),
        row(Method::GET, "/api/profile", [200, 200, 401]),
        row(Method::POST, "/api/profile/update", [200, 409, 401]),
        row(Method::POST, "/language", [303, 303, 303]),
        row(Method::POST, "/theme", [303, 303, 303]),
        // Nobody has a brand here.
        row(Method::GET, "/brand.css", [404, 404, 404]),
        row(Method::GET, "/brand-logo", [404, 404, 404]),
        row(Method::POST, "/api/picture", [200, 409, 401]),
        // The pattern itself is the name of no picture.
        row(Method::GET, "/pictures/{owner}/{file}", [404, 404, 404]),
        // The last: nobody's session is good after it.
        row(Method::POST, "/auth/logout", [303, 303, 303]),
    ]
}

async fn attempt(world: &World, row: &Row, cookie: &str) -> Response {
    match (&row.method, row.path) {
        (&Method::POST, "/profile") => {
            let form = [("subject", ALICE), ("base.location", "Malmö"), ("location", "Lund")];
            world.post("/profile", cookie, &form).await
        }
        (&Method::POST, "/theme") => world.post("/theme", cookie, &[("theme", "dark")]).await,
        (&Method::POST, "/language") => world.post("/language", cookie, &[("language", "en")]).await,
        (&Method::POST, "/auth/logout") => world.post("/auth/logout", cookie, &[]).await,
        (&Method::POST, "/api/profile/update") => {
            world.update(cookie, ALICE, &[("location", "Malmö", "Lund")]).await
        }
        (&Method::POST, "/api/picture") => {
            let base = world.user(ALICE).await["picture"].as_str().unwrap_or_default().to_owned();
            world.clear_journal().await;
            let request = world.picture(ALICE, "picture", &base).header("cookie", cookie);
            request.body(photo(1)).send().await.unwrap()
        }
        (&Method::POST, path) => world.call(path, cookie, &json!({})).await,
        _ => world.get(row.path, cookie).await,
    }
}

#[tokio::test]
async fn every_endpoint_is_tried_by_its_owner_somebody_else_and_nobody() {
    let rows = rows();
    let tried: BTreeSet<_> = rows.iter().map(|row| (row.method.clone(), row.path)).collect();
    assert_eq!(
        tried,
        server::http::endpoints(),
        "try the new endpoint as its owner, as somebody else and as nobody"
    );
    let world = World::new().await;
    let (alice, bob) = (world.sign_in("alice@example.com").await, world.sign_in("bob@example.com").await);
    for row in &rows {
        for (actor, status) in [Actor::Owner, Actor::Other, Actor::Nobody].into_iter().zip(row.statuses) {
            // The values that forms start from may have been saved by the row before.
            world.administrate(ALICE, &json!({"user_metadata": {"location": "Malmö"}})).await;
            world.clear_journal().await;
            let cookie = match actor {
                Actor::Owner => alice.as_str(),
                Actor::Other => bob.as_str(),
                Actor::Nobody => "",
            };
            let response = attempt(&world, row, cookie).await;
            assert_eq!(response.status(), status, "{} {} by {actor:?}", row.method, row.path);
            if !matches!(actor, Actor::Owner) && row.method == Method::POST {
                assert_eq!(world.written().await, [] as [serde_json::Value; 0], "{} by {actor:?}", row.path);
            }
            let is_call = row.path.starts_with("/api/") && row.method == Method::POST;
            if matches!(actor, Actor::Nobody) || (matches!(actor, Actor::Other) && is_call) {
                assert_eq!(
                    world.management().await,
                    [] as [String; 0],
                    "{} {} by nobody",
                    row.method,
                    row.path
                );
            }
        }
    }
}

#[tokio::test]
async fn no_request_of_alice_reaches_bob() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let before = world.user(BOB).await;
    world.clear_journal().await;
    let update = json!({"subject": BOB, "base": {"nickname": "bob"}, "edit": {"nickname": "gotcha"}});
    assert_eq!(code_of(world.call("/api/profile/update", &alice, &update).await).await, "other_account");
    let form = [("subject", BOB), ("base.nickname", "bob"), ("nickname", "gotcha")];
    assert_eq!(world.post("/profile", &alice, &form).await.status(), 409);
    for extra in ["user_id", "id", "sub", "app_metadata", "blocked", "email", "email_verified", "password"] {
        let mut update = json!({"subject": ALICE, "base": {"nickname": "alice"}, "edit": {"nickname": "al"}});
        update[extra] = json!(BOB);
        assert_eq!(
            code_of(world.call("/api/profile/update", &alice, &update).await).await,
            "malformed",
            "{extra}"
        );
        let update = json!({"subject": ALICE, "base": {extra: ""}, "edit": {extra: BOB}});
        assert_eq!(
            code_of(world.call("/api/profile/update", &alice, &update).await).await,
            "malformed",
            "{extra}"
        );
        let form = [("subject", ALICE), ("base.nickname", "alice"), ("nickname", "al"), (extra, BOB)];
        assert_eq!(code_of(world.post("/profile", &alice, &form).await).await, "malformed", "{extra}");
    }
    for path in ["/profile/auth0%7Cbob", "/api/profile/auth0%7Cbob", "/api/users/auth0%7Cbob", "/profile/bob"]
    {
        assert_eq!(world.get(path, &alice).await.status(), 404, "{path}");
    }
    let seen = world.get("/api/profile?user_id=auth0%7Cbob&sub=auth0%7Cbob", &alice).await;
    assert!(!seen.text().await.unwrap().contains("bob"));
    assert!(
        world.management().await.iter().all(|call| !call.contains("bob")),
        "{:?}",
        world.management().await
    );
    assert_eq!(world.written().await, [] as [serde_json::Value; 0]);
    assert_eq!(world.user(BOB).await, before);
}

#[tokio::test]
async fn a_session_of_another_server_opens_nothing() {
    let (here, there) = (
        World::new().await,
        World::with(tenant::Options::default(), |name| (name == "AUTH0_SECRET").then(|| "0dd5".repeat(16)))
            .await,
    );
    let foreign = there.sign_in("alice@example.com").await;
    here.clear_journal().await;
    assert_eq!(code_of(here.get("/api/profile", &foreign).await).await, "unauthenticated");
    assert_eq!(here.management().await, [] as [String; 0]);
}

#[tokio::test]
async fn a_blocked_person_is_out_on_the_next_request() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.administrate(ALICE, &json!({"blocked": true})).await;
    world.clear_journal().await;
    assert_eq!(code_of(world.get("/api/profile", &alice).await).await, "blocked");
    assert_eq!(world.get("/profile", &alice).await.status(), 403);
    let update = world.update(&alice, ALICE, &[("nickname", "alice", "al")]).await;
    assert_eq!(code_of(update).await, "blocked");
    assert_eq!(world.written().await, [] as [serde_json::Value; 0]);
}
