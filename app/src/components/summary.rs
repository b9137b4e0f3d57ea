use crate::words;
use leptos::prelude::*;

/// Where the island lists what has to be looked at when it is more than one field: it takes the focus, and each line
/// leads to its field.
#[component]
pub fn Summary(
    /// The group that it is a part of.
    group: String,
) -> impl IntoView {
    let title = format!("{group}-summary");
    let list = format!("{group}-summary-list");
    let (labelled_by, described_by) = (title.clone(), list.clone());
    view! {
        <div
            class="alert summary"
            role="group"
            aria-labelledby=labelled_by
            aria-describedby=described_by
            tabindex="-1"
            hidden
        >
            <h3 id=title>{words::summary_title()}</h3>
            <ul id=list></ul>
        </div>
    }
}
