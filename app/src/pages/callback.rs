use crate::components::{Layout, SlowNotice};
use crate::islands;
use crate::language::Group;
use crate::signin::DEFAULT_RETURN;
use crate::words;
use leptos::prelude::*;

/// Where the tenant sends the browser back to. What the address brought is the island's business: the server neither
/// reads nor repeats it.
#[component]
pub fn Callback() -> impl IntoView {
    view! {
        <Layout title=words::signing_in_title() says=[Group::Errors, Group::SignIn]>
            <section class="notice">
                <islands::Callback>
                    <SigningIn />
                </islands::Callback>
            </section>
        </Layout>
    }
}

/// What is seen meanwhile.
#[component]
pub fn SigningIn() -> impl IntoView {
    let again = format!("/signin?return_to={DEFAULT_RETURN}");
    view! {
        <div data-callback="">
            <h1 data-title="" tabindex="-1">
                {words::signing_in_heading()}
            </h1>
            <p role="status" data-message="">
                {words::signing_in_moment()}
            </p>
            <p class="actions" data-again="" hidden>
                <a class="button primary" href=again.clone()>
                    {words::sign_in_again_button()}
                </a>
            </p>
            <SlowNotice href=again />
        </div>
    }
}
