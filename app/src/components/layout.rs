use super::{Avatar, Footer};
use crate::brand::Brand;
use crate::islands::AccountBadge;
use crate::language::{self, Group};
use crate::sentences::{SLOT, with_slots};
use crate::theme::Theme;
use crate::wire::ProfileView;
use crate::words;
use leptos::prelude::*;
use leptos_meta::{Html, Title};

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
    #[prop(into)]
    title: String,
    /// Who is signed in.
    #[prop(optional)]
    who: Who,
    /// What the islands of the page may have to say.
    #[prop(optional, into)]
    says: Vec<Group>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let language = language::current();
    // Without one the system decides, in the style sheet.
    let theme = use_context::<Theme>().filter(|theme| *theme != Theme::System).map(Theme::name);
    // Their types are given up: nested in one another, those of whole pages grow past what the compiler follows.
    let header = view! { <Header who /> }.into_any();
    let footer = view! { <Footer /> }.into_any();
    let sentences = (!says.is_empty()).then(|| language.handed_over(&says));
    view! {
        <Html {..} lang=language.tag.clone() dir=language.direction() attr:data-theme=theme />
        <Title text=title />
        {sentences.map(|json| view! { <div id="sentences" data-sentences=json hidden></div> })}
        <a class="skip" href="#content">
            {words::skip_link()}
        </a>
        {header}
        <main id="content" tabindex="-1">
            {children()}
        </main>
        {footer}
        // The footer is drawn once all of it is here.
        <span class="end" hidden></span>
    }
}

/// The product, and who is signed in.
#[component]
pub fn Header(
    /// Who is signed in.
    who: Who,
) -> impl IntoView {
    let signed_in = !matches!(who, Who::Nobody);
    let brand = use_context::<Brand>().unwrap_or_default();
    let mark = match brand.logo {
        // The name beside it says what it is.
        Some(logo) => view! { <img class="logo" src=logo alt="" width="32" height="32" /> }.into_any(),
        None => view! { <span class="mark" aria-hidden="true"></span> }.into_any(),
    };
    let person = if let Who::Person(person) = who { Some(badge(*person)) } else { None };
    let badge = signed_in.then(|| view! { <AccountBadge>{person} <SignedInElsewhere /></AccountBadge> });
    let sign_out = signed_in.then(|| {
        view! {
            <form method="post" action="/auth/logout">
                <button type="submit" class="button quiet">
                    {words::sign_out_button()}
                </button>
            </form>
        }
    });
    view! {
        <header class="top">
            <a class="brand" href="/">
                {mark}
                <span class="brand-name">{brand.name}</span>
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
    let name = || vec![view! { <bdi></bdi> }.into_any()];
    view! {
        <section class="notice" data-elsewhere="" hidden>
            <h1 tabindex="-1">{words::elsewhere_title()}</h1>
            <p>{with_slots(&words::elsewhere_text(SLOT[0]), name())}</p>
            <p class="actions">
                <a class="button primary" href="/profile">
                    {with_slots(&words::elsewhere_go_on(SLOT[0]), name())}
                </a>
            </p>
        </section>
    }
}
