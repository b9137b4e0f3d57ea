use super::Form;
use super::status::Status;
use leptos::prelude::{TimeoutHandle, set_timeout, set_timeout_with_handle};
use std::time::Duration;

/// How a button shows that it is at work: at once to assistive technology, in words only when it takes a while.
pub struct Busy<'a> {
    form: &'a Form,
    timer: Option<TimeoutHandle>,
}

impl<'a> Busy<'a> {
    pub fn start(form: &'a Form) -> Self {
        form.saving.set(true);
        let _ = form.button.set_attribute("aria-disabled", "true");
        let button = form.button.clone();
        let timer = set_timeout_with_handle(
            move || button.set_text_content(Some("Saving…")),
            Duration::from_millis(300),
        );
        Self { form, timer: timer.ok() }
    }
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        if let Some(timer) = &self.timer {
            timer.clear();
        }
        let _ = self.form.button.remove_attribute("aria-disabled");
        self.form.button.set_text_content(Some("Save"));
        self.form.saving.set(false);
    }
}

/// Says that there is no room just now, and counts down to when there may be.
pub fn count_down(status: &Status, sentence: &str, seconds: u32) {
    status.say(sentence);
    if let Some(figure) = status.add_figure() {
        let turn = status.turn();
        tick(status.clone(), figure, turn, seconds);
    }
}

fn tick(status: Status, figure: web_sys::Element, turn: u32, seconds: u32) {
    if status.turn() != turn {
        return;
    }
    if seconds == 0 {
        status.say("You can save again now.");
        return;
    }
    figure.set_text_content(Some(&format!(" {seconds} s")));
    set_timeout(move || tick(status, figure, turn, seconds - 1), Duration::from_secs(1));
}
