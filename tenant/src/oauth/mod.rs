//! OpenID Connect and OAuth, except for the token endpoint.

pub(crate) mod authorize;
pub(crate) mod code;
pub(crate) mod discovery;
pub(crate) mod error;
pub(crate) mod jwks;
pub(crate) mod logout;
pub(crate) mod logout_v2;
pub(crate) mod profile_claims;
pub(crate) mod redirect;
pub(crate) mod respond;
pub(crate) mod revoke;
pub(crate) mod transaction;
pub(crate) mod userinfo;
