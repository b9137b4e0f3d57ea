//! Request parameters as OAuth has them: one value each, and an empty one is as good as none (RFC 6749 §3.1).

use axum::http::{HeaderMap, header};
use serde_json::Value;
use url::form_urlencoded;

/// Names and values, in the order they came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parameters(Vec<(String, String)>);

impl Parameters {
    pub(crate) fn of_query(query: Option<&str>) -> Self {
        Self::of_form(query.unwrap_or_default().as_bytes())
    }

    pub(crate) fn of_form(form: &[u8]) -> Self {
        Self(form_urlencoded::parse(form).into_owned().collect())
    }

    /// A form, or a JSON object of texts, by content type. `None` where it is neither.
    pub(crate) fn of_body(headers: &HeaderMap, body: &[u8]) -> Option<Self> {
        let content_type =
            headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match essence.as_str() {
            "application/json" => {
                let Ok(Value::Object(members)) = serde_json::from_slice(body) else { return None };
                let texts = members.into_iter().filter_map(|(name, value)| match value {
                    Value::String(text) => Some((name, text)),
                    Value::Null => None,
                    other => Some((name, other.to_string())),
                });
                Some(Self(texts.collect()))
            }
            "application/x-www-form-urlencoded" => Some(Self::of_form(body)),
            _ => None,
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    /// The first name that came more than once.
    pub(crate) fn repeated(&self) -> Option<&str> {
        self.0
            .iter()
            .enumerate()
            .find(|(index, (name, _))| self.0.iter().skip(index + 1).any(|(other, _)| other == name))
            .map(|(_, (name, _))| name.as_str())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}
