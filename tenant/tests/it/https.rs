//! HTTPS beside HTTP.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tenant::{Options, StartError, start};

use crate::world::{Browser, World, client, client_trusting, location, payload, query};

const METADATA: &str = "/.well-known/openid-configuration";

#[tokio::test]
async fn the_issuer_and_the_management_audience_follow_the_listener() {
    let world = World::by_https().await;
    assert!(world.origin.starts_with("https://127.0.0.1:"), "{}", world.origin);
    let port = world.origin.rsplit_once(':').unwrap().1;
    for name in ["127.0.0.1", "localhost"] {
        let address = format!("https://{name}:{port}{METADATA}");
        let metadata: Value = world.http.get(address).send().await.unwrap().json().await.unwrap();
        assert_eq!(metadata["issuer"], format!("https://{name}:{port}/"));
        assert_eq!(metadata["token_endpoint"], format!("https://{name}:{port}/oauth/token"));
    }
    let plain: Value = client()
        .get(format!("{}{METADATA}", world.running.origin()))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(plain["issuer"], format!("{}/", world.running.origin()));
    let token = world.machine_token().await;
    assert_eq!(payload(&Value::String(token))["aud"], world.management_audience());
    assert_eq!(world.user("auth0|alice").await["email"], "alice@example.com");
}

#[tokio::test]
async fn a_token_of_one_listener_is_not_for_the_other() {
    let world = World::by_https().await;
    let token = world.machine_token().await;
    let address = format!("{}/api/v2/users/auth0%7Calice", world.running.origin());
    let refused = client().get(address).bearer_auth(&token).send().await.unwrap();
    assert_eq!(refused.status(), 401);
    let told: Value = refused.json().await.unwrap();
    assert_eq!(told["message"], format!("Bad audience: {}", world.management_audience()));
}

#[tokio::test]
async fn a_whole_sign_in_by_https_has_a_cookie_that_frames_may_send() {
    let world = World::by_https().await;
    let mut browser = Browser::new(&world);
    let page = browser.sign_in_page("selfsame", &[]).await;
    let answer = browser.submit(&page, "alice@example.com").await;
    let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(cookie.starts_with("__Host-selfsame_tenant_session="), "{cookie}");
    assert!(cookie.contains("Secure; SameSite=None") && cookie.contains("HttpOnly"), "{cookie}");
    let code = query(&location(answer.headers()), "code").unwrap();
    let (status, tokens) = world.redeem("selfsame", &code).await;
    assert_eq!(status, 200, "{tokens}");
    assert_eq!(payload(&tokens["id_token"])["iss"], world.issuer());
    assert!(browser.silent_code("selfsame", &[("prompt", Some("none"))]).await.is_some());
    let plain = format!("{}/u/login", world.running.origin());
    assert!(client().get(plain).send().await.unwrap().headers().get("set-cookie").is_none());
}

#[tokio::test]
async fn who_does_not_trust_the_authority_does_not_connect() {
    let (world, other) = (World::by_https().await, World::by_https().await);
    let address = world.at(METADATA);
    assert!(client().get(&address).send().await.is_err(), "the system does not know it");
    let foreign = client_trusting(other.running.ca_pem().unwrap());
    assert!(foreign.get(&address).send().await.is_err(), "and each tenant has its own");
    assert_eq!(world.http.get(&address).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn plain_http_at_the_https_port_gets_nothing() {
    let world = World::by_https().await;
    let plain = world.at(METADATA).replace("https://", "http://");
    assert!(client().get(plain).send().await.is_err());
    assert_eq!(world.http.get(world.at(METADATA)).send().await.unwrap().status(), 200, "and it goes on");
}

#[tokio::test]
async fn https_is_for_loopback_only_too() {
    let options = Options { listen_https: Some("0.0.0.0:0".parse().unwrap()), ..Options::default() };
    let error = start(options).await.err().expect("must not start");
    assert!(matches!(error, StartError::NotLoopback(_)), "{error}");
}

#[tokio::test]
async fn a_taken_https_port_names_the_variable() {
    let world = World::by_https().await;
    let taken = world.origin.strip_prefix("https://").unwrap().parse().unwrap();
    let mut options = Options { listen_https: Some(taken), ..Options::default() };
    options.listen.set_port(0);
    let error = start(options).await.err().expect("must not start").to_string();
    assert!(error.starts_with(&format!("the tenant cannot speak HTTPS on {taken}: ")), "{error}");
    assert!(error.ends_with("SELFSAME_TENANT_HTTPS_ADDR may name another address, or be off"), "{error}");
}

#[tokio::test]
async fn the_authority_is_written_where_it_is_asked_for_and_outlives_the_process_in_the_state_folder() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("https-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let asked = folder.join("asked-for.pem");
    let mut authorities = Vec::new();
    for _ in 0..2 {
        let world = World::with(|options| {
            options.listen_https = Some("127.0.0.1:0".parse().unwrap());
            options.state_dir = Some(folder.join("state"));
            options.ca_file = Some(asked.clone());
        })
        .await;
        assert_eq!(world.running.ca_file(), Some(asked.as_path()));
        let pem = fs::read_to_string(&asked).unwrap();
        assert_eq!(pem, fs::read_to_string(folder.join("state/ca.pem")).unwrap());
        assert!(!pem.contains("PRIVATE KEY"));
        let address = format!("{}{METADATA}", world.running.https_origin().unwrap());
        // Whoever trusted the first one trusts the second.
        authorities.push(pem);
        let trusting = client_trusting(&authorities[0]);
        assert_eq!(trusting.get(&address).send().await.unwrap().status(), 200);
        world.running.stop().await;
    }
    assert_eq!(authorities[0], authorities[1]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(folder.join("state/ca-key.pem")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    fs::remove_dir_all(&folder).unwrap();
}
