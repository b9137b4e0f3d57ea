//! The audit trail: who was let in, who was refused and why, what was changed. One structured event each, under the
//! target `audit`, whatever `RUST_LOG` says.
//!
//! An event names fields, never values; people by a keyed hash ([`Subjects`]); reasons by codes of this file. Nothing a
//! client wrote gets into it: the route is the pattern that matched and the request id is the server's own. The client's
//! address is left out: behind a proxy it is the proxy's, in front of one it is personal data, and the request id leads to
//! the proxy's own log.

mod context;
mod subjects;

pub use context::{Context, carried, identify, note, within};
pub use subjects::Subjects;

use app::error::ApiError;
use app::wire::Saved;

/// The target of all events.
pub const TARGET: &str = "audit";

/// Everything that is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Somebody signed in.
    SignedIn,
    /// A sign-in came to nothing.
    SignInRefused(SignInRefusal),
    /// Somebody signed out.
    SignedOut,
    /// A session was not renewed, so it is over.
    RenewalRefused(RenewalRefusal),
    /// A request was refused.
    Refused(Refusal),
    /// The tenant did not take a credential of this server's: somebody has to look after it.
    CredentialFailed(Credential, CredentialFailure),
    /// Somebody changed their profile, or tried.
    Update(Update),
}

/// Why nobody was signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInRefusal {
    /// What the browser brought is not readable.
    Malformed,
    /// The code is used, too old, or of another browser.
    Code,
    /// The ID token does not hold.
    IdToken,
    /// The tenant has blocked the person.
    Blocked,
    /// The tenant could not be asked.
    Unavailable,
    /// A fault of this server's, or of its configuration.
    Internal,
}

/// Why a session is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenewalRefusal {
    /// The tenant refused it: blocked, deleted, signed out elsewhere.
    ByTenant,
    /// It idled too long, or is too old.
    TooOld,
}

/// Why a request was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody known is asking.
    Authentication,
    /// The access token lacks the scope.
    Scope,
    /// The form was made for another account.
    OtherAccount,
    /// The tenant has blocked the person.
    Blocked,
    /// The tenant does not know the person any more.
    Gone,
    /// Fields that are not the person's to change, or values that the rules do not take. By id.
    Fields(Vec<String>),
    /// What was sent is no picture that can be taken.
    Picture,
    /// Not a request that a page of ours makes: its origin, or the header of calls.
    Gate,
    /// A content type that is not taken there.
    ContentType,
    /// A method that is not taken there.
    Method,
    /// A body that cannot be read, or has members nobody knows.
    Malformed,
    /// Too large.
    Size,
    /// Too slow.
    Slow,
    /// Under a name that is not this server's.
    Host,
    /// Too many requests.
    Rate,
}

/// A credential of this server's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    /// The application's own, at the token endpoint.
    Client,
    /// The access token for the Management API.
    ManagementToken,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CredentialFailure {
    /// The tenant does not take it.
    Refused,
    /// It may not do what is needed.
    Scope,
}

/// What became of a change. Fields by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Update {
    /// It is stored.
    Saved {
        /// Those that were stored; none where nothing differed.
        changed: Vec<String>,
        /// Those that the tenant would not change.
        refused: Vec<String>,
    },
    /// Somebody else changed the same fields meanwhile; nothing was stored.
    Conflict(Vec<String>),
    /// There is no room for it; nothing was stored.
    NoRoom,
    /// Nobody knows whether it is stored.
    OutcomeUnknown,
    /// The tenant has no room for requests; nothing was stored.
    Busy,
    /// The tenant could not be reached; nothing was stored.
    Unavailable,
    /// A fault of ours.
    Internal,
}

impl Event {
    /// The name, the outcome and the code of the reason.
    #[must_use]
    pub const fn code(&self) -> (&'static str, &'static str, Option<&'static str>) {
        match self {
            Self::SignedIn => ("sign_in", "ok", None),
            Self::SignInRefused(why) => ("sign_in", "refused", Some(why.code())),
            Self::SignedOut => ("sign_out", "ok", None),
            Self::RenewalRefused(RenewalRefusal::ByTenant) => ("renewal", "refused", Some("by_tenant")),
            Self::RenewalRefused(RenewalRefusal::TooOld) => ("renewal", "refused", Some("too_old")),
            Self::Refused(why) => ("request", "refused", Some(why.code())),
            Self::CredentialFailed(credential, failure) => (
                "credential",
                "failed",
                Some(match (credential, failure) {
                    (Credential::Client, CredentialFailure::Refused) => "client_refused",
                    (Credential::Client, CredentialFailure::Scope) => "client_scope",
                    (Credential::ManagementToken, CredentialFailure::Refused) => "management_token_refused",
                    (Credential::ManagementToken, CredentialFailure::Scope) => "management_token_scope",
                }),
            ),
            Self::Update(update) => match update {
                Update::Saved { refused, .. } if refused.is_empty() => ("update", "saved", None),
                Update::Saved { .. } => ("update", "saved", Some("in_part")),
                Update::Conflict(_) => ("update", "not_saved", Some("conflict")),
                Update::NoRoom => ("update", "not_saved", Some("no_room")),
                Update::OutcomeUnknown => ("update", "unknown", Some("outcome_unknown")),
                Update::Busy => ("update", "not_saved", Some("busy")),
                Update::Unavailable => ("update", "not_saved", Some("unavailable")),
                Update::Internal => ("update", "unknown", Some("internal")),
            },
        }
    }

    fn fields(&self) -> Option<String> {
        let fields: Vec<&str> = match self {
            Self::Refused(Refusal::Fields(fields)) | Self::Update(Update::Conflict(fields)) => {
                fields.iter().map(String::as_str).collect()
            }
            Self::Update(Update::Saved { changed, refused }) => {
                changed.iter().chain(refused).map(String::as_str).collect()
            }
            _ => Vec::new(),
        };
        (!fields.is_empty()).then(|| fields.join(","))
    }

    /// Whether it says that a request came to nothing for want of a right. Of these a request has one.
    const fn is_refusal(&self) -> bool {
        matches!(self, Self::Refused(_) | Self::SignInRefused(_) | Self::RenewalRefused(_))
    }

    /// What an update by a caller led to.
    #[must_use]
    pub fn of_update(outcome: &Result<Saved, ApiError>) -> Self {
        match outcome {
            Ok(saved) => Self::Update(Update::Saved {
                changed: saved.changed.clone(),
                refused: saved.refused.fields().map(str::to_owned).collect(),
            }),
            Err(ApiError::Conflict { fields }) => {
                Self::Update(Update::Conflict(fields.fields().map(str::to_owned).collect()))
            }
            Err(ApiError::NoRoom { .. }) => Self::Update(Update::NoRoom),
            Err(ApiError::OutcomeUnknown) => Self::Update(Update::OutcomeUnknown),
            Err(ApiError::Busy { .. }) => Self::Update(Update::Busy),
            Err(ApiError::Unavailable | ApiError::Offline) => Self::Update(Update::Unavailable),
            Err(error) => Refusal::of(error).map_or(Self::Update(Update::Internal), Self::Refused),
        }
    }

    /// What a sign-in led to.
    #[must_use]
    pub const fn of_sign_in(error: &ApiError) -> Self {
        Self::SignInRefused(match error {
            ApiError::Malformed => SignInRefusal::Malformed,
            ApiError::LateCode => SignInRefusal::Code,
            ApiError::SignInFailed => SignInRefusal::IdToken,
            ApiError::Blocked => SignInRefusal::Blocked,
            ApiError::Unavailable | ApiError::Busy { .. } => SignInRefusal::Unavailable,
            _ => SignInRefusal::Internal,
        })
    }
}

impl SignInRefusal {
    const fn code(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::Code => "code",
            Self::IdToken => "id_token",
            Self::Blocked => "blocked",
            Self::Unavailable => "unavailable",
            Self::Internal => "internal",
        }
    }
}

impl Refusal {
    const fn code(&self) -> &'static str {
        match self {
            Self::Authentication => "authentication",
            Self::Scope => "scope",
            Self::OtherAccount => "other_account",
            Self::Blocked => "blocked",
            Self::Gone => "gone",
            Self::Fields(_) => "fields",
            Self::Picture => "picture",
            Self::Gate => "gate",
            Self::ContentType => "content_type",
            Self::Method => "method",
            Self::Malformed => "malformed",
            Self::Size => "size",
            Self::Slow => "slow",
            Self::Host => "host",
            Self::Rate => "rate",
        }
    }

    /// The refusal that an error is; none where it is a failure, or no matter of rights.
    #[must_use]
    pub fn of(error: &ApiError) -> Option<Self> {
        Some(match error {
            ApiError::Unauthenticated => Self::Authentication,
            ApiError::InsufficientScope => Self::Scope,
            ApiError::OtherAccount => Self::OtherAccount,
            ApiError::Blocked => Self::Blocked,
            ApiError::Gone => Self::Gone,
            ApiError::PictureRefused { .. } => Self::Picture,
            ApiError::Refused { fields } => Self::Fields(fields.fields().map(str::to_owned).collect()),
            ApiError::Forbidden => Self::Gate,
            ApiError::UnsupportedMediaType => Self::ContentType,
            ApiError::MethodNotAllowed => Self::Method,
            ApiError::Malformed => Self::Malformed,
            ApiError::TooLarge => Self::Size,
            ApiError::TooSlow => Self::Slow,
            ApiError::Misdirected => Self::Host,
            ApiError::RateLimited { .. } => Self::Rate,
            ApiError::NoRoom { .. }
            | ApiError::Conflict { .. }
            | ApiError::OutcomeUnknown
            | ApiError::Busy { .. }
            | ApiError::Unavailable
            | ApiError::LateCode
            | ApiError::SignInFailed
            | ApiError::Offline
            | ApiError::NotFound
            | ApiError::Internal => return None,
        })
    }

    /// The refusal that a response stands for, where nobody recorded a better one.
    #[must_use]
    pub const fn of_status(status: u16) -> Option<Self> {
        Some(match status {
            400 => Self::Malformed,
            401 => Self::Authentication,
            403 => Self::Gate,
            405 => Self::Method,
            408 => Self::Slow,
            413 | 431 => Self::Size,
            415 => Self::ContentType,
            421 => Self::Host,
            429 => Self::Rate,
            _ => return None,
        })
    }
}

/// Records an event. The first refusal of a request is its cause; what it leads to on the way out is not told again.
pub fn record(event: &Event) {
    let context = context::current();
    let context = context.as_deref();
    if event.is_refusal() && context.is_some_and(|context| !context.refuse()) {
        return;
    }
    let (name, outcome, reason) = event.code();
    let detail = context.and_then(Context::detail);
    let fields = event.fields();
    let subject = context.and_then(Context::subject);
    tracing::info!(
        target: TARGET,
        event = name,
        outcome,
        reason,
        detail,
        fields,
        subject,
        method = context.map(Context::method),
        route = context.map(Context::route),
        request_id = context.and_then(Context::request_id),
    );
    crate::metrics::audited(name, outcome, reason);
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::by_field::ByField;
    use app::error::PictureRefusal;

    #[test]
    fn lg_01_every_error_of_an_update_is_one_event_of_its_own_code() {
        let fields = || ByField::from([("name".to_owned(), profile::Refusal::Managed)]);
        for (error, expected) in [
            (ApiError::Unauthenticated, ("request", "refused", Some("authentication"))),
            (ApiError::OtherAccount, ("request", "refused", Some("other_account"))),
            (ApiError::InsufficientScope, ("request", "refused", Some("scope"))),
            (ApiError::Refused { fields: fields() }, ("request", "refused", Some("fields"))),
            (
                ApiError::PictureRefused { reason: PictureRefusal::Animated },
                ("request", "refused", Some("picture")),
            ),
            (ApiError::Malformed, ("request", "refused", Some("malformed"))),
            (ApiError::Blocked, ("request", "refused", Some("blocked"))),
            (ApiError::Gone, ("request", "refused", Some("gone"))),
            (ApiError::RateLimited { retry_after: 1 }, ("request", "refused", Some("rate"))),
            (ApiError::Conflict { fields: ByField::default() }, ("update", "not_saved", Some("conflict"))),
            (ApiError::NoRoom { left: 1, needed: 2 }, ("update", "not_saved", Some("no_room"))),
            (ApiError::OutcomeUnknown, ("update", "unknown", Some("outcome_unknown"))),
            (ApiError::Busy { retry_after: 1 }, ("update", "not_saved", Some("busy"))),
            (ApiError::Unavailable, ("update", "not_saved", Some("unavailable"))),
            (ApiError::Internal, ("update", "unknown", Some("internal"))),
        ] {
            assert_eq!(Event::of_update(&Err(error.clone())).code(), expected, "{error}");
        }
        let event = Event::of_update(&Err(ApiError::Refused { fields: fields() }));
        assert_eq!(event.fields().as_deref(), Some("name"));
    }
}
