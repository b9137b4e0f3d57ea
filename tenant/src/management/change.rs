//! What a PATCH makes of a user, or why it is refused. Nothing is half done: a refused change changes nothing.

use serde_json::{Map, Value, json};

use crate::connection::{Connection, Kind};
use crate::management::error::ApiError;
use crate::management::metadata;
use crate::password;
use crate::state::State;
use crate::user::{PROFILE_LIMIT, ROOT_ATTRIBUTES, User};

/// Members that cannot come together; that the key is there counts, whether its value changes or not.
const REFUSED_TOGETHER: &[(&str, &str)] = &[
    ("password", "email"),
    ("password", "email_verified"),
    ("username", "email"),
    ("username", "email_verified"),
    ("username", "password"),
];

/// A user as the change leaves them.
pub(super) struct Changed {
    pub(super) user: User,
    /// Whether their sessions with the tenant end (Auth0 docs: Session Layers).
    pub(super) ends_sessions: bool,
}

/// Applies a body that was found valid. `password_hash` is that of `password`, where the body has one.
pub(super) fn apply(
    state: &State,
    user: &User,
    body: &Map<String, Value>,
    password_hash: Option<String>,
) -> Result<Changed, ApiError> {
    let refused = |message: &str| Err(ApiError::operation_not_supported(message));
    for (one, other) in REFUSED_TOGETHER {
        if body.contains_key(*one) && body.contains_key(*other) {
            return refused(&format!("Cannot update {one} and {other} simultaneously"));
        }
    }
    let primary = state.connection(user.connection());
    named_connection(state, user, body)?;
    root_attributes(primary, body)?;
    if primary.is_some_and(|connection| !connection.imports) {
        elsewhere(body)?;
    }
    by_kind(primary.map_or(Kind::Database, |connection| connection.kind), user, body)?;
    metadata::check(body)?;

    let mut changed = user.clone();
    for (name, value) in body {
        match name.as_str() {
            "user_metadata" | "app_metadata" => {
                if let Value::Object(change) = value {
                    metadata::merge(&mut changed, name, change);
                }
            }
            "password" => changed.password_hash.clone_from(&password_hash),
            // They say how, not what.
            "connection" | "client_id" | "verify_email" | "verify_phone_number" => {}
            // A database keeps addresses and names to sign in with in lower case.
            "email" | "username" if value.is_string() => {
                let text = value.as_str().unwrap_or_default().to_lowercase();
                changed.record.insert(name.clone(), json!(text));
            }
            _ if value.is_null() => {
                changed.record.remove(name);
            }
            _ => {
                changed.record.insert(name.clone(), value.clone());
            }
        }
    }
    unique_email(state, user, &changed)?;
    changed.touch();
    if body.contains_key("password") {
        let now = changed.record.get("updated_at").cloned().unwrap_or_default();
        changed.record.insert("last_password_reset".to_owned(), now);
    }
    if changed.size() > PROFILE_LIMIT {
        return Err(ApiError::invalid_body(format!(
            "The user profile is too large ({} bytes), maximum {PROFILE_LIMIT}",
            changed.size()
        )));
    }
    Ok(Changed { ends_sessions: ends_sessions(user, &changed, body), user: changed })
}

/// `connection` names one of the user's own, and what belongs to a linked identity is not changed here.
fn named_connection(state: &State, user: &User, body: &Map<String, Value>) -> Result<(), ApiError> {
    let Some(name) = body.get("connection").and_then(Value::as_str) else { return Ok(()) };
    let refused = |message: &str| Err(ApiError::operation_not_supported(message));
    if state.connection(name).is_none() {
        return refused("Connection does not exist");
    }
    if !user.connections().any(|own| own == name) {
        return refused("Connection is not supported for this operation");
    }
    if name == user.connection() {
        return Ok(());
    }
    let sent = sent_root_attributes(body, |_| true);
    if !sent.is_empty() {
        return refused(&format!(
            "The following user attributes cannot be updated: {}. The specified connection belongs to a secondary identity.",
            sent.join(", ")
        ));
    }
    if ["email", "email_verified", "phone_number", "phone_verified", "username", "password"]
        .iter()
        .any(|name| body.contains_key(*name))
    {
        return refused("Connection is not supported for this operation");
    }
    Ok(())
}

/// Attributes that the next sign-in would overwrite are not changed here, even to the value they have
/// (Auth0 docs: Update Root Attributes for Users).
fn root_attributes(primary: Option<&Connection>, body: &Map<String, Value>) -> Result<(), ApiError> {
    let Some(connection) = primary.filter(|connection| connection.overwrites_root_attributes()) else {
        return Ok(());
    };
    let name = connection.name;
    let updated = sent_root_attributes(body, |value| !value.is_null());
    if !updated.is_empty() {
        return Err(ApiError::operation_not_supported(format!(
            "The following user attributes cannot be updated: {}. The connection ({name}) must either be a database connection (using the Auth0 store), a passwordless connection (email or sms) or has disabled 'Sync user profile attributes at each login'. For more information, see https://auth0.com/docs/dashboard/guides/connections/configure-connection-sync",
            updated.join(", ")
        )));
    }
    let removed = sent_root_attributes(body, Value::is_null);
    if !removed.is_empty() {
        return Err(ApiError::operation_not_supported(format!(
            "The following user attributes cannot be removed: {}. The connection ({name}) should have disabled 'Sync user profile attributes at each login' (see <a href='https://auth0.com/docs/users/configure-connection-sync-with-auth0'>Configuring Connection Sync with Auth0</a>) or defined these attributes in 'options.non_persistent_attrs' array (see <a href='https://auth0.com/docs/security/denylist-user-attributes'>Add User Attributes to DenyList</a>).",
            removed.join(", ")
        )));
    }
    Ok(())
}

fn sent_root_attributes(body: &Map<String, Value>, wanted: impl Fn(&Value) -> bool) -> Vec<&'static str> {
    ROOT_ATTRIBUTES.iter().copied().filter(|name| body.get(*name).is_some_and(&wanted)).collect()
}

/// A custom database that does not import its users keeps them itself: here only metadata and `blocked` change
/// (Auth0 docs: Update Root Attributes for Users).
fn elsewhere(body: &Map<String, Value>) -> Result<(), ApiError> {
    const KEPT_THERE: &[&str] =
        &["email", "email_verified", "password", "phone_number", "phone_verified", "username"];
    let sent: Vec<&str> = KEPT_THERE.iter().copied().filter(|name| body.contains_key(*name)).collect();
    if sent.is_empty() {
        return Ok(());
    }
    let names = sent.join(", ");
    Err(ApiError::operation_not_supported(format!(
        "Your account is not allowed to update the following user attributes: {names}."
    )))
}

/// What depends on where the user comes from.
fn by_kind(kind: Kind, user: &User, body: &Map<String, Value>) -> Result<(), ApiError> {
    let refused = |message: &str| Err(ApiError::operation_not_supported(message));
    let sends = |name: &str| body.contains_key(name);
    if kind != Kind::Database {
        if sends("email") {
            return refused("Cannot update email for non-database user");
        }
        if sends("password") || sends("username") {
            return refused("Connection is not supported for this operation");
        }
        if sends("phone_number") || sends("phone_verified") {
            return refused("Cannot update phone_number for non-sms user");
        }
    }
    if kind == Kind::Enterprise && sends("email_verified") {
        return refused("Email verification is not supported for enterprise users");
    }
    if sends("username") && !user.record.contains_key("username") {
        return refused("Cannot update username for users without an username already set.");
    }
    body.get("password").and_then(Value::as_str).map_or(Ok(()), strong)
}

/// Which rule a weak password broke is not told here.
pub(super) fn strong(password: &str) -> Result<(), ApiError> {
    if password::is_strong(password) {
        Ok(())
    } else {
        let message = format!("PasswordStrengthError: {}", password::TOO_WEAK);
        Err(ApiError { code: None, ..ApiError::invalid_body(message) })
    }
}

/// One address, one user of the connection.
fn unique_email(state: &State, user: &User, changed: &User) -> Result<(), ApiError> {
    let Some(email) = changed.text("email").filter(|email| user.text("email") != Some(email)) else {
        return Ok(());
    };
    let taken = state.users.values().any(|other| {
        other.id() != user.id()
            && other.connection() == user.connection()
            && other.text("email") == Some(email)
    });
    if taken { Err(ApiError::identity_provider("The specified new email already exists")) } else { Ok(()) }
}

fn ends_sessions(before: &User, after: &User, body: &Map<String, Value>) -> bool {
    let differs = |name: &str| before.record.get(name) != after.record.get(name);
    let verified = |user: &User| user.record.get("email_verified") == Some(&Value::Bool(true));
    body.contains_key("password")
        || ["email", "phone_number", "username"].iter().any(|name| differs(name))
        || (verified(before) && !verified(after))
}
