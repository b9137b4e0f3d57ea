//! Who signs out leaves nothing of what was typed behind.

use crate::browser::dom::{document, on, window};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Calls back when the page is being left by the button in its header. By then the server has answered, and the browser
/// has no session any more; who changes their mind about leaving unsaved edits has not signed out.
pub fn listen(act: impl Fn() + 'static) {
    let leaving = Rc::new(Cell::new(false));
    on(&document(), "submit", {
        let leaving = Rc::clone(&leaving);
        move |event| {
            let signs_out = event.target().is_some_and(|target| {
                target.unchecked_ref::<Element>().matches("[action=\"/auth/logout\"]").unwrap_or_default()
            });
            leaving.set(signs_out);
        }
    });
    on(&window(), "pagehide", move |_| {
        if leaving.get() {
            act();
        }
    });
}
