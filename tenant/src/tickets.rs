//! Tickets: links that let whoever holds them change a password or confirm an e-mail address, once and for a while
//! (Auth0 Management API: Create a password change ticket, Create an email verification ticket).

use std::time::Duration;

use crate::expiring::Expiring;
use crate::issuer::Origin;
use crate::user::User;
use crate::{clock, random};

/// How long a ticket is good where nobody says otherwise: five days.
pub(crate) const LIFETIME: Duration = Duration::from_secs(432_000);

/// For how long a ticket that is good no more is still known, so that its page can say why.
const REMEMBERED: Duration = Duration::from_secs(432_000);
const TICKETS: usize = 1000;

/// What a ticket is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TicketKind {
    PasswordChange {
        /// Whether the e-mail address counts as verified afterwards.
        mark_email_as_verified: bool,
    },
    EmailVerification,
}

/// A ticket.
#[derive(Clone, Debug)]
pub(crate) struct Ticket {
    pub(crate) kind: TicketKind,
    pub(crate) user_id: String,
    /// The address it was made for: once the user has another one, it is good no more.
    pub(crate) email: String,
    /// Where the browser goes afterwards; a page of the tenant where there is none.
    pub(crate) result_url: Option<String>,
    /// Whether `result_url` is told the address (`includeEmailInRedirect`).
    pub(crate) email_in_redirect: bool,
}

impl Ticket {
    /// A ticket that leads to a page of the tenant.
    pub(crate) fn new(kind: TicketKind, user_id: &str, email: &str) -> Self {
        Self {
            kind,
            user_id: user_id.to_owned(),
            email: email.to_owned(),
            result_url: None,
            email_in_redirect: true,
        }
    }

    /// Whether the user still has the address it was made for: who holds the link reads that address's mail, and
    /// nobody has shown that they read another one's.
    pub(crate) fn is_for(&self, user: &User) -> bool {
        user.id() == self.user_id && user.text("email") == Some(self.email.as_str())
    }
}

/// Why a ticket is good no more, in the words that Auth0 tells `result_url`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spent {
    Used,
    Expired,
}

impl Spent {
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Used => "This URL can be used only once",
            Self::Expired => "Access expired.",
        }
    }

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Used => "already_used",
            Self::Expired => "access_expired",
        }
    }
}

struct Kept {
    ticket: Ticket,
    /// Unix seconds.
    until: i64,
    used: bool,
}

/// Every ticket, by the digest of its text.
pub(crate) struct Tickets(Expiring<Kept>);

impl Default for Tickets {
    fn default() -> Self {
        Self(Expiring::new(TICKETS))
    }
}

impl Tickets {
    /// Makes a ticket that is good for `ttl`, or for [`LIFETIME`] where that is nothing, and says its address.
    pub(crate) fn create(&mut self, origin: &Origin, ticket: Ticket, ttl: Duration) -> String {
        let text = random::token(24);
        let ttl = if ttl.is_zero() { LIFETIME } else { ttl };
        let page = match ticket.kind {
            TicketKind::PasswordChange { .. } => "reset-password",
            TicketKind::EmailVerification => "email-verification",
        };
        let seconds = i64::try_from(ttl.as_secs()).unwrap_or(i64::MAX);
        let until = clock::unix_now().saturating_add(seconds);
        let kept = Kept { ticket, until, used: false };
        self.0.insert(random::digest(&text), kept, ttl.saturating_add(REMEMBERED));
        origin.at(&format!("/u/{page}?ticket={text}#"))
    }

    /// The ticket with this text, and whether it is still good. `None`: there was never one, or long ago.
    pub(crate) fn look_up(&self, text: &str) -> Option<(Ticket, Result<(), Spent>)> {
        let kept = self.0.get(&random::digest(text))?;
        Some((kept.ticket.clone(), kept.state()))
    }

    /// Uses the ticket up: only the first who does gets it.
    pub(crate) fn take(&mut self, text: &str) -> Option<Result<Ticket, Spent>> {
        let kept = self.0.get_mut(&random::digest(text))?;
        Some(kept.state().map(|()| {
            kept.used = true;
            kept.ticket.clone()
        }))
    }
}

impl Kept {
    fn state(&self) -> Result<(), Spent> {
        if self.used {
            Err(Spent::Used)
        } else if clock::unix_now() >= self.until {
            Err(Spent::Expired)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tickets_with_one(ttl: Duration) -> (Tickets, String) {
        let mut tickets = Tickets::default();
        let origin = Origin::for_tests("http://127.0.0.1:3100");
        let ticket = Ticket::new(TicketKind::EmailVerification, "auth0|alice", "alice@example.com");
        let address = tickets.create(&origin, ticket, ttl);
        let text = address
            .strip_prefix("http://127.0.0.1:3100/u/email-verification?ticket=")
            .and_then(|rest| rest.strip_suffix('#'));
        (tickets, text.unwrap().to_owned())
    }

    #[test]
    fn the_first_to_use_it_gets_it() {
        let (mut tickets, text) = tickets_with_one(Duration::ZERO);
        assert!(matches!(tickets.look_up(&text), Some((_, Ok(())))), "no time given means five days");
        assert!(tickets.take(&text).unwrap().is_ok());
        assert_eq!(tickets.take(&text).unwrap().unwrap_err(), Spent::Used);
        assert!(tickets.take("unknown").is_none());
    }

    #[test]
    fn after_its_time_it_is_known_and_good_no_more() {
        let (mut tickets, text) = tickets_with_one(Duration::from_millis(1));
        assert!(matches!(tickets.look_up(&text), Some((_, Err(Spent::Expired)))));
        assert_eq!(tickets.take(&text).unwrap().unwrap_err(), Spent::Expired);
    }
}
