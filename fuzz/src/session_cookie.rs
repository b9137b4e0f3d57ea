//! The session cookie: only what we sealed is a session, and what is opened seals to the same again.

use cookie::Cookie;
use server::access::{Lifetimes, Presented, SealingKeys, SessionCookies};
use std::sync::{Arc, LazyLock};

const SECRET: &str = "5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f5e1f";
const NOW: i64 = 1_790_000_000;

static COOKIES: LazyLock<SessionCookies> =
    LazyLock::new(|| SessionCookies::new(keys(), false, Lifetimes::LONGEST, Arc::new(|| NOW)));

fn keys() -> SealingKeys {
    SealingKeys::parse(SECRET).expect("a secret of 32 bytes")
}

/// The input once as the header of a stranger, and once as what somebody with the key has sealed.
pub fn holds(input: &[u8]) {
    let header = String::from_utf8_lossy(input);
    let presented = COOKIES.presented(&header);
    assert!(matches!(presented, Presented::Nothing | Presented::Unusable), "a stranger's cookie opened");
    let over = keys().seal("session", NOW, input).expect("there is randomness");
    assert!(COOKIES.open(&format!("session={over}")).is_none(), "it opened after its end");
    let sealed = keys().seal("session", NOW + 60, input).expect("there is randomness");
    let Some(session) = COOKIES.open(&format!("theme=dark; session={sealed}")) else { return };
    // One that is too large for a cookie is not stored at all.
    let Ok(stored) = COOKIES.store(&session) else { return };
    assert!(stored.to_string().len() <= 4096, "browsers drop it");
    let again = COOKIES.open(&format!("{}={}", stored.name(), stored.value()));
    assert!(again.is_some_and(|again| again == session), "it came back as another session");
    let header = COOKIES.replace(&format!("a=b; session={sealed}"), Some(&stored));
    let names: Vec<_> = Cookie::split_parse(header).filter_map(Result::ok).collect();
    assert_eq!(names.iter().filter(|cookie| cookie.name() == "session").count(), 1, "one session a header");
}
