//! The caller and what the caller owns, as types.

use super::access_token::VerifiedAccessToken;
use super::session::Session;
use app::error::ApiError;
use profile::UserId;
use std::ops::Deref;

/// Somebody whose session was opened with our key and is not over, or whose access token was verified whole. There is no
/// other way to make one:
///
/// ```compile_fail
/// let id = profile::UserId::parse("auth0|bob").unwrap();
/// let _forged = server::access::Caller { subject: id, may_read: true, may_update: true };
/// ```
///
/// Verifying gives this type or an error, so an error that nobody looked at is nobody (the first line is what works):
///
/// ```
/// # async fn ask(callers: server::access::Callers, credential: app::ports::Credential) {
/// if let Ok(caller) = callers.caller(&credential).await { let _ = caller.own_record(); }
/// # }
/// ```
///
/// ```compile_fail
/// # async fn ask(callers: server::access::Callers, credential: app::ports::Credential) {
/// let _ = callers.caller(&credential).await.own_record();
/// # }
/// ```
pub struct Caller {
    subject: UserId,
    /// What the scopes of a token allow; people in their own session may do both.
    may_read: bool,
    may_update: bool,
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
///     let _ = directory.read(&caller.own_record().unwrap()).await;
/// }
/// ```
pub struct Owned<T>(T);

/// Something of the caller's that they may change: they are who the form was made for, and their token has the scope.
/// The directory's update takes this, so what may only be read cannot be written:
///
/// ```compile_fail
/// async fn write(
///     directory: &dyn server::directory::Directory,
///     caller: server::access::Caller,
///     before: profile::Record,
///     change: profile::ProfileChange,
/// ) {
///     let _ = directory.update(&caller.own_record().unwrap(), &before, &change).await;
/// }
/// ```
///
/// Nor does what was read become it:
///
/// ```compile_fail
/// fn raise(owner: server::access::Owned<profile::UserId>) -> server::access::MayUpdate<profile::UserId> {
///     server::access::MayUpdate(owner)
/// }
/// ```
///
/// This is how it is done, and it compiles:
///
/// ```
/// async fn write(
///     directory: &dyn server::directory::Directory,
///     caller: server::access::Caller,
///     stated: profile::UserId,
///     before: profile::Record,
///     change: profile::ProfileChange,
/// ) -> Result<(), app::error::ApiError> {
///     let owner = caller.own(&stated)?;
///     let _ = directory.update(&owner, &before, &change).await;
///     Ok(())
/// }
/// ```
pub struct MayUpdate<T>(Owned<T>);

impl Caller {
    /// The caller of an opened session.
    pub(super) fn of(session: &Session) -> Self {
        Self { subject: session.subject.clone(), may_read: true, may_update: true }
    }

    /// The caller of a verified access token.
    pub(super) fn of_client(token: VerifiedAccessToken) -> Self {
        let VerifiedAccessToken { subject, may_read, may_update, bound_to: _ } = token;
        Self { subject, may_read, may_update }
    }

    /// The verified subject.
    #[must_use]
    pub fn subject(&self) -> &UserId {
        &self.subject
    }

    /// The record of the caller, to be read.
    ///
    /// # Errors
    /// [`ApiError::InsufficientScope`] when the caller's token is not for reading.
    pub fn own_record(self) -> Result<Owned<UserId>, ApiError> {
        if self.may_read { Ok(Owned(self.subject)) } else { Err(ApiError::InsufficientScope) }
    }

    /// The record of the caller, to be changed, when that is whom a form was made for: the account may have been switched
    /// in another tab meanwhile. Whoever changes a record is told what it holds then.
    ///
    /// # Errors
    /// [`ApiError::InsufficientScope`] when the caller's token is not for changing; [`ApiError::OtherAccount`] when the form
    /// was made for somebody else.
    pub fn own(self, stated: &UserId) -> Result<MayUpdate<UserId>, ApiError> {
        if !self.may_update {
            Err(ApiError::InsufficientScope)
        } else if *stated == self.subject {
            Ok(MayUpdate(Owned(self.subject)))
        } else {
            Err(ApiError::OtherAccount)
        }
    }
}

impl<T> Owned<T> {
    /// What is owned.
    pub fn get(&self) -> &T {
        &self.0
    }
}

/// Whoever may change something may use it as its owner does.
impl<T> Deref for MayUpdate<T> {
    type Target = Owned<T>;

    fn deref(&self) -> &Owned<T> {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(may_read: bool, may_update: bool) -> Caller {
        let subject = UserId::parse("auth0|alice").unwrap();
        Caller::of_client(VerifiedAccessToken { subject, may_read, may_update, bound_to: None })
    }

    #[test]
    fn jw_16_each_scope_opens_its_own_door() {
        let alice = UserId::parse("auth0|alice").unwrap();
        for (may_read, may_update) in [(true, true), (true, false), (false, true), (false, false)] {
            let read = caller(may_read, may_update).own_record().map(|owned| owned.get().clone());
            let update = caller(may_read, may_update).own(&alice).map(|owned| owned.get().clone());
            let expected = |may| if may { Ok(alice.clone()) } else { Err(ApiError::InsufficientScope) };
            assert_eq!((read, update), (expected(may_read), expected(may_update)));
        }
    }

    #[test]
    fn ow_02_a_form_for_somebody_else_is_refused() {
        let bob = UserId::parse("auth0|bob").unwrap();
        assert_eq!(caller(true, true).own(&bob).err(), Some(ApiError::OtherAccount));
        assert_eq!(
            caller(true, false).own(&bob).err(),
            Some(ApiError::InsufficientScope),
            "scope comes first"
        );
    }
}
