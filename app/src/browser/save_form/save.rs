use super::busy::Busy;
use super::field::Field;
use super::undo::Change;
use super::{Form, outcome, summary};
use crate::browser::api::{self, Failure};
use crate::browser::dom::run;
use crate::browser::json::{object, parse};
use crate::line::{Again, Line, Work};
use crate::reading;
use crate::wire::Saved;
use crate::words;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Begins a save. `again` says who is to try next when there is no room.
pub fn begin(form: &Rc<Form>, again: Again) {
    if form.saving.get() {
        return;
    }
    let (form, busy) = (Rc::clone(form), Busy::start(form, Work::Save));
    run(async move { save(&form, busy, again).await });
}

/// Checks what was edited, sends it, and shows what became of it.
///
/// It may follow a save whose outcome is not known: the server holds each edit against what is stored by then, so what
/// has arrived is no edit any more, and what somebody else has changed meanwhile is put to the person.
async fn save(form: &Rc<Form>, busy: Busy, again: Again) {
    form.changes.take();
    form.attempt.take();
    let mut edits: Vec<Change> = Vec::new();
    let mut wrong: Vec<&Field> = Vec::new();
    summary::withdraw(form);
    for (place, field) in form.fields.iter().enumerate() {
        // What is required and empty is asked for, touched or not.
        if !field.is_edited() && !field.is_missing() {
            field.clear();
            continue;
        }
        match field.checked() {
            Ok(after) => edits.push(Change { place, before: field.base(), after }),
            Err(reason) => {
                field.refuse(&reason);
                wrong.push(field);
            }
        }
    }
    if !wrong.is_empty() {
        summary::lead_to(form, &wrong);
        form.tell_anew(words::error_refused());
        return;
    }
    if edits.is_empty() {
        form.tell_anew(words::form_nothing_to_save());
        return;
    }
    form.show(Line::Quiet);
    let base = form.texts(&edits, |edit| &edit.before);
    let edit = form.texts(&edits, |edit| &edit.after);
    let Answered { sent, answer } = send(form, busy, &base, &edit).await;
    match answer {
        Ok(saved) => outcome::saved(form, &sent, saved),
        Err(failure) => {
            form.attempt.replace(edits);
            outcome::not_saved(form, failure, again);
        }
    }
    form.changed();
}

impl Form {
    /// An object with one text for each of some fields.
    pub fn texts(&self, changes: &[Change], text: fn(&Change) -> &String) -> JsValue {
        let pairs = changes
            .iter()
            .filter_map(|change| Some((&*self.fields.get(change.place)?.id, text(change).into())));
        object(&pairs.collect::<Vec<_>>())
    }
}

/// What the server said.
pub struct Answered {
    /// What was in the inputs before it was asked, to see where somebody went on typing.
    pub sent: Vec<String>,
    pub answer: Result<Saved, Failure>,
}

/// Sends an edit of a base. The form is busy until there is an answer.
pub async fn send(form: &Form, busy: Busy, base: &JsValue, edit: &JsValue) -> Answered {
    let sent = form.fields.iter().map(Field::text).collect();
    let stop = form.stop.borrow().clone();
    // What `wire::Update` says.
    let update = [("subject", (&form.subject).into()), ("base", base.clone()), ("edit", edit.clone())];
    let answer = api::post_until("/api/profile/update", &update, stop.as_ref()).await;
    // An answer that says yes and cannot be read leaves open what was stored.
    let answer = answer.and_then(|text| {
        parse(&text).and_then(|json| reading::saved(&json)).ok_or(Failure::Untold { status: 200 })
    });
    drop(busy);
    Answered { sent, answer }
}
