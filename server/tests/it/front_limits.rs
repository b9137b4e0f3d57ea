//! What is too slow, too much or goes wrong, and that the server is well afterwards.

use crate::wire::{hear, none_wrong, pairs, rows};
use crate::world::{World, code_of};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::response::IntoResponse as _;
use axum::routing::{any, get};
use futures::future::join_all;
use http::HeaderMap;
use reqwest::Method;
use server::http::Site;
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

type More = Router<Arc<Site>>;

fn panics() -> More {
    async fn panic() {
        panic!("canary-of-a-panic")
    }
    Router::new().route("/test/panic", any(panic))
}

fn sleeps() -> More {
    async fn sleep() {
        tokio::time::sleep(Duration::from_secs(3600)).await;
    }
    Router::new().route("/test/sleep", any(sleep))
}

/// What every answer carries, whatever it is.
fn missing(path: &str, headers: &HeaderMap, secure: bool) -> Vec<String> {
    let value = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut missing = Vec::new();
    let mut expect = |is_right: bool, what: &str| {
        if !is_right {
            missing.push(what.to_owned());
        }
    };
    let referrer = if matches!(path, "/signin" | "/callback") { "no-referrer" } else { "same-origin" };
    for (name, expected) in [
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("x-frame-options", "DENY"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("referrer-policy", referrer),
        ("strict-transport-security", if secure { "max-age=31536000; includeSubDomains" } else { "" }),
    ] {
        expect(value(name) == expected && headers.get_all(name).iter().count() <= 1, name);
    }
    let policy = value("content-security-policy");
    for directive in [
        "default-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "style-src 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ] {
        expect(policy.split("; ").any(|found| found == directive), directive);
    }
    expect(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "nothing unsafe");
    let id = value("x-request-id");
    expect(id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit()), "x-request-id");
    for name in ["server", "x-powered-by", "serverfnerror", "access-control-allow-origin", "via"] {
        expect(!headers.contains_key(name), name);
    }
    let is_file = path.starts_with("/pkg/") || path == "/favicon.svg";
    let vary: String =
        headers.get_all("vary").iter().filter_map(|vary| vary.to_str().ok()).collect::<Vec<_>>().join(", ");
    if !is_file {
        expect(value("cache-control") == "no-store", "cache-control");
        for name in ["Cookie", "Authorization", "Origin", "Sec-Fetch-Site"] {
            expect(vary.contains(name), "vary");
        }
    }
    missing
}

#[tokio::test]
async fn wb_05_wb_06_wb_10_wb_16_t_43_every_answer_is_dressed() {
    let folder = std::env::temp_dir().join(format!("selfsame-files-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("pkg")).unwrap();
    for file in ["pkg/app.js", "pkg/app.0123456789abcdef.js", "pkg/app.0123456789abcdef.wasm", "favicon.svg"]
    {
        std::fs::write(folder.join(file), "content").unwrap();
    }
    for secure in [false, true] {
        let site_root = folder.to_str().unwrap().to_owned();
        let world = World::adjusted(|site| site.options.site_root = site_root.into(), panics()).await;
        let (alice, bob) = (world.sign_in("alice@example.com").await, world.sign_in("bob@example.com").await);
        let secured = match secure {
            false => None,
            // The same under TLS as seen from here: behind a proxy that ends it.
            true => Some(World::adjusted(|site| site.secure = true, panics()).await),
        };
        let world = secured.as_ref().unwrap_or(&world);
        let mut wrong = Vec::new();
        for row in rows(include_str!("../corpus/headers.json")) {
            // Cookies, files and redirects are the same under TLS.
            if secure && (row["as"] != "nobody" || row["line"] == "WB-10") {
                continue;
            }
            let (method, path) = (row["method"].as_str().unwrap(), row["path"].as_str().unwrap());
            let method = Method::try_from(method).unwrap();
            let mut request = world.request(method.clone(), path);
            for (name, value) in pairs(world, &row) {
                request = request.header(name, value);
            }
            request = match row["as"].as_str().unwrap() {
                "alice" => request.header("cookie", &alice),
                "bob" => request.header("cookie", &bob),
                _ => request,
            };
            if let Some(body) = row["body"].as_str() {
                request = request.body(body.to_owned());
            }
            if let Some(size) = row["size"].as_u64() {
                request = request.body("x".repeat(usize::try_from(size).unwrap()));
            }
            let answer = request.send().await.unwrap();
            let (status, headers) = (answer.status(), answer.headers().clone());
            let mut found = missing(path.split('?').next().unwrap(), &headers, secure);
            if status != row["expect"].as_u64().and_then(|s| u16::try_from(s).ok()).unwrap() {
                found.push(status.to_string());
            }
            let kind = headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
            let kept = headers["cache-control"].to_str().unwrap();
            let is_hashed = path.contains("0123456789abcdef") && status.is_success();
            if kept.contains("immutable") != is_hashed || (!status.is_success() && kept != "no-store") {
                found.push(format!("kept {kept}"));
            }
            let text = answer.text().await.unwrap();
            let has_document = method != Method::HEAD && status.as_u16() >= 400 && status != 416;
            if kind == "application/problem+json" {
                let document: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
                let is_whole = document["type"] == "about:blank"
                    && document["status"] == status.as_u16()
                    && document["title"].is_string()
                    && document["code"].is_string()
                    && document["request_id"] == headers["x-request-id"].to_str().unwrap();
                if !is_whole {
                    found.push(text.clone());
                }
            } else if has_document && !kind.starts_with("text/html") {
                found.push(format!("no problem but {kind:?}: {text}"));
            }
            let told = text.to_lowercase();
            for hint in
                ["leptos", "axum", "tower", "hyper", "serde", "panicked", "canary", ".rs", "/work", "0.8."]
            {
                // Pages name the package's own files, which is all there is to see of the framework.
                if !kind.starts_with("text/html") && !path.starts_with("/pkg/") && told.contains(hint) {
                    found.push(format!("tells {hint}"));
                }
            }
            if !found.is_empty() {
                wrong.push(format!("{}: {}", row["id"], found.join(", ")));
            }
        }
        none_wrong(&wrong);
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn wb_17_f_28_a_thousand_panics_change_nothing() {
    let world = World::adjusted(|_| {}, panics()).await;
    let mut bodies = std::collections::BTreeSet::new();
    for round in 0..20 {
        let answers = join_all((0..50).map(|_| world.request(Method::GET, "/test/panic").send())).await;
        for answer in answers {
            let answer = answer.unwrap();
            assert_eq!(answer.status(), 500, "{round}");
            assert_eq!(missing("/test/panic", answer.headers(), false), [] as [String; 0]);
            let id = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
            // But for the name of the request, all are the same.
            bodies.insert(answer.text().await.unwrap().replace(&id, "…"));
        }
    }
    assert_eq!(bodies.len(), 1, "{bodies:?}");
    let alice = world.sign_in("alice@example.com").await;
    assert_eq!(world.get("/profile", &alice).await.status(), 200, "the server is well");
}

#[tokio::test]
async fn wb_16_a_request_has_a_name_and_strangers_do_not_give_it() {
    let named = async |world: &World, names: &[&str]| {
        let mut request = world.request(Method::GET, "/api/nothing");
        for name in names {
            request = request.header("x-request-id", *name);
        }
        let answer = request.send().await.unwrap();
        answer.headers()["x-request-id"].to_str().unwrap().to_owned()
    };
    let world = World::new().await;
    assert_ne!(named(&world, &["mine"]).await, "mine", "no proxy of ours says so");
    assert_ne!(named(&world, &[]).await, named(&world, &[]).await);
    let proxies = |name: &str| (name == "TRUSTED_PROXIES").then(|| "127.0.0.0/8".to_owned());
    let world = World::with(tenant::Options::default(), proxies).await;
    assert_eq!(named(&world, &["of-a.proxy_1"]).await, "of-a.proxy_1");
    for odd in [&["a b"][..], &["a\"b"], &["one", "two"], &[""], &["{}"]] {
        assert_eq!(named(&world, odd).await.len(), 32, "{odd:?}");
    }
}

#[tokio::test]
async fn t_44_what_is_half_sent_ends() {
    let world = World::adjusted(
        |site| {
            site.limits.headers_within = Duration::from_secs(1);
            site.limits.body_within = Duration::from_secs(1);
        },
        Router::new(),
    )
    .await;
    let half_a_body = format!(
        "POST /profile HTTP/1.1\r\nHost: {}\r\nOrigin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: 100\r\n\r\nsubject=",
        world.host(),
        world.server
    );
    let heard = world.say(half_a_body.as_bytes()).await;
    assert_eq!(heard.status(), 408, "{}", heard.0);
    assert!(heard.body().contains("too_slow") && heard.header("content-security-policy").is_some());
    let half_a_call = format!(
        "POST /api/profile/update HTTP/1.1\r\nHost: {}\r\nX-Selfsame: 1\r\nContent-Type: application/json\r\n\
         Transfer-Encoding: chunked\r\n\r\n5\r\n{{\"sub\r\n",
        world.host()
    );
    assert_eq!(world.say(half_a_call.as_bytes()).await.status(), 408);
    // Closed, with a word or without; `say` fails when it stays open.
    for half in [&b""[..], b"G", b"GET /livez HTTP/1.1\r\nHost: x\r\nX-A", b"PRI * HTTP/2.0\r\n\r\nSM"] {
        let heard = world.say(half).await;
        assert!(matches!(heard.status(), 0 | 408), "{}", heard.0);
    }
    // And so does a connection that nobody uses any more.
    let once = format!("GET /livez HTTP/1.1\r\nHost: {}\r\n\r\n", world.host());
    let heard = world.say(once.as_bytes()).await;
    assert_eq!((heard.status(), heard.answers()), (200, 1));
    assert_eq!(world.management().await, [] as [String; 0]);
}

#[tokio::test]
async fn f_31_a_reader_that_takes_nothing_is_given_up() {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    static GONE: AtomicUsize = AtomicUsize::new(0);
    struct Watched;
    impl Drop for Watched {
        fn drop(&mut self) {
            GONE.fetch_add(1, Ordering::SeqCst);
        }
    }
    async fn endless() -> axum::response::Response {
        let watched = Watched;
        let pieces = futures::stream::repeat_with(move || {
            let _kept = &watched;
            MADE.fetch_add(1, Ordering::SeqCst);
            Ok::<_, Infallible>(Bytes::from_static(&[0; 64 * 1024]))
        });
        Body::from_stream(pieces).into_response()
    }
    let world = World::adjusted(
        |site| site.limits.taken_within = Duration::from_secs(1),
        Router::new().route("/test/endless", get(endless)),
    )
    .await;
    let mut socket = world.connect().await;
    let request = format!("GET /test/endless HTTP/1.1\r\nHost: {}\r\n\r\n", world.host());
    socket.write_all(request.as_bytes()).await.unwrap();
    let given_up = tokio::time::timeout(Duration::from_secs(60), async {
        while GONE.load(Ordering::SeqCst) == 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    });
    given_up.await.unwrap();
    // What was made is what the sockets' buffers hold: some megabytes at most, however long it waits.
    let made = MADE.load(Ordering::SeqCst) * 64;
    assert!(made < 64 * 1024, "{made} KiB");
    drop(socket);
}

#[tokio::test]
async fn f_30_more_than_fits_is_refused_at_once() {
    let world = World::adjusted(|site| site.limits.requests = 2, sleeps()).await;
    let busy = [world.request(Method::GET, "/test/sleep"), world.request(Method::GET, "/test/sleep")];
    let busy: Vec<_> = busy.into_iter().map(|request| tokio::spawn(request.send())).collect();
    let refused = loop {
        let answer = world.get("/signin", "").await;
        if answer.status() == 503 {
            break answer;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert_eq!(refused.headers()["retry-after"], "2");
    assert_eq!(missing("/signin", refused.headers(), false), [] as [String; 0]);
    assert_eq!(code_of(refused).await, "busy");
    assert_eq!(world.get("/livez", "").await.status(), 200, "probes are answered nevertheless");
    for task in busy {
        task.abort();
    }
    tokio::time::timeout(Duration::from_secs(60), async {
        while world.get("/signin", "").await.status() != 200 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn f_29_there_are_so_many_places_and_they_become_free_again() {
    let world = World::adjusted(|site| site.limits.connections = 3, Router::new()).await;
    // The journal of the tenant is another server: this one has no connection yet.
    let mut held = Vec::new();
    let request = format!("GET /livez HTTP/1.1\r\nHost: {}\r\n\r\n", world.host());
    for _ in 0..3 {
        let mut socket = world.connect().await;
        socket.write_all(request.as_bytes()).await.unwrap();
        let mut first = [0; 12];
        socket.read_exact(&mut first).await.unwrap();
        assert_eq!(&first, b"HTTP/1.1 200");
        held.push(socket);
    }
    let mut over = world.connect().await;
    over.write_all(request.as_bytes()).await.unwrap();
    let heard = hear(&mut over).await;
    assert_eq!((heard.status(), heard.header("retry-after")), (503, Some("2")), "{}", heard.0);
    assert!(heard.header("content-security-policy").is_some() && heard.body().contains("\"busy\""));
    drop(held);
    tokio::time::timeout(Duration::from_secs(60), async {
        let ask = format!("GET /livez HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", world.host());
        while world.say(ask.as_bytes()).await.status() != 200 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn f_30_what_takes_too_long_is_answered_in_time() {
    let world =
        World::adjusted(|site| site.limits.answer_within = Duration::from_millis(300), sleeps()).await;
    let read = world.request(Method::GET, "/test/sleep").send().await.unwrap();
    assert_eq!((read.status().as_u16(), missing("/", read.headers(), false)), (504, Vec::new()));
    assert_eq!(code_of(read).await, "unavailable");
    let write = world.post("/test/sleep", "", &[]).await;
    assert_eq!(write.status(), 504);
    assert_eq!(code_of(write).await, "outcome_unknown", "it may have been done");
}

#[tokio::test]
async fn wb_04_nobody_is_told_that_other_origins_may() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let ours = world.server.clone();
    for origin in [
        "https://evil.example",
        "null",
        "http://localhost",
        "https://localhost.evil.example",
        "*",
        ours.as_str(),
    ] {
        for path in ["/api/profile/update", "/api/profile", "/profile", "/auth/session", "/livez"] {
            let preflight = world.client.request(Method::OPTIONS, format!("{ours}{path}"));
            let preflight = preflight
                .header("origin", origin)
                .header("access-control-request-method", "POST")
                .header("access-control-request-headers", "x-selfsame,content-type")
                .send()
                .await
                .unwrap();
            assert_eq!(preflight.status(), 405, "{origin} {path}");
            let read =
                world.client.get(format!("{ours}{path}")).header("origin", origin).header("cookie", &alice);
            let read = read.header("x-selfsame", "1").send().await.unwrap();
            for answer in [preflight, read] {
                let allowing =
                    answer.headers().keys().find(|name| name.as_str().starts_with("access-control"));
                assert_eq!(allowing, None, "{origin} {path}");
            }
        }
    }
}

/// One frame of HTTP/2 (RFC 9113 §4.1).
fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

/// `GET /livez`, compressed by the static table (RFC 7541 §A).
fn livez(host: &str) -> Vec<u8> {
    let literal =
        |index: u8, text: &str| [&[index, u8::try_from(text.len()).unwrap()], text.as_bytes()].concat();
    [vec![0x82, 0x86], literal(0x04, "/livez"), literal(0x01, host)].concat()
}

#[tokio::test]
async fn t_44_floods_of_http_2_end_their_own_connection() {
    const OPENING: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    let (headers, data, reset, settings, ping, continuation) = (1, 0, 3, 4, 6, 9);
    let (end_stream, end_headers) = (1, 4);
    let world = World::new().await;
    let request = livez(world.host());
    let post = {
        let mut post = request.clone();
        // `:method: POST` of the static table.
        post[0] = 0x83;
        post
    };
    let many = |make: &dyn Fn(u32) -> Vec<u8>, count: u32| {
        (0..count).flat_map(|at| make(2 * at + 1)).collect::<Vec<u8>>()
    };
    let floods = [
        (
            "resets",
            many(
                &|stream| {
                    let open = frame(headers, end_stream | end_headers, stream, &request);
                    [open, frame(reset, 0, stream, &8_u32.to_be_bytes())].concat()
                },
                20_000,
            ),
        ),
        ("continuations", {
            let begun = frame(headers, end_stream, 1, &request);
            let more = frame(continuation, 0, 1, &[0x40, 1, b'a', 1, b'b'].repeat(2000));
            [begun, more.repeat(2000)].concat()
        }),
        ("empty data", {
            let begun = frame(headers, end_headers, 1, &post);
            [begun, frame(data, 0, 1, &[]).repeat(200_000)].concat()
        }),
        (
            "windows of nothing",
            many(
                &|stream| {
                    let open = frame(headers, end_stream | end_headers, stream, &request);
                    [open, frame(8, 0, stream, &0_u32.to_be_bytes())].concat()
                },
                20_000,
            ),
        ),
        ("streams", many(&|stream| frame(headers, end_headers, stream, &post), 20_000)),
        ("settings", frame(settings, 0, 0, &[0, 3, 0, 0, 0, 100]).repeat(100_000)),
        ("pings", frame(ping, 0, 0, &[0; 8]).repeat(100_000)),
    ];
    for (what, flood) in floods {
        let mut socket = world.connect().await;
        socket.write_all(OPENING).await.unwrap();
        socket.write_all(&frame(settings, 0, 0, &[])).await.unwrap();
        let (mut reading, mut writing) = socket.into_split();
        // Either the server ends it, or it has taken all of it; it never answers without bound.
        let taken = async {
            let sent = writing.write_all(&flood).await.is_ok();
            let _ = writing.shutdown().await;
            sent
        };
        let heard = async {
            let mut piece = vec![0; 64 * 1024];
            let mut heard = 0;
            while let Ok(read @ 1..) = reading.read(&mut piece).await {
                heard += read;
            }
            heard
        };
        let both = tokio::time::timeout(Duration::from_secs(120), async { tokio::join!(taken, heard) });
        let (_, heard) = both.await.unwrap_or_else(|_| panic!("{what}: the connection is still there"));
        assert!(heard < 4 * 1024 * 1024, "{what}: {heard} bytes");
        assert_eq!(world.get("/livez", "").await.status(), 200, "{what}: others are served");
    }
}

/// A cache that many share and that believes what answers say (RFC 9111).
#[derive(Default)]
struct SharedCache(std::collections::HashMap<String, String>);

impl SharedCache {
    async fn get(&mut self, world: &World, path: &str, cookie: &str) -> String {
        if let Some(kept) = self.0.get(path) {
            return kept.clone();
        }
        let answer = world.get(path, cookie).await;
        let control = answer.headers()["cache-control"].to_str().unwrap().to_owned();
        let may_keep = !["no-store", "private", "no-cache"].iter().any(|word| control.contains(word));
        // One that guesses by the ending, as some do, needs a success to keep.
        let file = path.split('?').next().unwrap();
        let guesses =
            [".css", ".js", ".png"].iter().any(|ending| file.ends_with(ending)) && answer.status() == 200;
        let text = answer.text().await.unwrap();
        if may_keep || guesses {
            self.0.insert(path.to_owned(), text.clone());
        }
        text
    }
}

#[tokio::test]
async fn wb_10_t_05_t_06_nobody_sees_what_a_shared_cache_kept_of_another() {
    let world = World::new().await;
    let (alice, bob) = (world.sign_in("alice@example.com").await, world.sign_in("bob@example.com").await);
    let mut cache = SharedCache::default();
    for path in [
        "/",
        "/profile",
        "/profile?saved=profile",
        "/api/profile",
        "/profile/x.css",
        "/profile/x.js",
        "/profile;x.css",
        "/profile%2fx.png",
        "/api/profile/x.css",
        "/api/profile?x=.css",
    ] {
        let seen = cache.get(&world, path, &alice).await;
        assert!(!path.ends_with("x.css") || !seen.contains("alice@example.com"), "{path}");
        let seen = cache.get(&world, path, &bob).await;
        assert!(!seen.contains("alice"), "{path}: {seen:.200}");
    }
    // Many at once, each with what is theirs.
    let (world, alice, bob) = (&world, &alice, &bob);
    let both = (0..40).map(|at| async move {
        let (cookie, own, other) = if at % 2 == 0 {
            (alice, "alice@example.com", "bob@example.com")
        } else {
            (bob, "bob@example.com", "alice@example.com")
        };
        let page = world
            .get(if at % 4 < 2 { "/profile" } else { "/api/profile" }, cookie)
            .await
            .text()
            .await
            .unwrap();
        assert!(page.contains(own) && !page.contains(other));
    });
    join_all(both).await;
}

#[tokio::test]
async fn wb_11_every_cookie_is_a_strict_one() {
    let plain = World::new().await;
    let back = plain.come_back("alice@example.com").await;
    let begun = plain.redeem(&back).await;
    let cookie = crate::world::cookie_of(&begun);
    let ended = plain.post("/auth/logout", &cookie, &[]).await;
    for answer in [begun, ended] {
        let set: Vec<_> = answer.headers().get_all("set-cookie").iter().collect();
        assert_eq!(set.len(), 1);
        let parsed = cookie::Cookie::parse(set[0].to_str().unwrap().to_owned()).unwrap();
        assert_eq!(parsed.name(), "session");
        assert_eq!((parsed.path(), parsed.domain()), (Some("/"), None));
        assert_eq!((parsed.http_only(), parsed.same_site()), (Some(true), Some(cookie::SameSite::Lax)));
        assert!(set[0].len() <= 4096, "{}", set[0].len());
    }
}
