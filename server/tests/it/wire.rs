//! Bytes on a socket, for what no client library would send; and the rows of data that say what.

use crate::world::World;
use serde_json::Value;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What came back on a connection before it was closed.
pub struct Heard(pub String);

impl Heard {
    /// How many answers it holds.
    pub fn answers(&self) -> usize {
        self.0.matches("HTTP/1.1 ").count() + self.0.matches("HTTP/1.0 ").count()
    }

    /// The status of the first answer; 0 when there is none.
    pub fn status(&self) -> u16 {
        self.0.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
    }

    /// A header of the first answer.
    pub fn header(&self, name: &str) -> Option<&str> {
        let head = self.0.split("\r\n\r\n").next().unwrap_or_default();
        head.lines().skip(1).find_map(|line| {
            let (stated, value) = line.split_once(": ")?;
            stated.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    /// The body of the first answer, in chunks as it came.
    pub fn body(&self) -> &str {
        self.0.split_once("\r\n\r\n").map_or("", |(_, body)| body)
    }
}

impl World {
    /// A connection to the server.
    pub async fn connect(&self) -> TcpStream {
        let port: u16 = self.host().rsplit(':').next().unwrap().parse().unwrap();
        TcpStream::connect(("127.0.0.1", port)).await.unwrap()
    }

    /// Sends these bytes and hears what comes until the server closes the connection.
    pub async fn say(&self, bytes: &[u8]) -> Heard {
        let mut socket = self.connect().await;
        // The server may have closed it already.
        let _ = socket.write_all(bytes).await;
        hear(&mut socket).await
    }

    /// A request in its own words, with a `Connection: close`.
    pub async fn ask(&self, method: &str, target: &str, headers: &[(String, String)], body: &str) -> Heard {
        let fields: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let request = format!("{method} {target} HTTP/1.1\r\n{fields}Connection: close\r\n\r\n{body}");
        self.say(request.as_bytes()).await
    }

    /// `{host}`, `{port}` and `{origin}` in a row's text.
    pub fn filled(&self, text: &str) -> String {
        let port = self.host().rsplit(':').next().unwrap();
        text.replace("{host}", self.host()).replace("{port}", port).replace("{origin}", &self.server)
    }
}

/// Hears what comes until the other end closes the connection.
pub async fn hear(socket: &mut TcpStream) -> Heard {
    let mut heard = Vec::new();
    let closed = tokio::time::timeout(Duration::from_secs(60), async {
        let mut piece = [0; 16 * 1024];
        // A reset is an end too.
        while let Ok(read @ 1..) = socket.read(&mut piece).await {
            heard.extend_from_slice(&piece[..read]);
        }
    });
    assert!(closed.await.is_ok(), "still open: {}", String::from_utf8_lossy(&heard));
    Heard(String::from_utf8_lossy(&heard).into_owned())
}

/// The rows of a file of data.
pub fn rows(file: &str) -> Vec<Value> {
    let rows: Vec<Value> = serde_json::from_str(file).unwrap();
    let ids: std::collections::BTreeSet<_> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), rows.len(), "every row has an id of its own");
    rows
}

/// The pairs of a row's headers.
pub fn pairs(world: &World, row: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| world.filled(value.as_str().unwrap());
    let all = row["headers"].as_array();
    all.into_iter().flatten().map(|pair| (text(&pair[0]), text(&pair[1]))).collect()
}

/// Fails with all that went wrong, by row.
pub fn none_wrong(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}
