//! The real program, as an operator starts it.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// A program that runs, and what it has said so far.
pub struct Program {
    child: Child,
    said: Arc<Mutex<Vec<u8>>>,
    listening: Vec<JoinHandle<()>>,
}

impl Program {
    /// Starts it with these variables and no others, in a folder where nobody keeps a `.env`.
    pub fn start(variables: &BTreeMap<&str, String>) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_selfsame"));
        command.env_clear().envs(variables).current_dir(std::env::temp_dir());
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).stdin(Stdio::null()).spawn().unwrap();
        let said = Arc::new(Mutex::new(Vec::new()));
        let pipes: [Box<dyn std::io::Read + Send>; 2] =
            [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
        let listening = pipes.into_iter().map(|mut pipe| {
            let said = Arc::clone(&said);
            std::thread::spawn(move || {
                let mut part = vec![0; 64 * 1024];
                while let Ok(length @ 1..) = pipe.read(&mut part) {
                    said.lock().unwrap().extend_from_slice(&part[..length]);
                }
            })
        });
        let listening = listening.collect();
        Self { child, said, listening }
    }

    /// Everything it has said.
    pub fn said(&self) -> String {
        String::from_utf8_lossy(&self.said.lock().unwrap()).into_owned()
    }

    /// How it ended, where it did within this time.
    pub fn ended_within(&mut self, time: Duration) -> Option<ExitStatus> {
        let until = Instant::now() + time;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                for listening in self.listening.drain(..) {
                    listening.join().unwrap();
                }
                return Some(status);
            }
            if Instant::now() >= until {
                return None;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a server needs to be told, for a tenant that may not be there.
pub fn variables(domain: &str) -> BTreeMap<&'static str, String> {
    [
        ("AUTH0_DOMAIN", domain),
        ("AUTH0_CLIENT_ID", "selfsame"),
        ("AUTH0_CLIENT_SECRET", "selfsame-secret"),
        ("AUTH0_SECRET", &"5e1f".repeat(16)),
        ("LEPTOS_OUTPUT_NAME", "selfsame"),
        ("LEPTOS_ENV", "PROD"),
    ]
    .into_iter()
    .map(|(name, value)| (name, value.to_owned()))
    .collect()
}
