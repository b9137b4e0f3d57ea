use super::Trouble;
use crate::components::{Layout, SlowNotice};
use crate::error::ApiError;
use crate::islands;
use crate::language::Group;
use crate::ports::{self, SignInSettings};
use crate::signin::return_to;
use crate::words;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;

/// Begins the sign-in by itself.
#[component]
pub fn SignIn() -> impl IntoView {
    let asked = use_query_map().with_untracked(|query| query.get("return_to")).unwrap_or_default();
    let back = return_to(&asked).to_owned();
    let port = use_context::<Arc<dyn ports::SignIn>>();
    let page = Suspend::new(async move {
        let settings = match port {
            Some(port) => port.settings().await,
            None => Err(ApiError::Internal),
        };
        match settings {
            Ok(settings) => leaving(settings, back).into_any(),
            Err(error) => view! { <Trouble error again=again(&back) /> }.into_any(),
        }
    });
    view! { <Suspense>{page}</Suspense> }
}

/// The address of this page. A path of our own has nothing in it that would end a parameter but `&`, `#`, `+` and `%`.
fn again(back: &str) -> String {
    let back = back.replace('%', "%25").replace('&', "%26").replace('#', "%23").replace('+', "%2B");
    format!("/signin?return_to={back}")
}

fn leaving(settings: SignInSettings, back: String) -> impl IntoView {
    let href = again(&back);
    view! {
        <Layout title=words::sign_in_title() says=[Group::SignIn]>
            <section class="notice">
                <islands::SignIn>
                    <div
                        data-sign-in=""
                        data-authorization-endpoint=settings.authorization_endpoint
                        data-issuer=settings.issuer
                        data-issuer-in-response=settings.issuer_in_response.then_some("true")
                        data-client-id=settings.client_id
                        data-redirect-uri=settings.redirect_uri
                        data-return-to=back
                    >
                        <h1>{words::sign_in_title()}</h1>
                        <p role="status" data-message="">
                            {words::sign_in_leaving()}
                        </p>
                        <p class="actions" data-again="" hidden>
                            <a class="button primary" href=href.clone()>
                                {words::try_again_button()}
                            </a>
                        </p>
                        <SlowNotice href />
                    </div>
                </islands::SignIn>
            </section>
        </Layout>
    }
}

#[cfg(test)]
mod tests {
    use super::again;

    #[test]
    fn the_way_back_stays_one_parameter() {
        assert_eq!(again("/profile?a=1&b=2%20#c"), "/signin?return_to=/profile?a=1%26b=2%2520%23c");
    }
}
