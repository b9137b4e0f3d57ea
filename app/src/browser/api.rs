//! Posting to our own origin.

use crate::browser::json::{parse, write};
use crate::error::ApiError;
use crate::reading;
use gloo_net::http::Request;
use wasm_bindgen::JsValue;

/// Posts JSON and returns the body of the answer.
///
/// # Errors
/// What the server's problem document says, or what the lack of one means.
pub async fn post(path: &str, body: &[(&str, JsValue)]) -> Result<String, ApiError> {
    let body = write(body).ok_or(ApiError::Malformed)?;
    let request = Request::post(path)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("X-Selfsame", "1")
        .body(body)
        .map_err(|_| ApiError::Malformed)?;
    let response = request.send().await.map_err(|_| ApiError::Offline)?;
    let text = response.text().await;
    if response.ok() {
        return text.map_err(|_| ApiError::Offline);
    }
    let told = text.ok().and_then(|text| reading::error(&parse(&text)?));
    Err(told.unwrap_or(match response.status() {
        401 => ApiError::Unauthenticated,
        502..=504 => ApiError::Unavailable,
        _ => ApiError::Internal,
    }))
}
