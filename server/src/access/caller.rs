//! The caller and what the caller owns, as types.

use super::session::Session;
use app::error::ApiError;
use profile::UserId;

/// Somebody whose session was opened with our key and is not over. There is no other way to make one:
///
/// ```compile_fail
/// let id = profile::UserId::parse("auth0|bob").unwrap();
/// let _forged = server::access::Caller { subject: id };
/// ```
pub struct Caller {
    subject: UserId,
}

/// Something that belongs to the caller. The directory takes an `Owned<UserId>` and nothing else, so code that forgot
/// to ask who is asking does not compile:
///
/// ```compile_fail
/// let id = profile::UserId::parse("auth0|bob").unwrap();
/// let _forged = server::access::Owned(id);
/// ```
///
/// ```compile_fail
/// async fn reach(directory: &dyn server::directory::Directory) {
///     let id = profile::UserId::parse("auth0|bob").unwrap();
///     let _ = directory.read(&id).await;
/// }
/// ```
///
/// Nor can one be copied to serve for somebody else later:
///
/// ```compile_fail
/// fn keep(owner: &server::access::Owned<profile::UserId>) -> server::access::Owned<profile::UserId> {
///     owner.clone()
/// }
/// ```
///
/// What it is good for compiles, which shows that the examples above fail for the right reason:
///
/// ```
/// async fn reach(directory: &dyn server::directory::Directory, caller: server::access::Caller) {
///     let _ = directory.read(&caller.own_record()).await;
/// }
/// ```
pub struct Owned<T>(T);

impl Caller {
    /// The caller of an opened session.
    pub(super) fn of(session: &Session) -> Self {
        Self { subject: session.subject.clone() }
    }

    /// The verified subject.
    #[must_use]
    pub fn subject(&self) -> &UserId {
        &self.subject
    }

    /// The record of the caller.
    #[must_use]
    pub fn own_record(self) -> Owned<UserId> {
        Owned(self.subject)
    }

    /// The record of the caller, when that is whom a form was made for: the account may have been switched in another
    /// tab meanwhile.
    ///
    /// # Errors
    /// [`ApiError::OtherAccount`] when it was made for somebody else.
    pub fn own(self, stated: &UserId) -> Result<Owned<UserId>, ApiError> {
        if *stated == self.subject { Ok(Owned(self.subject)) } else { Err(ApiError::OtherAccount) }
    }
}

impl<T> Owned<T> {
    /// What is owned.
    pub fn get(&self) -> &T {
        &self.0
    }
}
