//! The tenant's own pages: plain HTML that needs no script.

use std::fmt::Write;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// Text as it may stand in HTML, in an element or a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Hidden inputs of a form.
pub(crate) fn hidden<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    fields.into_iter().fold(String::new(), |mut html, (name, value)| {
        let _ = write!(html, r#"<input type="hidden" name="{}" value="{}">"#, escape(name), escape(value));
        html
    })
}

/// A whole page. `main` is HTML, `title` is text and its heading.
pub(crate) fn page(status: StatusCode, title: &str, main: &str) -> Response {
    let title = escape(title);
    let html = format!(
        r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title} · Development tenant</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/u/style.css">
</head>
<body>
<main>
<h1>{title}</h1>
{main}
</main>
<footer><p>Development tenant. Everyone here is made up.</p></footer>
</body>
</html>
"#
    );
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        // No `form-action`: a browser would hold the redirect to the application against it.
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(
                "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
            ),
        ),
    ];
    (status, headers, html).into_response()
}

/// The page where a request cannot be answered to the application: it may not be one.
pub(crate) fn error_page(status: StatusCode, error: &str, description: &str) -> Response {
    let main = format!(
        "<p>{}</p>\n<p><code>{}</code></p>\n<p>Nothing was sent to any application.</p>",
        escape(description),
        escape(error)
    );
    page(status, "Oops, something went wrong", &main)
}

/// `GET /u/style.css`.
pub(crate) async fn stylesheet() -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    (headers, include_str!("style.css")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_place() {
        assert_eq!(escape(r#"<b a="1" b='2'>&"#), "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;");
    }
}
