//! One program for all targets: `FUZZ_TARGET` names one. Each states what must hold for every input; a panic is a finding,
//! and so is an answer that breaks the statement.
#![no_main]
#![expect(clippy::expect_used, clippy::panic, reason = "a finding ends the run")]

mod access_token;
mod form_body;
mod schema_file;
mod session_cookie;
mod user_record;

use std::sync::LazyLock;

/// The statement that is tried.
static TARGET: LazyLock<fn(&[u8])> = LazyLock::new(|| match std::env::var("FUZZ_TARGET").as_deref() {
    Ok("access_token") => access_token::holds,
    Ok("form_body") => form_body::holds,
    Ok("schema_file") => schema_file::holds,
    Ok("session_cookie") => session_cookie::holds,
    Ok("user_record") => user_record::holds,
    other => panic!("FUZZ_TARGET is {other:?}, which is no target"),
});

libfuzzer_sys::fuzz_target!(|input: &[u8]| TARGET(input));
