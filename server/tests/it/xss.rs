//! Texts of people and of operators that would be markup or script, were they not texts. What the server writes for them
//! has to be, tag by tag and attribute by attribute, what it writes for a harmless one.

use crate::world::{ALICE, World};
use html5gum::{DefaultEmitter, Token, Tokenizer};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;

const CORPUS: &str = include_str!("../corpus/xss.json");
/// A text that is nothing but that, and no value that a choice offers.
const HARMLESS: &str = "plain";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    #[serde(rename = "line")]
    _line: String,
    input: String,
    expect: String,
}

fn rows() -> Vec<Row> {
    let rows: Vec<Row> = serde_json::from_str(CORPUS).unwrap();
    assert!(rows.len() >= 60);
    assert!(rows.iter().all(|row| row.expect == "inert"), "there is no other expectation");
    rows
}

/// A document as a browser's tokenizer sees it.
#[derive(Default)]
struct Document {
    /// Tags with the names of their attributes.
    structure: Vec<String>,
    /// Everything that leads somewhere or loads something.
    addresses: Vec<String>,
    /// What stands in the inputs and text areas, by id.
    values: Vec<(String, String)>,
}

impl Document {
    fn read(html: &str) -> Self {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let mut document = Self::default();
        let mut area: Option<String> = None;
        for token in Tokenizer::new_with_emitter(html, emitter) {
            match token.unwrap() {
                Token::StartTag(tag) => {
                    let name = text(&tag.name);
                    let mut line = name.clone();
                    let attribute = |wanted: &str| {
                        let found = tag.attributes.iter().find(|(name, _)| text(name) == wanted);
                        found.map(|(_, value)| text(value))
                    };
                    let id = attribute("id").unwrap_or_default();
                    for (attribute, value) in &tag.attributes {
                        let (attribute, value) = (text(attribute), text(value));
                        write!(line, " {attribute}").unwrap();
                        if matches!(
                            attribute.as_str(),
                            "href" | "src" | "action" | "formaction" | "data" | "srcdoc" | "style"
                        ) {
                            document.addresses.push(format!("{name} {attribute}={value}"));
                        }
                    }
                    if name == "input" {
                        document.values.push((id.clone(), attribute("value").unwrap_or_default()));
                    }
                    area = (name == "textarea").then_some(id);
                    document.structure.push(line);
                }
                Token::EndTag(tag) => {
                    area = None;
                    document.structure.push(format!("/{}", text(&tag.name)));
                }
                Token::String(string) => {
                    if let Some(id) = &area {
                        // The first line break after the tag is none (HTML 13.1.2.5).
                        let string = text(&string);
                        let string = string.strip_prefix('\n').unwrap_or(&string);
                        document.values.push((id.clone(), string.to_owned()));
                    }
                }
                Token::Comment(_) => document.structure.push("comment".to_owned()),
                Token::Doctype(_) => document.structure.push("doctype".to_owned()),
                Token::Error(_) => {}
            }
        }
        document
    }

    fn value(&self, id: &str) -> &str {
        self.values.iter().find(|(name, _)| name == id).map_or("", |(_, value)| value)
    }

    /// The two say the same to a browser, texts apart.
    fn is_built_like(&self, harmless: &Self, what: &str) {
        let differs = self.structure.iter().zip(&harmless.structure).find(|(a, b)| a != b);
        assert_eq!(differs, None, "{what}");
        assert_eq!(self.structure.len(), harmless.structure.len(), "{what}");
        let scripts = |document: &Self| {
            // Their names have a hash, their nonces are each time others.
            document.addresses.clone()
        };
        assert_eq!(scripts(self), scripts(harmless), "{what}");
    }
}

async fn document(response: reqwest::Response, status: u16) -> Document {
    assert_eq!(response.status(), status);
    assert!(response.headers()["content-type"].to_str().unwrap().starts_with("text/html"));
    Document::read(&response.text().await.unwrap())
}

fn everywhere(text: &str) -> Value {
    json!({
        "name": text, "given_name": text, "family_name": text, "nickname": text,
        "user_metadata": {
            "about": text, "website": text, "location": text, "zoneinfo": text, "locale": text, "display_name": text,
            "nobody declared this": text,
        },
    })
}

#[tokio::test]
async fn t_41_wb_09_t_45_no_stored_text_becomes_markup() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.administrate(ALICE, &everywhere(HARMLESS)).await;
    let harmless = document(world.get("/profile", &alice).await, 200).await;
    assert_eq!(harmless.value("nickname"), HARMLESS);
    for row in rows() {
        world.administrate(ALICE, &everywhere(&row.input)).await;
        let shown = document(world.get("/profile", &alice).await, 200).await;
        shown.is_built_like(&harmless, &row.id);
        // And it is all there, escaped once.
        assert_eq!(shown.value("nickname"), row.input, "{}", row.id);
        assert_eq!(shown.value("about"), row.input, "{}", row.id);
    }
}

#[tokio::test]
async fn t_41_t_45_no_refused_text_becomes_markup() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let website = world.user(ALICE).await["user_metadata"]["website"].as_str().unwrap_or_default().to_owned();
    let post = async |text: &str| {
        let form = [("subject", ALICE), ("base.website", &*website), ("website", text)];
        world.post("/profile", &alice, &form).await
    };
    let harmless = document(post("no address").await, 422).await;
    let (mut refused, mut taken) = (0, 0);
    for row in rows() {
        let response = post(&row.input).await;
        if response.status() == 303 {
            // An address after all: put back what the form was made from.
            taken += 1;
            world.administrate(ALICE, &json!({"user_metadata": {"website": website}})).await;
            continue;
        }
        let shown = document(response, 422).await;
        shown.is_built_like(&harmless, &row.id);
        assert_eq!(shown.value("website"), row.input, "{}", row.id);
        refused += 1;
    }
    assert!(refused >= 60 && taken <= 5, "{refused} refused, {taken} taken");
}

#[tokio::test]
async fn t_45_no_label_of_an_operator_becomes_markup() {
    // What a label may not hold at all is refused at start.
    let is_label =
        |row: &Row| !row.input.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
    let rows: Vec<Row> = rows().into_iter().filter(is_label).collect();
    assert!(rows.len() >= 60);
    let form = |label: &dyn Fn(&Row) -> String| {
        // A JSON string of such characters is a TOML string, too.
        let mut text = "[[group]]\nid = \"profile\"\n".to_owned();
        for (at, row) in rows.iter().enumerate() {
            let label = json!(label(row).trim());
            write!(
                text,
                "[[group.field]]\nid = \"f{at}\"\nhome = \"user_metadata.f{at}\"\ntype = \"text\"\nlabel = {label}\nhelp = {label}\n"
            )
            .unwrap();
        }
        text
    };
    let shown = async |name: &str, text: String| {
        let file = std::env::temp_dir().join(format!("selfsame-labels-{name}-{}.toml", std::process::id()));
        fs::write(&file, text).unwrap();
        let path = file.to_string_lossy().into_owned();
        let world = World::with(tenant::Options::default(), |variable| {
            (variable == "PROFILE_SCHEMA").then(|| path.clone())
        })
        .await;
        fs::remove_file(&file).unwrap();
        let alice = world.sign_in("alice@example.com").await;
        document(world.get("/profile", &alice).await, 200).await
    };
    let harmless = shown("harmless", form(&|_| HARMLESS.to_owned())).await;
    let hostile = shown("hostile", form(&|row| row.input.clone())).await;
    hostile.is_built_like(&harmless, "labels");
}

#[tokio::test]
async fn t_01_t_45_no_text_of_an_address_becomes_markup() {
    let world = World::new().await;
    let page = async |path: String, status: u16| {
        let request = world.request(reqwest::Method::GET, &path).header("accept", "text/html");
        document(request.send().await.unwrap(), status).await
    };
    let encode = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let plain = [page("/plain".to_owned(), 404).await, page("/callback?error=plain".to_owned(), 200).await];
    for row in rows() {
        let text = encode(&row.input).replace('+', "%20").replace('.', "%2E");
        page(format!("/{text}"), 404).await.is_built_like(&plain[0], &row.id);
        let callback = format!("/callback?error={text}&error_description={text}&state={text}&code={text}");
        page(callback, 200).await.is_built_like(&plain[1], &row.id);
        let signin = page(format!("/signin?return_to={text}"), 200).await;
        assert!(!signin.addresses.iter().any(|address| address.contains("script:")), "{}", row.id);
    }
}
