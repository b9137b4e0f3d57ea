//! Linking and unlinking identities.

use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{World, encoded, payload};

const GRACE: &str = "google-oauth2|103547991597142817347";

async fn link(world: &World, user_id: &str, body: Value) -> (u16, Value) {
    let path = format!("/users/{}/identities", encoded(user_id));
    let (status, body) = world.management(Method::POST, &path, Some(&body)).await;
    (status.as_u16(), body)
}

async fn unlink(world: &World, user_id: &str, provider: &str, id: &str) -> (u16, Value) {
    let path = format!("/users/{}/identities/{provider}/{}", encoded(user_id), encoded(id));
    let (status, body) = world.management(Method::DELETE, &path, None).await;
    (status.as_u16(), body)
}

#[tokio::test]
async fn a_linked_user_becomes_an_identity_and_loses_its_metadata() {
    let world = World::new().await;
    let (status, identities) = link(
        &world,
        "auth0|alice",
        json!({ "provider": "google-oauth2", "user_id": "103547991597142817347" }),
    )
    .await;
    assert_eq!(status, 201, "{identities}");
    assert_eq!(identities[0]["provider"], "auth0", "the primary comes first");
    let second = &identities[1];
    assert_eq!(
        (&second["connection"], &second["user_id"], &second["isSocial"]),
        (&json!("google-oauth2"), &json!("103547991597142817347"), &json!(true))
    );
    assert_eq!(second["profileData"]["email"], "grace@example.com");
    let alice = world.user("auth0|alice").await;
    assert_eq!(alice["identities"], identities);
    assert_eq!(alice["name"], "Alice Lindqvist", "attributes are the primary's");
    assert_eq!(world.management(Method::GET, &format!("/users/{}", encoded(GRACE)), None).await.0, 404);

    let (status, rest) = unlink(&world, "auth0|alice", "google-oauth2", "103547991597142817347").await;
    assert_eq!((status, rest.as_array().unwrap().len()), (200, 1));
    let grace = world.user(GRACE).await;
    assert_eq!((&grace["name"], &grace["email"]), (&json!("Grace Nakamura"), &json!("grace@example.com")));
    assert_eq!(grace.get("user_metadata"), None, "a freed identity has no metadata");
    let tokens = world.tokens("selfsame", "grace@example.com").await;
    assert_eq!(payload(&tokens["id_token"])["sub"], GRACE);
}

#[tokio::test]
async fn a_linked_database_user_has_their_password_again_once_unlinked() {
    let world = World::new().await;
    assert_eq!(
        link(&world, "auth0|alice", json!({ "provider": "auth0", "user_id": "auth0|bob" })).await.0,
        201
    );
    assert_eq!(unlink(&world, "auth0|alice", "auth0", "bob").await.0, 200);
    world.tokens("selfsame", "bob@example.com").await;
}

#[tokio::test]
async fn whoever_holds_an_id_token_of_the_other_account_may_link_it() {
    let world = World::new().await;
    // The audience of the ID token has to be the client that calls.
    let (status, grant) = world.management(Method::GET, "/client-grants?client_id=selfsame", None).await;
    assert_eq!(status, 200, "{grant}");
    let token = world.machine_token_for("selfsame", "selfsame-secret", None).await;
    let id_token = world.tokens("selfsame", "bob@example.com").await["id_token"].clone();
    let body = json!({ "link_with": id_token });
    let path = "/users/auth0%7Calice/identities";
    let response = world.management_response(Method::POST, path, &token, Some(&body)).await;
    assert_eq!(response.status(), 201);
    let (status, body) = link(&world, "auth0|lin", json!({ "link_with": id_token })).await;
    assert_eq!(
        (status, &body["message"]),
        (400, &json!("JWT (link_with) must have an aud claim that matches that of the calling token's azp."))
    );
    let (status, body) = link(&world, "auth0|lin", json!({ "link_with": "x" })).await;
    assert_eq!((status, &body["message"]), (400, &json!("Invalid token (link_with).")));
}

#[tokio::test]
async fn what_cannot_be_linked_or_unlinked_is_told_why() {
    let world = World::new().await;
    for (body, status, message) in [
        (
            json!({ "provider": "auth0", "user_id": "alice" }),
            400,
            "Main identity and the new one are the same.",
        ),
        (json!({ "provider": "auth0", "user_id": "nobody" }), 400, "Provided secondary account not found."),
        (
            json!({ "provider": "google-oauth2", "user_id": "103547991597142817411" }),
            409,
            "Specified identity already exists.",
        ),
        (
            json!({ "provider": "auth0" }),
            400,
            "Payload validation error: 'Missing required property: user_id'.",
        ),
        (
            json!({ "nonsense": 1 }),
            400,
            "Payload validation error: 'Additional properties not allowed: nonsense'.",
        ),
    ] {
        let (actual, answer) = link(&world, "auth0|alice", body).await;
        assert_eq!((actual, &answer["message"]), (status, &json!(message)));
    }
    let (status, body) = unlink(&world, "auth0|alice", "auth0", "alice").await;
    assert_eq!((status, &body["message"]), (400, &json!("Main identity cannot be removed.")));
    assert_eq!(unlink(&world, "auth0|alice", "google-oauth2", "1").await.0, 404);
}
