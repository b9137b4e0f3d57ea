//! The files of the front: hashed by name, so they may be kept for ever; compressed when they were built.

use super::problem::problem;
use app::error::ApiError;
use aws_lc_rs::digest::{SHA256, digest};
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::{HeaderValue, StatusCode, header};
use leptos::config::LeptosOptions;
use std::sync::LazyLock;
use tower_http::services::{ServeDir, ServeFile};

const JAVASCRIPT: [(header::HeaderName, &str); 1] = [(header::CONTENT_TYPE, "text/javascript")];
/// How long what never changes under its name may be kept.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// The shortest hash in the name of a file.
const HASH: usize = 16;

/// Serves `/pkg/…` and the icon.
pub fn static_files<S: Clone + Send + Sync + 'static>(options: &LeptosOptions) -> Router<S> {
    let root = std::path::Path::new(options.site_root.as_ref());
    let package = options.site_pkg_dir.as_ref();
    let compressed = ServeDir::new(root.join(package))
        // No file under a second name, and no redirect that adds a slash.
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    Router::new()
        .nest_service(&format!("/{package}"), compressed)
        .route(&module(options), get(async || (JAVASCRIPT, app::PICTURE_MODULE)))
        .route_service("/favicon.svg", ServeFile::new(root.join("favicon.svg")))
        .layer(from_fn(files))
}

/// Where the module for pictures is. It is part of the program, and named by what is in it as the files beside it are.
#[must_use]
pub fn module(options: &LeptosOptions) -> String {
    // Every page names it, and it never changes.
    static HASH: LazyLock<String> = LazyLock::new(|| {
        let content = digest(&SHA256, app::PICTURE_MODULE.as_bytes());
        URL_SAFE_NO_PAD.encode(content.as_ref().get(..16).unwrap_or_default())
    });
    format!("/{}/picture.{}.js", options.site_pkg_dir, *HASH)
}

/// One name for each file, and how long it may be kept.
async fn files(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if !is_plain(path) {
        return problem(&ApiError::NotFound);
    }
    let kept = kept(path);
    let mut response = next.run(request).await;
    // A missing file must not be remembered as missing, nor a wrong answer as right.
    if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    }
    response
}

/// Whether a path is written as we write it: nothing escaped, no empty or dotted segment, and not the compressed twin of a
/// file, which is another representation of it and no file of its own.
fn is_plain(path: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_');
    path.bytes().all(is_plain)
        && path.split('/').skip(1).all(|segment| !segment.is_empty() && !segment.starts_with('.'))
        && !path.ends_with(".br")
        && !path.ends_with(".gz")
}

/// A file whose name changes with what is in it may be kept for ever, and no other.
fn kept(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_hash = |part: &str| {
        part.len() >= HASH && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
    };
    // Between the name and the ending.
    let inner =
        name.split_once('.').and_then(|(_, rest)| rest.rsplit_once('.')).map_or("", |(inner, _)| inner);
    match path {
        "/favicon.svg" => "public, max-age=86400",
        _ if inner.split('.').any(is_hash) => FOR_EVER,
        _ => "no-cache",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wb_10_only_a_name_with_a_hash_is_kept_for_ever() {
        for hashed in ["/pkg/selfsame.Zm9vYmFyYmF6cXV4eA.js", "/pkg/selfsame.0123456789abcdef.wasm"] {
            assert!(kept(hashed).contains("immutable"), "{hashed}");
        }
        for plain in [
            "/pkg/selfsame.js",
            "/pkg/selfsame.css",
            "/pkg/0123456789abcdef.js",
            "/pkg/selfsame.0123456789abcdef",
            "/pkg/selfsame.short.js",
            "/favicon.svg",
        ] {
            assert!(!kept(plain).contains("immutable"), "{plain}");
        }
    }

    #[test]
    fn wb_13_a_file_has_one_name() {
        assert!(is_plain("/pkg/selfsame.Zm9v_-YmFy.js") && is_plain("/favicon.svg"));
        for other in [
            "/pkg/",
            "/pkg//selfsame.js",
            "/pkg/./selfsame.js",
            "/pkg/../pkg/selfsame.js",
            "/pkg/%73elfsame.js",
            "/pkg/selfsame.js%00",
            "/pkg/selfsame.js;x",
            "/pkg/selfsame.js.br",
            "/pkg/selfsame.js.gz",
            "/pkg/.hidden",
            "/pkg/selfsame.js/",
            "/pkg/a\\b",
        ] {
            assert!(!is_plain(other), "{other}");
        }
    }
}
