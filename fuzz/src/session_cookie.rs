//! The session cookie: only what we sealed is a session, and what is opened seals to the same again.

use cookie::Cookie;
use server::access::{SealingKeys, SessionCookies};
use std::sync::{Arc, LazyLock};

const SECRET: &str = "5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f";

static COOKIES: LazyLock<SessionCookies> =
    LazyLock::new(|| SessionCookies::new(keys(), false, Arc::new(|| 1_790_000_000)));

fn keys() -> SealingKeys {
    SealingKeys::parse(SECRET).expect("a secret of 32 bytes")
}

/// The input once as the header of a stranger, and once as what somebody with the key has sealed.
pub fn holds(input: &[u8]) {
    let header = String::from_utf8_lossy(input);
    assert!(COOKIES.open(&header).is_none(), "a stranger's cookie opened");
    let sealed = keys().seal("session", input).expect("there is randomness");
    let Some(session) = COOKIES.open(&format!("theme=dark; session={sealed}")) else { return };
    let stored = COOKIES.store(&session).expect("a session can be sealed");
    let again = COOKIES.open(&format!("{}={}", stored.name(), stored.value()));
    assert!(again.is_some_and(|again| again == session), "it came back as another session");
    let header = COOKIES.replace(&format!("a=b; session={sealed}"), Some(&stored));
    let names: Vec<_> = Cookie::split_parse(header).filter_map(Result::ok).collect();
    assert_eq!(names.iter().filter(|cookie| cookie.name() == "session").count(), 1, "one session a header");
}
