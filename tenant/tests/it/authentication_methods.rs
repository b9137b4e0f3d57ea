//! What a user can sign in with.

use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{World, encoded};

const PATH: &str = "/users/auth0%7Calice/authentication-methods";

async fn send(world: &World, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
    let (status, answer) = world.management(method, path, body.as_ref()).await;
    (status.as_u16(), answer)
}

#[tokio::test]
async fn methods_are_enrolled_listed_without_secrets_renamed_and_removed() {
    let world = World::new().await;
    let (_, before) = send(&world, Method::GET, PATH, None).await;
    assert_eq!((before.as_array().unwrap().len(), &before[0]["type"]), (1, &json!("password")));
    let new = json!({ "type": "email", "email": "chuck@example.com", "name": "work" });
    let (status, created) = send(&world, Method::POST, PATH, Some(new.clone())).await;
    assert_eq!((status, &created["email"]), (201, &json!("chuck@example.com")), "{created}");
    let id = created["id"].as_str().unwrap();
    assert!(id.starts_with("email|dev_"), "{id}");
    assert_eq!(send(&world, Method::POST, PATH, Some(new)).await.0, 409);
    let totp = json!({ "type": "totp", "totp_secret": "JBSWY3DPEHPK3PXP" });
    assert_eq!(send(&world, Method::POST, PATH, Some(totp)).await.0, 201);

    let one = format!("{PATH}/{}", encoded(id));
    let (_, read) = send(&world, Method::GET, &one, None).await;
    assert_eq!((&read["email"], &read["confirmed"]), (&json!("chuc****@exam*******"), &json!(true)));
    let (_, all) = send(&world, Method::GET, &format!("{PATH}?include_totals=true"), None).await;
    assert_eq!(all["total"], 3);
    assert_eq!(all.get("length"), None, "these pages do not say how long they are");
    assert!(!all.to_string().contains("JBSWY3DPEHPK3PXP"));
    let (status, renamed) = send(&world, Method::PATCH, &one, Some(json!({ "name": "home" }))).await;
    assert_eq!((status, &renamed["name"]), (200, &json!("home")));
    assert_eq!(send(&world, Method::PATCH, &one, Some(json!({ "email": "x@example.com" }))).await.0, 400);
    assert_eq!(send(&world, Method::DELETE, &one, None).await.0, 204);
    assert_eq!(send(&world, Method::DELETE, &one, None).await.0, 404);
    assert_eq!(send(&world, Method::DELETE, PATH, None).await.0, 204);
    assert_eq!(send(&world, Method::GET, PATH, None).await.1.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn once_there_is_a_passkey_not_all_can_be_removed_at_once() {
    let world = World::new().await;
    let passkey = json!({ "type": "passkey", "key_id": "k", "public_key": "p", "relying_party_identifier": "example.com" });
    assert_eq!(send(&world, Method::POST, PATH, Some(passkey)).await.0, 201);
    let (status, body) = send(&world, Method::DELETE, PATH, None).await;
    assert_eq!(
        (status, &body["message"]),
        (403, &json!("Operation not permitted when the user has registered at least 1 passkey"))
    );
    let (status, body) = send(&world, Method::POST, PATH, Some(json!({ "type": "phone" }))).await;
    assert_eq!(
        (status, &body["message"]),
        (400, &json!("Payload validation error: 'Missing required property: phone_number'."))
    );
}
