//! The schema file: what is read prints an outline and works with every text; what is not names a line of the file.

use profile::Schema;
use std::sync::Arc;

/// The input as the file.
pub fn holds(input: &[u8]) {
    let Ok(file) = std::str::from_utf8(input) else { return };
    let schema = match Schema::parse(file) {
        Ok(schema) => schema,
        Err(mistakes) => {
            assert!(!mistakes.0.is_empty(), "refused without a reason");
            assert!(!mistakes.to_string().is_empty());
            return;
        }
    };
    for field in schema.fields() {
        assert!(
            schema.field(&field.id).is_some_and(|found| found.home == field.home),
            "two fields of one id"
        );
        // Whatever was stored before the file was written is shown, and never a reason to fall over.
        for text in ["", " ", "x", "2001-02-29", "-1e9", "a\nb", "\u{202e}"] {
            let shown = field.as_shown(text);
            assert_eq!(field.as_shown(&shown), shown, "what is shown is shown the same again");
            let _ = field.check(text);
        }
    }
    let (groups, outline) = (schema.groups().len(), server::check::outline(Arc::new(schema)));
    assert!(outline.lines().count() > groups, "{outline}");
}
