//! `GET /pictures/…`: what anybody may see, also pages of others.

use super::name::Name;
use crate::http::{FOR_EVER, Site, problem};
use app::error::ApiError;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use std::sync::Arc;

/// Where pictures are, as the router writes it.
pub const PATTERN: &str = "/pictures/{owner}/{file}";

/// Marks an answer that is a file somebody sent: it is shown by other sites too, and nothing in it ever runs.
#[derive(Clone, Copy)]
pub struct PublicFile;

/// The picture of that name. It says nothing about who asks, and never changes: a cookie is neither read nor set.
pub async fn serve(State(site): State<Arc<Site>>, Path((owner, file)): Path<(String, String)>) -> Response {
    let named = site.pictures.as_ref().zip(Name::parse(&format!("{owner}/{file}")));
    let Some((pictures, name)) = named else { return problem(&ApiError::NotFound) };
    match pictures.read(&name).await {
        Ok(Some(bytes)) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static(name.kind().content_type())),
                // The name is the content.
                (header::CACHE_CONTROL, HeaderValue::from_static(FOR_EVER)),
            ];
            let mut response = (headers, bytes).into_response();
            response.extensions_mut().insert(PublicFile);
            response
        }
        Ok(None) => problem(&ApiError::NotFound),
        Err(error) => {
            tracing::error!(%error, "a picture could not be read");
            problem(&ApiError::Busy { retry_after: 10 })
        }
    }
}
