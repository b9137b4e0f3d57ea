//! Made-up people.

use crate::sentences::BY_PASSWORD;
use crate::wire::{FieldView, ProfileView};
use profile::{Capability, Connection, ConnectionKind, Provenance, Schema, Sync, UserId, capability};

/// A profile by a schema, without what is not offered to this person. `None` where the id is none.
pub fn view(
    schema: &Schema,
    id: &str,
    name: &str,
    connection: &Connection,
    texts: &[(&str, &str)],
) -> Option<ProfileView> {
    let text = |id: &str| texts.iter().find(|(key, _)| *key == id).map_or("", |(_, text)| text).to_owned();
    let view = |field: &profile::Field| {
        let capability: Capability = capability(schema, field, Some(connection), false);
        let is_offered = field.overrides.is_none() || capability.provenance != Provenance::Own;
        is_offered.then(|| (field.id.clone(), FieldView { value: text(&field.id), capability }))
    };
    Some(ProfileView {
        subject: UserId::parse(id).ok()?,
        display_name: name.to_owned(),
        email: Some("someone@example.com".to_owned()),
        email_verified: true,
        picture: None,
        sign_in: vec![connection.owner.clone()],
        fields: schema.fields().filter_map(view).collect(),
    })
}

/// A connection.
pub fn connection(kind: ConnectionKind, sync: Sync, owner: &str) -> Connection {
    Connection { kind, sync, owner: owner.to_owned() }
}

fn database() -> Connection {
    connection(ConnectionKind::Database, Sync::Unknown, BY_PASSWORD)
}

fn built_in(id: &str, name: &str, connection: &Connection, texts: &[(&str, &str)]) -> Option<ProfileView> {
    view(&Schema::built_in(), id, name, connection, texts)
}

const ALICE: &[(&str, &str)] = &[
    ("name", "Alice Example"),
    ("given_name", "Alice"),
    ("family_name", "Example"),
    ("nickname", "al"),
    ("about", "I grow tomatoes on a balcony that is too small for them."),
    ("website", "https://example.com/alice"),
    ("location", "Malmö"),
    ("zoneinfo", "Europe/Stockholm"),
];

/// A database user: everything is editable.
pub fn alice() -> Option<ProfileView> {
    built_in("auth0|alice", "Alice Example", &database(), ALICE)
}

/// Somebody who has filled in nothing; the tenant has put the e-mail address in the place of the name.
pub fn nobody_yet() -> Option<ProfileView> {
    let texts = [("name", "someone@example.com"), ("nickname", "someone")];
    built_in("auth0|new", "someone@example.com", &database(), &texts)
}

/// A user of Google: the root attributes are Google's.
pub fn grace() -> Option<ProfileView> {
    let google = connection(ConnectionKind::Social, Sync::EachLogin, "Google");
    let texts = [("name", "Grace Example"), ("given_name", "Grace"), ("about", "Compilers.")];
    built_in("google-oauth2|1", "Grace Example", &google, &texts)
}

/// A user of Google whose name was copied once.
pub fn frida() -> Option<ProfileView> {
    let google = connection(ConnectionKind::Social, Sync::FirstLogin, "Google");
    built_in("google-oauth2|2", "Frida Example", &google, &[("name", "Frida Example"), ("nickname", "frida")])
}

/// Somebody whom an organisation manages.
pub fn sam() -> Option<ProfileView> {
    let contoso = connection(ConnectionKind::Enterprise, Sync::EachLogin, "Contoso");
    built_in("samlp|contoso|sam", "Sam Example", &contoso, &[("name", "Sam Example"), ("nickname", "sam")])
}

/// Somebody whose name is written from right to left.
pub fn noor() -> Option<ProfileView> {
    built_in("auth0|noor", "نور", &database(), &[("name", "نور"), ("about", "أزرع الطماطم.")])
}

/// Somebody whose words do not break.
pub fn long() -> Option<ProfileView> {
    let long = "Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaftschaferswessenschafe";
    built_in("auth0|long", long, &database(), &[("name", long), ("nickname", long), ("location", long)])
}
