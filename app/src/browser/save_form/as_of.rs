//! Marks what the page shows with its age, while nobody can be asked for anything newer.

use crate::browser::dom::{each, find, show};
use js_sys::Intl::DateTimeFormat;
use js_sys::{Array, Date, Object, Reflect};

/// Says in the head of each form when it was stored like that, in milliseconds of the browser's clock.
pub fn mark(at: f64) {
    let time = time_of_day(at);
    each(".as-of", |mark| {
        if let Some(place) = find(&mark, "bdi") {
            place.set_text_content(Some(&time));
        }
        show(&mark, true);
    });
}

/// It is what is stored now.
pub fn clear() {
    each(".as-of", |mark| show(&mark, false));
}

/// As the person writes it.
fn time_of_day(at: f64) -> String {
    let options = Object::new();
    let _ = Reflect::set(&options, &"timeStyle".into(), &"short".into());
    let format = DateTimeFormat::new(&Array::new(), &options);
    let text = format.format().call1(&format, &Date::new(&at.into()));
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}
