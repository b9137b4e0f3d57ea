//! The directory behind Auth0's Management API.

use super::connections::{Learned, Listed, refusing, unknown};
use super::user_record::{FIELDS, UserRecord};
use super::write::{Attempt, Seen, Step, Verdict, Write};
use super::{Directory, DirectoryError, MachineToken};
use crate::access::{MayUpdate, Owned};
use crate::audit::{self, Credential, CredentialFailure, Event};
use crate::metrics::{self, Dependency};
use crate::upstream::{Answer, Busy, Pace, PaceRules, RateSaid, Upstream, UpstreamError};
use async_trait::async_trait;
use http::{Method, StatusCode};
use moka::future::Cache;
use profile::{Connection, ConnectionKind, Identity, ProfileChange, Record, RootAttribute, UserId};
use secrecy::ExposeSecret;
use serde::Deserialize;
use std::time::Duration;
use tokio::time::timeout_at;
use url::Url;

/// The Management API of one tenant.
pub struct ManagementApi {
    upstream: Upstream,
    token: MachineToken,
    base: Url,
    pace: Pace,
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
        let pace = Pace::new(PaceRules::from(upstream.patience()));
        Self { upstream, token, base, pace, connections, known, learned: Learned::default() }
    }

    fn user_address(&self, owner: &Owned<UserId>) -> Result<Url, DirectoryError> {
        address_of(&self.base, owner.get()).ok_or(DirectoryError::NotAllowed)
    }

    /// How many requests the tenant has left for this server, as far as it has said.
    #[must_use]
    pub fn budget_left(&self) -> Option<f64> {
        self.pace.left()
    }

    /// How long ago the machine token was fetched, where there is one.
    #[must_use]
    pub fn token_age(&self) -> Option<Duration> {
        self.token.age()
    }

    /// Sends with the machine token, at the tenant's pace. What has certainly changed nothing is sent once more: with
    /// another token where this one is not taken; after a refusal for want of requests, when its end can be waited for;
    /// and a read of which nothing came.
    async fn ask(&self, call: &Call<'_>) -> Result<Answer, Failure> {
        let (mut may_renew, mut may_repeat) = (true, true);
        loop {
            let deadline = self.upstream.deadline();
            let token = self.token.get(deadline).await.map_err(Failure::Refused)?;
            let turn = self.pace.turn(call.person, call.group, deadline).await;
            let turn =
                turn.map_err(|Busy { retry_after }| Failure::Refused(DirectoryError::Busy { retry_after }))?;
            let mut request = self.upstream.client().request(call.method.clone(), call.address.clone());
            request = request.bearer_auth(token.value.expose_secret());
            if let Some(body) = call.body {
                request = request.json(body);
            }
            let outcome = self.upstream.send_once(request).await;
            let said =
                outcome.as_ref().map(|answer| (RateSaid::of(&answer.headers), is_out_of_requests(answer)));
            match said {
                Ok((said, refused)) => {
                    turn.answered(said, refused);
                    if let Some(remaining) = said.remaining {
                        metrics::budget_left(Dependency::Management, remaining);
                    }
                    if refused {
                        if may_repeat && self.upstream.care().may_repeat() {
                            may_repeat = false;
                            // The next turn waits until the tenant has room again, or says at once that it will not come.
                            continue;
                        }
                        return Err(Failure::Refused(DirectoryError::Busy {
                            retry_after: retry_after(said),
                        }));
                    }
                }
                Err(_) => drop(turn),
            }
            let again = match &outcome {
                Ok(answer) if answer.status == StatusCode::UNAUTHORIZED => {
                    if std::mem::take(&mut may_renew) && self.token.refuse(token.generation) {
                        continue;
                    }
                    false
                }
                Ok(answer) => call.may_be_repeated() && answer.status.is_server_error(),
                Err(error) => call.may_be_repeated() && error.is_worth_repeating(),
            };
            if again && std::mem::take(&mut may_repeat) && self.upstream.pause_to_repeat().await {
                continue;
            }
            return outcome.map_err(Failure::Upstream);
        }
    }

    async fn read_once(&self, owner: &Owned<UserId>, repeat: Repeat) -> Result<Record, DirectoryError> {
        let mut address = self.user_address(owner)?;
        address.query_pairs_mut().append_pair("fields", FIELDS).append_pair("include_fields", "true");
        let call = Call {
            person: owner.get().as_str(),
            group: "users:read",
            method: Method::GET,
            address: &address,
            body: None,
            repeat,
        };
        match self.ask(&call).await {
            Ok(answer) if answer.status == StatusCode::OK => {
                self.record(&answer, owner).ok_or(DirectoryError::Unavailable)
            }
            Ok(answer) => Err(refusal(&answer)),
            Err(Failure::Refused(error)) => Err(error),
            Err(Failure::Upstream(error)) => {
                tracing::warn!(%error, reason = error.reason(), "a user could not be read");
                Err(DirectoryError::Unavailable)
            }
        }
    }

    /// Sends a change once.
    async fn patch(&self, owner: &Owned<UserId>, address: &Url, body: &serde_json::Value) -> Patched {
        let call = Call {
            person: owner.get().as_str(),
            group: "users:write",
            method: Method::PATCH,
            address,
            body: Some(body),
            repeat: Repeat::Never,
        };
        match self.ask(&call).await {
            // The reply is the new truth; one that cannot be read leaves the outcome open.
            Ok(answer) if answer.status == StatusCode::OK => match self.record(&answer, owner) {
                Some(record) => Patched::Stored(Box::new(record)),
                None => Patched::Not(Attempt::Open),
            },
            Ok(answer) => match answer.status {
                // Of a gateway's answer, or one from somewhere else, nobody knows what goes on behind it.
                StatusCode::INTERNAL_SERVER_ERROR | StatusCode::SERVICE_UNAVAILABLE => {
                    tracing::warn!(status = %answer.status, "the tenant failed at a change");
                    Patched::Not(Attempt::Failed)
                }
                status if !status.is_client_error() => {
                    tracing::warn!(%status, "the outcome of a change is not known");
                    Patched::Not(Attempt::Open)
                }
                _ => Patched::Refused(refusal(&answer)),
            },
            Err(Failure::Refused(error)) => Patched::Refused(error),
            Err(Failure::Upstream(error)) => {
                tracing::warn!(%error, reason = error.reason(), "a change has no answer");
                match error {
                    UpstreamError::NotSent(_) => Patched::Not(Attempt::Unsent),
                    _ if error.is_unsent() => Patched::Refused(DirectoryError::Unavailable),
                    _ => Patched::Not(Attempt::Open),
                }
            }
        }
    }

    fn record(&self, answer: &Answer, owner: &Owned<UserId>) -> Option<Record> {
        let user = answer.object::<UserRecord>(self.upstream.patience().deepest_json).ok();
        let record = user.and_then(|user| user.of(owner.get(), answer.body.len()));
        if record.is_none() {
            tracing::error!("the tenant's answer is not the record that was asked for");
        }
        record
    }

    async fn ask_connection(&self, primary: &Identity) -> Result<Connection, Failure> {
        let mut address =
            self.base.join("api/v2/connections").map_err(|_| Failure::Refused(DirectoryError::NotAllowed))?;
        address
            .query_pairs_mut()
            .append_pair("name", &primary.connection)
            .append_pair("fields", "name,display_name,options,strategy")
            .append_pair("include_fields", "true");
        let call = Call {
            person: "",
            group: "connections:read",
            method: Method::GET,
            address: &address,
            body: None,
            repeat: Repeat::Once,
        };
        let answer = self.ask(&call).await?;
        if answer.status == StatusCode::FORBIDDEN {
            tracing::info!(
                "the scope read:connections is not granted: the default of each connection is assumed"
            );
            return Ok(unknown(primary));
        }
        let list =
            answer.array::<Listed>(self.upstream.patience().deepest_json).map_err(Failure::Upstream)?;
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
        self.read_once(owner, Repeat::Once).await
    }

    async fn update(
        &self,
        owner: &MayUpdate<UserId>,
        before: &Record,
        change: &ProfileChange,
    ) -> Result<Record, DirectoryError> {
        let (address, body) = (self.user_address(owner)?, change.to_json());
        let (deadline, patience) = (self.upstream.deadline(), self.upstream.patience());
        // What time is left after that is for finding out what became of it.
        let sending = deadline.earlier_by(patience.settle);
        let mut write = Write::new(patience.read_backs, patience.read_back_pause);
        let (mut step, mut is_first, mut found) = (Step::Send, true, None);
        loop {
            step = match step {
                Step::Send => {
                    // That it did nothing the first time is proven; whether to try again is a matter of the budget.
                    if !std::mem::take(&mut is_first) && !self.upstream.pause_to_repeat().await {
                        return Err(DirectoryError::Unavailable);
                    }
                    match sending.hold(self.patch(owner, &address, &body)).await {
                        Patched::Stored(record) => return Ok(*record),
                        Patched::Refused(error) => return Err(error),
                        Patched::Not(attempt) => write.attempted(attempt),
                    }
                }
                // The first look is always taken; more of them are a matter of the budget.
                Step::Read(pause) if !pause.is_zero() && !self.upstream.care().may_repeat() => {
                    Step::Stop(Verdict::Unknown)
                }
                Step::Read(pause) => {
                    tokio::time::sleep(pause.min(deadline.left())).await;
                    write.seen(match self.read_once(owner, Repeat::Never).await {
                        Ok(record) if change.is_in(&record) => {
                            found = Some(record);
                            Seen::Change
                        }
                        Ok(record) if change.has_not_touched(before, &record) => Seen::Before,
                        Ok(_) => Seen::Other,
                        Err(_) => Seen::Nothing,
                    })
                }
                Step::Stop(verdict) => {
                    tracing::warn!(?verdict, "the outcome of a change was read back");
                    return match (verdict, found) {
                        (Verdict::Applied, Some(record)) => Ok(record),
                        (Verdict::NotApplied, _) => Err(DirectoryError::Unavailable),
                        (Verdict::Applied | Verdict::Unknown, _) => Err(DirectoryError::OutcomeUnknown),
                    };
                }
            }
        }
    }

    async fn connection(&self, primary: &Identity) -> Connection {
        // A code by e-mail or text message has no other store to ask about.
        if ConnectionKind::of_provider(&primary.provider) == ConnectionKind::Passwordless {
            return unknown(primary);
        }
        let asking = self.connections.try_get_with(primary.connection.clone(), self.ask_connection(primary));
        let connection = match timeout_at(self.upstream.deadline().instant(), asking).await {
            Ok(Ok(connection)) => {
                self.known.insert(primary.connection.clone(), connection.clone()).await;
                connection
            }
            // What was true lately is a better guess than the cautious default, which would refuse an edit untruly.
            Ok(Err(_)) | Err(_) => {
                self.known.get(&primary.connection).await.unwrap_or_else(|| unknown(primary))
            }
        };
        if self.learned.contains(&primary.connection) { refusing(connection, primary) } else { connection }
    }

    fn learn_refusal(&self, primary: &Identity) {
        self.learned.insert(&primary.connection);
    }
}

/// The address of a user: the identifier is one segment of the path, whatever is in it. What was built is checked, not
/// trusted: a parser that rewrote the path would reach another user.
fn address_of(base: &Url, user: &UserId) -> Option<Url> {
    let segment = user.path_segment();
    let address = base.join(&format!("api/v2/users/{segment}")).ok()?;
    is_as_built(base, &address, &segment).then_some(address)
}

/// Whether an address is that of one segment under the users of the tenant, and nothing else.
fn is_as_built(base: &Url, address: &Url, segment: &str) -> bool {
    address.origin() == base.origin()
        && address.path() == format!("{}api/v2/users/{segment}", base.path())
        && !segment.contains('/')
        && address.query().is_none()
        && address.fragment().is_none()
}

/// A request of the Management API's.
struct Call<'a> {
    /// On whose behalf, for a fair line; nobody's is empty.
    person: &'a str,
    /// What the tenant may count it with.
    group: &'static str,
    method: Method,
    address: &'a Url,
    body: Option<&'a serde_json::Value>,
    repeat: Repeat,
}

/// Whether a request of which nothing came is sent once more.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Repeat {
    Once,
    Never,
}

impl Call<'_> {
    fn may_be_repeated(&self) -> bool {
        self.method == Method::GET && self.repeat == Repeat::Once
    }
}

/// What came of sending a change once.
enum Patched {
    Stored(Box<Record>),
    /// The tenant, or this server, said no: nothing was stored.
    Refused(DirectoryError),
    Not(Attempt),
}

/// Whether the tenant has no room for requests. Its gateways have been seen to say so with other statuses.
fn is_out_of_requests(answer: &Answer) -> bool {
    answer.status == StatusCode::TOO_MANY_REQUESTS
        || (!answer.status.is_success() && problem(answer).message.contains("limit has been reached"))
}

/// Seconds until the tenant has room again: at least one, at most sixty, and one where it does not say.
fn retry_after(said: RateSaid) -> u32 {
    u32::try_from(said.reset_in.map_or(1, |reset_in| reset_in.as_secs().clamp(1, 60))).unwrap_or(60)
}

fn problem(answer: &Answer) -> Problem {
    serde_json::from_slice(&answer.body).unwrap_or_default()
}

/// What an answer other than 200 means, which has changed nothing.
fn refusal(answer: &Answer) -> DirectoryError {
    let problem = problem(answer);
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
        status if status.is_redirection() => {
            tracing::error!(%status, "the tenant answered with a redirect, which is not followed");
            DirectoryError::Unavailable
        }
        status => {
            tracing::warn!(%status, "the tenant failed");
            DirectoryError::Unavailable
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

#[cfg(test)]
mod tests {
    use super::*;
    use percent_encoding::percent_decode_str;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ow_09_any_text_is_refused_or_one_segment_under_users(
            text in prop_oneof![
                "\\PC{0,12}\\|\\PC{0,40}",
                "[a-z0-9-]{1,12}\\|[./\\\\%?#@:;&=+ \t\r\n\u{0}a-f0-9|]{0,40}",
                ".*",
            ],
            base in prop_oneof![Just("https://tenant.example/"), Just("http://127.0.0.1:3100/")],
        ) {
            let base = Url::parse(base).unwrap();
            let Ok(user) = UserId::parse(text.clone()) else { return Ok(()) };
            let Some(address) = address_of(&base, &user) else { return Ok(()) };
            let segments: Vec<_> = address.path_segments().unwrap().collect();
            prop_assert_eq!(&segments[..3], &["api", "v2", "users"]);
            prop_assert_eq!(segments.len(), 4, "{}", address);
            prop_assert_eq!(percent_decode_str(segments[3]).decode_utf8().unwrap(), text);
            prop_assert!(address.query().is_none() && address.fragment().is_none());
            prop_assert_eq!(address.origin(), base.origin());
        }
    }

    #[test]
    fn ow_09_every_identifier_that_is_accepted_has_an_address() {
        let base = Url::parse("https://tenant.example/").unwrap();
        for id in ["auth0|a", "samlp|c|s@c.example", "waad|a/../b c+d", "auth0|..", "auth0|%2e%2e", "x|?#"] {
            assert!(address_of(&base, &UserId::parse(id).unwrap()).is_some(), "{id}");
        }
    }

    #[test]
    fn ow_09_an_address_is_written_out_as_it_is_sent() {
        for (base, id, address) in [
            ("https://tenant.example/", "auth0|a", "https://tenant.example/api/v2/users/auth0%7Ca"),
            ("http://127.0.0.1:3100/t/", "x|/..", "http://127.0.0.1:3100/t/api/v2/users/x%7C%2F.."),
        ] {
            let (base, id) = (Url::parse(base).unwrap(), UserId::parse(id).unwrap());
            assert_eq!(address_of(&base, &id).map(String::from), Some(address.to_owned()));
        }
    }

    #[test]
    fn ow_09_an_address_that_a_parser_rewrote_is_refused() {
        let base = Url::parse("https://tenant.example/").unwrap();
        for (address, segment, is_good) in [
            ("https://tenant.example/api/v2/users/a", "a", true),
            ("https://other.example/api/v2/users/a", "a", false),
            ("https://tenant.example:8443/api/v2/users/a", "a", false),
            ("http://tenant.example/api/v2/users/a", "a", false),
            ("https://tenant.example/api/v2/users/b", "a", false),
            ("https://tenant.example/api/v2/users/", "..", false),
            ("https://tenant.example/api/v2/users/a/roles", "a/roles", false),
            ("https://tenant.example/api/v2/users/a?b", "a", false),
            ("https://tenant.example/api/v2/users/a?", "a", false),
            ("https://tenant.example/api/v2/users/a#b", "a", false),
        ] {
            let told = is_as_built(&base, &Url::parse(address).unwrap(), segment);
            assert_eq!(told, is_good, "{address} {segment}");
        }
    }

    fn answer(status: u16, body: &str) -> Answer {
        let (status, body) = (StatusCode::from_u16(status).unwrap(), body.as_bytes().to_vec());
        Answer { status, headers: http::HeaderMap::new(), body }
    }

    #[test]
    fn out_of_requests_is_said_by_a_status_or_by_the_words_of_a_failure() {
        let words = r#"{"message": "Global limit has been reached"}"#;
        for (status, body, is_out) in [
            (429, "", true),
            (429, words, true),
            (400, words, true),
            (503, words, true),
            (200, words, false),
            (503, r#"{"message": "later"}"#, false),
            (503, "limit has been reached", false),
        ] {
            assert_eq!(is_out_of_requests(&answer(status, body)), is_out, "{status} {body}");
        }
    }

    #[test]
    fn the_wait_for_requests_is_from_a_second_to_a_minute() {
        for (reset_in, seconds) in [(None, 1), (Some(0), 1), (Some(7), 7), (Some(60), 60), (Some(3600), 60)] {
            let said = RateSaid { reset_in: reset_in.map(Duration::from_secs), ..RateSaid::default() };
            assert_eq!(retry_after(said), seconds, "{reset_in:?}");
        }
    }

    #[test]
    fn only_a_read_of_which_nothing_came_may_be_sent_again() {
        let address = Url::parse("https://tenant.example/").unwrap();
        for (method, repeat, may) in [
            (Method::GET, Repeat::Once, true),
            (Method::GET, Repeat::Never, false),
            (Method::PATCH, Repeat::Once, false),
            (Method::PATCH, Repeat::Never, false),
        ] {
            let call = Call { person: "", group: "", method, address: &address, body: None, repeat };
            assert_eq!(call.may_be_repeated(), may, "{}", call.method);
        }
    }

    #[test]
    fn an_answer_other_than_200_is_told_by_its_status_and_words() {
        let told = |status: u16, message: &str| {
            refusal(&answer(status, &serde_json::json!({"message": message}).to_string())).to_string()
        };
        for (status, expected) in [
            (401, DirectoryError::NotAllowed),
            (403, DirectoryError::NotAllowed),
            (404, DirectoryError::Gone),
            (400, DirectoryError::Rejected { property: None }),
            (409, DirectoryError::Rejected { property: None }),
            (413, DirectoryError::Rejected { property: None }),
            (422, DirectoryError::Rejected { property: None }),
            (302, DirectoryError::Unavailable),
            (418, DirectoryError::Unavailable),
            (500, DirectoryError::Unavailable),
        ] {
            assert_eq!(told(status, "x"), expected.to_string(), "{status}");
        }
        let refused = "The following user attributes cannot be removed: name. The connection";
        assert_eq!(told(400, refused), DirectoryError::NotOurs(vec![RootAttribute::Name]).to_string());
        let invalid = "Payload validation error: 'x' on property user_metadata.a_1 (y)";
        let property = Some("user_metadata.a_1".to_owned());
        assert_eq!(told(400, invalid), DirectoryError::Rejected { property }.to_string());
    }

    #[test]
    fn t_21_no_error_prints_a_value_that_the_tenant_repeats() {
        let repeated = [
            "Payload validation error: 'Object didn't pass validation for format: canary' on property picture (canary).",
            "The following user attributes cannot be updated: name, canary. The connection (canary) must",
            "canary",
        ];
        for (status, message) in [400, 401, 403, 404, 409, 422, 302, 500]
            .into_iter()
            .flat_map(|status| repeated.into_iter().map(move |message| (status, message)))
        {
            let body = serde_json::json!({"message": message, "errorCode": "canary"}).to_string();
            let error = refusal(&answer(status, &body));
            let printed = format!("{error} {error:?}");
            assert!(!printed.contains("canary"), "{printed}");
        }
    }

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
        assert_eq!(property("x on property (y)"), None, "a name of nothing");
    }
}
