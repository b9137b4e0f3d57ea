use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::world::{Browser, World, location, payload, query, refusal};

#[tokio::test]
async fn the_whole_flow_ends_with_tokens_about_the_person_who_signed_in() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[]).await;
    let response = browser.submit(&page, "alice@example.com").await;
    let back = location(response.headers());
    assert_eq!(query(&back, "state").as_deref(), Some("the-state"));
    assert_eq!(query(&back, "iss"), None, "Auth0 sends none");
    let cookie = response.headers()["set-cookie"].to_str().unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");

    let (status, body) = world.redeem("selfsame", &query(&back, "code").unwrap()).await;
    assert_eq!(status, 200);
    assert_eq!((&body["token_type"], &body["expires_in"]), (&json!("Bearer"), &json!(86400)));
    assert_eq!(body["scope"], "openid profile email offline_access");
    assert!(body["refresh_token"].is_string());
    assert!(!body["access_token"].as_str().unwrap().contains('.'), "no audience: opaque");
    let claims = payload(&body["id_token"]);
    assert_eq!(claims["iss"], world.issuer());
    assert_eq!((&claims["sub"], &claims["aud"]), (&json!("auth0|alice"), &json!("selfsame")));
    assert_eq!((&claims["nonce"], &claims["name"]), (&json!("the-nonce"), &json!("Alice Lindqvist")));
    assert_eq!((&claims["email"], &claims["email_verified"]), (&json!("alice@example.com"), &json!(true)));
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 36_000);
    assert!(claims["sid"].is_string() && claims["updated_at"].is_string());
    let digest = Sha256::digest(body["access_token"].as_str().unwrap().as_bytes());
    assert_eq!(claims["at_hash"], URL_SAFE_NO_PAD.encode(&digest[..16]));
    assert_eq!(claims.get("user_metadata"), None);
}

#[tokio::test]
async fn the_form_has_its_labels_and_buttons() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[("login_hint", Some("a\"<b>@example.com"))]).await;
    let response = browser.get(&page).await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["cache-control"], "no-store");
    let html = response.text().await.unwrap();
    for part in [
        r#"<html lang="en">"#,
        "<main>",
        r#"<label for="username">Email address</label>"#,
        r#"<label for="password">Password</label>"#,
        r#"type="submit">Continue</button>"#,
        r#"<button type="submit">Continue with Google</button>"#,
        ">Cancel</a>",
        "value=\"a&quot;&lt;b&gt;@example.com\"",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    let style = browser.get(&world.at("/u/style.css")).await;
    assert_eq!(style.headers()["content-type"], "text/css; charset=utf-8");
}

#[tokio::test]
async fn a_wrong_password_shows_the_form_again_and_keeps_the_address() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[]).await;
    for (email, password) in [
        ("alice@example.com", "wrong"),
        ("nobody@example.com", "selfsame-demo"),
        ("grace@example.com", "selfsame-demo"),
        ("mallory@example.com", "wrong"),
        ("alice@example.com", ""),
    ] {
        let response = browser.post(&page, &[("username", email), ("password", password)]).await;
        assert_eq!(response.status(), 400, "{email}");
        let html = response.text().await.unwrap();
        assert!(html.contains("Wrong email or password."));
        assert!(html.contains(&format!("value=\"{email}\"")));
        assert!(!html.contains("selfsame-demo"));
    }
    assert_eq!(
        browser.submit(&page, "ALICE@example.com").await.status(),
        302,
        "and it can still be put right"
    );
}

#[tokio::test]
async fn a_sign_in_is_for_one_time() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[]).await;
    assert_eq!(browser.submit(&page, "alice@example.com").await.status(), 302);
    assert_eq!(browser.submit(&page, "alice@example.com").await.status(), 400);
    assert_eq!(browser.get(&world.at("/u/login?state=unknown")).await.status(), 400);
    assert_eq!(browser.get(&world.at("/u/login")).await.status(), 400);
}

#[tokio::test]
async fn google_offers_its_two_accounts_and_nobody_else() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[]).await;
    let google = page.replace("/u/login?", "/u/login/google?");
    let html = browser.get(&google).await.text().await.unwrap();
    assert!(html.contains("Grace Nakamura") && html.contains("grace@example.com"));
    assert!(html.contains("Frida Moreau") && html.contains("frida@example.com"));
    assert!(!html.contains("alice") && !html.contains("type=\"password\""));
    assert_eq!(browser.choose(&page, "auth0|alice").await.status(), 400);
    let response = browser.choose(&page, "google-oauth2|103547991597142817347").await;
    let code = query(&location(response.headers()), "code").unwrap();
    let (_, body) = world.redeem("selfsame", &code).await;
    assert_eq!(payload(&body["id_token"])["sub"], "google-oauth2|103547991597142817347");
}

#[tokio::test]
async fn a_connection_parameter_leads_straight_to_google() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[("connection", Some("google-oauth2"))]).await;
    assert!(page.contains("/u/login/google?"), "{page}");
    let html = browser.get(&page).await.text().await.unwrap();
    assert!(html.contains("Grace") && !html.contains("Frida"));
}

#[tokio::test]
async fn sam_signs_in_by_his_organisation() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "sam@contoso.example").await;
    assert_eq!(payload(&tokens["id_token"])["sub"], "samlp|contoso|sam@contoso.example");
}

#[tokio::test]
async fn a_blocked_user_is_turned_away_at_the_callback() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[]).await;
    let told = refusal(&browser.submit(&page, "mallory@example.com").await);
    let expected =
        json!({ "error": "unauthorized", "error_description": "user is blocked", "state": "the-state" });
    assert_eq!(told, expected);

    browser.sign_in("selfsame", "alice@example.com").await;
    world.patch("auth0|alice", json!({ "blocked": true })).await;
    assert_eq!(refusal(&browser.authorize("selfsame", &[]).await), expected);
}

#[tokio::test]
async fn cancelling_is_access_denied() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[]).await;
    let cancel = page.replace("/u/login?", "/u/login/cancel?");
    let told = refusal(&browser.get(&cancel).await);
    assert_eq!((&told["error"], &told["state"]), (&json!("access_denied"), &json!("the-state")));
    assert_eq!(browser.get(&page).await.status(), 400);
}

#[tokio::test]
async fn a_sign_in_is_counted_and_moves_updated_at() {
    let world = World::new().await;
    let before = world.user("auth0|alice").await;
    assert_eq!(before.get("logins_count"), None);
    for count in 1..=2 {
        world.tokens("selfsame", "alice@example.com").await;
        let user = world.user("auth0|alice").await;
        assert_eq!((&user["logins_count"], &user["last_ip"]), (&json!(count), &json!("127.0.0.1")));
        assert_eq!(user["last_login"], user["updated_at"]);
        assert_ne!(user["updated_at"], before["updated_at"]);
    }
}

#[tokio::test]
async fn google_has_the_last_word_on_each_login_and_none_after_the_first() {
    let world = World::new().await;
    for (email, user_id, expected) in [
        ("grace@example.com", "google-oauth2|103547991597142817347", "Renamed At Google"),
        ("frida@example.com", "google-oauth2|103547991597142817399", "Frida Moreau"),
    ] {
        let change = json!({ "user_id": user_id, "attributes": { "name": "Renamed At Google" } });
        world.set("/upstream", change).await;
        let tokens = world.tokens("selfsame", email).await;
        assert_eq!(payload(&tokens["id_token"])["name"], expected);
        assert_eq!(world.user(user_id).await["name"], expected);
    }
}

#[tokio::test]
async fn what_was_edited_while_the_sync_was_off_is_overwritten_once_it_is_on() {
    let world = World::new().await;
    let grace = "google-oauth2|103547991597142817347";
    let sync = |value: &str| json!({ "name": "google-oauth2", "set_user_root_attributes": value });
    world.set("/connections", sync("on_first_login")).await;
    let (status, _) = world.patch(grace, json!({ "name": "Edited Here" })).await;
    assert_eq!(status, 200);
    world.tokens("selfsame", "grace@example.com").await;
    assert_eq!(world.user(grace).await["name"], "Edited Here");
    world.set("/connections", sync("on_each_login")).await;
    world.tokens("selfsame", "grace@example.com").await;
    assert_eq!(world.user(grace).await["name"], "Grace Nakamura");
}

#[tokio::test]
async fn a_new_sign_in_replaces_the_session() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    browser.sign_in("selfsame", "alice@example.com").await;
    let code = browser.sign_in_with("selfsame", "bob@example.com", &[("prompt", Some("login"))]).await;
    let (_, body): (_, Value) = world.redeem("selfsame", &code).await;
    assert_eq!(payload(&body["id_token"])["sub"], "auth0|bob");
    let code = browser.silent_code("selfsame", &[]).await.unwrap();
    let (_, body) = world.redeem("selfsame", &code).await;
    assert_eq!(payload(&body["id_token"])["sub"], "auth0|bob");
}
