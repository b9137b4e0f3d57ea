use crate::components::Layout;
use crate::ports::set_status;
use crate::words;
use leptos::prelude::*;

/// There is nothing at this address.
#[component]
pub fn NotFound() -> impl IntoView {
    set_status(404);
    view! {
        <Layout title=words::not_found_title()>
            <section class="notice">
                <h1>{words::not_found_heading()}</h1>
                <p>{words::not_found_text()}</p>
                <p class="actions">
                    <a class="button primary" href="/">
                        {words::not_found_start()}
                    </a>
                </p>
            </section>
        </Layout>
    }
}
