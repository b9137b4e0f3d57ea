//! More work than fits is refused at once: a quick no is better for everybody than a slow yes.

use super::problem::problem;
use app::error::ApiError;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// What somebody who was refused waits, in seconds.
const RETRY_AFTER: u32 = 2;

/// Lets as many requests in as there are permits, and nobody wait for one.
pub async fn shed(State(permits): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    match permits.try_acquire() {
        Ok(_until_answered) => next.run(request).await,
        Err(_) => busy().await,
    }
}

/// There is no room just now.
pub async fn busy() -> Response {
    tracing::debug!("a request was shed");
    problem(&ApiError::Busy { retry_after: RETRY_AFTER })
}
