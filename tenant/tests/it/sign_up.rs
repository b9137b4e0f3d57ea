//! The sign-up page.

use reqwest::Method;
use serde_json::json;

use crate::world::{Browser, World, location, payload, query};

const HINT: (&str, Option<&str>) = ("screen_hint", Some("signup"));

async fn sign_up_page(browser: &mut Browser<'_>, world: &World) -> String {
    let response = browser.authorize("selfsame", &[HINT]).await;
    let to = location(response.headers());
    assert_eq!(to.path(), "/u/signup");
    world.at(&format!("/u/signup?{}", to.query().unwrap()))
}

#[tokio::test]
async fn who_signs_up_is_signed_in_and_asked_to_confirm_the_address() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = sign_up_page(&mut browser, &world).await;
    let html = browser.get(&page).await.text().await.unwrap();
    assert!(html.contains("<h1>Sign up</h1>") && html.contains(r#"<label for="email">"#), "{html}");
    let form = [("email", " New@Example.com "), ("password", "long enough")];
    let answer = browser.post(&page, &form).await;
    let code = query(&location(answer.headers()), "code").unwrap();
    let (_, tokens) = world.redeem("selfsame", &code).await;
    let claims = payload(&tokens["id_token"]);
    assert_eq!((&claims["email"], &claims["email_verified"]), (&json!("new@example.com"), &json!(false)));
    assert!(claims["sub"].as_str().unwrap().starts_with("auth0|"));
    let (_, mails) = world.control(Method::GET, "/outbox", None).await;
    assert_eq!(
        (&mails[0]["to"], &mails[0]["subject"]),
        (&json!("new@example.com"), &json!("Verify your email"))
    );
    assert!(browser.silent_code("selfsame", &[]).await.is_some());
    assert_eq!(browser.post(&page, &form).await.status(), 400, "a sign-in is for one time");
}

#[tokio::test]
async fn what_cannot_be_used_is_said_and_the_address_kept() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = sign_up_page(&mut browser, &world).await;
    for (email, password, said) in [
        ("no address", "long enough", "Email is not valid."),
        ("new@example.com", "short", "Password is too weak"),
        ("alice@example.com", "long enough", "Something went wrong, please try again later"),
    ] {
        let refused = browser.post(&page, &[("email", email), ("password", password)]).await;
        assert_eq!(refused.status(), 400);
        let html = refused.text().await.unwrap();
        assert!(html.contains(said) && html.contains(&format!("value=\"{email}\"")), "{html}");
        assert!(!html.contains(password));
    }
    let answer = browser.post(&page, &[("email", "new@example.com"), ("password", "long enough")]).await;
    assert_eq!(answer.status(), 302, "and it can still be put right");
}

#[tokio::test]
async fn sign_in_and_sign_up_lead_to_each_other_within_one_transaction() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[("login_hint", Some("new@example.com"))]).await;
    let up = page.replace("/u/login?", "/u/signup?");
    let link = |to: &str| format!("href=\"{}\"", to.strip_prefix(&world.origin).unwrap());
    assert!(browser.get(&page).await.text().await.unwrap().contains(&link(&up)));
    let html = browser.get(&up).await.text().await.unwrap();
    assert!(html.contains(&link(&page)) && html.contains("value=\"new@example.com\""), "{html}");
    assert_eq!(browser.get(&world.at("/u/signup?state=unknown")).await.status(), 400);
}
