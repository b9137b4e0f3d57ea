use crate::sentences::{SLOT, shown, with_slots};
use crate::words;
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
    let text = |value: &str| (!hidden).then(|| shown(value));
    let theirs = || view! { <bdi class="theirs">{text(&theirs)}</bdi> }.into_any();
    let mine = view! { <bdi class="mine">{text(&mine)}</bdi> }.into_any();
    let [one, two] = SLOT;
    view! {
        <div class="conflict" id=format!("{id}-conflict") hidden=hidden>
            <p id=format!("{id}-conflict-text")>{with_slots(&words::conflict_both(one, two), vec![theirs(), mine])}</p>
            <button type="button" class="button small use-theirs">
                <span>{with_slots(&words::conflict_use(one), vec![theirs()])}</span>
            </button>
        </div>
    }
}
