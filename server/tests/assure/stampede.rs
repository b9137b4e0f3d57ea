//! Many who want the same thing at the same moment.

use crate::bench::{busy_world, often, session_of};
use crate::report::{Extent, Limit, Report};
use crate::world::{ALICE, World};
use futures::future::join_all;
use futures::stream::{self, StreamExt as _};
use serde_json::{Value, json};
use std::time::Instant;

/// Calls that are under way at once; the rest follow at their heels.
const AT_ONCE: usize = 250;

#[tokio::test(flavor = "multi_thread", worker_threads = 6)]
async fn f_16_jw_04_oa_14_oa_13_a_stampede_asks_once() {
    let full = Extent::asked() == Extent::Full;
    let mut report = Report::new(
        "stampede",
        "Stampedes",
        "Callers who come together share what has to be fetched: the machine token, the issuer's keys, a renewal.",
    );
    let (callers, tokens, answered, share) = cold_callers(if full { 1000 } else { 200 }).await;
    report.told("callers of a server that has just started", callers);
    report.figure("machine tokens fetched for them", count(tokens), Limit::AtMost(1.0));
    report.figure("of them not answered with their profile", count(callers - answered), Limit::AtMost(0.0));
    report.told("time of a cold caller for each of a warm one, in the median", format!("{share:.1}"));
    let (kids, fetches, minutes) = unknown_keys(if full { 10_000 } else { 1_000 }).await;
    report.told("tokens under as many unknown key ids", kids);
    report.figure(
        "key sets fetched for them, a minute",
        count(fetches) / minutes.max(1.0),
        Limit::AtMost(2.0),
    );
    let (tabs, renewals, signed_out) = tabs(5).await;
    report.told("tabs whose session has to be renewed at once", tabs);
    report.figure("renewals that they make", count(renewals), Limit::AtMost(1.0));
    report.figure("tabs that are signed out by it", count(signed_out), Limit::AtMost(0.0));
    report.close();
}

#[expect(clippy::cast_precision_loss, reason = "counts")]
fn count(count: usize) -> f64 {
    count as f64
}

async fn cold_callers(callers: usize) -> (usize, usize, usize, f64) {
    let world = busy_world().await;
    let alice = world.sign_in("alice@example.com").await;
    let cookie = session_of(&alice, ALICE);
    world.clear_journal().await;
    let run = async || {
        let calls = stream::iter((0..callers).map(|_| async {
            let began = Instant::now();
            let status = world.get("/api/profile", &cookie).await.status();
            (status.as_u16(), began.elapsed().as_secs_f64())
        }));
        let mut found: Vec<_> = calls.buffer_unordered(AT_ONCE).collect().await;
        found.sort_by(|a, b| a.1.total_cmp(&b.1));
        let answered = found.iter().filter(|(status, _)| *status == 200).count();
        (answered, found[found.len() / 2].1)
    };
    let (answered, cold) = run().await;
    let tokens = world.count("token").await;
    let (_, warm) = run().await;
    (callers, tokens, answered, cold / warm)
}

/// Tokens of API clients, each under a key id of its own.
async fn unknown_keys(kids: usize) -> (usize, usize, f64) {
    let audience = "https://selfsame.example/api";
    let api = |name: &str| (name == "AUTH0_AUDIENCE").then(|| audience.to_owned());
    let world = World::configured(tenant::Options::default(), api, often).await;
    world.clear_journal().await;
    let began = Instant::now();
    let encoded = |value: &Value| {
        use base64::Engine as _;
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(value.to_string())
    };
    let claims = encoded(&json!({
        "iss": format!("{}/", world.tenant), "aud": audience, "sub": ALICE, "scope": "read:profile",
        "iat": crate::world::now(), "exp": crate::world::now() + 60, "jti": "x", "client_id": "x",
    }));
    let calls = stream::iter((0..kids).map(|kid| {
        let header = encoded(&json!({"alg": "RS256", "typ": "at+jwt", "kid": format!("kid-{kid}")}));
        let token = format!("{header}.{claims}.{}", "A".repeat(342));
        let request = world.request(reqwest::Method::GET, "/api/profile").bearer_auth(token);
        async move { request.send().await.unwrap().status().as_u16() }
    }));
    let statuses: Vec<u16> = calls.buffer_unordered(AT_ONCE).collect().await;
    assert!(statuses.iter().all(|status| matches!(status, 401 | 503 | 429)), "{:?}", statuses.iter().max());
    (kids, world.count("jwks").await, began.elapsed().as_secs_f64() / 60.0)
}

/// Pages of one person that were left open for long and wake up together.
async fn tabs(tabs: usize) -> (usize, usize, usize) {
    let world = busy_world().await;
    let alice = world.sign_in("alice@example.com").await;
    let stale = world.aged(&alice, 16 * 60);
    world.clear_journal().await;
    let answers = join_all((0..tabs).map(|_| world.get("/api/profile", &stale))).await;
    let signed_out = answers.iter().filter(|response| response.status() != 200).count();
    let is_renewal = |entry: &&Value| entry["body"]["grant_type"] == "refresh_token";
    (tabs, world.journal().await.iter().filter(is_renewal).count(), signed_out)
}
