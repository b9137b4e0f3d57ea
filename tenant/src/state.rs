//! Everything a tenant holds.

use std::collections::{BTreeMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::HeaderMap;
use serde_json::{Map, Value};

use crate::api::{self, ClientGrant, ResourceServer};
use crate::application::{self, Application};
use crate::connection::{self, Connection};
use crate::dpop::DpopState;
use crate::expiring::Expiring;
use crate::faults::Faults;
use crate::grants::Grants;
use crate::id_token_mode::IdTokenMode;
use crate::issuer::Origin;
use crate::journal::Journal;
use crate::keys::Keys;
use crate::logs::Logs;
use crate::oauth::code::Code;
use crate::oauth::transaction::Transaction;
use crate::options::{Options, StartError};
use crate::outbox::Outbox;
use crate::persona::{DEMO_PASSWORD, PERSONAS};
use crate::rate::Limiter;
use crate::refresh_tokens::RefreshTokens;
use crate::session::{self, Session};
use crate::state_file::{Configuration, StateFile};
use crate::tickets::Tickets;
use crate::user::User;
use crate::{password, random, seed};

/// Bounds of what is kept for a while.
const TRANSACTIONS: usize = 1000;
const CODES: usize = 1000;
const SESSIONS: usize = 1000;
const ACCESS_TOKENS: usize = 5000;
const MACHINE_TOKENS: usize = 1000;
const ASSERTIONS: usize = 10_000;
const JOBS: usize = 1000;

/// A tenant: cheap to clone, every clone is the same tenant.
#[derive(Clone)]
pub struct Tenant(Arc<Inner>);

struct Inner {
    options: Options,
    /// Hashes of the personas' passwords, by user.
    password_hashes: BTreeMap<String, String>,
    state: Mutex<State>,
    file: Option<StateFile>,
}

/// Applications, APIs and client grants as in a new tenant.
fn configuration_of(options: &Options) -> Configuration {
    Configuration {
        applications: application::registered(&options.app_base_url),
        resource_servers: api::resource_servers(),
        client_grants: api::client_grants(),
    }
}

/// What changes while a tenant runs. Never held over an await.
pub(crate) struct State {
    pub(crate) users: BTreeMap<String, User>,
    pub(crate) connections: Vec<Connection>,
    pub(crate) applications: Vec<Application>,
    pub(crate) resource_servers: Vec<ResourceServer>,
    pub(crate) client_grants: Vec<ClientGrant>,
    /// What users can sign in with beside a password.
    pub(crate) authentication_methods: AuthenticationMethods,
    pub(crate) grants: Grants,
    /// Jobs, by id, as the Management API shows them.
    pub(crate) jobs: Expiring<Value>,
    pub(crate) logs: Logs,
    pub(crate) keys: Keys,
    /// Sign-ins under way, by the `state` of the sign-in page.
    pub(crate) transactions: Expiring<Transaction>,
    /// By the digest of the code.
    pub(crate) codes: Expiring<Code>,
    /// By the digest of the cookie's secret.
    pub(crate) sessions: Expiring<Session>,
    /// Opaque access tokens, by digest.
    pub(crate) access_tokens: Expiring<AccessToken>,
    /// Digests of access tokens that are good no more before their time.
    pub(crate) revoked: Expiring<()>,
    /// Digests of the `jti` of client assertions: each is good once.
    pub(crate) assertions: Expiring<()>,
    pub(crate) dpop: DpopState,
    pub(crate) refresh_tokens: RefreshTokens,
    pub(crate) machine_tokens: MachineTokens,
    pub(crate) limiter: Limiter,
    pub(crate) journal: Journal,
    pub(crate) faults: Faults,
    pub(crate) id_token_mode: Option<IdTokenMode>,
    pub(crate) tickets: Tickets,
    pub(crate) outbox: Outbox,
    pub(crate) unsaved: Unsaved,
    /// Seconds by which the tenant's clock is ahead.
    pub(crate) ahead: i64,
}

/// By `user_id`, each as the Management API shows it.
pub(crate) type AuthenticationMethods = BTreeMap<String, Vec<Map<String, Value>>>;

/// An opaque access token: good for `/userinfo` only.
#[derive(Clone, Debug)]
pub(crate) struct AccessToken {
    pub(crate) user_id: String,
    pub(crate) scope: String,
    /// The thumbprint of the key it is bound to.
    pub(crate) jkt: Option<String>,
}

/// What the state files do not have yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unsaved {
    pub(crate) keys: bool,
    pub(crate) users: bool,
    pub(crate) refresh_tokens: bool,
    pub(crate) grants: bool,
    /// Applications, APIs and client grants.
    pub(crate) configuration: bool,
    pub(crate) authentication_methods: bool,
}

/// Which machine tokens were issued, so that they can be ended all at once.
#[derive(Default)]
pub(crate) struct MachineTokens {
    issued: VecDeque<String>,
    ended: HashSet<String>,
}

impl MachineTokens {
    pub(crate) fn issued(&mut self, token: &str) {
        if self.issued.len() >= MACHINE_TOKENS {
            self.issued.pop_front();
        }
        self.issued.push_back(random::digest(token));
    }

    /// Ends every token issued so far; says how many.
    pub(crate) fn end_all(&mut self) -> usize {
        if self.ended.len() > 10 * MACHINE_TOKENS {
            self.ended.clear();
        }
        let count = self.issued.len();
        self.ended.extend(self.issued.drain(..));
        count
    }

    pub(crate) fn is_ended(&self, token: &str) -> bool {
        self.ended.contains(&random::digest(token))
    }
}

impl Tenant {
    /// Makes a tenant, or reads it from its state folder: keys, password hashes, personas.
    ///
    /// # Errors
    /// [`StartError`] where the options cannot be used, a state file cannot be read, or keys cannot be made.
    pub async fn open(options: Options) -> Result<Self, StartError> {
        let options = options.checked()?;
        // Keys and password hashes take a noticeable fraction of a second of pure computing.
        tokio::task::spawn_blocking(move || Self::open_blocking(options))
            .await
            .map_err(|_| StartError::Secrets("keys and password hashes"))?
    }

    fn open_blocking(options: Options) -> Result<Self, StartError> {
        let file = options.state_dir.as_deref().map(StateFile::open).transpose()?;
        let password_hashes: BTreeMap<String, String> = PERSONAS
            .iter()
            .filter(|persona| persona.password.is_some())
            .map(|persona| Some((persona.user_id.to_owned(), password::hash(DEMO_PASSWORD)?)))
            .collect::<Option<_>>()
            .ok_or(StartError::Secrets("password hashes"))?;
        let mut unsaved = Unsaved::default();
        let keys = match file.as_ref().map(StateFile::keys).transpose()?.flatten() {
            Some(keys) => keys,
            None => {
                unsaved.keys = true;
                Keys::generate().ok_or(StartError::Secrets("signing keys"))?
            }
        };
        let users = match file.as_ref().map(StateFile::users).transpose()?.flatten() {
            Some(users) => users,
            None => {
                unsaved.users = true;
                seed::users(|id| password_hashes.get(id).cloned())
            }
        };
        let refresh_tokens =
            file.as_ref().map(StateFile::refresh_tokens).transpose()?.flatten().unwrap_or_default();
        let grants = file.as_ref().map(StateFile::grants).transpose()?.flatten().unwrap_or_default();
        let methods = file.as_ref().map(StateFile::authentication_methods).transpose()?.flatten();
        let configuration = file.as_ref().map(StateFile::configuration).transpose()?.flatten();
        // What nobody changed follows the options.
        let configuration = configuration.unwrap_or_else(|| configuration_of(&options));
        let state = State {
            users,
            connections: connection::as_new(),
            applications: configuration.applications,
            resource_servers: configuration.resource_servers,
            client_grants: configuration.client_grants,
            authentication_methods: methods.unwrap_or_default(),
            grants,
            jobs: Expiring::new(JOBS),
            logs: Logs::default(),
            ahead: 0,
            keys,
            transactions: Expiring::new(TRANSACTIONS),
            codes: Expiring::new(CODES),
            sessions: Expiring::new(SESSIONS),
            access_tokens: Expiring::new(ACCESS_TOKENS),
            assertions: Expiring::new(ASSERTIONS),
            revoked: Expiring::new(ACCESS_TOKENS),
            dpop: DpopState::default(),
            refresh_tokens,
            machine_tokens: MachineTokens::default(),
            limiter: Limiter::new(options.rate_plan),
            journal: Journal::default(),
            faults: Faults::default(),
            id_token_mode: None,
            tickets: Tickets::default(),
            outbox: Outbox::default(),
            unsaved,
        };
        if let Some(file) = &file {
            file.save(&state, unsaved)?;
        }
        Ok(Self(Arc::new(Inner { options, password_hashes, state: Mutex::new(state), file })))
    }

    pub(crate) fn options(&self) -> &Options {
        &self.0.options
    }

    /// An application as it is now.
    pub(crate) fn application(&self, client_id: &str) -> Option<Application> {
        self.state().application(client_id).cloned()
    }

    /// The state, until the guard is dropped. A panic elsewhere does not make it unusable: every change is made in
    /// one go.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Personas, connections, applications, faults, limits and the clock as in a new tenant. Keys, sessions and refresh tokens stay, so that
    /// whoever is signed in still is.
    pub(crate) fn reset(&self) {
        let users = seed::users(|id| self.0.password_hashes.get(id).cloned());
        let mut state = self.state();
        state.users = users;
        state.connections = connection::as_new();
        state.faults = Faults::default();
        state.id_token_mode = None;
        state.tickets = Tickets::default();
        state.outbox.clear();
        state.limiter = Limiter::new(self.options().rate_plan);
        state.ahead = 0;
        let configuration = configuration_of(self.options());
        state.applications = configuration.applications;
        state.resource_servers = configuration.resource_servers;
        state.client_grants = configuration.client_grants;
        state.authentication_methods.clear();
        state.unsaved.users = true;
        state.unsaved.authentication_methods = true;
        state.unsaved.configuration = true;
    }

    /// Writes what changed to the state folder, where there is one, before the answer goes out.
    pub(crate) async fn save(&self) {
        let Some(file) = &self.0.file else { return };
        if self.state().unsaved == Unsaved::default() {
            return;
        }
        let (tenant, file) = (self.clone(), file.clone());
        let saved = tokio::task::spawn_blocking(move || {
            // Held while writing, so that an older snapshot never replaces a newer one.
            let mut state = tenant.state();
            let unsaved = std::mem::take(&mut state.unsaved);
            file.save(&state, unsaved)
        })
        .await;
        match saved {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "the tenant's state was not saved"),
            Err(error) => tracing::error!(%error, "the tenant's state was not saved"),
        }
    }
}

impl State {
    /// The session of the browser that sent these headers, where its user still exists.
    pub(crate) fn session(&self, origin: &Origin, headers: &HeaderMap) -> Option<Session> {
        let secret = session::secret_of(origin, headers)?;
        let session = self.sessions.get(&random::digest(secret))?;
        self.users.contains_key(&session.user_id).then(|| session.clone())
    }

    /// Ends the session of the browser that sent these headers.
    pub(crate) fn end_session(&mut self, origin: &Origin, headers: &HeaderMap) {
        if let Some(secret) = session::secret_of(origin, headers) {
            self.sessions.remove(&random::digest(secret));
        }
    }

    /// Ends every session of a user (Auth0 docs: Session Layers: a changed e-mail, password or username does).
    pub(crate) fn end_sessions_of(&mut self, user_id: &str) {
        self.sessions.retain(|session| session.user_id != user_id);
    }

    /// Forgets a user. Tokens already issued stay valid until they expire.
    pub(crate) fn remove_user(&mut self, user_id: &str) {
        self.users.remove(user_id);
        self.authentication_methods.remove(user_id);
        self.grants.remove_where(|grant| grant.user_id == user_id);
        self.end_sessions_of(user_id);
        self.unsaved.users = true;
        self.unsaved.grants = true;
        self.unsaved.authentication_methods = true;
    }

    pub(crate) fn application(&self, client_id: &str) -> Option<&Application> {
        self.applications.iter().find(|application| application.client_id() == client_id)
    }

    pub(crate) fn connection(&self, name: &str) -> Option<&Connection> {
        self.connections.iter().find(|connection| connection.name == name)
    }

    /// Forgets an access token before its time.
    pub(crate) fn revoke_access_token(&mut self, token: &str, lifetime: Duration) {
        let digest = random::digest(token);
        self.access_tokens.remove(&digest);
        self.revoked.insert(digest, (), lifetime);
    }
}
