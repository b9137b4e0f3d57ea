//! What a scope tells of a user, in ID tokens and at `/userinfo` (Auth0 docs: OpenID Connect Scopes).

use serde_json::Value;

use crate::jwt::Claims;
use crate::user::User;

const PROFILE: &[&str] = &["name", "given_name", "family_name", "nickname", "picture", "updated_at"];
const EMAIL: &[&str] = &["email", "email_verified"];
/// Attribute and claim are called differently.
const PHONE: &[(&str, &str)] =
    &[("phone_number", "phone_number"), ("phone_verified", "phone_number_verified")];

/// Whether a space-separated list has this scope.
pub(crate) fn has_scope(scope: &str, wanted: &str) -> bool {
    scope.split(' ').any(|one| one == wanted)
}

/// The latest stored values of what `scope` covers. `user_metadata` is no claim.
pub(crate) fn add(claims: &mut Claims, user: &User, scope: &str) {
    let mut add = |attribute: &str, claim: &str| {
        if let Some(value) = user.record.get(attribute) {
            claims.insert(claim.to_owned(), Value::clone(value));
        }
    };
    if has_scope(scope, "profile") {
        PROFILE.iter().for_each(|name| add(name, name));
    }
    if has_scope(scope, "email") {
        EMAIL.iter().for_each(|name| add(name, name));
    }
    if has_scope(scope, "phone") {
        PHONE.iter().for_each(|(attribute, claim)| add(attribute, claim));
    }
}
