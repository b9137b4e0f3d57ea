//! Which of our crates may use which: `server → app → profile`, and the tenant stands alone.

use crate::{error::Error, workspace::Workspace};
use std::collections::BTreeSet;

/// A crate, and those of ours that it may build upon.
const ALLOWED: [(&str, &[&str]); 7] = [
    ("profile", &[]),
    ("app", &["profile"]),
    ("frontend", &["app"]),
    ("server", &["app", "profile", "tenant"]),
    ("tenant", &[]),
    ("fuzz", &["profile", "server"]),
    ("xtask", &[]),
];

/// Fails with every import that runs the wrong way.
pub fn check(workspace: &Workspace) -> Result<(), Error> {
    let wrong = wrong_ways(workspace);
    if wrong.is_empty() {
        println!("imports run one way: server → app → profile, and the tenant stands alone");
        Ok(())
    } else {
        Err(Error::said(wrong.join("\n")))
    }
}

fn wrong_ways(workspace: &Workspace) -> Vec<String> {
    let ours: BTreeSet<_> = workspace.packages.iter().map(|package| package.name.as_str()).collect();
    let mut wrong = Vec::new();
    for package in &workspace.packages {
        let name = package.name.as_str();
        let Some((_, allowed)) = ALLOWED.iter().find(|(each, _)| *each == name) else {
            wrong.push(format!("{name} is new: say in xtask/src/imports.rs what it may use"));
            continue;
        };
        for used in package.dependencies.iter().filter(|used| ours.contains(used.name.as_str())) {
            // In its tests the server meets the tenant; in production it must not.
            let for_tests = used.kind.as_deref() == Some("dev");
            if !allowed.contains(&used.name.as_str()) {
                wrong.push(format!("{name} must not use {}", used.name));
            } else if used.name == "tenant" && !used.optional && !for_tests {
                wrong.push(format!("{name} may use {} only as an optional dependency", used.name));
            }
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Dependency, Package};

    fn package(name: &str, uses: &[(&str, Option<&str>, bool)]) -> Package {
        let dependencies = uses
            .iter()
            .map(|(name, kind, optional)| Dependency {
                name: (*name).to_owned(),
                kind: kind.map(str::to_owned),
                optional: *optional,
            })
            .collect();
        Package { name: name.to_owned(), rust_version: None, dependencies }
    }

    fn complaints(packages: Vec<Package>) -> Vec<String> {
        let mut workspace = Workspace::find().expect("we are in the workspace");
        workspace.packages = packages;
        wrong_ways(&workspace)
    }

    #[test]
    fn this_workspace_imports_one_way() {
        let workspace = Workspace::find().expect("we are in the workspace");
        assert_eq!(wrong_ways(&workspace), Vec::<String>::new());
        assert_eq!(workspace.packages.len(), ALLOWED.len(), "every rule is about a crate that exists");
    }

    #[test]
    fn the_wrong_way_is_named() {
        let backwards = vec![package("profile", &[("app", None, false)]), package("app", &[])];
        assert_eq!(complaints(backwards), ["profile must not use app"]);
        let new = vec![package("newcomer", &[])];
        assert!(complaints(new)[0].starts_with("newcomer is new"));
    }

    #[test]
    fn the_server_has_the_tenant_only_by_a_feature_or_in_tests() {
        let with =
            |kind, optional| vec![package("server", &[("tenant", kind, optional)]), package("tenant", &[])];
        assert_eq!(complaints(with(None, true)), Vec::<String>::new());
        assert_eq!(complaints(with(Some("dev"), false)), Vec::<String>::new());
        assert_eq!(complaints(with(None, false)), ["server may use tenant only as an optional dependency"]);
    }
}
