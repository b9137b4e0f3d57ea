//! Where pictures are: a folder, a bucket, or memory.

use super::name::Name;
use super::place::Place;
use bytes::Bytes;
use futures::TryStreamExt as _;
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{ClientOptions, Error, ObjectStore, ObjectStoreExt as _, ObjectStoreScheme, RetryConfig};
use secrecy::ExposeSecret as _;
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// A request to a bucket has this long, and all tries together no more than [`TRIES`].
const REQUEST: Duration = Duration::from_secs(5);
const TRIES: Duration = Duration::from_secs(8);

/// The store cannot be used, or not just now. It is for the log.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The store said so.
    #[error(transparent)]
    Store(#[from] Error),
    /// The folder cannot be made.
    #[error("{0}")]
    Folder(#[from] std::io::Error),
    /// The address is none.
    #[error("{0}")]
    Address(#[from] url::ParseError),
}

/// Pictures by name. Clones speak of the same ones.
#[derive(Clone, Debug)]
pub struct Store(Arc<dyn ObjectStore>);

impl Store {
    /// The pictures that are kept at a place.
    ///
    /// # Errors
    /// When the folder can neither be found nor made, or what is said of the bucket does not fit together. Whether a
    /// bucket is there shows with the first picture.
    pub fn at(place: &Place) -> Result<Self, StoreError> {
        Ok(Self(match place {
            Place::Memory => Arc::new(InMemory::new()),
            Place::Folder(folder) => {
                std::fs::create_dir_all(folder)?;
                // Nothing is left of a folder whose last picture went.
                Arc::new(LocalFileSystem::new_with_prefix(folder)?.with_automatic_cleanup(true))
            }
            Place::S3 { url, variables } => {
                let url = Url::parse(url)?;
                let client =
                    ClientOptions::new().with_timeout(REQUEST).with_connect_timeout(Duration::from_secs(2));
                let retry = RetryConfig { max_retries: 2, retry_timeout: TRIES, ..RetryConfig::default() };
                let builder = AmazonS3Builder::new()
                    .with_client_options(client)
                    .with_retry(retry)
                    // One at a time is what we remove, and not all that speak as S3 does know how to remove many.
                    .with_disable_bulk_delete(true)
                    .with_url(url.as_str());
                let builder = variables.iter().fold(builder, |builder, (name, value)| {
                    match name.to_ascii_lowercase().parse::<AmazonS3ConfigKey>() {
                        Ok(key) => builder.with_config(key, value.expose_secret()),
                        Err(_) => builder,
                    }
                });
                let (_, folder) = ObjectStoreScheme::parse(&url).map_err(Error::from)?;
                Arc::new(PrefixStore::new(builder.build()?, folder))
            }
        }))
    }

    /// Writes a picture, whole or not at all.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn write(&self, name: &Name, bytes: Bytes) -> Result<(), StoreError> {
        self.0.put(&path(name), bytes.into()).await?;
        Ok(())
    }

    /// What is stored under a name.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn read(&self, name: &Name) -> Result<Option<Bytes>, StoreError> {
        match self.0.get(&path(name)).await {
            Ok(found) => Ok(Some(found.bytes().await?)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes a picture. One that is not there is removed already.
    ///
    /// # Errors
    /// When the store does not do it.
    pub async fn remove(&self, name: &Name) -> Result<(), StoreError> {
        match self.0.delete(&path(name)).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The pictures of one folder, each with when it was written, in Unix seconds.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn folder(&self, folder: &str) -> Result<Vec<(Name, i64)>, StoreError> {
        let found: Vec<_> = self.0.list(Some(&Path::from(folder))).try_collect().await?;
        let named = found.into_iter().filter_map(|object| {
            Some((Name::parse(object.location.as_ref())?, object.last_modified.timestamp()))
        });
        Ok(named.collect())
    }
}

fn path(name: &Name) -> Path {
    Path::from(name.as_str())
}
