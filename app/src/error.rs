//! The one error that crosses the wire, as `application/problem+json` (RFC 9457).

use crate::by_field::ByField;
use profile::{Conflict, Refusal};
use serde::{Deserialize, Serialize};
use server_fn::error::{FromServerFnError, ServerFnErrorErr};
use server_fn::{ContentType, Decodes, Encodes, Format, FormatType};

/// What may go wrong, as far as a person may be told. It carries codes and figures; sentences are made where they are
/// shown, and causes go to the log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ApiError {
    /// Nobody is signed in, or the session is over.
    #[error("sign in first")]
    Unauthenticated,
    /// The form was made for another account than the one signed in now.
    #[error("the form belongs to another account")]
    OtherAccount,
    /// The request is not one that this product's pages make.
    #[error("the request was not allowed")]
    Forbidden,
    /// The access token has not the scope that this takes (RFC 6750 §3.1).
    #[error("the access token does not allow that")]
    InsufficientScope,
    /// The request could not be read.
    #[error("the request could not be read")]
    Malformed,
    /// Some values were not accepted; nothing was saved.
    #[error("some values were not accepted")]
    Refused {
        /// Why, by field.
        fields: ByField<Refusal>,
    },
    /// What was sent is no picture that can be taken; nothing was saved.
    #[error("the picture was not accepted")]
    PictureRefused {
        /// Why.
        #[serde(flatten)]
        reason: PictureRefusal,
    },
    /// The profile would become larger than the tenant keeps it; nothing was saved.
    #[error("the profile would become too large")]
    NoRoom {
        /// How many bytes are free.
        left: u32,
        /// How many the change would add.
        needed: u32,
    },
    /// Some fields were changed meanwhile; nothing was saved.
    #[error("some fields were changed meanwhile")]
    Conflict {
        /// Both values, by field.
        fields: ByField<Conflict>,
    },
    /// The tenant gave no answer and reading back did not settle whether the change was stored.
    #[error("it is not known whether the change was saved")]
    OutcomeUnknown,
    /// The tenant has no room for requests just now.
    #[error("too many requests")]
    Busy {
        /// Seconds until another try makes sense.
        retry_after: u32,
    },
    /// Somebody asks more often than this server lets anybody ask.
    #[error("too many requests from one person or address")]
    RateLimited {
        /// Seconds until another try makes sense.
        retry_after: u32,
    },
    /// The request itself took too long to arrive.
    #[error("the request took too long to arrive")]
    TooSlow,
    /// The tenant could not be reached, or did not answer sensibly.
    #[error("the sign-in service could not be reached")]
    Unavailable,
    /// The tenant has blocked this user.
    #[error("the account is blocked")]
    Blocked,
    /// The tenant knows no such user any more.
    #[error("the account does not exist any more")]
    Gone,
    /// The sign-in took too long, or its code was used before.
    #[error("the sign-in took too long")]
    LateCode,
    /// The tenant's answer to the sign-in did not hold.
    #[error("the sign-in could not be verified")]
    SignInFailed,
    /// The server could not be reached: only the browser says so.
    #[error("the server could not be reached")]
    Offline,
    /// The request came under another name than the one of this server.
    #[error("this server does not answer under that name")]
    Misdirected,
    /// There is nothing at this address.
    #[error("there is nothing here")]
    NotFound,
    /// The address does not take this method.
    #[error("the method is not allowed here")]
    MethodNotAllowed,
    /// The body is larger than any form of this product.
    #[error("the request is too large")]
    TooLarge,
    /// The body is of a type that this address does not take.
    #[error("the content type is not accepted here")]
    UnsupportedMediaType,
    /// A fault of ours.
    #[error("something went wrong on our side")]
    Internal,
}

/// Seconds until the next try, where nobody knows better.
pub const PAUSE: u32 = 15;

/// Why something is no picture that can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum PictureRefusal {
    /// Neither JPEG nor PNG nor WebP.
    NotAPicture,
    /// One of them, but broken.
    Unreadable,
    /// It moves.
    Animated,
    /// An edge is too short.
    TooSmall {
        /// The shortest allowed, in pixels.
        least: u32,
    },
    /// An edge is too long, or decoding would take too much memory.
    TooManyPixels {
        /// The longest allowed, in pixels.
        most: u32,
    },
}

impl ApiError {
    /// The HTTP status.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::Unauthenticated => 401,
            Self::Forbidden
            | Self::InsufficientScope
            | Self::Blocked
            | Self::LateCode
            | Self::SignInFailed => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::TooSlow => 408,
            Self::OtherAccount | Self::Conflict { .. } => 409,
            Self::Gone => 410,
            Self::TooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::Misdirected => 421,
            Self::Refused { .. } | Self::PictureRefused { .. } | Self::NoRoom { .. } => 422,
            Self::RateLimited { .. } => 429,
            Self::Internal => 500,
            Self::Offline => 502,
            Self::Unavailable | Self::Busy { .. } => 503,
            Self::OutcomeUnknown => 504,
        }
    }

    /// Seconds until another try makes sense, where somebody knows.
    #[must_use]
    pub const fn retry_after(&self) -> Option<u32> {
        match self {
            Self::Busy { retry_after } | Self::RateLimited { retry_after } => Some(*retry_after),
            Self::Unavailable => Some(PAUSE),
            _ => None,
        }
    }

    /// The problem document.
    #[must_use]
    pub fn to_problem(&self) -> Vec<u8> {
        self.to_problem_with(self.status())
    }

    /// The problem document under another status, where HTTP has one that says more.
    #[must_use]
    pub fn to_problem_with(&self, status: u16) -> Vec<u8> {
        let problem = Problem { kind: KIND.to_owned(), title: self.to_string(), status, error: self.clone() };
        // Strings, numbers and maps with string keys: serialising them cannot fail.
        serde_json::to_vec(&problem).unwrap_or_default()
    }

    /// Reads a problem document.
    #[must_use]
    pub fn of_problem(document: &[u8]) -> Option<Self> {
        serde_json::from_slice::<Problem>(document).ok().map(|problem| problem.error)
    }
}

/// The type of all our problems: they have no pages of their own, and `code` tells them apart (RFC 9457 §4.2.1).
const KIND: &str = "about:blank";

/// RFC 9457 §3: `type`, `title` and `status` beside the extension members, of which `code` is the stable one.
#[derive(Serialize, Deserialize)]
struct Problem {
    #[serde(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    #[serde(flatten)]
    error: ApiError,
}

/// Writes and reads [`ApiError`] as a problem document.
pub struct ProblemJson;

impl ContentType for ProblemJson {
    const CONTENT_TYPE: &'static str = "application/problem+json";
}

impl FormatType for ProblemJson {
    const FORMAT_TYPE: Format = Format::Text;
}

impl Encodes<ApiError> for ProblemJson {
    type Error = std::convert::Infallible;

    fn encode(error: &ApiError) -> Result<server_fn::Bytes, Self::Error> {
        // A server function's error leaves here and nowhere else, so this is where the response gets its status: those
        // of arguments that could not be read never reach a body that could set one.
        #[cfg(feature = "ssr")]
        crate::ports::answer_with(error);
        Ok(error.to_problem().into())
    }
}

impl Decodes<ApiError> for ProblemJson {
    type Error = &'static str;

    fn decode(document: server_fn::Bytes) -> Result<ApiError, Self::Error> {
        ApiError::of_problem(&document).ok_or("not a problem document of ours")
    }
}

impl FromServerFnError for ApiError {
    type Encoder = ProblemJson;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) => Self::Offline,
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self::Malformed,
            _ => Self::Internal,
        }
    }
}
