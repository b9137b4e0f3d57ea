//! Applications, APIs and client grants: what Auth0's description of its API is not at hand for, held to Auth0's
//! documentation of them.

use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{Browser, World, encoded};

async fn send(world: &World, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
    let (status, answer) = world.management(method, path, body.as_ref()).await;
    (status.as_u16(), answer)
}

async fn created(world: &World, path: &str, body: Value) -> Value {
    let (status, answer) = send(world, Method::POST, path, Some(body)).await;
    assert_eq!(status, 201, "{answer}");
    answer
}

#[tokio::test]
async fn a_new_application_signs_people_in_and_gets_machine_tokens_once_granted() {
    let world = World::new().await;
    let client = created(
        &world,
        "/clients",
        json!({
            "name": "Mine", "app_type": "regular_web", "callbacks": ["http://localhost:3000/callback"],
            "grant_types": ["authorization_code", "refresh_token", "client_credentials"],
            "refresh_token": { "rotation_type": "rotating", "expiration_type": "expiring", "leeway": 60 },
        }),
    )
    .await;
    let (id, secret) = (client["client_id"].as_str().unwrap(), client["client_secret"].as_str().unwrap());
    assert_eq!(
        (&client["token_endpoint_auth_method"], &client["is_first_party"], &client["global"]),
        (&json!("client_secret_post"), &json!(true), &json!(false))
    );

    let code = Browser::new(&world).sign_in(id, "alice@example.com").await;
    let (status, tokens) = world.redeem_with(id, &code, &[("client_secret", Some(secret))]).await;
    assert_eq!(status, 200, "{tokens}");
    let audience = world.management_audience();
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", id),
        ("client_secret", secret),
        ("audience", audience.as_str()),
    ];
    let (status, refused) = world.token(&form).await;
    assert_eq!(
        (status.as_u16(), &refused["error_description"]),
        (403, &json!(format!("Client \"{id}\" is not authorized to access resource server \"{audience}\".")))
    );
    let grant = created(
        &world,
        "/client-grants",
        json!({ "client_id": id, "audience": audience, "scope": ["read:users"] }),
    )
    .await;
    assert!(grant["id"].as_str().unwrap().starts_with("cgr_"));
    assert_eq!(grant["audience"], json!(audience));
    let (status, tokens) = world.token(&form).await;
    assert_eq!((status.as_u16(), &tokens["scope"]), (200, &json!("read:users")));

    assert_eq!(send(&world, Method::DELETE, &format!("/clients/{id}"), None).await.0, 204);
    assert_eq!(send(&world, Method::GET, &format!("/clients/{id}"), None).await.0, 404);
    let (_, grants) = send(&world, Method::GET, &format!("/client-grants?client_id={id}"), None).await;
    assert_eq!(grants, json!([]), "its grants went with it");
    assert_eq!(world.token(&form).await.0, 401);
}

#[tokio::test]
async fn secrets_are_for_those_who_may_read_keys() {
    let world = World::new().await;
    let token =
        world.machine_token_for("selfsame-admin", "selfsame-admin-secret", Some("read:clients")).await;
    let response = world.management_response(Method::GET, "/clients/selfsame", &token, None).await;
    assert_eq!(response.json::<Value>().await.unwrap().get("client_secret"), None);
    let (_, client) = send(&world, Method::GET, "/clients/selfsame", None).await;
    assert_eq!(client["client_secret"], "selfsame-secret");
    let (_, clients) = send(&world, Method::GET, "/clients?fields=client_id&include_fields=true", None).await;
    assert_eq!(
        clients,
        json!([{ "client_id": "selfsame" }, { "client_id": "selfsame-spa" }, { "client_id": "selfsame-admin" }])
    );
    let (_, page) =
        send(&world, Method::GET, "/clients?page=0&per_page=1&include_totals=true&is_global=false", None)
            .await;
    assert_eq!((&page["total"], page["clients"].as_array().unwrap().len()), (&json!(3), 1));
}

#[tokio::test]
async fn a_changed_callback_counts_at_once() {
    let world = World::new().await;
    let change = json!({ "callbacks": ["http://localhost:3000/elsewhere"], "description": null });
    let (status, _) = send(&world, Method::PATCH, "/clients/selfsame", Some(change)).await;
    assert_eq!(status, 200);
    assert_eq!(Browser::new(&world).authorize("selfsame", &[]).await.status(), 403);
}

#[tokio::test]
async fn a_write_that_changes_nothing_is_received_and_not_applied() {
    let world = World::new().await;
    for (name, applied) in [("Selfsame (development)", false), ("Other", true), ("Other", false)] {
        send(&world, Method::PATCH, "/clients/selfsame", Some(json!({ "name": name }))).await;
        let journal = world.journal().await;
        assert_eq!(journal.last().unwrap()["applied"], applied, "{name}");
    }
}

#[tokio::test]
async fn an_api_is_found_by_its_identifier_and_defines_what_can_be_granted() {
    let world = World::new().await;
    let body = json!({ "identifier": "https://other.example/api", "name": "Other", "scopes": [{ "value": "read:x" }] });
    let server = created(&world, "/resource-servers", body.clone()).await;
    assert_eq!((&server["signing_alg"], &server["is_system"]), (&json!("RS256"), &json!(false)));
    assert_eq!(send(&world, Method::POST, "/resource-servers", Some(body)).await.0, 409);
    let path = format!("/resource-servers/{}", encoded("https://other.example/api"));
    assert_eq!(send(&world, Method::GET, &path, None).await.1["id"], server["id"]);
    let grant =
        json!({ "client_id": "selfsame", "audience": "https://other.example/api", "scope": ["write:x"] });
    let (status, answer) = send(&world, Method::POST, "/client-grants", Some(grant)).await;
    assert_eq!(
        (status, &answer["message"]),
        (400, &json!("The following scopes are not defined in the resource server: write:x"))
    );
    let more = json!({ "scopes": [{ "value": "read:x" }, { "value": "write:x" }] });
    assert_eq!(send(&world, Method::PATCH, &path, Some(more)).await.0, 200);
    let grant =
        json!({ "client_id": "selfsame", "audience": "https://other.example/api", "scope": ["write:x"] });
    let grant = created(&world, "/client-grants", grant).await;
    let one = format!("/client-grants/{}", grant["id"].as_str().unwrap());
    let (status, changed) = send(&world, Method::PATCH, &one, Some(json!({ "scope": ["read:x"] }))).await;
    assert_eq!((status, &changed["scope"]), (200, &json!(["read:x"])));
    let code = Browser::new(&world)
        .sign_in_with(
            "selfsame",
            "alice@example.com",
            &[("audience", Some("https://other.example/api")), ("scope", Some("openid read:x nothing"))],
        )
        .await;
    let (_, tokens) = world.redeem("selfsame", &code).await;
    assert_eq!(tokens["scope"], "openid read:x");
    assert_eq!(send(&world, Method::DELETE, &one, None).await.0, 204);
    assert_eq!(send(&world, Method::GET, &one, None).await.0, 404);
    assert_eq!(send(&world, Method::DELETE, &path, None).await.0, 204);
    assert_eq!(send(&world, Method::GET, &path, None).await.0, 404);
}

#[tokio::test]
async fn the_management_api_is_among_the_apis_by_the_name_it_was_called_by_and_cannot_be_changed() {
    let world = World::new().await;
    let path = format!("/resource-servers/{}", encoded(&world.management_audience()));
    let (status, server) = send(&world, Method::GET, &path, None).await;
    assert_eq!((status, &server["is_system"]), (200, &json!(true)));
    assert_eq!(server["identifier"], json!(world.management_audience()));
    let scopes: Vec<&str> =
        server["scopes"].as_array().unwrap().iter().map(|scope| scope["value"].as_str().unwrap()).collect();
    assert!(scopes.contains(&"read:users") && scopes.contains(&"create:user_tickets"));
    assert_eq!(send(&world, Method::PATCH, &path, Some(json!({ "name": "x" }))).await.0, 400);
    assert_eq!(send(&world, Method::DELETE, &path, None).await.0, 400);
}

#[tokio::test]
async fn what_cannot_be_set_up_is_told_why() {
    let world = World::new().await;
    let audience = world.management_audience();
    for (path, body, status, message) in [
        ("/clients", json!({}), 400, "Payload validation error: 'Missing required property: name'.".to_owned()),
        (
            "/clients",
            json!({ "name": "x", "colour": "red" }),
            400,
            "Payload validation error: 'Additional properties not allowed: colour'.".to_owned(),
        ),
        (
            "/clients",
            json!({ "name": "x", "app_type": "toaster" }),
            400,
            "Payload validation error: 'No enum match for: toaster' on property app_type (The type of application this client represents).".to_owned(),
        ),
        (
            "/clients",
            json!({ "name": "x", "callbacks": "http://localhost" }),
            400,
            "Payload validation error: 'Expected type array but found type string' on property callbacks (URLs that are valid to call back from Auth0 for authentication).".to_owned(),
        ),
        (
            "/resource-servers",
            json!({ "name": "x" }),
            400,
            "Payload validation error: 'Missing required property: identifier'.".to_owned(),
        ),
        ("/client-grants", json!({ "client_id": "nobody", "audience": audience }), 404, "The client does not exist".to_owned()),
        (
            "/client-grants",
            json!({ "client_id": "selfsame", "audience": "https://nowhere.example" }),
            404,
            "Resource server not found: https://nowhere.example".to_owned(),
        ),
        (
            "/client-grants",
            json!({ "client_id": "selfsame", "audience": audience }),
            409,
            "A resource server grant for the specified client and audience already exists.".to_owned(),
        ),
    ] {
        let (actual, answer) = send(&world, Method::POST, path, Some(body)).await;
        assert_eq!((actual, &answer["message"]), (status, &json!(message)));
    }
}

#[tokio::test]
async fn a_connection_can_be_read_by_its_id() {
    let world = World::new().await;
    let (_, all) = send(&world, Method::GET, "/connections", None).await;
    let path = format!("/connections/{}", all[1]["id"].as_str().unwrap());
    assert_eq!(send(&world, Method::GET, &path, None).await, (200, all[1].clone()));
    let (status, body) = send(&world, Method::GET, "/connections/con_nowhere", None).await;
    assert_eq!((status, &body["errorCode"]), (404, &json!("inexistent_connection")));
}
