use super::{ConflictNote, Control};
use crate::form::FormField;
use crate::sentences::{self, Scope};
use leptos::prelude::*;

/// A field that can be edited: label, input, help and what is wrong with it.
#[component]
pub fn EditableRow(
    /// The field.
    field: FormField,
    /// Whether the group has said where its values come from.
    reason_is_said: bool,
) -> impl IntoView {
    let id = field.field.id;
    let help = sentences::help(id);
    let note = (!reason_is_said).then(|| sentences::reason(&field.capability, Scope::Field)).flatten();
    let error = field.refusal.as_ref().map(sentences::refusal);
    let no_error = error.is_none();
    let described_by = [
        (!no_error).then_some("error"),
        field.conflict.is_some().then_some("conflict"),
        help.is_some().then_some("help"),
        note.is_some().then_some("note"),
    ];
    let described_by: Vec<_> =
        described_by.into_iter().flatten().map(|part| format!("{id}-{part}")).collect();
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    view! {
        <div class="row" data-field=id data-rules=field.field.rules.to_string()>
            <label for=id>{sentences::label(id)}</label>
            <div class="cell">
                <input type="hidden" name=format!("base.{id}") value=field.base.clone() />
                <Control field=field.clone() described_by />
                <p class="error" id=format!("{id}-error") hidden=no_error>
                    {error}
                </p>
                <ConflictNote id conflict=field.conflict />
                {help.map(|help| view! { <p class="help" id=format!("{id}-help")>{help}</p> })}
                {note.map(|note| view! { <p class="help" id=format!("{id}-note")>{note}</p> })}
            </div>
        </div>
    }
}

/// A field that cannot be edited here: its value as text, and why.
#[component]
pub fn FixedRow(
    /// The field.
    field: FormField,
    /// The element that says why for the whole group, where one does.
    group_reason: Option<String>,
) -> impl IntoView {
    let id = field.field.id;
    let own = group_reason.is_none();
    let reason = own.then(|| sentences::reason(&field.capability, Scope::Field)).flatten();
    let described_by = group_reason.or_else(|| reason.is_some().then(|| format!("{id}-help")));
    let value = if field.value.is_empty() {
        view! { <span class="unset">"Not set"</span> }.into_any()
    } else {
        view! { <span class="value" dir="auto">{field.value}</span> }.into_any()
    };
    view! {
        <div class="row">
            <dt>{sentences::label(id)}</dt>
            <dd class="cell" aria-describedby=described_by>
                {value}
                {reason.map(|reason| view! { <p class="help" id=format!("{id}-help")>{reason}</p> })}
            </dd>
        </div>
    }
}
