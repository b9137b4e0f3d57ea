//! The sentences that the page has handed over, said in its language. What it hands over is made by the server: a list of
//! texts in which the private characters from U+E000 on stand for values, or of forms of a text by plural category.

use crate::browser::dom::{document, language};
use crate::words::Value;
use js_sys::Intl::{DateTimeFormatOptions, PluralRules};
use js_sys::{Array, Date, JSON, Number, Object, Reflect};
use std::cell::OnceCell;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static PAGE: OnceCell<(JsValue, Array)> = const { OnceCell::new() };
}

/// The sentences of the page, and its language as the browser's own formats take it.
fn page<T>(look: impl FnOnce(&JsValue, &Array) -> T) -> T {
    PAGE.with(|page| {
        let (sentences, language) = page.get_or_init(|| {
            let text = document()
                .get_element_by_id("sentences")
                .and_then(|place| place.get_attribute("data-sentences"));
            let sentences = JSON::parse(&text.unwrap_or_default()).unwrap_or_default();
            (sentences, Array::of1(&language().into()))
        });
        look(sentences, language)
    })
}

/// Says the sentence at a place.
pub fn say(place: u32, values: &[Value<'_>]) -> String {
    page(|sentences, language| {
        let mut sentence = Reflect::get_u32(sentences, place).unwrap_or_default();
        if sentence.is_object() {
            sentence = form(&sentence, values, language);
        }
        let mut said = sentence.as_string().unwrap_or_default();
        for (sign, value) in ('\u{E000}'..).zip(values) {
            let text = match value {
                Value::Text(text) => (*text).to_owned(),
                Value::Number(number) => written(*number, language),
            };
            said = said.split(sign).collect::<Vec<_>>().join(&text);
        }
        said
    })
}

/// The form of a sentence that fits its number.
fn form(forms: &JsValue, values: &[Value<'_>], language: &Array) -> JsValue {
    let get = |name: &JsValue| Reflect::get(forms, name).unwrap_or_default();
    let place = get(&"of".into()).as_f64().unwrap_or_default();
    let number = values.iter().enumerate().find_map(|(at, value)| match value {
        Value::Number(number) if f64::from(u32::try_from(at).ok()?) == place => Some(*number),
        _ => None,
    });
    let rules = PluralRules::new(language, &Object::new());
    let form = get(&rules.select(number.unwrap_or_default().into()).into());
    if form.is_undefined() { get(&"other".into()) } else { form }
}

fn written(number: u32, language: &Array) -> String {
    let language = language.get(0).as_string().unwrap_or_default();
    Number::from(number).to_locale_string(&language).into()
}

/// A day, as `2001-02-28`, as people write it.
pub fn day(iso: &str) -> String {
    page(|_, language| {
        let options = Object::new();
        // A day without a time is read as one in UTC.
        for (name, value) in [("timeZone", "UTC"), ("dateStyle", "long")] {
            let _ = Reflect::set(&options, &name.into(), &value.into());
        }
        let options: DateTimeFormatOptions = options.unchecked_into();
        let language = language.get(0).as_string().unwrap_or_default();
        Date::new(&iso.into()).to_locale_date_string(&language, &options).into()
    })
}
