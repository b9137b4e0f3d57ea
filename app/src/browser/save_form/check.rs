use super::Form;
use super::busy::Busy;
use super::undo::Change;
use crate::browser::api::{self, Failure};
use crate::browser::json::parse;
use crate::browser::news::{self, News};
use crate::edits::differs;
use crate::error::ApiError;
use crate::line::{Doubt, Found, Line, Work, verdict};
use crate::reading::{self, Seen, Texts};
use std::rc::Rc;

/// Looks up what became of a save whose outcome is not known.
pub async fn check(form: &Rc<Form>) {
    if form.saving.get() {
        return;
    }
    let attempt = form.attempt.take();
    form.show(Line::Quiet);
    let answer = look(form).await;
    match answer {
        Ok(seen) if seen.subject == form.subject => compare(form, &attempt, seen),
        Ok(_) => form.show(Line::OtherAccount),
        Err(failure) => {
            let line = match failure {
                Failure::Told { error: ApiError::Unauthenticated, .. } | Failure::Untold { status: 401 } => {
                    Line::SessionEnded
                }
                Failure::Stopped => Line::Unknown(Doubt::Stopped),
                Failure::Told { .. } | Failure::Untold { .. } | Failure::NotSent | Failure::Lost => {
                    Line::Unknown(Doubt::StillNoAnswer)
                }
            };
            form.attempt.replace(attempt);
            form.show(line);
        }
    }
    form.changed();
}

async fn look(form: &Rc<Form>) -> Result<Seen, Failure> {
    let _busy = Busy::start(form, Work::Look);
    let stop = form.stop.borrow().clone();
    let text = api::get_until("/api/profile", stop.as_ref()).await?;
    parse(&text).and_then(|json| reading::seen(&json)).ok_or(Failure::Untold { status: 200 })
}

/// Holds what was sent against what is stored, field by field.
fn compare(form: &Form, attempt: &[Change], seen: Seen) {
    let (mut found, mut values) = (Vec::new(), Texts::default());
    for (place, field) in form.fields.iter().enumerate() {
        let Some(stored) = seen.values.get(&field.id) else { continue };
        if *stored != field.base() {
            values.push(field.id.clone(), stored.clone());
        }
        if let Some(sent) = attempt.iter().find(|change| change.place == place) {
            let is_stored = !differs(&sent.after, stored, field.lines());
            found.push((if is_stored { Found::Stored } else { Found::NotStored }, field.label()));
            if is_stored {
                let was_left = field.text() == sent.after;
                // What was typed since is an edit of it.
                field.set_base(stored);
                if was_left {
                    field.set_text(stored);
                }
                field.clear();
                continue;
            }
        }
        field.hear(stored);
    }
    form.refreshed();
    news::tell(&News {
        subject: form.subject.clone(),
        display_name: seen.display_name,
        picture: seen.picture,
        values,
    });
    form.show(verdict(&found));
}
