//! The HTTP front: what never reaches a use case, and what every answer carries.

use crate::world::{ALICE, World, code_of, location_of};
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let mut answers = Vec::new();
    for path in [
        "/",
        "/signin",
        "/callback",
        "/profile",
        "/api/profile",
        "/livez",
        "/nothing",
        "/nothing.js",
        "/pkg/no.wasm",
    ] {
        answers.push(world.get(path, &alice).await);
    }
    answers.push(world.request(Method::DELETE, "/profile").send().await.unwrap());
    answers.push(world.request(Method::POST, "/").send().await.unwrap());
    answers.push(world.request(Method::POST, "/profile").body("x").send().await.unwrap());
    answers.push(
        world.request(Method::POST, "/profile").header("sec-fetch-site", "cross-site").send().await.unwrap(),
    );
    let large = "x".repeat(200_000);
    answers.push(world.post("/profile", &alice, &[("about", &large)]).await);
    for answer in answers {
        let (address, status) = (answer.url().path().to_owned(), answer.status());
        let header = |name: &str| {
            let value =
                answer.headers().get(name).unwrap_or_else(|| panic!("{name} of {address} ({status})"));
            value.to_str().unwrap().to_owned()
        };
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(header("cross-origin-resource-policy"), "same-origin");
        assert_eq!(header("cache-control"), "no-store", "{address}");
        let policy = header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        let referrer =
            if matches!(address.as_str(), "/signin" | "/callback") { "no-referrer" } else { "same-origin" };
        assert_eq!(header("referrer-policy"), referrer, "{address}");
        assert!(answer.headers().get("access-control-allow-origin").is_none());
    }
}

#[tokio::test]
async fn a_nonce_is_used_once_and_is_the_one_of_the_scripts() {
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
async fn refusals_are_problems_with_the_right_status() {
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
        (Method::DELETE, "/api/profile", "GET, HEAD, POST"),
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
async fn head_is_answered_as_get_is_without_a_body() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    for path in ["/", "/signin", "/callback", "/profile", "/api/profile", "/livez", "/readyz"] {
        let get = world.get(path, &alice).await.status();
        let head = world.request(Method::HEAD, path).header("cookie", &alice).send().await.unwrap();
        assert_eq!(head.status(), get, "{path}");
        assert_eq!(head.text().await.unwrap(), "");
    }
}

#[tokio::test]
async fn no_answer_leads_to_the_referer() {
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
}

#[tokio::test]
async fn another_name_of_this_machine_leads_to_the_one_address() {
    let world = World::new().await;
    let other = world.server.replace("localhost", "127.0.0.1");
    let answer = world.client.get(format!("{other}/profile?x=1")).send().await.unwrap();
    assert_eq!(
        (answer.status().as_u16(), location_of(&answer)),
        (308, format!("{}/profile?x=1", world.server))
    );
    for host in ["evil.example", "localhost.evil.example", "localhost@evil.example", ""] {
        let answer = world.client.get(&other).header("host", host).send().await.unwrap();
        assert!(answer.headers().get("location").is_none(), "{host}");
        assert!(answer.status().is_client_error(), "{host}: {}", answer.status());
    }
}

#[tokio::test]
async fn one_route_has_one_name() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    for path in [
        "/profile/",
        "//profile",
        "/PROFILE",
        "/%70rofile",
        "/profile;a=b",
        "/./x/../profile.json",
        "/profile/x.css",
        "/api//profile",
        "/signin/",
        "/callback/?code=x",
    ] {
        let address = format!("{}{path}", world.server);
        let Ok(mut url) = url::Url::parse(&address) else { continue };
        url.set_path(path);
        for accept in ["text/html", "*/*"] {
            let request = world.client.get(url.clone()).header("cookie", &alice).header("accept", accept);
            let answer = request.send().await.unwrap();
            let page = (answer.status().as_u16(), answer.text().await.unwrap());
            assert_eq!(page.0, 404, "{path}");
            assert!(!page.1.contains("alice@example.com") && !page.1.contains("name=\"subject\""), "{path}");
        }
    }
}
