use super::busy::Busy;
use super::field::Field;
use super::{Form, outcome, summary};
use crate::browser::api;
use crate::browser::json::{object, parse};
use crate::error::ApiError;
use crate::reading;
use crate::wire::Saved;
use wasm_bindgen::JsValue;

/// Checks what was edited, sends it, and shows what became of it.
pub async fn save(form: &Form) {
    if form.saving.get() {
        return;
    }
    form.changes.take();
    let mut edit: Vec<(&str, JsValue)> = Vec::new();
    let mut base: Vec<(&str, JsValue)> = Vec::new();
    let mut wrong: Vec<&Field> = Vec::new();
    summary::withdraw(form);
    for field in &form.fields {
        // What is required and empty is asked for, touched or not.
        if !field.is_edited() && !field.is_missing() {
            field.clear();
            continue;
        }
        match field.checked() {
            Ok(text) => {
                edit.push((&field.id, text.into()));
                base.push((&field.id, field.base().into()));
            }
            Err(reason) => {
                field.refuse(&reason);
                wrong.push(field);
            }
        }
    }
    if !wrong.is_empty() {
        form.status.say("Nothing was saved yet. Please look at the marked fields.");
        summary::lead_to(form, &wrong);
        return;
    }
    if edit.is_empty() {
        form.status.say("Nothing to save.");
        return;
    }
    form.status.say("");
    let Answered { sent, answer } = send(form, &object(&base), &object(&edit)).await;
    match answer {
        Ok(saved) => outcome::saved(form, &sent, saved),
        Err(error) => outcome::not_saved(form, &error),
    }
    form.changed();
}

/// What the server said.
pub struct Answered {
    /// What was in the inputs before it was asked, to see where somebody went on typing.
    pub sent: Vec<String>,
    pub answer: Result<Saved, ApiError>,
}

/// Sends an edit of a base.
pub async fn send(form: &Form, base: &JsValue, edit: &JsValue) -> Answered {
    let sent = form.fields.iter().map(Field::text).collect();
    let _busy = Busy::start(form);
    // What `wire::Update` says.
    let update = [("subject", (&form.subject).into()), ("base", base.clone()), ("edit", edit.clone())];
    let answer = api::post("/api/profile/update", &update).await;
    // An answer that says yes and cannot be read leaves open what was stored.
    let answer = answer
        .and_then(|text| parse(&text).and_then(|json| reading::saved(&json)).ok_or(ApiError::OutcomeUnknown));
    Answered { sent, answer }
}
