use crate::Refusal;

/// Checks the address of a picture.
pub fn picture_address(text: &str) -> Result<(), Refusal> {
    web_address(text, &["https://"]).map_err(|refusal| match refusal {
        Refusal::NotAWebAddress if starts_with(text, "http://") => Refusal::NotHttps,
        other => other,
    })?;
    // RFC 3986 §2: only these occur in a URI; the tenant refuses others with its `strict-uri` format.
    let all_legal =
        text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&b));
    let has_port = authority(text.get("https://".len()..).unwrap_or_default()).contains(':');
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
pub fn web_address(text: &str, schemes: &[&str]) -> Result<(), Refusal> {
    let scheme = schemes.iter().find(|scheme| starts_with(text, scheme)).ok_or(Refusal::NotAWebAddress)?;
    let rest = text.get(scheme.len()..).unwrap_or_default();
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
pub(super) fn is_host(host: &str) -> bool {
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
