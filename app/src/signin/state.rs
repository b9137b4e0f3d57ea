/// Whether a text can be a `state` of ours: 32 random bytes as base64url. It becomes part of a storage key, so nothing
/// else is even looked up: not `__proto__`, not the name of another entry.
#[must_use]
pub fn is_state(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::is_state;
    use crate::signin::base64url;

    #[test]
    fn only_what_we_make_is_a_state() {
        assert!(is_state(&base64url(&[0xfb; 32])));
        for odd in [
            "",
            "__proto__",
            "constructor",
            "toString",
            "a b",
            "é",
            &"a".repeat(42),
            &"a".repeat(44),
            &"%".repeat(43),
        ] {
            assert!(!is_state(odd), "{odd}");
        }
    }
}
