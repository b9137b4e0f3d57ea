//! The Management API: what an administrator's program sees and changes.

mod attributes;
mod authentication_methods;
mod bearer;
mod call;
mod change;
mod client_grants;
mod clients;
mod connections;
mod create_user;
mod delete_user;
mod error;
mod fields;
mod grants;
mod identities;
mod jobs;
mod limit;
mod list_users;
mod logs;
mod metadata;
mod paging;
mod payload;
mod query;
mod read_user;
mod refresh_tokens;
mod resource_servers;
mod sessions;
mod tickets;
mod update_user;

use axum::Router;
use axum::handler::Handler;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodFilter, on};
use serde::Serialize;

use crate::state::Tenant;

/// An endpoint: its method and its path below `/api/v2`, with the names that Auth0's description has for its parts.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Endpoint {
    method: &'static str,
    path: &'static str,
}

/// Endpoints, and the router that answers them.
#[derive(Default)]
struct Endpoints {
    router: Router<Tenant>,
    list: Vec<Endpoint>,
}

impl Endpoints {
    fn get<H: Handler<T, Tenant>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.on("GET", MethodFilter::GET, path, handler)
    }

    fn post<H: Handler<T, Tenant>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.on("POST", MethodFilter::POST, path, handler)
    }

    fn patch<H: Handler<T, Tenant>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.on("PATCH", MethodFilter::PATCH, path, handler)
    }

    fn delete<H: Handler<T, Tenant>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.on("DELETE", MethodFilter::DELETE, path, handler)
    }

    fn on<H: Handler<T, Tenant>, T: 'static>(
        mut self,
        method: &'static str,
        filter: MethodFilter,
        path: &'static str,
        handler: H,
    ) -> Self {
        self.list.push(Endpoint { method, path });
        self.router = self.router.route(path, on(filter, handler));
        self
    }
}

/// Every endpoint there is.
fn endpoints() -> Endpoints {
    Endpoints::default()
        .get("/users", list_users::search)
        .post("/users", create_user::create)
        .get("/users-by-email", list_users::by_email)
        .get("/users/{id}", read_user::read)
        .patch("/users/{id}", update_user::update)
        .delete("/users/{id}", delete_user::delete)
        .post("/users/{id}/identities", identities::link)
        .delete("/users/{id}/identities/{provider}/{user_id}", identities::unlink)
        .get("/users/{id}/logs", logs::list)
        .get("/users/{id}/authentication-methods", authentication_methods::list)
        .post("/users/{id}/authentication-methods", authentication_methods::create)
        .delete("/users/{id}/authentication-methods", authentication_methods::delete_all)
        .get("/users/{id}/authentication-methods/{authentication_method_id}", authentication_methods::read)
        .patch(
            "/users/{id}/authentication-methods/{authentication_method_id}",
            authentication_methods::update,
        )
        .delete(
            "/users/{id}/authentication-methods/{authentication_method_id}",
            authentication_methods::delete,
        )
        .get("/users/{user_id}/sessions", sessions::list)
        .delete("/users/{user_id}/sessions", sessions::delete_all)
        .get("/users/{user_id}/refresh-tokens", refresh_tokens::of_user)
        .delete("/users/{user_id}/refresh-tokens", refresh_tokens::delete_all)
        .post("/users/{id}/revoke-access", sessions::revoke_access)
        .get("/sessions/{id}", sessions::read)
        .patch("/sessions/{id}", sessions::update)
        .delete("/sessions/{id}", sessions::delete)
        .post("/sessions/{id}/revoke", sessions::revoke)
        .get("/refresh-tokens", refresh_tokens::list)
        .post("/refresh-tokens/revoke", refresh_tokens::revoke_some)
        .get("/refresh-tokens/{id}", refresh_tokens::read)
        .patch("/refresh-tokens/{id}", refresh_tokens::update)
        .delete("/refresh-tokens/{id}", refresh_tokens::delete)
        .get("/grants", grants::list)
        .delete("/grants", grants::delete_all)
        .delete("/grants/{id}", grants::delete)
        .post("/jobs/verification-email", jobs::verification_email)
        .get("/jobs/{id}", jobs::read)
        .post("/tickets/password-change", tickets::password_change)
        .post("/tickets/email-verification", tickets::email_verification)
        .get("/connections", connections::list)
        .get("/connections/{id}", connections::read)
        .get("/clients", clients::list)
        .post("/clients", clients::create)
        .get("/clients/{id}", clients::read)
        .patch("/clients/{id}", clients::update)
        .delete("/clients/{id}", clients::delete)
        .get("/resource-servers", resource_servers::list)
        .post("/resource-servers", resource_servers::create)
        .get("/resource-servers/{id}", resource_servers::read)
        .patch("/resource-servers/{id}", resource_servers::update)
        .delete("/resource-servers/{id}", resource_servers::delete)
        .get("/client-grants", client_grants::list)
        .post("/client-grants", client_grants::create)
        .get("/client-grants/{id}", client_grants::read)
        .patch("/client-grants/{id}", client_grants::update)
        .delete("/client-grants/{id}", client_grants::delete)
}

/// What [`routes`] answers, to hold it against a description.
pub(crate) fn list() -> Vec<Endpoint> {
    endpoints().list
}

/// Everything under `/api/v2`.
pub(crate) fn routes(tenant: &Tenant) -> Router<Tenant> {
    endpoints()
        .router
        .fallback(not_found)
        .method_not_allowed_fallback(not_found)
        .layer(from_fn(long_ids::refuse))
        .layer(from_fn_with_state(tenant.clone(), limit::limit))
}

/// Auth0 answers 404 to a method it does not have, too.
async fn not_found() -> error::ApiError {
    error::ApiError::not_found("Not Found")
}

/// Path validation: no part of a path is longer than the longest id.
mod long_ids {
    use axum::extract::Request;
    use axum::middleware::Next;
    use axum::response::{IntoResponse, Response};
    use percent_encoding::percent_decode_str;

    use super::error::ApiError;

    /// Characters of the longest id there is.
    const LONGEST: usize = 600;

    pub(super) async fn refuse(request: Request, next: Next) -> Response {
        let lengths = request
            .uri()
            .path()
            .split('/')
            .map(|part| percent_decode_str(part).decode_utf8_lossy().chars().count());
        match lengths.max() {
            Some(longest) if longest > LONGEST => ApiError::invalid_uri(format!(
                "'String is too long ({longest} chars), maximum {LONGEST}' on property id."
            ))
            .into_response(),
            _ => next.run(request).await,
        }
    }
}
