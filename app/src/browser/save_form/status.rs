use crate::browser::dom::{document, find};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;

/// The live region at the foot of the form: it speaks politely, and one sentence at a time.
#[derive(Clone)]
pub struct Status {
    place: Element,
    /// Counts sentences, so that a countdown knows when another one has taken its place.
    turn: Rc<Cell<u32>>,
}

impl Status {
    pub fn of(place: &Element) -> Self {
        Self { place: place.clone(), turn: Rc::default() }
    }

    /// Says something in place of what was said before.
    pub fn say(&self, sentence: &str) {
        self.turn.set(self.turn.get().wrapping_add(1));
        self.place.set_text_content(Some(sentence));
    }

    /// Says something, followed by a way on.
    pub fn say_with_link(&self, sentence: &str, link: &str, href: &str, new_tab: bool) {
        self.say(&format!("{sentence} "));
        let Ok(anchor) = document().create_element("a") else { return };
        anchor.set_text_content(Some(link));
        let _ = anchor.set_attribute("href", href);
        if new_tab {
            let _ = anchor.set_attribute("target", "_blank");
        }
        let _ = self.place.append_child(&anchor);
    }

    /// Says something, followed by something to do about it. The form hears the click, by the class.
    pub fn say_with_button(&self, sentence: &str, label: &str, class: &str) {
        self.say(&format!("{sentence} "));
        let Ok(button) = document().create_element("button") else { return };
        button.set_text_content(Some(label));
        button.set_class_name(&format!("button small {class}"));
        let _ = button.set_attribute("type", "button");
        let _ = self.place.append_child(&button);
    }

    /// Takes the button away, and leaves what was said.
    pub fn remove_button(&self, class: &str) {
        if let Some(button) = find(&self.place, &format!(".{class}")) {
            button.remove();
        }
    }

    /// Adds a place for figures that change: seen, not read out every second.
    pub fn add_figure(&self) -> Option<Element> {
        let figure = document().create_element("span").ok()?;
        figure.set_attribute("aria-hidden", "true").ok()?;
        self.place.append_child(&figure).ok()?;
        Some(figure)
    }

    /// The number of the sentence that is shown.
    pub fn turn(&self) -> u32 {
        self.turn.get()
    }
}
