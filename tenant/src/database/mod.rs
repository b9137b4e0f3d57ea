//! The tenant's own database of users: signing up, and asking for another password
//! (Auth0 Authentication API: Database).

pub(crate) mod change_password;
pub(crate) mod error;
pub(crate) mod new_user;
pub(crate) mod sign_up;

use crate::connection::Kind;
use crate::database::error::DatabaseError;
use crate::oauth::error::OAuthError;
use crate::parameters::Parameters;
use crate::state::Tenant;

/// What both endpoints ask for: a known client and a database connection. No secret is needed.
fn check(tenant: &Tenant, parameters: &Parameters) -> Result<(), DatabaseError> {
    let required = |name: &'static str| {
        parameters.get(name).ok_or_else(|| DatabaseError::from(OAuthError::missing(name)))
    };
    let client_id = required("client_id")?;
    if tenant.application(client_id).is_none() {
        return Err(OAuthError::invalid_request(format!("Unknown client: {client_id}")).into());
    }
    required("email")?;
    let name = required("connection")?;
    let is_database = tenant.state().connection(name).is_some_and(|found| found.kind == Kind::Database);
    if is_database {
        Ok(())
    } else {
        Err(OAuthError::invalid_request(format!("There is no database connection {name}")).into())
    }
}
