use crate::error::ApiError;
use crate::wire::ProfileView;
use leptos::prelude::server;
use server_fn::codec::{GetUrl, Json};

/// The caller's own profile: `GET /api/profile`.
#[server(endpoint = "profile", input = GetUrl, output = Json)]
pub async fn read_profile() -> Result<ProfileView, ApiError> {
    let call = crate::ports::Call::from_request()?;
    call.accounts.read(call.credential).await
}
