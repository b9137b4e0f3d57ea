//! Runs the tenant until it is told to stop.

use std::process::ExitCode;

use tenant::{Options, PERSONAS, StartError, start};
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tenant: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), StartError> {
    let options = Options::from_env()?;
    let control = options.control;
    let running = start(options).await?;
    println!("The development tenant listens on {}", running.origin());
    println!("People to sign in as:");
    for persona in PERSONAS {
        let how = persona
            .password
            .map_or_else(|| "by Google".to_owned(), |password| format!("password {password}"));
        println!("  {:<22}{how:<24}{}", persona.email, persona.shows);
    }
    if let Some(https) = running.https_origin() {
        let trusted = running.ca_file().map_or_else(
            || "set SELFSAME_TENANT_CA to a file to have its CA's certificate written there".to_owned(),
            |file| format!("its CA's certificate is in {}", file.display()),
        );
        println!("HTTPS: {https} ({trusted})");
    }
    println!("Everything it has to show: {}/", running.origin());
    if control {
        println!("Control surface: {}/_control", running.origin());
    }
    told_to_stop().await;
    running.stop().await;
    Ok(())
}

#[cfg(unix)]
async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => drop(tokio::signal::ctrl_c().await),
    }
}

#[cfg(not(unix))]
async fn told_to_stop() {
    drop(tokio::signal::ctrl_c().await);
}
