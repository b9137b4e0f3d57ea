//! The pages: rendered by the app, after their status is decided.

use super::policy::ResponseNonce;
use super::problem::problem;
use super::router::Site;
use super::{language, static_files, theme};
use crate::request_id::RequestId;
use app::app::shell;
use app::error::ApiError;
use app::pages::states::Development;
use app::ports::{Accounts, Credential, RequestName, SignIn, Unsaved, Uploads};
use app::reader::Reader;
use app::wire::Update;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, Uri, header};
use leptos::prelude::provide_context;
use profile::{Format, Group, Schema, UserId, Values};
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
    let Ok(body) = axum::body::to_bytes(body, site.limits.body).await else {
        return problem(&ApiError::TooLarge);
    };
    let credential = Credential::of(&parts.method, &parts.uri, &parts.headers);
    let schema = Arc::clone(site.accounts.schema());
    let update = match form(&schema, &body) {
        Ok(update) => update,
        Err(error) => return problem(&error),
    };
    let is_in = |group: &&Group| group.fields.iter().any(|field| update.edit.contains_key(&field.id));
    let group = schema.groups().iter().find(is_in).map(|group| group.id.clone());
    let (base, typed) = (update.base.clone(), update.edit.clone());
    let mut rest_saved = false;
    let error = match site.accounts.update(credential, update).await {
        Ok(saved) if saved.refused.is_empty() => {
            // The id of a group has nothing in it that an address would have to escape.
            return see_other(&format!("/profile?saved={}", group.unwrap_or_default()));
        }
        Ok(saved) => {
            rest_saved = true;
            ApiError::Refused { fields: saved.refused }
        }
        // With something typed, the page shows it, to be copied; a redirect would lose it.
        Err(ApiError::Unauthenticated) if !is_edited(&schema, &base, &typed) => {
            return see_other("/signin?return_to=/profile");
        }
        Err(error) => error,
    };
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let retry_after = error.retry_after();
    let mut request = Request::from_parts(parts, Body::empty());
    *request.method_mut() = http::Method::GET;
    *request.uri_mut() = Uri::from_static("/profile");
    let mut response = render(&site, request, Some(Unsaved { error, base, typed, rest_saved })).await;
    if response.status().is_success() && !rest_saved {
        *response.status_mut() = status;
    }
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// Whether anything was typed. A form post carries line breaks as CR LF, whatever they were.
fn is_edited(schema: &Schema, base: &Values, typed: &Values) -> bool {
    typed.iter().any(|(id, typed)| {
        let (Some(field), Some(base)) = (schema.field(id), base.get(id)) else { return true };
        field.as_shown(typed) != field.as_shown(base)
    })
}

/// Reads a form: `subject`, the fields, and for each one `base.` and its name with what the form was made from; `clear`
/// names a field that the pressed button empties.
pub(crate) fn form(schema: &Schema, body: &Bytes) -> Result<Update, ApiError> {
    let (mut subject, mut base, mut edit, mut clear) = (None, Values::new(), Values::new(), None);
    for (name, value) in url::form_urlencoded::parse(body) {
        let before = match (name.as_ref(), name.strip_prefix("base.")) {
            ("subject", _) => subject.replace(value.into_owned()).map(drop),
            ("clear", _) => clear.replace(value.into_owned()).map(drop),
            (_, Some(id)) => base.insert(id.to_owned(), value.into_owned()).map(drop),
            (id, None) => match schema.field(id) {
                // Each box that is ticked comes under the one name.
                Some(field) if field.rules.format == Format::Choices => {
                    let chosen: &mut String = edit.entry(id.to_owned()).or_default();
                    chosen.push_str(if chosen.is_empty() { "" } else { "\n" });
                    chosen.push_str(&value);
                    None
                }
                Some(_) => edit.insert(id.to_owned(), value.into_owned()).map(drop),
                None => Some(()),
            },
        };
        // Something unknown, or something twice: not a form of ours.
        if before.is_some() {
            return Err(ApiError::Malformed);
        }
    }
    // Boxes none of which is ticked are not sent at all.
    for id in base.keys() {
        if schema.field(id).is_some_and(|field| field.rules.format == Format::Choices) {
            edit.entry(id.clone()).or_default();
        }
    }
    if let Some(id) = clear {
        edit.insert(id, String::new()).ok_or(ApiError::Malformed)?;
    }
    let subject = UserId::parse(subject.ok_or(ApiError::Malformed)?).map_err(|_| ApiError::Malformed)?;
    Ok(Update { subject, base, edit })
}

/// Whether there is a session. One that cannot be believed just now, or whose account is blocked, is no reason to sign in
/// once more: the page says what it is.
fn signed_in(site: &Site, request: &Request) -> bool {
    let Some(cookies) = Credential::cookies(request.headers()) else { return false };
    let caller = site.cookies.caller(&Credential::Cookie(cookies));
    !matches!(caller, Err(ApiError::Unauthenticated))
}

fn see_other(path: &str) -> Response {
    match HeaderValue::try_from(path) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => problem(&ApiError::Internal),
    }
}

/// The languages that the browser asks for, the best first.
fn languages(request: &Request) -> Vec<String> {
    let asked = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|asked| asked.to_str().ok());
    // Nobody reads more than ten. They are sorted by numbers that the header claims, `NaN` among them, and a long list in no
    // order at all would make the sort give up with a panic.
    let few: Vec<&str> = asked.unwrap_or_default().split(',').take(10).collect();
    accept_language::parse(&few.join(","))
}

async fn render(site: &Arc<Site>, request: Request, unsaved: Option<Unsaved>) -> Response {
    let nonce = request.extensions().get::<ResponseNonce>().cloned();
    let name = request.extensions().get::<RequestId>().map(|id| RequestName(id.as_str().to_owned()));
    let (accounts, sign_in): (Arc<dyn Accounts>, Arc<dyn SignIn>) =
        (site.accounts.clone(), site.token_proxy.clone());
    let options = site.options.clone();
    let uploads = site.pictures.as_ref().map(|_| Uploads { module: static_files::module(&options) });
    let reader = Reader::new(
        Arc::clone(accounts.schema()),
        Arc::clone(&site.languages),
        language::chosen(request.headers()),
        languages(&request),
    );
    let development = site.development;
    let (brand, theme) = (site.branding.brand.clone(), theme::chosen(request.headers()));
    let handler = leptos_axum::render_app_async_with_context(
        move || {
            provide_context(accounts.clone());
            provide_context(sign_in.clone());
            provide_context(brand.clone());
            provide_context(theme);
            if development {
                provide_context(Development);
            }
            provide_context(Arc::clone(&reader.language));
            provide_context(reader.clone());
            if let Some(uploads) = &uploads {
                provide_context(uploads.clone());
            }
            if let Some(ResponseNonce(nonce)) = &nonce {
                provide_context(nonce.clone());
            }
            if let Some(name) = &name {
                provide_context(name.clone());
            }
            if let Some(unsaved) = &unsaved {
                provide_context(unsaved.clone());
            }
        },
        move || shell(options.clone()),
    );
    handler(request).await.into_response()
}
