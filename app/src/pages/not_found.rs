use crate::components::Layout;
use crate::ports::set_status;
use leptos::prelude::*;

/// There is nothing at this address.
#[component]
pub fn NotFound() -> impl IntoView {
    set_status(404);
    view! {
        <Layout title="Not found">
            <section class="notice">
                <h1>"There is nothing here"</h1>
                <p>"The address may be mistyped, or the page may have moved."</p>
                <p class="actions">
                    <a class="button primary" href="/">
                        "To the start"
                    </a>
                </p>
            </section>
        </Layout>
    }
}
