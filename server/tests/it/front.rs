//! The HTTP front: what never reaches a use case, and what every answer carries.

use crate::world::{ALICE, World, code_of};
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn wb_07_a_nonce_is_used_once_and_is_the_one_of_the_scripts() {
    let world = World::new().await;
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..3 {
        let answer = world.get("/", "").await;
        let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
        let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
        assert!(nonce.len() >= 22, "{nonce}");
        let page = answer.text().await.unwrap();
        assert!(page.contains(&format!("nonce=\"{nonce}\"")), "{page}");
        assert!(!page.contains(" style=\"") && !page.contains(" onclick="));
        assert!(seen.insert(nonce));
    }
}

#[tokio::test]
async fn wb_02_wb_16_t_43_refusals_are_problems_with_the_right_status() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let call = |body: &'static str| {
        let request = world
            .request(Method::POST, "/api/profile/update")
            .header("cookie", &alice)
            .header("x-selfsame", "1");
        request.header("content-type", "application/json").body(body).send()
    };
    for body in [
        "",
        "{",
        "[]",
        "null",
        r#"["auth0|alice", {}, {}]"#,
        r#"{"subject":"auth0|alice","base":{},"edit":{}} x"#,
        r#"{"subject":"auth0|alice","base":{},"edit":{},"more":1}"#,
        r#"{"subject":"auth0|alice","subject":"auth0|bob","base":{},"edit":{}}"#,
        r#"{"subject":"bob","base":{},"edit":{}}"#,
        r#"{"subject":"auth0|alice","base":{"about":null},"edit":{"about":null}}"#,
    ] {
        let answer = call(body).await.unwrap();
        assert_eq!((answer.status().as_u16(), code_of(answer).await.as_str()), (400, "malformed"), "{body}");
    }
    let no_header = world.request(Method::POST, "/api/profile/update").header("cookie", &alice);
    assert_eq!(code_of(no_header.json(&json!({})).send().await.unwrap()).await, "forbidden");
    let text =
        world.request(Method::POST, "/api/profile/update").header("cookie", &alice).header("x-selfsame", "1");
    assert_eq!(code_of(text.body("{}").send().await.unwrap()).await, "unsupported_media_type");
    let cross = world
        .request(Method::POST, "/profile")
        .header("cookie", &alice)
        .header("sec-fetch-site", "cross-site");
    assert_eq!(code_of(cross.form(&[("subject", ALICE)]).send().await.unwrap()).await, "forbidden");
    let large = world.call("/api/profile/update", &alice, &json!({"subject": "x".repeat(200_000)})).await;
    assert_eq!(large.status(), 413);
    assert_eq!(code_of(large).await, "too_large");
    assert_eq!(code_of(world.get("/api/nothing", &alice).await).await, "not_found");
    for (method, path, allowed) in [
        (Method::PUT, "/profile", "GET, HEAD, POST"),
        (Method::DELETE, "/api/profile", "GET, HEAD"),
        (Method::POST, "/signin", "GET, HEAD"),
        (Method::GET, "/auth/logout", "POST"),
        (Method::GET, "/api/profile/update", "POST"),
    ] {
        let form =
            world.request(method.clone(), path).header("content-type", "application/x-www-form-urlencoded");
        let answer = form.send().await.unwrap();
        assert_eq!(
            (answer.status().as_u16(), answer.headers()["allow"].to_str().unwrap()),
            (405, allowed),
            "{method} {path}"
        );
        assert_eq!(code_of(answer).await, "method_not_allowed");
    }
    assert_eq!(world.management().await, [] as [String; 0]);
}

#[tokio::test]
async fn a_page_travels_compressed() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let plain = world.get("/profile", &alice).await.bytes().await.unwrap();
    let request = world.request(Method::GET, "/profile").header("cookie", &alice);
    let answer = request.header("accept-encoding", "gzip, br").send().await.unwrap();
    assert_eq!(answer.headers()["content-encoding"], "br");
    assert!(answer.headers()["vary"].to_str().unwrap().to_lowercase().contains("accept-encoding"));
    let compressed = answer.bytes().await.unwrap();
    assert!(compressed.len() * 4 < plain.len(), "{} of {}", compressed.len(), plain.len());
}

#[tokio::test]
async fn wb_01_head_is_answered_as_get_is_without_a_body() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    for path in ["/", "/signin", "/callback", "/profile", "/api/profile", "/livez", "/readyz"] {
        let get = world.get(path, &alice).await.status();
        let head = world.request(Method::HEAD, path).header("cookie", &alice).header("x-selfsame", "1");
        let head = head.send().await.unwrap();
        assert_eq!(head.status(), get, "{path}");
        assert_eq!(head.text().await.unwrap(), "");
    }
}

#[tokio::test]
async fn wb_15_no_answer_leads_to_the_referer() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    for path in ["/api/profile", "/api/profile/update"] {
        let method = if path.ends_with("update") { Method::POST } else { Method::GET };
        let request = world.request(method, path).header("cookie", &alice).header("x-selfsame", "1");
        let request = request.header("referer", "https://evil.example/p").header("accept", "text/html");
        let answer = request.header("content-type", "application/json").body("{}").send().await.unwrap();
        assert!(answer.headers().get("location").is_none(), "{path}");
        assert!(!answer.status().is_redirection());
    }
    // Where an answer leads on, it is a path of ours, or the tenant's sign-out.
    for (path, form, expected) in [
        ("/profile", &[("subject", ALICE)][..], "/profile?saved="),
        ("/auth/logout", &[("return_to", "https://evil.example")], world.tenant.as_str()),
    ] {
        let request = world.request(Method::POST, path).header("cookie", &alice).form(form);
        let request = request.header("referer", "https://evil.example/p").header("accept", "text/html");
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 303, "{path}");
        let location = answer.headers()["location"].to_str().unwrap();
        assert!(location.starts_with(expected) && !location.contains("evil"), "{location}");
    }
}

#[tokio::test]
async fn wb_07_wb_06_the_policy_says_nothing_more_than_pages_need() {
    let world = World::new().await;
    let policy =
        world.get("/profile", "").await.headers()["content-security-policy"].to_str().unwrap().to_owned();
    let directives: std::collections::BTreeMap<_, Vec<_>> = policy
        .split("; ")
        .filter_map(|directive| directive.split_once(' '))
        .map(|(name, sources)| (name, sources.split(' ').collect()))
        .collect();
    let names: Vec<_> = directives.keys().copied().collect();
    let all = [
        "base-uri",
        "connect-src",
        "default-src",
        "form-action",
        "frame-ancestors",
        "img-src",
        "require-trusted-types-for",
        "script-src",
        "style-src",
        "trusted-types",
    ];
    // Frames, objects, workers, fonts and media have none of their own, so they have `default-src`: nothing.
    assert_eq!(names, all);
    assert_eq!(directives["default-src"], ["'none'"]);
    assert_eq!(directives["base-uri"], ["'none'"]);
    assert_eq!(directives["frame-ancestors"], ["'none'"]);
    assert_eq!(directives["connect-src"], ["'self'"]);
    assert_eq!(directives["style-src"], ["'self'"]);
    assert_eq!(directives["require-trusted-types-for"], ["'script'"]);
    assert_eq!(directives["trusted-types"], ["'none'"]);
    assert_eq!(directives["form-action"], ["'self'", world.tenant.as_str()]);
    assert!(
        directives["img-src"].iter().skip(1).all(|host| host.starts_with("https://") && *host != "https://*")
    );
    let scripts = &directives["script-src"];
    assert_eq!(scripts[1..], ["'strict-dynamic'", "'wasm-unsafe-eval'"]);
    let nonce = scripts[0].strip_prefix("'nonce-").and_then(|nonce| nonce.strip_suffix('\'')).unwrap();
    // 128 bits are 22 characters of base64.
    assert!(nonce.trim_end_matches('=').len() >= 22, "{nonce}");
}
