//! The WebAssembly. `cdylib` only: a crate that is also an `rlib` would lose link-time optimisation.

// Its islands are exported by being linked.
use app as _;

/// Called by the page's script once the module is there.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
