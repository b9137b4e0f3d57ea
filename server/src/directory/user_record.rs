//! The tenant's JSON of a user, read with distrust.

use profile::{Identity, Record, RootAttribute, UserId};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The root names that are asked for, and the only ones that are read. `app_metadata`, addresses and counters stay
/// where they are.
pub const FIELDS: &str = "user_id,name,given_name,family_name,nickname,picture,email,email_verified,phone_number,blocked,identities,user_metadata";

/// Absent is not null, but either means *no value*.
#[derive(Deserialize)]
pub struct UserRecord {
    user_id: UserId,
    name: Option<String>,
    given_name: Option<String>,
    family_name: Option<String>,
    nickname: Option<String>,
    picture: Option<String>,
    email: Option<String>,
    email_verified: Option<bool>,
    phone_number: Option<String>,
    blocked: Option<bool>,
    identities: Option<Vec<Identity>>,
    user_metadata: Option<Map<String, Value>>,
}

impl UserRecord {
    /// The record, when it is the one that was asked for. `None` is an alarm: the tenant answered with somebody else's.
    /// `size` is how many bytes it came as.
    pub fn of(self, asked: &UserId, size: usize) -> Option<Record> {
        if self.user_id != *asked {
            return None;
        }
        let root = [
            (RootAttribute::Name, self.name),
            (RootAttribute::GivenName, self.given_name),
            (RootAttribute::FamilyName, self.family_name),
            (RootAttribute::Nickname, self.nickname),
            (RootAttribute::Picture, self.picture),
        ];
        Some(Record {
            user_id: self.user_id,
            root: root.into_iter().filter_map(|(attribute, text)| Some((attribute, text?))).collect(),
            user_metadata: self.user_metadata.unwrap_or_default(),
            identities: self.identities.unwrap_or_default(),
            email: self.email,
            email_verified: self.email_verified.unwrap_or_default(),
            phone_number: self.phone_number,
            size,
            blocked: self.blocked.unwrap_or_default(),
        })
    }
}
