use super::Form;
use crate::browser::clock::{Counts, clock};
use crate::browser::dom::{Timer, later};
use crate::line::{Line, Work};
use std::rc::Rc;
use std::time::Duration;
use web_sys::AbortController;

/// What takes no longer than this is not worth a word.
const A_MOMENT: Duration = Duration::from_millis(300);
/// What takes longer than this asks for an explanation.
const LONG: Duration = Duration::from_millis(2000);

/// The server is at work for the form: a button that was pressed shows it already, words come when it takes a while, and the
/// time and a way out when it takes long.
pub struct Busy {
    form: Rc<Form>,
    timers: [Option<Timer>; 2],
}

impl Busy {
    pub fn start(form: &Rc<Form>, work: Work) -> Self {
        form.saving.set(true);
        form.stop.replace(AbortController::new().ok());
        let began = clock();
        let timers = [(A_MOMENT, Line::Waiting(work)), (LONG, Line::Slow(work))].map(|(after, line)| {
            let form = Rc::clone(form);
            later(
                after,
                Box::new(move || {
                    mark(&form, true);
                    let counts = matches!(line, Line::Slow(_));
                    form.show(line);
                    if counts {
                        form.count(Counts::Up(began));
                    }
                }),
            )
        });
        Self { form: Rc::clone(form), timers }
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.timers.iter().flatten().for_each(Timer::clear);
        self.form.stop.take();
        mark(&self.form, false);
        self.form.saving.set(false);
    }
}

/// Marks the button: it stays where it is and keeps the focus, and does nothing for now.
pub fn mark(form: &Form, is_busy: bool) {
    let _ = match is_busy {
        true => form.button.set_attribute("aria-disabled", "true"),
        false => form.button.remove_attribute("aria-disabled"),
    };
}

/// Waits no longer. What was sent goes its way.
pub fn stop(form: &Form) {
    if let Some(stop) = &*form.stop.borrow() {
        stop.abort();
    }
}
