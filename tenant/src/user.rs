//! A user, kept as the Management API shows it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::clock;
use crate::connection::Connection;

/// The root attributes that an identity provider may own
/// (Auth0 docs: Update Root Attributes for Users), in the order refusals list them.
pub(crate) const ROOT_ATTRIBUTES: &[&str] = &["family_name", "given_name", "name", "nickname", "picture"];

/// Auth0's limit for the whole profile (Auth0 docs: Metadata Field Names and Data Types).
pub(crate) const PROFILE_LIMIT: usize = 10 * 1024;

/// A user of the tenant.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct User {
    /// The record as the Management API shows it. An attribute without a value is absent, never null.
    pub(crate) record: Map<String, Value>,
    /// Argon2id, in PHC form; only database users have one, and Sam, whose organisation checks it.
    pub(crate) password_hash: Option<String>,
    /// What the identity provider says of them: the source of root attributes at sign-in.
    pub(crate) upstream: Map<String, Value>,
    /// What was known of linked identities when they were users of their own, by their `user_id`.
    #[serde(default)]
    pub(crate) linked: BTreeMap<String, Linked>,
}

/// What a linked identity gets back when it becomes a user of its own again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Linked {
    pub(crate) password_hash: Option<String>,
    pub(crate) upstream: Map<String, Value>,
}

impl User {
    pub(crate) fn id(&self) -> &str {
        self.text("user_id").unwrap_or_default()
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.record.get(name).and_then(Value::as_str)
    }

    pub(crate) fn is_blocked(&self) -> bool {
        self.record.get("blocked") == Some(&Value::Bool(true))
    }

    /// The connections of their identities, the primary one first.
    pub(crate) fn connections(&self) -> impl Iterator<Item = &str> {
        self.record
            .get("identities")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|identity| identity.get("connection").and_then(Value::as_str))
    }

    /// Their identities but for the primary one.
    pub(crate) fn secondary_identities(&self) -> impl Iterator<Item = &Value> {
        self.record.get("identities").and_then(Value::as_array).into_iter().flatten().skip(1)
    }

    /// The connection of the primary identity.
    pub(crate) fn connection(&self) -> &str {
        self.connections().next().unwrap_or_default()
    }

    /// Records that the user was changed now.
    pub(crate) fn touch(&mut self) {
        self.record.insert("updated_at".to_owned(), json!(clock::iso_now()));
    }

    /// Records a sign-in, and takes over the identity provider's attributes where the connection says so. What the
    /// provider does not say, it does not change.
    pub(crate) fn signed_in(&mut self, connection: Option<&Connection>) {
        if connection.is_some_and(Connection::overwrites_root_attributes) {
            for (name, value) in &self.upstream {
                self.record.insert(name.clone(), value.clone());
            }
        }
        let count = self.record.get("logins_count").and_then(Value::as_u64).unwrap_or(0);
        self.touch();
        self.record
            .insert("last_login".to_owned(), self.record.get("updated_at").cloned().unwrap_or_default());
        self.record.insert("last_ip".to_owned(), json!("127.0.0.1"));
        self.record.insert("logins_count".to_owned(), json!(count + 1));
    }

    /// The size Auth0's limit counts: the whole record as JSON.
    pub(crate) fn size(&self) -> usize {
        serde_json::to_vec(&self.record).map_or(usize::MAX, |bytes| bytes.len())
    }
}
