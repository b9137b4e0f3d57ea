use super::{Chosen, Group, Language, Languages};
use crate::words::{self, Value};
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};
use profile::{COUNTRIES, LANGUAGES, TIME_ZONES};
use std::sync::Arc;

const TAGS: [&str; 17] = [
    "ar", "de", "en", "es", "fr", "he", "hi", "it", "ja", "ko", "nl", "pl", "pt-BR", "sv", "tr", "uk",
    "zh-Hans",
];

fn all() -> Languages {
    Languages::built_in()
}

fn get(tag: &str) -> Arc<Language> {
    Arc::clone(all().get(tag).unwrap_or_else(|| panic!("no {tag}")))
}

#[test]
fn every_language_is_complete() {
    let mut tags: Vec<String> = all().all().iter().map(|language| language.tag.clone()).collect();
    tags.sort();
    assert_eq!(tags, TAGS);
    assert_eq!(words::MISSING, &[] as &[(&str, &str)]);
}

#[test]
fn every_language_has_the_forms_that_its_numbers_need() {
    for language in all().all() {
        let locale: icu_locale::Locale = language.tag.parse().unwrap();
        let rules = PluralRules::try_new(locale.into(), PluralRuleType::Cardinal.into()).unwrap();
        // Whole numbers only: what is counted here are letters and fields.
        let needed: std::collections::BTreeSet<_> =
            (0_u32..=1000).map(|number| category(rules.category_for(number))).collect();
        let table: serde_json::Value =
            serde_json::from_str(&language.handed_over(&[Group::Errors, Group::Refusals, Group::Form]))
                .unwrap();
        let choices: Vec<_> = table.as_array().unwrap().iter().filter_map(|row| row.as_object()).collect();
        assert!(choices.len() >= 3, "{}", language.tag);
        for choice in choices {
            for form in &needed {
                assert!(choice.contains_key(*form), "{}: {form} is missing in {choice:?}", language.tag);
            }
            assert!(choice.contains_key("other"), "{}", language.tag);
        }
    }
}

const fn category(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[test]
fn no_language_is_a_copy_of_english() {
    let english = get("en");
    for language in all().all().iter().filter(|language| language.tag != "en") {
        let same = words::HANDED_OVER
            .iter()
            .filter(|(name, values)| values.is_empty() && language.say(name, &[]) == english.say(name, &[]));
        let same: Vec<_> = same.map(|(name, _)| name).collect();
        assert!(same.len() < 4, "{}: {same:?}", language.tag);
    }
}

#[test]
fn sentences_say_their_values_in_the_language() {
    let values = [("longest", Value::Number(1)), ("actual", Value::Number(1234))];
    assert_eq!(get("en").say("refusal-too-long", &values), "Use at most 1 character; these are 1,234.");
    assert!(get("de").say("refusal-too-long", &values).contains("1.234"));
    // Names of the other direction are set apart.
    let said = get("ar").say("reason-first-login", &[("owner", Value::Text("Google"))]);
    assert!(said.contains("\u{2068}Google\u{2069}"), "{said}");
}

#[test]
fn pages_are_in_the_language_of_the_profile_then_the_choice_then_the_browser() {
    let languages = all();
    let asked = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
    let tag = |profile: &str, chosen: Option<&str>, tags: &[&str]| {
        let chosen = chosen.map(|chosen| Chosen::parse(chosen).unwrap());
        languages.for_reader(profile, chosen.as_ref(), &asked(tags)).tag.clone()
    };
    assert_eq!(tag("de", Some("fr"), &["it"]), "de");
    assert_eq!(tag("", Some("fr"), &["it"]), "fr");
    assert_eq!(tag("", None, &["it"]), "it");
    assert_eq!(tag("", None, &[]), "en");
    // Who chooses on a page means it; who changes the profile afterwards means that.
    assert_eq!(tag("de", Some("fr~de"), &["it"]), "fr");
    assert_eq!(tag("sv", Some("fr~de"), &["it"]), "sv");
    // The closest that there is.
    for (wanted, expected) in [
        ("de-AT", "de"),
        ("pt", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-Hans-SG", "zh-Hans"),
        ("iw", "he"),
        ("EN-us", "en"),
        ("uk-UA", "uk"),
    ] {
        assert_eq!(tag("", None, &[wanted, "ja"]), expected, "{wanted}");
    }
    for other in ["zh-TW", "zh-Hant", "da", "tlh", "", "*", "x-klingon", "\"><script>"] {
        assert_eq!(tag("", None, &[other, "ja"]), "ja", "{other}");
        assert_eq!(tag(other, None, &["ja"]), "ja", "{other}");
    }
}

#[test]
fn countries_languages_places_and_days_have_names_in_every_language() {
    let german = get("de");
    assert_eq!(german.country("DE"), Some("Deutschland"));
    assert_eq!(german.language("fr"), Some("Französisch"));
    assert_eq!(german.place("Europe/Rome"), Some("Rom"));
    assert_eq!(german.day("2001-02-28").as_deref(), Some("28. Februar 2001"));
    assert_eq!(german.day("2001-02-30"), None);
    for language in all().all() {
        for (code, _) in COUNTRIES {
            assert!(language.country(code).is_some_and(|name| !name.is_empty()), "{} {code}", language.tag);
        }
        for (tag, _) in LANGUAGES {
            assert!(language.language(tag).is_some_and(|name| !name.is_empty()), "{} {tag}", language.tag);
        }
        for zone in TIME_ZONES {
            assert!(language.place(zone).is_some_and(|name| !name.is_empty()), "{} {zone}", language.tag);
        }
        assert!(language.day("2001-02-28").is_some());
    }
    assert_eq!((get("ar").direction(), get("he").direction(), get("ja").direction()), ("rtl", "rtl", "ltr"));
    assert_eq!((&*get("de").endonym, &*get("uk").endonym), ("Deutsch", "Українська"));
}

#[test]
fn what_is_handed_over_is_only_what_is_asked_for() {
    let table: Vec<serde_json::Value> =
        serde_json::from_str(&get("en").handed_over(&[Group::Again])).unwrap();
    assert_eq!(table.len(), words::HANDED_OVER.len());
    let said: Vec<_> = table.iter().filter_map(|row| row.as_str()).collect();
    assert_eq!(said.len(), 3);
    assert!(said.contains(&"Trying again…"));
}

#[test]
fn an_operators_files_are_laid_over_what_is_built_in_and_their_mistakes_are_named() {
    let folder = std::env::temp_dir().join(format!("selfsame-languages-{}", std::process::id()));
    let write = |name: &str, text: &str| {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), text).unwrap();
    };
    write("en.ftl", "home-title = Your Contoso profile\n");
    write("da.ftl", "save-button = Gem\n");
    write("notes.txt", "not a language");
    let languages = Languages::with_folder(&folder).unwrap();
    assert_eq!(languages.english().say("home-title", &[]), "Your Contoso profile");
    assert_eq!(languages.english().say("save-button", &[]), "Save");
    let danish = languages.for_reader("", None, &["da".to_owned()]);
    assert_eq!((&*danish.say("save-button", &[]), &*danish.say("discard-button", &[])), ("Gem", "Discard"));
    write(
        "de.ftl",
        "home-titel = Hallo\nreason-first-login = Von { $besitzer }.\nsave-button =\n    .title = x\n",
    );
    write("!.ftl", "");
    let mistakes = Languages::with_folder(&folder).unwrap_err();
    let said: Vec<_> = mistakes.iter().map(ToString::to_string).collect();
    let said = said.join("\n");
    for part in [
        "`home-titel` is no sentence of ours",
        "has no `$besitzer`",
        "`save-button` says nothing",
        "is no language tag",
    ] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
    let gone = Languages::with_folder(&folder).unwrap_err();
    assert!(gone[0].to_string().contains("name a folder that can be read"));
}
