//! What is known of the tenant's connections: asked for, learned by refusal, or assumed.

use app::sentences::{BY_CODE, BY_CODE_SMS, BY_PASSWORD};
use profile::{Connection, ConnectionKind, Identity, Sync as AttributeSync};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use std::time::{Duration, Instant};

/// A connection as `GET /connections` lists it.
#[derive(Deserialize)]
pub struct Listed {
    name: String,
    display_name: Option<String>,
    #[serde(default)]
    options: Options,
}

#[derive(Default, Deserialize)]
struct Options {
    set_user_root_attributes: Option<String>,
    /// A database of the operator's own (Auth0 docs: *Custom database connections*).
    #[serde(rename = "enabledDatabaseCustomization", default)]
    is_custom: bool,
    /// Its users are copied into Auth0's store at their first sign-in, and kept there from then on.
    #[serde(default)]
    import_mode: bool,
}

impl Listed {
    /// The connection that was asked for, out of the list that came.
    #[must_use]
    pub fn find(list: &[Self], primary: &Identity) -> Connection {
        let Some(found) = list.iter().find(|connection| connection.name == primary.connection) else {
            return unknown(primary);
        };
        let sync = match found.options.set_user_root_attributes.as_deref() {
            Some("on_first_login") => AttributeSync::FirstLogin,
            Some("never_on_login") => AttributeSync::Never,
            // Auth0's default, and the cautious reading of anything new.
            Some(_) | None => AttributeSync::EachLogin,
        };
        let mut kind = ConnectionKind::of_provider(&primary.provider);
        if kind == ConnectionKind::Database && found.options.is_custom && !found.options.import_mode {
            kind = ConnectionKind::CustomDatabase;
        }
        let name =
            || if kind == ConnectionKind::CustomDatabase { words(&found.name) } else { owner(primary) };
        Connection { kind, sync, owner: found.display_name.clone().unwrap_or_else(name) }
    }
}

/// A connection that the tenant did not let us see.
#[must_use]
pub fn unknown(primary: &Identity) -> Connection {
    let kind = ConnectionKind::of_provider(&primary.provider);
    Connection { kind, sync: AttributeSync::Unknown, owner: owner(primary) }
}

/// A connection that has refused to change root attributes, whatever else is said of it.
#[must_use]
pub fn refusing(connection: Connection, primary: &Identity) -> Connection {
    let sync = AttributeSync::EachLogin;
    match connection.kind {
        // Only a database that is somebody else's does that.
        ConnectionKind::Database => {
            Connection { kind: ConnectionKind::CustomDatabase, sync, owner: words(&primary.connection) }
        }
        _ => Connection { sync, ..connection },
    }
}

/// What people call a connection.
#[must_use]
pub fn owner(identity: &Identity) -> String {
    let known = match identity.provider.as_str() {
        "auth0" => BY_PASSWORD,
        "email" => BY_CODE,
        "sms" => BY_CODE_SMS,
        "google-oauth2" | "google-apps" => "Google",
        "apple" => "Apple",
        "facebook" => "Facebook",
        "github" => "GitHub",
        "linkedin" => "LinkedIn",
        "twitter" => "X",
        "windowslive" => "Microsoft",
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    words(&identity.connection)
}

/// The name that an operator gave a connection, mostly in lower case with hyphens, as words.
fn words(connection: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in connection.split(['-', '_']).filter(|word| !word.is_empty()) {
        let mut letters = word.chars();
        words.extend(letters.next().map(|first| first.to_uppercase().chain(letters).collect()));
    }
    words.join(" ")
}

/// A refusal is believed for this long: an administrator may change the connection.
const BELIEVED: Duration = Duration::from_secs(60 * 60);

/// Connections that were seen to refuse root attributes, and when.
#[derive(Default)]
pub struct Learned(RwLock<HashMap<String, Instant>>);

impl Learned {
    /// Remembers a refusal.
    pub fn insert(&self, connection: &str) {
        // A poisoned lock still guards a set of names: nothing in it can be half-written.
        let mut learned = self.0.write().unwrap_or_else(PoisonError::into_inner);
        learned.insert(connection.to_owned(), Instant::now());
    }

    /// Whether the connection refused lately.
    #[must_use]
    pub fn contains(&self, connection: &str) -> bool {
        let learned = self.0.read().unwrap_or_else(PoisonError::into_inner);
        learned.get(connection).is_some_and(|at| at.elapsed() < BELIEVED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn primary(provider: &str, connection: &str) -> Identity {
        Identity { provider: provider.to_owned(), connection: connection.to_owned() }
    }

    fn found(options: &serde_json::Value, provider: &str) -> Connection {
        let list = json!([{"name": "other"}, {"name": "our-members", "options": options}]);
        Listed::find(&serde_json::from_value::<Vec<_>>(list).unwrap(), &primary(provider, "our-members"))
    }

    #[test]
    fn a_database_that_is_only_asked_is_told_from_one_that_is_imported() {
        use ConnectionKind::{CustomDatabase, Database};
        for (options, kind, owner) in [
            (json!({}), Database, "E-mail and password"),
            (json!({"enabledDatabaseCustomization": false}), Database, "E-mail and password"),
            (
                json!({"enabledDatabaseCustomization": true, "import_mode": true}),
                Database,
                "E-mail and password",
            ),
            (
                json!({"enabledDatabaseCustomization": true, "import_mode": false}),
                CustomDatabase,
                "Our Members",
            ),
            (json!({"enabledDatabaseCustomization": true}), CustomDatabase, "Our Members"),
        ] {
            let found = found(&options, "auth0");
            assert_eq!((found.kind, found.owner.as_str()), (kind, owner), "{options}");
        }
    }

    #[test]
    fn synchronisation_is_read_and_anything_new_is_read_cautiously() {
        for (said, sync) in [
            ("on_each_login", AttributeSync::EachLogin),
            ("on_first_login", AttributeSync::FirstLogin),
            ("never_on_login", AttributeSync::Never),
            ("something_new", AttributeSync::EachLogin),
        ] {
            assert_eq!(found(&json!({"set_user_root_attributes": said}), "samlp").sync, sync, "{said}");
        }
        let unseen = Listed::find(&[], &primary("samlp", "contoso"));
        assert_eq!((unseen.sync, unseen.owner.as_str()), (AttributeSync::Unknown, "Contoso"));
    }

    #[test]
    fn a_refusal_says_more_than_the_connections_own_words() {
        let members = primary("auth0", "our-members");
        let refusing_database = refusing(unknown(&members), &members);
        assert_eq!(
            (refusing_database.kind, refusing_database.owner.as_str()),
            (ConnectionKind::CustomDatabase, "Our Members")
        );
        let google = primary("google-oauth2", "google-oauth2");
        let first_login = Connection { sync: AttributeSync::FirstLogin, ..unknown(&google) };
        assert_eq!(refusing(first_login, &google).sync, AttributeSync::EachLogin);
    }
}
