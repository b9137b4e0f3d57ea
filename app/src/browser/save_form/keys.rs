use super::Form;
use crate::browser::dom::value;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Enter that is held down saves once, and adds one entry to a list.
pub fn is_held(event: &Event) -> bool {
    let key = event.unchecked_ref::<KeyboardEvent>();
    let is_text = event.target().is_some_and(|at| at.unchecked_ref::<Element>().tag_name() == "TEXTAREA");
    key.repeat() && key.key() == "Enter" && !is_text
}

/// Escape takes back what was typed into a field. Whether there was anything.
pub fn revert(form: &Form, event: &Event) -> bool {
    let key = event.unchecked_ref::<KeyboardEvent>();
    let Some(field) = form.field_of(event).filter(|field| field.is_edited()) else { return false };
    // Escape also gives up what an input method proposes.
    if key.key() != "Escape" || key.is_composing() {
        return false;
    }
    field.set_text(&field.base());
    field.clear();
    true
}

/// Keys in an entry of a list: Enter adds another one below, Backspace in an empty one takes it away. Whether it was one of
/// them.
pub fn entry(form: &Form, event: &Event) -> bool {
    let Some(input) = event.target().map(JsCast::unchecked_into::<Element>) else { return false };
    let entry = input.closest(".entry").ok().flatten().filter(|_| input.tag_name() == "INPUT");
    let (Some(entry), Some(field)) = (entry, form.field_of(event)) else { return false };
    let key = event.unchecked_ref::<KeyboardEvent>();
    // Enter also chooses among the characters that an input method proposes.
    if key.is_composing() {
        return false;
    }
    match key.key().as_str() {
        "Enter" => field.control.add_entry(Some(&entry)),
        // A key that is held down is to empty one entry, not all of them.
        "Backspace" if value(&input).is_empty() && !key.repeat() => field.control.remove_entry(&entry),
        _ => return false,
    }
    true
}
