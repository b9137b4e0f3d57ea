use leptos::prelude::*;
use leptos::web_sys::Element;

/// Finishes a sign-in: takes the answer out of the address and has the server redeem it.
#[island]
pub fn Callback(children: Children) -> impl IntoView {
    view! {
        <div class="island" use:wake>
            {children()}
        </div>
    }
}

fn wake(island: Element) {
    #[cfg(feature = "hydrate")]
    crate::browser::callback::wake(&island);
    #[cfg(not(feature = "hydrate"))]
    drop(island);
}
