use crate::components::{Layout, TryAgain, Who};
use crate::error::{ApiError, PAUSE};
use crate::language::Group;
use crate::ports::{RequestName, Unsaved, answer_with, set_retry_after};
use crate::reader::Reader;
use crate::sentences::{self, SLOT, with_slots};
use crate::words;
use leptos::prelude::*;

/// A page that could not be shown: what happened, and a way on.
#[component]
pub fn Trouble(
    /// What happened.
    error: ApiError,
    /// Where trying again leads.
    again: String,
    /// Whether somebody is signed in.
    #[prop(optional)]
    signed_in: bool,
    /// A form that could not be saved: what was typed is shown, so that it is not lost.
    #[prop(optional)]
    unsaved: Option<Unsaved>,
) -> impl IntoView {
    answer_with(&error);
    let passes = passes(&error);
    if let Some(seconds) = passes {
        set_retry_after(seconds);
    }
    let title = match error {
        ApiError::Unauthenticated => words::trouble_title_session(),
        ApiError::Blocked | ApiError::Gone => words::trouble_title_shut(),
        ApiError::Unavailable | ApiError::OutcomeUnknown => words::trouble_title_unreachable(),
        ApiError::Busy { .. } => words::trouble_title_busy(),
        ApiError::RateLimited { .. } => words::trouble_title_often(),
        _ => words::trouble_title(),
    };
    let way_on = match error {
        ApiError::Blocked | ApiError::Gone => None,
        ApiError::Unauthenticated => Some(words::sign_in_button()),
        _ => Some(words::try_again_button()),
    };
    // What was typed into a form is on this page and nowhere else: then it stays until the person leaves it.
    let by_itself = passes
        .filter(|_| unsaved.is_none())
        .map(|seconds| view! { <TryAgain address=again.clone() seconds /> });
    let sentence = match &unsaved {
        Some(unsaved) if unsaved.error == ApiError::OutcomeUnknown => sentences::error(&unsaved.error),
        _ => sentences::error(&error),
    };
    let reference = use_context::<RequestName>().filter(|_| error == ApiError::Internal);
    let reference = reference.map(|RequestName(name)| {
        let name = vec![view! { <bdi>{name}</bdi> }.into_any()];
        view! { <p class="reference">{with_slots(&words::trouble_reference(SLOT[0]), name)}</p> }
    });
    let who = if signed_in { Who::Somebody } else { Who::Nobody };
    view! {
        <Layout title=title.clone() who says=[Group::Again]>
            <section class="notice">
                <h1>{title}</h1>
                <p>{sentence}</p>
                {reference}
                <p class="actions">
                    {way_on.map(|text| view! { <a class="button primary" href=again>{text}</a> })}
                </p>
                {by_itself}
            </section>
            {unsaved.map(typed)}
        </Layout>
    }
}

/// Seconds after which it may be over, for trouble that passes by itself.
const fn passes(error: &ApiError) -> Option<u32> {
    match error {
        ApiError::Busy { retry_after } | ApiError::RateLimited { retry_after } => Some(*retry_after),
        ApiError::Unavailable | ApiError::OutcomeUnknown => Some(PAUSE),
        ApiError::Unauthenticated
        | ApiError::OtherAccount
        | ApiError::Forbidden
        | ApiError::InsufficientScope
        | ApiError::Malformed
        | ApiError::Refused { .. }
        | ApiError::PictureRefused { .. }
        | ApiError::NoRoom { .. }
        | ApiError::Conflict { .. }
        | ApiError::TooSlow
        | ApiError::Blocked
        | ApiError::Gone
        | ApiError::LateCode
        | ApiError::SignInFailed
        | ApiError::Offline
        | ApiError::Misdirected
        | ApiError::NotFound
        | ApiError::MethodNotAllowed
        | ApiError::TooLarge
        | ApiError::UnsupportedMediaType
        | ApiError::Internal => None,
    }
}

/// What was typed and not saved, to be copied.
fn typed(unsaved: Unsaved) -> impl IntoView {
    let reader = use_context::<Reader>();
    let title = match unsaved.error {
        ApiError::OutcomeUnknown => words::typed_title_unknown(),
        _ => words::typed_title(),
    };
    let fields = reader.iter().flat_map(|reader| reader.schema.fields().map(move |field| (reader, field)));
    let rows = fields
        .filter_map(|(reader, field)| {
            let typed = unsaved.typed.get(&field.id)?;
            let base = unsaved.base.get(&field.id).map(|base| field.as_shown(base));
            let is_edited = base.as_deref() != Some(&*field.as_shown(typed));
            is_edited.then(|| (reader.label(field), sentences::shown(&reader.caption(field, typed))))
        })
        .map(|(label, text)| {
            view! {
                <div class="row">
                    <dt lang=label.language>{label.text}</dt>
                    <dd class="cell">
                        <span class="value" dir="auto">
                            {text}
                        </span>
                    </dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="group" aria-labelledby="typed-title">
            <div class="head">
                <h2 id="typed-title">{title}</h2>
            </div>
            <dl>{rows}</dl>
        </section>
    }
}
