//! What strangers hand to the server, by the very functions that read it: the seam of `fuzz/`, and of nothing else.

use crate::directory::UserRecord;
use crate::upstream::Answer;
use app::error::ApiError;
use app::wire::Update;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use profile::{Record, Schema, UserId};

/// The body of a form post.
///
/// # Errors
/// For what is no form of ours.
pub fn form(schema: &Schema, body: &[u8]) -> Result<Update, ApiError> {
    crate::http::form(schema, &body.to_vec().into())
}

/// A form post's body with these pairs.
#[must_use]
pub fn encoded(pairs: &[(String, String)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// The tenant's answer about a user, if it is one about that user.
#[must_use]
pub fn user_record(body: &[u8], asked: &UserId) -> Option<Record> {
    let json = (header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let answer =
        Answer { status: StatusCode::OK, headers: HeaderMap::from_iter([json]), body: body.to_vec() };
    answer.object::<UserRecord>(64).ok()?.of(asked, body.len())
}
