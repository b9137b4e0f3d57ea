//! What has to be remembered between leaving for the tenant and coming back. It is in `sessionStorage`, so it is this
//! tab's; it is used once and no longer than ten minutes. No token is ever kept.

use crate::browser::dom::window;
use crate::signin::is_state;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

const PREFIX: &str = "selfsame.signin.";
/// As long as a sign-in may take.
const LONGEST_MILLISECONDS: u64 = 600_000;

/// A sign-in under way.
#[derive(Serialize, Deserialize)]
pub struct Transaction {
    /// The PKCE verifier.
    pub verifier: String,
    /// What the ID token has to repeat.
    pub nonce: String,
    /// Where to go afterwards.
    pub return_to: String,
    /// Who was asked.
    pub issuer: String,
    /// Whether the answer has to name who gives it.
    pub issuer_in_response: bool,
    /// When it began, in milliseconds of the browser's clock.
    pub at: u64,
}

impl Transaction {
    /// Whether it still counts.
    pub fn is_recent(&self) -> bool {
        now().checked_sub(self.at).is_some_and(|age| age <= LONGEST_MILLISECONDS)
    }
}

/// The browser's clock.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole milliseconds since 1970")]
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Remembers a sign-in under its state, and forgets all that are over.
pub fn keep(state: &str, transaction: &Transaction) -> Option<()> {
    let storage = storage()?;
    forget_old(&storage);
    let text = serde_json::to_string(transaction).ok()?;
    storage.set_item(&format!("{PREFIX}{state}"), &text).ok()
}

/// Takes the sign-in of a state out of the storage: a second call finds nothing.
pub fn take(state: &str) -> Option<Transaction> {
    if !is_state(state) {
        return None;
    }
    let storage = storage()?;
    let key = format!("{PREFIX}{state}");
    let text = storage.get_item(&key).ok().flatten()?;
    storage.remove_item(&key).ok()?;
    serde_json::from_str(&text).ok()
}

fn forget_old(storage: &Storage) {
    // From the end: removing an entry moves those after it.
    for at in (0..storage.length().unwrap_or_default()).rev() {
        let Some(key) = storage.key(at).ok().flatten().filter(|key| key.starts_with(PREFIX)) else {
            continue;
        };
        let transaction = storage.get_item(&key).ok().flatten();
        let transaction = transaction.and_then(|text| serde_json::from_str::<Transaction>(&text).ok());
        if !transaction.is_some_and(|transaction| transaction.is_recent()) {
            let _ = storage.remove_item(&key);
        }
    }
}
