use super::control::autocomplete;
use crate::form::FormField;
use crate::reader::{self, Words};
use crate::sentences::{NO, YES};
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
            <option value="">"Not set"</option>
            {stored}
            {options}
        </select>
    }
}

fn offered(field: &FormField) -> Vec<(String, Words)> {
    let words = |text: &str, language: Option<&str>| Words {
        text: text.to_owned(),
        language: language.map(str::to_owned),
    };
    match field.field.rules.format {
        Format::Language => {
            LANGUAGES.iter().map(|(tag, name)| ((*tag).to_owned(), words(name, Some(tag)))).collect()
        }
        Format::Country => {
            COUNTRIES.iter().map(|(code, name)| ((*code).to_owned(), words(name, None))).collect()
        }
        Format::YesNo => {
            [("true", YES), ("false", NO)].map(|(value, text)| (value.to_owned(), words(text, None))).into()
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
