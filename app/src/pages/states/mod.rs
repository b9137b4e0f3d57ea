//! Every state of the pages, each at an address of its own, with made-up people: for whoever works on how they look, and
//! for the tests that look at all of them. It exists in development only.

mod list;
pub(crate) mod people;

pub use list::{STATES, State};

use super::{NotFound, ProfilePage, Start, Trouble};
use crate::components::Layout;
use crate::pages::callback::SigningIn;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use list::Shown;

/// Pages of states are shown: the server provides this in development.
#[derive(Clone, Copy, Debug)]
pub struct Development;

/// The list of all states.
#[component]
pub fn States() -> impl IntoView {
    if use_context::<Development>().is_none() {
        return view! { <NotFound /> }.into_any();
    }
    let links = STATES
        .iter()
        .map(|state| view! { <li><a href=format!("/states/{}", state.name)>{state.about}</a></li> })
        .collect_view();
    view! {
        <Layout title="States">
            <h1>"States"</h1>
            <ul class="states">{links}</ul>
        </Layout>
    }
    .into_any()
}

/// One state.
#[component]
pub fn OneState() -> impl IntoView {
    let name = use_params_map().with_untracked(|parameters| parameters.get("name")).unwrap_or_default();
    let state = STATES.iter().find(|state| state.name == name);
    let (Some(_), Some(state)) = (use_context::<Development>(), state) else {
        return view! { <NotFound /> }.into_any();
    };
    match state.shown() {
        Shown::SignedOut { just_left } => view! { <Start just_left /> }.into_any(),
        Shown::SigningIn => view! {
            <Layout title=state.about>
                <section class="notice">
                    <SigningIn />
                </section>
            </Layout>
        }
        .into_any(),
        Shown::NotFound => view! { <NotFound /> }.into_any(),
        Shown::Trouble(error) => {
            let again = format!("/states/{}", state.name);
            view! { <Trouble error again signed_in=true /> }.into_any()
        }
        Shown::Profile { view, unsaved, frozen } => {
            if let Some(frozen) = frozen {
                provide_context(frozen);
            }
            view! { <ProfilePage view=*view unsaved=unsaved.map(|unsaved| *unsaved) saved=None /> }.into_any()
        }
    }
}

#[cfg(test)]
mod tests;
