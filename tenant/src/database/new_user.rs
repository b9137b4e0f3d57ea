//! A new user of the tenant's database, with what Auth0 fills in.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::connection::DATABASE;
use crate::logs::Event;
use crate::state::State;
use crate::user::User;
use crate::{clock, random};

/// Whether it looks like an address: Auth0 takes at most 64 characters before the `@` and 254 in all.
pub(crate) fn is_email(text: &str) -> bool {
    let printable = |part: &str| {
        !part.is_empty() && part.chars().all(|c| !c.is_whitespace() && !c.is_control() && c != '@')
    };
    text.rsplit_once('@').is_some_and(|(local, domain)| {
        printable(local) && printable(domain) && local.len() <= 64 && domain.contains('.')
    }) && text.len() <= 254
}

/// Whether a user of the database has this address.
pub(crate) fn is_taken(state: &State, email: &str) -> bool {
    let email = email.to_lowercase();
    state.users.values().any(|user| user.connection() == DATABASE && user.text("email") == Some(&email))
}

/// Adds a user and says their `user_id`. Where `attributes` does not say otherwise, the name is the address and the
/// nickname its local part (Auth0 docs: Normalized User Profile); there is no picture, so that no page calls Gravatar.
pub(crate) fn register(
    state: &mut State,
    email: &str,
    password_hash: String,
    attributes: Map<String, Value>,
) -> String {
    let user_id = register_as(state, None, email, password_hash, attributes);
    state.log(Event::SignUp, &user_id, "", "");
    user_id
}

/// [`register`] for an administrator, who may say the part of the `user_id` that follows `auth0|`.
pub(crate) fn register_as(
    state: &mut State,
    id: Option<&str>,
    email: &str,
    password_hash: String,
    attributes: Map<String, Value>,
) -> String {
    let email = email.to_lowercase();
    let id = id.map_or_else(|| random::hex(12), str::to_owned);
    let user_id = format!("auth0|{id}");
    let now = clock::iso_now();
    let nickname = email.split('@').next().unwrap_or_default();
    let mut record = Map::new();
    let mut set = |name: &str, value: Value| record.insert(name.to_owned(), value);
    set("user_id", json!(user_id));
    set("email", json!(email));
    set("email_verified", json!(false));
    set("name", json!(email));
    set("nickname", json!(nickname));
    set(
        "identities",
        json!([{ "connection": DATABASE, "user_id": id, "provider": "auth0", "isSocial": false }]),
    );
    set("created_at", json!(now));
    set("updated_at", json!(now));
    record.extend(attributes);
    let user =
        User { record, password_hash: Some(password_hash), upstream: Map::new(), linked: BTreeMap::new() };
    state.users.insert(user_id.clone(), user);
    state.unsaved.users = true;
    user_id
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn an_address_has_two_sides() {
        for good in ["a@b.example", "first.last+tag@b.example", "ü@b.example"] {
            assert!(is_email(good), "{good}");
        }
        let long = format!("{}@b.example", "a".repeat(65));
        for bad in ["", "a", "a@", "@b.example", "a@b", "a b@c.example", "a@b@c.example", &long] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
