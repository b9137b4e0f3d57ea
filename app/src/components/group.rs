use super::{EditableRow, FixedRow, Frozen, Summary};
use crate::form::{FormField, FormGroup};
use crate::islands::SaveForm;
use crate::reader::{Reader, Words};
use crate::sentences::{self, SLOT, Scope, with_slots};
use crate::words;
use leptos::prelude::*;
use profile::{Format, UserId};

/// Fields that are saved together: a form of their own, or plain text where none of them can be edited.
#[component]
pub fn Group(
    /// The group.
    group: FormGroup,
    /// Whose it is.
    subject: UserId,
    /// Whether it was saved just now.
    saved: bool,
) -> impl IntoView {
    let id = group.id.clone();
    let title = format!("{id}-title");
    let label = group.label.clone();
    if !group.is_editable() {
        return view! {
            <section class="group" aria-labelledby=title>
                <Head id label />
                <Rows group />
            </section>
        }
        .into_any();
    }
    // Of a date that is half typed browsers post nothing, as if it had been cleared: without the island they have to
    // stop that themselves. It takes the whole form over, checks included.
    let has_date = group.fields.iter().any(|field| field.field.rules.format == Format::Date);
    // The first button of a form is the one that Enter presses: it is not to be one that takes something back.
    let has_others = group.fields.iter().any(FormField::is_override);
    let enter = has_others
        .then(|| view! { <button type="submit" class="unseen" tabindex="-1" aria-hidden="true"></button> });
    let frozen = use_context::<Frozen>().filter(|frozen| frozen.group == id);
    let status = match frozen {
        Some(frozen) => frozen.status().into_any(),
        None => view! {
            <p class="status" role="status">
                {saved.then(words::form_saved)}
            </p>
        }
        .into_any(),
    };
    view! {
        <SaveForm>
            <form
                class="group"
                id=format!("{id}-form")
                method="post"
                action="/profile"
                novalidate=!has_date
                aria-labelledby=title
                data-group=id.clone()
            >
                {enter}
                <input type="hidden" name="subject" value=subject.to_string() />
                <Head id=id.clone() label />
                <Summary group=id.clone() />
                <Rows group />
                <div class="foot">
                    {status}
                    // Without the island it is the browser's own way back to what was loaded.
                    <button type="reset" class="button quiet discard">
                        {words::discard_button()}
                    </button>
                    <button type="submit" class="button primary save">
                        {words::save_button()}
                    </button>
                </div>
            </form>
        </SaveForm>
    }
    .into_any()
}

#[component]
fn Head(id: String, label: Words) -> impl IntoView {
    view! {
        <div class="head">
            <h2 id=format!("{id}-title") lang=label.language>
                {label.text}
            </h2>
            <div class="marks">
                <p class="unsaved" hidden>
                    {words::unsaved_mark()}
                </p>
                // Shown by the island while nobody can be asked for anything newer.
                <p class="as-of" hidden>
                    {with_slots(&words::as_of_mark(SLOT[0]), vec![view! { <bdi></bdi> }.into_any()])}
                </p>
            </div>
        </div>
    }
}

#[component]
fn Rows(group: FormGroup) -> impl IntoView {
    let reason = group.shared_capability().and_then(|shared| sentences::reason(shared, Scope::Group));
    let reason_id = reason.is_some().then(|| format!("{}-reason", group.id));
    let runs = group
        .fields
        .chunk_by(|a, b| a.is_editable() == b.is_editable() && a.field.part_of == b.field.part_of)
        .map(|run| run_of_rows(run, reason_id.clone()))
        .collect_view();
    view! {
        {reason.map(|reason| view! { <p class="reason" id=reason_id>{reason}</p> })}
        {runs}
    }
}

/// Neighbouring fields of one kind: inputs, or a list of terms and their values; those of an address under its name.
fn run_of_rows(run: &[FormField], group_reason: Option<String>) -> AnyView {
    let Some(first) = run.first() else { return ().into_any() };
    let rows = if first.is_editable() {
        let reason_is_said = group_reason.is_some();
        run.iter()
            .map(|field| view! { <EditableRow field=field.clone() reason_is_said /> })
            .collect_view()
            .into_any()
    } else {
        let rows = run
            .iter()
            .map(|field| view! { <FixedRow field=field.clone() group_reason=group_reason.clone() /> })
            .collect_view();
        view! { <dl>{rows}</dl> }.into_any()
    };
    let address = use_context::<Reader>().and_then(|reader| reader.address(&first.field));
    match address {
        Some((label, help)) => view! {
            <fieldset class="address">
                <legend lang=label.language>{label.text}</legend>
                {help.map(|help| view! { <p class="help" lang=help.language>{help.text}</p> })}
                {rows}
            </fieldset>
        }
        .into_any(),
        None => rows,
    }
}
