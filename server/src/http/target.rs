//! What a request asks for: a path of ours, short enough, with headers that are few enough.

use super::problem::{problem, problem_as};
use super::router::Site;
use app::error::ApiError;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use std::sync::Arc;

/// Refuses targets that are no path, or too long, and headers that are too large. What exceeds these limits by far never
/// gets here: the connection refuses it by itself.
pub async fn target(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let (uri, limits) = (request.uri(), &site.limits);
    if !uri.path().starts_with('/') || uri.scheme_str().is_some_and(|s| !matches!(s, "http" | "https")) {
        return problem(&ApiError::Malformed);
    }
    if is_framed_oddly(request.headers()) {
        let mut response = problem(&ApiError::Malformed);
        // What follows on the connection may be the rest of this request, for all anybody knows.
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        return response;
    }
    if length(uri) > limits.target {
        return problem_as(&ApiError::TooLarge, StatusCode::URI_TOO_LONG);
    }
    if size(request.headers()) > limits.headers {
        return problem_as(&ApiError::TooLarge, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    }
    next.run(request).await
}

/// Whether a body comes in any other way than by its length or in chunks. Servers differ in what they make of a list of
/// transfer codings, and between two that differ a request can hide in another (RFC 9112 §11.2).
fn is_framed_oddly(headers: &HeaderMap) -> bool {
    let mut codings = headers.get_all(header::TRANSFER_ENCODING).iter();
    match (codings.next(), codings.next()) {
        (None, _) => false,
        (Some(coding), None) => {
            !coding.as_bytes().eq_ignore_ascii_case(b"chunked")
                || headers.contains_key(header::CONTENT_LENGTH)
        }
        (Some(_), Some(_)) => true,
    }
}

fn length(uri: &Uri) -> usize {
    let authority = uri.authority().map_or(0, |authority| authority.as_str().len());
    authority + uri.path_and_query().map_or(0, |path| path.as_str().len())
}

/// As HTTP/2 counts (RFC 9113 §6.5.2): each field with 32 bytes more than it has.
fn size(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 32).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_counted_with_their_names() {
        let mut headers = HeaderMap::new();
        assert_eq!(size(&headers), 0);
        headers.append("cookie", "a=b".parse().unwrap());
        headers.append("cookie", "c=d".parse().unwrap());
        assert_eq!(size(&headers), 2 * (6 + 3 + 32));
    }

    #[test]
    fn wb_18_a_body_comes_by_its_length_or_in_chunks() {
        let odd = |pairs: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.append(*name, HeaderValue::from_static(value));
            }
            is_framed_oddly(&headers)
        };
        assert!(!odd(&[]) && !odd(&[("content-length", "3")]));
        assert!(!odd(&[("transfer-encoding", "chunked")]) && !odd(&[("transfer-encoding", "Chunked")]));
        for coding in ["chunked, chunked", "gzip, chunked", "identity", ""] {
            assert!(odd(&[("transfer-encoding", coding)]), "{coding}");
        }
        assert!(odd(&[("transfer-encoding", "chunked"), ("transfer-encoding", "chunked")]));
        assert!(odd(&[("transfer-encoding", "chunked"), ("content-length", "3")]));
    }

    #[test]
    fn targets_are_counted_with_their_authority() {
        assert_eq!(length(&"/a?b".parse().unwrap()), 4);
        assert_eq!(length(&"http://x.example/a?b".parse().unwrap()), 13);
    }
}
