//! One HTTP client for everything the tenant is asked: no redirects, no proxy, with deadlines and a limit on size.

use super::json::is_json;
use super::{Deadline, Patience};
use http::{HeaderMap, StatusCode};
use reqwest::{Client, ClientBuilder, RequestBuilder, Response, redirect};
use std::sync::Arc;
use std::time::Duration;

/// Speaks with the tenant.
#[derive(Clone)]
pub struct Upstream {
    client: Client,
    patience: Arc<Patience>,
}

/// Why there is no usable answer.
#[derive(Debug, thiserror::Error)]
pub enum UpstreamError {
    /// There was no time left to ask: the request was never sent.
    #[error("no time left")]
    NoTime,
    /// No connection came about: the request was never sent.
    #[error("no connection")]
    NotSent(#[source] reqwest::Error),
    /// The request may have arrived; the answer did not.
    #[error("no answer")]
    NoAnswer(#[source] reqwest::Error),
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
            Self::NoTime | Self::NotSent(_) => true,
            Self::NoAnswer(_) | Self::TimedOut | Self::TooLarge | Self::Unusable => false,
        }
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
        Ok(Self { client, patience: Arc::new(patience) })
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

    /// Sends a request and reads the whole answer, in what is left of the time of the work under way, and in no more than
    /// one attempt may take.
    ///
    /// # Errors
    /// Which tell whether the request may have been received.
    pub async fn send(&self, request: RequestBuilder) -> Result<Answer, UpstreamError> {
        let left = Deadline::current_or(self.patience.request).left();
        if left.is_zero() {
            return Err(UpstreamError::NoTime);
        }
        let asking = async {
            let response = request.send().await.map_err(|error| {
                if error.is_connect() || error.is_builder() {
                    UpstreamError::NotSent(error.without_url())
                } else {
                    UpstreamError::NoAnswer(error.without_url())
                }
            })?;
            self.read(response).await
        };
        let time = left.min(self.patience.attempt);
        tokio::time::timeout(time, asking).await.unwrap_or(Err(UpstreamError::TimedOut))
    }

    async fn read(&self, mut response: Response) -> Result<Answer, UpstreamError> {
        let (status, headers) = (response.status(), response.headers().clone());
        let most = if is_json(&headers) { self.patience.largest_json } else { self.patience.largest_other };
        let mut body = Vec::new();
        while let Some(part) =
            response.chunk().await.map_err(|error| UpstreamError::NoAnswer(error.without_url()))?
        {
            if body.len() + part.len() > most {
                return Err(UpstreamError::TooLarge);
            }
            body.extend_from_slice(&part);
        }
        Ok(Answer { status, headers, body })
    }
}
