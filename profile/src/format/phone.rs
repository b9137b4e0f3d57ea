/// Whether a text is a phone number as people write them: 5 to 15 digits (ITU-T E.164 §6), a `+` in front of them or not,
/// and between them spaces, hyphens, dots, slashes and brackets.
pub fn is_phone(text: &str) -> bool {
    let rest = text.strip_prefix('+').unwrap_or(text);
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    (5..=15).contains(&digits)
        && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')'))
}

#[cfg(test)]
mod tests {
    use super::is_phone;

    #[test]
    fn numbers_as_people_write_them() {
        for good in ["+46 31 123 45 67", "(030) 1234-567", "112 45", "+1.212.555.0100", "0170/1234567"] {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["", "+", "1234", "+1 212 CALL", "1234567890123456", "12345#1", "++12345", "१२३४५"]
        {
            assert!(!is_phone(bad), "{bad}");
        }
    }
}
