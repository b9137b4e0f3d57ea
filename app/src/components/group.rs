use super::{EditableRow, FixedRow};
use crate::form::{FormField, FormGroup};
use crate::islands::SaveForm;
use crate::sentences::{self, Scope};
use leptos::prelude::*;
use profile::UserId;

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
    let id = group.id;
    let title = format!("{id}-title");
    if !group.is_editable() {
        return view! {
            <section class="group" aria-labelledby=title>
                <Head id />
                <Rows group />
            </section>
        }
        .into_any();
    }
    view! {
        <SaveForm>
            <form
                class="group"
                id=format!("{id}-form")
                method="post"
                action="/profile"
                novalidate
                aria-labelledby=title
                data-group=id
            >
                <input type="hidden" name="subject" value=subject.to_string() />
                <Head id />
                <Rows group />
                <div class="foot">
                    <p class="status" role="status">
                        {saved.then_some("Saved.")}
                    </p>
                    <button type="submit" class="button primary">
                        "Save"
                    </button>
                </div>
            </form>
        </SaveForm>
    }
    .into_any()
}

#[component]
fn Head(id: &'static str) -> impl IntoView {
    view! {
        <div class="head">
            <h2 id=format!("{id}-title")>{sentences::group(id)}</h2>
            <p class="unsaved" hidden>
                "Unsaved changes"
            </p>
        </div>
    }
}

#[component]
fn Rows(group: FormGroup) -> impl IntoView {
    let reason = group.shared_capability().and_then(|shared| sentences::reason(shared, Scope::Group));
    let reason_id = reason.is_some().then(|| format!("{}-reason", group.id));
    let runs = group
        .fields
        .chunk_by(|a, b| a.is_editable() == b.is_editable())
        .map(|run| run_of_rows(run, reason_id.clone()))
        .collect_view();
    view! {
        {reason.map(|reason| view! { <p class="reason" id=reason_id>{reason}</p> })}
        {runs}
    }
}

/// Neighbouring fields of one kind: inputs, or a list of terms and their values.
fn run_of_rows(run: &[FormField], group_reason: Option<String>) -> AnyView {
    if run.first().is_some_and(FormField::is_editable) {
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
    }
}
