//! Configurations with which the program must not start.

use crate::program::{Program, variables};
use crate::report::{Limit, Report};
use std::time::Duration;

/// What is wrong, the variables that differ from a good configuration (nothing takes one away), and the one that the
/// program has to name.
type Row = (&'static str, &'static [(&'static str, &'static str)], &'static str);

const ROWS: &[Row] = &[
    ("no tenant", &[("AUTH0_DOMAIN", "")], "AUTH0_DOMAIN"),
    ("a tenant by plain http", &[("AUTH0_DOMAIN", "http://example.eu.auth0.com")], "AUTH0_DOMAIN"),
    ("a tenant with a path", &[("AUTH0_DOMAIN", "example.eu.auth0.com/authorize")], "AUTH0_DOMAIN"),
    ("a tenant with a user name", &[("AUTH0_DOMAIN", "https://me@example.eu.auth0.com")], "AUTH0_DOMAIN"),
    ("a tenant that is a wildcard", &[("AUTH0_DOMAIN", "*.auth0.com/*")], "AUTH0_DOMAIN"),
    ("no application", &[("AUTH0_CLIENT_ID", "")], "AUTH0_CLIENT_ID"),
    ("an application without a secret", &[("AUTH0_CLIENT_SECRET", "")], "AUTH0_CLIENT_SECRET"),
    (
        "a shared secret where a private key belongs",
        &[("AUTH0_CLIENT_SECRET", ""), ("AUTH0_CLIENT_ASSERTION_SIGNING_KEY", "selfsame-secret")],
        "AUTH0_CLIENT_ASSERTION_SIGNING_KEY",
    ),
    (
        "a secret and a private key",
        &[("AUTH0_CLIENT_ASSERTION_SIGNING_KEY", "-----BEGIN PRIVATE KEY-----")],
        "AUTH0_CLIENT_ASSERTION_SIGNING_KEY",
    ),
    (
        "half a client for the Management API",
        &[("AUTH0_MANAGEMENT_CLIENT_ID", "m2m")],
        "AUTH0_MANAGEMENT_CLIENT_SECRET",
    ),
    (
        "the Management API by plain http",
        &[("AUTH0_MANAGEMENT_API_DOMAIN", "http://example.com")],
        "AUTH0_MANAGEMENT_API_DOMAIN",
    ),
    ("no secret for sessions", &[("AUTH0_SECRET", "")], "AUTH0_SECRET"),
    ("a short secret for sessions", &[("AUTH0_SECRET", "5e1f5e1f")], "AUTH0_SECRET"),
    (
        "a sentence as secret for sessions",
        &[("AUTH0_SECRET", "use [openssl rand -hex 32] to generate a value")],
        "AUTH0_SECRET",
    ),
    (
        "one good secret and one short",
        &[("AUTH0_SECRET", "5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f,ab")],
        "AUTH0_SECRET",
    ),
    (
        "an address of its own by plain http",
        &[("APP_BASE_URL", "http://account.example.com")],
        "APP_BASE_URL",
    ),
    ("an address of its own with a path", &[("APP_BASE_URL", "https://example.com/account")], "APP_BASE_URL"),
    ("every host of a domain as its own", &[("APP_BASE_URL", "https://*.example.com")], "APP_BASE_URL"),
    ("every tenant", &[("AUTH0_DOMAIN", "*.auth0.com")], "AUTH0_DOMAIN"),
    ("any address as its own", &[("APP_BASE_URL", "*")], "APP_BASE_URL"),
    ("nowhere to listen", &[("LEPTOS_SITE_ADDR", "localhost")], "LEPTOS_SITE_ADDR"),
    ("pictures from everywhere", &[("PICTURE_HOSTS", "*")], "PICTURE_HOSTS"),
    ("a place for pictures that is none", &[("PICTURES", "https://cdn.example.com")], "PICTURES"),
    ("a place for pictures without a bucket", &[("PICTURES", "s3://")], "PICTURES"),
    ("pictures by a directive of the policy", &[("PICTURE_HOSTS", "'unsafe-inline'")], "PICTURE_HOSTS"),
    ("a form that is not there", &[("PROFILE_SCHEMA", "/nowhere/profile.toml")], "PROFILE_SCHEMA"),
];

#[test]
fn cf_01_a_bad_configuration_is_one_clear_line_and_no_server() {
    let mut report = Report::new(
        "configurations",
        "Configurations",
        "The program itself is started with each of these. It has to end by itself, not successfully, with a line that \
         names the variable, and without repeating a secret.",
    );
    let (mut wrong, mut table) = (Vec::new(), Vec::new());
    for (what, changes, names) in ROWS {
        let mut variables = variables("example.eu.auth0.com");
        for (name, value) in *changes {
            variables.insert(*name, (*value).to_owned());
        }
        let mut program = Program::start(&variables);
        let ended = program.ended_within(Duration::from_secs(20));
        let said = program.said();
        let lines: Vec<_> = said.lines().filter(|line| line.trim_start().starts_with(names)).collect();
        let secrets = ["selfsame-secret", "openssl rand -hex 32] to", "5e1f5e1f"];
        match ended {
            None => wrong.push(format!("{what}: it started")),
            Some(status) if status.success() => wrong.push(format!("{what}: it ended as if all were well")),
            Some(_) if lines.len() != 1 => wrong.push(format!("{what}: it said {said}")),
            Some(_) if said.contains("panicked") => wrong.push(format!("{what}: it panicked")),
            Some(_) if secrets.iter().any(|secret| said.contains(secret)) => {
                wrong.push(format!("{what}: it repeats a secret: {said}"));
            }
            Some(_) => {}
        }
        table.push(vec![(*what).to_owned(), format!("`{names}`")]);
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of rows")]
    report.figure("configurations", ROWS.len() as f64, Limit::AtLeast(12.0));
    report.none("that started, or did not say why not", &wrong);
    report.table("With which it does not start", &["what is wrong", "named"], table);
    report.close();
}
