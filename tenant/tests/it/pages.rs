use tenant::PERSONAS;

use crate::world::World;

#[tokio::test]
async fn the_first_page_lists_people_applications_endpoints_and_the_outbox() {
    let world = World::new().await;
    let response = world.http.get(world.at("/")).send().await.unwrap();
    assert_eq!(response.status(), 200);
    let html = response.text().await.unwrap();
    for persona in PERSONAS {
        assert!(html.contains(&format!("<code>{}</code>", persona.email)), "{}", persona.email);
    }
    for part in [
        "<code>selfsame</code>, secret <code>selfsame-secret</code>",
        "<code>selfsame-spa</code>, public, with PKCE",
        "href=\"/.well-known/openid-configuration\"",
        "href=\"/outbox\"",
        "href=\"/_control/journal\"",
        &format!("issuer <code>{}</code>", world.issuer()),
        &format!("<code>{}</code>", world.management_audience()),
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

#[tokio::test]
async fn it_is_silent_about_a_control_surface_that_is_off_and_links_nothing_that_is_not_there() {
    let world = World::with(|options| options.control = false).await;
    let html = world.http.get(world.at("/")).send().await.unwrap().text().await.unwrap();
    assert!(!html.contains("_control"));
    let links: Vec<_> = html.split("href=\"/").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(links.contains(&"outbox"), "{links:?}");
    for path in links {
        assert_eq!(
            world.http.get(world.at(&format!("/{path}"))).send().await.unwrap().status(),
            200,
            "/{path}"
        );
    }
}
