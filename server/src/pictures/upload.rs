//! `POST /api/picture`: somebody's new picture.

use super::LARGEST;
use crate::audit::{self, Event};
use crate::http::{Site, problem, read_body};
use app::error::ApiError;
use app::ports::Credential;
use app::wire::Saved;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Json, Response};
use http::HeaderMap;
use profile::UserId;
use std::sync::Arc;

/// Its address.
pub const PATH: &str = "/api/picture";
/// The header that says which form the picture belongs into: `subject`, `field` and `base`, written as a form post.
pub const FORM_HEADER: &str = "x-selfsame-form";

/// What a form says of a picture that it sends.
pub struct PictureForm {
    /// Whom the form was made for.
    pub subject: UserId,
    /// The field that is to hold the address of the picture.
    pub field: String,
    /// What that field held when the form was made.
    pub base: String,
}

impl PictureForm {
    fn of(headers: &HeaderMap) -> Option<Self> {
        let mut all = headers.get_all(FORM_HEADER).iter();
        let (Some(text), None) = (all.next(), all.next()) else { return None };
        let (mut subject, mut field, mut base) = (None, None, None);
        for (name, value) in url::form_urlencoded::parse(text.as_bytes()) {
            let place = match name.as_ref() {
                "subject" => &mut subject,
                "field" => &mut field,
                "base" => &mut base,
                _ => return None,
            };
            if place.replace(value.into_owned()).is_some() {
                return None;
            }
        }
        Some(Self { subject: UserId::parse(subject?).ok()?, field: field?, base: base? })
    }
}

/// Takes a picture and saves its address. Who is asking is known before a byte of it is read.
pub async fn upload(State(site): State<Arc<Site>>, request: Request) -> Response {
    match uploaded(&site, request).await {
        Ok(saved) => Json(saved).into_response(),
        Err(error) => {
            // What the save itself records comes first, and one refusal of a request is recorded once.
            if let Some(refusal) = audit::Refusal::of(&error) {
                audit::record(&Event::Refused(refusal));
            }
            problem(&error)
        }
    }
}

async fn uploaded(site: &Site, request: Request) -> Result<Saved, ApiError> {
    let pictures = site.pictures.as_ref().ok_or(ApiError::NotFound)?;
    let (parts, body) = request.into_parts();
    let credential = Credential::of(&parts.method, &parts.uri, &parts.headers);
    let form = PictureForm::of(&parts.headers).ok_or(ApiError::Malformed)?;
    let owner = site.accounts.admit_picture(&credential, &form).await?;
    let upload = {
        let _place = pictures.arrive()?;
        let sent = read_body(body, LARGEST, site.limits.body_within).await?;
        pictures.of(owner.get(), sent).await?
    };
    site.accounts.change_picture(&credential, owner, form, upload).await
}
