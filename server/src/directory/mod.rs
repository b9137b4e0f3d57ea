//! The directory of users: the port, and its adapter to the tenant's Management API.

mod connections;
mod machine_token;
mod management_api;
mod user_record;

use crate::access::{MayUpdate, Owned};
use async_trait::async_trait;
use profile::{Connection, Identity, ProfileChange, Record, RootAttribute, UserId};

pub use connections::owner as connection_owner;
pub use machine_token::{MachineToken, NEEDED_SCOPES, WELCOME_SCOPE};
pub use management_api::ManagementApi;
pub(crate) use user_record::UserRecord;

/// The users of a tenant, of whom a caller reaches one.
#[async_trait]
pub trait Directory: Send + Sync + 'static {
    /// Reads the owner's own record. By-id reads are immediately consistent.
    async fn read(&self, owner: &Owned<UserId>) -> Result<Record, DirectoryError>;

    /// Writes `change` to the owner's own record and returns the record as it is then. It is all or nothing.
    ///
    /// # Errors
    /// [`DirectoryError::OutcomeUnknown`] when the change may or may not have been stored: never send it again blindly.
    async fn update(
        &self,
        owner: &MayUpdate<UserId>,
        change: &ProfileChange,
    ) -> Result<Record, DirectoryError>;

    /// When and by whom the root attributes of users of this primary identity are written.
    async fn connection(&self, primary: &Identity) -> Connection;

    /// The tenant refused root attributes that it was expected to take: remember that for the connection.
    fn learn_refusal(&self, primary: &Identity);
}

/// Why the directory did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum DirectoryError {
    /// There is no such user any more.
    #[error("the user does not exist")]
    Gone,
    /// The identity provider owns these root attributes. Nothing was stored.
    #[error("the tenant refuses to change {0:?}")]
    NotOurs(Vec<RootAttribute>),
    /// A value was not accepted. Nothing was stored.
    #[error("the tenant rejected a value ({property:?})")]
    Rejected {
        /// The property, where the tenant named it.
        property: Option<String>,
    },
    /// Too many requests. Nothing was stored.
    #[error("too many requests")]
    Busy {
        /// Seconds until another try makes sense.
        retry_after: u32,
    },
    /// Nothing was stored, and the tenant cannot be reached.
    #[error("the tenant cannot be reached")]
    Unavailable,
    /// The change may or may not have been stored, and may still be under way.
    #[error("the outcome is not known")]
    OutcomeUnknown,
    /// The tenant answered that it failed: nothing is under way any more, but what was stored has to be read.
    #[error("the tenant failed")]
    Failed,
    /// The tenant does not let this server do its work: a mistake of the operator's. Nothing was stored.
    #[error("the tenant does not allow this server to do that")]
    NotAllowed,
}
