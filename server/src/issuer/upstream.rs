//! One HTTP client for everything the tenant is asked: no redirects, no proxy, with deadlines and a limit on size.

use http::StatusCode;
use reqwest::{Client, RequestBuilder, Response, redirect};
use std::time::Duration;

/// The largest answer that is read. A user's profile may have 10 KB; a key set is smaller.
const LARGEST: usize = 1024 * 1024;

/// Speaks with the tenant.
#[derive(Clone)]
pub struct Upstream {
    client: Client,
}

/// Why there is no usable answer.
#[derive(Debug, thiserror::Error)]
pub enum UpstreamError {
    /// No connection came about: the request was never sent.
    #[error("no connection")]
    NotSent(#[source] reqwest::Error),
    /// The request may have arrived; the answer did not.
    #[error("no answer")]
    NoAnswer(#[source] reqwest::Error),
    /// The answer is larger than anything expected.
    #[error("the answer is too large")]
    TooLarge,
    /// The answer is not what was asked for.
    #[error("the answer is not what was asked for")]
    Unusable,
}

/// An answer, read whole.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: http::HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Upstream {
    /// # Errors
    /// When the system's certificates cannot be loaded.
    pub fn new() -> Result<Self, reqwest::Error> {
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .no_proxy()
            .connect_timeout(Duration::from_secs(3))
            .timeout(Duration::from_secs(8))
            .pool_idle_timeout(Duration::from_secs(20))
            .tcp_nodelay(true)
            .user_agent(concat!("selfsame/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self { client })
    }

    /// The client, to build a request with.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Sends a request and reads the whole answer.
    ///
    /// # Errors
    /// Which tell whether the request may have been received.
    pub async fn send(&self, request: RequestBuilder) -> Result<Answer, UpstreamError> {
        let response = request.send().await.map_err(|error| {
            if error.is_connect() || error.is_builder() {
                UpstreamError::NotSent(error.without_url())
            } else {
                UpstreamError::NoAnswer(error.without_url())
            }
        })?;
        read(response).await
    }
}

async fn read(mut response: Response) -> Result<Answer, UpstreamError> {
    let (status, headers) = (response.status(), response.headers().clone());
    let mut body = Vec::new();
    while let Some(part) =
        response.chunk().await.map_err(|error| UpstreamError::NoAnswer(error.without_url()))?
    {
        if body.len() + part.len() > LARGEST {
            return Err(UpstreamError::TooLarge);
        }
        body.extend_from_slice(&part);
    }
    Ok(Answer { status, headers, body })
}
