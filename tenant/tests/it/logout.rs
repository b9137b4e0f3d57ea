use serde_json::Value;
use url::Url;

use crate::world::{Browser, World, location, payload};

fn logout(world: &World, parameters: &[(&str, &str)]) -> String {
    Url::parse_with_params(&world.at("/oidc/logout"), parameters).unwrap().to_string()
}

async fn signed_in(world: &World) -> (Browser<'_>, Value) {
    let mut browser = Browser::new(world);
    let code = browser.sign_in("selfsame", "alice@example.com").await;
    let (_, tokens) = world.redeem("selfsame", &code).await;
    (browser, tokens)
}

#[tokio::test]
async fn with_the_right_hint_the_session_ends_and_the_application_is_visited() {
    let world = World::new().await;
    for hint in ["logout_hint", "id_token_hint"] {
        let (mut browser, tokens) = signed_in(&world).await;
        let sid = payload(&tokens["id_token"])["sid"].as_str().unwrap().to_owned();
        let value = if hint == "logout_hint" { sid.as_str() } else { tokens["id_token"].as_str().unwrap() };
        let mut parameters =
            vec![(hint, value), ("post_logout_redirect_uri", "http://localhost:3000/"), ("state", "s p")];
        if hint == "logout_hint" {
            parameters.push(("client_id", "selfsame"));
        }
        let response = browser.get(&logout(&world, &parameters)).await;
        assert_eq!(response.status(), 302);
        assert_eq!(location(response.headers()).as_str(), "http://localhost:3000/?state=s+p");
        assert_eq!(browser.silent_code("selfsame", &[("prompt", Some("none"))]).await, None);
        let (status, _) = world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await;
        assert_eq!(status, 200, "refresh tokens live on");
    }
}

#[tokio::test]
async fn both_forms_of_the_applications_address_are_allowed_and_no_other() {
    let world = World::new().await;
    for (url, allowed) in [
        ("http://localhost:3000/", true),
        ("http://localhost:3000", true),
        ("http://localhost:3000/?a=1", false),
        ("http://localhost:3000/bye", false),
        ("http://LOCALHOST:3000/", false),
        ("http://127.0.0.1:3000/", false),
        ("https://evil.example/", false),
    ] {
        let address = logout(&world, &[("client_id", "selfsame"), ("post_logout_redirect_uri", url)]);
        let response = Browser::new(&world).get(&address).await;
        assert_eq!(response.status(), if allowed { 302 } else { 400 }, "{url}");
        if allowed {
            assert_eq!(response.headers()["location"], url);
        }
    }
    let nobody = logout(&world, &[("post_logout_redirect_uri", "http://localhost:3000/")]);
    assert_eq!(Browser::new(&world).get(&nobody).await.status(), 400, "no client, no list");
    let unknown = logout(&world, &[("client_id", "nobody")]);
    assert_eq!(Browser::new(&world).get(&unknown).await.status(), 400);
}

#[tokio::test]
async fn a_refused_address_leaves_the_session_alone() {
    let world = World::new().await;
    let (mut browser, tokens) = signed_in(&world).await;
    let sid = payload(&tokens["id_token"])["sid"].as_str().unwrap().to_owned();
    let parameters = [
        ("client_id", "selfsame"),
        ("logout_hint", sid.as_str()),
        ("post_logout_redirect_uri", "https://evil.example/"),
    ];
    assert_eq!(browser.get(&logout(&world, &parameters)).await.status(), 400);
    assert!(browser.silent_code("selfsame", &[("prompt", Some("none"))]).await.is_some());
}

#[tokio::test]
async fn without_the_right_hint_the_user_is_asked() {
    let world = World::new().await;
    let (mut browser, _) = signed_in(&world).await;
    let parameters = [("client_id", "selfsame"), ("post_logout_redirect_uri", "http://localhost:3000/")];
    for extra in [("ui_locales", "en"), ("logout_hint", "another"), ("confirmed", "yes")] {
        let mut parameters = parameters.to_vec();
        parameters.push(extra);
        let response = browser.get(&logout(&world, &parameters)).await;
        assert_eq!(response.status(), 200);
        assert!(response.text().await.unwrap().contains(">Sign out</button>"));
    }
    assert!(browser.silent_code("selfsame", &[]).await.is_some());
    let mut form = parameters.to_vec();
    form.push(("confirmed", "yes"));
    let response = browser.post(&world.at("/oidc/logout"), &form).await;
    assert_eq!(response.status(), 302);
    assert_eq!(browser.silent_code("selfsame", &[]).await, None);
}

#[tokio::test]
async fn an_id_token_of_somebody_else_is_no_hint() {
    let world = World::new().await;
    let other = World::new().await;
    let foreign =
        other.tokens("selfsame", "alice@example.com").await["id_token"].as_str().unwrap().to_owned();
    let response = Browser::new(&world).get(&logout(&world, &[("id_token_hint", &foreign)])).await;
    assert_eq!(response.status(), 400);
}

fn v2(world: &World, parameters: &[(&str, &str)]) -> String {
    Url::parse_with_params(&world.at("/v2/logout"), parameters).unwrap().to_string()
}

#[tokio::test]
async fn v2_logout_ends_the_session_without_asking_and_refresh_tokens_live_on() {
    let world = World::new().await;
    let (mut browser, tokens) = signed_in(&world).await;
    let address =
        v2(&world, &[("client_id", "selfsame"), ("returnTo", "http://localhost:3000/"), ("federated", "")]);
    let response = browser.get(&address).await;
    assert_eq!(response.status(), 302);
    assert_eq!(response.headers()["location"], "http://localhost:3000/");
    assert_eq!(browser.silent_code("selfsame", &[("prompt", Some("none"))]).await, None);
    let (status, _) = world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn v2_logout_compares_return_to_without_query_and_hash() {
    let world = World::new().await;
    for (url, allowed) in [
        ("http://localhost:3000/", true),
        ("http://localhost:3000", true),
        ("http://localhost:3000/?from=profile", true),
        ("http://localhost:3000/#bye", true),
        ("http://localhost:3000/bye", false),
        ("http://localhost:3000.evil.example/", false),
        ("https://evil.example/?http://localhost:3000/", false),
        ("//evil.example", false),
    ] {
        let (mut browser, _) = signed_in(&world).await;
        let response = browser.get(&v2(&world, &[("client_id", "selfsame"), ("returnTo", url)])).await;
        assert_eq!(response.status(), if allowed { 302 } else { 400 }, "{url}");
        if allowed {
            assert_eq!(response.headers()["location"], url);
        } else {
            assert!(browser.silent_code("selfsame", &[]).await.is_some(), "a refused address ends nothing");
        }
    }
}

#[tokio::test]
async fn v2_logout_without_return_to_goes_to_the_first_allowed_url_and_without_a_client_nowhere() {
    let world = World::new().await;
    let first = Browser::new(&world).get(&v2(&world, &[("client_id", "selfsame-spa")])).await;
    assert_eq!(first.headers()["location"], "http://localhost:3000/");
    let (mut browser, _) = signed_in(&world).await;
    let nobody = browser.get(&v2(&world, &[])).await;
    assert_eq!(nobody.status(), 200);
    assert_eq!(browser.silent_code("selfsame", &[("prompt", Some("none"))]).await, None);
    for refused in
        [v2(&world, &[("client_id", "nobody")]), v2(&world, &[("returnTo", "http://localhost:3000/")])]
    {
        assert_eq!(Browser::new(&world).get(&refused).await.status(), 400, "{refused}");
    }
}
