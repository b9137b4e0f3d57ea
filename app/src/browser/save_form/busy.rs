use super::Form;
use super::clock::{Clock, run_clock};
use crate::browser::dom::clock;
use crate::line::{Line, Work};
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use std::rc::Rc;
use std::time::Duration;
use web_sys::AbortController;

/// What takes no longer than this is not worth a word.
const A_MOMENT: Duration = Duration::from_millis(300);
/// What takes longer than this asks for an explanation.
const LONG: Duration = Duration::from_millis(2000);

/// The server is at work for the form: at once for assistive technology, in words only when it takes a while, and with
/// the time and a way out when it takes long.
pub struct Busy<'a> {
    form: &'a Rc<Form>,
    timers: [Option<TimeoutHandle>; 2],
}

impl<'a> Busy<'a> {
    pub fn start(form: &'a Rc<Form>, work: Work) -> Self {
        form.saving.set(true);
        form.stop.replace(AbortController::new().ok());
        let _ = form.button.set_attribute("aria-disabled", "true");
        let began = clock();
        let later = |after: Duration, say: fn(&Rc<Form>, Work, f64)| {
            let form = Rc::clone(form);
            set_timeout_with_handle(move || say(&form, work, began), after).ok()
        };
        let timers = [
            later(A_MOMENT, |form, work, _| form.show(Line::Waiting(work))),
            later(LONG, |form, work, began| {
                form.show(Line::Slow(work));
                run_clock(form, Clock::Since(began));
            }),
        ];
        Self { form, timers }
    }
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.timers.iter().flatten().for_each(TimeoutHandle::clear);
        self.form.stop.take();
        let _ = self.form.button.remove_attribute("aria-disabled");
        self.form.saving.set(false);
    }
}

/// Waits no longer. What was sent goes its way.
pub fn stop(form: &Form) {
    if let Some(stop) = &*form.stop.borrow() {
        stop.abort();
    }
}
