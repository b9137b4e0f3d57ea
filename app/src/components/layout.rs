use super::Avatar;
use crate::islands::AccountBadge;
use crate::wire::ProfileView;
use leptos::prelude::*;
use leptos_meta::Title;

/// What the header knows of the person in front of it.
#[derive(Clone, Debug, Default)]
pub enum Who {
    /// Nobody is signed in, or it does not matter here.
    #[default]
    Nobody,
    /// Somebody is signed in whose profile could not be read.
    Somebody,
    /// This person is signed in.
    Person(Box<ProfileView>),
}

/// The frame of every page.
#[component]
pub fn Layout(
    /// The title of the page.
    title: &'static str,
    /// Who is signed in.
    #[prop(optional)]
    who: Who,
    /// The page.
    children: Children,
) -> impl IntoView {
    view! {
        <Title text=title />
        <a class="skip" href="#content">
            "Skip to the content"
        </a>
        <Header who />
        <main id="content" tabindex="-1">
            {children()}
        </main>
    }
}

/// The product, and who is signed in.
#[component]
pub fn Header(
    /// Who is signed in.
    who: Who,
) -> impl IntoView {
    let signed_in = !matches!(who, Who::Nobody);
    let person = if let Who::Person(person) = who { Some(badge(*person)) } else { None };
    let badge = signed_in.then(|| view! { <AccountBadge>{person} <SignedInElsewhere /></AccountBadge> });
    let sign_out = signed_in.then(|| {
        view! {
            <form method="post" action="/auth/logout">
                <button type="submit" class="button quiet">
                    "Sign out"
                </button>
            </form>
        }
    });
    view! {
        <header class="top">
            <a class="brand" href="/">
                <span class="mark" aria-hidden="true"></span>
                "Selfsame"
            </a>
            <div class="account">{badge} {sign_out}</div>
        </header>
    }
}

fn badge(person: ProfileView) -> impl IntoView {
    view! {
        <span class="badge" data-subject=person.subject.to_string()>
            <Avatar name=person.display_name.clone() picture=person.picture />
            <span class="badge-name" dir="auto" data-display-name="">
                {person.display_name}
            </span>
        </span>
    }
}

/// What takes the place of the page when somebody else signs in with this browser. The island fills in the name.
#[component]
fn SignedInElsewhere() -> impl IntoView {
    view! {
        <section class="notice" data-elsewhere="" hidden>
            <h1 tabindex="-1">"Somebody else is signed in now"</h1>
            <p>
                "In another tab of this browser, " <bdi></bdi>
                " has signed in. The profile that was shown here has been put away."
            </p>
            <p class="actions">
                <a class="button primary" href="/profile">
                    "Go on as " <bdi></bdi>
                </a>
            </p>
        </section>
    }
}
