//! Reads what the server says without `serde`, whose JSON reader and derived code would be more than a third of the
//! WebAssembly: the browser has `JSON.parse`. Written over [`Json`], so that a test on the server's side holds it to what
//! `serde` writes.

use crate::by_field::ByField;
use crate::edits::Edit;
use crate::error::ApiError;
use crate::wire::Saved;
use profile::{Conflict, Refusal};

/// Texts by name.
pub type Texts = ByField<String>;

/// A JSON value, whoever parsed it.
pub trait Json: Sized {
    /// The member of that name, if this is an object that has it; those of a list are numbered.
    fn member(&self, name: &str) -> Option<Self>;
    /// The names of all members.
    fn names(&self) -> Vec<String>;
    /// The text, if this is one.
    fn text(&self) -> Option<String>;
    /// The whole number, if this is one that counts something.
    fn count(&self) -> Option<u32>;
}

/// Reads a problem document.
#[must_use]
pub fn error(json: &impl Json) -> Option<ApiError> {
    Some(match json.member("code")?.text()?.as_str() {
        "unauthenticated" => ApiError::Unauthenticated,
        "other_account" => ApiError::OtherAccount,
        "forbidden" => ApiError::Forbidden,
        "insufficient_scope" => ApiError::InsufficientScope,
        "malformed" => ApiError::Malformed,
        "refused" => ApiError::Refused { fields: map(&json.member("fields")?, refusal)? },
        "conflict" => ApiError::Conflict { fields: map(&json.member("fields")?, conflict)? },
        "no_room" => {
            ApiError::NoRoom { left: json.member("left")?.count()?, needed: json.member("needed")?.count()? }
        }
        "outcome_unknown" => ApiError::OutcomeUnknown,
        "busy" => ApiError::Busy { retry_after: json.member("retry_after")?.count()? },
        "rate_limited" => ApiError::RateLimited { retry_after: json.member("retry_after")?.count()? },
        "too_slow" => ApiError::TooSlow,
        "unavailable" => ApiError::Unavailable,
        "blocked" => ApiError::Blocked,
        "gone" => ApiError::Gone,
        "late_code" => ApiError::LateCode,
        "sign_in_failed" => ApiError::SignInFailed,
        "offline" => ApiError::Offline,
        "misdirected" => ApiError::Misdirected,
        "not_found" => ApiError::NotFound,
        "method_not_allowed" => ApiError::MethodNotAllowed,
        "too_large" => ApiError::TooLarge,
        "unsupported_media_type" => ApiError::UnsupportedMediaType,
        "internal" => ApiError::Internal,
        _ => return None,
    })
}

/// Reads the answer to a change that was saved.
#[must_use]
pub fn saved(json: &impl Json) -> Option<Saved> {
    let refused = json.member("refused");
    Some(Saved {
        values: texts(&json.member("values")?)?,
        display_name: json.member("display_name")?.text()?,
        picture: json.member("picture").and_then(|picture| picture.text()),
        changed: list(&json.member("changed")?)?,
        refused: refused.map_or(Some(ByField::default()), |refused| map(&refused, refusal))?,
    })
}

/// A profile, as far as a form has to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Whose it is.
    pub subject: String,
    /// What to call the person.
    pub display_name: String,
    /// The picture to show.
    pub picture: Option<String>,
    /// The texts of all fields.
    pub values: Texts,
}

/// Reads a profile.
#[must_use]
pub fn seen(json: &impl Json) -> Option<Seen> {
    Some(Seen {
        subject: json.member("subject")?.text()?,
        display_name: json.member("display_name")?.text()?,
        picture: json.member("picture").and_then(|picture| picture.text()),
        values: map(&json.member("fields")?, |field| field.member("value")?.text())?,
    })
}

/// The name that a request has in the server's log, from a problem document: something to be quoted, so nothing but
/// letters, digits, `-`, `_` and `.`.
#[must_use]
pub fn reference(json: &impl Json) -> Option<String> {
    json.member("request_id")?.text().filter(|name| is_reference(name))
}

/// Whether a text may be the name of a request.
#[must_use]
pub fn is_reference(name: &str) -> bool {
    (1..=64).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

/// Reads an object of texts.
#[must_use]
pub fn texts(json: &impl Json) -> Option<Texts> {
    map(json, Json::text)
}

/// Reads the edits of a form: of each field what it was, and what was typed.
#[must_use]
pub fn edits(json: &impl Json) -> Option<Vec<Edit>> {
    let mut edits = Vec::new();
    for field in json.names() {
        let pair = json.member(&field)?;
        edits.push(Edit { base: pair.member("0")?.text()?, typed: pair.member("1")?.text()?, field });
    }
    Some(edits)
}

fn refusal<J: Json>(json: &J) -> Option<Refusal> {
    let count = |name| json.member(name).and_then(|member: J| member.count());
    Some(match json.member("code")?.text()?.as_str() {
        "missing" => Refusal::Missing,
        "too_short" => {
            Refusal::TooShort { shortest: count("shortest")?.try_into().ok()?, actual: count("actual")? }
        }
        "too_long" => {
            Refusal::TooLong { longest: count("longest")?.try_into().ok()?, actual: count("actual")? }
        }
        "too_many" => Refusal::TooMany { most: count("most")?, actual: count("actual")? },
        "too_few" => Refusal::TooFew { least: count("least")?, actual: count("actual")? },
        "too_small" => Refusal::TooSmall { least: json.member("least")?.text()? },
        "too_great" => Refusal::TooGreat { most: json.member("most")?.text()? },
        "too_early" => Refusal::TooEarly { earliest: json.member("earliest")?.text()? },
        "too_late" => Refusal::TooLate { latest: json.member("latest")?.text()? },
        "line_break" => Refusal::LineBreak,
        "forbidden_character" => Refusal::ForbiddenCharacter,
        "not_a_web_address" => Refusal::NotAWebAddress,
        "not_https" => Refusal::NotHttps,
        "address_with_user" => Refusal::AddressWithUser,
        "not_an_email" => Refusal::NotAnEmail,
        "not_a_phone" => Refusal::NotAPhone,
        "not_a_date" => Refusal::NotADate,
        "not_a_number" => Refusal::NotANumber,
        "not_digits" => Refusal::NotDigits,
        "not_a_handle" => Refusal::NotAHandle,
        "not_a_choice" => Refusal::NotAChoice,
        "managed" => Refusal::Managed,
        "rejected" => Refusal::Rejected,
        _ => return None,
    })
}

fn conflict(json: &impl Json) -> Option<Conflict> {
    Some(Conflict { theirs: json.member("theirs")?.text()?, mine: json.member("mine")?.text()? })
}

fn list<J: Json>(json: &J) -> Option<Vec<String>> {
    json.names().iter().map(|at| json.member(at)?.text()).collect()
}

fn map<J: Json, T>(json: &J, read: impl Fn(&J) -> Option<T>) -> Option<ByField<T>> {
    let mut map = ByField::default();
    // One by one: collecting would bring a sort, three times over.
    for name in json.names() {
        let value = read(&json.member(&name)?)?;
        map.push(name, value);
    }
    Some(map)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    impl Json for Value {
        fn member(&self, name: &str) -> Option<Self> {
            match self {
                // A list has its numbers for names, as in the browser.
                Value::Array(list) => list.get(name.parse::<usize>().ok()?).cloned(),
                _ => self.get(name).cloned(),
            }
        }
        fn names(&self) -> Vec<String> {
            match self {
                Value::Array(list) => (0..list.len()).map(|at| at.to_string()).collect(),
                _ => self.as_object().into_iter().flat_map(|object| object.keys().cloned()).collect(),
            }
        }
        fn text(&self) -> Option<String> {
            self.as_str().map(str::to_owned)
        }
        fn count(&self) -> Option<u32> {
            self.as_u64()?.try_into().ok()
        }
    }

    fn refusals() -> ByField<Refusal> {
        use Refusal::*;
        let all = [
            Missing,
            TooShort { shortest: 2, actual: 1 },
            TooLong { longest: 150, actual: 151 },
            TooMany { most: 3, actual: 4 },
            TooFew { least: 2, actual: 1 },
            TooSmall { least: "-1.5".to_owned() },
            TooGreat { most: "120".to_owned() },
            TooEarly { earliest: "1900-01-01".to_owned() },
            TooLate { latest: "2030-12-31".to_owned() },
            LineBreak,
            ForbiddenCharacter,
            NotAWebAddress,
            NotHttps,
            AddressWithUser,
            NotAnEmail,
            NotAPhone,
            NotADate,
            NotANumber,
            NotDigits,
            NotAHandle,
            NotAChoice,
            Managed,
            Rejected,
        ];
        all.into_iter().enumerate().map(|(at, refusal)| (format!("{at:02}"), refusal)).collect()
    }

    #[test]
    fn every_error_is_read_as_it_was_written() {
        use ApiError::*;
        let both = profile::Conflict { theirs: "\"<".to_owned(), mine: String::new() };
        let all = [
            Unauthenticated,
            OtherAccount,
            Forbidden,
            InsufficientScope,
            Malformed,
            Refused { fields: refusals() },
            Conflict { fields: ByField::from([("name".to_owned(), both)]) },
            NoRoom { left: 84, needed: 85 },
            OutcomeUnknown,
            Busy { retry_after: 12 },
            RateLimited { retry_after: 3 },
            TooSlow,
            Unavailable,
            Blocked,
            Gone,
            LateCode,
            SignInFailed,
            Offline,
            Misdirected,
            NotFound,
            MethodNotAllowed,
            TooLarge,
            UnsupportedMediaType,
            Internal,
        ];
        for written in all {
            let document: Value = serde_json::from_slice(&written.to_problem()).unwrap();
            assert_eq!(error(&document), Some(written));
        }
        for odd in [
            "{}",
            "[]",
            "null",
            r#"{"code":"new"}"#,
            r#"{"code":"busy"}"#,
            r#"{"code":"busy","retry_after":-1}"#,
        ] {
            assert_eq!(error(&serde_json::from_str::<Value>(odd).unwrap()), None, "{odd}");
        }
    }

    #[test]
    fn edits_are_read_and_what_is_garbled_is_none() {
        let text = r#"{"name":["Ali","Alice"],"about":["","\"<"]}"#;
        let read = edits(&serde_json::from_str::<Value>(text).unwrap()).unwrap();
        let edit = |field: &str, base: &str, typed: &str| Edit {
            field: field.to_owned(),
            base: base.to_owned(),
            typed: typed.to_owned(),
        };
        // Read by `serde`, an object has its names in order.
        assert_eq!(read, [edit("about", "", "\"<"), edit("name", "Ali", "Alice")]);
        for odd in [r#"{"name":"Alice"}"#, r#"{"name":["Ali"]}"#, r#"{"name":[1,2]}"#, r#"{"name":null}"#] {
            assert_eq!(edits(&serde_json::from_str::<Value>(odd).unwrap()), None, "{odd}");
        }
    }

    #[test]
    fn a_profile_is_read_as_it_was_written() {
        use crate::wire::{FieldView, ProfileView};
        use profile::{Access, Capability, Provenance, UserId};
        let capability = Capability { access: Access::Editable, provenance: Provenance::Own };
        let field = FieldView { value: "Al\"i<".to_owned(), capability };
        let mut written = ProfileView {
            subject: UserId::parse("auth0|alice").unwrap(),
            display_name: "Alice".to_owned(),
            email: None,
            email_verified: true,
            picture: Some("https://x.example/y".to_owned()),
            sign_in: Vec::new(),
            fields: [("nickname".to_owned(), field)].into(),
        };
        let mut expected = Seen {
            subject: "auth0|alice".to_owned(),
            display_name: "Alice".to_owned(),
            picture: written.picture.clone(),
            values: ByField::from([("nickname".to_owned(), "Al\"i<".to_owned())]),
        };
        assert_eq!(seen(&serde_json::to_value(&written).unwrap()), Some(expected.clone()));
        (written.picture, expected.picture) = (None, None);
        assert_eq!(seen(&serde_json::to_value(&written).unwrap()), Some(expected));
        assert_eq!(seen(&serde_json::json!({"subject": "auth0|alice"})), None);
    }

    #[test]
    fn the_name_of_a_request_is_something_to_be_quoted_or_nothing() {
        let of = |name: Value| reference(&serde_json::json!({"code": "internal", "request_id": name}));
        let uuid = "0198f2a4-7c1e-7d3b-9a55-3f5d1c0e8b21";
        assert_eq!(of(uuid.into()).as_deref(), Some(uuid));
        for odd in ["".into(), "a b".into(), "<b>".into(), "x".repeat(65).into(), 7.into(), Value::Null] {
            assert_eq!(of(odd), None);
        }
        assert_eq!(reference(&serde_json::json!({"code": "internal"})), None);
    }

    #[test]
    fn an_answer_is_read_as_it_was_written() {
        let plain = Saved {
            values: ByField::from([("name".to_owned(), "Alice".to_owned())]),
            display_name: "Alice".to_owned(),
            picture: None,
            changed: Vec::new(),
            refused: ByField::default(),
        };
        let full = Saved {
            picture: Some("https://x.example/y".to_owned()),
            changed: vec!["name".to_owned(), "about".to_owned()],
            refused: refusals(),
            ..plain.clone()
        };
        for written in [plain, full] {
            assert_eq!(saved(&serde_json::to_value(&written).unwrap()), Some(written));
        }
    }
}
