//! The production artefact: the site by cargo-leptos, the server by cargo.

use crate::{
    error::Error,
    process::{cargo, run},
    size,
    tools::Toolbox,
    workspace::Workspace,
};
use std::{fs, path::Path};

/// `cargo xtask build`
pub fn command(workspace: &Workspace) -> Result<(), Error> {
    let tools = Toolbox::ready(workspace)?;
    production(workspace, &tools)?;
    println!(
        "\nBuilt {} with {} beside it, and {}.\n",
        workspace.relative(&workspace.binary("selfsame")).display(),
        HASHES,
        workspace.relative(&workspace.site()).display()
    );
    size::Sizes::measure(workspace)?.print();
    Ok(())
}

/// The site and the server. Two builds, because cargo-leptos would give the server its developer's
/// feature, the embedded tenant.
pub fn production(workspace: &Workspace, tools: &Toolbox) -> Result<(), Error> {
    site(workspace, tools)?;
    server(workspace)
}

/// What the browser loads, compressed ahead, with a hash of its content in each name.
pub fn site(workspace: &Workspace, tools: &Toolbox) -> Result<(), Error> {
    let mut leptos = tools.cargo_leptos(workspace);
    leptos
        .args(["build", "--release", "--frontend-only", "--precompress"])
        // The compiler has said what is wrong; where cargo-leptos noticed helps nobody.
        .env("RUST_LIB_BACKTRACE", "0");
    run(&mut leptos)?;
    check_hashes(&workspace.release().join(HASHES), &workspace.site())
}

/// The server, without the embedded tenant.
pub fn server(workspace: &Workspace) -> Result<(), Error> {
    run(cargo().args(["build", "--release", "--package", "server"]).current_dir(&workspace.root))
}

/// The embedded tenant as a program of its own.
pub fn tenant(workspace: &Workspace) -> Result<(), Error> {
    run(cargo().args(["build", "--release", "--package", "tenant"]).current_dir(&workspace.root))
}

/// The list of hashes that the server reads from the folder of its own binary.
const HASHES: &str = "hash.txt";

/// A server whose list of hashes does not fit the site would send pages that load nothing.
fn check_hashes(list: &Path, site: &Path) -> Result<(), Error> {
    let text = fs::read_to_string(list).map_err(Error::file("read", list))?;
    for (kind, hash) in text.lines().filter_map(|line| line.split_once(':')) {
        let file = site.join("pkg").join(format!("selfsame.{}.{}", hash.trim(), kind.trim()));
        if matches!(kind.trim(), "js" | "wasm" | "css") && !file.is_file() {
            return Err(Error::said(format!(
                "{} names {}, which is not there. Remove the folder {} and build again.",
                list.display(),
                file.display(),
                site.display()
            )));
        }
    }
    Ok(())
}

/// Words that are in the embedded tenant and nowhere else.
const MARKS: [&str; 2] = ["mallory@example.com", "selfsame-demo"];

/// Fails if the embedded tenant got into the production server.
pub fn check_tenantless(workspace: &Workspace) -> Result<(), Error> {
    let server = workspace.binary("selfsame");
    let tenant = workspace.binary("tenant");
    for mark in MARKS {
        if contains(&server, mark)? {
            return Err(Error::said(format!(
                "{} contains {mark:?}: the embedded tenant is in the production server. Only the cargo feature \
                 `tenant` of `server` may bring it.",
                server.display()
            )));
        }
        // A mark that the tenant lost would let everything pass.
        if !contains(&tenant, mark)? {
            return Err(Error::said(format!("{} lost the mark {mark:?}: choose another", tenant.display())));
        }
    }
    println!("{} holds nothing of the embedded tenant", workspace.relative(&server).display());
    Ok(())
}

fn contains(file: &Path, mark: &str) -> Result<bool, Error> {
    let bytes = fs::read(file).map_err(Error::file("read", file))?;
    Ok(bytes.windows(mark.len()).any(|window| window == mark.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cf_02_the_tenant_comes_by_its_feature_alone_and_its_marks_are_found() {
        let manifest: toml::Table =
            include_str!("../../server/Cargo.toml").parse().expect("the manifest can be read");
        let features = manifest["features"].as_table().expect("there are features");
        assert!(!features.contains_key("default"), "nothing is on unless asked for");
        assert_eq!(manifest["dependencies"]["tenant"]["optional"].as_bool(), Some(true));
        let workspace = Workspace::find().expect("we are in the workspace");
        let file = workspace.scratch().expect("there is a folder").join("marked");
        for mark in MARKS {
            fs::write(&file, format!("\u{0}\u{1}{mark}\u{2}")).expect("it can be written");
            assert!(contains(&file, mark).expect("it can be read"), "{mark}");
        }
        fs::write(&file, "nothing of the kind").expect("it can be written");
        assert!(MARKS.iter().all(|mark| !contains(&file, mark).expect("it can be read")));
    }
}
