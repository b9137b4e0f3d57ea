/// Where people go after signing in when nothing better is known.
pub const DEFAULT_RETURN: &str = "/profile";

/// Where to go after signing in: the path that was asked for when it is one of our own, else [`DEFAULT_RETURN`].
///
/// A browser drops tabs and line breaks from an address and reads `\` as `/`, so `/\t/evil.example` and `/\evil.example`
/// leave the site; the rule is therefore about what may occur, not about what it seems to mean.
#[must_use]
pub fn return_to(asked: &str) -> &str {
    if is_own_path(asked) { asked } else { DEFAULT_RETURN }
}

fn is_own_path(text: &str) -> bool {
    let path = text.split(['?', '#']).next().unwrap_or_default();
    let plain =
        text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'<' | b'>' | b'"'));
    // Dot segments would be resolved, and `/.//evil.example` is one step from an address without a scheme.
    let direct = path.starts_with('/')
        && !path.as_bytes().windows(2).any(|pair| pair == b"//")
        && !path.split('/').any(is_dot_segment);
    // Going back into the sign-in would go round in circles.
    let settles = !["/signin", "/callback", "/auth/", "/api/"].iter().any(|start| path.starts_with(start));
    plain && direct && settles && text.len() <= 2048
}

/// `.` and `..`, also percent-encoded, which URL parsers resolve all the same.
fn is_dot_segment(segment: &str) -> bool {
    let (mut rest, mut dots) = (segment, 0);
    loop {
        let is_encoded = rest.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("%2e"));
        let length = if is_encoded { 3 } else { usize::from(rest.starts_with('.')) };
        if length == 0 {
            return rest.is_empty() && (1..=2).contains(&dots);
        }
        (rest, dots) = (rest.get(length..).unwrap_or_default(), dots + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_paths_are_kept() {
        for path in [
            "/",
            "/profile",
            "/profile?saved=about-you#x",
            "/a/b-c_d~e/%C3%BC",
            "/profile?next=https://x.example",
        ] {
            assert_eq!(return_to(path), path);
        }
    }

    #[test]
    fn everything_else_becomes_the_profile() {
        let hosts = [
            "evil.example",
            "evil.example/%2e%2e",
            "user@evil.example",
            "[::1]",
            "2130706433",
            "evil.example:80",
        ];
        let starts = [
            "//",
            "///",
            "////",
            "/\\",
            "\\/",
            "\\\\",
            "\\",
            "/\t/",
            "/\n/",
            "/\r/",
            "\t//",
            "\n//",
            " //",
            "/ /",
            "\u{0}//",
            "/\u{0}/",
            "\u{a0}//",
            "\u{feff}//",
            "/\u{2028}/",
            "/\u{ff0f}",
            "\u{ff0f}\u{ff0f}",
            "/.//",
            "/..//",
            "/a/..//",
            "/a//",
            "/%2e//",
            "/%2E%2e//",
            "/./",
            "/../",
            "/%2e%2e/",
            "http://",
            "https://",
            "HTTPS://",
            "http:",
            "https:/",
            "https:\\\\",
            "http:///",
            "ftp://",
            "javascript:",
            "JavaScript:",
            "java\tscript:",
            "data:text/html,",
            "vbscript:",
            "file:///",
            "blob:",
            "about:",
            "ws://",
            "",
            "?",
            "#",
            "@",
            ".",
            "..",
            "%2f%2f",
            "/%09//",
            "/\u{7f}/",
            "/\u{85}/",
            "/<",
            "/\"",
            "/\u{202e}",
            "/signin?return_to=//",
            "/callback?code=x&u=",
            "/auth/logout?u=",
            "/api/x?",
        ];
        let mut tried = 0;
        for host in hosts {
            for start in starts {
                let payload = format!("{start}{host}");
                assert_eq!(return_to(&payload), DEFAULT_RETURN, "{payload:?}");
                tried += 1;
            }
        }
        assert!(tried > 350);
        assert_eq!(return_to(&format!("/{}", "a".repeat(2048))), DEFAULT_RETURN);
    }

    #[test]
    fn no_character_outside_printable_ascii_gets_through() {
        for c in ('\u{0}'..='\u{20}')
            .chain('\u{7f}'..='\u{ff}')
            .chain(['\u{2028}', '\u{ff3c}', '\u{2044}', '\u{2215}'])
        {
            for payload in [format!("/{c}/evil.example"), format!("{c}/evil.example"), format!("/profile{c}")]
            {
                assert_eq!(return_to(&payload), DEFAULT_RETURN, "{payload:?}");
            }
        }
    }
}
