//! Whose a form is, is decided by the whole identifier.

use crate::world::{ALICE, World, code_of};

#[tokio::test]
async fn t_15_an_identifier_that_only_resembles_ones_own_is_another_account() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let nickname = world.user(ALICE).await["nickname"].as_str().unwrap().to_owned();
    world.clear_journal().await;
    for stated in [
        "auth0|alic",
        "auth0|alice2",
        "auth0|Alice",
        "AUTH0|alice",
        "auth0|alice ",
        "auth0|alice|",
        "auth0|bob|auth0|alice",
        "samlp|auth0|alice",
        "evil-auth0|alice",
        "auth0|alice@evil.example@example.com",
        "auth0|auth0|alice",
    ] {
        let response = world.update(&alice, stated, &[("nickname", &nickname, "Taken")]).await;
        assert_eq!(code_of(response).await, "other_account", "{stated}");
    }
    assert_eq!(world.management().await, [] as [String; 0]);
}
