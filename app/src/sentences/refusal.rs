use crate::words;
use profile::Refusal;

/// Why a value was not accepted, and what would be.
#[must_use]
pub fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Missing => words::refusal_missing(),
        Refusal::TooShort { shortest, actual } => words::refusal_too_short((*shortest).into(), *actual),
        Refusal::TooLong { longest, actual } => words::refusal_too_long((*longest).into(), *actual),
        Refusal::TooMany { most, actual } => words::refusal_too_many(*most, *actual),
        Refusal::TooFew { least, actual } => words::refusal_too_few(*least, *actual),
        Refusal::TooSmall { least } => words::refusal_too_small(least),
        Refusal::TooGreat { most } => words::refusal_too_great(most),
        Refusal::TooEarly { earliest } => words::refusal_too_early(&day(earliest)),
        Refusal::TooLate { latest } => words::refusal_too_late(&day(latest)),
        Refusal::LineBreak => words::refusal_line_break(),
        Refusal::ForbiddenCharacter => words::refusal_forbidden_character(),
        Refusal::NotAWebAddress => words::refusal_not_a_web_address(),
        Refusal::NotHttps => words::refusal_not_https(),
        Refusal::AddressWithUser => words::refusal_address_with_user(),
        Refusal::NotAnEmail => words::refusal_not_an_email(),
        Refusal::NotAPhone => words::refusal_not_a_phone(),
        Refusal::NotADate => words::refusal_not_a_date(),
        Refusal::NotANumber => words::refusal_not_a_number(),
        Refusal::NotDigits => words::refusal_not_digits(),
        Refusal::NotAHandle => words::refusal_not_a_handle(),
        Refusal::NotAChoice => words::refusal_not_a_choice(),
        Refusal::Managed => words::refusal_managed(),
        Refusal::Rejected => words::refusal_rejected(),
    }
}

/// A day as people write it.
#[cfg(feature = "ssr")]
fn day(iso: &str) -> String {
    crate::language::current().day(iso).unwrap_or_else(|| iso.to_owned())
}

#[cfg(not(feature = "ssr"))]
fn day(iso: &str) -> String {
    crate::spoken::day(iso)
}
