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
                "This is taking longer than usual. Signing in needs JavaScript and WebAssembly: if they are switched off for this page, switch them on. "
                <a href=href>"Try again"</a>
            </p>
        </div>
    }
}
