//! `cargo xtask watch`

use crate::{error::Error, process::run as start, tools::Toolbox, workspace::Workspace};

/// Hands over to cargo-leptos. The embedded tenant is inside the server, by its cargo feature.
pub fn run(workspace: &Workspace, rest: &[String]) -> Result<(), Error> {
    let tools = Toolbox::ready(workspace)?;
    start(tools.cargo_leptos(workspace).arg("watch").args(rest))
}
