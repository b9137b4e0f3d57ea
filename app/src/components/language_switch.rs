use crate::reader::Reader;
use crate::words;
use leptos::prelude::*;

/// Another language for the page: a button for each, under what it calls itself. It is a plain form, so it works before
/// any script.
#[component]
pub fn LanguageSwitch(
    /// The path of the page, to come back to.
    here: String,
) -> impl IntoView {
    let reader = use_context::<Reader>()?;
    let now = &reader.language;
    let buttons = reader
        .offered
        .all()
        .iter()
        .map(|language| {
            let current = (language == now).then_some("true");
            view! {
                <li>
                    <button
                        type="submit"
                        class="language"
                        name="language"
                        value=language.tag.clone()
                        lang=language.tag.clone()
                        dir=language.direction()
                        aria-current=current
                    >
                        {language.endonym.clone()}
                    </button>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <details class="languages" id="languages">
            <summary>
                <span class="globe" aria-hidden="true"></span>
                <span class="unseen">{words::language_change()} ": "</span>
                {now.endonym.clone()}
            </summary>
            <form method="post" action="/language">
                <input type="hidden" name="return_to" value=here />
                <input type="hidden" name="instead_of" value=reader.by_profile.clone() />
                <ul>{buttons}</ul>
            </form>
        </details>
    })
}
