//! What a sign-in may be led astray by: metadata of somebody else, odd addresses, answers that were not asked for.

use crate::world::World;
use axum::Router;
use axum::routing::get;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A tenant that says of itself what `issuer` makes of its origin.
async fn pretender(issuer: fn(&str) -> Value) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let metadata = json!({
        "issuer": issuer(&origin),
        "authorization_endpoint": format!("{origin}/authorize"),
        "token_endpoint": format!("{origin}/oauth/token"),
        "jwks_uri": format!("{origin}/.well-known/jwks.json"),
    });
    let answer = metadata.to_string();
    let routes = Router::new().route(
        "/.well-known/openid-configuration",
        get(move || async { ([("content-type", "application/json")], answer) }),
    );
    tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
    origin
}

#[tokio::test]
async fn oa_07_metadata_of_another_issuer_begin_no_sign_in() {
    for (what, issuer) in [
        ("without its slash", (|origin| json!(origin)) as fn(&str) -> Value),
        ("with two", |origin| json!(format!("{origin}//"))),
        ("in capitals", |origin| json!(format!("{}/", origin.to_uppercase()))),
        ("with a space", |origin| json!(format!("{origin}/ "))),
        ("with a path", |origin| json!(format!("{origin}/other/"))),
        ("of somebody else", |_| json!("https://evil.example/")),
        ("over https", |origin| json!(format!("{}/", origin.replace("http:", "https:")))),
        ("in a list", |origin| json!([format!("{origin}/")])),
        ("of nobody", |_| Value::Null),
        ("of nothing", |_| json!("")),
    ] {
        let tenant = pretender(issuer).await;
        let world =
            World::with(tenant::Options::default(), |name| (name == "AUTH0_DOMAIN").then(|| tenant.clone()))
                .await;
        let page = world.get("/signin", "").await;
        assert_eq!(page.status(), 503, "{what}");
        assert!(!page.text().await.unwrap().contains("data-authorization-endpoint"), "{what}");
        let (verifier, nonce) = ("v".repeat(43), "n".repeat(43));
        let redemption = json!({"code": "code", "verifier": verifier, "nonce": nonce});
        let response = world.call("/auth/session", "", &redemption).await;
        assert_eq!(response.status(), 503, "{what}: no code is sent there");
    }
    let tenant = pretender(|origin| json!(format!("{origin}/"))).await;
    let world =
        World::with(tenant::Options::default(), |name| (name == "AUTH0_DOMAIN").then(|| tenant.clone()))
            .await;
    assert_eq!(world.get("/signin", "").await.status(), 200, "the true one is believed");
}

#[tokio::test]
async fn oa_01_oa_08_oa_17_t_29_the_sign_in_page_says_whom_it_asks_and_for_what() {
    for (strict, promised) in [(false, false), (true, true)] {
        let world = World::with(tenant::Options { strict, ..tenant::Options::default() }, |_| None).await;
        let page = world.get("/signin", "").await.text().await.unwrap();
        assert!(page.contains(&format!("data-issuer=\"{}/\"", world.tenant)));
        assert!(page.contains(&format!("data-authorization-endpoint=\"{}/authorize\"", world.tenant)));
        assert_eq!(page.contains("data-issuer-in-response"), promised, "strict: {strict}");
        assert!(!page.contains("selfsame-secret"));
    }
}

/// Sends bytes as they are and reads the status.
async fn raw(world: &World, target: &str) -> (u16, String) {
    let host = world.server.strip_prefix("http://").unwrap();
    let port = host.rsplit_once(':').unwrap().1;
    let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).await.unwrap();
    let head =
        format!("GET {target} HTTP/1.1\r\nhost: {host}\r\naccept: text/html\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.split(' ').nth(1).unwrap_or_default().parse().unwrap_or_default();
    (status, answer)
}

#[tokio::test]
async fn t_31_an_address_that_cannot_be_read_is_answered_at_once() {
    let world = World::new().await;
    world.get("/signin", "").await;
    world.clear_journal().await;
    for query in [
        "%",
        "%%%",
        "%zz",
        "code=%",
        "code=%ff%fe&state=%c0%80",
        "code=a&code=b",
        "=&=&=",
        "&&&&",
        "?",
        "??",
        "code",
        "state",
        "code[]=x&state[]=y",
        "%00",
        "code=%00&state=%00",
        "state=__proto__",
        "error=%3Cscript%3E",
        "code=x#y",
        "a=%F0%9F",
        "+",
        "code=+&state=+",
        ";",
        "code=a;state=b",
    ] {
        let start = Instant::now();
        let (status, answer) = raw(&world, &format!("/callback?{query}")).await;
        let took = start.elapsed();
        assert!(matches!(status, 200 | 400), "{query}: {status}");
        assert!(took < Duration::from_secs(5), "{query}: {took:?}");
        assert!(!answer.contains("panicked"), "{query}");
    }
    for length in [100, 4000] {
        let (status, _) = raw(&world, &format!("/callback?{}", "a=b&".repeat(length))).await;
        assert!(matches!(status, 200 | 400 | 414 | 431), "{length}: {status}");
    }
    assert_eq!(world.journal().await, [] as [Value; 0], "no address makes the server ask the tenant");
}

#[tokio::test]
async fn oa_19_t_01_the_callback_page_repeats_nothing_of_its_address() {
    let world = World::new().await;
    let plain = world.get("/callback", "").await.text().await.unwrap();
    for parameter in ["code", "state", "iss", "error", "error_description", "error_uri", "session_state", "x"]
    {
        for value in ["canary%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "canary", "%3Cimg%20onerror=canary%3E"]
        {
            let page = world.get(&format!("/callback?{parameter}={value}"), "").await;
            assert_eq!(page.status(), 200);
            assert_eq!(page.headers()["referrer-policy"], "no-referrer");
            assert_eq!(page.headers()["cache-control"], "no-store");
            let page = page.text().await.unwrap();
            assert!(!page.contains("canary"), "{parameter}");
            assert_eq!(without_nonces(&page), without_nonces(&plain), "{parameter}");
        }
    }
}

/// A page without what differs in every answer.
fn without_nonces(page: &str) -> String {
    let (_, rest) = page.split_once("nonce=\"").unwrap();
    page.replace(rest.split_once('"').unwrap().0, "")
}

#[tokio::test]
async fn t_17_an_address_that_begins_like_another_site_leads_nowhere() {
    let world = World::new().await;
    for target in [
        "//google.com",
        "//google.com/",
        "/\\google.com",
        "//google.com/profile",
        "///google.com",
        "//google.com/%2e%2e",
        "//google.com?return_to=/",
        "/%5cgoogle.com",
        "/%2f%2fgoogle.com",
        "//signin",
        "//profile",
        "/\\profile",
    ] {
        let (status, answer) = raw(&world, target).await;
        assert!(matches!(status, 400 | 404), "{target}: {status}");
        assert!(!answer.to_ascii_lowercase().contains("\r\nlocation:"), "{target}");
    }
}
