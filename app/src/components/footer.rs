use super::LanguageSwitch;
use crate::brand::Brand;
use crate::theme::Theme;
use crate::words;
use http::request::Parts;
use leptos::prelude::*;

/// The end of every page: the operator's addresses, the language and the theme.
#[component]
pub fn Footer() -> impl IntoView {
    let brand = use_context::<Brand>().unwrap_or_default();
    let links = [
        (brand.support, words::footer_support()),
        (brand.terms, words::footer_terms()),
        (brand.privacy, words::footer_privacy()),
    ];
    let links: Vec<_> = links
        .into_iter()
        .filter_map(|(href, text)| href.map(|href| view! { <li><a href=href>{text}</a></li> }))
        .collect();
    let links = (!links.is_empty())
        .then(|| view! { <nav aria-label=words::footer_label()><ul class="links">{links}</ul></nav> });
    // Both lead back here.
    let here = use_context::<Parts>().map(|parts| parts.uri.path().to_owned()).unwrap_or_default();
    view! {
        <footer class="bottom">
            <p class="whose">{brand.name}</p>
            {links}
            <div class="switches">
                {view! { <LanguageSwitch here=here.clone() /> }.into_any()}
                {view! { <ThemeSwitch here /> }.into_any()}
            </div>
        </footer>
    }
}

/// Light, dark, or as the system has it. A plain form, so it works before any script and the next page is right from its
/// first byte on.
#[component]
fn ThemeSwitch(here: String) -> impl IntoView {
    let now = use_context::<Theme>().unwrap_or_default();
    let buttons = Theme::ALL
        .map(|theme| {
            let text = match theme {
                Theme::System => words::theme_system(),
                Theme::Light => words::theme_light(),
                Theme::Dark => words::theme_dark(),
            };
            let pressed = if theme == now { "true" } else { "false" };
            view! {
                <button type="submit" class="segment" name="theme" value=theme.name() aria-pressed=pressed>
                    {text}
                </button>
            }
        })
        .collect_view();
    view! {
        <form method="post" action="/theme">
            <input type="hidden" name="return_to" value=here />
            <div class="switch" id="appearance" role="group" aria-label=words::theme_label()>
                {buttons}
            </div>
        </form>
    }
}
