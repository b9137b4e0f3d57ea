use super::TokenProxy;
use app::error::ApiError;
use app::ports::{SignIn, SignInSettings};

#[async_trait::async_trait]
impl SignIn for TokenProxy {
    async fn settings(&self) -> Result<SignInSettings, ApiError> {
        let metadata = self.metadata.get().await.map_err(|error| {
            tracing::warn!(%error, "the tenant's metadata cannot be read");
            ApiError::Unavailable
        })?;
        Ok(SignInSettings {
            authorization_endpoint: metadata.authorization_endpoint.to_string(),
            issuer: metadata.issuer.clone(),
            issuer_in_response: metadata.authorization_response_iss_parameter_supported,
            client_id: self.client_id.clone(),
            redirect_uri: self.redirect_uri.clone(),
        })
    }
}
