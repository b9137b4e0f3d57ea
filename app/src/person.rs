//! How a person appears where there is no picture: initials on a colour. Shared, so that the header looks the same
//! whether the server or the browser wrote it.

/// At most two letters of a name: the first of its first and of its last word. The stylesheet makes them capitals: it
/// knows the table that would otherwise go into the WebAssembly.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).collect()
}

/// One of eight colours, the same for the same name everywhere. The content security policy allows no inline style, so
/// it is a class.
#[must_use]
pub fn hue(name: &str) -> &'static str {
    const HUES: [&str; 8] = ["hue-0", "hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7"];
    // FNV-1a: small, and not meant to keep anything secret.
    let hash =
        name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    // Eight colours fit in three bits.
    HUES[(hash & 7) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_and_the_last_word() {
        for (name, expected) in [
            ("Alice", "A"),
            ("alice b. carol", "ac"),
            ("نور الهدى", "نا"),
            ("李小龍", "李"),
            ("  ", ""),
            ("(Bob) \u{200f}Ray", "BR"),
            ("alice@example.com", "a"),
        ] {
            assert_eq!(initials(name), expected);
        }
    }

    #[test]
    fn a_name_keeps_its_colour() {
        assert_eq!(hue("Alice"), hue("Alice"));
        let seen: std::collections::BTreeSet<_> = (0..64).map(|n| hue(&n.to_string())).collect();
        assert!(seen.len() > 4, "{seen:?}");
    }
}
