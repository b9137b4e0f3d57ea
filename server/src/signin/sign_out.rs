use super::{TokenProxy, revoke::Revocation};
use crate::access::{Ending, Session};
use app::signin::SIGNED_OUT;

impl TokenProxy {
    /// Ends a session with the tenant, as well as can be, and says where the browser goes next: to the tenant's own
    /// sign-out (OpenID Connect RP-Initiated Logout §2), or home where the tenant has none or cannot be reached.
    pub async fn sign_out(&self, session: Option<Session>) -> String {
        let home = || "/".to_owned();
        let sid = session.as_ref().and_then(|session| session.sid.clone());
        if let Some(session) = session
            && self.end(session, Ending::SignedOut).await == Revocation::Unreachable
        {
            return home();
        }
        let endpoint = self.metadata.known().and_then(|metadata| metadata.end_session_endpoint.clone());
        let Some(mut endpoint) = endpoint else { return home() };
        endpoint
            .query_pairs_mut()
            .append_pair("client_id", &self.client_id)
            .append_pair("post_logout_redirect_uri", &self.signed_out_uri)
            .extend_pairs(SIGNED_OUT.split_once('='))
            .extend_pairs(sid.map(|sid| ("logout_hint", sid)));
        endpoint.into()
    }

    /// The browser of this session has been given another one. Its own is over; the refresh token of another person is
    /// revoked with it.
    ///
    /// That of the same person is not: some tenants take the whole grant along with a token that is revoked, and the new
    /// session's token with it.
    pub async fn replaced(&self, former: Session, by: &Session) {
        if former.subject == by.subject {
            self.cookies.end(former.id, Ending::Replaced);
        } else {
            self.end(former, Ending::Replaced).await;
        }
    }

    /// Ends a session here first, so that no renewal that is under way brings it back, and then with the tenant.
    async fn end(&self, session: Session, ending: Ending) -> Revocation {
        self.cookies.end(session.id, ending);
        // Another tab may have come by a newer token than this cookie has.
        match self.newest(session).await.refresh_token {
            Some(refresh_token) => self.revoke(refresh_token).await,
            None => Revocation::Taken,
        }
    }
}
