//! How often one may ask.

use crate::world::{ALICE, World, code_of};
use reqwest::{Method, Response};

async fn limited(variables: &'static [(&'static str, &'static str)]) -> World {
    let find = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned());
    World::with(tenant::Options::default(), find).await
}

async fn from(world: &World, address: &str) -> Response {
    world.request(Method::GET, "/signin").header("x-forwarded-for", address).send().await.unwrap()
}

#[tokio::test]
async fn lg_01_a_person_who_saves_too_often_waits_and_others_do_not() {
    let world = limited(&[("RATE_LIMIT_WRITES", "2")]).await;
    let (alice, bob) = (world.sign_in("alice@example.com").await, world.sign_in("bob@example.com").await);
    world.clear_journal().await;
    for saved in ["Lund", "Malmö"] {
        let before = if saved == "Lund" { "" } else { "Lund" };
        let answer = world.update(&alice, ALICE, &[("location", before, saved)]).await;
        assert_ne!(answer.status(), 429, "{saved}");
    }
    let before = world.management().await.len();
    for _ in 0..3 {
        let answer = world.update(&alice, ALICE, &[("location", "Malmö", "Kiruna")]).await;
        assert_eq!(answer.status(), 429);
        let seconds: u32 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=30).contains(&seconds), "{seconds}");
        assert_eq!(answer.headers()["cache-control"], "no-store");
        assert_eq!(code_of(answer).await, "rate_limited");
    }
    assert_eq!(world.management().await.len(), before, "the tenant hears nothing of it");
    let page = world.post("/profile", &alice, &[("subject", ALICE)]).await;
    assert!(page.status() == 429 && page.headers().contains_key("retry-after"), "by either door");
    assert_eq!(world.get("/profile", &alice).await.status(), 200, "reading is another matter");
    assert_ne!(world.update(&bob, "auth0|bob", &[("location", "", "Oslo")]).await.status(), 429);
}

#[tokio::test]
async fn t_34_rotating_within_a_network_does_not_help() {
    let world = limited(&[("RATE_LIMIT_READS", "1"), ("TRUSTED_PROXIES", "127.0.0.1")]).await;
    let mut refused = 0;
    for rotated in 0..40 {
        let answer = from(&world, &format!("2001:db8:1:1:{rotated:x}::{rotated:x}")).await;
        refused += u32::from(answer.status() == 429);
    }
    // Ten people share an address, so ten of forty; one more comes back every six seconds.
    assert!(refused >= 20, "{refused} of 40");
    assert_eq!(from(&world, "2001:db8:1:2::1").await.status(), 200, "the network beside it has its own");
    assert_eq!(from(&world, "198.51.100.1").await.status(), 200);
    let spoofed =
        world.request(Method::GET, "/signin").header("x-forwarded-for", "203.0.113.1, 2001:db8:1:1::9");
    assert_eq!(
        spoofed.send().await.unwrap().status(),
        429,
        "what stands left of it was written by a stranger"
    );
}

#[tokio::test]
async fn wb_12_strangers_do_not_choose_whom_they_are_counted_as() {
    let world = limited(&[("RATE_LIMIT_READS", "1"), ("TRUSTED_PROXIES", "192.0.2.0/24")]).await;
    // The peer is this machine, which is no proxy that anybody declared: nothing is counted, whatever it says.
    for at in 0..30 {
        assert_eq!(from(&world, &format!("198.51.100.{at}")).await.status(), 200);
        assert_eq!(from(&world, "198.51.100.1").await.status(), 200);
    }
}

#[tokio::test]
async fn lg_01_attempts_to_begin_a_session_are_counted_before_they_are_read() {
    let world = limited(&[("RATE_LIMIT_SIGN_INS", "3"), ("TRUSTED_PROXIES", "127.0.0.1")]).await;
    let attempt = async |origin: &str| {
        let request = world.request(Method::POST, "/auth/session").header("x-selfsame", "1");
        let request = request.header("x-forwarded-for", "198.51.100.1").header("sec-fetch-site", origin);
        let code = serde_json::json!({"code": "x", "verifier": "y".repeat(43), "nonce": "z"});
        request.json(&code).send().await.unwrap().status().as_u16()
    };
    // What a page of somebody else sends is refused before it is counted: it must not use up what a person has.
    for _ in 0..10 {
        assert_eq!(attempt("cross-site").await, 403);
    }
    let statuses = [attempt("same-origin").await, attempt("same-origin").await, attempt("same-origin").await];
    assert!(!statuses.contains(&429), "{statuses:?}");
    let tokens = world.count("token").await;
    assert_eq!(attempt("same-origin").await, 429);
    assert_eq!(world.count("token").await, tokens, "the tenant hears nothing of it");
}
