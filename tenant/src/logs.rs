//! The tenant's log: what happened to whom (Auth0 docs: Log Event Type Codes). Not the journal, which is about requests.

use std::collections::VecDeque;

use serde_json::{Value, json};

use crate::state::State;
use crate::{clock, random};

/// Events kept; the oldest goes.
const EVENTS: usize = 5000;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    Login,
    FailedLogin,
    WrongPassword,
    Logout,
    CodeExchange,
    RefreshExchange,
    SignUp,
    VerificationMail,
    EmailVerified,
    EmailChanged,
    PasswordMail,
    PasswordChanged,
    UserDeleted,
    ManagementWrite,
}

impl Event {
    /// Auth0's code for it.
    fn code(self) -> &'static str {
        match self {
            Self::Login => "s",
            Self::FailedLogin => "f",
            Self::WrongPassword => "fp",
            Self::Logout => "slo",
            Self::CodeExchange => "seacft",
            Self::RefreshExchange => "sertft",
            Self::SignUp => "ss",
            Self::VerificationMail => "svr",
            Self::EmailVerified => "sv",
            Self::EmailChanged => "sce",
            Self::PasswordMail => "scpr",
            Self::PasswordChanged => "scp",
            Self::UserDeleted => "sdu",
            Self::ManagementWrite => "sapi",
        }
    }
}

/// Events so far, oldest first, each as the Management API shows it.
#[derive(Default)]
pub(crate) struct Logs {
    events: VecDeque<Value>,
    last: u64,
}

impl Logs {
    /// The events of a user, newest first.
    pub(crate) fn of(&self, user_id: &str) -> Vec<Value> {
        self.events.iter().rev().filter(|event| event["user_id"] == user_id).cloned().collect()
    }
}

impl State {
    /// Records an event. `client_id` and `description` may be empty.
    pub(crate) fn log(&mut self, event: Event, user_id: &str, client_id: &str, description: &str) {
        if self.logs.events.len() >= EVENTS {
            self.logs.events.pop_front();
        }
        self.logs.last += 1;
        let id = format!("900{:020}{}", self.logs.last, random::hex(8));
        let mut entry = json!({
            "_id": id,
            "log_id": id,
            "date": clock::iso_now(),
            "type": event.code(),
            "description": description,
            "ip": "127.0.0.1",
            "user_id": user_id,
            "isMobile": false,
        });
        if let Some(user) = self.users.get(user_id) {
            entry["user_name"] = json!(user.text("email").or_else(|| user.text("name")).unwrap_or_default());
            entry["connection"] = json!(user.connection());
            if let Some(connection) = self.connection(user.connection()) {
                entry["connection_id"] = json!(connection.id());
                entry["strategy"] = json!(connection.strategy);
            }
        }
        if !client_id.is_empty() {
            entry["client_id"] = json!(client_id);
            if let Some(name) = self.application(client_id).and_then(|found| found.record.get("name")) {
                entry["client_name"] = name.clone();
            }
        }
        self.logs.events.push_back(entry);
    }
}
