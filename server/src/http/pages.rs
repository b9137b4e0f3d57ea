//! The pages: rendered by the app, after their status is decided.

use super::policy::ResponseNonce;
use super::problem::problem;
use super::router::Site;
use app::app::shell;
use app::error::ApiError;
use app::ports::{Accounts, Credential, SignIn, Unsaved};
use app::wire::Update;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, Uri, header};
use leptos::prelude::provide_context;
use profile::{UserId, Values};
use std::sync::Arc;

/// `GET /`: signed in, to the profile; signed out, what this is.
pub async fn home(State(site): State<Arc<Site>>, request: Request) -> Response {
    if signed_in(&site, &request) { see_other("/profile") } else { render(&site, request, None).await }
}

/// `GET /profile`: signed out, to the sign-in.
pub async fn profile(State(site): State<Arc<Site>>, request: Request) -> Response {
    if signed_in(&site, &request) {
        render(&site, request, None).await
    } else {
        see_other("/signin?return_to=/profile")
    }
}

/// Every other page, and the page for addresses where there is nothing.
pub async fn other(State(site): State<Arc<Site>>, request: Request) -> Response {
    render(&site, request, None).await
}

/// `POST /profile`: the form without WebAssembly. On success 303; else the form again with what was typed and why,
/// which a redirect could not carry.
pub async fn save(State(site): State<Arc<Site>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, super::router::LARGEST_BODY).await else {
        return problem(&ApiError::TooLarge);
    };
    let credential = Credential::of(&parts);
    let update = match form(&body) {
        Ok(update) => update,
        Err(error) => return problem(&error),
    };
    let group =
        profile::BUILT_IN.iter().find(|group| group.fields.iter().any(|f| update.edit.contains_key(f.id)));
    let (base, typed) = (update.base.clone(), update.edit.clone());
    let mut rest_saved = false;
    let error = match site.accounts.update(credential, update).await {
        Ok(saved) if saved.refused.is_empty() => {
            return see_other(match group.map(|group| group.id) {
                Some("about-you") => "/profile?saved=about-you",
                _ => "/profile?saved=profile",
            });
        }
        Ok(saved) => {
            rest_saved = true;
            ApiError::Refused { fields: saved.refused }
        }
        // With something typed, the page shows it, to be copied; a redirect would lose it.
        Err(ApiError::Unauthenticated) if base == typed => return see_other("/signin?return_to=/profile"),
        Err(error) => error,
    };
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut request = Request::from_parts(parts, Body::empty());
    *request.method_mut() = http::Method::GET;
    *request.uri_mut() = Uri::from_static("/profile");
    let mut response = render(&site, request, Some(Unsaved { error, base, typed, rest_saved })).await;
    if response.status().is_success() && !rest_saved {
        *response.status_mut() = status;
    }
    response
}

/// Reads a form: `subject`, the fields, and for each one `base.` and its name with what the form was made from.
fn form(body: &Bytes) -> Result<Update, ApiError> {
    let (mut subject, mut base, mut edit) = (None, Values::new(), Values::new());
    for (name, value) in url::form_urlencoded::parse(body) {
        let before = match (name.as_ref(), name.strip_prefix("base.")) {
            ("subject", _) => subject.replace(value.into_owned()).map(drop),
            (_, Some(id)) => base.insert(id.to_owned(), value.into_owned()).map(drop),
            (id, None) if profile::field(id).is_some() => {
                edit.insert(id.to_owned(), value.into_owned()).map(drop)
            }
            _ => Some(()),
        };
        // Something unknown, or something twice: not a form of ours.
        if before.is_some() {
            return Err(ApiError::Malformed);
        }
    }
    let subject = UserId::parse(subject.ok_or(ApiError::Malformed)?).map_err(|_| ApiError::Malformed)?;
    Ok(Update { subject, base, edit })
}

fn signed_in(site: &Site, request: &Request) -> bool {
    let cookies = request.headers().get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let cookies = cookies.collect::<Vec<_>>().join("; ");
    site.cookies.caller(&Credential::Cookie(cookies)).is_ok()
}

fn see_other(path: &'static str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, HeaderValue::from_static(path))]).into_response()
}

async fn render(site: &Arc<Site>, request: Request, unsaved: Option<Unsaved>) -> Response {
    let nonce = request.extensions().get::<ResponseNonce>().cloned();
    let (accounts, sign_in): (Arc<dyn Accounts>, Arc<dyn SignIn>) =
        (site.accounts.clone(), site.token_proxy.clone());
    let options = site.options.clone();
    let handler = leptos_axum::render_app_async_with_context(
        move || {
            provide_context(accounts.clone());
            provide_context(sign_in.clone());
            if let Some(ResponseNonce(nonce)) = &nonce {
                provide_context(nonce.clone());
            }
            if let Some(unsaved) = &unsaved {
                provide_context(unsaved.clone());
            }
        },
        move || shell(options.clone()),
    );
    handler(request).await.into_response()
}
