//! Where a value lives in the tenant's record.

use serde::{Deserialize, Serialize};
use std::fmt;

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

    /// The most characters that the tenant takes. Where its documents disagree, the stricter figure (`name`: 150 by the
    /// attribute page, 300 by the API's schema).
    #[must_use]
    pub const fn longest(self) -> u16 {
        match self {
            Self::Name | Self::GivenName | Self::FamilyName => 150,
            Self::Nickname => 300,
            Self::Picture => 2048,
        }
    }
}

/// Root attributes that are changed by a flow of their own, in which somebody shows that the address is theirs. They can
/// be shown, and there is no way to write one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VerifiedAttribute {
    /// The e-mail address.
    Email,
    /// The phone number.
    PhoneNumber,
}

/// A place inside `user_metadata`: a key, and where it leads to an object, a key of that, and so on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path {
    /// The key of `user_metadata`, at which the tenant merges.
    pub first: String,
    /// The keys below it.
    pub rest: Vec<String>,
}

/// Where a field lives in the tenant's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home {
    /// A root attribute, which an identity provider may own.
    Root(RootAttribute),
    /// A root attribute that a flow of its own changes.
    Verified(VerifiedAttribute),
    /// A place in `user_metadata`, which is always the person's own.
    Metadata(Path),
}

/// Why a text names no home. Each says what would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidHome {
    /// Neither an attribute that people edit, nor inside `user_metadata`.
    NotEditable,
    /// A key that the tenant does not take: empty, with a leading `$`, or with characters that deceive.
    Key,
    /// Deeper than five keys.
    TooDeep,
}

impl Path {
    /// The path below another key of it.
    #[must_use]
    pub fn below(&self, key: &str) -> Self {
        let mut path = self.clone();
        path.rest.push(key.to_owned());
        path
    }

    /// Whether one of two paths leads through the other, so that writing the one would replace the other.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let shorter = self.rest.len().min(other.rest.len());
        self.first == other.first && self.rest.iter().take(shorter).eq(other.rest.iter().take(shorter))
    }
}

impl Home {
    /// The home of that name: `name`, or `user_metadata.address.city`.
    ///
    /// # Errors
    /// When there is none, or people may not edit what is there.
    pub fn parse(text: &str) -> Result<Self, InvalidHome> {
        match text {
            "email" => return Ok(Self::Verified(VerifiedAttribute::Email)),
            "phone_number" => return Ok(Self::Verified(VerifiedAttribute::PhoneNumber)),
            _ => {}
        }
        if let Some(attribute) = RootAttribute::of_key(text) {
            return Ok(Self::Root(attribute));
        }
        let keys = text.strip_prefix("user_metadata.").ok_or(InvalidHome::NotEditable)?;
        // The tenant refuses a dot or a leading `$` in a key; dots part the keys here.
        let is_key = |key: &str| {
            !key.is_empty()
                && !key.starts_with('$')
                && key.len() <= 64
                && !key.chars().any(|c| c.is_control() || c == '"')
        };
        let mut keys = keys.split('.').map(str::to_owned);
        let first = keys.next().unwrap_or_default();
        let rest: Vec<String> = keys.collect();
        if !is_key(&first) || !rest.iter().all(|key| is_key(key)) {
            Err(InvalidHome::Key)
        } else if rest.len() > 4 {
            Err(InvalidHome::TooDeep)
        } else {
            Ok(Self::Metadata(Path { first, rest }))
        }
    }
}

impl fmt::Display for Home {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root(attribute) => f.write_str(attribute.key()),
            Self::Verified(VerifiedAttribute::Email) => f.write_str("email"),
            Self::Verified(VerifiedAttribute::PhoneNumber) => f.write_str("phone_number"),
            Self::Metadata(path) => {
                write!(f, "user_metadata.{}", path.first)?;
                path.rest.iter().try_for_each(|key| write!(f, ".{key}"))
            }
        }
    }
}
