//! A page that could not be shown tries again by itself. It asks in the background and stays as it is meanwhile, so that
//! nobody who reads it, or has it read out, is thrown back to its start each time.

use crate::browser::api::{self, Tried};
use crate::browser::dom::{clock, find, location, on, run, show, tell};
use leptos::prelude::set_timeout;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use web_sys::Element;

/// Nobody waits longer between two tries.
const LONGEST_SECONDS: u32 = 60;

/// The page's place for it.
struct Place {
    element: Element,
    /// What is tried, by GET.
    address: String,
    /// The person has had enough of it.
    stopped: Cell<bool>,
}

/// Begins to count.
pub fn wake(island: &Element) {
    let Some(element) = find(island, "[data-try-again]") else { return };
    let Some(address) = element.get_attribute("data-address") else { return };
    let seconds = element.get_attribute("data-seconds").and_then(|seconds| seconds.parse().ok());
    show(&element, true);
    let place = Rc::new(Place { element, address, stopped: Cell::default() });
    if let Some(stop) = find(&place.element, "button") {
        let place = Rc::clone(&place);
        on(&stop.clone(), "click", move |_| {
            place.stopped.set(true);
            place.say("This page does not try again by itself any more.");
            place.figure("");
            stop.remove();
        });
    }
    wait(place, seconds.unwrap_or(LONGEST_SECONDS));
}

impl Place {
    fn say(&self, sentence: &str) {
        tell(&self.element, "[role=status]", sentence);
    }

    /// Seen, not read out each second.
    fn figure(&self, figure: &str) {
        tell(&self.element, ".figure", figure);
    }
}

fn wait(place: Rc<Place>, seconds: u32) {
    let end = clock() + f64::from(seconds) * 1000.0;
    place.say("This page tries again by itself.");
    count(place, seconds, end);
}

fn count(place: Rc<Place>, seconds: u32, end: f64) {
    if place.stopped.get() {
        return;
    }
    let left = (end - clock()) / 1000.0;
    if left > 0.0 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "above zero, a minute at most"
        )]
        let whole = left.ceil() as u32;
        place.figure(&format!("{whole} s"));
        set_timeout(move || count(place, seconds, end), Duration::from_secs(1));
        return;
    }
    place.say("Trying again…");
    place.figure("");
    run(async move {
        let next = match api::try_page(&place.address).await {
            Tried::Answered => None,
            Tried::NotYet { retry_after } => Some(retry_after.unwrap_or(seconds.saturating_mul(2))),
        };
        match next {
            _ if place.stopped.get() => {}
            // It cannot fail for a path of our own.
            None => drop(location().replace(&place.address)),
            Some(seconds) => wait(place, seconds.clamp(1, LONGEST_SECONDS)),
        }
    });
}
