use crate::components::{Layout, SlowNotice};
use crate::islands;
use crate::signin::DEFAULT_RETURN;
use leptos::prelude::*;

/// Where the tenant sends the browser back to. What the address brought is the island's business: the server neither
/// reads nor repeats it.
#[component]
pub fn Callback() -> impl IntoView {
    let again = format!("/signin?return_to={DEFAULT_RETURN}");
    view! {
        <Layout title="Signing in">
            <section class="notice">
                <islands::Callback>
                    <div data-callback="">
                        <h1 data-title="" tabindex="-1">
                            "Signing you in…"
                        </h1>
                        <p role="status" data-message="">
                            "One moment."
                        </p>
                        <p class="actions" data-again="" hidden>
                            <a class="button primary" href=again.clone()>
                                "Sign in again"
                            </a>
                        </p>
                        <SlowNotice href=again />
                    </div>
                </islands::Callback>
            </section>
        </Layout>
    }
}
