//! What a profile is.
