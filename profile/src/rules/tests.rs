use super::*;
use crate::{Field, Schema};
use proptest::prelude::*;

fn field(id: &str) -> Field {
    Schema::built_in().field(id).unwrap().clone()
}

fn line(text: &str) -> Result<String, Refusal> {
    Rules::of(Format::Line, 150).check(text)
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
    let text = Rules::of(Format::Text, 20);
    assert_eq!(text.check("one\r\ntwo\tthree"), Ok("one\ntwo\tthree".to_owned()));
    assert_eq!(text.check("a\u{0}"), Err(Refusal::ForbiddenCharacter));
}

#[test]
fn web_addresses() {
    let website = field("website");
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
    let picture = field("picture");
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
    assert!(field("zoneinfo").check("Europe/Berlin").is_ok());
    assert_eq!(field("zoneinfo").check("Mars/Olympus"), Err(Refusal::NotAChoice));
    assert!(field("locale").check("pt-BR").is_ok());
    assert_eq!(field("locale").check("xx"), Err(Refusal::NotAChoice));
}

#[test]
fn rules_survive_their_journey_as_text() {
    for field in Schema::built_in().fields() {
        assert_eq!(field.rules.to_string().parse(), Ok(field.rules));
    }
    for unknown in [
        "",
        "line",
        "line x",
        "poem 3",
        "line 70000",
        "line 5 least",
        "line 5 most=x",
        "line 5 odd",
        "line 5 ",
    ] {
        assert_eq!(unknown.parse::<Rules>(), Err(UnknownRules));
    }
}

proptest! {
    #[test]
    fn what_passed_passes_again_unchanged(text in ".*") {
        for field in Schema::built_in().fields() {
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
        if let Ok(stored) = field("picture").check(&text) {
            let parsed = url::Url::parse(&stored);
            prop_assert!(parsed.is_ok(), "{stored}");
            let parsed = parsed.unwrap();
            prop_assert_eq!(parsed.scheme(), "https");
            prop_assert!(parsed.username().is_empty() && parsed.password().is_none());
            let typed_host = stored["https://".len()..].split(['/', '?', '#']).next().unwrap_or_default();
            prop_assert_eq!(parsed.host_str().map(str::to_owned), Some(typed_host.to_ascii_lowercase()));
        }
    }
}

#[test]
fn all_kinds_of_rules_survive_their_journey_as_text() {
    for (format, name) in Format::NAMES {
        let rules = Rules {
            shortest: 2,
            required: true,
            least: Some(-5),
            most: Some(7_000_000),
            ..Rules::of(format, 80)
        };
        assert_eq!(rules.to_string(), format!("{name} 80 shortest=2 least=-5 most=7000000 required"));
        assert_eq!(rules.to_string().parse(), Ok(rules));
    }
}

#[test]
fn what_is_required_and_how_long_it_has_to_be() {
    let rules = Rules { required: true, shortest: 2, ..Rules::of(Format::Line, 5) };
    assert_eq!(rules.check("  "), Err(Refusal::Missing));
    assert_eq!(rules.check("a"), Err(Refusal::TooShort { shortest: 2, actual: 1 }));
    assert_eq!(rules.check("ab"), Ok("ab".to_owned()));
    assert_eq!(
        Rules { required: false, ..rules }.check(""),
        Ok(String::new()),
        "no value is not a short one"
    );
}

#[test]
fn numbers_and_dates_have_ranges() {
    let age = Rules { least: Some(0), most: Some(120_000_000), ..Rules::of(Format::Number, 20) };
    assert_eq!(age.check(" 042.0 "), Ok("42".to_owned()));
    assert_eq!(age.check("-1"), Err(Refusal::TooSmall { least: "0".to_owned() }));
    assert_eq!(age.check("120.5"), Err(Refusal::TooGreat { most: "120".to_owned() }));
    assert_eq!(age.check("forty"), Err(Refusal::NotANumber));
    let day = Rules { least: Some(19_000_101), most: Some(20_301_231), ..Rules::of(Format::Date, 10) };
    assert_eq!(day.check("1984-02-29"), Ok("1984-02-29".to_owned()));
    assert_eq!(day.check("1899-12-31"), Err(Refusal::TooEarly { earliest: "1900-01-01".to_owned() }));
    assert_eq!(day.check("2031-01-01"), Err(Refusal::TooLate { latest: "2030-12-31".to_owned() }));
    assert_eq!(day.check("1985-02-29"), Err(Refusal::NotADate));
}

#[test]
fn lists_are_counted_and_each_entry_measured() {
    let list = Rules { least: Some(2), most: Some(3), ..Rules::of(Format::List, 5) };
    assert_eq!(list.check("a\r\n\n b \na"), Ok("a\nb".to_owned()));
    assert_eq!(list.check("a"), Err(Refusal::TooFew { least: 2, actual: 1 }));
    assert_eq!(list.check("a\nb\nc\nd"), Err(Refusal::TooMany { most: 3, actual: 4 }));
    assert_eq!(list.check("a\nbcdefg"), Err(Refusal::TooLong { longest: 5, actual: 6 }));
    assert_eq!(list.check("a\nb\u{202e}"), Err(Refusal::ForbiddenCharacter));
    assert_eq!(list.check(""), Ok(String::new()));
}

#[test]
fn named_formats() {
    let digits = Rules::of(Format::Digits, 10);
    assert_eq!(digits.check("0042"), Ok("0042".to_owned()));
    assert_eq!(digits.check("4 2"), Err(Refusal::NotDigits));
    let handle = Rules::of(Format::Handle, 30);
    for good in ["a", "alice", "a.b-c_d", "A1"] {
        assert_eq!(handle.check(good), Ok(good.to_owned()));
    }
    for bad in ["-a", "a-", "a b", ".a", "ü", "a@b"] {
        assert_eq!(handle.check(bad), Err(Refusal::NotAHandle), "{bad}");
    }
}
