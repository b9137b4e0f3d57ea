//! What an event has to know about the request it belongs to, carried along by the task.

use super::Subjects;
use profile::UserId;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

tokio::task_local! {
    static CURRENT: Arc<Context>;
}

/// One request.
pub struct Context {
    subjects: Arc<Subjects>,
    method: &'static str,
    route: String,
    request_id: Option<String>,
    found: Mutex<Found>,
}

/// What became known on the way.
#[derive(Default)]
struct Found {
    subject: Option<String>,
    detail: Option<&'static str>,
    refused: bool,
}

impl Context {
    /// `route` is the pattern that matched, never the path itself; `request_id` the server's own.
    #[must_use]
    pub fn new(
        subjects: Arc<Subjects>,
        method: &'static str,
        route: String,
        request_id: Option<String>,
    ) -> Self {
        Self { subjects, method, route, request_id, found: Mutex::default() }
    }

    fn found(&self) -> MutexGuard<'_, Found> {
        // It holds plain values: a panic elsewhere leaves nothing half done.
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) const fn method(&self) -> &'static str {
        self.method
    }

    pub(super) fn route(&self) -> &str {
        &self.route
    }

    pub(super) fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    pub(super) fn subject(&self) -> Option<String> {
        self.found().subject.clone()
    }

    pub(super) fn detail(&self) -> Option<&'static str> {
        self.found().detail
    }

    /// Whether this is the first refusal.
    pub(super) fn refuse(&self) -> bool {
        !std::mem::replace(&mut self.found().refused, true)
    }
}

/// The request that the running task works for.
pub(super) fn current() -> Option<Arc<Context>> {
    CURRENT.try_with(Arc::clone).ok()
}

/// Runs something as part of a request.
pub async fn within<F: Future>(context: Arc<Context>, work: F) -> F::Output {
    CURRENT.scope(context, work).await
}

/// Makes work that is started now, and runs elsewhere, part of the request that starts it.
pub fn carried<F: Future>(work: F) -> impl Future<Output = F::Output> {
    let context = current();
    async move {
        match context {
            Some(context) => within(context, work).await,
            None => work.await,
        }
    }
}

/// Says who is asking, once it is verified.
pub fn identify(subject: &UserId) {
    if let Some(context) = current() {
        let name = context.subjects.name(subject);
        context.found().subject = Some(name);
    }
}

/// Says more precisely why a refusal is about to happen. A word of this program's, never of the client's.
pub fn note(detail: &'static str) {
    if let Some(context) = current() {
        context.found().detail = Some(detail);
    }
}
