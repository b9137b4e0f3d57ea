use super::{TokenProxy, renew};
use crate::access::Session;
use std::time::Duration;

impl TokenProxy {
    /// Ends a session with the tenant, as well as can be, and says where the browser goes next: to the tenant's own
    /// sign-out (OpenID Connect RP-Initiated Logout §2), or home where the tenant has none or cannot be reached.
    pub async fn sign_out(&self, session: Option<Session>) -> String {
        let sid = session.as_ref().and_then(|session| session.sid.clone());
        if let Some(refresh_token) = session.and_then(|session| session.refresh_token) {
            // A copy of the cookie is not to be renewed by an answer that is still remembered.
            self.renewals.insert(renew::hash(&refresh_token), renew::Outcome::Refused).await;
            // Nobody waits long for a sign-out: the cookie goes in any case.
            let _ = tokio::time::timeout(Duration::from_secs(2), self.tokens.revoke(&refresh_token)).await;
        }
        let endpoint = self.metadata.known().and_then(|metadata| metadata.end_session_endpoint.clone());
        let Some(mut endpoint) = endpoint else { return "/".to_owned() };
        endpoint
            .query_pairs_mut()
            .append_pair("client_id", &self.client_id)
            .append_pair("post_logout_redirect_uri", &self.signed_out_uri)
            .extend_pairs(sid.map(|sid| ("logout_hint", sid)));
        endpoint.into()
    }
}
