use super::TextArea;
use crate::form::FormField;
use crate::words;
use leptos::prelude::*;

/// Texts that the person lists: a text area with one a line, and, hidden until the island wakes up, an input for each
/// with buttons to add and remove. The text area stays what is read and posted.
#[component]
pub fn List(
    /// The field.
    field: FormField,
    /// What describes it.
    described_by: Option<String>,
) -> impl IntoView {
    let id = field.field.id.clone();
    let label = field.label.text.clone();
    let described = described_by.clone();
    // How it is written without a script, which the inputs below have no need of.
    let plain = format!("{id}-plain");
    let described_by = Some(described_by.map_or_else(|| plain.clone(), |others| format!("{others} {plain}")));
    view! {
        <TextArea field described_by rows=3 />
        <div
            class="list"
            role="group"
            aria-labelledby=format!("{id}-name")
            aria-describedby=described
            hidden
        >
            // Copied for each entry.
            <div class="entry" hidden>
                <input type="text" dir="auto" aria-label=label.clone() />
                <button type="button" class="button small remove" aria-label=words::list_remove_from(&label)>
                    {words::list_remove()}
                </button>
            </div>
            <button type="button" class="button small add" aria-label=words::list_add_to(&label)>
                {words::list_add()}
            </button>
        </div>
    }
}
