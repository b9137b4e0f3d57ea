//! Actor × endpoint × method × field, generated from `tests/corpus/authorization.json`.

use crate::bench::{Administrator, often, record_of, session_of};
use crate::report::{Limit, Report};
use crate::world::{ALICE, BOB, World, photo};
use reqwest::{Method, RequestBuilder};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = include_str!("../corpus/authorization.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Matrix {
    #[serde(rename = "about")]
    _about: String,
    actors: Vec<Actor>,
    fields: Fields,
    endpoints: Vec<Endpoint>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Actor {
    name: String,
    #[serde(rename = "brings")]
    _brings: String,
    class: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    editable: Vec<Editable>,
    closed: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Editable {
    id: String,
    edit: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Endpoint {
    endpoint: String,
    cells: Cells,
}

/// By class of actor, or by kind of field and then by class of actor.
#[derive(Deserialize)]
#[serde(untagged)]
enum Cells {
    Plain(BTreeMap<String, String>),
    ByField(BTreeMap<String, BTreeMap<String, String>>),
}

/// What a request carries beside its address.
#[derive(Clone, Copy)]
enum Load<'a> {
    Nothing,
    /// A field that people may edit.
    Edit(&'a Editable, &'a str),
    /// Something of the tenant's record that is nobody's to edit, as a field.
    Closed(&'a str),
    /// The same as a member beside the fields.
    Member(&'a str),
}

struct Cell<'a> {
    actor: &'a Actor,
    method: Method,
    path: &'a str,
    load: Load<'a>,
    expected: &'a str,
}

fn cells<'a>(matrix: &'a Matrix, bases: &'a BTreeMap<String, Value>) -> Vec<Cell<'a>> {
    let mut all = Vec::new();
    for Endpoint { endpoint, cells } in &matrix.endpoints {
        let (method, path) = endpoint.split_once(' ').unwrap();
        let method: Method = method.parse().unwrap();
        for actor in &matrix.actors {
            let mut add = |by_class: &'a BTreeMap<String, String>, load: Load<'a>| {
                let expected = by_class.get(&actor.class).or_else(|| by_class.get("*"));
                let expected =
                    expected.unwrap_or_else(|| panic!("{endpoint} has no cell for {}", actor.name));
                all.push(Cell { actor, method: method.clone(), path, load, expected });
            };
            match cells {
                Cells::Plain(by_class) => add(by_class, Load::Nothing),
                Cells::ByField(by_field) => {
                    for field in &matrix.fields.editable {
                        // What is offered only where it is needed has no value yet.
                        let base = bases.get(&field.id).and_then(Value::as_str).unwrap_or_default();
                        add(&by_field["editable"], Load::Edit(field, base));
                    }
                    for closed in &matrix.fields.closed {
                        add(&by_field["closed"], Load::Closed(closed));
                        add(&by_field["member"], Load::Member(closed));
                    }
                }
            }
        }
    }
    all
}

/// The people, each with what they bring.
struct Cast {
    /// A session to make others from.
    alice: String,
    brings: BTreeMap<String, (&'static str, String)>,
}

/// This API, as its clients name it.
const AUDIENCE: &str = "https://selfsame.example/api";
const BLOCKED: &str = "auth0|matrix-blocked";
const DELETED: &str = "auth0|matrix-deleted";

impl Cast {
    async fn of(world: &World) -> Self {
        let alice = world.sign_in("alice@example.com").await;
        let administrator = Administrator::of(world).await;
        administrator.create("matrix-blocked").await;
        administrator.create("matrix-deleted").await;
        world.control("users/block", &json!({"user_id": BLOCKED, "blocked": true})).await;
        world.control("users/delete", &json!({"user_id": DELETED})).await;
        let there = World::with(tenant::Options::default(), |name| {
            (name == "AUTH0_SECRET").then(|| "0dd5".repeat(16))
        })
        .await;
        let foreign = there.sign_in("alice@example.com").await;
        let mut forged = alice.clone();
        let last = forged.pop().unwrap();
        forged.push(if last == 'A' { 'B' } else { 'A' });
        let none = tokens_of(world, "alice@example.com", "openid profile email", None).await;
        let bearer = |tokens: &Value, token: &str| {
            ("authorization", format!("Bearer {}", tokens[token].as_str().unwrap()))
        };
        let both = "openid read:profile update:profile";
        let owner = tokens_of(world, "alice@example.com", both, Some(AUDIENCE)).await;
        let reader = tokens_of(world, "alice@example.com", "openid read:profile", Some(AUDIENCE)).await;
        let unscoped = tokens_of(world, "alice@example.com", "openid", Some(AUDIENCE)).await;
        let other = tokens_of(world, "bob@example.com", both, Some(AUDIENCE)).await;
        let of_another_tenant = tokens_of(&there, "alice@example.com", both, Some(AUDIENCE)).await;
        let machine = machine_token(world).await;
        let plain = r#"session={"subject":"auth0|alice","began":1,"renewed":1}"#;
        let cookie = |cookie: String| ("cookie", cookie);
        let brings = [
            ("nobody", cookie(String::new())),
            ("expired session", cookie(world.aged(&alice, 25 * 60 * 60))),
            ("idle session", cookie(world.aged(&alice, 8 * 60 * 60 + 1))),
            ("forged cookie", cookie(forged)),
            ("plain cookie", cookie(plain.to_owned())),
            ("session of another server", cookie(foreign)),
            ("opaque access token", bearer(&none, "access_token")),
            ("ID token as bearer", bearer(&owner, "id_token")),
            ("self by bearer", bearer(&owner, "access_token")),
            ("read-only scope", bearer(&reader, "access_token")),
            ("token without scope", bearer(&unscoped, "access_token")),
            ("other user by bearer", bearer(&other, "access_token")),
            ("machine token", bearer(&machine, "access_token")),
            ("other tenant's token", bearer(&of_another_tenant, "access_token")),
        ];
        let brings = brings.into_iter().map(|(name, brings)| (name.to_owned(), brings)).collect();
        Self { alice, brings }
    }

    /// What an actor brings: whoever has a session has a new one each time, for signing out ends it.
    fn brought_by(&self, actor: &Actor) -> (&'static str, String) {
        match actor.class.as_str() {
            "other" | "blocked" | "deleted" | "self" => ("cookie", session_of(&self.alice, Self::own(actor))),
            _ => self.brings[&actor.name].clone(),
        }
    }

    /// Whose record this actor may see, at most.
    fn own(actor: &Actor) -> &'static str {
        match actor.class.as_str() {
            "other" | "other client" => BOB,
            "blocked" => BLOCKED,
            "deleted" => DELETED,
            "self" | "client" | "reader" | "unscoped" => ALICE,
            _ => "nobody's",
        }
    }
}

/// What the tenant gives to a program by itself.
async fn machine_token(world: &World) -> Value {
    let allowed = json!({
        "client_id": "selfsame", "audience": AUDIENCE, "scope": ["read:profile", "update:profile"],
    });
    let request = world.client.post(format!("{}/api/v2/client-grants", world.tenant));
    let response = request.bearer_auth(world.administrator().await).json(&allowed).send().await.unwrap();
    assert_eq!(response.status(), 201, "{}", response.text().await.unwrap());
    let grant = json!({
        "grant_type": "client_credentials", "client_id": "selfsame", "client_secret": "selfsame-secret",
        "audience": AUDIENCE,
    });
    let response =
        world.client.post(format!("{}/oauth/token", world.tenant)).json(&grant).send().await.unwrap();
    response.json().await.unwrap()
}

/// What the tenant gives for a code: an ID token and an access token.
async fn tokens_of(world: &World, email: &str, scope: &str, audience: Option<&str>) -> Value {
    let back = world.come_back_for(email, scope, audience).await;
    let form = [
        ("grant_type", "authorization_code"),
        ("client_id", "selfsame"),
        ("client_secret", "selfsame-secret"),
        ("redirect_uri", &format!("{}/callback", world.server)),
        ("code", &crate::world::parameter(&back.location, "code").unwrap()),
        ("code_verifier", &back.verifier),
    ];
    let response =
        world.client.post(format!("{}/oauth/token", world.tenant)).form(&form).send().await.unwrap();
    response.json().await.unwrap()
}

fn request(world: &World, cell: &Cell, brings: &(&'static str, String)) -> RequestBuilder {
    let subject = match cell.actor.class.as_str() {
        "blocked" => BLOCKED,
        "deleted" => DELETED,
        _ => ALICE,
    };
    let request = world.request(cell.method.clone(), cell.path).header(brings.0, &brings.1);
    if cell.method == Method::GET {
        return if cell.path.starts_with("/api/") { request.header("x-selfsame", "1") } else { request };
    }
    if cell.path == "/api/picture" {
        let request = world.picture(subject, "picture", "").header(brings.0, &brings.1);
        return request.body(photo(1));
    }
    let is_form = !cell.path.starts_with("/api/") && cell.path != "/auth/session";
    let (id, base, edit) = match cell.load {
        Load::Nothing | Load::Member(_) => ("nickname", "alice", "al"),
        Load::Edit(field, base) => (field.id.as_str(), base, field.edit.as_str()),
        Load::Closed(id) => (id, "", "x"),
    };
    if is_form {
        let mut form = vec![("subject".to_owned(), subject.to_owned())];
        form.push((format!("base.{id}"), base.to_owned()));
        form.push((id.to_owned(), edit.to_owned()));
        if let Load::Member(name) = cell.load {
            form.push((name.to_owned(), "x".to_owned()));
        }
        return if cell.path == "/profile" { request.form(&form) } else { request.form(&[("x", "")]) };
    }
    let mut body = json!({"subject": subject, "base": {id: base}, "edit": {id: edit}});
    if let Load::Member(name) = cell.load {
        body[name] = json!("x");
    }
    let body = if cell.path == "/auth/session" { json!({}) } else { body };
    request.header("x-selfsame", "1").json(&body)
}

/// What is wrong with a cell, where anything is.
async fn try_cell(world: &World, cell: &Cell<'_>, cast: &Cast, record: &Value) -> Option<String> {
    record_of(world, ALICE, record.clone()).await;
    world.clear_journal().await;
    let response = request(world, cell, &cast.brought_by(cell.actor)).send().await.unwrap();
    let status = response.status().as_u16();
    let is_problem = response.headers().get("content-type").is_some_and(|t| t == "application/problem+json");
    let text = response.text().await.unwrap();
    let problem: Value =
        if is_problem { serde_json::from_str(&text).unwrap_or_default() } else { Value::Null };
    let code = problem["code"].as_str().unwrap_or("-").to_owned();
    let journal = world.journal().await;
    let management: Vec<_> = journal.iter().filter(|entry| entry["kind"] == "management").collect();
    let own = format!("/api/v2/users/{}", Cast::own(cell.actor).replace('|', "%7C"));
    let is_own = |entry: &&Value| entry["path"] == own.as_str();
    let is_users = |entry: &&&Value| entry["path"].as_str().is_some_and(|path| path != "/api/v2/connections");
    let strange = management.iter().filter(is_users).find(|entry| !is_own(entry));
    let writes = management.iter().filter(|entry| entry["method"] != "GET").count();
    let reads = management.iter().filter(|entry| entry["method"] == "GET" && is_own(entry)).count();
    let seen = match (management.len(), writes, reads) {
        (0, ..) => "none",
        (_, 0, _) => "read",
        (_, 1, _) => "write",
        _ => "more",
    };
    // A page that says what went wrong has no code; a cell that expects a code gets one.
    let mut expected = cell.expected.splitn(3, ' ');
    let (expected_status, expected_code, expected_seen) =
        (expected.next().unwrap(), expected.next().unwrap(), expected.next().unwrap());
    let code = if expected_code == "-" && status < 500 { "-" } else { code.as_str() };
    let is = format!("{status} {code} {seen}");
    if let Some(entry) = strange {
        return Some(format!("{} {} was reached", entry["method"], entry["path"]));
    }
    (is != format!("{expected_status} {expected_code} {expected_seen}")).then(|| format!("is `{is}`"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 6)]
async fn ow_01_ow_02_ow_03_ow_04_t_32_t_35_t_37_everybody_tries_everything() {
    let matrix: Matrix = serde_json::from_str(FILE).unwrap();
    let tried: BTreeSet<_> = matrix.endpoints.iter().map(|row| row.endpoint.clone()).collect();
    let there: BTreeSet<_> =
        server::http::endpoints().iter().map(|(method, path)| format!("{method} {path}")).collect();
    assert_eq!(tried, there, "every endpoint has a row in authorization.json, and every row an endpoint");
    let schema = profile::Schema::built_in();
    let fields: BTreeSet<_> = schema.fields().map(|field| field.id.clone()).collect();
    let edited: BTreeSet<_> = matrix.fields.editable.iter().map(|field| field.id.clone()).collect();
    assert_eq!(edited, fields, "every built-in field is in authorization.json");

    let variable = |name: &str| match name {
        "AUTH0_AUDIENCE" => Some(AUDIENCE.to_owned()),
        // What the embedded tenant writes by default.
        "AUTH0_TOKEN_DIALECT" => Some("access_token".to_owned()),
        _ => None,
    };
    let world = World::configured(tenant::Options::default(), variable, often).await;
    let cast = Cast::of(&world).await;
    let record = record_of(&world, ALICE, json!({})).await;
    let reset: Value = ["name", "given_name", "family_name", "nickname", "picture", "user_metadata"]
        .iter()
        .map(|name| ((*name).to_owned(), record[name].clone()))
        .collect();
    let profile: Value =
        world.get("/api/profile", &session_of(&cast.alice, ALICE)).await.json().await.unwrap();
    let bases: BTreeMap<_, _> = profile["fields"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(id, field)| (id.clone(), field["value"].clone()))
        .collect();
    let cells = cells(&matrix, &bases);
    let (mut wrong, mut counts) = (Vec::new(), BTreeMap::<_, [usize; 2]>::new());
    for cell in &cells {
        let outcome = try_cell(&world, cell, &cast, &reset).await;
        let count = counts.entry((cell.method.to_string(), cell.path)).or_default();
        count[0] += 1;
        if let Some(outcome) = outcome {
            count[1] += 1;
            let Cell { actor, method, path, load, expected } = cell;
            wrong.push(format!(
                "{method} {path} by {} with {}: expected `{expected}`, {outcome}",
                actor.name,
                name(load)
            ));
        }
    }
    let mut report = Report::new(
        "authorization",
        "Authorization",
        "Every actor tries every endpoint, and on those that change something every field: the built-in ones, and the \
         tenant's own attributes that are nobody's to edit, as a field and as a member beside the fields. Status, code and \
         the tenant's journal are compared with `server/tests/corpus/authorization.json`; nobody but the owner causes a \
         write, and no record but the caller's own is ever asked for.",
    );
    #[expect(clippy::cast_precision_loss, reason = "a count of cells")]
    report.figure("cells", cells.len() as f64, Limit::AtLeast(400.0));
    report.told("actors", matrix.actors.len());
    report.told("endpoints, each with a row", tried.len());
    report.told("fields", matrix.fields.editable.len() + matrix.fields.closed.len());
    report.none("cells that are not as the file says", &wrong);
    let rows = counts.into_iter().map(|((method, path), [cells, wrong])| {
        vec![format!("`{method} {path}`"), cells.to_string(), wrong.to_string()]
    });
    report.table("By endpoint", &["endpoint", "cells", "wrong"], rows.collect());
    report.close();
}

fn name<'a>(load: &Load<'a>) -> &'a str {
    match load {
        Load::Nothing => "nothing",
        Load::Edit(field, _) => &field.id,
        Load::Closed(id) | Load::Member(id) => id,
    }
}
