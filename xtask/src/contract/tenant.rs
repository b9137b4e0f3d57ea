//! A tenant of its own, and calls to it.

use super::Endpoint;
use crate::{
    error::Error,
    process::{cargo, run},
    workspace::Workspace,
};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
};
use ureq::{Agent, http::Request};
use url::Url;

const CALLBACK: &str = "http://localhost:3000/callback";

/// A tenant that runs until this is dropped.
pub struct Tenant {
    program: Child,
    /// Open for as long as it runs: it prints more than its address.
    _words: Option<BufReader<ChildStdout>>,
    agent: Agent,
    origin: String,
}

/// An answer.
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    /// Null where there is none, or none that is JSON.
    pub body: Value,
}

impl Tenant {
    /// Builds and starts one that keeps nothing, on a port that is free.
    pub fn start(workspace: &Workspace) -> Result<Self, Error> {
        run(cargo().args(["build", "--package", "tenant"]).current_dir(&workspace.root))?;
        let binary = workspace.debug_binary("tenant");
        let not_started = |error: std::io::Error| Error::said(format!("the tenant did not start: {error}"));
        let mut program = Command::new(&binary)
            .env("SELFSAME_TENANT_ADDR", "127.0.0.1:0")
            .env("SELFSAME_TENANT_CONTROL", "1")
            .env_remove("SELFSAME_TENANT_STATE")
            .env_remove("SELFSAME_TENANT_RATE")
            .env_remove("APP_BASE_URL")
            .stdout(Stdio::piped())
            .spawn()
            .map_err(not_started)?;
        let mut line = String::new();
        let mut words = program.stdout.take().map(BufReader::new);
        if let Some(words) = &mut words {
            words.read_line(&mut line).map_err(not_started)?;
        }
        let origin = line.trim().rsplit(' ').next().unwrap_or_default().to_owned();
        let agent = Agent::config_builder().http_status_as_error(false).max_redirects(0).build().into();
        let tenant = Self { program, _words: words, agent, origin };
        if tenant.origin.starts_with("http://") {
            Ok(tenant)
        } else {
            Err(Error::said(format!("the tenant did not say where it listens: {line}")))
        }
    }

    /// What its Management API answers.
    pub fn endpoints(&self) -> Result<Vec<Endpoint>, Error> {
        let answer = self.send("GET", "/_control/endpoints", None, None)?;
        serde_json::from_value(answer.body)
            .map_err(|error| Error::said(format!("the tenant's list of endpoints cannot be read: {error}")))
    }

    /// What tokens for its Management API are for.
    fn audience(&self) -> String {
        format!("{}/api/v2/", self.origin)
    }

    /// A token for the Management API with these scopes, or with all there are.
    pub fn machine_token(&self, scope: Option<&str>) -> Result<String, Error> {
        let mut body = json!({
            "grant_type": "client_credentials",
            "client_id": "selfsame-admin",
            "client_secret": "selfsame-admin-secret",
            "audience": self.audience(),
        });
        if let Some(scope) = scope {
            body["scope"] = json!(scope);
        }
        let answer = self.send("POST", "/oauth/token", None, Some(&body))?;
        text(&answer.body, "access_token")
    }

    /// Signs somebody in as a browser would and redeems the code; says the tokens.
    pub fn sign_in(&self, email: &str) -> Result<Value, Error> {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs([
                ("response_type", "code"),
                ("client_id", "selfsame"),
                ("redirect_uri", CALLBACK),
                ("scope", "openid profile email offline_access"),
            ])
            .finish();
        let begun = self.send("GET", &format!("/authorize?{query}"), None, None)?;
        let page = begun.location.ok_or_else(|| Error::said("/authorize led nowhere"))?;
        let form = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("username", email), ("password", "selfsame-demo")])
            .finish();
        let request = Request::post(format!("{}{page}", self.origin))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form);
        let done = self.answer(self.agent.run(request.map_err(failed)?).map_err(failed)?)?;
        let back = done.location.and_then(|location| Url::parse(&location).ok());
        let code = back
            .and_then(|url| {
                url.query_pairs().find(|(name, _)| name == "code").map(|(_, code)| code.into_owned())
            })
            .ok_or_else(|| Error::said(format!("{email} was not signed in")))?;
        let body = json!({
            "grant_type": "authorization_code",
            "client_id": "selfsame",
            "client_secret": "selfsame-secret",
            "redirect_uri": CALLBACK,
            "code": code,
        });
        Ok(self.send("POST", "/oauth/token", None, Some(&body))?.body)
    }

    /// One request.
    pub fn send(
        &self,
        method: &str,
        path: &str,
        token: Option<&str>,
        body: Option<&Value>,
    ) -> Result<Answer, Error> {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.origin));
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let response = match body {
            None => self.agent.run(request.body(()).map_err(failed)?),
            Some(body) => {
                let request = request.header("content-type", "application/json").body(body.to_string());
                self.agent.run(request.map_err(failed)?)
            }
        };
        self.answer(response.map_err(failed)?)
    }

    fn answer(&self, mut response: ureq::http::Response<ureq::Body>) -> Result<Answer, Error> {
        let location =
            response.headers().get("location").and_then(|value| value.to_str().ok()).map(str::to_owned);
        let status = response.status().as_u16();
        let text = response.body_mut().read_to_string().map_err(failed)?;
        Ok(Answer { status, location, body: serde_json::from_str(&text).unwrap_or_default() })
    }
}

impl Drop for Tenant {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// A text of an answer.
pub fn text(body: &Value, name: &str) -> Result<String, Error> {
    let found = body[name].as_str().map(str::to_owned);
    found.ok_or_else(|| Error::said(format!("the tenant's answer has no {name}: {body}")))
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::said(format!("a call to the tenant failed: {error}"))
}
