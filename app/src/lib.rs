//! The Leptos app: pages, islands, server functions, and the ports they call.
//!
//! Two builds come from it. With `ssr` it renders pages and answers server functions inside the server; with
//! `hydrate` it is the WebAssembly, of which only the islands are left.

pub mod api;
pub mod by_field;
pub mod error;
pub mod islands;
pub mod person;
pub mod sentences;
pub mod signin;
pub mod wire;

#[cfg_attr(feature = "ssr", expect(clippy::allow_attributes, reason = "what is made knows no better"))]
mod words;

#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod brand;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod language;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod ports;
#[cfg(feature = "ssr")]
pub mod reader;

/// The module that lets people choose, crop and send a picture: JavaScript as it is served, loaded when it is asked for.
#[cfg(feature = "ssr")]
pub const PICTURE_MODULE: &str = include_str!("../picture/picture.js");

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(any(feature = "hydrate", test))]
mod edits;
mod line;
#[cfg(any(feature = "hydrate", test))]
mod reading;
#[cfg(not(feature = "ssr"))]
mod spoken;
#[cfg(feature = "ssr")]
pub mod theme;
