//! The theme that somebody chooses on a page: `POST /theme`, kept in a cookie. It says nothing about who they are.

use super::choices::{cookie_named, kept_and_back};
use super::problem::problem;
use super::router::Site;
use app::error::ApiError;
use app::theme::Theme;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use std::sync::Arc;

const NAME: &str = "theme";

/// What was chosen before.
pub fn chosen(headers: &HeaderMap) -> Theme {
    cookie_named(headers, NAME).and_then(|name| Theme::parse(&name)).unwrap_or_default()
}

/// Keeps a choice and goes back to the page that it was made on.
pub async fn choose(State(site): State<Arc<Site>>, body: Bytes) -> Response {
    let (mut theme, mut back) = (None, String::new());
    for (name, value) in url::form_urlencoded::parse(&body) {
        match &*name {
            "theme" => theme = Theme::parse(&value),
            "return_to" => back = value.into_owned(),
            _ => return problem(&ApiError::Malformed),
        }
    }
    match theme {
        Some(theme) => kept_and_back(&site, NAME, theme.name(), &back, "appearance"),
        None => problem(&ApiError::Malformed),
    }
}
