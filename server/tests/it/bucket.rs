//! A bucket that speaks as S3 does, as far as pictures need it: objects are put, read, removed and listed, and who does
//! not sign is refused (Amazon S3 API reference: PutObject, GetObject, DeleteObject, ListObjectsV2).

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::StatusCode;
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// The bucket, and the key that opens it.
pub const BUCKET: &str = "pictures";
pub const KEY: &str = "AKIDEXAMPLE";
const LONG_AGO: &str = "2009-10-12T17:50:30.000Z";
const JUST_NOW: &str = "2999-01-01T00:00:00.000Z";

#[derive(Default)]
struct Contents {
    objects: Mutex<BTreeMap<String, (Bytes, &'static str)>>,
    calls: Mutex<Vec<String>>,
    broken: AtomicBool,
}

/// A bucket that runs.
pub struct Bucket {
    pub address: String,
    contents: Arc<Contents>,
}

impl Bucket {
    pub async fn start() -> Self {
        let contents: Arc<Contents> = Arc::default();
        let object = get(read).put(write).delete(remove);
        let pages = Router::new()
            .route("/{bucket}", get(list))
            .route("/{bucket}/{*key}", object)
            .layer(from_fn_with_state(Arc::clone(&contents), admit))
            .with_state(Arc::clone(&contents));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, pages).await });
        Self { address, contents }
    }

    /// What is in it.
    pub fn keys(&self) -> Vec<String> {
        self.contents.objects.lock().unwrap().keys().cloned().collect()
    }

    /// Puts something into it that nobody has written just now.
    pub fn put_long_ago(&self, key: &str) {
        let mut objects = self.contents.objects.lock().unwrap();
        objects.insert(key.to_owned(), (Bytes::from_static(b"left over"), LONG_AGO));
    }

    /// Methods and paths of the calls since the last time.
    pub fn calls(&self) -> Vec<String> {
        std::mem::take(&mut self.contents.calls.lock().unwrap())
    }

    /// Answers nothing but errors from now on, or again what is there.
    pub fn broken(&self, broken: bool) {
        self.contents.broken.store(broken, Ordering::Relaxed);
    }
}

/// Lets a signed call for this bucket through. The signature is the business of the library that makes it; that it was
/// made with the operator's key is ours.
async fn admit(State(contents): State<Arc<Contents>>, request: Request, next: Next) -> Response {
    contents.calls.lock().unwrap().push(format!("{} {}", request.method(), request.uri().path()));
    let signed = request.headers().get("authorization").and_then(|value| value.to_str().ok());
    let by_us = format!("AWS4-HMAC-SHA256 Credential={KEY}/");
    if !signed.is_some_and(|value| value.starts_with(&by_us) && value.contains("/eu-central-1/s3/")) {
        return error(StatusCode::FORBIDDEN, "AccessDenied");
    }
    if !request.uri().path().trim_start_matches('/').starts_with(BUCKET) {
        return error(StatusCode::NOT_FOUND, "NoSuchBucket");
    }
    if contents.broken.load(Ordering::Relaxed) {
        return error(StatusCode::SERVICE_UNAVAILABLE, "SlowDown");
    }
    next.run(request).await
}

fn error(status: StatusCode, code: &str) -> Response {
    (status, [("content-type", "application/xml")], format!("<Error><Code>{code}</Code></Error>"))
        .into_response()
}

async fn write(
    State(contents): State<Arc<Contents>>,
    Path((_, key)): Path<(String, String)>,
    body: Bytes,
) -> Response {
    contents.objects.lock().unwrap().insert(key, (body, JUST_NOW));
    [("etag", "\"1\"")].into_response()
}

async fn read(State(contents): State<Arc<Contents>>, Path((_, key)): Path<(String, String)>) -> Response {
    match contents.objects.lock().unwrap().get(&key) {
        Some((bytes, _)) => {
            let headers = [("etag", "\"1\""), ("last-modified", "Mon, 12 Oct 2009 17:50:30 GMT")];
            (headers, bytes.clone()).into_response()
        }
        None => error(StatusCode::NOT_FOUND, "NoSuchKey"),
    }
}

async fn remove(State(contents): State<Arc<Contents>>, Path((_, key)): Path<(String, String)>) -> StatusCode {
    contents.objects.lock().unwrap().remove(&key);
    StatusCode::NO_CONTENT
}

async fn list(
    State(contents): State<Arc<Contents>>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let prefix = query.get("prefix").map_or("", String::as_str);
    let objects = contents.objects.lock().unwrap();
    let found = objects.iter().filter(|(key, _)| key.starts_with(prefix));
    let found = found.map(|(key, (bytes, written))| {
        let size = bytes.len();
        format!(
            "<Contents><Key>{key}</Key><LastModified>{written}</LastModified><ETag>1</ETag><Size>{size}</Size></Contents>"
        )
    });
    let found: String = found.collect();
    let page = format!("<ListBucketResult><IsTruncated>false</IsTruncated>{found}</ListBucketResult>");
    ([("content-type", "application/xml")], page).into_response()
}
