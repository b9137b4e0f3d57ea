//! Pictures that people upload: decoded with limits, made anew, stored by what is in them, and served to everybody.

mod decode;
mod name;
mod place;
mod serve;
mod shown;
mod store;
mod upload;

pub use decode::{Kind, LARGEST_EDGE, Picture, SMALLEST_EDGE, picture};
pub use name::{Name, Names};
pub use place::Place;
pub use serve::{PATTERN, PublicFile, serve};
pub use shown::Shown;
pub use store::{Store, StoreError};
pub use upload::{FORM_HEADER, PATH, PictureForm, upload};

use app::error::ApiError;
use bytes::Bytes;
use profile::UserId;
use std::sync::Arc;
use std::time::Duration;
use time::OffsetDateTime;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// The largest upload, in bytes. What the page sends is a tenth of it.
pub const LARGEST: usize = 2 * 1024 * 1024;
/// Uploads that arrive or wait at a time: each may take [`LARGEST`] of memory.
const ARRIVING: usize = 16;
/// Pictures that are decoded at a time: each may take [`decode::MEMORY`], and a core.
const DECODING: usize = 2;
/// How long an upload waits for its turn.
const TURN: Duration = Duration::from_secs(5);
/// How long clearing up may take at the end of a save. What is left over goes with the next one.
const TIDYING: Duration = Duration::from_secs(2);
/// What nothing points to is left alone for this long: a save of another server may be about to.
const LEFTOVER: i64 = 10 * 60;

/// A picture that is about to be somebody's.
#[derive(Clone, Debug)]
pub struct Upload {
    /// What it is called.
    pub name: Name,
    /// What is in it.
    pub bytes: Bytes,
}

/// The pictures of everybody.
pub struct Pictures {
    store: Store,
    names: Names,
    arriving: Semaphore,
    decoding: Arc<Semaphore>,
}

impl Pictures {
    /// Pictures in a store, under these names.
    #[must_use]
    pub fn new(store: Store, names: Names) -> Self {
        let (arriving, decoding) = (Semaphore::new(ARRIVING), Arc::new(Semaphore::new(DECODING)));
        Self { store, names, arriving, decoding }
    }

    /// Names and addresses.
    #[must_use]
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// What is stored under a name.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn read(&self, name: &Name) -> Result<Option<Bytes>, StoreError> {
        self.store.read(name).await
    }

    /// A place among those that arrive.
    ///
    /// # Errors
    /// [`ApiError::Busy`] when there is none.
    pub fn arrive(&self) -> Result<SemaphorePermit<'_>, ApiError> {
        self.arriving.try_acquire().map_err(|_| ApiError::Busy { retry_after: 2 })
    }

    /// Makes a picture of what somebody sent.
    ///
    /// # Errors
    /// [`ApiError::PictureRefused`] for what is none; [`ApiError::Busy`] when its turn does not come.
    pub async fn of(&self, owner: &UserId, sent: Bytes) -> Result<Upload, ApiError> {
        let turn = timeout(TURN, Arc::clone(&self.decoding).acquire_owned()).await;
        let Ok(Ok(turn)) = turn else { return Err(ApiError::Busy { retry_after: 2 }) };
        let decoding = tokio::task::spawn_blocking(move || {
            // Whoever gives up waiting does not free the core.
            let _turn = turn;
            picture(&sent)
        });
        let picture = decoding.await.map_err(|error| {
            tracing::error!(%error, "decoding a picture broke off");
            ApiError::Internal
        })?;
        let picture = picture.map_err(|reason| ApiError::PictureRefused { reason })?;
        Ok(Upload { name: self.names.of(owner, &picture), bytes: picture.bytes })
    }

    /// Stores an upload, over the same one if it is there.
    ///
    /// # Errors
    /// [`ApiError::Busy`] when the store cannot be reached; the cause is in the log.
    pub async fn keep(&self, upload: &Upload) -> Result<(), ApiError> {
        self.store.write(&upload.name, upload.bytes.clone()).await.map_err(|error| {
            tracing::error!(%error, "a picture could not be stored");
            ApiError::Busy { retry_after: 10 }
        })
    }

    /// Removes what was `once` pointed to and is not `now`, and what is left over from before. Only ever what is the
    /// owner's: a profile may point to the picture of somebody else.
    pub async fn tidy(&self, owner: &UserId, once: &[Name], now: &[Name]) {
        let tidied = timeout(TIDYING, self.remove_needless(owner, once, now)).await;
        let error = match tidied {
            Ok(Ok(())) => return,
            Ok(Err(error)) => error.to_string(),
            Err(late) => late.to_string(),
        };
        tracing::warn!(%error, "pictures that nothing points to are left over");
    }

    async fn remove_needless(&self, owner: &UserId, once: &[Name], now: &[Name]) -> Result<(), StoreError> {
        let folders: Vec<_> = self.names.folders(owner).collect();
        for name in
            once.iter().filter(|name| !now.contains(name) && folders.iter().any(|f| f == name.folder()))
        {
            self.store.remove(name).await?;
        }
        let recent = OffsetDateTime::now_utc().unix_timestamp() - LEFTOVER;
        for folder in &folders {
            for (name, written) in self.store.folder(folder).await? {
                if !now.contains(&name) && written < recent {
                    self.store.remove(&name).await?;
                }
            }
        }
        Ok(())
    }
}
