//! What a request is known by in the log and in the figures, and the record of a refusal that nobody else made.

use super::router::Site;
use crate::audit::{self, Context, Event, Refusal};
use crate::metrics;
use crate::request_id::RequestId;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::Method;
use std::sync::Arc;
use std::time::Instant;

/// Goes around everything else but the name of the request.
pub async fn observe(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let (method, route) = (method_of(&request), route_of(&site, &request));
    let id = RequestId::current().map(|id| id.to_string());
    let context = Arc::new(Context::new(Arc::clone(&site.audit_subjects), method, route.clone(), id));
    let began = Instant::now();
    let response = audit::within(context, async {
        let response = next.run(request).await;
        if let Some(refusal) = Refusal::of_status(response.status().as_u16()) {
            audit::record(&Event::Refused(refusal));
        }
        response
    })
    .await;
    metrics::answered(method, &route, response.status(), began.elapsed());
    response
}

/// The pattern that matched: a path itself would be a label for everybody to choose.
fn route_of(site: &Site, request: &Request) -> String {
    match request.extensions().get::<MatchedPath>() {
        Some(matched) => matched.as_str().to_owned(),
        None => {
            let rest = request.uri().path().strip_prefix('/');
            let rest = rest.and_then(|rest| rest.strip_prefix(site.options.site_pkg_dir.as_ref()));
            if rest.is_some_and(|rest| rest.starts_with('/')) { "static" } else { "none" }.to_owned()
        }
    }
}

fn method_of(request: &Request) -> &'static str {
    match *request.method() {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}
