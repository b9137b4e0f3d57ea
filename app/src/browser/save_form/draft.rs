use super::{Form, summary};
use crate::browser::dom::focus;
use crate::browser::drafts;
use crate::edits::Edit;
use crate::words;
use profile::{Conflict, Merged};

/// Remembers what is unsaved. The other tabs of this person share the draft, so a field that was not edited here is left
/// as it is found.
pub fn keep(form: &Form) {
    let found = drafts::read(&form.group, &form.subject);
    let mut edits = Vec::new();
    for field in &form.fields {
        if field.is_edited() {
            field.kept.set(true);
            edits.push(Edit { field: field.id.clone(), base: field.origin(), typed: field.text() });
        } else if !field.kept.replace(false) {
            edits.extend(found.iter().find(|edit| edit.field == field.id).cloned());
        }
    }
    drafts::write(&form.group, &form.subject, &edits);
}

/// Brings back what was unsaved when the page was left, merged with what is stored now.
pub fn restore(form: &Form) {
    drafts::forget_old();
    let edits = drafts::read(&form.group, &form.subject);
    let (mut back, mut conflicts) = (false, false);
    for field in &form.fields {
        let Some(edit) = edits.iter().find(|edit| edit.field == field.id) else { continue };
        // What was typed into this page, before the script was there, is newer.
        if field.is_edited() && field.text() != edit.typed {
            continue;
        }
        field.kept.set(true);
        let theirs = field.base();
        match field.meet(&edit.base, &edit.typed, &theirs) {
            Merged::Keep => {}
            Merged::Write => {
                field.set_text(&edit.typed);
                back = true;
            }
            Merged::Conflict => {
                field.set_text(&edit.typed);
                field.set_base(&edit.base);
                field.conflict(&Conflict { theirs, mine: edit.typed.clone() });
                (back, conflicts) = (true, true);
            }
        }
    }
    if back {
        let sentence = if conflicts { words::form_draft_back_conflict() } else { words::form_draft_back() };
        form.tell(sentence);
    }
}

/// Gives up what is unsaved.
pub fn discard(form: &Form) {
    for field in &form.fields {
        field.set_text(&field.base());
        field.clear();
    }
    summary::withdraw(form);
    // The button that was pressed is about to go.
    focus(&form.button);
    form.tell(words::form_discarded());
}
