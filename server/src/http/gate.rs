//! Who may make which requests: pages of this origin, links that lead here, and clients that are no browsers.

use super::problem::problem;
use super::router::Site;
use crate::{audit, brand, pictures};
use app::error::ApiError;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, Method, header};
use std::sync::Arc;

/// The header that calls of WebAssembly and API clients carry. A page of another origin cannot set it without asking
/// first (CORS), and nobody here answers such questions.
const CALL_HEADER: &str = "x-selfsame";
/// What an upload may say that it is. What it is, its bytes say.
const PICTURES: [&str; 3] = ["image/jpeg", "image/png", "image/webp"];

/// What a request has to bring, by where it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    /// Calls: JSON or a picture, with the header.
    Call,
    /// Pages, and the plain forms in them.
    Page,
    /// Files of the front and pictures, the same for everybody.
    File,
}

impl Door {
    fn of(path: &str) -> Self {
        if path.starts_with("/api/") || path == "/auth/session" {
            Self::Call
        } else if path.starts_with("/pkg/")
            || path.starts_with("/pictures/")
            || ["/favicon.svg", brand::STYLESHEET, brand::LOGO].contains(&path)
        {
            Self::File
        } else {
            Self::Page
        }
    }
}

/// Who a request says it comes from. A browser says so by itself, and no page can make it say anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sender {
    /// A page of this origin.
    Ours,
    /// The person: an address that was typed, a bookmark, a link in a mail.
    Person,
    /// A page of another origin, or nobody can tell which.
    Stranger,
    /// No browser says anything. One that sends a cookie and no origin is too old to be told from a stranger's.
    Unsaid,
}

/// Refuses what does not come from a page of ours, is not of the right type, or cannot be a call at all.
pub async fn gate(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    match allowed(&site.origin, request.method(), request.uri().path(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(error) => {
            audit::note("gate");
            problem(&error)
        }
    }
}

fn allowed(origin: &str, method: &Method, path: &str, headers: &HeaderMap) -> Result<(), ApiError> {
    let (door, sender) = (Door::of(path), sender(origin, headers));
    let has_cookie = headers.contains_key(header::COOKIE);
    if *method == Method::GET || *method == Method::HEAD {
        let may = match (door, sender) {
            (Door::File, _) | (_, Sender::Ours) => true,
            // Links, and the way back from the tenant; never a frame, a picture or a script of another site.
            (Door::Page, Sender::Person | Sender::Stranger) => is_navigation(headers),
            (Door::Page, Sender::Unsaid) => true,
            (Door::Call, Sender::Unsaid) => true,
            (Door::Call, Sender::Person | Sender::Stranger) => false,
        };
        // What a browser adds by itself is not enough for a call: a page must mean it.
        let means_it = door != Door::Call || !has_cookie || is_call(headers);
        return if may && means_it { Ok(()) } else { Err(ApiError::Forbidden) };
    }
    let may = match sender {
        Sender::Ours => true,
        // A browser that is told to send a form again, say after a restart.
        Sender::Person => door == Door::Page && is_navigation(headers),
        Sender::Stranger => false,
        Sender::Unsaid => !has_cookie,
    };
    if !may {
        return Err(ApiError::Forbidden);
    }
    let accepted = match door {
        // Not one of the types that a page of another origin may send unasked (Fetch §2.2.2).
        Door::Call if path == pictures::PATH => PICTURES.iter().any(|kind| is_type(headers, kind)),
        Door::Call => is_type(headers, "application/json"),
        Door::Page | Door::File => is_type(headers, "application/x-www-form-urlencoded"),
    };
    if !accepted || headers.contains_key(header::CONTENT_ENCODING) {
        return Err(ApiError::UnsupportedMediaType);
    }
    if door == Door::Call && !is_call(headers) { Err(ApiError::Forbidden) } else { Ok(()) }
}

/// Fetch Metadata first; `Origin` where a browser is too old for it. Where both are there and contradict each other,
/// somebody lies. (`null` contradicts nothing: it is what a page that sends no referrer says of itself.)
fn sender(origin: &str, headers: &HeaderMap) -> Sender {
    let (Ok(site), Ok(stated)) = (at_most_one(headers, "sec-fetch-site"), at_most_one(headers, "origin"))
    else {
        return Sender::Stranger;
    };
    match (site.map(HeaderValue::as_bytes), stated.map(HeaderValue::as_bytes)) {
        (Some(b"same-origin"), stated) if stated.is_none_or(|o| o == b"null" || o == origin.as_bytes()) => {
            Sender::Ours
        }
        (Some(b"none"), None | Some(b"null")) => Sender::Person,
        (Some(b"none"), Some(stated)) if stated == origin.as_bytes() => Sender::Person,
        (Some(_), _) => Sender::Stranger,
        (None, Some(stated)) if stated == origin.as_bytes() => Sender::Ours,
        (None, Some(_)) => Sender::Stranger,
        (None, None) => Sender::Unsaid,
    }
}

/// Whether a browser shows the answer as a page of its own.
fn is_navigation(headers: &HeaderMap) -> bool {
    let is = |name, value: &str| matches!(at_most_one(headers, name), Ok(Some(stated)) if stated == value);
    // Some browsers tell the mode only.
    let to_a_document =
        matches!(at_most_one(headers, "sec-fetch-dest"), Ok(None)) || is("sec-fetch-dest", "document");
    is("sec-fetch-mode", "navigate") && to_a_document
}

fn is_call(headers: &HeaderMap) -> bool {
    matches!(at_most_one(headers, CALL_HEADER), Ok(Some(value)) if value == "1")
}

/// Whether the one content type is this one, in UTF-8 if it says so, and with no other parameter.
fn is_type(headers: &HeaderMap, expected: &str) -> bool {
    let Ok(Some(stated)) = at_most_one(headers, header::CONTENT_TYPE.as_str()) else { return false };
    let Ok(stated) = stated.to_str() else { return false };
    let blank = |c: char| c == ' ' || c == '\t';
    let (essence, parameter) = match stated.split_once(';') {
        Some((essence, parameter)) => (essence.trim_end_matches(blank), Some(parameter.trim_matches(blank))),
        None => (stated, None),
    };
    let in_utf_8 = |parameter: &str| {
        ["charset=utf-8", "charset=\"utf-8\""].iter().any(|utf_8| parameter.eq_ignore_ascii_case(utf_8))
    };
    essence.eq_ignore_ascii_case(expected) && parameter.is_none_or(in_utf_8)
}

/// The value of a header that may be there once.
fn at_most_one<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a HeaderValue>, ()> {
    let mut all = headers.get_all(name).iter();
    match (all.next(), all.next()) {
        (first, None) => Ok(first),
        (_, Some(_)) => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    const ORIGIN: &str = "https://account.example.com";

    fn check(method: &str, path: &str, pairs: &[(&str, &str)]) -> Result<(), ApiError> {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(http::HeaderName::try_from(*name).unwrap(), value.parse().unwrap());
        }
        allowed(ORIGIN, &Method::try_from(method).unwrap(), path, &headers)
    }

    const JSON: (&str, &str) = ("content-type", "application/json");
    const CALL: (&str, &str) = ("x-selfsame", "1");
    const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
    const COOKIE: (&str, &str) = ("cookie", "session=x");

    /// The table that also goes over the wire, here against the decision alone.
    #[test]
    fn wb_02_wb_03_the_table_of_the_gate() {
        let rows: Vec<Value> = serde_json::from_str(include_str!("../../tests/corpus/gate.json")).unwrap();
        assert!(rows.len() >= 80, "{}", rows.len());
        for row in rows {
            let text = |name: &str| row[name].as_str().unwrap_or_else(|| panic!("{name} of {row}"));
            let headers: Vec<(String, String)> = row["headers"]
                .as_array()
                .unwrap()
                .iter()
                .map(|pair| {
                    let text = |at: usize| pair[at].as_str().unwrap().replace("{origin}", ORIGIN);
                    (text(0), text(1))
                })
                .collect();
            let headers: Vec<_> = headers.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            let told = match check(text("method"), text("path"), &headers) {
                Ok(()) => "pass",
                Err(ApiError::Forbidden) => "forbidden",
                Err(ApiError::UnsupportedMediaType) => "unsupported_media_type",
                Err(other) => panic!("{other}"),
            };
            assert_eq!(told, text("expect"), "{}", text("id"));
        }
    }

    #[test]
    fn wb_03_a_picture_comes_as_a_picture_and_nothing_else_does() {
        let call = |path: &str, kind: &str| {
            check(
                "POST",
                path,
                &[("origin", ORIGIN), ("sec-fetch-site", "same-origin"), CALL, ("content-type", kind)],
            )
        };
        for kind in PICTURES {
            assert!(call(pictures::PATH, kind).is_ok(), "{kind}");
            assert!(
                matches!(call("/api/update-profile", kind), Err(ApiError::UnsupportedMediaType)),
                "{kind}"
            );
        }
        for kind in [JSON.1, FORM.1, "image/svg+xml", "text/plain"] {
            assert!(matches!(call(pictures::PATH, kind), Err(ApiError::UnsupportedMediaType)), "{kind}");
        }
        assert!(call("/api/update-profile", JSON.1).is_ok());
    }

    #[test]
    fn doors_go_by_the_beginning_of_a_path() {
        for (path, door) in [
            ("/api/profile", Door::Call),
            ("/api/nothing", Door::Call),
            ("/auth/session", Door::Call),
            ("/auth/sessions", Door::Page),
            ("/auth/logout", Door::Page),
            ("/apis", Door::Page),
            ("/", Door::Page),
            ("/profile", Door::Page),
            ("/pkg/selfsame.js", Door::File),
            ("/pkg", Door::Page),
            ("/favicon.svg", Door::File),
            ("/api/picture", Door::Call),
            ("/pictures/a/b.jpg", Door::File),
            ("/pictures", Door::Page),
            ("/favicon.svg/x", Door::Page),
        ] {
            assert_eq!(Door::of(path), door, "{path}");
        }
    }

    #[test]
    fn wb_03_pages_of_this_origin_pass() {
        for site in [("sec-fetch-site", "same-origin"), ("origin", ORIGIN), ("accept", "*/*")] {
            assert_eq!(check("POST", "/api/profile/update", &[site, JSON, CALL]), Ok(()));
            assert_eq!(check("POST", "/profile", &[site, FORM]), Ok(()));
        }
        let charset = ("content-type", "application/json; charset=utf-8");
        assert_eq!(check("POST", "/auth/session", &[("origin", ORIGIN), charset, CALL]), Ok(()));
    }

    #[test]
    fn wb_03_other_origins_are_refused() {
        for site in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("sec-fetch-site", "none"),
            ("sec-fetch-site", ""),
            ("origin", "null"),
            ("origin", "https://account.example.com.evil.example"),
            ("origin", "https://evilaccount.example.com"),
            ("origin", "http://account.example.com"),
            ("origin", "https://account.example.com:8443"),
            ("origin", "https://example.com"),
        ] {
            assert_eq!(check("POST", "/profile", &[site, FORM]), Err(ApiError::Forbidden), "{site:?}");
            let call = check("POST", "/api/profile/update", &[site, JSON, CALL]);
            assert_eq!(call, Err(ApiError::Forbidden), "{site:?}");
        }
        let twice = [("origin", ORIGIN), ("origin", "https://evil.example"), FORM];
        assert_eq!(check("POST", "/profile", &twice), Err(ApiError::Forbidden));
    }

    #[test]
    fn wb_03_a_cookie_without_an_origin_is_a_browser_nobody_can_tell() {
        assert_eq!(check("POST", "/profile", &[FORM, COOKIE]), Err(ApiError::Forbidden));
        assert_eq!(check("POST", "/profile", &[FORM]), Ok(()));
        assert_eq!(check("POST", "/profile", &[FORM, COOKIE, ("origin", ORIGIN)]), Ok(()));
    }

    #[test]
    fn wb_02_the_type_is_exactly_the_one() {
        for right in [
            "application/json",
            "Application/JSON",
            "application/json;charset=utf-8",
            "application/json; charset=UTF-8",
            "application/json ; charset=\"utf-8\"",
        ] {
            let call = check("POST", "/api/profile/update", &[("content-type", right), CALL]);
            assert_eq!(call, Ok(()), "{right}");
        }
        for wrong in [
            "text/plain",
            "multipart/form-data; boundary=x",
            "application/json; x",
            "application/json;",
            "application/json; charset=utf-16",
            "application/json; charset=utf-8; x=y",
            "application/json, text/plain",
            "application / json",
            " application/json",
            "application/jsonp",
            "application/problem+json",
            "",
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("content-type", HeaderValue::from_bytes(wrong.as_bytes()).unwrap());
            assert!(!is_type(&headers, "application/json"), "{wrong}");
            let form = check("POST", "/profile", &[("content-type", wrong)]);
            assert_eq!(form, Err(ApiError::UnsupportedMediaType), "{wrong}");
        }
        assert_eq!(check("POST", "/profile", &[]), Err(ApiError::UnsupportedMediaType));
        assert_eq!(check("POST", "/profile", &[JSON, CALL]), Err(ApiError::UnsupportedMediaType));
        for wrong in [&[FORM, CALL][..], &[JSON, JSON, CALL], &[JSON, CALL, ("content-encoding", "gzip")]] {
            assert_eq!(check("POST", "/api/profile/update", wrong), Err(ApiError::UnsupportedMediaType));
        }
        let mut bytes = HeaderMap::new();
        bytes.insert("content-type", HeaderValue::from_bytes(b"application/json\xff").unwrap());
        assert!(!is_type(&bytes, "application/json"));
    }

    #[test]
    fn wb_03_calls_need_their_header() {
        for wrong in
            [&[JSON][..], &[JSON, ("x-selfsame", "0")], &[JSON, ("x-selfsame", "11")], &[JSON, CALL, CALL]]
        {
            assert_eq!(check("POST", "/api/profile/update", wrong), Err(ApiError::Forbidden));
        }
        assert_eq!(check("GET", "/api/profile", &[COOKIE]), Err(ApiError::Forbidden));
        assert_eq!(check("GET", "/api/profile", &[COOKIE, CALL]), Ok(()));
        assert_eq!(check("GET", "/api/profile", &[("authorization", "Bearer x")]), Ok(()));
    }
}
