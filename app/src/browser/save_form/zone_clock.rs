//! The clock beside a time zone, and the browser's own zone first in the list.

use super::Form;
use super::field::Field;
use crate::browser::dom::{document, find, show};
use js_sys::Intl::DateTimeFormat;
use js_sys::Reflect;
use web_sys::Element;

/// Moves the browser's own zone to the top of each list.
pub fn wake(form: &Form) {
    let own = own_zone().unwrap_or_default();
    for field in &form.fields {
        if let Some(list) = list_of(field)
            && let Some(option) = option_of(&list, &own)
        {
            let _ = list.prepend_with_node_1(&option);
        }
    }
}

/// Shows the clock of the zone that is typed, or none.
pub fn tell(field: &Field) {
    let (Some(list), Some(note)) = (list_of(field), field.part("now")) else { return };
    let label = option_of(&list, &field.text()).and_then(|option| option.get_attribute("label"));
    show(&note, label.is_some());
    field.describe("now", label.is_some());
    if let (Some(label), Some(place)) = (label, find(&note, ".clock")) {
        place.set_text_content(Some(&label));
    }
}

fn own_zone() -> Option<String> {
    let options = DateTimeFormat::default().resolved_options();
    Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
}

fn list_of(field: &Field) -> Option<Element> {
    document().get_element_by_id(&[&field.id, "-list"].concat())
}

fn option_of(list: &Element, zone: &str) -> Option<Element> {
    // The names of zones have nothing in them that a selector would take for itself; what is typed may.
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+');
    if !zone.chars().all(is_name) {
        return None;
    }
    find(list, &["[value=\"", zone, "\"]"].concat())
}
