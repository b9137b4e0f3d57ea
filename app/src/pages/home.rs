use crate::components::Layout;
use crate::signin::DEFAULT_RETURN;
use crate::words;
use leptos::prelude::*;

/// What this is, for people who are not signed in.
#[component]
pub fn Home() -> impl IntoView {
    view! {
        <Layout title=String::new()>
            <section class="hero">
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
