use super::*;
use crate::{Access, capability};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn mistakes(file: &str) -> String {
    Schema::parse(file).map(|_| String::new()).unwrap_or_else(|mistakes| mistakes.to_string())
}

/// A file with one field of these lines.
fn field(lines: &str) -> String {
    format!("[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"x\"\nlabel = \"X\"\n{lines}\n")
}

#[test]
fn the_default_form() {
    let schema = Schema::built_in();
    let ids: Vec<_> = schema.groups().iter().map(|group| group.id.as_str()).collect();
    assert_eq!(ids, ["profile", "about-you"]);
    for attribute in RootAttribute::ALL {
        let field = schema.field(attribute.key()).unwrap();
        assert_eq!(field.home, Home::Root(attribute));
        assert_eq!(field.rules.longest, attribute.longest());
        assert_eq!(schema.field_at(attribute.key()), Some(field));
    }
    for id in ["about", "website", "location", "zoneinfo", "locale"] {
        assert_eq!(schema.field(id).unwrap().home.to_string(), format!("user_metadata.{id}"));
    }
    let display_name = schema.override_of(RootAttribute::Name).unwrap();
    assert_eq!(display_name.id, "display_name");
    assert_eq!(capability(&schema, display_name, None, false).access, Access::Editable);
    let homes: BTreeSet<_> = schema.fields().map(|field| field.home.to_string()).collect();
    assert_eq!(homes.len(), schema.fields().count());
}

#[test]
fn a_standard_claim_needs_nothing_but_its_name() {
    for claim in claims::CLAIMS {
        let file = format!("[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"{}\"\n", claim.id);
        let schema = Schema::parse(&file).unwrap();
        let count = if claim.id == "address" { claims::ADDRESS.len() } else { 1 };
        assert_eq!(schema.fields().count(), count, "{}", claim.id);
    }
}

#[test]
fn an_address_is_fields_of_one_object() {
    let schema = Schema::parse("[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"address\"\n").unwrap();
    let homes: Vec<_> = schema.fields().map(|field| field.home.to_string()).collect();
    assert_eq!(homes[2], "user_metadata.address.locality");
    assert!(
        schema.fields().all(|field| field.part_of.as_ref().is_some_and(|address| address.id == "address"))
    );
    assert_eq!(schema.field("address_country").unwrap().autocomplete, "country");
}

#[test]
fn each_mistake_says_where_it_is_and_what_would_be_right() {
    let rows: &[(&str, &[&str])] = &[
        ("", &["line 1", "the form is empty"]),
        ("[[group]]\nid = \"profile\"\n", &["line 2", "`profile`", "at least one `[[group.field]]`"]),
        ("[[group]\n", &["line 1"]),
        (
            "[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"x\"\nlable = \"X\"\n",
            &["line 5", "`x`", "unknown field `lable`", "`label`"],
        ),
        (
            "[[group]]\nid = \"Work\"\nlabel = \"Work\"\n[[group.field]]\nid = \"name\"\n",
            &["line 2", "`Work`", "small letters"],
        ),
        (
            "[[group]]\nid = \"work\"\n[[group.field]]\nid = \"name\"\n",
            &["line 2", "`work`", "label = \"…\""],
        ),
        (
            "[[group]]\nid = \"sign-in\"\nlabel = \"S\"\n[[group.field]]\nid = \"name\"\n",
            &["line 2", "another"],
        ),
        (
            "[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"nick\"\ntype = \"text\"\nhome = \"nickname\"\n",
            &["line 4", "`nick`", "label"],
        ),
        (
            "[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"subject\"\ntype = \"text\"\nlabel = \"S\"\nhome = \"user_metadata.s\"\n",
            &["line 4", "take another"],
        ),
        (
            "[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"name\"\n[[group.field]]\nid = \"name\"\nhome = \"user_metadata.name\"\n",
            &["line 6", "a field of that id already"],
        ),
        (
            "[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"address\"\n[[group.field]]\nid = \"town\"\nlabel = \"T\"\ntype = \"text\"\nhome = \"user_metadata.address.locality\"\n",
            &["line 6", "another field lives at"],
        ),
        (
            "[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"address\"\nrequired = true\n",
            &["line 5", "five fields"],
        ),
        (
            "[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"address\"\nhome = \"name\"\n",
            &["lives in `user_metadata`"],
        ),
    ];
    let fields: &[(&str, &[&str])] = &[
        ("type = \"text\"", &["line 4", "`x`", "home = \"user_metadata.x\""]),
        ("home = \"user_metadata.x\"", &["line 4", "type = \"text\""]),
        (
            "home = \"app_metadata.plan\"\ntype = \"text\"",
            &["line 6", "people cannot edit `app_metadata.plan`"],
        ),
        ("home = \"blocked\"\ntype = \"yes_no\"", &["line 6", "people cannot edit `blocked`"]),
        ("home = \"user_metadata.$x\"\ntype = \"text\"", &["line 6", "leading `$`"]),
        ("home = \"user_metadata.a..b\"\ntype = \"text\"", &["line 6", "not empty"]),
        ("home = \"user_metadata.a.b.c.d.e.f\"\ntype = \"text\"", &["line 6", "five keys deep"]),
        ("home = \"user_metadata.x\"\ntype = \"poem\"", &["line 7", "there is no type `poem`", "time_zone"]),
        ("home = \"name\"\ntype = \"number\"", &["line 7", "the type `text`"]),
        ("home = \"picture\"\ntype = \"url\"", &["line 7", "the type `picture`"]),
        ("home = \"name\"\ntype = \"text\"\nlength = { max = 151 }", &["line 8", "1 to 150"]),
        (
            "home = \"user_metadata.x\"\ntype = \"text\"\nlength = { min = 9, max = 3 }",
            &["line 8", "exchange them"],
        ),
        (
            "home = \"user_metadata.x\"\ntype = \"date\"\nlength = { max = 3 }",
            &["line 8", "no length to choose"],
        ),
        ("home = \"user_metadata.x\"\ntype = \"text\"\nrange = { max = 3 }", &["line 8", "have a range"]),
        (
            "home = \"user_metadata.x\"\ntype = \"number\"\nrange = { min = \"low\" }",
            &["line 8", "range = { min = 0, max = 120 }"],
        ),
        (
            "home = \"user_metadata.x\"\ntype = \"number\"\nrange = { min = 5, max = 1 }",
            &["line 8", "exchange them"],
        ),
        ("home = \"user_metadata.x\"\ntype = \"date\"\nrange = { min = 3 }", &["line 8", "1900-01-01"]),
        ("home = \"user_metadata.x\"\ntype = \"list\"\nrange = { max = 1000 }", &["line 8", "at most 100"]),
        ("home = \"user_metadata.x\"\ntype = \"one_of\"", &["line 4", "choices = ["]),
        ("home = \"user_metadata.x\"\ntype = \"one_of\"\nchoices = []", &["line 8", "at least one"]),
        (
            "home = \"user_metadata.x\"\ntype = \"many_of\"\nchoices = [\"a\", \"a\"]",
            &["line 8", "offered twice"],
        ),
        ("home = \"user_metadata.x\"\ntype = \"many_of\"\nchoices = [\" a\"]", &["line 8", "one line"]),
        ("home = \"user_metadata.x\"\ntype = \"text\"\nchoices = [\"a\"]", &["line 8", "change the type"]),
        ("home = \"user_metadata.x\"\ntype = \"text\"\nformat = \"regex\"", &["line 8", "digits and handle"]),
        (
            "home = \"user_metadata.x\"\ntype = \"url\"\nformat = \"digits\"",
            &["line 8", "only a field of the type `text`"],
        ),
        (
            "home = \"user_metadata.x\"\ntype = \"text\"\nautocomplete = \"firstname\"",
            &["line 8", "given-name"],
        ),
        ("home = \"user_metadata.x\"\ntype = \"text\"\nedit = \"admin\"", &["line 8", "`user` or `never`"]),
        (
            "home = \"user_metadata.x\"\ntype = \"text\"\noverrides = \"email\"",
            &["line 8", "cannot be overridden"],
        ),
        (
            "home = \"user_metadata.x\"\ntype = \"picture\"\noverrides = \"name\"",
            &["line 8", "the type `text`"],
        ),
        (
            "home = \"nickname\"\ntype = \"text\"\noverrides = \"name\"",
            &["line 8", "lives in `user_metadata`"],
        ),
        (
            "home = \"user_metadata.x\"\ntype = \"text\"\noverrides = \"name\"",
            &["line 4", "no field for `name`"],
        ),
        (
            "home = \"user_metadata.x\"\ntype = \"text\"\nrequired = true\noverrides = \"name\"",
            &["line 4", "cannot be required"],
        ),
        (
            "home = \"user_metadata.x\"\ntype = \"text\"\nhelp = { de = \"Hilfe\" }",
            &["line 8", "one in `en`"],
        ),
        ("home = \"user_metadata.x\"\ntype = \"text\"\nhelp = { en = \"\" }", &["line 8", "empty"]),
        (
            "home = \"user_metadata.x\"\ntype = \"text\"\nhelp = { en = \"a\", german = \"b\" }",
            &["line 8", "`de` or `pt-BR`"],
        ),
        (
            "home = \"user_metadata.x\"\ntype = \"text\"\nrequired = \"yes\"",
            &["line 8", "`x`", "expected a boolean"],
        ),
    ];
    for (file, said) in rows
        .iter()
        .map(|(file, said)| ((*file).to_owned(), said))
        .chain(fields.iter().map(|(lines, said)| (field(lines), said)))
    {
        let found = mistakes(&file);
        for part in *said {
            assert!(found.contains(part), "{file}\nsaid {found:?}, and not {part:?}");
        }
    }
}

#[test]
fn all_mistakes_are_named_at_once_in_the_order_of_the_file() {
    let found =
        mistakes(&field("home = \"blocked\"\ntype = \"poem\"\nedit = \"admin\"\nautocomplete = \"x\""));
    let lines: Vec<_> = found.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(lines, ["line 6", "line 7", "line 8", "line 9"], "{found}");
}

#[test]
fn choices_are_checked_against_what_is_offered() {
    let one = Schema::parse(&field("home = \"user_metadata.x\"\ntype = \"one_of\"\nchoices = [\"s\", { value = \"m\", label = \"Medium\" }]")).unwrap();
    let one = one.field("x").unwrap();
    assert_eq!(one.check("m"), Ok("m".to_owned()));
    assert_eq!(one.check("xl"), Err(Refusal::NotAChoice));
    assert_eq!(one.check(""), Ok(String::new()));
    let many = Schema::parse(&field("home = \"user_metadata.x\"\ntype = \"many_of\"\nchoices = [\"a\", \"b\", \"c\"]\nrange = { max = 2 }")).unwrap();
    let many = many.field("x").unwrap();
    assert_eq!(many.check("c\r\na"), Ok("a\nc".to_owned()), "as they are offered");
    assert_eq!(many.check("a\nd"), Err(Refusal::NotAChoice));
    assert_eq!(many.check_edit("d\na", "d"), Ok("a\nd".to_owned()), "it was there before");
    assert_eq!(many.check_edit("a\ne", "d"), Err(Refusal::NotAChoice));
    assert_eq!(many.check("a\nb\nc"), Err(Refusal::TooMany { most: 2, actual: 3 }));
    let country = Schema::parse(&field("home = \"user_metadata.x\"\ntype = \"country\"")).unwrap();
    assert_eq!(country.field("x").unwrap().check("SE"), Ok("SE".to_owned()));
    assert_eq!(country.field("x").unwrap().check("XX"), Err(Refusal::NotAChoice));
}

/// The README shows one example with every key and every type; it is the file that the other tests use, to the letter.
#[test]
fn the_readme_documents_every_key_on_an_example_that_works() {
    let readme = include_str!("../../../README.md");
    let example = include_str!("../../../docs/profile.example.toml");
    assert!(
        readme.contains(&format!("```toml\n{example}```\n")),
        "README.md and docs/profile.example.toml differ"
    );
    let schema = Schema::parse(example).unwrap();
    // serde names all keys when one is unknown.
    for table in ["[[group]]\nid = \"profile\"\nodd = 1\n", &field("odd = 1")] {
        let complaint = mistakes(table);
        let keys: Vec<_> =
            complaint.split('`').skip(1).step_by(2).filter(|key| !matches!(*key, "odd" | "x")).collect();
        assert!(keys.len() >= 3, "{complaint}");
        for key in keys {
            let is_used =
                example.contains(&format!("\n{key} = ")) || example.contains(&format!("[[group.{key}]]"));
            assert!(
                is_used || complaint.contains("profile") && key == "profile",
                "{key} is not in the example"
            );
        }
    }
    let complaint = mistakes(&field("home = \"user_metadata.x\"\ntype = \"poem\""));
    let (_, types) = complaint.split_once("the types are ").unwrap();
    for kind in types.split(", ") {
        assert!(readme.contains(&format!("`{kind}`")), "{kind} is not in the README");
    }
    for (format, name) in Format::NAMES.into_iter().filter(|(format, _)| *format != Format::Handle) {
        assert!(schema.fields().any(|field| field.rules.format == format), "{name} is not in the example");
    }
}

proptest! {
    #[test]
    fn any_file_is_read_or_refused_with_a_line(file in "(\\[\\[group\\]\\]\n|\\[\\[group.field\\]\\]\n|id = \"[a-z_]{0,6}\"\n|type = \"[a-z_]{0,9}\"\n|home = \"[a-z_.$]{0,20}\"\n|[a-z]{1,5} = .{0,8}\n){0,10}") {
        if let Err(mistakes) = Schema::parse(&file) {
            prop_assert!(!mistakes.0.is_empty());
            for mistake in mistakes.0 {
                prop_assert!(mistake.line >= 1 && mistake.line <= file.lines().count() + 1);
                prop_assert!(!mistake.remedy.is_empty());
            }
        }
    }
}
