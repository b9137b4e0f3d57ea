use super::{ChangePicture, ConflictNote, Control, clock};
use crate::form::FormField;
use crate::language;
use crate::reader::{self, Words};
use crate::sentences::{self, SLOT, Scope, with_slots};
use crate::words;
use leptos::prelude::*;
use profile::{Conflict, Format, Provenance};

/// A field that can be edited: label, input, help and what is wrong with it.
#[component]
pub fn EditableRow(
    /// The field.
    field: FormField,
    /// Whether the group has said where its values come from.
    reason_is_said: bool,
) -> impl IntoView {
    let id = field.field.id.clone();
    let format = field.field.rules.format;
    let note = (!reason_is_said || field.is_override())
        .then(|| sentences::reason(&field.capability, Scope::Field))
        .flatten();
    let error = field.refusal.as_ref().map(sentences::refusal);
    let no_error = error.is_none();
    let clock = (format == Format::TimeZone)
        .then(|| clock(&language::current(), &field.value, jiff::Timestamp::now()));
    let described_by = [
        (!no_error).then_some("error"),
        field.conflict.is_some().then_some("conflict-text"),
        field.help.is_some().then_some("help"),
        note.is_some().then_some("note"),
        clock.clone().flatten().map(|_| "now"),
    ];
    let described_by: Vec<_> =
        described_by.into_iter().flatten().map(|part| format!("{id}-{part}")).collect();
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    // A group of inputs has no label of its own: it is named by this text.
    let words = field.label.clone();
    let required = field
        .field
        .rules
        .required
        .then(|| view! { <span class="required">" " {words::required_mark()}</span> });
    let label = if format == Format::Choices {
        view! {
            <span class="label" id=format!("{id}-name") lang=words.language>
                {words.text}
                {required}
            </span>
        }
        .into_any()
    } else {
        view! {
            <label class="label" id=format!("{id}-name") for=id.clone() lang=words.language>
                {words.text}
                {required}
            </label>
        }
        .into_any()
    };
    let lines = (format == Format::List)
        .then(|| view! { <p class="help plain" id=format!("{id}-plain")>{words::list_help()}</p> });
    let clock = clock.map(|clock| {
        let hidden = clock.is_none();
        view! {
            <p class="help" id=format!("{id}-now") hidden=hidden>
                {with_slots(&words::clock_now(SLOT[0]), vec![view! { <bdi class="clock">{clock}</bdi> }.into_any()])}
            </p>
        }
    });
    let row = view! {
        <div class="row" data-field=id.clone() data-rules=field.field.rules.to_string()>
            {label}
            <div class="cell">
                <input type="hidden" name=format!("base.{id}") value=field.base.clone() />
                {(format == Format::PictureAddress).then(|| view! { <ChangePicture field=field.clone() /> }.into_any())}
                <Control field=field.clone() described_by />
                {lines}
                <p class="error" id=format!("{id}-error") hidden=no_error>
                    {error}
                </p>
                <ConflictNote id=id.clone() conflict=readable(&field) />
                {field.help.clone().map(|words| aside(format!("{id}-help"), words))}
                {note.map(|text| aside(format!("{id}-note"), Words::built_in(text)))}
                {clock}
                {field.is_override().then(|| view! { <TakeBack field=field.clone() /> })}
            </div>
        </div>
    };
    if field.is_override() {
        let open = !field.value.is_empty() || field.needs_attention();
        view! {
            <details class="override" open=open>
                <summary>{sentences::set_override(&field.field)}</summary>
                {row}
            </details>
        }
        .into_any()
    } else {
        row.into_any()
    }
}

/// One click back to what is shown without the override. Without a script it posts the form, which clears the field.
#[component]
fn TakeBack(field: FormField) -> impl IntoView {
    let hidden = field.base.is_empty();
    view! {
        <button
            type="submit"
            class="button small clear"
            name="clear"
            value=field.field.id.clone()
            formnovalidate
            hidden=hidden
        >
            {sentences::take_back(&field.capability)}
        </button>
    }
}

fn aside(id: String, words: Words) -> impl IntoView {
    view! {
        <p class="help" id=id lang=words.language>
            {words.text}
        </p>
    }
}

/// A conflict with its values as people read them.
fn readable(field: &FormField) -> Option<Conflict> {
    let Conflict { theirs, mine } = field.conflict.clone()?;
    let caption = |value: &str| reader::caption(&field.field, value);
    Some(Conflict { theirs: caption(&theirs), mine: caption(&mine) })
}

/// A field that cannot be edited here: its value as text, and why.
#[component]
pub fn FixedRow(
    /// The field.
    field: FormField,
    /// The element that says why for the whole group, where one does.
    group_reason: Option<String>,
) -> impl IntoView {
    let id = field.field.id.clone();
    let own = group_reason.is_none();
    let reason = own.then(|| sentences::reason(&field.capability, Scope::Field)).flatten();
    let described_by = group_reason.or_else(|| reason.is_some().then(|| format!("{id}-help")));
    let value = if field.value.is_empty() && field.capability.provenance == Provenance::OtherShape {
        // There is something, which this page cannot show.
        ().into_any()
    } else if field.value.is_empty() {
        view! { <span class="unset">"Not set"</span> }.into_any()
    } else {
        let text = reader::caption(&field.field, &field.value);
        view! { <span class="value" dir="auto">{text}</span> }.into_any()
    };
    view! {
        <div class="row">
            <dt lang=field.label.language>{field.label.text}</dt>
            <dd class="cell" aria-describedby=described_by>
                {value}
                {reason.map(|text| aside(format!("{id}-help"), Words::built_in(text)))}
            </dd>
        </div>
    }
}
