use super::{Checkboxes, List, Select, TextArea, TimeZone};
use crate::form::FormField;
use leptos::prelude::*;
use profile::{Format, Rules};

/// The input of a field, with its text in the markup: it works before any script, and what is typed meanwhile stays. Its
/// `id` is the name of the field, whatever it is made of.
#[component]
pub fn Control(
    /// The field.
    field: FormField,
    /// What describes it.
    described_by: Option<String>,
) -> impl IntoView {
    match field.field.rules.format {
        Format::Text => view! { <TextArea field described_by rows=4 /> }.into_any(),
        Format::List => view! { <List field described_by /> }.into_any(),
        Format::Choices => view! { <Checkboxes field described_by /> }.into_any(),
        Format::TimeZone => view! { <TimeZone field described_by /> }.into_any(),
        Format::Language | Format::Country | Format::Choice | Format::YesNo => {
            view! { <Select field described_by /> }.into_any()
        }
        Format::Line => view! { <Input field described_by kind="text" /> }.into_any(),
        Format::Email => view! { <Input field described_by kind="email" technical=true /> }.into_any(),
        Format::Phone => view! { <Input field described_by kind="tel" technical=true /> }.into_any(),
        Format::Date => view! { <Input field described_by kind="date" technical=true /> }.into_any(),
        Format::Handle => view! { <Input field described_by kind="text" technical=true /> }.into_any(),
        Format::Digits => {
            view! { <Input field described_by kind="text" technical=true inputmode="numeric" /> }.into_any()
        }
        // Not the browser's own kind: it takes `1e3`, changes with the wheel, and shows nothing for what it does not take.
        Format::Number => {
            view! { <Input field described_by kind="text" technical=true inputmode="decimal" /> }.into_any()
        }
        Format::WebAddress | Format::PictureAddress => {
            view! { <Input field described_by kind="text" technical=true inputmode="url" /> }.into_any()
        }
    }
}

/// An input of one line.
#[component]
fn Input(
    field: FormField,
    described_by: Option<String>,
    /// The kind of input that browsers know.
    kind: &'static str,
    /// Whether it is code rather than language: written from left to right, and not to be corrected.
    #[prop(optional)]
    technical: bool,
    #[prop(optional)] inputmode: Option<&'static str>,
) -> impl IntoView {
    let (earliest, latest) = days(field.field.rules);
    view! {
        <input
            type=kind
            id=field.field.id.clone()
            name=field.field.id.clone()
            value=field.value.clone()
            dir=if technical { "ltr" } else { "auto" }
            min=earliest
            max=latest
            inputmode=inputmode
            required=field.field.rules.required
            autocomplete=autocomplete(&field)
            spellcheck=technical.then_some("false")
            autocapitalize=technical.then_some("none")
            aria-describedby=described_by
            aria-invalid=field.needs_attention().then_some("true")
        />
    }
}

/// The range that a date picker offers.
fn days(rules: Rules) -> (Option<String>, Option<String>) {
    if rules.format == Format::Date { rules.bounds() } else { (None, None) }
}

/// The token that tells a browser what it may fill in.
pub fn autocomplete(field: &FormField) -> Option<String> {
    Some(field.field.autocomplete.clone()).filter(|token| !token.is_empty())
}
