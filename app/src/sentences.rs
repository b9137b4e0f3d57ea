//! The sentences that people read, made from codes.
