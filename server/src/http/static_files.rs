//! The files of the front: hashed by name, so they may be kept for ever; compressed when they were built.

use axum::Router;
use http::{HeaderValue, StatusCode, header};
use leptos::config::LeptosOptions;
use tower::ServiceBuilder;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// Serves `/pkg/…` and the icon.
pub fn static_files<S: Clone + Send + Sync + 'static>(options: &LeptosOptions) -> Router<S> {
    let root = std::path::Path::new(options.site_root.as_ref());
    let package = options.site_pkg_dir.as_ref();
    let compressed = ServeDir::new(root.join(package)).precompressed_br().precompressed_gzip();
    let kept = |how: &'static str| {
        ServiceBuilder::new().layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            // A missing file must not be remembered as missing, nor a wrong answer as right.
            move |response: &http::Response<_>| {
                let is_the_file =
                    response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
                is_the_file.then(|| HeaderValue::from_static(how))
            },
        ))
    };
    let hashed = if options.hash_files { "public, max-age=31536000, immutable" } else { "no-cache" };
    Router::new().nest_service(&format!("/{package}"), kept(hashed).service(compressed)).route_service(
        "/favicon.svg",
        kept("public, max-age=86400").service(ServeFile::new(root.join("favicon.svg"))),
    )
}
