//! Who signs out leaves nothing of what was typed behind.

use crate::browser::dom::{document, on};
use crate::browser::drafts;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Forgets the drafts of this person when the header's form is sent.
pub fn listen(subject: String) {
    on(&document(), "submit", move |event| {
        let signs_out = event.target().is_some_and(|target| {
            target.unchecked_ref::<Element>().matches("[action=\"/auth/logout\"]").unwrap_or_default()
        });
        if signs_out {
            drafts::forget(&subject);
        }
    });
}
