use crate::islands;
use crate::words;
use leptos::prelude::*;

/// Says that the page tries again by itself, and when. Hidden until the island is there to do it: without one there is
/// the link beside it.
#[component]
pub fn TryAgain(
    /// What is tried.
    address: String,
    /// Seconds until the first try.
    seconds: u32,
) -> impl IntoView {
    view! {
        <islands::TryAgain>
            <div
                class="try-again"
                data-try-again=""
                data-address=address
                data-seconds=seconds.to_string()
                hidden
            >
                <p>
                    <span role="status"></span>
                    " "
                    <span class="figure" aria-hidden="true"></span>
                </p>
                <button type="button" class="button small">
                    {words::stop_trying_button()}
                </button>
            </div>
        </islands::TryAgain>
    }
}
