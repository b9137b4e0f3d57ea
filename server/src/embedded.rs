//! The embedded tenant: started when nobody names another one, so that a developer needs no account.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Starts the embedded tenant unless `AUTH0_DOMAIN` names one, and gives what the configuration then lacks. Its state
/// and the sealing secret are kept under `target/`, so a rebuild signs nobody out.
pub async fn defaults() -> Result<HashMap<&'static str, String>, String> {
    let Err(std::env::VarError::NotPresent) = std::env::var("AUTH0_DOMAIN") else {
        return Ok(HashMap::new());
    };
    let folder = PathBuf::from("target/selfsame-dev");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let secret = secret(&folder.join("secret"))?;
    let options = tenant::Options::from_env().map_err(|error| error.to_string())?;
    let options = tenant::Options { state_dir: options.state_dir.or(Some(folder)), ..options };
    let running = tenant::start(options).await.map_err(|error| error.to_string())?;
    let origin = running.origin();
    eprintln!("The embedded tenant is at {origin}. Sign in as:");
    for persona in tenant::PERSONAS {
        eprintln!("  {:<22} {}", persona.email, persona.shows);
    }
    eprintln!("The password is selfsame-demo.");
    // It lives as long as the process.
    tokio::spawn(running.join());
    Ok(HashMap::from([
        ("AUTH0_DOMAIN", origin),
        ("AUTH0_CLIENT_ID", "selfsame".to_owned()),
        ("AUTH0_CLIENT_SECRET", "selfsame-secret".to_owned()),
        ("AUTH0_SECRET", secret),
    ]))
}

fn secret(path: &Path) -> Result<String, String> {
    if let Ok(secret) = std::fs::read_to_string(path) {
        return Ok(secret);
    }
    let mut bytes = [0_u8; 32];
    aws_lc_rs::rand::fill(&mut bytes).map_err(|_| "no randomness".to_owned())?;
    let secret = bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    std::fs::write(path, &secret).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(secret)
}
