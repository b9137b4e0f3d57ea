use crate::sentences;
use crate::wire::ProfileView;
use crate::words;
use leptos::prelude::*;

/// The e-mail address and the way of signing in, which are changed elsewhere.
#[component]
pub fn SignInGroup(
    /// The profile.
    person: ProfileView,
) -> impl IntoView {
    let elsewhere = sentences::elsewhere(&person);
    let email = match person.email {
        Some(email) => {
            let (class, mark) = if person.email_verified {
                ("tag good", words::email_verified())
            } else {
                ("tag", words::email_not_verified())
            };
            view! {
                <span class="value" dir="ltr">
                    {email}
                </span>
                " "
                <span class=class>{mark}</span>
            }
            .into_any()
        }
        None => view! { <span class="unset">{words::not_set()}</span> }.into_any(),
    };
    let ways = person
        .sign_in
        .into_iter()
        .map(|way| view! { <li dir="auto">{sentences::way(&way)}</li> })
        .collect_view();
    view! {
        <section class="group" aria-labelledby="sign-in-title">
            <div class="head">
                <h2 id="sign-in-title">{words::group_sign_in()}</h2>
            </div>
            <p class="reason" id="sign-in-reason">
                {elsewhere}
            </p>
            <dl>
                <div class="row">
                    <dt>{words::sign_in_email()}</dt>
                    <dd class="cell" aria-describedby="sign-in-reason">
                        {email}
                    </dd>
                </div>
                <div class="row">
                    <dt>{words::sign_in_ways()}</dt>
                    <dd class="cell" aria-describedby="sign-in-reason">
                        <ul class="ways">{ways}</ul>
                    </dd>
                </div>
            </dl>
        </section>
    }
}
