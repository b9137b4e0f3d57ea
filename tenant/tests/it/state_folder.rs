use std::fs;
use std::path::PathBuf;

use reqwest::Method;
use serde_json::{Value, json};
use tenant::{Options, StartError, start};

use crate::world::World;

/// A folder of this test's own, gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

async fn world(folder: &Folder) -> World {
    World::with(|options| options.state_dir = Some(folder.0.clone())).await
}

async fn jwks(world: &World) -> Value {
    world.http.get(world.at("/.well-known/jwks.json")).send().await.unwrap().json().await.unwrap()
}

#[tokio::test]
async fn keys_users_and_refresh_tokens_outlive_the_process() {
    let folder = Folder::new("outlive");
    let first = world(&folder).await;
    let tokens = first.tokens("selfsame", "alice@example.com").await;
    first.patch("auth0|alice", json!({ "name": "Kept" })).await;
    first.control(Method::POST, "/keys/rotate", None).await;
    let keys = jwks(&first).await;
    first.running.stop().await;

    let second = world(&folder).await;
    assert_eq!(jwks(&second).await, keys);
    assert_eq!(second.user("auth0|alice").await["name"], "Kept");
    let (status, _) = second.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn no_token_is_in_it_and_only_the_owner_reads_it() {
    let folder = Folder::new("private");
    let world = world(&folder).await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    for entry in fs::read_dir(&folder.0).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let contains = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(contains("auth0|alice"), "the search finds what is there");
        assert!(!contains(tokens["refresh_token"].as_str().unwrap()));
        assert!(!contains("selfsame-demo"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(
                fs::metadata(&path).unwrap().permissions().mode() & 0o777,
                0o600,
                "{}",
                path.display()
            );
        }
    }
}

#[tokio::test]
async fn a_broken_file_stops_the_start_and_is_named() {
    let folder = Folder::new("broken");
    fs::create_dir_all(&folder.0).unwrap();
    fs::write(folder.0.join("tenant.redb"), "{".repeat(10_000)).unwrap();
    let mut options = Options { state_dir: Some(folder.0.clone()), ..Options::default() };
    options.listen.set_port(0);
    let error = start(options).await.err().expect("must not start");
    assert!(matches!(error, StartError::State { .. }));
    assert!(error.to_string().contains("tenant.redb"), "{error}");
}

#[tokio::test]
async fn what_was_provisioned_outlives_the_process_and_what_was_not_follows_the_options() {
    let folder = Folder::new("provisioned");
    let first = world(&folder).await;
    let (_, client) = first.management(Method::POST, "/clients", Some(&json!({ "name": "Mine" }))).await;
    let methods = "/users/auth0%7Calice/authentication-methods";
    first
        .management(Method::POST, methods, Some(&json!({ "type": "phone", "phone_number": "+4612345" })))
        .await;
    first.tokens("selfsame", "alice@example.com").await;
    first.running.stop().await;
    let second = world(&folder).await;
    let path = format!("/clients/{}", client["client_id"].as_str().unwrap());
    assert_eq!(second.management(Method::GET, &path, None).await.1, client);
    assert_eq!(second.management(Method::GET, methods, None).await.1.as_array().unwrap().len(), 2);
    assert_eq!(second.management(Method::GET, "/grants", None).await.1.as_array().unwrap().len(), 1);

    let other = Folder::new("not-provisioned");
    world(&other).await.running.stop().await;
    let moved = World::with(|options| {
        options.state_dir = Some(other.0.clone());
        options.app_base_url = "http://localhost:8080".to_owned();
    })
    .await;
    let (_, client) = moved.management(Method::GET, "/clients/selfsame", None).await;
    assert_eq!(client["callbacks"], json!(["http://localhost:8080/callback"]));
}

#[tokio::test]
async fn two_tenants_do_not_share_a_folder() {
    let folder = Folder::new("shared");
    let _first = world(&folder).await;
    let mut options = Options { state_dir: Some(folder.0.clone()), ..Options::default() };
    options.listen.set_port(0);
    let error = start(options).await.err().expect("must not start");
    assert!(error.to_string().contains("tenant.redb cannot be used: Database already open"), "{error}");
}

/// The tenant's program, killed when it is dropped.
struct Program {
    child: std::process::Child,
    /// Open for as long as it runs: it prints more than its address.
    _stdout: std::io::BufReader<std::process::ChildStdout>,
}

impl Program {
    /// Starts it with its state in a folder; says where it listens.
    fn start(folder: &Folder) -> (Self, String) {
        use std::io::{BufRead, BufReader};
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_tenant"))
            .env("SELFSAME_TENANT_ADDR", "127.0.0.1:0")
            .env("SELFSAME_TENANT_STATE", &folder.0)
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let program = Self { child, _stdout: stdout };
        let origin = line.trim().rsplit(' ').next().unwrap().to_owned();
        (program, origin)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn machine_token(http: &reqwest::Client, origin: &str) -> String {
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", "selfsame-admin"),
        ("client_secret", "selfsame-admin-secret"),
        ("audience", &format!("{origin}/api/v2/")),
    ];
    let response = http.post(format!("{origin}/oauth/token")).form(&form).send().await.unwrap();
    response.json::<Value>().await.unwrap()["access_token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_process_killed_in_the_middle_of_writes_loses_nothing_it_had_answered_for() {
    let folder = Folder::new("killed");
    let http = crate::world::client();
    let mut answered: u64 = 0;
    for (round, patience_ms) in [150_u64, 260, 410].into_iter().enumerate() {
        let (mut program, origin) = Program::start(&folder);
        let token = machine_token(&http, &origin).await;
        let alice = format!("{origin}/api/v2/users/auth0%7Calice");
        let read = http.get(&alice).bearer_auth(&token).send().await.unwrap();
        let kept = read.json::<Value>().await.unwrap()["user_metadata"]["count"].as_u64().unwrap_or_default();
        // One more may have been written and not answered.
        assert!(kept == answered || kept == answered + 1, "round {round}: {kept} of {answered}");
        answered = kept;
        let killer = tokio::spawn(async move {
            tokio::time::sleep(std::time::Duration::from_millis(patience_ms)).await;
            program.child.kill().unwrap();
            program
        });
        let before = answered;
        loop {
            let body = json!({ "user_metadata": { "count": answered + 1 } });
            let sent = http.patch(&alice).bearer_auth(&token).json(&body).send().await;
            match sent {
                Ok(response) if response.status() == 200 => answered += 1,
                Ok(response) => panic!("{}", response.status()),
                Err(_) => break,
            }
        }
        drop(killer.await.unwrap());
        assert!(answered > before, "round {round} wrote nothing before it was killed");
    }
    let last = world(&folder).await;
    let kept = last.user("auth0|alice").await["user_metadata"]["count"].as_u64().unwrap();
    assert!(kept == answered || kept == answered + 1, "{kept} of {answered}");
}
