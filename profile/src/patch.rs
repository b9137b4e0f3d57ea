//! The smallest change that turns one record into another.

use crate::record::{Record, Values};
use crate::schema::{Home, RootAttribute, field};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A change to one's own profile. It can hold the five root attributes and keys of `user_metadata` and nothing else:
/// `app_metadata`, `blocked`, `email_verified` or `password` have no place in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProfileChange {
    root: BTreeMap<RootAttribute, Option<String>>,
    user_metadata: BTreeMap<&'static str, Option<String>>,
}

impl ProfileChange {
    /// The change that stores `write` in `record`: only what differs from it. A cleared field is removed.
    #[must_use]
    pub fn between(record: &Record, write: &Values) -> Self {
        let mut change = Self::default();
        for (id, text) in write {
            let Some(field) = field(id) else { continue };
            if record.text(field) == *text {
                continue;
            }
            let value = Some(text.clone()).filter(|text| !text.is_empty());
            match field.home {
                Home::Root(attribute) => drop(change.root.insert(attribute, value)),
                Home::Metadata(key) => drop(change.user_metadata.insert(key, value)),
            }
        }
        change
    }

    /// Whether there is nothing to send.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.root.is_empty() && self.user_metadata.is_empty()
    }

    /// The fields it would change.
    #[must_use]
    pub fn field_ids(&self) -> Vec<String> {
        let root = self.root.keys().map(|attribute| attribute.key());
        root.chain(self.user_metadata.keys().copied()).map(str::to_owned).collect()
    }

    /// The same change without these root attributes, which the tenant has refused.
    #[must_use]
    pub fn without(mut self, refused: &[RootAttribute]) -> Self {
        self.root.retain(|attribute, _| !refused.contains(attribute));
        self
    }

    /// The body of the tenant's PATCH. `null` removes; the tenant merges `user_metadata` at its first level, so keys
    /// that are not named stay. An empty `user_metadata` would wipe all of it and is never written.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let value = |text: &Option<String>| text.clone().map_or(Value::Null, Value::String);
        let mut body: Map<String, Value> =
            self.root.iter().map(|(attribute, text)| (attribute.key().to_owned(), value(text))).collect();
        if !self.user_metadata.is_empty() {
            let metadata =
                self.user_metadata.iter().map(|(key, text)| ((*key).to_owned(), value(text))).collect();
            body.insert("user_metadata".to_owned(), Value::Object(metadata));
        }
        Value::Object(body)
    }

    /// Whether a record holds everything this change was to store: how an unknown outcome is settled.
    #[must_use]
    pub fn is_in(&self, record: &Record) -> bool {
        let root = self.root.iter().all(|(attribute, text)| record.root.get(attribute) == text.as_ref());
        let metadata = self
            .user_metadata
            .iter()
            .all(|(key, text)| record.user_metadata.get(*key) == text.clone().map(Value::String).as_ref());
        root && metadata
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::user_id::UserId;
    use proptest::prelude::*;
    use serde_json::json;

    fn record(root: &[(RootAttribute, &str)], user_metadata: Value) -> Record {
        Record {
            user_id: UserId::parse("auth0|alice").unwrap(),
            root: root.iter().map(|(attribute, text)| (*attribute, (*text).to_owned())).collect(),
            user_metadata: user_metadata.as_object().cloned().unwrap_or_default(),
            identities: Vec::new(),
            email: None,
            email_verified: false,
            blocked: false,
        }
    }

    /// What the tenant does with a body: root attributes replaced, metadata merged at its first level, `null` removes.
    fn tenant(record: &Record, body: &Value) -> Record {
        let mut after = record.clone();
        for (key, value) in body.as_object().unwrap() {
            if key == "user_metadata" {
                for (key, value) in value.as_object().unwrap() {
                    if value.is_null() {
                        after.user_metadata.remove(key);
                    } else {
                        after.user_metadata.insert(key.clone(), value.clone());
                    }
                }
            } else {
                let attribute = RootAttribute::of_key(key).unwrap();
                match value.as_str() {
                    Some(text) => drop(after.root.insert(attribute, text.to_owned())),
                    None => drop(after.root.remove(&attribute)),
                }
            }
        }
        after
    }

    #[test]
    fn only_what_differs_is_sent_and_a_cleared_field_is_removed() {
        let before = record(
            &[(RootAttribute::Name, "Alice"), (RootAttribute::Nickname, "al")],
            json!({"about": "x", "nested": {"a": 1}}),
        );
        let write = Values::from(
            [("name", "Alice"), ("nickname", ""), ("about", ""), ("website", "https://a.example")]
                .map(|(id, text)| (id.to_owned(), text.to_owned())),
        );
        let body = ProfileChange::between(&before, &write).to_json();
        assert_eq!(
            body,
            json!({"nickname": null, "user_metadata": {"about": null, "website": "https://a.example"}})
        );
    }

    #[test]
    fn the_same_values_make_no_change() {
        let before = record(&[(RootAttribute::Name, "Alice")], json!({"about": "x"}));
        assert!(ProfileChange::between(&before, &before.values()).is_empty());
    }

    #[test]
    fn a_refused_attribute_is_left_out_and_the_rest_stays() {
        let before = record(&[], json!({}));
        let write =
            Values::from([("name", "A"), ("about", "b")].map(|(id, text)| (id.to_owned(), text.to_owned())));
        let change = ProfileChange::between(&before, &write).without(&[RootAttribute::Name]);
        assert_eq!(change.to_json(), json!({"user_metadata": {"about": "b"}}));
    }

    fn json_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            "\\PC{0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 16, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("\\PC{1,6}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn everything_outside_the_change_is_identical_afterwards(
            unknown in prop::collection::btree_map("[a-m]{1,4}|about|website|zoneinfo", json_value(), 0..6),
            texts in prop::collection::btree_map("name|nickname|about|website|location", "[a-c]{0,2}", 0..5),
        ) {
            let before = record(&[(RootAttribute::Name, "a"), (RootAttribute::Picture, "p")],
                Value::Object(unknown.into_iter().collect()));
            let change = ProfileChange::between(&before, &texts);
            let body = change.to_json();
            prop_assert!(body.get("user_metadata").is_none_or(|metadata| metadata != &json!({})), "wipes");
            let after = tenant(&before, &body);
            for (key, value) in &before.user_metadata {
                if !texts.contains_key(key) {
                    prop_assert_eq!(after.user_metadata.get(key), Some(value));
                }
            }
            for (id, text) in &texts {
                prop_assert_eq!(&after.text(field(id).unwrap()), text);
            }
            prop_assert!(change.is_in(&after));
            prop_assert!(ProfileChange::between(&after, &texts).is_empty());
        }
    }
}
