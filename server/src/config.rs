//! The configuration, read from variables whose names Auth0's own SDKs use.

use crate::access::{ApiSettings, DpopMode, Lifetimes, SealingKeys, TokenDialect};
use crate::audit::Subjects;
use crate::brand::{Accent, Branding, Logo};
use crate::pictures::{Names, Place};
use crate::rates::Rates;
use crate::upstream::Patience;
use app::brand::Brand;
use app::language::Languages;
use ipnet::IpNet;
use profile::Schema;
use secrecy::SecretString;
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::path::Path;
use std::{fmt, sync::Arc};
use url::{Host, Url};

/// How a client shows the tenant that it is itself.
#[derive(Clone)]
pub enum ClientCredential {
    /// A client secret, sent in the body.
    Secret(SecretString),
    /// A private key in PEM, with which assertions are signed (RFC 7523; `private_key_jwt`).
    SigningKey(SecretString),
}

/// A client of the tenant.
#[derive(Clone)]
pub struct Client {
    /// Its identifier.
    pub id: String,
    /// Its credential.
    pub credential: ClientCredential,
}

/// Everything the server is told.
pub struct Config {
    /// The issuer identifier, with its trailing slash: `https://{domain}/`.
    pub issuer: Url,
    /// The base of the Management API, the tenant's own domain where the issuer has a custom one.
    pub management_base: Url,
    /// The application people sign in to.
    pub client: Client,
    /// The application that may read and change users.
    pub management_client: Client,
    /// What seals sessions.
    pub sealing_keys: SealingKeys,
    /// How long sessions last.
    pub lifetimes: Lifetimes,
    /// Where this product is reached.
    pub app_base_url: Url,
    /// Where it listens.
    pub listen: SocketAddr,
    /// Hosts whose pictures pages may show, as the content security policy writes them.
    pub picture_hosts: Vec<String>,
    /// Where pictures are kept that people upload, and what they are called there; without it they cannot.
    pub pictures: Option<(Place, Names)>,
    /// The form.
    pub schema: Arc<Schema>,
    /// The languages that pages can be in, with the operator's own sentences.
    pub languages: Arc<Languages>,
    /// The operator's brand.
    pub branding: Branding,
    /// Whether there is a page with every state, for developers: on this machine only.
    pub states: bool,
    /// How long the tenant is waited for, and how much it is asked. No variable sets it; tests do.
    pub patience: Patience,
    /// How people are named in the audit trail.
    pub audit_subjects: Subjects,
    /// Where figures are served; nowhere by default.
    pub metrics: Option<SocketAddr>,
    /// Proxies that are believed about where a request comes from.
    pub trusted_proxies: Vec<IpNet>,
    /// How often one person, and one address, may ask.
    pub rates: Rates,
    /// What access tokens of API clients have to say; without it there are none.
    pub clients: Option<ApiSettings>,
}

/// One wrong or missing variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The variable.
    pub variable: &'static str,
    /// What is wrong and what to set.
    pub remedy: String,
}

/// The configuration cannot be used. All mistakes are named together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// At least one.
    pub mistakes: Vec<Mistake>,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the configuration has {} mistake(s):", self.mistakes.len())?;
        for mistake in &self.mistakes {
            write!(f, "\n  {}: {}", mistake.variable, mistake.remedy)?;
        }
        Ok(())
    }
}

impl std::error::Error for ConfigError {}

/// Hosts that Auth0's defaults and the common identity providers put pictures on.
// Not Gravatar, though new users of Auth0 begin with a picture there: it would tell another company, by a hash of the e-mail
// address, who looks at which page, and all it shows of most people is a pattern. Their initials do as well.
const PICTURE_HOSTS: &str = "cdn.auth0.com *.googleusercontent.com avatars.githubusercontent.com";

impl Config {
    /// Reads the configuration; `variable` looks a name up, as [`std::env::var`] does.
    ///
    /// # Errors
    /// All mistakes at once.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let mut reader = Reader { variable, mistakes: Vec::new() };
        let issuer = reader.domain("AUTH0_DOMAIN");
        let management_base = reader.optional_domain("AUTH0_MANAGEMENT_API_DOMAIN");
        let client =
            reader.client("AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET", "AUTH0_CLIENT_ASSERTION_SIGNING_KEY");
        let management_client = reader.management_client();
        let sealing_keys = reader.sealing_keys();
        let lifetimes = reader.lifetimes();
        let app_base_url = reader.app_base_url();
        let listen = reader.listen();
        let picture_hosts = reader.picture_hosts();
        let pictures = reader.pictures(app_base_url.as_ref());
        let schema = reader.schema();
        let languages = reader.languages();
        let branding = reader.branding();
        let states = reader.states(app_base_url.as_ref());
        let audit_subjects = reader.audit_subjects();
        let metrics = reader.metrics();
        let trusted_proxies = reader.trusted_proxies();
        let rates = reader.rates();
        let clients = reader.clients(issuer.as_ref(), management_base.as_ref(), client.as_ref());
        let mistakes = reader.mistakes;
        match (issuer, client, sealing_keys, app_base_url, listen, schema.zip(languages), audit_subjects) {
            (
                Some(issuer),
                Some(client),
                Some(sealing_keys),
                Some(app_base_url),
                Some(listen),
                Some((schema, languages)),
                Some(audit_subjects),
            ) if mistakes.is_empty() => Ok(Self {
                management_base: management_base.unwrap_or_else(|| issuer.clone()),
                management_client: management_client.unwrap_or_else(|| client.clone()),
                issuer,
                client,
                sealing_keys,
                lifetimes,
                app_base_url,
                listen,
                picture_hosts,
                pictures,
                schema,
                languages,
                branding,
                states,
                patience: Patience::default(),
                audit_subjects,
                metrics,
                trusted_proxies,
                rates,
                clients,
            }),
            _ => Err(ConfigError { mistakes }),
        }
    }

    /// Whether people reach this product over TLS: it decides the cookie's attributes.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.app_base_url.scheme() == "https"
    }

    /// The origin of this product as browsers write it.
    #[must_use]
    pub fn origin(&self) -> String {
        self.app_base_url.origin().ascii_serialization()
    }

    /// Where the tenant sends browsers back to after a sign-in.
    #[must_use]
    pub fn redirect_uri(&self) -> String {
        format!("{}/callback", self.origin())
    }
}

/// The file that declares the form.
pub const PROFILE_SCHEMA: &str = "PROFILE_SCHEMA";

/// The form of a configuration, which can be read without the rest of it: the file that a variable names, or the one that
/// is built in.
///
/// # Errors
/// All mistakes of the file, each with its line.
pub fn schema(variable: impl Fn(&str) -> Option<String>) -> Result<Schema, ConfigError> {
    let Some(path) = variable(PROFILE_SCHEMA).filter(|path| !path.trim().is_empty()) else {
        return Ok(Schema::built_in());
    };
    let mistake = |remedy: String| Mistake { variable: PROFILE_SCHEMA, remedy };
    let file = std::fs::read_to_string(&path).map_err(|error| ConfigError {
        mistakes: vec![mistake(format!(
            "{path} cannot be read: {error}. Name a file, or leave the variable out"
        ))],
    })?;
    Schema::parse(&file).map_err(|mistakes| ConfigError {
        mistakes: mistakes.0.iter().map(|found| mistake(format!("{path}, {found}"))).collect(),
    })
}

/// The folder with an operator's own sentences.
const SENTENCES: &str = "SENTENCES";

struct Reader<F> {
    variable: F,
    mistakes: Vec<Mistake>,
}

impl<F: Fn(&str) -> Option<String>> Reader<F> {
    fn branding(&mut self) -> Branding {
        let accent =
            self.get("BRAND_ACCENT").map(|text| Accent::parse(&text).map_err(|error| error.to_string()));
        let logo = self.get("BRAND_LOGO");
        let logo = logo.map(|path| Logo::read(Path::new(&path)).map_err(|error| format!("{path}: {error}")));
        let brand = Brand {
            support: self.link("BRAND_SUPPORT", &["https", "mailto"]),
            terms: self.link("BRAND_TERMS", &["https"]),
            privacy: self.link("BRAND_PRIVACY", &["https"]),
            ..Brand::default()
        };
        let brand = Brand { name: self.get("BRAND_NAME").unwrap_or(brand.name), ..brand };
        let (accent, logo) = (self.or_mistake("BRAND_ACCENT", accent), self.or_mistake("BRAND_LOGO", logo));
        Branding::new(brand, accent, logo)
    }

    fn states(&mut self, app_base_url: Option<&Url>) -> bool {
        let is_asked = self.get("SELFSAME_STATES").is_some_and(|asked| asked == "1");
        let is_fine = app_base_url.is_none_or(is_loopback);
        if is_asked && !is_fine {
            let remedy = "shows pages for developers: leave it out except on http://localhost".to_owned();
            self.mistakes.push(Mistake { variable: "SELFSAME_STATES", remedy });
        }
        is_asked && is_fine
    }

    fn or_mistake<T>(&mut self, variable: &'static str, value: Option<Result<T, String>>) -> Option<T> {
        value?.map_err(|remedy| self.mistakes.push(Mistake { variable, remedy })).ok()
    }

    /// An address that pages lead to.
    fn link(&mut self, variable: &'static str, schemes: &[&str]) -> Option<String> {
        let text = self.get(variable)?;
        let is_right = Url::parse(&text).is_ok_and(|url| schemes.contains(&url.scheme()));
        let one = schemes.join(" or ");
        let link = if is_right {
            Ok(text)
        } else {
            Err(format!("it is no address: write one that begins with {one}"))
        };
        self.or_mistake(variable, Some(link))
    }

    fn languages(&mut self) -> Option<Arc<Languages>> {
        let Some(folder) = self.get(SENTENCES) else { return Some(Arc::new(Languages::built_in())) };
        match Languages::with_folder(Path::new(&folder)) {
            Ok(languages) => Some(Arc::new(languages)),
            Err(found) => {
                let mistakes =
                    found.iter().map(|found| Mistake { variable: SENTENCES, remedy: found.to_string() });
                self.mistakes.extend(mistakes);
                None
            }
        }
    }

    fn schema(&mut self) -> Option<Arc<Schema>> {
        match schema(&self.variable) {
            Ok(schema) => Some(Arc::new(schema)),
            Err(error) => {
                self.mistakes.extend(error.mistakes);
                None
            }
        }
    }

    fn get(&self, name: &str) -> Option<String> {
        (self.variable)(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    fn mistake<T>(&mut self, variable: &'static str, remedy: impl Into<String>) -> Option<T> {
        self.mistakes.push(Mistake { variable, remedy: remedy.into() });
        None
    }

    fn domain(&mut self, name: &'static str) -> Option<Url> {
        if self.get(name).is_none() {
            return self.mistake(name, "is not set. Set it to your tenant's domain, as `example.eu.auth0.com`; to try without an account, `cargo xtask run`");
        }
        self.optional_domain(name)
    }

    /// A bare domain as in Auth0's quickstarts, or scheme, host and port of a tenant on loopback.
    fn optional_domain(&mut self, name: &'static str) -> Option<Url> {
        let text = self.get(name)?;
        let with_scheme = if text.contains("://") { text.clone() } else { format!("https://{text}") };
        let Ok(url) = Url::parse(&with_scheme) else {
            return self.mistake(
                name,
                format!("`{text}` is not a domain. Set it to one, as `example.eu.auth0.com`"),
            );
        };
        if is_pattern(&url) {
            return self.mistake(name, format!("`{text}` stands for many hosts. Set it to one"));
        }
        let only_an_origin = url.path() == "/" && url.query().is_none() && url.username().is_empty();
        if !only_an_origin || url.fragment().is_some() {
            return self.mistake(name, format!("`{text}` is more than a domain. Leave out path and query"));
        }
        match url.scheme() {
            "https" => Some(url),
            "http" if is_loopback(&url) => Some(url),
            "http" => self.mistake(name, format!("`{text}` is plain http beyond loopback. Use https")),
            _ => self.mistake(name, format!("`{text}` is not an https address")),
        }
    }

    fn client(
        &mut self,
        id: &'static str,
        secret: &'static str,
        signing_key: &'static str,
    ) -> Option<Client> {
        let client_id = self.get(id);
        let credential = match (self.get(secret), self.get(signing_key)) {
            (Some(_), Some(_)) => self.mistake(signing_key, format!("is set beside {secret}. Keep one of the two")),
            (Some(secret), None) => Some(ClientCredential::Secret(secret.into())),
            (None, Some(key)) => {
                // One line in an environment file: line breaks are written as \n there.
                let pem = key.replace("\\n", "\n");
                if jsonwebtoken::EncodingKey::from_rsa_pem(pem.as_bytes()).is_err() {
                    self.mistake(signing_key, "is not an RSA private key in PEM")
                } else {
                    Some(ClientCredential::SigningKey(pem.into()))
                }
            }
            (None, None) => self.mistake(secret, format!("is not set. Set it to the application's client secret, or {signing_key} to its private key")),
        };
        match client_id {
            Some(id) => Some(Client { id, credential: credential? }),
            None => self.mistake(id, "is not set. Set it to the client id of a Regular Web Application"),
        }
    }

    /// Only where the Management API is another application's; by default it is the same one.
    fn management_client(&mut self) -> Option<Client> {
        let (id, secret) = ("AUTH0_MANAGEMENT_CLIENT_ID", "AUTH0_MANAGEMENT_CLIENT_SECRET");
        match (self.get(id), self.get(secret)) {
            (None, None) => None,
            (Some(client_id), Some(client_secret)) => {
                Some(Client { id: client_id, credential: ClientCredential::Secret(client_secret.into()) })
            }
            (Some(_), None) => self.mistake(secret, format!("is not set, but {id} is. Set both or neither")),
            (None, Some(_)) => self.mistake(id, format!("is not set, but {secret} is. Set both or neither")),
        }
    }

    /// API clients, where `AUTH0_AUDIENCE` names this API.
    fn clients(
        &mut self,
        issuer: Option<&Url>,
        management: Option<&Url>,
        client: Option<&Client>,
    ) -> Option<ApiSettings> {
        let (name, of_proofs, of_dialect) = ("AUTH0_AUDIENCE", "AUTH0_DPOP", "AUTH0_TOKEN_DIALECT");
        let dpop = match self.get(of_proofs).as_deref() {
            None | Some("allowed") => DpopMode::Allowed,
            Some("required") => DpopMode::Required,
            Some(other) => {
                let remedy = format!("`{other}` is neither `allowed` nor `required`");
                return self.mistake(of_proofs, remedy);
            }
        };
        let dialect = match self.get(of_dialect).as_deref() {
            None | Some("rfc9068_profile" | "rfc9068_profile_authz") => TokenDialect::Rfc9068,
            Some("access_token" | "access_token_authz") => TokenDialect::Auth0,
            Some(other) => {
                let remedy = format!(
                    "`{other}` is neither `rfc9068_profile` nor `access_token`. Set it to the API's *Access Token Profile*"
                );
                return self.mistake(of_dialect, remedy);
            }
        };
        let Some(audience) = (self.variable)(name) else {
            // A wish that nothing comes of would be taken for protection.
            for idle in [of_proofs, of_dialect] {
                if self.get(idle).is_some() {
                    let _: Option<()> = self.mistake(
                        idle,
                        format!("is set, but {name} is not: no access token is taken. Set both or neither"),
                    );
                }
            }
            return None;
        };
        let audience = audience.trim().to_owned();
        if audience.is_empty() {
            return self.mistake(name, "is empty. Set it to the identifier of this API in Auth0, or leave the variable out: then API clients are refused");
        }
        if client.is_some_and(|client| client.id == audience) {
            return self.mistake(name, "is the client id: every ID token would open the API. Set it to the identifier of this API in Auth0");
        }
        let is_of_a_tenant = |base: &Url| {
            ["api/v2", "userinfo"]
                .into_iter()
                .any(|path| audience.trim_end_matches('/') == format!("{base}{path}"))
        };
        // What Auth0's deploy CLI and Terraform provider mean by the same name.
        if [issuer, management].into_iter().flatten().any(is_of_a_tenant) || audience.ends_with("/api/v2/") {
            return self.mistake(name, format!("`{audience}` is the tenant's own API, as the deploy CLI and Terraform use the name. Set it to the identifier of this API in Auth0"));
        }
        Some(ApiSettings { audience, dialect, dpop })
    }

    fn sealing_keys(&mut self) -> Option<SealingKeys> {
        let name = "AUTH0_SECRET";
        let Some(text) = self.get(name) else {
            return self.mistake(name, "is not set. Set it to 32 random bytes: `openssl rand -hex 32`");
        };
        match SealingKeys::parse(&text) {
            Ok(keys) => Some(keys),
            Err(error) => self.mistake(name, format!("{error}. Make one with `openssl rand -hex 32`")),
        }
    }

    fn audit_subjects(&mut self) -> Option<Subjects> {
        let name = "AUDIT_SUBJECTS";
        match self.get(name).as_deref() {
            // A wrong secret has its own line already.
            None | Some("hashed") => Subjects::hashed(&self.get("AUTH0_SECRET").unwrap_or_default()),
            Some("plain") => Some(Subjects::Plain),
            Some(other) => {
                self.mistake(name, format!("`{other}` is not a way to name people. Set `hashed` or `plain`"))
            }
        }
    }

    fn metrics(&mut self) -> Option<SocketAddr> {
        let name = "METRICS_ADDR";
        let text = self.get(name)?;
        match text.parse() {
            Ok(address) => Some(address),
            Err(_) => {
                self.mistake(name, format!("`{text}` is not an address to listen on, as `127.0.0.1:9464`"))
            }
        }
    }

    /// How long sessions last: an operator may shorten that, never lengthen it. What is wrong is a mistake, so what is given
    /// in its place here counts for nothing.
    fn lifetimes(&mut self) -> Lifetimes {
        let (shortest, longest) = (Lifetimes::SHORTEST, Lifetimes::LONGEST);
        Lifetimes {
            renew_after: self.seconds("SESSION_RENEW_AFTER", shortest.renew_after, longest.renew_after),
            idle: self.seconds("SESSION_IDLE", shortest.idle, longest.idle),
            absolute: self.seconds("SESSION_ABSOLUTE", shortest.absolute, longest.absolute),
        }
    }

    fn seconds(&mut self, name: &'static str, least: i64, most: i64) -> i64 {
        let Some(text) = self.get(name) else { return most };
        let seconds = text.parse().ok().filter(|seconds| (least..=most).contains(seconds));
        let remedy = || format!("`{text}` is not a number of seconds from {least} to {most}, the default");
        seconds.or_else(|| self.mistake(name, remedy())).unwrap_or(most)
    }

    fn app_base_url(&mut self) -> Option<Url> {
        let name = "APP_BASE_URL";
        let text = self.get(name).unwrap_or_else(|| "http://localhost:3000".to_owned());
        let Ok(url) = Url::parse(&text) else {
            return self.mistake(
                name,
                format!("`{text}` is not an address. Set it as `https://account.example.com`"),
            );
        };
        if is_pattern(&url) {
            return self.mistake(name, format!("`{text}` stands for many hosts. Set it to one"));
        }
        if url.path() != "/"
            || url.query().is_some()
            || url.fragment().is_some()
            || !url.username().is_empty()
        {
            return self.mistake(name, format!("`{text}` is more than scheme, host and port"));
        }
        match url.scheme() {
            "https" => Some(url),
            "http" if is_loopback(&url) => Some(url),
            _ => self.mistake(name, format!("`{text}` is not https. Plain http is for localhost only")),
        }
    }

    fn listen(&mut self) -> Option<SocketAddr> {
        let name = "LEPTOS_SITE_ADDR";
        let text = self.get(name).unwrap_or_else(|| "127.0.0.1:3000".to_owned());
        match text.parse() {
            Ok(address) => Some(address),
            Err(_) => {
                self.mistake(name, format!("`{text}` is not an address to listen on, as `127.0.0.1:3000`"))
            }
        }
    }

    fn picture_hosts(&mut self) -> Vec<String> {
        let name = "PICTURE_HOSTS";
        let text = self.get(name).unwrap_or_else(|| PICTURE_HOSTS.to_owned());
        let hosts: Vec<_> =
            text.split([' ', ',']).filter(|host| !host.is_empty()).map(str::to_lowercase).collect();
        let is_name = |host: &String| {
            let host = host.strip_prefix("*.").unwrap_or(host);
            host.contains('.') && host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
        };
        if let Some(wrong) = hosts.iter().find(|host| !is_name(host)) {
            let remedy =
                format!("`{wrong}` is not a host name. List hosts, as `cdn.example.com *.example.org`");
            let _: Option<()> = self.mistake(name, remedy);
        }
        hosts
    }

    fn pictures(&mut self, app_base_url: Option<&Url>) -> Option<(Place, Names)> {
        let name = "PICTURES";
        let text = self.get(name).unwrap_or_else(|| "pictures".to_owned());
        if text == "off" {
            return None;
        }
        let place = match Place::parse(&text, |name| self.get(name)) {
            Ok(place) => place,
            Err(remedy) => return self.mistake(name, format!("`{text}` {remedy}")),
        };
        // A wrong origin or secret has its own line already.
        let origin = app_base_url?.origin().ascii_serialization();
        Some((place, Names::new(&self.get("AUTH0_SECRET")?, &origin)?))
    }

    fn trusted_proxies(&mut self) -> Vec<IpNet> {
        let name = "TRUSTED_PROXIES";
        let text = self.get(name).unwrap_or_default();
        let mut nets = Vec::new();
        for part in text.split([' ', ',']).filter(|part| !part.is_empty()) {
            match part.parse().or_else(|_| part.parse::<IpAddr>().map(IpNet::from)) {
                // Everybody is no proxy of ours.
                Ok(net) if net.prefix_len() > 0 => nets.push(net.trunc()),
                Ok(_) | Err(_) => {
                    let _: Option<()> = self.mistake(
                        name,
                        format!("`{part}` is no network of proxies. List addresses or networks, as `10.0.0.0/8 192.0.2.7`"),
                    );
                }
            }
        }
        nets
    }

    fn rates(&mut self) -> Rates {
        let usual = Rates::default();
        Rates {
            reads: self.rate("RATE_LIMIT_READS", usual.reads),
            writes: self.rate("RATE_LIMIT_WRITES", usual.writes),
            sign_ins: self.rate("RATE_LIMIT_SIGN_INS", usual.sign_ins),
        }
    }

    fn rate(&mut self, name: &'static str, usual: Option<NonZeroU32>) -> Option<NonZeroU32> {
        let Some(text) = self.get(name) else { return usual };
        match text.parse() {
            Ok(by_minute) => NonZeroU32::new(by_minute),
            Err(_) => self.mistake(
                name,
                format!("`{text}` is not a number. Set it to requests a minute, or to 0 for no limit"),
            ),
        }
    }
}

/// Whether a host is a pattern for many: a star is legal in an address, and nobody's host.
fn is_pattern(url: &Url) -> bool {
    url.host_str().is_some_and(|host| host.contains('*'))
}

/// Whether an address stays on this machine.
#[must_use]
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(changes: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let secret = "ab".repeat(32);
        let good = [
            ("AUTH0_DOMAIN", "example.eu.auth0.com"),
            ("AUTH0_CLIENT_ID", "id"),
            ("AUTH0_CLIENT_SECRET", "secret"),
            ("AUTH0_SECRET", secret.as_str()),
        ];
        let all: std::collections::BTreeMap<_, _> = good.iter().chain(changes).copied().collect();
        Config::read(|name| all.get(name).map(|value| (*value).to_owned()))
    }

    fn wrong(changes: &[(&str, &str)]) -> Vec<&'static str> {
        read(changes)
            .err()
            .map(|error| error.mistakes.iter().map(|mistake| mistake.variable).collect())
            .unwrap_or_default()
    }

    #[test]
    fn a_tenant_on_the_web_and_one_on_loopback_are_read_alike() {
        let config = read(&[]).map_err(|error| error.to_string()).unwrap();
        assert_eq!(config.issuer.as_str(), "https://example.eu.auth0.com/");
        assert_eq!(config.redirect_uri(), "http://localhost:3000/callback");
        let config =
            read(&[("AUTH0_DOMAIN", "http://127.0.0.1:3100")]).map_err(|error| error.to_string()).unwrap();
        assert_eq!(config.issuer.as_str(), "http://127.0.0.1:3100/");
    }

    #[test]
    fn all_that_is_missing_is_named_together() {
        let error = Config::read(|_| None).err().unwrap();
        let named: Vec<_> = error.mistakes.iter().map(|mistake| mistake.variable).collect();
        assert_eq!(named, ["AUTH0_DOMAIN", "AUTH0_CLIENT_SECRET", "AUTH0_CLIENT_ID", "AUTH0_SECRET"]);
    }

    #[test]
    fn each_mistake_names_its_variable() {
        for (variable, values) in [
            (
                "AUTH0_DOMAIN",
                &[
                    "http://example.com",
                    "https://example.com/path",
                    "ftp://x.example",
                    "a b",
                    "http://10.0.0.1",
                    "https://u@example.com",
                    "*.auth0.com",
                ][..],
            ),
            ("AUTH0_SECRET", &["short", "zz", "ab,cd"]),
            (
                "APP_BASE_URL",
                &[
                    "http://example.com",
                    "https://example.com/app",
                    "nonsense",
                    "ftp://localhost",
                    "https://*.example.com",
                ],
            ),
            ("LEPTOS_SITE_ADDR", &["localhost", "1.2.3.4"]),
            ("AUTH0_CLIENT_ASSERTION_SIGNING_KEY", &["key"]),
            ("AUDIT_SUBJECTS", &["no", "Plain"]),
            ("METRICS_ADDR", &["9464", "localhost:9464", "on"]),
            ("AUTH0_MANAGEMENT_API_DOMAIN", &["http://example.com"]),
            ("TRUSTED_PROXIES", &["proxy", "10.0.0.0/33", "10.0.0.1:80", "*", "0.0.0.0/0", "::/0"]),
            ("RATE_LIMIT_READS", &["many", "-1", "1.5"]),
            ("RATE_LIMIT_WRITES", &["1/s"]),
            ("RATE_LIMIT_SIGN_INS", &["99999999999"]),
            ("PICTURES", &["https://cdn.example.com", "s3://", "s3:///x", "gs://bucket", "ftp://x"]),
            ("PICTURE_HOSTS", &["*", "https://cdn.example.com", "a'b.example"]),
            ("SESSION_RENEW_AFTER", &["4", "901", "0", "-5", "15m", "1e2", "9.5", "99999999999999999999"]),
            ("SESSION_IDLE", &["9", "28801", "8h"]),
            ("SESSION_ABSOLUTE", &["9", "86401", "forever"]),
        ] {
            for value in values {
                assert_eq!(wrong(&[(variable, value)]), [variable], "{value}");
            }
        }
        assert_eq!(wrong(&[("AUTH0_MANAGEMENT_CLIENT_ID", "x")]), ["AUTH0_MANAGEMENT_CLIENT_SECRET"]);
        assert_eq!(wrong(&[("AUTH0_MANAGEMENT_CLIENT_SECRET", "x")]), ["AUTH0_MANAGEMENT_CLIENT_ID"]);
    }

    #[test]
    fn wb_12_proxies_are_a_list_of_networks() {
        let nets = |text: &str| {
            let config = read(&[("TRUSTED_PROXIES", text)]).map_err(|error| error.to_string()).unwrap();
            config.trusted_proxies.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(nets(""), [] as [String; 0]);
        assert_eq!(nets("10.1.2.3/8, 192.0.2.7 fd00::/8"), ["10.0.0.0/8", "192.0.2.7/32", "fd00::/8"]);
    }

    #[test]
    fn nought_is_no_limit() {
        let config = read(&[("RATE_LIMIT_READS", "0"), ("RATE_LIMIT_WRITES", "7")]);
        let rates = config.map_err(|error| error.to_string()).unwrap().rates;
        let expected = Rates { reads: None, writes: NonZeroU32::new(7), ..Rates::default() };
        assert_eq!(rates, expected);
    }

    #[test]
    fn sessions_may_be_made_shorter() {
        let config = read(&[]).map_err(|error| error.to_string()).unwrap();
        assert_eq!(config.lifetimes, Lifetimes { renew_after: 900, idle: 28_800, absolute: 86_400 });
        let changes = [("SESSION_RENEW_AFTER", "5"), ("SESSION_IDLE", "10"), ("SESSION_ABSOLUTE", "86400")];
        let config = read(&changes).map_err(|error| error.to_string()).unwrap();
        assert_eq!(config.lifetimes, Lifetimes { renew_after: 5, idle: 10, absolute: 86_400 });
        let message = read(&[("SESSION_RENEW_AFTER", "15m")]).err().unwrap().to_string();
        assert!(
            message.ends_with(
                "SESSION_RENEW_AFTER: `15m` is not a number of seconds from 5 to 900, the default"
            ),
            "{message}"
        );
    }

    #[test]
    fn cf_01_an_audience_that_would_open_the_api_to_other_tokens_is_refused() {
        assert_eq!(read(&[]).ok().and_then(|config| config.clients), None);
        for audience in [
            "",
            "  ",
            "id",
            "https://example.eu.auth0.com/api/v2/",
            "https://example.eu.auth0.com/api/v2",
            "https://other.eu.auth0.com/api/v2/",
            "https://example.eu.auth0.com/userinfo",
        ] {
            assert_eq!(wrong(&[("AUTH0_AUDIENCE", audience)]), ["AUTH0_AUDIENCE"], "{audience:?}");
        }
        let custom = [
            ("AUTH0_MANAGEMENT_API_DOMAIN", "http://127.0.0.1:3100"),
            ("AUTH0_AUDIENCE", "http://127.0.0.1:3100/api/v2"),
        ];
        assert_eq!(wrong(&custom), ["AUTH0_AUDIENCE"]);
    }

    #[test]
    fn cf_01_an_api_is_read_with_its_dialect_and_its_proofs() {
        let api = |changes: &[(&str, &str)]| {
            let audience = ("AUTH0_AUDIENCE", " https://account.example.com/api ");
            let all: Vec<_> = std::iter::once(&audience).chain(changes).copied().collect();
            read(&all).map_err(|error| error.to_string()).unwrap().clients.unwrap()
        };
        let settings = |dialect, dpop| ApiSettings {
            audience: "https://account.example.com/api".to_owned(),
            dialect,
            dpop,
        };
        assert_eq!(api(&[]), settings(TokenDialect::Rfc9068, DpopMode::Allowed));
        let both = [("AUTH0_DPOP", "required"), ("AUTH0_TOKEN_DIALECT", "access_token")];
        assert_eq!(api(&both), settings(TokenDialect::Auth0, DpopMode::Required));
        let named = [("AUTH0_DPOP", "allowed"), ("AUTH0_TOKEN_DIALECT", "rfc9068_profile_authz")];
        assert_eq!(api(&named), api(&[]));
        for (variable, value) in [
            ("AUTH0_DPOP", "yes"),
            ("AUTH0_DPOP", "Required"),
            ("AUTH0_TOKEN_DIALECT", "jwt"),
            ("AUTH0_TOKEN_DIALECT", "at+jwt"),
        ] {
            let changes = [("AUTH0_AUDIENCE", "https://account.example.com/api"), (variable, value)];
            assert_eq!(wrong(&changes), [variable], "{value}");
        }
        for idle in [("AUTH0_DPOP", "required"), ("AUTH0_TOKEN_DIALECT", "access_token")] {
            assert_eq!(wrong(&[idle]), [idle.0], "without an API");
        }
    }

    #[test]
    fn no_secret_is_repeated_in_a_message() {
        let message =
            read(&[("AUTH0_SECRET", "hunter2hunter2")]).err().map(|error| error.to_string()).unwrap();
        assert!(!message.contains("hunter2"), "{message}");
    }
}
