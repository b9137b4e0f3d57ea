use super::Form;
use super::field::Field;
use crate::browser::dom::{document, find, focus, show};
use web_sys::Element;

/// Brings people to what they have to look at: into the field when it is one, else to a list that leads to each of them.
pub fn lead_to(form: &Form, fields: &[&Field]) {
    match (fields, &form.summary) {
        ([], _) => {}
        ([_, _, ..], Some(summary)) => {
            if let Some(list) = find(summary, "ul") {
                list.set_text_content(None);
                for field in fields {
                    // A document that makes no elements makes none of the others either.
                    let _ = add(&list, field);
                }
            }
            show(summary, true);
            focus(summary);
        }
        ([first, ..], _) => first.focus(),
    }
}

fn add(list: &Element, field: &Field) -> Option<()> {
    let item = document().create_element("li").ok()?;
    let link = document().create_element("a").ok()?;
    link.set_text_content(Some(&[&field.label(), ": ", &field.trouble()].concat()));
    link.set_attribute("href", &["#", &field.id].concat()).ok()?;
    item.append_child(&link).ok()?;
    list.append_child(&item).ok()?;
    Some(())
}

/// There is nothing left to look at, or something new is about to be.
pub fn withdraw(form: &Form) {
    if let Some(summary) = &form.summary {
        show(summary, false);
    }
}
