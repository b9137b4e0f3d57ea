use leptos::prelude::*;
use leptos::web_sys::Element;

/// The name and the picture in the header, which hear of saves in this tab and in others.
#[island]
pub fn AccountBadge(children: Children) -> impl IntoView {
    view! {
        <div class="island" use:wake>
            {children()}
        </div>
    }
}

fn wake(island: Element) {
    #[cfg(feature = "hydrate")]
    crate::browser::account_badge::wake(&island);
    #[cfg(not(feature = "hydrate"))]
    drop(island);
}
