use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{API, Browser, VERIFIER, World, payload};

fn error(error: &str, description: &str) -> Value {
    json!({ "error": error, "error_description": description })
}

#[tokio::test]
async fn oa_10_a_code_is_good_once() {
    let world = World::new().await;
    let code = Browser::new(&world).sign_in("selfsame", "alice@example.com").await;
    let (status, first) = world.redeem("selfsame", &code).await;
    assert_eq!(status, 200);
    let (status, body) = world.redeem("selfsame", &code).await;
    assert_eq!((status.as_u16(), body), (403, error("invalid_grant", "Invalid authorization code")));
    let (status, _) = world.refresh("selfsame", first["refresh_token"].as_str().unwrap()).await;
    assert_eq!(status, 200, "Auth0 leaves the tokens alone");
}

#[tokio::test]
async fn oa_10_a_strict_tenant_takes_back_what_a_replayed_code_gave() {
    let world = World::with(|options| options.strict = true).await;
    for audience in [None, Some(API)] {
        let code = Browser::new(&world)
            .sign_in_with("selfsame", "alice@example.com", &[("audience", audience)])
            .await;
        let (_, tokens) = world.redeem("selfsame", &code).await;
        let token = tokens["access_token"].as_str().unwrap();
        let userinfo =
            async || world.http.get(world.at("/userinfo")).bearer_auth(token).send().await.unwrap().status();
        assert_eq!(userinfo().await, 200);
        world.redeem("selfsame", &code).await;
        assert_eq!(userinfo().await, 401);
        let (status, _) = world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await;
        assert_eq!(status, 403);
    }
}

#[tokio::test]
async fn oa_10_a_code_expires() {
    let world = World::with(|options| options.code_lifetime = Duration::from_millis(50)).await;
    let code = Browser::new(&world).sign_in("selfsame", "alice@example.com").await;
    tokio::time::sleep(Duration::from_millis(80)).await;
    let (status, body) = world.redeem("selfsame", &code).await;
    assert_eq!((status.as_u16(), body), (403, error("invalid_grant", "Invalid authorization code")));
}

#[tokio::test]
async fn oa_03_a_code_is_bound_to_client_callback_and_challenge() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let code = browser.sign_in("selfsame", "alice@example.com").await;
    let (status, body) = world.redeem("selfsame-spa", &code).await;
    assert_eq!((status.as_u16(), body), (403, error("invalid_grant", "Invalid authorization code")));
    let (status, _) = world.redeem("selfsame", &code).await;
    assert_eq!(status, 200, "another client's attempt does not spend it");

    let wrong = "another-verifier-of-forty-three-characters-00";
    for (verifier, expected) in [
        (Some(wrong), error("invalid_grant", "Failed to verify code verifier")),
        (Some("short"), error("invalid_grant", "Failed to verify code verifier")),
        (None, error("invalid_request", "Missing required parameter: code_verifier")),
    ] {
        let code = browser.silent_code("selfsame-spa", &[]).await.unwrap();
        let (_, body) = world.redeem_with("selfsame-spa", &code, &[("code_verifier", verifier)]).await;
        assert_eq!(body, expected);
        let (status, _) = world.redeem("selfsame-spa", &code).await;
        assert_eq!(status, 403, "a failed attempt spends the code");
    }

    let code = browser.silent_code("selfsame", &[]).await.unwrap();
    let other = [("redirect_uri", Some("http://localhost:3000/other"))];
    let (status, body) = world.redeem_with("selfsame", &code, &other).await;
    assert_eq!((status.as_u16(), &body["error"]), (403, &json!("invalid_grant")));
    let code = browser.silent_code("selfsame", &[]).await.unwrap();
    let (status, body) = world.redeem_with("selfsame", &code, &[("redirect_uri", None)]).await;
    assert_eq!(
        (status.as_u16(), body),
        (400, error("invalid_request", "Missing required parameter: redirect_uri"))
    );
}

#[tokio::test]
async fn oa_03_a_verifier_without_a_challenge_is_refused() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let none = [("code_challenge", None), ("code_challenge_method", None)];
    let code = browser.sign_in_with("selfsame", "alice@example.com", &none).await;
    let (status, body) = world.redeem_with("selfsame", &code, &[("code_verifier", Some(VERIFIER))]).await;
    assert_eq!((status.as_u16(), body), (403, error("invalid_grant", "Failed to verify code verifier")));
    let code = browser.silent_code("selfsame", &none).await.unwrap();
    let (status, _) = world.redeem_with("selfsame", &code, &[("code_verifier", None)]).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn a_confidential_client_proves_itself_by_body_or_basic() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let code = browser.sign_in("selfsame", "alice@example.com").await;
    for secret in [None, Some("wrong"), Some("selfsame-secret ")] {
        let (status, body) = world.redeem_with("selfsame", &code, &[("client_secret", secret)]).await;
        assert_eq!((status.as_u16(), body), (401, error("access_denied", "Unauthorized")));
    }
    let (status, _) = world.redeem("nobody", &code).await;
    assert_eq!(status, 401);
    let form = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
        ("redirect_uri", crate::world::CALLBACK),
        ("code_verifier", VERIFIER),
    ];
    let request = world.http.post(world.at("/oauth/token")).form(&form);
    let response = request.basic_auth("selfsame", Some("selfsame%2Dsecret")).send().await.unwrap();
    assert_eq!(response.status(), 200, "the halves are form-encoded");
    let both = world.http.post(world.at("/oauth/token")).basic_auth("selfsame", Some("selfsame-secret"));
    let both = both.form(&[("grant_type", "client_credentials"), ("client_secret", "selfsame-secret")]);
    assert_eq!(both.send().await.unwrap().status(), 400);
}

#[tokio::test]
async fn a_json_body_is_as_good_as_a_form() {
    let world = World::new().await;
    let body = json!({
        "grant_type": "client_credentials", "client_id": "selfsame", "client_secret": "selfsame-secret",
        "audience": world.management_audience(),
    });
    let response = world.http.post(world.at("/oauth/token")).json(&body).send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["cache-control"], "no-store");
    let body: Value = response.json().await.unwrap();
    assert_eq!(body["scope"], "read:users update:users read:connections");
    assert_eq!((&body["expires_in"], body.get("refresh_token")), (&json!(86400), None));
    let claims = payload(&body["access_token"]);
    assert_eq!((&claims["sub"], &claims["gty"]), (&json!("selfsame@clients"), &json!("client-credentials")));
    assert_eq!((&claims["aud"], &claims["azp"]), (&json!(world.management_audience()), &json!("selfsame")));
}

#[tokio::test]
async fn oa_01_malformed_and_impossible_grants_are_refused_in_auth0s_words() {
    let world = World::new().await;
    let machine = [("client_id", "selfsame"), ("client_secret", "selfsame-secret")];
    let admin = [("client_id", "selfsame-admin"), ("client_secret", "selfsame-admin-secret")];
    let spa = [("client_id", "selfsame-spa")];
    let foreign = "https://elsewhere.example/api/v2/";
    for (client, rest, status, expected) in [
        (&machine[..], vec![], 400, error("invalid_request", "Missing required parameter: grant_type")),
        (
            &machine,
            vec![("grant_type", "password")],
            400,
            error("unsupported_grant_type", "Unsupported grant type: password"),
        ),
        (
            &machine,
            vec![("grant_type", "authorization_code")],
            400,
            error("invalid_request", "Missing required parameter: code"),
        ),
        (
            &machine,
            vec![("grant_type", "refresh_token")],
            400,
            error("invalid_request", "Missing required parameter: refresh_token"),
        ),
        (
            &machine,
            vec![("grant_type", "refresh_token"), ("refresh_token", "unknown")],
            403,
            error("invalid_grant", "Unknown or invalid refresh token."),
        ),
        (
            &spa,
            vec![("grant_type", "client_credentials")],
            403,
            error("unauthorized_client", "Grant type 'client_credentials' not allowed for the client."),
        ),
        (
            &admin,
            vec![("grant_type", "refresh_token"), ("refresh_token", "x")],
            403,
            error("unauthorized_client", "Grant type 'refresh_token' not allowed for the client."),
        ),
        (
            &machine,
            vec![("grant_type", "client_credentials"), ("audience", foreign)],
            403,
            error("access_denied", "Service not enabled within domain: https://elsewhere.example/api/v2/"),
        ),
        (
            &machine,
            vec![("grant_type", "client_credentials"), ("audience", API)],
            403,
            error(
                "access_denied",
                &format!("Client \"selfsame\" is not authorized to access resource server \"{API}\"."),
            ),
        ),
    ] {
        let form: Vec<_> = client.iter().copied().chain(rest.iter().copied()).collect();
        let (got, body) = world.token(&form).await;
        assert_eq!((got.as_u16(), body), (status, expected), "{rest:?}");
    }
}

#[tokio::test]
async fn an_access_token_for_the_api_is_a_jwt_good_for_userinfo_too() {
    let world = World::new().await;
    let changes = [("audience", Some(API)), ("scope", Some("openid profile read:profile"))];
    let code = Browser::new(&world).sign_in_with("selfsame", "alice@example.com", &changes).await;
    let (_, body) = world.redeem("selfsame", &code).await;
    let claims = payload(&body["access_token"]);
    assert_eq!(claims["aud"], json!([API, world.at("/userinfo")]));
    assert_eq!((&claims["azp"], &claims["sub"]), (&json!("selfsame"), &json!("auth0|alice")));
    assert_eq!(claims["scope"], "openid profile read:profile");
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 86_400);
    let token = body["access_token"].as_str().unwrap();
    let response = world.http.get(world.at("/userinfo")).bearer_auth(token).send().await.unwrap();
    assert_eq!(response.status(), 200);

    let changes = [("audience", Some(API)), ("scope", Some("read:profile"))];
    let code = Browser::new(&world).sign_in_with("selfsame", "alice@example.com", &changes).await;
    let (_, body) = world.redeem("selfsame", &code).await;
    assert_eq!(payload(&body["access_token"])["aud"], API);
    assert_eq!((body.get("id_token"), body.get("refresh_token")), (None, None));
}

#[tokio::test]
async fn a_user_blocked_or_deleted_meanwhile_gets_no_tokens() {
    let world = World::new().await;
    let code = Browser::new(&world).sign_in("selfsame", "alice@example.com").await;
    world.patch("auth0|alice", json!({ "blocked": true })).await;
    let (status, body) = world.redeem("selfsame", &code).await;
    assert_eq!((status.as_u16(), body), (403, error("invalid_grant", "user is blocked")));
}

#[tokio::test]
async fn the_applications_own_page_may_call_and_no_other() {
    let world = World::new().await;
    for (origin, allowed) in [("http://localhost:3000", true), ("http://evil.example", false)] {
        let request = world.http.request(Method::OPTIONS, world.at("/oauth/token"));
        let request = request.header("origin", origin).header("access-control-request-method", "POST");
        let response = request.send().await.unwrap();
        let header = response.headers().get("access-control-allow-origin");
        assert_eq!(header.is_some_and(|value| value == origin), allowed, "{origin}");
    }
}

#[tokio::test]
async fn a_page_whose_origin_an_application_was_given_may_call_too() {
    let world = World::new().await;
    let allowed = async |origin: &str| {
        let request = world.http.request(Method::OPTIONS, world.at("/oauth/token"));
        let request = request.header("origin", origin).header("access-control-request-method", "POST");
        request.send().await.unwrap().headers().contains_key("access-control-allow-origin")
    };
    for name in ["allowed_origins", "web_origins"] {
        let origin = format!("https://{}.example", name.replace('_', "-"));
        assert!(!allowed(&origin).await, "{name}");
        let change = json!({ name: [origin] });
        let (status, body) = world.management(Method::PATCH, "/clients/selfsame-spa", Some(&change)).await;
        assert_eq!(status, 200, "{body}");
        assert!(allowed(&origin).await, "{name}");
        assert!(!allowed(&format!("{origin}.evil.example")).await, "{name}");
    }
}

#[tokio::test]
async fn an_api_may_want_its_tokens_by_rfc_9068() {
    let world = World::new().await;
    let changes = [("audience", Some(API)), ("scope", Some("openid read:profile offline_access"))];
    let header = |token: &Value| -> Value {
        let part = token.as_str().unwrap().split('.').next().unwrap();
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
    };
    for (dialect, typ, names, lacks) in [
        ("access_token", "JWT", "azp", "client_id"),
        ("rfc9068_profile", "at+jwt", "client_id", "azp"),
        ("access_token", "JWT", "azp", "client_id"),
    ] {
        let (_, apis) = world.management(Method::GET, "/resource-servers", None).await;
        let api = apis.as_array().unwrap().iter().find(|api| api["identifier"] == API).unwrap();
        let path = format!("/resource-servers/{}", api["id"].as_str().unwrap());
        let change = json!({ "token_dialect": dialect });
        assert_eq!(world.management(Method::PATCH, &path, Some(&change)).await.0, 200);
        let code = Browser::new(&world).sign_in_with("selfsame", "alice@example.com", &changes).await;
        let (_, first) = world.redeem("selfsame", &code).await;
        let (_, again) = world.refresh("selfsame", first["refresh_token"].as_str().unwrap()).await;
        for (body, gty) in [(&first, false), (&again, dialect == "access_token")] {
            let token = &body["access_token"];
            let claims = payload(token);
            assert_eq!(header(token)["typ"], typ);
            assert_eq!((&claims[names], claims.get(lacks)), (&json!("selfsame"), None));
            assert_eq!((claims.get("gty").is_some(), claims.get("jti").is_some()), (gty, typ == "at+jwt"));
        }
    }
}
