//! The binary `selfsame`.

use leptos::config::get_configuration;
use server::command::Command;
use server::config::{Config, ConfigError};
use server::doctor::Grade;
use server::http::{CutOff, Ground, router, serve};
use server::logging::Log;
use server::metrics;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

#[cfg(feature = "tenant")]
mod embedded;

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("{0}")]
    Command(String),
    #[error("{0} of these would keep people from signing in or saving")]
    Doctor(usize),
    #[error("{0}")]
    Config(#[from] ConfigError),
    #[error("the LEPTOS_ variables cannot be used: {0}")]
    Leptos(String),
    #[error("{0}")]
    Start(#[from] server::StartError),
    #[error("{} request(s) and {} save(s) or renewal(s) were cut off at the end", .0.connections, .0.tasks)]
    CutOff(CutOff),
    #[error("cannot listen on {0}: {1}. Is another one running? LEPTOS_SITE_ADDR chooses the address")]
    Listen(SocketAddr, std::io::Error),
    #[error("cannot listen on {0} for figures: {1}. METRICS_ADDR chooses the address")]
    Figures(SocketAddr, std::io::Error),
    #[error("figures cannot be counted")]
    Counting,
    #[error("figures cannot be counted: {0}")]
    Recorder(#[from] metrics_exporter_prometheus::BuildError),
    #[error("the embedded tenant does not start: {0}")]
    #[cfg_attr(not(feature = "tenant"), expect(dead_code, reason = "only that feature starts one"))]
    Tenant(String),
}

#[tokio::main]
async fn main() -> ExitCode {
    // Not being there is fine; being unreadable is not.
    let environment_file = dotenvy::dotenv();
    let log = server::logging::start(std::io::stderr());
    if let Err(error) = environment_file
        && !error.not_found()
    {
        tracing::error!("the file .env cannot be read");
        return ExitCode::FAILURE;
    }
    let outcome = match Command::of(std::env::args().skip(1)) {
        Ok(Command::Serve) => run(&log).await,
        Ok(Command::Check) => check(),
        Ok(Command::Doctor) => doctor().await,
        Err(sentence) => Err(Failure::Command(sentence)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // A person starts this: the message is for reading, not for a log.
            eprintln!("selfsame: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn run(log: &Log) -> Result<(), Failure> {
    let config = configuration().await?;
    if let Some(address) = config.metrics {
        serve_figures(address, log).await?;
    }
    let options = get_configuration(None).map_err(|error| Failure::Leptos(error.to_string()))?.leptos_options;
    let (address, base, issuer) = (config.listen, config.app_base_url.clone(), config.issuer.clone());
    let site = server::compose(config, options, Arc::new(unix_seconds))?;
    let listener = TcpListener::bind(address).await.map_err(|error| Failure::Listen(address, error))?;
    tracing::info!(%address, %base, %issuer, "listening");
    let metadata = site.metadata.clone();
    let keys = site.keys.clone();
    tokio::spawn(async move {
        metadata.keep_trying().await;
        keys.keep_trying().await;
    });
    if site.secure && site.trusted_proxies.is_empty() {
        tracing::info!("TRUSTED_PROXIES is empty: whoever comes by way of a proxy counts as the proxy");
    }
    let ground = Ground::of(&site);
    let cut_off = serve(listener, router(site), ground, told_to_end()).await;
    if cut_off.is_nothing() { Ok(()) } else { Err(Failure::CutOff(cut_off)) }
}

/// Starts counting, and answers on an address of its own, which is for those who watch the server and nobody else.
async fn serve_figures(address: SocketAddr, log: &Log) -> Result<(), Failure> {
    let (recorder, figures) = metrics::recorder(Some(log.dropped.clone()), Arc::new(unix_seconds))?;
    ::metrics::set_global_recorder(recorder).map_err(|_| Failure::Counting)?;
    let listener = TcpListener::bind(address).await.map_err(|error| Failure::Figures(address, error))?;
    tracing::info!(%address, "figures");
    let figures = Arc::new(figures);
    let upkeep = Arc::clone(&figures);
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(5)).await;
            upkeep.upkeep();
        }
    });
    tokio::spawn(serve(listener, metrics::router(figures), Ground::default(), std::future::pending()));
    Ok(())
}

/// The report goes to the person; a finding that is an error makes it a failure.
async fn doctor() -> Result<(), Failure> {
    let config = configuration().await?;
    println!("{}\n", config.issuer);
    let findings =
        server::doctor::examine(config, Arc::new(unix_seconds)).await.map_err(server::StartError::from)?;
    for finding in &findings {
        println!("{finding}");
    }
    match findings.iter().filter(|finding| finding.grade == Grade::Error).count() {
        0 => Ok(()),
        errors => Err(Failure::Doctor(errors)),
    }
}

/// Needs nothing of the configuration but the file, and starts nothing.
fn check() -> Result<(), Failure> {
    let schema = server::config::schema(|name| std::env::var(name).ok())?;
    print!("{}", server::check::outline(Arc::new(schema)));
    Ok(())
}

#[cfg(not(feature = "tenant"))]
async fn configuration() -> Result<Config, Failure> {
    Ok(Config::read(|name| std::env::var(name).ok())?)
}

#[cfg(feature = "tenant")]
async fn configuration() -> Result<Config, Failure> {
    let defaults = embedded::defaults().await.map_err(Failure::Tenant)?;
    Ok(Config::read(|name| std::env::var(name).ok().or_else(|| defaults.get(name).cloned()))?)
}

fn unix_seconds() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

async fn told_to_end() {
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signals) => drop(signals.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = terminate => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    tracing::info!("ending");
}
