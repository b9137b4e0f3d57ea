use super::Form;
use super::busy::count_down;
use super::field::{Field, focus_first};
use crate::browser::news::{self, News};
use crate::error::ApiError;
use crate::sentences;
use crate::wire::Saved;

/// The answer is the new truth: shown in every field that nobody has edited since.
pub fn saved(form: &Form, sent: &[String], saved: Saved) {
    let mut refused: Vec<&Field> = Vec::new();
    for (field, sent) in form.fields.iter().zip(sent) {
        let Some(stored) = saved.values.get(&field.id) else { continue };
        field.set_base(stored);
        field.clear();
        if let Some(reason) = saved.refused.get(&field.id) {
            field.refuse(reason);
            refused.push(field);
        } else if field.text() == *sent {
            field.set_text(stored);
        }
    }
    form.status.say(match refused.len() {
        0 => "Saved.",
        1 => "Saved, except for one field: it is marked.",
        _ => "Saved, except for some fields: they are marked.",
    });
    focus_first(refused.into_iter());
    news::tell(&News {
        subject: form.subject.clone(),
        display_name: saved.display_name,
        picture: saved.picture,
    });
}

/// Nothing was saved, or nobody knows. What was typed stays in every case.
pub fn not_saved(form: &Form, error: &ApiError) {
    let sentence = sentences::error(error);
    match error {
        ApiError::Refused { fields } => {
            form.status.say(sentence);
            let marked = |field: &&Field| fields.get(&field.id).inspect(|reason| field.refuse(reason)).is_some();
            focus_first(form.fields.iter().filter(marked).collect::<Vec<_>>().into_iter());
        }
        ApiError::Conflict { fields } => {
            form.status.say(sentence);
            let marked = |field: &&Field| fields.get(&field.id).inspect(|both| field.conflict(both)).is_some();
            focus_first(form.fields.iter().filter(marked).collect::<Vec<_>>().into_iter());
        }
        // In a new tab, so that what was typed is still here afterwards.
        ApiError::Unauthenticated => form.status.say_with_link(
            "Your session has ended, so nothing was saved. Sign in again in a new tab, then come back and save.",
            "Sign in again",
            "/signin?return_to=/profile",
            true,
        ),
        ApiError::OtherAccount => form.status.say_with_link(sentence, "Reload", "/profile", false),
        ApiError::Busy { retry_after } => count_down(&form.status, sentence, *retry_after),
        _ => form.status.say(sentence),
    }
}
