//! The language that somebody chooses on a page: `POST /language`, kept in a cookie. It says nothing about who they are.

use super::problem::problem;
use super::router::Site;
use app::error::ApiError;
use app::language::Chosen;
use app::signin::return_to;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use cookie::{Cookie, SameSite, time::Duration};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use std::sync::Arc;

const NAME: &str = "language";
/// Kept for as long as browsers keep anything.
const LONG: Duration = Duration::days(400);

/// What was chosen before, if anything was.
pub fn chosen(headers: &HeaderMap) -> Option<Chosen> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut all = cookies.flat_map(Cookie::split_parse).filter_map(Result::ok);
    all.find_map(|cookie| (cookie.name() == NAME).then(|| Chosen::parse(cookie.value()))?)
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
    let Some(chosen) = chosen else { return problem(&ApiError::Malformed) };
    let cookie = Cookie::build((NAME, chosen.value()))
        .path("/")
        .max_age(LONG)
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(site.secure);
    let back = HeaderValue::try_from(return_to(&back));
    match (HeaderValue::try_from(cookie.to_string()), back) {
        (Ok(cookie), Ok(back)) => {
            (StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, back)]).into_response()
        }
        _ => problem(&ApiError::Internal),
    }
}
