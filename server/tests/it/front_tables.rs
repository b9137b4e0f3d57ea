//! The tables of the front, row by row over the wire. What fails is named by its row.

use crate::wire::{Heard, none_wrong, pairs, rows};
use crate::world::World;
use futures::future::join_all;
use serde_json::Value;
use std::time::Duration;

fn text<'a>(row: &'a Value, name: &str) -> &'a str {
    row[name].as_str().unwrap_or_else(|| panic!("{name} of {row}"))
}

fn code(heard: &Heard) -> String {
    let body = heard.body();
    let document = body.find('{').and_then(|at| serde_json::from_str::<Value>(&body[at..]).ok());
    document.and_then(|document| Some(document["code"].as_str()?.to_owned())).unwrap_or_default()
}

#[tokio::test]
async fn wb_02_wb_03_wb_12_the_gate_lets_in_what_the_table_says() {
    let world = World::new().await;
    let mut wrong = Vec::new();
    for row in rows(include_str!("../corpus/gate.json")) {
        let mut headers = pairs(&world, &row);
        headers.insert(0, ("Host".to_owned(), world.host().to_owned()));
        if text(&row, "method") == "POST" {
            headers.push(("Content-Length".to_owned(), "0".to_owned()));
        }
        let heard = world.ask(text(&row, "method"), text(&row, "path"), &headers, "").await;
        let refused = match (heard.status(), code(&heard).as_str()) {
            (403, "forbidden" | "") => "forbidden",
            (415, "unsupported_media_type") => "unsupported_media_type",
            _ => "pass",
        };
        if refused != text(&row, "expect") {
            wrong.push(format!("{}: {refused} ({})", text(&row, "id"), heard.status()));
        }
    }
    none_wrong(&wrong);
    assert_eq!(world.management().await, [] as [String; 0], "none of it came to the tenant");
}

#[tokio::test]
async fn wb_01_an_address_takes_its_methods_and_no_other() {
    let world = World::new().await;
    let mut wrong = Vec::new();
    for row in rows(include_str!("../corpus/methods.json")) {
        let mut headers = pairs(&world, &row);
        headers.push(("Host".to_owned(), world.host().to_owned()));
        let heard = world.ask(text(&row, "method"), text(&row, "path"), &headers, "").await;
        let allow = heard.header("allow").unwrap_or_default();
        let is_refused = heard.status() == 405 && allow == text(&row, "allow");
        // HEAD is never refused, so every refusal has a document.
        let is_right = match text(&row, "expect") {
            "method_not_allowed" => {
                is_refused && (text(&row, "method") == "HEAD" || code(&heard) == "method_not_allowed")
            }
            _ => heard.status() != 405 && heard.status() != 0,
        };
        if !is_right || heard.answers() != 1 {
            wrong.push(format!("{}: {} {allow}", text(&row, "id"), heard.status()));
        }
    }
    none_wrong(&wrong);
    assert_eq!(world.management().await, [] as [String; 0], "none of it came to the tenant");
}

#[tokio::test]
async fn wb_13_wb_10_wb_14_t_11_t_17_one_route_has_one_name() {
    let folder = std::env::temp_dir().join(format!("selfsame-paths-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("pkg/sub")).unwrap();
    for (file, content) in
        [("pkg/app.js", "1"), ("pkg/app.js.br", "2"), ("pkg/.hidden.js", "3"), ("secret", "4")]
    {
        std::fs::write(folder.join(file), content).unwrap();
    }
    let site_root = folder.to_str().unwrap().to_owned();
    let world = World::adjusted(|site| site.options.site_root = site_root.into(), axum::Router::new()).await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let mut wrong = Vec::new();
    for row in rows(include_str!("../corpus/paths.json")) {
        for accept in ["text/html", "*/*"] {
            let target = world.filled(text(&row, "target"));
            let headers = [
                ("Host".to_owned(), world.host().to_owned()),
                ("Accept".to_owned(), accept.to_owned()),
                ("Referer".to_owned(), "https://evil.example/p".to_owned()),
                ("X-Selfsame".to_owned(), "1".to_owned()),
                // Whoever is signed in finds nothing more there.
                ("Cookie".to_owned(), if row["expect"] == 404 { alice.clone() } else { "a=b".to_owned() }),
            ];
            let heard = world.ask("GET", &target, &headers, "").await;
            let leaks = heard.0.contains("alice@") || heard.0.contains("name=\"subject\"");
            let location = heard.header("location").unwrap_or_default();
            let leads_away = !location.is_empty() && location != "/signin?return_to=/profile";
            let is_kept = heard.status() != 200 && heard.header("cache-control") != Some("no-store");
            // What the connection itself refuses has no headers of ours, and nothing else either.
            let is_bare = heard.status() == 400 && heard.body().is_empty();
            if heard.status() != row["expect"] || leaks || leads_away || (is_kept && !is_bare) {
                wrong.push(format!(
                    "{} {target:.60}: {} {leaks} {location} {is_kept}",
                    text(&row, "id"),
                    heard.status()
                ));
            }
        }
    }
    std::fs::remove_dir_all(folder).unwrap();
    none_wrong(&wrong);
    assert_eq!(world.management().await, [] as [String; 0], "none of it came to the tenant");
}

#[tokio::test]
async fn wb_12_wb_14_t_12_t_13_t_14_the_name_of_the_server_is_what_it_was_told() {
    let world = World::new().await;
    let mut wrong = Vec::new();
    for row in rows(include_str!("../corpus/hosts.json")) {
        let heard = world.ask("GET", &world.filled(text(&row, "target")), &pairs(&world, &row), "").await;
        let expected = row["location"].as_str().map(|location| world.filled(location));
        let is_where = heard.header("location") == expected.as_deref();
        let names_another =
            heard.0.contains("evil") && expected.is_none_or(|location| !location.contains("evil"));
        if heard.status() != row["expect"] || !is_where || names_another {
            wrong.push(format!("{}: {} {:?}", text(&row, "id"), heard.status(), heard.header("location")));
        }
    }
    none_wrong(&wrong);
}

#[tokio::test]
async fn wb_18_wb_01_no_request_hides_in_another() {
    let world =
        World::adjusted(|site| site.limits.headers_within = Duration::from_secs(2), axum::Router::new())
            .await;
    let rows = rows(include_str!("../corpus/raw_http.json"));
    assert!(rows.len() >= 40);
    let world = &world;
    let answers = join_all(rows.iter().map(|row| async move {
        // One byte for each character: a row may hold any of them.
        let bytes: Vec<u8> =
            world.filled(text(row, "send")).chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        world.say(&bytes).await
    }));
    let mut wrong = Vec::new();
    for (row, heard) in rows.iter().zip(answers.await) {
        let expected = row["expect"].as_array().unwrap();
        // To close without a word is always right.
        let is_right = heard.0.is_empty() || expected.iter().any(|status| heard.status() == *status);
        // A second answer is to a second request, where one really follows.
        let most = row["answers"].as_u64().unwrap_or(1);
        if !is_right || heard.answers() as u64 > most {
            wrong.push(format!("{}: {} in {} answers", text(row, "id"), heard.status(), heard.answers()));
        }
    }
    none_wrong(&wrong);
    assert_eq!(world.management().await, [] as [String; 0], "none of it came to the tenant");
    // The server is well.
    assert_eq!(world.get("/livez", "").await.status(), 200);
}
