//! Mails and tickets by the Management API.

use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{World, client};

async fn post(world: &World, path: &str, body: Value) -> (u16, Value) {
    let (status, answer) = world.management(Method::POST, path, Some(&body)).await;
    (status.as_u16(), answer)
}

async fn outbox(world: &World) -> Vec<Value> {
    world.control(Method::GET, "/outbox", None).await.1.as_array().unwrap().clone()
}

#[tokio::test]
async fn a_verification_mail_is_a_job_and_in_the_outbox() {
    let world = World::new().await;
    world.patch("auth0|alice", json!({ "email_verified": false })).await;
    let (status, job) = post(
        &world,
        "/jobs/verification-email",
        json!({ "user_id": "auth0|alice", "client_id": "selfsame" }),
    )
    .await;
    assert_eq!(
        (status, &job["type"], &job["status"]),
        (201, &json!("verification_email"), &json!("pending"))
    );
    let id = job["id"].as_str().unwrap();
    assert!(id.starts_with("job_"));
    let (_, later) = world.management(Method::GET, &format!("/jobs/{id}"), None).await;
    assert_eq!(later["status"], "completed");
    assert_eq!(world.management(Method::GET, "/jobs/job_0", None).await.0, 404);
    let mails = outbox(&world).await;
    assert_eq!(mails[0]["to"], "alice@example.com");
    client().get(mails[0]["link"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(world.user("auth0|alice").await["email_verified"], true);
}

#[tokio::test]
async fn a_mail_nobody_can_have_is_refused() {
    let world = World::new().await;
    for (body, message) in [
        (json!({}), "Payload validation error: 'Missing required property: user_id'."),
        (
            json!({ "user_id": "auth0|alice", "now": true }),
            "Payload validation error: 'Additional properties not allowed: now'.",
        ),
        (
            json!({ "user_id": "google-oauth2|103547991597142817347" }),
            "Connection must be a database connection.",
        ),
        (json!({ "user_id": "auth0|alice", "client_id": "nobody" }), "The client does not exist"),
        (
            json!({ "user_id": "auth0|alice", "identity": { "user_id": "bob", "provider": "auth0" } }),
            "The user exists, but does not contain the given identity.",
        ),
    ] {
        let (status, answer) = post(&world, "/jobs/verification-email", body).await;
        assert_eq!((status, &answer["message"]), (400, &json!(message)));
    }
    assert_eq!(post(&world, "/jobs/verification-email", json!({ "user_id": "auth0|nobody" })).await.0, 404);
    assert!(outbox(&world).await.is_empty());
}

#[tokio::test]
async fn a_ticket_is_a_link_and_no_mail_is_sent() {
    let world = World::new().await;
    let (status, body) = post(
        &world,
        "/tickets/password-change",
        json!({ "user_id": "auth0|alice", "result_url": "http://localhost:3000/after", "includeEmailInRedirect": true }),
    )
    .await;
    let ticket = body["ticket"].as_str().unwrap();
    assert_eq!(status, 201);
    assert!(ticket.starts_with(&world.at("/u/reset-password?ticket=")) && ticket.ends_with('#'), "{ticket}");
    assert!(outbox(&world).await.is_empty());
    let form = [("password-reset", "another-selfsame-demo"), ("re-enter-password", "another-selfsame-demo")];
    let done = client().post(ticket.trim_end_matches('#')).form(&form).send().await.unwrap();
    let to = crate::world::location(done.headers());
    assert!(to.as_str().starts_with("http://localhost:3000/after?"), "{to}");
    assert_eq!(crate::world::query(&to, "email").as_deref(), Some("alice@example.com"));
    assert!(world.user("auth0|alice").await["last_password_reset"].is_string());
}

#[tokio::test]
async fn a_ticket_may_be_for_an_address_of_a_connection() {
    let world = World::new().await;
    let (_, connections) = world.management(Method::GET, "/connections?strategy=auth0", None).await;
    let id = connections[0]["id"].clone();
    let (status, _) = post(
        &world,
        "/tickets/password-change",
        json!({ "email": "Alice@example.com", "connection_id": id }),
    )
    .await;
    assert_eq!(status, 201);
    let (status, _) = post(
        &world,
        "/tickets/password-change",
        json!({ "email": "nobody@example.com", "connection_id": id }),
    )
    .await;
    assert_eq!(status, 404);
    let (status, body) =
        post(&world, "/tickets/email-verification", json!({ "user_id": "auth0|mallory" })).await;
    assert_eq!(status, 201);
    client().get(body["ticket"].as_str().unwrap().trim_end_matches('#')).send().await.unwrap();
    assert_eq!(world.user("auth0|mallory").await["email_verified"], true);
}

#[tokio::test]
async fn a_ticket_nobody_can_use_is_refused() {
    let world = World::new().await;
    for (body, message) in [
        (json!({}), "Payload validation error: 'give either user_id, or email and connection_id'."),
        (
            json!({ "user_id": "auth0|alice", "email": "alice@example.com", "connection_id": "con_0" }),
            "Payload validation error: 'give either user_id, or email and connection_id'.",
        ),
        (
            json!({ "user_id": "auth0|alice", "result_url": "http://localhost:3000/", "client_id": "selfsame" }),
            "Payload validation error: 'give either result_url or client_id'.",
        ),
        (
            json!({ "user_id": "auth0|alice", "ttl_sec": -1 }),
            "Payload validation error: 'Value -1 is less than minimum 0' on property ttl_sec (Number of seconds for which the ticket is valid before expiration).",
        ),
        (
            json!({ "user_id": "samlp|contoso|sam@contoso.example" }),
            "The user's main connection does not support this operation.",
        ),
        (
            json!({ "email": "alice@example.com", "connection_id": "con_nowhere000000000" }),
            "The connection with id con_nowhere000000000 does not exist.",
        ),
    ] {
        let (status, answer) = post(&world, "/tickets/password-change", body).await;
        assert_eq!((status, &answer["message"]), (400, &json!(message)));
    }
}
