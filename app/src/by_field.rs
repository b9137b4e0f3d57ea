//! Something about each of some fields.

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// A map by the name of a field, in JSON an object. There are a few dozen fields at most, so it is a list that is searched
/// from its start: a tree for each kind of content would be a tenth of the WebAssembly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByField<T>(Vec<(String, T)>);

impl<T> ByField<T> {
    /// What is said about that field.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&T> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, about)| about)
    }

    /// Says something about a field of which nothing is said yet.
    pub fn push(&mut self, field: String, about: T) {
        self.0.push((field, about));
    }

    /// Each field, with what is said about it.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, about)| (name.as_str(), about))
    }

    /// The fields about which something is said.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(field, _)| field)
    }

    /// Whether nothing is said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for ByField<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromIterator<(String, T)> for ByField<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(about: I) -> Self {
        Self(about.into_iter().collect())
    }
}

impl<T, const N: usize> From<[(String, T); N]> for ByField<T> {
    fn from(about: [(String, T); N]) -> Self {
        about.into_iter().collect()
    }
}

impl<T: Serialize> Serialize for ByField<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ByField<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = ByField<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with the names of fields")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<ByField<T>, A::Error> {
                let mut about = ByField::default();
                while let Some((field, entry)) = entries.next_entry()? {
                    about.push(field, entry);
                }
                Ok(about)
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::ByField;

    #[test]
    fn it_is_an_object_in_json() {
        let figures = ByField::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
        let json = serde_json::to_string(&figures).unwrap();
        assert_eq!(json, r#"{"a":1,"b":2}"#);
        assert_eq!(serde_json::from_str::<ByField<i32>>(&json).unwrap(), figures);
        assert_eq!((figures.get("b"), figures.get("c")), (Some(&2), None));
        assert!(serde_json::from_str::<ByField<i32>>("[1]").is_err());
    }
}
