//! Listening, and stopping.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

use crate::issuer::ByTls;
use crate::options::{Options, StartError};
use crate::routes::router;
use crate::state::Tenant;
use crate::tls::Tls;

/// How long requests under way may take once the tenant is told to stop.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long a client may take to agree on keys.
const HANDSHAKE: Duration = Duration::from_secs(10);

/// Makes a tenant and lets it listen. It serves until [`Running::stop`], or until the runtime ends.
///
/// # Errors
/// [`StartError`]: an address is not loopback or is taken, or the tenant could not be made.
pub async fn start(options: Options) -> Result<Running, StartError> {
    let options = options.checked()?;
    let asked = options.listen;
    let (listener, address) =
        bind(asked).await.map_err(|source| StartError::Listen { address: asked, source })?;
    let https = match options.listen_https {
        None => None,
        Some(address) => {
            let bound = bind(address).await.map_err(|source| StartError::ListenHttps { address, source })?;
            Some((bound, Tls::open(&options)?))
        }
    };
    let tenant = Tenant::open(options).await?;
    let router = router(tenant);
    let (stop, stopped) = watch::channel(false);
    let mut serving = vec![tokio::spawn(serve(listener, None, router.clone(), stopped.clone()))];
    let https = https.map(|((listener, address), tls)| {
        serving.push(tokio::spawn(serve(listener, Some(tls.acceptor.clone()), router, stopped)));
        Https { address, tls }
    });
    Ok(Running { address, https, stop, serving })
}

async fn bind(address: SocketAddr) -> std::io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

/// A tenant that listens.
pub struct Running {
    address: SocketAddr,
    https: Option<Https>,
    stop: watch::Sender<bool>,
    serving: Vec<JoinHandle<()>>,
}

struct Https {
    address: SocketAddr,
    tls: Tls,
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

    /// `https://127.0.0.1:3143`, without trailing slash, where it speaks HTTPS too. By `localhost` it answers as well.
    pub fn https_origin(&self) -> Option<String> {
        self.https.as_ref().map(|https| format!("https://{}", https.address))
    }

    /// The certificate, in PEM, of the authority that vouches for [`Running::https_origin`].
    pub fn ca_pem(&self) -> Option<&str> {
        self.https.as_ref().map(|https| https.tls.ca_pem.as_str())
    }

    /// The file that certificate was written to.
    pub fn ca_file(&self) -> Option<&Path> {
        self.https.as_ref()?.tls.ca_file.as_deref()
    }

    /// Stops listening, lets requests under way finish, at most two seconds.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        for serving in self.serving {
            let _ = serving.await;
        }
    }

    /// Serves for as long as the process does.
    pub async fn join(self) {
        let _keep_open = self.stop;
        for serving in self.serving {
            let _ = serving.await;
        }
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

/// Answers at one address; with `tls`, by HTTPS.
async fn serve(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    router: Router,
    mut stopped: watch::Receiver<bool>,
) {
    let graceful = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            // An error means that `Running` was dropped: serving goes on.
            Ok(()) = stopped.changed() => break,
        };
        match accepted {
            Ok((stream, _)) => accept(stream, tls.clone(), router.clone(), graceful.watcher()),
            Err(error) => {
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(PATIENCE, graceful.shutdown()).await;
}

fn accept(stream: TcpStream, tls: Option<TlsAcceptor>, router: Router, watcher: Watcher) {
    // Otherwise small answers wait for the client's delayed acknowledgements.
    let _ = stream.set_nodelay(true);
    tokio::spawn(async move {
        let Some(tls) = tls else { return serve_connection(stream, false, router, watcher).await };
        match tokio::time::timeout(HANDSHAKE, tls.accept(stream)).await {
            Ok(Ok(stream)) => serve_connection(stream, true, router, watcher).await,
            Ok(Err(error)) => tracing::debug!(%error, "a client did not agree on TLS"),
            Err(_) => tracing::debug!("a client took too long to agree on TLS"),
        }
    });
}

async fn serve_connection(
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    by_tls: bool,
    router: Router,
    watcher: Watcher,
) {
    let dropped = Arc::new(Notify::new());
    let connected = Connected(Arc::clone(&dropped));
    let service = router.map_request(move |request: axum::http::Request<hyper::body::Incoming>| {
        let mut request: Request = request.map(axum::body::Body::new);
        request.extensions_mut().insert(connected.clone());
        if by_tls {
            request.extensions_mut().insert(ByTls);
        }
        request
    });
    let connection = auto::Builder::new(TokioExecutor::new())
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service))
        .into_owned();
    tokio::select! {
        served = watcher.watch(connection) => if let Err(error) = served {
            tracing::debug!(error = %error, "a connection ended early");
        },
        () = dropped.notified() => {}
    }
}
