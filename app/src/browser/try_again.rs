//! A page that could not be shown tries again by itself. It asks in the background and stays as it is meanwhile, so that
//! nobody who reads it, or has it read out, is thrown back to its start each time.

use crate::browser::api;
use crate::browser::clock::{Counts, Figure, clock, count};
use crate::browser::dom::{find, location, on, run, show, tell};
use crate::words;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;

/// Nobody waits longer between two tries.
const LONGEST_SECONDS: u32 = 60;

/// The page's place for it.
struct Place {
    element: Element,
    figure: Element,
    /// What is tried, by GET.
    address: String,
    /// The person has had enough of it.
    stopped: Cell<bool>,
}

/// Begins to count.
pub fn wake(island: &Element) {
    let Some(place) = Place::of(island).map(Rc::new) else { return };
    show(&place.element, true);
    on(island, "click", {
        let place = Rc::clone(&place);
        move |_| place.stop()
    });
    let seconds = place.element.get_attribute("data-seconds").and_then(|seconds| seconds.parse().ok());
    wait(place, seconds.unwrap_or(LONGEST_SECONDS));
}

impl Place {
    fn of(island: &Element) -> Option<Self> {
        let element = find(island, "[data-try-again]")?;
        let figure = find(&element, ".figure")?;
        Some(Self {
            address: element.get_attribute("data-address")?,
            figure,
            element,
            stopped: Cell::default(),
        })
    }

    fn say(&self, sentence: &str) {
        tell(&self.element, "[role=status]", sentence);
    }

    /// By its button, the only thing there is to click at.
    fn stop(&self) {
        self.stopped.set(true);
        self.say(&words::again_stopped());
        self.figure.set_text_content(None);
        if let Some(button) = find(&self.element, "button") {
            button.remove();
        }
    }
}

fn wait(place: Rc<Place>, seconds: u32) {
    let seconds = seconds.clamp(1, LONGEST_SECONDS);
    place.say(&words::again_by_itself());
    let (element, asked) = (place.figure.clone(), Rc::clone(&place));
    let then = Box::new(move || try_now(place, seconds));
    count(Figure {
        place: element,
        is_over: Box::new(move || asked.stopped.get()),
        counts: Counts::Down(clock() + f64::from(seconds) * 1000.0, then),
    });
}

fn try_now(place: Rc<Place>, seconds: u32) {
    place.say(&words::again_now());
    run(async move {
        let is_there = api::can_be_shown(&place.address).await;
        if place.stopped.get() {
            return;
        }
        if is_there {
            // It cannot fail for a path of our own.
            let _ = location().replace(&place.address);
        } else {
            wait(place, seconds.saturating_mul(2));
        }
    });
}
