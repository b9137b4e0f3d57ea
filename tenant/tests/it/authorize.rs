use serde_json::json;

use crate::world::{API, Browser, CALLBACK, VERIFIER, World, challenge, location, payload, query, refusal};

#[tokio::test]
async fn oa_09_a_callback_matches_exactly_or_not_at_all() {
    let world = World::new().await;
    for callback in [
        "http://localhost:3000/Callback",
        "http://LOCALHOST:3000/callback",
        "http://localhost:3000/callback/",
        "http://localhost:3000//callback",
        "http://localhost:3000/callback?next=1",
        "http://localhost:3000/callback#x",
        "http://localhost:3000/x/../callback",
        "http://localhost:3000/callback%2e",
        "http://a@localhost:3000/callback",
        "http://localhost:3001/callback",
        "https://localhost:3000/callback",
        "http://127.0.0.1:3000/callback",
        "http://localhost:3000.evil.example/callback",
        "//localhost:3000/callback",
        "javascript:alert(1)",
    ] {
        let response = Browser::new(&world).authorize("selfsame", &[("redirect_uri", Some(callback))]).await;
        assert_eq!(response.status(), 403, "{callback}");
        assert!(response.headers().get("location").is_none(), "{callback}");
        assert!(response.text().await.unwrap().contains("Callback URL mismatch"), "{callback}");
    }
}

#[tokio::test]
async fn without_a_known_client_and_callback_nothing_is_redirected() {
    let world = World::new().await;
    for (changes, status) in [
        (vec![("client_id", None)], 400),
        (vec![("client_id", Some("nobody"))], 403),
        (vec![("client_id", Some("<script>"))], 403),
        (vec![("redirect_uri", None)], 400),
        (vec![("redirect_uri", Some(CALLBACK)), ("redirect_uri", Some("https://evil.example/"))], 400),
        (vec![("client_id", Some("selfsame-admin"))], 403),
    ] {
        let response = Browser::new(&world).authorize("selfsame", &changes).await;
        assert_eq!(response.status(), status, "{changes:?}");
        assert!(response.headers().get("location").is_none());
        assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
        assert!(!response.text().await.unwrap().contains("<script>"));
    }
}

#[tokio::test]
async fn oa_01_a_bad_request_of_a_known_client_is_told_with_its_state() {
    let world = World::new().await;
    for (changes, error) in [
        (vec![("response_type", Some("token"))], "unsupported_response_type"),
        (vec![("response_type", None)], "invalid_request"),
        (vec![("response_mode", Some("fragment"))], "invalid_request"),
        (vec![("response_mode", Some("nonsense"))], "invalid_request"),
        (vec![("nonce", Some("a")), ("nonce", Some("b"))], "invalid_request"),
        (vec![("prompt", Some("none login"))], "invalid_request"),
        (vec![("prompt", Some("dance"))], "invalid_request"),
        (vec![("max_age", Some("soon"))], "invalid_request"),
        (vec![("max_age", Some("-1"))], "invalid_request"),
        (vec![("connection", Some("nowhere"))], "invalid_request"),
        (vec![("audience", Some("https://unknown.example/"))], "access_denied"),
        (vec![("request_uri", Some("https://evil.example/"))], "request_uri_not_supported"),
    ] {
        let told = refusal(&Browser::new(&world).authorize("selfsame", &changes).await);
        assert_eq!((&told["error"], &told["state"]), (&json!(error), &json!("the-state")), "{changes:?}");
    }
}

#[tokio::test]
async fn an_unknown_audience_and_the_management_api_are_refused_in_auth0s_words() {
    let world = World::new().await;
    let told = refusal(
        &Browser::new(&world).authorize("selfsame", &[("audience", Some("https://x.example/"))]).await,
    );
    assert_eq!(told["error_description"], "Service not found: https://x.example/");
    let audience = world.management_audience();
    let told = refusal(&Browser::new(&world).authorize("selfsame", &[("audience", Some(&audience))]).await);
    let expected = format!("Client \"selfsame\" is not authorized to access resource server \"{audience}\".");
    assert_eq!(told["error_description"], json!(expected));
}

#[tokio::test]
async fn oa_03_t_33_pkce_is_s256_or_nothing() {
    let world = World::new().await;
    let plain = challenge(VERIFIER);
    for changes in [
        vec![("code_challenge_method", Some("plain"))],
        vec![("code_challenge_method", None)],
        vec![("code_challenge_method", Some("s256"))],
        vec![("code_challenge", None)],
        vec![("code_challenge", Some("short"))],
        vec![("code_challenge", Some("has+chars/that=are*not*base64url-000000000000"))],
    ] {
        for client_id in ["selfsame", "selfsame-spa"] {
            let told = refusal(&Browser::new(&world).authorize(client_id, &changes).await);
            assert_eq!(told["error"], "invalid_request", "{client_id} {changes:?}");
        }
    }
    assert_eq!(plain.len(), 43);
}

#[tokio::test]
async fn oa_03_a_public_client_needs_a_challenge_and_a_confidential_one_does_in_a_strict_tenant_only() {
    let none = [("code_challenge", None), ("code_challenge_method", None)];
    let world = World::new().await;
    let told = refusal(&Browser::new(&world).authorize("selfsame-spa", &none).await);
    assert_eq!(told["error_description"], "Missing required parameter: code_challenge");
    Browser::new(&world).sign_in_page("selfsame", &none).await;

    let strict = World::with(|options| options.strict = true).await;
    let told = refusal(&Browser::new(&strict).authorize("selfsame", &none).await);
    assert_eq!(told["error"], "invalid_request");
}

#[tokio::test]
async fn without_a_session_prompt_none_is_answered_with_login_required() {
    let world = World::new().await;
    let told = refusal(&Browser::new(&world).authorize("selfsame", &[("prompt", Some("none"))]).await);
    assert_eq!(
        told,
        json!({ "error": "login_required", "error_description": "Login required", "state": "the-state" })
    );
}

#[tokio::test]
async fn a_second_authorize_is_silent() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let first = browser.sign_in("selfsame", "alice@example.com").await;
    let second = browser.silent_code("selfsame-spa", &[("prompt", Some("none"))]).await.unwrap();
    assert_ne!(first, second);
    let (_, one) = world.redeem("selfsame", &first).await;
    let (_, two) = world.redeem("selfsame-spa", &second).await;
    assert_eq!(payload(&one["id_token"])["sid"], payload(&two["id_token"])["sid"]);
    assert_eq!(payload(&two["id_token"])["aud"], "selfsame-spa");
}

#[tokio::test]
async fn auth_time_is_told_to_those_who_ask() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    for (changes, told) in
        [(vec![], false), (vec![("prompt", Some("login"))], true), (vec![("max_age", Some("0"))], true)]
    {
        let code = browser.sign_in_with("selfsame", "alice@example.com", &changes).await;
        let (_, body) = world.redeem("selfsame", &code).await;
        assert_eq!(payload(&body["id_token"])["auth_time"].is_i64(), told, "{changes:?}");
    }
    let code = browser.silent_code("selfsame", &[("max_age", Some("3600"))]).await.unwrap();
    let (_, body) = world.redeem("selfsame", &code).await;
    assert!(payload(&body["id_token"])["auth_time"].is_i64());
}

#[tokio::test]
async fn max_age_and_prompt_login_ask_again_even_with_a_session() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    browser.sign_in("selfsame", "alice@example.com").await;
    browser.sign_in_page("selfsame", &[("prompt", Some("login"))]).await;
    browser.sign_in_page("selfsame", &[("prompt", Some("select_account"))]).await;
    browser.sign_in_page("selfsame", &[("max_age", Some("0"))]).await;
    let told =
        refusal(&browser.authorize("selfsame", &[("prompt", Some("none")), ("max_age", Some("0"))]).await);
    assert_eq!(told["error"], "login_required");
    tokio::time::sleep(std::time::Duration::from_millis(2100)).await;
    browser.sign_in_page("selfsame", &[("max_age", Some("1"))]).await;
}

#[tokio::test]
async fn only_known_scopes_are_granted_and_those_of_the_api_with_its_audience() {
    let world = World::new().await;
    for (audience, granted) in [(None, "openid email"), (Some(API), "openid email read:profile")] {
        let changes =
            [("scope", Some("openid email read:profile delete:everything")), ("audience", audience)];
        let code = Browser::new(&world).sign_in_with("selfsame", "alice@example.com", &changes).await;
        let (_, body) = world.redeem("selfsame", &code).await;
        assert_eq!(body["scope"], granted);
    }
}

#[tokio::test]
async fn without_a_state_none_is_made_up() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[("state", None)]).await;
    let response = browser.submit(&page, "alice@example.com").await;
    assert_eq!(query(&location(response.headers()), "state"), None);
}

#[tokio::test]
async fn what_has_no_effect_here_is_taken_without_a_word() {
    let world = World::new().await;
    let changes = [
        ("ui_locales", Some("de fr en")),
        ("organization", Some("org_1234567890123456")),
        ("invitation", Some("an-invitation")),
        ("acr_values", Some("http://schemas.openid.net/pape/policies/2007/06/multi-factor")),
        ("ext-campaign", Some("spring")),
        ("auth0Client", Some("eyJuYW1lIjoiYXV0aDAtc3BhLWpzIn0=")),
        ("prompt", Some("consent")),
    ];
    let mut browser = Browser::new(&world);
    browser.sign_in_with("selfsame", "alice@example.com", &changes).await;
    assert!(browser.silent_code("selfsame", &changes).await.is_some(), "there is nothing to consent to");
}

#[tokio::test]
async fn a_strict_tenant_names_its_issuer_in_answers_and_refusals() {
    let world = World::with(|options| options.strict = true).await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[]).await;
    let answer = browser.submit(&page, "alice@example.com").await;
    assert_eq!(query(&location(answer.headers()), "iss"), Some(world.issuer()));
    let refused = Browser::new(&world).authorize("selfsame", &[("prompt", Some("none"))]).await;
    assert_eq!(query(&location(refused.headers()), "iss"), Some(world.issuer()));
}
