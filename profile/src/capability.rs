//! Why a field can be changed here, or why not, and where it can.

use crate::record::Identity;
use crate::schema::{Field, Home};
use serde::{Deserialize, Serialize};

/// What kind of connection an account came by (Auth0 docs: *Normalized user profile*, *Update root attributes*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionKind {
    /// Auth0's own store of users.
    Database,
    /// A code by e-mail or text message.
    Passwordless,
    /// An identity provider for everybody.
    Social,
    /// The identity provider of an organisation.
    Enterprise,
}

impl ConnectionKind {
    /// The kind of a strategy, the `provider` of an identity. Strategies nobody listed are social ones: Auth0 adds
    /// those most often, and both kinds are synchronised alike.
    #[must_use]
    pub fn of_provider(provider: &str) -> Self {
        match provider {
            "auth0" => Self::Database,
            "email" | "sms" => Self::Passwordless,
            "samlp" | "waad" | "adfs" | "ad" | "auth0-adldap" | "google-apps" | "oidc" | "okta"
            | "pingfederate" | "office365" | "sharepoint" | "ip" => Self::Enterprise,
            _ => Self::Social,
        }
    }
}

/// When a connection copies the identity provider's attributes into the record
/// (`options.set_user_root_attributes`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sync {
    /// At each sign-in: what is written here would be overwritten, and the tenant refuses it.
    EachLogin,
    /// At the first sign-in only.
    FirstLogin,
    /// Never.
    Never,
    /// The tenant did not let us look: treated as the default of the kind of connection.
    Unknown,
}

/// What the operator allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// The person may edit the field.
    User,
    /// Nobody may edit it here.
    Never,
}

/// Whether a field is edited here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// It is an input.
    Editable,
    /// It is text with its reason.
    ReadOnly,
}

/// Who owns a value that is not simply the person's own, as people know them: *Google*, *Contoso*.
pub type Owner = String;

/// Where a value comes from, and with it the reason for the access.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", content = "owner", rename_all = "snake_case")]
pub enum Provenance {
    /// The person's own, kept in the tenant.
    Own,
    /// An identity provider's, refreshed at each sign-in.
    IdpEachLogin(Owner),
    /// An organisation's, which manages it.
    IdpEnterprise(Owner),
    /// Copied from an identity provider once; editable here since.
    IdpFirstLogin(Owner),
    /// Set by the operator.
    PolicyReadOnly,
    /// Another program keeps something there that is no text.
    OtherShape,
}

/// Whether and why a field may be edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capability {
    /// Whether it may.
    pub access: Access,
    /// Why, or why not.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// Decides for one field of one person. `primary` is the first identity of the user: the one whose connection owns the
/// root attributes. `owner` names that connection as people know it.
#[must_use]
pub fn capability(
    field: &Field,
    primary: Option<&Identity>,
    sync: Sync,
    policy: Policy,
    owner: &str,
) -> Capability {
    let owner = || owner.to_owned();
    let (access, provenance) = match (policy, field.home) {
        (Policy::Never, _) => (Access::ReadOnly, Provenance::PolicyReadOnly),
        (Policy::User, Home::Metadata(_)) => (Access::Editable, Provenance::Own),
        (Policy::User, Home::Root(_)) => {
            let kind = primary
                .map_or(ConnectionKind::Database, |identity| ConnectionKind::of_provider(&identity.provider));
            match (kind, sync) {
                (ConnectionKind::Database | ConnectionKind::Passwordless, _) => {
                    (Access::Editable, Provenance::Own)
                }
                (ConnectionKind::Social, Sync::EachLogin | Sync::Unknown) => {
                    (Access::ReadOnly, Provenance::IdpEachLogin(owner()))
                }
                (ConnectionKind::Enterprise, Sync::EachLogin | Sync::Unknown) => {
                    (Access::ReadOnly, Provenance::IdpEnterprise(owner()))
                }
                (ConnectionKind::Social | ConnectionKind::Enterprise, Sync::FirstLogin) => {
                    (Access::Editable, Provenance::IdpFirstLogin(owner()))
                }
                (ConnectionKind::Social | ConnectionKind::Enterprise, Sync::Never) => {
                    (Access::Editable, Provenance::Own)
                }
            }
        }
    };
    Capability { access, provenance }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::field;

    fn of(id: &str, provider: &str, sync: Sync, policy: Policy) -> Capability {
        let identity = Identity { provider: provider.to_owned(), connection: "contoso".to_owned() };
        capability(field(id).unwrap(), Some(&identity), sync, policy, "Contoso")
    }

    #[test]
    fn each_connection_has_its_reason() {
        use Access::{Editable, ReadOnly};
        let owner = || "Contoso".to_owned();
        let rows = [
            ("auth0", Sync::Unknown, Editable, Provenance::Own),
            ("auth0", Sync::EachLogin, Editable, Provenance::Own),
            ("email", Sync::Unknown, Editable, Provenance::Own),
            ("sms", Sync::Unknown, Editable, Provenance::Own),
            ("google-oauth2", Sync::EachLogin, ReadOnly, Provenance::IdpEachLogin(owner())),
            ("google-oauth2", Sync::Unknown, ReadOnly, Provenance::IdpEachLogin(owner())),
            ("google-oauth2", Sync::FirstLogin, Editable, Provenance::IdpFirstLogin(owner())),
            ("google-oauth2", Sync::Never, Editable, Provenance::Own),
            ("samlp", Sync::EachLogin, ReadOnly, Provenance::IdpEnterprise(owner())),
            ("samlp", Sync::Unknown, ReadOnly, Provenance::IdpEnterprise(owner())),
            ("samlp", Sync::FirstLogin, Editable, Provenance::IdpFirstLogin(owner())),
            ("samlp", Sync::Never, Editable, Provenance::Own),
            ("something-new", Sync::Unknown, ReadOnly, Provenance::IdpEachLogin(owner())),
        ];
        for (provider, sync, access, provenance) in rows {
            assert_eq!(
                of("name", provider, sync, Policy::User),
                Capability { access, provenance },
                "{provider} {sync:?}"
            );
        }
    }

    #[test]
    fn metadata_is_always_the_persons_own_and_policy_has_the_last_word() {
        for provider in ["auth0", "google-oauth2", "samlp"] {
            let own = Capability { access: Access::Editable, provenance: Provenance::Own };
            assert_eq!(of("about", provider, Sync::EachLogin, Policy::User), own);
            for id in ["about", "name"] {
                let never = Capability { access: Access::ReadOnly, provenance: Provenance::PolicyReadOnly };
                assert_eq!(of(id, provider, Sync::Never, Policy::Never), never);
            }
        }
    }
}
