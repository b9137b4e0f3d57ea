//! Beginnings and ends: a tenant that is not there yet, a server that is gone in the middle, clocks that jump.

use crate::world::{ALICE, World, code_of};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

#[tokio::test]
async fn f_21_f_22_a_server_starts_without_its_tenant_and_is_ready_when_it_comes() {
    let place = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let world = World::with(tenant::Options::default(), |name| {
        (name == "AUTH0_DOMAIN").then(|| format!("http://{place}"))
    })
    .await;
    let status = async |path: &str| {
        let address = format!("{}{path}", world.server);
        world.client.get(address).send().await.unwrap().status().as_u16()
    };
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!((status("/livez").await, status("/readyz").await), (200, 503));
    let options = tenant::Options { listen: place, control: true, ..tenant::Options::default() };
    let running = tenant::start(options).await.unwrap();
    let returned = Instant::now();
    while status("/readyz").await != 200 {
        assert!(
            returned.elapsed() < Duration::from_secs(9),
            "ready within three seconds, on an idle machine"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    println!("F-21: ready {:?} after the tenant's return", returned.elapsed());
    running.stop().await;
    // What is known stays known.
    assert_eq!(status("/readyz").await, 200);
}

#[tokio::test]
async fn f_22_f_28_a_tenant_that_comes_and_goes_leaves_nothing_behind() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    // In a runtime of its own, so that its tasks can be told from the tenant's and the test's.
    let (server, runtime) = world.beside();
    let round = async |trouble: &Value| {
        let down = json!({"path_prefix": "/api/v2/", "count": 1_000_000, "fault": trouble});
        world.control("faults", &down).await;
        let all = (0..50).map(|_| server.get("/api/profile", &alice));
        for response in futures::future::join_all(all).await {
            assert!(response.status().is_server_error(), "{}", response.status());
        }
        world.client.delete(format!("{}/_control/faults", world.tenant)).send().await.unwrap();
        let up = Instant::now();
        while server.get("/api/profile", &alice).await.status() != 200 {
            assert!(up.elapsed() < Duration::from_secs(20), "it does not recover");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    round(&json!({"reset": true})).await;
    let tasks = runtime.metrics().num_alive_tasks();
    for _ in 0..3 {
        round(&json!({"status": 503, "body": "{}"})).await;
        round(&json!({"reset": true})).await;
    }
    // Connections that browsers keep open are tasks, too.
    let left = runtime.metrics().num_alive_tasks();
    assert!(left <= tasks + 25, "{left} tasks after seven outages, {tasks} after the first");
    runtime.shutdown_background();
}

#[tokio::test]
async fn f_26_after_a_server_is_killed_in_the_middle_the_next_request_tells_the_truth() {
    for when in ["after", "before"] {
        let world = World::new().await;
        let alice = world.sign_in("alice@example.com").await;
        let nickname = world.user(ALICE).await["nickname"].as_str().unwrap().to_owned();
        let (doomed, runtime) = world.beside();
        assert_eq!(doomed.get("/api/profile", &alice).await.status(), 200);
        world.clear_journal().await;
        let hang = json!({"method": "PATCH", "path_prefix": "/api/v2/users", "count": 1, "fault": {"hang": true, "when": when}});
        world.control("faults", &hang).await;
        let body = json!({"subject": ALICE, "base": {"nickname": nickname}, "edit": {"nickname": "True"}});
        let request = doomed
            .request(reqwest::Method::POST, "/api/profile/update")
            .header("cookie", &alice)
            .header("x-selfsame", "1")
            .json(&body);
        let sending = tokio::spawn(request.send());
        // Under way, and applied where the answer is all that is missing.
        let began = Instant::now();
        loop {
            let is_sent = world.management().await.iter().any(|call| call.starts_with("PATCH"));
            if is_sent && (when == "before" || !world.written().await.is_empty()) {
                break;
            }
            assert!(began.elapsed() < Duration::from_secs(20), "it never began");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        runtime.shutdown_background();
        assert!(sending.await.unwrap().is_err(), "no answer");
        // The browser asks again with what it has.
        let response = world.call("/api/profile/update", &alice, &body).await;
        assert_eq!(response.status(), 200, "{when}");
        let saved: Value = response.json().await.unwrap();
        assert_eq!(saved["values"]["nickname"], "True");
        assert_eq!(world.written().await.len(), 1, "{when}: applied once");
    }
}

#[tokio::test]
async fn f_23_a_clock_that_jumps_changes_nothing_that_is_counted_in_time_passed() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let (other, runtime) = world.beside();
    assert_eq!(other.get("/api/profile", &alice).await.status(), 200);
    world.clear_journal().await;
    for jump in [-3_600, 3_600, -300, 30, 0] {
        other.jump(jump);
        // The session is as old as it was: it is the one thing that is counted by the wall clock.
        let alice = world.aged(&alice, -jump);
        assert_eq!(other.get("/api/profile", &alice).await.status(), 200, "{jump}");
    }
    assert_eq!((world.count("token").await, world.count("management").await), (0, 5));
    runtime.shutdown_background();
}

#[tokio::test]
async fn f_24_whoever_hangs_up_while_the_tenant_writes_leaves_a_whole_write() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let nickname = world.user(ALICE).await["nickname"].as_str().unwrap().to_owned();
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    for (when, name) in [("before", "One"), ("after", "Two")] {
        let slow = json!({"method": "PATCH", "path_prefix": "/api/v2/users", "count": 1, "fault": {"delay_ms": 700, "when": when}});
        world.control("faults", &slow).await;
        world.clear_journal().await;
        let base = if name == "One" { nickname.as_str() } else { "One" };
        let edit = [("nickname", base, name)];
        let hasty = tokio::time::timeout(Duration::from_millis(300), world.update(&alice, ALICE, &edit));
        assert!(hasty.await.is_err(), "it was under way");
        let began = Instant::now();
        while world.user(ALICE).await["nickname"] != name {
            assert!(began.elapsed() < Duration::from_secs(20), "it was never written");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(world.written().await, [json!({"nickname": name})]);
    }
}

#[tokio::test]
async fn f_27_two_saves_of_one_person_at_once_lose_nothing() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let user = world.user(ALICE).await;
    let about = user["user_metadata"]["about"].as_str().unwrap_or_default().to_owned();
    let nickname = user["nickname"].as_str().unwrap().to_owned();
    let (about_edit, name_edit) =
        ([("about", about.as_str(), "From one tab")], [("nickname", nickname.as_str(), "From another")]);
    let (one, two) =
        tokio::join!(world.update(&alice, ALICE, &about_edit), world.update(&alice, ALICE, &name_edit));
    assert_eq!((one.status().as_u16(), two.status().as_u16()), (200, 200));
    let after = world.user(ALICE).await;
    assert_eq!(
        (&after["user_metadata"]["about"], &after["nickname"]),
        (&json!("From one tab"), &json!("From another"))
    );
    // The same field: the second is put to the person, whichever it is.
    let (left, right) = ([("nickname", "From another", "Left")], [("nickname", "From another", "Right")]);
    let (one, two) = tokio::join!(world.update(&alice, ALICE, &left), world.update(&alice, ALICE, &right));
    let (kept, refused) = if one.status() == 200 { ("Left", two) } else { ("Right", one) };
    assert_eq!(code_of(refused).await, "conflict");
    assert_eq!(world.user(ALICE).await["nickname"], kept);
}
