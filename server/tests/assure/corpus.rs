//! Hostile inputs: every row of `tests/corpus/*.json`. Those that this file knows how to send are sent to the real server;
//! the others belong to tables with tests of their own, and are counted.

use crate::bench::{busy_world, record_of};
use crate::report::{Limit, Report};
use crate::world::{ALICE, World};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::{Method, Response};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A file's rows. Every row has at least `id`, `line` and `expect`.
struct File {
    name: String,
    rows: Vec<Value>,
}

fn files() -> Vec<File> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        // Files that are no lists of rows are no corpora.
        if path.extension().is_some_and(|extension| extension == "json")
            && let Ok(Value::Array(rows)) = serde_json::from_str(&text)
        {
            files.push(File { name: path.file_stem().unwrap().to_string_lossy().into_owned(), rows });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// What came of a row: nothing, where it is as expected.
type Found = Option<String>;

#[tokio::test(flavor = "multi_thread", worker_threads = 6)]
async fn ow_02_ow_04_ow_05_ow_06_ow_09_ow_13_ow_14_oa_02_jw_14_t_13_t_40_t_43_hostile_inputs_are_refused() {
    let files = files();
    let world = busy_world().await;
    let alice = world.sign_in("alice@example.com").await;
    let record = record_of(&world, ALICE, json!({})).await;
    // What one row may need is there for the next one as well.
    world.get("/api/profile", &alice).await;
    let mut report = Report::new(
        "corpus",
        "Hostile inputs",
        "Rows of `server/tests/corpus/*.json`, each with the refusal that it has to get. What is *sent* goes to the real \
         server over HTTP, and the tenant must see no call of its Management API for it; the others are rows of tables \
         with a test of their own in `server/tests/it`, and are counted here.",
    );
    let (mut ids, mut twice, mut wrong, mut shapeless) =
        (BTreeSet::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut table, mut lines) = (Vec::new(), BTreeMap::<String, usize>::new());
    let (mut refused, mut accepted) = (0_u32, 0_u32);
    for File { name, rows } in &files {
        let mut sent = 0_u32;
        for row in rows {
            let text = |key: &str| row[key].as_str().map(str::to_owned);
            let (Some(id), Some(line)) = (text("id"), text("line")) else {
                shapeless.push(format!("{name}: {row}"));
                continue;
            };
            if row["expect"].is_null() {
                shapeless.push(format!("{name}: {id} expects nothing"));
            }
            *lines.entry(line).or_default() += 1;
            if is_refused(&row["expect"]) {
                refused += 1;
            } else {
                accepted += 1;
            }
            if !ids.insert((name.clone(), id.clone())) {
                twice.push(format!("{name}: {id}"));
            }
            world.clear_journal().await;
            let Some(found) = send(&world, &alice, name, row, &record).await else { continue };
            sent += 1;
            wrong.extend(found.map(|found| format!("{id}: {found}")));
        }
        table.push(vec![format!("`{name}.json`"), rows.len().to_string(), sent.to_string()]);
    }
    report.figure("rows with a refusal", f64::from(refused), Limit::AtLeast(600.0));
    report.told("rows that are to be accepted, so that refusing everything would be seen", accepted);
    report.told("lines of the security list that rows name", lines.len());
    report.none("rows that were answered otherwise, or reached the tenant", &wrong);
    report.none("ids that stand twice", &twice);
    report.none("rows without id, line or expectation", &shapeless);
    report.table("By file", &["file", "rows", "sent here"], table);
    let lines = lines.into_iter().map(|(line, rows)| vec![line, rows.to_string()]).collect();
    report.table("By line", &["line", "rows"], lines);
    report.close();
}

/// A row names a refusal by its code, or by a status, alone or among other things.
fn is_refused(expect: &Value) -> bool {
    let status = expect.as_u64().or_else(|| expect["status"].as_u64()).or_else(|| expect[0].as_u64());
    match (status, expect.as_str()) {
        (Some(status), _) => status >= 400,
        (None, Some(code)) => !matches!(code, "accepted" | "pass" | "taken"),
        (None, None) => !expect.is_null(),
    }
}

/// Sends a row of a kind that can be sent here.
async fn send(world: &World, alice: &str, file: &str, row: &Value, record: &Value) -> Option<Found> {
    Some(match file {
        "subjects" => subject(world, alice, row).await,
        "bodies" => body(world, alice, row).await,
        "pictures" => field(world, alice, row, "picture", "url", record).await,
        "names" => field(world, alice, row, "name", "name", record).await,
        "impostors" => header(world, row).await,
        _ => return None,
    })
}

fn expected(row: &Value) -> &str {
    row["expect"].as_str().unwrap_or_default()
}

async fn code(response: Response) -> String {
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    let problem: Value = serde_json::from_str(&text).unwrap_or_default();
    match problem["code"].as_str() {
        Some(code) => code.to_owned(),
        None => format!("{status} without a problem document"),
    }
}

/// Nothing at all may be seen of it at the tenant.
async fn with_journal(world: &World, row: &Value, is: String) -> Found {
    let journal = world.journal().await;
    let seen = journal.iter().find(|entry| entry["kind"] == "management" || entry["kind"] == "token");
    match seen {
        Some(entry) => Some(format!("{} {} was called", entry["method"], entry["path"])),
        None => (is != expected(row)).then(|| format!("expected {}, is {is}", expected(row))),
    }
}

/// As the subject of both doors.
async fn subject(world: &World, alice: &str, row: &Value) -> Found {
    let subject = row["subject"].as_str().unwrap();
    let is = code(world.update(alice, subject, &[("nickname", "alice", "al")]).await).await;
    if let Some(found) = with_journal(world, row, is).await {
        return Some(found);
    }
    let form = [("subject", subject), ("base.nickname", "alice"), ("nickname", "al")];
    let response = world.post("/profile", alice, &form).await;
    let status = if expected(row) == "malformed" { 400 } else { 409 };
    if response.status() != status {
        return Some(format!("as a form: {}", response.status()));
    }
    // The page says whose it is, so it is read; nobody else's is, and nothing is written.
    let is_own = |call: &String| {
        matches!(call.as_str(), "GET /api/v2/users/auth0%7Calice" | "GET /api/v2/connections")
    };
    world.management().await.into_iter().find(|call| !is_own(call))
}

/// As the body of a request.
async fn body(world: &World, alice: &str, row: &Value) -> Found {
    let text = |key: &str| row[key].as_str().unwrap_or_default();
    let bytes = if row["base64"].is_string() {
        STANDARD.decode(text("base64")).unwrap()
    } else if let Some(repeat) = row["repeat"].as_object() {
        let part = |key: &str| repeat.get(key).and_then(Value::as_str).unwrap_or_default();
        let times = usize::try_from(repeat["times"].as_u64().unwrap()).unwrap();
        [part("before"), &part("text").repeat(times), part("after")].concat().into_bytes()
    } else {
        text("body").as_bytes().to_vec()
    };
    let path = text("path");
    let kind = if path == "/profile" { "application/x-www-form-urlencoded" } else { "application/json" };
    let request = world.request(Method::POST, path).header("cookie", alice).header("x-selfsame", "1");
    let response = request.header("content-type", kind).body(bytes).send().await;
    match response {
        Ok(response) => with_journal(world, row, code(response).await).await,
        // A server that has refused a body need not read the rest of it.
        Err(_) if expected(row) == "too_large" => with_journal(world, row, "too_large".to_owned()).await,
        Err(error) => Some(format!("no answer: {error}")),
    }
}

/// As the value of a field.
async fn field(world: &World, alice: &str, row: &Value, field: &str, key: &str, record: &Value) -> Found {
    let value = row[key].as_str().unwrap();
    let base = record[field].as_str().unwrap_or_default();
    let response = world.update(alice, ALICE, &[(field, base, value)]).await;
    let status = response.status().as_u16();
    let answer: Value = response.json().await.unwrap();
    if expected(row) == "accepted" {
        // A field of one line keeps no line breaks, as browsers have it.
        let stored = row["stored"].as_str().unwrap_or(value);
        let is = record_of(world, ALICE, json!({})).await[field].clone();
        record_of(world, ALICE, json!({field: record[field]})).await;
        let is_stored = row["stored"].is_null() || is == stored;
        return (status != 200 || !is_stored).then(|| format!("{status}, stored is {is}"));
    }
    let code = answer["fields"][field]["code"].as_str().unwrap_or_default();
    if status != 422 || code.is_empty() {
        record_of(world, ALICE, json!({field: record[field]})).await;
        return Some(format!("{status} {answer}"));
    }
    // Where the row does not insist on the reason, any will do.
    let is = if expected(row) == "refused" { "refused" } else { code };
    with_journal(world, row, is.to_owned()).await
}

/// As a request of nobody's, which claims to be somebody's by its headers.
async fn header(world: &World, row: &Value) -> Found {
    let text = |key: &str| row[key].as_str().unwrap();
    let method: Method = text("method").parse().unwrap();
    let mut request = world.request(method, text("path")).header("x-selfsame", "1");
    for pair in row["headers"].as_array().unwrap() {
        let value: Vec<u8> =
            pair[1].as_str().unwrap().chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        request = request.header(pair[0].as_str().unwrap(), value);
    }
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    if u64::from(status) != row["status"].as_u64().unwrap() {
        return Some(format!("{status} {}", response.text().await.unwrap_or_default()));
    }
    with_journal(world, row, code(response).await).await
}
