//! JSON from strangers: one object, no member twice at any level, not deep.

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::collections::HashSet;
use std::fmt;

/// How many objects and lists may stand in one another. No header and no claim that is read needs more than three.
const DEEPEST: u8 = 16;

/// The text is no such object, or not of the type that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotAnObject;

/// Reads an object. Names are compared as they are once unescaped, so `"s\u0075b"` beside `"sub"` is a member twice
/// (RFC 7515 §4). A list is refused, though a structure could be read from it by position.
pub(super) fn object<T: DeserializeOwned>(text: &[u8]) -> Result<T, NotAnObject> {
    let text = std::str::from_utf8(text).map_err(|_| NotAnObject)?;
    let mut json = serde_json::Deserializer::from_str(text);
    Root.deserialize(&mut json).map_err(|_| NotAnObject)?;
    json.end().map_err(|_| NotAnObject)?;
    serde_json::from_str(text).map_err(|_| NotAnObject)
}

/// Reads an optional member that is there: `null` is then a value like another, and mostly one of the wrong type.
pub(super) fn present<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: serde::Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// The outermost object.
struct Root;

impl<'de> DeserializeSeed<'de> for Root {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(Unique { left: DEEPEST })
    }
}

/// Any value whose objects name no member twice.
#[derive(Clone, Copy)]
struct Unique {
    left: u8,
}

impl Unique {
    fn inner<E: Error>(self) -> Result<Self, E> {
        self.left.checked_sub(1).map(|left| Self { left }).ok_or_else(|| E::custom("too deep"))
    }
}

impl<'de> DeserializeSeed<'de> for Unique {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Unique {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON without repeated members")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let inner = self.inner()?;
        while members.next_element_seed(inner)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let inner = self.inner()?;
        let mut names = HashSet::new();
        while let Some(name) = members.next_key::<String>()? {
            if !names.insert(name) {
                return Err(A::Error::custom("a member twice"));
            }
            members.next_value_seed(inner)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Eq, Deserialize)]
    struct Two {
        a: String,
        #[serde(default, deserialize_with = "present")]
        b: Option<i64>,
    }

    fn two(a: &str, b: Option<i64>) -> Two {
        Two { a: a.to_owned(), b }
    }

    #[test]
    fn an_object_is_read() {
        assert_eq!(object(br#"{"a":"x","b":3}"#), Ok(two("x", Some(3))));
        let rest = br#" {"a":"x","c":[true,null,1.5,-1,{"a":"y"},{"a":"z"}],"d":{"a":1}} "#;
        assert_eq!(object(rest), Ok(two("x", None)));
    }

    #[test]
    fn jw_12_no_member_is_there_twice_at_any_level() {
        for text in [
            r#"{"a":"x","a":"y"}"#,
            r#"{"a":"x","\u0061":"y"}"#,
            r#"{"a":"x","c":1,"c":1}"#,
            r#"{"a":"x","c":{"d":1,"d":1}}"#,
            r#"{"a":"x","c":[{"d":1,"\u0064":1}]}"#,
        ] {
            assert_eq!(object::<Two>(text.as_bytes()), Err(NotAnObject), "{text}");
        }
    }

    #[test]
    fn t_27_t_40_what_is_no_object_of_the_type_is_refused() {
        let deep = |levels: usize| format!(r#"{{"a":"x","c":{}{}}}"#, "[".repeat(levels), "]".repeat(levels));
        let limit = usize::from(DEEPEST) - 1;
        assert!(object::<Two>(deep(limit).as_bytes()).is_ok());
        for text in [
            "",
            "null",
            "3",
            r#""{}""#,
            r#"["x",3]"#,
            "{}",
            r#"{"a":3}"#,
            r#"{"a":null}"#,
            r#"{"a":"x","b":null}"#,
            r#"{"a":"x","b":"3"}"#,
            r#"{"a":"x","b":3.0}"#,
            r#"{"a":"x","b":1e19}"#,
            r#"{"a":"x","b":10000000000000000000}"#,
            r#"{"a":"x","b":NaN}"#,
            r#"{"a":"x"}{}"#,
            r#"{"a":"x"} x"#,
            r#"{"a":"x",}"#,
            "\u{feff}{\"a\":\"x\"}",
            r#"{"a":"\ud800"}"#,
            &deep(limit + 1),
            &deep(100_000),
        ] {
            assert_eq!(
                object::<Two>(text.as_bytes()),
                Err(NotAnObject),
                "{}",
                text.get(..60).unwrap_or(text)
            );
        }
        assert_eq!(object::<Two>(b"{\"a\":\"\xff\"}"), Err(NotAnObject));
    }
}
