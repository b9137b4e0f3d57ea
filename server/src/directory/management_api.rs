//! The directory behind Auth0's Management API.

use super::connections::{Learned, Listed, refusing, unknown};
use super::user_record::{FIELDS, UserRecord};
use super::{Directory, DirectoryError, MachineToken};
use crate::access::{MayUpdate, Owned};
use crate::audit::{self, Credential, CredentialFailure, Event};
use crate::issuer::{Answer, Upstream, UpstreamError};
use async_trait::async_trait;
use http::{Method, StatusCode};
use moka::future::Cache;
use profile::{Connection, ConnectionKind, Identity, ProfileChange, Record, RootAttribute, UserId};
use secrecy::ExposeSecret;
use serde::Deserialize;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use url::Url;

/// A refusal for want of requests is waited out when it lasts no longer than this.
const WAIT_AT_MOST: Duration = Duration::from_secs(2);

/// The Management API of one tenant.
pub struct ManagementApi {
    upstream: Upstream,
    token: MachineToken,
    base: Url,
    connections: Cache<String, Connection>,
    /// The last answer for each connection, for when there is no newer one.
    known: Cache<String, Connection>,
    learned: Learned,
}

/// An error body of the Management API.
#[derive(Default, Deserialize)]
struct Problem {
    #[serde(default)]
    message: String,
    #[serde(rename = "errorCode", default)]
    code: String,
}

impl ManagementApi {
    /// `base` is the tenant's own address with a trailing slash, under which `api/v2/` lies.
    #[must_use]
    pub fn new(upstream: Upstream, token: MachineToken, base: Url) -> Self {
        let connections = Cache::builder().max_capacity(1000).time_to_live(Duration::from_secs(300)).build();
        let known = Cache::builder().max_capacity(1000).time_to_live(Duration::from_secs(86_400)).build();
        Self { upstream, token, base, connections, known, learned: Learned::default() }
    }

    /// The address of a user: the owner's identifier is one segment of the path, whatever is in it.
    fn user_address(&self, owner: &Owned<UserId>) -> Result<Url, DirectoryError> {
        let segment = owner.get().path_segment();
        let address =
            self.base.join(&format!("api/v2/users/{segment}")).map_err(|_| DirectoryError::NotAllowed)?;
        // What was built is checked, not trusted: a parser that rewrote the path would reach another user.
        let expected = format!("{}api/v2/users/{segment}", self.base.path());
        if address.origin() == self.base.origin() && address.path() == expected {
            Ok(address)
        } else {
            Err(DirectoryError::NotAllowed)
        }
    }

    /// Sends with the machine token. A token that the tenant does not take is renewed once; a refusal for want of
    /// requests is waited out once, when it is short. Neither has changed anything.
    async fn send(
        &self,
        method: &Method,
        address: &Url,
        body: Option<&serde_json::Value>,
    ) -> Result<Answer, Failure> {
        let (mut renewed, mut waited) = (false, false);
        loop {
            let token = self.token.get().await.map_err(Failure::Refused)?;
            let mut request = self.upstream.client().request(method.clone(), address.clone());
            request = request.bearer_auth(token.expose_secret());
            if let Some(body) = body {
                request = request.json(body);
            }
            let answer = self.upstream.send(request).await.map_err(Failure::Upstream)?;
            match answer.status {
                StatusCode::UNAUTHORIZED if !renewed => {
                    renewed = true;
                    self.token.forget(&token).await;
                }
                StatusCode::TOO_MANY_REQUESTS => {
                    let wait = reset_in(&answer);
                    if waited || wait > WAIT_AT_MOST {
                        let seconds = u32::try_from(wait.as_secs().clamp(1, 60)).unwrap_or(60);
                        return Err(Failure::Refused(DirectoryError::Busy { retry_after: seconds }));
                    }
                    waited = true;
                    tokio::time::sleep(wait).await;
                }
                _ => return Ok(answer),
            }
        }
    }

    async fn ask_connection(&self, primary: &Identity) -> Result<Connection, Failure> {
        let mut address =
            self.base.join("api/v2/connections").map_err(|_| Failure::Refused(DirectoryError::NotAllowed))?;
        address
            .query_pairs_mut()
            .append_pair("name", &primary.connection)
            .append_pair("fields", "name,display_name,options,strategy")
            .append_pair("include_fields", "true");
        let answer = self.send(&Method::GET, &address, None).await?;
        if answer.status == StatusCode::FORBIDDEN {
            tracing::info!(
                "the scope read:connections is not granted: the default of each connection is assumed"
            );
            return Ok(unknown(primary));
        }
        let list: Vec<Listed> =
            serde_json::from_slice(&answer.body).map_err(|_| Failure::Upstream(UpstreamError::Unusable))?;
        Ok(Listed::find(&list, primary))
    }
}

/// Why a request has no answer to look at.
enum Failure {
    Refused(DirectoryError),
    Upstream(UpstreamError),
}

#[async_trait]
impl Directory for ManagementApi {
    async fn read(&self, owner: &Owned<UserId>) -> Result<Record, DirectoryError> {
        let mut address = self.user_address(owner)?;
        address.query_pairs_mut().append_pair("fields", FIELDS).append_pair("include_fields", "true");
        let mut answer = self.send(&Method::GET, &address, None).await;
        // A read may be repeated: it changes nothing.
        let again = match &answer {
            Ok(answer) => answer.status.is_server_error(),
            Err(Failure::Upstream(_)) => true,
            Err(Failure::Refused(_)) => false,
        };
        if again {
            answer = self.send(&Method::GET, &address, None).await;
        }
        match answer {
            Ok(answer) if answer.status == StatusCode::OK => {
                record(&answer, owner).ok_or(DirectoryError::Unavailable)
            }
            Ok(answer) => Err(refusal(&answer, DirectoryError::Unavailable)),
            Err(Failure::Refused(error)) => Err(error),
            Err(Failure::Upstream(error)) => {
                tracing::warn!(%error, "a user could not be read");
                Err(DirectoryError::Unavailable)
            }
        }
    }

    async fn update(
        &self,
        owner: &MayUpdate<UserId>,
        change: &ProfileChange,
    ) -> Result<Record, DirectoryError> {
        let address = self.user_address(owner)?;
        match self.send(&Method::PATCH, &address, Some(&change.to_json())).await {
            // The reply is the new truth; one that cannot be read leaves the outcome open.
            Ok(answer) if answer.status == StatusCode::OK => {
                record(&answer, owner).ok_or(DirectoryError::OutcomeUnknown)
            }
            Ok(answer) => {
                // Of a gateway's answer nobody knows what goes on behind it.
                let is_the_tenants = matches!(
                    answer.status,
                    StatusCode::INTERNAL_SERVER_ERROR | StatusCode::SERVICE_UNAVAILABLE
                );
                let open =
                    if is_the_tenants { DirectoryError::Failed } else { DirectoryError::OutcomeUnknown };
                Err(refusal(&answer, open))
            }
            Err(Failure::Refused(error)) => Err(error),
            Err(Failure::Upstream(UpstreamError::NotSent(error))) => {
                tracing::warn!(%error, "a change was not sent");
                Err(DirectoryError::Unavailable)
            }
            Err(Failure::Upstream(error)) => {
                tracing::warn!(%error, "the outcome of a change is not known");
                Err(DirectoryError::OutcomeUnknown)
            }
        }
    }

    async fn connection(&self, primary: &Identity) -> Connection {
        // A code by e-mail or text message has no other store to ask about.
        if ConnectionKind::of_provider(&primary.provider) == ConnectionKind::Passwordless {
            return unknown(primary);
        }
        let asked =
            self.connections.try_get_with(primary.connection.clone(), self.ask_connection(primary)).await;
        let connection = match asked {
            Ok(connection) => {
                self.known.insert(primary.connection.clone(), connection.clone()).await;
                connection
            }
            // What was true lately is a better guess than the cautious default, which would refuse an edit untruly.
            Err(_) => self.known.get(&primary.connection).await.unwrap_or_else(|| unknown(primary)),
        };
        if self.learned.contains(&primary.connection) { refusing(connection, primary) } else { connection }
    }

    fn learn_refusal(&self, primary: &Identity) {
        self.learned.insert(&primary.connection);
    }
}

fn record(answer: &Answer, owner: &Owned<UserId>) -> Option<Record> {
    let user = serde_json::from_slice::<UserRecord>(&answer.body).ok();
    let record = user.and_then(|user| user.of(owner.get(), answer.body.len()));
    if record.is_none() {
        tracing::error!("the tenant's answer is not the record that was asked for");
    }
    record
}

/// What an answer other than 200 means. `open` is what a failure of the tenant's leaves.
fn refusal(answer: &Answer, open: DirectoryError) -> DirectoryError {
    let problem: Problem = serde_json::from_slice(&answer.body).unwrap_or_default();
    match answer.status {
        StatusCode::BAD_REQUEST => {
            let refused = refused_attributes(&problem.message);
            if refused.is_empty() {
                tracing::warn!(code = problem.code, "the tenant rejected a change");
                DirectoryError::Rejected { property: property(&problem.message) }
            } else {
                DirectoryError::NotOurs(refused)
            }
        }
        StatusCode::NOT_FOUND => DirectoryError::Gone,
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
            let failure = if answer.status == StatusCode::UNAUTHORIZED {
                CredentialFailure::Refused
            } else {
                CredentialFailure::Scope
            };
            audit::record(&Event::CredentialFailed(Credential::ManagementToken, failure));
            tracing::error!(
                code = problem.code,
                message = problem.message,
                "the tenant does not let this server do its work: it needs read:users and update:users"
            );
            DirectoryError::NotAllowed
        }
        StatusCode::CONFLICT | StatusCode::PAYLOAD_TOO_LARGE | StatusCode::UNPROCESSABLE_ENTITY => {
            DirectoryError::Rejected { property: None }
        }
        status => {
            tracing::warn!(%status, "the tenant failed");
            open
        }
    }
}

/// The root attributes that a message of refusal lists, up to its first full stop.
fn refused_attributes(message: &str) -> Vec<RootAttribute> {
    let list = [
        "The following user attributes cannot be updated: ",
        "The following user attributes cannot be removed: ",
    ]
    .into_iter()
    .find_map(|start| message.strip_prefix(start));
    let names = list.and_then(|list| list.split('.').next()).unwrap_or_default();
    names.split(',').filter_map(|name| RootAttribute::of_key(name.trim())).collect()
}

/// The property that a payload validation error names.
fn property(message: &str) -> Option<String> {
    let (_, rest) = message.split_once(" on property ")?;
    let name: String =
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '.').collect();
    Some(name).filter(|name| !name.is_empty())
}

/// How long until the bucket has room again, from `x-ratelimit-reset` (Unix seconds); a second where it does not say.
fn reset_in(answer: &Answer) -> Duration {
    let reset =
        answer.headers.get("x-ratelimit-reset").and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    match reset {
        Some(reset) => Duration::from_secs(reset)
            .saturating_sub(now)
            .clamp(Duration::from_millis(250), Duration::from_secs(60)),
        None => Duration::from_secs(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_refused_attributes_are_read_from_the_message() {
        let message = "The following user attributes cannot be updated: family_name, given_name, picture. The connection (google-oauth2) must either be …";
        assert_eq!(
            refused_attributes(message),
            [RootAttribute::FamilyName, RootAttribute::GivenName, RootAttribute::Picture]
        );
        assert!(refused_attributes("Cannot update email for non-database user").is_empty());
    }

    #[test]
    fn the_property_is_read_from_a_validation_error() {
        let message =
            "Payload validation error: 'String is too long' on property picture (URI of the picture).";
        assert_eq!(property(message).as_deref(), Some("picture"));
        assert_eq!(property("something else"), None);
    }
}
