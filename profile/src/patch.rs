//! The smallest change that turns one record into another.

use crate::record::{Place, Record, Values};
use crate::schema::{Home, Path, RootAttribute, Schema};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A change to one's own profile. It can hold the five root attributes and keys of `user_metadata` and nothing else:
/// `app_metadata`, `blocked`, `email_verified` or `password` have no place in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProfileChange {
    root: BTreeMap<RootAttribute, Option<String>>,
    /// What is to be stored, place by place.
    places: BTreeMap<Path, Option<Value>>,
    /// The same as the tenant takes it: it merges `user_metadata` at the first level only, so every key on the way to a
    /// place comes whole, with the siblings that a fresh read found.
    metadata: BTreeMap<String, Option<Value>>,
}

impl ProfileChange {
    /// The change that stores `write` in `record`: only what differs from it. A cleared field is removed, and nothing
    /// else is: an object stays for as long as it holds anything. What another program keeps in another shape is left.
    #[must_use]
    pub fn between(schema: &Schema, record: &Record, write: &Values) -> Self {
        let mut change = Self::default();
        for (id, text) in write {
            let Some(field) = schema.field(id) else { continue };
            if record.held(field).is_none_or(|held| held == *text) {
                continue;
            }
            match &field.home {
                Home::Root(attribute) => {
                    let value = Some(text.clone()).filter(|text| !text.is_empty());
                    change.root.insert(*attribute, value);
                }
                // No text of a form leads there.
                Home::Verified(_) => {}
                Home::Metadata(path) => {
                    let value = field.rules.format.stored(text);
                    let stored = record.user_metadata.get(&path.first).cloned();
                    let first = change.metadata.entry(path.first.clone()).or_insert(stored);
                    put(first, &path.rest, value.clone());
                    change.places.insert(path.clone(), value);
                }
            }
        }
        change
    }

    /// Whether there is nothing to send.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.root.is_empty() && self.places.is_empty()
    }

    /// The fields it would change.
    #[must_use]
    pub fn field_ids(&self, schema: &Schema) -> Vec<String> {
        let is_changed = |home: &Home| match home {
            Home::Root(attribute) => self.root.contains_key(attribute),
            Home::Verified(_) => false,
            Home::Metadata(path) => self.places.contains_key(path),
        };
        schema.fields().filter(|field| is_changed(&field.home)).map(|field| field.id.clone()).collect()
    }

    /// The same change without these root attributes, which the tenant has refused.
    #[must_use]
    pub fn without(mut self, refused: &[RootAttribute]) -> Self {
        self.root.retain(|attribute, _| !refused.contains(attribute));
        self
    }

    /// The body of the tenant's PATCH. `null` removes; keys that are not named stay. An empty `user_metadata` would wipe
    /// all of it and is never written.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let text = |text: &Option<String>| text.clone().map_or(Value::Null, Value::String);
        let mut body: Map<String, Value> =
            self.root.iter().map(|(attribute, value)| (attribute.key().to_owned(), text(value))).collect();
        if !self.metadata.is_empty() {
            let metadata = self.metadata.iter();
            let metadata = metadata.map(|(key, value)| (key.clone(), value.clone().unwrap_or(Value::Null)));
            body.insert("user_metadata".to_owned(), Value::Object(metadata.collect()));
        }
        Value::Object(body)
    }

    /// Whether a record holds everything this change was to store: how an unknown outcome is settled. Siblings that
    /// somebody changed since do not matter.
    #[must_use]
    pub fn is_in(&self, record: &Record) -> bool {
        let root = self.root.iter().all(|(attribute, text)| record.root.get(attribute) == text.as_ref());
        let places = self.places.iter().all(|(path, value)| match (record.at(path), value) {
            (Place::Holds(held), Some(value)) => held == value,
            (Place::Empty | Place::Blocked, None) => true,
            _ => false,
        });
        root && places
    }

    /// Whether a record holds, wherever this change writes, just what it held `before`: how it is proven that a change that
    /// the tenant failed at did nothing.
    #[must_use]
    pub fn has_not_touched(&self, before: &Record, record: &Record) -> bool {
        self.root.keys().all(|attribute| record.root.get(attribute) == before.root.get(attribute))
            && self.places.keys().all(|path| record.at(path) == before.at(path))
    }

    /// How many bytes of JSON a record gains by it; less than nothing where it becomes shorter.
    #[must_use]
    pub fn growth(&self, record: &Record) -> i64 {
        let bytes = |key: &str, value: Option<&Value>| match value {
            // A key's quotes and colon, and a comma.
            Some(value) => length(&Value::from(key)) + 2 + length(value),
            None => 0,
        };
        let root = self.root.iter().map(|(attribute, text)| {
            let value = |text: &Option<String>| text.clone().map(Value::from);
            let before = value(&record.root.get(attribute).cloned());
            bytes(attribute.key(), value(text).as_ref()) - bytes(attribute.key(), before.as_ref())
        });
        let metadata = self
            .metadata
            .iter()
            .map(|(key, value)| bytes(key, value.as_ref()) - bytes(key, record.user_metadata.get(key)));
        root.chain(metadata).sum()
    }
}

fn length(value: &Value) -> i64 {
    i64::try_from(value.to_string().len()).unwrap_or(i64::MAX)
}

/// Puts a value at a place below, or takes away what is there; what becomes empty by that goes as well.
fn put(slot: &mut Option<Value>, rest: &[String], value: Option<Value>) {
    let Some((key, rest)) = rest.split_first() else {
        *slot = value;
        return;
    };
    if matches!(slot, None | Some(Value::Null)) {
        *slot = Some(Value::Object(Map::new()));
    }
    let Some(Value::Object(members)) = slot else { return };
    let mut member = members.remove(key);
    put(&mut member, rest, value);
    if let Some(member) = member {
        members.insert(key.clone(), member);
    }
    if members.is_empty() {
        *slot = None;
    }
}

#[cfg(test)]
#[cfg(feature = "file")]
mod tests;
