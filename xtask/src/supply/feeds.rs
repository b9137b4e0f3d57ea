//! Feeds of known vulnerabilities beside RustSec's: OSV, which has GitHub's too, and npm's.

use super::floors::packages;
use crate::error::Error;
use serde_json::{Value, json};
use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

/// Findings of OSV that are known and lived with, each with its reason.
const KNOWN: [(&str, &str); 0] = [];

/// Node.js asks, because it is there and speaks TLS: all crates at once, then for each finding what it is.
const ASK: &str = r#"
const base = process.env.SELFSAME_OSV ?? 'https://api.osv.dev';
const ask = async (path, init) => {
  const answer = await fetch(base + path, { ...init, signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
};
let body = '';
for await (const part of process.stdin) body += part;
const { results } = await ask('/v1/querybatch', { method: 'POST', body });
const ids = new Set(results.flatMap((result) => (result.vulns ?? []).map((vuln) => vuln.id)));
const found = [];
for (const id of ids) found.push(await ask(`/v1/vulns/${id}`));
console.log(JSON.stringify(found));
"#;

/// Holds every crate of the lock file against OSV.
pub fn osv(lock: &str) -> Result<(), Error> {
    let crates = packages(lock);
    let query = json!({"queries": crates.iter().map(|(name, version)| {
        json!({"package": {"name": name, "ecosystem": "crates.io"}, "version": version})
    }).collect::<Vec<_>>()});
    let Some(found) = ask(&query) else {
        println!("NOT CHECKED: OSV cannot be reached from here");
        return Ok(());
    };
    verdict("OSV", crates.len(), &vulnerabilities(&found))
}

fn ask(query: &Value) -> Option<Vec<Value>> {
    let mut node = Command::new("node")
        .args(["--input-type=module", "--eval", ASK])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    node.stdin.take()?.write_all(query.to_string().as_bytes()).ok()?;
    let done = node.wait_with_output().ok()?;
    done.status.success().then(|| serde_json::from_slice(&done.stdout).ok())?
}

/// What of it is a vulnerability that nobody has looked at. That a crate is no longer looked after is none.
fn vulnerabilities(found: &[Value]) -> Vec<String> {
    let is_notice = |entry: &Value| {
        entry["affected"].as_array().is_some_and(|affected| {
            affected.iter().all(|affected| affected["database_specific"]["informational"].is_string())
        })
    };
    let is_known = |entry: &Value| {
        let names = entry["aliases"].as_array().into_iter().flatten().chain([&entry["id"]]);
        names.filter_map(Value::as_str).any(|name| KNOWN.iter().any(|(known, _)| *known == name))
    };
    let unknown =
        found.iter().filter(|entry| entry["withdrawn"].is_null() && !is_notice(entry) && !is_known(entry));
    unknown
        .map(|entry| {
            let text = |key: &str| entry[key].as_str().unwrap_or_default().to_owned();
            format!("{}: {}", text("id"), text("summary"))
        })
        .collect()
}

fn verdict(feed: &str, asked: usize, found: &[String]) -> Result<(), Error> {
    if found.is_empty() {
        println!("{feed} knows of nothing against {asked} packages");
        Ok(())
    } else {
        Err(Error::said(found.join("\n")))
    }
}

/// Holds the packages of a lock file against npm's feed. They build and test; none is shipped.
pub fn npm(folder: &Path) -> Result<(), Error> {
    let done = Command::new("npm")
        .args(["audit", "--package-lock-only", "--json"])
        .current_dir(folder)
        .stderr(Stdio::null())
        .output();
    let answer: Value =
        done.ok().and_then(|done| serde_json::from_slice(&done.stdout).ok()).unwrap_or_default();
    let place = folder.file_name().unwrap_or_default().to_string_lossy();
    match severe(&answer) {
        None => {
            println!("NOT CHECKED: npm's feed cannot be reached from here, for {place}");
            Ok(())
        }
        Some(found) => {
            let asked = answer["metadata"]["dependencies"]["total"].as_u64().unwrap_or_default();
            verdict(&format!("npm, for {place},"), usize::try_from(asked).unwrap_or_default(), &found)
        }
    }
}

/// The packages with something severe against them; nothing where there is no answer.
fn severe(answer: &Value) -> Option<Vec<String>> {
    let packages = answer["vulnerabilities"].as_object()?;
    let found =
        packages.iter().filter(|(_, about)| matches!(about["severity"].as_str(), Some("high" | "critical")));
    Some(found.map(|(name, about)| format!("{name}: {}", about["severity"])).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{io::Read, net::TcpListener, thread};

    #[test]
    fn sc_01_a_vulnerability_is_told_from_a_notice() {
        let found = [
            json!({"id": "RUSTSEC-2026-0001", "summary": "bad", "affected": [{"database_specific": {"cvss": "x"}}]}),
            json!({"id": "RUSTSEC-2026-0002", "summary": "left alone", "affected": [{"database_specific": {"informational": "unmaintained"}}]}),
            json!({"id": "GHSA-x", "summary": "withdrawn", "withdrawn": "2026-01-01", "affected": []}),
        ];
        assert_eq!(vulnerabilities(&found), ["RUSTSEC-2026-0001: bad"]);
        assert!(verdict("OSV", 1, &vulnerabilities(&found)).is_err());
    }

    #[test]
    fn sc_01_no_answer_is_not_a_good_answer() {
        assert_eq!(severe(&json!({"error": {"code": "ENOTFOUND"}})), None);
        assert_eq!(severe(&json!({"vulnerabilities": {}})), Some(Vec::new()));
        let answer = json!({"vulnerabilities": {"a": {"severity": "low"}, "b": {"severity": "critical"}}});
        assert_eq!(severe(&answer), Some(vec!["b: \"critical\"".to_owned()]));
    }

    /// A feed of our own making, asked by the same program.
    #[test]
    fn sc_01_the_feed_is_asked_for_each_crate_and_then_for_each_finding() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("its address"));
        let served = thread::spawn(move || {
            let mut paths = Vec::new();
            for answer in [
                r#"{"results":[{"vulns":[{"id":"X-1"}]},{}]}"#,
                r#"{"id":"X-1","summary":"bad","affected":[]}"#,
            ] {
                let (mut stream, _) = listener.accept().expect("a connection");
                let mut request = vec![0; 65536];
                let read = stream.read(&mut request).expect("a request");
                let line =
                    String::from_utf8_lossy(&request[..read]).lines().next().unwrap_or_default().to_owned();
                paths.push(line);
                write!(
                    stream,
                    "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{answer}",
                    answer.len()
                )
                .expect("an answer");
            }
            paths
        });
        let mut node = Command::new("node")
            .args(["--input-type=module", "--eval", ASK])
            .env("SELFSAME_OSV", address)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Node.js is there");
        node.stdin.take().expect("it reads").write_all(b"{\"queries\":[]}").expect("it reads all");
        let done = node.wait_with_output().expect("it ends");
        let found: Vec<Value> = serde_json::from_slice(&done.stdout).expect("a list");
        assert_eq!(found[0]["summary"], "bad");
        let paths = served.join().expect("it served");
        assert!(
            paths[0].starts_with("POST /v1/querybatch") && paths[1].starts_with("GET /v1/vulns/X-1"),
            "{paths:?}"
        );
    }
}
