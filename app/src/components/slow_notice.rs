use crate::words;
use leptos::prelude::*;

/// Says that the WebAssembly has not come. It is there from the start and shows itself by a delayed animation, because
/// it is about scripts that do not run; the island takes it away.
#[component]
pub fn SlowNotice(
    /// Where trying again leads.
    href: String,
) -> impl IntoView {
    view! {
        <div class="slow" data-slow="">
            <p>
                {words::sign_in_slow()} " "
                <a href=href>{words::try_again_button()}</a>
            </p>
        </div>
    }
}
