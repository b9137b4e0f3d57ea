//! The rules say the same in the browser's world and in the server's: one corpus goes through both, each in Unicode's
//! normal form C as that world makes it, and both must say what `verdicts.txt` says, row by row.
//!
//! `cargo test -p profile --test agreement` is the server's half; with `--target wasm32-unknown-unknown` it is the
//! browser's. After a change of the rules, `VERDICTS=write` with the first writes the file anew: read what changed.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

use profile::{Format, Rules};

const NAMES: &str = include_str!("names.txt");
const ODD: &str = include_str!("odd.txt");
const VERDICTS: &str = include_str!("verdicts.txt");

/// Every format, some of them with the other rules as well.
fn rules() -> Vec<Rules> {
    let of = Rules::of;
    vec![
        of(Format::Line, 150),
        Rules { required: true, shortest: 2, ..of(Format::Line, 300) },
        of(Format::Text, 500),
        of(Format::Email, 254),
        of(Format::Phone, 32),
        of(Format::WebAddress, 2048),
        of(Format::PictureAddress, 2048),
        Rules { least: Some(19_000_101), most: Some(20_301_231), ..of(Format::Date, 10) },
        Rules { least: Some(0), most: Some(120_000_000), ..of(Format::Number, 20) },
        of(Format::Number, 20),
        of(Format::YesNo, 5),
        of(Format::Choice, 100),
        Rules { most: Some(2), ..of(Format::Choices, 100) },
        Rules { least: Some(2), most: Some(20), ..of(Format::List, 100) },
        of(Format::TimeZone, 64),
        of(Format::Language, 35),
        of(Format::Country, 2),
        of(Format::Digits, 10),
        of(Format::Handle, 30),
    ]
}

/// A line of the corpus, where `\n`, `\r`, `\t` and `\u{…}` stand for what an editor would not keep.
fn unescaped(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, escape)) = rest.split_once('\\') {
        text.push_str(before);
        let (c, after) = match escape.split_at(1) {
            ("n", after) => ('\n', after),
            ("r", after) => ('\r', after),
            ("t", after) => ('\t', after),
            ("u", after) => {
                let (code, after) = after.strip_prefix('{').unwrap().split_once('}').unwrap();
                (char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap(), after)
            }
            (other, _) => panic!("\\{other} in the corpus"),
        };
        text.push(c);
        rest = after;
    }
    text + rest
}

fn corpus() -> Vec<String> {
    NAMES.lines().map(str::to_owned).chain(ODD.lines().map(unescaped)).collect()
}

#[cfg(target_arch = "wasm32")]
fn normal_form_c(text: &str) -> String {
    String::from(js_sys::JsString::from(text).normalize("NFC"))
}

#[cfg(not(target_arch = "wasm32"))]
fn normal_form_c(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().collect()
}

/// What the rules say of a text: `=` when it is stored as it is, else what is stored, or the refusal.
fn verdict(rules: Rules, text: &str) -> String {
    let text = normal_form_c(text);
    match rules.check(&text) {
        Ok(stored) if stored == text => "=".to_owned(),
        Ok(stored) => format!("{stored:?}"),
        Err(refusal) => {
            let refusal = serde_json::to_value(&refusal).unwrap();
            let words = refusal.as_object().unwrap().values().map(|value| value.to_string().replace('"', ""));
            words.collect::<Vec<_>>().join(" ")
        }
    }
}

fn verdicts() -> Vec<String> {
    let rules = rules();
    let row = |text: &String| rules.iter().map(|rules| verdict(*rules, text)).collect::<Vec<_>>().join("\t");
    corpus().iter().map(row).collect()
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn both_worlds_agree_on_every_row() {
    let found = verdicts();
    #[cfg(not(target_arch = "wasm32"))]
    if std::env::var("VERDICTS").as_deref() == Ok("write") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/verdicts.txt");
        std::fs::write(path, found.join("\n") + "\n").unwrap();
        return;
    }
    let expected: Vec<_> = VERDICTS.lines().collect();
    assert_eq!(found.len(), expected.len());
    assert!(found.len() > 350, "the corpus is not there: {} rows", found.len());
    for ((text, found), expected) in corpus().iter().zip(&found).zip(expected) {
        assert_eq!(found, expected, "{text:?}");
    }
}

/// Names are anything people are called, wherever one is asked for.
#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn everybody_may_be_called_what_they_are_called() {
    for name in NAMES.lines() {
        let name = normal_form_c(name);
        assert_eq!(Rules::of(Format::Line, 150).check(&name), Ok(name.clone()));
    }
}
