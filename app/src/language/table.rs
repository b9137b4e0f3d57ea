//! What a page hands to its islands: the sentences they may need, as JSON.
//!
//! A list by place. A sentence is a text in which the private characters from U+E000 on stand for its values, or, where a
//! number decides, `{"of": <which value>, "one": …, "other": …}` by the CLDR's plural categories; a place that is not for
//! this page is `0`.

use super::Language;
use crate::words;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Sentences that belong together: what their names begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What went wrong.
    Errors,
    /// Why a value was not accepted.
    Refusals,
    /// The line at the foot of a form.
    Form,
    /// The sign-in.
    SignIn,
    /// A page that tries again by itself.
    Again,
}

impl Group {
    const fn prefix(self) -> &'static str {
        match self {
            Self::Errors => "error-",
            Self::Refusals => "refusal-",
            Self::Form => "form-",
            Self::SignIn => "signin-",
            Self::Again => "again-",
        }
    }
}

/// The first character that stands for a value.
const FIRST: u32 = 0xE000;

impl Language {
    pub(super) fn pattern(&self, name: &str) -> Option<&Pattern<&str>> {
        use fluent_syntax::ast::Entry;
        let entries = self.resources.iter().rev().flat_map(|resource| resource.entries());
        entries
            .filter_map(|entry| if let Entry::Message(message) = entry { Some(message) } else { None })
            .find(|message| message.id.name == name)?
            .value
            .as_ref()
    }

    /// The sentences of some groups as JSON.
    #[must_use]
    pub fn handed_over(&self, groups: &[Group]) -> String {
        let rows = self.rows.get_or_init(|| self.rows());
        let is_asked = |name: &str| groups.iter().any(|group| name.starts_with(group.prefix()));
        let asked = words::HANDED_OVER.iter().zip(rows);
        let asked: Vec<&str> = asked.map(|((name, _), row)| if is_asked(name) { row } else { "0" }).collect();
        format!("[{}]", asked.join(","))
    }

    fn rows(&self) -> Vec<String> {
        let isolates = self.direction() == "rtl";
        let english = super::BUILT_IN.english();
        let row = |(name, values): &(&str, &[&str])| {
            let pattern = self.pattern(name).or_else(|| english.pattern(name));
            pattern.map_or_else(|| "0".to_owned(), |pattern| sentence(pattern, values, isolates).to_string())
        };
        words::HANDED_OVER.iter().map(row).collect()
    }
}

fn sentence(pattern: &Pattern<&str>, values: &[&str], isolates: bool) -> Value {
    // A choice by number is the whole sentence: whoever translates has all of it in each form.
    let choice = pattern.elements.iter().find_map(|element| match element {
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            Some((selector, variants))
        }
        _ => None,
    });
    let Some((selector, variants)) = choice else { return json!(text(pattern, values, isolates)) };
    let mut forms = Map::new();
    forms.insert("of".to_owned(), json!(place(selector, values)));
    for variant in variants {
        let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
        forms.insert(name.to_owned(), json!(text(&variant.value, values, isolates)));
    }
    Value::Object(forms)
}

fn text(pattern: &Pattern<&str>, values: &[&str], isolates: bool) -> String {
    let mut said = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => {
                said.push_str(value);
            }
            PatternElement::Placeable { expression } => {
                let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
                let Some(place) = place(inline, values) else { continue };
                let sign = u32::try_from(place).ok().and_then(|place| char::from_u32(FIRST + place));
                if isolates {
                    said.push('\u{2068}');
                }
                said.extend(sign);
                if isolates {
                    said.push('\u{2069}');
                }
            }
        }
    }
    said
}

/// Which of the values it is.
fn place(inline: &InlineExpression<&str>, values: &[&str]) -> Option<usize> {
    match inline {
        InlineExpression::VariableReference { id } => values.iter().position(|value| *value == id.name),
        InlineExpression::FunctionReference { arguments, .. } => place(arguments.positional.first()?, values),
        _ => None,
    }
}

/// The variables of a sentence.
pub(super) fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                found.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| of_inline(argument, found));
            }
            _ => {}
        }
    }
    fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    of_inline(inline, found)
                }
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    of_inline(selector, found);
                    variants.iter().for_each(|variant| of_pattern(&variant.value, found));
                }
                PatternElement::TextElement { .. } => {}
            }
        }
    }
    let mut found = BTreeSet::new();
    of_pattern(pattern, &mut found);
    found
}
