//! What has to be remembered between leaving for the tenant and coming back. It is in `sessionStorage`, so it is this
//! tab's; it is used once and no longer than ten minutes. No token is ever kept.

use crate::browser::dom::window;
use crate::browser::json::{parse, write};
use crate::signin::is_state;
use web_sys::Storage;

const PREFIX: &str = "selfsame.signin.";
/// As long as a sign-in may take.
const LONGEST_MILLISECONDS: f64 = 600_000.0;

/// A sign-in under way.
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
    pub at: f64,
}

impl Transaction {
    /// Whether it still counts.
    pub fn is_recent(&self) -> bool {
        (0.0..=LONGEST_MILLISECONDS).contains(&(now() - self.at))
    }

    fn write(&self) -> Option<String> {
        write(&[
            ("verifier", (&self.verifier).into()),
            ("nonce", (&self.nonce).into()),
            ("return_to", (&self.return_to).into()),
            ("issuer", (&self.issuer).into()),
            ("issuer_in_response", if self.issuer_in_response { "required" } else { "" }.into()),
            ("at", self.at.into()),
        ])
    }

    fn read(text: &str) -> Option<Self> {
        let json = parse(text)?;
        Some(Self {
            verifier: json.text_of("verifier")?,
            nonce: json.text_of("nonce")?,
            return_to: json.text_of("return_to")?,
            issuer: json.text_of("issuer")?,
            issuer_in_response: !json.text_of("issuer_in_response")?.is_empty(),
            at: json.number_of("at")?,
        })
    }
}

/// The browser's clock.
pub fn now() -> f64 {
    js_sys::Date::now()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Remembers a sign-in under its state, and forgets all that are over.
pub fn keep(state: &str, transaction: &Transaction) -> Option<()> {
    let storage = storage()?;
    forget_old(&storage);
    let text = transaction.write()?;
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
    Transaction::read(&text)
}

fn forget_old(storage: &Storage) {
    // From the end: removing an entry moves those after it.
    for at in (0..storage.length().unwrap_or_default()).rev() {
        let Some(key) = storage.key(at).ok().flatten().filter(|key| key.starts_with(PREFIX)) else {
            continue;
        };
        let transaction = storage.get_item(&key).ok().flatten();
        let transaction = transaction.and_then(|text| Transaction::read(&text));
        if !transaction.is_some_and(|transaction| transaction.is_recent()) {
            let _ = storage.remove_item(&key);
        }
    }
}
