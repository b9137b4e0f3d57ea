use super::control::autocomplete;
use crate::form::FormField;
use crate::reader::{self, Reader, Words};
use crate::words;
use leptos::prelude::*;
use profile::{COUNTRIES, Format, LANGUAGES};

/// One of what is offered, or nothing.
#[component]
pub fn Select(
    /// The field.
    field: FormField,
    /// What describes it.
    described_by: Option<String>,
) -> impl IntoView {
    let offered = offered(&field);
    // What another program stored is kept, not silently replaced by the first of the list.
    let is_offered = field.value.is_empty() || offered.iter().any(|(value, _)| *value == field.value);
    let stored = (!is_offered)
        .then(|| option(field.value.clone(), Words { text: field.value.clone(), language: None }, true));
    let options = offered
        .into_iter()
        .map(|(value, words)| {
            let selected = value == field.value;
            option(value, words, selected)
        })
        .collect_view();
    view! {
        <select
            id=field.field.id.clone()
            name=field.field.id.clone()
            required=field.field.rules.required
            autocomplete=autocomplete(&field)
            aria-describedby=described_by
            aria-invalid=field.needs_attention().then_some("true")
        >
            <option value="">{words::not_set()}</option>
            {stored}
            {options}
        </select>
    }
}

fn offered(field: &FormField) -> Vec<(String, Words)> {
    let reader = use_context::<Reader>();
    let name = |value: &str| {
        reader.as_ref().map_or_else(|| value.to_owned(), |reader| reader.caption(&field.field, value))
    };
    // By the name that the reader knows it by.
    let listed = |list: &[(&str, &str)]| {
        let mut all: Vec<_> = list.iter().map(|(value, _)| ((*value).to_owned(), name(value))).collect();
        if let Some(reader) = &reader {
            reader.language.sort(&mut all);
        }
        all.into_iter().map(|(value, name)| (value, Words::built_in(name))).collect::<Vec<_>>()
    };
    match field.field.rules.format {
        Format::Language => listed(LANGUAGES)
            .into_iter()
            .map(|(tag, words): (String, Words)| {
                // Who has strayed into a language that they cannot read finds the own one.
                let endonym = LANGUAGES.iter().find(|(other, _)| *other == tag).map_or("", |(_, name)| *name);
                let both = words.text.to_lowercase() != endonym.to_lowercase();
                let text = if both { format!("{} – {endonym}", words.text) } else { words.text };
                (tag, Words::built_in(text))
            })
            .collect(),
        Format::Country => listed(COUNTRIES),
        Format::YesNo => {
            ["true", "false"].map(|value| (value.to_owned(), Words::built_in(name(value)))).into()
        }
        _ => {
            let choices = field.field.choices.iter();
            choices.map(|choice| (choice.value.clone(), reader::choice(choice))).collect()
        }
    }
}

fn option(value: String, words: Words, selected: bool) -> impl IntoView {
    view! {
        <option value=value selected=selected lang=words.language>
            {words.text}
        </option>
    }
}
