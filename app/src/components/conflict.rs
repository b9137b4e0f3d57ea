use crate::sentences::shown;
use leptos::prelude::*;
use profile::Conflict;

/// Both values of a field that was changed twice. Empty and hidden until there is a conflict, so that the island only
/// fills it; its button works with the island and is shown then.
#[component]
pub fn ConflictNote(
    /// The field.
    id: String,
    /// The two values, as people read them.
    conflict: Option<Conflict>,
) -> impl IntoView {
    let hidden = conflict.is_none();
    let (theirs, mine) = conflict.map(|conflict| (conflict.theirs, conflict.mine)).unwrap_or_default();
    let text = |value: &str| (!hidden).then(|| shown(value).to_owned());
    view! {
        <div class="conflict" id=format!("{id}-conflict") hidden=hidden>
            <p>
                "This was changed elsewhere meanwhile. It is now “" <bdi class="theirs">{text(&theirs)}</bdi>
                "”; you typed “" <bdi class="mine">{text(&mine)}</bdi> "”. Save again to keep yours."
            </p>
            <button type="button" class="button small use-theirs">
                <span>"Use “" <bdi class="theirs">{text(&theirs)}</bdi> "”"</span>
            </button>
        </div>
    }
}
