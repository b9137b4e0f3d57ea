use crate::components::Layout;
use crate::signin::DEFAULT_RETURN;
use leptos::prelude::*;

/// What this is, for people who are not signed in.
#[component]
pub fn Home() -> impl IntoView {
    view! {
        <Layout title="">
            <section class="hero">
                <h1>"Your profile, in your hands"</h1>
                <p class="lead">
                    "Here you see what your account says about you, and change what is yours to change. Sign in with the account you already have."
                </p>
                <form method="get" action="/signin">
                    <input type="hidden" name="return_to" value=DEFAULT_RETURN />
                    <button type="submit" class="button primary large">
                        "Sign in"
                    </button>
                </form>
            </section>
            <ul class="promises">
                <li>
                    <h2>"Only you"</h2>
                    <p>"This page reaches your own record and nobody else’s."</p>
                </li>
                <li>
                    <h2>"A reason for everything"</h2>
                    <p>"Where something cannot be changed here, it says why, and where it can."</p>
                </li>
                <li>
                    <h2>"Nothing gets lost"</h2>
                    <p>"What you type stays until it is saved, even when something else changes meanwhile."</p>
                </li>
            </ul>
        </Layout>
    }
}
