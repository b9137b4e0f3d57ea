//! Accepting connections: as many as there is room for, without Nagle's delay, with a deadline for everything a peer may
//! leave undone, and with an orderly end.

use super::address::{Neighbourhood, Peer, is_trusted};
use super::health::Draining;
use super::limits::Limits;
use super::pace::Paced;
use super::places::{Place, Places};
use super::router::{Site, shedding};
use super::shed;
use crate::tasks::Tasks;
use axum::Router;
use http::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use ipnet::IpNet;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt as _;

/// Streams of one HTTP/2 connection at a time.
const STREAMS: u32 = 64;
/// Streams that a peer resets before anybody looked at them. One more ends the connection (CVE-2023-44487).
const RESETS: usize = 20;
/// Streams that are reset for errors of the peer. One more ends the connection (CVE-2024-2758 and its kin).
const ERRORS: usize = 64;
/// An HTTP/2 connection that nothing is heard from is asked after this time, and given up after the same again.
const PING: Duration = Duration::from_secs(20);
/// The head of an HTTP/1 request that the connection keeps: more than the front accepts, so that the front may say so.
const HEAD: usize = 64 * 1024;
/// Those who come when there is no place are told so, so many at a time; more are not even told.
const TOLD: usize = 64;
/// How long telling them may take.
const TELLING: Duration = Duration::from_secs(2);
/// Requests of a connection that is too old have this long.
const LAST_REQUESTS: Duration = Duration::from_secs(60);

/// What the end cut off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct CutOff {
    /// Connections with a request under way.
    pub connections: usize,
    /// Saves, renewals and revocations under way.
    pub tasks: usize,
}

impl CutOff {
    /// Whether everything was finished.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// What a server stands on besides its routes.
pub struct Ground {
    limits: Limits,
    trusted_proxies: Vec<IpNet>,
    /// What those are told for whom there is no place.
    shedding: Router,
    draining: Arc<Draining>,
    tasks: Tasks,
}

impl Ground {
    /// What the product's own server stands on.
    #[must_use]
    pub fn of(site: &Arc<Site>) -> Self {
        Self {
            limits: site.limits.clone(),
            trusted_proxies: site.trusted_proxies.clone(),
            shedding: shedding(Arc::clone(site)),
            draining: Arc::clone(&site.draining),
            tasks: site.tasks.clone(),
        }
    }
}

impl Default for Ground {
    /// What something small stands on: the usual limits, and nobody to wait for.
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            trusted_proxies: Vec::new(),
            shedding: Router::new().fallback(shed::busy),
            draining: Arc::default(),
            tasks: Tasks::default(),
        }
    }
}

/// Serves until `end` is over. Then the server is not ready any more, takes no further connections a little later, lets
/// requests under way finish, and whatever they left running; and says what was not finished in time.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    ground: Ground,
    end: impl Future<Output = ()>,
) -> CutOff {
    let Ground { limits, trusted_proxies, shedding, draining, tasks } = ground;
    let of_strangers = Arc::new(builder(&limits, limits.headers_within));
    let of_proxies = Arc::new(builder(&limits, limits.proxy_headers_within));
    let places = Places::new(limits.connections, limits.connections_by_address);
    let told = Places::new(TOLD, TOLD);
    let (closing, connections) = (CancellationToken::new(), TaskTracker::new());
    let ended = async {
        end.await;
        draining.begin();
        sleep(limits.notice).await;
    };
    let mut ended = pin!(ended);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut ended => break,
        };
        let Ok((socket, peer)) = accepted else {
            // Out of file descriptors: some will be free soon.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        // With Nagle's algorithm a streamed page waits for the peer's delayed acknowledgement, some 40 ms.
        let _ = socket.set_nodelay(true);
        let is_proxy = is_trusted(&trusted_proxies, peer.ip());
        let server = Arc::clone(if is_proxy { &of_proxies } else { &of_strangers });
        let closing = closing.clone();
        match places.take(counted(is_proxy, peer)) {
            Some(place) => {
                let connection =
                    connection(server, socket, peer, router.clone(), limits.clone(), closing, place);
                connections.spawn(connection);
            }
            None => {
                let Some(place) = told.take(None) else { continue };
                let connection =
                    connection(server, socket, peer, shedding.clone(), limits.clone(), closing, place);
                connections.spawn(timeout(TELLING, connection));
            }
        }
    }
    drop(listener);
    closing.cancel();
    connections.close();
    let deadline = Instant::now() + limits.drain_within;
    let _ = tokio::time::timeout_at(deadline, connections.wait()).await;
    let cut = connections.len();
    // What requests left running has at least a moment, even when requests took all the time.
    let rest = deadline.saturating_duration_since(Instant::now()).max(Duration::from_millis(100));
    CutOff { connections: cut, tasks: tasks.finish(rest).await }
}

/// Whose connections are counted. Proxies come for many; and on this machine everybody has one address.
fn counted(is_proxy: bool, peer: SocketAddr) -> Option<Neighbourhood> {
    let address = peer.ip().to_canonical();
    (!is_proxy && !address.is_loopback()).then(|| Neighbourhood::of(address))
}

fn builder(limits: &Limits, headers_within: Duration) -> Builder<TokioExecutor> {
    let mut server = Builder::new(TokioExecutor::new());
    server
        .http1()
        .timer(TokioTimer::new())
        // Runs from the end of the request before, so it also ends connections that nobody uses.
        .header_read_timeout(headers_within)
        .max_headers(100)
        .max_buf_size(HEAD);
    server
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS)
        .max_pending_accept_reset_streams(RESETS)
        .max_local_error_reset_streams(ERRORS)
        .max_header_list_size(u32::try_from(limits.headers).unwrap_or(u32::MAX))
        .initial_stream_window_size(64 * 1024)
        .initial_connection_window_size(256 * 1024)
        .max_send_buf_size(64 * 1024)
        .keep_alive_interval(PING)
        .keep_alive_timeout(PING);
    server
}

/// One connection, from its first words to its end. It takes no further request when it is too old, or when the server
/// ends.
async fn connection(
    server: Arc<Builder<TokioExecutor>>,
    socket: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: Limits,
    closing: CancellationToken,
    _place: Place,
) {
    let service = router.map_request(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        request
    });
    let socket = TokioIo::new(Paced::new(socket, limits.headers_within, limits.taken_within));
    let mut connection = pin!(server.serve_connection(socket, TowerToHyperService::new(service)));
    let end_of_the_server = tokio::select! {
        // A peer that goes away is nobody's fault.
        _ = connection.as_mut() => return,
        () = closing.cancelled() => true,
        () = sleep(limits.connection_age) => false,
    };
    connection.as_mut().graceful_shutdown();
    if end_of_the_server {
        let _ = connection.await;
    } else {
        let _ = timeout(LAST_REQUESTS, connection).await;
    }
}
