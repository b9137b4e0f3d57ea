//! JSON of somebody else's, read with distrust.

use super::{Answer, UpstreamError};
use http::{HeaderMap, header};
use serde::de::DeserializeOwned;

impl Answer {
    /// The JSON object of an answer that says that it is JSON. A structure would also be read from an array, by position;
    /// that is refused.
    ///
    /// # Errors
    /// [`UpstreamError::Unusable`] for anything else, and for nesting beyond `deepest`.
    pub fn object<T: DeserializeOwned>(&self, deepest: usize) -> Result<T, UpstreamError> {
        self.json(b'{', deepest)
    }

    /// The JSON array of an answer that says that it is JSON.
    ///
    /// # Errors
    /// As for [`Answer::object`].
    pub fn array<T: DeserializeOwned>(&self, deepest: usize) -> Result<Vec<T>, UpstreamError> {
        self.json(b'[', deepest)
    }

    /// Whether it says that it is JSON.
    #[must_use]
    pub fn is_json(&self) -> bool {
        is_json(&self.headers)
    }

    fn json<T: DeserializeOwned>(&self, opening: u8, deepest: usize) -> Result<T, UpstreamError> {
        let first = self.body.iter().find(|byte| !byte.is_ascii_whitespace());
        if !self.is_json() || first != Some(&opening) || depth(&self.body) > deepest {
            return Err(UpstreamError::Unusable);
        }
        serde_json::from_slice(&self.body).map_err(|_| UpstreamError::Unusable)
    }
}

/// Whether a body is said to be `application/json`, or a type that is written in it (RFC 6839 §3.1).
pub fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

/// How deep objects and arrays are nested. It need not be right for what is no JSON: that is refused later.
fn depth(text: &[u8]) -> usize {
    let (mut depth, mut deepest, mut in_string, mut escaped) = (0_usize, 0, false, false);
    for byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderValue, StatusCode};
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    struct Named {
        name: String,
    }

    fn answer(content_type: &'static str, body: &str) -> Answer {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        Answer { status: StatusCode::OK, headers, body: body.into() }
    }

    #[test]
    fn f_09_ow_08_what_is_no_json_object_of_the_right_shape_is_refused() {
        let good = answer("application/json; charset=utf-8", r#" {"name": "a \" { [ \\"}"#);
        assert_eq!(good.object::<Named>(1).unwrap().name, "a \" { [ \\");
        for (content_type, body) in [
            ("text/html", r#"{"name": "a"}"#),
            ("text/json", r#"{"name": "a"}"#),
            ("application/json", "<html>"),
            ("application/json", ""),
            ("application/json", r#"["a"]"#),
            ("application/json", r#"{"name": "a"}{"#),
            ("application/json", r#"{"name": "a", "name": "b"}"#),
            ("application/json", r#"{"name": "a", "more": {"more": {}}}"#),
        ] {
            assert!(answer(content_type, body).object::<Named>(2).is_err(), "{content_type} {body}");
        }
        assert!(answer("application/json", "{}").array::<Named>(9).is_err());
    }

    #[test]
    fn f_09_t_40_depth_is_refused_before_it_is_read() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(answer("application/json", &deep).array::<serde_json::Value>(64).is_err());
        assert_eq!(depth(br#"{"a": [{"b": "[[[["}]}"#), 3);
    }
}
