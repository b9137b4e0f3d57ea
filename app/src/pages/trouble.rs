use crate::components::{Layout, TryAgain, Who};
use crate::error::ApiError;
use crate::ports::{RequestName, Unsaved, answer_with, set_retry_after};
use crate::reader::Reader;
use crate::sentences;
use leptos::prelude::*;

/// Seconds until the next try, where nobody knows better.
const PAUSE: u32 = 15;

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
        ApiError::Unauthenticated => "Please sign in again",
        ApiError::Blocked | ApiError::Gone => "This account cannot be used",
        ApiError::Unavailable | ApiError::OutcomeUnknown => "The sign-in service cannot be reached",
        ApiError::Busy { .. } => "The sign-in service is busy",
        ApiError::RateLimited { .. } => "That was too often",
        _ => "This did not work",
    };
    let way_on = match error {
        ApiError::Blocked | ApiError::Gone => None,
        ApiError::Unauthenticated => Some("Sign in"),
        _ => Some("Try again"),
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
    let reference =
        reference.map(|RequestName(name)| view! { <p class="reference">"Reference: " <bdi>{name}</bdi></p> });
    let who = if signed_in { Who::Somebody } else { Who::Nobody };
    view! {
        <Layout title who>
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
        ApiError::OutcomeUnknown => "What you typed, perhaps saved",
        _ => "What you typed, not saved yet",
    };
    let fields = reader.iter().flat_map(|reader| reader.schema.fields().map(move |field| (reader, field)));
    let rows = fields
        .filter_map(|(reader, field)| {
            let typed = unsaved.typed.get(&field.id)?;
            let base = unsaved.base.get(&field.id).map(|base| field.as_shown(base));
            let is_edited = base.as_deref() != Some(&*field.as_shown(typed));
            is_edited
                .then(|| (reader.label(field), sentences::shown(&reader.caption(field, typed)).to_owned()))
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
