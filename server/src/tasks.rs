//! Work that outlives the request which asked for it: a save whose browser went away, a renewal that other tabs wait
//! for, a revocation. The process does not end before it is done, or before its patience is.

use crate::audit;
use crate::request_id::RequestId;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio_util::task::TaskTracker;
use tracing::Instrument as _;

/// The work under way. Clones speak of the same work.
#[derive(Clone, Debug, Default)]
pub struct Tasks(TaskTracker);

impl Tasks {
    /// Starts work that runs to its end whatever becomes of the one who started it. It is logged and audited as part of
    /// the request it was started from.
    pub fn spawn<F>(&self, work: F) -> JoinHandle<F::Output>
    where
        F: Future<Output: Send + 'static> + Send + 'static,
    {
        let work = audit::carried(work.instrument(tracing::Span::current()));
        match RequestId::current() {
            Some(id) => self.0.spawn(id.scope(work)),
            None => self.0.spawn(work),
        }
    }

    /// How much work is under way.
    #[must_use]
    pub fn under_way(&self) -> usize {
        self.0.len()
    }

    /// Waits until all work is done, and says how much was not within that time.
    pub async fn finish(&self, within: Duration) -> usize {
        self.0.close();
        let _ = tokio::time::timeout(within, self.0.wait()).await;
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    #[tokio::test]
    async fn f_25_work_outlives_whoever_started_it_and_is_waited_for() {
        let (tasks, done) = (Tasks::default(), Arc::new(AtomicBool::new(false)));
        let (ready, mark) = (tokio::sync::oneshot::channel::<()>(), Arc::clone(&done));
        // Nobody keeps the handle: the one who asked has gone.
        drop(tasks.spawn(async move {
            let _ = ready.1.await;
            mark.store(true, Ordering::SeqCst);
        }));
        assert_eq!(tasks.under_way(), 1);
        assert_eq!(tasks.finish(Duration::from_millis(1)).await, 1, "it is not done yet, and that is said");
        ready.0.send(()).unwrap();
        assert_eq!(tasks.finish(Duration::from_secs(10)).await, 0);
        assert!(done.load(Ordering::SeqCst));
    }

    #[tokio::test]
    async fn work_goes_by_the_name_of_its_request() {
        let (tasks, id) = (Tasks::default(), RequestId::new());
        let named =
            id.clone().scope(async { tasks.spawn(async { RequestId::current() }).await.unwrap() }).await;
        assert_eq!(named, Some(id));
    }
}
