use crate::words;

/// What is said of a picture that could not be taken, by the code that its module has for it: those of problem documents, and its
/// own.
#[must_use]
pub fn picture_trouble() -> [(&'static str, String); 18] {
    [
        ("not_a_picture", words::picture_not_a_picture()),
        ("unreadable", words::picture_unreadable()),
        ("animated", words::picture_animated()),
        ("too_small", words::picture_too_small()),
        ("too_many_pixels", words::picture_too_many_pixels()),
        ("too_large", words::picture_too_large()),
        ("busy", words::error_busy()),
        ("rate_limited", words::error_rate_limited()),
        ("conflict", words::picture_conflict()),
        ("refused", words::picture_managed()),
        ("no_room", words::picture_no_room()),
        ("unauthenticated", words::error_unauthenticated()),
        ("other_account", words::error_other_account()),
        ("offline", words::error_offline()),
        ("unavailable", words::error_unavailable()),
        ("too_slow", words::error_too_slow()),
        ("outcome_unknown", words::error_outcome_unknown()),
        ("internal", words::error_internal()),
    ]
}
