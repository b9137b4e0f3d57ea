//! Where a request comes from, as far as somebody we trust says so.

use http::{HeaderMap, HeaderName, header};
use ipnet::{IpNet, Ipv6Net};
use std::net::{IpAddr, SocketAddr};

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The other end of the connection. Every request has it as an extension.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// What somebody who may share an address with others is counted by: an IPv4 address, or a /64 of IPv6, which is the least
/// that one customer has (RFC 6177).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Neighbourhood(IpAddr);

impl Neighbourhood {
    /// The one that an address is in.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V4(address) => IpAddr::V4(address),
            IpAddr::V6(address) => IpAddr::V6(Ipv6Net::new_assert(address, 64).network()),
        })
    }
}

/// Whether an address belongs to a proxy of ours.
#[must_use]
pub fn is_trusted(trusted: &[IpNet], address: IpAddr) -> bool {
    let address = address.to_canonical();
    trusted.iter().any(|net| net.contains(&address))
}

/// The address of the one who asked; none where nobody knows it: everybody who comes by way of a proxy on this machine
/// that nobody declared has the same.
///
/// A trusted proxy adds the address it was reached from at the right end of the list, so the right-most address that is
/// no proxy of ours is the last one that somebody we trust has seen. Everything left of it was written by strangers.
#[must_use]
pub fn client(trusted: &[IpNet], peer: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
    let peer = peer.to_canonical();
    if !is_trusted(trusted, peer) {
        return (!peer.is_loopback()).then_some(peer);
    }
    let (list, standard) = (headers.get_all(X_FORWARDED_FOR), headers.get_all(header::FORWARDED));
    let hops: Option<Vec<&str>> = match (list.iter().next(), standard.iter().next()) {
        (Some(_), None) => entries(list.iter()),
        (None, Some(_)) => entries(standard.iter()).map(|elements| elements.into_iter().map(node).collect()),
        (None, None) => None,
        // A proxy writes one of the two, and passes on what a stranger wrote into the other.
        (Some(_), Some(_)) => None,
    };
    let mut seen = peer;
    for hop in hops.unwrap_or_default().iter().rev() {
        let Some(address) = parse(hop) else { break };
        seen = address;
        if !is_trusted(trusted, address) {
            break;
        }
    }
    Some(seen)
}

/// The members of a list that may be spread over several headers.
fn entries<'a>(values: impl Iterator<Item = &'a http::HeaderValue>) -> Option<Vec<&'a str>> {
    let mut all = Vec::new();
    for value in values {
        all.extend(value.to_str().ok()?.split(',').map(str::trim));
    }
    Some(all)
}

/// The `for` of an element of `Forwarded` (RFC 7239 §4); empty where there is none, which is no address.
fn node(element: &str) -> &str {
    let pairs = element.split(';').filter_map(|pair| pair.split_once('='));
    let mut nodes = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("for"));
    match (nodes.next(), nodes.next()) {
        (Some((_, node)), None) => node.trim().trim_matches('"'),
        _ => "",
    }
}

/// An address, with a port or without.
fn parse(text: &str) -> Option<IpAddr> {
    let bracketed = || text.strip_prefix('[')?.strip_suffix(']')?.parse::<std::net::Ipv6Addr>().ok();
    let address = text
        .parse::<IpAddr>()
        .ok()
        .or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
        .or_else(|| bracketed().map(IpAddr::V6))?;
    Some(address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nets(all: &[&str]) -> Vec<IpNet> {
        all.iter().map(|net| net.parse().unwrap()).collect()
    }

    fn asked(peer: &str, pairs: &[(&'static str, &str)]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(HeaderName::from_static(name), value.parse().unwrap());
        }
        let trusted = nets(&["10.0.0.0/8", "fd00::/8"]);
        client(&trusted, peer.parse().unwrap(), &headers).map(|address| address.to_string())
    }

    #[test]
    fn wb_12_t_12_only_a_trusted_proxy_is_believed() {
        const XFF: &str = "x-forwarded-for";
        const FORWARDED: &str = "forwarded";
        for (peer, headers, expected) in [
            // Strangers say what they like.
            ("203.0.113.9", &[(XFF, "198.51.100.1")][..], Some("203.0.113.9")),
            ("203.0.113.9", &[(FORWARDED, "for=198.51.100.1")], Some("203.0.113.9")),
            ("203.0.113.9", &[], Some("203.0.113.9")),
            // A proxy on this machine that nobody declared: nobody knows.
            ("127.0.0.1", &[(XFF, "198.51.100.1")], None),
            ("::1", &[], None),
            ("::ffff:127.0.0.1", &[], None),
            // The right-most that is no proxy of ours.
            ("10.0.0.1", &[(XFF, "198.51.100.1")], Some("198.51.100.1")),
            ("10.0.0.1", &[(XFF, "192.0.2.66, 198.51.100.1")], Some("198.51.100.1")),
            ("10.0.0.1", &[(XFF, "192.0.2.66, 198.51.100.1, 10.9.9.9")], Some("198.51.100.1")),
            ("10.0.0.1", &[(XFF, "192.0.2.66"), (XFF, "198.51.100.1, 10.9.9.9")], Some("198.51.100.1")),
            ("10.0.0.1", &[(XFF, "10.1.1.1, 10.2.2.2")], Some("10.1.1.1")),
            ("10.0.0.1", &[(XFF, "2001:db8::7")], Some("2001:db8::7")),
            ("10.0.0.1", &[(XFF, "[2001:db8::7]:4711")], Some("2001:db8::7")),
            ("10.0.0.1", &[(XFF, "[2001:db8::7]")], Some("2001:db8::7")),
            ("10.0.0.1", &[(XFF, "198.51.100.1:80")], Some("198.51.100.1")),
            ("::ffff:10.0.0.1", &[(XFF, "::ffff:198.51.100.1")], Some("198.51.100.1")),
            ("fd00::1", &[(XFF, "198.51.100.1")], Some("198.51.100.1")),
            // What is no address ends the search where trust ends.
            ("10.0.0.1", &[(XFF, "198.51.100.1, unknown")], Some("10.0.0.1")),
            ("10.0.0.1", &[(XFF, "198.51.100.1, x, 10.2.2.2")], Some("10.2.2.2")),
            ("10.0.0.1", &[(XFF, "")], Some("10.0.0.1")),
            ("10.0.0.1", &[(XFF, "198.51.100.1,")], Some("10.0.0.1")),
            ("10.0.0.1", &[], Some("10.0.0.1")),
            // RFC 7239.
            ("10.0.0.1", &[(FORWARDED, "for=198.51.100.1;proto=http")], Some("198.51.100.1")),
            ("10.0.0.1", &[(FORWARDED, "For=\"[2001:db8::7]:80\"")], Some("2001:db8::7")),
            ("10.0.0.1", &[(FORWARDED, "for=192.0.2.66, for=198.51.100.1")], Some("198.51.100.1")),
            ("10.0.0.1", &[(FORWARDED, "for=_hidden")], Some("10.0.0.1")),
            ("10.0.0.1", &[(FORWARDED, "for=1.2.3.4;for=198.51.100.1")], Some("10.0.0.1")),
            ("10.0.0.1", &[(FORWARDED, "host=evil.example")], Some("10.0.0.1")),
            // Both: one of them is a stranger's.
            ("10.0.0.1", &[(XFF, "198.51.100.1"), (FORWARDED, "for=192.0.2.66")], Some("10.0.0.1")),
        ] {
            assert_eq!(asked(peer, headers).as_deref(), expected, "{peer} {headers:?}");
        }
    }

    #[test]
    fn t_34_a_customer_of_ipv6_is_one() {
        let of = |text: &str| Neighbourhood::of(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:198.51.100.1"), of("198.51.100.1"));
        assert_ne!(of("198.51.100.1"), of("198.51.100.2"));
    }
}
