//! The issuer's keys as the server lives with them.

use crate::issuer::{AUDIENCE, Issuer, key_set, other_key};
use crate::recipe::{Context, Recipe, Send};
use serde_json::{Value, json};

fn recipe(text: Value) -> Recipe {
    serde_json::from_value(text).unwrap()
}

#[tokio::test]
async fn jw_04_ten_thousand_unknown_names_make_two_fetches() {
    let issuer = Issuer::start().await;
    let world = issuer.world(&[("AUTH0_AUDIENCE", AUDIENCE)]).await;
    let context = Context { issuer: &issuer, world: &world, dialect: "rfc9068_profile" };
    let send = Send::default();
    let good = context.access_token(&Recipe::default());
    assert_eq!(context.sent(&send, &good, None).await.status(), 200);
    let begun = std::time::Instant::now();
    // Nothing is verified before there is a key, so one signature serves them all.
    let token = context.access_token(&Recipe::default());
    let (_, rest) = token.split_once('.').unwrap();
    let names = (0..10_000).map(|n| {
        let header = json!({"alg": "RS256", "typ": "at+jwt", "kid": format!("unknown-{n}")}).to_string();
        format!(
            "{}.{rest}",
            base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, header)
        )
    });
    world.clear_journal().await;
    let names: Vec<_> = names.collect();
    for together in names.chunks(50) {
        let answers = together.iter().map(|token| context.sent(&send, token, None));
        for answer in futures::future::join_all(answers).await {
            assert_eq!(answer.status(), 401);
        }
    }
    let minutes = usize::try_from(begun.elapsed().as_secs() / 60).unwrap() + 1;
    assert!(issuer.key_fetches() <= 2 * minutes, "{} fetches in {minutes} minute(s)", issuer.key_fetches());
    assert!(world.management().await.is_empty());
    assert_eq!(context.sent(&send, &good, None).await.status(), 200, "good tokens pass meanwhile");
}

#[tokio::test]
async fn jw_03_keys_that_do_not_fit_are_unusable_and_the_others_still_work() {
    let issuer = Issuer::start().await;
    let mut keys = key_set();
    let odd = [
        ("enc", json!({"use": "enc"})),
        ("ps256", json!({"alg": "PS256"})),
        ("oct", json!({"kty": "oct", "k": "c2VjcmV0"})),
        ("ec", json!({"kty": "EC", "crv": "P-256"})),
        ("small", json!({"n": "AQAB"})),
        ("one", json!({"e": "AQ"})),
    ];
    for (kid, members) in &odd {
        let mut key = other_key(kid);
        key.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        keys["keys"].as_array_mut().unwrap().push(key);
    }
    keys["keys"].as_array_mut().unwrap().extend([json!(null), json!("x"), other_key("fits")]);
    issuer.publish(keys);
    let world = issuer.world(&[("AUTH0_AUDIENCE", AUDIENCE)]).await;
    let context = Context { issuer: &issuer, world: &world, dialect: "rfc9068_profile" };
    let send = Send::default();
    for (kid, _) in &odd {
        let token = context.access_token(&recipe(json!({"header": {"kid": kid}, "sign": "other"})));
        assert_eq!(context.sent(&send, &token, None).await.status(), 401, "{kid}");
    }
    assert!(world.management().await.is_empty());
    for good in [json!({}), json!({"header": {"kid": "fits"}, "sign": "other"})] {
        let token = context.access_token(&recipe(good.clone()));
        assert_eq!(context.sent(&send, &token, None).await.status(), 200, "{good}");
    }
}

#[tokio::test]
async fn f_19_f_20_a_rotation_refuses_no_good_token_and_an_empty_set_takes_no_key_away() {
    let issuer = Issuer::start().await;
    let world = issuer.world(&[("AUTH0_AUDIENCE", AUDIENCE)]).await;
    let context = Context { issuer: &issuer, world: &world, dialect: "rfc9068_profile" };
    let send = Send::default();
    let old = context.access_token(&Recipe::default());
    let new = context.access_token(&recipe(json!({"header": {"kid": "new"}, "sign": "other"})));
    assert_eq!(context.sent(&send, &old, None).await.status(), 200);
    let mut both = key_set();
    both["keys"].as_array_mut().unwrap().push(other_key("new"));
    issuer.publish(both);
    for token in [&new, &old, &new] {
        assert_eq!(context.sent(&send, token, None).await.status(), 200);
    }
    for broken in [json!({"keys": []}), json!("nothing"), json!({"keys": [{"kid": "x".repeat(2_000_000)}]})] {
        issuer.publish(broken);
        let unknown = context.access_token(&recipe(json!({"header": {"kid": "nobody"}})));
        assert_eq!(context.sent(&send, &unknown, None).await.status(), 401);
        for token in [&new, &old] {
            assert_eq!(context.sent(&send, token, None).await.status(), 200);
        }
    }
}

#[tokio::test]
async fn jw_19_t_06_t_10_what_one_token_opened_opens_nothing_for_another() {
    let issuer = Issuer::start().await;
    let world = issuer.world(&[("AUTH0_AUDIENCE", AUDIENCE)]).await;
    let context = Context { issuer: &issuer, world: &world, dialect: "rfc9068_profile" };
    let send = Send::default();
    let with = |payload: Value| context.access_token(&recipe(json!({"payload": payload})));
    let (alice, bob) = (with(json!({})), with(json!({"sub": "auth0|bob"})));
    let narrow = with(json!({"scope": "openid"}));
    assert_eq!(context.sent(&send, &alice, None).await.status(), 200);
    // Ten seconds are left of it: less than anything would remember it for.
    let short = with(json!({"exp": {"$now": -20}}));
    assert_eq!(context.sent(&send, &short, None).await.status(), 200);
    let both = (0..40).map(|n| context.sent(&send, if n % 2 == 0 { &alice } else { &bob }, None));
    for (n, answer) in futures::future::join_all(both).await.into_iter().enumerate() {
        let profile: Value = answer.json().await.unwrap();
        assert_eq!(profile["subject"], if n % 2 == 0 { "auth0|alice" } else { "auth0|bob" });
    }
    assert_eq!(context.sent(&send, &narrow, None).await.status(), 403, "the same person with another scope");
    let mut status = 200;
    while status == 200 {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        status = context.sent(&send, &short, None).await.status().as_u16();
    }
    assert_eq!(status, 401, "it expired while it could have been remembered");
}
