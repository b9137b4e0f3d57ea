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
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains(tokens["refresh_token"].as_str().unwrap()));
        assert!(!text.contains("selfsame-demo"));
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
    fs::write(folder.0.join("users.json"), "{").unwrap();
    let mut options = Options { state_dir: Some(folder.0.clone()), ..Options::default() };
    options.listen.set_port(0);
    let error = start(options).await.err().expect("must not start");
    assert!(matches!(error, StartError::State { .. }));
    assert!(error.to_string().contains("users.json"), "{error}");
}
