//! The outbox: what would have been mailed is kept here instead, for a person at `/outbox` and for tests.

use std::collections::VecDeque;

use serde::Serialize;

use crate::clock;
use crate::issuer::Origin;
use crate::logs::Event;
use crate::state::State;
use crate::tickets::{LIFETIME, Ticket, TicketKind};

/// Mails kept; the oldest goes.
const MAILS: usize = 500;

/// A mail that was not sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Mail {
    pub(crate) to: String,
    pub(crate) subject: String,
    /// What the mail asks to follow.
    pub(crate) link: Option<String>,
    /// ISO 8601.
    pub(crate) at: String,
}

impl Mail {
    /// A mail of now.
    pub(crate) fn new(to: &str, subject: &str, link: Option<String>) -> Self {
        Self { to: to.to_owned(), subject: subject.to_owned(), link, at: clock::iso_now() }
    }
}

/// The mails so far, oldest first.
#[derive(Default)]
pub(crate) struct Outbox(VecDeque<Mail>);

impl Outbox {
    pub(crate) fn push(&mut self, mail: Mail) {
        if self.0.len() >= MAILS {
            self.0.pop_front();
        }
        self.0.push_back(mail);
    }

    pub(crate) fn mails(&self) -> Vec<Mail> {
        self.0.iter().cloned().collect()
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

impl State {
    /// Mails a user the link that confirms their address (template *Verification Email (Link)*).
    pub(crate) fn mail_verification(&mut self, origin: &Origin, user_id: &str, email: &str) {
        let ticket = Ticket::new(TicketKind::EmailVerification, user_id, email);
        let link = self.tickets.create(origin, ticket, LIFETIME);
        self.log(Event::VerificationMail, user_id, "", "");
        self.outbox.push(Mail::new(email, "Verify your email", Some(link)));
    }

    /// Mails a user the link that lets them set another password (template *Change Password (Link)*).
    pub(crate) fn mail_password_change(&mut self, origin: &Origin, user_id: &str, email: &str) {
        let kind = TicketKind::PasswordChange { mark_email_as_verified: false };
        let link = self.tickets.create(origin, Ticket::new(kind, user_id, email), LIFETIME);
        self.log(Event::PasswordMail, user_id, "", "");
        self.outbox.push(Mail::new(email, "Reset your password", Some(link)));
    }
}
