//! Calls in an order in which each finds what it needs.

use super::{
    Endpoint, Inspector,
    tenant::{Tenant, text},
};
use crate::error::Error;
use serde_json::{Value, json};

const ALICE: &str = "auth0%7Calice";

/// Whoever calls.
struct Caller<'a> {
    tenant: &'a Tenant,
    inspector: &'a mut Inspector,
    token: String,
}

impl Caller<'_> {
    /// Calls an endpoint. `parts` fill the names of its path in their order; `query` begins with `?` or is empty.
    fn call(
        &mut self,
        method: &str,
        path: &str,
        parts: &[&str],
        query: &str,
        body: Option<Value>,
        expected: u16,
    ) -> Result<Value, Error> {
        let endpoint = Endpoint { method: method.to_owned(), path: path.to_owned() };
        let address = format!("/api/v2{}{query}", filled(path, parts));
        let answer = self.tenant.send(method, &address, Some(&self.token), body.as_ref())?;
        self.inspector.inspect(&endpoint, expected, answer.status, &answer.body)?;
        Ok(answer.body)
    }

    fn get(&mut self, path: &str, parts: &[&str], query: &str) -> Result<Value, Error> {
        self.call("GET", path, parts, query, None, 200)
    }
}

/// The path with its names replaced.
fn filled(path: &str, parts: &[&str]) -> String {
    let mut parts = parts.iter();
    path.split('/')
        .map(|part| if part.starts_with('{') { parts.next().copied().unwrap_or("nobody") } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

/// Calls whatever there is, rightly.
pub fn play(tenant: &Tenant, inspector: &mut Inspector) -> Result<(), Error> {
    let token = tenant.machine_token(None)?;
    let mut caller = Caller { tenant, inspector, token };
    users(&mut caller)?;
    identities(&mut caller)?;
    authentication_methods(&mut caller)?;
    traces(&mut caller)?;
    mails(&mut caller)
}

fn users(caller: &mut Caller<'_>) -> Result<(), Error> {
    caller.get("/users", &[], "")?;
    caller.get("/users", &[], "?q=user_id:%22auth0%7Calice%22&include_totals=true")?;
    for email in ["alice%40example.com", "nobody%40example.com"] {
        caller.get("/users-by-email", &[], &format!("?email={email}"))?;
    }
    let new = json!({
        "connection": "Username-Password-Authentication", "email": "new@example.com", "password": "selfsame-demo",
        "given_name": "New", "user_metadata": { "a": [1, { "b": null }] }, "app_metadata": { "c": true },
    });
    let created = caller.call("POST", "/users", &[], "", Some(new.clone()), 201)?;
    caller.call("POST", "/users", &[], "", Some(new), 409)?;
    let id = text(&created, "user_id")?.replace('|', "%7C");
    // Every kind of user there is.
    for user in caller
        .tenant
        .send("GET", "/api/v2/users", Some(&caller.token), None)?
        .body
        .as_array()
        .into_iter()
        .flatten()
    {
        let id = text(user, "user_id")?.replace('|', "%7C");
        caller.get("/users/{id}", &[&id], "")?;
    }
    caller.get("/users/{id}", &[ALICE], "?fields=name,email")?;
    caller.call("GET", "/users/{id}", &["auth0%7Cnobody"], "", None, 404)?;
    for (change, status) in [
        (
            json!({ "name": "Alice L.", "picture": null, "user_metadata": { "about": "x", "none": null } }),
            200,
        ),
        (json!({ "user_metadata": {}, "app_metadata": {} }), 200),
        (json!({ "email": "alice.l@example.com", "email_verified": false, "verify_email": true }), 200),
        (json!({ "password": "another-selfsame-demo" }), 200),
        (json!({ "password": "another-selfsame-demo", "email": "x@example.com" }), 400),
        (json!({ "email": "bob@example.com" }), 400),
        (json!({}), 400),
    ] {
        caller.call("PATCH", "/users/{id}", &[&id], "", Some(change), status)?;
    }
    caller.call("PATCH", "/users/{id}", &["auth0%7Cnobody"], "", Some(json!({ "name": "x" })), 404)?;
    for _ in 0..2 {
        caller.call("DELETE", "/users/{id}", &[&id], "", None, 204)?;
    }
    Ok(())
}

fn identities(caller: &mut Caller<'_>) -> Result<(), Error> {
    let path = "/users/{id}/identities";
    let grace = json!({ "provider": "google-oauth2", "user_id": "103547991597142817347" });
    caller.call("POST", path, &[ALICE], "", Some(grace.clone()), 201)?;
    caller.call("POST", path, &[ALICE], "", Some(grace), 409)?;
    caller.call("POST", path, &[ALICE], "", Some(json!({ "provider": "auth0", "user_id": "alice" })), 400)?;
    caller.get("/users/{id}", &[ALICE], "")?;
    let path = "/users/{id}/identities/{provider}/{user_id}";
    caller.call("DELETE", path, &[ALICE, "google-oauth2", "103547991597142817347"], "", None, 200)?;
    caller.call("DELETE", path, &[ALICE, "auth0", "alice"], "", None, 400)?;
    Ok(())
}

fn authentication_methods(caller: &mut Caller<'_>) -> Result<(), Error> {
    let all = "/users/{id}/authentication-methods";
    let one = "/users/{id}/authentication-methods/{authentication_method_id}";
    for method in [
        json!({ "type": "phone", "phone_number": "+46701234567", "preferred_authentication_method": "sms" }),
        json!({ "type": "totp", "totp_secret": "JBSWY3DPEHPK3PXP", "name": "phone app" }),
        json!({ "type": "email", "email": "other@example.com" }),
    ] {
        caller.call("POST", all, &[ALICE], "", Some(method), 201)?;
    }
    let again = json!({ "type": "email", "email": "other@example.com" });
    caller.call("POST", all, &[ALICE], "", Some(again), 409)?;
    let listed = caller.get(all, &[ALICE], "")?;
    caller.get(all, &[ALICE], "?include_totals=true&per_page=1")?;
    caller.call("GET", all, &["auth0%7Cnobody"], "", None, 404)?;
    for method in listed.as_array().into_iter().flatten() {
        caller.get(one, &[ALICE, &text(method, "id")?.replace('|', "%7C")], "")?;
    }
    let last = listed.as_array().and_then(|methods| methods.last()).cloned().unwrap_or_default();
    let id = text(&last, "id")?.replace('|', "%7C");
    caller.call("PATCH", one, &[ALICE, &id], "", Some(json!({ "name": "renamed" })), 200)?;
    caller.call("DELETE", one, &[ALICE, &id], "", None, 204)?;
    caller.call("GET", one, &[ALICE, &id], "", None, 404)?;
    caller.call("DELETE", all, &[ALICE], "", None, 204)?;
    Ok(())
}

fn traces(caller: &mut Caller<'_>) -> Result<(), Error> {
    for _ in 0..3 {
        caller.tenant.sign_in("alice@example.com")?;
    }
    caller.get("/users/{id}/logs", &[ALICE], "")?;
    caller.get("/users/{id}/logs", &[ALICE], "?include_totals=true&per_page=1")?;
    caller.get("/grants", &[], "?user_id=auth0%7Calice&include_totals=true")?;
    let grants = caller.get("/grants", &[], "")?;

    let listed = caller.get("/users/{user_id}/sessions", &[ALICE], "?take=2")?;
    caller.call("GET", "/users/{user_id}/sessions", &["auth0%7Cnobody"], "", None, 404)?;
    let ids = ids(&listed["sessions"])?;
    let one = "/sessions/{id}";
    for id in &ids {
        caller.get(one, &[id], "")?;
    }
    let [first, second, ..] = ids.as_slice() else { return Err(Error::said("there are no sessions")) };
    caller.call("PATCH", one, &[first], "", Some(json!({ "session_metadata": { "a": "b" } })), 200)?;
    caller.call("PATCH", one, &[first], "", Some(json!({})), 400)?;
    caller.call("POST", "/sessions/{id}/revoke", &[first], "", None, 202)?;
    caller.call("DELETE", one, &[second], "", None, 202)?;
    caller.call("GET", one, &[second], "", None, 404)?;
    caller.call("DELETE", "/users/{user_id}/sessions", &[ALICE], "", None, 202)?;

    caller.get("/users/{user_id}/refresh-tokens", &[ALICE], "?take=1")?;
    let listed = caller.get("/refresh-tokens", &[], "?user_id=auth0%7Calice")?;
    caller.call("GET", "/refresh-tokens", &[], "", None, 400)?;
    let ids = self::ids(&listed["refresh_tokens"])?;
    let [first, second, ..] = ids.as_slice() else { return Err(Error::said("there are no refresh tokens")) };
    let one = "/refresh-tokens/{id}";
    caller.get(one, &[first], "")?;
    caller.call("PATCH", one, &[first], "", Some(json!({ "refresh_token_metadata": { "a": "b" } })), 200)?;
    caller.call("DELETE", one, &[first], "", None, 202)?;
    caller.call("GET", one, &[first], "", None, 404)?;
    caller.call("POST", "/refresh-tokens/revoke", &[], "", Some(json!({ "ids": [second] })), 202)?;
    caller.call("DELETE", "/users/{user_id}/refresh-tokens", &[ALICE], "", None, 202)?;
    caller.call("POST", "/users/{id}/revoke-access", &[ALICE], "", Some(json!({})), 202)?;

    let grant = self::ids(&grants)?.into_iter().next().unwrap_or_default();
    caller.call("DELETE", "/grants/{id}", &[&grant], "", None, 204)?;
    caller.call("DELETE", "/grants", &[], "?user_id=auth0%7Calice", None, 204)?;
    Ok(())
}

fn mails(caller: &mut Caller<'_>) -> Result<(), Error> {
    let whom = json!({ "user_id": "auth0|alice" });
    let job = caller.call("POST", "/jobs/verification-email", &[], "", Some(whom.clone()), 201)?;
    caller.call("POST", "/jobs/verification-email", &[], "", Some(json!({})), 400)?;
    caller.get("/jobs/{id}", &[&text(&job, "id")?], "")?;
    caller.call("GET", "/jobs/{id}", &["job_0"], "", None, 404)?;
    for path in ["/tickets/password-change", "/tickets/email-verification"] {
        caller.call("POST", path, &[], "", Some(whom.clone()), 201)?;
        caller.call("POST", path, &[], "", Some(json!({ "user_id": "auth0|nobody" })), 404)?;
        caller.call("POST", path, &[], "", Some(json!({ "user_id": 1 })), 400)?;
    }
    Ok(())
}

fn ids(list: &Value) -> Result<Vec<String>, Error> {
    list.as_array().into_iter().flatten().map(|item| text(item, "id")).collect()
}

/// Calls an endpoint without a token, and with one that has another scope.
pub fn refusals(tenant: &Tenant, inspector: &mut Inspector, endpoint: &Endpoint) -> Result<(), Error> {
    let address = format!("/api/v2{}", filled(&endpoint.path, &[]));
    let other = tenant.machine_token(Some("read:connections"))?;
    for (token, expected) in [(None, 401), (Some(other.as_str()), 403)] {
        let answer = tenant.send(&endpoint.method, &address, token, None)?;
        inspector.inspect(endpoint, expected, answer.status, &answer.body)?;
    }
    Ok(())
}
