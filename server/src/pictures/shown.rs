use super::Pictures;
use std::sync::Arc;
use url::Url;

/// Which pictures pages may show: those of listed hosts, and our own.
pub struct Shown {
    /// Hosts, as the content security policy writes them.
    pub hosts: Vec<String>,
    /// What people upload, where they may.
    pub own: Option<Arc<Pictures>>,
}

impl Shown {
    /// The address as it may be shown, if it may.
    #[must_use]
    pub fn address(&self, address: &str) -> Option<String> {
        // Ours may be plain http on a port of this machine, while somebody develops.
        if self.own.as_ref().is_some_and(|own| own.names().named(address).is_some()) {
            return Some(address.to_owned());
        }
        let parsed =
            Url::parse(address).ok().filter(|url| url.scheme() == "https" && url.port().is_none())?;
        let host = parsed.host_str()?;
        let shown = self.hosts.iter().any(|allowed| match allowed.strip_prefix('*') {
            Some(suffix) => host.len() > suffix.len() && host.ends_with(suffix),
            None => host == allowed,
        });
        shown.then(|| parsed.into())
    }
}
