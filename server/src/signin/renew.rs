//! Renewal by the refresh grant (RFC 6749 §6), as far as one session is concerned.

use super::TokenProxy;
use super::flight::{Answer, Flight, hash};
use crate::access::{Ending, Session, SessionState};
use crate::audit::{self, Credential, CredentialFailure, Event};
use crate::issuer::TokenError;
use app::error::ApiError;
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::Mutex;

/// What became of a session at the start of a request.
pub enum Renewal {
    /// It is fresh, or the tenant cannot be reached: as it was.
    AsItWas,
    /// The tenant confirmed it.
    Renewed(Session),
    /// It is over, or the tenant refused it.
    Ended,
}

/// Errors of the token endpoint (RFC 6749 §5.2, and those of §4.1.2.1 that are seen there, too) that are about nobody.
const NO_ANSWER: [&str; 3] = ["invalid_client", "server_error", "temporarily_unavailable"];

/// The tenant could not be asked, or said nothing that can be relied on: no answer about anybody.
struct NotAsked;

impl TokenProxy {
    /// Renews a session when it is due. A tenant that refuses ends it; a tenant that cannot be reached, is out of requests
    /// or fails does not: how long such a session is believed, [`SessionState`] says.
    ///
    /// To be run to its end: a caller that gives up may lose a rotated token.
    pub async fn renew(&self, session: Session) -> Renewal {
        match self.cookies.state(&session) {
            SessionState::Fresh => Renewal::AsItWas,
            SessionState::Over => Renewal::Ended,
            SessionState::Stale | SessionState::Overdue => self.ask(session).await,
        }
    }

    /// The session as the newest answer of the last minute has it: what another tab's renewal, finished meanwhile, made of
    /// it. While one is under way, as it was.
    pub async fn newest(&self, session: Session) -> Session {
        let Some(flight) = self.flights.get(&session.id).await else { return session };
        match flight.try_lock() {
            Ok(flight) => follow(&flight, session.clone()).unwrap_or(session),
            Err(_) => session,
        }
    }

    async fn ask(&self, session: Session) -> Renewal {
        let flight = self.flights.get_with(session.id, async { Arc::new(Mutex::default()) }).await;
        // Tabs that come together wait here, and find the answer that the first one got.
        let mut flight = flight.lock().await;
        flight.forget_old(Instant::now());
        let before = session.renewed;
        let Some(session) = follow(&flight, session) else { return Renewal::Ended };
        let known = if session.renewed > before { Some(session.clone()) } else { None };
        let is_due = self.cookies.state(&session) != SessionState::Fresh;
        if !is_due || flight.is_quiet(Instant::now()) || self.cookies.ending(session.id).is_some() {
            return known.map_or(Renewal::AsItWas, Renewal::Renewed);
        }
        let Some(refresh_token) = session.refresh_token.clone() else { return Renewal::Ended };
        let spent = hash(&refresh_token);
        match self.outcome(&session, refresh_token).await {
            Ok(answer) => {
                flight.answered(Instant::now(), spent, answer.clone());
                self.heed(session, answer).await
            }
            Err(NotAsked) => {
                flight.failed(Instant::now());
                known.map_or(Renewal::AsItWas, Renewal::Renewed)
            }
        }
    }

    async fn heed(&self, session: Session, answer: Answer) -> Renewal {
        match answer {
            Answer::Refused => {
                self.cookies.end(session.id, Ending::Refused);
                Renewal::Ended
            }
            Answer::Confirmed { at, rotated } => {
                // Signed out while the tenant was being asked: the token that has just come is not to outlive that.
                if self.cookies.ending(session.id).is_some() {
                    if let Some(rotated) = rotated {
                        self.revoke(rotated).await;
                    }
                    return Renewal::Ended;
                }
                Renewal::Renewed(session.confirmed(at, rotated))
            }
        }
    }

    async fn outcome(&self, session: &Session, refresh_token: String) -> Result<Answer, NotAsked> {
        let granted = match self.tokens.refresh(refresh_token).await {
            Ok(granted) => granted,
            Err(TokenError::Grant(reason)) => {
                tracing::info!(reason, "a session was not renewed");
                return Ok(Answer::Refused);
            }
            // The tenant says no to this person or this grant. That this server is not let in, or that the tenant fails,
            // says nothing about them.
            Err(TokenError::Client(reason))
                if !NO_ANSWER.iter().any(|error| reason.starts_with(error))
                    && !reason.ends_with("Unauthorized") =>
            {
                tracing::warn!(reason, "a session was not renewed: is the refresh token grant allowed?");
                return Ok(Answer::Refused);
            }
            Err(error) => {
                if matches!(error, TokenError::Client(_)) {
                    audit::record(&Event::CredentialFailed(Credential::Client, CredentialFailure::Refused));
                }
                tracing::warn!(%error, "a session could not be renewed; it stays as it is");
                return Err(NotAsked);
            }
        };
        let confirmed = Answer::Confirmed { at: self.cookies.now(), rotated: granted.refresh_token };
        // With `openid` a refresh brings a new ID token; it must be for the same person (OpenID Connect Core §12.2).
        let Some(id_token) = &granted.id_token else { return Ok(confirmed) };
        match self.verified(id_token, None).await {
            Ok(verified) if verified.subject == session.subject => Ok(confirmed),
            Ok(_) => {
                tracing::error!("a renewal was answered with another person's ID token: the session ends");
                Ok(Answer::Refused)
            }
            // The keys cannot be had just now. A token that has rotated is the only good one from here on.
            Err(ApiError::Unavailable)
                if matches!(&confirmed, Answer::Confirmed { rotated: Some(_), .. }) =>
            {
                tracing::warn!("a rotated token is kept although its ID token could not be verified");
                Ok(confirmed)
            }
            Err(ApiError::Unavailable) => Err(NotAsked),
            Err(_) => Ok(Answer::Refused),
        }
    }
}

/// What the answers of the last minute make of a session: each one leads from a token that was spent to the next. `None`
/// when the last of them was a refusal.
fn follow(flight: &Flight, mut session: Session) -> Option<Session> {
    while let Some(refresh_token) = &session.refresh_token {
        match flight.known(&hash(refresh_token)) {
            Some(Answer::Refused) => return None,
            // An answer that this very session already has leads nowhere new.
            Some(Answer::Confirmed { at, rotated }) if *at > session.renewed => {
                session = session.confirmed(*at, rotated.clone());
            }
            Some(Answer::Confirmed { .. }) | None => break,
        }
    }
    Some(session)
}
