use leptos::prelude::*;

/// Stand for elements in a sentence: the first for the first one, and so on.
pub const SLOT: [&str; 2] = ["\u{E000}", "\u{E001}"];

/// A sentence that was said with [`SLOT`]s, and what takes their place, where the language puts it.
pub fn with_slots(sentence: &str, mut slots: Vec<AnyView>) -> impl IntoView + use<> {
    let mut parts: Vec<AnyView> = Vec::new();
    let mut rest = sentence;
    while let Some((at, place, slot)) = SLOT
        .iter()
        .enumerate()
        .filter_map(|(place, slot)| Some((rest.find(slot)?, place, slot)))
        .min_by_key(|(at, ..)| *at)
    {
        let (before, after) = rest.split_at(at);
        push_text(&mut parts, before);
        if let Some(view) = slots.get_mut(place) {
            // Each stands once in a sentence.
            parts.push(std::mem::replace(view, ().into_any()));
        }
        rest = after.strip_prefix(slot).unwrap_or_default();
    }
    push_text(&mut parts, rest);
    parts
}

/// Nothing where there is nothing: an empty text would be written as a space.
fn push_text(parts: &mut Vec<AnyView>, text: &str) {
    if !text.is_empty() {
        parts.push(text.to_owned().into_any());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_stand_where_the_sentence_has_them() {
        let [one, two] = SLOT;
        let slots = || vec![view! { <b>"1"</b> }.into_any(), view! { <i>"2"</i> }.into_any()];
        assert_eq!(
            with_slots(&format!("a {one} b {two} c"), slots()).to_html().replace("<!>", ""),
            "a <b>1</b> b <i>2</i> c"
        );
        assert_eq!(
            with_slots(&format!("{two} {one}"), slots()).to_html().replace("<!>", ""),
            "<i>2</i> <b>1</b>"
        );
        assert_eq!(with_slots("none", slots()).to_html().replace("<!>", ""), "none");
    }
}
