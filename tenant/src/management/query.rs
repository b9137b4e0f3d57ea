//! The part of the search syntax that asks for exact values (Auth0 docs: User Search Query Syntax): `field:value` and
//! `field:"value"`, joined by `AND` and `OR`, where `AND` binds closer.

use serde_json::{Map, Value};

use crate::management::error::ApiError;

/// What to look for: any of these, where all conditions of one have to hold.
pub(super) struct Query(Vec<Vec<Condition>>);

struct Condition {
    /// `identities.connection` and the like: names separated by dots.
    field: String,
    value: String,
}

impl Query {
    /// Whether a record is looked for.
    pub(super) fn picks(&self, record: &Map<String, Value>) -> bool {
        self.0.iter().any(|all| all.iter().all(|condition| condition.holds(record)))
    }
}

impl Condition {
    fn holds(&self, record: &Map<String, Value>) -> bool {
        let mut names = self.field.split('.');
        let first = names.next().and_then(|name| record.get(name));
        first.is_some_and(|value| matches(value, &names.collect::<Vec<_>>(), &self.value))
    }
}

/// A list matches where one of its items does.
fn matches(value: &Value, names: &[&str], wanted: &str) -> bool {
    match (value, names) {
        (Value::Array(items), _) => items.iter().any(|item| matches(item, names, wanted)),
        (Value::Object(members), [name, rest @ ..]) => {
            members.get(*name).is_some_and(|inner| matches(inner, rest, wanted))
        }
        (Value::String(text), []) => text.eq_ignore_ascii_case(wanted),
        (Value::Bool(flag), []) => wanted.parse() == Ok(*flag),
        (Value::Number(number), []) => {
            wanted.parse::<f64>().is_ok_and(|wanted| number.as_f64() == Some(wanted))
        }
        _ => false,
    }
}

/// Reads a query; an empty one picks everybody.
pub(super) fn parse(text: &str) -> Result<Query, ApiError> {
    let refused = || {
        ApiError::invalid_query(format!(
            "Query validation error: 'this tenant understands field:value and field:\"value\" joined by AND and OR, not: {text}' on property q (Query in Lucene query string syntax)."
        ))
    };
    let mut any = vec![Vec::new()];
    let words = words(text).ok_or_else(refused)?;
    let mut wants_condition = true;
    for word in &words {
        match (word.as_str(), wants_condition) {
            ("AND", false) => wants_condition = true,
            ("OR", false) => {
                any.push(Vec::new());
                wants_condition = true;
            }
            (word, true) => {
                let (field, value) = word.split_once(':').ok_or_else(refused)?;
                let value = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(value);
                let value = value.replace("\\\"", "\"");
                if field.is_empty() || value.is_empty() || value.contains('*') {
                    return Err(refused());
                }
                if let Some(all) = any.last_mut() {
                    all.push(Condition { field: field.to_owned(), value });
                }
                wants_condition = false;
            }
            (_, false) => return Err(refused()),
        }
    }
    if wants_condition && !words.is_empty() { Err(refused()) } else { Ok(Query(any)) }
}

/// Splits at spaces that are outside quotation marks. `None`: a mark is missing.
fn words(text: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    let mut escaped = false;
    for character in text.chars() {
        if character == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = character == '\\' && !escaped;
        if character == ' ' && !quoted {
            words.push(std::mem::take(&mut word));
        } else {
            word.push(character);
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    (!quoted).then_some(words)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn picks(query: &str) -> bool {
        let record = json!({
            "user_id": "auth0|a b", "email": "A@b.example", "email_verified": true,
            "identities": [{ "connection": "x" }, { "connection": "y" }], "user_metadata": { "deep": { "n": 3 } },
        });
        parse(query).unwrap_or_else(|error| panic!("{error:?}")).picks(record.as_object().unwrap())
    }

    #[test]
    fn exact_values_are_found() {
        for query in [
            "",
            "user_id:\"auth0|a b\"",
            "email:a@b.example",
            "email_verified:true AND identities.connection:y",
            "email:nobody OR identities.connection:\"x\"",
            "user_metadata.deep.n:3",
        ] {
            assert!(picks(query), "{query}");
        }
        for query in
            ["email:nobody", "identities.connection:z", "email:nobody AND email_verified:true OR name:x"]
        {
            assert!(!picks(query), "{query}");
        }
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for query in ["alice", "email:*", "name:\"x", "a:b c:d", "a:b AND", "AND a:b", ":x"] {
            assert!(parse(query).is_err(), "{query}");
        }
    }
}
