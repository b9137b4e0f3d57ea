//! Which methods an address takes. Safe ones never write, and nothing but the request line says which one it is.

use super::problem::method_not_allowed;
use super::router::endpoints;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderValue, Method};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What each address of ours takes, as `Allow` has it.
pub type Allowed = Arc<BTreeMap<&'static str, HeaderValue>>;

/// The methods of all endpoints.
#[must_use]
pub fn allowed() -> Allowed {
    let mut methods: BTreeMap<&'static str, Vec<Method>> = BTreeMap::new();
    for (method, path) in endpoints() {
        let all = methods.entry(path).or_default();
        if method == Method::GET {
            all.extend([Method::GET, Method::HEAD]);
        } else {
            all.push(method);
        }
    }
    let joined = |all: Vec<Method>| {
        let names: Vec<_> = all.iter().map(Method::as_str).collect();
        HeaderValue::try_from(names.join(", ")).unwrap_or(HeaderValue::from_static(""))
    };
    Arc::new(methods.into_iter().map(|(path, all)| (path, joined(all))).collect())
}

/// Refuses a method that the address does not take, before anything looks at the request.
pub async fn methods(State(allowed): State<Allowed>, request: Request, next: Next) -> Response {
    let reading = matches!(*request.method(), Method::GET | Method::HEAD);
    match allowed.get(request.uri().path()) {
        Some(taken) if takes(taken, request.method()) => next.run(request).await,
        Some(taken) => method_not_allowed(taken.clone()),
        // Files are read; and what does not exist says so, to methods that anything here takes.
        None if reading || *request.method() == Method::POST => next.run(request).await,
        None => method_not_allowed(HeaderValue::from_static("GET, HEAD, POST")),
    }
}

fn takes(allowed: &HeaderValue, method: &Method) -> bool {
    allowed.to_str().is_ok_and(|allowed| allowed.split(", ").any(|taken| taken == method.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wb_01_every_address_says_what_it_takes() {
        let allowed = allowed();
        for (path, expected) in [
            ("/", "GET, HEAD"),
            ("/signin", "GET, HEAD"),
            ("/profile", "GET, HEAD, POST"),
            ("/auth/session", "POST"),
            ("/auth/logout", "POST"),
            ("/api/profile", "GET, HEAD"),
            ("/api/profile/update", "POST"),
            ("/livez", "GET, HEAD"),
        ] {
            assert_eq!(allowed.get(path).map(HeaderValue::as_bytes), Some(expected.as_bytes()), "{path}");
        }
    }

    #[test]
    fn wb_01_a_method_is_taken_by_its_whole_name() {
        let allowed = HeaderValue::from_static("GET, HEAD, POST");
        for (method, expected) in [
            ("GET", true),
            ("POST", true),
            ("get", false),
            ("GE", false),
            ("GET, HEAD", false),
            ("PATCH", false),
        ] {
            let Ok(method) = Method::try_from(method) else { continue };
            assert_eq!(takes(&allowed, &method), expected, "{method}");
        }
    }
}
