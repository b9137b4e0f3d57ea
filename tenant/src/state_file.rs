//! The state folder: keys, users and refresh tokens, each a JSON file, each replaced in one go.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::keys::{Keys, StoredKey};
use crate::options::StartError;
use crate::refresh_tokens::RefreshTokens;
use crate::state::{State, Unsaved};
use crate::user::User;

const KEYS: &str = "keys.json";
const USERS: &str = "users.json";
const REFRESH_TOKENS: &str = "refresh_tokens.json";

/// A folder to keep state in.
#[derive(Clone)]
pub(crate) struct StateFiles {
    folder: PathBuf,
    writing: Arc<Mutex<()>>,
}

impl StateFiles {
    /// Makes the folder where it is missing.
    pub(crate) fn open(folder: PathBuf) -> Result<Self, StartError> {
        fs::create_dir_all(&folder).map_err(|error| refused(&folder, &error))?;
        Ok(Self { folder, writing: Arc::default() })
    }

    /// Held while writing, so that an older snapshot never replaces a newer one.
    pub(crate) fn lock(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn keys(&self) -> Result<Option<Keys>, StartError> {
        let Some(stored) = self.read::<Vec<StoredKey>>(KEYS)? else { return Ok(None) };
        let keys = Keys::from_stored(stored)
            .ok_or_else(|| refused(&self.folder.join(KEYS), &"no RSA keys in it"))?;
        Ok(Some(keys))
    }

    pub(crate) fn users(&self) -> Result<Option<BTreeMap<String, User>>, StartError> {
        self.read(USERS)
    }

    pub(crate) fn refresh_tokens(&self) -> Result<Option<RefreshTokens>, StartError> {
        self.read(REFRESH_TOKENS)
    }

    /// Writes the named parts.
    pub(crate) fn save(&self, state: &State, what: Unsaved) -> Result<(), StartError> {
        if what.keys {
            self.write(KEYS, &state.keys.to_stored())?;
        }
        if what.users {
            self.write(USERS, &state.users)?;
        }
        if what.refresh_tokens {
            self.write(REFRESH_TOKENS, &state.refresh_tokens)?;
        }
        Ok(())
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, StartError> {
        let path = self.folder.join(name);
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(refused(&path, &error)),
        };
        serde_json::from_slice(&text).map(Some).map_err(|error| refused(&path, &error))
    }

    /// A reader finds the old file or the new one, never half of one.
    fn write(&self, name: &str, value: &impl Serialize) -> Result<(), StartError> {
        let path = self.folder.join(name);
        let beside = self.folder.join(format!("{name}.new"));
        let write = || -> io::Result<()> {
            let text = serde_json::to_vec_pretty(value)?;
            let mut file = private_file(&beside)?;
            file.write_all(&text)?;
            fs::rename(&beside, &path)
        };
        write().map_err(|error| refused(&path, &error))
    }
}

/// For the owner only: it holds private keys.
pub(crate) fn private_file(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn refused(path: &Path, reason: &impl ToString) -> StartError {
    StartError::State { path: path.to_owned(), reason: reason.to_string() }
}
