//! `selfsame check`: the form that a schema file would make, for the operator to look at before anybody else does.

use app::language::Languages;
use app::reader::Reader;
use profile::{Choice, Field, Format, PROFILE_LIMIT, Policy, Schema};
use std::fmt::Write as _;
use std::sync::Arc;

/// The form as text: every group with its fields, each with where it lives and what it takes.
#[must_use]
pub fn outline(schema: Arc<Schema>) -> String {
    let reader = Reader::new(Arc::clone(&schema), Arc::new(Languages::built_in()), None, Vec::new());
    let label = |field: &Field| {
        let label = reader.label(field).text;
        reader
            .address(field)
            .map_or_else(|| label.clone(), |(address, _)| format!("{}, {label}", address.text))
    };
    let widest = |text: &dyn Fn(&Field) -> String| {
        schema.fields().map(|field| text(field).chars().count()).max().unwrap_or(0)
    };
    let (labels, homes) = (widest(&label), widest(&|field| field.home.to_string()));
    let mut page = String::new();
    for group in schema.groups() {
        // Writing into a string cannot fail.
        let _ = writeln!(page, "{}", reader.group(group).text);
        for field in &group.fields {
            let (label, home, takes) = (label(field), field.home.to_string(), takes(field));
            let _ = writeln!(page, "  {label:labels$}  {home:homes$}  {takes}");
        }
        page.push('\n');
    }
    let largest = schema.largest();
    let _ = write!(
        page,
        "{} fields. If every one were full of Latin letters, they would come to {largest} bytes",
        schema.fields().count()
    );
    page.push_str(if largest > usize::from(PROFILE_LIMIT) {
        ": more than the 10 KB that the tenant keeps of a profile. That is fine as long as nobody fills them all: what does not fit is refused with how much is left.\n"
    } else {
        ", of the 10 KB that the tenant keeps of a profile. Other scripts take two to four times as many.\n"
    });
    page
}

fn takes(field: &Field) -> String {
    let rules = field.rules;
    let choices = || {
        let values: Vec<_> = field.choices.iter().map(|Choice { value, .. }| value.as_str()).collect();
        values.join(", ")
    };
    let what = match rules.format {
        Format::Line => "text".to_owned(),
        Format::Text => "text of several lines".to_owned(),
        Format::Email => "an e-mail address".to_owned(),
        Format::Phone => "a phone number".to_owned(),
        Format::WebAddress => "a web address".to_owned(),
        Format::PictureAddress => "the https address of a picture".to_owned(),
        Format::Date => "a date".to_owned(),
        Format::Number => "a number".to_owned(),
        Format::YesNo => "yes or no".to_owned(),
        Format::Choice => format!("one of {}", choices()),
        Format::Choices => format!("any of {}", choices()),
        Format::List => "a list".to_owned(),
        Format::TimeZone => "a time zone".to_owned(),
        Format::Language => "a language".to_owned(),
        Format::Country => "a country".to_owned(),
        Format::Digits => "digits".to_owned(),
        Format::Handle => "letters, digits, dots, hyphens and underscores".to_owned(),
    };
    let mut takes = vec![what];
    if matches!(rules.format, Format::Line | Format::Text | Format::List | Format::Digits | Format::Handle) {
        takes.push(match rules.shortest {
            0 => format!("up to {} characters", rules.longest),
            shortest => format!("{shortest} to {} characters", rules.longest),
        });
    }
    match rules.bounds() {
        (Some(least), Some(most)) => takes.push(format!("from {least} to {most}")),
        (Some(least), None) => takes.push(format!("from {least}")),
        (None, Some(most)) => takes.push(format!("at most {most}")),
        (None, None) => {}
    }
    if rules.required {
        takes.push("required".to_owned());
    }
    if let Some(attribute) = field.overrides {
        takes.push(format!("shown instead of `{}` where that cannot be changed", attribute.key()));
    }
    if field.edit == Policy::Never {
        takes.push("nobody may edit it".to_owned());
    }
    takes.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERYTHING: &str = include_str!("../../docs/profile.example.toml");

    #[test]
    fn every_field_is_in_the_outline_with_what_it_takes() {
        let schema = Arc::new(Schema::parse(EVERYTHING).unwrap());
        let page = outline(Arc::clone(&schema));
        assert_eq!(page.lines().filter(|line| line.starts_with("  ")).count(), schema.fields().count());
        let line = |start: &str| {
            page.lines().find(|line| line.trim_start().starts_with(start)).unwrap_or_else(|| panic!("{page}"))
        };
        assert!(line("Department").ends_with(" text; 2 to 80 characters; required"), "{page}");
        assert!(line("Department").contains(" user_metadata.work.department "));
        assert!(line("Shoe size").ends_with("a number; from 15 to 60"));
        assert!(line("Date of birth").ends_with("a date; from 1900-01-01 to 2030-12-31"));
        assert!(line("Interests").contains("any of books, music, cats"), "{page}");
        assert!(line("Skills").ends_with("a list; up to 100 characters; at most 10"));
        assert!(line("Address, Town").contains("user_metadata.address.locality"));
        assert!(line("Employee number").ends_with("digits; up to 150 characters; nobody may edit it"));
        assert!(line("Name shown here").ends_with("shown instead of `name` where that cannot be changed"));
        assert!(page.contains("of the 10 KB that the tenant keeps"), "{page}");
        let long = "[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"about\"\nlength = { max = 5000 }\n[[group.field]]\nid = \"notes\"\nlabel = \"N\"\nhome = \"user_metadata.notes\"\ntype = \"list\"\nlength = { max = 1000 }\n";
        assert!(outline(Arc::new(Schema::parse(long).unwrap())).contains("more than the 10 KB"));
    }
}
