use super::Form;
use super::busy::count_down;
use super::field::Field;
use super::summary::lead_to;
use super::undo::{self, Change};
use crate::browser::news::{self, News};
use crate::error::ApiError;
use crate::reading::Texts;
use crate::sentences;
use crate::wire::Saved;

/// A save is over.
pub fn saved(form: &Form, sent: &[String], saved: Saved) {
    let (refused, changes) = take(form, sent, saved);
    let sentence = match refused.len() {
        0 => "Saved.",
        1 => "Saved, except for one field: it is marked.",
        _ => "Saved, except for some fields: they are marked.",
    };
    undo::offer(form, sentence, changes);
    lead_to(form, &refused);
}

/// The answer is the new truth: shown in every field that nobody has edited since, and told to other tabs. What is left
/// to say is which fields were refused, and which were changed.
pub fn take<'a>(form: &'a Form, sent: &[String], saved: Saved) -> (Vec<&'a Field>, Vec<Change>) {
    let (mut refused, mut changes, mut values) = (Vec::new(), Vec::new(), Texts::default());
    for (place, (field, sent)) in form.fields.iter().zip(sent).enumerate() {
        let Some(stored) = saved.values.get(&field.id) else { continue };
        let before = field.base();
        if before != *stored {
            values.push(field.id.clone(), stored.clone());
        }
        field.set_base(stored);
        field.clear();
        if let Some(reason) = saved.refused.get(&field.id) {
            field.refuse(reason);
            refused.push(field);
        } else if field.text() == *sent {
            field.set_text(stored);
        }
        if saved.changed.contains(&field.id) {
            changes.push(Change { place, before, after: stored.clone() });
        }
    }
    news::tell(&News {
        subject: form.subject.clone(),
        display_name: saved.display_name,
        picture: saved.picture,
        values,
    });
    (refused, changes)
}

/// Nothing was saved, or nobody knows. What was typed stays in every case.
pub fn not_saved(form: &Form, error: &ApiError) {
    let sentence = sentences::error(error);
    match error {
        ApiError::Refused { fields } => {
            form.status.say(sentence);
            let marked = |field: &&Field| fields.get(&field.id).inspect(|reason| field.refuse(reason)).is_some();
            lead_to(form, &form.fields.iter().filter(marked).collect::<Vec<_>>());
        }
        ApiError::Conflict { fields } => {
            form.status.say(sentence);
            let marked = |field: &&Field| fields.get(&field.id).inspect(|both| field.conflict(both)).is_some();
            lead_to(form, &form.fields.iter().filter(marked).collect::<Vec<_>>());
        }
        ApiError::NoRoom { left, needed } => form.status.say(&sentences::no_room(*left, *needed)),
        // In a new tab, so that what was typed is still here afterwards.
        ApiError::Unauthenticated => form.status.say_with_link(
            "Your session has ended, so nothing was saved. Sign in again in a new tab, then come back and save.",
            "Sign in again",
            "/signin?return_to=/profile",
            true,
        ),
        ApiError::OtherAccount => form.status.say_with_link(sentence, "Reload", "/profile", false),
        ApiError::Busy { retry_after } | ApiError::RateLimited { retry_after } => count_down(&form.status, sentence, *retry_after),
        _ => form.status.say(sentence),
    }
}
