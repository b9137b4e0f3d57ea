//! Puts the parts together.

use crate::access::{Callers, SessionCookies};
use crate::accounts::OwnAccounts;
use crate::config::{Config, is_loopback};
use crate::directory::{MachineToken, ManagementApi};
use crate::http::{Limits, Site};
use crate::issuer::{Keys, MetadataSource, TokenEndpoint, Upstream};
use crate::pictures::{Pictures, Shown, Store, StoreError};
use crate::rates::ByPerson;
use crate::signin::TokenProxy;
use crate::tasks::Tasks;
use crate::upstream::Dependency;
use leptos::config::LeptosOptions;
use std::sync::Arc;

/// The server cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// There is no HTTP client to be had.
    #[error("the HTTP client cannot be made: {0}")]
    Client(#[from] reqwest::Error),
    /// There is no place for pictures.
    #[error(
        "PICTURES: pictures cannot be kept there: {0}. Set a folder that can be written, `s3://bucket`, or `off`"
    )]
    Pictures(#[from] StoreError),
}

/// Everything that answers requests, from a configuration. `now` gives Unix seconds.
///
/// # Errors
/// When the HTTP client cannot be made, or there is no place for pictures.
pub fn compose(
    config: Config,
    options: LeptosOptions,
    now: Arc<dyn Fn() -> i64 + Send + Sync>,
) -> Result<Arc<Site>, StartError> {
    // Rendering spawns futures on it. A second initialisation says that there was a first one.
    let _ = any_spawner::Executor::init_tokio();
    let upstream = Upstream::new(config.patience.clone())?;
    let tokens = upstream.to(Dependency::Token);
    let metadata = Arc::new(MetadataSource::new(upstream.clone(), config.issuer.clone()));
    let (origin, secure) = (config.origin(), config.is_secure());
    // A custom domain is an issuer of its own; the Management API believes the tenant's own domain.
    let management_metadata = if config.management_base == config.issuer {
        metadata.clone()
    } else {
        Arc::new(MetadataSource::new(upstream.to(Dependency::Metadata), config.management_base.clone()))
    };
    let endpoint = |metadata: &Arc<MetadataSource>, client| {
        TokenEndpoint::new(tokens.clone(), metadata.clone(), client, now.clone())
    };
    let people = endpoint(&metadata, config.client.clone());
    let machine = endpoint(&management_metadata, config.management_client);
    let audience = format!("{}api/v2/", config.management_base);
    let directory = ManagementApi::new(
        upstream.to(Dependency::Management),
        MachineToken::new(machine, audience, config.patience.clone()),
        config.management_base,
    );
    let cookies = Arc::new(SessionCookies::new(config.sealing_keys, secure, config.lifetimes, now.clone()));
    let keys = Arc::new(Keys::new(upstream.to(Dependency::Keys), metadata.clone()));
    let callers = Arc::new(match config.clients {
        None => Callers::of_sessions(cookies.clone()),
        Some(settings) => Callers::with_clients(
            cookies.clone(),
            settings,
            config.issuer.to_string(),
            config.client.id.clone(),
            origin.clone(),
            keys.clone(),
        ),
    });
    let token_proxy =
        TokenProxy::new(people, keys.clone(), metadata.clone(), cookies.clone(), config.client.id, &origin);
    let tasks = Tasks::default();
    let pictures = match config.pictures {
        Some((place, names)) => Some(Arc::new(Pictures::new(Store::at(&place)?, names))),
        None => None,
    };
    let accounts = OwnAccounts::new(
        callers.clone(),
        Arc::new(directory),
        config.schema,
        Shown { hosts: config.picture_hosts.clone(), own: pictures.clone() },
        config.patience,
        tasks.clone(),
        ByPerson::new(&config.rates),
    );
    // As the page's own live reload decides it: `cargo leptos watch` sets this, and nothing else does.
    let reload_socket = match std::env::var("LEPTOS_WATCH") {
        Ok(_) => format!(" ws://localhost:{0} ws://127.0.0.1:{0}", options.reload_port),
        Err(_) => String::new(),
    };
    let development = config.states || !reload_socket.is_empty();
    Ok(Arc::new(Site {
        accounts: Arc::new(accounts),
        token_proxy: Arc::new(token_proxy),
        callers,
        cookies,
        keys,
        metadata,
        options,
        authority: origin.split_once("://").map_or_else(String::new, |(_, authority)| authority.to_owned()),
        origin,
        secure,
        on_loopback: is_loopback(&config.app_base_url),
        tenant_origin: config.issuer.origin().ascii_serialization(),
        picture_hosts: config.picture_hosts,
        pictures,
        reload_socket,
        languages: config.languages,
        development,
        branding: config.branding,
        audit_subjects: Arc::new(config.audit_subjects),
        draining: Arc::default(),
        tasks,
        limits: Limits { rates: config.rates, ..Limits::default() },
        trusted_proxies: config.trusted_proxies,
    }))
}
