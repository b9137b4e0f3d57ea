//! Profiles for tests.

use crate::wire::{FieldView, ProfileView};
use profile::{Access, Capability, Provenance, UserId, fields};

const TEXTS: &[(&str, &str)] = &[
    ("name", "Alice Example"),
    ("nickname", "al"),
    ("about", "I grow tomatoes."),
    ("zoneinfo", "Europe/Berlin"),
];

fn of(id: &str, name: &str, root: &Capability, texts: &[(&str, &str)]) -> ProfileView {
    let own = Capability { access: Access::Editable, provenance: Provenance::Own };
    let text = |id: &str| texts.iter().find(|(key, _)| *key == id).map_or("", |(_, text)| text).to_owned();
    let field = |field: &'static profile::Field| {
        let capability =
            if matches!(field.home, profile::Home::Root(_)) { root.clone() } else { own.clone() };
        (field.id.to_owned(), FieldView { value: text(field.id), capability })
    };
    ProfileView {
        subject: UserId::parse(id).unwrap(),
        display_name: name.to_owned(),
        email: Some("someone@example.com".to_owned()),
        email_verified: true,
        picture: None,
        sign_in: vec!["E-mail and password".to_owned()],
        fields: fields().map(field).collect(),
    }
}

/// A database user: everything is editable.
pub fn alice() -> ProfileView {
    let own = Capability { access: Access::Editable, provenance: Provenance::Own };
    of("auth0|alice", "Alice Example", &own, TEXTS)
}

/// A user of Google: the root attributes are Google's.
pub fn grace() -> ProfileView {
    let google =
        Capability { access: Access::ReadOnly, provenance: Provenance::IdpEachLogin("Google".to_owned()) };
    of("google-oauth2|1", "Grace Hopper", &google, &[("name", "Grace Hopper"), ("about", "Compilers.")])
}

/// An account whose every text is markup.
pub fn hostile() -> ProfileView {
    let evil = "\"><script>alert(1)</script></textarea><img src=x onerror=alert(1)>&amp;'";
    let texts: Vec<_> = fields().map(|field| (field.id, evil)).collect();
    let mut view = alice();
    for (id, text) in texts {
        view.fields.get_mut(id).unwrap().value = text.to_owned();
    }
    ProfileView {
        display_name: evil.to_owned(),
        email: Some(evil.to_owned()),
        sign_in: vec![evil.to_owned()],
        picture: Some(format!("https://cdn.example/{evil}")),
        ..view
    }
}
