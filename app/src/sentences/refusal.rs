use profile::Refusal;
use std::borrow::Cow;

/// Why a value was not accepted, and what would be.
#[must_use]
pub fn refusal(refusal: &Refusal) -> Cow<'static, str> {
    Cow::Borrowed(match refusal {
        Refusal::TooLong { longest, actual } => {
            return Cow::Owned(format!("Use at most {longest} characters; these are {actual}."));
        }
        Refusal::LineBreak => "Use one line only.",
        Refusal::ForbiddenCharacter => {
            "This has an invisible character that is not allowed. Type it anew instead of pasting it."
        }
        Refusal::NotAWebAddress => "Use a web address, like https://example.com.",
        Refusal::NotHttps => "Use an address that starts with https://.",
        Refusal::AddressWithUser => "Use an address without a user name or an @ before the host.",
        Refusal::NotAChoice => "Choose one from the list.",
        Refusal::Managed => {
            "This is kept by the service you sign in with, which did not let us change it. Change it there."
        }
        Refusal::Rejected => "The sign-in service did not accept this value. Try another one.",
    })
}
