//! The profile page as the server writes it.

use super::profile::{ProfilePage, ProfilePageProps};
use super::samples::{alice, database, grace, hostile, of, of_schema, reader};
use crate::by_field::ByField;
use crate::error::ApiError;
use crate::ports::Unsaved;
use crate::reader::Reader;
use crate::wire::ProfileView;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use profile::{Conflict, Refusal, Schema};
use std::collections::BTreeMap;
use std::sync::Arc;

fn page(view: ProfileView, unsaved: Option<Unsaved>, saved: Option<&str>) -> String {
    page_for(reader(), view, unsaved, saved)
}

fn page_for(reader: Reader, view: ProfileView, unsaved: Option<Unsaved>, saved: Option<&str>) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let saved = saved.map(str::to_owned);
    owner.with(|| {
        provide_context(reader);
        ProfilePage(ProfilePageProps { view, unsaved, saved }).to_html()
    })
}

/// What is offered to somebody who may edit everything.
fn offered() -> Vec<profile::Field> {
    let view = alice();
    Schema::built_in().fields().filter(|field| view.fields.contains_key(&field.id)).cloned().collect()
}

/// The first tag that holds a text.
fn tag<'a>(html: &'a str, needle: &str) -> &'a str {
    let at = html.find(needle).unwrap_or_else(|| panic!("no {needle} in {html}"));
    let start = html[..at].rfind('<').unwrap();
    let end = at + html[at..].find('>').unwrap();
    &html[start..=end]
}

fn unsaved(error: ApiError, id: &str, base: &str, typed: &str) -> Option<Unsaved> {
    let one = |text: &str| BTreeMap::from([(id.to_owned(), text.to_owned())]);
    Some(Unsaved { rest_saved: false, error, base: one(base), typed: one(typed) })
}

#[test]
fn the_form_works_before_any_script() {
    let html = page(alice(), None, None);
    assert_eq!(html.matches("method=\"post\" action=\"/profile\"").count(), 2);
    assert_eq!(html.matches("name=\"subject\" value=\"auth0|alice\"").count(), 2);
    for field in offered() {
        assert!(html.contains(&format!("name=\"{}\"", field.id)), "{}", field.id);
        assert!(html.contains(&format!("name=\"base.{}\"", field.id)), "{}", field.id);
        assert!(html.contains(&format!("for=\"{}\"", field.id)), "{}", field.id);
        assert!(html.contains(&format!("data-rules=\"{}\"", field.rules)), "{}", field.id);
    }
    assert!(tag(&html, "id=\"nickname\"").contains("value=\"al\""));
    assert!(tag(&html, "id=\"name\"").contains("autocomplete=\"name\""));
    assert!(tag(&html, "id=\"picture\"").contains("inputmode=\"url\""));
    assert!(tag(&html, " id=\"zoneinfo\"").contains("value=\"Europe/Berlin\""));
    assert!(tag(&html, " id=\"zoneinfo-now\"").starts_with("<p") && html.contains("UTC+0"));
    assert!(html.contains("\nI grow tomatoes.</textarea>"));
    assert!(html.contains("action=\"/auth/logout\""));
    assert!(!html.contains("style="), "the content security policy forbids it");
}

#[test]
fn each_form_is_named_by_its_heading_and_described_by_what_exists() {
    let html = page(alice(), None, None);
    for (id, title) in [("profile", "Profile"), ("about-you", "About you")] {
        assert!(
            tag(&html, &format!("data-group=\"{id}\"")).contains(&format!("aria-labelledby=\"{id}-title\""))
        );
        assert!(html.contains(&format!("<h2 id=\"{id}-title\">{title}</h2>")));
    }
    for field in offered() {
        let control = tag(&html, &format!(" id=\"{}\"", field.id));
        let Some((_, described)) = control.split_once("aria-describedby=\"") else { continue };
        for part in described.split('"').next().unwrap().split(' ') {
            let described_by = tag(&html, &format!("id=\"{part}\""));
            assert!(!described_by.contains("hidden"), "{described_by}");
        }
    }
}

#[test]
fn what_an_identity_provider_owns_is_text_with_its_reason() {
    let html = page(grace(), None, None);
    assert!(!html.contains("id=\"name\""));
    assert!(!html.contains("name=\"name\"") && !html.contains("base.name\""));
    assert!(html.contains("Grace Hopper"));
    assert_eq!(html.matches("come from Google at each sign-in. Change them there.").count(), 1);
    assert_eq!(html.matches("aria-describedby=\"profile-reason\"").count(), 5);
    assert!(html.contains("name=\"about\""));
    // What can be set instead is there, closed as long as there is nothing in it.
    assert_eq!(html.matches("Set how you appear here").count(), 1);
    assert!(html.contains("Shown here instead of what comes from Google, which stays as it is there."));
    assert!(!tag(&html, "class=\"override\"").contains("open"));
    assert!(tag(&html, "value=\"display_name\" formnovalidate").contains("hidden"));
}

#[test]
fn no_text_of_a_person_becomes_markup() {
    let html = page(hostile(), None, None);
    assert!(!html.contains("<script"), "{html}");
    assert!(!html.contains("<img src=\"x") && !html.contains("<img src=x"));
    assert_eq!(html.matches("</textarea>").count(), 1);
    assert_eq!(html.matches("<img").count(), 1);
    // Double-quoted attributes end only where they should.
    assert!(tag(&html, "id=\"nickname\"").contains("value=\"&quot;&gt;&lt;script&gt;"));
}

#[test]
fn a_stored_choice_that_is_not_offered_is_kept() {
    let mut view = alice();
    view.fields.get_mut("zoneinfo").unwrap().value = "Mars/Olympus".to_owned();
    view.fields.get_mut("locale").unwrap().value = "tlh".to_owned();
    let html = page(view, None, None);
    assert!(tag(&html, " id=\"zoneinfo\"").contains("value=\"Mars/Olympus\""));
    assert!(tag(&html, "value=\"tlh\" selected").starts_with("<option"));
}

#[test]
fn a_refused_post_comes_back_with_what_was_typed_and_why() {
    let error =
        ApiError::Refused { fields: ByField::from([("website".to_owned(), Refusal::NotAWebAddress)]) };
    let html = page(alice(), unsaved(error, "website", "", "<nonsense>"), None);
    assert!(html.contains("role=\"alert\""));
    assert!(html.contains("<a href=\"#website\">Website</a>"));
    let control = tag(&html, " id=\"website\"");
    assert!(control.contains("value=\"&lt;nonsense&gt;\"") && control.contains("aria-invalid=\"true\""));
    assert!(control.contains("aria-describedby=\"website-error website-help\""));
    assert!(!tag(&html, "id=\"website-error\"").contains("hidden"));
    assert!(tag(&html, "id=\"location-error\"").contains("hidden"));
}

#[test]
fn a_conflict_shows_both_values_and_lets_the_next_save_decide() {
    let both = Conflict { theirs: "Theirs".to_owned(), mine: "Mine".to_owned() };
    let error = ApiError::Conflict { fields: ByField::from([("nickname".to_owned(), both)]) };
    let html = page(alice(), unsaved(error, "nickname", "al", "Mine"), None);
    assert!(tag(&html, "name=\"base.nickname\"").contains("value=\"Theirs\""));
    assert!(tag(&html, " id=\"nickname\"").contains("value=\"Mine\""));
    assert!(!tag(&html, "id=\"nickname-conflict\"").contains("hidden"));
    assert!(tag(&html, "id=\"name-conflict\"").contains("hidden"));
}

#[test]
fn what_was_typed_for_another_account_is_not_shown() {
    let html = page(alice(), unsaved(ApiError::OtherAccount, "nickname", "", "somebody else’s"), None);
    assert!(!html.contains("somebody else’s"));
    assert!(html.contains("role=\"alert\"") && html.contains("signed in as someone else"));
}

#[test]
fn a_saved_group_says_so_and_no_other() {
    assert_eq!(page(alice(), None, Some("about-you")).matches(">Saved.<").count(), 1);
    assert_eq!(page(alice(), None, Some("<script>")).matches(">Saved.<").count(), 0);
}

/// A form with every kind of field.
const EVERYTHING: &str = include_str!("../../../docs/profile.example.toml");

fn everything() -> Reader {
    of_schema(Schema::parse(EVERYTHING).unwrap())
}

#[test]
fn every_kind_of_field_has_its_input_and_reads_its_value_back() {
    let reader = everything();
    let texts = [
        ("pronouns", "they/them"),
        ("interests", "books\ncats\nunheard"),
        ("skills", "weaving\n<b>dyeing</b>"),
        ("newsletter", "false"),
        ("birthdate", "1984-02-29"),
        ("shoe_size", "42.5"),
        ("address_country", "SE"),
        ("address_street_address", "Storgatan 1\nport 2"),
        ("work_phone", "+46 31 123 45 67"),
    ];
    let view = of(&reader.schema, "auth0|alice", "Alice", &database(), &texts);
    let html = page_for(reader, view, None, None);
    assert!(tag(&html, "value=\"they/them\" selected").starts_with("<option"));
    assert!(tag(&html, "value=\"books\" checked").contains("type=\"checkbox\" name=\"interests\""));
    assert!(
        tag(&html, "value=\"unheard\" checked").contains("name=\"interests\""),
        "what is not offered stays"
    );
    assert!(!tag(&html, "name=\"interests\" value=\"music\"").contains("checked"));
    assert!(html.contains("\nweaving\n&lt;b&gt;dyeing&lt;/b&gt;</textarea>"));
    assert!(tag(&html, "value=\"false\" selected").starts_with("<option"));
    assert!(tag(&html, " id=\"birthdate\"").contains("type=\"date\"") && html.contains("min=\"1900-01-01\""));
    assert!(tag(&html, " id=\"shoe_size\"").contains("inputmode=\"decimal\""));
    assert!(tag(&html, " id=\"work_phone\"").contains("type=\"tel\""));
    assert!(html.contains("<legend>Address</legend>"));
    assert!(tag(&html, " id=\"address_street_address\"").contains("autocomplete=\"street-address\""));
    assert!(tag(&html, "value=\"SE\" selected").starts_with("<option"));
    assert!(tag(&html, " id=\"department\"").contains("required"));
    assert!(
        html.contains(">Employee number</dt>") && html.contains("set by the people who run this service")
    );
    assert!(html.contains(">E-mail</dt>") && html.contains("a new one has to be confirmed"));
}

#[test]
fn an_operators_words_are_read_in_the_readers_language() {
    let everything = everything();
    let offered = Arc::clone(&everything.offered);
    let reader = Reader::new(everything.schema, offered, None, vec!["de-AT".to_owned()]);
    let mut view = of(&reader.schema, "auth0|alice", "Alice", &database(), &[]);
    let html = page_for(reader.clone(), view.clone(), None, None);
    assert!(html.contains("<h2 id=\"work-title\">Arbeit</h2>"), "{html}");
    // The language of the profile goes before that of the browser.
    view.fields.get_mut("locale").unwrap().value = "en-GB".to_owned();
    assert!(page_for(reader.clone(), view.clone(), None, None).contains("<h2 id=\"work-title\">Work</h2>"));
    // What an operator wrote in other languages only is marked as what it is in.
    view.fields.get_mut("locale").unwrap().value = "fr".to_owned();
    assert!(page_for(reader, view, None, None).contains("<h2 id=\"work-title\" lang=\"de\">Arbeit</h2>"));
}

#[test]
fn an_override_that_is_set_is_shown_with_the_way_back() {
    let mut view = grace();
    view.fields.get_mut("display_name").unwrap().value = "Amazing Grace".to_owned();
    let html = page(view, None, None);
    assert!(tag(&html, "class=\"override\"").contains("open"));
    assert!(!tag(&html, "value=\"display_name\" formnovalidate").contains("hidden"));
    assert!(html.contains("Show what comes from Google again"));
}
