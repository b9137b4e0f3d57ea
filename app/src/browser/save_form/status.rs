use crate::browser::dom::{document, each_in, find};
use crate::line::{Line, WayOn};
use std::cell::{Cell, RefCell};
use web_sys::Element;

/// The live region at the foot of the form: it speaks politely, and says one thing at a time.
pub struct Status {
    place: Element,
    /// What it says.
    line: RefCell<Line>,
    /// Counts what was said, so that a clock knows when something else has taken its place.
    turn: Cell<u32>,
}

impl Status {
    pub fn of(place: &Element) -> Self {
        Self { place: place.clone(), line: RefCell::new(Line::Quiet), turn: Cell::default() }
    }

    /// Says something in place of what was said before, with what can be done about it.
    pub fn show(&self, line: Line) {
        self.turn.set(self.turn.get().wrapping_add(1));
        self.place.set_text_content(Some(&line.sentence()));
        let _ = self.place.set_attribute("data-state", line.name());
        // A document that makes no elements makes no form either.
        let _ = self.add(line.way_on());
        self.line.replace(line);
    }

    fn add(&self, way_on: WayOn) -> Option<()> {
        let element = match way_on {
            WayOn::Nothing => return None,
            WayOn::Button(act) => {
                let button = document().create_element("button").ok()?;
                button.set_text_content(Some(&act.label()));
                for (name, value) in [("type", "button"), ("class", "button small"), ("data-act", act.name())]
                {
                    button.set_attribute(name, value).ok()?;
                }
                button
            }
            WayOn::Link { to, href, new_tab } => {
                let link = document().create_element("a").ok()?;
                link.set_text_content(Some(&to.label()));
                link.set_attribute("href", href).ok()?;
                if new_tab {
                    link.set_attribute("target", "_blank").ok()?;
                }
                link
            }
        };
        self.place.append_with_str_1(" ").ok()?;
        self.place.append_child(&element).ok()?;
        Some(())
    }

    /// Does something with what it says.
    pub fn with<T>(&self, look: impl FnOnce(&Line) -> T) -> T {
        look(&self.line.borrow())
    }

    /// Takes its button away and leaves what was said, without saying it again.
    pub fn say_no_more(&self, line: Line) {
        each_in(&self.place, "[data-act]", |button| button.remove());
        self.line.replace(line);
    }

    /// Whether the focus is on its button or link.
    pub fn has_focus(&self) -> bool {
        document().active_element().is_some_and(|active| self.place.contains(Some(&active)))
    }

    /// The place for a figure that changes by the second: seen, not read out each time.
    pub fn figure(&self) -> Option<Element> {
        let figure = document().create_element("span").ok()?;
        figure.set_attribute("aria-hidden", "true").ok()?;
        figure.set_attribute("class", "figure").ok()?;
        // Between the sentence and its button.
        match find(&self.place, "[data-act]") {
            Some(button) => drop(self.place.insert_before(&figure, Some(&button)).ok()?),
            None => drop(self.place.append_child(&figure).ok()?),
        }
        Some(figure)
    }

    /// The number of what is said.
    pub fn turn(&self) -> u32 {
        self.turn.get()
    }
}
