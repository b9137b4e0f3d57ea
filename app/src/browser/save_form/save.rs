use super::busy::Busy;
use super::field::{Field, focus_first};
use super::{Form, outcome};
use crate::browser::api;
use crate::error::ApiError;
use crate::wire::{Saved, Update};
use profile::{UserId, Values};

/// Checks what was edited, sends it, and shows what became of it.
pub async fn save(form: &Form) {
    if form.saving.get() {
        return;
    }
    let mut edit = Values::new();
    let mut base = Values::new();
    let mut wrong: Vec<&Field> = Vec::new();
    for field in &form.fields {
        if !field.is_edited() {
            field.clear();
            continue;
        }
        match field.checked() {
            Ok(text) => {
                edit.insert(field.id.clone(), text);
                base.insert(field.id.clone(), field.base());
            }
            Err(reason) => {
                field.refuse(&reason);
                wrong.push(field);
            }
        }
    }
    if !wrong.is_empty() {
        form.status.say("Nothing was saved yet. Please look at the marked fields.");
        focus_first(wrong.into_iter());
        return;
    }
    if edit.is_empty() {
        form.status.say("Nothing to save.");
        return;
    }
    let Ok(subject) = UserId::parse(form.subject.clone()) else { return };
    form.status.say("");
    // What is in the inputs now, to see afterwards where somebody went on typing.
    let sent: Vec<String> = form.fields.iter().map(Field::text).collect();
    let answer = {
        let _busy = Busy::start(form);
        api::post("/api/profile/update", &Update { subject: subject.clone(), base, edit }).await
    };
    // An answer that says yes and cannot be read leaves open what was stored.
    let answer =
        answer.and_then(|text| serde_json::from_str::<Saved>(&text).map_err(|_| ApiError::OutcomeUnknown));
    match answer {
        Ok(saved) => outcome::saved(form, subject, &sent, saved),
        Err(error) => outcome::not_saved(form, &error),
    }
    form.mark();
}
