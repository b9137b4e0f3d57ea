use super::picture;
use crate::error::ApiError;

/// What happened, and what to do about it.
#[must_use]
pub const fn error(error: &ApiError) -> &'static str {
    match error {
        ApiError::Unauthenticated => "Your session has ended. Sign in again to go on.",
        ApiError::OtherAccount => {
            "You are now signed in as someone else, so nothing was saved. Reload the page to see that account."
        }
        ApiError::Forbidden => {
            "This request did not come from a page of ours, so nothing was done. Reload the page and try again."
        }
        ApiError::InsufficientScope => "The program that you use is not allowed to do that.",
        ApiError::Malformed => {
            "The form could not be read, so nothing was saved. Reload the page and try again."
        }
        ApiError::Refused { .. } => "Nothing was saved yet. Please look at the marked fields.",
        ApiError::PictureRefused { .. } => picture::REFUSED,
        // Who shows it has the figures: see `no_room`.
        ApiError::NoRoom { .. } => {
            "Nothing was saved: your profile is full. Shorten something and save again."
        }
        ApiError::Conflict { .. } => {
            "Nothing was saved yet: this profile was changed elsewhere meanwhile. Please choose at the marked fields."
        }
        ApiError::OutcomeUnknown => {
            "The sign-in service gave no answer, so we do not know whether your changes were saved. Look at what is stored, or save again: nothing is stored twice."
        }
        ApiError::Busy { .. } => "The sign-in service is busy. Wait a moment, then try again.",
        ApiError::RateLimited { .. } => "That was too often in a short time. Wait a moment, then try again.",
        ApiError::TooSlow => "Your connection is too slow just now, so nothing was saved. Try again.",
        ApiError::Unavailable => "The sign-in service cannot be reached just now. Try again in a moment.",
        ApiError::Blocked => "Your account is blocked. Ask the people who gave you this account for help.",
        ApiError::Gone => {
            "Your account does not exist any more. Ask the people who gave you this account for help."
        }
        ApiError::LateCode => "Signing in took too long, or was finished once already. Please sign in again.",
        ApiError::SignInFailed => "The sign-in could not be verified. Please sign in again.",
        ApiError::Offline => "The server cannot be reached. Check your connection, then try again.",
        ApiError::Misdirected => "This page does not answer under the address that was used.",
        ApiError::NotFound => "There is nothing at this address.",
        ApiError::MethodNotAllowed | ApiError::UnsupportedMediaType => {
            "The server did not understand the request. Reload the page and try again."
        }
        ApiError::TooLarge => "That is more than can be stored. Make it shorter and try again.",
        ApiError::Internal => "Something went wrong on our side. Try again in a moment.",
    }
}
