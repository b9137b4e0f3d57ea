//! Languages: which one a page is in, and what it says.
//!
//! The sentences are Fluent files (`app/languages/`), read once when the server starts, with an operator's own laid over
//! them. Nothing of this is in the WebAssembly: a page hands its islands the sentences they may need.

mod chosen;
mod languages;
mod names;
mod numbers;
mod table;

pub use chosen::Chosen;
pub use languages::{Languages, Mistake};
pub use table::Group;

use crate::words::Value;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use leptos::prelude::use_context;
use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};
use unic_langid::LanguageIdentifier;

/// A language that pages can be in.
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: String,
    /// What it calls itself.
    pub endonym: String,
    id: LanguageIdentifier,
    bundle: FluentBundle<Arc<FluentResource>>,
    /// The later ones win.
    resources: Vec<Arc<FluentResource>>,
    names: names::Names,
    /// The tag with its likely script and region, which requests are held against.
    likely: Option<icu_locale::LanguageIdentifier>,
    /// What may be handed over, by place, as JSON: written when the first page is.
    rows: OnceLock<Vec<String>>,
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.tag)
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

/// Built in.
static BUILT_IN: LazyLock<Languages> = LazyLock::new(Languages::built_in);

/// The language of the page that is being written.
#[must_use]
pub fn current() -> Arc<Language> {
    use_context::<Arc<Language>>().unwrap_or_else(|| BUILT_IN.english())
}

/// Says a sentence in that language.
pub(crate) fn say(name: &str, values: &[(&'static str, Value<'_>)]) -> String {
    current().say(name, values)
}

impl Language {
    fn new(id: LanguageIdentifier, resources: Vec<Arc<FluentResource>>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![id.clone()]);
        for resource in &resources {
            bundle.add_resource_overriding(Arc::clone(resource));
        }
        // Marks that keep a name of the other direction of writing from turning the sentence around.
        bundle.set_use_isolating(is_right_to_left(&id));
        bundle.set_formatter(Some(numbers::format));
        // Its one failure is that it was there before.
        let _ = bundle.add_builtins();
        let tag = id.to_string();
        let names = names::Names::of(&tag);
        let likely = languages::likely(&tag);
        Self {
            likely,
            rows: OnceLock::new(),
            endonym: names::in_itself(&tag),
            tag,
            id,
            bundle,
            resources,
            names,
        }
    }

    /// `rtl` or `ltr`, as markup has it.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        if is_right_to_left(&self.id) { "rtl" } else { "ltr" }
    }

    /// What a country is called, by its code of two letters (ISO 3166-1).
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&str> {
        self.names.country(code)
    }

    /// What a language is called, by its BCP 47 tag.
    #[must_use]
    pub fn language(&self, tag: &str) -> Option<&str> {
        self.names.language(tag)
    }

    /// Where a time zone is, by its name in the tz database.
    #[must_use]
    pub fn place(&self, zone: &str) -> Option<&str> {
        self.names.place(zone)
    }

    /// Puts what is offered into the order of the language, by the second of each pair.
    pub fn sort(&self, offered: &mut [(String, String)]) {
        self.names.sort(offered);
    }

    /// A day, as `2001-02-28`, as people write it.
    #[must_use]
    pub fn day(&self, iso: &str) -> Option<String> {
        names::day(&self.tag, iso)
    }

    fn say(&self, name: &str, values: &[(&'static str, Value<'_>)]) -> String {
        let pattern = self.bundle.get_message(name).and_then(|message| message.value());
        let Some(pattern) = pattern else {
            // An operator's own language need not have all.
            return if self.tag == languages::ENGLISH {
                String::new()
            } else {
                BUILT_IN.english().say(name, values)
            };
        };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match *value {
                Value::Text(text) => arguments.set(*name, text),
                Value::Number(number) => arguments.set(*name, FluentValue::from(number)),
            }
        }
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

fn is_right_to_left(id: &LanguageIdentifier) -> bool {
    id.character_direction() == unic_langid::CharacterDirection::RTL
}

#[cfg(test)]
mod tests;
