use super::web_address::is_host;

/// Whether a text can be somebody's e-mail address: something, one `@`, and a host name. Whether it is, only a mail to it
/// can tell.
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    let clean = local.chars().all(|c| {
        !c.is_whitespace()
            && !matches!(c, '@' | ',' | ';' | ':' | '<' | '>' | '(' | ')' | '[' | ']' | '\\' | '"')
    });
    // No dot at either end, and no two of them together.
    let dots = local.split('.').all(|part| !part.is_empty());
    clean
        && dots
        && (1..=64).contains(&local.len())
        && text.len() <= 254
        && !host.ends_with('.')
        && is_host(host)
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn addresses_people_have_and_texts_that_are_none() {
        for good in
            ["a@b.example", "first.last+tag@sub.example.com", "o'brien@example.ie", "用户@例え.テスト"]
        {
            assert!(is_email(good), "{good}");
        }
        let long = format!("{}@example.com", "a".repeat(65));
        for bad in [
            "",
            "a",
            "@example.com",
            "a@",
            "a@b",
            "a@@b.example",
            "a b@c.example",
            ".a@b.example",
            "a.@b.example",
            "a..b@c.example",
            "a@b.example.",
            "a@-b.example",
            "A <a@b.example>",
            "a@127.0.0.1",
            "a,b@c.example",
            &long,
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
