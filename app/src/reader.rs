//! The form as the person in front of it reads it: what an operator wrote in their language, else what is built in.

use crate::language::{Chosen, Language, Languages};
use crate::{sentences, words};
use leptos::prelude::use_context;
use profile::{Choice, Field, Format, Group, Schema, Text};
use std::sync::Arc;

/// The form, and whoever reads the page.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The form.
    pub schema: Arc<Schema>,
    /// The language of the page.
    pub language: Arc<Language>,
    /// What the profile says about it; empty where it says nothing or is not known.
    pub by_profile: String,
    /// What was chosen on a page.
    chosen: Option<Chosen>,
    /// What the browser asks for: BCP 47 tags, the best first.
    asked: Vec<String>,
    /// The languages that there are.
    pub offered: Arc<Languages>,
}

/// A text for people, with its language where it is not that of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The text.
    pub text: String,
    /// Its language, where it is another one than the page's.
    pub language: Option<String>,
}

impl Words {
    /// A text in the language of the page, or in none.
    #[must_use]
    pub fn built_in(text: impl Into<String>) -> Self {
        Self { text: text.into(), language: None }
    }
}

/// A choice as whoever reads the page knows it: by its value where the page has no reader.
#[must_use]
pub fn choice(choice: &Choice) -> Words {
    use_context::<Reader>()
        .map_or_else(|| Words::built_in(choice.value.as_str()), |reader| reader.choice(choice))
}

/// A value as whoever reads the page knows it.
#[must_use]
pub fn caption(field: &Field, value: &str) -> String {
    use_context::<Reader>().map_or_else(|| value.to_owned(), |reader| reader.caption(field, value))
}

impl Reader {
    /// Whoever reads a page, as far as the request tells.
    #[must_use]
    pub fn new(
        schema: Arc<Schema>,
        offered: Arc<Languages>,
        chosen: Option<Chosen>,
        asked: Vec<String>,
    ) -> Self {
        let language = offered.for_reader("", chosen.as_ref(), &asked);
        Self { schema, language, by_profile: String::new(), chosen, asked, offered }
    }

    /// The profile says which language people read.
    pub fn prefer(&mut self, language: &str) {
        language.clone_into(&mut self.by_profile);
        self.language = self.offered.for_reader(language, self.chosen.as_ref(), &self.asked);
    }

    fn words(&self, text: &Text) -> Words {
        // First the language of the page, then whatever else they read.
        let wanted = [&self.language.tag, &self.by_profile].into_iter().filter(|tag| !tag.is_empty());
        let wanted: Vec<String> = wanted.chain(&self.asked).cloned().collect();
        let (text, language) = text.for_reader(&wanted);
        // An operator's own words are English where nothing else is said.
        let language = Some(language.unwrap_or("en")).filter(|language| *language != self.language.tag);
        Words { text: text.to_owned(), language: language.map(str::to_owned) }
    }

    /// What a field is called.
    #[must_use]
    pub fn label(&self, field: &Field) -> Words {
        match (&field.label, &field.part_of) {
            (Some(label), _) => self.words(label),
            (None, Some(address)) => {
                let member = field.id.strip_prefix(&address.id).and_then(|rest| rest.strip_prefix('_'));
                Words::built_in(sentences::address_line(member.unwrap_or_default()))
            }
            (None, None) => Words::built_in(sentences::label(&field.id)),
        }
    }

    /// What the field of that name is called.
    #[must_use]
    pub fn label_of(&self, id: &str) -> Words {
        self.schema.field(id).map_or_else(|| Words::built_in(id), |field| self.label(field))
    }

    /// What helps to fill a field in.
    #[must_use]
    pub fn help(&self, field: &Field) -> Option<Words> {
        let built_in = || sentences::help(&field.id).map(Words::built_in);
        field.help.as_ref().map(|help| self.words(help)).or_else(built_in)
    }

    /// What a group is called.
    #[must_use]
    pub fn group(&self, group: &Group) -> Words {
        group
            .label
            .as_ref()
            .map_or_else(|| Words::built_in(sentences::group(&group.id)), |label| self.words(label))
    }

    /// What the address is called that a field is a line of, and what helps with it.
    #[must_use]
    pub fn address(&self, field: &Field) -> Option<(Words, Option<Words>)> {
        let address = field.part_of.as_ref()?;
        let built_in = || Words::built_in(sentences::label("address"));
        let label = address.label.as_ref().map_or_else(built_in, |label| self.words(label));
        Some((label, address.help.as_ref().map(|help| self.words(help))))
    }

    /// What a choice is called.
    #[must_use]
    pub fn choice(&self, choice: &Choice) -> Words {
        choice
            .label
            .as_ref()
            .map_or_else(|| Words::built_in(choice.value.as_str()), |label| self.words(label))
    }

    /// A value as people read it: a choice by its name.
    #[must_use]
    pub fn caption(&self, field: &Field, value: &str) -> String {
        let or_itself = |name: Option<&str>| name.unwrap_or(value).to_owned();
        let chosen = |value: &str| {
            let choice = field.choices.iter().find(|choice| choice.value == value);
            choice.map_or_else(|| value.to_owned(), |choice| self.choice(choice).text)
        };
        match (field.rules.format, value) {
            (Format::Country, _) => or_itself(self.language.country(value)),
            (Format::Language, _) => or_itself(self.language.language(value)),
            (Format::Date, _) => self.language.day(value).unwrap_or_else(|| value.to_owned()),
            (Format::Choice, _) => chosen(value),
            (Format::Choices, _) => value.lines().map(chosen).collect::<Vec<_>>().join("\n"),
            (Format::YesNo, "true") => words::yes(),
            (Format::YesNo, "false") => words::no(),
            _ => value.to_owned(),
        }
    }
}
