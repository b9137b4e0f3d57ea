//! The document and its routes. Both exist on the server only: navigation is the browser's own.

use crate::brand::Brand;
use crate::pages::states::{OneState, States};
use crate::pages::{Callback, Home, NotFound, Profile, SignIn};
use crate::words;
use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags, Title, provide_meta_context};
use leptos_router::SsrMode;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

/// The whole document around [`App`].
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let reload = (options.env == Env::DEV).then(|| view! { <AutoReload options=options.clone() /> });
    let brand = use_context::<Brand>().and_then(|brand| brand.stylesheet);
    view! {
        <!DOCTYPE html>
        <html>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <HashedStylesheet id="leptos" options=options.clone() />
                {brand.map(|href| view! { <link rel="stylesheet" href=href /> })}
                {reload}
                <HydrationScripts options=options islands=true />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// The pages by address. Every one is rendered whole before its first byte leaves: status and cookies are decided then.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let name = use_context::<Brand>().unwrap_or_default().name;
    view! {
        <Title formatter=move |page: String| {
            let title = if page.is_empty() { name.clone() } else { words::app_title(&page, &name) };
            // The renderer writes it as it is, and an operator chose the name.
            title.replace('&', "&amp;").replace('<', "&lt;")
        } />
        <Router>
            <Routes fallback=NotFound>
                <Route path=path!("/") view=Home ssr=SsrMode::Async />
                <Route path=path!("/signin") view=SignIn ssr=SsrMode::Async />
                <Route path=path!("/callback") view=Callback ssr=SsrMode::Async />
                <Route path=path!("/profile") view=Profile ssr=SsrMode::Async />
                <Route path=path!("/states") view=States ssr=SsrMode::Async />
                <Route path=path!("/states/:name") view=OneState ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}
