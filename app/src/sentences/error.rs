use crate::error::ApiError;
use crate::words;

/// What happened, and what to do about it.
#[must_use]
pub fn error(error: &ApiError) -> String {
    match error {
        ApiError::Unauthenticated => words::error_unauthenticated(),
        ApiError::OtherAccount => words::error_other_account(),
        ApiError::Forbidden => words::error_forbidden(),
        ApiError::InsufficientScope => words::error_insufficient_scope(),
        ApiError::Malformed => words::error_malformed(),
        ApiError::Refused { .. } => words::error_refused(),
        ApiError::PictureRefused { .. } => words::error_picture_refused(),
        ApiError::NoRoom { left, needed } => words::error_no_room(*left, *needed),
        ApiError::Conflict { .. } => words::error_conflict(),
        ApiError::OutcomeUnknown => words::error_outcome_unknown(),
        ApiError::Busy { .. } => words::error_busy(),
        ApiError::RateLimited { .. } => words::error_rate_limited(),
        ApiError::TooSlow => words::error_too_slow(),
        ApiError::Unavailable => words::error_unavailable(),
        ApiError::Blocked => words::error_blocked(),
        ApiError::Gone => words::error_gone(),
        ApiError::LateCode => words::error_late_code(),
        ApiError::SignInFailed => words::error_sign_in_failed(),
        ApiError::Offline => words::error_offline(),
        ApiError::Misdirected => words::error_misdirected(),
        ApiError::NotFound => words::error_not_found(),
        ApiError::MethodNotAllowed | ApiError::UnsupportedMediaType => words::error_not_understood(),
        ApiError::TooLarge => words::error_too_large(),
        ApiError::Internal => words::error_internal(),
    }
}
