//! Unsaved edits in `localStorage`, where they outlive the page, the connection and the session. The key names the form
//! and the person, so that nobody else who uses this browser gets to see them, and what is old is forgotten.

use crate::browser::dom::window;
use crate::browser::json::{object, parse, write as write_json};
use crate::browser::transaction::now;
use crate::edits::Edit;
use crate::reading::{self, Json};
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Storage;

const PREFIX: &str = "selfsame.draft.";
/// Seven days: who has not come back by then has forgotten what it was about.
const LONGEST_MILLISECONDS: f64 = 604_800_000.0;

/// The edits of a person in a form, as far as they are to be trusted: anything of this origin can write there.
pub fn read(group: &str, subject: &str) -> Vec<Edit> {
    let text = storage().and_then(|storage| storage.get_item(&key(group, subject)).ok().flatten());
    text.and_then(|text| recent(&text)).unwrap_or_default()
}

/// Keeps these and no others.
pub fn write(group: &str, subject: &str, edits: &[Edit]) {
    let Some(storage) = storage() else { return };
    let key = key(group, subject);
    if edits.is_empty() {
        let _ = storage.remove_item(&key);
        return;
    }
    let fields: Vec<(&str, JsValue)> = edits
        .iter()
        .map(|edit| (&*edit.field, Array::of2(&(&edit.base).into(), &(&edit.typed).into()).into()))
        .collect();
    if let Some(text) = write_json(&[("at", now().into()), ("fields", object(&fields))]) {
        // A full storage, or one that is switched off: then there is no draft, and leaving asks all the same.
        let _ = storage.set_item(&key, &text);
    }
}

/// Forgets everything that this person typed.
pub fn forget(subject: &str) {
    // A subject may hold a dot, a group does not.
    remove_where(&|key, _| key.split_once('.').is_some_and(|(_, whose)| whose == subject));
}

/// Forgets what is too old or cannot be read, whoever typed it.
pub fn forget_old() {
    remove_where(&|_, text| recent(text).is_none());
}

fn key(group: &str, subject: &str) -> String {
    format!("{PREFIX}{group}.{subject}")
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn recent(text: &str) -> Option<Vec<Edit>> {
    let json = parse(text)?;
    // The clock may have been set back since.
    let age = (now() - json.number_of("at")?).abs();
    if age > LONGEST_MILLISECONDS {
        return None;
    }
    reading::edits(&json.member("fields")?)
}

fn remove_where(over: &dyn Fn(&str, &str) -> bool) {
    let Some(storage) = storage() else { return };
    // From the end: removing an entry moves those after it.
    for at in (0..storage.length().unwrap_or_default()).rev() {
        let Some(key) = storage.key(at).ok().flatten() else { continue };
        let text = storage.get_item(&key).ok().flatten().unwrap_or_default();
        if key.strip_prefix(PREFIX).is_some_and(|key| over(key, &text)) {
            let _ = storage.remove_item(&key);
        }
    }
}
