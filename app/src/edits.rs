//! What becomes of an edit when the value it was made from is no longer the one that is stored: the page was loaded anew,
//! or another tab has saved.

use profile::{Merged, merge_field, with_line_feeds, without_line_breaks};

/// A text that was typed and not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The field.
    pub field: String,
    /// What it is an edit of.
    pub base: String,
    /// What was typed.
    pub typed: String,
}

/// What an input makes of the text it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// It keeps no line breaks.
    One,
    /// It keeps line breaks as LF.
    Several,
}

/// Whether the text of an input is another one than that.
#[must_use]
pub fn differs(text: &str, from: &str, lines: Lines) -> bool {
    let from = match lines {
        Lines::Several => with_line_feeds(from),
        Lines::One => without_line_breaks(from),
    };
    text != from && text.trim() != from.trim()
}

/// What was typed over a base meets the value that is stored now.
#[must_use]
pub fn meet(base: &str, typed: &str, theirs: &str, lines: Lines) -> Merged {
    if differs(typed, base, lines) && differs(typed, theirs, lines) {
        merge_field(base, theirs, typed)
    } else {
        Merged::Keep
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_of_what_is_still_stored_is_restored() {
        assert_eq!(meet("Ali", "Allie", "Ali", Lines::One), Merged::Write);
        assert_eq!(meet("", "Allie", "", Lines::One), Merged::Write);
        assert_eq!(meet("Ali", "", "Ali", Lines::One), Merged::Write, "to clear a field is an edit");
        assert_eq!(meet("a\r\nb", "a\nb\nc", "a\r\nb", Lines::Several), Merged::Write);
    }

    #[test]
    fn an_edit_that_is_stored_already_vanishes() {
        assert_eq!(meet("Ali", "Allie", "Allie", Lines::One), Merged::Keep);
        assert_eq!(
            meet("Ali", " Allie ", "Allie", Lines::One),
            Merged::Keep,
            "spaces around it are not stored"
        );
        assert_eq!(meet("a", "a\nb", "a\r\nb", Lines::Several), Merged::Keep);
    }

    #[test]
    fn an_edit_that_changes_nothing_vanishes_whatever_is_stored() {
        for theirs in ["Ali", "Allie", ""] {
            assert_eq!(meet("Ali", "Ali", theirs, Lines::One), Merged::Keep);
            assert_eq!(meet("Ali", "Ali ", theirs, Lines::One), Merged::Keep);
        }
        assert_eq!(meet("a\r\nb", "a\nb", "else", Lines::Several), Merged::Keep);
    }

    #[test]
    fn an_edit_of_what_was_changed_to_something_else_is_a_conflict() {
        assert_eq!(meet("Ali", "Allie", "Alicia", Lines::One), Merged::Conflict);
        assert_eq!(meet("Ali", "", "Alicia", Lines::One), Merged::Conflict);
        assert_eq!(meet("Ali", "Allie", "", Lines::One), Merged::Conflict);
    }
}
