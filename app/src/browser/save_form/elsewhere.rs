use super::Form;
use crate::browser::dom::later;
use crate::browser::news;
use crate::line::Line;
use crate::reading::Texts;
use crate::words;
use profile::Merged;
use std::rc::Rc;
use std::time::Duration;

/// Hears what other tabs of this person save. It reaches this tab's own forms as well, where it is no news.
pub fn listen(form: &Rc<Form>) {
    let form = Rc::clone(form);
    news::listen(move |news| {
        if news.subject == form.subject {
            hear(&form, news.values);
        }
    });
}

/// What was saved elsewhere is shown where nothing was edited, and merged where something was.
fn hear(form: &Rc<Form>, values: Texts) {
    // The answer to a save under way is made from what was sent: first that, then this.
    if form.saving.get() {
        let form = Rc::clone(form);
        later(Duration::from_millis(200), Box::new(move || hear(&form, values)));
        return;
    }
    let was_dirty = form.is_dirty();
    let (mut heard, mut conflict) = (false, false);
    for field in &form.fields {
        let Some(theirs) = values.get(&field.id).filter(|theirs| **theirs != field.base()) else { continue };
        heard = true;
        conflict |= field.hear(theirs) == Merged::Conflict;
    }
    if !heard {
        return;
    }
    if conflict {
        form.tell(words::form_elsewhere_conflict());
    } else if was_dirty && !form.is_dirty() {
        // What the line says of unsaved changes is over.
        form.show(Line::Quiet);
    }
    form.changed();
}
