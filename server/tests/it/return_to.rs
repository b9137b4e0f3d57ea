//! Where a sign-in may lead: nowhere but to a page of this site.

use crate::world::World;
use app::signin::{DEFAULT_RETURN, return_to};
use serde::Deserialize;
use url::Url;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    line: String,
    /// The family of tricks.
    #[serde(rename = "kind")]
    _kind: String,
    input: String,
    expect: String,
}

fn rows() -> Vec<Row> {
    serde_json::from_str(include_str!("../corpus/return_to.json")).unwrap()
}

#[test]
fn oa_18_t_02_every_payload_becomes_the_profile() {
    let rows = rows();
    assert!(rows.len() >= 500, "{}", rows.len());
    for row in &rows {
        assert_eq!(row.line, "OA-18");
        assert_eq!(row.expect, DEFAULT_RETURN, "{}", row.id);
        assert_eq!(return_to(&row.input), row.expect, "{}: {:?}", row.id, row.input);
    }
}

/// What passes is, to a URL parser, an address of this origin, with the path that was written.
#[test]
fn oa_18_what_passes_stays_on_the_site() {
    let base = Url::parse("https://account.example.com/callback").unwrap();
    for own in [
        "/",
        "/profile",
        "/profile?saved=about-you#x",
        "/a/b-c_d~e/%C3%BC",
        "/profile?next=https://x.example",
        "/profile?next=//evil.example",
        "/profile#//evil.example",
        "/a:b@c",
        "/..;/x",
        "/...",
        "/a.b/.c",
        "/%2f%2fevil.example",
    ] {
        assert_eq!(return_to(own), own);
        let parsed = base.join(own).unwrap();
        assert_eq!(parsed.origin(), base.origin(), "{own}");
        assert!(own.starts_with(parsed.path()), "{own} became {}", parsed.path());
    }
}

/// The page that begins a sign-in tells its island where to go afterwards, and says it in the link for another try.
#[tokio::test]
async fn t_01_t_02_t_03_no_payload_gets_into_the_sign_in_page() {
    let world = World::new().await;
    let attribute = |page: &str, name: &str| {
        let (_, rest) = page.split_once(&format!("{name}=\"")).unwrap_or_else(|| panic!("{name}: {page}"));
        rest.split_once('"').unwrap().0.to_owned()
    };
    let ours = format!("{}/callback", world.server);
    let base = Url::parse(&world.server).unwrap();
    for row in rows().iter().step_by(7) {
        let mut address = Url::parse(&format!("{}/signin", world.server)).unwrap();
        address.query_pairs_mut().append_pair("return_to", &row.input);
        if address.as_str().len() > 8000 {
            continue;
        }
        let response = world.client.get(address).send().await.unwrap();
        assert_eq!(response.status(), 200, "{}", row.id);
        let page = response.text().await.unwrap();
        let told = attribute(&page, "data-return-to");
        // The framework decodes a parameter once more than it was encoded: of a payload in disguise, that may leave a
        // path of our own. The rule is applied to what is left, so it is one.
        if told != DEFAULT_RETURN {
            assert!(row.input.contains('%'), "{}", row.id);
            assert_eq!(return_to(&told), told, "{}", row.id);
            assert_eq!(base.join(&told).unwrap().origin(), base.origin(), "{}", row.id);
        }
        assert!(!page.contains("//evil") && !page.contains("alert(1)"), "{}", row.id);
    }
    // Parameters that would change the request to the tenant change nothing.
    for query in [
        "return_to=/profile&redirect_uri=https://evil.example/&scope=openid%20delete:users&client_id=other",
        "return_to=/profile%26redirect_uri=https://evil.example/%26scope=all",
        "return_to=/profile&return_to=//evil.example",
        "return_to=//evil.example&return_to=/profile",
        "return_to[]=//evil.example",
        "return_to=%",
        "return_to=%ff%fe",
        "return_to",
    ] {
        let response = world.get(&format!("/signin?{query}"), "").await;
        assert_eq!(response.status(), 200, "{query}");
        let page = response.text().await.unwrap();
        assert_eq!(attribute(&page, "data-redirect-uri"), ours, "{query}");
        assert_eq!(attribute(&page, "data-client-id"), "selfsame", "{query}");
        assert!(attribute(&page, "data-return-to").starts_with("/profile"), "{query}");
        assert!(!page.contains("delete:users") && !page.contains("data-return-to=\"//"), "{query}");
    }
}
