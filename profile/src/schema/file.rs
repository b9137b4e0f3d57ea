//! The file in which an operator declares the form. All mistakes are found at once; each says where it is and what would
//! be right.

use super::claims::{self, ADDRESS, AUTOCOMPLETE, Claim};
use super::{Address, Choice, Field, Group, Home, InvalidHome, RootAttribute, Schema, Text};
use crate::capability::Policy;
use crate::format::{date, number};
use crate::{Format, Rules};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use toml::{Spanned, Value};

/// The file of a server that is told nothing else.
const DEFAULT: &str = include_str!("default.toml");

/// Something in the file that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, counted from 1.
    pub line: usize,
    /// The field or the group that it is about, where one is named.
    pub about: Option<String>,
    /// What is wrong, and what would be right.
    pub remedy: String,
}

/// The file cannot be used. All mistakes are named together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistakes(pub Vec<Mistake>);

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(about) = &self.about {
            write!(f, ", `{about}`")?;
        }
        write!(f, ": {}", self.remedy)
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut mistakes = self.0.iter();
        mistakes.next().map_or(Ok(()), |first| write!(f, "{first}"))?;
        mistakes.try_for_each(|mistake| write!(f, "\n{mistake}"))
    }
}

impl std::error::Error for Mistakes {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    #[serde(default)]
    group: Vec<RawGroup>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGroup {
    id: Spanned<String>,
    label: Option<Spanned<RawText>>,
    #[serde(default)]
    field: Vec<RawField>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawField {
    id: Spanned<String>,
    home: Option<Spanned<String>>,
    #[serde(rename = "type")]
    kind: Option<Spanned<String>>,
    label: Option<Spanned<RawText>>,
    help: Option<Spanned<RawText>>,
    required: Option<Spanned<bool>>,
    length: Option<Spanned<RawLength>>,
    range: Option<Spanned<RawRange>>,
    choices: Option<Spanned<Vec<RawChoice>>>,
    format: Option<Spanned<String>>,
    autocomplete: Option<Spanned<String>>,
    edit: Option<Spanned<String>>,
    overrides: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawText {
    English(String),
    ByLanguage(BTreeMap<String, String>),
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLength {
    min: Option<u16>,
    max: Option<u16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRange {
    min: Option<Value>,
    max: Option<Value>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawChoice {
    Value(String),
    Labelled(LabelledChoice),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LabelledChoice {
    value: String,
    label: RawText,
}

/// What the file calls the kinds of value.
const KINDS: [(&str, Format); 15] = [
    ("text", Format::Line),
    ("long_text", Format::Text),
    ("email", Format::Email),
    ("phone", Format::Phone),
    ("url", Format::WebAddress),
    ("date", Format::Date),
    ("number", Format::Number),
    ("yes_no", Format::YesNo),
    ("one_of", Format::Choice),
    ("many_of", Format::Choices),
    ("list", Format::List),
    ("language", Format::Language),
    ("time_zone", Format::TimeZone),
    ("country", Format::Country),
    ("picture", Format::PictureAddress),
];

/// Names that the form has a use for itself.
const TAKEN: [&str; 3] = ["subject", "clear", "content"];

/// The longest text that may be asked for: the whole profile has 10 KB.
const LONGEST: u16 = 5000;

impl Schema {
    /// Reads a file.
    ///
    /// # Errors
    /// All mistakes in it.
    pub fn parse(file: &str) -> Result<Self, Mistakes> {
        let raw: RawFile = toml::from_str(file).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let about = field_before(file, at);
            Mistakes(vec![Mistake {
                line: line_of(file, at),
                about,
                remedy: error.message().trim().to_owned(),
            }])
        })?;
        let mut reader = Reader { file, mistakes: Vec::new(), ids: BTreeSet::new(), homes: Vec::new() };
        let schema = reader.schema(raw);
        if reader.mistakes.is_empty() {
            Ok(schema)
        } else {
            reader.mistakes.sort_by_key(|mistake| mistake.line);
            Err(Mistakes(reader.mistakes))
        }
    }

    /// The schema of a server that is told nothing else.
    ///
    /// # Panics
    /// Never: a test reads the file that comes with this crate.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the file is part of this crate, and a test reads it")]
    pub fn built_in() -> Self {
        Self::parse(DEFAULT).expect("the default file has no mistakes")
    }
}

struct Reader<'a> {
    file: &'a str,
    mistakes: Vec<Mistake>,
    ids: BTreeSet<String>,
    homes: Vec<Home>,
}

impl Reader<'_> {
    fn complain(&mut self, at: &Range<usize>, about: &str, remedy: impl Into<String>) {
        let line = line_of(self.file, at.start);
        self.mistakes.push(Mistake { line, about: Some(about.to_owned()), remedy: remedy.into() });
    }

    fn schema(&mut self, raw: RawFile) -> Schema {
        let mut groups: Vec<Group> = Vec::new();
        for raw in raw.group {
            let (id, at) = taken(raw.id);
            if !is_name(&id, '-') {
                self.complain(
                    &at,
                    &id,
                    "the id of a group starts with a letter; after it come small letters, digits and hyphens",
                );
            } else if id == "sign-in" || groups.iter().any(|group| group.id == id) {
                self.complain(&at, &id, "there is a group of that id already; give this one another");
            }
            let label = self.text(raw.label, &id);
            if label.is_none() && !matches!(id.as_str(), "profile" | "about-you") {
                self.complain(&at, &id, "say what people read above the group: `label = \"…\"`");
            }
            if raw.field.is_empty() {
                self.complain(&at, &id, "a group has at least one `[[group.field]]`");
            }
            let mut fields = Vec::new();
            for raw in raw.field {
                self.field(raw, &mut fields);
            }
            groups.push(Group { id, label, fields });
        }
        if groups.is_empty() {
            self.mistakes.push(Mistake {
                line: 1,
                about: None,
                remedy: "the form is empty: declare a `[[group]]` with at least one `[[group.field]]`"
                    .to_owned(),
            });
        }
        let schema = Schema { groups };
        self.overridden(&schema);
        schema
    }

    /// What is shown instead of something has something to be shown instead of.
    fn overridden(&mut self, schema: &Schema) {
        for attribute in RootAttribute::ALL {
            let overrides: Vec<_> =
                schema.fields().filter(|field| field.overrides == Some(attribute)).collect();
            let Some(first) = overrides.first() else { continue };
            let remedy = if overrides.len() > 1 {
                format!("two fields override `{}`; leave `overrides` out of one of them", attribute.key())
            } else if schema.fields().any(|field| field.home == Home::Root(attribute)) {
                continue;
            } else {
                format!("there is no field for `{}`; declare one, or leave `overrides` out", attribute.key())
            };
            let at = self.file.find(&format!("\"{}\"", first.id)).unwrap_or_default();
            self.complain(&(at..at), &first.id.clone(), remedy);
        }
    }

    fn field(&mut self, raw: RawField, fields: &mut Vec<Field>) {
        let (id, at) = taken(raw.id);
        let claim = claims::of(&id);
        if !is_name(&id, '_') {
            self.complain(
                &at,
                &id,
                "the id of a field starts with a letter; after it come small letters, digits and underscores",
            );
        } else if TAKEN.contains(&id.as_str()) {
            self.complain(&at, &id, "the form has a use of its own for that name; take another");
        }
        let label = self.text(raw.label, &id);
        if label.is_none() && !is_known(&id) {
            self.complain(&at, &id, "say what people read beside it: `label = \"…\"`");
        }
        let help = self.text(raw.help, &id);
        let home = self.home(raw.home, claim, &id, &at);
        let kind = self.kind(raw.kind, claim, home.as_ref(), &id, &at);
        let edit = self.edit(raw.edit, &id);
        let autocomplete_at = raw.autocomplete.as_ref().map(Spanned::span);
        let autocomplete = self.autocomplete(raw.autocomplete, claim, &id);
        let (Some(home), Some(kind)) = (home, kind) else { return };
        let Some(format) = kind else {
            // A postal address: its own members are fields, so that each merges by itself.
            let others = [
                raw.required.map(|x| x.span()),
                raw.length.map(|x| x.span()),
                raw.range.map(|x| x.span()),
                raw.choices.map(|x| x.span()),
                raw.format.map(|x| x.span()),
                autocomplete_at,
                raw.overrides.map(|x| x.span()),
            ];
            if let Some(span) = others.into_iter().flatten().next() {
                self.complain(
                    &span,
                    &id,
                    "an address is five fields with rules of their own; leave this out",
                );
            }
            self.address(id, &at, &home, edit, label, help, fields);
            return;
        };
        let format = self.format(raw.format, format, &id);
        let rules = Rules {
            required: raw.required.is_some_and(Spanned::into_inner),
            ..self.rules(raw.length, raw.range, format, &home, claim, &id)
        };
        let choices = self.choices(raw.choices, format, rules, &id, &at);
        let overrides = self.overrides(raw.overrides, format, &home, &id);
        if overrides.is_some() && rules.required {
            self.complain(
                &at,
                &id,
                "what overrides something cannot be required: whoever has no need of it leaves it empty",
            );
        }
        let field =
            Field { id, home, rules, choices, label, help, autocomplete, edit, overrides, part_of: None };
        self.add(field, &at, fields);
    }

    fn add(&mut self, field: Field, at: &Range<usize>, fields: &mut Vec<Field>) {
        if !self.ids.insert(field.id.clone()) {
            self.complain(at, &field.id, "there is a field of that id already; give this one another");
        }
        let taken = self.homes.iter().any(|other| match (other, &field.home) {
            (Home::Metadata(one), Home::Metadata(other)) => one.overlaps(other),
            (one, other) => one == other,
        });
        if taken {
            self.complain(
                at,
                &field.id,
                format!("another field lives at `{}`, or inside it; give this one another home", field.home),
            );
        }
        self.homes.push(field.home.clone());
        fields.push(field);
    }

    #[expect(clippy::too_many_arguments, reason = "what the file says of one field")]
    fn address(
        &mut self,
        id: String,
        at: &Range<usize>,
        home: &Home,
        edit: Policy,
        label: Option<Text>,
        help: Option<Text>,
        fields: &mut Vec<Field>,
    ) {
        let Home::Metadata(path) = home else {
            self.complain(at, &id, "an address lives in `user_metadata`: `home = \"user_metadata.address\"`");
            return;
        };
        let address = Arc::new(Address { id: id.clone(), label, help });
        for (member, format, longest, autocomplete) in ADDRESS {
            let field = Field {
                id: format!("{id}_{member}"),
                home: Home::Metadata(path.below(member)),
                rules: Rules::of(format, longest),
                choices: Vec::new(),
                label: None,
                help: None,
                autocomplete: autocomplete.to_owned(),
                edit,
                overrides: None,
                part_of: Some(address.clone()),
            };
            self.add(field, at, fields);
        }
    }

    fn home(
        &mut self,
        raw: Option<Spanned<String>>,
        claim: Option<&Claim>,
        id: &str,
        at: &Range<usize>,
    ) -> Option<Home> {
        let (text, at) = match (raw, claim) {
            (Some(raw), _) => taken(raw),
            (None, Some(claim)) => (claim.home.to_owned(), at.clone()),
            (None, None) => {
                self.complain(at, id, format!("say where it lives: `home = \"user_metadata.{id}\"`"));
                return None;
            }
        };
        match Home::parse(&text) {
            Ok(home) => Some(home),
            Err(InvalidHome::NotEditable) => {
                let editable = RootAttribute::ALL.map(RootAttribute::key).join("`, `");
                self.complain(&at, id, format!("people cannot edit `{text}`; a home is `{editable}`, `email` or `phone_number` to show them, or a key of `user_metadata`, like `user_metadata.{id}`"));
                None
            }
            Err(InvalidHome::Key) => {
                self.complain(&at, id, "a key of `user_metadata` is not empty, has no leading `$`, no quotes and at most 64 bytes; dots part the keys of nested objects");
                None
            }
            Err(InvalidHome::TooDeep) => {
                self.complain(
                    &at,
                    id,
                    "a home is at most five keys deep; choose one nearer to `user_metadata`",
                );
                None
            }
        }
    }

    /// The kind of value; the inner `None` is a postal address.
    fn kind(
        &mut self,
        raw: Option<Spanned<String>>,
        claim: Option<&Claim>,
        home: Option<&Home>,
        id: &str,
        at: &Range<usize>,
    ) -> Option<Option<Format>> {
        let Some(raw) = raw else {
            let kind = claim.map(|claim| claim.format);
            if kind.is_none() {
                self.complain(at, id, "say what it is: `type = \"text\"`, or another type");
            }
            return kind;
        };
        let (name, at) = taken(raw);
        let kind = if name == "address" {
            Some(None)
        } else {
            KINDS.iter().find(|(known, _)| *known == name).map(|(_, format)| Some(*format))
        };
        let Some(kind) = kind else {
            let names: Vec<_> = KINDS.iter().map(|(name, _)| *name).chain(["address"]).collect();
            self.complain(&at, id, format!("there is no type `{name}`; the types are {}", names.join(", ")));
            return None;
        };
        let needed = match home {
            Some(Home::Root(RootAttribute::Picture)) => "picture",
            Some(Home::Root(_)) => "text",
            Some(Home::Verified(super::VerifiedAttribute::Email)) => "email",
            Some(Home::Verified(super::VerifiedAttribute::PhoneNumber)) => "phone",
            Some(Home::Metadata(_)) | None => name.as_str(),
        };
        if needed != name {
            self.complain(
                &at,
                id,
                format!("what lives there has the type `{needed}`; write that, or leave `type` out"),
            );
        }
        Some(kind)
    }

    fn format(&mut self, raw: Option<Spanned<String>>, format: Format, id: &str) -> Format {
        let Some(raw) = raw else { return format };
        let (name, at) = taken(raw);
        match (format, name.as_str()) {
            (Format::Line, "digits") => Format::Digits,
            (Format::Line, "handle") => Format::Handle,
            (Format::Line, _) => {
                self.complain(
                    &at,
                    id,
                    format!("there is no format `{name}`; the formats are digits and handle"),
                );
                format
            }
            _ => {
                self.complain(&at, id, "only a field of the type `text` has a format; leave it out");
                format
            }
        }
    }

    fn rules(
        &mut self,
        length: Option<Spanned<RawLength>>,
        range: Option<Spanned<RawRange>>,
        format: Format,
        home: &Home,
        claim: Option<&Claim>,
        id: &str,
    ) -> Rules {
        let usual = match format {
            Format::Line | Format::Digits | Format::Handle => 150,
            Format::Text => 500,
            Format::Email => 254,
            Format::Phone => 32,
            Format::WebAddress | Format::PictureAddress => 2048,
            Format::Date => 10,
            Format::Number => 20,
            Format::YesNo => 5,
            Format::Choice | Format::Choices | Format::List => 100,
            Format::TimeZone => 64,
            Format::Language => 35,
            Format::Country => 2,
        };
        let claimed = claim.filter(|claim| claim.format == Some(format)).map(|claim| claim.longest);
        let mut rules = Rules::of(format, claimed.unwrap_or(usual));
        if let Home::Root(attribute) = home {
            rules.longest = rules.longest.min(attribute.longest());
        }
        if let Some(length) = length {
            let (length, at) = taken(length);
            let has_length = matches!(
                format,
                Format::Line
                    | Format::Text
                    | Format::Email
                    | Format::WebAddress
                    | Format::PictureAddress
                    | Format::Digits
                    | Format::Handle
                    | Format::List
            );
            let most = match home {
                Home::Root(attribute) => attribute.longest(),
                Home::Verified(_) | Home::Metadata(_) => LONGEST,
            };
            let (shortest, longest) = (length.min.unwrap_or(0), length.max.unwrap_or(rules.longest));
            if !has_length {
                self.complain(&at, id, "a value of this type has no length to choose; leave `length` out");
            } else if longest > most || longest == 0 {
                self.complain(&at, id, format!("the longest value has 1 to {most} characters"));
            } else if shortest > longest {
                self.complain(&at, id, "`min` is greater than `max`; exchange them");
            }
            (rules.shortest, rules.longest) = (shortest, longest);
        }
        if format == Format::List {
            rules.most = Some(20);
        }
        if let Some(range) = range {
            self.range(range, &mut rules, id);
        }
        rules
    }

    fn range(&mut self, range: Spanned<RawRange>, rules: &mut Rules, id: &str) {
        let (range, at) = taken(range);
        let read = |value: Value| match (rules.format, value) {
            (Format::Number, Value::Integer(n)) => number(&n.to_string()),
            (Format::Number, Value::Float(n)) => number(&n.to_string()),
            (Format::Date, Value::Datetime(day)) => date(&day.to_string()),
            (Format::Date, Value::String(day)) => date(&day),
            (Format::List | Format::Choices, Value::Integer(n)) => (0..=100).contains(&n).then_some(n),
            _ => None,
        };
        let example = match rules.format {
            Format::Number => "`range = { min = 0, max = 120 }`, with at most six digits after the point",
            Format::Date => "`range = { min = 1900-01-01, max = 2030-12-31 }`",
            Format::List | Format::Choices => "the number of entries, at most 100: `range = { max = 5 }`",
            _ => {
                self.complain(&at, id, "only numbers, dates, lists and `many_of` have a range; leave it out");
                return;
            }
        };
        for (value, bound) in [(range.min, &mut rules.least), (range.max, &mut rules.most)] {
            let Some(value) = value else { continue };
            match read(value) {
                Some(figure) => *bound = Some(figure),
                None => self.complain(&at, id, format!("that is no range of this type; write {example}")),
            }
        }
        if let (Some(least), Some(most)) = (rules.least, rules.most)
            && least > most
        {
            self.complain(&at, id, "`min` is greater than `max`; exchange them");
        }
    }

    fn choices(
        &mut self,
        raw: Option<Spanned<Vec<RawChoice>>>,
        format: Format,
        rules: Rules,
        id: &str,
        at: &Range<usize>,
    ) -> Vec<Choice> {
        let offers = matches!(format, Format::Choice | Format::Choices);
        let Some(raw) = raw else {
            if offers {
                self.complain(at, id, "say what is offered: `choices = [\"one\", \"two\"]`");
            }
            return Vec::new();
        };
        let (raw, at) = taken(raw);
        if !offers {
            self.complain(
                &at,
                id,
                "only `one_of` and `many_of` offer choices; change the type or leave `choices` out",
            );
            return Vec::new();
        }
        let line =
            Rules { format: Format::Line, required: true, shortest: 0, least: None, most: None, ..rules };
        let mut choices: Vec<Choice> = Vec::new();
        for raw in raw {
            let (value, label) = match raw {
                RawChoice::Value(value) => (value, None),
                RawChoice::Labelled(choice) => (choice.value, Some(choice.label)),
            };
            let label = label.and_then(|label| self.words(label, &at, id));
            if line.check(&value).as_deref() != Ok(value.as_str()) {
                self.complain(&at, id, format!("a choice is one line of at most {} characters without spaces around it; `{value}` is not", line.longest));
            } else if choices.iter().any(|choice| choice.value == value) {
                self.complain(&at, id, format!("`{value}` is offered twice; leave one out"));
            }
            choices.push(Choice { value, label });
        }
        if choices.is_empty() {
            self.complain(&at, id, "offer at least one choice");
        }
        choices
    }

    fn autocomplete(&mut self, raw: Option<Spanned<String>>, claim: Option<&Claim>, id: &str) -> String {
        let Some(raw) = raw else {
            return claim.map_or_else(String::new, |claim| claim.autocomplete.to_owned());
        };
        let (token, at) = taken(raw);
        // The last word says what it is; those before it, as `work` or `shipping`, of which kind.
        let is_token = token.split(' ').next_back().is_some_and(|word| AUTOCOMPLETE.contains(&word));
        if !token.is_empty() && !is_token {
            self.complain(&at, id, format!("browsers know no `autocomplete` token `{token}`; use one of HTML's, like `given-name` or `organization`, or leave it out"));
        }
        token
    }

    fn edit(&mut self, raw: Option<Spanned<String>>, id: &str) -> Policy {
        let Some(raw) = raw else { return Policy::User };
        let (who, at) = taken(raw);
        match who.as_str() {
            "user" => Policy::User,
            "never" => Policy::Never,
            _ => {
                self.complain(&at, id, format!("`edit` says who may: `user` or `never`, not `{who}`"));
                Policy::Never
            }
        }
    }

    fn overrides(
        &mut self,
        raw: Option<Spanned<String>>,
        format: Format,
        home: &Home,
        id: &str,
    ) -> Option<RootAttribute> {
        let (name, at) = taken(raw?);
        let Some(attribute) = RootAttribute::of_key(&name) else {
            let names = RootAttribute::ALL.map(RootAttribute::key).join(", ");
            self.complain(&at, id, format!("`{name}` cannot be overridden; what can is {names}"));
            return None;
        };
        let format_needed =
            if attribute == RootAttribute::Picture { Format::PictureAddress } else { Format::Line };
        if !matches!(home, Home::Metadata(_)) {
            self.complain(
                &at,
                id,
                format!("what overrides something lives in `user_metadata`: `home = \"user_metadata.{id}\"`"),
            );
        } else if format != format_needed {
            let kind = if attribute == RootAttribute::Picture { "picture" } else { "text" };
            self.complain(&at, id, format!("what overrides `{name}` has the type `{kind}`"));
        }
        Some(attribute)
    }

    fn text(&mut self, raw: Option<Spanned<RawText>>, id: &str) -> Option<Text> {
        let (raw, at) = taken(raw?);
        self.words(raw, &at, id)
    }

    fn words(&mut self, raw: RawText, at: &Range<usize>, id: &str) -> Option<Text> {
        let by_language = match raw {
            RawText::English(text) => BTreeMap::from([("en".to_owned(), text)]),
            RawText::ByLanguage(texts) => texts,
        };
        for (language, text) in &by_language {
            if !is_language(language) {
                self.complain(
                    at,
                    id,
                    format!("`{language}` is no language tag; write it like `de` or `pt-BR`"),
                );
            }
            if (Rules { required: true, ..Rules::of(Format::Text, 1000) }).check(text).is_err() {
                self.complain(at, id, format!("the text in `{language}` is empty, too long or has an invisible character; write it anew"));
            }
        }
        let text = Text::by_language(by_language);
        if text.is_none() {
            self.complain(
                at,
                id,
                "a text in several languages has one in `en`, for readers of none of the others",
            );
        }
        text
    }
}

fn taken<T>(spanned: Spanned<T>) -> (T, Range<usize>) {
    let span = spanned.span();
    (spanned.into_inner(), span)
}

/// Whether the words for it are built in.
fn is_known(id: &str) -> bool {
    claims::of(id).is_some() || matches!(id, "display_name" | "display_picture")
}

fn is_name(text: &str, joint: char) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.len() <= 40
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joint)
}

fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    parts.next().is_some_and(|first| {
        (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_lowercase())
    }) && parts.all(is_part)
}

fn line_of(file: &str, at: usize) -> usize {
    file.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// The field in whose table a place of the file is, as far as its id comes first.
fn field_before(file: &str, at: usize) -> Option<String> {
    let before = file.get(..at)?;
    let table = before.rfind("[[")?;
    let id = before
        .get(table..)?
        .lines()
        .find_map(|line| line.trim().strip_prefix("id")?.trim_start().strip_prefix('='))?;
    Some(id.trim().trim_matches('"').to_owned())
}
