//! Canaries in everything that must stay where it is: in configuration, tokens, codes, cookies, addresses and values.

use crate::bench::{Administrator, busy_world, record_of, session_of};
use crate::program::{Program, variables};
use crate::report::{Limit, Report};
use crate::world::{ALICE, ComeBack, SECRET, World, cookie_of, parameter};
use reqwest::{Client, Method, redirect};
use serde_json::{Value, json};
use server::access::SealingKeys;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A text, what it is, and whether the person it belongs to may see it.
struct Canary {
    text: String,
    what: &'static str,
    /// May be in answers to its own person, and in no log.
    own: bool,
}

/// Everything that was answered, head and body.
#[derive(Default)]
struct Answers(Vec<String>);

impl Answers {
    async fn keep(&mut self, response: reqwest::Response) -> Value {
        let head = format!("{:?}", response.headers());
        let body = String::from_utf8_lossy(&response.bytes().await.unwrap_or_default()).into_owned();
        let value = serde_json::from_str(&body).unwrap_or_default();
        self.0.push(format!("{head}\n{body}"));
        value
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 6)]
async fn lg_03_ow_07_ow_11_t_21_t_36_no_canary_leaves_its_cage() {
    let mut report = Report::new(
        "secrets",
        "Secrets",
        "The program itself runs with every log at its most talkative while somebody signs in, looks, saves, is refused, \
         meets a failing tenant and signs out. Secrets of the configuration, codes, verifiers, tokens, cookies, e-mail \
         addresses and the values of the profile must not be in its log; what is nobody's to see must be in no answer; \
         and no error prints what it was made of.",
    );
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let server = format!("http://localhost:{port}");
    // The tenant is to know this program's address.
    let options = tenant::Options {
        listen: "127.0.0.1:0".parse().unwrap(),
        app_base_url: server.clone(),
        control: true,
        ..tenant::Options::default()
    };
    let running = tenant::start(options).await.unwrap();
    let client = Client::builder().redirect(redirect::Policy::none()).no_proxy().build().unwrap();
    let world = World {
        tenant: running.origin(),
        server: server.clone(),
        client,
        running: Some(running),
        ..busy_world().await
    };
    let mut settings = variables(&world.tenant);
    for limit in ["RATE_LIMIT_READS", "RATE_LIMIT_WRITES", "RATE_LIMIT_SIGN_INS"] {
        settings.insert(limit, "0".to_owned());
    }
    settings.insert("RUST_LOG", "trace".to_owned());
    settings.insert("AUTH0_SECRET", SECRET.to_owned());
    settings.insert("APP_BASE_URL", server.clone());
    settings.insert("LEPTOS_SITE_ADDR", format!("127.0.0.1:{port}"));
    let mut program = Program::start(&settings);
    wait_until_ready(&world).await;

    let user = Administrator::of(&world).await.create("canary").await;
    let mut canaries = own_values(&world, &user).await;
    canaries.extend(secrets_of_others());
    record_of(&world, ALICE, hidden()).await;
    let mut answers = Answers::default();
    journey(&world, &user, &mut answers, &mut canaries).await;
    // What is said last is to be there as well.
    tokio::time::sleep(Duration::from_millis(500)).await;
    let log = program.said();
    assert!(
        program.ended_within(Duration::ZERO).is_none(),
        "it is still there: {}",
        log.lines().last().unwrap_or_default()
    );
    assert!(log.contains("\"TRACE\""), "the log is at its most talkative");

    let mut found = Vec::new();
    for Canary { text, what, .. } in &canaries {
        found.extend(log.lines().filter(|line| line.contains(text.as_str())).map(|line| {
            let at = line.find(text.as_str()).unwrap_or_default();
            let start: String = line.chars().take(at.min(200)).collect();
            format!("{what} in: {start}…")
        }));
    }
    let kinds: std::collections::BTreeSet<_> = canaries.iter().map(|canary| canary.what).collect();
    let mut leaked = Vec::new();
    for Canary { text, what, .. } in canaries.iter().filter(|canary| !canary.own) {
        leaked.extend(
            answers.0.iter().filter(|answer| answer.contains(text.as_str())).map(|_| (*what).to_owned()),
        );
    }
    #[expect(clippy::cast_precision_loss, reason = "counts")]
    {
        report.figure("canaries", canaries.len() as f64, Limit::AtLeast(20.0));
        report.figure("lines of the log", log.lines().count() as f64, Limit::AtLeast(200.0));
        report.figure("answers", answers.0.len() as f64, Limit::AtLeast(25.0));
    }
    report.none("canaries in the log", &found);
    report.none("canaries in answers that are nobody's to see", &leaked);
    report.none("canaries in what errors and settings print", &printed());
    bundle(&mut report);
    let rows = kinds.into_iter().map(|what| {
        vec![what.to_owned(), canaries.iter().filter(|canary| canary.what == what).count().to_string()]
    });
    report.table("What was looked for", &["what", "canaries"], rows.collect());
    report.close();
}

async fn wait_until_ready(world: &World) {
    let until = Instant::now() + Duration::from_secs(20);
    while Instant::now() < until {
        if let Ok(response) = world.client.get(format!("{}/readyz", world.server)).send().await
            && response.status() == 200
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the program does not become ready");
}

/// Puts canaries into everything that a person may see of themselves.
async fn own_values(world: &World, user: &str) -> Vec<Canary> {
    let own = |text: &str, what| Canary { text: text.to_owned(), what, own: true };
    let record = json!({
        "email": "canary-email-7f3a@example.com", "name": "canary-name-7f3b", "nickname": "canary-nickname-7f3c",
        "given_name": "canary-given-7f3d", "family_name": "canary-family-7f3e",
        "picture": "https://cdn.auth0.com/canary-picture-7f3f.png",
        "user_metadata": {
            "about": "canary-about-7f40", "website": "https://canary-site-7f41.example/", "location": "canary-place-7f42",
            "undeclared": {"deep": "canary-undeclared-7f43"},
        },
        "app_metadata": {"plan": "canary-app-metadata-7f44"}, "last_ip": "203.0.113.77", "multifactor": ["canary-factor-7f45"],
        "phone_number": "+15550142745",
    });
    record_of(world, user, record).await;
    let mut canaries: Vec<_> = [
        "canary-name-7f3b",
        "canary-nickname-7f3c",
        "canary-given-7f3d",
        "canary-family-7f3e",
        "canary-picture-7f3f",
        "canary-about-7f40",
        "canary-site-7f41",
        "canary-place-7f42",
    ]
    .into_iter()
    .map(|text| own(text, "values of the profile"))
    .collect();
    canaries.push(own("canary-email-7f3a", "e-mail addresses"));
    canaries.push(own("15550142745", "phone numbers"));
    let hidden = [
        ("canary-undeclared-7f43", "metadata that no field declares"),
        ("canary-app-metadata-7f44", "app_metadata"),
        ("203.0.113.77", "last_ip"),
        ("canary-factor-7f45", "multifactor"),
    ];
    canaries.extend(hidden.map(|(text, what)| Canary { text: text.to_owned(), what, own: false }));
    canaries
}

/// What Alice's record holds that is nobody's to see.
fn hidden() -> Value {
    json!({
        "app_metadata": {"plan": "canary-app-metadata-8a01"}, "last_ip": "203.0.113.78", "multifactor": ["canary-factor-8a02"],
        "last_password_reset": "canary-reset-8a03", "blocked_for": [{"identifier": "canary-blocked-8a04"}],
    })
}

fn secrets_of_others() -> Vec<Canary> {
    let hidden = |text: &str, what| Canary { text: text.to_owned(), what, own: false };
    vec![
        hidden("selfsame-secret", "client secret"),
        hidden(SECRET, "secret for sessions"),
        hidden("canary-app-metadata-8a01", "app_metadata"),
        hidden("203.0.113.78", "last_ip"),
        hidden("canary-factor-8a02", "multifactor"),
        hidden("canary-reset-8a03", "other attributes of the record"),
        hidden("canary-blocked-8a04", "other attributes of the record"),
        hidden("canary-provider-token-8a05", "tokens of identity providers"),
        hidden("canary-profile-data-8a06", "what identity providers said"),
        // JSON Web Tokens begin so, and their claims.
        hidden("eyJ0eXAi", "tokens"),
        hidden("eyJhbGci", "tokens"),
        hidden("eyJpc3Mi", "tokens"),
        hidden("canary-typed-9c01", "values that were refused"),
        hidden("canary-typed-9c02", "values that were refused"),
        hidden("canary-cookie-9c03", "cookies"),
        hidden("canary-bearer-9c04", "tokens"),
        hidden("canary-code-9c05", "codes and verifiers"),
        hidden("canary-verifier-9c06-0123456789-0123456789-0123456789", "codes and verifiers"),
        hidden("canary-query-9c07", "queries"),
    ]
}

/// Signs in, looks, saves, is refused, meets a failing tenant, signs out.
async fn journey(world: &World, user: &str, answers: &mut Answers, canaries: &mut Vec<Canary>) {
    let back: ComeBack = world.come_back("alice@example.com").await;
    let code = parameter(&back.location, "code").unwrap();
    let redeemed = world.redeem(&back).await;
    assert_eq!(redeemed.status(), 204);
    let alice = cookie_of(&redeemed);
    answers.0.push(redeemed.text().await.unwrap_or_default());
    let session = world.session(&alice);
    let mut hide = |text: &str, what| canaries.push(Canary { text: text.to_owned(), what, own: false });
    hide(&code, "codes and verifiers");
    hide(&back.verifier, "codes and verifiers");
    hide(&back.nonce, "codes and verifiers");
    hide(alice.split_once('=').unwrap().1, "cookies");
    hide(&session.refresh_token.clone().unwrap(), "tokens");
    let canary = session_of(&alice, user);
    hide(canary.split_once('=').unwrap().1, "cookies");

    for cookie in [&alice, &canary] {
        for path in
            ["/", "/profile", "/api/profile", "/profile?saved=profile", "/api/profile?q=canary-query-9c07"]
        {
            answers.keep(world.get(path, cookie).await).await;
        }
    }
    // A tenant that says more than it was asked for: an identity provider's token among it.
    let mut talkative = record_of(world, user, json!({})).await;
    talkative["identities"][0]["access_token"] = json!("canary-provider-token-8a05");
    talkative["identities"][0]["profileData"] = json!({"email": "canary-profile-data-8a06@example.com"});
    let said = json!({"status": 200, "body": talkative.to_string(), "headers": {"content-type": "application/json"}});
    let rule = json!({"method": "GET", "path_prefix": "/api/v2/users", "count": 2, "fault": said});
    world.control("faults", &rule).await;
    for path in ["/api/profile", "/profile"] {
        let response = world.get(path, &canary).await;
        assert_eq!(response.status(), 200, "{path}");
        answers.keep(response).await;
    }
    let nickname = "canary-nickname-7f3c";
    let update = async |answers: &mut Answers, fields: &[(&str, &str, &str)]| {
        answers.keep(world.update(&canary, user, fields).await).await
    };
    update(answers, &[("nickname", nickname, "canary-nickname-7f3c-2")]).await;
    update(answers, &[("about", "canary-about-7f40", "canary-about-7f40-2")]).await;
    update(answers, &[("website", "x", "javascript:canary-typed-9c01")]).await;
    update(answers, &[("nickname", "something else", "canary-nickname-7f3c-3")]).await;
    update(answers, &[("canary-typed-9c02", "", "x")]).await;
    let form =
        [("subject", user), ("base.location", "canary-place-7f42"), ("location", "canary-place-7f42-2")];
    answers.keep(world.post("/profile", &canary, &form).await).await;
    let form =
        [("subject", ALICE), ("base.location", "canary-place-7f42"), ("location", "canary-place-7f42-3")];
    answers.keep(world.post("/profile", &canary, &form).await).await;
    // Somebody who is not who they say.
    for cookie in ["session=canary-cookie-9c03", "session=canary-cookie-9c03; session=x"] {
        answers.keep(world.get("/api/profile", cookie).await).await;
        answers.keep(world.get("/profile", cookie).await).await;
    }
    let bearer = world.request(Method::GET, "/api/profile").bearer_auth("canary-bearer-9c04");
    answers.keep(bearer.send().await.unwrap()).await;
    let forged = json!({"code": "canary-code-9c05", "verifier": "canary-verifier-9c06-0123456789-0123456789-0123456789", "nonce": back.nonce});
    answers.keep(world.call("/auth/session", "", &forged).await).await;
    // A code that was used before.
    answers.keep(world.redeem(&back).await).await;
    answers.keep(world.get("/callback?code=canary-code-9c05&state=canary-query-9c07", "").await).await;
    for fault in [
        json!({"status": 500}),
        json!({"status": 400, "body": r#"{"message":"canary-nickname-7f3c on property nickname","errorCode":"x"}"#}),
        json!({"status": 403, "body": r#"{"message":"insufficient","errorCode":"x"}"#}),
        json!({"garbage": true}),
        json!({"truncate": true}),
        json!({"reset": true}),
        json!({"another_user": ALICE}),
        json!({"status": 429}),
    ] {
        for method in ["GET", "PATCH"] {
            let rule = json!({"method": method, "path_prefix": "/api/v2/users", "count": 1, "fault": fault});
            world.control("faults", &rule).await;
            let record = record_of(world, user, json!({})).await;
            let base = record["nickname"].as_str().unwrap_or_default();
            let edit = format!("{nickname}-{method}-{}", answers.0.len());
            update(answers, &[("nickname", base, &edit)]).await;
            world.client.delete(format!("{}/_control/faults", world.tenant)).send().await.unwrap();
        }
    }
    // A session that has to be renewed, and one that may not be any more.
    answers.keep(world.get("/api/profile", &world.aged(&alice, 16 * 60)).await).await;
    world.control("tokens/revoke", &json!({})).await;
    answers.keep(world.get("/api/profile", &world.aged(&alice, 17 * 60)).await).await;
    answers.keep(world.post("/auth/logout", &alice, &[]).await).await;
    let begun = answers.0.iter().filter(|answer| answer.contains("set-cookie")).count();
    assert!(begun > 0, "the journey came to its end");
    // Answers may set the session's cookie, which only its own browser gets.
    for answer in &mut answers.0 {
        if let Some(at) = answer.find("\"set-cookie\"") {
            let end = answer[at..].find(';').map_or(answer.len(), |end| at + end);
            answer.replace_range(at..end, "");
        }
    }
}

/// Errors and settings are printed with what they were made of.
fn printed() -> Vec<String> {
    use app::error::ApiError;
    use app::ports::Credential;
    use server::config::Config;
    let canary = "canary-printed-5d01";
    let mut found = Vec::new();
    let mut check = |what: &str, printed: String| {
        if printed.contains(canary) {
            found.push(format!("{what}: {printed}"));
        }
    };
    check("a cookie", format!("{:?}", Credential::Cookie(canary.to_owned())));
    check("a client's secret", format!("{:?}", secrecy::SecretString::from(canary)));
    for name in [
        "AUTH0_SECRET",
        "AUTH0_CLIENT_SECRET",
        "AUTH0_CLIENT_ASSERTION_SIGNING_KEY",
        "AUTH0_MANAGEMENT_CLIENT_SECRET",
    ] {
        let read = Config::read(|asked| (asked == name).then(|| canary.to_owned()));
        if let Err(error) = read {
            check(name, format!("{error} {error:?}"));
        }
    }
    match SealingKeys::parse(canary) {
        Ok(_) => check("sealing keys", canary.to_owned()),
        Err(error) => check("sealing keys", format!("{error} {error:?}")),
    }
    // An error of the HTTP client would name the address, query and all.
    let error = ApiError::of_problem(canary.as_bytes());
    check("a problem document", format!("{error:?}"));
    found
}

/// What the browser loads, where it was built.
fn bundle(report: &mut Report) {
    let site = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/site");
    let canaries =
        ["selfsame-secret", SECRET, "client_secret", "selfsame-admin", "AUTH0_SECRET", "BEGIN PRIVATE KEY"];
    let (mut files, mut found, mut folders) = (0_u32, Vec::new(), vec![site]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            files += 1;
            let holds =
                |canary: &&&str| bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
            found.extend(
                canaries.iter().filter(holds).map(|canary| format!("{canary} in {}", path.display())),
            );
        }
    }
    report.told("files that the browser loads, where they were built", files);
    report.none("canaries in them", &found);
}
