/// Whether the answer to a sign-in may come from the tenant that was asked (RFC 9207 §2.4). `named` are all values of the
/// parameter `iss`, as they came: one that is there must be the issuer that this sign-in began with, byte for byte, and a
/// tenant that promises to name itself has to.
#[must_use]
pub fn issuer_fits(named: &[String], begun_with: &str, promised: bool) -> bool {
    match named {
        [] => !promised,
        [one] => one == begun_with,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::issuer_fits;

    #[test]
    fn oa_08_t_29_the_answer_names_whom_it_was_asked_of() {
        const OURS: &str = "https://example.eu.auth0.com/";
        let fits = |named: &[&str], promised| {
            issuer_fits(&named.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>(), OURS, promised)
        };
        assert!(fits(&[], false), "Auth0 does not name itself");
        assert!(!fits(&[], true), "what was promised has to come");
        for promised in [false, true] {
            assert!(fits(&[OURS], promised));
            for wrong in [
                "",
                "https://example.eu.auth0.com",
                "https://EXAMPLE.eu.auth0.com/",
                "http://example.eu.auth0.com/",
                "https://example.eu.auth0.com/ ",
                "https://example.eu.auth0.com//",
                "https://evil.example/",
                "https://example.eu.auth0.com.evil.example/",
            ] {
                assert!(!fits(&[wrong], promised), "{wrong}");
            }
            assert!(!fits(&[OURS, OURS], promised), "twice");
            assert!(!fits(&[OURS, "https://evil.example/"], promised));
            assert!(!fits(&["https://evil.example/", OURS], promised));
        }
    }
}
