//! The name of one request: in its answer, in every line that is logged on its behalf, and in the problem it ends with.

use aws_lc_rs::rand;
use std::fmt;
use std::sync::Arc;

/// The longest name that a proxy may give, in bytes.
const LONGEST: usize = 64;

tokio::task_local! {
    static CURRENT: RequestId;
}

/// One to 64 letters, digits, `-`, `_` and `.`: harmless in a header, in JSON and on a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(Arc<str>);

impl RequestId {
    /// A name that nobody else has: 128 random bits in hexadecimal.
    #[must_use]
    pub fn new() -> Self {
        let mut bytes = [0_u8; 16];
        // It names, it guards nothing: without randomness every request is called nought, and works.
        let _ = rand::fill(&mut bytes);
        Self(format!("{:032x}", u128::from_be_bytes(bytes)).into())
    }

    /// A name that somebody else gave, if it is one.
    #[must_use]
    pub fn given(text: &str) -> Option<Self> {
        let is_sane = (1..=LONGEST).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
        is_sane.then(|| Self(text.into()))
    }

    /// The name of the request on whose behalf this code runs, detached work included.
    #[must_use]
    pub fn current() -> Option<Self> {
        CURRENT.try_with(Clone::clone).ok()
    }

    /// Runs `work` on behalf of this request.
    pub async fn scope<F: Future>(self, work: F) -> F::Output {
        CURRENT.scope(self, work).await
    }

    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for RequestId {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_request_has_a_name_of_its_own() {
        let many: std::collections::HashSet<_> =
            (0..1000).map(|_| RequestId::new().as_str().to_owned()).collect();
        assert_eq!(many.len(), 1000);
        assert!(many.iter().all(|name| name.len() == 32 && RequestId::given(name).is_some()));
    }

    #[test]
    fn wb_12_a_name_from_elsewhere_is_a_token_or_nothing() {
        for good in ["a", "7f3e.A_b-9", &"x".repeat(64)] {
            assert_eq!(RequestId::given(good).map(|id| id.to_string()).as_deref(), Some(good));
        }
        for odd in ["", "a b", "a\"", "a\n", "\u{1b}[2J", "ä", "{}", &"x".repeat(65)] {
            assert_eq!(RequestId::given(odd), None, "{odd:?}");
        }
    }

    #[tokio::test]
    async fn it_is_known_within_the_request_and_nowhere_else() {
        assert_eq!(RequestId::current(), None);
        let id = RequestId::new();
        assert_eq!(id.clone().scope(async { RequestId::current() }).await, Some(id));
        assert_eq!(RequestId::current(), None);
    }
}
