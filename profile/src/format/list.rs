/// The entries of a text with one a line: without the spaces around them, empty lines and repetitions.
pub fn entries(text: &str) -> Vec<&str> {
    let mut entries: Vec<&str> = Vec::new();
    for line in text.split(['\n', '\r']) {
        let entry = line.trim();
        if !entry.is_empty() && !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    entries
}

/// The text of entries.
pub fn joined(entries: &[&str]) -> String {
    entries.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_lines_that_say_something_once() {
        assert_eq!(entries(" washi \r\n\nkhadi\nwashi\r laid"), ["washi", "khadi", "laid"]);
        assert!(entries(" \n").is_empty());
        assert_eq!(joined(&["a", "b"]), "a\nb");
    }
}
