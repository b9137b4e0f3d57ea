//! Pictures that people upload. The tenant's journal tells what was written, the folder what is kept.

use crate::bucket::{BUCKET, Bucket, KEY};
use crate::world::{ALICE, BOB, World, code_of, photo};
use http::Method;
use reqwest::{Body, Response};
use serde_json::{Value, json};
use server::upstream::Patience;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

const GRACE: &str = "google-oauth2|103547991597142817347";
const NOTHING: [Value; 0] = [];

/// A folder that goes with its test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name =
            format!("selfsame-pictures-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        Self(std::env::temp_dir().join(name))
    }

    /// The files in it, as the addresses of pictures end.
    fn files(&self) -> Vec<String> {
        let entries = |folder: &Path| -> Vec<PathBuf> {
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
        };
        let name = |path: &Path| path.strip_prefix(&self.0).unwrap().to_str().unwrap().to_owned();
        let mut files: Vec<_> =
            entries(&self.0).iter().flat_map(|folder| entries(folder)).map(|file| name(&file)).collect();
        files.sort();
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A world whose pictures are in a folder.
async fn world() -> (World, Folder) {
    patient(|_| {}).await
}

/// The same, with a server that waits for the tenant as it is told here.
async fn patient(change: impl FnOnce(&mut Patience)) -> (World, Folder) {
    let folder = Folder::new();
    let place = folder.0.to_str().unwrap().to_owned();
    let variable = |name: &str| (name == "PICTURES").then(|| place.clone());
    let world =
        World::configured(tenant::Options::default(), variable, |config| change(&mut config.patience)).await;
    (world, folder)
}

async fn upload(world: &World, cookie: &str, subject: &str, base: &str, sent: Vec<u8>) -> Response {
    let request = world.picture(subject, "picture", base).header("cookie", cookie);
    request.body(sent).send().await.unwrap()
}

/// Uploads what is taken, and gives the address.
async fn uploaded(world: &World, cookie: &str, subject: &str, base: &str, sent: Vec<u8>) -> String {
    let response = upload(world, cookie, subject, base, sent).await;
    assert_eq!(response.status(), 200, "{}", response.text().await.unwrap());
    let saved: Value = response.json().await.unwrap();
    saved["values"]["picture"].as_str().unwrap().to_owned()
}

/// The name of a picture in an address.
fn name<'a>(world: &World, address: &'a str) -> &'a str {
    address.strip_prefix(&format!("{}/pictures/", world.server)).unwrap()
}

async fn status(world: &World, address: &str) -> u16 {
    world.client.get(address).send().await.unwrap().status().as_u16()
}

#[tokio::test]
async fn an_upload_is_the_two_calls_of_a_save_and_everybody_sees_it() {
    let (world, folder) = world().await;
    let alice = world.sign_in("alice@example.com").await;
    world.get("/api/profile", &alice).await;
    world.clear_journal().await;
    let response = upload(&world, &alice, ALICE, "", photo(1)).await;
    assert_eq!(response.status(), 200, "{}", response.text().await.unwrap());
    let saved: Value = response.json().await.unwrap();
    let address = saved["values"]["picture"].as_str().unwrap();
    assert_eq!((&saved["changed"], &saved["picture"]), (&json!(["picture"]), &json!(address)));
    assert_eq!(
        world.management().await,
        ["GET /api/v2/users/auth0%7Calice", "PATCH /api/v2/users/auth0%7Calice"]
    );
    assert_eq!(world.written().await, [json!({"picture": address})]);
    assert_eq!(folder.files(), [name(&world, address)]);
    let seen = world.client.get(address).send().await.unwrap();
    assert_eq!(
        (seen.status().as_u16(), &seen.headers()["content-type"]),
        (200, &"image/jpeg".parse().unwrap())
    );
    let seen = image::load_from_memory(&seen.bytes().await.unwrap()).unwrap();
    assert_eq!((seen.width(), seen.height()), (80, 80));
    let profile: Value = world.get("/api/profile", &alice).await.json().await.unwrap();
    assert_eq!(profile["picture"], address, "pages show it, although it is plain http on this machine");
}

#[tokio::test]
async fn wb_05_wb_10_a_picture_is_a_file_without_cookies_that_never_changes() {
    let (world, _folder) = world().await;
    let alice = world.sign_in("alice@example.com").await;
    let address = uploaded(&world, &alice, ALICE, "", photo(1)).await;
    // A page of another site shows it; whatever cookie comes along changes nothing.
    for cookie in ["", alice.as_str(), "session=forged"] {
        let request = world.client.get(&address).header("cookie", cookie);
        let request = request.header("sec-fetch-site", "cross-site").header("sec-fetch-dest", "image");
        let response = request.header("sec-fetch-mode", "no-cors").send().await.unwrap();
        assert_eq!(response.status(), 200);
        for (header, value) in [
            ("content-type", "image/jpeg"),
            ("cache-control", "public, max-age=31536000, immutable"),
            ("content-security-policy", "default-src 'none'; sandbox; frame-ancestors 'none'"),
            ("cross-origin-resource-policy", "cross-origin"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
        ] {
            assert_eq!(response.headers()[header], value, "{header}");
        }
        for absent in ["set-cookie", "access-control-allow-origin", "vary"] {
            assert!(response.headers().get(absent).is_none(), "{absent}: {:?}", response.headers());
        }
    }
    let head = world.client.head(&address).send().await.unwrap();
    assert_eq!(
        (head.status().as_u16(), &head.headers()["content-type"]),
        (200, &"image/jpeg".parse().unwrap())
    );
    assert_eq!(world.client.post(&address).send().await.unwrap().status(), 415);
    let form = world.client.post(&address).form(&[("x", "")]).send().await.unwrap();
    assert_eq!(form.status(), 405);
}

#[tokio::test]
async fn wb_13_nothing_but_a_name_finds_anything() {
    let (world, folder) = world().await;
    let alice = world.sign_in("alice@example.com").await;
    let address = uploaded(&world, &alice, ALICE, "", photo(1)).await;
    std::fs::write(folder.0.join("secret.jpg"), "secret").unwrap();
    let name = name(&world, &address);
    let (owner, file) = name.split_once('/').unwrap();
    for path in [
        format!("/pictures/{owner}"),
        format!("/pictures/{owner}/"),
        format!("/pictures/{file}"),
        format!("/pictures//{owner}/{file}"),
        format!("/pictures/{owner}/{file}/"),
        format!("/pictures/{owner}/../{owner}%2f{file}"),
        format!("/pictures/{owner}%2f{file}"),
        format!("/pictures/{owner}/{}", file.replace(".jpg", ".png")),
        format!("/pictures/{owner}/{}", file.replace(".jpg", ".svg")),
        format!("/pictures/{}/{file}", owner.to_uppercase()),
        "/pictures/../secret.jpg".to_owned(),
        "/pictures/%2e%2e/secret.jpg".to_owned(),
        "/pictures/./secret.jpg".to_owned(),
        "/pictures/secret.jpg".to_owned(),
    ] {
        let response = world.client.get(format!("{}{path}", world.server)).send().await.unwrap();
        assert!([404, 400].contains(&response.status().as_u16()), "{path}: {}", response.status());
        assert_ne!(response.text().await.unwrap(), "secret");
    }
}

#[tokio::test]
async fn ow_14_what_is_refused_is_written_nowhere() {
    let (world, folder) = world().await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let small = {
        let mut bytes = Vec::new();
        let picture = image::RgbImage::new(31, 31);
        picture.write_with_encoder(image::codecs::png::PngEncoder::new(&mut bytes)).unwrap();
        bytes
    };
    let mut bomb = photo(1);
    // Width and height, in the header that every PNG begins with; its checksum is the least of its lies.
    bomb[16..24].copy_from_slice(&[0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]);
    for (sent, reason) in [
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(), "not_a_picture"),
        (b"<!doctype html><script>alert(1)</script>".to_vec(), "not_a_picture"),
        (Vec::new(), "not_a_picture"),
        (b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(), "animated"),
        (photo(1)[..60].to_vec(), "unreadable"),
        (bomb, "unreadable"),
        (small, "too_small"),
    ] {
        let response = upload(&world, &alice, ALICE, "", sent).await;
        assert_eq!(response.status(), 422);
        let problem: Value = response.json().await.unwrap();
        assert_eq!((&problem["code"], &problem["reason"]), (&json!("picture_refused"), &json!(reason)));
    }
    let request = |field: &str, base: &str| world.picture(ALICE, field, base).header("cookie", &alice);
    let send = async |request: reqwest::RequestBuilder| {
        let response = request.send().await.unwrap();
        (response.status().as_u16(), code_of(response).await)
    };
    // A field that holds no pictures, or is none.
    for field in ["nickname", "website", "app_metadata", "", "PICTURE"] {
        let sent = send(request(field, "").body(photo(1))).await;
        assert_eq!(sent, (400, "malformed".to_owned()), "{field}");
    }
    // No form, one too many, and forms that are none of ours.
    let bare = || {
        let request = world.request(Method::POST, "/api/picture").header("cookie", &alice);
        request.header("x-selfsame", "1").header("content-type", "image/png").body(photo(1))
    };
    assert_eq!(send(bare()).await.1, "malformed");
    let own = format!("subject={ALICE}&field=picture&base=");
    for form in [
        "",
        "subject=auth0%7Calice",
        "field=picture&base=",
        &format!("{own}&x="),
        &format!("{own}&field=picture"),
    ] {
        assert_eq!(send(bare().header("x-selfsame-form", form)).await.1, "malformed", "{form}");
    }
    let twice = bare().header("x-selfsame-form", &own).header("x-selfsame-form", &own);
    assert_eq!(send(twice).await.1, "malformed");
    assert_eq!(world.management().await, [] as [String; 0], "none of it gets as far as the tenant");
    assert_eq!(folder.files(), [] as [String; 0]);
}

#[tokio::test]
async fn wb_02_wb_03_an_upload_is_a_call_with_a_type_of_its_own() {
    let (world, folder) = world().await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let form = format!("subject={}&field=picture&base=", ALICE.replace('|', "%7C"));
    let post = |headers: &[(&str, &str)]| {
        let request = world.client.post(format!("{}/api/picture", world.server)).header("cookie", &alice);
        let request = request.header("x-selfsame-form", &form).body(photo(1));
        headers.iter().fold(request, |request, (name, value)| request.header(*name, *value))
    };
    let (ours, call) = (("origin", world.server.as_str()), ("x-selfsame", "1"));
    for (headers, code) in [
        (&[ours, call][..], "unsupported_media_type"),
        (&[ours, call, ("content-type", "image/svg+xml")], "unsupported_media_type"),
        (&[ours, call, ("content-type", "image/gif")], "unsupported_media_type"),
        (&[ours, call, ("content-type", "application/json")], "unsupported_media_type"),
        (&[ours, call, ("content-type", "text/plain")], "unsupported_media_type"),
        (&[ours, call, ("content-type", "multipart/form-data; boundary=x")], "unsupported_media_type"),
        (
            &[ours, call, ("content-type", "image/png"), ("content-encoding", "gzip")],
            "unsupported_media_type",
        ),
        (&[ours, ("content-type", "image/png")], "forbidden"),
        (&[("origin", "https://evil.example"), call, ("content-type", "image/png")], "forbidden"),
        (&[call, ("content-type", "image/png")], "forbidden"),
    ] {
        assert_eq!(code_of(post(headers).send().await.unwrap()).await, code, "{headers:?}");
    }
    assert_eq!(world.management().await, [] as [String; 0]);
    assert_eq!(folder.files(), [] as [String; 0]);
    // What it says it is, is not asked: a PNG under the name of a WebP is a PNG.
    let named = post(&[ours, call, ("content-type", "image/webp")]).send().await.unwrap();
    assert_eq!(named.status(), 200);
}

#[tokio::test]
async fn t_43_what_is_too_large_or_breaks_off_is_refused_and_nobody_known_sends_nothing() {
    let (world, folder) = world().await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let most = 2 * 1024 * 1024;
    assert_eq!(code_of(upload(&world, &alice, ALICE, "", vec![0; most + 1]).await).await, "too_large");
    let parts = (0..most / 1024 + 1).map(|_| Ok::<_, std::io::Error>(vec![0_u8; 1024]));
    let stream = Body::wrap_stream(futures::stream::iter(parts));
    let request = world.picture(ALICE, "picture", "").header("cookie", &alice).body(stream);
    assert_eq!(code_of(request.send().await.unwrap()).await, "too_large", "without a length, too");
    assert_eq!(
        upload(&world, &alice, ALICE, "", vec![0; most]).await.status(),
        422,
        "at the limit it is read"
    );
    // Whoever is nobody is told so before a byte is read.
    for cookie in ["", "session=forged"] {
        let response = upload(&world, cookie, ALICE, "", vec![0; most]).await;
        assert_eq!(code_of(response).await, "unauthenticated", "{cookie}");
    }
    assert_eq!(world.management().await, [] as [String; 0]);
    assert_eq!(folder.files(), [] as [String; 0]);
}

#[tokio::test]
async fn ow_02_ow_01_bob_cannot_replace_the_picture_of_alice() {
    let (world, folder) = world().await;
    let (alice, bob) = (world.sign_in("alice@example.com").await, world.sign_in("bob@example.com").await);
    let address = uploaded(&world, &alice, ALICE, "", photo(1)).await;
    world.clear_journal().await;
    assert_eq!(code_of(upload(&world, &bob, ALICE, &address, photo(2)).await).await, "other_account");
    assert_eq!(world.management().await, [] as [String; 0]);
    // Nor can he take it away by pointing to it, and then to something else.
    world.administrate(BOB, &json!({"picture": address})).await;
    let own = uploaded(&world, &bob, BOB, &address, photo(1)).await;
    assert_ne!(own, address, "equal pictures of two people are two");
    assert_eq!(folder.files().len(), 2);
    assert_eq!((status(&world, &address).await, status(&world, &own).await), (200, 200));
}

#[tokio::test]
async fn the_one_before_is_removed_and_an_equal_one_is_the_same() {
    let (world, folder) = world().await;
    let alice = world.sign_in("alice@example.com").await;
    let first = uploaded(&world, &alice, ALICE, "", photo(1)).await;
    world.clear_journal().await;
    assert_eq!(uploaded(&world, &alice, ALICE, &first, photo(1)).await, first);
    assert_eq!(world.written().await, NOTHING, "nothing changed");
    assert_eq!(folder.files(), [name(&world, &first)]);
    let second = uploaded(&world, &alice, ALICE, &first, photo(2)).await;
    assert_eq!(folder.files(), [name(&world, &second)]);
    assert_eq!((status(&world, &first).await, status(&world, &second).await), (404, 200));
    // It cannot be pointed to any more: what is gone cannot be undone.
    let undone = world.update(&alice, ALICE, &[("picture", &second, &first)]).await;
    assert_eq!(code_of(undone).await, "refused");
    // Lost, and sent once more: nothing to write, but it is there again.
    std::fs::remove_file(folder.0.join(name(&world, &second))).unwrap();
    assert_eq!(uploaded(&world, &alice, ALICE, &second, photo(2)).await, second);
    assert_eq!(status(&world, &second).await, 200);
    // Emptying the field takes it away, by either door.
    let cleared = world.update(&alice, ALICE, &[("picture", &second, "")]).await;
    assert_eq!(cleared.status(), 200, "{}", cleared.text().await.unwrap());
    assert_eq!(folder.files(), [] as [String; 0]);
    let third = uploaded(&world, &alice, ALICE, "", photo(3)).await;
    let form = [("subject", ALICE), ("base.picture", &third), ("picture", "")];
    assert_eq!(world.post("/profile", &alice, &form).await.status(), 303);
    assert_eq!((folder.files(), status(&world, &third).await), (Vec::new(), 404));
}

#[tokio::test]
async fn a_save_of_something_else_leaves_the_picture_alone() {
    let (world, folder) = world().await;
    let alice = world.sign_in("alice@example.com").await;
    let address = uploaded(&world, &alice, ALICE, "", photo(1)).await;
    let nickname = world.user(ALICE).await["nickname"].as_str().unwrap().to_owned();
    // A form without a script sends the address along, as it was.
    let form = [
        ("subject", ALICE),
        ("base.picture", &address),
        ("picture", &address),
        ("base.nickname", &nickname),
        ("nickname", "Lissi"),
    ];
    assert_eq!(world.post("/profile", &alice, &form).await.status(), 303);
    assert_eq!(world.user(ALICE).await["picture"], address);
    assert_eq!(folder.files(), [name(&world, &address)]);
}

#[tokio::test]
async fn where_the_provider_owns_the_picture_people_choose_how_they_appear_here() {
    let (world, folder) = world().await;
    let grace = world.sign_in("grace@example.com").await;
    let theirs = world.user(GRACE).await["picture"].as_str().unwrap().to_owned();
    world.clear_journal().await;
    let refused = upload(&world, &grace, GRACE, &theirs, photo(1)).await;
    let problem: Value = refused.json().await.unwrap();
    assert_eq!(problem["fields"]["picture"]["code"], "managed");
    assert_eq!((world.written().await, folder.files()), (Vec::new(), Vec::new()));
    let request = world.picture(GRACE, "display_picture", "").header("cookie", &grace).body(photo(1));
    let saved: Value = request.send().await.unwrap().json().await.unwrap();
    let address = saved["values"]["display_picture"].as_str().unwrap();
    assert_eq!((&saved["changed"], &saved["picture"]), (&json!(["display_picture"]), &json!(address)));
    assert_eq!(folder.files(), [name(&world, address)]);
    let after = world.user(GRACE).await;
    assert_eq!(
        (&after["user_metadata"]["display_picture"], &after["picture"]),
        (&json!(address), &json!(theirs))
    );
    // Taken back, it is gone.
    assert_eq!(world.update(&grace, GRACE, &[("display_picture", address, "")]).await.status(), 200);
    assert_eq!(folder.files(), [] as [String; 0]);
}

#[tokio::test]
async fn f_27_a_picture_that_was_changed_elsewhere_is_put_to_the_person() {
    let (world, folder) = world().await;
    let alice = world.sign_in("alice@example.com").await;
    let first = uploaded(&world, &alice, ALICE, "", photo(1)).await;
    world.clear_journal().await;
    let response = upload(&world, &alice, ALICE, "", photo(2)).await;
    assert_eq!(response.status(), 409);
    let problem: Value = response.json().await.unwrap();
    assert_eq!(
        (&problem["code"], &problem["fields"]["picture"]["theirs"]),
        (&json!("conflict"), &json!(first))
    );
    assert_eq!(world.written().await, NOTHING);
    assert_eq!(folder.files(), [name(&world, &first)], "what was not saved is not kept");
    // Knowing the other one, the person decides.
    let second = uploaded(&world, &alice, ALICE, &first, photo(2)).await;
    assert_eq!(folder.files(), [name(&world, &second)]);
}

#[tokio::test]
async fn f_24_what_the_tenant_does_not_take_is_not_kept_and_what_nobody_knows_is() {
    let (world, folder) = patient(|patience| patience.retries_at_least = 100).await;
    let alice = world.sign_in("alice@example.com").await;
    let first = uploaded(&world, &alice, ALICE, "", photo(1)).await;
    let path = "/api/v2/users/auth0%7Calice";
    let patch = async |fault: Value| {
        world
            .control("faults", &json!({"method": "PATCH", "path_prefix": path, "count": 1, "fault": fault}))
            .await
    };
    patch(json!({"status": 400, "body": "{}"})).await;
    let response = upload(&world, &alice, ALICE, &first, photo(2)).await;
    assert!(!response.status().is_success(), "{response:?}");
    assert_eq!(folder.files(), [name(&world, &first)]);
    assert_eq!(world.user(ALICE).await["picture"], first);
    // The connection breaks, and the write may still be under way: the new picture is there should it arrive, and the one
    // before should it not.
    patch(json!({"reset": true, "when": "before"})).await;
    let response = upload(&world, &alice, ALICE, &first, photo(3)).await;
    assert_eq!(code_of(response).await, "outcome_unknown");
    assert_eq!((folder.files().len(), status(&world, &first).await), (2, 200));
    // The next one settles it. What is left over is recent, so that nobody's save loses its picture meanwhile.
    let last = uploaded(&world, &alice, ALICE, &first, photo(4)).await;
    assert_eq!((status(&world, &first).await, status(&world, &last).await), (404, 200));
    assert_eq!(folder.files().len(), 2);
}

/// A world whose pictures are in a folder of a bucket.
async fn with_bucket() -> (World, Bucket) {
    let bucket = Bucket::start().await;
    let variable = |name: &str| {
        let value = match name {
            "PICTURES" => format!("s3://{BUCKET}/people"),
            "AWS_ENDPOINT_URL" => bucket.address.clone(),
            "AWS_ALLOW_HTTP" => "true".to_owned(),
            "AWS_REGION" => "eu-central-1".to_owned(),
            "AWS_ACCESS_KEY_ID" => KEY.to_owned(),
            "AWS_SECRET_ACCESS_KEY" => "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".to_owned(),
            _ => return None,
        };
        Some(value)
    };
    let world = World::with(tenant::Options::default(), variable).await;
    (world, bucket)
}

#[tokio::test]
async fn a_bucket_keeps_pictures_as_a_folder_does() {
    let (world, bucket) = with_bucket().await;
    let alice = world.sign_in("alice@example.com").await;
    let first = uploaded(&world, &alice, ALICE, "", photo(1)).await;
    let key = |address: &str| format!("people/{}", name(&world, address));
    assert_eq!(bucket.keys(), [key(&first)]);
    assert_eq!(bucket.calls()[0], format!("PUT /{BUCKET}/{}", key(&first)));
    let seen = world.client.get(&first).send().await.unwrap();
    assert_eq!(seen.status(), 200);
    assert_eq!(image::load_from_memory(&seen.bytes().await.unwrap()).unwrap().width(), 80);
    // What is left over from long ago goes with the one before; what is somebody else's does not.
    let (mine, _) = name(&world, &first).split_once('/').unwrap();
    let left_over = format!("people/{mine}/{}.jpg", "a".repeat(64));
    let of_others = format!("people/{}/{}.jpg", "b".repeat(32), "a".repeat(64));
    bucket.put_long_ago(&left_over);
    bucket.put_long_ago(&of_others);
    let second = uploaded(&world, &alice, ALICE, &first, photo(2)).await;
    let mut kept = [of_others, key(&second)];
    kept.sort();
    assert_eq!(bucket.keys(), kept);
    assert_eq!((status(&world, &first).await, status(&world, &second).await), (404, 200));
}

#[tokio::test]
async fn f_24_while_the_bucket_takes_nothing_the_profile_points_to_nothing_new() {
    let (world, bucket) = with_bucket().await;
    let alice = world.sign_in("alice@example.com").await;
    let first = uploaded(&world, &alice, ALICE, "", photo(1)).await;
    world.clear_journal().await;
    bucket.broken(true);
    let refused = upload(&world, &alice, ALICE, &first, photo(2)).await;
    assert!(refused.headers().contains_key("retry-after"));
    assert_eq!(code_of(refused).await, "busy");
    assert_eq!(world.written().await, NOTHING);
    assert_eq!(world.get("/profile", &alice).await.status(), 200, "the page does without");
    assert!(status(&world, &first).await >= 500, "it is not lost, it cannot be read");
    bucket.broken(false);
    let second = uploaded(&world, &alice, ALICE, &first, photo(2)).await;
    assert_eq!((status(&world, &first).await, status(&world, &second).await), (404, 200));
}

#[tokio::test]
async fn where_pictures_are_off_there_is_no_place_to_send_one() {
    let world =
        World::with(tenant::Options::default(), |name| (name == "PICTURES").then(|| "off".to_owned())).await;
    let alice = world.sign_in("alice@example.com").await;
    assert_eq!(code_of(upload(&world, &alice, ALICE, "", photo(1)).await).await, "not_found");
    let page = world.get("/profile", &alice).await.text().await.unwrap();
    assert!(page.contains("Picture URL") && !page.contains("Change picture"));
}

#[tokio::test]
async fn one_person_sends_so_many_pictures_in_a_minute() {
    let (world, _folder) = world().await;
    let (alice, bob) = (world.sign_in("alice@example.com").await, world.sign_in("bob@example.com").await);
    for _ in 0..30 {
        assert_eq!(upload(&world, &alice, ALICE, "", Vec::new()).await.status(), 422);
    }
    let limited = upload(&world, &alice, ALICE, "", photo(1)).await;
    assert!(limited.headers().contains_key("retry-after"));
    assert_eq!(code_of(limited).await, "rate_limited");
    assert_eq!(upload(&world, &bob, BOB, "", photo(1)).await.status(), 200, "others go on");
}
