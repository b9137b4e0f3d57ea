//! The WebAssembly.
