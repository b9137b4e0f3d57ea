//! The versions of all tools, in one place. Changing one here changes it for everybody.

/// Builds the browser's half. 0.3.11 needs a newer compiler than ours.
pub const CARGO_LEPTOS: &str = "0.3.10";

/// Holds licences, sources and advisories against deny.toml.
pub const CARGO_DENY: &str = "0.20.2";

/// Changes the code in small ways and sees whether a test notices.
pub const CARGO_MUTANTS: &str = "27.1.0";

/// The major version of npm's `binaryen`, which brings `wasm-opt`; the exact one is in `end2end/package.json`.
pub const BINARYEN: u32 = 132;

/// Up to this version (it is what Debian 12 has) `wasm-opt` makes modules that die in the browser with
/// `WebAssembly.Table.set(): Argument 1 is invalid`.
pub const BINARYEN_BROKEN: u32 = 108;

/// The oldest Node.js that everything in `end2end` runs on.
pub const NODE: u32 = 20;

/// What `wasm32` is called by rustup.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn npm_installs_the_binaryen_that_doctor_asks_for() {
        let package: Value =
            serde_json::from_str(include_str!("../../end2end/package.json")).expect("package.json is JSON");
        assert_eq!(package["devDependencies"]["binaryen"], format!("{BINARYEN}.0.0"));
    }

    #[test]
    fn npm_packages_are_pinned_to_exact_versions_and_name_no_registry() {
        let package: Value =
            serde_json::from_str(include_str!("../../end2end/package.json")).expect("package.json is JSON");
        let wanted = package["devDependencies"].as_object().expect("there are dependencies");
        for (name, version) in wanted {
            let version = version.as_str().expect("a version is text");
            assert!(
                version.starts_with(|first: char| first.is_ascii_digit()),
                "{name} is not pinned: {version}"
            );
        }
        assert!(!include_str!("../../end2end/package-lock.json").contains("\"resolved\""));
    }
}
