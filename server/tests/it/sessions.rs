//! Sessions: how long they last, what ends them, and what becomes of copies and of requests that race.

use crate::world::{ALICE, BOB, World, code_of, cookie_of, location_of, parameter};
use reqwest::Response;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::time::{Duration, Instant};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const NEW_SECRET: &str = "0ddba11e0ddba11e0ddba11e0ddba11e0ddba11e0ddba11e0ddba11e0ddba11e";

/// The `Set-Cookie` of a response.
fn set_cookie(response: &Response) -> Option<String> {
    let all: Vec<_> = response.headers().get_all("set-cookie").iter().collect();
    assert!(all.len() <= 1, "{all:?}");
    all.first().map(|value| value.to_str().unwrap().to_owned())
}

fn clears(response: &Response) -> bool {
    set_cookie(response).is_some_and(|cookie| cookie.starts_with("session=;") && cookie.contains("Max-Age=0"))
}

/// How many refresh tokens were presented.
async fn refreshes(world: &World) -> usize {
    let is_refresh = |entry: &&Value| entry["body"]["grant_type"] == "refresh_token";
    world.journal().await.iter().filter(is_refresh).count()
}

/// The next requests of this kind go wrong in this way.
async fn fault(world: &World, path: &str, count: u32, fault: Value) {
    world.control("faults", &json!({"path_prefix": path, "count": count, "fault": fault})).await;
}

async fn no_faults(world: &World) {
    world.client.delete(format!("{}/_control/faults", world.tenant)).send().await.unwrap();
}

/// Lets the tenant rotate refresh tokens and tolerate a spent one for this many seconds.
async fn rotating(world: &World, leeway: u32) {
    let change = json!({"refresh_token": {
        "rotation_type": "rotating", "expiration_type": "expiring", "leeway": leeway,
        "token_lifetime": 2_592_000, "idle_token_lifetime": 1_296_000,
        "infinite_token_lifetime": false, "infinite_idle_token_lifetime": false,
    }});
    world.administrate_at("clients/selfsame", &change).await;
}

/// Asks until the answer is the one that was waited for.
async fn until(what: &str, mut ask: impl AsyncFnMut() -> bool) {
    let start = Instant::now();
    while !ask().await {
        assert!(start.elapsed() < Duration::from_secs(30), "{what}");
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
}

#[tokio::test]
async fn t_04_a_cookie_ends_by_itself_whatever_browser_keeps_it() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let mut old = world.session(&alice);
    old.began -= 24 * HOUR;
    let mut idle = world.session(&alice);
    idle.used -= 8 * HOUR;
    for session in [old, idle] {
        let cookie = world.sealed(&session, crate::world::SECRET);
        let response = world.get("/api/profile", &cookie).await;
        assert!(clears(&response));
        assert_eq!(code_of(response).await, "unauthenticated");
        assert_eq!(location_of(&world.get("/profile", &cookie).await), "/signin?return_to=/profile");
    }
    assert_eq!(world.journal().await, [] as [Value; 0], "the tenant was not asked for anything");
}

#[tokio::test]
async fn t_04_the_lifetimes_of_a_session_run_by_the_clock_and_renewal_does_not_add_to_the_last() {
    let world = World::new().await;
    let mut alice = world.sign_in("alice@example.com").await;
    let id = world.session(&alice).id;
    for hour in (7..24).step_by(7) {
        world.at(hour * HOUR).await;
        let response = world.get("/api/profile", &alice).await;
        assert_eq!(response.status(), 200, "{hour} h");
        alice = cookie_of(&response);
        assert_eq!(world.session(&alice).id, id);
    }
    let response = world.get("/api/profile", &alice).await;
    assert_eq!(response.status(), 200);
    world.at(24 * HOUR).await;
    assert_eq!(code_of(world.get("/api/profile", &alice).await).await, "unauthenticated");
}

#[tokio::test]
async fn idleness_is_counted_by_use() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.get("/api/profile", &alice).await;
    world.clear_journal().await;
    let used = world.aged(&alice, 6 * MINUTE);
    let noted = cookie_of(&world.get("/api/profile", &used).await);
    assert_eq!(refreshes(&world).await, 0);
    let (before, after) = (world.session(&used), world.session(&noted));
    assert_eq!((after.renewed, after.began), (before.renewed, before.began));
    assert!(after.used - before.used >= 6 * MINUTE);
    assert_eq!(set_cookie(&world.get("/api/profile", &noted).await), None, "once in a while is enough");
}

#[tokio::test]
async fn operators_may_make_sessions_shorter() {
    let world = World::with(tenant::Options::default(), |name| match name {
        "SESSION_RENEW_AFTER" => Some("60".to_owned()),
        "SESSION_IDLE" => Some("600".to_owned()),
        "SESSION_ABSOLUTE" => Some("3600".to_owned()),
        _ => None,
    })
    .await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let renewed = world.get("/api/profile", &world.aged(&alice, 61)).await;
    assert_eq!(refreshes(&world).await, 1);
    assert!(set_cookie(&renewed).unwrap().contains("Max-Age=6"), "{:?}", set_cookie(&renewed));
    assert_eq!(world.get("/api/profile", &world.aged(&alice, 600)).await.status(), 401);
    let mut old = world.session(&alice);
    old.began -= HOUR;
    let old = world.sealed(&old, crate::world::SECRET);
    assert_eq!(world.get("/api/profile", &old).await.status(), 401);
}

#[tokio::test]
async fn a_cookie_of_an_old_secret_is_sealed_with_the_new_one_at_its_renewal() {
    let world = World::new().await;
    let both = format!("{NEW_SECRET},{}", crate::world::SECRET);
    let changed = world.replica(|name| (name == "AUTH0_SECRET").then(|| both.clone())).await;
    let alice = world.sign_in("alice@example.com").await;
    assert_eq!(changed.get("/api/profile", &alice).await.status(), 200);
    let response = changed.get("/api/profile", &world.aged(&alice, 16 * MINUTE)).await;
    assert_eq!(response.status(), 200);
    let resealed = cookie_of(&response);
    let after = world.replica(|name| (name == "AUTH0_SECRET").then(|| NEW_SECRET.to_owned())).await;
    assert_eq!(after.get("/api/profile", &resealed).await.status(), 200);
    assert_eq!(after.get("/api/profile", &alice).await.status(), 401);
}

#[tokio::test]
async fn t_16_oa_21_a_sign_in_makes_a_new_session_and_ends_the_one_before() {
    let world = World::new().await;
    let first = world.sign_in("alice@example.com").await;
    let back = world.come_back("alice@example.com").await;
    world.clear_journal().await;
    let second = world.redeem_beside(&back, &first).await;
    assert_eq!(second.headers().get("clear-site-data"), None, "her own drafts are hers");
    let second = cookie_of(&second);
    assert_ne!(world.session(&first).id, world.session(&second).id);
    assert_eq!(code_of(world.get("/api/profile", &first).await).await, "unauthenticated");
    assert_eq!(world.get("/api/profile", &second).await.status(), 200);
    assert_eq!(world.count("revoke").await, 0, "some tenants would take the new token along");

    let back = world.come_back("bob@example.com").await;
    let bob = world.redeem_beside(&back, &second).await;
    assert_eq!(bob.headers()["clear-site-data"], "\"cache\", \"storage\"");
    let bob = cookie_of(&bob);
    let after = world.session(&bob);
    assert_eq!(after.subject.to_string(), BOB);
    assert_ne!(after.refresh_token, world.session(&second).refresh_token);
    assert_eq!(world.count("revoke").await, 1, "nothing of Alice is left");
    let refused = world.get("/api/profile", &second).await;
    assert_eq!(set_cookie(&refused), None, "a late answer does not take Bob's cookie away");
    assert_eq!(code_of(refused).await, "unauthenticated");
    let page = world.get("/profile", &bob).await.text().await.unwrap();
    assert!(page.contains("bob@example.com") && !page.contains("alice"));
}

#[tokio::test]
async fn t_16_a_sign_in_that_fails_leaves_the_session_as_it_was() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let mut back = world.come_back("bob@example.com").await;
    back.nonce = "n".repeat(43);
    assert_eq!(code_of(world.redeem_beside(&back, &alice).await).await, "sign_in_failed");
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
}

#[tokio::test]
async fn oa_14_five_tabs_that_expire_together_make_one_refresh() {
    for rotates in [false, true] {
        let world = World::new().await;
        if rotates {
            rotating(&world, 60).await;
        }
        let alice = world.sign_in("alice@example.com").await;
        let first_token = world.session(&alice).refresh_token;
        let stale = world.aged(&alice, 16 * MINUTE);
        world.clear_journal().await;
        let tabs = futures::future::join_all((0..5).map(|_| world.get("/api/profile", &stale))).await;
        assert_eq!(refreshes(&world).await, 1, "rotating: {rotates}");
        let mut tokens = HashSet::new();
        for tab in &tabs {
            assert_eq!(tab.status(), 200);
            tokens.insert(world.session(&cookie_of(tab)).refresh_token);
        }
        assert_eq!(tokens.len(), 1, "all tabs have the same session from here on");
        assert_eq!(tokens.contains(&first_token), !rotates);
        // One that comes late, with the cookie from before, gets the answer that the others got.
        let late = world.get("/profile", &stale).await;
        assert_eq!(late.status(), 200);
        assert!(tokens.contains(&world.session(&cookie_of(&late)).refresh_token));
        assert_eq!(refreshes(&world).await, 1);
        // The family lives: the next renewals succeed, one after the other.
        let mut cookie = cookie_of(&late);
        for times in 2..5 {
            world.at(i64::try_from(times).unwrap() * 16 * MINUTE).await;
            let response = world.get("/api/profile", &cookie).await;
            assert_eq!(response.status(), 200);
            cookie = cookie_of(&response);
            assert_eq!(refreshes(&world).await, times);
        }
    }
}

#[tokio::test]
async fn oa_13_another_replica_renews_within_the_leeway_of_a_rotating_tenant() {
    let world = World::new().await;
    rotating(&world, 60).await;
    let other = world.replica(|_| None).await;
    let stale = world.aged(&world.sign_in("alice@example.com").await, 16 * MINUTE);
    let here = world.get("/api/profile", &stale).await;
    let there = other.get("/api/profile", &stale).await;
    assert_eq!((here.status(), there.status()), (200.try_into().unwrap(), 200.try_into().unwrap()));
    // Whichever `Set-Cookie` the browser kept, it is good.
    for cookie in [cookie_of(&here), cookie_of(&there)] {
        assert_eq!(world.get("/api/profile", &cookie).await.status(), 200);
    }
    let again = other.get("/api/profile", &world.aged(&cookie_of(&there), 16 * MINUTE)).await;
    assert_eq!(again.status(), 200);
}

#[tokio::test]
async fn oa_13_a_spent_token_beyond_the_leeway_signs_out() {
    let world = World::new().await;
    rotating(&world, 0).await;
    let other = world.replica(|_| None).await;
    let stale = world.aged(&world.sign_in("alice@example.com").await, 16 * MINUTE);
    let renewed = cookie_of(&world.get("/api/profile", &stale).await);
    let copied = other.get("/api/profile", &stale).await;
    assert!(clears(&copied));
    assert_eq!(code_of(copied).await, "unauthenticated");
    // The whole family is gone: nobody can tell who holds the copy.
    let owner = world.get("/api/profile", &world.aged(&renewed, 16 * MINUTE)).await;
    assert_eq!(code_of(owner).await, "unauthenticated");
}

#[tokio::test]
async fn f_15_callers_share_a_failure_and_do_not_try_one_after_the_other() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    // The machine token comes from the same endpoint.
    world.get("/api/profile", &alice).await;
    let stale = world.aged(&alice, 16 * MINUTE);
    world.clear_journal().await;
    fault(&world, "/oauth/token", 100, json!({"status": 503, "delay_ms": 700})).await;
    let start = Instant::now();
    let calls = futures::future::join_all((0..50).map(|_| world.get("/api/profile", &stale))).await;
    let took = start.elapsed();
    for call in &calls {
        assert_eq!(call.status(), 200, "nobody is signed out, and nobody is kept waiting");
        assert_ne!(set_cookie(call).map(|cookie| cookie.contains("Max-Age=0")), Some(true));
    }
    let asked = refreshes(&world).await;
    assert!((1..=2).contains(&asked), "{asked} refreshes");
    assert!(
        took < Duration::from_secs(20),
        "{took:?}: one after the other they take more than half a minute"
    );
    no_faults(&world).await;
    until("the session is renewed once the pause is over", async || {
        let response = world.get("/api/profile", &stale).await;
        assert_eq!(response.status(), 200);
        set_cookie(&response).is_some_and(|cookie| {
            let cookie = cookie.split(';').next().unwrap().to_owned();
            world.session(&cookie).renewed > world.session(&stale).renewed
        })
    })
    .await;
}

#[tokio::test]
async fn f_15_a_tenant_that_cannot_answer_signs_nobody_out() {
    let world = World::new().await;
    world.get("/api/profile", &world.sign_in("bob@example.com").await).await;
    for what in [
        json!({"status": 429, "headers": {"x-ratelimit-reset": "1"}}),
        json!({"status": 500}),
        json!({"status": 502}),
        json!({"status": 503, "body": "{\"error\":\"temporarily_unavailable\"}"}),
        json!({"status": 500, "body": "{\"error\":\"access_denied\",\"error_description\":\"Global limit has been reached\"}"}),
        json!({"status": 200, "body": "<html>"}),
        json!({"reset": true}),
        json!({"truncate": true}),
        json!({"garbage": true}),
        json!({"redirect": "https://example.com/"}),
    ] {
        let stale = world.aged(&world.sign_in("alice@example.com").await, 16 * MINUTE);
        fault(&world, "/oauth/token", 10, what.clone()).await;
        let response = world.get("/api/profile", &stale).await;
        no_faults(&world).await;
        assert!(!clears(&response), "{what}");
        assert_eq!(response.status(), 200, "{what}");
    }
}

#[tokio::test]
async fn a_session_that_could_not_be_renewed_for_an_hour_is_not_believed_and_not_over() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.get("/api/profile", &alice).await;
    fault(&world, "/oauth/token", 100, json!({"status": 503})).await;
    world.clear_journal().await;
    let overdue = world.aged(&alice, HOUR);
    let call = world.get("/api/profile", &overdue).await;
    assert!(!clears(&call));
    assert_eq!(code_of(call).await, "unavailable");
    let page = world.get("/profile", &overdue).await;
    assert_eq!((page.status().as_u16(), clears(&page)), (503, false), "not sent to the sign-in");
    let update = world.update(&overdue, ALICE, &[("nickname", "alice", "al")]).await;
    assert_eq!(code_of(update).await, "unavailable");
    assert_eq!(world.management().await, [] as [String; 0], "nothing is read or changed for it");
    assert_eq!(world.get("/api/profile", &world.aged(&alice, HOUR - MINUTE)).await.status(), 200);
    no_faults(&world).await;
    until("it goes on when the tenant is back", async || {
        world.get("/api/profile", &overdue).await.status() == 200
    })
    .await;
}

#[tokio::test]
async fn t_37_who_is_blocked_or_deleted_is_out_on_the_next_request() {
    for (act, command, code, status) in [
        ("block", json!({"user_id": ALICE, "blocked": true}), "blocked", 403),
        ("delete", json!({"user_id": ALICE}), "gone", 410),
    ] {
        let world = World::new().await;
        let alice = world.sign_in("alice@example.com").await;
        assert_eq!(world.get("/profile", &alice).await.status(), 200);
        world.control(&format!("users/{act}"), &command).await;
        let page = world.get("/profile", &alice).await;
        assert_eq!((page.status().as_u16(), clears(&page)), (status, true), "{act}");
        assert!(!page.text().await.unwrap().contains("name=\"nickname\""));
        // Whoever has a copy of the cookie hears the same, and the tenant is not asked again.
        world.clear_journal().await;
        let call = world.get("/api/profile", &alice).await;
        assert!(clears(&call));
        assert_eq!(code_of(call).await, code);
        let update = world.update(&alice, ALICE, &[("nickname", "alice", "al")]).await;
        assert!(clears(&update));
        assert_eq!(code_of(update).await, code);
        assert_eq!(world.journal().await, [] as [Value; 0]);
    }
}

#[tokio::test]
async fn t_37_a_change_by_somebody_who_was_just_blocked_is_not_made() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.control("users/block", &json!({"user_id": ALICE, "blocked": true})).await;
    let form = [("subject", ALICE), ("base.nickname", "alice"), ("nickname", "al")];
    let response = world.post("/profile", &alice, &form).await;
    assert_eq!((response.status().as_u16(), clears(&response)), (403, true));
    assert!(response.text().await.unwrap().contains("cannot be used"), "the page says why");
    assert_eq!(world.written().await, [] as [Value; 0]);
}

#[tokio::test]
async fn a_copied_cookie_dies_with_the_sign_out_here_and_within_a_quarter_of_an_hour_elsewhere() {
    let world = World::new().await;
    let elsewhere = world.replica(|_| None).await;
    let alice = world.sign_in("alice@example.com").await;
    let copied = alice.clone();
    assert_eq!(world.post("/auth/logout", &alice, &[]).await.status(), 303);

    world.clear_journal().await;
    assert_eq!(code_of(world.get("/api/profile", &copied).await).await, "unauthenticated");
    let update = world.update(&copied, ALICE, &[("nickname", "alice", "al")]).await;
    assert_eq!(code_of(update).await, "unauthenticated");
    assert_eq!(world.journal().await, [] as [Value; 0], "dead at once where the sign-out is known");

    let renewed = world.session(&copied).renewed;
    let at = |after: i64| renewed + after - world.now();
    world.at(at(15 * MINUTE - 5)).await;
    assert_eq!(elsewhere.get("/api/profile", &copied).await.status(), 200, "the window");
    world.at(at(15 * MINUTE)).await;
    let refused = elsewhere.get("/api/profile", &copied).await;
    assert!(clears(&refused));
    assert_eq!(code_of(refused).await, "unauthenticated", "and its end");
    // From then on that server knows it, too: the copy is refused without a word to the tenant.
    world.clear_journal().await;
    assert_eq!(elsewhere.get("/api/profile", &copied).await.status(), 401);
    assert_eq!(world.journal().await, [] as [Value; 0]);
}

#[tokio::test]
async fn a_sign_out_is_not_overtaken_by_a_renewal_that_was_under_way() {
    for (rotates, when) in [(false, "before"), (false, "after"), (true, "before"), (true, "after")] {
        let case = format!("rotating: {rotates}, held back {when} it takes effect");
        let world = World::new().await;
        if rotates {
            rotating(&world, 60).await;
        }
        let alice = world.sign_in("alice@example.com").await;
        let stale = world.aged(&alice, 16 * MINUTE);
        world.get("/api/profile", &alice).await;
        fault(&world, "/oauth/token", 1, json!({"delay_ms": 1500, "when": when})).await;
        let renewing = world.get("/api/profile", &stale);
        let leaving = async {
            // Whatever the order turns out to be, the outcome has to be the same.
            tokio::time::sleep(Duration::from_millis(400)).await;
            world.post("/auth/logout", &stale, &[]).await
        };
        let (renewing, left) = futures::future::join(renewing, leaving).await;
        assert!(clears(&left), "{case}");
        let cookie = set_cookie(&renewing).map(|cookie| cookie.split(';').next().unwrap().to_owned());
        let overtaking = cookie.filter(|cookie| cookie != "session=");
        for cookie in [Some(alice), Some(stale), overtaking].into_iter().flatten() {
            assert_eq!(code_of(world.get("/api/profile", &cookie).await).await, "unauthenticated", "{case}");
        }
        // Nor does a refresh token outlive it that another server could be given.
        until("the refresh tokens are revoked", async || {
            world.administrator_sees("users/auth0%7Calice/refresh-tokens").await["tokens"] == json!([])
        })
        .await;
    }
}

#[tokio::test]
async fn signing_out_with_an_older_cookie_revokes_the_newest_token() {
    let world = World::new().await;
    rotating(&world, 60).await;
    let stale = world.aged(&world.sign_in("alice@example.com").await, 16 * MINUTE);
    let renewed = cookie_of(&world.get("/api/profile", &stale).await);
    assert_eq!(world.post("/auth/logout", &stale, &[]).await.status(), 303);
    assert_eq!(code_of(world.get("/api/profile", &renewed).await).await, "unauthenticated");
    let revoked = world.journal().await;
    let revoked: Vec<_> = revoked.iter().filter(|entry| entry["kind"] == "revoke").collect();
    assert_eq!(revoked.len(), 1);
    assert_eq!(
        world.administrator_sees("users/auth0%7Calice/refresh-tokens").await["tokens"],
        json!([]),
        "{revoked:?}"
    );
}

#[tokio::test]
async fn oa_20_signing_out_works_while_the_tenant_is_away() {
    let mut world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.stop_tenant().await;
    let response = world.post("/auth/logout", &alice, &[]).await;
    assert_eq!(response.status(), 303);
    assert!(clears(&response));
    assert_eq!(response.headers()["clear-site-data"], "\"cache\", \"storage\"");
    assert_eq!(location_of(&response), "/", "not to an address that does not answer");
    assert_eq!(code_of(world.get("/api/profile", &alice).await).await, "unauthenticated");
    assert_eq!(location_of(&world.get("/profile", &alice).await), "/signin?return_to=/profile");
}

#[tokio::test]
async fn oa_20_a_revocation_that_failed_is_made_up_for() {
    for what in [json!({"status": 503}), json!({"status": 429}), json!({"reset": true})] {
        let world = World::new().await;
        let alice = world.sign_in("alice@example.com").await;
        fault(&world, "/oauth/revoke", 1, what.clone()).await;
        let response = world.post("/auth/logout", &alice, &[]).await;
        assert!(clears(&response));
        let location = url::Url::parse(&location_of(&response)).unwrap();
        assert_eq!(location.path(), "/oidc/logout", "the tenant is there");
        assert!(parameter(&location, "logout_hint").is_some());
        until("the refresh token is revoked", async || {
            let journal = world.journal().await;
            journal.iter().any(|entry| entry["kind"] == "revoke" && entry["status"] == 200)
        })
        .await;
    }
}

#[tokio::test]
async fn nobody_is_signed_in_with_a_refresh_token_that_no_cookie_can_hold() {
    let world = World::new().await;
    let back = world.come_back("alice@example.com").await;
    // What the tenant says, but for the refresh token.
    let grant = json!({
        "grant_type": "authorization_code", "client_id": "selfsame", "client_secret": "selfsame-secret",
        "code": parameter(&back.location, "code"), "code_verifier": back.verifier,
        "redirect_uri": format!("{}/callback", world.server),
    });
    let token_endpoint = format!("{}/oauth/token", world.tenant);
    let answer = world.client.post(token_endpoint).json(&grant).send().await.unwrap();
    let mut answer: Value = answer.json().await.unwrap();
    answer["refresh_token"] = json!("r".repeat(4000));
    fault(&world, "/oauth/token", 1, json!({"status": 200, "body": answer.to_string()})).await;
    world.clear_journal().await;
    let response = world.redeem(&back).await;
    assert_eq!(set_cookie(&response), None);
    assert_eq!(code_of(response).await, "internal");
    assert_eq!(world.count("revoke").await, 1, "what cannot be kept is given back");

    let stale = world.aged(&world.sign_in("bob@example.com").await, 16 * MINUTE);
    answer["id_token"] = Value::Null;
    fault(&world, "/oauth/token", 1, json!({"status": 200, "body": answer.to_string()})).await;
    let response = world.get("/api/profile", &stale).await;
    assert!(clears(&response), "the token in the cookie is spent, the new one does not fit");
    assert_eq!(code_of(response).await, "unauthenticated");
}

#[tokio::test]
async fn a_renewal_that_brings_another_person_ends_the_session() {
    let world = World::new().await;
    let bob = world.come_back("bob@example.com").await;
    let grant = json!({
        "grant_type": "authorization_code", "client_id": "selfsame", "client_secret": "selfsame-secret",
        "code": parameter(&bob.location, "code"), "code_verifier": bob.verifier,
        "redirect_uri": format!("{}/callback", world.server),
    });
    let token_endpoint = format!("{}/oauth/token", world.tenant);
    let answer = world.client.post(token_endpoint).json(&grant).send().await.unwrap().text().await.unwrap();
    let stale = world.aged(&world.sign_in("alice@example.com").await, 16 * MINUTE);
    fault(&world, "/oauth/token", 1, json!({"status": 200, "body": answer})).await;
    let response = world.get("/api/profile", &stale).await;
    assert!(clears(&response));
    assert_eq!(code_of(response).await, "unauthenticated");
}

#[tokio::test]
async fn a_cookie_that_opens_nothing_is_taken_away() {
    let world = World::new().await;
    for cookie in ["session=garbage", "session=", "session=AAAA; theme=dark"] {
        let response = world.get("/api/profile", cookie).await;
        assert!(clears(&response), "{cookie}");
        assert_eq!(code_of(response).await, "unauthenticated");
    }
    assert_eq!(set_cookie(&world.get("/api/profile", "theme=dark").await), None);
}
