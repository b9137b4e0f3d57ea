//! Which members a PATCH of a user may have, and their form (Auth0 Management API: Update a User).

use serde_json::{Map, Value};

use crate::management::error::ApiError;
use crate::management::payload::{self, Form, invalid};

/// A member of the body.
struct Attribute {
    name: &'static str,
    description: &'static str,
    form: Form,
    /// Whether null is taken, which removes the attribute.
    nullable: bool,
    /// Whether it is a change by itself; the others only say how.
    changes: bool,
}

const fn attribute(name: &'static str, form: Form, description: &'static str) -> Attribute {
    Attribute { name, description, form, nullable: true, changes: true }
}

const fn flag(name: &'static str, description: &'static str) -> Attribute {
    Attribute { name, description, form: Form::Flag, nullable: false, changes: true }
}

const ATTRIBUTES: &[Attribute] = &[
    flag("blocked", "Whether this user was blocked by an administrator (true) or not (false)"),
    flag("email_verified", "Whether this email address is verified (true) or unverified (false)"),
    attribute("email", Form::Email, "Email address of this user"),
    attribute("phone_number", Form::Phone, "The user's phone number, following the E.164 recommendation"),
    flag("phone_verified", "Whether this phone number has been verified (true) or not (false)"),
    Attribute {
        nullable: false,
        ..attribute("user_metadata", Form::Object, "User metadata to which this user has read/write access")
    },
    Attribute {
        nullable: false,
        ..attribute("app_metadata", Form::Object, "User metadata to which this user has read-only access")
    },
    attribute("given_name", Form::Text { min: 1, max: 150 }, "Given name/first name/forename of this user"),
    attribute("family_name", Form::Text { min: 1, max: 150 }, "Family name/last name/surname of this user"),
    attribute("name", Form::Text { min: 1, max: 300 }, "Name of this user"),
    attribute("nickname", Form::Text { min: 1, max: 300 }, "Preferred nickname or alias of this user"),
    attribute("picture", Form::Uri, "URL to a photo, icon, or avatar of this user"),
    attribute("password", Form::Text { min: 1, max: usize::MAX }, "New password for this user"),
    attribute("username", Form::Text { min: 1, max: 128 }, "The user's username"),
    Attribute {
        changes: false,
        ..flag("verify_email", "Whether this user will receive a verification email")
    },
    Attribute {
        changes: false,
        ..flag(
            "verify_phone_number",
            "Whether this user will receive a text message to verify the phone number",
        )
    },
    Attribute {
        nullable: false,
        changes: false,
        ..attribute(
            "connection",
            Form::Text { min: 1, max: usize::MAX },
            "Name of the connection to target for this user update",
        )
    },
    Attribute {
        nullable: false,
        changes: false,
        ..attribute("client_id", Form::Text { min: 1, max: usize::MAX }, "Auth0 client ID")
    },
];

/// The members of a body in order, or the first thing wrong with it, in the words of the real service.
pub(super) fn validate(body: &Value) -> Result<&Map<String, Value>, ApiError> {
    let members = payload::members(body)?;
    let unknown: Vec<&str> = members
        .keys()
        .map(String::as_str)
        .filter(|name| !ATTRIBUTES.iter().any(|attribute| attribute.name == *name))
        .collect();
    if !unknown.is_empty() {
        return Err(invalid(&format!(
            "'Additional properties not allowed: {} (consider storing them in app_metadata or user_metadata. See \"Users Metadata\" in https://auth0.com/docs/api/v2/changes for more details)'.",
            unknown.join(",")
        )));
    }
    if !ATTRIBUTES.iter().any(|attribute| attribute.changes && members.contains_key(attribute.name)) {
        let missing: Vec<String> = ATTRIBUTES
            .iter()
            .filter(|attribute| attribute.changes)
            .map(|attribute| format!("'Missing required property: {}'", attribute.name))
            .collect();
        return Err(invalid(&format!(
            "'None of the valid schemas were met'. Inner errors: [ {} ].",
            missing.join(", ")
        )));
    }
    for attribute in ATTRIBUTES {
        if let Some(value) = members.get(attribute.name)
            && !(value.is_null() && attribute.nullable)
        {
            payload::check(attribute.name, attribute.description, attribute.form, value)?;
        }
    }
    Ok(members)
}
