//! Makes a function of each sentence of `languages/en.ftl`, so that a sentence that does not exist, or one without its
//! values, does not compile; and holds the other languages against it.

#![expect(clippy::expect_used, reason = "a build that cannot go on says why")]

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Sentences whose names begin like this are handed to the browser, where a page needs them.
const GROUPS: [&str; 5] = ["error", "refusal", "form", "signin", "again"];
/// The plural categories of the CLDR: a choice between them is one by number.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
}

/// The values of a sentence in the order in which it names them.
type Variables = Vec<(String, Kind)>;

fn main() {
    let folder = Path::new("languages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("app/languages is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "ftl"))
        .collect();
    files.sort();
    let mut mistakes = Vec::new();
    let languages: BTreeMap<String, Vec<(String, Variables)>> =
        files.iter().map(|path| (tag(path), messages(path, &mut mistakes))).collect();
    let english = languages.get("en").expect("languages/en.ftl is there");
    let mut missing = Vec::new();
    for (language, messages) in &languages {
        compare(language, messages, english, &mut mistakes, &mut missing);
    }
    // While somebody writes a sentence, the other languages wait; nothing is shipped without them.
    let is_release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let severity = if is_release { "error" } else { "warning" };
    for language in languages.keys() {
        let lacking: Vec<_> =
            missing.iter().filter(|(other, _)| other == language).map(|(_, message)| &**message).collect();
        if !lacking.is_empty() {
            println!("cargo::{severity}=languages/{language}.ftl lacks {}", lacking.join(", "));
        }
    }
    for mistake in &mistakes {
        println!("cargo::error={mistake}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where"));
    fs::write(out.join("words.rs"), code(english, &files, &missing)).expect("the folder can be written to");
}

fn tag(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn messages(path: &Path, mistakes: &mut Vec<String>) -> Vec<(String, Variables)> {
    let text = fs::read_to_string(path).expect("a language can be read");
    let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(resource, errors)| {
        mistakes.extend(errors.iter().map(|error| format!("{}: {error}", path.display())));
        resource
    });
    let mut found = Vec::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut variables = Variables::new();
            match &message.value {
                Some(pattern) => pattern_variables(pattern, &mut variables),
                None => mistakes.push(format!("{}: `{}` says nothing", path.display(), message.id.name)),
            }
            found.push((message.id.name.to_owned(), variables));
        }
    }
    found
}

fn pattern_variables(pattern: &Pattern<&str>, found: &mut Variables) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                inline_variables(inline, Kind::Text, found);
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let is_category = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => CATEGORIES.contains(name),
                    VariantKey::NumberLiteral { .. } => true,
                };
                let by_number = variants.iter().all(|variant| is_category(&variant.key));
                inline_variables(selector, if by_number { Kind::Number } else { Kind::Text }, found);
                for variant in variants {
                    pattern_variables(&variant.value, found);
                }
            }
        }
    }
}

fn inline_variables(inline: &InlineExpression<&str>, kind: Kind, found: &mut Variables) {
    match inline {
        InlineExpression::VariableReference { id } if !found.iter().any(|(name, _)| name == id.name) => {
            found.push((id.name.to_owned(), kind));
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                inline_variables(argument, Kind::Number, found);
            }
        }
        _ => {}
    }
}

fn compare(
    language: &str,
    messages: &[(String, Variables)],
    english: &[(String, Variables)],
    mistakes: &mut Vec<String>,
    missing: &mut Vec<(String, String)>,
) {
    for (at, (name, variables)) in messages.iter().enumerate() {
        let place = format!("languages/{language}.ftl: `{name}`");
        if messages.iter().take(at).any(|(other, _)| other == name) {
            mistakes.push(format!("{place} is there twice"));
        }
        match english.iter().find(|(other, _)| other == name) {
            None => mistakes.push(format!("{place} is no sentence of languages/en.ftl")),
            Some((_, expected)) => {
                let sorted = |variables: &Variables| {
                    let mut names: Vec<String> = variables.iter().map(|(name, _)| name.clone()).collect();
                    names.sort();
                    names
                };
                if sorted(variables) != sorted(expected) {
                    mistakes.push(format!(
                        "{place} has {:?}, in English it has {:?}",
                        sorted(variables),
                        sorted(expected)
                    ));
                }
            }
        }
    }
    for (name, _) in english {
        if !messages.iter().any(|(other, _)| other == name) {
            missing.push((language.to_owned(), name.clone()));
        }
    }
}

fn code(english: &[(String, Variables)], files: &[PathBuf], missing: &[(String, String)]) -> String {
    let mut code = String::new();
    let mut places = Vec::new();
    for (name, variables) in english {
        let function = name.replace('-', "_");
        let is_handed_over = name.split('-').next().is_some_and(|group| GROUPS.contains(&group));
        let parameters: Vec<String> = variables
            .iter()
            .map(|(name, kind)| {
                let kind = if *kind == Kind::Number { "u32" } else { "&str" };
                format!("{name}: {kind}")
            })
            .collect();
        let named: Vec<String> =
            variables.iter().map(|(name, _)| format!("(\"{name}\", {name}.into())")).collect();
        let plain: Vec<String> = variables.iter().map(|(name, _)| format!("{name}.into()")).collect();
        let (parameters, named, plain) = (parameters.join(", "), named.join(", "), plain.join(", "));
        let written = if is_handed_over {
            let place = places.len();
            places.push((name, variables));
            // The server need not say all of them by itself.
            write!(
                code,
                "#[cfg_attr(feature = \"ssr\", allow(dead_code, reason = \"the browser says it\"))]\n\
                 pub(crate) fn {function}({parameters}) -> String {{\n    \
                 #[cfg(feature = \"ssr\")]\n    return say(\"{name}\", &[{named}]);\n    \
                 #[cfg(not(feature = \"ssr\"))]\n    return say({place}, &[{plain}]);\n}}\n"
            )
        } else {
            write!(
                code,
                "#[cfg(feature = \"ssr\")]\npub(crate) fn {function}({parameters}) -> String {{\n    \
                 say(\"{name}\", &[{named}])\n}}\n"
            )
        };
        written.expect("a string takes everything");
    }
    let places: Vec<String> = places
        .iter()
        .map(|(name, variables)| {
            let variables: Vec<&String> = variables.iter().map(|(name, _)| name).collect();
            format!("(\"{name}\", &{variables:?})")
        })
        .collect();
    let sources: Vec<String> = files
        .iter()
        .map(|path| {
            let whole = fs::canonicalize(path).expect("it was read");
            format!("(\"{}\", include_str!({:?}))", tag(path), whole)
        })
        .collect();
    let constants = format!(
        "/// What browsers are handed, by place: the name, and its values in order.\n\
         #[cfg(feature = \"ssr\")]\npub(crate) const HANDED_OVER: &[(&str, &[&str])] = &[{}];\n\
         /// The languages by tag.\n#[cfg(feature = \"ssr\")]\npub(crate) const SOURCES: &[(&str, &str)] = &[{}];\n\
         /// Sentences that a language has not got.\n#[cfg(test)]\npub(crate) const MISSING: &[(&str, &str)] = &{missing:?};\n",
        places.join(", "),
        sources.join(", "),
    );
    code + &constants
}
