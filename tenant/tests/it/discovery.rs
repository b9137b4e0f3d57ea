use serde_json::{Value, json};

use crate::world::World;

async fn get(world: &World, path: &str) -> Value {
    world.http.get(world.at(path)).send().await.unwrap().json().await.unwrap()
}

#[tokio::test]
async fn the_metadata_names_endpoints_under_an_issuer_with_a_trailing_slash() {
    let world = World::new().await;
    let metadata = get(&world, "/.well-known/openid-configuration").await;
    assert_eq!(metadata["issuer"], world.issuer());
    for (name, path) in [
        ("authorization_endpoint", "/authorize"),
        ("token_endpoint", "/oauth/token"),
        ("userinfo_endpoint", "/userinfo"),
        ("jwks_uri", "/.well-known/jwks.json"),
        ("revocation_endpoint", "/oauth/revoke"),
        ("end_session_endpoint", "/oidc/logout"),
    ] {
        assert_eq!(metadata[name], world.at(path));
    }
    assert_eq!(get(&world, "/.well-known/oauth-authorization-server").await, metadata);
}

#[tokio::test]
async fn oa_03_t_33_the_metadata_lists_plain_as_auth0_does_and_a_strict_tenant_what_it_enforces() {
    for (strict, methods, iss) in
        [(false, json!(["S256", "plain"]), Value::Null), (true, json!(["S256"]), json!(true))]
    {
        let world = World::with(|options| options.strict = strict).await;
        let metadata = get(&world, "/.well-known/openid-configuration").await;
        assert_eq!(metadata["code_challenge_methods_supported"], methods);
        assert_eq!(metadata["authorization_response_iss_parameter_supported"], iss);
        assert_eq!(metadata["id_token_signing_alg_values_supported"], json!(["RS256"]));
        assert_eq!(metadata["response_types_supported"], json!(["code"]));
        assert_eq!(
            metadata["response_modes_supported"],
            json!(["query", "form_post"]),
            "web_message works unlisted"
        );
        assert_eq!(metadata["dpop_signing_alg_values_supported"], json!(["ES256"]));
    }
}

#[tokio::test]
async fn the_issuer_follows_the_name_a_request_came_by() {
    let world = World::new().await;
    let port = world.running.address().port();
    let metadata: Value = world
        .http
        .get(world.at("/.well-known/openid-configuration"))
        .header("host", format!("localhost:{port}"))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(metadata["issuer"], format!("http://localhost:{port}/"));
}

#[tokio::test]
async fn two_rs256_keys_are_published() {
    let world = World::new().await;
    let keys = get(&world, "/.well-known/jwks.json").await["keys"].as_array().unwrap().clone();
    assert_eq!(keys.len(), 2);
    assert_ne!(keys[0]["kid"], keys[1]["kid"]);
    for key in keys {
        assert_eq!(
            (&key["kty"], &key["use"], &key["alg"], &key["e"]),
            (&json!("RSA"), &json!("sig"), &json!("RS256"), &json!("AQAB"))
        );
        assert_eq!(key["n"].as_str().unwrap().len(), 342);
    }
}
