//! Listening, and stopping.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::Request;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tower::ServiceExt;

use crate::options::{Options, StartError};
use crate::routes::router;
use crate::state::Tenant;

/// How long requests under way may take once the tenant is told to stop.
const PATIENCE: Duration = Duration::from_secs(2);

/// Makes a tenant and lets it listen. It serves until [`Running::stop`], or until the runtime ends.
///
/// # Errors
/// [`StartError`]: the address is not loopback or is taken, or the tenant could not be made.
pub async fn start(options: Options) -> Result<Running, StartError> {
    let options = options.checked()?;
    let asked = options.listen;
    let listener =
        TcpListener::bind(asked).await.map_err(|source| StartError::Listen { address: asked, source })?;
    let address = listener.local_addr().map_err(|source| StartError::Listen { address: asked, source })?;
    let tenant = Tenant::open(options).await?;
    let (stop, stopped) = watch::channel(false);
    let serving = tokio::spawn(serve(listener, tenant, stopped));
    Ok(Running { address, stop, serving })
}

/// A tenant that listens.
pub struct Running {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    serving: JoinHandle<()>,
}

impl Running {
    /// Where it listens; the port is the true one where port 0 was asked for.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// `http://127.0.0.1:3100`, without trailing slash: what an application's `AUTH0_DOMAIN` is set to.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Stops listening, lets requests under way finish, at most two seconds.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        let _ = self.serving.await;
    }

    /// Serves for as long as the process does.
    pub async fn join(self) {
        let _keep_open = self.stop;
        let _ = self.serving.await;
    }
}

/// The connection a request came by, so that a fault can drop it.
#[derive(Clone)]
pub(crate) struct Connected(Arc<Notify>);

impl Connected {
    /// Drops the connection; whoever waits here is dropped with it.
    pub(crate) async fn drop_it(&self) {
        self.0.notify_one();
        std::future::pending::<()>().await;
    }
}

async fn serve(listener: TcpListener, tenant: Tenant, mut stopped: watch::Receiver<bool>) {
    let router = router(tenant);
    let graceful = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            // An error means that `Running` was dropped: serving goes on.
            Ok(()) = stopped.changed() => break,
        };
        match accepted {
            Ok((stream, _)) => serve_connection(stream, router.clone(), &graceful),
            Err(error) => {
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(PATIENCE, graceful.shutdown()).await;
}

fn serve_connection(stream: TcpStream, router: axum::Router, graceful: &GracefulShutdown) {
    // Otherwise small answers wait for the client's delayed acknowledgements.
    let _ = stream.set_nodelay(true);
    let dropped = Arc::new(Notify::new());
    let connected = Connected(Arc::clone(&dropped));
    let service = router.map_request(move |request: axum::http::Request<hyper::body::Incoming>| {
        let mut request: Request = request.map(axum::body::Body::new);
        request.extensions_mut().insert(connected.clone());
        request
    });
    let connection = auto::Builder::new(TokioExecutor::new())
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service))
        .into_owned();
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        tokio::select! {
            served = connection => if let Err(error) = served {
                tracing::debug!(error = %error, "a connection ended early");
            },
            () = dropped.notified() => {}
        }
    });
}
