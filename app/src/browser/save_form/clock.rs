use super::Form;
use crate::browser::dom::clock;
use leptos::prelude::set_timeout;
use std::rc::Rc;
use std::time::Duration;
use web_sys::Element;

/// A figure that changes by the second, as long as the line that it belongs to is shown.
pub enum Clock {
    /// The seconds since then.
    Since(f64),
    /// The seconds until then, and what is done when they are over.
    Until(f64, fn(&Rc<Form>)),
}

/// Starts the clock of the line that is shown.
pub fn run_clock(form: &Rc<Form>, clock: Clock) {
    if let Some(figure) = form.status.figure() {
        step(Rc::clone(form), figure, form.status.turn(), clock);
    }
}

fn step(form: Rc<Form>, figure: Element, turn: u32, kind: Clock) {
    if form.status.turn() != turn {
        return;
    }
    let seconds = match kind {
        Clock::Since(began) => ((clock() - began) / 1000.0).floor(),
        Clock::Until(end, then) => {
            let left = (end - clock()) / 1000.0;
            if left <= 0.0 {
                then(&form);
                return;
            }
            left.ceil()
        }
    };
    figure.set_text_content(Some(&format!(" {} s ", whole(seconds))));
    set_timeout(move || step(form, figure, turn, kind), Duration::from_secs(1));
}

/// Printing a number with a fraction would be a good part of the WebAssembly.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of seconds, not below zero"
)]
fn whole(seconds: f64) -> u32 {
    seconds.max(0.0) as u32
}
