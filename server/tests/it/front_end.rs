//! The end of the process, and its beginning with little room: the binary itself, with signals.

use crate::world::{ALICE, World};
use serde_json::json;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

/// The binary before the tenant of a world, under the same secret: sessions of one are sessions of the other.
struct Process {
    child: Child,
    origin: String,
}

impl Process {
    async fn start(world: &World, open_files: Option<u32>) -> Self {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let binary = env!("CARGO_BIN_EXE_selfsame");
        let limit = open_files.map_or_else(String::new, |most| format!("ulimit -n {most}; "));
        let child = Command::new("/bin/sh")
            .args(["-c", &format!("{limit}exec {binary}")])
            .env_clear()
            .env("AUTH0_DOMAIN", &world.tenant)
            .env("AUTH0_CLIENT_ID", "selfsame")
            .env("AUTH0_CLIENT_SECRET", "selfsame-secret")
            .env("AUTH0_SECRET", crate::world::SECRET)
            .env("APP_BASE_URL", format!("http://localhost:{free}"))
            .env("LEPTOS_SITE_ADDR", format!("127.0.0.1:{free}"))
            .env("LEPTOS_OUTPUT_NAME", "selfsame")
            .env("LEPTOS_SITE_ROOT", std::env::temp_dir())
            .current_dir(std::env::temp_dir())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let process = Self { child, origin: format!("http://localhost:{free}") };
        process.until(async || process.status("/readyz").await == 200).await;
        process
    }

    async fn status(&self, path: &str) -> u16 {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = client.get(format!("{}{path}", self.origin)).timeout(Duration::from_secs(20));
        request.send().await.map_or(0, |answer| answer.status().as_u16())
    }

    async fn until(&self, mut is_so: impl AsyncFnMut() -> bool) {
        let waiting = tokio::time::timeout(Duration::from_secs(90), async {
            while !is_so().await {
                tokio::time::sleep(Duration::from_millis(30)).await;
            }
        });
        waiting.await.unwrap();
    }

    fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    async fn exit(&mut self) -> ExitStatus {
        tokio::time::timeout(Duration::from_secs(90), async {
            loop {
                if let Some(status) = self.child.try_wait().unwrap() {
                    return status;
                }
                tokio::time::sleep(Duration::from_millis(30)).await;
            }
        })
        .await
        .unwrap()
    }

    /// A save, the answer to which takes as long as the tenant does.
    fn save(
        &self,
        cookie: &str,
        location: &str,
    ) -> impl Future<Output = reqwest::Result<reqwest::Response>> + use<> {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let change = json!({"subject": ALICE, "base": {"location": "Gothenburg, Sweden"}, "edit": {"location": location}});
        let request = client.post(format!("{}/api/profile/update", self.origin)).header("x-selfsame", "1");
        request.header("origin", &self.origin).header("cookie", cookie).json(&change).send()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The tenant answers writes of users this late.
async fn slow_writes(world: &World) {
    let fault =
        json!({"method": "PATCH", "path_prefix": "/api/v2/users/", "count": 1, "fault": {"delay_ms": 1500}});
    world.control("faults", &fault).await;
    world.clear_journal().await;
}

#[tokio::test]
async fn f_25_the_end_waits_for_saves_and_drops_none() {
    let world = World::new().await;
    let mut process = Process::start(&world, None).await;
    let alice = world.sign_in("alice@example.com").await;
    slow_writes(&world).await;
    let saving = tokio::spawn(process.save(&alice, "Lund"));
    // It has read what is there, and is about to write.
    process.until(async || world.count("management").await > 0).await;
    process.signal("-TERM");
    // Not ready any more, while it still answers; then nobody is let in.
    process.until(async || process.status("/readyz").await != 200).await;
    let answer = saving.await.unwrap().unwrap();
    assert_eq!(answer.status(), 200, "the save under way is answered");
    assert!(process.exit().await.success(), "nothing was cut off");
    assert_eq!(world.written().await.len(), 1);
}

#[tokio::test]
async fn f_25_f_24_the_end_waits_for_a_save_whose_browser_has_gone() {
    let world = World::new().await;
    let mut process = Process::start(&world, None).await;
    let alice = world.sign_in("alice@example.com").await;
    slow_writes(&world).await;
    let saving = tokio::spawn(process.save(&alice, "Lund"));
    // It has read what is there, and is about to write.
    process.until(async || world.count("management").await > 0).await;
    saving.abort();
    process.signal("-TERM");
    assert!(process.exit().await.success(), "nothing was cut off");
    assert_eq!(world.written().await.len(), 1, "and it was saved once");
}

#[tokio::test]
async fn f_29_with_few_files_it_refuses_and_recovers() {
    let world = World::new().await;
    let mut process = Process::start(&world, Some(128)).await;
    let port: u16 = process.origin.rsplit(':').next().unwrap().parse().unwrap();
    let mut held = Vec::new();
    for _ in 0..400 {
        // Some wait in the kernel's queue: that is no matter of the server.
        let connecting = tokio::net::TcpStream::connect(("127.0.0.1", port));
        if let Ok(Ok(socket)) = tokio::time::timeout(Duration::from_secs(2), connecting).await {
            held.push(socket);
        }
    }
    assert!(held.len() > 128, "{}", held.len());
    drop(held);
    process.until(async || process.status("/readyz").await == 200).await;
    let alice = world.sign_in("alice@example.com").await;
    assert_eq!(process.save(&alice, "Lund").await.unwrap().status(), 200, "the tenant is reached as well");
    process.signal("-TERM");
    assert!(process.exit().await.success());
}
