//! `response_mode`: form_post and web_message.

use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::world::{Browser, CALLBACK, World, payload};

/// Undoes the escaping of an attribute.
fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

fn attribute(html: &str, name: &str) -> String {
    let name = format!("{name}=\"");
    let begin = html.find(&name).unwrap() + name.len();
    let length = html[begin..].find('"').unwrap();
    unescaped(&html[begin..begin + length])
}

/// The message that a page posts, and to whom.
async fn message(response: Response) -> (String, Value) {
    assert_eq!(response.status(), 200);
    let policy = response.headers()["content-security-policy"].to_str().unwrap().to_owned();
    let html = response.text().await.unwrap();
    assert!(policy.contains("script-src 'sha256-"), "{policy}");
    let origin = attribute(&html, "data-origin");
    assert!(policy.contains(&format!("frame-ancestors {origin}")), "{policy}");
    assert!(html.contains("type:'authorization_response'"), "{html}");
    (origin, serde_json::from_str(&attribute(&html, "data-response")).unwrap())
}

const MESSAGE: (&str, Option<&str>) = ("response_mode", Some("web_message"));
const FORM: (&str, Option<&str>) = ("response_mode", Some("form_post"));
const SILENT: (&str, Option<&str>) = ("prompt", Some("none"));

#[tokio::test]
async fn a_silent_renewal_is_told_to_the_callbacks_origin_by_a_message() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    browser.sign_in("selfsame-spa", "alice@example.com").await;
    let (origin, told) = message(browser.authorize("selfsame-spa", &[MESSAGE, SILENT]).await).await;
    assert_eq!(origin, "http://localhost:3000");
    assert_eq!(told["state"], "the-state");
    let (status, tokens) = world.redeem("selfsame-spa", told["code"].as_str().unwrap()).await;
    assert_eq!(status, 200, "{tokens}");
    assert_eq!(payload(&tokens["id_token"])["sub"], "auth0|alice");
}

#[tokio::test]
async fn without_a_session_the_message_is_login_required() {
    let world = World::new().await;
    let (_, told) = message(Browser::new(&world).authorize("selfsame-spa", &[MESSAGE, SILENT]).await).await;
    let expected =
        json!({ "error": "login_required", "error_description": "Login required", "state": "the-state" });
    assert_eq!(told, expected);
}

#[tokio::test]
async fn other_errors_are_told_by_the_message_too_and_cannot_leave_their_place() {
    let world = World::new().await;
    let changes = [MESSAGE, ("audience", Some("\"></body><script>alert(1)</script>"))];
    let response = Browser::new(&world).authorize("selfsame-spa", &changes).await;
    let (_, told) = message(response).await;
    assert_eq!(told["error"], "access_denied");
    assert_eq!(told["error_description"], "Service not found: \"></body><script>alert(1)</script>");
    let html = Browser::new(&world).authorize("selfsame-spa", &changes).await.text().await.unwrap();
    assert_eq!(html.matches("<script>").count(), 1, "{html}");
}

#[tokio::test]
async fn a_popup_that_signs_in_ends_with_the_message() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame-spa", &[MESSAGE]).await;
    let (_, told) = message(browser.submit(&page, "alice@example.com").await).await;
    let (status, _) = world.redeem("selfsame-spa", told["code"].as_str().unwrap()).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn no_message_goes_to_a_callback_whose_origin_was_not_named() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    browser.sign_in("selfsame-spa", "alice@example.com").await;
    let change = json!({ "web_origins": ["https://elsewhere.example"] });
    let (status, body) = world.management(Method::PATCH, "/clients/selfsame-spa", Some(&change)).await;
    assert_eq!(status, 200, "{body}");
    let refused = browser.authorize("selfsame-spa", &[MESSAGE, SILENT]).await;
    assert_eq!(refused.status(), 403);
    assert!(refused.headers().get("location").is_none());
    let html = refused.text().await.unwrap();
    assert!(html.contains("does not have a registered origin.") && !html.contains("data-response"), "{html}");
    let told = browser.silent_code("selfsame-spa", &[SILENT]).await;
    assert!(told.is_some(), "by the callback itself it is told all the same");
}

#[tokio::test]
async fn a_form_posts_itself_to_the_callback() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[FORM, ("state", Some("\"'<&>"))]).await;
    let response = browser.submit(&page, "alice@example.com").await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["cache-control"], "no-store");
    assert!(response.headers().get("location").is_none());
    let policy = response.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("script-src 'sha256-") && policy.contains("frame-ancestors 'none'"), "{policy}");
    let html = response.text().await.unwrap();
    assert_eq!(attribute(&html, "action"), CALLBACK);
    assert!(html.contains("name=\"state\" value=\"&quot;&#39;&lt;&amp;&gt;\""), "{html}");
    let code = attribute(&html[html.find("name=\"code\"").unwrap()..], "value");
    let (status, _) = world.redeem("selfsame", &code).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn a_refusal_is_posted_too() {
    let world = World::new().await;
    let response = Browser::new(&world).authorize("selfsame", &[FORM, SILENT]).await;
    let html = response.text().await.unwrap();
    assert!(html.contains("name=\"error\" value=\"login_required\""), "{html}");
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[FORM]).await;
    let html = browser.get(&page.replace("/u/login?", "/u/login/cancel?")).await.text().await.unwrap();
    assert!(html.contains("name=\"error\" value=\"access_denied\""), "{html}");
    let page = browser.sign_in_page("selfsame", &[FORM]).await;
    let html = browser.submit(&page, "mallory@example.com").await.text().await.unwrap();
    assert!(html.contains("name=\"error_description\" value=\"user is blocked\""), "{html}");
}
