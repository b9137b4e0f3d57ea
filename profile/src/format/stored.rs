//! From the text of a form to the JSON of a record and back.

use super::{Format, date, entries, joined, number, number_text};
use serde_json::{Number, Value};

impl Format {
    /// What the record holds for a checked text; `None` for an empty one, which means *no value*.
    #[must_use]
    pub fn stored(self, text: &str) -> Option<Value> {
        if text.is_empty() {
            return None;
        }
        Some(match self {
            Self::Number => {
                // Its text is JSON already; what is not has not been checked and is kept as what it is.
                text.parse::<Number>().map_or_else(|_| Value::from(text), Value::Number)
            }
            Self::YesNo => Value::Bool(text == "true"),
            Self::List | Self::Choices => entries(text).into_iter().map(Value::from).collect(),
            _ => Value::from(text),
        })
    }

    /// The text of what a record holds; `None` where a form of this kind cannot show it without losing something, so
    /// that it must not replace it.
    #[must_use]
    pub fn shown(self, value: &Value) -> Option<String> {
        match (self, value) {
            (_, Value::Null) => Some(String::new()),
            (Self::Number, Value::Number(stored)) => {
                // JSON's own text has an exponent where the number is small or great, and `.0` behind a whole one.
                let text = if stored.is_f64() { stored.as_f64()?.to_string() } else { stored.to_string() };
                number(&text).filter(|n| number_text(*n) == text).map(|_| text)
            }
            (Self::YesNo, Value::Bool(yes)) => Some(yes.to_string()),
            (Self::Date, Value::String(text)) => {
                (text.is_empty() || date(text).is_some()).then(|| text.clone())
            }
            (Self::List | Self::Choices, Value::Array(list)) => {
                let texts: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
                let texts = texts?;
                let text = joined(&texts);
                (entries(&text) == texts).then_some(text)
            }
            (Self::Number | Self::YesNo | Self::Date | Self::List | Self::Choices, _)
            | (_, Value::Array(_) | Value::Object(_)) => None,
            (_, Value::String(text)) => Some(text.clone()),
            (_, Value::Number(number)) => Some(number.to_string()),
            (_, Value::Bool(yes)) => Some(yes.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_stored_is_shown_as_it_was_typed() {
        for (format, text, value) in [
            (Format::Line, "a", json!("a")),
            (Format::Number, "42", json!(42)),
            (Format::Number, "-1.5", json!(-1.5)),
            (Format::Number, "0.000005", json!(0.000_005)),
            (Format::Number, "999999999999.999", json!(999_999_999_999.999)),
            (Format::YesNo, "true", json!(true)),
            (Format::YesNo, "false", json!(false)),
            (Format::List, "washi\nkhadi", json!(["washi", "khadi"])),
            (Format::Choices, "a", json!(["a"])),
            (Format::Date, "2001-02-28", json!("2001-02-28")),
        ] {
            assert_eq!(format.stored(text).as_ref(), Some(&value));
            assert_eq!(format.shown(&value).as_deref(), Some(text));
        }
        assert_eq!(Format::Number.shown(&json!(42.0)).as_deref(), Some("42"));
        assert_eq!(Format::List.stored(""), None);
        assert_eq!(Format::List.shown(&json!([])).as_deref(), Some(""));
    }

    #[test]
    fn what_a_form_cannot_show_whole_is_left_alone() {
        for (format, value) in [
            (Format::Line, json!({"a": 1})),
            (Format::Line, json!(["a"])),
            (Format::Number, json!("42")),
            (Format::Number, json!(1e300)),
            (Format::Number, json!(0.123_456_789)),
            (Format::YesNo, json!("yes")),
            (Format::Date, json!("last spring")),
            (Format::List, json!(["a", 1])),
            (Format::List, json!(["a\nb"])),
            (Format::List, json!(["a", "a"])),
            (Format::List, json!([" a"])),
            (Format::List, json!("a")),
            (Format::Choices, json!({"a": true})),
        ] {
            assert_eq!(format.shown(&value), None, "{format:?} {value}");
        }
    }
}
