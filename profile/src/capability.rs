//! Why a field can be changed here, or why not, and where it can.

use crate::schema::{Field, Home, Schema};
use serde::{Deserialize, Serialize};

/// What kind of connection an account came by (Auth0 docs: *Normalized user profile*, *Update root attributes*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionKind {
    /// Auth0's own store of users, or a database of the operator's whose users are imported into it.
    Database,
    /// A database of the operator's that Auth0 only asks: it keeps metadata and nothing else.
    CustomDatabase,
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

/// What is known of the connection of somebody's primary identity, which decides over the root attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// What kind it is.
    pub kind: ConnectionKind,
    /// When it copies the identity provider's attributes.
    pub sync: Sync,
    /// What people call it: *Google*, *Contoso*.
    pub owner: Owner,
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
    /// Kept in the operator's own store of users.
    ExternalStore(Owner),
    /// The main sign-in decides it; the accounts linked to it do not.
    LinkedPrimary(Owner),
    /// Shown instead of what somebody else owns: by name, where it is not the operator.
    OverrideAvailable(Option<Owner>),
    /// Changed by a flow of its own, in which somebody shows that the address is theirs.
    VerifiedFlow,
    /// Set by the operator.
    PolicyReadOnly,
    /// Another program keeps something there that a form cannot show whole.
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

/// Decides for one field of one person. `connection` is that of the primary identity, where there is one; `linked` says
/// whether other accounts are linked to it.
#[must_use]
pub fn capability(
    schema: &Schema,
    field: &Field,
    connection: Option<&Connection>,
    linked: bool,
) -> Capability {
    let (access, provenance) = match (field.edit, &field.home) {
        (Policy::Never, _) => (Access::ReadOnly, Provenance::PolicyReadOnly),
        (Policy::User, Home::Root(_)) => root_attribute(connection, linked),
        (Policy::User, Home::Verified(_)) => (Access::ReadOnly, verified_attribute(connection)),
        (Policy::User, Home::Metadata(_)) => (Access::Editable, metadata(schema, field, connection, linked)),
    };
    Capability { access, provenance }
}

fn root_attribute(connection: Option<&Connection>, linked: bool) -> (Access, Provenance) {
    let Some(Connection { kind, sync, owner }) = connection else {
        return (Access::Editable, Provenance::Own);
    };
    let owner = owner.clone();
    let own = |owner| if linked { Provenance::LinkedPrimary(owner) } else { Provenance::Own };
    match (kind, sync) {
        (ConnectionKind::Database | ConnectionKind::Passwordless, _)
        | (ConnectionKind::Social | ConnectionKind::Enterprise, Sync::Never) => {
            (Access::Editable, own(owner))
        }
        (ConnectionKind::CustomDatabase, _) => (Access::ReadOnly, Provenance::ExternalStore(owner)),
        (ConnectionKind::Social, Sync::EachLogin | Sync::Unknown) => {
            (Access::ReadOnly, Provenance::IdpEachLogin(owner))
        }
        (ConnectionKind::Enterprise, Sync::EachLogin | Sync::Unknown) => {
            (Access::ReadOnly, Provenance::IdpEnterprise(owner))
        }
        (ConnectionKind::Social | ConnectionKind::Enterprise, Sync::FirstLogin) => {
            (Access::Editable, Provenance::IdpFirstLogin(owner))
        }
    }
}

fn verified_attribute(connection: Option<&Connection>) -> Provenance {
    let Some(Connection { kind, sync, owner }) = connection else { return Provenance::VerifiedFlow };
    match (kind, sync) {
        (ConnectionKind::Social, Sync::EachLogin | Sync::Unknown) => Provenance::IdpEachLogin(owner.clone()),
        (ConnectionKind::Enterprise, Sync::EachLogin | Sync::Unknown) => {
            Provenance::IdpEnterprise(owner.clone())
        }
        (ConnectionKind::CustomDatabase, _) => Provenance::ExternalStore(owner.clone()),
        (ConnectionKind::Database | ConnectionKind::Passwordless, _)
        | (ConnectionKind::Social | ConnectionKind::Enterprise, Sync::FirstLogin | Sync::Never) => {
            Provenance::VerifiedFlow
        }
    }
}

/// What is in `user_metadata` is the person's own. Of a field that overrides another it matters whether there is
/// anything to override: who may edit the other one needs none.
fn metadata(schema: &Schema, field: &Field, connection: Option<&Connection>, linked: bool) -> Provenance {
    let overridden = field
        .overrides
        .and_then(|attribute| schema.fields().find(|other| other.home == Home::Root(attribute)));
    let Some(overridden) = overridden else { return Provenance::Own };
    let other = capability(schema, overridden, connection, linked);
    match (other.access, other.provenance) {
        (Access::Editable, _) => Provenance::Own,
        (Access::ReadOnly, Provenance::PolicyReadOnly) => Provenance::OverrideAvailable(None),
        (Access::ReadOnly, _) => {
            Provenance::OverrideAvailable(connection.map(|connection| connection.owner.clone()))
        }
    }
}

#[cfg(test)]
#[cfg(feature = "file")]
mod tests;
