use super::busy::Busy;
use super::save::{self, Answered};
use super::{Form, outcome, summary};
use crate::error::ApiError;
use crate::line::{Line, Work};
use crate::sentences;
use crate::words;
use std::rc::Rc;

/// What a save did to a field.
pub struct Change {
    /// The field's place in the form.
    pub place: usize,
    pub before: String,
    pub after: String,
}

/// The sentence about a save, and the way back while there is one: an edit that was made meanwhile has ended it.
pub fn offer(form: &Form, sentence: String, changes: Vec<Change>) {
    if changes.is_empty() || form.is_dirty() {
        form.tell(sentence);
    } else {
        form.show(Line::Undoable(sentence));
        form.changes.replace(changes);
    }
}

/// After the next edit it is too late.
pub fn withdraw(form: &Form) {
    form.changes.take();
}

/// Puts back what the last save changed: an edit of what was saved to what was there before, so that the server's merge
/// leaves what somebody changed since. It refuses all of them then; those that nobody touched are sent once more.
pub async fn undo(form: &Rc<Form>) {
    if form.saving.get() {
        return;
    }
    let mut changes = form.changes.take();
    if changes.is_empty() {
        return;
    }
    form.show(Line::Quiet);
    let mut left: Vec<String> = Vec::new();
    while !changes.is_empty() {
        let base = form.texts(&changes, |change| &change.after);
        let edit = form.texts(&changes, |change| &change.before);
        let Answered { sent, answer } = save::send(form, Busy::start(form, Work::Save), &base, &edit).await;
        match answer.map_err(ApiError::from) {
            Ok(saved) => {
                let (refused, _) = outcome::take(form, &sent, saved);
                if !refused.is_empty() {
                    form.tell(words::form_undone_except_marked());
                    summary::lead_to(form, &refused);
                    form.changed();
                    return;
                }
                break;
            }
            Err(ApiError::Conflict { fields }) => {
                let before = changes.len();
                changes.retain(|change| {
                    let Some(field) = form.fields.get(change.place) else { return false };
                    let Some(both) = fields.get(&field.id) else { return true };
                    field.hear(&both.theirs);
                    left.push(field.label());
                    false
                });
                // Everything in a conflict was sent; who says otherwise is not asked for ever.
                if changes.len() == before {
                    form.tell(words::error_internal());
                    return;
                }
            }
            Err(ApiError::Refused { .. }) => {
                form.tell(words::form_undo_refused());
                return;
            }
            Err(ApiError::OtherAccount) => {
                form.show(Line::OtherAccount);
                return;
            }
            Err(ApiError::Unauthenticated) => {
                form.show(Line::SessionEnded);
                return;
            }
            // Asking again is safe: what is undone already is no edit any more.
            Err(error) => {
                let sentence = match error {
                    ApiError::OutcomeUnknown => words::form_undo_unknown(),
                    _ => sentences::error(&error),
                };
                offer(form, sentence, changes);
                return;
            }
        }
    }
    form.show(Line::Told(match (left.is_empty(), changes.is_empty()) {
        (true, _) => words::form_undone(),
        (false, false) => words::form_undone_except(&left.join(", ")),
        (false, true) => words::form_undo_late(&left.join(", ")),
    }));
    form.changed();
}
