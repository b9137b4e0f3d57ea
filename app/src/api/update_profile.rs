#![expect(missing_docs, reason = "the macro makes a public structure of the arguments")]

use crate::error::ApiError;
use crate::wire::Saved;
use leptos::prelude::server;
use profile::{UserId, Values};
use server_fn::codec::Json;

/// Changes the caller's own profile: `POST /api/profile/update` with `{subject, base, edit}`.
#[server(endpoint = "profile/update", input = super::strict_json::StrictJson, output = Json)]
pub async fn update_profile(subject: UserId, base: Values, edit: Values) -> Result<Saved, ApiError> {
    use crate::wire::Update;
    let call = crate::ports::Call::from_request()?;
    call.accounts.update(call.credential, Update { subject, base, edit }).await
}
