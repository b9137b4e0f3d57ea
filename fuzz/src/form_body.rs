//! A form's body: whatever is in it, no field comes out that the schema does not know.

use profile::{Schema, UserId};
use std::sync::LazyLock;

static SCHEMA: LazyLock<Schema> = LazyLock::new(Schema::built_in);

/// The input as the body of a form post.
pub fn holds(input: &[u8]) {
    let Ok(update) = server::strangers::form(&SCHEMA, input) else { return };
    for id in update.edit.keys() {
        assert!(SCHEMA.field(id).is_some(), "{id} is no field");
    }
    assert!(UserId::parse(update.subject.as_str()).is_ok(), "{} is nobody", update.subject);
    // What a form says is read from it: a form of what was read says the same.
    let mut again = vec![("subject".to_owned(), update.subject.to_string())];
    again.extend(update.base.iter().map(|(id, text)| (format!("base.{id}"), text.clone())));
    for (id, text) in &update.edit {
        let is_of_boxes =
            SCHEMA.field(id).is_some_and(|field| field.rules.format == profile::Format::Choices);
        if !is_of_boxes {
            again.push((id.clone(), text.clone()));
        }
    }
    let body = server::strangers::encoded(&again);
    let read = server::strangers::form(&SCHEMA, body.as_bytes()).expect("a form of what was read");
    assert_eq!((read.subject, read.base), (update.subject, update.base));
}
