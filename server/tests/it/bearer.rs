//! API clients with access tokens of the embedded tenant.

use crate::issuer::{AUDIENCE, Issuer};
use crate::recipe::{Context, Recipe, Send};
use crate::world::{ALICE, BOB, World, code_of};
use http::Method;
use reqwest::Response;
use serde_json::{Value, json};

/// A server that takes access tokens of Auth0's own dialect, as the embedded tenant writes them by default.
async fn world() -> World {
    world_with(&[("AUTH0_TOKEN_DIALECT", "access_token")]).await
}

async fn world_with(variables: &[(&str, &str)]) -> World {
    World::with(tenant::Options::default(), |name| match name {
        "AUTH0_AUDIENCE" => Some(AUDIENCE.to_owned()),
        _ => variables.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned()),
    })
    .await
}

const BOTH: &str = "openid read:profile update:profile";

/// What the tenant's token endpoint answers for somebody, with a proof where there is one.
async fn granted(world: &World, email: &str, scope: &str, proof: Option<String>) -> Value {
    let back = world.come_back_for(email, scope, Some(AUDIENCE)).await;
    let grant = json!({
        "grant_type": "authorization_code", "client_id": "selfsame", "client_secret": "selfsame-secret",
        "code": crate::world::parameter(&back.location, "code"), "code_verifier": back.verifier,
        "redirect_uri": format!("{}/callback", world.server),
    });
    let mut request = world.client.post(format!("{}/oauth/token", world.tenant)).json(&grant);
    if let Some(proof) = proof {
        request = request.header("dpop", proof);
    }
    request.send().await.unwrap().json().await.unwrap()
}

async fn access_token(world: &World, email: &str, scope: &str) -> String {
    granted(world, email, scope, None).await["access_token"].as_str().unwrap().to_owned()
}

async fn read(world: &World, authorization: &str, cookie: &str) -> Response {
    let mut request =
        world.client.get(format!("{}/api/profile", world.server)).header("authorization", authorization);
    if !cookie.is_empty() {
        request = request.header("cookie", cookie).header("x-selfsame", "1");
    }
    request.send().await.unwrap()
}

async fn update(world: &World, token: &str, subject: &str) -> Response {
    let body = json!({
        "subject": subject, "base": {"location": "Gothenburg, Sweden"}, "edit": {"location": "Lund"},
    });
    let request = world.client.post(format!("{}/api/profile/update", world.server)).header("x-selfsame", "1");
    request.bearer_auth(token).json(&body).send().await.unwrap()
}

#[tokio::test]
async fn jw_10_tokens_of_both_dialects_are_taken_where_they_are_expected() {
    let (own, rfc) = (world().await, world_with(&[]).await);
    let token = access_token(&own, "alice@example.com", BOTH).await;
    assert_eq!(read(&own, &format!("Bearer {token}"), "").await.status(), 200);
    let token = access_token(&rfc, "alice@example.com", BOTH).await;
    assert_eq!(
        read(&rfc, &format!("Bearer {token}"), "").await.status(),
        401,
        "typ JWT is no access token's"
    );
    let apis = format!("{}/api/v2/resource-servers", rfc.tenant);
    let administrator = rfc.administrator().await;
    let all: Value =
        rfc.client.get(&apis).bearer_auth(&administrator).send().await.unwrap().json().await.unwrap();
    let id = all.as_array().unwrap().iter().find(|api| api["identifier"] == AUDIENCE).unwrap()["id"]
        .as_str()
        .unwrap();
    let change = json!({"token_dialect": "rfc9068_profile"});
    let changed =
        rfc.client.patch(format!("{apis}/{id}")).bearer_auth(&administrator).json(&change).send().await;
    assert_eq!(changed.unwrap().status(), 200);
    let token = access_token(&rfc, "alice@example.com", BOTH).await;
    assert_eq!(read(&rfc, &format!("Bearer {token}"), "").await.status(), 200);
    let id_token =
        granted(&rfc, "alice@example.com", BOTH, None).await["id_token"].as_str().unwrap().to_owned();
    for (world, dialect) in [(&own, "own"), (&rfc, "RFC 9068")] {
        assert_eq!(read(world, &format!("Bearer {id_token}"), "").await.status(), 401, "{dialect}");
    }
    let id_token =
        granted(&own, "alice@example.com", BOTH, None).await["id_token"].as_str().unwrap().to_owned();
    assert_eq!(read(&own, &format!("Bearer {id_token}"), "").await.status(), 401, "its own tenant's");
}

#[tokio::test]
async fn jw_16_ow_02_a_client_reads_and_changes_its_own_persons_profile_and_nobody_elses() {
    let world = world().await;
    let token = access_token(&world, "alice@example.com", BOTH).await;
    let profile: Value = read(&world, &format!("Bearer {token}"), "").await.json().await.unwrap();
    assert_eq!(profile["subject"], ALICE);
    world.clear_journal().await;
    assert_eq!(code_of(update(&world, &token, BOB).await).await, "other_account");
    assert!(world.management().await.is_empty());
    assert_eq!(update(&world, &token, ALICE).await.status(), 200);
    assert_eq!(world.user(ALICE).await["user_metadata"]["location"], "Lund");
    let reader = access_token(&world, "alice@example.com", "openid read:profile").await;
    assert_eq!(read(&world, &format!("Bearer {reader}"), "").await.status(), 200);
    world.clear_journal().await;
    let refused = update(&world, &reader, ALICE).await;
    let challenge = refused.headers()["www-authenticate"].to_str().unwrap().to_owned();
    assert_eq!(challenge, "Bearer error=\"insufficient_scope\", scope=\"update:profile\"");
    assert_eq!(code_of(refused).await, "insufficient_scope");
    assert!(world.management().await.is_empty() && world.written().await.is_empty());
}

#[tokio::test]
async fn t_37_a_blocked_person_is_out_whatever_their_token_says() {
    let world = world().await;
    let token = access_token(&world, "bob@example.com", BOTH).await;
    world.administrate(BOB, &json!({"blocked": true})).await;
    world.clear_journal().await;
    assert_eq!(code_of(read(&world, &format!("Bearer {token}"), "").await).await, "blocked");
    assert!(world.written().await.is_empty());
}

#[tokio::test]
async fn jw_14_an_authorization_header_is_judged_alone_and_the_cookie_beside_it_is_not_read() {
    let world = world().await;
    let alice = world.sign_in("alice@example.com").await;
    let token = access_token(&world, "bob@example.com", BOTH).await;
    assert_eq!(world.get("/api/profile", &alice).await.status(), 200);
    let profile: Value = read(&world, &format!("Bearer {token}"), &alice).await.json().await.unwrap();
    assert_eq!(profile["subject"], BOB);
    world.clear_journal().await;
    for header in
        ["", "Bearer", "Bearer x", "Basic YTpi", "Bearer a.b.c", &format!("Bearer {token}x"), "DPoP a.b.c"]
    {
        let response = read(&world, header, &alice).await;
        assert_eq!(code_of(response).await, "unauthenticated", "{header}");
    }
    // Pages are for sessions.
    for path in ["/", "/profile"] {
        for header in [format!("Bearer {token}"), "Basic YTpi".to_owned()] {
            let request =
                world.request(Method::GET, path).header("authorization", header).header("cookie", &alice);
            assert_eq!(code_of(request.send().await.unwrap()).await, "unauthenticated", "{path}");
        }
    }
    let form = [("subject", ALICE), ("base.location", "Gothenburg, Sweden"), ("location", "Lund")];
    let post =
        world.request(Method::POST, "/profile").bearer_auth(&token).header("cookie", &alice).form(&form);
    assert_eq!(code_of(post.send().await.unwrap()).await, "unauthenticated");
    assert!(world.management().await.is_empty());
}

#[tokio::test]
async fn cf_01_without_an_audience_every_authorization_header_is_the_same_refusal() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    let token = access_token(&world, "alice@example.com", BOTH).await;
    world.clear_journal().await;
    let mut bodies = Vec::new();
    for header in [format!("Bearer {token}"), "Bearer x".to_owned(), "Basic YTpi".to_owned(), String::new()] {
        for cookie in ["", &alice] {
            let response = read(&world, &header, cookie).await;
            assert_eq!(
                (response.status().as_u16(), &response.headers()["www-authenticate"]),
                (401, &"Bearer".parse().unwrap())
            );
            bodies.push(problem(response).await);
        }
    }
    bodies.dedup();
    assert_eq!(bodies.len(), 1, "{bodies:?}");
    assert_eq!(world.count("jwks").await, 0);
    assert!(world.management().await.is_empty());
    let nobody = world.get("/api/profile", "").await;
    assert!(nobody.headers().get("www-authenticate").is_none(), "no token would help");
}

/// A problem without what identifies the request.
async fn problem(response: Response) -> Value {
    let mut problem: Value = response.json().await.unwrap();
    for name in ["request_id", "instance"] {
        problem.as_object_mut().unwrap().remove(name);
    }
    problem
}

#[tokio::test]
async fn jw_21_nothing_that_says_who_somebody_is_can_be_changed() {
    const IDENTITY: &[&str] = &[
        "email",
        "email_verified",
        "verify_email",
        "phone_number",
        "phone_verified",
        "verify_phone_number",
        "password",
        "verify_password",
        "username",
        "user_id",
        "identities",
        "connection",
        "client_id",
        "blocked",
        "app_metadata",
        "multifactor",
        "authentication_methods",
        "mfa",
        "sub",
    ];
    let schema = profile::Schema::built_in();
    let editable: Vec<_> = schema.fields().map(|field| field.id.as_str()).collect();
    assert!(editable.iter().all(|id| !IDENTITY.contains(id)), "{editable:?}");
    let world = world().await;
    let token = access_token(&world, "alice@example.com", BOTH).await;
    world.clear_journal().await;
    for name in IDENTITY {
        let body = json!({"subject": ALICE, "base": {*name: ""}, "edit": {*name: "x"}});
        let request =
            world.client.post(format!("{}/api/profile/update", world.server)).header("x-selfsame", "1");
        let response = request.bearer_auth(&token).json(&body).send().await.unwrap();
        assert_eq!(code_of(response).await, "malformed", "{name}");
    }
    assert!(world.management().await.is_empty());
}

#[tokio::test]
async fn dp_01_dp_02_a_token_that_the_tenant_bound_to_a_key_needs_that_key() {
    let issuer = Issuer::start().await;
    let world = world().await;
    let context = Context { issuer: &issuer, world: &world, dialect: "access_token" };
    let text =
        json!({"payload": {"htm": "POST", "htu": format!("{}/oauth/token", world.tenant), "ath": null}});
    let for_the_tenant: Recipe = serde_json::from_value(text).unwrap();
    let proof = context.proof(&for_the_tenant, "", &Send::default());
    let answer = granted(&world, "alice@example.com", BOTH, Some(proof)).await;
    assert_eq!(answer["token_type"], "DPoP");
    let token = answer["access_token"].as_str().unwrap();
    world.clear_journal().await;
    assert_eq!(read(&world, &format!("Bearer {token}"), "").await.status(), 401);
    assert!(world.management().await.is_empty());
    let send: Send = serde_json::from_value(json!({
        "headers": [["authorization", "DPoP $token"], ["dpop", "$proof"]],
    }))
    .unwrap();
    let proof = context.proof(&Recipe::default(), token, &send);
    assert_eq!(context.sent(&send, token, Some(&proof)).await.status(), 200);
    assert_eq!(context.sent(&send, token, Some(&proof)).await.status(), 401, "a proof is good once");
}

#[tokio::test]
async fn dp_01_every_mode_scheme_and_binding() {
    let issuer = Issuer::start().await;
    let bound = json!({"payload": {"cnf": {"jkt": "$thumbprint"}}});
    let elsewhere = json!({"payload": {"cnf": {"jkt": "$thumbprint_rsa"}}});
    let schemes = [
        json!([["authorization", "Bearer $token"]]),
        json!([["authorization", "DPoP $token"], ["dpop", "$proof"]]),
        json!([["authorization", "DPoP $token"]]),
    ];
    // By scheme: unbound, bound to the key that is shown, bound to another.
    let modes = [
        ("allowed", [[200, 401, 401], [401, 200, 401], [401, 401, 401]]),
        ("required", [[401, 401, 401], [401, 200, 401], [401, 401, 401]]),
    ];
    for (mode, expected) in modes {
        let world = issuer.world(&[("AUTH0_AUDIENCE", AUDIENCE), ("AUTH0_DPOP", mode)]).await;
        let context = Context { issuer: &issuer, world: &world, dialect: "rfc9068_profile" };
        for (scheme, expected) in schemes.iter().zip(expected) {
            let send: Send = serde_json::from_value(json!({"headers": scheme})).unwrap();
            for (recipe, status) in [&json!({}), &bound, &elsewhere].into_iter().zip(expected) {
                let token = context.access_token(&serde_json::from_value(recipe.clone()).unwrap());
                let proof = context.proof(&Recipe::default(), &token, &send);
                world.clear_journal().await;
                let answer = context.sent(&send, &token, Some(&proof)).await;
                assert_eq!(answer.status(), status, "{mode} {scheme} {recipe}");
                assert_eq!(world.management().await.is_empty(), status != 200);
            }
        }
    }
}
