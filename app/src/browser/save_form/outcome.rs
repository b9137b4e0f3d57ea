use super::Form;
use super::field::Field;
use super::save;
use super::summary::lead_to;
use super::undo::{self, Change};
use crate::browser::api::{Failure, is_online};
use crate::browser::clock::{Counts, clock};
use crate::browser::news::{self, News};
use crate::error::ApiError;
use crate::line::{Again, Asked, Doubt, Held, Holder, Line, Shut};
use crate::reading::Texts;
use crate::sentences;
use crate::wire::Saved;
use crate::words;
use std::rc::Rc;

/// Nobody watches a clock for longer.
const LONGEST_SECONDS: u32 = 600;

/// A save is over.
pub fn saved(form: &Form, sent: &[String], saved: Saved) {
    let (refused, changes) = take(form, sent, saved);
    let sentence = match refused.len() {
        0 => words::form_saved(),
        fields => words::form_saved_except(u32::try_from(fields).unwrap_or(u32::MAX)),
    };
    undo::offer(form, sentence, changes);
    lead_to(form, &refused);
}

/// The answer is the new truth: shown in every field that nobody has edited since, and told to other tabs. What is left
/// to say is which fields were refused, and which were changed.
pub fn take<'a>(form: &'a Form, sent: &[String], saved: Saved) -> (Vec<&'a Field>, Vec<Change>) {
    let (mut refused, mut changes, mut values) = (Vec::new(), Vec::new(), Texts::default());
    for (place, (field, sent)) in form.fields.iter().zip(sent).enumerate() {
        let Some(stored) = saved.values.get(&field.id) else { continue };
        let before = field.base();
        if before != *stored {
            values.push(field.id.clone(), stored.clone());
        }
        field.set_base(stored);
        field.clear();
        if let Some(reason) = saved.refused.get(&field.id) {
            field.refuse(reason);
            refused.push(field);
        } else if field.text() == *sent {
            field.set_text(stored);
        }
        if saved.changed.contains(&field.id) {
            changes.push(Change { place, before, after: stored.clone() });
        }
    }
    form.refreshed();
    news::tell(&News {
        subject: form.subject.clone(),
        display_name: saved.display_name,
        picture: saved.picture,
        values,
    });
    (refused, changes)
}

/// Nothing was saved, or nobody knows. What was typed stays in every case.
pub fn not_saved(form: &Rc<Form>, failure: Failure, again: Again) {
    let line = match failure {
        Failure::NotSent => Line::Offline(Asked::NotSent),
        Failure::Lost if is_online() => Line::NoServer,
        Failure::Lost => Line::Offline(Asked::PerhapsArrived),
        Failure::Stopped => Line::Unknown(Doubt::Stopped),
        Failure::Untold { status: 401 } => Line::SessionEnded,
        // Whoever answers in the server's place does not know what the server did.
        Failure::Untold { .. } => Line::Unknown(Doubt::NoAnswer),
        Failure::Told { error, reference } => told(form, error, reference, again),
    };
    let held = if let Line::Held(held) = line { Some(held) } else { None };
    form.show(line);
    if let Some(held) = held {
        count_down(form, held);
    }
}

fn told(form: &Form, error: ApiError, reference: Option<String>, again: Again) -> Line {
    let held = |by, seconds: u32| {
        let seconds = seconds.clamp(1, LONGEST_SECONDS);
        Line::Held(Held { by, again, until: clock() + f64::from(seconds) * 1000.0 })
    };
    let sentence = sentences::error(&error);
    match error {
        ApiError::Refused { fields } => {
            let marked =
                |field: &&Field| fields.get(&field.id).inspect(|reason| field.refuse(reason)).is_some();
            lead_to(form, &form.fields.iter().filter(marked).collect::<Vec<_>>());
            Line::Told(sentence)
        }
        ApiError::Conflict { fields } => {
            let marked =
                |field: &&Field| fields.get(&field.id).inspect(|both| field.conflict(both)).is_some();
            lead_to(form, &form.fields.iter().filter(marked).collect::<Vec<_>>());
            Line::Told(sentence)
        }
        ApiError::NoRoom { .. } => Line::Told(sentence),
        ApiError::Unauthenticated => Line::SessionEnded,
        ApiError::OtherAccount => Line::OtherAccount,
        ApiError::Busy { retry_after } => held(Holder::Tenant, retry_after),
        ApiError::RateLimited { retry_after } => held(Holder::Server, retry_after),
        ApiError::OutcomeUnknown => Line::Unknown(Doubt::NoAnswer),
        ApiError::Unavailable => Line::Unreachable,
        ApiError::Offline => Line::NoServer,
        ApiError::Blocked => Line::Shut(Shut::Blocked),
        ApiError::Gone => Line::Shut(Shut::Gone),
        ApiError::Internal => Line::Fault(reference),
        ApiError::Forbidden
        | ApiError::InsufficientScope
        | ApiError::Malformed
        | ApiError::PictureRefused { .. }
        | ApiError::TooSlow
        | ApiError::LateCode
        | ApiError::SignInFailed
        | ApiError::Misdirected
        | ApiError::NotFound
        | ApiError::MethodNotAllowed
        | ApiError::TooLarge
        | ApiError::UnsupportedMediaType => Line::Told(sentence),
    }
}

/// Counts down to when there may be room, and saves then, once, or says that it is time to.
pub fn count_down(form: &Rc<Form>, held: Held) {
    let again = Rc::clone(form);
    let then = move || match held.again {
        Again::ByItself => save::begin(&again, Again::ByHand),
        Again::ByHand => again.tell(words::form_again_now()),
    };
    form.count(Counts::Down(held.until, Box::new(then)));
}
