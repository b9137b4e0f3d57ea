//! The session cookie: sealed and opened here. No session is kept on the server; only that one has ended is remembered.

use super::caller::Caller;
use super::ended::{EndedSessions, Ending};
use super::seal::SealingKeys;
use super::session::{Lifetimes, Session, SessionId, SessionState};
use app::error::ApiError;
use app::ports::Credential;
use cookie::{Cookie, SameSite, time::Duration};
use std::sync::Arc;

/// The most bytes of a cookie, name and attributes included, that every browser keeps (RFC 6265 §6.1).
const LARGEST: usize = 4096;

/// Makes and opens the session cookie.
pub struct SessionCookies {
    keys: SealingKeys,
    name: &'static str,
    secure: bool,
    lifetimes: Lifetimes,
    ended: EndedSessions,
    now: Arc<dyn Fn() -> i64 + Send + Sync>,
}

/// What a request brought under the name of the session cookie.
pub enum Presented {
    /// No such cookie.
    Nothing,
    /// Nothing that opens: forged, or of another key.
    Unusable,
    /// A session that we sealed, and that is over by itself. It is good for nothing but to say whose it was, and to be
    /// signed out of.
    Over(Box<Session>),
    /// A session that we sealed and that has not ended by itself.
    Session(Box<Session>),
}

impl SessionCookies {
    /// `secure` says whether people come over TLS; `now` gives Unix seconds.
    pub fn new(
        keys: SealingKeys,
        secure: bool,
        lifetimes: Lifetimes,
        now: Arc<dyn Fn() -> i64 + Send + Sync>,
    ) -> Self {
        // `__Host-` binds a cookie to this very host, and browsers accept it only over TLS (RFC 6265bis §4.1.3.2).
        let name = if secure { "__Host-session" } else { "session" };
        Self { keys, name, secure, lifetimes, ended: EndedSessions::new(&lifetimes), now }
    }

    /// The time in Unix seconds.
    #[must_use]
    pub fn now(&self) -> i64 {
        (self.now)()
    }

    /// How a session stands now.
    #[must_use]
    pub fn state(&self, session: &Session) -> SessionState {
        session.state(self.now(), &self.lifetimes)
    }

    /// The session with its use noted, when that is due.
    #[must_use]
    pub fn noted(&self, session: &Session) -> Option<Session> {
        session.noted(self.now(), &self.lifetimes)
    }

    /// Ends a session before its time: from now on this process refuses every cookie of it.
    pub fn end(&self, id: SessionId, ending: Ending) {
        self.ended.insert(id, ending);
    }

    /// Whether and why a session was ended before its time.
    #[must_use]
    pub fn ending(&self, id: SessionId) -> Option<Ending> {
        self.ended.get(id)
    }

    /// The `Set-Cookie` that stores a session. It ends, inside and out, when the session does.
    ///
    /// # Errors
    /// [`ApiError::Internal`] when it cannot be sealed or is larger than browsers keep: a browser would drop it without a
    /// word, and the person would be sent to the sign-in again and again.
    pub fn store(&self, session: &Session) -> Result<Cookie<'static>, ApiError> {
        let ends = session.ends(&self.lifetimes);
        let plain = serde_json::to_vec(session).map_err(|_| ApiError::Internal)?;
        let sealed = self.keys.seal(self.name, ends, &plain).map_err(|_| ApiError::Internal)?;
        let cookie = self.cookie(sealed, ends.saturating_sub(self.now()));
        let bytes = cookie.to_string().len();
        if bytes > LARGEST {
            let refresh_token = session.refresh_token.as_deref().map_or(0, str::len);
            tracing::error!(
                bytes,
                refresh_token,
                "a session does not fit into a cookie of 4096 bytes: the tenant's refresh token or sid is too large"
            );
            return Err(ApiError::Internal);
        }
        Ok(cookie)
    }

    /// The `Set-Cookie` that removes it.
    #[must_use]
    pub fn clear(&self) -> Cookie<'static> {
        self.cookie(String::new(), 0)
    }

    fn cookie(&self, value: String, seconds: i64) -> Cookie<'static> {
        Cookie::build((self.name, value))
            .path("/")
            .http_only(true)
            .secure(self.secure)
            .same_site(SameSite::Lax)
            .max_age(Duration::seconds(seconds))
            .build()
    }

    /// The session that a `Cookie` header holds, unless it has ended by itself.
    #[must_use]
    pub fn open(&self, header: &str) -> Option<Session> {
        match self.presented(header) {
            Presented::Session(session) => Some(*session),
            Presented::Nothing | Presented::Unusable | Presented::Over(_) => None,
        }
    }

    /// What a `Cookie` header holds.
    #[must_use]
    pub fn presented(&self, header: &str) -> Presented {
        let mut presented = Presented::Nothing;
        for cookie in Cookie::split_parse(header.to_owned()).filter_map(Result::ok) {
            if cookie.name() != self.name {
                continue;
            }
            presented = match self.unsealed(cookie.value(), self.now()) {
                // The lifetimes may have been shortened since it was sealed.
                Some(session) if self.state(&session) != SessionState::Over => {
                    return Presented::Session(session);
                }
                Some(over) => Presented::Over(over),
                None => match self.unsealed(cookie.value(), i64::MIN) {
                    Some(over) => Presented::Over(over),
                    None => Presented::Unusable,
                },
            };
        }
        presented
    }

    fn unsealed(&self, value: &str, now: i64) -> Option<Box<Session>> {
        let plain = self.keys.open(self.name, value, now)?;
        serde_json::from_slice(&plain).ok()
    }

    /// A `Cookie` header with this session in place of the one it had, for what comes after a renewal.
    #[must_use]
    pub fn replace(&self, header: &str, stored: Option<&Cookie<'static>>) -> String {
        let others =
            Cookie::split_parse(header.to_owned()).filter_map(Result::ok).filter(|c| c.name() != self.name);
        let mut cookies: Vec<_> =
            others.map(|cookie| format!("{}={}", cookie.name(), cookie.value())).collect();
        cookies.extend(stored.map(|cookie| format!("{}={}", cookie.name(), cookie.value())));
        cookies.join("; ")
    }

    /// Who is asking.
    ///
    /// # Errors
    /// [`ApiError::Unauthenticated`] without a session, or with one that is over; [`ApiError::Blocked`] or
    /// [`ApiError::Gone`] when it ended with the person's account; [`ApiError::Unavailable`] when the tenant has not
    /// confirmed it for too long.
    pub fn caller(&self, credential: &Credential) -> Result<Caller, ApiError> {
        let Credential::Cookie(header) = credential else { return Err(ApiError::Unauthenticated) };
        let session = self.open(header).ok_or(ApiError::Unauthenticated)?;
        if let Some(ending) = self.ending(session.id) {
            return Err(ending.error());
        }
        match self.state(&session) {
            // A stale session that could not be renewed because the tenant is away still counts, for a while.
            SessionState::Fresh | SessionState::Stale => Ok(Caller::of(&session)),
            SessionState::Overdue => Err(ApiError::Unavailable),
            SessionState::Over => Err(ApiError::Unauthenticated),
        }
    }

    /// Passes an outcome on. When it says that the caller's account is blocked or gone, the session ends with it: the
    /// next request with any copy of its cookie is refused without asking the tenant.
    ///
    /// # Errors
    /// The error of the outcome.
    pub fn heed<T>(&self, credential: &Credential, outcome: Result<T, ApiError>) -> Result<T, ApiError> {
        if let Err(error) = &outcome
            && let Some(ending) = Ending::of(error)
            && let Credential::Cookie(header) = credential
            && let Some(session) = self.open(header)
        {
            self.end(session.id, ending);
        }
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use profile::UserId;
    use std::sync::atomic::{AtomicI64, Ordering};

    const T: i64 = 1_000_000;

    fn session(began: i64, renewed: i64) -> Session {
        Session {
            id: SessionId::random().unwrap(),
            subject: UserId::parse("auth0|alice").unwrap(),
            sid: None,
            auth_time: None,
            began,
            renewed,
            used: renewed,
            refresh_token: Some("r".into()),
        }
    }

    /// Cookies of a server whose clock the test sets.
    fn at_any_time(secrets: &str, secure: bool) -> (SessionCookies, Arc<AtomicI64>) {
        let clock = Arc::new(AtomicI64::new(T));
        let now = {
            let clock = Arc::clone(&clock);
            Arc::new(move || clock.load(Ordering::Relaxed))
        };
        let keys = SealingKeys::parse(secrets).unwrap();
        (SessionCookies::new(keys, secure, Lifetimes::LONGEST, now), clock)
    }

    fn cookies(secure: bool) -> SessionCookies {
        at_any_time(&"ab".repeat(32), secure).0
    }

    fn header(cookie: &Cookie<'static>) -> String {
        format!("{}={}", cookie.name(), cookie.value())
    }

    fn error(cookies: &SessionCookies, header: &str) -> Option<ApiError> {
        cookies.caller(&Credential::Cookie(header.to_owned())).err()
    }

    #[test]
    fn wb_11_oa_22_the_cookie_is_bound_to_its_host_and_hidden_from_scripts() {
        let stored = cookies(true).store(&session(T, T)).unwrap().to_string();
        assert!(stored.starts_with("__Host-session="), "{stored}");
        for attribute in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
            assert!(stored.contains(attribute), "{attribute} in {stored}");
        }
        assert!(!stored.contains("Domain") && stored.len() <= 4096);
        let plain = cookies(false).store(&session(T, T)).unwrap().to_string();
        assert!(plain.starts_with("session=") && !plain.contains("Secure"), "{plain}");
    }

    #[test]
    fn only_a_session_that_we_sealed_makes_a_caller() {
        let cookies = cookies(false);
        let good = cookies.store(&session(T, T)).unwrap();
        let caller = cookies.caller(&Credential::Cookie(format!("theme=dark; session={}", good.value())));
        assert_eq!(caller.ok().map(|caller| caller.subject().to_string()).as_deref(), Some("auth0|alice"));
        let plain = r#"{"subject":"auth0|bob","began":1000000,"renewed":1000000}"#;
        for forged in
            [String::new(), plain.to_owned(), format!("{}x", good.value()), good.value()[1..].to_owned()]
        {
            let header = format!("session={forged}");
            assert_eq!(error(&cookies, &header), Some(ApiError::Unauthenticated));
            assert!(matches!(cookies.presented(&header), Presented::Unusable));
        }
        let over = cookies.store(&session(0, 0)).unwrap();
        assert_eq!(error(&cookies, &header(&over)), Some(ApiError::Unauthenticated));
        assert_eq!(cookies.caller(&Credential::Nothing).err(), Some(ApiError::Unauthenticated));
        assert!(matches!(cookies.presented("theme=dark; other=x"), Presented::Nothing));
        // One that somebody put beside it, as a neighbouring host can over plain http, is passed over.
        assert_eq!(error(&cookies, &format!("session=planted; {}", header(&good))), None);
    }

    #[test]
    fn t_04_the_cookie_ends_inside_and_out_when_the_session_does() {
        let (cookies, clock) = at_any_time(&"ab".repeat(32), false);
        let stored = cookies.store(&session(T, T)).unwrap();
        assert_eq!(stored.max_age(), Some(Duration::hours(8)));
        let old = cookies.store(&session(T - 23 * 3600, T)).unwrap();
        assert_eq!(old.max_age(), Some(Duration::hours(1)));
        clock.store(T + 8 * 3600 - 1, Ordering::Relaxed);
        assert!(cookies.open(&header(&stored)).is_some());
        assert!(cookies.open(&header(&old)).is_none());
        clock.store(T + 8 * 3600, Ordering::Relaxed);
        assert!(cookies.open(&header(&stored)).is_none());
        assert!(matches!(cookies.presented(&header(&stored)), Presented::Over(_)));
        assert_eq!(error(&cookies, &header(&stored)), Some(ApiError::Unauthenticated));
    }

    #[test]
    fn shortened_lifetimes_hold_for_cookies_that_were_sealed_before() {
        let (cookies, _) = at_any_time(&"ab".repeat(32), false);
        let stored = cookies.store(&session(T - 120, T - 120)).unwrap();
        let shorter = Lifetimes { idle: 60, ..Lifetimes::LONGEST };
        let keys = SealingKeys::parse(&"ab".repeat(32)).unwrap();
        let later = SessionCookies::new(keys, false, shorter, Arc::new(|| T));
        assert!(cookies.open(&header(&stored)).is_some());
        assert!(later.open(&header(&stored)).is_none());
        assert!(matches!(later.presented(&header(&stored)), Presented::Over(_)));
    }

    #[test]
    fn what_was_not_confirmed_for_too_long_is_neither_believed_nor_over() {
        let cookies = cookies(false);
        for (age, expected) in [
            (899, None),
            (900, None),
            (3599, None),
            (3600, Some(ApiError::Unavailable)),
            (8 * 3600 - 1, Some(ApiError::Unavailable)),
        ] {
            let stored = cookies.store(&session(T - age, T - age)).unwrap();
            assert_eq!(error(&cookies, &header(&stored)), expected, "{age}");
        }
    }

    #[test]
    fn an_ended_session_is_refused_and_others_are_not() {
        let cookies = cookies(false);
        let (ended, other) = (session(T, T), session(T, T));
        let (first, second) = (cookies.store(&ended).unwrap(), cookies.store(&other).unwrap());
        cookies.end(ended.id, Ending::SignedOut);
        // A renewal that came in after it makes no difference.
        let renewed = cookies.store(&ended.clone().confirmed(T, Some("r2".into()))).unwrap();
        for cookie in [&first, &renewed] {
            assert_eq!(error(&cookies, &header(cookie)), Some(ApiError::Unauthenticated));
        }
        assert_eq!(error(&cookies, &header(&second)), None);
    }

    #[test]
    fn the_use_of_a_session_is_noted_by_the_clock_of_the_server() {
        let (cookies, clock) = at_any_time(&"ab".repeat(32), false);
        let session = session(T, T);
        assert!(cookies.noted(&session).is_none());
        clock.store(T + 301, Ordering::Relaxed);
        assert_eq!(cookies.noted(&session).map(|noted| noted.used), Some(T + 301));
    }

    #[test]
    fn t_37_a_session_ends_with_the_account() {
        let cookies = cookies(false);
        let stored = cookies.store(&session(T, T)).unwrap();
        let credential = Credential::Cookie(header(&stored));
        assert_eq!(cookies.heed::<()>(&credential, Err(ApiError::Unavailable)), Err(ApiError::Unavailable));
        assert_eq!(cookies.heed(&credential, Ok(1)), Ok(1));
        assert!(cookies.caller(&credential).is_ok());
        assert_eq!(cookies.heed::<()>(&credential, Err(ApiError::Gone)), Err(ApiError::Gone));
        assert_eq!(cookies.caller(&credential).err(), Some(ApiError::Gone));
    }

    #[test]
    fn wb_11_a_cookie_that_browsers_would_drop_is_never_made() {
        // One and the same: the numbers in a name are not all of one length.
        let one = session(T, T);
        let with = |bytes: usize| Session { refresh_token: Some("r".repeat(bytes)), ..one.clone() };
        let mut lengths = Vec::new();
        for secure in [true, false] {
            let cookies = cookies(secure);
            let largest = (0..4096).rev().find(|bytes| cookies.store(&with(*bytes)).is_ok()).unwrap();
            assert!(largest > 2500, "{largest} bytes of refresh token fit");
            lengths.push(cookies.store(&with(largest)).unwrap().to_string().len());
            for too_many in [largest + 1, largest + 3, 100_000] {
                assert_eq!(cookies.store(&with(too_many)).err(), Some(ApiError::Internal));
            }
        }
        // Base64 has no text of some lengths, but not for both of them.
        assert!(lengths.contains(&4096) && lengths.iter().all(|length| *length <= 4096), "{lengths:?}");
    }

    #[test]
    fn a_cookie_of_an_old_key_is_sealed_with_the_first_one_next_time() {
        let (old, new) = ("ab".repeat(32), "cd".repeat(32));
        let before = at_any_time(&old, false).0.store(&session(T, T)).unwrap();
        let (both, _) = at_any_time(&format!("{new},{old}"), false);
        let again = both.store(&both.open(&header(&before)).unwrap()).unwrap();
        assert!(at_any_time(&new, false).0.open(&header(&before)).is_none());
        assert!(at_any_time(&new, false).0.open(&header(&again)).is_some());
    }

    #[test]
    fn the_session_is_replaced_among_other_cookies() {
        let cookies = cookies(false);
        let stored = cookies.store(&session(T, T)).unwrap();
        let header = cookies.replace("theme=dark; session=old; a=b", Some(&stored));
        assert_eq!(header, format!("theme=dark; a=b; session={}", stored.value()));
        assert_eq!(cookies.replace("theme=dark; session=old", None), "theme=dark");
        assert_eq!(cookies.replace("session=old", None), "");
    }
}
