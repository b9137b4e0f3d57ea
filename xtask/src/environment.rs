//! The variables that the production server is started with when nobody set others.

use crate::{error::Error, workspace::Workspace};
use std::{
    collections::BTreeMap,
    env, fs,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::Path,
};

/// What the person set: the environment, then `.env`, as the server itself reads them.
pub struct Given(BTreeMap<String, String>);

impl Given {
    /// Reads both.
    pub fn read(workspace: &Workspace) -> Result<Self, Error> {
        let mut given = dotenv(&workspace.root.join(".env"))?;
        given.extend(env::vars_os().filter_map(|(name, value)| {
            // What is not text is no variable of ours.
            Some((name.into_string().ok()?, value.into_string().ok()?))
        }));
        Ok(Self(given))
    }

    /// As if the person had set these and nothing else.
    pub fn of(pairs: &[(&str, &str)]) -> Self {
        Self(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    /// A value that is not empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }
}

/// The file's variables; none if there is no file.
pub fn dotenv(file: &Path) -> Result<BTreeMap<String, String>, Error> {
    if !file.exists() {
        return Ok(BTreeMap::new());
    }
    let wrong = |error| Error::said(format!("{}: {error}", file.display()));
    dotenvy::from_path_iter(file).map_err(wrong)?.collect::<Result<_, _>>().map_err(wrong)
}

/// Where everything runs, and what it is told.
pub struct Plan {
    /// The server's address.
    pub server: SocketAddr,
    /// The embedded tenant's address; none where the person named a tenant of their own.
    pub tenant: Option<SocketAddr>,
    /// What the person types into the browser.
    pub base_url: String,
    /// What to set for both: what the person set, and our own where they did not.
    pub variables: Vec<(&'static str, String)>,
}

impl Plan {
    /// Fills in what is not set. What is set wins.
    pub fn make(workspace: &Workspace, given: &Given) -> Result<Self, Error> {
        let server = address(given, "LEPTOS_SITE_ADDR", 3000)?;
        let at = address(given, "SELFSAME_TENANT_ADDR", 3100)?;
        let embedded = format!("http://{at}");
        let own = given.get("AUTH0_DOMAIN").is_some_and(|domain| domain.trim_end_matches('/') != embedded);
        let base_url = match given.get("APP_BASE_URL") {
            Some(url) => url.to_owned(),
            None => format!("http://localhost:{}", server.port()),
        };
        let mut wanted = vec![
            ("APP_BASE_URL", base_url.clone()),
            ("LEPTOS_SITE_ADDR", server.to_string()),
            ("LEPTOS_SITE_ROOT", workspace.site().display().to_string()),
            ("LEPTOS_SITE_PKG_DIR", "pkg".to_owned()),
            ("LEPTOS_OUTPUT_NAME", "selfsame".to_owned()),
            ("LEPTOS_HASH_FILES", "true".to_owned()),
            ("LEPTOS_ENV", "PROD".to_owned()),
            ("PICTURES", workspace.scratch()?.join("pictures").display().to_string()),
        ];
        if given.get("AUTH0_SECRET").is_none() {
            wanted.push(("AUTH0_SECRET", secret(&workspace.scratch()?.join("auth0-secret"))?));
        }
        if !own {
            wanted.extend([
                ("AUTH0_DOMAIN", embedded),
                ("AUTH0_CLIENT_ID", "selfsame".to_owned()),
                ("AUTH0_CLIENT_SECRET", "selfsame-secret".to_owned()),
                ("SELFSAME_TENANT_ADDR", at.to_string()),
            ]);
        }
        for (name, value) in &mut wanted {
            if let Some(set) = given.get(name) {
                *value = set.to_owned();
            }
        }
        Ok(Self { server, tenant: (!own).then_some(at), base_url, variables: wanted })
    }
}

fn address(given: &Given, name: &str, port: u16) -> Result<SocketAddr, Error> {
    match given.get(name) {
        None => Ok(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port)),
        Some(text) => text
            .parse()
            .map_err(|_| Error::said(format!("{name} is {text:?}: it has to be like 127.0.0.1:{port}"))),
    }
}

/// 32 random bytes as hex, made once and kept, so that a new start signs nobody out.
fn secret(file: &Path) -> Result<String, Error> {
    if let Ok(kept) = fs::read_to_string(file)
        && kept.len() == 64
    {
        return Ok(kept);
    }
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::said(format!("no random bytes to be had: {error}")))?;
    let made: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    write_private(file, &made).map_err(Error::file("write", file))?;
    Ok(made)
}

#[cfg(unix)]
fn write_private(file: &Path, text: &str) -> std::io::Result<()> {
    use std::{io::Write, os::unix::fs::OpenOptionsExt};
    fs::File::options()
        .create(true)
        .truncate(true)
        .write(true)
        .mode(0o600)
        .open(file)?
        .write_all(text.as_bytes())
}

#[cfg(not(unix))]
fn write_private(file: &Path, text: &str) -> std::io::Result<()> {
    fs::write(file, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(pairs: &[(&str, &str)]) -> Plan {
        let workspace = Workspace::find().expect("we are in the workspace");
        let mut pairs = pairs.to_vec();
        pairs.push(("AUTH0_SECRET", "kept by the person"));
        Plan::make(&workspace, &Given::of(&pairs)).expect("that is a good environment")
    }

    fn value<'a>(plan: &'a Plan, name: &str) -> Option<&'a str> {
        plan.variables.iter().find(|(each, _)| *each == name).map(|(_, value)| value.as_str())
    }

    #[test]
    fn nothing_set_means_the_embedded_tenant() {
        let plan = plan(&[]);
        assert_eq!(value(&plan, "AUTH0_DOMAIN"), Some("http://127.0.0.1:3100"));
        assert_eq!(plan.base_url, "http://localhost:3000");
        assert_eq!(plan.tenant.map(|address| address.port()), Some(3100));
        assert_eq!(value(&plan, "AUTH0_SECRET"), None, "what the person set is left alone");
    }

    #[test]
    fn other_addresses_are_followed_everywhere() {
        let plan =
            plan(&[("LEPTOS_SITE_ADDR", "127.0.0.1:4000"), ("SELFSAME_TENANT_ADDR", "127.0.0.1:4100")]);
        assert_eq!(plan.base_url, "http://localhost:4000");
        assert_eq!(value(&plan, "AUTH0_DOMAIN"), Some("http://127.0.0.1:4100"));
    }

    #[test]
    fn a_tenant_of_the_persons_own_is_not_replaced() {
        let plan = plan(&[("AUTH0_DOMAIN", "example.eu.auth0.com"), ("AUTH0_CLIENT_ID", "abc")]);
        assert_eq!(plan.tenant, None);
        assert_eq!(value(&plan, "AUTH0_DOMAIN"), None);
        assert_eq!(value(&plan, "AUTH0_CLIENT_SECRET"), None);
    }
}
