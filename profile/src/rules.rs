//! What a typed value has to be. One function decides, in the browser and on the server.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The rules of one field. They travel to the browser as text (`line 150`) in the field's markup, so the form's
/// island needs no schema of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The kind of text.
    pub format: Format,
    /// The most characters (`char`s after NFC) it may have.
    pub longest: u16,
}

/// Kinds of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One line: names are anything people are called.
    Line,
    /// Several lines.
    Text,
    /// An `http` or `https` address.
    WebAddress,
    /// An `https` address of a picture, in the characters of RFC 3986, as the tenant demands.
    PictureAddress,
    /// A name of the IANA time zone database.
    TimeZone,
    /// A BCP 47 language tag of the list offered.
    Language,
}

/// Why a value was not accepted. Codes and figures only: the sentence is made where it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// More characters than allowed.
    TooLong {
        /// The most allowed.
        longest: u16,
        /// How many there are.
        actual: usize,
    },
    /// A line break in a field of one line.
    LineBreak,
    /// A control character or one that overrides the direction of the text around it.
    ForbiddenCharacter,
    /// Not an address of the web.
    NotAWebAddress,
    /// An address that is not `https`.
    NotHttps,
    /// An address that carries a user name or password.
    AddressWithUser,
    /// Not one of the values offered.
    NotAChoice,
    /// The tenant owns the value and refused to change it: only the server says so.
    Managed,
    /// The tenant did not accept the value: only the server says so.
    Rejected,
}

impl Rules {
    /// Checks what was typed, already in Unicode's normal form C, and returns what is to be stored: the text without
    /// the spaces around it. Empty means *no value* and always passes.
    ///
    /// A value from a list is only checked as a line: the browser offers nothing but the list, so comparing with it is
    /// [`Field::check`](crate::Field::check)'s part on the server, and the lists stay out of the WebAssembly.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn check(self, typed: &str) -> Result<String, Refusal> {
        // A browser sends a text area's line breaks as CR LF, and keeps them as LF: one form is stored.
        let text = typed.trim().replace("\r\n", "\n");
        if text.is_empty() {
            return Ok(text);
        }
        let several_lines = matches!(self.format, Format::Text);
        for c in text.chars() {
            match c {
                '\n' | '\r' if !several_lines => return Err(Refusal::LineBreak),
                '\n' | '\t' if several_lines => {}
                c if is_forbidden(c) => return Err(Refusal::ForbiddenCharacter),
                _ => {}
            }
        }
        let actual = text.chars().count();
        if actual > usize::from(self.longest) {
            return Err(Refusal::TooLong { longest: self.longest, actual });
        }
        match self.format {
            Format::Line | Format::Text | Format::TimeZone | Format::Language => Ok(text),
            Format::WebAddress => web_address(&text, &["https://", "http://"]).map(|()| text),
            Format::PictureAddress => picture_address(&text).map(|()| text),
        }
    }
}

/// Control characters, line separators, and the marks that override or isolate the direction of neighbouring text.
/// Everything else is somebody's name: joiners belong to Persian and Indic writing, directional marks to Arabic and
/// Hebrew.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn picture_address(text: &str) -> Result<(), Refusal> {
    web_address(text, &["https://"]).map_err(|refusal| match refusal {
        Refusal::NotAWebAddress if starts_with(text, "http://") => Refusal::NotHttps,
        other => other,
    })?;
    // RFC 3986 §2: only these occur in a URI; the tenant refuses others with its `strict-uri` format.
    let all_legal =
        text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&b));
    let has_port = authority(&text["https://".len()..]).contains(':');
    if all_legal && !has_port { Ok(()) } else { Err(Refusal::NotAWebAddress) }
}

fn starts_with(text: &str, scheme: &str) -> bool {
    text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

fn authority(after_scheme: &str) -> &str {
    after_scheme.split(['/', '?', '#']).next().unwrap_or_default()
}

/// A small check instead of a URL parser, which would weigh more than everything else in the browser. It is stricter
/// than a parser: what passes here, `url` parses to the same host (a test holds that).
fn web_address(text: &str, schemes: &[&str]) -> Result<(), Refusal> {
    let scheme = schemes.iter().find(|scheme| starts_with(text, scheme)).ok_or(Refusal::NotAWebAddress)?;
    let rest = &text[scheme.len()..];
    let authority = authority(rest);
    if authority.contains('@') {
        return Err(Refusal::AddressWithUser);
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let port_is_a_number =
        port.parse::<u16>().is_ok_and(|port| port > 0) && port.bytes().all(|b| b.is_ascii_digit());
    let clean = !rest
        .chars()
        .any(|c| c.is_whitespace() || matches!(c, '\\' | '<' | '>' | '"' | '`' | '{' | '}' | '|' | '^'));
    if port_is_a_number && clean && is_host(host) { Ok(()) } else { Err(Refusal::NotAWebAddress) }
}

/// A host name with a dot in it, or `localhost`: letters and digits of any script, and inner hyphens.
fn is_host(host: &str) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    let labels_are_names = host.split('.').all(|label| {
        !label.is_empty()
            && label.chars().count() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    });
    // Numbers, `0x1` among them, would be an IP address: nobody's website, and a favourite of those who probe.
    let has_letter = host.rsplit('.').next().is_some_and(|label| {
        let hexadecimal = label.strip_prefix("0x").or_else(|| label.strip_prefix("0X"));
        let is_number = hexadecimal.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        label.chars().any(char::is_alphabetic) && !is_number
    });
    labels_are_names && has_letter && host.contains('.') && host.len() <= 253
}

impl Format {
    const NAMES: [(Self, &'static str); 6] = [
        (Self::Line, "line"),
        (Self::Text, "text"),
        (Self::WebAddress, "web-address"),
        (Self::PictureAddress, "picture-address"),
        (Self::TimeZone, "time-zone"),
        (Self::Language, "language"),
    ];
}

impl fmt::Display for Rules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name =
            Format::NAMES.iter().find(|(format, _)| *format == self.format).map_or("", |(_, name)| name);
        f.write_str(name)?;
        f.write_str(" ")?;
        self.longest.fmt(f)
    }
}

/// The text is not what [`Rules`] are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownRules;

impl FromStr for Rules {
    type Err = UnknownRules;
    fn from_str(text: &str) -> Result<Self, UnknownRules> {
        let (name, longest) = text.split_once(' ').ok_or(UnknownRules)?;
        let (format, _) = Format::NAMES.into_iter().find(|(_, known)| *known == name).ok_or(UnknownRules)?;
        Ok(Self { format, longest: longest.parse().map_err(|_| UnknownRules)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{field, fields};
    use proptest::prelude::*;

    fn line(text: &str) -> Result<String, Refusal> {
        Rules { format: Format::Line, longest: 150 }.check(text)
    }

    #[test]
    fn names_are_anything_people_are_called() {
        for name in [
            "Alice",
            "O’Brien-Smith",
            "María José",
            "X Æ A-12",
            "李小龍",
            "Иван",
            "نور الهدى",
            "می‌خواهم",
            "क्‍ष",
            "J",
            "🦄",
            "Null",
            "d'Arc; DROP TABLE",
            "אבי\u{200f}",
            "<script>",
            "Nguyễn Thị Minh Khai",
        ] {
            assert_eq!(line(name), Ok(name.to_owned()));
        }
    }

    #[test]
    fn characters_that_deceive_are_refused() {
        for c in [
            '\u{0}',
            '\u{7}',
            '\u{1b}',
            '\u{7f}',
            '\u{85}',
            '\u{202e}',
            '\u{2066}',
            '\u{2028}',
            '\u{feff}',
            '\u{e0041}',
        ] {
            assert_eq!(line(&format!("a{c}b")), Err(Refusal::ForbiddenCharacter), "{c:?}");
        }
        assert_eq!(line("a\nb"), Err(Refusal::LineBreak));
    }

    #[test]
    fn lengths_count_characters_not_bytes() {
        assert!(line(&"李".repeat(150)).is_ok());
        assert_eq!(line(&"a".repeat(151)), Err(Refusal::TooLong { longest: 150, actual: 151 }));
        assert_eq!(line(&format!("  {}  ", "a".repeat(150))).map(|text| text.len()), Ok(150));
    }

    #[test]
    fn longer_text_keeps_its_lines() {
        let text = Rules { format: Format::Text, longest: 20 };
        assert_eq!(text.check("one\r\ntwo\tthree"), Ok("one\ntwo\tthree".to_owned()));
        assert_eq!(text.check("a\u{0}"), Err(Refusal::ForbiddenCharacter));
    }

    #[test]
    fn web_addresses() {
        let website = field("website").unwrap();
        for good in [
            "https://example.com",
            "http://example.com/a?b=c#d",
            "HTTPS://Example.Com:8443/x",
            "https://münchen.example/ü",
            "https://例え.テスト",
        ] {
            assert_eq!(website.check(good), Ok(good.to_owned()));
        }
        for bad in [
            "example.com",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://example.com",
            "https://",
            "https:///x",
            "//example.com",
            "https://exa mple.com",
            "https://-a.example",
            "https://a..example",
            "https://example.com:0",
            "https://example.com:x",
            "https://localhost",
            "http://127.0.0x1",
            "http://1.0X",
            "http://a.0xff.",
            "https://127.0.0.1",
            "https://[::1]/",
            "https://2130706433",
            "https:\\\\example.com",
            "https://example.com\\evil",
            "https://example.com/<script>",
        ] {
            assert_eq!(website.check(bad), Err(Refusal::NotAWebAddress), "{bad}");
        }
        for bad in [
            "https://user:pw@example.com",
            "https://example.com@evil.example",
            "https://example.com\\@evil.example",
        ] {
            assert_eq!(website.check(bad), Err(Refusal::AddressWithUser), "{bad}");
        }
    }

    #[test]
    fn picture_addresses_are_https_and_ascii() {
        let picture = field("picture").unwrap();
        assert!(picture.check("https://cdn.example.com/a.png?s=1").is_ok());
        assert_eq!(picture.check("http://cdn.example.com/a.png"), Err(Refusal::NotHttps));
        assert_eq!(picture.check("https://a@cdn.example.com/a.png"), Err(Refusal::AddressWithUser));
        for bad in [
            "https://cdn.example.com:8443/a.png",
            "https://cdn.example.com/ü.png",
            "javascript:alert(1)",
            "https://cdn.example.com/a b",
        ] {
            assert_eq!(picture.check(bad), Err(Refusal::NotAWebAddress), "{bad}");
        }
    }

    #[test]
    fn choices_are_compared_with_their_list() {
        assert!(field("zoneinfo").unwrap().check("Europe/Berlin").is_ok());
        assert_eq!(field("zoneinfo").unwrap().check("Mars/Olympus"), Err(Refusal::NotAChoice));
        assert!(field("locale").unwrap().check("pt-BR").is_ok());
        assert_eq!(field("locale").unwrap().check("xx"), Err(Refusal::NotAChoice));
    }

    #[test]
    fn rules_survive_their_journey_as_text() {
        for field in fields() {
            assert_eq!(field.rules.to_string().parse(), Ok(field.rules));
        }
        for unknown in ["", "line", "line x", "poem 3", "line 70000"] {
            assert_eq!(unknown.parse::<Rules>(), Err(UnknownRules));
        }
    }

    proptest! {
        #[test]
        fn what_passed_passes_again_unchanged(text in ".*") {
            for field in fields() {
                if let Ok(stored) = field.check(&text) {
                    prop_assert_eq!(field.check(&stored), Ok(stored.clone()));
                    prop_assert!(stored.chars().count() <= usize::from(field.rules.longest));
                }
            }
        }

        #[test]
        fn an_accepted_address_means_the_same_to_a_url_parser(
            host in "[a-zA-Z0-9.@:\\\\/ -]{0,20}",
            rest in "[/?#][ -~]{0,12}|",
        ) {
            // A label that begins so is decoded, and this one would hardly be Punycode.
            prop_assume!(!host.to_ascii_lowercase().contains("xn--"));
            let text = format!("https://{host}{rest}");
            if let Ok(stored) = field("picture").unwrap().check(&text) {
                let parsed = url::Url::parse(&stored);
                prop_assert!(parsed.is_ok(), "{stored}");
                let parsed = parsed.unwrap();
                prop_assert_eq!(parsed.scheme(), "https");
                prop_assert!(parsed.username().is_empty() && parsed.password().is_none());
                let typed_host = authority(&stored["https://".len()..]);
                prop_assert_eq!(parsed.host_str().map(str::to_owned), Some(typed_host.to_ascii_lowercase()));
            }
        }
    }
}
