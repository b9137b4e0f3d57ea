use super::way;
use crate::wire::ProfileView;
use crate::words;
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
    let is_field = scope == Scope::Field;
    Some(match (&capability.provenance, capability.access) {
        (Provenance::Own, Access::Editable) => return None,
        (Provenance::Own, Access::ReadOnly) if is_field => words::reason_own_field(),
        (Provenance::Own, Access::ReadOnly) => words::reason_own_group(),
        (Provenance::IdpEachLogin(owner), _) if is_field => words::reason_each_login_field(&way(owner)),
        (Provenance::IdpEachLogin(owner), _) => words::reason_each_login_group(&way(owner)),
        (Provenance::IdpEnterprise(owner), _) if is_field => words::reason_enterprise_field(&way(owner)),
        (Provenance::IdpEnterprise(owner), _) => words::reason_enterprise_group(&way(owner)),
        (Provenance::IdpFirstLogin(owner), _) => words::reason_first_login(&way(owner)),
        (Provenance::ExternalStore(owner), _) if is_field => words::reason_external_field(&way(owner)),
        (Provenance::ExternalStore(owner), _) => words::reason_external_group(&way(owner)),
        (Provenance::LinkedPrimary(owner), _) if is_field => words::reason_linked_field(&way(owner)),
        (Provenance::LinkedPrimary(owner), _) => words::reason_linked_group(&way(owner)),
        (Provenance::OverrideAvailable(Some(owner)), _) => words::reason_override_owner(&way(owner)),
        (Provenance::OverrideAvailable(None), _) => words::reason_override(),
        (Provenance::VerifiedFlow, _) if is_field => words::reason_flow_field(),
        (Provenance::VerifiedFlow, _) => words::reason_flow_group(),
        (Provenance::PolicyReadOnly, _) if is_field => words::reason_policy_field(),
        (Provenance::PolicyReadOnly, _) => words::reason_policy_group(),
        (Provenance::OtherShape, _) => words::reason_other_shape(),
    })
}

/// How people get to what is shown instead of a value that somebody else owns.
#[must_use]
pub fn set_override(field: &Field) -> String {
    match field.overrides {
        Some(RootAttribute::Picture) => words::override_set_picture(),
        _ => words::override_set(),
    }
}

/// The way back from it.
#[must_use]
pub fn take_back(capability: &Capability) -> String {
    match &capability.provenance {
        Provenance::OverrideAvailable(Some(owner)) => words::override_back_owner(&way(owner)),
        _ => words::override_back(),
    }
}

/// Where the e-mail address and the way of signing in are changed.
#[must_use]
pub fn elsewhere(view: &ProfileView) -> String {
    let owner = view.fields.values().find_map(|field| match &field.capability.provenance {
        Provenance::IdpEachLogin(owner) => Some(words::email_elsewhere_owner(&way(owner))),
        Provenance::IdpEnterprise(owner) => Some(words::email_elsewhere_enterprise(&way(owner))),
        _ => None,
    });
    owner.unwrap_or_else(words::email_elsewhere)
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
