use crate::form::FormField;
use crate::reader::{self, Words};
use leptos::prelude::*;

/// Some of what is offered. Each box is posted under the name of the field; none of them means none.
#[component]
pub fn Checkboxes(
    /// The field.
    field: FormField,
    /// What describes it.
    described_by: Option<String>,
) -> impl IntoView {
    let id = field.field.id.clone();
    let chosen: Vec<&str> = field.value.lines().collect();
    let offered = field.field.choices.iter().map(|choice| (choice.value.clone(), reader::choice(choice)));
    // What another program stored stays until somebody takes it away.
    let is_offered = |value: &str| field.field.choices.iter().any(|choice| choice.value == value);
    let others = chosen.iter().filter(|value| !is_offered(value));
    let others = others.map(|value| ((*value).to_owned(), Words::built_in(*value)));
    let boxes = offered
        .chain(others)
        .map(|(value, words)| {
            let checked = chosen.contains(&value.as_str());
            view! {
                <label class="box">
                    <input type="checkbox" name=id.clone() value=value checked=checked />
                    <span lang=words.language dir="auto">
                        {words.text}
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <div
            class="boxes"
            id=id.clone()
            role="group"
            tabindex="-1"
            aria-labelledby=format!("{id}-name")
            aria-describedby=described_by
            data-invalid=field.needs_attention().then_some("true")
        >
            {boxes}
        </div>
    }
}
