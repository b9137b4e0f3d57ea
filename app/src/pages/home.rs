use crate::components::Layout;
use crate::signin::{DEFAULT_RETURN, SIGNED_OUT};
use crate::words;
use http::request::Parts;
use leptos::prelude::*;

/// The page at `/`. What the tenant hands back after a sign-out (OpenID Connect RP-Initiated Logout §2, `state`) stands in
/// its address: nothing is said where the tenant's own session may go on.
#[component]
pub fn Home() -> impl IntoView {
    let parts = use_context::<Parts>();
    let just_left = parts.is_some_and(|parts| parts.uri.query() == Some(SIGNED_OUT));
    view! { <Start just_left /> }
}

/// What this is, for people who are not signed in.
#[component]
pub fn Start(
    /// Somebody has just signed out.
    just_left: bool,
) -> impl IntoView {
    let (title, farewell) = match just_left.then(words::home_signed_out) {
        Some(sentence) => (sentence.clone(), Some(view! { <p class="farewell">{sentence}</p> })),
        None => (String::new(), None),
    };
    view! {
        <Layout title>
            <section class="hero">
                {farewell}
                <h1>{words::home_title()}</h1>
                <p class="lead">
                    {words::home_lead()}
                </p>
                <form method="get" action="/signin">
                    <input type="hidden" name="return_to" value=DEFAULT_RETURN />
                    <button type="submit" class="button primary large">
                        {words::sign_in_button()}
                    </button>
                </form>
            </section>
            <ul class="promises">
                <li>
                    <h2>{words::home_only_you()}</h2>
                    <p>{words::home_only_you_text()}</p>
                </li>
                <li>
                    <h2>{words::home_reasons()}</h2>
                    <p>{words::home_reasons_text()}</p>
                </li>
                <li>
                    <h2>{words::home_nothing_lost()}</h2>
                    <p>{words::home_nothing_lost_text()}</p>
                </li>
            </ul>
        </Layout>
    }
}
