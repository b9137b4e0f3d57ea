//! `cargo xtask contract FILE`: the embedded tenant's Management API, held against Auth0's own description of it.
//!
//! FILE is the OpenAPI document of the Management API, which Auth0 publishes with its documentation. Every endpoint that
//! the tenant says it answers and that the document describes is called, rightly and without a right to; the status has
//! to be one that is described, and the body has to be what its schema says.

mod scenario;
mod tenant;

use crate::{error::Error, workspace::Workspace};
use jsonschema::{Draft, Validator};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use tenant::Tenant;

/// Names the file for `cargo xtask test`.
const VARIABLE: &str = "SELFSAME_CONTRACT";

/// Against what.
#[derive(clap::Args)]
pub struct Options {
    /// Auth0's OpenAPI document of the Management API, in JSON
    file: PathBuf,
}

/// Calls everything and prints a line for each call.
pub fn run(workspace: &Workspace, options: &Options) -> Result<(), Error> {
    check(workspace, &options.file)
}

/// The same with the file that the environment names, if it does.
pub fn check_if_there(workspace: &Workspace) -> Result<(), Error> {
    match std::env::var_os(VARIABLE) {
        Some(file) => check(workspace, Path::new(&file)),
        None => {
            println!("Left out: {VARIABLE} names no OpenAPI document of Auth0's Management API.");
            Ok(())
        }
    }
}

fn check(workspace: &Workspace, file: &Path) -> Result<(), Error> {
    let description = Description::read(file)?;
    let tenant = Tenant::start(workspace)?;
    let implemented = tenant.endpoints()?;
    let described: BTreeSet<_> =
        implemented.iter().filter(|endpoint| description.has(endpoint)).cloned().collect();
    let mut inspector = Inspector { description, exercised: BTreeSet::new(), wrong: Vec::new() };
    scenario::play(&tenant, &mut inspector)?;
    for endpoint in &described {
        scenario::refusals(&tenant, &mut inspector, endpoint)?;
    }
    let missed: Vec<String> = described
        .difference(&inspector.exercised)
        .map(|endpoint| format!("{} {}", endpoint.method, endpoint.path))
        .collect();
    if !missed.is_empty() {
        inspector.wrong.push(format!("described, answered and never called: {}", missed.join(", ")));
    }
    println!(
        "\n{} endpoints held against the description; {} more that it lacks are held to expectations of the tenant's own tests.",
        described.len(),
        implemented.len() - described.len()
    );
    if inspector.wrong.is_empty() { Ok(()) } else { Err(Error::said(inspector.wrong.join("\n"))) }
}

/// An endpoint of the Management API; the path has names in braces.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
struct Endpoint {
    method: String,
    path: String,
}

/// Auth0's document.
struct Description(Value);

impl Description {
    fn read(file: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(file).map_err(Error::file("read", file))?;
        let document: Value = serde_json::from_str(&text)
            .map_err(|error| Error::said(format!("{} is no JSON: {error}", file.display())))?;
        let version = document["openapi"].as_str().unwrap_or_default();
        // From 3.1 on its schemas are JSON Schema.
        if !version.starts_with("3.1") || !document["paths"].is_object() {
            return Err(Error::said(format!("{} is no OpenAPI 3.1 document", file.display())));
        }
        Ok(Self(document))
    }

    fn operation(&self, endpoint: &Endpoint) -> Option<&Value> {
        self.0["paths"].get(&endpoint.path)?.get(endpoint.method.to_ascii_lowercase())
    }

    fn has(&self, endpoint: &Endpoint) -> bool {
        self.operation(endpoint).is_some()
    }

    /// What is wrong with an answer.
    fn problem(&self, endpoint: &Endpoint, status: u16, body: &Value) -> Result<Option<String>, Error> {
        let Some(operation) = self.operation(endpoint) else { return Ok(None) };
        let Some(response) = operation["responses"].get(status.to_string()) else {
            return Ok(Some(format!("the status {status} is not described")));
        };
        let Some(schema) = response["content"].get("application/json").map(|content| &content["schema"])
        else {
            let empty = body.is_null() || status >= 400;
            return Ok((!empty).then(|| format!("no body is described, and one came: {body}")));
        };
        let errors: Vec<String> = self
            .validator(schema)?
            .iter_errors(body)
            .map(|error| format!("{} at {}", error, error.instance_path()))
            .collect();
        Ok((!errors.is_empty()).then(|| errors.join("; ")))
    }

    /// References in a schema are to the whole document: what they point at is put beside it.
    fn validator(&self, schema: &Value) -> Result<Validator, Error> {
        let mut whole = schema.clone();
        whole["components"] = self.0["components"].clone();
        jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .build(&whole)
            .map_err(|error| Error::said(format!("a schema of the document cannot be used: {error}")))
    }
}

/// What was called, and what was wrong with it.
struct Inspector {
    description: Description,
    exercised: BTreeSet<Endpoint>,
    wrong: Vec<String>,
}

impl Inspector {
    /// Looks at an answer and prints its line.
    fn inspect(
        &mut self,
        endpoint: &Endpoint,
        expected: u16,
        status: u16,
        body: &Value,
    ) -> Result<(), Error> {
        let mut problem = self.description.problem(endpoint, status, body)?;
        if status != expected {
            problem = Some(format!("{expected} was expected, {status} came: {body}"));
        }
        if status < 300 {
            self.exercised.insert(endpoint.clone());
        }
        let Endpoint { method, path } = endpoint;
        let verdict = if self.description.has(endpoint) { "as described" } else { "not in the description" };
        println!("{method:<6} {path:<75} {status}  {}", problem.as_deref().unwrap_or(verdict));
        if let Some(problem) = problem {
            self.wrong.push(format!("{method} {path}: {problem}"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn description() -> Description {
        Description(json!({
            "openapi": "3.1.0",
            "paths": { "/things/{id}": { "get": { "responses": {
                "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                "404": { "description": "none" },
            } } } },
            "components": { "schemas": {
                "Thing": { "type": "object", "required": ["at"], "properties": { "at": { "$ref": "#/components/schemas/Time" } } },
                "Time": { "type": "string", "format": "date-time" },
            } },
        }))
    }

    #[test]
    fn an_answer_is_held_against_its_schema_through_references_and_formats() {
        let endpoint = Endpoint { method: "GET".to_owned(), path: "/things/{id}".to_owned() };
        let problem = |status, body: Value| description().problem(&endpoint, status, &body).unwrap();
        assert_eq!(problem(200, json!({ "at": "2026-01-02T03:04:05.678Z" })), None);
        assert_eq!(problem(404, json!({ "message": "no" })), None);
        for (status, body) in
            [(200, json!({})), (200, json!({ "at": "yesterday" })), (200, json!([])), (418, Value::Null)]
        {
            assert!(problem(status, body.clone()).is_some(), "{status} {body}");
        }
    }

    #[test]
    fn an_endpoint_that_is_answered_well_counts_as_called_and_a_wrong_status_is_a_failure() {
        let endpoint = Endpoint { method: "GET".to_owned(), path: "/things/{id}".to_owned() };
        let mut inspector =
            Inspector { description: description(), exercised: BTreeSet::new(), wrong: Vec::new() };
        inspector.inspect(&endpoint, 404, 404, &Value::Null).unwrap();
        assert!(inspector.exercised.is_empty() && inspector.wrong.is_empty());
        inspector.inspect(&endpoint, 404, 200, &json!({ "at": "2026-01-02T03:04:05Z" })).unwrap();
        assert_eq!((inspector.exercised.len(), inspector.wrong.len()), (1, 1));
    }
}
