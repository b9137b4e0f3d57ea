//! The operator's stylesheet and logo: the same for everybody, and kept by browsers, since their addresses change with
//! what is in them.

use super::problem::problem;
use super::router::Site;
use super::static_files::FOR_EVER;
use app::error::ApiError;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;
use std::sync::Arc;

/// `GET /brand.css`.
pub async fn stylesheet(State(site): State<Arc<Site>>) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, FOR_EVER)];
    if site.branding.stylesheet.is_empty() {
        return problem(&ApiError::NotFound);
    }
    (headers, site.branding.stylesheet.clone()).into_response()
}

/// `GET /brand-logo`. A drawing may hold scripts: the policy of every answer lets none of them run.
pub async fn logo(State(site): State<Arc<Site>>) -> Response {
    match &site.branding.logo {
        Some(logo) => {
            let headers = [(header::CONTENT_TYPE, logo.media_type), (header::CACHE_CONTROL, FOR_EVER)];
            (headers, logo.content.clone()).into_response()
        }
        None => problem(&ApiError::NotFound),
    }
}
