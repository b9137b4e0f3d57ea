//! Asking our own origin.

use crate::browser::dom::window;
use crate::browser::json::{parse, write};
use crate::error::ApiError;
use crate::reading::{self, reference};
use gloo_net::http::{Request, RequestBuilder};
use wasm_bindgen::JsValue;
use web_sys::{AbortController, AbortSignal};

/// Why there is no answer to go by.
pub enum Failure {
    /// The server said what is wrong, with the name that the request has in its log.
    Told {
        /// What is wrong.
        error: ApiError,
        /// The name of the request.
        reference: Option<String>,
    },
    /// What came is nothing that the server says: something between it and us has answered.
    Untold {
        /// The HTTP status.
        status: u16,
    },
    /// The browser says that it has no connection, so nothing was sent.
    NotSent,
    /// It was sent, and no answer came. It may have arrived.
    Lost,
    /// The person stopped waiting. It may have arrived.
    Stopped,
}

impl From<Failure> for ApiError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Told { error, .. } => error,
            Failure::Untold { status: 401 } => Self::Unauthenticated,
            Failure::Untold { status: 502..=504 } => Self::Unavailable,
            Failure::Untold { .. } => Self::Internal,
            Failure::NotSent | Failure::Lost => Self::Offline,
            Failure::Stopped => Self::OutcomeUnknown,
        }
    }
}

/// Posts JSON and returns the body of the answer.
///
/// # Errors
/// What the server's problem document says, or what the lack of one means.
pub async fn post(path: &str, body: &[(&str, JsValue)]) -> Result<String, ApiError> {
    Ok(post_until(path, body, None).await?)
}

/// The same, as long as nobody stops it.
pub async fn post_until(
    path: &str,
    body: &[(&str, JsValue)],
    stop: Option<&AbortController>,
) -> Result<String, Failure> {
    let malformed = || Failure::Told { error: ApiError::Malformed, reference: None };
    let body = write(body).ok_or_else(malformed)?;
    let request = ours(Request::post(path), stop).header("Content-Type", "application/json");
    ask(request.body(body).map_err(|_| malformed())?, stop).await
}

/// Reads JSON, as long as nobody stops it.
pub async fn get_until(path: &str, stop: Option<&AbortController>) -> Result<String, Failure> {
    let request = ours(Request::get(path), stop).build();
    ask(request.map_err(|_| Failure::Untold { status: 0 })?, stop).await
}

/// Whether the browser has a connection, as far as it knows.
pub fn is_online() -> bool {
    window().navigator().on_line()
}

fn ours(request: RequestBuilder, stop: Option<&AbortController>) -> RequestBuilder {
    let signal: Option<AbortSignal> = stop.map(AbortController::signal);
    request.abort_signal(signal.as_ref()).header("Accept", "application/json").header("X-Selfsame", "1")
}

async fn ask(request: Request, stop: Option<&AbortController>) -> Result<String, Failure> {
    let lost = || {
        let is_stopped = stop.is_some_and(|stop| stop.signal().aborted());
        if is_stopped { Failure::Stopped } else { Failure::Lost }
    };
    if !is_online() {
        return Err(Failure::NotSent);
    }
    let response = request.send().await.map_err(|_| lost())?;
    let text = response.text().await;
    if response.ok() {
        return text.map_err(|_| lost());
    }
    let document = text.ok().and_then(|text| parse(&text));
    Err(match document.as_ref().and_then(reading::error) {
        Some(error) => Failure::Told { error, reference: document.as_ref().and_then(reference) },
        None => Failure::Untold { status: response.status() },
    })
}

/// Whether a page can be shown by now.
pub async fn can_be_shown(address: &str) -> bool {
    let answer = Request::get(address).header("Accept", "text/html").send().await;
    answer.is_ok_and(|response| response.status() < 500 && response.status() != 429)
}
