use leptos::prelude::*;
use leptos::web_sys::Element;

/// Begins a sign-in as soon as it is there.
#[island]
pub fn SignIn(children: Children) -> impl IntoView {
    view! {
        <div class="island" use:wake>
            {children()}
        </div>
    }
}

fn wake(island: Element) {
    #[cfg(feature = "hydrate")]
    crate::browser::sign_in::wake(&island);
    #[cfg(not(feature = "hydrate"))]
    drop(island);
}
