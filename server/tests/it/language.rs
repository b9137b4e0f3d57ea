//! Which language a page is in, from its first byte on.

use crate::world::{ALICE, World};
use http::Method;
use reqwest::Response;
use serde_json::json;

async fn page(world: &World, path: &str, cookie: &str, accept: &str) -> String {
    let request = world.request(Method::GET, path).header("cookie", cookie).header("accept-language", accept);
    let request = request.header("accept", "text/html");
    request.send().await.unwrap().text().await.unwrap()
}

/// The language and the direction that the document says it has.
fn root(html: &str) -> (&str, &str) {
    let start = html.find("<html").unwrap();
    let tag = html[start..].split('>').next().unwrap();
    let value = |name: &str| tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
    (value("lang").unwrap_or_default(), value("dir").unwrap_or_default())
}

fn set_cookie(response: &Response) -> String {
    response.headers()["set-cookie"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_page_is_in_the_language_that_the_browser_asks_for() {
    let world = World::new().await;
    for (accept, lang, dir, said) in [
        ("", "en", "ltr", "Your profile, in your hands"),
        ("de-AT,de;q=0.9,en;q=0.5", "de", "ltr", "Anmelden"),
        ("tlh, ar;q=0.8, en;q=0.1", "ar", "rtl", "name=\"return_to\""),
        ("he", "he", "rtl", "name=\"return_to\""),
        ("zh-CN", "zh-Hans", "ltr", "name=\"return_to\""),
        ("x\"><script>alert(1)</script>", "en", "ltr", "Your profile, in your hands"),
    ] {
        let html = page(&world, "/", "", accept).await;
        assert_eq!(root(&html), (lang, dir), "{accept}");
        assert!(html.contains(said), "{accept}: {said}");
        assert!(!html.contains("alert(1)"));
    }
    // Pages that are not there, too.
    let html = page(&world, "/nowhere", "", "sv").await;
    assert_eq!(root(&html).0, "sv");
}

#[tokio::test]
async fn the_profile_goes_before_a_choice_and_a_choice_before_the_browser() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.administrate(ALICE, &json!({"user_metadata": {"locale": null}})).await;
    assert_eq!(root(&page(&world, "/profile", &alice, "fr").await).0, "fr");
    let chosen = format!("{alice}; language=it");
    assert_eq!(root(&page(&world, "/profile", &chosen, "fr").await).0, "it");
    world.administrate(ALICE, &json!({"user_metadata": {"locale": "de"}})).await;
    let html = page(&world, "/profile", &chosen, "fr").await;
    assert_eq!(root(&html).0, "de");
    assert!(html.contains("name=\"instead_of\" value=\"de\""));
    // Who chooses on the page that the profile decided about means it, until the profile says something else.
    let newer = format!("{alice}; language=it~de");
    assert_eq!(root(&page(&world, "/profile", &newer, "fr").await).0, "it");
    world.administrate(ALICE, &json!({"user_metadata": {"locale": "sv"}})).await;
    assert_eq!(root(&page(&world, "/profile", &newer, "fr").await).0, "sv");
    // A language that nobody has translated is no reason to leave the one that somebody chose.
    world.administrate(ALICE, &json!({"user_metadata": {"locale": "da"}})).await;
    assert_eq!(root(&page(&world, "/profile", &chosen, "fr").await).0, "fr");
}

#[tokio::test]
async fn a_choice_is_kept_in_a_cookie_of_its_own_and_leads_back() {
    let world = World::new().await;
    let form = [("language", "de"), ("instead_of", "en"), ("return_to", "/")];
    let response = world.post("/language", "", &form).await;
    assert_eq!(response.status(), 303);
    assert_eq!(response.headers()["location"], "/#languages");
    let cookie = set_cookie(&response);
    assert!(cookie.starts_with("language=de~en; "), "{cookie}");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age="] {
        assert!(cookie.contains(part), "{part} is not in {cookie}");
    }
    for away in ["https://evil.example/", "//evil.example", "/\\evil.example", "/signin?return_to=/x"] {
        let response = world.post("/language", "", &[("language", "de"), ("return_to", away)]).await;
        assert_eq!(response.headers()["location"], "/profile#languages", "{away}");
    }
}

#[tokio::test]
async fn no_choice_but_one_of_ours_is_kept() {
    let world = World::new().await;
    for form in [
        &[("language", "tlh")][..],
        &[("language", "")],
        &[("return_to", "/")],
        &[("language", "de; Domain=evil.example")],
        &[("language", "de\r\nset-cookie: session=x")],
        &[("language", "de"), ("instead_of", "a;b")],
        &[("language", "de"), ("theme", "x")],
    ] {
        let response = world.post("/language", "", form).await;
        assert_eq!(response.status(), 400, "{form:?}");
        assert!(!response.headers().contains_key("set-cookie"));
    }
    let stranger = world
        .request(Method::POST, "/language")
        .header("sec-fetch-site", "cross-site")
        .header("origin", "https://evil.example")
        .form(&[("language", "de")]);
    let response = stranger.send().await.unwrap();
    assert_eq!(response.status(), 403);
    assert!(!response.headers().contains_key("set-cookie"));
}

#[tokio::test]
async fn what_was_refused_without_a_script_is_said_in_the_readers_language() {
    let world = World::new().await;
    let alice = format!("{}; language=de~en", world.sign_in("alice@example.com").await);
    world.administrate(ALICE, &json!({"user_metadata": {"locale": null}})).await;
    let alice = alice.replace("de~en", "de");
    let form = [("subject", ALICE), ("base.website", ""), ("website", "nonsense")];
    let response = world.post("/profile", &alice, &form).await;
    assert_eq!(response.status(), 422);
    let html = response.text().await.unwrap();
    assert_eq!(root(&html).0, "de");
    assert!(html.contains("Webadresse") && !html.contains("Use a web address"), "{html}");
}

#[tokio::test]
async fn an_operators_sentences_take_the_place_of_ours() {
    let folder = std::env::temp_dir().join(format!("selfsame-sentences-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("en.ftl"), "home-title = Your Contoso profile\n").unwrap();
    let place = folder.to_str().unwrap().to_owned();
    let world =
        World::with(tenant::Options::default(), |name| (name == "SENTENCES").then(|| place.clone())).await;
    assert!(page(&world, "/", "", "en").await.contains("<h1>Your Contoso profile</h1>"));
    std::fs::remove_dir_all(&folder).unwrap();
}
