//! What users granted to applications: one entry for a user, an application and an API
//! (Auth0 docs: View and Revoke Application Grants).

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::issuer::Origin;
use crate::random;
use crate::token::answer::Granted;

/// A grant.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct UserGrant {
    pub(crate) id: String,
    pub(crate) client_id: String,
    pub(crate) user_id: String,
    /// The API; without one, `/userinfo`, whose address begins with the tenant's.
    pub(crate) audience: String,
    scope: Vec<String>,
}

impl UserGrant {
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "clientID": self.client_id,
            "user_id": self.user_id,
            "audience": self.audience,
            "scope": self.scope,
        })
    }
}

/// Every grant, oldest first.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Grants(Vec<UserGrant>);

impl Grants {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &UserGrant> {
        self.0.iter()
    }

    /// Adds what a code was exchanged for to the grant there is, or makes one.
    pub(crate) fn add(&mut self, origin: &Origin, granted: &Granted<'_>) {
        let audience = granted.audience.map_or_else(|| origin.userinfo_audience(), str::to_owned);
        let scopes = granted.scope.split(' ').filter(|scope| !scope.is_empty());
        let index = self.0.iter().position(|grant| {
            grant.client_id == granted.client_id
                && grant.user_id == granted.user_id
                && grant.audience == audience
        });
        if index.is_none() {
            self.0.push(UserGrant {
                id: random::hex(12),
                client_id: granted.client_id.to_owned(),
                user_id: granted.user_id.to_owned(),
                audience,
                scope: Vec::new(),
            });
        }
        let index = index.unwrap_or(self.0.len() - 1);
        if let Some(grant) = self.0.get_mut(index) {
            for scope in scopes {
                if !grant.scope.iter().any(|known| known == scope) {
                    grant.scope.push(scope.to_owned());
                }
            }
        }
    }

    /// Takes the grants that `wanted` picks out.
    pub(crate) fn remove_where(&mut self, wanted: impl Fn(&UserGrant) -> bool) -> Vec<UserGrant> {
        let (taken, kept) = std::mem::take(&mut self.0).into_iter().partition(wanted);
        self.0 = kept;
        taken
    }
}
