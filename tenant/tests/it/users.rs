//! Finding and creating users.

use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{World, client};

async fn get(world: &World, path: &str) -> (u16, Value) {
    let (status, body) = world.management(Method::GET, path, None).await;
    (status.as_u16(), body)
}

fn ids(users: &Value) -> Vec<&str> {
    users.as_array().unwrap().iter().map(|user| user["user_id"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn users_are_found_by_exact_values() {
    let world = World::new().await;
    for (query, expected) in [
        ("user_id:%22auth0%7Calice%22", vec!["auth0|alice"]),
        ("email:bob@example.com", vec!["auth0|bob"]),
        ("user_id:%22auth0%7Calice%22%20OR%20user_id:%22auth0%7Cbob%22", vec!["auth0|alice", "auth0|bob"]),
        ("identities.provider:samlp", vec!["samlp|contoso|sam@contoso.example"]),
        ("blocked:true", vec!["auth0|mallory"]),
        ("email:nobody@example.com", vec![]),
    ] {
        let (status, users) = get(&world, &format!("/users?q={query}&search_engine=v3")).await;
        assert_eq!((status, ids(&users)), (200, expected), "{query}");
    }
    let (status, body) = get(&world, "/users?q=ali*").await;
    assert_eq!((status, &body["errorCode"]), (400, &json!("invalid_query_string")));
}

#[tokio::test]
async fn a_list_comes_in_pages_with_totals_where_asked() {
    let world = World::new().await;
    let (_, page) = get(&world, "/users?per_page=4&page=2&include_totals=true&fields=user_id").await;
    assert_eq!(
        (&page["start"], &page["limit"], &page["length"], &page["total"]),
        (&json!(8), &json!(4), &json!(1), &json!(9))
    );
    assert_eq!(page["users"].as_array().unwrap()[0].as_object().unwrap().len(), 1, "one field was asked for");
    for (query, message, code) in [
        (
            "per_page=101",
            "Query validation error: 'Value 101 is greater than maximum 100' on property per_page (Number of results per page.).",
            "invalid_query_string",
        ),
        (
            "page=x",
            "Query validation error: 'Expected type integer but found type string' on property page (Page index of the results to return. First page is 0.).",
            "invalid_query_string",
        ),
        (
            "page=-1",
            "Query validation error: 'Value -1 is less than minimum 0' on property page (Page index of the results to return. First page is 0.).",
            "invalid_query_string",
        ),
        ("page=10&per_page=100", "You can only page through the first 1000 records.", "invalid_paging"),
    ] {
        let (status, body) = get(&world, &format!("/users?{query}")).await;
        assert_eq!((status, &body["message"], &body["errorCode"]), (400, &json!(message), &json!(code)));
    }
}

#[tokio::test]
async fn an_address_finds_every_account_that_has_it() {
    let world = World::new().await;
    let (status, users) = get(&world, "/users-by-email?email=alice%40example.com").await;
    assert_eq!((status, ids(&users)), (200, vec!["auth0|alice"]));
    assert_eq!(
        get(&world, "/users-by-email?email=Alice%40example.com").await.1,
        json!([]),
        "it is case-sensitive"
    );
    let (status, body) = get(&world, "/users-by-email").await;
    assert_eq!(
        (status, &body["message"]),
        (400, &json!("Query validation error: 'Missing required property: email'."))
    );
}

#[tokio::test]
async fn a_created_user_can_sign_in_and_has_what_auth0_fills_in() {
    let world = World::new().await;
    let body = json!({
        "connection": "Username-Password-Authentication", "email": "New@Example.com", "password": "selfsame-demo",
        "user_metadata": { "about": "x" }, "verify_email": true,
    });
    let (status, user) = world.management(Method::POST, "/users", Some(&body)).await;
    assert_eq!(status, 201, "{user}");
    assert!(user["user_id"].as_str().unwrap().starts_with("auth0|"));
    assert_eq!(
        (&user["email"], &user["name"], &user["nickname"], &user["email_verified"]),
        (&json!("new@example.com"), &json!("new@example.com"), &json!("new"), &json!(false))
    );
    assert_eq!(user.get("password"), None);
    let tokens = world.tokens("selfsame", "new@example.com").await;
    assert_eq!(crate::world::payload(&tokens["id_token"])["sub"], user["user_id"]);
    let (_, mails) = world.control(Method::GET, "/outbox", None).await;
    assert_eq!(mails[0]["to"], "new@example.com");
}

#[tokio::test]
async fn a_taken_address_is_409_when_creating_and_400_when_changing() {
    let world = World::new().await;
    let body = json!({
        "connection": "Username-Password-Authentication", "email": "bob@example.com", "password": "selfsame-demo",
    });
    let (status, body) = world.management(Method::POST, "/users", Some(&body)).await;
    let expected = json!({
        "statusCode": 409, "error": "Conflict", "message": "The user already exists.", "errorCode": "auth0_idp_error",
    });
    assert_eq!((status.as_u16(), body), (409, expected));
    let (status, body) = world.patch("auth0|alice", json!({ "email": "bob@example.com" })).await;
    assert_eq!(
        (status.as_u16(), &body["message"], &body["errorCode"]),
        (400, &json!("The specified new email already exists"), &json!("auth0_idp_error"))
    );
}

#[tokio::test]
async fn who_cannot_be_created_is_told_why() {
    let world = World::new().await;
    let database = "Username-Password-Authentication";
    for (body, message) in [
        (json!({}), "Payload validation error: 'Missing required property: connection'."),
        (json!({ "connection": "nowhere" }), "Connection does not exist"),
        (
            json!({ "connection": "google-oauth2", "email": "x@example.com" }),
            "Connection does not support user creation through the API. It must either be a database or passwordless connection.",
        ),
        (json!({ "connection": database }), "Payload validation error: 'Missing required property: email'."),
        (
            json!({ "connection": database, "email": "x" }),
            "Payload validation error: 'Object didn't pass validation for format email: x' on property email (The user's email).",
        ),
        (
            json!({ "connection": database, "email": "x@example.com", "password": "x" }),
            "PasswordStrengthError: Password is too weak",
        ),
        (
            json!({ "connection": database, "email": "x@example.com", "username": "x" }),
            "Cannot set username for connection without requires_username",
        ),
        (
            json!({ "connection": database, "shoe_size": 43 }),
            "Payload validation error: 'Additional properties not allowed: shoe_size'.",
        ),
    ] {
        let (status, answer) = world.management(Method::POST, "/users", Some(&body)).await;
        assert_eq!((status.as_u16(), &answer["message"]), (400, &json!(message)));
    }
}

#[tokio::test]
async fn a_path_that_is_too_long_is_refused_in_auth0s_form() {
    let world = World::new().await;
    let (status, body) = get(&world, &format!("/users/{}", "x".repeat(601))).await;
    assert_eq!(
        (status, &body["message"], &body["errorCode"]),
        (
            400,
            &json!("Path validation error: 'String is too long (601 chars), maximum 600' on property id."),
            &json!("invalid_uri")
        )
    );
}

#[tokio::test]
async fn a_custom_database_without_import_lets_only_metadata_and_blocked_be_changed() {
    let world = World::new().await;
    world
        .set("/connections", json!({ "name": "Username-Password-Authentication", "import_mode": false }))
        .await;
    let (status, body) = world.patch("auth0|alice", json!({ "name": "x", "nickname": "y" })).await;
    assert_eq!((status.as_u16(), &body["errorCode"]), (400, &json!("operation_not_supported")));
    assert!(
        body["message"]
            .as_str()
            .unwrap()
            .starts_with("The following user attributes cannot be updated: name, nickname. The connection (Username-Password-Authentication) must either be a database connection (using the Auth0 store)"),
        "{body}"
    );
    for name in ["email", "password", "username", "phone_number"] {
        let value = if name == "phone_number" { "+123" } else { "somebody@example.com" };
        let (status, body) = world.patch("auth0|alice", json!({ name: value })).await;
        let message = format!("Your account is not allowed to update the following user attributes: {name}.");
        assert_eq!((status.as_u16(), &body["message"]), (400, &json!(message)));
    }
    let fine =
        json!({ "user_metadata": { "about": "x" }, "app_metadata": { "plan": "y" }, "blocked": false });
    assert_eq!(world.patch("auth0|alice", fine).await.0, 200);
    let (_, connections) = get(&world, "/connections?strategy=auth0").await;
    assert_eq!(connections[0]["options"]["import_mode"], false);
}

#[tokio::test]
async fn a_patch_that_asks_for_it_mails_the_link() {
    let world = World::new().await;
    let change = json!({ "email": "other@example.com", "email_verified": false, "verify_email": true });
    let (status, _) = world.patch("auth0|alice", change).await;
    assert_eq!(status, 200);
    let (_, mails) = world.control(Method::GET, "/outbox", None).await;
    assert_eq!(
        (&mails[0]["to"], &mails[0]["subject"]),
        (&json!("other@example.com"), &json!("Verify your email"))
    );
    client().get(mails[0]["link"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(world.user("auth0|alice").await["email_verified"], true);
}
