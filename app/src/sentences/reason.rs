use crate::wire::ProfileView;
use profile::{Access, Capability, Provenance};

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
        (Provenance::PolicyReadOnly, _) => Some(format!(
            "{subject} {are} set by the people who run this service. Ask them to change {them}."
        )),
        (Provenance::OtherShape, _) => Some(
            "Another program keeps something here that is not text, so it cannot be changed here.".to_owned(),
        ),
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
