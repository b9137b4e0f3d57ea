//! Which members a PATCH of a user may have, and their form (Auth0 Management API: Update a User).

use serde_json::{Map, Value};
use url::Url;

use crate::management::error::ApiError;

/// The form of an attribute's value.
#[derive(Clone, Copy, Debug)]
enum Form {
    /// Length in characters.
    Text {
        min: usize,
        max: usize,
    },
    Email,
    Uri,
    Phone,
    Flag,
    Object,
}

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
    let Value::Object(members) = body else {
        let found = json_type(body);
        return Err(invalid(&format!("'Expected type object but found type {found}'.")));
    };
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
            && let Err(problem) = check(attribute, value)
        {
            let (name, description) = (attribute.name, attribute.description);
            return Err(invalid(&format!("'{problem}' on property {name} ({description}).")));
        }
    }
    Ok(members)
}

fn invalid(rest: &str) -> ApiError {
    ApiError::invalid_body(format!("Payload validation error: {rest}"))
}

fn check(attribute: &Attribute, value: &Value) -> Result<(), String> {
    let wrong_type =
        |expected: &str| Err(format!("Expected type {expected} but found type {}", json_type(value)));
    let wrong_format =
        |format: &str, text: &str| Err(format!("Object didn't pass validation for format {format}: {text}"));
    if value.is_null() && attribute.nullable {
        return Ok(());
    }
    match (attribute.form, value) {
        (Form::Flag, Value::Bool(_)) | (Form::Object, Value::Object(_)) => Ok(()),
        (Form::Flag, _) => wrong_type("boolean"),
        (Form::Object, _) => wrong_type("object"),
        (Form::Text { min, max }, Value::String(text)) => match text.chars().count() {
            count if count < min => Err(format!("String is too short ({count} chars), minimum {min}")),
            count if count > max => Err(format!("String is too long ({count} chars), maximum {max}")),
            _ => Ok(()),
        },
        (Form::Email, Value::String(text)) if is_email(text) => Ok(()),
        (Form::Email, Value::String(text)) => wrong_format("email", text),
        (Form::Uri, Value::String(text)) if is_absolute_uri(text) => Ok(()),
        (Form::Uri, Value::String(text)) => wrong_format("strict-uri", text),
        (Form::Phone, Value::String(text)) if is_phone(text) => Ok(()),
        (Form::Phone, Value::String(text)) => {
            Err(format!("String does not match pattern ^\\+[0-9]{{1,15}}$: {text}"))
        }
        (Form::Text { .. } | Form::Email | Form::Uri | Form::Phone, _) => wrong_type("string"),
    }
}

fn json_type(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() || number.is_u64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn is_email(text: &str) -> bool {
    text.rsplit_once('@').is_some_and(|(local, domain)| {
        let plain =
            |part: &str| !part.is_empty() && !part.contains(char::is_whitespace) && !part.contains('@');
        plain(local)
            && plain(domain)
            && local.len() <= 64
            && text.len() <= 254
            && domain.contains('.')
            && domain.split('.').all(|label| !label.is_empty())
    })
}

fn is_absolute_uri(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic()) && Url::parse(text).is_ok()
}

fn is_phone(text: &str) -> bool {
    text.strip_prefix('+').is_some_and(|digits| {
        (1..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}
