use crate::words;

/// What an error code of the tenant means (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6, Auth0). Keyed by the code:
/// no text of the address is ever shown.
#[must_use]
pub fn sign_in_error(code: &str) -> String {
    match code {
        "access_denied" => words::signin_denied(),
        "unauthorized" => words::signin_unauthorized(),
        "login_required" | "interaction_required" | "account_selection_required" | "consent_required" => {
            words::signin_question()
        }
        "temporarily_unavailable" | "server_error" => words::signin_unreachable(),
        "too_many_attempts" | "rate_limited" => words::signin_too_many(),
        _ => words::signin_other(),
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
