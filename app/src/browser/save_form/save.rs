use super::busy::Busy;
use super::field::{Field, focus_first};
use super::{Form, outcome};
use crate::browser::api;
use crate::browser::json::{object, parse};
use crate::error::ApiError;
use crate::reading;
use wasm_bindgen::JsValue;

/// Checks what was edited, sends it, and shows what became of it.
pub async fn save(form: &Form) {
    if form.saving.get() {
        return;
    }
    let mut edit: Vec<(&str, JsValue)> = Vec::new();
    let mut base: Vec<(&str, JsValue)> = Vec::new();
    let mut wrong: Vec<&Field> = Vec::new();
    for field in &form.fields {
        if !field.is_edited() {
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
        focus_first(wrong.into_iter());
        return;
    }
    if edit.is_empty() {
        form.status.say("Nothing to save.");
        return;
    }
    form.status.say("");
    // What is in the inputs now, to see afterwards where somebody went on typing.
    let sent: Vec<String> = form.fields.iter().map(Field::text).collect();
    let answer = {
        let _busy = Busy::start(form);
        // What `wire::Update` says.
        let update = [("subject", (&form.subject).into()), ("base", object(&base)), ("edit", object(&edit))];
        api::post("/api/profile/update", &update).await
    };
    // An answer that says yes and cannot be read leaves open what was stored.
    let answer = answer
        .and_then(|text| parse(&text).and_then(|json| reading::saved(&json)).ok_or(ApiError::OutcomeUnknown));
    match answer {
        Ok(saved) => outcome::saved(form, &sent, saved),
        Err(error) => outcome::not_saved(form, &error),
    }
    form.changed();
}
