//! Which fields there are, where each one lives in the tenant's record, and which rules hold for it.

#[cfg(feature = "file")]
mod claims;
#[cfg(feature = "file")]
mod file;
mod home;
mod text;

pub use home::{Home, InvalidHome, Path, RootAttribute, VerifiedAttribute};
pub use text::Text;

#[cfg(feature = "file")]
pub use file::{Mistake, Mistakes};

use crate::capability::Policy;
use crate::choices::{COUNTRIES, LANGUAGES, TIME_ZONES};
use crate::{Format, Refusal, Rules};
use std::sync::Arc;

/// The form: groups of fields, in the order in which the page shows them.
///
/// There is one way to make one, [`Schema::parse`] of a file: every schema that exists has been checked.
#[derive(Clone, Debug)]
pub struct Schema {
    groups: Vec<Group>,
}

/// Fields that are shown and saved together.
#[derive(Clone, Debug)]
pub struct Group {
    /// The name of the group in markup.
    pub id: String,
    /// What people read, where it is not built in.
    pub label: Option<Text>,
    /// Its fields in order.
    pub fields: Vec<Field>,
}

/// One field of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The name of the field in forms and in JSON.
    pub id: String,
    /// Where its value lives.
    pub home: Home,
    /// What a value has to be.
    pub rules: Rules,
    /// What is offered, where the schema says so.
    pub choices: Vec<Choice>,
    /// What people read, where it is not built in.
    pub label: Option<Text>,
    /// What helps to fill it in, where it is not built in.
    pub help: Option<Text>,
    /// The `autocomplete` token of HTML, empty for none.
    pub autocomplete: String,
    /// Who may edit it.
    pub edit: Policy,
    /// The root attribute instead of which it is shown, where an identity provider owns that one.
    pub overrides: Option<RootAttribute>,
    /// The postal address that it is a line of.
    pub part_of: Option<Arc<Address>>,
}

/// A value that is offered, and what people read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What people read; the value itself where nothing is said.
    pub label: Option<Text>,
}

/// A postal address: fields of one home that are shown under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The name of the field in the file.
    pub id: String,
    /// What people read, where it is not built in.
    pub label: Option<Text>,
    /// What helps to fill it in.
    pub help: Option<Text>,
}

impl Schema {
    /// The groups.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Every field, in order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.groups.iter().flat_map(|group| &group.fields)
    }

    /// The field of that name.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields().find(|field| field.id == id)
    }

    /// The field that lives there: where the tenant's word for a value leads back to.
    #[must_use]
    pub fn field_at(&self, property: &str) -> Option<&Field> {
        self.fields().find(|field| field.home.to_string() == property)
    }

    /// The field that is shown instead of a root attribute.
    #[must_use]
    pub fn override_of(&self, attribute: RootAttribute) -> Option<&Field> {
        self.fields().find(|field| field.overrides == Some(attribute))
    }

    /// The bytes that its fields come to when each is full of Latin letters: what is declared may be more than the tenant
    /// keeps. Other scripts take two to four times as many.
    #[must_use]
    pub fn largest(&self) -> usize {
        // The name, quotes, a colon and a comma come with each value.
        let entries = |field: &Field| match (field.rules.format, field.rules.most) {
            (Format::List | Format::Choices, Some(most)) => usize::try_from(most).unwrap_or(1),
            (Format::Choices, None) => field.choices.len(),
            _ => 1,
        };
        self.fields()
            .filter(|field| field.edit == Policy::User)
            .map(|field| field.id.len() + 6 + entries(field) * (usize::from(field.rules.longest) + 3))
            .sum()
    }
}

impl Field {
    /// Checks a value whole: by its rules, and against the list where it comes from one.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn check(&self, typed: &str) -> Result<String, Refusal> {
        self.check_edit(typed, "")
    }

    /// Checks an edit of what was there before. What was chosen then stays a choice, offered or not: another program
    /// stored it, and who chooses something else beside it is not to lose it.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn check_edit(&self, typed: &str, before: &str) -> Result<String, Refusal> {
        let text = self.rules.check(typed)?;
        let is_offered = |value: &str| self.choices.iter().any(|choice| choice.value == value);
        let offered = match self.rules.format {
            Format::TimeZone => TIME_ZONES.contains(&text.as_str()),
            Format::Language => LANGUAGES.iter().any(|(tag, _)| *tag == text),
            Format::Country => COUNTRIES.iter().any(|(code, _)| *code == text),
            Format::Choice => is_offered(&text),
            Format::Choices => {
                text.lines().all(|value| is_offered(value) || before.lines().any(|was| was == value))
            }
            _ => true,
        };
        if offered || text.is_empty() { Ok(self.arranged(text)) } else { Err(Refusal::NotAChoice) }
    }

    /// What was chosen, in the order in which it is offered; what is not offered comes last. A form has no other order,
    /// so two texts that differ in nothing else are one.
    #[must_use]
    pub fn arranged(&self, text: String) -> String {
        if self.rules.format != Format::Choices {
            return text;
        }
        let mut chosen: Vec<&str> = text.lines().collect();
        let place = |value: &str| self.choices.iter().position(|choice| choice.value == value);
        chosen.sort_by_key(|value| place(value).unwrap_or(usize::MAX));
        chosen.join("\n")
    }

    /// A text as a form has it.
    #[must_use]
    pub fn as_shown(&self, text: &str) -> String {
        self.rules.format.as_shown(text)
    }
}

#[cfg(test)]
#[cfg(feature = "file")]
mod tests;
