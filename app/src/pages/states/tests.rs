use super::list::Shown;
use super::{STATES, State, States};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

#[test]
fn every_state_has_a_name_of_its_own_and_can_be_shown() {
    let names: BTreeSet<_> = STATES.iter().map(|state| state.name).collect();
    assert_eq!(names.len(), STATES.len());
    let is_missing = |state: &&State| state.name != "not-found" && matches!(state.shown(), Shown::NotFound);
    assert_eq!(STATES.iter().filter(is_missing).map(|state| state.name).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn outside_of_development_there_are_no_states() {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| States().to_html());
    assert!(html.contains("There is nothing here") && !html.contains("/states/"));
}
