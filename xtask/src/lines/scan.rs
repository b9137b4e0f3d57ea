//! Finds the tests that name lines: by the name of a Rust function, by the title of a browser test, by a row of data.

use super::Ids;
use crate::error::Error;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The first halves of identifiers.
const KINDS: [&str; 11] = ["OA", "JW", "DP", "OW", "WB", "LG", "CF", "SC", "DC", "T", "F"];

/// Where tests are.
const PLACES: [&str; 8] = ["app", "docs", "end2end", "profile", "server", "tenant", "xtask", "fuzz"];

/// Every line that is named, with the tests that name it.
pub fn proofs(root: &Path) -> Result<BTreeMap<String, BTreeSet<String>>, Error> {
    let mut proofs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in PLACES.iter().map(|place| files(&root.join(place))).collect::<Result<Vec<_>, _>>()?.concat() {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        let name = file.strip_prefix(root).unwrap_or(&file).display().to_string();
        let found = match file.extension().and_then(|extension| extension.to_str()) {
            Some("rs") => rust(&text),
            Some("ts" | "mjs") => titles(&text),
            Some("json" | "jsonl") => rows(&text),
            _ => Vec::new(),
        };
        for (ids, test) in found {
            for id in ids {
                proofs.entry(id).or_default().insert(format!("{name}: {test}"));
            }
        }
    }
    Ok(proofs)
}

/// The sources below these folders.
#[cfg(test)]
pub fn sources(root: &Path, folders: &[&str]) -> Result<Vec<PathBuf>, Error> {
    let all = folders.iter().map(|folder| files(&root.join(folder))).collect::<Result<Vec<_>, _>>()?.concat();
    Ok(all.into_iter().filter(|file| file.extension().is_some_and(|extension| extension == "rs")).collect())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return Ok(found) };
    for entry in entries {
        let path = entry.map_err(Error::file("read", folder))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            if !matches!(name, "node_modules" | "target" | "test-results" | "playwright-report") {
                found.extend(files(&path)?);
            }
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

fn id(kind: &str, number: &str) -> Option<String> {
    let kind = kind.to_ascii_uppercase();
    let is_number = number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    (KINDS.contains(&kind.as_str()) && is_number).then(|| format!("{kind}-{number}"))
}

/// `jw_06_t_25_a_name` names JW-06 and T-25.
fn ids_of_function(name: &str) -> Ids {
    let parts: Vec<&str> = name.split('_').collect();
    parts.chunks(2).map_while(|pair| id(pair.first()?, pair.get(1)?)).collect()
}

/// `OA-04, T-18` names both; anything else before the colon means that there are none.
pub(super) fn ids_of_title(title: &str) -> Option<Ids> {
    title
        .split(',')
        .map(|part| part.trim().split_once('-').and_then(|(kind, number)| id(kind, number)))
        .collect()
}

/// Functions that are tests: one of the lines of attributes above says so.
fn rust(text: &str) -> Vec<(Ids, String)> {
    let mut is_test = false;
    let mut found = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with("#[") {
            is_test |= line.contains("test]") || line.contains("test(");
        } else if let Some((before, name)) = line.split_once("fn ")
            && matches!(before.trim(), "" | "async" | "pub" | "pub async")
        {
            let name: String = name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let ids = ids_of_function(&name);
            if is_test && !ids.is_empty() {
                found.push((ids, name));
            }
            is_test = false;
        } else if !line.starts_with("//") && !line.is_empty() {
            is_test = false;
        }
    }
    found
}

/// `test('OA-04, T-18: a title'`, and its like in the tests of the clients.
fn titles(text: &str) -> Vec<(Ids, String)> {
    let mut found = Vec::new();
    for quote in ['\'', '"', '`'] {
        for (before, rest) in text.match_indices(quote).map(|(at, _)| text.split_at(at)) {
            let rest = rest.get(1..).unwrap_or_default();
            let Some((title, _)) = rest.split_once(quote) else { continue };
            let calls = ["test(", "it(", "check(", "describe("];
            if !calls.iter().any(|call| before.trim_end().ends_with(call)) {
                continue;
            }
            if let Some((ids, words)) = title.split_once(':')
                && let Some(ids) = ids_of_title(ids)
            {
                found.push((ids, words.trim().to_owned()));
            }
        }
    }
    found
}

/// Rows of data say `"line": "JW-06"`: they are tests by way of the one that reads them.
fn rows(text: &str) -> Vec<(Ids, String)> {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for rest in text.split("\"line\"").skip(1) {
        let value = rest.trim_start().strip_prefix(':').map(str::trim_start);
        let value = value.and_then(|value| value.strip_prefix('"')?.split('"').next());
        for id in value.and_then(ids_of_title).unwrap_or_default() {
            *count.entry(id).or_default() += 1;
        }
    }
    count.into_iter().map(|(id, rows)| (Ids::from([id]), format!("{rows} rows"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(of: &[&str]) -> Ids {
        of.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn names_are_read() {
        assert_eq!(ids_of_function("jw_06_issuer_is_one_string"), ids(&["JW-06"]));
        assert_eq!(ids_of_function("ow_04_wb_02_unknown_members"), ids(&["OW-04", "WB-02"]));
        assert_eq!(ids_of_function("t_18_x"), ids(&["T-18"]));
        assert_eq!(ids_of_function("a_name"), ids(&[]));
        assert_eq!(ids_of_function("t_1_x"), ids(&[]));
    }

    #[test]
    fn only_tests_count() {
        let text = "#[test]\nfn jw_01_a() {}\nfn jw_02_b() {}\n/// x\n#[tokio::test(flavor = \"x\")]\n#[cfg(unix)]\nasync fn f_03_c() {}\n";
        let found = rust(text);
        assert_eq!(found, [(ids(&["JW-01"]), "jw_01_a".to_owned()), (ids(&["F-03"]), "f_03_c".to_owned())]);
    }

    #[test]
    fn titles_and_rows_are_read() {
        let text = "test('OA-04, T-18: no state, no token', async () => {\n  test(\n    \"WB-07: a nonce\", x)\ntest('other: thing', y)";
        assert_eq!(
            titles(text),
            [
                (ids(&["OA-04", "T-18"]), "no state, no token".to_owned()),
                (ids(&["WB-07"]), "a nonce".to_owned())
            ]
        );
        let text = r#"[{"line": "JW-06", "x": 1}, {"line":"JW-06"}, {"line": "T-25, JW-11"}, {"line": "x"}]"#;
        assert_eq!(
            rows(text),
            [
                (ids(&["JW-06"]), "2 rows".to_owned()),
                (ids(&["JW-11"]), "1 rows".to_owned()),
                (ids(&["T-25"]), "1 rows".to_owned())
            ]
        );
    }
}
