//! Refresh tokens: families, rotation, and what a token presented twice costs
//! (Auth0 docs: Refresh Token Rotation).

use std::collections::HashMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::application::Rotation;
use crate::{clock, random};

/// Auth0's default for both the absolute and the idle lifetime, in seconds.
const LIFETIME: i64 = 2_592_000;
/// Live families of one user at one application; the oldest is dropped (Auth0 docs: Refresh Tokens).
const PER_USER_AND_APPLICATION: usize = 200;
/// Families in all, so that a tenant that runs for weeks stays small.
const FAMILIES: usize = 5000;
/// Tokens remembered of one family; an older one is simply unknown.
const TOKENS_PER_FAMILY: usize = 200;

/// What was granted when the user signed in; the same for every token of a family.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Grant {
    pub(crate) client_id: String,
    pub(crate) user_id: String,
    pub(crate) scope: String,
    pub(crate) audience: Option<String>,
    pub(crate) sid: String,
    /// Only where the client had asked to know it.
    pub(crate) auth_time: Option<i64>,
    /// The thumbprint of the key that every refresh has to show (RFC 9449 §5).
    #[serde(default)]
    pub(crate) jkt: Option<String>,
}

#[derive(Clone, Serialize, Deserialize)]
struct Family {
    grant: Grant,
    created: i64,
    used: i64,
    /// Digests of the tokens with the generation each belongs to, oldest first.
    tokens: Vec<(String, u64)>,
    /// The generation that is good; the one before may be, within the leeway.
    generation: u64,
    rotated_ms: u64,
    /// What an administrator's program keeps with it.
    #[serde(default)]
    metadata: Map<String, Value>,
}

/// Every refresh token, by the digest of its text.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct RefreshTokens {
    families: HashMap<String, Family>,
}

/// What a refresh token gave.
#[derive(Debug)]
pub(crate) struct Redeemed {
    pub(crate) grant: Grant,
    /// The token's successor, where tokens rotate.
    pub(crate) successor: Option<String>,
}

impl RefreshTokens {
    /// A first token for this grant.
    pub(crate) fn issue(&mut self, grant: Grant) -> String {
        let now = clock::unix_now();
        self.families.retain(|_, family| family.is_live(now));
        let same_pair: Vec<_> = self
            .families
            .iter()
            .filter(|(_, family)| {
                family.grant.user_id == grant.user_id && family.grant.client_id == grant.client_id
            })
            .map(|(id, family)| (family.created, id.clone()))
            .collect();
        if same_pair.len() >= PER_USER_AND_APPLICATION {
            self.drop_oldest(same_pair);
        }
        if self.families.len() >= FAMILIES {
            self.drop_oldest(self.families.iter().map(|(id, family)| (family.created, id.clone())).collect());
        }
        let token = format!("v1.{}", random::token(32));
        let family = Family {
            grant,
            created: now,
            used: now,
            tokens: vec![(random::digest(&token), 0)],
            generation: 0,
            rotated_ms: 0,
            metadata: Map::new(),
        };
        self.families.insert(random::token(12), family);
        token
    }

    /// Uses a token for a client. `None`: unknown, expired, revoked, spent, or another client's.
    ///
    /// A spent token outside the leeway takes its whole family along: either the client or a thief holds a copy, and
    /// nobody can tell which.
    pub(crate) fn redeem(
        &mut self,
        token: &str,
        client_id: &str,
        rotation: Rotation,
        leeway: Duration,
    ) -> Option<Redeemed> {
        let now = clock::unix_now();
        let (id, generation) = self.find(token)?;
        let family = self.families.get_mut(&id).filter(|family| family.grant.client_id == client_id)?;
        if !family.is_live(now) {
            self.families.remove(&id);
            return None;
        }
        let now_ms = u64::try_from(clock::since_epoch().as_millis()).unwrap_or(u64::MAX);
        let is_current = generation == family.generation;
        let within_leeway = generation + 1 == family.generation
            && u128::from(now_ms.saturating_sub(family.rotated_ms)) < leeway.as_millis();
        if !is_current && !within_leeway {
            self.families.remove(&id);
            return None;
        }
        family.used = now;
        let successor = (rotation == Rotation::Rotating).then(|| {
            let token = format!("v1.{}", random::token(32));
            if is_current {
                family.generation += 1;
                family.rotated_ms = now_ms;
            }
            family.tokens.push((random::digest(&token), family.generation));
            if family.tokens.len() > TOKENS_PER_FAMILY {
                family.tokens.remove(0);
            }
            token
        });
        Some(Redeemed { grant: family.grant.clone(), successor })
    }

    /// The thumbprint of the key that a token of this client is bound to.
    pub(crate) fn key_of(&self, token: &str, client_id: &str) -> Option<&str> {
        let (id, _) = self.find(token)?;
        let family = self.families.get(&id).filter(|family| family.grant.client_id == client_id)?;
        family.grant.jkt.as_deref()
    }

    /// Forgets a token of this client and its family. Unknown ones are nobody's business (RFC 7009 §2.2).
    pub(crate) fn revoke(&mut self, token: &str, client_id: &str) -> bool {
        match self.find(token) {
            Some((id, _))
                if self.families.get(&id).is_some_and(|family| family.grant.client_id == client_id) =>
            {
                self.families.remove(&id);
                true
            }
            _ => false,
        }
    }

    /// As `GET /api/v2/refresh-tokens` shows those that `wanted` picks, oldest first. A family is one refresh token
    /// there: its tokens follow one another, and none is ever shown.
    pub(crate) fn shown(
        &self,
        wanted: impl Fn(&Grant) -> bool,
        rotates: impl Fn(&str) -> bool,
    ) -> Vec<Value> {
        let now = clock::unix_now();
        let mut found: Vec<_> =
            self.families.iter().filter(|(_, family)| family.is_live(now) && wanted(&family.grant)).collect();
        found.sort_by_key(|(id, family)| (family.created, (*id).clone()));
        found.into_iter().map(|(id, family)| family.to_json(id, rotates(&family.grant.client_id))).collect()
    }

    /// What was granted with the refresh token of this id.
    pub(crate) fn grant_of(&self, id: &str) -> Option<&Grant> {
        let now = clock::unix_now();
        self.families.get(id).filter(|family| family.is_live(now)).map(|family| &family.grant)
    }

    /// What an administrator's program keeps with the refresh token of this id.
    pub(crate) fn metadata_mut(&mut self, id: &str) -> Option<&mut Map<String, Value>> {
        self.families.get_mut(id).map(|family| &mut family.metadata)
    }

    /// Forgets the families that `wanted` picks; says how many.
    pub(crate) fn revoke_where(&mut self, wanted: impl Fn(&str, &Grant) -> bool) -> usize {
        let before = self.families.len();
        self.families.retain(|id, family| !wanted(id, &family.grant));
        before - self.families.len()
    }

    fn find(&self, token: &str) -> Option<(String, u64)> {
        let digest = random::digest(token);
        self.families.iter().find_map(|(id, family)| {
            let (_, generation) = family.tokens.iter().find(|(known, _)| *known == digest)?;
            Some((id.clone(), *generation))
        })
    }

    fn drop_oldest(&mut self, candidates: Vec<(i64, String)>) {
        if let Some((_, id)) = candidates.into_iter().min() {
            self.families.remove(&id);
        }
    }
}

impl Family {
    fn to_json(&self, id: &str, rotating: bool) -> Value {
        let expires = self.created.saturating_add(LIFETIME);
        let audience = self.grant.audience.as_deref();
        let servers: Vec<Value> = audience
            .into_iter()
            .map(|audience| json!({ "audience": audience, "scopes": self.grant.scope }))
            .collect();
        let mut shown = json!({
            "id": id,
            "user_id": self.grant.user_id,
            "client_id": self.grant.client_id,
            "session_id": self.grant.sid,
            "rotating": rotating,
            "created_at": clock::iso_of(self.created),
            "expires_at": clock::iso_of(expires),
            "idle_expires_at": clock::iso_of(expires.min(self.used.saturating_add(LIFETIME))),
            "last_exchanged_at": (self.used > self.created).then(|| clock::iso_of(self.used)),
            "device": { "initial_ip": "127.0.0.1", "last_ip": "127.0.0.1" },
            "resource_servers": servers,
        });
        if !self.metadata.is_empty() {
            shown["refresh_token_metadata"] = json!(self.metadata);
        }
        shown
    }

    fn is_live(&self, now: i64) -> bool {
        now < self.created + LIFETIME && now < self.used + LIFETIME
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grant() -> Grant {
        Grant {
            client_id: "selfsame-spa".to_owned(),
            user_id: "auth0|alice".to_owned(),
            scope: "openid offline_access".to_owned(),
            audience: None,
            sid: "sid".to_owned(),
            auth_time: None,
            jkt: None,
        }
    }

    fn rotate(tokens: &mut RefreshTokens, token: &str, leeway: u64) -> Option<String> {
        tokens.redeem(token, "selfsame-spa", Rotation::Rotating, Duration::from_secs(leeway))?.successor
    }

    #[test]
    fn within_the_leeway_the_previous_token_yields_another_successor() {
        let mut tokens = RefreshTokens::default();
        let first = tokens.issue(grant());
        let second = rotate(&mut tokens, &first, 60).unwrap();
        let other = rotate(&mut tokens, &first, 60).unwrap();
        assert_ne!(second, other);
        let third = rotate(&mut tokens, &second, 60).unwrap();
        assert!(rotate(&mut tokens, &first, 60).is_none(), "two generations back is reuse");
        assert!(rotate(&mut tokens, &third, 60).is_none(), "and reuse ends the family");
    }

    #[test]
    fn without_leeway_a_second_use_ends_the_family() {
        let mut tokens = RefreshTokens::default();
        let first = tokens.issue(grant());
        let second = rotate(&mut tokens, &first, 0).unwrap();
        assert!(rotate(&mut tokens, &first, 0).is_none());
        assert!(rotate(&mut tokens, &second, 0).is_none());
    }

    #[test]
    fn another_client_cannot_use_it_and_does_not_end_it() {
        let mut tokens = RefreshTokens::default();
        let first = tokens.issue(grant());
        assert!(tokens.redeem(&first, "selfsame", Rotation::NonRotating, Duration::ZERO).is_none());
        assert!(!tokens.revoke(&first, "selfsame"));
        assert!(rotate(&mut tokens, &first, 0).is_some());
    }

    #[test]
    fn the_oldest_of_two_hundred_is_dropped() {
        let mut tokens = RefreshTokens::default();
        for _ in 0..=PER_USER_AND_APPLICATION {
            tokens.issue(grant());
        }
        assert_eq!(tokens.families.len(), PER_USER_AND_APPLICATION);
    }
}
