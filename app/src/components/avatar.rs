use crate::person::{hue, initials};
use leptos::prelude::*;

/// A person's picture over their initials: a picture that does not load leaves the initials.
#[component]
pub fn Avatar(
    /// What to call the person.
    name: String,
    /// The picture, from an address that the server lets pages show.
    picture: Option<String>,
) -> impl IntoView {
    let image = picture.map(|picture| {
        view! { <img src=picture alt="" referrerpolicy="no-referrer" width="36" height="36" /> }
    });
    view! {
        <span class=format!("avatar {}", hue(&name)) data-avatar="" aria-hidden="true">
            <span class="initials">{initials(&name)}</span>
            {image}
        </span>
    }
}
