//! The Leptos app: pages, islands, server functions, and the ports they call.
//!
//! Two builds come from it. With `ssr` it renders pages and answers server functions inside the server; with
//! `hydrate` it is the WebAssembly, of which only the islands are left.

pub mod api;
pub mod error;
pub mod sentences;
pub mod wire;

#[cfg(feature = "ssr")]
pub mod ports;
