//! One address: requests under another name are sent to it or refused.

use super::problem::problem;
use super::router::Site;
use crate::audit;
use app::error::ApiError;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use std::sync::Arc;

/// Lets a request pass when the name it came under is the configured one. Another name of loopback is redirected there,
/// with method and body (308): a cookie of `127.0.0.1` is none of `localhost`. Anything else is 421.
pub async fn one_host(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    match standing(&site.names(), request.uri(), request.headers()) {
        Standing::Ours => next.run(request).await,
        Standing::ThisMachine => {
            let path = request.uri().path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
            match HeaderValue::try_from(format!("{}{path}", site.origin)) {
                Ok(location) => {
                    (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, location)]).into_response()
                }
                Err(_) => problem(&ApiError::Malformed),
            }
        }
        Standing::Contradictory => problem(&ApiError::Malformed),
        Standing::Elsewhere => {
            audit::note("host");
            problem(&ApiError::Misdirected)
        }
    }
}

/// The names of this server.
pub struct Names<'a> {
    /// Host and port, as browsers write them.
    pub authority: &'a str,
    /// The port that goes without saying.
    pub usual_port: &'static str,
    /// Whether other names of this machine lead here.
    pub on_loopback: bool,
}

/// How the name that a request came under stands to ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Ours,
    /// Another name of this machine, which is where we are.
    ThisMachine,
    Elsewhere,
    /// None, several, or one in the target and another in the header: servers disagree about which one counts
    /// (RFC 9112 §3.2), so none does.
    Contradictory,
}

fn standing(names: &Names<'_>, target: &Uri, headers: &HeaderMap) -> Standing {
    let mut stated = headers.get_all(header::HOST).iter().map(HeaderValue::to_str);
    let in_target = target.authority().map(http::uri::Authority::as_str);
    let host = match (stated.next(), stated.next(), in_target) {
        (Some(Ok(host)), None, None) | (None, None, Some(host)) => host,
        (Some(Ok(host)), None, Some(target)) if host.eq_ignore_ascii_case(target) => host,
        _ => return Standing::Contradictory,
    };
    if host.is_empty() {
        return Standing::Contradictory;
    }
    // Some proxies write the port that goes without saying.
    let says_none = names.authority.rsplit_once(':').is_none_or(|(_, port)| port.ends_with(']'));
    let shortened = host.strip_suffix(names.usual_port).filter(|_| says_none).unwrap_or(host);
    if [host, shortened].iter().any(|host| host.eq_ignore_ascii_case(names.authority)) {
        return Standing::Ours;
    }
    let (name, port) = match host.rsplit_once(':') {
        // The last colon of an address in brackets stands within them.
        Some((name, port)) if !port.ends_with(']') => (name, port),
        _ => (host, ""),
    };
    let is_port = port.bytes().all(|byte| byte.is_ascii_digit());
    if names.on_loopback && is_port && matches!(name, "127.0.0.1" | "[::1]" | "localhost") {
        Standing::ThisMachine
    } else {
        Standing::Elsewhere
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEB: Names<'_> = Names { authority: "account.example.com", usual_port: ":443", on_loopback: false };
    const LOCAL: Names<'_> = Names { authority: "localhost:3000", usual_port: ":80", on_loopback: true };

    fn of(names: &Names<'_>, target: &str, hosts: &[&str]) -> Standing {
        let mut headers = HeaderMap::new();
        for host in hosts {
            headers.append(header::HOST, HeaderValue::from_bytes(host.as_bytes()).unwrap());
        }
        standing(names, &target.parse().unwrap(), &headers)
    }

    #[test]
    fn wb_12_our_own_name_is_ours_and_no_other() {
        for host in ["account.example.com", "ACCOUNT.example.COM", "account.example.com:443"] {
            assert_eq!(of(&WEB, "/", &[host]), Standing::Ours, "{host}");
        }
        for host in [
            "account.example.com:80",
            "account.example.com:8443",
            "account.example.com.",
            "account.example.com.evil.example",
            "evilaccount.example.com",
            "evil.example",
            "user@account.example.com",
            "account.example.com@evil.example",
            "account.example.com:443@evil.example",
            "https://account.example.com",
            "account.example.com/x",
            "account.example.com,evil.example",
            "account.example.com evil",
            "localhost",
            "127.0.0.1",
            ":443",
        ] {
            assert_eq!(of(&WEB, "/", &[host]), Standing::Elsewhere, "{host}");
        }
    }

    #[test]
    fn other_names_of_this_machine_lead_here_only_when_we_are_on_it() {
        assert_eq!(of(&LOCAL, "/", &["localhost:3000"]), Standing::Ours);
        for host in ["127.0.0.1:3000", "[::1]:3000", "[::1]", "localhost", "localhost:80", "127.0.0.1"] {
            assert_eq!(of(&LOCAL, "/", &[host]), Standing::ThisMachine, "{host}");
        }
        for host in [
            "evil.example",
            "localhost.evil.example",
            "localhost@evil.example",
            "localhost:3000@evil.example",
            "127.0.0.2",
            "[::1].evil.example",
            "localhost:x",
            "localhost:3000:80",
        ] {
            assert_eq!(of(&LOCAL, "/", &[host]), Standing::Elsewhere, "{host}");
        }
    }

    #[test]
    fn wb_12_wb_18_two_names_are_none() {
        let ours = "account.example.com";
        assert_eq!(of(&WEB, "/", &[]), Standing::Contradictory);
        assert_eq!(of(&WEB, "/", &[""]), Standing::Contradictory);
        assert_eq!(of(&WEB, "/", &[ours, ours]), Standing::Contradictory);
        assert_eq!(of(&WEB, "/", &[ours, "evil.example"]), Standing::Contradictory);
        assert_eq!(of(&WEB, "/", &["ä.example"]), Standing::Contradictory);
        assert_eq!(of(&WEB, "http://evil.example/", &[ours]), Standing::Contradictory);
        assert_eq!(of(&WEB, "http://account.example.com/", &["evil.example"]), Standing::Contradictory);
        assert_eq!(of(&WEB, "http://account.example.com/", &[ours]), Standing::Ours);
        assert_eq!(of(&WEB, "http://account.example.com/", &[]), Standing::Ours, "as HTTP/2 has it");
        assert_eq!(of(&WEB, "http://evil.example/", &["evil.example"]), Standing::Elsewhere);
    }
}
