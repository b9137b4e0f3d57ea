//! Bodies that are checked member by member, and refused in the words of the real service.

use serde_json::{Map, Value};
use url::Url;

use crate::management::error::ApiError;

/// The form of a member's value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
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
    /// A whole number that is not negative.
    Count,
    /// A list of texts, of at most this many.
    Texts {
        max: usize,
    },
    /// Whatever JSON.
    Anything,
    /// One of these texts.
    OneOf(&'static [&'static str]),
}

/// Any text that is not empty.
pub(super) const TEXT: Form = Form::Text { min: 1, max: usize::MAX };

/// A member of a body.
pub(super) struct Property {
    name: &'static str,
    form: Form,
    description: &'static str,
    required: bool,
}

pub(super) const fn optional(name: &'static str, form: Form, description: &'static str) -> Property {
    Property { name, form, description, required: false }
}

pub(super) const fn required(name: &'static str, form: Form, description: &'static str) -> Property {
    Property { name, form, description, required: true }
}

/// The members of a body that has these properties and no others, or the first thing wrong with it.
pub(super) fn validate<'a>(
    body: &'a Value,
    properties: &[Property],
) -> Result<&'a Map<String, Value>, ApiError> {
    let members = members(body)?;
    let unknown: Vec<&str> = members
        .keys()
        .map(String::as_str)
        .filter(|name| !properties.iter().any(|property| property.name == *name))
        .collect();
    if !unknown.is_empty() {
        return Err(invalid(&format!("'Additional properties not allowed: {}'.", unknown.join(","))));
    }
    known(members, properties)
}

/// [`validate`] for a body that may have other members, too.
pub(super) fn validate_open<'a>(
    body: &'a Value,
    properties: &[Property],
) -> Result<&'a Map<String, Value>, ApiError> {
    known(members(body)?, properties)
}

fn known<'a>(
    members: &'a Map<String, Value>,
    properties: &[Property],
) -> Result<&'a Map<String, Value>, ApiError> {
    for property in properties {
        match members.get(property.name) {
            None if property.required => {
                return Err(invalid(&format!("'Missing required property: {}'.", property.name)));
            }
            None => {}
            Some(value) => check(property.name, property.description, property.form, value)?,
        }
    }
    Ok(members)
}

/// The members of a body that is an object.
pub(super) fn members(body: &Value) -> Result<&Map<String, Value>, ApiError> {
    let Value::Object(members) = body else {
        let found = json_type(body);
        return Err(invalid(&format!("'Expected type object but found type {found}'.")));
    };
    Ok(members)
}

pub(super) fn invalid(rest: &str) -> ApiError {
    ApiError::invalid_body(format!("Payload validation error: {rest}"))
}

/// Whether a value has its form.
pub(super) fn check(name: &str, description: &str, form: Form, value: &Value) -> Result<(), ApiError> {
    problem(form, value)
        .map_or(Ok(()), |problem| Err(invalid(&format!("'{problem}' on property {name} ({description})."))))
}

fn problem(form: Form, value: &Value) -> Option<String> {
    let wrong_type =
        |expected: &str| Some(format!("Expected type {expected} but found type {}", json_type(value)));
    let wrong_format =
        |format: &str, text: &str| Some(format!("Object didn't pass validation for format {format}: {text}"));
    match (form, value) {
        (Form::Flag, Value::Bool(_)) | (Form::Object, Value::Object(_)) | (Form::Anything, _) => None,
        (Form::Flag, _) => wrong_type("boolean"),
        (Form::Object, _) => wrong_type("object"),
        (Form::Count, Value::Number(number)) => match (number.as_u64(), number.as_i64()) {
            (Some(_), _) => None,
            (None, Some(below)) => Some(format!("Value {below} is less than minimum 0")),
            (None, None) => wrong_type("integer"),
        },
        (Form::Count, _) => wrong_type("integer"),
        (Form::Texts { max }, Value::Array(items)) => {
            if let Some(other) = items.iter().find(|item| !item.is_string()) {
                return Some(format!("Expected type string but found type {}", json_type(other)));
            }
            (items.len() > max).then(|| format!("Array is too long ({}), maximum {max}", items.len()))
        }
        (Form::Texts { .. }, _) => wrong_type("array"),
        (Form::OneOf(values), Value::String(text)) if values.contains(&text.as_str()) => None,
        (Form::OneOf(_), Value::String(text)) => Some(format!("No enum match for: {text}")),
        (Form::Text { min, max }, Value::String(text)) => match text.chars().count() {
            count if count < min => Some(format!("String is too short ({count} chars), minimum {min}")),
            count if count > max => Some(format!("String is too long ({count} chars), maximum {max}")),
            _ => None,
        },
        (Form::Email, Value::String(text)) if is_email(text) => None,
        (Form::Email, Value::String(text)) => wrong_format("email", text),
        (Form::Uri, Value::String(text)) if is_absolute_uri(text) => None,
        (Form::Uri, Value::String(text)) => wrong_format("strict-uri", text),
        (Form::Phone, Value::String(text)) if is_phone(text) => None,
        (Form::Phone, Value::String(text)) => {
            Some(format!("String does not match pattern ^\\+[0-9]{{1,15}}$: {text}"))
        }
        (Form::Text { .. } | Form::Email | Form::Uri | Form::Phone | Form::OneOf(_), _) => {
            wrong_type("string")
        }
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
