//! Profiles for tests.

use super::states::people;
use crate::language::Languages;
use crate::reader::Reader;
use crate::wire::ProfileView;
use profile::{Connection, ConnectionKind, Schema, Sync};
use std::sync::Arc;

const TEXTS: &[(&str, &str)] = &[
    ("name", "Alice Example"),
    ("nickname", "al"),
    ("about", "I grow tomatoes."),
    ("zoneinfo", "Europe/Berlin"),
];

/// The default form for somebody who reads English.
pub fn reader() -> Reader {
    of_schema(Schema::built_in())
}

/// A form for somebody who reads English.
pub fn of_schema(schema: Schema) -> Reader {
    Reader::new(Arc::new(schema), Arc::new(Languages::built_in()), None, Vec::new())
}

/// A profile by the schema, without what is not offered to this person.
pub fn of(
    schema: &Schema,
    id: &str,
    name: &str,
    connection: &Connection,
    texts: &[(&str, &str)],
) -> ProfileView {
    people::view(schema, id, name, connection, texts).unwrap()
}

/// What a database does with root attributes.
pub fn database() -> Connection {
    Connection {
        kind: ConnectionKind::Database,
        sync: Sync::Unknown,
        owner: "E-mail and password".to_owned(),
    }
}

/// A database user: everything is editable.
pub fn alice() -> ProfileView {
    of(&Schema::built_in(), "auth0|alice", "Alice Example", &database(), TEXTS)
}

/// A user of Google: the root attributes are Google's.
pub fn grace() -> ProfileView {
    let google =
        Connection { kind: ConnectionKind::Social, sync: Sync::EachLogin, owner: "Google".to_owned() };
    let texts = [("name", "Grace Hopper"), ("about", "Compilers.")];
    of(&Schema::built_in(), "google-oauth2|1", "Grace Hopper", &google, &texts)
}

/// An account whose every text is markup.
pub fn hostile() -> ProfileView {
    let evil = "\"><script>alert(1)</script></textarea><img src=x onerror=alert(1)>&amp;'";
    let mut view = alice();
    for field in view.fields.values_mut() {
        field.value = evil.to_owned();
    }
    ProfileView {
        display_name: evil.to_owned(),
        email: Some(evil.to_owned()),
        sign_in: vec![evil.to_owned()],
        picture: Some(format!("https://cdn.example/{evil}")),
        ..view
    }
}
