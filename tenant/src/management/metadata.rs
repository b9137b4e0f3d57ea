//! How a change of metadata takes effect (Auth0 docs: Manage Metadata with the Management API).

use serde_json::{Map, Value};

use crate::management::error::ApiError;
use crate::user::User;

/// Names that `app_metadata` may not use (Auth0 docs: Metadata Field Names and Data Types).
const RESERVED: &[&str] = &[
    "__tenant",
    "_id",
    "blocked",
    "clientID",
    "created_at",
    "email_verified",
    "email",
    "globalClientID",
    "global_client_id",
    "identities",
    "lastIP",
    "lastLogin",
    "loginsCount",
    "metadata",
    "multifactor_last_modified",
    "multifactor",
    "updated_at",
    "user_id",
];

/// Refuses names with a dot or a dollar sign, at any depth, and reserved ones.
pub(super) fn check(body: &Map<String, Value>) -> Result<(), ApiError> {
    for home in ["user_metadata", "app_metadata"] {
        let Some(metadata) = body.get(home) else { continue };
        for (sign, called) in [('.', "dotted"), ('$', "such")] {
            if let Some(name) = name_with(sign, metadata) {
                return Err(ApiError::invalid_body(format!(
                    "Fields with \"{sign}\" are not allowed, please remove all {called} fields. Example: \"{name}\""
                )));
            }
        }
    }
    let reserved: Vec<&str> = RESERVED
        .iter()
        .copied()
        .filter(|name| body.get("app_metadata").is_some_and(|metadata| metadata.get(name).is_some()))
        .collect();
    if reserved.is_empty() {
        Ok(())
    } else {
        let names = reserved.join(", ");
        Err(ApiError::invalid_body(format!("The following app_metadata fields are reserved: {names}")))
    }
}

fn name_with(sign: char, value: &Value) -> Option<&str> {
    match value {
        Value::Object(members) => members.iter().find_map(|(name, inner)| {
            if name.contains(sign) { Some(name.as_str()) } else { name_with(sign, inner) }
        }),
        Value::Array(items) => items.iter().find_map(|item| name_with(sign, item)),
        _ => None,
    }
}

/// Merges at the first level only: a nested object or array replaces the old one whole, null deletes, and an empty
/// object removes everything. Emptied `user_metadata` stays as `{}`, emptied `app_metadata` is gone from the record: that
/// is how the real service answers.
pub(super) fn merge(user: &mut User, home: &str, change: &Map<String, Value>) {
    let mut merged = match user.record.get(home) {
        Some(Value::Object(members)) if !change.is_empty() => members.clone(),
        _ => Map::new(),
    };
    for (name, value) in change {
        if value.is_null() {
            merged.remove(name);
        } else {
            merged.insert(name.clone(), value.clone());
        }
    }
    if merged.is_empty() && home == "app_metadata" {
        user.record.remove(home);
    } else {
        user.record.insert(home.to_owned(), Value::Object(merged));
    }
}
