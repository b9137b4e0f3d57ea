use super::TextArea;
use crate::form::FormField;
use leptos::prelude::*;
use profile::{Format, LANGUAGES, TIME_ZONES};

/// The input of a field, with its text in the markup: it works before any script, and what is typed meanwhile stays.
#[component]
pub fn Control(
    /// The field.
    field: FormField,
    /// What describes it.
    described_by: Option<String>,
) -> impl IntoView {
    let id = field.field.id;
    let invalid = field.needs_attention();
    match field.field.rules.format {
        Format::Text => view! { <TextArea name=id value=field.value described_by invalid /> }.into_any(),
        Format::TimeZone => select(&field, described_by, time_zones(&field.value).into_any()).into_any(),
        Format::Language => select(&field, described_by, languages(&field.value).into_any()).into_any(),
        Format::Line => input(field, described_by, None).into_any(),
        Format::WebAddress | Format::PictureAddress => input(field, described_by, Some("url")).into_any(),
    }
}

fn input(field: FormField, described_by: Option<String>, inputmode: Option<&'static str>) -> impl IntoView {
    let id = field.field.id;
    let is_address = inputmode.is_some();
    view! {
        <input
            type="text"
            id=id
            name=id
            value=field.value.clone()
            dir=if is_address { "ltr" } else { "auto" }
            inputmode=inputmode
            autocomplete=autocomplete(&field)
            spellcheck=is_address.then_some("false")
            autocapitalize=is_address.then_some("none")
            aria-describedby=described_by
            aria-invalid=field.needs_attention().then_some("true")
        />
    }
}

fn select(field: &FormField, described_by: Option<String>, options: AnyView) -> impl IntoView + use<> {
    let id = field.field.id;
    // What another program stored is kept, not silently replaced by the first of the list.
    let listed = field.value.is_empty() || is_offered(field.field.rules.format, &field.value);
    let stored = (!listed).then(|| option(field.value.clone(), field.value.clone(), true, None));
    let autocomplete = autocomplete(field);
    let invalid = field.needs_attention().then_some("true");
    view! {
        <select id=id name=id autocomplete=autocomplete aria-describedby=described_by aria-invalid=invalid>
            <option value="">"Not set"</option>
            {stored}
            {options}
        </select>
    }
}

fn autocomplete(field: &FormField) -> Option<&'static str> {
    Some(field.field.autocomplete).filter(|token| !token.is_empty())
}

fn is_offered(format: Format, value: &str) -> bool {
    match format {
        Format::TimeZone => TIME_ZONES.contains(&value),
        _ => LANGUAGES.iter().any(|(tag, _)| *tag == value),
    }
}

fn option(value: String, text: String, selected: bool, lang: Option<&'static str>) -> impl IntoView {
    view! {
        <option value=value selected=selected lang=lang>
            {text}
        </option>
    }
}

fn languages(value: &str) -> impl IntoView + use<> {
    let value = value.to_owned();
    LANGUAGES
        .iter()
        .map(|(tag, name)| option((*tag).to_owned(), (*name).to_owned(), *tag == value, Some(*tag)))
        .collect_view()
}

/// The zones by area: `Europe/Berlin` is *Berlin* under *Europe*. The list is sorted, so areas are runs of it.
fn time_zones(value: &str) -> impl IntoView + use<> {
    let value = value.to_owned();
    let area = |zone: &'static str| zone.split_once('/').map(|(area, _)| area);
    TIME_ZONES
        .chunk_by(|a, b| area(a) == area(b))
        .map(|zones| {
            let options = zones
                .iter()
                .map(|zone| {
                    let place = zone.split_once('/').map_or(*zone, |(_, place)| place);
                    option((*zone).to_owned(), readable(place), *zone == value, None)
                })
                .collect_view();
            match zones.first().and_then(|zone| area(zone)) {
                Some(area) => view! { <optgroup label=area>{options}</optgroup> }.into_any(),
                None => options.into_any(),
            }
        })
        .collect_view()
}

fn readable(place: &str) -> String {
    place.replace('_', " ").replace('/', " / ")
}
