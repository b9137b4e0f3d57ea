//! A person's record as the tenant holds it, reduced to what this product may see.

use crate::schema::{Field, Home, Path, RootAttribute, Schema, VerifiedAttribute};
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
    /// The phone number, where there is one.
    pub phone_number: Option<String>,
    /// Whether the user may not sign in.
    pub blocked: bool,
    /// How many bytes of JSON it came as.
    pub size: usize,
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
    /// The text of a field, empty where the record has none; `None` where another program keeps something there that
    /// the field's kind cannot show whole. A form must not replace that.
    #[must_use]
    pub fn held(&self, field: &Field) -> Option<String> {
        match &field.home {
            Home::Root(attribute) => Some(self.root.get(attribute).cloned().unwrap_or_default()),
            Home::Verified(VerifiedAttribute::Email) => Some(self.email.clone().unwrap_or_default()),
            Home::Verified(VerifiedAttribute::PhoneNumber) => {
                Some(self.phone_number.clone().unwrap_or_default())
            }
            Home::Metadata(path) => match self.at(path) {
                Place::Holds(value) => Some(field.arranged(field.rules.format.shown(value)?)),
                Place::Empty => Some(String::new()),
                Place::Blocked => None,
            },
        }
    }

    /// The text of a field, empty also where there is something that is no such text.
    #[must_use]
    pub fn text(&self, field: &Field) -> String {
        self.held(field).unwrap_or_default()
    }

    /// The texts of all fields.
    #[must_use]
    pub fn values(&self, schema: &Schema) -> Values {
        schema.fields().map(|field| (field.id.clone(), self.text(field))).collect()
    }

    /// What is at a place of `user_metadata`.
    pub(crate) fn at(&self, path: &Path) -> Place<'_> {
        let mut found = match self.user_metadata.get(&path.first) {
            None | Some(Value::Null) => return Place::Empty,
            Some(value) => value,
        };
        for key in &path.rest {
            let Value::Object(members) = found else { return Place::Blocked };
            found = match members.get(key) {
                None | Some(Value::Null) => return Place::Empty,
                Some(value) => value,
            };
        }
        Place::Holds(found)
    }
}

/// What is at a place of `user_metadata`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Place<'a> {
    /// A value.
    Holds(&'a Value),
    /// Nothing, and something can be put there.
    Empty,
    /// The way there leads through something that is no object.
    Blocked,
}
