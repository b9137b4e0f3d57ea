//! One HTTP client for everything the tenant is asked: no redirects, no proxy, with deadlines and a limit on size.

use super::json::is_json;
use super::{Care, Deadline, Dependency, Patience, Spared, jitter};
use crate::metrics::{self, Called};
use http::{HeaderMap, StatusCode};
use reqwest::{Client, ClientBuilder, RequestBuilder, Response, redirect};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Speaks with the tenant about one thing.
#[derive(Clone)]
pub struct Upstream {
    client: Client,
    patience: Arc<Patience>,
    care: Arc<Care>,
}

/// Why there is no usable answer.
#[derive(Clone, Debug, thiserror::Error)]
pub enum UpstreamError {
    /// The tenant counts as down, and was not asked.
    #[error("the tenant counts as down")]
    Down,
    /// Too much was under way, and the tenant was not asked.
    #[error("too much is under way")]
    Crowded,
    /// There was no time left to ask: the request was never sent.
    #[error("no time left")]
    NoTime,
    /// No connection came about: the request was never sent.
    #[error("no connection")]
    NotSent(#[source] Arc<reqwest::Error>),
    /// The request may have arrived; the answer did not.
    #[error("no answer")]
    NoAnswer(#[source] Arc<reqwest::Error>),
    /// The request may have arrived; the answer did not come in time.
    #[error("no answer in time")]
    TimedOut,
    /// The answer is larger than anything expected.
    #[error("the answer is too large")]
    TooLarge,
    /// The answer is not what was asked for.
    #[error("the answer is not what was asked for")]
    Unusable,
}

impl UpstreamError {
    /// Whether it is certain that the tenant has not seen the request.
    #[must_use]
    pub fn is_unsent(&self) -> bool {
        match self {
            Self::Down | Self::Crowded | Self::NoTime | Self::NotSent(_) => true,
            Self::NoAnswer(_) | Self::TimedOut | Self::TooLarge | Self::Unusable => false,
        }
    }

    /// Whether the same question may have an answer next time. What cannot be used today cannot be used in a moment.
    #[must_use]
    pub fn is_worth_repeating(&self) -> bool {
        matches!(self, Self::NotSent(_) | Self::NoAnswer(_) | Self::TimedOut)
    }

    /// The innermost reason, for the log: `certificate has expired` says more than `no connection`.
    #[must_use]
    pub fn reason(&self) -> String {
        let mut reason: &dyn std::error::Error = self;
        while let Some(source) = reason.source() {
            reason = source;
        }
        reason.to_string()
    }
}

/// An answer, read whole.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Upstream {
    /// # Errors
    /// When the system's certificates cannot be loaded.
    pub fn new(patience: Patience) -> Result<Self, reqwest::Error> {
        Self::of(Client::builder(), patience)
    }

    fn of(client: ClientBuilder, patience: Patience) -> Result<Self, reqwest::Error> {
        let client = client
            .redirect(redirect::Policy::none())
            .no_proxy()
            .connect_timeout(patience.connect)
            // Below what Auth0's front and common gateways keep a connection open for.
            .pool_idle_timeout(Duration::from_secs(20))
            .tcp_nodelay(true)
            .user_agent(concat!("selfsame/", env!("CARGO_PKG_VERSION")))
            .build()?;
        let care = Arc::new(Care::new(Dependency::Metadata, &patience));
        Ok(Self { client, patience: Arc::new(patience), care })
    }

    /// The same connections, to ask for something else: with a breaker, a bulkhead and a retry budget of its own.
    #[must_use]
    pub fn to(&self, dependency: Dependency) -> Self {
        let care = Arc::new(Care::new(dependency, &self.patience));
        Self { client: self.client.clone(), patience: Arc::clone(&self.patience), care }
    }

    /// The client, to build a request with.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// How long, and how much.
    #[must_use]
    pub fn patience(&self) -> &Patience {
        &self.patience
    }

    /// The care that is taken of what is asked for.
    #[must_use]
    pub fn care(&self) -> &Care {
        &self.care
    }

    /// The deadline of the work under way.
    #[must_use]
    pub fn deadline(&self) -> Deadline {
        Deadline::current_or(self.patience.request)
    }

    /// Sends a request that may be received but once, and reads the whole answer. It is sent again once if there was no
    /// connection: then nobody has seen it.
    ///
    /// # Errors
    /// Which tell whether the request may have been received.
    pub async fn send(&self, request: RequestBuilder) -> Result<Answer, UpstreamError> {
        let again = request.try_clone();
        match (self.send_once(request).await, again) {
            (Err(UpstreamError::NotSent(_)), Some(again)) if self.pause_to_repeat().await => {
                self.send_once(again).await
            }
            (outcome, _) => outcome,
        }
    }

    /// Sends a request and reads the whole answer, in what is left of the time of the work under way, and in no more than
    /// one attempt may take.
    ///
    /// # Errors
    /// Which tell whether the request may have been received.
    pub async fn send_once(&self, request: RequestBuilder) -> Result<Answer, UpstreamError> {
        let deadline = self.deadline();
        if deadline.left().is_zero() {
            return Err(UpstreamError::NoTime);
        }
        let began = Instant::now();
        let asking = self.care.ask(deadline).await.map_err(|spared| {
            metrics::called(self.care.dependency(), Called::Shed, began.elapsed());
            match spared {
                Spared::Down(_) => UpstreamError::Down,
                Spared::Crowded => UpstreamError::Crowded,
            }
        })?;
        let time = deadline.left().min(self.patience.attempt);
        if time.is_zero() {
            return Err(UpstreamError::NoTime);
        }
        let answering = async {
            let response = request.send().await.map_err(|error| {
                let is_unsent = error.is_connect() || error.is_builder();
                let error = Arc::new(error.without_url());
                if is_unsent { UpstreamError::NotSent(error) } else { UpstreamError::NoAnswer(error) }
            })?;
            self.read(response).await
        };
        let outcome = tokio::time::timeout(time, answering).await.unwrap_or(Err(UpstreamError::TimedOut));
        asking.done(match &outcome {
            Ok(answer) => answer.status.is_server_error(),
            Err(_) => true,
        });
        let how = match &outcome {
            Ok(answer) => Called::Answered(answer.status),
            Err(error) if error.is_unsent() => Called::NotSent,
            Err(_) => Called::NoAnswer,
        };
        metrics::called(self.care.dependency(), how, began.elapsed());
        // The operator's to mend, at either end: it does not pass by waiting.
        if let Err(error @ UpstreamError::NotSent(_)) = &outcome
            && error.reason().contains("certificate")
        {
            tracing::error!(reason = error.reason(), "the tenant's certificate is not to be trusted");
        }
        outcome
    }

    /// Whether another attempt fits the budget and the time that is left; waits until it is due.
    pub async fn pause_to_repeat(&self) -> bool {
        let pause = jitter::up_to(self.patience.retry_pause);
        let is_in_time = self.deadline().left() > pause;
        if !is_in_time || !self.care.may_repeat() {
            return false;
        }
        tokio::time::sleep(pause).await;
        true
    }

    async fn read(&self, mut response: Response) -> Result<Answer, UpstreamError> {
        let (status, headers) = (response.status(), response.headers().clone());
        let most = if is_json(&headers) { self.patience.largest_json } else { self.patience.largest_other };
        let mut body = Vec::new();
        while let Some(part) =
            response.chunk().await.map_err(|error| UpstreamError::NoAnswer(Arc::new(error.without_url())))?
        {
            if body.len() + part.len() > most {
                return Err(UpstreamError::TooLarge);
            }
            body.extend_from_slice(&part);
        }
        Ok(Answer { status, headers, body })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::SocketAddr;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    const ANSWER: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}";

    fn upstream(client: ClientBuilder, change: impl FnOnce(&mut Patience)) -> Upstream {
        let mut patience = Patience {
            request: Duration::from_secs(20),
            attempt: Duration::from_secs(10),
            ..Patience::default()
        };
        change(&mut patience);
        Upstream::of(client, patience).unwrap()
    }

    /// Answers each request of each connection with these bytes, then waits for the next one.
    async fn listening(answers: Vec<String>) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                let answers = answers.clone();
                tokio::spawn(async move {
                    let mut buffer = [0_u8; 4096];
                    for answer in answers {
                        if socket.read(&mut buffer).await.unwrap_or_default() == 0 {
                            return;
                        }
                        let _ = socket.write_all(answer.as_bytes()).await;
                    }
                    // The connection is closed without a word; whoever uses it again finds that out.
                });
            }
        });
        address
    }

    #[tokio::test]
    async fn f_12_a_connection_that_was_closed_meanwhile_costs_nothing() {
        let address = listening(vec![ANSWER.to_owned()]).await;
        let upstream = upstream(Client::builder(), |_| {});
        for _ in 0..20 {
            let request = upstream.client().patch(format!("http://{address}/")).body("{}");
            assert_eq!(upstream.send_once(request).await.unwrap().body, b"{}");
        }
    }

    #[tokio::test]
    async fn t_21_no_error_prints_what_was_sent_or_answered() {
        let cut =
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{\"canary\":";
        let closed = {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            listener.local_addr().unwrap()
        };
        let upstream = upstream(Client::builder(), |_| {});
        for (address, is_expected) in [
            (closed, matches_not_sent as fn(&UpstreamError) -> bool),
            (listening(vec![cut.to_owned()]).await, matches_no_answer),
            (listening(vec!["canary canary\r\n\r\n".to_owned()]).await, matches_no_answer),
        ] {
            let request = upstream.client().post(format!("http://{address}/canary?canary=canary"));
            let request = request.bearer_auth("canary").body("canary");
            let Err(error) = upstream.send_once(request).await else { panic!("an answer from {address}") };
            assert!(is_expected(&error), "{error:?}");
            let printed = format!("{error} {error:?} {}", error.reason());
            assert!(!printed.contains("canary"), "{printed}");
        }
    }

    fn matches_not_sent(error: &UpstreamError) -> bool {
        matches!(error, UpstreamError::NotSent(_))
    }

    fn matches_no_answer(error: &UpstreamError) -> bool {
        matches!(error, UpstreamError::NoAnswer(_))
    }

    #[tokio::test]
    async fn f_07_bytes_beyond_the_answer_are_nobodys_answer() {
        let address =
            listening(vec![format!("{ANSWER}HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil"); 3]).await;
        let upstream = upstream(Client::builder(), |_| {});
        for _ in 0..10 {
            let request = upstream.client().get(format!("http://{address}/"));
            assert_ne!(upstream.send(request).await.map(|answer| answer.body).unwrap_or_default(), b"evil");
        }
    }

    #[tokio::test]
    async fn f_33_addresses_of_which_half_are_dead_and_addresses_that_change() {
        let alive = listening(vec![ANSWER.to_owned(); 9]).await;
        // Nothing listens on that address of the loopback network.
        let dead = SocketAddr::from(([127, 0, 0, 9], alive.port()));
        let client = Client::builder().resolve_to_addrs("tenant.example", &[dead, alive]);
        let upstream = upstream(client, |_| {});
        let began = Instant::now();
        let request = upstream.client().patch(format!("http://tenant.example:{}/", alive.port())).body("{}");
        assert_eq!(upstream.send_once(request).await.unwrap().body, b"{}");
        assert!(began.elapsed() < Duration::from_secs(5));
    }

    #[tokio::test]
    async fn f_07_an_answer_that_drips_or_stalls_is_given_up_in_time() {
        for half in ["HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{", "HTTP/1.1 200 OK\r\n", "HTT"] {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            tokio::spawn(async move {
                let mut kept = Vec::new();
                while let Ok((mut socket, _)) = listener.accept().await {
                    let mut request = [0_u8; 4096];
                    let _ = socket.read(&mut request).await;
                    let _ = socket.write_all(half.as_bytes()).await;
                    kept.push(socket);
                }
            });
            let upstream =
                upstream(Client::builder(), |patience| patience.attempt = Duration::from_millis(400));
            let began = Instant::now();
            let outcome = upstream.send_once(upstream.client().get(format!("http://{address}/"))).await;
            assert!(matches!(outcome, Err(UpstreamError::TimedOut)), "{half}");
            assert!(began.elapsed() < Duration::from_secs(5));
        }
    }

    #[tokio::test]
    async fn f_09_what_is_too_large_is_not_read_to_its_end() {
        let body = "x".repeat(100_000);
        for (content_type, fits) in [("text/html", false), ("application/json", true)] {
            let head =
                format!("HTTP/1.1 200 OK\r\ncontent-type: {content_type}\r\ncontent-length: 100000\r\n\r\n");
            let address = listening(vec![head + &body]).await;
            let upstream = upstream(Client::builder(), |_| {});
            let outcome = upstream.send_once(upstream.client().get(format!("http://{address}/"))).await;
            assert_eq!(outcome.is_ok(), fits, "{content_type}");
            assert_eq!(matches!(outcome, Err(UpstreamError::TooLarge)), !fits, "{content_type}");
        }
    }

    #[tokio::test]
    async fn f_05_what_finds_no_connection_is_tried_once_more_and_was_never_sent() {
        let gone = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
        let upstream = upstream(Client::builder(), |_| {});
        let outcome = upstream.send(upstream.client().patch(format!("http://{gone}/")).body("{}")).await;
        assert!(outcome.is_err_and(|error| error.is_unsent()));
        let outcome = upstream.send(upstream.client().get("http://nothing.invalid/")).await;
        assert!(outcome.is_err_and(|error| error.is_unsent()), "a name that leads nowhere");
    }

    #[tokio::test]
    async fn f_34_a_certificate_that_is_swapped_is_refused_or_taken_without_a_restart() {
        let folder = std::env::temp_dir().join(format!("selfsame-f34-{}", std::process::id()));
        let listen = "127.0.0.1:0".parse().unwrap();
        let tenant = async |https: SocketAddr, state_dir| {
            let options = tenant::Options {
                listen,
                listen_https: Some(https),
                state_dir,
                ..tenant::Options::default()
            };
            tenant::start(options).await.unwrap()
        };
        let first = tenant(listen, Some(folder.clone())).await;
        let authority = reqwest::Certificate::from_pem(first.ca_pem().unwrap().as_bytes()).unwrap();
        let upstream = upstream(Client::builder().tls_certs_only([authority]), |_| {});
        let origin = first.https_origin().unwrap();
        let address = format!("{origin}/.well-known/openid-configuration");
        let ask = async || upstream.send_once(upstream.client().get(&address)).await;
        assert!(ask().await.unwrap().status.is_success());
        let place = origin.trim_start_matches("https://").parse().unwrap();
        first.stop().await;
        // Somebody else's authority, at the same place.
        let other = tenant(place, None).await;
        let refused = ask().await.err().unwrap();
        assert!(refused.is_unsent() && refused.reason().contains("certificate"), "{}", refused.reason());
        other.stop().await;
        // A new certificate of the authority that is trusted.
        let renewed = tenant(place, Some(folder.clone())).await;
        assert!(ask().await.unwrap().status.is_success());
        renewed.stop().await;
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn f_08_work_whose_deadline_has_passed_is_not_begun() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let upstream = upstream(Client::builder(), |_| {});
        let late = Deadline::after(Duration::ZERO);
        let request = upstream.client().get(format!("http://{address}/"));
        let outcome = late.hold(upstream.send(request)).await;
        assert!(matches!(outcome, Err(UpstreamError::NoTime)));
        let accepted = tokio::time::timeout(Duration::from_millis(100), listener.accept()).await;
        assert!(accepted.is_err(), "nobody came");
    }
}
