//! Reading and saving.

use crate::world::{ALICE, World, code_of};
use serde_json::{Value, json};
use std::time::Duration;

const GRACE: &str = "google-oauth2|103547991597142817347";
const FRIDA: &str = "google-oauth2|103547991597142817399";

async fn json_of(response: reqwest::Response) -> Value {
    assert_eq!(response.status(), 200, "{}", response.text().await.unwrap());
    response.json().await.unwrap()
}

#[tokio::test]
async fn a_view_is_one_call_upstream_and_shows_what_is_ones_own() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    json_of(world.get("/api/profile", &alice).await).await;
    world.clear_journal().await;
    let profile = json_of(world.get("/api/profile", &alice).await).await;
    assert_eq!(profile["subject"], ALICE);
    assert_eq!(profile["fields"]["name"]["access"], "editable");
    assert_eq!(world.journal().await.len(), 1, "{:?}", world.journal().await);
    let text = profile.to_string();
    for secret in ["app_metadata", "last_ip", "logins_count", "access_token", "identities"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn a_save_is_two_calls_and_sends_only_what_differs() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let profile = json_of(world.get("/api/profile", &alice).await).await;
    let before = world.user(ALICE).await;
    let nickname = profile["fields"]["nickname"]["value"].as_str().unwrap();
    let name = profile["fields"]["name"]["value"].as_str().unwrap();
    world.clear_journal().await;
    let saved = world.update(&alice, ALICE, &[("nickname", nickname, "Lissi"), ("name", name, name)]).await;
    let saved = json_of(saved).await;
    assert_eq!(saved["values"]["nickname"], "Lissi");
    assert_eq!(saved["changed"], json!(["nickname"]));
    assert_eq!(world.management().await.len(), 2, "{:?}", world.management().await);
    assert_eq!(world.written().await, [json!({"nickname": "Lissi"})]);
    let after = world.user(ALICE).await;
    assert_eq!(after["user_metadata"], before["user_metadata"], "nested and undeclared keys survive");
    assert_eq!(after["app_metadata"], before["app_metadata"]);
}

#[tokio::test]
async fn metadata_is_changed_key_by_key_and_the_rest_survives() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let before = world.user(ALICE).await["user_metadata"].clone();
    let text = |id: &str| before[id].as_str().unwrap_or_default().to_owned();
    world.clear_journal().await;
    let fields = [
        ("about", text("about"), "New\r\nlines"),
        ("website", text("website"), ""),
        ("zoneinfo", text("zoneinfo"), "Asia/Tokyo"),
    ];
    let fields = fields.each_ref().map(|(id, base, edit)| (*id, base.as_str(), *edit));
    json_of(world.update(&alice, ALICE, &fields).await).await;
    let after = world.user(ALICE).await["user_metadata"].clone();
    let mut expected = before.clone();
    expected["about"] = json!("New\nlines");
    expected["zoneinfo"] = json!("Asia/Tokyo");
    expected.as_object_mut().unwrap().remove("website");
    assert_eq!(after, expected);
}

#[tokio::test]
async fn nothing_changed_means_no_write() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let saved = json_of(world.update(&alice, ALICE, &[("nickname", "x", "x")]).await).await;
    assert_eq!(saved["changed"], json!([]));
    assert_eq!(world.written().await, [] as [Value; 0]);
}

#[tokio::test]
async fn what_breaks_a_rule_is_refused_by_field_before_anything_is_asked() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let long = "x".repeat(151);
    let response =
        world.update(&alice, ALICE, &[("website", "", "javascript:alert(1)"), ("name", "", &long)]).await;
    assert_eq!(response.status(), 422);
    let problem: Value = response.json().await.unwrap();
    assert_eq!(problem["fields"]["website"]["code"], "not_a_web_address");
    assert_eq!(problem["fields"]["name"], json!({"code": "too_long", "longest": 150, "actual": 151}));
    assert_eq!(world.management().await, [] as [String; 0]);
}

#[tokio::test]
async fn a_name_is_stored_composed() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let nickname = world.user(ALICE).await["nickname"].as_str().unwrap().to_owned();
    json_of(world.update(&alice, ALICE, &[("nickname", &nickname, "Zoe\u{308}")]).await).await;
    assert_eq!(world.user(ALICE).await["nickname"], "Zo\u{eb}");
}

#[tokio::test]
async fn f_27_edits_of_different_fields_merge_and_of_the_same_field_are_put_to_the_person() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let user = world.user(ALICE).await;
    let (nickname, family) = (user["nickname"].as_str().unwrap(), user["family_name"].as_str().unwrap());
    world.administrate(ALICE, &json!({"family_name": "Married"})).await;
    let saved =
        world.update(&alice, ALICE, &[("nickname", nickname, "Mine"), ("family_name", family, family)]).await;
    assert_eq!(json_of(saved).await["values"]["family_name"], "Married");
    world.administrate(ALICE, &json!({"nickname": "Theirs"})).await;
    world.clear_journal().await;
    let response =
        world.update(&alice, ALICE, &[("nickname", "Mine", "Mine too"), ("given_name", "x", "x")]).await;
    assert_eq!(response.status(), 409);
    let problem: Value = response.json().await.unwrap();
    assert_eq!(problem["code"], "conflict");
    assert_eq!(problem["fields"], json!({"nickname": {"theirs": "Theirs", "mine": "Mine too"}}));
    assert_eq!(world.written().await, [] as [Value; 0]);
    // Knowing theirs, the person decides.
    json_of(world.update(&alice, ALICE, &[("nickname", "Theirs", "Mine too")]).await).await;
    assert_eq!(world.user(ALICE).await["nickname"], "Mine too");
}

#[tokio::test]
async fn what_the_identity_provider_owns_has_its_reason_and_is_not_written() {
    let world = World::new().await;
    for (email, id, reason, owner) in [
        ("grace@example.com", GRACE, "idp_each_login", "Google"),
        ("sam@contoso.example", "samlp|contoso|sam@contoso.example", "idp_enterprise", "Contoso"),
    ] {
        let cookie = world.sign_in(email).await;
        let profile = json_of(world.get("/api/profile", &cookie).await).await;
        let name = &profile["fields"]["name"];
        assert_eq!((&name["access"], &name["reason"]), (&json!("read_only"), &json!(reason)), "{email}");
        assert_eq!(name["owner"], owner);
        world.clear_journal().await;
        let value = name["value"].as_str().unwrap();
        let response = world.update(&cookie, id, &[("name", value, "Somebody Else")]).await;
        let problem: Value = response.json().await.unwrap();
        assert_eq!(problem["fields"]["name"]["code"], "managed");
        assert_eq!(world.written().await, [] as [Value; 0]);
        let about = profile["fields"]["about"]["value"].as_str().unwrap();
        json_of(world.update(&cookie, id, &[("about", about, "I can change this.")]).await).await;
        assert_eq!(world.user(id).await["user_metadata"]["about"], "I can change this.");
    }
}

#[tokio::test]
async fn a_social_user_copied_once_may_edit_the_name() {
    let world = World::new().await;
    let frida = world.sign_in("frida@example.com").await;
    let profile = json_of(world.get("/api/profile", &frida).await).await;
    assert_eq!(profile["fields"]["name"]["reason"], "idp_first_login");
    let name = profile["fields"]["name"]["value"].as_str().unwrap();
    json_of(world.update(&frida, FRIDA, &[("name", name, "Frida K.")]).await).await;
    assert_eq!(world.user(FRIDA).await["name"], "Frida K.");
}

#[tokio::test]
async fn a_connection_that_cannot_be_asked_is_what_it_was_lately_or_read_only() {
    let world = World::new().await;
    let frida = world.sign_in("frida@example.com").await;
    let down =
        json!({"path_prefix": "/api/v2/connections", "count": 9, "fault": {"status": 500, "body": "{}"}});
    world.control("faults", &down).await;
    let profile = json_of(world.get("/api/profile", &frida).await).await;
    assert_eq!(profile["fields"]["name"]["access"], "read_only", "the cautious default");
    world.client.delete(format!("{}/_control/faults", world.tenant)).send().await.unwrap();
    let profile = json_of(world.get("/api/profile", &frida).await).await;
    assert_eq!(profile["fields"]["name"]["access"], "editable", "a failure is not remembered");
}

#[tokio::test]
async fn an_attribute_that_the_tenant_refuses_is_left_out_and_the_rest_is_saved() {
    let world = World::new().await;
    let frida = world.sign_in("frida@example.com").await;
    let profile = json_of(world.get("/api/profile", &frida).await).await;
    let name = profile["fields"]["name"]["value"].as_str().unwrap();
    let about = profile["fields"]["about"]["value"].as_str().unwrap();
    // What was known of the connection is not true any more.
    let connection = world.user(FRIDA).await["identities"][0]["connection"].clone();
    world
        .control("connections", &json!({"name": connection, "set_user_root_attributes": "on_each_login"}))
        .await;
    world.clear_journal().await;
    let saved =
        json_of(world.update(&frida, FRIDA, &[("name", name, "New"), ("about", about, "Kept")]).await).await;
    assert_eq!(saved["refused"], json!({"name": {"code": "managed"}}));
    assert_eq!((&saved["values"]["name"], &saved["values"]["about"]), (&json!(name), &json!("Kept")));
    assert_eq!(world.written().await, [json!({"user_metadata": {"about": "Kept"}})]);
    // And it is remembered.
    let profile = json_of(world.get("/api/profile", &frida).await).await;
    assert_eq!(profile["fields"]["name"]["access"], "read_only");
}

#[tokio::test]
async fn the_management_api_may_have_another_domain_than_the_issuer() {
    let second = tenant::start(tenant::Options {
        listen: "127.0.0.1:0".parse().unwrap(),
        control: true,
        ..tenant::Options::default()
    });
    let second = second.await.unwrap();
    let domain = second.origin();
    let world = World::with(tenant::Options::default(), |name| {
        (name == "AUTH0_MANAGEMENT_API_DOMAIN").then(|| domain.clone())
    })
    .await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    assert_eq!(world.journal().await, [] as [Value; 0], "token and record came from the other domain");
}

#[tokio::test]
async fn f_16_callers_that_come_together_make_one_machine_token() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let all = (0..20).map(|_| world.get("/api/profile", &alice));
    for response in futures::future::join_all(all).await {
        assert_eq!(response.status(), 200);
    }
    assert_eq!(world.count("token").await, 1);
}

#[tokio::test]
async fn f_13_a_machine_token_that_is_not_taken_is_renewed_once() {
    let world = World::patient(|patience| patience.token_settles = Duration::ZERO).await;
    let alice = world.sign_in("alice@example.com").await;
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    world.control("tokens/expire", &json!({})).await;
    world.clear_journal().await;
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    assert_eq!((world.count("token").await, world.management().await.len()), (1, 2));
    // When no token is taken, that is the end of it.
    let fault = json!({"path_prefix": "/api/v2/", "count": 9, "fault": {"status": 401, "body": "{}"}});
    world.control("faults", &fault).await;
    world.clear_journal().await;
    assert_eq!(world.get("/api/profile", &alice).await.status(), 503);
    assert_eq!(world.management().await.len(), 2);
}

#[tokio::test]
async fn f_04_f_06_a_write_whose_answer_is_lost_is_read_back_and_never_sent_again_blindly() {
    let world = World::patient(|patience| patience.retries_at_least = 100).await;
    let alice = world.sign_in("alice@example.com").await;
    let nickname = world.user(ALICE).await["nickname"].as_str().unwrap().to_owned();
    let location = world.user(ALICE).await["user_metadata"]["location"].as_str().unwrap().to_owned();
    let patches = async || world.management().await.iter().filter(|call| call.starts_with("PATCH")).count();
    let fault = |when: &str| json!({"method": "PATCH", "path_prefix": "/api/v2/users", "count": 1, "fault": {"reset": true, "when": when}});
    world.control("faults", &fault("after")).await;
    world.clear_journal().await;
    let saved = json_of(world.update(&alice, ALICE, &[("nickname", &nickname, "Applied")]).await).await;
    assert_eq!((&saved["values"]["nickname"], patches().await), (&json!("Applied"), 1));
    // It may still be under way: it is looked for three times, and then nobody knows.
    world.control("faults", &fault("before")).await;
    world.clear_journal().await;
    let response = world.update(&alice, ALICE, &[("nickname", "Applied", "Lost")]).await;
    assert_eq!(code_of(response).await, "outcome_unknown");
    assert_eq!((patches().await, world.management().await.len()), (1, 5), "{:?}", world.management().await);
    // A tenant that says that it failed has nothing under way any more: what is there settles it.
    let failed = |count: u32, when: &str| json!({"method": "PATCH", "path_prefix": "/api/v2/users", "count": count, "fault": {"status": 503, "body": "{}", "when": when}});
    world.control("faults", &failed(1, "after")).await;
    world.clear_journal().await;
    let fields = [("location", location.as_str(), "Applied too")];
    assert_eq!(json_of(world.update(&alice, ALICE, &fields).await).await["changed"], json!(["location"]));
    assert_eq!(patches().await, 1);
    // It did nothing, and that is proven: once more, and only once.
    world.control("faults", &failed(1, "before")).await;
    world.clear_journal().await;
    let saved = json_of(world.update(&alice, ALICE, &[("nickname", "Applied", "Again")]).await).await;
    assert_eq!((&saved["values"]["nickname"], patches().await), (&json!("Again"), 2));
    world.control("faults", &failed(2, "before")).await;
    world.clear_journal().await;
    let response = world.update(&alice, ALICE, &[("nickname", "Again", "Not applied")]).await;
    assert_eq!(code_of(response).await, "unavailable");
    assert_eq!((patches().await, world.written().await.len()), (2, 0));
    assert_eq!(world.user(ALICE).await["nickname"], "Again");
}

#[tokio::test]
async fn f_24_a_save_goes_on_when_the_browser_goes_away() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let nickname = world.user(ALICE).await["nickname"].as_str().unwrap().to_owned();
    let slow =
        json!({"method": "GET", "path_prefix": "/api/v2/users", "count": 1, "fault": {"delay_ms": 600}});
    world.control("faults", &slow).await;
    world.clear_journal().await;
    let edit = [("nickname", nickname.as_str(), "Gone but saved")];
    let impatient = world.update(&alice, ALICE, &edit);
    assert!(
        tokio::time::timeout(Duration::from_millis(200), impatient).await.is_err(),
        "it was still reading"
    );
    for _ in 0..50 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if !world.written().await.is_empty() {
            break;
        }
    }
    assert_eq!(world.written().await, [json!({"nickname": "Gone but saved"})]);
}

#[tokio::test]
async fn f_01_a_tenant_without_room_is_waited_for_briefly_or_said_to_be_busy() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    let reset = |seconds: u64| {
        (std::time::SystemTime::now() + Duration::from_secs(seconds))
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap()
            .as_secs()
            .to_string()
    };
    let fault = |count: u32, seconds: u64| {
        json!({"path_prefix": "/api/v2/users", "count": count,
            "fault": {"status": 429, "body": "{}", "headers": {"x-ratelimit-reset": reset(seconds)}}})
    };
    world.control("faults", &fault(1, 1)).await;
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    world.control("faults", &fault(1, 30)).await;
    let response = world.get("/api/profile", &alice).await;
    let seconds: u64 = response.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((25..=34).contains(&seconds), "{seconds}");
    assert_eq!(code_of(response).await, "busy");
}

#[tokio::test]
async fn f_10_ow_08_another_users_record_is_never_shown() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let bob = world.user("auth0|bob").await;
    let fault = json!({"path_prefix": "/api/v2/users", "count": 1,
        "fault": {"status": 200, "body": bob.to_string(), "headers": {"content-type": "application/json"}}});
    world.control("faults", &fault).await;
    let response = world.get("/api/profile", &alice).await;
    assert_eq!(code_of(response).await, "unavailable");
}
