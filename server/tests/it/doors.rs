//! The second door: a plain form, for when there is no WebAssembly.

use crate::world::{ALICE, World, location_of};
use serde_json::json;

async fn form_of_alice(world: &World) -> Vec<(String, String)> {
    let user = world.user(ALICE).await;
    let nickname = user["nickname"].as_str().unwrap().to_owned();
    let name = user["name"].as_str().unwrap().to_owned();
    vec![
        ("subject".into(), ALICE.into()),
        ("base.nickname".into(), nickname.clone()),
        ("nickname".into(), nickname),
        ("base.name".into(), name.clone()),
        ("name".into(), name),
    ]
}

fn with<'a>(form: &'a [(String, String)], field: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    form.iter().map(|(name, old)| (name.as_str(), if name == field { value } else { old })).collect()
}

#[tokio::test]
async fn a_form_post_saves_and_leads_back_to_the_page() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let form = form_of_alice(&world).await;
    world.clear_journal().await;
    let response = world.post("/profile", &alice, &with(&form, "nickname", "Plain")).await;
    assert_eq!(
        (response.status().as_u16(), location_of(&response).as_str()),
        (303, "/profile?saved=profile")
    );
    assert_eq!(world.written().await, [json!({"nickname": "Plain"})]);
    let page = world.get("/profile?saved=profile", &alice).await.text().await.unwrap();
    assert!(page.contains("Plain") && page.contains("Saved"), "{page}");
}

#[tokio::test]
async fn a_refused_form_comes_back_with_what_was_typed_and_why() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let form = form_of_alice(&world).await;
    world.clear_journal().await;
    let typed = format!("too long {}", "x".repeat(300));
    let form = with(&form, "nickname", &typed);
    let response = world.post("/profile", &alice, &form).await;
    assert_eq!(response.status(), 422);
    let page = response.text().await.unwrap();
    assert!(page.contains(&typed), "what was typed is there");
    assert!(page.contains(r#"aria-invalid="true""#), "and marked");
    assert_eq!(world.written().await, [] as [serde_json::Value; 0]);
}

#[tokio::test]
async fn a_conflict_shows_both_values() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let form = form_of_alice(&world).await;
    world.administrate(ALICE, &json!({"nickname": "Somebody elses"})).await;
    let response = world.post("/profile", &alice, &with(&form, "nickname", "My own")).await;
    assert_eq!(response.status(), 409);
    let page = response.text().await.unwrap();
    assert!(page.contains("Somebody elses") && page.contains("My own"));
}

#[tokio::test]
async fn a_form_of_the_account_before_is_refused_and_says_so() {
    let world = World::new().await;
    let form = form_of_alice(&world).await;
    let bob = world.sign_in("bob@example.com").await;
    world.clear_journal().await;
    let response = world.post("/profile", &bob, &with(&form, "nickname", "Of Alice")).await;
    assert_eq!(response.status(), 409);
    let page = response.text().await.unwrap();
    assert!(!page.contains("Of Alice"), "what Alice typed is not shown to Bob");
    assert!(page.contains("Bob"), "whose page this is");
    assert_eq!(world.written().await, [] as [serde_json::Value; 0]);
}

#[tokio::test]
async fn a_form_that_is_saved_in_part_says_which_part() {
    let world = World::new().await;
    let frida = world.sign_in("frida@example.com").await;
    let id = "google-oauth2|103547991597142817399";
    world.get("/profile", &frida).await;
    let user = world.user(id).await;
    let change =
        json!({"name": user["identities"][0]["connection"], "set_user_root_attributes": "on_each_login"});
    world.control("connections", &change).await;
    let (name, about) = (&user["name"], &user["user_metadata"]["about"]);
    let form = [
        ("subject", id),
        ("base.name", name.as_str().unwrap()),
        ("name", "New"),
        ("base.about", about.as_str().unwrap_or_default()),
        ("about", "Kept"),
    ];
    let response = world.post("/profile", &frida, &form).await;
    assert_eq!(response.status(), 200);
    let page = response.text().await.unwrap();
    assert!(page.contains("Left as before: Full name. Everything else was saved."), "{page}");
    assert_eq!(world.user(id).await["user_metadata"]["about"], "Kept");
}

#[tokio::test]
async fn a_field_that_turns_out_to_be_managed_is_named_with_what_was_typed() {
    let world = World::new().await;
    let frida = world.sign_in("frida@example.com").await;
    let id = "google-oauth2|103547991597142817399";
    world.get("/profile", &frida).await;
    let user = world.user(id).await;
    let change =
        json!({"name": user["identities"][0]["connection"], "set_user_root_attributes": "on_each_login"});
    world.control("connections", &change).await;
    let form =
        [("subject", id), ("base.name", user["name"].as_str().unwrap()), ("name", "Typed for nothing")];
    let response = world.post("/profile", &frida, &form).await;
    assert_eq!(response.status(), 422);
    let page = response.text().await.unwrap();
    assert!(page.contains("Typed for nothing"), "{page}");
    assert!(!page.contains("name=\"name\""), "it is text now");
}

#[tokio::test]
async fn a_form_that_is_none_of_ours_is_refused() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    for form in [
        &[][..],
        &[("nickname", "x")],
        &[("subject", ALICE), ("nickname", "x")],
        &[("subject", ALICE), ("subject", ALICE), ("base.nickname", "a"), ("nickname", "x")],
        &[("subject", ALICE), ("base.nickname", "a"), ("nickname", "x"), ("nickname", "y")],
        &[("subject", "../bob"), ("base.nickname", "a"), ("nickname", "x")],
        &[("subject", ALICE), ("base.nickname", "a"), ("nickname", "x"), ("app_metadata", "{}")],
    ] {
        let response = world.post("/profile", &alice, form).await;
        assert_eq!(response.status(), 400, "{form:?}");
    }
}

#[tokio::test]
async fn without_a_session_the_form_leads_to_the_sign_in_and_loses_nothing() {
    let world = World::new().await;
    let form = form_of_alice(&world).await;
    let nothing_typed: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let response = world.post("/profile", "", &nothing_typed).await;
    assert_eq!(location_of(&response), "/signin?return_to=/profile");
    let response = world.post("/profile", "", &with(&form, "nickname", "typed for long")).await;
    assert_eq!(response.status(), 401);
    let page = response.text().await.unwrap();
    assert!(page.contains("typed for long"), "what was typed is not lost");
    assert!(page.contains("/signin?return_to=/profile"), "and there is a way on");
}
