use reqwest::Method;
use serde_json::{Value, json};

use crate::world::World;

async fn list(world: &World, query: &str) -> Vec<Value> {
    let (status, body) = world.management(Method::GET, &format!("/connections{query}"), None).await;
    assert_eq!(status, 200);
    body.as_array().unwrap().clone()
}

#[tokio::test]
async fn a_connection_says_when_it_takes_over_root_attributes() {
    let world = World::new().await;
    for (name, strategy, sync) in [
        ("Username-Password-Authentication", "auth0", Value::Null),
        ("google-oauth2", "google-oauth2", json!("on_each_login")),
        ("google-oauth2-first-login", "google-oauth2", json!("on_first_login")),
        ("contoso", "samlp", json!("on_each_login")),
    ] {
        let found = list(&world, &format!("?name={name}")).await;
        assert_eq!(found.len(), 1);
        assert_eq!((&found[0]["name"], &found[0]["strategy"]), (&json!(name), &json!(strategy)));
        assert_eq!(found[0]["options"]["set_user_root_attributes"], sync);
        assert!(found[0]["id"].as_str().unwrap().starts_with("con_"));
        assert_eq!(
            (&found[0]["realms"], &found[0]["enabled_clients"][0]),
            (&json!([name]), &json!("selfsame"))
        );
    }
}

#[tokio::test]
async fn the_list_can_be_narrowed() {
    let world = World::new().await;
    assert_eq!(list(&world, "").await.len(), 4);
    assert_eq!(list(&world, "?strategy=google-oauth2").await.len(), 2);
    assert_eq!(list(&world, "?strategy=google-oauth2&strategy=samlp").await.len(), 3);
    assert_eq!(list(&world, "?name=nowhere").await.len(), 0);
    assert_eq!(list(&world, "?name=contoso&fields=name").await, [json!({ "name": "contoso" })]);
}
