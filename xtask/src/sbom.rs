//! The bill of materials: what the production server is made of, as CycloneDX 1.5.

use crate::error::Error;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The bill, from what `cargo metadata` says and the lock file, which has the hashes.
pub fn bill(metadata: &str, lock: &str) -> Result<Value, Error> {
    let metadata: Value = serde_json::from_str(metadata)
        .map_err(|error| Error::said(format!("`cargo metadata` answered something else: {error}")))?;
    let of = |key: &str| metadata[key].as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> = of("packages").into_iter().map(|p| (text(&p, "id"), p)).collect();
    let nodes = metadata["resolve"]["nodes"].as_array().cloned().unwrap_or_default();
    let uses: BTreeMap<String, Vec<String>> =
        nodes.iter().map(|node| (text(node, "id"), shipped(node))).collect();
    let root = packages
        .iter()
        .find(|(_, package)| package["name"] == "server")
        .map(|(id, _)| id.clone())
        .ok_or_else(|| Error::said("there is no package `server`"))?;
    // Everything that can be reached without tests and build scripts.
    let (mut reached, mut next) = (BTreeSet::new(), vec![root.clone()]);
    while let Some(id) = next.pop() {
        if reached.insert(id.clone()) {
            next.extend(uses.get(&id).cloned().unwrap_or_default());
        }
    }
    let hashes = hashes(lock);
    let components: Vec<Value> = reached
        .iter()
        .filter(|id| **id != root)
        .filter_map(|id| packages.get(id))
        .map(|package| component(package, &hashes))
        .collect();
    let reference = |id: &String| packages.get(id).map(reference);
    let dependencies: Vec<Value> = reached
        .iter()
        .map(|id| {
            let on = uses.get(id).into_iter().flatten().filter_map(reference).collect::<BTreeSet<_>>();
            json!({"ref": reference(id), "dependsOn": on})
        })
        .collect();
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": packages.get(&root).map(|package| component(package, &hashes))},
        "components": components,
        "dependencies": dependencies,
    }))
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// The packages that a node is made of: ordinary dependencies, none of its tests or its build.
fn shipped(node: &Value) -> Vec<String> {
    let dependencies = node["deps"].as_array().into_iter().flatten();
    let ordinary = dependencies.filter(|dependency| {
        dependency["dep_kinds"]
            .as_array()
            .is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
    });
    ordinary.map(|dependency| text(dependency, "pkg")).collect()
}

fn reference(package: &Value) -> String {
    format!("{}@{}", text(package, "name"), text(package, "version"))
}

/// Its address on crates.io. What is our own has none, whatever its name.
fn purl(package: &Value) -> Option<String> {
    package["source"].is_string().then(|| format!("pkg:cargo/{}", reference(package)))
}

fn component(package: &Value, hashes: &BTreeMap<(String, String), String>) -> Value {
    let (name, version) = (text(package, "name"), text(package, "version"));
    let licence = text(package, "license").replace('/', " OR ");
    let hash = hashes.get(&(name.clone(), version.clone()));
    let mut component = json!({
        "type": if name == "server" { "application" } else { "library" },
        "bom-ref": reference(package),
        "name": name,
        "version": version,
        "licenses": [{"expression": licence}],
        "hashes": hash.map(|hash| vec![json!({"alg": "SHA-256", "content": hash})]).unwrap_or_default(),
    });
    if let (Some(purl), Some(component)) = (purl(package), component.as_object_mut()) {
        component.insert("purl".to_owned(), json!(purl));
    }
    component
}

fn hashes(lock: &str) -> BTreeMap<(String, String), String> {
    let value = |block: &str, key: &str| {
        let start = format!("{key} = \"");
        block.lines().find_map(|line| Some(line.strip_prefix(&start)?.strip_suffix('"')?.to_owned()))
    };
    let blocks = lock.split("[[package]]");
    blocks
        .filter_map(|block| {
            Some(((value(block, "name")?, value(block, "version")?), value(block, "checksum")?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sc_01_the_bill_lists_what_is_shipped_and_nothing_of_the_tests() {
        let package = |name: &str, licence: &str| {
            let source = (name != "server" && name != "own")
                .then_some("registry+https://github.com/rust-lang/crates.io-index");
            json!({"id": name, "name": name, "version": "1.0.0", "license": licence, "source": source})
        };
        let uses = |id: &str, on: &[(&str, Option<&str>)]| {
            let deps: Vec<_> =
                on.iter().map(|(pkg, kind)| json!({"pkg": pkg, "dep_kinds": [{"kind": kind}]})).collect();
            json!({"id": id, "deps": deps})
        };
        let metadata = json!({
            "packages": [package("server", "MIT"), package("a", "MIT/Apache-2.0"), package("b", "ISC"), package("own", "MIT"), package("t", "MIT")],
            "resolve": {"nodes": [uses("server", &[("a", None), ("t", Some("dev"))]), uses("a", &[("b", None), ("own", None)]), uses("b", &[]), uses("own", &[]), uses("t", &[])]},
        });
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"ff\"\n";
        let bill = bill(&metadata.to_string(), lock).expect("it can be made");
        let names: Vec<_> =
            bill["components"].as_array().expect("a list").iter().map(|c| c["purl"].clone()).collect();
        assert_eq!(names, [json!("pkg:cargo/a@1.0.0"), json!("pkg:cargo/b@1.0.0"), Value::Null]);
        assert_eq!(bill["components"][0]["hashes"][0]["content"], "ff");
        assert_eq!(bill["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(bill["metadata"]["component"]["name"], "server");
    }
}
