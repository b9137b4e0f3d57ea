//! Streams between server functions and the browser, of which there are none.
//!
//! `server_fn` asks for `wasm-streams`, whose classes are exported: the linker keeps them though nothing calls them, and
//! they are 5 KB of what the page loads (a change upstream was closed:
//! <https://github.com/MattiasBuelens/wasm-streams/pull/39>). This has the names that `server_fn` calls. A server function
//! that streams needs the real one: take `[patch.crates-io]` out of the workspace's `Cargo.toml`.

use futures_core::Stream;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

/// A stream that nobody can have.
pub struct ReadableStream(Infallible);

impl ReadableStream {
    /// For the body of an answer that is read piece by piece.
    ///
    /// # Panics
    /// Always.
    #[expect(clippy::unimplemented, reason = "the real one is to be taken then")]
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        unimplemented!("a server function that streams: see app/frontend/wasm-streams")
    }

    /// For the body of a question that is sent piece by piece.
    ///
    /// # Panics
    /// Always.
    #[expect(clippy::unimplemented, reason = "the real one is to be taken then")]
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unimplemented!("a server function that streams: see app/frontend/wasm-streams")
    }

    /// As a stream of Rust's.
    pub fn into_stream(self) -> Self {
        self
    }

    /// As a stream of the browser's.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self.0 {}
    }
}

impl Stream for ReadableStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.0 {}
    }
}
