//! `selfsame doctor` against tenants with one fault each: the line that names it, and nobody signed in or changed.

use crate::world::World;
use serde_json::json;
use server::config::Config;
use server::doctor::{Finding, Grade, examine};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

fn now() -> i64 {
    i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()).unwrap()
}

async fn report(world: &World, changes: &[(&str, &str)], skew: i64) -> Vec<Finding> {
    let secret = "5e".repeat(32);
    let config = Config::read(|name| {
        let changed =
            changes.iter().find(|(changed, _)| *changed == name).map(|(_, value)| (*value).to_owned());
        let usual = match name {
            "AUTH0_DOMAIN" => Some(world.tenant.clone()),
            "AUTH0_CLIENT_ID" => Some("selfsame".to_owned()),
            "AUTH0_CLIENT_SECRET" => Some("selfsame-secret".to_owned()),
            "AUTH0_SECRET" => Some(secret.clone()),
            "APP_BASE_URL" => Some(world.server.clone()),
            _ => None,
        };
        changed.or(usual)
    });
    examine(config.unwrap(), Arc::new(move || now() + skew)).await.unwrap()
}

/// The one line about something that is not as it should be.
fn complaint<'a>(findings: &'a [Finding], about: &str, grade: Grade) -> &'a str {
    let found: Vec<_> =
        findings.iter().filter(|finding| finding.about == about && finding.grade == grade).collect();
    assert_eq!(found.len(), 1, "{findings:#?}");
    &found[0].found
}

#[tokio::test]
async fn a_configuration_in_order_has_no_errors_and_the_tenant_was_only_asked() {
    let world = World::new().await;
    let findings = report(&world, &[], 0).await;
    assert!(findings.iter().all(|finding| finding.grade < Grade::Error), "{findings:#?}");
    for about in ["form", "clock", "discovery", "domains", "application", "callback", "management", "scopes"]
    {
        let is_good = |finding: &&Finding| finding.about == about && finding.grade == Grade::Good;
        assert!(findings.iter().any(|finding| is_good(&finding)), "{about} is missing: {findings:#?}");
    }
    assert!(world.written().await.is_empty());
    let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
    assert!(lines.iter().all(|line| !line.contains('\n') && !line.contains("selfsame-secret")), "{lines:#?}");
}

#[tokio::test]
async fn wrong_credentials_are_told_apart() {
    let world = World::new().await;
    let findings = report(&world, &[("AUTH0_CLIENT_SECRET", "wrong")], 0).await;
    assert!(
        complaint(&findings, "application", Grade::Error)
            .contains("Copy AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET")
    );
    let findings = report(
        &world,
        &[("AUTH0_MANAGEMENT_CLIENT_ID", "selfsame"), ("AUTH0_MANAGEMENT_CLIENT_SECRET", "wrong")],
        0,
    )
    .await;
    assert!(complaint(&findings, "management", Grade::Error).contains("Authorize the application selfsame"));
    assert!(findings.iter().any(|finding| finding.about == "application" && finding.grade == Grade::Good));
}

#[tokio::test]
async fn the_api_that_clients_ask_for_is_looked_up() {
    let world = World::new().await;
    let mistaken = [("AUTH0_AUDIENCE", "https://account.example.com/APi")];
    let findings = report(&world, &mistaken, 0).await;
    let said = complaint(&findings, "api", Grade::Error);
    assert!(said.contains("https://account.example.com/APi") && said.contains("AUTH0_AUDIENCE"), "{said}");
    let findings = report(&world, &[("AUTH0_AUDIENCE", crate::issuer::AUDIENCE)], 0).await;
    complaint(&findings, "api", Grade::Good);
    // Who has no API clients is told nothing of them.
    let findings = report(&world, &[], 0).await;
    assert!(findings.iter().all(|finding| finding.about != "api"), "{findings:#?}");
    assert!(world.written().await.is_empty());
}

#[tokio::test]
async fn a_callback_that_is_not_allowed_is_named() {
    let world = World::new().await;
    let findings = report(&world, &[("APP_BASE_URL", "http://localhost:1")], 0).await;
    let said = complaint(&findings, "callback", Grade::Error);
    assert!(said.contains("http://localhost:1/callback") && said.contains("Allowed Callback URLs"), "{said}");
}

#[tokio::test]
async fn scopes_are_counted_by_name() {
    let world = World::new().await;
    let findings = report(&world, &BY_ADMIN, 0).await;
    let surplus: Vec<_> =
        findings.iter().filter(|f| f.about == "scopes" && f.found.contains("more than needed")).collect();
    assert_eq!(surplus.len(), 1, "{findings:#?}");
    assert!(surplus[0].found.contains("delete:users"), "{surplus:?}");
}

#[tokio::test]
async fn clocks_that_differ_are_noticed() {
    let world = World::new().await;
    let findings = report(&world, &[], 90).await;
    assert!(complaint(&findings, "clock", Grade::Error).contains("s ahead of the tenant"));
    let findings = report(&world, &[], -90).await;
    assert!(complaint(&findings, "clock", Grade::Error).contains("s behind the tenant"));
}

#[tokio::test]
async fn a_tenant_that_is_away_or_somebody_else_is_named() {
    let mut world = World::new().await;
    world
        .control("faults", &json!({"path_prefix": "/.well-known/openid-configuration", "count": 1, "fault": {"status": 404}}))
        .await;
    let findings = report(&world, &[], 0).await;
    assert!(complaint(&findings, "discovery", Grade::Error).contains("answered 404"));
    world.stop_tenant().await;
    let findings = report(&world, &[], 0).await;
    assert!(complaint(&findings, "discovery", Grade::Error).contains("cannot be reached"), "{findings:#?}");
    assert!(complaint(&findings, "management", Grade::Error).contains("Check AUTH0_MANAGEMENT_API_DOMAIN"));
}

#[tokio::test]
async fn a_form_that_could_outgrow_the_profile_is_said() {
    let world = World::new().await;
    let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/long-profile.toml");
    let notes =
        "home = \"user_metadata.notes\"\ntype = \"list\"\nlabel = \"Notes\"\nlength = { max = 1000 }\n";
    std::fs::write(path, format!("[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"notes\"\n{notes}"))
        .unwrap();
    let findings = report(&world, &[("PROFILE_SCHEMA", path)], 0).await;
    assert!(complaint(&findings, "form", Grade::Warning).contains("the tenant keeps 10240"));
}

const BY_ADMIN: [(&str, &str); 2] = [
    ("AUTH0_MANAGEMENT_CLIENT_ID", "selfsame-admin"),
    ("AUTH0_MANAGEMENT_CLIENT_SECRET", "selfsame-admin-secret"),
];

/// Changes the tenant as an administrator's program does.
async fn administrate(world: &World, method: reqwest::Method, path: &str, body: Option<serde_json::Value>) {
    let credentials = json!({
        "grant_type": "client_credentials",
        "client_id": "selfsame-admin",
        "client_secret": "selfsame-admin-secret",
        "audience": format!("{}/api/v2/", world.tenant),
    });
    let token =
        world.client.post(format!("{}/oauth/token", world.tenant)).json(&credentials).send().await.unwrap();
    let token: serde_json::Value = token.json().await.unwrap();
    let mut request = world
        .client
        .request(method, format!("{}/api/v2{path}", world.tenant))
        .bearer_auth(token["access_token"].as_str().unwrap());
    if let Some(body) = body {
        request = request.json(&body);
    }
    let answer = request.send().await.unwrap();
    assert!(answer.status().is_success(), "{path}: {}", answer.text().await.unwrap());
}

const OWN_GRANT: &str = "/client-grants/cgr_selfsame00000000";

#[tokio::test]
async fn a_scope_that_is_not_granted_is_missing_by_name() {
    let world = World::new().await;
    administrate(&world, reqwest::Method::PATCH, OWN_GRANT, Some(json!({ "scope": ["read:users"] }))).await;
    let findings = report(&world, &[], 0).await;
    let said = complaint(&findings, "scopes", Grade::Error);
    assert_eq!(said, "missing: update:users. Grant them to the application for the Management API");
    assert!(complaint(&findings, "scopes", Grade::Warning).starts_with("read:connections is not granted"));

    administrate(&world, reqwest::Method::DELETE, OWN_GRANT, None).await;
    let findings = report(&world, &[], 0).await;
    let said = complaint(&findings, "management", Grade::Error);
    assert!(said.contains("Authorize the application selfsame for the Management API"), "{said}");
}

#[tokio::test]
async fn rotation_without_leeway_is_an_error_and_with_enough_of_it_is_not() {
    let world = World::new().await;
    let scope = json!({ "scope": ["read:users", "update:users", "read:connections", "read:clients"] });
    administrate(&world, reqwest::Method::PATCH, OWN_GRANT, Some(scope)).await;
    for (rotation, leeway, grade, expected) in [
        (
            "rotating",
            0,
            Grade::Error,
            "refresh tokens rotate with a leeway of 0 s: a lost answer signs people out. Turn rotation off, or set the leeway to 60 s or more",
        ),
        ("rotating", 60, Grade::Good, "on, with a leeway of 60 s"),
        ("non-rotating", 0, Grade::Good, "off, as a confidential client may have it"),
    ] {
        let settings = json!({
            "refresh_token": { "rotation_type": rotation, "expiration_type": "expiring", "leeway": leeway },
        });
        administrate(&world, reqwest::Method::PATCH, "/clients/selfsame", Some(settings)).await;
        let findings = report(&world, &[], 0).await;
        assert_eq!(complaint(&findings, "rotation", grade), expected);
    }
}

#[tokio::test]
async fn metadata_of_another_issuer_is_refused_with_the_name_to_set() {
    let world = World::new().await;
    let other = r#"{"issuer":"https://example.eu.auth0.com/"}"#;
    let pages = axum::Router::new()
        .route("/.well-known/openid-configuration", axum::routing::get(move || async move { other }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, pages).await });
    let findings = report(&world, &[("AUTH0_DOMAIN", &address)], 0).await;
    let said = complaint(&findings, "discovery", Grade::Error);
    assert!(said.contains("Set AUTH0_DOMAIN to `example.eu.auth0.com`"), "{said}");
}
