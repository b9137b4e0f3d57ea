//! What strangers hand to the server, by the very functions that read it: the seam of `fuzz/`, and of nothing else.

use crate::access::subject_of_access_token;
use crate::directory::UserRecord;
use crate::upstream::Answer;
use app::error::ApiError;
use app::wire::Update;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use jsonwebtoken::DecodingKey;
use profile::{Record, Schema, UserId};

/// The issuer of [`access_token`].
pub const ISSUER: &str = "https://example.eu.auth0.com/";
/// The audience of [`access_token`].
pub const AUDIENCE: &str = "https://selfsame.example/api";
/// The Unix time of [`access_token`].
pub const NOW: i64 = 1_790_000_000;

/// Whose access token it is, if it is one and `key` is the issuer's.
#[must_use]
pub fn access_token(token: &str, key: &DecodingKey) -> Option<UserId> {
    subject_of_access_token(token, key, ISSUER, AUDIENCE, NOW)
}

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
