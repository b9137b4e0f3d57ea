//! What browser and server say to each other.

use crate::by_field::ByField;
use profile::{Capability, Refusal, UserId, Values};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A person's profile as its own person may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileView {
    /// Whose it is; a form states it, and it is compared with the session, never used as an address.
    pub subject: UserId,
    /// What to call the person: the name, else the nickname, else the e-mail address.
    pub display_name: String,
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether it was verified.
    pub email_verified: bool,
    /// The picture, where its host is one that pages may show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// How the person signs in, the main way first: *Google*, *Contoso*, *E-mail and password*.
    pub sign_in: Vec<String>,
    /// The fields by name.
    pub fields: BTreeMap<String, FieldView>,
}

/// One field of a profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldView {
    /// Its text, empty where there is none.
    pub value: String,
    /// Whether and why it may be edited.
    #[serde(flatten)]
    pub capability: Capability,
}

impl ProfileView {
    /// The texts of all fields.
    #[must_use]
    pub fn values(&self) -> Values {
        self.fields.iter().map(|(id, field)| (id.clone(), field.value.clone())).collect()
    }
}

/// A change as a form sends it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Update {
    /// Whom the form was made for.
    pub subject: UserId,
    /// What the form was made from.
    pub base: Values,
    /// What it holds now. Fields that equal their base are not edits.
    pub edit: Values,
}

/// A change was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The texts of all fields, as stored now.
    pub values: ByField<String>,
    /// What to call the person now.
    pub display_name: String,
    /// The picture to show now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// The fields that were stored by this save.
    pub changed: Vec<String>,
    /// The fields that the tenant would not change; the others were saved.
    #[serde(skip_serializing_if = "ByField::is_empty", default)]
    pub refused: ByField<Refusal>,
}

/// What the browser brings home from the tenant: the authorization code (RFC 6749 §4.1.2), the PKCE verifier (RFC 7636
/// §4.1) and the nonce that the ID token must repeat (OpenID Connect Core §3.1.2.1).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redemption {
    /// The authorization code.
    pub code: String,
    /// The PKCE verifier.
    pub verifier: String,
    /// The nonce.
    pub nonce: String,
}
