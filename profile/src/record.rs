//! A person's record as the tenant holds it, reduced to what this product may see.

use crate::schema::{Field, Home, RootAttribute, fields};
use crate::user_id::UserId;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The texts of a form by field: what was read, what it started from, or what was typed. An empty text means that
/// there is no value.
pub type Values = BTreeMap<String, String>;

/// What was read of one user. `app_metadata`, tokens of identities, addresses and counters are not part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Whose record it is.
    pub user_id: UserId,
    /// Root attributes that have a value.
    pub root: BTreeMap<RootAttribute, String>,
    /// The person's own data, with keys that nobody declared.
    pub user_metadata: Map<String, Value>,
    /// The accounts linked in this user; the first is the primary one.
    pub identities: Vec<Identity>,
    /// The e-mail address, where there is one.
    pub email: Option<String>,
    /// Whether the address was verified.
    pub email_verified: bool,
    /// Whether the user may not sign in.
    pub blocked: bool,
}

/// One account of a user at an identity provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The strategy, as `auth0`, `google-oauth2`, `samlp`.
    pub provider: String,
    /// The name of the connection.
    pub connection: String,
}

impl Record {
    /// The text of a field, empty where the record has none.
    #[must_use]
    pub fn text(&self, field: &Field) -> String {
        match field.home {
            Home::Root(attribute) => self.root.get(&attribute).cloned().unwrap_or_default(),
            Home::Metadata(key) => match self.user_metadata.get(key) {
                Some(Value::String(text)) => text.clone(),
                Some(Value::Number(number)) => number.to_string(),
                Some(Value::Bool(yes)) => yes.to_string(),
                Some(Value::Null | Value::Array(_) | Value::Object(_)) | None => String::new(),
            },
        }
    }

    /// Whether a field's home holds something that is no text: another program put a list or an object there, and a
    /// form of texts must not replace it.
    #[must_use]
    pub fn holds_structure(&self, field: &Field) -> bool {
        match field.home {
            Home::Root(_) => false,
            Home::Metadata(key) => {
                matches!(self.user_metadata.get(key), Some(Value::Array(_) | Value::Object(_)))
            }
        }
    }

    /// The texts of all fields.
    #[must_use]
    pub fn values(&self) -> Values {
        fields().map(|field| (field.id.to_owned(), self.text(field))).collect()
    }
}
