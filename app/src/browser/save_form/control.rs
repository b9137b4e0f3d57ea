//! What a row is filled in with: one input, a group of boxes, or a list. All of them have one text.

use crate::browser::dom::{document, each_in, find, focus, focus_anew, set_value, show, value};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// A control and what people see of it.
pub struct Control {
    /// Its id is the name of the field.
    element: Element,
    kind: Kind,
}

enum Kind {
    /// An input, a text area or a select.
    Input,
    /// Boxes, each with a value.
    Boxes,
    /// A text area with one entry a line, behind an input for each of them.
    List(Element),
}

impl Control {
    pub fn of(row: &Element, id: &str) -> Option<Self> {
        let element = find(row, &["#", id].concat())?;
        let kind = if element.class_name() == "boxes" {
            Kind::Boxes
        } else {
            find(row, ".list").map_or(Kind::Input, Kind::List)
        };
        let control = Self { element, kind };
        if let Kind::List(list) = &control.kind {
            let was_active = document().active_element().as_ref() == Some(&control.element);
            show(&control.element, false);
            show(list, true);
            control.fill_list();
            if was_active {
                control.focus();
            }
        }
        Some(control)
    }

    /// The text as it stands there.
    pub fn text(&self) -> String {
        let mut text = String::new();
        match self.kind {
            Kind::Boxes => each_in(&self.element, "input", |input| {
                if input.unchecked_ref::<HtmlInputElement>().checked() {
                    add_line(&mut text, &value(&input));
                }
            }),
            Kind::Input | Kind::List(_) => return value(&self.element),
        }
        text
    }

    /// Puts a text there.
    pub fn set_text(&self, text: &str) {
        match self.kind {
            Kind::Boxes => {
                let mut missing: Vec<&str> = text.split('\n').filter(|line| !line.is_empty()).collect();
                each_in(&self.element, "input", |input| {
                    let chosen = missing.iter().position(|line| *line == value(&input));
                    if let Some(place) = chosen {
                        missing.remove(place);
                    }
                    input.unchecked_ref::<HtmlInputElement>().set_checked(chosen.is_some());
                });
                for line in missing {
                    self.add_box(line);
                }
            }
            Kind::Input => {
                set_value(&self.element, text);
                // A select takes only what it offers; what is stored may be something else.
                if self.is("SELECT")
                    && self.text() != text
                    && let Ok(option) = document().create_element("option")
                {
                    option.set_text_content(Some(text));
                    let _ = option.set_attribute("value", text);
                    let _ = self.element.append_child(&option);
                    set_value(&self.element, text);
                }
            }
            Kind::List(_) => {
                set_value(&self.element, text);
                self.fill_list();
            }
        }
    }

    /// Something is stored that is not offered: it has a box of its own, or the next save would take it away.
    fn add_box(&self, text: &str) {
        let Some(sample) = find(&self.element, ".box") else { return };
        let Ok(copy) = sample.clone_node_with_deep(true).map(JsCast::unchecked_into::<Element>) else {
            return;
        };
        if let (Some(input), Some(name)) = (find(&copy, "input"), find(&copy, "span")) {
            set_value(&input, text);
            input.unchecked_ref::<HtmlInputElement>().set_checked(true);
            name.set_text_content(Some(text));
            let _ = self.element.append_child(&copy);
        }
    }

    /// Whether its text may have several lines.
    pub fn has_lines(&self) -> bool {
        matches!(self.kind, Kind::Boxes) || self.is("TEXTAREA")
    }

    /// Whether something is in it that makes no value yet, as a date without its year.
    pub fn is_half_typed(&self) -> bool {
        matches!(self.kind, Kind::Input)
            && self.is("INPUT")
            && self.element.unchecked_ref::<HtmlInputElement>().validity().bad_input()
    }

    /// Whether the text is none of those that a picker offers.
    pub fn is_not_offered(&self) -> bool {
        let text = self.text();
        let text = text.trim();
        let Some(list) = self.element.get_attribute("list") else { return false };
        let Some(list) = document().get_element_by_id(&list) else { return false };
        let mut offered = text.is_empty();
        each_in(&list, "option", |option| offered |= option.get_attribute("value").as_deref() == Some(text));
        !offered
    }

    /// A value as people read it, where it is the name of a choice.
    pub fn caption(&self, text: &str) -> Option<String> {
        let mut caption = String::new();
        match self.kind {
            Kind::Input if self.is("SELECT") => each_in(&self.element, "option", |option| {
                if value(&option) == text && !text.is_empty() {
                    caption = option.text_content().unwrap_or_default();
                }
            }),
            Kind::Boxes => {
                let mut others: Vec<&str> = text.split('\n').collect();
                each_in(&self.element, ".box", |label| {
                    let box_value = find(&label, "input").map(|input| value(&input)).unwrap_or_default();
                    if let Some(place) = others.iter().position(|line| *line == box_value) {
                        others.remove(place);
                        add_line(&mut caption, label.text_content().unwrap_or_default().trim());
                    }
                });
                // What is not offered is told as it is.
                for line in others {
                    add_line(&mut caption, line);
                }
            }
            Kind::Input | Kind::List(_) => {}
        }
        (!caption.is_empty()).then_some(caption)
    }

    /// What is named, described and marked.
    pub fn face(&self) -> &Element {
        if let Kind::List(list) = &self.kind { list } else { &self.element }
    }

    /// The attribute that marks it as wrong: groups have none of their own.
    pub fn mark(&self) -> &'static str {
        if matches!(self.kind, Kind::Input) { "aria-invalid" } else { "data-invalid" }
    }

    pub fn focus(&self) {
        let inside = match &self.kind {
            Kind::Input => None,
            Kind::Boxes => find(&self.element, "input"),
            Kind::List(list) => find(list, ".entry:not([hidden]) input").or_else(|| find(list, ".add")),
        };
        focus_anew(inside.as_ref().unwrap_or(&self.element));
    }

    fn is(&self, tag: &str) -> bool {
        self.element.tag_name() == tag
    }

    /// An entry was typed into: the text is what all of them say.
    pub fn read_list(&self) {
        let Kind::List(list) = &self.kind else { return };
        let mut text = String::new();
        each_in(list, ".entry:not([hidden]) input", |input| add_line(&mut text, &value(&input)));
        set_value(&self.element, &text);
    }

    /// Adds an empty entry after another, or at the end, and goes there.
    pub fn add_entry(&self, after: Option<&Element>) {
        let Kind::List(list) = &self.kind else { return };
        let Some(entry) = new_entry(list, "") else { return };
        if let Some(after) = after {
            let _ = after.insert_adjacent_element("afterend", &entry);
        }
        number(list);
        if let Some(input) = find(&entry, "input") {
            focus(&input);
        }
    }

    /// Takes an entry away and goes to its neighbour.
    pub fn remove_entry(&self, entry: &Element) {
        let neighbour = entry.previous_element_sibling().filter(|other| !other.has_attribute("hidden"));
        let neighbour = neighbour.or_else(|| entry.next_element_sibling());
        entry.remove();
        if let Kind::List(list) = &self.kind {
            number(list);
        }
        self.read_list();
        if let Some(input) = neighbour.and_then(|neighbour| find(&neighbour, "input")) {
            focus(&input);
        } else {
            self.focus();
        }
    }

    fn fill_list(&self) {
        let Kind::List(list) = &self.kind else { return };
        each_in(list, ".entry:not([hidden])", |entry| entry.remove());
        for line in value(&self.element).split('\n').filter(|line| !line.is_empty()) {
            new_entry(list, line);
        }
        number(list);
    }
}

/// Says of each entry which one it is.
fn number(list: &Element) {
    let mut count = 0_u32;
    each_in(list, ".entry:not([hidden])", |entry| {
        count += 1;
        for part in ["input", "button"] {
            let name = find(list, &[".entry[hidden] ", part].concat())
                .and_then(|part| part.get_attribute("aria-label"));
            if let (Some(part), Some(name)) = (find(&entry, part), name) {
                let _ = part.set_attribute("aria-label", &[&name, ", ", &*count.to_string()].concat());
            }
        }
    });
}

/// Copies the hidden entry to the end of a list.
fn new_entry(list: &Element, text: &str) -> Option<Element> {
    let sample = find(list, ".entry")?;
    let entry: Element = sample.clone_node_with_deep(true).ok()?.unchecked_into();
    show(&entry, true);
    set_value(&find(&entry, "input")?, text);
    find(list, ".add")?.insert_adjacent_element("beforebegin", &entry).ok()?
}

fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() && !line.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}
