//! An operator's own form: every kind of field through the tenant and back, by both doors.

use crate::world::{ALICE, World, code_of};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/profile.example.toml");
const GRACE: &str = "google-oauth2|103547991597142817347";
const MAX: &str = "auth0|max";

async fn world() -> World {
    World::with(tenant::Options::default(), |name| (name == "PROFILE_SCHEMA").then(|| EXAMPLE.to_owned()))
        .await
}

async fn json_of(response: reqwest::Response) -> Value {
    assert_eq!(response.status(), 200, "{}", response.text().await.unwrap());
    response.json().await.unwrap()
}

#[tokio::test]
async fn values_are_stored_as_what_they_are_and_nested_siblings_survive() {
    let world = world().await;
    let alice = world.sign_in("alice@example.com").await;
    let before = world.user(ALICE).await["user_metadata"].clone();
    let profile = json_of(world.get("/api/profile", &alice).await).await;
    assert_eq!(profile["fields"]["newsletter"]["value"], "true", "it was in the nested record already");
    assert_eq!(profile["fields"]["address_country"]["value"], "SE");
    world.clear_journal().await;
    let saved = world
        .update(
            &alice,
            ALICE,
            &[
                ("shoe_size", "", "38.50"),
                ("newsletter", "true", "false"),
                ("skills", "", "sewing\r\n\r\n gilding "),
                ("interests", "", "books\ncats"),
                ("address_locality", "", "Göteborg"),
                ("department", "", "Bindery"),
                ("birthdate", "", "1984-02-29"),
                ("work_phone", "", "+46 31 123 45 67"),
            ],
        )
        .await;
    let saved = json_of(saved).await;
    assert_eq!(saved["values"]["shoe_size"], "38.5");
    assert_eq!(saved["values"]["skills"], "sewing\ngilding");
    assert_eq!(world.management().await.len(), 2, "one read, one write: {:?}", world.management().await);
    let mut expected = before.clone();
    expected["shoe_size"] = json!(38.5);
    expected["preferences"]["newsletter"]["weekly"] = json!(false);
    expected["work"] =
        json!({"skills": ["sewing", "gilding"], "department": "Bindery", "phone": "+46 31 123 45 67"});
    expected["interests"] = json!(["books", "cats"]);
    expected["address"]["locality"] = json!("Göteborg");
    expected["birthdate"] = json!("1984-02-29");
    assert_eq!(world.user(ALICE).await["user_metadata"], expected);

    // To clear each of them again leaves what was there before, to the byte.
    let values = saved["values"].as_object().unwrap();
    let text = |id: &str| values[id].as_str().unwrap().to_owned();
    let ids = ["shoe_size", "skills", "interests", "address_locality", "birthdate", "work_phone"];
    let texts = ids.map(text);
    let edits: Vec<_> = ids.iter().zip(&texts).map(|(id, base)| (*id, base.as_str(), "")).collect();
    json_of(world.update(&alice, ALICE, &edits).await).await;
    let mut expected = before;
    expected["preferences"]["newsletter"]["weekly"] = json!(false);
    expected["work"] = json!({"department": "Bindery"});
    assert_eq!(world.user(ALICE).await["user_metadata"], expected);
}

#[tokio::test]
async fn what_breaks_a_rule_of_the_file_is_refused_by_name_and_nothing_is_written() {
    let world = world().await;
    let alice = world.sign_in("alice@example.com").await;
    for (id, text, code) in [
        ("shoe_size", "61", "too_great"),
        ("shoe_size", "big", "not_a_number"),
        ("department", "x", "too_short"),
        ("department", " ", "missing"),
        ("birthdate", "1899-12-31", "too_early"),
        ("birthdate", "1985-02-29", "not_a_date"),
        ("pronouns", "it", "not_a_choice"),
        ("interests", "books\nwar", "not_a_choice"),
        ("newsletter", "perhaps", "not_a_choice"),
        ("office_country", "XX", "not_a_choice"),
        ("work_email", "nobody", "not_an_email"),
        ("work_phone", "call me", "not_a_phone"),
        ("skills", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11", "too_many"),
        ("employee_number", "42", "managed"),
        ("email", "eve@evil.example", "managed"),
    ] {
        world.clear_journal().await;
        let base = if id == "newsletter" {
            "true"
        } else if id == "email" {
            "alice@example.com"
        } else {
            ""
        };
        let response = world.update(&alice, ALICE, &[(id, base, text)]).await;
        assert_eq!(response.status(), 422, "{id} {text}");
        let problem: Value = response.json().await.unwrap();
        assert_eq!(problem["fields"][id]["code"], code, "{problem}");
        assert!(world.written().await.is_empty());
    }
    let unknown = world.update(&alice, ALICE, &[("nickname", "", "x")]).await;
    assert_eq!(code_of(unknown).await, "malformed", "a field that this form does not have");
}

#[tokio::test]
async fn what_is_stored_and_not_offered_is_kept_beside_another_choice_and_cannot_be_smuggled_in() {
    let world = world().await;
    let alice = world.sign_in("alice@example.com").await;
    world.administrate(ALICE, &json!({"user_metadata": {"interests": ["falconry", "music"]}})).await;
    let edit = [("interests", "music\nfalconry", "books\nmusic\nfalconry")];
    json_of(world.update(&alice, ALICE, &edit).await).await;
    assert_eq!(world.user(ALICE).await["user_metadata"]["interests"], json!(["books", "music", "falconry"]));
    world.clear_journal().await;
    // A base that is made up is not what is stored.
    let forged = [("interests", "war", "war\nbooks")];
    assert_eq!(code_of(world.update(&alice, ALICE, &forged).await).await, "conflict");
    assert!(world.written().await.is_empty());
}

#[tokio::test]
async fn an_odd_wish_for_languages_is_no_reason_to_show_nothing() {
    let world = world().await;
    let alice = world.sign_in("alice@example.com").await;
    let numbers = ["q=NaN", "q=-1", "q=0.5", "q=inf", "q", "q=1=2", "", "q=9e99"];
    let endless: Vec<_> = (0..200).map(|n| format!("x{n};{}", numbers[n % numbers.len()])).collect();
    for odd in [endless.join(","), ",,,;;;===".to_owned(), "*".to_owned(), "de;q=NaN, en;q=NaN".to_owned()] {
        let request = world.request(reqwest::Method::GET, "/profile").header("cookie", &alice);
        let response = request.header("accept-language", &odd).send().await.unwrap();
        assert_eq!(response.status(), 200, "{odd}");
        assert!(response.text().await.unwrap().contains("Skills"));
    }
}

#[tokio::test]
async fn the_plain_door_takes_lists_boxes_and_the_button_that_clears() {
    let world = world().await;
    let grace = world.sign_in("grace@example.com").await;
    let post = |form: Vec<(&'static str, &'static str)>| {
        let (world, grace) = (&world, &grace);
        async move { world.post("/profile", grace, &form).await }
    };
    let preferences = vec![
        ("subject", GRACE),
        ("base.interests", ""),
        ("interests", "books"),
        ("interests", "cats"),
        ("base.newsletter", ""),
        ("newsletter", "true"),
    ];
    let answer = post(preferences).await;
    assert_eq!(
        (answer.status().as_u16(), &answer.headers()["location"]),
        (303, &"/profile?saved=preferences".parse().unwrap())
    );
    let stored = world.user(GRACE).await["user_metadata"].clone();
    assert_eq!(stored["interests"], json!(["books", "cats"]));
    assert_eq!(stored["preferences"], json!({"newsletter": {"weekly": true}}));

    let none = vec![("subject", GRACE), ("base.interests", "books\r\ncats")];
    assert_eq!(post(none).await.status(), 303);
    assert_eq!(
        world.user(GRACE).await["user_metadata"].get("interests"),
        None,
        "no box ticked is no interest"
    );

    let page = world.get("/profile", &grace).await.text().await.unwrap();
    assert!(page.contains("Set how you appear here"));
    let set = vec![("subject", GRACE), ("base.display_name", ""), ("display_name", "Amazing Grace")];
    assert_eq!(post(set).await.status(), 303);
    let profile = json_of(world.get("/api/profile", &grace).await).await;
    assert_eq!(profile["display_name"], "Amazing Grace");
    assert_eq!(profile["fields"]["name"]["value"], "Grace Nakamura");
    assert_eq!(profile["fields"]["display_name"]["reason"], "override_available");
    let clear = vec![
        ("subject", GRACE),
        ("base.display_name", "Amazing Grace"),
        ("display_name", "Amazing Grace"),
        ("clear", "display_name"),
    ];
    assert_eq!(post(clear).await.status(), 303);
    let profile = json_of(world.get("/api/profile", &grace).await).await;
    assert_eq!(profile["display_name"], "Grace Nakamura");
    let user = world.user(GRACE).await;
    assert_eq!((user["user_metadata"].get("display_name"), &user["name"]), (None, &json!("Grace Nakamura")));

    for odd in [
        vec![("subject", GRACE), ("clear", "display_name")],
        vec![("subject", GRACE), ("base.display_name", ""), ("display_name", "x"), ("clear", "blocked")],
        vec![("subject", GRACE), ("base.display_name", ""), ("display_name", "x"), ("display_name", "y")],
    ] {
        assert_eq!(post(odd).await.status(), 400);
    }
}

#[tokio::test]
async fn a_form_that_lacks_what_is_required_comes_back_whole() {
    let world = world().await;
    let alice = world.sign_in("alice@example.com").await;
    let form = [
        ("subject", ALICE),
        ("base.department", ""),
        ("department", ""),
        ("base.homepage", ""),
        ("homepage", "https://alice.example/"),
    ];
    let answer = world.post("/profile", &alice, &form).await;
    assert_eq!(answer.status(), 422);
    let page = answer.text().await.unwrap();
    assert!(
        page.contains("Fill this in: it is required.") && page.contains("value=\"https://alice.example/\"")
    );
    assert!(world.written().await.is_empty());
}

#[tokio::test]
async fn what_another_program_keeps_in_another_shape_is_shown_with_its_reason_and_left() {
    let world = world().await;
    let alice = world.sign_in("alice@example.com").await;
    let odd = json!({"user_metadata": {"address": "Storgatan 1", "shoe_size": "huge", "interests": [1, 2], "work": ["x"]}});
    world.administrate(ALICE, &odd).await;
    let profile = json_of(world.get("/api/profile", &alice).await).await;
    for id in ["address_country", "shoe_size", "interests", "department"] {
        assert_eq!(profile["fields"][id]["reason"], "other_shape", "{id}");
    }
    let refused = world.update(&alice, ALICE, &[("address_country", "", "SE")]).await;
    assert_eq!(refused.status(), 422);
    assert_eq!(world.user(ALICE).await["user_metadata"]["address"], "Storgatan 1");
}

#[tokio::test]
async fn what_does_not_fit_is_refused_with_what_is_left_before_the_tenant_is_asked() {
    let world = World::new().await;
    let max = world.sign_in("max@example.com").await;
    let profile = json_of(world.get("/api/profile", &max).await).await;
    let about = profile["fields"]["about"]["value"].as_str().unwrap().to_owned();
    world.clear_journal().await;
    let long = "x".repeat(500);
    let refused =
        world.update(&max, MAX, &[("about", &about, &long), ("location", "", &"y".repeat(150))]).await;
    assert_eq!(refused.status(), 422);
    let problem: Value = refused.json().await.unwrap();
    assert_eq!(problem["code"], "no_room");
    let figure = |name: &str| problem[name].as_u64().unwrap();
    assert!(figure("needed") > figure("left") && figure("left") < 500, "{problem}");
    assert_eq!(world.management().await.len(), 1, "read, and not written: {:?}", world.management().await);
    // What fits is saved, and what was said to be left is true.
    let location = "y".repeat(100);
    json_of(world.update(&max, MAX, &[("location", "", &location)]).await).await;
    let after = json_of(world.get("/api/profile", &max).await).await;
    assert_eq!(after["fields"]["location"]["value"], location.as_str());
}

#[tokio::test]
async fn a_database_that_is_only_asked_owns_its_root_attributes() {
    let world = World::new().await;
    let custom = json!({"name": "Username-Password-Authentication", "import_mode": false});
    world.control("connections", &custom).await;
    let alice = world.sign_in("alice@example.com").await;
    let profile = json_of(world.get("/api/profile", &alice).await).await;
    assert_eq!(profile["fields"]["name"]["reason"], "external_store");
    assert_eq!(profile["fields"]["name"]["access"], "read_only");
    assert_eq!(profile["fields"]["about"]["access"], "editable");
    assert_eq!(profile["fields"]["display_name"]["reason"], "override_available");
    let saved = world.update(&alice, ALICE, &[("display_name", "", "Allie")]).await;
    assert_eq!(json_of(saved).await["display_name"], "Allie");
}

#[test]
fn a_bad_file_stops_the_server_with_file_line_field_and_remedy() {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bad-profile.toml");
    fs::write(&path, "[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"nick\"\nhome = \"app_metadata.nick\"\ntype = \"text\"\nlabel = \"N\"\n").unwrap();
    let program = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_selfsame"));
        command
            .args(arguments)
            .env_clear()
            .env("PROFILE_SCHEMA", &path)
            .current_dir(env!("CARGO_TARGET_TMPDIR"));
        // Everything else is in order: nothing but the file is to be complained of.
        command.envs([
            ("AUTH0_DOMAIN", "tenant.example"),
            ("AUTH0_CLIENT_ID", "x"),
            ("AUTH0_CLIENT_SECRET", "x"),
            ("AUTH0_SECRET", "5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f"),
            ("APP_BASE_URL", "https://selfsame.example"),
        ]);
        command.output().unwrap()
    };
    for arguments in [&[][..], &["check"]] {
        let output = program(arguments);
        assert!(!output.status.success());
        let said = String::from_utf8(output.stderr).unwrap();
        for part in [
            "1 mistake",
            "PROFILE_SCHEMA",
            "bad-profile.toml, line 5, `nick`",
            "people cannot edit `app_metadata.nick`",
        ] {
            assert!(said.contains(part), "{arguments:?}: {said}");
        }
    }
    fs::write(&path, "[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"nickname\"\n").unwrap();
    let output = program(&["check"]);
    assert!(output.status.success());
    assert!(
        String::from_utf8(output.stdout).unwrap().contains("Nickname  nickname  text; up to 300 characters")
    );
    let wrong = program(&["chekc"]);
    assert!(!wrong.status.success() && String::from_utf8(wrong.stderr).unwrap().contains("`chekc`"));
    fs::remove_file(&path).unwrap();
    let said = String::from_utf8(program(&["check"]).stderr).unwrap();
    assert!(said.contains("cannot be read"), "{said}");
}
