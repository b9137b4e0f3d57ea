use crate::wire::ProfileView;
use profile::{Access, Capability, Field, Provenance, RootAttribute};

/// What a reason is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One field.
    Field,
    /// Every field of a group.
    Group,
}

/// Why a field, or a whole group, can or cannot be changed here, and where it can. `None` where there is nothing to say.
#[must_use]
pub fn reason(capability: &Capability, scope: Scope) -> Option<String> {
    let (subject, are, them) = match scope {
        Scope::Field => ("This", "is", "it"),
        Scope::Group => ("These", "are", "them"),
    };
    let this = if scope == Scope::Field { "this" } else { "these" };
    let comes = if scope == Scope::Field { "comes" } else { "come" };
    match (&capability.provenance, capability.access) {
        (Provenance::Own, Access::Editable) => None,
        (Provenance::Own, Access::ReadOnly) => Some(format!("{subject} cannot be changed here.")),
        (Provenance::IdpEachLogin(owner), _) => {
            Some(format!("{subject} {comes} from {owner} at each sign-in. Change {them} there."))
        }
        (Provenance::IdpEnterprise(owner), _) => {
            Some(format!("{subject} {are} managed by {owner}. Ask its administrators to change {them}."))
        }
        (Provenance::IdpFirstLogin(owner), _) => {
            Some(format!("Copied from {owner} when you first signed in. What you change here stays here."))
        }
        (Provenance::ExternalStore(owner), _) => Some(format!(
            "{subject} {are} kept in the user store behind {owner}. Ask the people who run this service to change {them}."
        )),
        (Provenance::LinkedPrimary(owner), _) => Some(format!(
            "Your main sign-in decides {this}: {owner}. The accounts linked to it do not change {them}."
        )),
        (Provenance::OverrideAvailable(Some(owner)), _) => {
            Some(format!("Shown here instead of what comes from {owner}, which stays as it is there."))
        }
        (Provenance::OverrideAvailable(None), _) => {
            Some("Shown here instead of what the people who run this service have set.".to_owned())
        }
        (Provenance::VerifiedFlow, _) => Some(format!(
            "{subject} cannot be changed on this page, because a new one has to be confirmed. Ask the people who run this service to change {them}."
        )),
        (Provenance::PolicyReadOnly, _) => Some(format!(
            "{subject} {are} set by the people who run this service. Ask them to change {them}."
        )),
        (Provenance::OtherShape, _) => Some(
            "Another program keeps something here that this form cannot show whole, so it cannot be changed here.".to_owned(),
        ),
    }
}

/// How people get to what is shown instead of a value that somebody else owns.
#[must_use]
pub fn set_override(field: &Field) -> &'static str {
    match field.overrides {
        Some(RootAttribute::Picture) => "Set the picture shown here",
        _ => "Set how you appear here",
    }
}

/// The way back from it.
#[must_use]
pub fn take_back(capability: &Capability) -> String {
    match &capability.provenance {
        Provenance::OverrideAvailable(Some(owner)) => format!("Show what comes from {owner} again"),
        _ => "Show what was there before".to_owned(),
    }
}

/// Where the e-mail address and the way of signing in are changed.
#[must_use]
pub fn elsewhere(view: &ProfileView) -> String {
    let owner = view.fields.values().find_map(|field| match &field.capability.provenance {
        Provenance::IdpEachLogin(owner) => {
            Some(format!("Your e-mail address and your way of signing in come from {owner}. Change them there."))
        }
        Provenance::IdpEnterprise(owner) => Some(format!(
            "Your e-mail address and your way of signing in are managed by {owner}. Ask its administrators to change them."
        )),
        _ => None,
    });
    owner.unwrap_or_else(|| {
        "Your e-mail address and your way of signing in cannot be changed here. Ask the people who gave you this account."
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use profile::{Connection, ConnectionKind, Schema, Sync, capability};
    use std::collections::BTreeMap;

    const FORM: &str = r#"
        [[group]]
        id = "profile"
        [[group.field]]
        id = "name"
        [[group.field]]
        id = "display_name"
        home = "user_metadata.display_name"
        type = "text"
        overrides = "name"
        [[group.field]]
        id = "nickname"
        edit = "never"
        [[group.field]]
        id = "alias"
        home = "user_metadata.alias"
        type = "text"
        label = "Alias"
        overrides = "nickname"
        [[group.field]]
        id = "email"
        [[group.field]]
        id = "about"
    "#;

    /// Every sentence that the matrix of connections, settings, links and kinds of field leads to, with the cases it is
    /// said in: to be read, and noticed when it changes.
    #[test]
    fn every_sentence_of_the_matrix() {
        let schema = Schema::parse(FORM).unwrap();
        let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let kinds = [
            (ConnectionKind::Database, "E-mail and password"),
            (ConnectionKind::CustomDatabase, "Our members"),
            (ConnectionKind::Passwordless, "A code by e-mail"),
            (ConnectionKind::Social, "Google"),
            (ConnectionKind::Enterprise, "Contoso"),
        ];
        for (kind, owner) in kinds {
            for sync in [Sync::EachLogin, Sync::FirstLogin, Sync::Never, Sync::Unknown] {
                let connection = Connection { kind, sync, owner: owner.to_owned() };
                for (linked, how) in [(false, ""), (true, ", linked")] {
                    for field in schema.fields() {
                        let capability = capability(&schema, field, Some(&connection), linked);
                        for scope in [Scope::Field, Scope::Group] {
                            let sentence =
                                reason(&capability, scope).unwrap_or_else(|| "(nothing)".to_owned());
                            let case = format!(
                                "{kind:?} {sync:?}{how}: {} {:?} {scope:?}",
                                field.id, capability.access
                            );
                            said.entry(sentence).or_default().push(case);
                        }
                    }
                }
            }
        }
        for scope in [Scope::Field, Scope::Group] {
            let capability = Capability { access: Access::ReadOnly, provenance: Provenance::OtherShape };
            let sentence = reason(&capability, scope).unwrap();
            said.entry(sentence).or_default().push(format!("another shape {scope:?}"));
        }
        let page: Vec<_> = said
            .iter()
            .map(|(sentence, cases)| format!("{sentence}\n    {}\n", cases.join("\n    ")))
            .collect();
        insta::assert_snapshot!(page.join("\n"));
    }

    #[test]
    fn the_owner_is_named_and_the_way_shown() {
        let read_only = |provenance| Capability { access: Access::ReadOnly, provenance };
        let google = reason(&read_only(Provenance::IdpEachLogin("Google".into())), Scope::Field);
        assert_eq!(google.as_deref(), Some("This comes from Google at each sign-in. Change it there."));
        let contoso = reason(&read_only(Provenance::IdpEnterprise("Contoso".into())), Scope::Group);
        assert_eq!(
            contoso.as_deref(),
            Some("These are managed by Contoso. Ask its administrators to change them.")
        );
        assert_eq!(
            reason(&Capability { access: Access::Editable, provenance: Provenance::Own }, Scope::Field),
            None
        );
    }
}
