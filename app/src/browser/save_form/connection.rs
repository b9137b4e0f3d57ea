use super::{Form, save};
use crate::browser::dom::{on, window};
use crate::line::{Again, Asked, Line};
use crate::words;
use std::rc::Rc;

/// Hears the browser lose its connection and find it again.
pub fn listen(form: &Rc<Form>) {
    on(&window(), "offline", {
        let form = Rc::clone(form);
        move |_| {
            // Who has typed nothing has nothing to lose; what is under way finds out by itself.
            if form.is_dirty() && !form.saving.get() {
                form.show(Line::Offline(Asked::Nothing));
            }
        }
    });
    on(&window(), "online", {
        let form = Rc::clone(form);
        move |_| {
            if form.status.with(Line::saves_when_online) {
                save::begin(&form, Again::ByHand);
            } else if form.status.with(|line| matches!(line, Line::Offline(_))) {
                form.tell(words::form_online());
            }
        }
    });
}
