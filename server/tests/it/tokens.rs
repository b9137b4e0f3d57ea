//! Hostile tokens, one a row: each is refused as its row says, in constant words, and nothing is asked for it anywhere.

use crate::issuer::Issuer;
use crate::recipe::{Context, Row, rows};
use crate::world::World;
use http::header::{SET_COOKIE, WWW_AUTHENTICATE};
use reqwest::Response;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../corpus/tokens.json");
const PROOFS: &str = include_str!("../corpus/proofs.json");
const ID_TOKENS: &str = include_str!("../corpus/id_tokens.json");

/// Everything that an answer may say in `WWW-Authenticate`: nothing of the request.
const CHALLENGES: &[&str] = &[
    "Bearer",
    "Bearer error=\"invalid_token\"",
    "Bearer error=\"insufficient_scope\", scope=\"read:profile\"",
    "Bearer error=\"insufficient_scope\", scope=\"update:profile\"",
    "DPoP algs=\"ES256 RS256 PS256\"",
    "DPoP algs=\"ES256 RS256 PS256\", error=\"invalid_token\"",
    "DPoP algs=\"ES256 RS256 PS256\", error=\"insufficient_scope\", scope=\"read:profile\"",
];

async fn run(text: &str) {
    let issuer = Issuer::start().await;
    let mut worlds: BTreeMap<(String, String), World> = BTreeMap::new();
    let (mut failures, mut refused) = (Vec::new(), 0);
    for row in &rows(text) {
        let dialect = row.dialect.as_deref().unwrap_or("rfc9068_profile");
        let mode = row.mode.as_deref().unwrap_or("allowed");
        let place = (dialect.to_owned(), mode.to_owned());
        if !worlds.contains_key(&place) {
            let variables = [
                ("AUTH0_AUDIENCE", crate::issuer::AUDIENCE),
                ("AUTH0_TOKEN_DIALECT", dialect),
                ("AUTH0_DPOP", mode),
            ];
            worlds.insert(place.clone(), issuer.world(&variables).await);
        }
        let context = Context { issuer: &issuer, world: &worlds[&place], dialect };
        // A replay is refused after a first use that counts.
        let is_first = !row.send.is_twice();
        context.world.clear_journal().await;
        let response = context.answer(row).await;
        let asked = context.world.management().await;
        if row.expect.status != 200 {
            refused += 1;
        }
        if let Err(what) = judged(row, response, &asked, is_first).await {
            failures.push(format!("{} ({}): {what}", row.id, row.line));
        }
        if issuer.trapped() > 0 {
            failures.push(format!("{}: an address in the token was followed", row.id));
            break;
        }
    }
    assert!(failures.is_empty(), "{} of the rows failed:\n{}", failures.len(), failures.join("\n"));
    println!("{refused} hostile rows were refused");
}

async fn judged(row: &Row, response: Response, asked: &[String], is_first: bool) -> Result<(), String> {
    let status = response.status().as_u16();
    let headers = response.headers().clone();
    let body = response.bytes().await.map_err(|error| error.to_string())?;
    let expected = &row.expect;
    // Another name of the host is somebody else's business: sent home or refused, and nothing is asked.
    let any_refusal = expected.code.as_deref() == Some("*") && matches!(status, 308 | 400 | 421);
    if status != expected.status && !any_refusal {
        return Err(format!("status {status}: {}", String::from_utf8_lossy(&body)));
    }
    if status == 200 {
        return if asked.is_empty() { Err("nothing was asked".to_owned()) } else { Ok(()) };
    }
    if is_first && !asked.is_empty() {
        return Err(format!("asked {asked:?}"));
    }
    // One that is useless may be taken away.
    let mut cookies = headers.get_all(SET_COOKIE).iter();
    if !cookies.all(|cookie| cookie.to_str().is_ok_and(|cookie| cookie.contains("Max-Age=0"))) {
        return Err("a cookie was set".to_owned());
    }
    if any_refusal {
        return Ok(());
    }
    let problem: Value = serde_json::from_slice(&body).map_err(|error| error.to_string())?;
    if problem["code"].as_str() != expected.code.as_deref() {
        return Err(format!("{problem}"));
    }
    let challenges: Vec<_> =
        headers.get_all(WWW_AUTHENTICATE).iter().map(|value| value.to_str().unwrap_or("?")).collect();
    if let Some(strange) = challenges.iter().find(|challenge| !CHALLENGES.contains(challenge)) {
        return Err(format!("challenge {strange}"));
    }
    if status == 401 && (challenges.is_empty() || constant(&problem) != constant(&unauthenticated())) {
        return Err(format!("not the constant answer: {problem}, {challenges:?}"));
    }
    match &expected.challenge {
        Some(wanted) if !challenges.iter().any(|challenge| challenge.contains(wanted.as_str())) => {
            Err(format!("challenges {challenges:?}"))
        }
        _ => Ok(()),
    }
}

fn unauthenticated() -> Value {
    json!({"code": "unauthenticated", "status": 401, "title": "sign in first", "type": "about:blank"})
}

/// A problem without what identifies the request.
fn constant(problem: &Value) -> Value {
    let mut problem = problem.clone();
    for name in ["request_id", "instance"] {
        problem.as_object_mut().map(|members| members.remove(name));
    }
    problem
}

#[tokio::test]
async fn jw_01_jw_02_jw_06_jw_07_jw_08_jw_09_jw_10_jw_11_jw_12_jw_13_jw_14_jw_15_jw_16_jw_17_jw_18_t_22_t_23_t_24_t_25_t_26_t_27_t_28_t_30_t_40_every_hostile_token_is_refused()
 {
    run(TOKENS).await;
}

#[tokio::test]
async fn dp_01_dp_02_dp_03_every_hostile_proof_is_refused() {
    run(PROOFS).await;
}

#[tokio::test]
async fn oa_05_oa_06_t_20_t_24_every_id_token_that_does_not_hold_ends_the_sign_in() {
    let issuer = Issuer::start().await;
    let world = issuer.world(&[]).await;
    let context = Context { issuer: &issuer, world: &world, dialect: "rfc9068_profile" };
    let mut failures = Vec::new();
    for row in &rows(ID_TOKENS) {
        let nonce = "n-0123456789-0123456789-0123456789";
        issuer.hand_out(context.id_token(&row.token, nonce));
        let body = json!({"code": "c", "verifier": "v".repeat(43), "nonce": nonce});
        let response = world.call("/auth/session", "", &body).await;
        let (status, has_cookie) = (response.status().as_u16(), response.headers().contains_key(SET_COOKIE));
        let text = response.text().await.unwrap();
        let problem: Value = serde_json::from_str(&text).unwrap_or_default();
        let right = status == row.expect.status
            && has_cookie == (status == 204)
            && problem["code"].as_str() == row.expect.code.as_deref();
        if !right {
            failures.push(format!("{} ({}): {status} {text}", row.id, row.line));
        }
    }
    assert!(failures.is_empty(), "{} of the rows failed:\n{}", failures.len(), failures.join("\n"));
    assert_eq!((world.management().await.len(), issuer.trapped()), (0, 0));
}
