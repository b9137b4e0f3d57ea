use serde_json::{Value, json};
use tenant::PERSONAS;

use crate::world::{World, payload};

#[tokio::test]
async fn everybody_is_there_and_can_sign_in_unless_blocked() {
    let world = World::new().await;
    for persona in PERSONAS {
        let user = world.user(persona.user_id).await;
        assert_eq!((&user["email"], &user["name"]), (&json!(persona.email), &json!(persona.name)));
        assert!(user.as_object().unwrap().values().all(|value| !value.is_null()));
        if persona.user_id != "auth0|mallory" {
            let tokens = world.tokens("selfsame", persona.email).await;
            assert_eq!(payload(&tokens["id_token"])["sub"], persona.user_id);
        }
    }
}

#[tokio::test]
async fn each_shows_what_they_are_there_for() {
    let world = World::new().await;
    let alice = world.user("auth0|alice").await;
    assert_eq!(alice["nickname"], "alice");
    assert_eq!(alice["user_metadata"]["preferences"]["newsletter"]["weekly"], true);
    assert_eq!(alice["user_metadata"]["address"]["country"], "SE");
    assert!(alice["user_metadata"]["onboarding_step_7b"].is_boolean() && alice["app_metadata"].is_object());
    assert_eq!((alice.get("picture"), alice.get("blocked")), (None, None));

    let identity = async |id: &str| world.user(id).await["identities"][0].clone();
    for (id, connection, social) in [
        ("google-oauth2|103547991597142817347", "google-oauth2", true),
        ("google-oauth2|103547991597142817399", "google-oauth2-first-login", true),
        ("samlp|contoso|sam@contoso.example", "contoso", false),
        ("auth0|bob", "Username-Password-Authentication", false),
    ] {
        let identity = identity(id).await;
        assert_eq!((&identity["connection"], &identity["isSocial"]), (&json!(connection), &json!(social)));
    }
    let lin = world.user("auth0|lin").await;
    let providers: Vec<&Value> =
        lin["identities"].as_array().unwrap().iter().map(|one| &one["provider"]).collect();
    assert_eq!(providers, ["auth0", "google-oauth2"]);
    assert!(lin["identities"][1]["profileData"]["name"].is_string());
    assert_eq!(world.user("auth0|mallory").await["blocked"], true);
    let noor = world.user("auth0|noor").await;
    assert_eq!(noor["user_metadata"]["locale"], "ar");
    assert!(noor["name"].as_str().unwrap().contains("نور"));
}
