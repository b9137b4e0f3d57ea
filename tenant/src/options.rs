//! How a tenant is set up, and why one does not start.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use url::{Host, Url};

use crate::rate::RatePlan;

/// Where a tenant listens when nobody says otherwise.
const PORT: u16 = 3100;
const HTTPS_PORT: u16 = 3143;

/// How a tenant is set up. The default suits development: `127.0.0.1:3100`, an application at
/// `http://localhost:3000`, no control surface, state in memory, answers as Auth0 gives them.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where to listen. Loopback only; port 0 takes any free one. `SELFSAME_TENANT_ADDR`.
    pub listen: SocketAddr,
    /// Where to speak HTTPS beside it, under the same rules; `None` for nowhere. `SELFSAME_TENANT_HTTPS_ADDR`, or `off`.
    /// From the environment it is port 3143 where plain HTTP is on 3100, so that a second tenant is in nobody's way.
    pub listen_https: Option<SocketAddr>,
    /// Where to write the certificate, in PEM, of the authority that HTTPS clients have to trust.
    /// `SELFSAME_TENANT_CA`; in the state folder it is `ca.pem` in any case.
    pub ca_file: Option<PathBuf>,
    /// The application's origin, without trailing slash. `{app_base_url}/callback` is its callback, `{app_base_url}/` and
    /// `{app_base_url}` are its logout URLs. `APP_BASE_URL`.
    pub app_base_url: String,
    /// Whether `/_control` answers. `SELFSAME_TENANT_CONTROL=1`.
    pub control: bool,
    /// A folder where keys, users, refresh tokens and what an administrator's program set up outlive the process. `SELFSAME_TENANT_STATE`.
    pub state_dir: Option<PathBuf>,
    /// How many calls the Management API takes. `SELFSAME_TENANT_RATE` names a plan: `generous`, `free`,
    /// `essentials`, `enterprise` or `enterprise-development`.
    pub rate_plan: RatePlan,
    /// How long an authorization code lives. Auth0 publishes no number; one minute.
    pub code_lifetime: Duration,
    /// For how long a rotated refresh token is still accepted once more (Auth0's `leeway`, by default none).
    pub refresh_leeway: Duration,
    /// The public key, in PEM, by whose signature the application `selfsame` may prove itself instead of by its secret
    /// (`private_key_jwt`). `SELFSAME_TENANT_CLIENT_KEY` names its file.
    pub client_public_key: Option<String>,
    /// Ask for more than Auth0 does by default (RFC 9700): every client must use PKCE, the metadata names S256 alone,
    /// responses name their issuer (RFC 9207), and a code presented twice takes the tokens that were issued for it
    /// along (RFC 6749 §4.1.2). `SELFSAME_TENANT_STRICT=1`.
    pub strict: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            listen: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), PORT),
            listen_https: None,
            ca_file: None,
            app_base_url: "http://localhost:3000".to_owned(),
            control: false,
            state_dir: None,
            rate_plan: RatePlan::GENEROUS,
            code_lifetime: Duration::from_secs(60),
            refresh_leeway: Duration::ZERO,
            client_public_key: None,
            strict: false,
        }
    }
}

impl Options {
    /// The options that the environment names, the default for those it does not.
    ///
    /// # Errors
    /// [`StartError::Variable`] names the first variable whose value cannot be used.
    pub fn from_env() -> Result<Self, StartError> {
        Self::from_lookup(|name| std::env::var(name).ok())
    }

    /// [`Options::from_env`] over any source of variables. Empty values count as absent.
    ///
    /// # Errors
    /// As [`Options::from_env`].
    pub fn from_lookup(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, StartError> {
        let lookup = |name: &str| lookup(name).filter(|value| !value.is_empty());
        let mut options = Self::default();
        if let Some(value) = lookup("SELFSAME_TENANT_ADDR") {
            options.listen = value.parse().map_err(|_| StartError::Variable {
                name: "SELFSAME_TENANT_ADDR",
                value,
                expected: "a loopback address and port, such as 127.0.0.1:3100",
            })?;
        }
        options.listen_https = match lookup("SELFSAME_TENANT_HTTPS_ADDR") {
            None if options.listen.port() == PORT => {
                Some(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), HTTPS_PORT))
            }
            None => None,
            Some(value) if value == "off" => None,
            Some(value) => Some(value.parse().map_err(|_| StartError::Variable {
                name: "SELFSAME_TENANT_HTTPS_ADDR",
                value,
                expected: "a loopback address and port, such as 127.0.0.1:3143, or off",
            })?),
        };
        options.ca_file = lookup("SELFSAME_TENANT_CA").map(PathBuf::from);
        if let Some(value) = lookup("APP_BASE_URL") {
            options.app_base_url = app_origin(&value).ok_or(StartError::Variable {
                name: "APP_BASE_URL",
                value,
                expected: "the application's origin, such as http://localhost:3000",
            })?;
        }
        if let Some(value) = lookup("SELFSAME_TENANT_RATE") {
            options.rate_plan = RatePlan::named(&value).ok_or(StartError::Variable {
                name: "SELFSAME_TENANT_RATE",
                value,
                expected: RatePlan::NAMES,
            })?;
        }
        options.control = switch(lookup, "SELFSAME_TENANT_CONTROL")?;
        options.strict = switch(lookup, "SELFSAME_TENANT_STRICT")?;
        if let Some(value) = lookup("SELFSAME_TENANT_CLIENT_KEY") {
            options.client_public_key =
                Some(std::fs::read_to_string(&value).map_err(|_| StartError::Variable {
                    name: "SELFSAME_TENANT_CLIENT_KEY",
                    value,
                    expected: "the file of an RSA public key in PEM",
                })?);
        }
        options.state_dir = lookup("SELFSAME_TENANT_STATE").map(PathBuf::from);
        Ok(options)
    }

    /// These options with the application's origin in its one form, or why they cannot be used.
    pub(crate) fn checked(mut self) -> Result<Self, StartError> {
        for listen in std::iter::once(self.listen).chain(self.listen_https) {
            if !listen.ip().is_loopback() {
                return Err(StartError::NotLoopback(listen));
            }
        }
        if let Some(pem) = &self.client_public_key
            && jsonwebtoken::DecodingKey::from_rsa_pem(pem.as_bytes()).is_err()
        {
            return Err(StartError::Variable {
                name: "SELFSAME_TENANT_CLIENT_KEY",
                value: "its content".to_owned(),
                expected: "an RSA public key in PEM",
            });
        }
        self.app_base_url = app_origin(&self.app_base_url).ok_or_else(|| StartError::Variable {
            name: "APP_BASE_URL",
            value: self.app_base_url.clone(),
            expected: "the application's origin, such as http://localhost:3000",
        })?;
        Ok(self)
    }
}

/// `http://host:port` without a trailing slash; plain http only where nobody else can listen.
fn app_origin(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    let bare =
        url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    let safe = match url.scheme() {
        "https" => true,
        "http" => match url.host()? {
            Host::Domain(name) => name == "localhost" || name.ends_with(".localhost"),
            Host::Ipv4(address) => address.is_loopback(),
            Host::Ipv6(address) => address.is_loopback(),
        },
        _ => false,
    };
    (bare && safe).then(|| url.origin().ascii_serialization())
}

fn switch(lookup: impl Fn(&str) -> Option<String>, name: &'static str) -> Result<bool, StartError> {
    match lookup(name) {
        None => Ok(false),
        Some(value) => match value.as_str() {
            "1" | "true" => Ok(true),
            "0" | "false" => Ok(false),
            _ => Err(StartError::Variable { name, value, expected: "1 or 0" }),
        },
    }
}

/// Why a tenant did not start. Each is one clear line.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The address is one that other machines could reach.
    #[error("the tenant listens on loopback only: {0} would offer published passwords to the network. Use 127.0.0.1:{port}", port = .0.port())]
    NotLoopback(SocketAddr),
    /// The address could not be bound.
    #[error("the tenant cannot listen on {address}: {source}")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The address for HTTPS could not be bound.
    #[error(
        "the tenant cannot speak HTTPS on {address}: {source}. SELFSAME_TENANT_HTTPS_ADDR may name another address, or be off"
    )]
    ListenHttps {
        /// The address asked for.
        address: SocketAddr,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A variable's value cannot be used.
    #[error("{name}={value} cannot be used: give {expected}")]
    Variable {
        /// The variable.
        name: &'static str,
        /// Its value.
        value: String,
        /// What would do.
        expected: &'static str,
    },
    /// A state file could not be read or written.
    #[error("the tenant's state in {path} cannot be used: {reason}. Remove it to start afresh")]
    State {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// Keys or password hashes could not be made.
    #[error("the tenant could not make its {0}")]
    Secrets(&'static str),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(pairs: &[(&str, &str)]) -> Result<Options, StartError> {
        Options::from_lookup(|name| {
            pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_default_is_for_development() {
        let options = from(&[]).unwrap();
        assert_eq!(options.listen.to_string(), "127.0.0.1:3100");
        assert_eq!(options.listen_https.unwrap().to_string(), "127.0.0.1:3143");
        assert_eq!(options.app_base_url, "http://localhost:3000");
        assert!(!options.control && !options.strict && options.state_dir.is_none());
    }

    #[test]
    fn the_environment_is_heard() {
        let options = from(&[
            ("SELFSAME_TENANT_ADDR", "[::1]:4000"),
            ("APP_BASE_URL", "http://localhost:8080/"),
            ("SELFSAME_TENANT_CONTROL", "1"),
            ("SELFSAME_TENANT_RATE", "free"),
            ("SELFSAME_TENANT_STATE", "target/tenant"),
        ])
        .unwrap();
        assert_eq!(options.listen.to_string(), "[::1]:4000");
        assert_eq!(options.app_base_url, "http://localhost:8080");
        assert!(options.control);
        assert_eq!(options.rate_plan, RatePlan::FREE);
        assert_eq!(options.state_dir, Some(PathBuf::from("target/tenant")));
    }

    #[test]
    fn https_is_beside_the_usual_port_or_where_it_is_asked_for() {
        let https = |pairs: &[(&str, &str)]| from(pairs).unwrap().listen_https.map(|at| at.to_string());
        assert_eq!(https(&[("SELFSAME_TENANT_ADDR", "127.0.0.1:4000")]), None);
        assert_eq!(https(&[("SELFSAME_TENANT_HTTPS_ADDR", "off")]), None);
        let asked = [("SELFSAME_TENANT_ADDR", "127.0.0.1:4000"), ("SELFSAME_TENANT_HTTPS_ADDR", "[::1]:0")];
        assert_eq!(https(&asked).as_deref(), Some("[::1]:0"));
    }

    #[test]
    fn a_mistake_names_the_variable_and_the_fix() {
        for (name, value) in [
            ("SELFSAME_TENANT_ADDR", "3100"),
            ("SELFSAME_TENANT_HTTPS_ADDR", "yes"),
            ("APP_BASE_URL", "localhost:3000"),
            ("APP_BASE_URL", "http://example.com"),
            ("APP_BASE_URL", "http://localhost:3000/app"),
            ("SELFSAME_TENANT_CONTROL", "yes"),
            ("SELFSAME_TENANT_RATE", "fast"),
        ] {
            let message = from(&[(name, value)]).unwrap_err().to_string();
            assert!(message.starts_with(&format!("{name}={value} cannot be used: give ")), "{message}");
        }
    }
}
