//! Which fields there are, where each one lives in the tenant's record, and which rules hold for it.

use crate::choices::{LANGUAGES, TIME_ZONES};
use crate::rules::{Format, Refusal, Rules};
use serde::{Deserialize, Serialize};

/// The root attributes of a user that a person may edit. The list is closed: no `email`, no `blocked`, no
/// `app_metadata` can be named here, so none can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RootAttribute {
    /// The full name.
    Name,
    /// The given name.
    GivenName,
    /// The family name.
    FamilyName,
    /// The nickname.
    Nickname,
    /// The address of a picture.
    Picture,
}

impl RootAttribute {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Name, Self::GivenName, Self::FamilyName, Self::Nickname, Self::Picture];

    /// The attribute's key in the tenant's record.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::Nickname => "nickname",
            Self::Picture => "picture",
        }
    }

    /// The attribute of that key.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|attribute| attribute.key() == key)
    }
}

/// Where a field lives in the tenant's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// A root attribute, which an identity provider may own.
    Root(RootAttribute),
    /// A first-level key of `user_metadata`, which is always the person's own.
    Metadata(&'static str),
}

/// One field of the form.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The name of the field in forms and in JSON.
    pub id: &'static str,
    /// Where its value lives.
    pub home: Home,
    /// What a value has to be.
    pub rules: Rules,
    /// The `autocomplete` token of HTML, empty for none.
    pub autocomplete: &'static str,
}

impl Field {
    /// A text as a form has it: browsers write line breaks in two ways, and an input of one line keeps none.
    #[must_use]
    pub fn as_shown(&self, text: &str) -> String {
        match self.rules.format {
            Format::Text => text.replace("\r\n", "\n"),
            _ => text.replace(['\r', '\n'], ""),
        }
    }

    /// Checks a value whole: by its rules, and against the list where it comes from one.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn check(&self, typed: &str) -> Result<String, Refusal> {
        let text = self.rules.check(typed)?;
        let offered = match self.rules.format {
            Format::TimeZone => TIME_ZONES.contains(&text.as_str()),
            Format::Language => LANGUAGES.iter().any(|(tag, _)| *tag == text),
            Format::Line | Format::Text | Format::WebAddress | Format::PictureAddress => true,
        };
        if offered || text.is_empty() { Ok(text) } else { Err(Refusal::NotAChoice) }
    }
}

/// Fields that are shown and saved together.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The name of the group in markup.
    pub id: &'static str,
    /// Its fields in order.
    pub fields: &'static [Field],
}

const fn root(attribute: RootAttribute, rules: Rules, autocomplete: &'static str) -> Field {
    Field { id: attribute.key(), home: Home::Root(attribute), rules, autocomplete }
}

const fn metadata(id: &'static str, rules: Rules, autocomplete: &'static str) -> Field {
    Field { id, home: Home::Metadata(id), rules, autocomplete }
}

const fn rules(format: Format, longest: u16) -> Rules {
    Rules { format, longest }
}

/// The built-in schema: OpenID Connect's standard claims (Core §5.1) and three fields people expect. Lengths are the
/// stricter ones where Auth0's documents disagree (`name`: 150 by the attribute page, 300 by the API's schema).
pub const BUILT_IN: &[Group] = &[
    Group {
        id: "profile",
        fields: &[
            root(RootAttribute::Name, rules(Format::Line, 150), "name"),
            root(RootAttribute::GivenName, rules(Format::Line, 150), "given-name"),
            root(RootAttribute::FamilyName, rules(Format::Line, 150), "family-name"),
            root(RootAttribute::Nickname, rules(Format::Line, 300), "nickname"),
            root(RootAttribute::Picture, rules(Format::PictureAddress, 2048), "photo"),
        ],
    },
    Group {
        id: "about-you",
        fields: &[
            metadata("about", rules(Format::Text, 500), ""),
            metadata("website", rules(Format::WebAddress, 2048), "url"),
            metadata("location", rules(Format::Line, 150), ""),
            metadata("zoneinfo", rules(Format::TimeZone, 64), ""),
            metadata("locale", rules(Format::Language, 35), "language"),
        ],
    },
];

/// Every field of the schema, in order.
pub fn fields() -> impl Iterator<Item = &'static Field> {
    BUILT_IN.iter().flat_map(|group| group.fields)
}

/// The field of that name.
#[must_use]
pub fn field(id: &str) -> Option<&'static Field> {
    fields().find(|field| field.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_fields_share_a_name_or_a_home() {
        let ids: BTreeSet<_> = fields().map(|field| field.id).collect();
        let homes: BTreeSet<_> = fields().map(|field| format!("{:?}", field.home)).collect();
        assert_eq!((ids.len(), homes.len()), (fields().count(), fields().count()));
    }

    #[test]
    fn every_root_attribute_has_its_field() {
        for attribute in RootAttribute::ALL {
            assert_eq!(field(attribute.key()).map(|field| field.home), Some(Home::Root(attribute)));
            assert_eq!(RootAttribute::of_key(attribute.key()), Some(attribute));
        }
        assert_eq!(RootAttribute::of_key("email"), None);
    }
}
