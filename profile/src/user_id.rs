//! The identifier of a user: `provider|id`.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest identifier accepted, in bytes. A token's `sub` is at most 255 characters (OpenID Connect Core §2).
const LONGEST: usize = 255;

/// A user's identifier as the tenant writes it, `provider|id`, for example `auth0|63d1…` or
/// `samlp|contoso|sam@contoso.example`.
///
/// The grammar refuses whatever could leave its place in a URL: control characters vanish when a URL is parsed, and
/// `.` and `..` are path steps. Everything else is legal, because enterprise identifiers hold `|`, `/`, `@`, `+` and
/// spaces; [`UserId::path_segment`] encodes them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UserId(String);

/// The text is not a user's identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidUserId;

impl UserId {
    /// Reads an identifier.
    ///
    /// # Errors
    /// When it is not `provider|id`, is longer than 255 bytes or holds a control character.
    pub fn parse(text: impl Into<String>) -> Result<Self, InvalidUserId> {
        let text = text.into();
        let (provider, id) = text.split_once('|').ok_or(InvalidUserId)?;
        let provider_is_a_name = !provider.is_empty()
            && provider.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        let printable =
            !text.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}'));
        if provider_is_a_name && !id.trim().is_empty() && text.len() <= LONGEST && printable {
            Ok(Self(text))
        } else {
            Err(InvalidUserId)
        }
    }

    /// The identifier as the tenant writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The identifier percent-encoded as one segment of a path: only RFC 3986's unreserved characters stay.
    #[must_use]
    pub fn path_segment(&self) -> String {
        use fmt::Write as _;
        let mut segment = String::with_capacity(self.0.len() + 8);
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                segment.push(char::from(byte));
            } else {
                // Writing to a String cannot fail.
                let _ = write!(segment, "%{byte:02X}");
            }
        }
        segment
    }
}

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for InvalidUserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a user id of the form provider|id")
    }
}

impl std::error::Error for InvalidUserId {}

impl TryFrom<String> for UserId {
    type Error = InvalidUserId;
    fn try_from(text: String) -> Result<Self, InvalidUserId> {
        Self::parse(text)
    }
}

impl From<UserId> for String {
    fn from(id: UserId) -> Self {
        id.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn identifiers_of_every_connection_are_read() {
        for id in [
            "auth0|63d1",
            "google-oauth2|103547991597142817347",
            "samlp|contoso|sam@contoso.example",
            "waad|a/../b c+d",
            "email|6e",
        ] {
            assert_eq!(UserId::parse(id).map(String::from), Ok(id.to_owned()));
        }
    }

    #[test]
    fn hostile_identifiers_are_refused() {
        for id in [
            "",
            ".",
            "..",
            "alice",
            "|x",
            "auth0|",
            "auth0| ",
            "a/b|c",
            "auth0|a\nb",
            "auth0|a\u{0}",
            "../..|x",
        ] {
            assert_eq!(UserId::parse(id), Err(InvalidUserId), "{id:?}");
        }
        assert_eq!(UserId::parse(format!("auth0|{}", "a".repeat(250))), Err(InvalidUserId));
    }

    #[test]
    fn an_identifier_is_shown_as_it_is_and_encoded_as_one_segment() {
        let id = UserId::parse("samlp|a-b.c_d~e|/f g@ä").unwrap();
        assert_eq!(id.as_str(), "samlp|a-b.c_d~e|/f g@ä");
        assert_eq!(id.to_string(), id.as_str());
        assert_eq!(id.path_segment(), "samlp%7Ca-b.c_d~e%7C%2Ff%20g%40%C3%A4");
        assert_eq!(InvalidUserId.to_string(), "not a user id of the form provider|id");
    }

    proptest! {
        #[test]
        fn any_text_is_refused_or_stays_one_segment(text in "\\PC{0,12}\\|\\PC{0,40}|.*") {
            if let Ok(id) = UserId::parse(text) {
                let segment = id.path_segment();
                prop_assert!(segment.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%".contains(&b)));
                prop_assert!(segment != "." && segment != ".." && !segment.is_empty());
            }
        }
    }
}
