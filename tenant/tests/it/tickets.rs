//! Links that are mailed, and the pages they lead to.

use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{Browser, World};

const DATABASE: &str = "Username-Password-Authentication";

async fn outbox(world: &World) -> Vec<Value> {
    let (status, body) = world.control(Method::GET, "/outbox", None).await;
    assert_eq!(status, 200);
    body.as_array().unwrap().clone()
}

/// Asks for another password, as anybody can.
async fn ask(world: &World, email: &str) -> reqwest::Response {
    let body = json!({ "client_id": "selfsame", "email": email, "connection": DATABASE });
    world.http.post(world.at("/dbconnections/change_password")).json(&body).send().await.unwrap()
}

async fn sign_up(world: &World, body: &Value) -> (u16, Value) {
    let response = world.http.post(world.at("/dbconnections/signup")).json(body).send().await.unwrap();
    (response.status().as_u16(), response.json().await.unwrap())
}

fn new_user(email: &str) -> Value {
    json!({ "client_id": "selfsame", "connection": DATABASE, "email": email, "password": "long enough" })
}

async fn last_link(world: &World) -> String {
    outbox(world).await.last().unwrap()["link"].as_str().unwrap().to_owned()
}

async fn can_sign_in(world: &World, email: &str, password: &str) -> bool {
    let mut browser = Browser::new(world);
    let page = browser.sign_in_page("selfsame", &[]).await;
    browser.post(&page, &[("username", email), ("password", password)]).await.status() == 302
}

#[tokio::test]
async fn change_password_answers_in_plain_text_and_the_same_for_anybody() {
    let world = World::new().await;
    for email in ["alice@example.com", "nobody@example.com", "grace@example.com"] {
        let response = ask(&world, email).await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
        assert_eq!(response.text().await.unwrap(), "We've just sent you an email to reset your password.");
    }
    let mails = outbox(&world).await;
    assert_eq!(mails.len(), 1, "only a database user gets a mail: {mails:?}");
    assert_eq!(mails[0]["to"], "alice@example.com");
    assert_eq!(mails[0]["subject"], "Reset your password");
    let prefix = world.at("/u/reset-password?ticket=");
    let link = mails[0]["link"].as_str().unwrap();
    assert!(link.starts_with(&prefix) && link.ends_with('#'), "{link}");
}

#[tokio::test]
async fn change_password_asks_for_a_client_an_address_and_a_database() {
    let world = World::new().await;
    let good = json!({ "client_id": "selfsame", "email": "alice@example.com", "connection": DATABASE });
    for (name, value, description) in [
        ("client_id", Value::Null, "Missing required parameter: client_id"),
        ("client_id", json!("nobody"), "Unknown client: nobody"),
        ("email", Value::Null, "Missing required parameter: email"),
        ("connection", Value::Null, "Missing required parameter: connection"),
        ("connection", json!("google-oauth2"), "There is no database connection google-oauth2"),
    ] {
        let mut body = good.clone();
        body[name] = value;
        let address = world.at("/dbconnections/change_password");
        let response = world.http.post(address).json(&body).send().await.unwrap();
        assert_eq!(response.status(), 400, "{name}");
        let told: Value = response.json().await.unwrap();
        assert_eq!(told, json!({ "error": "invalid_request", "error_description": description }));
    }
    assert!(outbox(&world).await.is_empty());
}

#[tokio::test]
async fn the_link_sets_a_new_password_once_and_ends_the_sessions_but_not_the_refresh_tokens() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let code = browser.sign_in("selfsame", "alice@example.com").await;
    let (_, tokens) = world.redeem("selfsame", &code).await;
    ask(&world, "ALICE@example.com").await;
    let link = last_link(&world).await;

    let page = browser.get(&link).await;
    assert_eq!(page.status(), 200);
    let html = page.text().await.unwrap();
    assert!(html.contains(r#"<label for="password-reset">New password</label>"#), "{html}");
    for (first, second, said) in [
        ("long enough", "long enougk", "The two passwords are not the same."),
        ("short", "short", "Password is too weak"),
    ] {
        let form = [("password-reset", first), ("re-enter-password", second)];
        let refused = browser.post(&link, &form).await;
        assert_eq!(refused.status(), 400);
        let html = refused.text().await.unwrap();
        assert!(html.contains(said), "{html}");
    }
    let form = [("password-reset", "long enough"), ("re-enter-password", "long enough")];
    let changed = browser.post(&link, &form).await;
    assert_eq!(changed.status(), 200);
    let html = changed.text().await.unwrap();
    assert!(html.contains("You can now login to the application with the new password."), "{html}");

    let again = browser.post(&link, &form).await;
    assert_eq!(again.status(), 400);
    assert!(again.text().await.unwrap().contains("This URL can be used only once"));

    assert!(can_sign_in(&world, "alice@example.com", "long enough").await);
    assert!(!can_sign_in(&world, "alice@example.com", "selfsame-demo").await);
    assert_eq!(browser.silent_code("selfsame", &[("prompt", Some("none"))]).await, None);
    let (status, _) = world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await;
    assert_eq!(status, 200, "refresh tokens survive a password reset");
    let user = world.user("auth0|alice").await;
    assert!(user["last_password_reset"].is_string());
}

#[tokio::test]
async fn a_new_user_is_asked_to_confirm_the_address_and_opening_the_link_does_it_once() {
    let world = World::new().await;
    let mut body = new_user("New.Person@example.com");
    body["given_name"] = json!("New");
    body["user_metadata"] = json!({ "plan": "free" });
    let (status, answer) = sign_up(&world, &body).await;
    assert_eq!(status, 200);
    let id = answer["_id"].as_str().unwrap();
    assert_eq!((id.len(), &answer["email_verified"]), (24, &json!(false)));
    assert_eq!((&answer["email"], &answer["given_name"]), (&json!("new.person@example.com"), &json!("New")));
    assert!(!answer.to_string().contains("long enough"));
    let user_id = format!("auth0|{id}");
    let user = world.user(&user_id).await;
    assert_eq!((&user["name"], &user["nickname"]), (&json!("new.person@example.com"), &json!("new.person")));
    assert_eq!(user["user_metadata"], json!({ "plan": "free" }));
    assert!(can_sign_in(&world, "new.person@example.com", "long enough").await);

    let link = last_link(&world).await;
    assert!(link.starts_with(&world.at("/u/email-verification?ticket=")), "{link}");
    let looked = world.http.head(&link).send().await.unwrap();
    assert_eq!(looked.status(), 204);
    assert_eq!(
        world.user(&user_id).await["email_verified"],
        false,
        "a scanner that only looks confirms nothing"
    );
    let opened = world.http.get(&link).send().await.unwrap();
    assert_eq!(opened.status(), 200);
    let html = opened.text().await.unwrap();
    assert!(html.contains("Your email was verified. You can continue using the application."), "{html}");
    assert_eq!(world.user(&user_id).await["email_verified"], true);
    let again = world.http.get(&link).send().await.unwrap();
    assert_eq!(again.status(), 400);
    assert!(again.text().await.unwrap().contains("This URL can be used only once"));
}

#[tokio::test]
async fn a_link_for_an_address_that_was_replaced_is_good_for_nothing() {
    let world = World::new().await;
    let (_, answer) = sign_up(&world, &new_user("before@example.com")).await;
    let user_id = format!("auth0|{}", answer["_id"].as_str().unwrap());
    let link = last_link(&world).await;
    ask(&world, "before@example.com").await;
    let reset = last_link(&world).await;
    world.patch(&user_id, json!({ "email": "after@example.com" })).await;
    for link in [&link, &reset] {
        let opened = world.http.get(link).send().await.unwrap();
        assert_eq!(opened.status(), 400);
        let html = opened.text().await.unwrap();
        assert!(html.contains("User account does not exist or verification code is invalid."), "{html}");
    }
    assert_eq!(world.user(&user_id).await["email_verified"], false);
}

#[tokio::test]
async fn a_ticket_opens_only_the_page_it_was_made_for() {
    let world = World::new().await;
    ask(&world, "alice@example.com").await;
    let reset = last_link(&world).await;
    sign_up(&world, &new_user("new@example.com")).await;
    let verify = last_link(&world).await;
    for wrong in [
        reset.replace("reset-password", "email-verification"),
        verify.replace("email-verification", "reset-password"),
        world.at("/u/reset-password?ticket=unknown"),
        world.at("/u/reset-password"),
        world.at("/u/email-verification"),
    ] {
        assert_eq!(world.http.get(&wrong).send().await.unwrap().status(), 400, "{wrong}");
    }
    assert_eq!(world.http.get(&reset).send().await.unwrap().status(), 200);
    assert_eq!(world.http.get(&verify).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn signing_up_refuses_a_taken_address_and_a_weak_password_in_auth0s_form() {
    let world = World::new().await;
    let (status, told) = sign_up(&world, &new_user("Alice@Example.com")).await;
    let expected = json!({
        "name": "BadRequestError", "code": "invalid_signup", "description": "Invalid sign up", "statusCode": 400,
    });
    assert_eq!((status, told), (400, expected));
    let mut weak = new_user("new@example.com");
    weak["password"] = json!("short");
    let (status, told) = sign_up(&world, &weak).await;
    assert_eq!(status, 400);
    assert_eq!((&told["name"], &told["code"]), (&json!("PasswordStrengthError"), &json!("invalid_password")));
    assert_eq!((&told["message"], &told["statusCode"]), (&json!("Password is too weak"), &json!(400)));
    assert!(told["policy"].is_string() && told["description"]["rules"].is_array());
}

#[tokio::test]
async fn signing_up_refuses_what_is_malformed() {
    let world = World::new().await;
    let eleven: serde_json::Map<String, Value> = (0..11).map(|i| (i.to_string(), json!("x"))).collect();
    for (name, value) in [
        ("email", json!("no address")),
        ("password", Value::Null),
        ("connection", json!("contoso")),
        ("user_metadata", json!({ "age": 7 })),
        ("user_metadata", json!({ "text": "x".repeat(501) })),
        ("user_metadata", Value::Object(eleven)),
    ] {
        let mut body = new_user("new@example.com");
        body[name] = value;
        let (status, told) = sign_up(&world, &body).await;
        assert_eq!((status, &told["error"]), (400, &json!("invalid_request")), "{name} {told}");
    }
    assert!(outbox(&world).await.is_empty());
}

#[tokio::test]
async fn the_outbox_is_a_page_and_can_be_emptied() {
    let world = World::new().await;
    let empty = world.http.get(world.at("/outbox")).send().await.unwrap().text().await.unwrap();
    assert!(empty.contains("Nothing so far."));
    sign_up(&world, &new_user("first@example.com")).await;
    ask(&world, "alice@example.com").await;
    let html = world.http.get(world.at("/outbox")).send().await.unwrap().text().await.unwrap();
    let (newest, oldest) =
        (html.find("to alice@example.com").unwrap(), html.find("to first@example.com").unwrap());
    assert!(newest < oldest, "newest first");
    let link = last_link(&world).await;
    assert!(html.contains(&format!(r#"<a href="{link}">"#)), "{html}");
    assert_eq!(world.control(Method::DELETE, "/outbox", None).await.0, 204);
    assert!(outbox(&world).await.is_empty());
}
