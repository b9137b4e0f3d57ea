use serde_json::{Value, json};

use crate::world::{Browser, World, encoded};

const GRACE: &str = "google-oauth2|103547991597142817347";
const FRIDA: &str = "google-oauth2|103547991597142817399";
const SAM: &str = "samlp|contoso|sam@contoso.example";
const LIN: &str = "auth0|lin";

async fn refused(world: &World, user_id: &str, body: Value) -> Value {
    let before = world.user(user_id).await;
    let (status, answer) = world.patch(user_id, body.clone()).await;
    assert_eq!(status, 400, "{body} {answer}");
    assert_eq!((&answer["statusCode"], &answer["error"]), (&json!(400), &json!("Bad Request")));
    assert_eq!(world.user(user_id).await, before, "nothing is half done: {body}");
    answer
}

#[tokio::test]
async fn a_database_users_root_attributes_can_be_changed_and_removed() {
    let world = World::new().await;
    let before = world.user("auth0|alice").await;
    let change = json!({
        "name": "Alice Ek", "given_name": "Alice", "family_name": "Ek", "nickname": "ally",
        "picture": "https://pictures.example/alice.png",
    });
    let (status, after) = world.patch("auth0|alice", change).await;
    assert_eq!(status, 200);
    assert_eq!(
        (&after["name"], &after["picture"]),
        (&json!("Alice Ek"), &json!("https://pictures.example/alice.png"))
    );
    assert_eq!(
        (&after["user_metadata"], &after["created_at"]),
        (&before["user_metadata"], &before["created_at"])
    );
    assert_eq!(after, world.user("auth0|alice").await, "the answer is the whole user");
    let (_, after) = world.patch("auth0|alice", json!({ "nickname": null, "picture": null })).await;
    assert_eq!((after.get("nickname"), after.get("picture")), (None, None), "absent, not null");
}

#[tokio::test]
async fn updated_at_moves_and_has_milliseconds_and_z() {
    let world = World::new().await;
    let (_, one) = world.patch("auth0|alice", json!({ "name": "Same" })).await;
    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    let (_, two) = world.patch("auth0|alice", json!({ "name": "Same" })).await;
    let (one, two) = (one["updated_at"].as_str().unwrap(), two["updated_at"].as_str().unwrap());
    assert!(one < two);
    assert!(one.len() == 24 && one.ends_with('Z') && one.as_bytes()[19] == b'.', "{one}");
}

#[tokio::test]
async fn root_attributes_that_sign_in_overwrites_are_refused_by_name() {
    let world = World::new().await;
    for (user_id, connection) in [(GRACE, "google-oauth2"), (SAM, "contoso")] {
        let message = |names: &str| {
            format!(
                "The following user attributes cannot be updated: {names}. The connection ({connection}) must either be a database connection (using the Auth0 store), a passwordless connection (email or sms) or has disabled 'Sync user profile attributes at each login'. For more information, see https://auth0.com/docs/dashboard/guides/connections/configure-connection-sync"
            )
        };
        let body = json!({
            "picture": "https://x.example/", "name": "x", "nickname": "x", "family_name": "x", "given_name": "x",
            "user_metadata": { "applied": true },
        });
        let answer = refused(&world, user_id, body).await;
        assert_eq!(answer["message"], message("family_name, given_name, name, nickname, picture"));
        assert_eq!(answer["errorCode"], "operation_not_supported");
        let own = world.user(user_id).await["name"].clone();
        let answer = refused(&world, user_id, json!({ "name": own })).await;
        assert_eq!(answer["message"], message("name"), "an unchanged value is refused as well");
        let answer = refused(&world, user_id, json!({ "nickname": null })).await;
        let start = "The following user attributes cannot be removed: nickname. The connection (";
        assert!(answer["message"].as_str().unwrap().starts_with(start), "{answer}");
        let (status, _) = world.patch(user_id, json!({ "user_metadata": { "about": "x" } })).await;
        assert_eq!(status, 200, "metadata is always editable");
    }
}

#[tokio::test]
async fn a_user_copied_at_the_first_login_is_edited_and_stays_so() {
    let world = World::new().await;
    let (status, _) = world.patch(FRIDA, json!({ "name": "Frida M.", "picture": null })).await;
    assert_eq!(status, 200);
    world.tokens("selfsame", "frida@example.com").await;
    let user = world.user(FRIDA).await;
    assert_eq!((&user["name"], user.get("picture")), (&json!("Frida M."), None));
}

#[tokio::test]
async fn a_linked_users_primary_identity_decides() {
    let world = World::new().await;
    let (status, _) =
        world.patch(LIN, json!({ "name": "Lin", "connection": "Username-Password-Authentication" })).await;
    assert_eq!(status, 200);
    let answer =
        refused(&world, LIN, json!({ "name": "x", "nickname": "x", "connection": "google-oauth2" })).await;
    assert_eq!(
        answer["message"],
        "The following user attributes cannot be updated: name, nickname. The specified connection belongs to a secondary identity."
    );
}

#[tokio::test]
async fn unknown_root_keys_are_refused_in_the_live_words() {
    let world = World::new().await;
    let answer =
        refused(&world, "auth0|alice", json!({ "name": "x", "locale": "en", "zoneinfo": "x" })).await;
    assert_eq!(
        answer["message"],
        "Payload validation error: 'Additional properties not allowed: locale,zoneinfo (consider storing them in app_metadata or user_metadata. See \"Users Metadata\" in https://auth0.com/docs/api/v2/changes for more details)'."
    );
    assert_eq!(answer["errorCode"], "invalid_body");
    let mut echoed = world.user("auth0|alice").await;
    echoed["name"] = json!("x");
    let answer = refused(&world, "auth0|alice", echoed).await;
    let message = answer["message"].as_str().unwrap();
    for name in ["created_at", "identities", "updated_at", "user_id"] {
        assert!(message.contains(name), "{message}");
    }
}

#[tokio::test]
async fn a_body_that_changes_nothing_is_refused() {
    let world = World::new().await;
    for body in [json!({}), json!({ "connection": "google-oauth2" }), json!({ "verify_email": true })] {
        let answer = refused(&world, "auth0|alice", body).await;
        let message = answer["message"].as_str().unwrap();
        let start = "Payload validation error: 'None of the valid schemas were met'. Inner errors: [ 'Missing required property: blocked'";
        assert!(message.starts_with(start), "{message}");
    }
}

#[tokio::test]
async fn a_body_that_is_no_json_object_is_refused() {
    let world = World::new().await;
    let token = world.machine_token().await;
    let send = async |content_type: &str, body: &str| {
        let request = world.http.patch(world.at(&format!("/api/v2/users/{}", encoded("auth0|alice"))));
        let request = request.bearer_auth(&token).header("content-type", content_type).body(body.to_owned());
        let response = request.send().await.unwrap();
        (
            response.status().as_u16(),
            response.json::<Value>().await.unwrap()["message"].as_str().unwrap().to_owned(),
        )
    };
    for (content_type, body, status, message) in [
        ("application/json", "{", 400, "Invalid request payload JSON format"),
        (
            "application/json",
            "[]",
            400,
            "Payload validation error: 'Expected type object but found type array'.",
        ),
        (
            "application/json",
            "",
            400,
            "Payload validation error: 'Expected type object but found type null'.",
        ),
        ("text/plain", "{\"name\":\"x\"}", 415, "Unsupported Media Type"),
        ("application/x-www-form-urlencoded", "name=x", 415, "Unsupported Media Type"),
    ] {
        assert_eq!(send(content_type, body).await, (status, message.to_owned()));
    }
    assert_eq!(send("application/json; charset=utf-8", "{\"bad\":1}").await.0, 400);
}

#[tokio::test]
async fn values_beyond_their_limits_are_refused_and_at_them_taken() {
    let world = World::new().await;
    let long = |length: usize| "é".repeat(length);
    for (body, message) in [
        (
            json!({ "name": "" }),
            "'String is too short (0 chars), minimum 1' on property name (Name of this user).",
        ),
        (
            json!({ "name": long(301) }),
            "'String is too long (301 chars), maximum 300' on property name (Name of this user).",
        ),
        (
            json!({ "nickname": long(301) }),
            "'String is too long (301 chars), maximum 300' on property nickname (Preferred nickname or alias of this user).",
        ),
        (
            json!({ "given_name": long(151) }),
            "'String is too long (151 chars), maximum 150' on property given_name (Given name/first name/forename of this user).",
        ),
        (
            json!({ "family_name": "" }),
            "'String is too short (0 chars), minimum 1' on property family_name (Family name/last name/surname of this user).",
        ),
        (
            json!({ "name": 5 }),
            "'Expected type string but found type integer' on property name (Name of this user).",
        ),
        (
            json!({ "email": "x" }),
            "'Object didn't pass validation for format email: x' on property email (Email address of this user).",
        ),
        (
            json!({ "picture": "pictures/a.png" }),
            "'Object didn't pass validation for format strict-uri: pictures/a.png' on property picture (URL to a photo, icon, or avatar of this user).",
        ),
        (
            json!({ "blocked": "yes" }),
            "'Expected type boolean but found type string' on property blocked (Whether this user was blocked by an administrator (true) or not (false)).",
        ),
        (
            json!({ "user_metadata": null }),
            "'Expected type object but found type null' on property user_metadata (User metadata to which this user has read/write access).",
        ),
        (
            json!({ "phone_number": "0123" }),
            "'String does not match pattern ^\\+[0-9]{1,15}$: 0123' on property phone_number (The user's phone number, following the E.164 recommendation).",
        ),
        (
            json!({ "connection": "", "name": "x" }),
            "'String is too short (0 chars), minimum 1' on property connection (Name of the connection to target for this user update).",
        ),
    ] {
        let answer = refused(&world, "auth0|alice", body).await;
        assert_eq!(answer["message"], format!("Payload validation error: {message}"));
        assert_eq!(answer["errorCode"], "invalid_body");
    }
    let body = json!({
        "name": long(300), "nickname": long(300), "given_name": long(150), "family_name": long(150),
        "picture": "data:image/png;base64,AA==", "phone_number": "+123456789012345",
    });
    assert_eq!(world.patch("auth0|alice", body).await.0, 200);
}

#[tokio::test]
async fn combinations_are_refused_whatever_their_values() {
    let world = World::new().await;
    for (body, message) in [
        (
            json!({ "password": "long enough", "email": "a@b.example" }),
            "Cannot update password and email simultaneously",
        ),
        (
            json!({ "password": "long enough", "email_verified": true }),
            "Cannot update password and email_verified simultaneously",
        ),
        (
            json!({ "username": "alice", "email": "alice@example.com" }),
            "Cannot update username and email simultaneously",
        ),
        (
            json!({ "username": "alice", "email_verified": true }),
            "Cannot update username and email_verified simultaneously",
        ),
        (
            json!({ "username": "alice", "password": "long enough" }),
            "Cannot update username and password simultaneously",
        ),
        (json!({ "name": "x", "connection": "nowhere" }), "Connection does not exist"),
        (json!({ "name": "x", "connection": "contoso" }), "Connection is not supported for this operation"),
        (json!({ "username": "alice" }), "Cannot update username for users without an username already set."),
    ] {
        let answer = refused(&world, "auth0|alice", body).await;
        assert_eq!(
            (&answer["message"], &answer["errorCode"]),
            (&json!(message), &json!("operation_not_supported"))
        );
    }
    for (user_id, body, message) in [
        (FRIDA, json!({ "email": "a@b.example" }), "Cannot update email for non-database user"),
        (SAM, json!({ "email": "a@b.example" }), "Cannot update email for non-database user"),
        (SAM, json!({ "email_verified": false }), "Email verification is not supported for enterprise users"),
    ] {
        assert_eq!(refused(&world, user_id, body).await["message"], message);
    }
}

#[tokio::test]
async fn a_taken_address_is_refused_and_a_new_one_is_lower_case() {
    let world = World::new().await;
    let answer = refused(&world, "auth0|alice", json!({ "email": "BOB@example.com" })).await;
    assert_eq!(
        (&answer["message"], &answer["errorCode"]),
        (&json!("The specified new email already exists"), &json!("auth0_idp_error"))
    );
    let (status, user) = world
        .patch("auth0|alice", json!({ "email": "Alice.New@Example.com", "email_verified": false }))
        .await;
    assert_eq!(
        (status.as_u16(), &user["email"], &user["email_verified"]),
        (200, &json!("alice.new@example.com"), &json!(false))
    );
    world.tokens("selfsame", "alice.new@example.com").await;
}

#[tokio::test]
async fn what_changes_how_one_signs_in_ends_the_tenants_session_and_nothing_else_does() {
    let world = World::new().await;
    for (body, ends) in [
        (json!({ "name": "x", "user_metadata": { "a": 1 } }), false),
        (json!({ "email": "alice@example.com", "email_verified": true }), false),
        (json!({ "email_verified": false }), true),
        (json!({ "email": "alice2@example.com" }), true),
        (json!({ "password": "a new password" }), true),
    ] {
        world.control(reqwest::Method::POST, "/reset", None).await;
        let mut browser = Browser::new(&world);
        browser.sign_in("selfsame", "alice@example.com").await;
        assert_eq!(world.patch("auth0|alice", body.clone()).await.0, 200);
        let silent = browser.silent_code("selfsame", &[("prompt", Some("none"))]).await;
        assert_eq!(silent.is_none(), ends, "{body}");
    }
}

#[tokio::test]
async fn a_new_password_is_the_one_to_sign_in_with() {
    let world = World::new().await;
    let answer = refused(&world, "auth0|alice", json!({ "password": "short" })).await;
    assert_eq!(answer["message"], "PasswordStrengthError: Password is too weak");
    let (status, user) = world
        .patch("auth0|alice", json!({ "password": "a new password", "app_metadata": { "reset": true } }))
        .await;
    assert_eq!(status, 200);
    assert_eq!(user["last_password_reset"], user["updated_at"]);
    assert_eq!(user.get("password"), None);
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[]).await;
    assert_eq!(browser.submit(&page, "alice@example.com").await.status(), 400);
    let form = [("username", "alice@example.com"), ("password", "a new password")];
    assert_eq!(browser.post(&page, &form).await.status(), 302);
}
