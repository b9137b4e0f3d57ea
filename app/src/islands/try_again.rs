use leptos::prelude::*;
use leptos::web_sys::Element;

/// Tries again by itself now and then, and goes on as soon as there is an answer.
#[island]
pub fn TryAgain(children: Children) -> impl IntoView {
    view! {
        <div class="island" use:wake>
            {children()}
        </div>
    }
}

fn wake(island: Element) {
    #[cfg(feature = "hydrate")]
    crate::browser::try_again::wake(&island);
    #[cfg(not(feature = "hydrate"))]
    drop(island);
}
