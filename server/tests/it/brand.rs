//! What an operator makes of the page by variables, and the theme that somebody chooses.

use crate::world::{World, configuration};
use http::Method;

const VARIABLES: [(&str, &str); 5] = [
    ("BRAND_NAME", "Contoso <b>"),
    ("BRAND_ACCENT", "#ffcc00"),
    ("BRAND_SUPPORT", "mailto:help@contoso.example"),
    ("BRAND_TERMS", "https://contoso.example/terms"),
    ("BRAND_PRIVACY", "https://contoso.example/privacy"),
];

fn variable(name: &str) -> Option<String> {
    VARIABLES.iter().find(|(variable, _)| *variable == name).map(|(_, value)| (*value).to_owned())
}

#[tokio::test]
async fn a_brand_is_on_every_page_without_a_rebuild() {
    let logo = std::env::temp_dir().join(format!("selfsame-logo-{}.svg", std::process::id()));
    std::fs::write(&logo, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").unwrap();
    let place = logo.to_str().unwrap().to_owned();
    let world = World::with(tenant::Options::default(), |name| {
        if name == "BRAND_LOGO" { Some(place.clone()) } else { variable(name) }
    })
    .await;
    for path in ["/", "/signin", "/nowhere"] {
        let page = world.request(Method::GET, path).header("accept", "text/html").send().await.unwrap();
        let html = page.text().await.unwrap();
        assert!(html.contains("Contoso &lt;b&gt;") && !html.contains("Contoso <b>"), "{path}");
        assert!(!html.contains("Selfsame"), "{path}");
        for address in ["mailto:help@contoso.example", "https://contoso.example/terms"] {
            assert!(html.contains(&format!("href=\"{address}\"")), "{path}: {address}");
        }
        assert!(!html.contains("style="), "the content security policy forbids it");
    }
    let html = world.get("/", "").await.text().await.unwrap();
    for (start, media_type) in [("/brand.css?", "text/css"), ("/brand-logo?", "image/svg+xml")] {
        let at = html.find(start).unwrap_or_else(|| panic!("no {start}"));
        let address = html[at..].split('"').next().unwrap();
        let file = world.get(address, "").await;
        assert_eq!(file.status(), 200, "{address}");
        assert!(file.headers()["content-type"].to_str().unwrap().starts_with(media_type));
        assert!(file.headers()["cache-control"].to_str().unwrap().contains("immutable"));
        assert!(file.headers()["content-security-policy"].to_str().unwrap().contains("default-src 'none'"));
        assert!(!file.headers().contains_key("set-cookie"));
    }
    let sheet = world.get("/brand.css", "").await.text().await.unwrap();
    // Yellow is no colour for text on white: it is darkened there, and kept in the dark.
    assert!(sheet.contains("#ffcc00)") && !sheet.contains("light-dark(#ffcc00"), "{sheet}");
    std::fs::remove_file(&logo).unwrap();
}

#[test]
fn a_brand_that_cannot_be_is_named_at_the_start() {
    for (variable, value, part) in [
        ("BRAND_ACCENT", "yellow", "write it as `#2a55c9`"),
        ("BRAND_LOGO", "/nowhere/logo.svg", "Name a file"),
        ("BRAND_LOGO", "/nowhere/logo.gif", "save it as one of these"),
        ("BRAND_TERMS", "javascript:alert(1)", "write one that begins with https"),
        ("BRAND_SUPPORT", "help@contoso.example", "https or mailto"),
    ] {
        let tenant = "http://127.0.0.1:1";
        let result = std::panic::catch_unwind(|| {
            configuration(tenant, "http://localhost:3000", |name| {
                (name == variable).then(|| value.to_owned())
            })
        });
        let said = result.err().and_then(|panic| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
        assert!(said.contains(variable) && said.contains(part), "{variable}={value}: {said}");
    }
}

#[tokio::test]
async fn a_theme_is_there_from_the_first_byte_and_only_what_there_is_is_kept() {
    let world = World::new().await;
    let html = world.get("/", "").await.text().await.unwrap();
    assert!(!html.contains("data-theme"));
    let response = world.post("/theme", "", &[("theme", "dark"), ("return_to", "/")]).await;
    assert_eq!(response.status(), 303);
    assert_eq!(response.headers()["location"], "/#appearance");
    assert!(response.headers()["set-cookie"].to_str().unwrap().starts_with("theme=dark; "));
    let html = world.get("/", "theme=dark").await.text().await.unwrap();
    assert!(html.split('>').nth(1).unwrap().contains("data-theme=\"dark\""), "{}", &html[..300]);
    for cookie in ["theme=system", "theme=\"><script>", "theme="] {
        assert!(!world.get("/", cookie).await.text().await.unwrap().contains("data-theme"), "{cookie}");
    }
    for theme in ["", "blue", "dark; Domain=evil.example"] {
        let response = world.post("/theme", "", &[("theme", theme)]).await;
        assert_eq!(response.status(), 400, "{theme}");
        assert!(!response.headers().contains_key("set-cookie"));
    }
}
