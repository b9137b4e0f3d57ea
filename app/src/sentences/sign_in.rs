/// The answer fits no sign-in that this tab began.
pub const UNKNOWN_STATE: &str =
    "This sign-in was not begun in this tab, or was finished once already. Please sign in again.";
/// The sign-in was begun too long ago.
pub const LATE: &str = "Signing in took too long. Please sign in again.";
/// The answer came from somebody else than it was asked of.
pub const WRONG_ISSUER: &str =
    "The answer did not come from the service that was asked, so it was not used. Please sign in again.";
/// There is no answer in the address at all.
pub const NOTHING_TO_FINISH: &str = "There is no sign-in to finish here.";
/// The browser withholds its cryptography, as it does on plain-http addresses.
pub const NO_CRYPTO: &str = "This browser does not allow signing in from this address. Use the https address of this page, and allow storage for it.";

/// What an error code of the tenant means (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6, Auth0). Keyed by the code:
/// no text of the address is ever shown.
#[must_use]
pub fn sign_in_error(code: &str) -> &'static str {
    match code {
        "access_denied" => "You did not allow the sign-in, or it was refused. You are not signed in.",
        "unauthorized" => {
            "Your account may not sign in. It may be blocked: ask the people who gave you this account for help."
        }
        "login_required" | "interaction_required" | "account_selection_required" | "consent_required" => {
            "The sign-in needs you to answer a question. Please sign in again."
        }
        "temporarily_unavailable" | "server_error" => {
            "The sign-in service cannot be reached just now. Try again in a moment."
        }
        "too_many_attempts" | "rate_limited" => {
            "There were too many tries. Wait a while, then sign in again."
        }
        _ => {
            "The sign-in service could not sign you in. Please try again; if it stays like this, tell the people who run this service."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sign_in_error;

    #[test]
    fn nothing_of_the_code_is_repeated() {
        for code in ["<script>alert(1)</script>", "x\" onerror=", "__proto__", ""] {
            assert!(!sign_in_error(code).contains('<'));
            assert_eq!(sign_in_error(code), sign_in_error("something_new"));
        }
    }
}
