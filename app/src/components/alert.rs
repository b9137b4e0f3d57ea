use crate::error::ApiError;
use crate::form::{FormField, FormGroup};
use crate::ports::Unsaved;
use crate::reader::Reader;
use crate::sentences::{self, SLOT, with_slots};
use crate::words;
use leptos::prelude::*;

/// Why a plain post was not saved, with a link to every field that needs attention. It takes the focus: without a
/// script nothing else could bring people here.
#[component]
pub fn UnsavedAlert(
    /// The form that was not saved.
    unsaved: Unsaved,
    /// The groups as the page shows them.
    groups: Vec<FormGroup>,
) -> impl IntoView {
    let links: Vec<_> = groups
        .iter()
        .flat_map(|group| &group.fields)
        .filter_map(|field| Some((field, what_is_wrong(field)?)))
        .map(|(field, sentence)| {
            let label = field.label.clone();
            view! {
                <li>
                    <a href=format!("#{}", field.field.id) lang=label.language>
                        {label.text}
                    </a>
                    ": "
                    {sentence}
                </li>
            }
        })
        .collect();
    let no_inputs = no_inputs(&unsaved, &groups);
    let title = match unsaved.error {
        _ if unsaved.rest_saved => words::unsaved_title_partly(),
        ApiError::OutcomeUnknown => words::unsaved_title_unknown(),
        _ => words::unsaved_title(),
    };
    let sentence = match &unsaved.error {
        ApiError::Refused { fields } if unsaved.rest_saved => {
            let names: Vec<_> = fields.fields().map(label).collect();
            words::unsaved_partly(&names.join(", "))
        }
        error => sentences::error(error),
    };
    let links = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
    let look = (unsaved.error == ApiError::OutcomeUnknown).then(|| compared(&unsaved, &groups));
    view! {
        <div class="alert" role="alert" tabindex="-1" autofocus>
            <h2>{title}</h2>
            <p>{sentence}</p>
            {links}
            {no_inputs}
            {look}
        </div>
    }
}

/// What was typed beside what is stored, for the person to see what became of it; looking again leaves this page, and
/// what was typed into it, where it is.
fn compared(unsaved: &Unsaved, groups: &[FormGroup]) -> impl IntoView + use<> {
    let fields = groups.iter().flat_map(|group| &group.fields);
    let rows = fields
        .filter_map(|field| {
            let typed = field.field.as_shown(unsaved.typed.get(&field.field.id)?);
            let base = field.field.as_shown(unsaved.base.get(&field.field.id)?);
            (typed != base).then(|| {
                let label = field.label.clone();
                let stored = field.field.as_shown(&field.stored);
                let [one, two] = SLOT;
                let both =
                    [stored, typed].map(|value| view! { <bdi>{sentences::shown(&value)}</bdi> }.into_any());
                view! {
                    <li>
                        <span lang=label.language>{label.text}</span>
                        ": "
                        {with_slots(&words::unsaved_stored(one, two), both.into())}
                    </li>
                }
            })
        })
        .collect_view();
    view! {
        <ul>{rows}</ul>
        <p>
            <a href="/profile" target="_blank">
                {words::unsaved_check()}
            </a>
        </p>
    }
}

/// Fields of the form that turned out not to be editable: they are text on the page now, so what was typed is shown here.
fn no_inputs(unsaved: &Unsaved, groups: &[FormGroup]) -> Option<AnyView> {
    let ApiError::Refused { fields } = &unsaved.error else { return None };
    let is_text = |id: &str| {
        let field = groups.iter().flat_map(|group| &group.fields).find(|field| field.field.id == id);
        field.is_none_or(|field| !field.is_editable())
    };
    let rows: Vec<_> = fields
        .iter()
        .filter(|(id, _)| !unsaved.rest_saved && is_text(id))
        .map(|(id, reason)| {
            let typed = unsaved.typed.get(id).cloned().unwrap_or_default();
            let [one, _] = SLOT;
            view! {
                <li>
                    {label(id)} ": " {sentences::refusal(reason)} " "
                    {with_slots(&words::unsaved_typed(one), vec![view! { <bdi>{typed}</bdi> }.into_any()])}
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul>{rows}</ul> }.into_any())
}

fn label(id: &str) -> String {
    use_context::<Reader>().map_or_else(|| id.to_owned(), |reader| reader.label_of(id).text)
}

fn what_is_wrong(field: &FormField) -> Option<String> {
    let conflict = || field.conflict.as_ref().map(|_| words::conflict_mark());
    field.refusal.as_ref().map(sentences::refusal).or_else(conflict)
}
