//! Figures that change by the second.

use crate::browser::dom::{later, window};
use std::time::Duration;
use web_sys::Element;

/// Milliseconds since the page began, by a clock that nobody sets.
pub fn clock() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// A figure on the page.
pub struct Figure {
    /// Where it stands.
    pub place: Element,
    /// Whether it has gone out of use.
    pub is_over: Box<dyn Fn() -> bool>,
    /// What it says.
    pub counts: Counts,
}

/// What a figure says.
pub enum Counts {
    /// The seconds since then.
    Up(f64),
    /// The seconds until then, and what is done when they are over.
    Down(f64, Box<dyn FnOnce()>),
}

/// Lets a figure count.
pub fn count(figure: Figure) {
    if (figure.is_over)() {
        return;
    }
    let seconds = match figure.counts {
        Counts::Up(began) => (clock() - began) / 1000.0,
        Counts::Down(end, then) if clock() >= end => {
            figure.place.set_text_content(None);
            then();
            return;
        }
        Counts::Down(end, _) => ((end - clock()) / 1000.0).ceil(),
    };
    figure.place.set_text_content(Some(&[&whole(seconds).to_string(), " s"].concat()));
    later(Duration::from_secs(1), Box::new(move || count(figure)));
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
