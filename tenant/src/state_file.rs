//! The state folder: `tenant.redb`, a database in one file, has what is to outlive the process. Each save is one
//! transaction: whoever opens it after a crash finds the state before it or the state after it, never half of one.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use redb::backends::FileBackend;
use redb::{Database, DatabaseError, ReadableDatabase, TableDefinition, TableError, WriteTransaction};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::api::{ClientGrant, ResourceServer};
use crate::application::Application;
use crate::grants::Grants;
use crate::keys::{Keys, StoredKey};
use crate::options::StartError;
use crate::refresh_tokens::RefreshTokens;
use crate::state::{AuthenticationMethods, State, Unsaved};
use crate::user::User;

const FILE: &str = "tenant.redb";

/// How long to wait for a process that is ending; it takes two seconds at most for requests under way.
const PATIENCE: Duration = Duration::from_secs(3);
const BETWEEN_TRIES: Duration = Duration::from_millis(50);

/// A part of the state by its name, as JSON.
const PARTS: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("parts");
const KEYS: &str = "keys";
const USERS: &str = "users";
const REFRESH_TOKENS: &str = "refresh_tokens";
const GRANTS: &str = "grants";
const CONFIGURATION: &str = "configuration";
const AUTHENTICATION_METHODS: &str = "authentication_methods";

/// What an administrator's program set up.
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct Configuration {
    pub(crate) applications: Vec<Application>,
    pub(crate) resource_servers: Vec<ResourceServer>,
    pub(crate) client_grants: Vec<ClientGrant>,
}

/// Where state is kept.
#[derive(Clone)]
pub(crate) struct StateFile {
    path: PathBuf,
    database: Arc<Database>,
}

impl StateFile {
    /// Makes the folder and the file where they are missing.
    pub(crate) fn open(folder: &Path) -> Result<Self, StartError> {
        fs::create_dir_all(folder).map_err(|error| refused(folder, &error))?;
        let path = folder.join(FILE);
        let database = opened(&path).map_err(|error| refused(&path, &error))?;
        Ok(Self { path, database: Arc::new(database) })
    }

    pub(crate) fn keys(&self) -> Result<Option<Keys>, StartError> {
        let Some(stored) = self.read::<Vec<StoredKey>>(KEYS)? else { return Ok(None) };
        let keys = Keys::from_stored(stored).ok_or_else(|| refused(&self.path, &"no RSA keys in it"))?;
        Ok(Some(keys))
    }

    pub(crate) fn users(&self) -> Result<Option<BTreeMap<String, User>>, StartError> {
        self.read(USERS)
    }

    pub(crate) fn refresh_tokens(&self) -> Result<Option<RefreshTokens>, StartError> {
        self.read(REFRESH_TOKENS)
    }

    pub(crate) fn grants(&self) -> Result<Option<Grants>, StartError> {
        self.read(GRANTS)
    }

    pub(crate) fn configuration(&self) -> Result<Option<Configuration>, StartError> {
        self.read(CONFIGURATION)
    }

    pub(crate) fn authentication_methods(&self) -> Result<Option<AuthenticationMethods>, StartError> {
        self.read(AUTHENTICATION_METHODS)
    }

    /// Writes the named parts, all of them or none. It is on the disk when this returns.
    pub(crate) fn save(&self, state: &State, what: Unsaved) -> Result<(), StartError> {
        self.write(state, what).map_err(|error| refused(&self.path, &error))
    }

    fn write(&self, state: &State, what: Unsaved) -> Result<(), redb::Error> {
        let transaction = self.database.begin_write()?;
        if what.keys {
            put(&transaction, KEYS, &state.keys.to_stored())?;
        }
        if what.users {
            put(&transaction, USERS, &state.users)?;
        }
        if what.refresh_tokens {
            put(&transaction, REFRESH_TOKENS, &state.refresh_tokens)?;
        }
        if what.grants {
            put(&transaction, GRANTS, &state.grants)?;
        }
        if what.configuration {
            let configuration = Configuration {
                applications: state.applications.clone(),
                resource_servers: state.resource_servers.clone(),
                client_grants: state.client_grants.clone(),
            };
            put(&transaction, CONFIGURATION, &configuration)?;
        }
        if what.authentication_methods {
            put(&transaction, AUTHENTICATION_METHODS, &state.authentication_methods)?;
        }
        transaction.commit()?;
        Ok(())
    }

    fn read<T: DeserializeOwned>(&self, part: &str) -> Result<Option<T>, StartError> {
        match self.bytes(part).map_err(|error| refused(&self.path, &error))? {
            None => Ok(None),
            Some(json) => serde_json::from_slice(&json)
                .map(Some)
                .map_err(|error| refused(&self.path, &format!("{part} in it cannot be read: {error}"))),
        }
    }

    fn bytes(&self, part: &str) -> Result<Option<Vec<u8>>, redb::Error> {
        let transaction = self.database.begin_read()?;
        match transaction.open_table(PARTS) {
            Ok(table) => Ok(table.get(part)?.map(|value| value.value().to_vec())),
            // As new.
            Err(TableError::TableDoesNotExist(_)) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// Opens the database. A process that is just ending may still have it: it is waited for.
fn opened(path: &Path) -> Result<Database, redb::Error> {
    let until = Instant::now() + PATIENCE;
    loop {
        let mut options = fs::OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        for_the_owner(&mut options);
        match FileBackend::new(options.open(path)?) {
            Ok(backend) => return Ok(Database::builder().create_with_backend(backend)?),
            Err(DatabaseError::DatabaseAlreadyOpen) if Instant::now() < until => {
                std::thread::sleep(BETWEEN_TRIES)
            }
            Err(error) => return Err(error.into()),
        }
    }
}

fn put(transaction: &WriteTransaction, part: &str, value: &impl Serialize) -> Result<(), redb::Error> {
    let json = serde_json::to_vec(value).map_err(|error| redb::Error::Io(io::Error::other(error)))?;
    transaction.open_table(PARTS)?.insert(part, json.as_slice())?;
    Ok(())
}

/// For the owner only: it holds private keys.
pub(crate) fn private_file(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    for_the_owner(&mut options);
    options.open(path)
}

fn for_the_owner(options: &mut fs::OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    #[cfg(not(unix))]
    let _ = options;
}

fn refused(path: &Path, reason: &impl ToString) -> StartError {
    StartError::State { path: path.to_owned(), reason: reason.to_string() }
}
