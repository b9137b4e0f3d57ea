use serde_json::{Value, json};

use crate::world::World;

#[tokio::test]
async fn metadata_merges_at_the_first_level_only() {
    let world = World::new().await;
    let before = world.user("auth0|alice").await["user_metadata"].clone();
    let change = json!({ "user_metadata": { "address": { "city": "Lund" }, "new": 1, "about": null } });
    let (status, after) = world.patch("auth0|alice", change).await;
    assert_eq!(status, 200);
    let after = &after["user_metadata"];
    assert_eq!(after["address"], json!({ "city": "Lund" }), "a nested object is replaced whole");
    assert_eq!((&after["new"], after.get("about")), (&json!(1), None));
    for kept in ["website", "preferences", "favourite_papers", "onboarding_step_7b"] {
        assert_eq!(after[kept], before[kept]);
    }
}

#[tokio::test]
async fn an_empty_object_removes_everything_and_the_two_answers_differ() {
    let world = World::new().await;
    let (_, after) = world.patch("auth0|alice", json!({ "user_metadata": {}, "app_metadata": {} })).await;
    assert_eq!((&after["user_metadata"], after.get("app_metadata")), (&json!({}), None));
    assert_eq!(world.user("auth0|alice").await, after);
    let (_, after) = world.patch("auth0|mallory", json!({ "app_metadata": { "a": 1 } })).await;
    assert_eq!((&after["app_metadata"], after.get("user_metadata")), (&json!({ "a": 1 }), None));
}

#[tokio::test]
async fn dotted_dollared_and_reserved_names_are_refused() {
    let world = World::new().await;
    for (body, message) in [
        (
            json!({ "user_metadata": { "a.b": 1 } }),
            "Fields with \".\" are not allowed, please remove all dotted fields. Example: \"a.b\"",
        ),
        (
            json!({ "user_metadata": { "a": [{ "b": { "c.d": 1 } }] } }),
            "Fields with \".\" are not allowed, please remove all dotted fields. Example: \"c.d\"",
        ),
        (
            json!({ "app_metadata": { "$set": 1 } }),
            "Fields with \"$\" are not allowed, please remove all such fields. Example: \"$set\"",
        ),
        (json!({ "app_metadata": { "email": 1 } }), "The following app_metadata fields are reserved: email"),
    ] {
        let (status, answer) = world.patch("auth0|alice", body).await;
        assert_eq!((status.as_u16(), &answer["message"]), (400, &json!(message)));
    }
    let (status, _) = world.patch("auth0|alice", json!({ "user_metadata": { "email": "x" } })).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn the_whole_profile_has_ten_kilobytes() {
    let world = World::new().await;
    let size = |user: &Value| user.to_string().len();
    let max = world.user("auth0|max").await;
    let left = 10_240 - size(&max);
    assert!((300..=560).contains(&left), "{left}");
    let (status, _) =
        world.patch("auth0|max", json!({ "user_metadata": { "more": "x".repeat(left) } })).await;
    assert_eq!(status, 400);
    let fits = "x".repeat(left - ",\"more\":\"\"".len());
    let (status, user) = world.patch("auth0|max", json!({ "user_metadata": { "more": fits } })).await;
    assert_eq!((status.as_u16(), size(&user)), (200, 10_240));
    let (status, _) = world.patch("auth0|max", json!({ "nickname": "max!" })).await;
    assert_eq!(status, 400);
}
