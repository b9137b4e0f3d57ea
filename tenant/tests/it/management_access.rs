use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{API, Browser, World, encoded};

#[tokio::test]
async fn each_endpoint_wants_its_scope() {
    let world = World::new().await;
    let read = "Insufficient scope, expected any of: read:users,read:current_user,read:user_idp_tokens";
    let update = "Insufficient scope, expected any of: update:users,update:users_app_metadata,update:current_user_metadata";
    let connections = "Insufficient scope, expected any of: read:connections";
    let delete = "Insufficient scope, expected any of: delete:users,delete:current_user";
    for (scope, method, path, message) in [
        ("update:users", Method::GET, "/users/auth0%7Calice", read),
        ("read:users", Method::PATCH, "/users/auth0%7Calice", update),
        ("read:users", Method::GET, "/connections", connections),
        ("read:users", Method::DELETE, "/users/auth0%7Calice", delete),
    ] {
        let token = world.machine_token_for("selfsame-admin", "selfsame-admin-secret", Some(scope)).await;
        let body = (method == Method::PATCH).then(|| json!({ "name": "x" }));
        let response = world.management_response(method, path, &token, body.as_ref()).await;
        assert_eq!(response.status(), 403);
        let body: Value = response.json().await.unwrap();
        let expected = json!({
            "statusCode": 403, "error": "Forbidden", "message": message, "errorCode": "insufficient_scope",
        });
        assert_eq!(body, expected);
    }
}

#[tokio::test]
async fn the_applications_own_client_cannot_delete() {
    let world = World::new().await;
    let token = world.machine_token_for("selfsame", "selfsame-secret", Some("delete:users read:users")).await;
    let response = world.management_response(Method::DELETE, "/users/auth0%7Cbob", &token, None).await;
    assert_eq!(response.status(), 403);
    world.user("auth0|bob").await;
}

#[tokio::test]
async fn a_token_that_is_none_of_this_api_is_refused_in_auth0s_words() {
    let world = World::new().await;
    let other = World::new().await;
    let foreign = other.machine_token().await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    let opaque = tokens["access_token"].as_str().unwrap().to_owned();
    let id_token = tokens["id_token"].as_str().unwrap().to_owned();
    let code =
        Browser::new(&world).sign_in_with("selfsame", "alice@example.com", &[("audience", Some(API))]).await;
    let (_, body) = world.redeem("selfsame", &code).await;
    let api = body["access_token"].as_str().unwrap().to_owned();
    let signature = "Invalid signature received for JSON Web Token validation";
    for (token, status, message) in [
        (opaque, 400, "Bad HTTP authentication header format".to_owned()),
        (foreign, 401, signature.to_owned()),
        (format!("{}x", world.machine_token().await), 401, signature.to_owned()),
        (id_token, 401, "Bad audience: selfsame".to_owned()),
        (api, 401, format!("Bad audience: [\"{API}\",\"{}\"]", world.at("/userinfo"))),
    ] {
        let response = world.management_response(Method::GET, "/users/auth0%7Calice", &token, None).await;
        assert_eq!(response.status(), status, "{message}");
        let body: Value = response.json().await.unwrap();
        assert_eq!(body["message"], message);
        if status == 401 {
            assert_eq!(body["attributes"], json!({ "error": message }));
        }
    }
    let response = world.http.get(world.at("/api/v2/users/auth0%7Calice")).send().await.unwrap();
    assert_eq!(response.status(), 401);
    assert_eq!(response.json::<Value>().await.unwrap()["message"], "Missing authentication");
}

#[tokio::test]
async fn an_ended_token_is_expired_and_a_new_one_works() {
    let world = World::new().await;
    let old = world.machine_token().await;
    let (status, body) = world.control(Method::POST, "/tokens/expire", None).await;
    assert_eq!((status.as_u16(), body), (200, json!({ "ended": 1 })));
    let response = world.management_response(Method::GET, "/users/auth0%7Calice", &old, None).await;
    assert_eq!(response.status(), 401);
    let body: Value = response.json().await.unwrap();
    let message = "Expired token received for JSON Web Token validation";
    let expected = json!({
        "statusCode": 401, "error": "Unauthorized", "message": message, "attributes": { "error": message },
    });
    assert_eq!(body, expected);
    world.user("auth0|alice").await;
}

#[tokio::test]
async fn the_audience_follows_the_name_a_request_came_by() {
    let world = World::new().await;
    let token = world.machine_token().await;
    let port = world.running.address().port();
    let response = world
        .http
        .get(format!("http://localhost:{port}/api/v2/users/auth0%7Calice"))
        .bearer_auth(token)
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 401);
    let message = format!("Bad audience: {}", world.management_audience());
    assert_eq!(response.json::<Value>().await.unwrap()["message"], message);
}

#[tokio::test]
async fn an_id_is_one_segment_and_decoded_once() {
    let world = World::new().await;
    for id in ["auth0|alice", "samlp|contoso|sam@contoso.example", "google-oauth2|103547991597142817347"] {
        assert_eq!(world.user(id).await["user_id"], id);
    }
    let unknown = json!({
        "statusCode": 404, "error": "Not Found", "message": "The user does not exist.", "errorCode": "inexistent_user",
    });
    for path in ["auth0%257Calice", "auth0%7CALICE", "auth0%7Calice%2Fx", "..%2Fconnections"] {
        let (status, body) = world.management(Method::GET, &format!("/users/{path}"), None).await;
        assert_eq!((status.as_u16(), body), (404, unknown.clone()), "{path}");
    }
    let (status, _) =
        world.management(Method::PATCH, "/users/auth0%7Cnobody", Some(&json!({ "name": "x" }))).await;
    assert_eq!(status, 404);
}

#[tokio::test]
async fn unknown_paths_and_methods_are_404_in_json() {
    let world = World::new().await;
    for (method, path) in
        [(Method::GET, "/roles"), (Method::PUT, "/users/auth0%7Calice"), (Method::GET, "/users/a/b")]
    {
        let (status, body) = world.management(method, path, None).await;
        assert_eq!((status.as_u16(), &body["statusCode"]), (404, &json!(404)), "{path}");
    }
}

#[tokio::test]
async fn fields_are_included_or_excluded() {
    let world = World::new().await;
    let get = async |query: &str| {
        world.management(Method::GET, &format!("/users/auth0%7Calice?{query}"), None).await
    };
    let (_, body) = get("fields=name,email").await;
    assert_eq!(body, json!({ "name": "Alice Lindqvist", "email": "alice@example.com" }));
    let (_, body) = get("fields=user_metadata%2Capp_metadata&include_fields=false").await;
    assert_eq!((body.get("user_metadata"), body.get("app_metadata")), (None, None));
    assert_eq!(body["user_id"], "auth0|alice");
    let (status, body) = get("fields=name&include_fields=maybe").await;
    assert_eq!((status.as_u16(), &body["errorCode"]), (400, &json!("invalid_query_string")));
}

#[tokio::test]
async fn deleting_is_204_twice() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    browser.sign_in("selfsame", "bob@example.com").await;
    for _ in 0..2 {
        let (status, _) =
            world.management(Method::DELETE, &format!("/users/{}", encoded("auth0|bob")), None).await;
        assert_eq!(status, 204);
    }
    assert_eq!(browser.silent_code("selfsame", &[("prompt", Some("none"))]).await, None);
}

#[tokio::test]
async fn no_endpoint_answers_without_a_token_or_with_another_scope_and_each_tells_the_limit() {
    let world = World::new().await;
    let (_, endpoints) = world.control(Method::GET, "/endpoints", None).await;
    let endpoints = endpoints.as_array().unwrap();
    assert!(endpoints.len() > 50, "{}", endpoints.len());
    // Of no use anywhere here.
    let other = world
        .machine_token_for("selfsame-admin", "selfsame-admin-secret", Some("read:users_app_metadata"))
        .await;
    for endpoint in endpoints {
        let method: Method = endpoint["method"].as_str().unwrap().parse().unwrap();
        let path = endpoint["path"].as_str().unwrap();
        let filled: String = path
            .split('/')
            .map(|part| if part.starts_with('{') { "/x" } else { part })
            .collect::<Vec<_>>()
            .join("/");
        let address = world.at(&format!("/api/v2{}", filled.replace("//", "/")));
        let response = world.http.request(method.clone(), &address).send().await.unwrap();
        assert_eq!(response.status(), 401, "{method} {path}");
        assert!(response.headers().contains_key("x-ratelimit-remaining"), "{method} {path}");
        let response = world.http.request(method.clone(), &address).bearer_auth(&other).send().await.unwrap();
        assert_eq!(response.status(), 403, "{method} {path}");
        let body: Value = response.json().await.unwrap();
        assert_eq!(body["errorCode"], "insufficient_scope", "{method} {path}");
        assert!(
            body["message"].as_str().unwrap().starts_with("Insufficient scope, expected"),
            "{method} {path}"
        );
    }
    assert!(world.journal().await.iter().all(|entry| entry["applied"] == false));
}
