//! The profile page as the server writes it.

use super::profile::{ProfilePage, ProfilePageProps};
use super::samples::{alice, grace, hostile};
use crate::error::ApiError;
use crate::ports::Unsaved;
use crate::wire::ProfileView;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use profile::{Conflict, Refusal, fields};
use std::collections::BTreeMap;
use std::sync::Arc;

fn page(view: ProfileView, unsaved: Option<Unsaved>, saved: Option<&str>) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let saved = saved.map(str::to_owned);
    owner.with(|| ProfilePage(ProfilePageProps { view, unsaved, saved }).to_html())
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
    for field in fields() {
        assert!(html.contains(&format!("name=\"{}\"", field.id)), "{}", field.id);
        assert!(html.contains(&format!("name=\"base.{}\"", field.id)), "{}", field.id);
        assert!(html.contains(&format!("<label for=\"{}\">", field.id)), "{}", field.id);
        assert!(html.contains(&format!("data-rules=\"{}\"", field.rules)), "{}", field.id);
    }
    assert!(tag(&html, "id=\"nickname\"").contains("value=\"al\""));
    assert!(tag(&html, "id=\"name\"").contains("autocomplete=\"name\""));
    assert!(tag(&html, "id=\"picture\"").contains("inputmode=\"url\""));
    assert!(tag(&html, "value=\"Europe/Berlin\" selected").starts_with("<option"));
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
    for field in fields() {
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
    assert!(!html.contains("name=\"name\"") && !html.contains("base.name"));
    assert!(html.contains("Grace Hopper"));
    assert_eq!(html.matches("come from Google at each sign-in. Change them there.").count(), 1);
    assert_eq!(html.matches("aria-describedby=\"profile-reason\"").count(), 5);
    assert_eq!(html.matches("type=\"submit\" class=\"button primary\"").count(), 1, "one group can be saved");
    assert!(html.contains("name=\"about\""));
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
    let html = page(view, None, None);
    assert!(tag(&html, "value=\"Mars/Olympus\" selected").starts_with("<option"));
}

#[test]
fn a_refused_post_comes_back_with_what_was_typed_and_why() {
    let error =
        ApiError::Refused { fields: BTreeMap::from([("website".to_owned(), Refusal::NotAWebAddress)]) };
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
    let error = ApiError::Conflict { fields: BTreeMap::from([("nickname".to_owned(), both)]) };
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
    assert_eq!(page(alice(), None, Some("about-you")).matches("Saved.").count(), 1);
    assert_eq!(page(alice(), None, Some("<script>")).matches("Saved.").count(), 0);
}
