//! The personas' records as a new tenant has them.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::connection::{CONTOSO, DATABASE, GOOGLE, GOOGLE_FIRST_LOGIN};
use crate::persona::PERSONAS;
use crate::user::User;

/// How large Max's record is to be, in bytes of JSON: what sign-ins add still fits under the limit of 10,240.
const NEARLY_FULL: usize = 9_780;

/// Everybody as new. `hash_of` gives the hash of a persona's password.
pub(crate) fn users(hash_of: impl Fn(&str) -> Option<String>) -> BTreeMap<String, User> {
    let mut users = BTreeMap::new();
    for persona in PERSONAS {
        let (record, upstream) = match persona.user_id {
            "auth0|alice" => (alice(), json!({})),
            "auth0|bob" => (bob(), json!({})),
            "google-oauth2|103547991597142817347" => (grace(), grace_at_google()),
            "google-oauth2|103547991597142817399" => (frida(), frida_at_google()),
            "samlp|contoso|sam@contoso.example" => (sam(), sam_at_contoso()),
            "auth0|lin" => (lin(), json!({})),
            "auth0|mallory" => (mallory(), json!({})),
            "auth0|noor" => (noor(), json!({})),
            _ => (max(), json!({})),
        };
        let mut record = object(record);
        record.insert("user_id".to_owned(), json!(persona.user_id));
        record.insert("email".to_owned(), json!(persona.email));
        record.insert("name".to_owned(), json!(persona.name));
        let password_hash = persona.password.and_then(|_| hash_of(persona.user_id));
        users.insert(
            persona.user_id.to_owned(),
            User { record, password_hash, upstream: object(upstream), linked: BTreeMap::new() },
        );
    }
    users
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn database_identity(id: &str) -> Value {
    json!({ "connection": DATABASE, "user_id": id, "provider": "auth0", "isSocial": false })
}

fn alice() -> Value {
    json!({
        "email_verified": true,
        "nickname": "alice",
        "given_name": "Alice",
        "family_name": "Lindqvist",
        "identities": [database_identity("alice")],
        "created_at": "2024-03-11T09:14:52.318Z",
        "updated_at": "2026-05-02T17:40:08.951Z",
        "user_metadata": {
            "about": "Bookbinder in Gothenburg.\nI restore what people thought was lost.",
            "website": "https://alice.example/",
            "location": "Gothenburg, Sweden",
            "zoneinfo": "Europe/Stockholm",
            "locale": "en",
            "address": { "city": "Gothenburg", "country": "SE", "postal_code": "411 03" },
            "preferences": {
                "theme": "dark",
                "newsletter": { "weekly": true, "topics": ["binding", "paper"] },
                "density": 2,
            },
            "favourite_papers": ["washi", "khadi", "laid"],
            "onboarding_step_7b": true,
        },
        "app_metadata": { "plan": "studio", "roles": ["member"], "crm": { "id": "C-20391" } },
    })
}

fn bob() -> Value {
    json!({
        "email_verified": true,
        "nickname": "bob",
        "given_name": "Bob",
        "family_name": "Okafor",
        "identities": [database_identity("bob")],
        "created_at": "2024-06-20T12:03:31.007Z",
        "updated_at": "2025-11-09T08:22:45.640Z",
        "user_metadata": { "about": "Keeps bees.", "zoneinfo": "Africa/Lagos", "locale": "en" },
        "app_metadata": { "plan": "free" },
    })
}

fn grace() -> Value {
    json!({
        "email_verified": true,
        "nickname": "grace",
        "given_name": "Grace",
        "family_name": "Nakamura",
        "picture": "https://pictures.example/grace.png",
        "locale": "en",
        "identities": [{
            "connection": GOOGLE, "user_id": "103547991597142817347", "provider": "google-oauth2", "isSocial": true,
        }],
        "created_at": "2025-01-15T19:55:10.442Z",
        "updated_at": "2026-06-30T06:11:27.093Z",
        "last_login": "2026-06-30T06:11:27.093Z",
        "last_ip": "127.0.0.1",
        "logins_count": 14,
        "user_metadata": { "about": "Runs before work.", "zoneinfo": "Asia/Tokyo" },
    })
}

fn grace_at_google() -> Value {
    json!({
        "name": "Grace Nakamura",
        "nickname": "grace",
        "given_name": "Grace",
        "family_name": "Nakamura",
        "picture": "https://pictures.example/grace.png",
        "locale": "en",
        "email": "grace@example.com",
        "email_verified": true,
    })
}

fn frida() -> Value {
    json!({
        "email_verified": true,
        "nickname": "frida",
        "given_name": "Frida",
        "family_name": "Moreau",
        "picture": "https://pictures.example/frida.png",
        "locale": "fr",
        "identities": [{
            "connection": GOOGLE_FIRST_LOGIN, "user_id": "103547991597142817399", "provider": "google-oauth2",
            "isSocial": true,
        }],
        "created_at": "2025-08-03T14:20:00.731Z",
        "updated_at": "2026-02-18T10:05:59.204Z",
        "last_login": "2026-02-18T10:05:59.204Z",
        "last_ip": "127.0.0.1",
        "logins_count": 3,
        "user_metadata": { "about": "Peint des enseignes.", "locale": "en", "zoneinfo": "Europe/Paris" },
    })
}

fn frida_at_google() -> Value {
    json!({
        "name": "Frida Moreau",
        "nickname": "frida",
        "given_name": "Frida",
        "family_name": "Moreau",
        "picture": "https://pictures.example/frida.png",
        "locale": "fr",
        "email": "frida@example.com",
        "email_verified": true,
    })
}

fn sam() -> Value {
    json!({
        "email_verified": true,
        "nickname": "sam",
        "given_name": "Sam",
        "family_name": "Whitfield",
        "identities": [{
            "connection": CONTOSO, "user_id": "contoso|sam@contoso.example", "provider": "samlp", "isSocial": false,
        }],
        "created_at": "2025-04-28T07:30:18.556Z",
        "updated_at": "2026-07-01T07:58:02.870Z",
        "last_login": "2026-07-01T07:58:02.870Z",
        "last_ip": "127.0.0.1",
        "logins_count": 61,
        "user_metadata": { "zoneinfo": "Europe/London", "locale": "en-GB" },
        "app_metadata": { "department": "Logistics" },
    })
}

fn sam_at_contoso() -> Value {
    json!({
        "name": "Sam Whitfield",
        "nickname": "sam",
        "given_name": "Sam",
        "family_name": "Whitfield",
        "email": "sam@contoso.example",
        "email_verified": true,
    })
}

fn lin() -> Value {
    json!({
        "email_verified": true,
        "nickname": "lin",
        "given_name": "Lin",
        "family_name": "Haddad",
        "identities": [
            database_identity("lin"),
            {
                "connection": GOOGLE, "user_id": "103547991597142817411", "provider": "google-oauth2", "isSocial": true,
                "profileData": {
                    "email": "lin.haddad@example.com",
                    "email_verified": true,
                    "name": "Lin H.",
                    "given_name": "Lin",
                    "family_name": "H.",
                    "picture": "https://pictures.example/lin.png",
                    "locale": "en",
                },
            },
        ],
        "created_at": "2024-10-02T16:45:37.125Z",
        "updated_at": "2026-01-21T20:13:44.389Z",
        "user_metadata": { "about": "Two ways in, one person.", "locale": "en" },
    })
}

fn mallory() -> Value {
    json!({
        "email_verified": false,
        "nickname": "mallory",
        "given_name": "Mallory",
        "family_name": "Reyes",
        "identities": [database_identity("mallory")],
        "created_at": "2025-12-12T23:59:01.010Z",
        "updated_at": "2026-03-03T03:03:03.303Z",
        "blocked": true,
    })
}

fn noor() -> Value {
    json!({
        "email_verified": true,
        "nickname": "نور",
        "given_name": "نور",
        "family_name": "عبد الرحمن الخطيب",
        "identities": [database_identity("noor")],
        "created_at": "2025-02-08T05:17:29.664Z",
        "updated_at": "2026-04-14T11:32:50.177Z",
        "user_metadata": {
            "about": "خطّاطة ومعلّمة.\nأكتب بالقلم القصب كلّ صباح.",
            "location": "عمّان، الأردن",
            "zoneinfo": "Asia/Amman",
            "locale": "ar",
        },
    })
}

/// Fills up with a reading list until one more book would be too much.
fn max() -> Value {
    let books: Vec<Value> = (1..=200)
        .map(|volume| {
            json!({
                "title": format!("Atlas of Small Rivers, volume {volume}"),
                "author": "I. Ferreira",
                "year": 1900 + volume % 120,
                "read": volume % 3 == 0,
            })
        })
        .collect();
    let record = |count: usize| {
        json!({
            "email_verified": true,
            "nickname": "max",
            "given_name": "Max",
            "family_name": "Ferreira",
            "identities": [database_identity("max")],
            "created_at": "2023-09-01T10:00:00.000Z",
            "updated_at": "2026-06-06T18:27:35.912Z",
            "user_metadata": {
                "about": "Reads a lot, and notes everything.",
                "locale": "en",
                "zoneinfo": "Europe/Lisbon",
                "reading_list": books.get(..count).unwrap_or_default(),
            },
        })
    };
    // What `users` adds to every record: user_id, email and name.
    let others = 80;
    let fitting =
        (0..=books.len()).rev().find(|count| record(*count).to_string().len() + others <= NEARLY_FULL);
    record(fitting.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::user::PROFILE_LIMIT;

    #[test]
    fn max_leaves_three_to_five_hundred_bytes() {
        let users = users(|_| None);
        let left = PROFILE_LIMIT - users["auth0|max"].size();
        assert!((300..=560).contains(&left), "{left}");
    }

    #[test]
    fn every_persona_has_a_record_without_nulls_and_an_identity_that_fits() {
        let users = users(|id| Some(id.to_owned()));
        assert_eq!(users.len(), PERSONAS.len());
        for persona in PERSONAS {
            let user = &users[persona.user_id];
            assert!(user.record.values().all(|value| !value.is_null()));
            let identity = &user.record["identities"][0];
            let id = format!(
                "{}|{}",
                identity["provider"].as_str().unwrap(),
                identity["user_id"].as_str().unwrap()
            );
            assert_eq!(id, persona.user_id);
            assert_eq!(user.password_hash.is_some(), persona.password.is_some());
        }
    }
}
