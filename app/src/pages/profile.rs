use super::Trouble;
use crate::components::{
    FirstVisit, Frozen, Group, Layout, PictureDialog, Portrait, SignInGroup, UnsavedAlert, Who,
};
use crate::error::ApiError;
use crate::form::groups;
use crate::language::Group as Says;
use crate::ports::{Call, Unsaved, set_status};
use crate::reader::Reader;
use crate::wire::ProfileView;
use crate::words;
use http::{HeaderValue, StatusCode, header};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::use_query_map;
use profile::Format;
use std::sync::Arc;

const SIGN_IN: &str = "/signin?return_to=/profile";

/// The profile of whoever asks.
#[component]
pub fn Profile() -> impl IntoView {
    let saved = use_query_map().with_untracked(|query| query.get("saved"));
    let unsaved = use_context::<Unsaved>();
    let call = Call::from_request();
    let page = Suspend::new(async move {
        let view = match call {
            Ok(call) => call.accounts.read(call.credential).await,
            Err(error) => Err(error),
        };
        match view {
            Ok(view) => view! { <ProfilePage view unsaved saved /> }.into_any(),
            Err(ApiError::Unauthenticated) if unsaved.is_none() => to_sign_in().into_any(),
            Err(error) => trouble(error, unsaved).into_any(),
        }
    });
    view! { <Suspense>{page}</Suspense> }
}

/// A profile that was read.
#[component]
pub fn ProfilePage(
    /// The profile.
    view: ProfileView,
    /// A plain post that was not saved.
    unsaved: Option<Unsaved>,
    /// The group that a plain post has just saved.
    saved: Option<String>,
) -> impl IntoView {
    // Without one nobody could read the page; the server provides it for every request.
    let Some(mut reader) = use_context::<Reader>() else {
        return view! { <Trouble error=ApiError::Internal again="/profile".to_owned() /> }.into_any();
    };
    let locale = reader.schema.fields().find(|field| field.rules.format == Format::Language);
    let locale = locale.and_then(|field| Some(view.fields.get(&field.id)?.value.clone()));
    reader.prefer(&locale.unwrap_or_default());
    // From here on the page is in that language.
    provide_context(Arc::clone(&reader.language));
    let mut shown = groups(&reader, &view, unsaved.as_ref());
    if let Some(frozen) = use_context::<Frozen>() {
        frozen.lay_over(&mut shown);
    }
    provide_context(reader);
    provide_context(Portrait { name: view.display_name.clone(), picture: view.picture.clone() });
    let alert = unsaved.map(|unsaved| {
        if !unsaved.rest_saved {
            set_status(unsaved.error.status());
        }
        view! { <UnsavedAlert unsaved groups=shown.clone() /> }
    });
    let first_visit = view! { <FirstVisit groups=shown.clone() /> };
    let subject = view.subject.clone();
    let forms = shown
        .into_iter()
        .map(|group| {
            let saved = saved.as_deref() == Some(group.id.as_str());
            view! { <Group group subject=subject.clone() saved /> }
        })
        .collect_view();
    let who = Who::Person(Box::new(view.clone()));
    view! {
        <Layout title=words::profile_title() who says=[Says::Errors, Says::Refusals, Says::Form]>
            {alert}
            <h1>
                <bdi data-display-name="">{view.display_name.clone()}</bdi>
            </h1>
            {first_visit}
            {forms}
            <SignInGroup person=view />
            <PictureDialog />
        </Layout>
    }
    .into_any()
}

/// The session ended between the server's own look and this one.
fn to_sign_in() -> impl IntoView {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(StatusCode::SEE_OTHER);
        options.insert_header(header::LOCATION, HeaderValue::from_static(SIGN_IN));
    }
    view! { <Layout title=words::sign_in_title()>""</Layout> }
}

fn trouble(error: ApiError, unsaved: Option<Unsaved>) -> impl IntoView {
    let signed_in = error != ApiError::Unauthenticated;
    let again = if signed_in { "/profile" } else { SIGN_IN }.to_owned();
    // What was typed for another account is not this person's to see.
    let unsaved = unsaved.filter(|unsaved| unsaved.error != ApiError::OtherAccount);
    match unsaved {
        Some(unsaved) => view! { <Trouble error again signed_in unsaved /> }.into_any(),
        None => view! { <Trouble error again signed_in /> }.into_any(),
    }
}
