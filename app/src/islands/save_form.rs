use leptos::prelude::*;
use leptos::web_sys::Element;

/// A form that saves in place, around the form that saves without it.
#[island]
pub fn SaveForm(children: Children) -> impl IntoView {
    view! {
        <div class="island" use:wake>
            {children()}
        </div>
    }
}

fn wake(island: Element) {
    #[cfg(feature = "hydrate")]
    crate::browser::save_form::wake(&island);
    #[cfg(not(feature = "hydrate"))]
    drop(island);
}
