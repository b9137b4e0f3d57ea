//! The language that somebody chooses on a page: `POST /language`, kept in a cookie. It says nothing about who they are.

use super::choices::{cookie_named, kept_and_back};
use super::problem::problem;
use super::router::Site;
use app::error::ApiError;
use app::language::Chosen;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use std::sync::Arc;

const NAME: &str = "language";

/// What was chosen before, if anything was.
pub fn chosen(headers: &HeaderMap) -> Option<Chosen> {
    Chosen::parse(&cookie_named(headers, NAME)?)
}

/// Keeps a choice and goes back to the page that it was made on.
pub async fn choose(State(site): State<Arc<Site>>, body: Bytes) -> Response {
    let (mut language, mut instead_of, mut back) = (String::new(), String::new(), String::new());
    for (name, value) in url::form_urlencoded::parse(&body) {
        match &*name {
            "language" => language = value.into_owned(),
            "instead_of" => instead_of = value.into_owned(),
            "return_to" => back = value.into_owned(),
            _ => return problem(&ApiError::Malformed),
        }
    }
    // Only what there is: nobody fills a cookie through this.
    let chosen = site.languages.get(&language).and_then(|language| Chosen::new(&language.tag, &instead_of));
    match chosen {
        Some(chosen) => kept_and_back(&site, NAME, &chosen.value(), &back, "languages"),
        None => problem(&ApiError::Malformed),
    }
}
