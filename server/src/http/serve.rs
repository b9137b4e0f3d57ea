//! Accepting connections: without Nagle's delay, with a deadline for headers, and with an orderly end.

use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::time::Duration;
use tokio::net::TcpListener;

/// Headers that are not there by then never come.
const HEADERS_WITHIN: Duration = Duration::from_secs(10);
/// Requests under way at the end have this long.
const DRAIN_WITHIN: Duration = Duration::from_secs(15);

/// Serves until `end` is over, then lets requests under way finish.
pub async fn serve(listener: TcpListener, router: Router, end: impl Future<Output = ()>) {
    let mut server = Builder::new(TokioExecutor::new());
    server.http1().timer(TokioTimer::new()).header_read_timeout(HEADERS_WITHIN);
    server.http2().timer(TokioTimer::new()).max_concurrent_streams(100);
    let graceful = GracefulShutdown::new();
    let mut end = std::pin::pin!(end);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut end => break,
        };
        let Ok((socket, _)) = accepted else {
            // Out of file descriptors: some will be free soon.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        // With Nagle's algorithm a streamed page waits for the peer's delayed acknowledgement, some 40 ms.
        let _ = socket.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone());
        let connection = server.serve_connection(TokioIo::new(socket), service).into_owned();
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A peer that goes away is nobody's fault.
            let _ = connection.await;
        });
    }
    drop(listener);
    if tokio::time::timeout(DRAIN_WITHIN, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were cut off");
    }
}
