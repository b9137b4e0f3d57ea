//! What somebody chooses about pages, whoever they are: kept in cookies of their own.

use super::problem::problem;
use super::router::Site;
use app::error::ApiError;
use app::signin::return_to;
use axum::response::{IntoResponse, Response};
use cookie::{Cookie, SameSite, time::Duration};
use http::{HeaderMap, HeaderValue, StatusCode, header};

/// Kept for as long as browsers keep anything.
const LONG: Duration = Duration::days(400);

/// The value of the first cookie of that name.
pub fn cookie_named(headers: &HeaderMap, name: &str) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut all = cookies.flat_map(Cookie::split_parse).filter_map(Result::ok);
    all.find_map(|cookie| (cookie.name() == name).then(|| cookie.value().to_owned()))
}

/// Keeps a choice and goes back to where it was made: the page and, for who goes by keyboard, the place on it. `value` is of
/// our own making.
pub fn kept_and_back(site: &Site, name: &'static str, value: &str, back: &str, place: &str) -> Response {
    let cookie = Cookie::build((name, value))
        .path("/")
        .max_age(LONG)
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(site.secure);
    match (
        HeaderValue::try_from(cookie.to_string()),
        HeaderValue::try_from(format!("{}#{place}", return_to(back))),
    ) {
        (Ok(cookie), Ok(back)) => {
            (StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, back)]).into_response()
        }
        _ => problem(&ApiError::Internal),
    }
}
