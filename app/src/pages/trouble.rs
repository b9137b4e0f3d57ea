use crate::components::{Layout, Who};
use crate::error::ApiError;
use crate::ports::{Unsaved, answer_with};
use crate::reader::Reader;
use crate::sentences;
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
    let title = match error {
        ApiError::Unauthenticated => "Please sign in again",
        ApiError::Blocked | ApiError::Gone => "This account cannot be used",
        _ => "This did not work",
    };
    let way_on = match error {
        ApiError::Blocked | ApiError::Gone => None,
        ApiError::Unauthenticated => Some("Sign in"),
        _ => Some("Try again"),
    };
    let who = if signed_in { Who::Somebody } else { Who::Nobody };
    view! {
        <Layout title who>
            <section class="notice">
                <h1>{title}</h1>
                <p>{sentences::error(&error)}</p>
                <p class="actions">
                    {way_on.map(|text| view! { <a class="button primary" href=again>{text}</a> })}
                </p>
            </section>
            {unsaved.map(typed)}
        </Layout>
    }
}

/// What was typed and not saved, to be copied.
fn typed(unsaved: Unsaved) -> impl IntoView {
    let reader = use_context::<Reader>();
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
                <h2 id="typed-title">"What you typed, not saved yet"</h2>
            </div>
            <dl>{rows}</dl>
        </section>
    }
}
