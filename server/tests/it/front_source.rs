//! What the sources of the front may not say, and what the pages that are served do.

use crate::world::World;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The code of a line, without what is only said about it.
fn code(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}

#[test]
fn wb_09_nothing_writes_markup_and_every_address_from_data_is_known() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app");
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    sources(&root.join("frontend/src"), &mut files);
    assert!(files.len() > 40, "{}", files.len());
    let mut wrong = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        for (at, line) in text.lines().enumerate() {
            let line = code(line);
            for sink in [
                "inner_html",
                "outer_html",
                "insert_adjacent_html",
                "document_write",
                "document.write",
                "eval(",
                "Function::new_",
                "set_srcdoc",
                "create_contextual_fragment",
                "javascript:",
            ] {
                if line.contains(sink) && !LOOKED_AT.contains(&(name.as_str(), sink)) {
                    wrong.push(format!("{name}:{}: {sink}", at + 1));
                }
            }
            // An address made of data is one that the server has checked (the picture), or a path of ours.
            for attribute in [
                "href=",
                "src=",
                "action=",
                "set_attribute(\"href\"",
                "set_attribute(\"src\"",
                "set_attribute(\"action\"",
            ] {
                let Some((_, value)) = line.split_once(attribute) else { continue };
                let is_literal =
                    value.starts_with("\"/") || value.starts_with("\"#") || value.starts_with("\\\"/");
                if !is_literal && !KNOWN.iter().any(|(known, _)| *known == name) {
                    wrong.push(format!("{name}:{}: {attribute}{value}", at + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where the word stands, and does no harm: the one text area, whose server half escapes what it writes; and hostile
/// targets that a test refuses.
const LOOKED_AT: &[(&str, &str)] = &[("text_area.rs", "inner_html"), ("return_to.rs", "javascript:")];

/// Where an address is no literal, and what it is: each one was looked at.
const KNOWN: &[(&str, &str)] = &[
    ("first_visit.rs", "`#` and the id of a field of the schema"),
    ("frozen.rs", "/signin, or the page's own address"),
    ("mod.rs", "the names of states, for developers"),
    ("footer.rs", "the operator's addresses: https, or mailto for help"),
    ("layout.rs", "the operator's logo, at a path of ours"),
    ("app.rs", "the operator's style sheet, at a path of ours"),
    ("avatar.rs", "the picture: https, of a listed host, as the server says"),
    ("account_badge.rs", "the same picture, of an answer to a save"),
    ("alert.rs", "`#` and the id of a field of the schema"),
    ("summary.rs", "`#` and the id of a field of the schema"),
    ("slow_notice.rs", "the page's own address"),
    ("sign_in.rs", "/signin with a return target that was checked"),
    ("callback.rs", "/signin with a return target that was checked"),
    ("status.rs", "/signin, or the page's own address"),
    ("trouble.rs", "/signin, or the page's own address"),
    ("samples.rs", "hostile text for tests of rendering"),
    ("profile_tests.rs", "what those tests look for"),
];

#[tokio::test]
async fn wb_19_wb_07_pages_load_only_our_own_scripts_and_styles() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    for (path, cookie) in
        [("/", ""), ("/signin", ""), ("/callback", ""), ("/profile", alice.as_str()), ("/nothing", "")]
    {
        let request = world.request(reqwest::Method::GET, path).header("cookie", cookie);
        let answer = request.header("accept", "text/html").send().await.unwrap();
        let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
        let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
        let page = answer.text().await.unwrap();
        assert!(page.contains("<html"), "{path}");
        let mut scripts = 0;
        for tag in page.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
            let attribute = |name: &str| {
                tag.split_once(&format!(" {name}=\""))
                    .map(|(_, rest)| rest.split('"').next().unwrap_or_default())
            };
            let is_ours = |address: &str| address.starts_with('/') && !address.starts_with("//");
            let element = tag.split([' ', '/']).next().unwrap_or_default();
            match element {
                "script" => {
                    scripts += 1;
                    assert_eq!(attribute("nonce"), Some(nonce.as_str()), "{path}: <{tag}>");
                    assert!(attribute("src").is_none_or(is_ours), "{path}: <{tag}>");
                }
                "link" => assert!(attribute("href").is_some_and(is_ours), "{path}: <{tag}>"),
                "style" | "iframe" | "object" | "embed" | "base" | "frame" | "applet" => {
                    panic!("{path}: <{tag}>")
                }
                _ => {}
            }
            let inline = tag.split(' ').skip(1).any(|part| part.starts_with("on") && part.contains("=\""));
            assert!(!inline && attribute("style").is_none(), "{path}: <{tag}>");
        }
        assert!(scripts > 0, "{path}");
    }
}
