use profile::Refusal;
use std::borrow::Cow;

/// Why a value was not accepted, and what would be.
#[must_use]
pub fn refusal(refusal: &Refusal) -> Cow<'static, str> {
    // Pieces put together instead of `format!`: this is in the WebAssembly.
    let figures = |parts: &[&str]| Cow::Owned(parts.concat());
    Cow::Borrowed(match refusal {
        Refusal::Missing => "Fill this in: it is required.",
        Refusal::TooShort { shortest, actual } => {
            return figures(&[
                "Use at least ",
                &shortest.to_string(),
                " characters; these are ",
                &actual.to_string(),
                ".",
            ]);
        }
        Refusal::TooLong { longest, actual } => {
            return figures(&[
                "Use at most ",
                &longest.to_string(),
                " characters; these are ",
                &actual.to_string(),
                ".",
            ]);
        }
        Refusal::TooMany { most, actual } => {
            return figures(&[
                "Choose at most ",
                &most.to_string(),
                "; these are ",
                &actual.to_string(),
                ".",
            ]);
        }
        Refusal::TooFew { least, actual } => {
            return figures(&[
                "Choose at least ",
                &least.to_string(),
                "; these are ",
                &actual.to_string(),
                ".",
            ]);
        }
        Refusal::TooSmall { least } => return figures(&["Use ", least, " or more."]),
        Refusal::TooGreat { most } => return figures(&["Use ", most, " or less."]),
        Refusal::TooEarly { earliest } => return figures(&["Use ", earliest, " or a later day."]),
        Refusal::TooLate { latest } => return figures(&["Use ", latest, " or an earlier day."]),
        Refusal::LineBreak => "Use one line only.",
        Refusal::ForbiddenCharacter => {
            "This has an invisible character that is not allowed. Type it anew instead of pasting it."
        }
        Refusal::NotAWebAddress => "Use a web address, like https://example.com.",
        Refusal::NotHttps => "Use an address that starts with https://.",
        Refusal::AddressWithUser => "Use an address without a user name or an @ before the host.",
        Refusal::NotAnEmail => "Use an e-mail address, like name@example.com.",
        Refusal::NotAPhone => "Use a phone number of 5 to 15 digits, like +46 31 123 45 67.",
        Refusal::NotADate => "Use a day of the calendar, like 2001-02-28.",
        Refusal::NotANumber => "Use a number in digits, like 42 or 1.5.",
        Refusal::NotDigits => "Use digits only.",
        Refusal::NotAHandle => {
            "Use letters from a to z, digits, and dots, hyphens or underscores between them."
        }
        Refusal::NotAChoice => "Choose one from the list.",
        Refusal::Managed => {
            "This is kept by the service you sign in with, which did not let us change it. Change it there."
        }
        Refusal::Rejected => "The sign-in service did not accept this value. Try another one.",
    })
}
